import type {Span} from '@suasion/model';
import {likeness} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {phraseOf} from '../phrase.ts';
import {conditionOpeners} from '../words/small.ts';
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

const noSuch = /\b(?:not|n['’]t|no|never|fails? to|refus\w+ to)\b/i;

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
    if (alike > score) [best, score] = [option, alike];
  }
  if (best) return {option: best, taken: !noSuch.test(rest)};
  return clauseOption(inner, rest, named[0] ?? null, options, who, passages, because, not);
}

// “the North accounts for citizens it abducted”: the one named first acts, the rest is what it would do
function clauseOption(
  span: Span,
  rest: string,
  owner: Party | null,
  options: DraftOption[],
  who: Parties,
  passages: Passages,
  because: string,
  not: DraftOption | null,
): Literal | null {
  const first = passages.named([span])[0];
  if (!owner || !first || first.start - span.start > 12 || owner === not?.owner || owner.kind === 'media') return null;
  const after = passages
    .text([{doc: span.doc, start: first.end, end: span.end}])
    .replace(/^['’]s?\b/, '')
    .trim();
  const verb =
    /^(?:(?:has|have|had|is|are|was|were|would|will|does|did|do)\s+)?(?:first\s+)?(?<not>not\s+|n['’]t\s+)?(?<act>\p{L}+\b.*)$/u.exec(
      after,
    );
  if (!verb?.groups || after.split(/\s+/).length < 2) return null;
  const phrase = phraseOf(bare(verb.groups.act!));
  const found = words([{doc: span.doc, start: first.end, end: span.end}], phrase.text, owner, who, passages);
  if (found.size < 2) return null;
  const option: DraftOption = {
    owner,
    id: '',
    name: phrase.text,
    words: found,
    acts: [],
    same: [],
    presses: false,
    because: [because],
    weight: 1.5,
    assumed: false,
  };
  options.push(option);
  return {option, taken: !verb.groups.not && !noSuch.test(rest)};
}

// “accounts for citizens” → account for citizens; “stopped shelling” → stop shelling
function bare(text: string): string {
  const [first = '', ...others] = text.split(' ');
  const w = first.toLowerCase();
  let verb = first;
  if (/(?:sh|ch|x|ss)es$/.test(w)) verb = first.slice(0, -2);
  else if (/ies$/.test(w)) verb = `${first.slice(0, -3)}y`;
  else if (/[^s]s$/.test(w) && w.length > 3) verb = first.slice(0, -1);
  else if (/ed$/.test(w) || /(?:wn|nt|ld|ne)$/.test(w)) {
    // the phrase maker turns participles of a passive into verbs
    return phraseOf(`be ${text}`, '').text;
  }
  return [verb, ...others].join(' ');
}
