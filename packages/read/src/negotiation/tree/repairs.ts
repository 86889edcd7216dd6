import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {afterVerb, bodiesLikeVerbs, lapsing, nounlike, speechForms, speechNouns} from '../words/ambiguous.ts';
import {nouns, triggers} from '../words/frames.ts';
import {sureVerbs} from '../words/reading.ts';
import {hang, retag} from './edits.ts';

/**
 * The same analysis with tags put right where the words around a verb of asking leave no doubt, and with the tree where a tag misled it:
 * - “to free those” has a verb, “faces calls from” and “demands end to sanctions” a noun, “Germany and France pledge help” a predicate
 * - “whom Chad refuses to hand over”: the relative is the object, and no second subject
 * - “offers from both the port and the ferries”, “urge both sides to conclude, and call on the Senate”: joined to what they go with
 * - “Talks between Sudan and Chad resumed”: the talks are the subject of the sentence and not its root
 */
export function repaired(a: Analysis): Analysis {
  const words = Array.from({length: a.n}, (_, i) => word(a, i).toLowerCase());
  const tag = (i: number) => xpos[a.xpos[i]!] ?? '';
  const verbs: [number, number][] = [];
  const plurals: number[] = [];
  const objects: number[] = [];
  const joined: [verb: number, to: number][] = [];
  const pairs: [second: number, first: number][] = [];
  const roots: [noun: number, verb: number][] = [];
  const subjects: number[] = [];
  const acts: number[] = [];
  const stood: number[] = [];
  const endings: number[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    let finite = false;
    const verb = predicateOf(a, words, tag, from, to);
    if (verb) roots.push(verb);
    for (let i = from; i < to; i++) {
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag(i))) finite = true;
      // “It wants an inquiry”: somebody, for what wants has a will
      if (a.deprel[i] === DEPREL.expl && a.head[i]! > i && triggers.has(a.lemma[a.head[i]!]!)) subjects.push(i);
      // “the colonel, whom Chad refuses to hand over”, read as two subjects: the first is the object
      if (
        /^(?:whom|which|that)$/.test(words[i]!) &&
        a.deprel[i] === DEPREL.nsubj &&
        a.head[i]! > i + 1 &&
        hasSubject(a, i + 1, a.head[i]!)
      )
        objects.push(i);
      // “offers from both the port and the ferries”: joined to the port, and not to the offers
      if (words[i] === 'both' && a.head[i]! > i) {
        const second = pairedWith(a, words, a.head[i]!, to);
        if (second > 0 && a.head[second]! < i) pairs.push([second, a.head[i]!]);
      }
      // “urge both sides to conclude, and call on the Senate to pass”: joined to what is urged, not to what is concluded
      if (tag(i) === 'VB' && words[i - 1] === 'and' && words[i - 2] === ',' && asking.test(words[i]!)) {
        const [act, over] = [a.head[i]!, a.head[a.head[i]!] ?? -1];
        if (a.deprel[i] === DEPREL.conj && act < i && words[act - 1] === 'to' && over >= 0 && tag(over) === 'VBP')
          joined.push([i, over]);
      }
    }
    for (let i = from + 1; i < to; i++) {
      const w = words[i]!;
      const before = tag(i - 1);
      const next = i + 1 < to ? tag(i + 1) : '';
      const isNoun = /^(?:NN|NNP|NNS|JJ|RB|IN|VBD|VBN)$/.test(tag(i));
      if (isNoun && nounlike.has(w)) {
        const object = /^(?:DT|PRP|PRP\$|NNP|NNPS|CD|WP)$/.test(next) || afterVerb.test(words[i + 1] ?? '');
        // “to force Serbia to”, “asked Cairo to open the crossing”; not “access to force”
        if (words[i - 1] === 'to' && (object || beforeDeeds.test(words[i - 2] ?? ''))) verbs.push([i, XPOS.VB]);
        // “helped broker a truce”
        else if (/^help(?:ed|s|ing)?$/.test(words[i - 1]!) && object) verbs.push([i, XPOS.VB]);
        else if (
          (object || /^(?:[.,;]|IN|RB|RP|TO|CC|NNS)$/.test(next)) &&
          /^NN/.test(before) &&
          isMandated(a, words, tag, from, i)
        )
          verbs.push([i, XPOS.VB]);
      }
      // “Any deal must include a panel, Egypt insists” with “insists” for a plural
      // “Its embassy declined to say”, with “declined” for an adjective
      if (
        (/^NNS?$/.test(tag(i)) || (tag(i) === 'JJ' && words[i + 1] === 'to')) &&
        /(?:s|ed|ade)$/.test(w) &&
        sureVerbs.has(w)
      )
        verbs.push([i, /s$/.test(w) ? XPOS.VBZ : XPOS.VBD]);
      // “demands end to sanctions”
      if (/^(?:end|halt|stop)$/.test(w) && /^VBP?$/.test(tag(i)) && a.deprel[i] === DEPREL.obj && words[i + 1] === 'to')
        endings.push(i);
      // “rejected the offer and stood firm”, read as a firm
      if (w === 'stood' && /^(?:NN|JJ)$/.test(tag(i))) stood.push(i);
      // “recalled that a law is in force and undertook to apply it”
      if (tag(i) === 'VB' && pastForms.test(w)) verbs.push([i, XPOS.VBD]);
      // “The mandate of the force expires on”, “The ban on coal enters into force”, with the verb for a plural
      if (!finite && tag(i) === 'NNS' && lapsing.has(w) && /^(?:IN|RB|RP)$/.test(next)) {
        verbs.push([i, XPOS.VBZ]);
        let top = i;
        while (a.head[top]! >= from && a.head[top]! < i) top = a.head[top]!;
        if (top !== i && a.head[top] === -1) roots.push([top, i]);
      }
      if (!finite && speechForms.test(w) && /^(?:NN|NNP|JJ)$/.test(tag(i)) && isPluralBefore(words, tag, from, i))
        verbs.push([i, XPOS.VBP]);
      // “India and China plan to meet”, “; the guards decline to comment”
      if (
        (!finite || w === 'decline') &&
        /^(?:plan|decline)$/.test(w) &&
        tag(i) === 'NN' &&
        words[i + 1] === 'to' &&
        isPluralBefore(words, tag, from, i)
      ) {
        verbs.push([i, XPOS.VBP]);
        for (let j = from; j < to; j++) {
          if (a.head[j] === i && j < i && a.deprel[j] === DEPREL.compound) subjects.push(j);
          if (a.head[j] === i && j > i && a.deprel[j] === DEPREL.acl && words[j - 1] === 'to') acts.push(j);
        }
      }
      if (tag(i) === 'VBZ' && isPluralNoun(a, words, tag, i)) plurals.push(i);
    }
  }
  if (![verbs, plurals, objects, joined, pairs, roots, subjects, stood, endings].some(found => found.length)) return a;
  const fixed = correctable(a);
  for (const [noun, verb] of roots) {
    for (let j = verb + 1; j < a.n && a.sentOf[j] === a.sentOf[verb]; j++) if (a.head[j] === noun) fixed.head[j] = verb;
    hang(fixed, verb, -1, DEPREL.root);
    hang(fixed, noun, verb, DEPREL.nsubj);
    // the second of those between whom it is
    for (let j = noun + 1; j < verb; j++)
      if (a.head[j] === verb && a.deprel[j] === DEPREL.nsubj) {
        hang(fixed, j, noun + 1 < j ? firstBetween(a, noun, j) : noun, DEPREL.conj);
      }
    if (tag(verb) === 'VBN' && a.deprel[verb] === DEPREL.acl) fixed.xpos[verb] = XPOS.VBD;
    if (tag(verb) === 'VB' && a.head[verb - 1] !== verb) fixed.xpos[verb] = XPOS.VBP;
  }
  for (const i of objects) fixed.deprel[i] = DEPREL.obj;
  for (const i of subjects) fixed.deprel[i] = DEPREL.nsubj;
  for (const i of acts) fixed.deprel[i] = DEPREL.xcomp;
  for (const [i, first] of pairs) fixed.head[i] = first;
  for (const [i, over] of joined) {
    fixed.head[i] = over;
    fixed.xpos[i] = XPOS.VBP;
  }
  for (const i of stood) {
    retag(fixed, i, UPOS.VERB, XPOS.VBD, 'stand');
    // joined to what was done before: “rejected the offer and stood firm”
    const noun = a.head[i]!;
    let over = noun > i ? a.head[noun]! : -1;
    while (over >= 0 && a.upos[over] !== UPOS.VERB) over = a.head[over]!;
    if (words[i - 1] !== 'and' || over < 0 || over > i) continue;
    hang(fixed, i, over, DEPREL.conj);
    hang(fixed, noun, i, DEPREL.xcomp);
  }
  for (const [i, x] of verbs) {
    retag(fixed, i, UPOS.VERB, x, sureVerbs.get(words[i]!) ?? lapsing.get(words[i]!) ?? words[i]!);
  }
  for (const i of endings) {
    retag(fixed, i, UPOS.NOUN, XPOS.NN, words[i]!);
    for (let j = i + 1; j < a.n && a.sentOf[j] === a.sentOf[i]; j++)
      if (a.head[j] === i && a.deprel[j] === DEPREL.obl) fixed.deprel[j] = DEPREL.nmod;
  }
  for (const i of plurals) {
    if (a.head[i - 1] === i && a.deprel[i - 1] === DEPREL.nsubj) fixed.deprel[i - 1] = DEPREL.compound;
    retag(fixed, i, UPOS.NOUN, XPOS.NNS, words[i]!.replace(/s$/, ''));
  }
  return fixed;
}

