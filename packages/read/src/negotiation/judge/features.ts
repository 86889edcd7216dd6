import {agentNouns} from '../../actors/words/agents.ts';
import {bearers} from '../../events/words/bearers.ts';
import {UPOS} from '../../tagset.ts';
import type {FoundDemand} from '../acts/build.ts';
import type {Reading} from '../reading/reading.ts';
import {people} from '../words/complements.ts';
import {bodies} from '../words/reading.ts';

/** Words that raise acts in a hundred words of a text. */
export const rateOf = (r: Reading, raised: number): number => (100 * raised) / Math.max(1, r.a.n);
/** News in which some acts occur, and no text full of demands. */
export const isSparse = (rate: number): boolean => rate < 1.2;

/** What all acts of one text share, counted once. */
export class Surroundings {
  readonly r: Reading;
  /** how many acts each word raises */
  readonly raised = new Map<number, number>();
  /** how often each principal is said to ask, and to be asked */
  readonly askers = new Map<string, number>();
  readonly asked = new Map<string, number>();
  /** acts in a hundred words: where they are few, the rules err more often, and otherwise */
  readonly dense: 'few' | 'some' | 'many' | 'most';
  readonly sparse: boolean;
  constructor(r: Reading, found: readonly FoundDemand[]) {
    this.r = r;
    const count = <K>(map: Map<K, number>, key: K) => map.set(key, (map.get(key) ?? 0) + 1);
    for (const d of found) {
      count(this.raised, d.trigger);
      for (const id of d.by) count(this.askers, r.principal(id));
      for (const id of d.of) count(this.asked, r.principal(id));
    }
    const rate = rateOf(r, this.raised.size);
    this.dense = rate < 0.6 ? 'few' : isSparse(rate) ? 'some' : rate < 2.4 ? 'many' : 'most';
    this.sparse = isSparse(rate);
  }
}

/** What is so of one act that the rules found: each a string that bears a weight, or none. */
export function features(around: Surroundings, d: FoundDemand): string[] {
  const {r, dense} = around;
  const out = ['always', d.kind];
  const pairs: string[] = [];
  // what holds of an act often holds for one kind of act alone, or for what one word raises
  const put = (f: string) => {
    out.push(f);
    pairs.push(`${f} / ${d.kind}`);
  };
  const raised = raisedBy(r, d);
  const putRaised = (f: string) => {
    put(f);
    pairs.push(`${f} / ${raised}`);
  };
  for (const f of triggerOf(r, d, raised)) put(f);
  const over = r.a.head[d.trigger]!;
  if (over >= 0) {
    out.push(`under ${r.lemma(over).toLowerCase()}`);
    pairs.push(`under ${r.lemma(over).toLowerCase()} / ${raised}`);
  }
  for (const f of actOf(r, d)) put(f);
  out.push(`opens ${r.words[d.run.from]}`);

  const k = r.statementAt[d.trigger]!;
  putRaised(`voice ${k < 0 ? 'narrator' : r.isQuoted(d.trigger) ? 'quoted' : 'reported'}`);
  const subject = r.isVerbal(d.trigger) ? r.subjectOf(d.trigger) : r.kid(d.trigger, 'nmod:poss');
  const shape = shapeOf(r, subject);
  putRaised(`subject ${shape}`);
  if (shape === 'noun') out.push(`subject is ${r.a.lemma[subject]!.toLowerCase()}`);
  if (d.given.length) put('condition');
  if (d.deadline.length) put('deadline');
  const [first] = d.by;
  if (first !== undefined) {
    const speaker = k < 0 ? null : r.context.statements[k]!.speaker;
    const said = speaker !== null && r.same(speaker, first);
    const own = subject >= 0 && r.same(r.known(subject), first);
    putRaised(`by ${said && own ? 'speaker and subject' : said ? 'speaker' : own ? 'subject' : 'of elsewhere'}`);
  }
  for (const f of partiesOf(around, d)) put(f);

  for (let i = r.sentence(d.trigger).from; i < d.trigger; i++)
    if (/^(?:if|when|whether|because|why|how|what|who|which)$/.test(r.words[i]!)) out.push(`after ${r.words[i]}`);
  put(`in a row of ${Math.min(around.raised.get(d.trigger)!, 3)}`);
  putRaised(`acts ${dense}`);
  return [...new Set([...out, ...pairs, ...(around.sparse ? out.map(f => `${f} where few`) : [])])];
}

/** the word that raises the act, or the modal of the act that raises itself: “urge”, “itself will” */
const raisedBy = (r: Reading, {trigger, head}: FoundDemand): string =>
  trigger === head ? `itself ${r.modal(trigger) ?? formOf(r, trigger)}` : r.lemma(trigger).toLowerCase();

