import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {callBehind, nounlike, subordinating} from '../words/ambiguous.ts';
import {weekday} from '../words/days.ts';
import {triggers} from '../words/frames.ts';
import {hang, retag} from './edits.ts';

/** A token that is the finite verb of a clause: what it hangs on and as what, and its subject where that is known. */
interface Call {
  verb: number;
  tag: number;
  head: number;
  deprel: number;
  subject: number;
}

/**
 * The same analysis with the verbs of asking put right that the words behind them leave no doubt of:
 * - “The League calls on the Parties to desist”, “…, and calls on the firm to pay” read as a plural
 * - “Three towns below the dam called on Halden to share it” read as a dam called something
 * - “condemned the raid, called for guards and said …” read as a raid called something
 * - “as a salvage firm pressed for a share” read as a firm pressed by somebody
 * - “urged Congress to fund vouchers” read as going to a fund, “agreed to "swiftly disengage"”
 */
export function called(a: Analysis): Analysis {
  const words = Array.from({length: a.n}, (_, i) => word(a, i).toLowerCase());
  const calls: Call[] = [];
  const verbs: number[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    for (let i = from; i + 1 < to; i++) {
      const behind = callBehind.get(words[i]!);
      const next = behind ? pastDay(words, i + 1) : i + 1;
      if (behind?.test(words[next] ?? '') || (next < to && behind?.test(tagAt(a, next)))) {
        const call = callAt(a, words, i, from, to);
        if (call) calls.push(call);
      }
      if (words[i] === 'to' && isMistaken(a, words, i + 1, from)) verbs.push(i + 1);
      const quoted = words[i] === 'to' ? quotedAt(a, words, i + 1, to) : -1;
      if (quoted > i) verbs.push(quoted);
    }
  }
  if (!calls.length && !verbs.length) return a;
  const fixed = correctable(a);
  for (const i of verbs) {
    for (let j = i - 1; j >= 0 && i - j < 4; j--)
      if (words[j] === 'to' && a.head[j] === i && a.deprel[j] === DEPREL.case) fixed.deprel[j] = DEPREL.mark;
    retag(fixed, i, UPOS.VERB, XPOS.VB, words[i]!);
  }
  for (const {verb, tag, head, deprel, subject} of calls) {
    retag(fixed, verb, UPOS.VERB, tag);
    if (tag === XPOS.VBZ || tag === XPOS.VBP) fixed.lemma[verb] = words[verb]!.replace(/s$/, '');
    const over = a.head[subject] ?? -1;
    hang(fixed, verb, head, deprel);
    if (subject < 0) continue;
    // what the parse gave the noun, or the noun its verb, behind it
    for (let j = verb + 1; j < a.n && a.sentOf[j] === a.sentOf[verb]; j++)
      if (a.head[j] === subject && over < 0) fixed.head[j] = verb;
    hang(fixed, subject, verb, DEPREL.nsubj);
    if (a.upos[subject] === UPOS.ADJ) fixed.upos[subject] = UPOS.PROPN;
    for (let j = verb - 1; j >= 0 && a.sentOf[j] === a.sentOf[verb]; j--) {
      if (j === subject || a.head[j] !== (tag === XPOS.VBZ ? verb : subject)) continue;
      if (subordinating.test(words[j]!)) {
        hang(fixed, j, verb, DEPREL.mark);
      } else if (tag === XPOS.VBZ) fixed.head[j] = subject;
    }
  }
  return fixed;
}

const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';
const isNoun = (a: Analysis, i: number): boolean => a.upos[i] === UPOS.NOUN || a.upos[i] === UPOS.PROPN;

