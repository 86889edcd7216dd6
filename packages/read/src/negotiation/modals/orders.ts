import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {coordinated, predicate, type Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {triggers} from '../words/frames.ts';
import {idleOrders, isSaying} from '../words/reading.ts';
import {isWayOfDoing} from './imperatives.ts';

/**
 * Orders that no quotation mark opens: “I'd say to the minister: stay out of it”, “Send those back, says the minister”, “Let the clerk see
 * to it”, “And stop it, please” of a speaker, “Do not sign” of a text that speaks for itself.
 */
export function ordered(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!isPlain(r, v) || r.isQuestion(v)) return [];
  const to = addressedTo(r, v);
  if (r.a.lemma[v] === 'let') return left(r, calendar, v, to ? to.by : speakerOf(r, v));
  if (isIdle(r, v)) return [];
  const by = to ? to.by : speakerOf(r, v);
  if (!by.length || isWayOfDoing(r, startOf(r, v))) return [];
  const of = (to?.of ?? []).filter(x => !by.some(b => r.same(x, b)));
  return coordinated(r, v).flatMap(head =>
    build(
      r,
      calendar,
      'demand',
      by,
      {head, run: withDont(r, head), of, verbal: true, addressed: true, ...limitOf(r, head)},
      v,
      false,
    ),
  );
}

/** “Don't print that”: with the “don't”, which is what is ordered */
function withDont(r: Reading, head: number): Run {
  const run = predicate(r, head);
  const help = r.kid(head, 'aux');
  return help >= 0 && help < head && r.words[help] === 'do' && r.negated(head) ? {from: help, to: run.to} : run;
}

/** a bare form without a subject, over “do not” and “please” */
function isPlain(r: Reading, v: number): boolean {
  if (!/^(?:VB|VBP)$/.test(r.xposOf(v)) || r.words[v] !== r.a.lemma[v] || !r.isVerb(v)) return false;
  if (r.kid(v, 'nsubj', 'mark', 'expl', 'cop') >= 0 || r.modal(v) !== null) return false;
  // “Recep Tayyip” with the first name for a verb
  if (r.xposOf(v + 1) === 'NNP' && !r.is(v + 1, 'obj', 'iobj', 'nmod:poss', 'compound')) return false;
  const help = r.kid(v, 'aux');
  return help < 0 || r.words[help] === 'do';
}

/** “look”, “thank you”, “wait”: said, and no order; “go home”, “come and see us” are */
function isIdle(r: Reading, v: number): boolean {
  const next = r.words[v + 1] ?? '';
  if (/^(?:go|come)$/.test(r.a.lemma[v]!)) return !/^(?:home|back|away|and|to|in|out|here|straight)$/.test(next);
  if (/^(?:take|hold|keep|leave|wait)$/.test(r.a.lemma[v]!))
    return !/^(?:DT|PRP\$|PRP|NN|NNS|NNP|JJ|RP)$/.test(r.xposOf(v + 1));
  if (/^(?:tell|ask|answer|reply)$/.test(r.a.lemma[v]!))
    return /^(?:me|us|yourself)$/.test(next) && r.kid(v, 'aux') < 0;
  return idleOrders.has(r.a.lemma[v]!) || triggers.has(r.a.lemma[v]!) || isSaying.test(r.a.lemma[v]!);
}

/** the first token of the order, over “please”, “do not”, “and” */
function startOf(r: Reading, v: number): number {
  const {from} = r.sentence(v);
  let i = v;
  while (i > from && /^(?:do|not|n't|please|just|then|now|so|and|but|simply|[“‘'])$/.test(r.words[i - 1]!)) i--;
  return i;
}

