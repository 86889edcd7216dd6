import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {lapsing} from '../words/ambiguous.ts';
import {sureVerbs} from '../words/reading.ts';
import {hang, retag} from './edits.ts';
import {seekForms} from './repair-forms.ts';
import {seekRelations} from './repair-relations.ts';

/** A text as the grammar leaves it, with its words in lower case and its tags by name. */
export interface Tagged {
  readonly a: Analysis;
  readonly words: readonly string[];
  readonly tag: (i: number) => string;
}

/** What is to be put right, by token. */
export interface Repairs {
  /** verbs, and in what form */
  verbs: [verb: number, form: number][];
  plurals: number[];
  objects: number[];
  subjects: number[];
  acts: number[];
  joined: [verb: number, to: number][];
  pairs: [second: number, first: number][];
  /** the noun that was the root, and the verb that is */
  roots: [noun: number, verb: number][];
  stood: number[];
  endings: number[];
}

/**
 * The same analysis with tags put right where the words around a verb of asking leave no doubt, and with the tree where a tag misled it:
 * - “to free those” has a verb, “faces calls from” and “demands end to sanctions” a noun, “Germany and France pledge help” a predicate
 * - “whom Chad refuses to hand over”: the relative is the object, and no second subject
 * - “offers from both the port and the ferries”, “urge both sides to conclude, and call on the Senate”: joined to what they go with
 * - “Talks between Sudan and Chad resumed”: the talks are the subject of the sentence and not its root
 */
export function repaired(a: Analysis): Analysis {
  const words = Array.from({length: a.n}, (_, i) => word(a, i).toLowerCase());
  const t: Tagged = {a, words, tag: i => xpos[a.xpos[i]!] ?? ''};
  const found: Repairs = {
    verbs: [],
    plurals: [],
    objects: [],
    subjects: [],
    acts: [],
    joined: [],
    pairs: [],
    roots: [],
    stood: [],
    endings: [],
  };
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    seekRelations(t, from, to, found);
    seekForms(t, from, to, found);
  }
  return Object.values(found).some(list => list.length) ? applied(t, found) : a;
}

function applied(t: Tagged, found: Repairs): Analysis {
  const {words} = t;
  const fixed = correctable(t.a);
  for (const [noun, verb] of found.roots) uproot(fixed, t, noun, verb);
  for (const i of found.objects) fixed.deprel[i] = DEPREL.obj;
  for (const i of found.subjects) fixed.deprel[i] = DEPREL.nsubj;
  for (const i of found.acts) fixed.deprel[i] = DEPREL.xcomp;
  for (const [i, first] of found.pairs) fixed.head[i] = first;
  for (const [i, over] of found.joined) {
    fixed.head[i] = over;
    fixed.xpos[i] = XPOS.VBP;
  }
  for (const i of found.stood) stand(fixed, t, i);
  for (const [i, form] of found.verbs)
    retag(fixed, i, UPOS.VERB, form, sureVerbs.get(words[i]!) ?? lapsing.get(words[i]!) ?? words[i]!);
  for (const i of found.endings) nominalise(fixed, t, i);
  for (const i of found.plurals) {
    if (t.a.head[i - 1] === i && t.a.deprel[i - 1] === DEPREL.nsubj) fixed.deprel[i - 1] = DEPREL.compound;
    retag(fixed, i, UPOS.NOUN, XPOS.NNS, words[i]!.replace(/s$/, ''));
  }
  return fixed;
}

/** the verb in place of the noun at the root, and the noun its subject */
function uproot(fixed: Analysis, {a, tag}: Tagged, noun: number, verb: number): void {
  for (let j = verb + 1; j < a.n && a.sentOf[j] === a.sentOf[verb]; j++) if (a.head[j] === noun) fixed.head[j] = verb;
  hang(fixed, verb, -1, DEPREL.root);
  hang(fixed, noun, verb, DEPREL.nsubj);
  // the second of those between whom it is
  for (let j = noun + 1; j < verb; j++)
    if (a.head[j] === verb && a.deprel[j] === DEPREL.nsubj)
      hang(fixed, j, noun + 1 < j ? firstBetween(a, noun, j) : noun, DEPREL.conj);
  if (tag(verb) === 'VBN' && a.deprel[verb] === DEPREL.acl) fixed.xpos[verb] = XPOS.VBD;
  if (tag(verb) === 'VB' && a.head[verb - 1] !== verb) fixed.xpos[verb] = XPOS.VBP;
}

/** the noun right below token i that stands behind “between” */
function firstBetween(a: Analysis, i: number, limit: number): number {
  for (let j = i + 1; j < limit; j++) if (a.head[j] === i && a.deprel[j] === DEPREL.nmod) return j;
  return i;
}

/** joined to what was done before: “rejected the offer and stood firm” */
function stand(fixed: Analysis, {a, words}: Tagged, i: number): void {
  retag(fixed, i, UPOS.VERB, XPOS.VBD, 'stand');
  const noun = a.head[i]!;
  let over = noun > i ? a.head[noun]! : -1;
  while (over >= 0 && a.upos[over] !== UPOS.VERB) over = a.head[over]!;
  if (words[i - 1] !== 'and' || over < 0 || over > i) return;
  hang(fixed, i, over, DEPREL.conj);
  hang(fixed, noun, i, DEPREL.xcomp);
}

/** “demands | end to sanctions” */
function nominalise(fixed: Analysis, {a, words}: Tagged, i: number): void {
  retag(fixed, i, UPOS.NOUN, XPOS.NN, words[i]!);
  for (let j = i + 1; j < a.n && a.sentOf[j] === a.sentOf[i]; j++)
    if (a.head[j] === i && a.deprel[j] === DEPREL.obl) fixed.deprel[j] = DEPREL.nmod;
}