/**
 * “Talks between Sudan and Chad resumed on Sunday” read as talks and something joined to them: a noun at the root whose first verb
 * behind it is finite and has no subject, conjunction or relative of its own. The noun is its subject. Null where the parse stands.
 */
function predicateOf(
  a: Analysis,
  words: readonly string[],
  tag: (i: number) => string,
  from: number,
  to: number,
): [noun: number, verb: number] | null {
  let root = from;
  while (root < to && a.head[root]! >= 0) root++;
  if (root >= to || !/^(?:NN|NNS|NNP|NNPS)$/.test(tag(root)) || words[root + 1] === ':') return null;
  let several = /S$/.test(tag(root));
  // “between Sudan and Chad”: who stands behind “and” belongs to it
  const between = words[root + 1] === 'between' ? words.indexOf('and', root) : -1;
  for (let j = from; j < to; j++) {
    if (a.head[j] === root && (a.deprel[j] === DEPREL.cop || a.deprel[j] === DEPREL.nsubj)) return null;
    if (a.head[j] === root && a.deprel[j] === DEPREL.conj && tag(j).startsWith('NN')) several = true;
    if (j <= root || !/^(?:VBD|VBZ|VBP|VB|VBN)$/.test(tag(j))) continue;
    const apart = between > root && between < j && j - between < 6;
    // “talks between Sudan and the rebels adjourned”, read as rebels adjourned by somebody
    if (apart && a.deprel[j] === DEPREL.acl && a.head[j] === j - 1 && words[j + 1] !== 'by') return [root, j];
    if (a.head[j] !== root) continue;
    if (a.deprel[j] !== DEPREL.conj && a.deprel[j] !== DEPREL.parataxis && a.deprel[j] !== DEPREL.appos) return null;
    let first = j;
    let helped = false;
    for (let k = root + 1; k < j; k++) {
      if (a.head[k] !== j || (apart && k > between && a.deprel[k] === DEPREL.nsubj) || k === between) continue;
      if (a.deprel[k] === DEPREL.aux || a.deprel[k] === DEPREL['aux:pass'] || a.deprel[k] === DEPREL.advmod) {
        if (/^(?:MD|VBD|VBZ|VBP)$/.test(tag(k))) helped = true;
        first = Math.min(first, k);
      } else if (a.deprel[k] !== DEPREL.punct) return null;
    }
    const finite = /^(?:VBD|VBZ|VBP)$/.test(tag(j)) || helped || (tag(j) === 'VB' && several);
    return finite && /^(?:NN|NNS|NNP|NNPS|CD|JJ)$/.test(tag(first - 1)) ? [root, j] : null;
  }
  return null;
}

