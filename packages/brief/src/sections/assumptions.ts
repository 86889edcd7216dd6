import {type Conflict, parseFormula, type Statement, scopeOf} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, BriefInput, Section, Sentence} from '../content.ts';
import {type Lines, wants as wantsWord} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {the, theAll} from '../naming.ts';
import {untiedConditions} from '../ties.ts';
import {capital, closed, count, listed} from '../words.ts';
import type {Wants} from './wants.ts';

const mostConditions = 12;
const judgement = 'Filled in, each for its reason';

// what the drafter says of these stands in the ledger already, as the line of the model itself
const inTheModel = new Set(['influence', 'silence', 'fear', 'order']);
const toLookAt = 'To be looked at';
// said once for all of them
const orders =
  'Where nothing reported ranks what a party wants, the order is assumed; what was said later stands first';

/** The ledger: every line of the model that no report bears out, under the reason why it was filled in. */
export function assumptionsSection(
  input: BriefInput,
  conflict: Conflict,
  lines: Lines,
  words: ModelWords,
  wants: Wants,
  cite: Citing,
): Section {
  const {decisionMakers, preferences, ruledOut, required} = conflict;
  const byReason = new Map<string, Sentence[]>();
  const add = (reason: string, s: Sentence) => byReason.set(reason, [...(byReason.get(reason) ?? []), s]);
  const silent: string[] = [];
  const notes = new Map<string, number>();
  for (const p of preferences)
    for (const {note} of p.kind === 'prioritized' ? p.statements : [])
      if (note) notes.set(note, (notes.get(note) ?? 0) + 1);
  decisionMakers.forEach((d, k) => {
    for (const o of d.options) {
      if (lines.assumed(o))
        add('That it is an option at all', cite.assumed(capital(`${the(d.name)} could ${small(o.name)}`), o.because));
    }
    const p = preferences[k]!;
    if (p.kind === 'prioritized') {
      const bare: number[] = [];
      const shared = new Map<string, Statement[]>();
      p.statements.forEach((s, line) => {
        if (!lines.assumed(s)) return;
        if (!s.note) bare.push(line + 1);
        else if (notes.get(s.note)! > 1) shared.set(s.note, [...(shared.get(s.note) ?? []), s]);
        else add(judgement, noted(lines.owned(k, s), s.note));
      });
      // one line for all that one party is taken to want for one reason
      for (const [note, list] of shared) add(capital(note), lines.ownedAll(k, list));
      if (bare.length) {
        const which =
          bare.length === p.statements.length
            ? 'all of it'
            : `${bare.length > 1 ? 'lines' : 'line'} ${listed(bare.map(String))}`;
        add(judgement, cite.assumed(`Of what ${the(d.name)} ${wantsWord(d.name)} above: ${which}`));
      }
    } else if (p.kind === 'ranking')
      add(judgement, cite.assumed(capital(`the whole ranking of situations for ${the(d.name)}`)));
    else silent.push(d.name);
  });
  if (silent.length) {
    const text = `${listed(theAll(silent))}: taken to be indifferent`;
    add('Nothing is reported of what they want', cite.assumed(capital(text)));
  }
  for (const [list, kind] of [
    [ruledOut, 'ruledOut'],
    [required, 'required'],
  ] as const) {
    for (const s of list) if (lines.assumed(s)) add('What cannot be otherwise', lines.rule(s, kind));
  }
  for (const {kind, text, because} of input.review ?? []) {
    if (!inTheModel.has(kind ?? '')) add(toLookAt, cite.assumed(spelt(text, conflict, words), because));
  }
  if (input.review?.some(r => r.kind === 'order')) add(toLookAt, cite.assumed(orders));
  const blocks: Block[] = [];
  for (const [reason, items] of byReason)
    blocks.push({kind: 'heading', text: reason}, {kind: 'list', ordered: false, items});
  if (!blocks.length) blocks.push({kind: 'text', sentences: [cite.computed('Every line of the model cites a report')]});
  const left = new Map<string, Sentence[]>();
  const vague = (input.leftOut ?? []).filter(l => l.kind === 'vague');
  const demands = new Map(input.record.demands.map(d => [d.id, d]));
  for (const {kind, text, how, because} of (input.leftOut ?? []).filter(l => !vague.includes(l))) {
    // in the words of the report, as long as they are one demand’s
    const d = kind === 'limit' ? undefined : demands.get(because[0] ?? '');
    const said = d ? wants.line(d) : text;
    const known = left.get(how) ?? [];
    if (!known.some(s => s.text === said)) left.set(how, [...known, cite.reported(said, because)]);
  }
  for (const [how, items] of left)
    blocks.push({kind: 'heading', text: `Left out of the model. ${how}`}, {kind: 'list', ordered: false, items});
  const open = untiedConditions(input.record, conflict);
  const conditions = input.record.demands
    .filter(d => open.includes(d.id))
    .map(d => cite.reported(wants.line(d), [d.id]));
  conditions.push(
    ...input.record.requires
      .filter(r => open.includes(r.id))
      .map(r => wants.order(r))
      .map(l => cite.reported(l.text, l.because)),
  );
  if (conditions.length)
    blocks.push(
      {
        kind: 'heading',
        text: 'Conditions that are not in the model. What they hang on could not be made an act of anybody here: write it as one if it is.',
      },
      {kind: 'list', ordered: false, items: conditions.slice(0, mostConditions)},
    );
  if (vague.length) {
    const text = `${count(vague.length, 'more line')} of what is asked, offered or refused ${vague.length === 1 ? 'names no act of its own and is' : 'name no act of their own and are'} left out of the model`;
    blocks.push({
      kind: 'text',
      sentences: [
        cite.counted(
          capital(text),
          vague.flatMap(v => v.because),
        ),
      ],
    });
  }
  return {id: 'assumptions', title: 'What is assumed', blocks};
}

const small = (text: string) => (/^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1));

const noted = (s: Sentence, note: string): Sentence => ({...s, text: closed(`${s.text.replace(/\.$/, '')} — ${note}`)});

/** Formulas of the conflict file inside a sentence, in words. */
const spelt = (text: string, conflict: Conflict, words: ModelWords): string =>
  text.replace(/“([^“”]+)”/g, (quote, inner: string) => {
    const parsed = parseFormula(inner, scopeOf(conflict));
    return parsed.ok ? `“${words.want(parsed.formula)}”` : quote;
  });
