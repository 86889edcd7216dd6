import type {StabilityTable} from './tables.ts';

/** States side by side before a new table begins. */
const statesAcross = 20;

/**
 * The stability table as journals print it, for LaTeX with `booktabs`: options in rows by decision maker, states in
 * columns, then for each concept a row that marks the equilibria (●) and, of other states, counts for whom they are
 * stable. Tables of many states are cut into blocks.
 */
export function stabilityToLatex(table: StabilityTable): string {
  const out: string[] = ['% needs \\usepackage{booktabs}'];
  const blocks = Math.max(1, Math.ceil(table.states.length / statesAcross));
  const equilibria = table.concepts.map(c => new Set(c.equilibria ?? []));
  for (let b = 0; b < blocks; b++) {
    const first = b * statesAcross;
    const states = table.states.slice(first, first + statesAcross);
    const columns = states.length;
    const row = (head: string, cells: string[]) => `  ${[head, ...cells].join(' & ')} \\\\`;
    out.push('\\begin{table}', '  \\centering');
    const part = blocks > 1 ? ` (${b + 1} of ${blocks})` : '';
    out.push(
      `  \\caption{${latex(`${table.title}${part}`)}}`,
      `  \\begin{tabular}{l${'c'.repeat(columns)}}`,
      '  \\toprule',
    );
    out.push(
      row(
        'State',
        states.map(s => (s.id === table.statusQuo ? `${s.id}\\rlap{*}` : String(s.id))),
      ),
    );
    out.push('  \\midrule');
    let option = 0;
    for (const maker of table.decisionMakers) {
      if (maker.options.length === 0) continue;
      out.push(`  \\multicolumn{${columns + 1}}{l}{\\textit{${latex(maker.name)}}} \\\\`);
      for (const name of maker.options) {
        const letter = option++;
        out.push(
          row(
            `\\quad ${latex(name)}`,
            states.map(s => (s.pattern[letter] === '-' ? '--' : (s.pattern[letter] ?? ''))),
          ),
        );
      }
    }
    if (states.some(s => s.name !== undefined && s.pattern === '')) {
      for (const s of states) out.push(`  \\multicolumn{${columns + 1}}{l}{${s.id}: ${latex(s.name ?? '')}} \\\\`);
    }
    out.push('  \\midrule');
    for (const [c, concept] of table.concepts.entries()) {
      const {stable} = concept;
      if (!stable) {
        const why = concept.note ?? 'not computed';
        out.push(`  ${latex(concept.name)} & \\multicolumn{${columns}}{l}{${latex(why)}} \\\\`);
        continue;
      }
      const cells = states.map((s, i) => {
        if (equilibria[c]!.has(s.id)) return '$\\bullet$';
        const count = stable.filter(row => row[first + i]).length;
        return count > 0 ? String(count) : '';
      });
      out.push(row(latex(concept.name), cells));
    }
    out.push('  \\bottomrule', '  \\end{tabular}');
    const quo = states.some(s => s.id === table.statusQuo) ? ' * status quo.' : '';
    out.push(
      `  \\\\[2pt] {\\footnotesize $\\bullet$ equilibrium; a number tells for how many decision makers the state is stable.${quo}}`,
    );
    out.push('\\end{table}');
  }
  return `${out.join('\n')}\n`;
}

const escapes: {[character: string]: string} = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

/** Text for LaTeX: nothing in it is a command; control characters become spaces. */
export function latex(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\\{}$&#%_^~<>]/g, c => escapes[c]!);
}