/** Who says it and to whom, where the words before a colon or comma tell: “To the students we say: march”, “my advice is: go home”. */
function addressedTo(r: Reading, v: number): {by: string[]; of: string[]} | null {
  const {from} = r.sentence(v);
  let mark = startOf(r, v) - 1;
  if (r.is(v, 'conj') && r.a.head[v]! < mark) return null;
  // “wear the masks, sign the log”: behind the same colon
  if (r.words[mark] === ',') {
    const colon = r.words.lastIndexOf(':', mark);
    if (colon > from && isPlain(r, startAfter(r, colon)) && colon > from + 1) mark = colon;
  }
  if (!/^[:,]$/.test(r.words[mark] ?? '') || mark <= from + 1) return null;
  for (let u = mark - 1; u >= from; u--) {
    if (/^(?:advice|message|answer|word|appeal|plea)$/.test(r.a.lemma[u]!) && r.words[mark] === ':') {
      const whose = r.kid(u, 'nmod:poss');
      return whose < 0 ? null : {by: r.actorsOf(whose), of: toWhom(r, u, mark)};
    }
    if (!r.isVerb(u) || !/^(?:say|tell|ask|write|advise)$/.test(r.lemma(u))) continue;
    // “she was told in July: put it right”: by those who say so
    const agents = r.passive(u) ? r.agents(u) : [];
    const by = !r.passive(u) ? r.subjects(u) : agents.length ? agents : r.voice(u);
    const told = r.passive(u) ? r.kid(u, 'nsubj:pass') : /^(?:tell|advise)$/.test(r.lemma(u)) ? nounAfter(r, u) : -1;
    const of = told >= 0 ? r.actorsOf(told, by) : toWhom(r, from, mark);
    // “he said, go home” only where it says to whom
    return r.words[mark] === ':' || of.length ? {by, of} : null;
  }
  return null;
}

const startAfter = (r: Reading, colon: number): number => {
  let i = colon + 1;
  while (/^(?:do|not|n't|please|[“‘'])$/.test(r.words[i] ?? '')) i++;
  return i;
};

/** whom the first “to” from token i on names */
function toWhom(r: Reading, i: number, limit: number): string[] {
  for (let j = i; j + 1 < limit; j++)
    if (r.words[j] === 'to' && !r.isVerb(j + 1)) {
      const whom = nounAfter(r, j);
      return whom < 0 || whom >= limit ? [] : r.actorsOf(whom);
    }
  return [];
}

/** who gives the order that opens its sentence: whom an attribution behind it names, the speaker, or the issuer of a text that speaks for itself */
function speakerOf(r: Reading, v: number): string[] {
  const {from} = r.sentence(v);
  const start = startOf(r, v);
  // “CHIEF: Please don't”: the name of the one who speaks
  // “asked for patience: "Let the lorries through"”
  if (start !== from && !(r.words[start - 1] === ':' && (start - from < 5 || r.isQuoted(v)))) return [];
  const after = r.attributionAfter(v);
  if (after >= 0 && !r.isQuoted(v)) return r.subjects(after);
  const k = r.statementAt[v]!;
  if (k >= 0) {
    const statement = r.context.statements[k]!;
    return statement.quotation === 'indirect' || statement.speaker === null || statement.standing === 'asked'
      ? []
      : [statement.speaker];
  }
  const issuer = r.speaksForItself() ? r.issuer(v) : null;
  return issuer === null ? [] : [issuer];
}

/** “Send those back, says the minister”: up to the attribution */
function limitOf(r: Reading, head: number): {limit?: number} {
  const after = r.attributionAfter(head);
  if (after < 0) return {};
  let comma = after;
  while (comma > head && r.words[comma] !== ',') comma--;
  return comma > head ? {limit: comma} : {};
}

/** “Let foundations put up the money, he suggests”, “Let it do that”: what another is to do, or where nobody is named what is to be */
function left(r: Reading, calendar: Calendar, v: number, by: string[]): FoundDemand[] {
  const whom = /^(?:it|them|him|her|both)$/.test(r.words[v + 1] ?? '') ? v + 1 : nounAfter(r, v);
  if (!by.length || whom < 0 || r.negated(v)) return [];
  let act = r.phraseEnd(whom);
  while (r.a.upos[act] === UPOS.ADV || r.words[act] === 'be' || r.words[act] === 'both') act++;
  // “let the lorries through”
  if (/^(?:through|in|out|past|by|back|home|alone|free)$/.test(r.words[act] ?? '') && !r.is(act, 'case'))
    return build(
      r,
      calendar,
      'demand',
      by,
      {
        head: v,
        run: {from: v, to: Math.max(act + 1, r.hi[v]!)},
        of: [],
        verbal: true,
        addressed: false,
        ...limitOf(r, v),
      },
      v,
      false,
    );
  if (!r.isVerbal(act) || !/^(?:VB|VBP|VBN)$/.test(r.xposOf(act))) return [];
  const of = r.passive(act) || r.words[act - 1] === 'be' ? [] : r.actorsOf(whom, by);
  const run = of.length ? predicate(r, act) : {from: r.lo[whom]! > v ? r.lo[whom]! : whom, to: r.hi[act]!};
  return build(
    r,
    calendar,
    'demand',
    by,
    {head: act, run, of, verbal: true, addressed: true, ...limitOf(r, act)},
    v,
    false,
  );
}
