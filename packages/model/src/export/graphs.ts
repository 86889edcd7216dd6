import type {MoveGraph} from './tables.ts';

// colours that stay apart for colour-blind readers too (Okabe and Ito)
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#000000', '#f0e442'];

/** Moves as GraphML: nodes are states, edges moves, with the decision maker and whether it is an improvement. */
export function movesToGraphml(graph: MoveGraph): string {
  const key = (id: string, on: string, type: string) =>
    `  <key id="${id}" for="${on}" attr.name="${id}" attr.type="${type}"/>`;
  const data = (id: string, value: string | number | boolean) => `<data key="${id}">${xml(String(value))}</data>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    key('title', 'graph', 'string'),
    key('label', 'node', 'string'),
    key('statusQuo', 'node', 'boolean'),
    key('equilibrium', 'node', 'boolean'),
    key('decisionMaker', 'edge', 'string'),
    key('improvement', 'edge', 'boolean'),
    key('colour', 'edge', 'string'),
    '  <graph id="moves" edgedefault="directed">',
    `    ${data('title', graph.title)}`,
  ];
  for (const s of graph.states) {
    const about = `${data('label', s.label)}${data('statusQuo', s.statusQuo)}${data('equilibrium', s.equilibrium)}`;
    lines.push(`    <node id="s${s.id}">${about}</node>`);
  }
  for (const [i, move] of graph.moves.entries()) {
    const about =
      data('decisionMaker', graph.decisionMakers[move.by]!) +
      data('improvement', move.improvement) +
      data('colour', colours[move.by % colours.length]!);
    lines.push(`    <edge id="m${i + 1}" source="s${move.from}" target="s${move.to}">${about}</edge>`);
  }
  lines.push('  </graph>', '</graphml>');
  return `${lines.join('\n')}\n`;
}

/** Moves for Graphviz: improvements drawn out, other moves dashed; equilibria have a double outline, the status quo is bold. */
export function movesToDot(graph: MoveGraph): string {
  const lines = [
    'digraph moves {',
    `  label=${dot(graph.title)};`,
    '  labelloc=t;',
    '  node [shape=box, style=rounded, fontname="sans-serif"];',
    '  edge [fontname="sans-serif", fontsize=10];',
  ];
  for (const s of graph.states) {
    const look = `${s.equilibrium ? ', peripheries=2' : ''}${s.statusQuo ? ', penwidth=3' : ''}`;
    lines.push(`  s${s.id} [label=${dot(s.label === String(s.id) ? s.label : `${s.id}\n${s.label}`)}${look}];`);
  }
  for (const {by, from, to, improvement} of graph.moves) {
    const colour = colours[by % colours.length];
    const look = `color="${colour}", fontcolor="${colour}", style=${improvement ? 'solid' : 'dashed'}`;
    lines.push(`  s${from} -> s${to} [label=${dot(graph.decisionMakers[by]!)}, ${look}];`);
  }
  lines.push('}');
  return `${lines.join('\n')}\n`;
}

/** Text for XML 1.0, which has no way to write most control characters: they become U+FFFD. */
function xml(text: string): string {
  const clean = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  const named: {[c: string]: string} = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;'};
  return clean.replace(/[&<>"']/g, c => named[c]!).replace(/[\t\n\r]/g, c => `&#${c.charCodeAt(0)};`);
}

/** Text in double quotes for Graphviz; line breaks are centred, other control characters left out. */
function dot(text: string): string {
  const clean = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replace(/\r?\n/g, '\\n');
  return `"${clean.replace(/\p{Cc}/gu, '')}"`;
}
