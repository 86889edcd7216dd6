import {DEPREL, XPOS} from '../../tagset.ts';
import {afterVerb, bodiesLikeVerbs, lapsing, nounlike, speechForms, speechNouns} from '../words/ambiguous.ts';
import {nouns, triggers} from '../words/frames.ts';
import {sureVerbs} from '../words/reading.ts';
import type {Repairs, Tagged} from './repairs.ts';

/** What was taken for a noun and is a verb in a sentence, or the other way round, by words that leave no doubt. */
export function seekForms(t: Tagged, from: number, to: number, found: Repairs): void {
  const {a, words, tag} = t;
  let finite = false;
  for (let i = from; i < to; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag(i))) finite = true;
  for (let i = from + 1; i < to; i++) {
    const w = words[i]!;
    const noun = /^(?:NN|JJ)$/.test(tag(i));
    if (isBareVerb(t, from, to, i)) found.verbs.push([i, XPOS.VB]);
    const sure = sureForm(t, i);
    if (sure >= 0) found.verbs.push([i, sure]);
    // “demands end to sanctions”
    if (/^(?:end|halt|stop)$/.test(w) && /^VBP?$/.test(tag(i)) && a.deprel[i] === DEPREL.obj && words[i + 1] === 'to')
      found.endings.push(i);
    // “rejected the offer and stood firm”, read as a firm
    if (w === 'stood' && noun) found.stood.push(i);
    // “recalled that a law is in force and undertook to apply it”
    if (tag(i) === 'VB' && pastForms.test(w)) found.verbs.push([i, XPOS.VBD]);
    if (!finite) seekLapse(t, from, to, i, found);
    if (!finite && speechForms.test(w) && (noun || tag(i) === 'NNP') && isPluralBefore(t, from, i))
      found.verbs.push([i, XPOS.VBP]);
    if (!finite || w === 'decline') seekPlan(t, from, to, i, found);
    if (tag(i) === 'VBZ' && isPluralNoun(t, i)) found.plurals.push(i);
  }
}

/** “to force Serbia to”, “helped broker a truce”, “demand that Serbia hand over”: a verb in its plain form */
function isBareVerb(t: Tagged, from: number, to: number, i: number): boolean {
  const {words, tag} = t;
  if (!/^(?:NN|NNP|NNS|JJ|RB|IN|VBD|VBN)$/.test(tag(i)) || !nounlike.has(words[i]!)) return false;
  const next = i + 1 < to ? tag(i + 1) : '';
  const object = /^(?:DT|PRP|PRP\$|NNP|NNPS|CD|WP)$/.test(next) || afterVerb.test(words[i + 1] ?? '');
  // “asked Cairo to open the crossing”; not “access to force”
  if (words[i - 1] === 'to' && (object || beforeDeeds.test(words[i - 2] ?? ''))) return true;
  if (/^help(?:ed|s|ing)?$/.test(words[i - 1]!) && object) return true;
  return (object || /^(?:[.,;]|IN|RB|RP|TO|CC|NNS)$/.test(next)) && /^NN/.test(tag(i - 1)) && isMandated(t, from, i);
}

/** “Any deal must include a panel, Egypt insists” with “insists” for a plural, “Its embassy declined to say” with “declined” for an adjective; -1 */
function sureForm({words, tag}: Tagged, i: number): number {
  const w = words[i]!;
  const lost = /^NNS?$/.test(tag(i)) || (tag(i) === 'JJ' && words[i + 1] === 'to');
  if (!lost || !/(?:s|ed|ade)$/.test(w) || !sureVerbs.has(w)) return -1;
  return /s$/.test(w) ? XPOS.VBZ : XPOS.VBD;
}

/** “The mandate of the force expires on”, “The ban on coal enters into force”, with the verb for a plural */
function seekLapse({a, words, tag}: Tagged, from: number, to: number, i: number, found: Repairs): void {
  const next = i + 1 < to ? tag(i + 1) : '';
  if (tag(i) !== 'NNS' || !lapsing.has(words[i]!) || !/^(?:IN|RB|RP)$/.test(next)) return;
  found.verbs.push([i, XPOS.VBZ]);
  let top = i;
  while (a.head[top]! >= from && a.head[top]! < i) top = a.head[top]!;
  if (top !== i && a.head[top] === -1) found.roots.push([top, i]);
}

