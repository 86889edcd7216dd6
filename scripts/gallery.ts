// The gallery of cases, made from the folders below cases/; written by scripts/refresh-docs.ts, held to by a test.
import {posix} from 'node:path';
import {bitList, solve} from '@suasion/solve';
import {type Case, casePaths, readCase, spaceOf} from '../test/cases.ts';

const short = {nash: 'Nash', gmr: 'GMR', smr: 'SMR', seq: 'SEQ', sseq: 'SSEQ', sim: 'SIM'} as const;

export function gallery(): string {
  const cases = casePaths().map(readCase);
  return `# Cases

Published conflicts, entered in the format of this project, and our own. The path of a folder is its citation. Beside
each conflict file stand the figures it is held to (\`expected.json\`), each marked *printed* in the source, *recalled* from
it without having been read again, or *computed* by us; a misprint is noted where we found one. This page is made from
the folders.

| Case | Decision makers | States | Figures |
|---|---|---|---|
${cases.map(row).join('\n')}

${cases.map(entry).join('\n')}`;
}

function row({file, text, expected}: Case): string {
  const {conflict, space} = spaceOf(text, file);
  const makers = conflict.decisionMakers.map(({name}) => name).join(', ');
  return `| [${conflict.title}](#${anchor(conflict.title)}) | ${makers} | ${space.count.toLocaleString('en-GB')} | ${tally(expected.figures)} |`;
}

function tally(figures: Case['expected']['figures']): string {
  return (['printed', 'recalled', 'computed'] as const)
    .map(word => [word, figures.filter(({provenance}) => provenance === word).length] as const)
    .filter(([, number]) => number > 0)
    .map(([word, number]) => `${number} ${word}`)
    .join(', ');
}

function entry({path, file, text, readme, expected}: Case): string {
  const {conflict, space} = spaceOf(text, file);
  const {equilibria} = solve(space);
  const story = readme
    .split('\n\n')
    .find((paragraph, k) => k > 0 && !paragraph.startsWith('#'))!
    .trim()
    .replace(/\]\((\.\.?\/[^)]*)\)/g, (_, target) => `](${posix.join('../cases', path, target)})`);
  const held = Object.entries(equilibria).flatMap(([concept, set]) => {
    if (!set) return [];
    const ids = Array.from(bitList(set), s => s + 1);
    const list = ids.length === 0 ? 'none' : ids.length > 20 ? `${ids.length} states` : ids.join(', ');
    return [`| ${short[concept as keyof typeof short]} | ${list} |`];
  });
  const misprints = expected.figures.flatMap(({misprint}) => (misprint ? [misprint] : []));
  return `## ${conflict.title}

${story}

| | Equilibria |
|---|---|
${held.join('\n')}

${misprints.map(({printed, where, why}) => `Misprint (${where}): the source has ${printed}. ${why}\n\n`).join('')}*Source.* ${expected.source} ${expected.reading}

[Its page](../cases/${path}/README.md) · [the conflict](../${file}) · [its figures](../cases/${path}/expected.json)
`;
}

/** As GitHub makes them from headings. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}
