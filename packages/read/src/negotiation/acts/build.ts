import type {Demand} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {Complement} from '../asking/complements.ts';
import {asideEnd, isStillToCome, phraseBehind} from '../conditions/condition-clauses.ts';
import {conditionAt} from '../conditions/conditions.ts';
import {isStanding} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/deadlines.ts';
import {biddenBefore} from '../modals/bidden.ts';
import {coordinated, predicate, type Run, spanOf, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {ceasing, ceasingNouns, ceasingWithOff} from '../words/harm.ts';
import {type Act, act} from './act.ts';
import {doersOf} from './doers.ts';

/** An act that is demanded, offered, refused, promised or threatened, with the token that raised it, before anybody is told apart. */
export type FoundDemand = Omit<Demand, 'id' | 'by' | 'of'> & {
  /** all who make it and all it is made of; none where the words name none */
  by: string[];
  of: string[];
  trigger: number;
  /** head of the act, and the conditions as runs, for the requirements made from them */
  head: number;
  run: Run;
  conditions: Run[];
  /** the noun that describes who makes it, where nothing has made that an actor; -1 or absent for none */
  asker?: number;
  /** an act only in a text full of them */
  loose?: true;
};
/** One demand of one by one, before it has its id. */
export type SingleDemand = Omit<FoundDemand, 'by' | 'of'> & Pick<Demand, 'by' | 'of'>;

/** The demand with an actor made for the noun that describes who makes it. */
export function introduced(r: Reading, d: FoundDemand): FoundDemand {
  const noun = d.asker ?? -1;
  return d.by.length || noun < 0 || !r.context.describe ? d : {...d, by: [r.context.describe(noun)]};
}

/** The demand as one for each who makes it and each it is made of; none where neither is known. */
export function eachParty({by, of, ...rest}: FoundDemand): SingleDemand[] {
  if (!by.length && !of.length) return [];
  const asked = of.length ? of : [null];
  return (by.length ? by : [null]).flatMap(b => asked.map(o => ({...rest, by: b, of: o})));
}

/** Each of the verbs coordinated with v as an act of its own, asked of nobody in particular. */
export const eachVerb = (
  r: Reading,
  calendar: Calendar,
  kind: Demand['kind'],
  by: string[],
  v: number,
): FoundDemand[] =>
  coordinated(r, v).flatMap(head =>
    build(r, calendar, kind, by, {head, run: predicate(r, head), of: [], verbal: true, addressed: false}, v, false),
  );

/** The act of complement c as verb or noun `trigger` raises it. */
export function build(
  r: Reading,
  calendar: Calendar,
  kind: Demand['kind'],
  by: string[],
  c: Complement,
  trigger: number,
  against: boolean,
): FoundDemand[] {
  // the parse may have put the verb below what it asks for
  if (c.run.from <= trigger && trigger < c.head && !c.elsewhere) {
    let from = trigger + 1;
    while (from < c.head && /^(?:for|on|to|that|upon|is|was|are)$/.test(r.words[from]!)) from++;
    c = {...c, run: {from, to: c.run.to}};
  }
  // “urged patience and advised against a march”: up to the next verb of whoever asks
  const next = c.verbal ? undefined : r.conjuncts(trigger).find(j => j > c.head && r.isVerb(j));
  if (next !== undefined) {
    let end = next;
    while (end > c.head + 1 && !/^(?:and|but|or|,|;)$/.test(r.words[end - 1]!)) end--;
    if (end > c.head + 1) c = {...c, limit: Math.min(c.limit ?? end, end - 1)};
  }
  // “ten more days so that the minister could ask”
  const so = c.verbal ? -1 : soThat(r, c.head);
  if (so > 0) c = {...c, limit: Math.min(c.limit ?? so, so)};
  const cut: Act = act(r, c.head, c.run, i => calendar.termAt(i), c.limit);
  const run = trimmed(r, cut.act);
  // “is willing to, provided that …”: the act is left out
  if (
    /^(?:provided|providing|unless|until|once|if)$/.test(r.words[run.from]!) &&
    conditionAt(r, run.from, r.sentence(run.from).to)
  )
    return [];
  if (run.to <= run.from || !/\w/.test(r.a.text.slice(r.a.start[run.from]!, r.a.end[run.to - 1]!))) return [];
  // “offered no hint”, “promised nothing”
  if (
    /^(?:offer|promise|threat)$/.test(kind) &&
    !c.verbal &&
    (/^(?:no|nothing|little|neither|none)$/.test(r.words[run.from]!) || /^(?:nothing|none)$/.test(r.words[c.head]!))
  )
    return [];
  // “will not sign while the assessment is outstanding”, “undertook to seize no more land while the panel sits”
  const held = kind === 'refusal' || isNegative(r, run);
  const meanwhile = held
    ? whileAt(r, (c.elsewhere ?? run.from + 1) - 1, Math.max(run.to, c.run.to, c.elsewhere ?? 0))
    : null;
  if (meanwhile && meanwhile.from > run.from) {
    cut.given.push(trimmed(r, meanwhile));
    if (meanwhile.from < run.to) run.to = meanwhile.from;
  }
  // “would send no tankers through without pilots”
  const lackingBehind = held ? lackingAt(r, run) : null;
  if (lackingBehind) {
    cut.given.push(trimmed(r, lackingBehind));
    run.to = lackingBehind.from;
  }
  // “will recall no one before the harvest”
  const occasion = held && !cut.given.length && !cut.deadline.length ? occasionBehind(r, run) : null;
  if (occasion) cut.given.push(occasion);
  // “drop the plan first”, “seeing the books first”: before anything is done in return
  if (kind === 'demand' && !cut.given.length && endsFirst(r, c, run)) {
    cut.given.push({from: run.to - 1, to: run.to});
    run.to--;
  }
  // “promised to move the ship when the permit allows it”
  const then = /^(?:promise|offer|threat)$/.test(kind) && c.verbal && !cut.given.length ? whenAt(r, c.head, run) : null;
  if (then) {
    cut.given.push(trimmed(r, then));
    run.to = Math.min(run.to, then.from);
  }
  const price = /^(?:promise|offer)$/.test(kind) && !cut.given.length ? priceIn(r, c.head, run) : null;
  if (price) {
    cut.given.push(trimmed(r, price));
    run.to = price.from;
  }
  // “and would otherwise take the matter to court”
  if (run.from > 0 && r.words[run.from - 1] === 'otherwise' && !cut.given.length)
    cut.given.push({from: run.from - 1, to: run.from});
  // “without the return of the strip there will be no talks”
  const lacking = /^(?:refusal|threat)$/.test(kind) ? lackingBefore(r, trigger) : null;
  // “declined to restore services before next week”: what is refused is due by no day
  if (kind === 'refusal') {
    const terms = cut.deadline.filter(d => /^(?:before|until|till)$/.test(r.words[d.from]!));
    cut.given.push(...terms);
    cut.deadline = cut.deadline.filter(d => !terms.includes(d));
  }
  const bidden = biddenBefore(r, trigger);
  const conditions = [
    ...(lacking ? [lacking] : []),
    ...(bidden && /^(?:promise|offer|threat)$/.test(kind) ? [bidden] : []),
    ...leading(r, trigger, c.head),
    ...cut.given,
    ...(c.terms === undefined ? after(r, calendar, run, cut, trigger, c.head) : termsAt(r, c.terms)),
  ];
  const wants = against || isCeasing(r, c.head, run, c.verbal, kind === 'refusal') ? 'stop' : 'do';
  const asked = c.of.length || c.verbal || kind !== 'demand' ? c.of : doersOf(r, c.head);
  const others = asked.filter(o => !by.some(b => r.same(o, b)));
  return [
    {
      kind,
      by,
      // “officials pressed for the United States to act”: of their own side by its name
      of:
        others.length || !c.addressed || kind !== 'demand'
          ? others
          : asked.filter(o => !by.includes(o) && r.isNamed(o)),
      act: [spanOf(r, run)],
      wants,
      given: conditions.map(x => spanOf(r, x)),
      deadline: cut.deadline.map(x => spanOf(r, x)),
      statement: r.statementId(run.from),
      trigger,
      head: c.head,
      run,
      conditions,
    },
  ];
}

/** the “so that” behind what is asked; -1 when none */
function soThat(r: Reading, head: number): number {
  for (let i = head + 1; i + 1 < Math.min(r.sentence(head).to, head + 12); i++)
    if (r.words[i] === 'so' && r.words[i + 1] === 'that') return i;
  return -1;
}

/** “Without a guarantee from Tripoli, it will not …”: what opens the sentence or its clause, up to the comma before the trigger */
function lackingBefore(r: Reading, trigger: number): Run | null {
  const {from} = r.sentence(trigger);
  for (let i = from; i < Math.min(trigger, from + 16); i++) {
    if (!/^(?:without|absent)$/.test(r.words[i]!) || !/^(?:DT|NNP|NN|NNS|JJ|PRP\$|VBG|PRP|CD)$/.test(r.xposOf(i + 1)))
      continue;
    if (i > from && !/^(?:[“‘',;:]|that|but|and|said|–)$/.test(r.words[i - 1]!)) continue;
    let to = i + 1;
    while (to < trigger && r.words[to] !== ',' && !/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(to))) to++;
    // “without them there will be no deal”, with no comma between
    if (r.words[to] !== ',' && r.a.head[i]! < to) to = Math.min(to, Math.max(r.hi[r.a.head[i]!] ?? to, i + 2));
    return to > i + 1 ? trimmed(r, {from: i, to}) : null;
  }
  return null;
}

/** “send no tankers”, “not to sign”, “no filling should take place” */
const isNegative = (r: Reading, run: Run): boolean =>
  /^(?:no|not|never|nobody|nothing)$/.test(r.words[run.from]!) || r.words[run.from + 1] === 'no';

/** “when the permit allows it”, in quotation marks or not, in or right behind what is undertaken in an infinitive: what is still to come */
function whenAt(r: Reading, head: number, run: Run): Run | null {
  if (!r.infinitival(head)) return null;
  const {to: limit} = r.sentence(head);
  for (let i = head + 1; i < Math.min(limit, run.to + 2); i++) {
    if (r.words[i] !== 'when' || /^(?:,|of|on|about|from|even|know|say|decide)$/.test(r.words[i - 1]!)) continue;
    const to = clauseAt(r, i, limit);
    for (let j = i + 2; j < to; j++) if (/^(?:VBZ|VBP|VBD)$/.test(r.xposOf(j))) return {from: i, to};
    return null;
  }
  return null;
}

/** “before the harvest” right behind what is not to be done: a thing that happens, and no day */
function occasionBehind(r: Reading, run: Run): Run | null {
  if (r.words[run.to] !== 'before') return null;
  const {to: limit} = r.sentence(run.to);
  if (run.to + 1 >= limit || !/^(?:DT|PRP\$|CD|NNP?S?|JJ)$/.test(r.xposOf(run.to + 1))) return null;
  const to = phraseBehind(r, run.to + 1, limit);
  return to > run.to + 1 && r.isNominal(to - 1) ? trimmed(r, {from: run.to, to}) : null;
}

/** “first” closes what is to be done: “resign first”, “seeing the books first”; not “go first”, “on the first” */
function endsFirst(r: Reading, c: Complement, run: Run): boolean {
  const last = run.to - 1;
  if (r.words[last] !== 'first' || !c.verbal || run.from !== c.head) return false;
  if (r.xposOf(c.head) === 'VBG') return r.isNominal(last - 1);
  return /^VBP?$/.test(r.xposOf(c.head)) && r.a.head[last] === c.head && !/^(?:come|go|be)$/.test(r.words[c.head]!);
}

/** “without pilots”, “before its sale”, at the end of what is refused; not “without delay”, “without paying” */
function lackingAt(r: Reading, run: Run): Run | null {
  for (let i = run.from + 1; i + 1 < run.to; i++) {
    const before = r.words[i] === 'before';
    if (!before && r.words[i] !== 'without') continue;
    if (!/^(?:DT|NNP?S?|JJ|PRP\$|VBN|RB)$/.test(r.xposOf(i + 1))) return null;
    if (
      !before &&
      /^(?:delay|further|notice|warning|trial|charge|comment|exception|result|success|end)$/.test(r.words[i + 1]!)
    )
      return null;
    for (let j = i + 1; j < run.to; j++) if (/^[,;:]$/.test(r.words[j]!)) return null;
    return {from: i, to: run.to};
  }
  return null;
}

/** “would drop the case for a week's leave”, “would go back for half the rise”: for what one would give up what one has; not “for a week” */
function priceIn(r: Reading, head: number, run: Run): Run | null {
  if (
    !/^(?:would|'d|could|might)$/.test(r.modal(head) ?? '') ||
    !yielding.test(r.words.slice(head, head + 2).join(' '))
  )
    return null;
  for (let i = head + 1; i + 2 < run.to; i++) {
    if (/^[,;:]$/.test(r.words[i]!)) return null;
    if (r.words[i] !== 'for' || !/^(?:DT|CD|PRP\$|PDT)$/.test(r.xposOf(i + 1)) || r.xposOf(i + 2) === 'VBG') continue;
    const end = r.words.slice(i + 1, run.to);
    return end.some(w => /^(?:,|and|by|until)$/.test(w)) ||
      /^(?:hour|day|week|month|year|time|while|moment)s?$/.test(end.at(-1)!)
      ? null
      : {from: i, to: run.to};
  }
  return null;
}

/** To give up what one holds or does. */
const yielding =
  /^(?:drop|end|abandon|forgo|waive|withdraw|relinquish|surrender|return|disarm|release|free|give up|give it|give them|call off|hand over|hand back|go back|come back)\b/;

/** the clause of “while” behind what is refused, with a verb of its own; not “, while Iran waits”, which only contrasts */
function whileAt(r: Reading, from: number, to: number): Run | null {
  const limit = r.sentence(from).to;
  for (let i = from + 1; i < Math.min(limit, to + 1); i++) {
    if (/^[,;:”]$/.test(r.words[i]!)) return null;
    if (r.words[i] !== 'while') continue;
    let end = i + 1;
    while (end < limit && !/^[.,;:!?”–—]$/.test(r.words[end]!)) end++;
    for (let j = i + 1; j < end; j++)
      if (
        /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(j)) ||
        (r.xposOf(j) === 'VBN' && r.a.head[i] === j && r.kid(j, 'nsubj') > i)
      )
        return {from: i, to: end};
    return null;
  }
  return null;
}

/** "If Tehran takes those steps, we are prepared to …": a condition that opens the sentence of the act */
function leading(r: Reading, trigger: number, head: number): Run[] {
  const {from} = r.sentence(trigger);
  const out: Run[] = [];
  for (let i = from; i < head; i++) {
    // it opens the sentence, a quotation, or a clause after "that" or a comma; “is ready, if asked, to deploy”
    const before = r.words[i - 1] ?? '';
    if (i > from && !/^(?:[“‘',;:]|that|but|and|said|–)$/.test(before)) continue;
    if (i >= trigger && before !== ',') continue;
    const close = i >= trigger ? r.words.indexOf(',', i) : -1;
    if (i >= trigger && (close < 0 || close > head)) continue;
    const found = conditionAt(r, i, i >= trigger ? close : Math.min(trigger, head));
    if (!found) continue;
    const verb = r.a.head[i]!;
    const owner = verb >= 0 ? r.a.head[verb]! : -1;
    // it hangs on the act or the trigger, or nothing else stands between
    if (r.words[found.to] === ',' || owner === trigger || owner === head || isStanding(r, found))
      out.push(trimmed(r, found));
    i = found.to - 1;
  }
  return out;
}

/** the condition that opens at token i, where the act stands before what is said of it: “talks are out of the question until …” */
function termsAt(r: Reading, i: number): Run[] {
  const limit = r.sentence(i - 1).to;
  const found = i < limit ? (conditionAt(r, i, limit) ?? whileAt(r, i - 1, i)) : null;
  return found ? [trimmed(r, found)] : [];
}

/** A condition behind the act in the same sentence that the parse hung elsewhere: the next words after it */
function after(r: Reading, calendar: Calendar, run: Run, cut: Act, trigger: number, head: number): Run[] {
  if (cut.given.length) return [];
  const limit = r.sentence(trigger).to;
  let i = Math.max(run.to, ...cut.deadline.map(d => r.tokenAt(r.a.start[d.from]!) + (d.to - d.from)));
  if (calendar.termAt(i)) i = calendar.termAt(i)!.to;
  // “, but only if …”, “ — though not before …”
  for (let k = 0; k < 3 && /^(?:[,–—“”-]|and|but|though|although|albeit|yet)$/.test(r.words[i] ?? ''); k++) i++;
  if (i < limit && /^(?:will|would|'ll|'d)$/.test(r.modal(head) ?? '') && isStillToCome(r, i, head))
    return [trimmed(r, {from: i, to: clauseAt(r, i, limit)})];
  // “close seven of the plants rather | than twenty if family reunion resumes”
  // “leave the islet from the start, provided that no one came back”
  if (/^from the (?:start|outset|beginning|first) ,$/.test(r.words.slice(i, i + 4).join(' '))) i += 4;
  for (let k = i; k < Math.min(limit, i + 5) && !r.isVerb(k) && !/^[,.;:!?”–—]$/.test(r.words[k]!); k++)
    if (conditionAt(r, k, limit)) {
      i = k;
      break;
    }
  const found = i < limit ? conditionAt(r, i, limit) : null;
  return found ? [trimmed(r, found)] : behindAside(r, run.to, limit, trigger);
}

/** “They will go, their spokesman said on Monday, if …”, “to close the plant, which employs 240 people, unless …” */
function behindAside(r: Reading, from: number, limit: number, trigger: number): Run[] {
  let i = from;
  while (i < limit && i < from + 12 && !/^[,”–—]$/.test(r.words[i]!)) i++;
  if (!/^[,”–—]$/.test(r.words[i] ?? '')) return [];
  while (/^[,”]$/.test(r.words[i + 1] ?? '')) i++;
  const relative = /^(?:which|who|whose)$/.test(r.words[i + 1] ?? '');
  let said = relative;
  for (let j = i + 1; j < Math.min(limit, i + 28); j++) {
    if (/^[.;:?!]$/.test(r.words[j]!)) return [];
    if (
      /^(?:say|tell|add|repeat|insist|reply|explain|write|announce|declare|state|suggest|propose|warn|let)$/.test(
        r.a.lemma[j]!,
      )
    )
      said = true;
    // “wants guarantees, on paper, before a tree is felled”
    const brief = r.words[j] === ',' && j - i < 6 && r.a.upos[i + 1] === UPOS.ADP && r.words[i] === ',';
    if (r.words[j] !== ',' || !(said || brief)) continue;
    let k = j + 1;
    while (r.words[k] === '“') k++;
    const found = k < limit ? conditionAt(r, k, limit) : null;
    if (found) return [trimmed(r, found)];
    if (r.words[k] === 'when' && /^(?:will|would|'ll|'d)$/.test(r.modal(trigger) ?? ''))
      return [trimmed(r, {from: k, to: clauseAt(r, k, limit)})];
    // one aside, no more
    if (!relative && /^(?:and|but|which|who|while|though)$/.test(r.words[k] ?? '')) return [];
  }
  return [];
}

/** from “when” to the stop of its clause, over an aside between two commas */
function clauseAt(r: Reading, i: number, limit: number): number {
  let to = i + 1;
  while (to < limit && !/^[.;:?!”–—]$/.test(r.words[to]!) && !(r.words[to] === ',' && asideEnd(r, to, limit) < 0))
    to = r.words[to] === ',' ? asideEnd(r, to, limit) : to + 1;
  return to;
}

/** to refrain or cease: "not to attack", "halt construction", "an end to the strike" */
export function isCeasing(r: Reading, head: number, run: Run, isVerbal: boolean, refused = false): boolean {
  const first = r.words[run.from]!;
  if (!refused && /^(?:not|never|no|nobody)$/.test(first)) return true;
  // the “not” of a refusal is what makes it one
  if (isVerbal)
    return (
      ceasing.has(r.a.lemma[head]!) ||
      // “hold off on any more layoffs”
      (ceasingWithOff.has(r.a.lemma[head]!) && r.words[head + 1] === 'off') ||
      // “to send nothing to its neighbour”
      (!refused && (r.negated(head) || /^(?:nothing|nobody|none|no)$/.test(r.words[head + 1] ?? '')))
    );
  return ceasingNouns.has(r.a.lemma[head]!) && r.kids[head]!.some(j => r.is(j, 'nmod', 'acl'));
}
