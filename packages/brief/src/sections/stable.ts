import type {Conflict} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, Block, Cell, Section, StableState} from '../content.ts';
import type {ModelWords} from '../model-words.ts';
import {theAll} from '../naming.ts';
import {capital, listed, numeral, short} from '../words.ts';

const mostColumns = 5;
const longestOption = 60;

/** The situations that can last, side by side: options down, situations across, as the journals print them. */
export function stableSection(conflict: Conflict, answers: Answers, words: ModelWords, cite: Citing): Section {
  const {statusQuo, stable, more, concepts, notes} = answers;
  const blocks: Block[] = [];
  if (statusQuo) {
    const now =
      conflict.form === 'graph'
        ? `today things stand at “${statusQuo.name}”`
        : statusQuo.taken.length
          ? `of the options only these are taken today: ${words.taken(statusQuo.taken)}`
          : 'today nobody has taken up any of the options';
    blocks.push({
      kind: 'text',
      sentences: [
        cite.computed(capital(now)),
        cite.computed(
          statusQuo.concepts.length
            ? `That can last: nobody gains by leaving it alone (${stableBy(statusQuo.concepts, concepts)})`
            : 'That cannot last: by every definition somebody gains by leaving it',
        ),
      ],
    });
  }
  const shown = stable.slice(0, mostColumns);
  const rest = more + stable.length - shown.length;
  const [only] = shown;
  if (only && shown.length + rest === 1) {
    const same = only.id === statusQuo?.id;
    const it = only.name !== null ? `“${only.name}”` : `the one in which ${words.situation(only.taken)}`;
    const text = same
      ? 'no other situation would last'
      : `one situation would last: ${it} (${stableBy(only.concepts, concepts)})`;
    blocks.push({kind: 'text', sentences: [cite.computed(capital(text))]});
  } else if (only) {
    blocks.push({kind: 'text', sentences: [cite.computed(lasting(shown.length + rest, rest))]});
    blocks.push(conflict.form === 'graph' ? named(shown, concepts) : sideBySide(conflict, shown, statusQuo, concepts));
  }
  if (only) {
    const leaving = shown.flatMap(s =>
      s.leftBy.slice(0, 1).map(l => {
        const to = l.to.name !== null ? `“${l.to.name}”` : shown.some(o => o.id === l.to.id) ? number(l.to.id) : null;
        const who = `${listed(theAll(l.by))} together would leave ${number(s.id)}`;
        return cite.computed(
          capital(to ? `${who} for ${to}` : `${who}: ${words.curt(difference(s.taken, l.to.taken, conflict, words))}`),
        );
      }),
    );
    if (leaving.length) {
      blocks.push({kind: 'heading', text: 'But groups would leave together'});
      blocks.push({kind: 'list', ordered: false, items: leaving});
    }
  } else if (!stable.length)
    blocks.push({
      kind: 'text',
      sentences: [cite.computed('No situation in this model can last under a definition that looks ahead')],
    });
  if (notes.length) blocks.push({kind: 'list', ordered: false, items: notes.map(n => cite.computed(n))});
  return {id: 'stable', computed: true, title: 'What can last', blocks};
}

// what would be done, and no longer be done, where one situation is left for another
function difference(from: readonly number[], to: readonly number[], conflict: Conflict, words: ModelWords): string {
  const steps = conflict.decisionMakers.flatMap(({name}) => {
    const own = (options: readonly number[]) => options.filter(o => words.act(o).owner === name);
    const [takes, drops] = [own(to.filter(o => !from.includes(o))), own(from.filter(o => !to.includes(o)))];
    return takes.length || drops.length ? [{by: name, takes, drops, to: null}] : [];
  });
  return words.steps(steps, 'would').replaceAll(' would then ', ' would ');
}

const number = (id: number) => `situation ${id}`;

const lasting = (all: number, rest: number) =>
  `${capital(numeral(all))} situations would hold when everybody looks one answer ahead${rest ? `; ${numeral(all - rest)} that differ in what is asked are shown` : ''}`;

function sideBySide(
  conflict: Conflict,
  shown: readonly StableState[],
  today: StableState | null,
  concepts: number,
): Block {
  const rows: Cell[][] = [];
  let o = 0;
  for (const d of conflict.decisionMakers) {
    for (const {name} of d.options) {
      const index = o++;
      rows.push([
        `${d.name}: ${short(name, longestOption)}`,
        ...shown.map(s => (s.taken.includes(index) ? 'yes' : 'no')),
      ]);
    }
  }
  rows.push(['Stable by', ...shown.map(s => stableBy(s.concepts, concepts))]);
  return {
    kind: 'table',
    grid: true,
    caption: 'Situations that can last, numbered as in the model; yes: the option is taken',
    head: ['Option', ...shown.map(s => (s.id === today?.id ? `${s.id} (today)` : String(s.id)))],
    rows,
  };
}

const named = (shown: readonly StableState[], concepts: number): Block => ({
  kind: 'table',
  caption: 'Situations that can last',
  head: ['Situation', 'Stable by'],
  rows: shown.map(s => [`${s.id}: ${s.name}`, stableBy(s.concepts, concepts)]),
});

// five names in a narrow column help nobody: most situations differ by one or two
function stableBy(concepts: readonly string[], all: number): string {
  if (concepts.length === all) return 'every definition';
  return concepts.length === all - 1 && !concepts.some(c => c.startsWith('Nash'))
    ? 'all but Nash’s'
    : concepts.join(', ');
}
