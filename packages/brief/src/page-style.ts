/** The page's own style: one column of text, figures that follow light and dark, clean on A4 and Letter. */
export const pageStyle = `
:root{--paper:#fff;--ink:#1c2429;--soft:#c9d2d7;--faint:#eef2f4;--muted:#4d5a61;--accent:#2f7a93;--mark:#fdf0b8;--assume:#8a5a00;--assume-paper:#fff4dc}
@media (prefers-color-scheme:dark){:root{--paper:#14191c;--ink:#e6ebee;--soft:#46535a;--faint:#1f272b;--muted:#a9b5bb;--accent:#63b3cd;--mark:#5c4f12;--assume:#f0c36d;--assume-paper:#3a2f14}}
*{box-sizing:border-box}
html{font:17px/1.55 Charter,"Bitstream Charter","Iowan Old Style",Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);text-rendering:optimizeLegibility}
body{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem;overflow-wrap:break-word}
h1,h2,h3,th,caption,figcaption,nav,.kicker,.subtitle,summary,.note,.assumed{font-family:system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:2rem;line-height:1.15;margin:.1em 0 .25em;letter-spacing:-.01em}
h2{font-size:1.3rem;margin:2.6rem 0 .6rem;padding-top:.7rem;border-top:2px solid var(--ink)}
h3{font-size:1.02rem;margin:1.7rem 0 .4rem}
p{margin:.5rem 0}
.kicker{margin:0;text-transform:uppercase;letter-spacing:.09em;font-size:.72rem;color:var(--accent);font-weight:650}
.subtitle{color:var(--muted);margin:0 0 1.2rem}
nav ol{display:flex;flex-wrap:wrap;gap:.15rem 1.1rem;list-style:none;margin:0;padding:.6rem 0;border-block:1px solid var(--soft);font-size:.8rem}
a{color:var(--accent)}
#answer p{font-size:1.12rem}
ul,ol{padding-left:1.35rem}li{margin:.3rem 0}
sup{line-height:0;font-size:.68em}
.note{text-decoration:none;padding:0 .1em}
.assumed{font-size:.68rem;font-weight:650;letter-spacing:.03em;color:var(--assume);background:var(--assume-paper);border:1px solid var(--assume);border-radius:3px;padding:0 .3em;white-space:nowrap}
.assumption{font-style:italic}
.scroll{overflow-x:auto;margin:.9rem 0}
.scroll:focus-visible,a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.86rem;line-height:1.42}
caption{text-align:left;color:var(--muted);font-size:.78rem;padding-bottom:.3rem}
th,td{text-align:left;vertical-align:top;padding:.42rem .6rem .42rem 0;border-bottom:1px solid var(--soft);overflow-wrap:anywhere}
thead th{border-bottom:1.5px solid var(--ink);font-size:.76rem;color:var(--muted)}
tbody th{font-weight:600;min-width:7rem}
td{min-width:5.5rem}
figure{margin:1.1rem 0}figure svg{max-width:100%;height:auto;color:var(--ink);font-family:system-ui,sans-serif}
figcaption{font-size:.8rem;color:var(--muted)}
summary{font-size:.78rem;color:var(--muted);cursor:pointer;padding:.2rem 0}
.sources{list-style:none;padding:0}.sources>li{margin:1rem 0}
.excerpts{font-size:.88rem;color:var(--muted)}.excerpts li:target{background:var(--faint);outline:2px solid var(--accent);outline-offset:3px}
mark{background:var(--mark);color:var(--ink);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2px}
.file{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.82em}
pre{overflow-x:auto;font-size:.74rem;background:var(--faint);padding:.7rem}
.control{font-family:ui-monospace,monospace;font-size:.8em;border:1px solid var(--soft)}
@page{margin:18mm 17mm}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#bbb;--faint:#f3f3f3;--muted:#333;--accent:#1d5a6e;--mark:#eee;--assume:#000;--assume-paper:#fff}
html{font-size:10.5pt}body{max-width:none;padding:0}
nav,summary{display:none}details{display:none}
h2,h3{break-after:avoid}tr,li,figure{break-inside:avoid}thead{display:table-header-group}
.scroll{overflow:visible}a{color:inherit;text-decoration:none}
}
`.replace(/\n/g, '');