/** what the form at token i is the verb of, where the parse took it for a plural or for a participle behind its noun; null where it stands */
function callAt(a: Analysis, words: readonly string[], i: number, from: number, to: number): Call | null {
  const tag = tagAt(a, i);
  let root = from;
  while (root < to && a.head[root]! >= 0) root++;
  if (root >= to) return null;
  const singular = /s$/.test(words[i]!);
  // “has paid half and asks that”, “the quarrymen, led by Finch, insist on”: no noun takes that
  const sure = /^insists?$/.test(words[i]!) || words[i + 1] === 'that';
  if (/^NNP?S?$/.test(tag) && sure && words[i - 1] === 'and' && root < i && a.upos[root] === UPOS.VERB)
    return {verb: i, tag: singular ? XPOS.VBZ : XPOS.VBP, head: root, deprel: DEPREL.conj, subject: -1};
  if (/^NNP?$/.test(tag) && words[i] === 'insist' && root <= i && (isNoun(a, root) || a.upos[root] === UPOS.ADJ)) {
    const subject = root === i ? i - 1 : root;
    return subject >= from && isUnfinished(a, root, i, from, to)
      ? {verb: i, tag: XPOS.VBP, head: -1, deprel: DEPREL.root, subject}
      : null;
  }
  if (tag === 'NNS' && singular) {
    if (words[i - 1] === 'and' && root < i && /^(?:VBZ|VBP)$/.test(tagAt(a, root)) && words[i - 2] === ',')
      return {verb: i, tag: XPOS.VBZ, head: root, deprel: DEPREL.conj, subject: -1};
    if (root !== i || i === from) return null;
    for (let j = from; j < i; j++) if (!/^(?:DT|JJ|NN|NNP|NNPS|POS|CD|NNS|HYPH)$/.test(tagAt(a, j))) return null;
    const single = /^(?:NN|NNP|JJ)$/.test(tagAt(a, i - 1)) && tagAt(a, from) !== 'JJ';
    return single ? {verb: i, tag: XPOS.VBZ, head: -1, deprel: DEPREL.root, subject: i - 1} : null;
  }
  if (!/^VB[ND]$/.test(tag) || a.deprel[i] !== DEPREL.acl) return null;
  const noun = a.head[i]!;
  if (noun < from || noun > i) return null;
  // “a raid, called for guards”
  if (words[i - 1] === ',' && root < i && tagAt(a, root) === 'VBD' && a.upos[root] === UPOS.VERB)
    return {verb: i, tag: XPOS.VBD, head: root, deprel: DEPREL.conj, subject: -1};
  let start = noun;
  for (let j = from; j < noun; j++) if (a.head[j] === noun) start = Math.min(start, j);
  const opened = subordinating.test(words[start]!) && a.head[start] === noun && isBeside(a, words, noun, i);
  if (opened && a.head[noun]! >= 0)
    return {verb: i, tag: XPOS.VBD, head: a.head[noun]!, deprel: DEPREL.advcl, subject: noun};
  return isNoun(a, root) && isUnfinished(a, root, i, from, to) && isUnder(a, noun, root)
    ? {verb: i, tag: XPOS.VBD, head: -1, deprel: DEPREL.root, subject: root}
    : null;
}

/** “promised | on Monday | to”: over the day */
const pastDay = (words: readonly string[], i: number): number =>
  words[i] === 'on' && day.test(words[i + 1] ?? '') ? i + 2 : i;
const day = new RegExp(`^(?:${weekday})$`);

/** nothing but adverbs stands between the noun and the verb */
function isBeside(a: Analysis, words: readonly string[], noun: number, i: number): boolean {
  for (let j = noun + 1; j < i; j++) if (a.upos[j] !== UPOS.ADV || words[j] === ',') return false;
  return true;
}

/** a chain of nouns leads from i to the root */
function isUnder(a: Analysis, i: number, root: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 12; at = a.head[at]!, steps++) {
    if (at === root) return true;
    if (!isNoun(a, at)) return false;
  }
  return false;
}

/** a noun at the root and nothing finite but in clauses that hang on something */
function isUnfinished(a: Analysis, root: number, verb: number, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (a.head[i] === root && (a.deprel[i] === DEPREL.cop || a.deprel[i] === DEPREL.nsubj)) return false;
    if (!/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(a, i))) continue;
    let below = false;
    for (let at = i, steps = 0; at >= 0 && steps < 30; at = a.head[at]!, steps++)
      if (at === verb || hanging.has(a.deprel[at]!)) below = true;
    if (!below) return false;
  }
  return true;
}

const hanging = new Set<number>([DEPREL['acl:relcl'], DEPREL.advcl, DEPREL['advcl:relcl'], DEPREL.ccomp, DEPREL.acl]);

/** “agreed to "quickly disengage"” read as a noun: the word behind an adverb that opens a quotation behind “to”; -1 when there is none */
function quotedAt(a: Analysis, words: readonly string[], i: number, to: number): number {
  if (!/^["“]$/.test(words[i] ?? '') || tagAt(a, i + 1) !== 'RB') return -1;
  let v = i + 1;
  while (v < to && tagAt(a, v) === 'RB') v++;
  return v < to && /^(?:NN|VBP|JJ)$/.test(tagAt(a, v)) && !/^(?:NNS?|NNPS?)$/.test(tagAt(a, v + 1)) ? v : -1;
}

/** behind “to”, a word that is noun and verb with its object, where a verb of asking and whom it asks stand before */
function isMistaken(a: Analysis, words: readonly string[], i: number, from: number): boolean {
  if (!nounlike.has(words[i]!) || !/^(?:NN|NNP|JJ|PRP\$|IN|RB)$/.test(tagAt(a, i))) return false;
  if (!/^(?:NN|NNS|NNP|JJ|VBG|VBN|DT|PRP\$|PRP|CD|\.|,|IN|RB)$/.test(tagAt(a, i + 1))) return false;
  let person = false;
  for (let j = i - 2; j >= from && i - j < 16; j--) {
    if (a.upos[j] === UPOS.VERB) {
      const asks = triggers.get(a.lemma[j]!)?.some(t => t.frames.some(f => f === 'whom-to' || f === 'on-to'));
      return person && asks === true && a.lemma[j] !== 'invite' && a.lemma[j] !== 'summon';
    }
    if (words[j] === 'to' || /^[.;:]$/.test(words[j]!)) return false;
    if (isNoun(a, j) || a.upos[j] === UPOS.PRON || words[j] === 'both') person = true;
  }
  return false;
}