/** the noun or name that an “and” right behind the first of a pair joins, before any other mark; -1 for none */
function pairedWith(a: Analysis, words: readonly string[], first: number, to: number): number {
  for (let i = first + 1; i < to; i++) {
    if (/^[,.;:]$/.test(words[i]!) || a.upos[i] === UPOS.VERB) return -1;
    if (words[i] !== 'and') continue;
    const second = a.head[i]!;
    const isThing = a.upos[second] === UPOS.NOUN || a.upos[second] === UPOS.PROPN;
    return second > i && isThing && a.deprel[second] === DEPREL.conj ? second : -1;
  }
  return -1;
}

/** the noun right below token i that stands behind “between” */
function firstBetween(a: Analysis, i: number, limit: number): number {
  for (let j = i + 1; j < limit; j++) if (a.head[j] === i && a.deprel[j] === DEPREL.nmod) return j;
  return i;
}

/** What stands before “to” and a verb, never before “to” and a noun: “is due to free”, “threatened to resume attacks”. */
const beforeDeeds =
  /^(?:due|set|ready|able|bound|scheduled|supposed|expected|going|free|(?:threaten|offer|promis|vow|pledg|undertak|refus|declin)(?:s|es|ed|e|ing)?|undertook|agreed?|agrees|decided?|decides|want(?:s|ed)?|tr(?:y|ies|ied)|(?:call|push|press|campaign)(?:ed|ing)|lobb(?:ied|ying))$/;

/** Pasts that no other form of their verb looks like. */
const pastForms = /^(?:undertook|swore|spoke)$/;

/** Verbs that open a further call in the same sentence. */
const asking =
  /^(?:call|urge|demand|request|invite|appeal|insist|reject|condemn|welcome|express|reiterate|stress|note)$/;

/** a subject of v of its own between token i and it */
function hasSubject(a: Analysis, i: number, v: number): boolean {
  for (let j = i; j < v; j++) if (a.head[j] === v && a.deprel[j] === DEPREL.nsubj) return true;
  return false;
}

/** “demand that Serbia hand over”: the phrase before i is the subject of a clause behind “that” which a demand opens */
function isMandated(
  a: Analysis,
  words: readonly string[],
  tag: (i: number) => string,
  from: number,
  i: number,
): boolean {
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
function isPluralNoun(a: Analysis, words: readonly string[], tag: (i: number) => string, i: number): boolean {
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
function isPluralBefore(words: readonly string[], tag: (i: number) => string, from: number, i: number): boolean {
  let plural = /^(?:NNS|NNPS)$/.test(tag(i - 1));
  for (let j = i - 1; j >= from; j--) {
    if (words[j] === 'and') plural = true;
    else if (!/^(?:NN|NNS|NNP|NNPS|DT|JJ|POS|CD|HYPH)$/.test(tag(j))) return false;
  }
  return plural;
}
