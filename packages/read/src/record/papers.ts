import type {SpokenStatement} from '@suasion/model';
import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import type {Analysis} from '../analysis.ts';
import {actorOrMake, describedActor, preposition} from '../events/arguments.ts';
import {child, children, headOf, isVerb, object, passive, subject} from '../language/tree.ts';
import {firstFrom} from '../negotiation/reading/in-order.ts';
import {isSomebody} from '../negotiation/words/speakers.ts';
import {UPOS} from '../tagset.ts';
import {tokenAt} from './speakers.ts';

/** What is issued in somebody's name. By lemma. */
const papers =
  /^(?:statement|communiqu[eé]|declaration|letter|message|memo|memorandum|document|notice|release|post|tweet|text|resolution|petition|bulletin|proposal|newsletter|manifesto|leaflet|email|e-mail)$/;
/** What is given out by whoever speaks, and found or received by nobody. By lemma. */
const announcements = /^(?:statement|communiqu[eé]|release|post|tweet)$/;
/** To give it out. By lemma. */
const issuing = /^(?:issue|release|publish|sign|send|write|post|circulate|adopt|draft|read|deliver|put)$/;

/**
 * “the statement read”, “the letter says”: in the mouth of whoever issued it, as the text tells before (“a letter from the union”, “the union
 * said in a letter”, “the ministers issued a statement”), else of the body that spoke last. Statements whose speaker is known stay as they are.
 */
export function speakForPapers(cast: Cast, statements: SpokenStatement[]): void {
  const {a} = cast;
  const open = statements.filter(s => s.speaker === null && s.source.length > 0);
  resolve(cast, statements);
  if (!open.length) return;
  const issued = issuedIn(cast, statements);
  for (const s of open) {
    const from = tokenAt(a, s.source[0]!.start);
    const head = headIn(a, s.source[0]!);
    const lemma = a.lemma[head]!.toLowerCase();
    if (!papers.test(lemma)) continue;
    const own = lastBefore(issued.get(lemma) ?? [], from) ?? lastBefore(issued.get(any) ?? [], from);
    if (own && (own.lemma === lemma || a.sentOf[head]! - a.sentOf[own.token]! < 3)) s.speaker = String(own.actor);
    else if (announcements.test(lemma)) s.speaker = lastBody(cast, statements, s, from);
  }
}

/** A paper whose issuer the text tells. */
interface Issued {
  token: number;
  lemma: string;
  actor: number;
}
/** in place of a lemma: papers of every kind */
const any = '';

/** the papers whose issuer the text tells, by lemma and all together, in order */
function issuedIn(cast: Cast, statements: readonly SpokenStatement[]): Map<string, Issued[]> {
  const {a} = cast;
  const tellers = tellersOf(a, statements);
  const out = new Map<string, Issued[]>([[any, []]]);
  for (let i = 0; i < a.n; i++) {
    const lemma = a.lemma[i]!.toLowerCase();
    if (!papers.test(lemma)) continue;
    const actor = issuer(cast, i, tellers);
    if (actor < 0) continue;
    const same = out.get(lemma) ?? [];
    const one = {token: i, lemma, actor};
    out.get(any)!.push(one);
    out.set(lemma, same);
    same.push(one);
  }
  return out;
}

function lastBefore(issued: readonly Issued[], token: number): Issued | undefined {
  return issued[firstFrom(issued, token) - 1];
}

/** “the leaders in a communique said”, “said in a statement”: for each token of a source or cue who says it, where that is no paper */
function tellersOf(a: Analysis, statements: readonly SpokenStatement[]): Map<number, number> {
  const out = new Map<number, number>();
  for (const s of statements) {
    if (s.speaker === null || !s.source[0] || papers.test(lower(a, headIn(a, s.source[0])))) continue;
    for (const c of [...s.source, ...s.cue])
      for (let i = tokenAt(a, c.start); i < a.n && a.start[i]! < c.end; i++)
        if (a.start[i]! >= c.start && !out.has(i)) out.set(i, Number(s.speaker));
  }
  return out;
}