function formOf(r: Reading, i: number): string {
  if (!r.isVerb(i)) return r.xposOf(i);
  const modal = r.modal(i);
  return modal !== null ? `modal ${modal}` : r.passive(i) ? 'passive' : `verb ${r.formOf(i)}`;
}

/** the word that raises the act, what stands around it, and the way from it to the act */
function triggerOf(r: Reading, {trigger, head, run}: FoundDemand, raised: string): string[] {
  const out = [
    `raised by ${raised}`,
    `form ${formOf(r, trigger)}`,
    `before: ${r.words[trigger - 1] ?? ''}`,
    `behind: ${r.words[trigger + 1] ?? ''}`,
  ];
  if (r.negated(trigger)) out.push('negated');
  if (trigger === head) return [...out, 'raises itself'];
  const link = r.a.head[head] === trigger ? r.rel(head) : r.a.head[trigger] === head ? `^${r.rel(trigger)}` : 'far';
  out.push(
    `raised by ${r.a.upos[trigger] === UPOS.NOUN ? 'a noun' : r.isVerb(trigger) ? 'a verb' : 'another'}`,
    `link ${link}`,
    `${raised} ${link}`,
    `act ${head < trigger ? 'before' : head - trigger < 4 ? 'beside' : 'behind'}`,
    `before act: ${r.words[run.from - 1] ?? ''}`,
    `${raised} ${r.words[run.from - 1] ?? ''}`,
  );
  for (const j of r.kids[trigger]!) if (r.is(j, 'advmod') && j < trigger) out.push(`raised with ${r.words[j]}`);
  return out;
}

function actOf(r: Reading, {head, run}: FoundDemand): string[] {
  const verbal = r.isVerbal(head);
  const size = run.to - run.from;
  const out = [
    `act ${r.a.lemma[head]!.toLowerCase()}`,
    `act is ${verbal && r.passive(head) ? 'passive' : r.xposOf(head)}`,
    `length ${size < 3 ? size : size < 6 ? 5 : size < 12 ? 11 : size < 20 ? 19 : 'long'}`,
  ];
  if (verbal) for (const j of r.kids[head]!) if (r.is(j, 'advmod') && j < head) out.push(`with ${r.words[j]}`);
  return out;
}

function shapeOf(r: Reading, i: number): string {
  if (i < 0) return 'none';
  if (r.a.upos[i] === UPOS.PRON || r.xposOf(i) === 'PRP$') return r.words[i]!;
  return r.a.upos[i] === UPOS.PROPN ? 'name' : 'noun';
}

/** who makes the act and of whom, and what else the text says they ask and are asked */
function partiesOf({r, askers, asked}: Surroundings, d: FoundDemand): string[] {
  const out: string[] = [];
  for (const slot of ['by', 'of'] as const) {
    const ids = d[slot];
    const [first] = ids;
    out.push(`${slot} ${ids.length > 1 ? 'several' : ids.length}`);
    if (first === undefined) continue;
    out.push(`${slot} ${r.context.kind?.(first) ?? 'unknown'}`, `${slot} ${r.isNamed(first) ? 'named' : 'described'}`);
    if (!r.isNamed(first)) for (const f of described(r.context.nameOf?.(first) ?? '')) out.push(`${slot} ${f}`);
    if (r.isUnattached(first)) out.push(`${slot} of no side`);
    const id = r.principal(first);
    if (slot === 'of') out.push(askers.has(id) ? 'asks back' : 'only asked');
    else {
      const times = askers.get(id)!;
      out.push(
        `asks ${times < 2 ? 'once' : times < 4 ? 'again' : 'often'}`,
        asked.has(id) ? 'is asked too' : 'is not asked',
      );
    }
  }
  return out;
}

/** what the name of somebody merely described tells of whether they can ask or act: “the lenders”, “policy changes” */
function described(name: string): string[] {
  const last = name.toLowerCase().split(' ').at(-1)!;
  const lemma = last.replace(/s$/, '');
  const out: string[] = [];
  if (agentNouns.has(lemma)) out.push('agent');
  if (bearers.has(lemma)) out.push('bearer');
  if (people.test(lemma) || people.test(last)) out.push('people');
  if (bodies.test(last)) out.push('body');
  if (out.length) return out;
  if (/(?:er|ist|ian|or|man|woman|ee|ite|ant)s?$/.test(last)) return ['doer by its ending'];
  return [
    /(?:tion|ment|ness|ity|ance|ence|ship|ism|ing|al|ure|age|acy)s?$/.test(last)
      ? 'thing by its ending'
      : 'unknown noun',
  ];
}
