import {type Conflict, type Formula, type Option, partsOf} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, Block, Cell, Section} from '../content.ts';
import {type Lines, wants} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {the, theAll} from '../naming.ts';
import {tied} from '../ties.ts';
import {capital, count, listed} from '../words.ts';
export function modelSection(
  conflict: Conflict,
  answers: Answers,
  lines: Lines,
  words: ModelWords,
  cite: Citing,
): Section {
  const {decisionMakers, preferences, ruledOut, required, statusQuo} = conflict;
  const options = decisionMakers.reduce((n, d) => n + d.options.length, 0);
  const alone = decisionMakers.length === 1;
  const blocks: Block[] = [
    {
      kind: 'text',
      sentences: [
        cite.computed(
          capital(
            conflict.form === 'graph'
              ? `${count(decisionMakers.length, 'decision maker')} — ${listed(theAll(decisionMakers.map(d => d.name)))} — move between ${count(answers.states, 'situation')}`
              : `${count(decisionMakers.length, 'decision maker')} — ${listed(theAll(decisionMakers.map(d => d.name)))} — ${tied(conflict) ? `with ${count(options, 'option')}${alone ? '' : ' between them'} can bring about ${answers.states.toLocaleString('en')} different situations` : alone ? `has ${count(options, 'option')}` : `have ${count(options, 'option')} between them`}`,
          ),
        ),
      ],
    },
  ];
  const today = statusQuo?.kind === 'options' ? statusQuo : null;
  const some = today !== null && today.taken.length > 0;
  const done = (o: number) =>
    `${today!.taken.includes(o) ? 'yes' : 'no'}${today!.grounds.get(o)?.assumed ? ' (assumed)' : ''}`;
  let at = 0;
  const rows = decisionMakers.flatMap(d =>
    d.options.map((o): Cell[] => [d.name, optionLine(o, lines, cite), ...(some ? [done(at++)] : [])]),
  );
  const head = ['Who', 'Can', ...(some ? ['Done today'] : [])];
  if (rows.length) blocks.push({kind: 'table', caption: 'What each can do', head, rows});
  // only the names that are used below
  const named = words
    .named()
    .filter(n => answers.goals.some(g => g.outcome === n.outcome.id) || used(n.outcome.id, conflict));
  if (named.length) {
    const items = named.map(({label, text}) => cite.method(`“${label}” stands for: ${text}`));
    blocks.push({kind: 'heading', text: 'Short names'}, {kind: 'list', ordered: false, items});
  }
  const limits = [...ruledOut.map(s => lines.rule(s, 'ruledOut')), ...required.map(s => lines.rule(s, 'required'))];
  if (limits.length)
    blocks.push({kind: 'heading', text: 'What cannot be'}, {kind: 'list', ordered: false, items: limits});
  decisionMakers.forEach((d, k) => {
    const p = preferences[k]!;
    if (p.kind !== 'prioritized' || !p.statements.length) return;
    blocks.push(
      {kind: 'heading', text: capital(`what ${the(d.name)} ${wants(d.name)}, most important first`)},
      {kind: 'list', ordered: true, items: p.statements.map(s => lines.want(k, s))},
    );
  });
  const ranked = decisionMakers.filter((_, k) => preferences[k]!.kind === 'ranking').map(d => d.name);
  if (ranked.length) {
    const text = `the situations are ranked for ${listed(theAll(ranked))} by the analyst, in the order of the model’s file`;
    blocks.push({kind: 'text', sentences: [cite.assumed(capital(text))]});
  }
  const silent = decisionMakers.filter((_, k) => preferences[k]!.kind === 'none').map(d => d.name);
  if (silent.length) {
    const text = `nothing is said of what ${listed(theAll(silent))} ${silent.length > 1 ? 'want' : wants(silent[0]!)}: taken to be indifferent`;
    blocks.push({kind: 'text', sentences: [cite.assumed(capital(text))]});
  }
  return {id: 'model', title: 'The model in words', blocks};
}

/** Whether a line of the model speaks of a named outcome. */
function used(id: string, {preferences, ruledOut, required, outcomes}: Conflict): boolean {
  const lines = [...preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : [])), ...ruledOut, ...required];
  const names = (f: Formula): boolean => (f.op === 'outcome' ? f.id === id : partsOf(f).some(names));
  return [...lines, ...outcomes.filter(o => o.id !== id)].some(s => names(s.that));
}

function optionLine(o: Option, lines: Lines, cite: Citing): Cell {
  const text = `${o.name}${{taken: ' (cannot be undone)', dropped: ' (once dropped, gone)', never: ''}[o.irreversible ?? 'never']}`;
  // an option is a label, not a sentence: no full stop
  return {...(lines.assumed(o) ? cite.assumed(text, o.because) : cite.reported(text, o.because)), text};
}
