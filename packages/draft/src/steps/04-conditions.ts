import type {Span} from '@suasion/model';
import {likeness} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {phraseOf} from '../phrase.ts';
import {verbOfParticiple} from '../words/acts.ts';
import {conditionOpeners, haltingVerbs} from '../words/small.ts';
import type {Parties, Party} from './01-parties.ts';
import {words} from './02-acts.ts';
import type {DraftOption} from './03-options.ts';

/** A condition on options: all of these hold. */
export interface Literal {
  option: DraftOption;
  taken: boolean;
}

/** What opens a condition, and the rest of it: “unless the order is softened” → negative, “the order is softened”. */
export function opened(text: string): {opener: string; negative: boolean; rest: string} {
  const trimmed = text.trim().replace(/^[,;:\s]+/, '');
  for (const [opener, negative] of conditionOpeners) {
    if (trimmed.toLowerCase().startsWith(`${opener} `)) {
      return {opener, negative, rest: trimmed.slice(opener.length + 1)};
    }
  }
  return {opener: '', negative: false, rest: trimmed};
}

const failing =
  /^(?:\s*(?:does|do|did|has|have|had|is|are|was|were|will|would|can|could|should))?\s*(?:not\b|n['’]t\b|never\b|fails? to\b|refus\w+ to\b)/i;

// “postponed the filling” leaves filling undone
const holding =
  /^\s*(?:(?:has|have|had|is|are|was|were|will|would)\s+)?(?:postpon|delay(?:s|ed)?\b|h[eo]ld(?:s|ing)? off|refrain|stop|halt|suspend|ceas|abandon|drop|give?s? up|gave up)/i;
const startsHalting = new RegExp(`^(?:${[...haltingVerbs].join('|')})\\b`, 'i');

// names alone do not make two acts alike
function sharesContent(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [a, b].map(words => [...words].filter(w => !w.startsWith('@')));
  const shared = x!.filter(w => y!.includes(w)).length;
  return shared >= 2 || (shared > 0 && shared / (x!.length + y!.length - shared) >= 0.3);
}

// whether the clause says that its act is left undone: only the verb of its subject counts, not “promised not to invade”
function left(rest: string, subjectEnd: number): boolean {
  if (/^no\b/i.test(rest)) return true;
  if (subjectEnd > 0) return failing.test(rest.slice(subjectEnd));
  const verb =
    /\b(?:does|do|did|has|have|had|is|are|was|were|will|would|can|could)(?:\s+not\b|n['’]t\b)|\b(?:fails?|refus\w+) to\b/i;
  return verb.test(rest);
}

/**
 * Which option a stated condition speaks of: one already found that is like it and whose owner is named in it, else one
 * made of its own words when somebody who can act is named there.
 */
export function conditionOn(
  span: Span,
  options: DraftOption[],
  who: Parties,
  passages: Passages,
  because: string,
  not: DraftOption | null,
  addressed: Party | null = null,
): Literal | null {
  const text = passages.text([span]);
  const {rest} = opened(text);
  const offset = text.length - rest.length;
  const inner = {doc: span.doc, start: span.start + Math.max(0, offset), end: span.end};
  const named = passages.named([inner]).flatMap(m => who.of(m.actor) ?? []);
  const said = words([inner], rest, null, who, passages);
  let best: DraftOption | null = null;
  let score = 0.42;
  for (const option of options) {
    if (option === not) continue;
    const without = new Set([...said].filter(w => w !== `@${option.owner.id}`));
    const alike = likeness(option.words, without) + (named.includes(option.owner) ? 0.15 : 0);
    if (alike > score && sharesContent(option.words, without)) [best, score] = [option, alike];
  }
  const first = passages.named([inner])[0];
  const subjectEnd = first && first.start - inner.start <= 12 ? first.end - inner.start : 0;
  if (best) {
    if (!best.because.includes(because)) best.because.push(because);
    const undone = left(rest, subjectEnd) !== (holding.test(rest.slice(subjectEnd)) && !startsHalting.test(best.name));
    return {option: best, taken: !undone};
  }
  const owner = named[0] ?? addressed;
  return clauseOption(inner, rest, owner, named.length > 0, options, who, passages, because, not);
}

// “the North accounts for citizens it abducted”: the one named first acts, the rest is what it would do
function clauseOption(
  span: Span,
  rest: string,
  owner: Party | null,
  isNamed: boolean,
  options: DraftOption[],
  who: Parties,
  passages: Passages,
  because: string,
  not: DraftOption | null,
): Literal | null {
  if (!owner || owner === not?.owner || owner.kind === 'media') return null;
  const first = passages.named([span])[0];
  const pronoun = /^(?:it|they|he|she|you)\b(?=\s)/i.exec(rest);
  if (!isNamed && !pronoun) return passiveOption(span, rest, owner, options, who, passages, because);
  if (isNamed && (!first || first.start - span.start > 12)) return null;
  const start = first && isNamed ? first.end : span.start + pronoun![0].length;
  const after = passages
    .text([{doc: span.doc, start, end: span.end}])
    .replace(/^['’]s?\b/, '')
    .trim();
  const verb =
    /^(?:(?:has|have|had|is|are|was|were|would|will|does|did|do)\s+)?(?:first\s+)?(?<not>not\s+|n['’]t\s+)?(?<act>\p{L}+\b.*)$/u.exec(
      after,
    );
  if (!verb?.groups || after.split(/\s+/).length < 2) return null;
  const phrase = phraseOf(bare(verb.groups.act!));
  const found = words([{doc: span.doc, start, end: span.end}], phrase.text, owner, who, passages);
  if (found.size < 2) return null;
  const option = made(owner, phrase.text, found, because);
  options.push(option);
  return {option, taken: !verb.groups.not && !failing.test(after)};
}

// “unless work is brought back here”, “without guarantees”: whoever is addressed would do it
function passiveOption(
  span: Span,
  rest: string,
  owner: Party,
  options: DraftOption[],
  who: Parties,
  passages: Passages,
  because: string,
): Literal | null {
  if (!/\b(?:is|are|was|were|be|been|reopens?|ends?|stops?|begins?)\b/i.test(rest)) return null;
  const phrase = phraseOf(rest);
  // a state of affairs, not an act
  if (/^(?:there|it|this|that)\b/i.test(phrase.text) || /\b(?:is|are|was|were)\b/i.test(phrase.text)) return null;
  const found = words([span], phrase.text, owner, who, passages);
  if (found.size < 2) return null;
  const option = made(owner, phrase.text, found, because);
  options.push(option);
  return {option, taken: !left(rest, 0)};
}

function made(owner: Party, name: string, found: ReadonlySet<string>, because: string): DraftOption {
  return {
    owner,
    id: '',
    name,
    words: found,
    acts: [],
    same: [],
    presses: false,
    because: [because],
    weight: 1.5,
    assumed: false,
  };
}

// “accounts for citizens” → account for citizens; “stopped shelling” → stop shelling
function bare(text: string): string {
  const [first = '', ...others] = text.split(' ');
  const w = first.toLowerCase();
  let verb = first;
  if (/(?:sh|ch|x|ss)es$/.test(w)) verb = first.slice(0, -2);
  else if (/ies$/.test(w)) verb = `${first.slice(0, -3)}y`;
  else if (/[^s]s$/.test(w) && w.length > 3) verb = first.slice(0, -1);
  else if (/ed$/.test(w) || verbOfParticiple.has(w)) {
    // the phrase maker turns participles of a passive into verbs
    return phraseOf(`be ${text}`, '').text;
  }
  return [verb, ...others].join(' ');
}
