import {expect, test} from 'vitest';
import {
  conflictToNfg,
  csv,
  latex,
  type MoveGraph,
  movesToDot,
  movesToGraphml,
  type StabilityTable,
  stabilityToCsv,
  stabilityToLatex,
} from '../src/index.ts';
import {chicken, conflictOf} from './sample.ts';

test('CSV cells', () => {
  expect(
    csv([
      ['a', 1, true, null],
      ['=1', '+1', '-Y-', '@x'],
      ['a,b', 'say "x"', 'two\nlines', '\tt'],
    ]),
  ).toBe('a,1,true,\n\'=1,\'+1,\'-Y-,\'@x\n"a,b","say ""x""","two\nlines",\'\tt\n');
});

const table: StabilityTable = {
  title: '50% & more_$',
  decisionMakers: [
    {name: 'A_1', options: ['Stop {now}']},
    {name: '=B', options: ['Go ~ on']},
  ],
  states: [
    {id: 1, pattern: 'NN', ranks: [0, 1]},
    {id: 2, pattern: 'YN', ranks: [1, 0]},
    {id: 3, pattern: '-Y'},
  ],
  concepts: [
    {
      name: 'Nash',
      stable: [
        [true, false, true],
        [true, true, false],
      ],
      equilibria: [1],
    },
    {name: 'SIM', stable: null, equilibria: null, note: 'too many states'},
  ],
  statusQuo: 2,
};

test('control characters in CSV cells are written out', () => {
  expect(csv([['\x1b]0;x\x07', 'a\0b', '\x9b1m', '\x1b=']])).toBe('\\x1b]0;x\\x07,a\\x00b,\\x9b1m,\\x1b=\n');
});

test('stability table as CSV', () => {
  expect(stabilityToCsv(table)).toBe(
    'state,pattern,status quo,A_1: Stop {now},' +
      "'=B: Go ~ on,rank for A_1,rank for =B,Nash stable for,Nash equilibrium\n" +
      '1,NN,,N,N,0,1,A_1; =B,yes\n' +
      "2,YN,yes,Y,N,1,0,'=B,\n" +
      "3,'-Y,,'-,Y,,,A_1,\n",
  );
});

test('stability table as LaTeX', () => {
  const text = stabilityToLatex(table);
  expect(text).toContain('\\caption{50\\% \\& more\\_\\$}');
  expect(text).toContain('  \\multicolumn{4}{l}{\\textit{A\\_1}} \\\\\n  \\quad Stop \\{now\\} & N & Y & -- \\\\');
  expect(text).toContain('  State & 1 & 2\\rlap{*} & 3 \\\\');
  expect(text).toContain('  Nash & $\\bullet$ & 1 & 1 \\\\');
  expect(text).toContain('  SIM & \\multicolumn{3}{l}{too many states} \\\\');
  expect(latex('a\\b^c\n<d>')).toBe('a\\textbackslash{}b\\textasciicircum{}c \\textless{}d\\textgreater{}');
});

test('many states are cut into blocks', () => {
  const states = Array.from({length: 45}, (_, i) => ({id: i + 1, pattern: 'NN'}));
  const text = stabilityToLatex({...table, states, concepts: [], statusQuo: null});
  expect(text.match(/\\begin\{tabular\}/g)).toHaveLength(3);
  expect(text).toContain('(3 of 3)');
});

const graph: MoveGraph = {
  title: 'Moves "all" <b>',
  decisionMakers: ['A & B', 'C\\"D'],
  states: [
    {id: 1, label: 'NN\u0001', statusQuo: true, equilibrium: false},
    {id: 2, label: 'YN', statusQuo: false, equilibrium: true},
  ],
  moves: [
    {by: 0, from: 1, to: 2, improvement: true},
    {by: 1, from: 2, to: 1, improvement: false},
  ],
};

test('GraphML', () => {
  const text = movesToGraphml(graph);
  expect(text).toContain('<data key="title">Moves &quot;all&quot; &lt;b&gt;</data>');
  expect(text).toContain('<node id="s1"><data key="label">NN\ufffd</data><data key="statusQuo">true</data>');
  expect(text).toContain(
    '<edge id="m1" source="s1" target="s2"><data key="decisionMaker">A &amp; B</data><data key="improvement">true</data>',
  );
});

test('DOT', () => {
  const text = movesToDot(graph);
  expect(text).toContain('label="Moves \\"all\\" <b>";');
  expect(text).toContain('s1 [label="1\\nNN", penwidth=3];');
  expect(text).toContain('s2 [label="2\\nYN", peripheries=2];');
  expect(text).toContain('s1 -> s2 [label="A & B", color="#0072b2", fontcolor="#0072b2", style=solid];');
  expect(text).toContain('s2 -> s1 [label="C\\\\\\"D", color="#d55e00", fontcolor="#d55e00", style=dashed];');
});

test('Gambit: strategies are combinations of options, the first player’s run fastest', () => {
  const conflict = conflictOf(
    'suasion: 1\ntitle: T "x"\ndecisionMakers: {a: {name: A, options: {x: X}}, b: {name: B, options: {y: Y, z: Z}}}\npreferences: {}\n',
  );
  const states = ['NNN', 'YNN', 'NYN', 'YYN', 'NNY', 'YNY', 'NYY'].map((pattern, i) => ({pattern, ranks: [i, 6 - i]}));
  const result = conflictToNfg(conflict, states);
  expect(result.ok && result.text).toBe(`NFG 1 R "T \\"x\\" (payoffs are ranks)" { "A" "B" }

{ { "nothing" "x" }
  { "nothing" "y" "z" "y + z" } }
"Payoffs are ranks: they order the states and measure nothing. 1 of 8 cells are infeasible: payoff 0 for everyone, below every rank."

1 7
2 6
3 5
4 4
5 3
6 2
7 1
0 0
`);
  expect(conflictToNfg(conflictOf(chicken), []).ok).toBe(false);
});
