/** The page's own style: one column of text, figures that follow light and dark, clean on A4 and Letter. */
export const pageStyle = `
:root{--paper:#fff;--ink:#1b2226;--soft:#cbd3d7;--faint:#f1f4f5;--muted:#4c585e;--accent:#1f6a83;--mark:#fbeeb4;--assume:#7f5300}
@media (prefers-color-scheme:dark){:root{--paper:#14191c;--ink:#e4e9ec;--soft:#435057;--faint:#1d2529;--muted:#a8b3b9;--accent:#6fbdd6;--mark:#574c14;--assume:#efc474}}
*{box-sizing:border-box}
html{font:17px/1.56 Charter,"Bitstream Charter","Iowan Old Style","Source Serif 4",Georgia,"Liberation Serif","Times New Roman",serif;color:var(--ink);background:var(--paper);text-rendering:optimizeLegibility;font-variant-numeric:oldstyle-nums;-webkit-text-size-adjust:100%}
body{max-width:44rem;margin:0 auto;padding:3rem 1.25rem 5rem;overflow-wrap:break-word;hanging-punctuation:first}
h1,h2,h3,th,caption,figcaption,nav,.kicker,.subtitle,summary,.note,.assumed,.back{font-family:"Inter","Helvetica Neue","Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif;font-variant-numeric:lining-nums}
h1{font-size:2.05rem;line-height:1.14;margin:.15em 0 .3em;letter-spacing:-.018em;text-wrap:balance}
h2{font-size:1.22rem;line-height:1.25;margin:3rem 0 .7rem;padding-top:.65rem;border-top:1.5px solid var(--ink);letter-spacing:-.008em}
h3{font-size:.95rem;line-height:1.35;margin:1.6rem 0 .35rem;text-wrap:balance}
p{margin:.55rem 0;text-wrap:pretty}
.kicker{margin:0;text-transform:uppercase;letter-spacing:.11em;font-size:.7rem;color:var(--accent);font-weight:650}
.subtitle{color:var(--muted);font-size:.92rem;margin:0 0 1.3rem}
nav ol{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;list-style:none;margin:0;padding:.65rem 0;border-block:1px solid var(--soft);font-size:.78rem}
nav{margin-top:2rem}nav li{margin:0}
a{color:var(--accent);text-underline-offset:2px}
#answer h2{border-top:0;margin-top:1.6rem;padding-top:0}
#answer p{font-size:1.14rem;line-height:1.58;border-left:3px solid var(--accent);padding-left:1.1rem;margin:.4rem 0}
ul,ol{padding-left:1.4rem;margin:.4rem 0}li{margin:.32rem 0;text-wrap:pretty}li::marker{color:var(--muted);font-size:.86em}
sup{line-height:0;font-size:.66em;white-space:nowrap;margin-left:.1em}
.note{text-decoration:none;padding:0 .08em}.note:hover,.back:hover{text-decoration:underline}
.assumed{font-size:.66rem;font-weight:600;letter-spacing:.03em;color:var(--assume);border:1px solid currentColor;border-radius:3px;padding:.02em .32em;white-space:nowrap;font-style:normal}
.assumption{font-style:italic}
.ground{font-size:.84rem;color:var(--muted);font-style:italic}
.scroll{overflow-x:auto;margin:.9rem 0}
.scroll:focus-visible,a:focus-visible,summary:focus-visible,pre:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;font-size:.84rem;line-height:1.42;font-variant-numeric:lining-nums}
caption{text-align:left;color:var(--muted);font-size:.76rem;padding-bottom:.35rem}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--soft)}
th:last-child,td:last-child{padding-right:0}
thead th{border-bottom:1.5px solid var(--ink);font-size:.74rem;color:var(--muted);font-weight:600;vertical-align:bottom}
tbody th{font-weight:600;min-width:6.5rem}
#claims tbody th,#said tbody th{font-weight:400;font-family:inherit;min-width:13rem}
td{min-width:4.6rem}
.grid td,.grid thead th{min-width:4.2rem}.grid tbody th{font-weight:500;min-width:11rem}
#leverage tbody td:nth-child(2),.grid td{font-family:"Inter","Helvetica Neue","Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif;font-size:.78rem}
figure{margin:1.2rem 0}figure .scroll{margin:.3rem 0}figure svg{display:block;max-width:100%;min-width:34rem;height:auto;color:var(--ink);font-family:"Inter","Helvetica Neue","Segoe UI",Roboto,Arial,"Liberation Sans",sans-serif}
figcaption{font-size:.78rem;color:var(--muted)}
summary{font-size:.76rem;color:var(--muted);cursor:pointer;padding:.2rem 0}
.sources{list-style:none;padding:0}.sources>li{margin:1.3rem 0}
.excerpts{font-size:.88rem;line-height:1.5;padding-left:2.1rem}.excerpts li:target,.note:target{background:var(--faint);outline:2px solid var(--accent);outline-offset:3px}
.back{text-decoration:none;font-size:.8em;white-space:nowrap}
.references{list-style:none;padding:0;font-size:.84rem;color:var(--muted)}
mark{background:var(--mark);color:var(--ink);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:2.5px}
.file{font-family:ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;font-size:.8em;overflow-wrap:anywhere}
pre{overflow-x:auto;font-size:.72rem;line-height:1.45;background:var(--faint);padding:.8rem}
.control{font-family:ui-monospace,monospace;font-size:.8em;border:1px solid var(--soft)}
@media (min-width:82rem){nav{position:fixed;top:7.2rem;bottom:1rem;overflow-y:auto;left:calc(50% - 37.5rem);width:13rem;margin:0}nav ol{display:block;border:0}nav li{margin:.45rem 0}nav a{text-decoration:none;color:var(--muted)}nav a:hover{text-decoration:underline}}
@media (max-width:32rem){html{font-size:16px}body{padding-top:1.6rem}h1{font-size:1.6rem}#answer p{font-size:1.05rem;padding-left:.8rem}.excerpts{padding-left:1.7rem}table:not(.grid),table:not(.grid) :is(caption,tbody,tr,th,td){display:block;min-width:0!important}table:not(.grid) thead{display:none}table:not(.grid) tr{border-bottom:1px solid var(--soft);padding:.5rem 0}table:not(.grid) :is(th,td){border:0;padding:.12rem 0}table:not(.grid) td::before{content:attr(data-label) ": ";color:var(--muted);font-size:.76rem}}
@page{margin:19mm 18mm 21mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#555}@bottom-left{content:"Suasion brief";font:8pt "Helvetica Neue",Arial,"Liberation Sans",sans-serif;color:#555}}
@media print{
:root{--paper:#fff;--ink:#000;--soft:#bbb;--faint:#f4f4f4;--muted:#3a3a3a;--accent:#16556b;--mark:#ececec;--assume:#000}
html{font-size:10pt;line-height:1.45}body{max-width:none;padding:0}
nav,summary,details,.back{display:none}
h1{font-size:20pt}h2{margin-top:1.9rem;break-after:avoid}h3,caption,.ground{break-after:avoid}
p,li,td{orphans:3;widows:3}tr,li,figure{break-inside:avoid}tbody tr:first-child{break-before:avoid}.sources>li{break-inside:auto}.sources>li>p{break-after:avoid}thead{display:table-header-group}
table{font-size:8.8pt}#answer p{font-size:11.5pt}.excerpts{font-size:8.8pt}
.scroll{overflow:visible}figure svg{min-width:0;max-height:20cm}
a{color:inherit;text-decoration:none}
}
`.replace(/\n/g, '');