/** “The Security Council,” on a line of its own */
const resolving = /^[ \t]*(The \p{Lu}[\p{L} ,'’-]{3,80})[,:][ \t]*$/gmu;
/** “3. |Calls upon”, “(a) |Urges”, “|Demands” */
const paragraph = /(?:^|\n)[ \t]*(?:\(?(?:\d{1,2}|[a-z])[.)][ \t]*)?$/;

/** “1. Demands their release” of a resolution is said by the body that its first line names. */
function resolve(cast: Cast, statements: readonly SpokenStatement[]): void {
  const {a} = cast;
  const bare = statements.filter(
    s =>
      s.speaker === null &&
      s.source.length === 0 &&
      s.cue.length > 0 &&
      /^\p{Lu}\p{Ll}+s\b/u.test(a.text.slice(s.cue[0]!.start, s.cue[0]!.start + 20)) &&
      paragraph.test(a.text.slice(Math.max(0, s.cue[0]!.start - 12), s.cue[0]!.start)),
  );
  if (!bare.length) return;
  for (const line of a.text.matchAll(resolving)) {
    const body = actorOrMake(cast, headIn(a, {start: line.index, end: line.index + line[0].trimEnd().length - 1}))[0];
    if (body !== undefined) for (const s of bare) if (s.cue[0]!.start > line.index) s.speaker = String(body);
  }
}

/** whose the paper is that a token names, as the words around it tell; -1 */
function issuer(cast: Cast, i: number, tellers: ReadonlyMap<number, number>): number {
  const {a} = cast;
  const actor = (j: number) => (j >= 0 ? (actorOrMake(cast, j)[0] ?? -1) : -1);
  const v = a.head[i]!;
  // “In their joint statement, the ministers called”
  if (v >= 0 && isVerb(a, v) && child(a, v, 'aux:pass') < 0 && /^(?:in|with|through|via)$/.test(preposition(cast, i))) {
    const who = subject(a, v);
    const teller = actor(who);
    if (teller >= 0) return teller;
    if (who >= 0 && a.upos[who] === UPOS.NOUN && isSomebody(a.lemma[who]!.toLowerCase()))
      return describedActor(cast, who);
  }
  const whose = actor(child(a, i, 'nmod:poss'));
  if (whose >= 0) return whose;
  for (const j of children(a, i)) {
    if (j < i || !/^(?:by|of|from)$/.test(preposition(cast, j))) continue;
    const of = actor(j);
    if (of >= 0) return of;
  }
  // “received a letter from the lenders”, whatever the parse joined it to
  if (i + 1 < a.n && lower(a, i + 1) === 'from') {
    const sender = actor(a.head[i + 1]!);
    if (sender >= 0) return sender;
  }
  const told = tellers.get(i);
  if (told !== undefined) return told;
  if (v < 0 || !isVerb(a, v) || !issuing.test(a.lemma[v]!)) return -1;
  if (!passive(a, v)) return object(a, v) === i ? actor(subject(a, v)) : -1;
  return actor(child(a, v, 'obl:agent'));
}

/** the token that heads the words of a span */
function headIn(a: Analysis, {start, end}: {start: number; end: number}): number {
  const from = tokenAt(a, start);
  let to = from;
  while (to < a.n && a.start[to]! < end) to++;
  return headOf(a, from, Math.max(to, from + 1));
}

/** who spoke last, where that is a body and it spoke in the sentence before */
function lastBody(cast: Cast, statements: readonly SpokenStatement[], s: SpokenStatement, from: number): string | null {
  const {a} = cast;
  const before = statements.findLast(
    x => x !== s && x.speaker !== null && x.content.length > 0 && x.cue.length > 0 && x.cue[0]!.start < s.cue[0]!.start,
  );
  if (!before || a.sentOf[from]! - a.sentOf[tokenAt(a, before.cue[0]!.start)]! > 2) return null;
  const x = cast.actors[Number(before.speaker)];
  return x && x.kind !== 'person' && x.kind !== 'media' ? before.speaker : null;
}
