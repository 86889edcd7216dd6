import type {Demand} from '@suasion/model';
import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {bodies} from '../words/reading.ts';

/** “• ”, “- ”, “3. ”, “(b) ” at the beginning of a line, with what follows on it */
const item = /^[ \t]*(?:[-–—•*·▪◦●‣]|\(?(?:\d{1,2}|[a-h]|[ivx]{1,4})[.)])[ \t]+(\S.*)$/;
/** More lines than these are a register, and no list of demands. */
const mostItems = 30;

interface Lead {
  kind: Demand['kind'];
  by: string[];
  of: string[];
  /** the word that raises all of the list */
  trigger: number;
  /** whether each line goes on with a verb, or is a thing, a clause or an order of its own */
  opens: 'verb' | 'thing';
}

/**
 * What a list set in lines asks or offers under the words that open it: “We call on the council to: • reopen the pool • pay …”, “Israel must:”,
 * “The students demand:”, “Our demands are:”.
 */
export function listed(r: Reading, calendar: Calendar): FoundDemand[] {
  const {text, start, end, n} = r.a;
  const out: FoundDemand[] = [];
  for (let i = 1; i < n; i++) {
    if (r.words[i] !== ':' || r.skipped[i]) continue;
    const behind = text.slice(end[i]!, i + 1 < n ? start[i + 1]! : text.length);
    if (!behind.includes('\n')) continue;
    const items = itemsBehind(r, end[i]!);
    if (!items.length) continue;
    const lead = leadBefore(r, i);
    if (lead) for (const run of items) out.push(...asked(r, calendar, lead, run));
  }
  return out;
}

/** the tokens of each line of the list that begins behind an offset, without its mark and the stop at its end */
function itemsBehind(r: Reading, offset: number): Run[] {
  const {text, end, n} = r.a;
  const out: Run[] = [];
  let at = text.indexOf('\n', offset) + 1;
  while (at > 0 && at < text.length && out.length < mostItems) {
    const stop = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, stop);
    const m = item.exec(line.replace(/\r$/, ''));
    if (line.trim() && !m) break;
    if (m) {
      const first = at + line.lastIndexOf(m[1]!);
      const i = r.tokenAt(first);
      let to = i;
      while (to < n && end[to]! <= stop && (to === i || !/^[.!?]$/.test(r.words[to - 1]!))) to++;
      while (to > i && /^(?:[.;,!]|and|or)$/.test(r.words[to - 1]!)) to--;
      if (to > i) out.push({from: i, to});
    }
    at = stop + 1;
  }
  return out;
}

/** who asks what of whom in the words before a colon; null where they ask for nothing */
function leadBefore(r: Reading, colon: number): Lead | null {
  const {from} = r.sentence(colon);
  const last = colon - 1;
  if (last < from) return null;
  const modal = /^(?:must|should|shall|will|would)$/.test(r.words[last]!);
  // “the company must:”, “the bank needs to:”
  const owed = modal || (r.words[last] === 'to' && /^(?:has|have|need|needs|ought)$/.test(r.words[last - 1] ?? ''));
  if (owed) {
    const v = modal ? last : last - 1;
    const subject = r.kids[v]!.find(j => j < v && r.is(j, 'nsubj')) ?? nounBefore(r, v);
    const of = subject === undefined ? [] : r.actorsOf(subject);
    const voice = voiceAt(r, v);
    const own = of.length > 0 && of.every(x => voice.some(y => r.same(x, y)));
    const will = /^(?:will|would)$/.test(r.words[last]!);
    if (will && !own) return null;
    if (!will && (own || !(of.length || voice.length))) return null;
    return {kind: will ? 'promise' : 'demand', by: voice, of: will ? [] : of, trigger: v, opens: 'verb'};
  }
  // the verb of asking nearest to the colon
  for (let v = last; v >= from; v--) {
    const lemma = r.lemma(v);
    const t = r.isVerb(v) ? triggers.get(lemma)?.[0] : undefined;
    if (!t || r.negated(v)) continue;
    const own = r.subjects(v);
    const by = own.length ? own : voiceAt(r, v);
    if (!by.length) return null;
    const opens = r.words[last] === 'to' ? 'verb' : 'thing';
    const whom =
      v < last ? r.kids[v]!.find(j => j > v && r.is(j, 'obj', 'iobj', 'obl') && r.actorsOf(j, by).length) : undefined;
    const of = whom === undefined ? [] : r.actorsOf(whom, by);
    return {kind: t.kind, by, of, trigger: v, opens};
  }
  // “set three conditions:”, “Our demands:”, “The union's demands are:”
  for (let i = last; i >= from; i--) {
    if (!/^(?:demands|conditions|requests|requirements|terms|asks)$/.test(r.words[i]!)) continue;
    const whose = r.kid(i, 'nmod:poss');
    const v = r.a.head[i]!;
    const by = whose >= 0 ? r.actorsOf(whose) : v >= from && r.isVerb(v) ? r.subjects(v) : [];
    return by.length ? {kind: 'demand', by, of: [], trigger: i, opens: 'thing'} : null;
  }
  return null;
}

const nounBefore = (r: Reading, v: number): number | undefined => (r.isNominal(v - 1) ? v - 1 : undefined);

/** who says it, or whose the text is */
function voiceAt(r: Reading, v: number): string[] {
  const voice = r.voice(v);
  if (voice.length) return voice;
  const issuer = r.speaksForItself() ? r.issuer(v) : null;
  return issuer === null ? [] : [issuer];
}

/** one line of the list as an act: a verb, “that” with a clause, or a thing */
function asked(r: Reading, calendar: Calendar, lead: Lead, run: Run): FoundDemand[] {
  let {from} = run;
  while (from < run.to - 1 && /^(?:to|immediately|urgently|fully|also|publicly|promptly)$/.test(r.words[from]!)) from++;
  const make = (head: number, at: number, verbal: boolean, of: string[]) =>
    build(
      r,
      calendar,
      lead.kind,
      lead.by,
      {head, run: {from: at, to: run.to}, of, verbal, addressed: of.length > 0, limit: run.to},
      lead.trigger,
      false,
    );
  // “improve access and let in fuel”: two
  const isNext = (j: number) => j < run.to && r.xposOf(j) === 'VB' && /^(?:and|or|,)$/.test(r.words[j - 1]!);
  const verbs = () => [from, ...r.conjuncts(from).filter(isNext)];
  if (lead.opens === 'verb' || (/^VBP?$/.test(r.xposOf(from)) && !bodies.test(r.words[from]!)))
    return verbs().flatMap(v => make(v, v, true, lead.of));
  if (r.words[from] === 'that') {
    const v = r.clauseAfter(from, true);
    if (v <= from || v >= run.to) return [];
    const subject = r.subjectOf(v);
    const of = subject > from && subject < v && !r.passive(v) ? r.actorsOf(subject, lead.by) : [];
    return make(v, of.length ? v : from + 1, true, of);
  }
  for (let head = from; head < run.to; head++)
    if (r.isNominal(head) && (r.a.head[head]! < run.from || r.a.head[head]! >= run.to || r.rel(head) === 'root'))
      return make(head, from, false, []);
  return [];
}