/** “India and China plan to meet”, “; the guards decline to comment” */
function seekPlan(t: Tagged, from: number, to: number, i: number, found: Repairs): void {
  const {a, words, tag} = t;
  if (!/^(?:plan|decline)$/.test(words[i]!) || tag(i) !== 'NN' || words[i + 1] !== 'to' || !isPluralBefore(t, from, i))
    return;
  found.verbs.push([i, XPOS.VBP]);
  for (let j = from; j < to; j++) {
    if (a.head[j] === i && j < i && a.deprel[j] === DEPREL.compound) found.subjects.push(j);
    if (a.head[j] === i && j > i && a.deprel[j] === DEPREL.acl && words[j - 1] === 'to') found.acts.push(j);
  }
}

/** What stands before “to” and a verb, never before “to” and a noun: “is due to free”, “threatened to resume attacks”. */
const beforeDeeds =
  /^(?:due|set|ready|able|bound|scheduled|supposed|expected|going|free|(?:threaten|offer|promis|vow|pledg|undertak|refus|declin)(?:s|es|ed|e|ing)?|undertook|agreed?|agrees|decided?|decides|want(?:s|ed)?|tr(?:y|ies|ied)|(?:call|push|press|campaign)(?:ed|ing)|lobb(?:ied|ying))$/;

/** Pasts that no other form of their verb looks like. */
const pastForms = /^(?:undertook|swore|spoke)$/;

/** “demand that Serbia hand over”: the phrase before i is the subject of a clause behind “that” which a demand opens */
function isMandated({a, words, tag}: Tagged, from: number, i: number): boolean {
  let j = i - 1;
  while (j > from && /^(?:NN|NNS|NNP|NNPS|DT|JJ|POS|CD|PRP\$)$/.test(tag(j)) && words[j] !== 'that') j--;
  if (words[j] !== 'that') return false;
  for (let k = j - 1; k >= from && j - k < 4; k--) {
    const lemma = a.lemma[k]!;
    if (nouns.get(lemma) === 'demand' || triggers.get(lemma)?.some(t => t.kind === 'demand')) return true;
  }
  return false;
}

/** the word at i, tagged as the verb of somebody, is a plural */
function isPluralNoun({a, words, tag}: Tagged, i: number): boolean {
  const w = words[i]!;
  const before = tag(i - 1);
  // “faces calls from”
  if (speechNouns.test(w) && /^(?:VBZ|VBD|VBP|VB|DT|PRP\$|POS|JJ|IN)$/.test(before)) return true;
  if (bodiesLikeVerbs.test(w) && /^(?:NNP|JJ)$/.test(before) && words[i + 1] === 'to') return true;
  // “no further pay offers, she said”
  if (w === 'offers' && before === 'NN')
    if (words[i - 1] === 'pay' || /^(?:no|any|further|more|new)$/.test(words[i - 2]!)) return true;
  // “demands border checks”: what is demanded, and no verb
  const demanded = a.deprel[i] === DEPREL.obj && triggers.has(a.lemma[a.head[i]!]!);
  if (demanded && a.head[i - 1] === i && /^(?:NN|JJ)$/.test(before)) return true;
  // “that Tarn rebels in the north withdraw”
  return w === 'rebels' && /^(?:NNP|JJ|DT|CD)$/.test(before);
}

/** a plural or a pair before i, and nothing else: “Germany and France”, “The ministers” */
function isPluralBefore({words, tag}: Tagged, from: number, i: number): boolean {
  let plural = /^(?:NNS|NNPS)$/.test(tag(i - 1));
  for (let j = i - 1; j >= from; j--) {
    if (words[j] === 'and') plural = true;
    else if (!/^(?:NN|NNS|NNP|NNPS|DT|JJ|POS|CD|HYPH)$/.test(tag(j))) return false;
  }
  return plural;
}
