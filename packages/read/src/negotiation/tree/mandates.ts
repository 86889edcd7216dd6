import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {isPlainForm, mandating, onlyPlain, telling} from '../words/mandates.ts';
import {isSaying} from '../words/reading.ts';
import {hang, retag} from './edits.ts';
import {bareAt, join, type Member, objectOf, type Words} from './series.ts';

/** The plain form that is the verb of a clause of asking, with its subject, the “that” before it and the word that asks. */
interface Mandate {
  asker: number;
  that: number;
  verb: number;
  /** -1 where the tree has the clause right but for its later verbs */
  subject: number;
  /** the verb of a relative clause that the parse took for the verb of the clause; -1 for none */
  relative: number;
  to: number;
  /** later verbs of a row, “withdraw, free the crew and talk”, each joined to the one before, with its object or -1 */
  row: Member[];
}

/**
 * The same analysis with the verb of what is asked put right behind “demanded that” and the like, where it stands in its plain form and
 * the parse took it for a noun, an adjective or a past:
 * - “demanded that the harbour master intervene”, “insist that he sell the boat”
 * - “demanded that all rights the growers enjoyed before the war be restored”
 * - “demanded that the rebels withdraw, free the crew and enter into talks”: each verb of the row
 * - “demanded the harbour master repay the loan”, without “that”
 */
export function mandated(a: Analysis): Analysis {
  const found: Mandate[] = [];
  const bare: BareMandate[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    let last = -1;
    for (let i = from + 1; i < to; i++) {
      const plain = bareMandateAt(a, i, to);
      if (plain) bare.push(plain);
      if (wordAt(a, i) !== 'that') continue;
      const again = last >= 0 && wordAt(a, i - 1) === 'and';
      const asker = again ? last : askerBefore(a, i, from);
      if (asker < 0) continue;
      last = asker;
      const mandate = mandateAt(a, asker, i, to);
      if (mandate) found.push(mandate);
    }
  }
  if (!found.length && !bare.length) return a;
  const fixed = correctable(a);
  for (const {asker, verb, subject} of bare) {
    retag(fixed, verb, UPOS.VERB, XPOS.VB, wordAt(a, verb));
    hang(fixed, verb, asker, DEPREL.ccomp);
    hang(fixed, subject, verb, DEPREL.nsubj);
    // “the mill”: no part of the verb it was read with
    for (let i = asker + 1; i < subject; i++) if (a.head[i] === verb) fixed.head[i] = subject;
    if (subject + 1 < verb) within(fixed, subject, verb);
  }
  for (const m of found) put(fixed, a, m);
  return fixed;
}

/** “the crews | in Tarn”: where those asked are, none of it the verb's */
function within(fixed: Analysis, subject: number, verb: number): void {
  hang(fixed, verb - 1, subject, DEPREL.nmod);
  for (let i = subject + 1; i < verb - 1; i++) if (fixed.head[i] === verb) fixed.head[i] = verb - 1;
}

type BareMandate = Pick<Mandate, 'asker' | 'verb' | 'subject'>;

/** a verb of asking at i, a noun phrase right behind it and a verb in its plain form with what it takes */
function bareMandateAt(a: Analysis, i: number, to: number): BareMandate | null {
  if (a.upos[i] !== UPOS.VERB || !/^(?:demand|insist|recommend|request|propose)$/.test(a.lemma[i]!)) return null;
  let verb = i + 1;
  while (verb < to && /^(?:DT|JJ|NNP?S?|POS|CD|PRP\$?|HYPH)$/.test(tagAt(a, verb))) {
    // “demanded Kestria repay two millions”, read as a repay
    const sum = verb > i + 1 && tagAt(a, verb) === 'NN' && /^(?:CD|DT|PRP\$|\$)$/.test(tagAt(a, verb + 1));
    if (sum && tagAt(a, verb - 1) === 'NNP' && isPlainForm(wordAt(a, verb))) return {asker: i, verb, subject: verb - 1};
    verb++;
  }
  // “demanded the mill repay the loan”, with “repay” for a thing
  const lost = bareNounAt(a, i, to);
  if (lost) return {asker: i, ...lost};
  const subject = verb - 1;
  if (subject === i || verb + 1 >= to || !(isNoun(a, subject) || tagAt(a, subject) === 'PRP')) return null;
  // of several “demand” may be told what they do; of one the plain form is asked
  const plain = tagAt(a, verb) === 'VB' || (tagAt(a, verb) === 'VBP' && /^(?:NN|NNP)$/.test(tagAt(a, subject)));
  const next = tagAt(a, verb + 1);
  return plain && a.upos[verb] === UPOS.VERB && /^(?:DT|PRP\$?|CD|JJ|NNP?S?|RP|TO|IN)$/.test(next)
    ? {asker: i, verb, subject}
    : null;
}

/**
 * A plain form that the parse took for a noun or adjective, behind “the” and who is asked, with what it takes behind it, and the noun of who is
 * asked: one of those that are hardly ever anything but verbs; null for none.
 */
function bareNounAt(a: Analysis, i: number, to: number): Pick<Mandate, 'verb' | 'subject'> | null {
  if (!/^(?:DT|NNP|PRP\$)$/.test(tagAt(a, i + 1))) return null;
  let subject = -1;
  for (let j = i + 2; j + 1 < Math.min(to, i + 9); j++) {
    const tag = tagAt(a, j);
    // “the crews in Tarn withdraw”
    if (tag === 'IN' && tagAt(a, j + 1) === 'NNP' && isNoun(a, j - 1) && subject < 0) subject = j++ - 1;
    else if (tag === 'RB') return isBareBehind(a, j, to) ? {verb: j + 1, subject: subject < 0 ? j - 1 : subject} : null;
    else if (!/^(?:JJ|NNP?S?|POS|CD|VB)$/.test(tag)) return null;
    else if (isNoun(a, j - 1) && /^(?:NN|JJ|VB)$/.test(tag) && onlyPlain.test(wordAt(a, j))) {
      const next = tagAt(a, j + 1);
      // “demanded the minister resign.”
      const last = /^[.,]$/.test(next) && a.lemma[i] !== 'propose';
      if (last || /^(?:DT|PRP\$|CD|JJR?|NNS|NNP|TO|IN|RP)$/.test(next))
        return {verb: j, subject: subject < 0 ? j - 1 : subject};
    }
  }
  return null;
}

/** “the mill fully | refund the fees”: an adverb behind a noun, and what can only be a plain form behind it, whatever its tag */
const isBareBehind = (a: Analysis, adverb: number, to: number): boolean =>
  isNoun(a, adverb - 1) &&
  adverb + 2 < to &&
  /^(?:JJ|NN|VB|VBP|VBD)$/.test(tagAt(a, adverb + 1)) &&
  !/(?:ed|s)$/.test(wordAt(a, adverb + 1)) &&
  /^(?:DT|PRP\$)$/.test(tagAt(a, adverb + 2));

const wordAt = (a: Analysis, i: number): string => word(a, i).toLowerCase();
const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';

/** the mark that closes a few adverbs in quotation marks opening at token i; -1 when none do */
function quotedManner(a: Analysis, i: number, to: number): number {
  if (!/^["“]$/.test(wordAt(a, i))) return -1;
  for (let j = i + 1; j < Math.min(to, i + 6); j++) {
    if (/^["”]$/.test(wordAt(a, j))) return j > i + 1 ? j : -1;
    if (!/^(?:RB|CC)$/.test(tagAt(a, j))) return -1;
  }
  return -1;
}

/** the word of asking before “that”, over “on Friday”, “again” and a comma: “set a condition, that”; -1 when none */
function askerBefore(a: Analysis, that: number, from: number): number {
  for (let j = that - 1; j >= from && that - j < 5; j--) {
    if (mandating.test(wordAt(a, j))) return j;
    if (!/^(?:RB|IN|NNP|CD|,)$/.test(tagAt(a, j))) return -1;
  }
  return -1;
}

function mandateAt(a: Analysis, asker: number, that: number, to: number): Mandate | null {
  const asking = wordAt(a, asker);
  let be = -1;
  let relative = -1;
  let verb = -1;
  let end = that + 1;
  for (; end < to; end++) {
    const w = wordAt(a, end);
    const tag = tagAt(a, end);
    // “that the rebels "at once and fully" withdraw”
    const close = quotedManner(a, end, to);
    if (close > end) {
      end = close;
      continue;
    }
    if (/^[.,;:!?“”–—]$/.test(w) || (w === 'and' && wordAt(a, end + 1) === 'that')) break;
    if (tag === 'MD' || tag === 'WDT' || tag === 'WP') return null;
    if (w === 'be' && !/^(?:TO|MD)$/.test(tagAt(a, end - 1)) && tagAt(a, end - 1) !== 'CC') {
      be = end;
      break;
    }
    if (verb >= 0) continue;
    if (isPlainAt(a, end, that, telling.test(asking)) || isLostAt(a, asker, end)) verb = end;
    else if (/^(?:VBZ|VBD|VBP)$/.test(tag) && w !== 'rebels') {
      if (relative >= 0) return null;
      relative = end;
    } else if (tag === 'VB' && tagAt(a, end - 1) !== 'TO') {
      const row = rowBehind(a, asker, end, to);
      return row.length ? {asker, that, verb: end, subject: -1, relative, to: end, row} : null;
    }
  }
  if (be >= 0) {
    let v = be + 1;
    while (v < to && a.upos[v] === UPOS.ADV) v++;
    // “rights they enjoyed before the war be restored”; without such a clause the parse will do
    return relative >= 0 && tagAt(a, v) === 'VBN' && isNoun(a, relative - 1) && isNoun(a, relative - 2)
      ? {asker, that, verb: v, subject: firstNoun(a, that, relative), relative, to: end, row: []}
      : null;
  }
  if (verb < 0 || relative >= 0) return null;
  let subject = verb - 1;
  while (subject > that + 1 && !isNoun(a, subject) && a.upos[subject] !== UPOS.PRON) subject--;
  while (a.head[subject]! > that && a.head[subject]! < verb) subject = a.head[subject]!;
  return {asker, that, verb, subject, relative: -1, to: end, row: rowBehind(a, asker, verb, to)};
}

/** the later plain forms behind “and”, or behind commas that an “and” ends, where no present could follow the verb of asking */
function rowBehind(a: Analysis, asker: number, verb: number, to: number): Member[] {
  if (/^(?:VBP|VB)$/.test(tagAt(a, asker))) return [];
  const words: Record<number, string> = {};
  for (let i = verb + 1; i < to; i++) words[i] = wordAt(a, i);
  const row: number[] = [];
  for (let i = verb + 1; i + 1 < to; i++) {
    if (/^[.;:!?–—]$/.test(words[i]!) || /^(?:MD|WDT|WP)$/.test(tagAt(a, i))) return [];
    const joins = words[i] === 'and' || words[i] === 'or';
    if (!joins && words[i] !== ',') continue;
    const v = memberAt(a, words, i + 1, to);
    if (v < 0 || isSaying.test(words[v]!)) continue;
    row.push(v);
    if (joins) return row.map((x, k) => ({verb: x, before: k > 0 ? row[k - 1]! : verb, object: objectOf(a, x, to)}));
  }
  return [];
}

/** the plain form at token i, over adverbs, that of “engage in talks” as well; -1 when none stands there */
function memberAt(a: Analysis, words: Words, i: number, to: number): number {
  const v = bareAt(a, words, i, to);
  const at = v < 0 && tagAt(a, i) === 'RB' ? i + 1 : i;
  if (v >= 0 || at + 1 >= to) return v;
  return /^(?:NN|JJ)$/.test(tagAt(a, at)) && isPlainForm(words[at]!) && /^(?:IN|TO|RP)$/.test(tagAt(a, at + 1))
    ? at
    : -1;
}

/** a plain form behind a noun that the tree made anything but what is asked */
const isLostAt = (a: Analysis, asker: number, i: number): boolean =>
  (tagAt(a, i) === 'VB' || (tagAt(a, i) === 'VBP' && a.deprel[i] === DEPREL.nsubj)) &&
  tagAt(a, i - 1) !== 'TO' &&
  isNoun(a, i - 1) &&
  a.head[i] !== asker &&
  a.deprel[i] !== DEPREL.ccomp;

/** right behind a noun or pronoun, with an object, a preposition or nothing more behind it */
function isPlainAt(a: Analysis, i: number, that: number, mayTell: boolean): boolean {
  const w = wordAt(a, i);
  const tag = tagAt(a, i);
  if (i < that + 2 || !/^(?:NN|NNP|JJ|JJR|IN|RB|VBD)$/.test(tag) || !isPlainForm(w)) return false;
  if (tag === 'VBD' && mayTell && unchanging.test(w)) return false;
  let before = i - 1;
  while (before > that + 1 && (/^(?:RB|CC)$/.test(tagAt(a, before)) || /^["“”]$/.test(wordAt(a, before)))) before--;
  if (!isNoun(a, before) && tagAt(a, before) !== 'PRP') return false;
  const next = i + 1 < a.n ? tagAt(a, i + 1) : '.';
  if (tag === 'IN' || tag === 'RB') return /^(?:DT|PRP\$|PRP)$/.test(next);
  return /^(?:DT|PRP\$|PRP|IN|TO|RP|RB|CD|NNS|NN|NNP|JJ|CC|[.,:])$/.test(next) || next === "''";
}

/** Plain forms that are their own past. */
const unchanging = /^(?:put|set|cut|hit|let|read|cost|shut|quit|bid|spread|split|shed|beat|lay|run|come)$/;

const isNoun = (a: Analysis, i: number): boolean => a.upos[i] === UPOS.NOUN || a.upos[i] === UPOS.PROPN;

function firstNoun(a: Analysis, that: number, to: number): number {
  for (let i = that + 1; i < to; i++) if (isNoun(a, i)) return i;
  return to - 1;
}

function put(fixed: Analysis, a: Analysis, mandate: Mandate): void {
  if (mandate.subject >= 0) mend(fixed, a, mandate);
  for (const member of mandate.row) join(fixed, member);
}

/** the clause with its verb and subject, and what belongs to either */
function mend(fixed: Analysis, a: Analysis, {asker, that, verb, subject, relative, to, row}: Mandate): void {
  const over = a.head[verb]!;
  if (a.upos[verb] !== UPOS.VERB || tagAt(a, verb) === 'VBD') {
    retag(
      fixed,
      verb,
      UPOS.VERB,
      relative >= 0 ? a.xpos[verb]! : XPOS.VB,
      relative >= 0 ? a.lemma[verb]! : wordAt(a, verb),
    );
  }
  hang(fixed, verb, asker, a.upos[asker] === UPOS.NOUN ? DEPREL.acl : DEPREL.ccomp);
  hang(fixed, that, verb, DEPREL.mark);
  for (let j = that + 1; j < to; j++) {
    if (j === verb || j === subject) continue;
    const h = a.head[j]!;
    // what the parse hung on the noun goes with the subject, what it hung before the verb with the verb
    if (j < verb && (h === verb || h > verb || h <= that)) fixed.head[j] = j < subject ? subject : verb;
    if (j > verb && (h < verb || h >= to)) {
      fixed.head[j] = verb;
      const label = a.deprel[j]!;
      if (isNoun(a, j) && label !== DEPREL.conj && !hasCase(a, j)) fixed.deprel[j] = DEPREL.obj;
      else if (isNoun(a, j) && label !== DEPREL.conj) fixed.deprel[j] = DEPREL.obl;
    }
  }
  hang(fixed, subject, verb, relative >= 0 ? DEPREL['nsubj:pass'] : DEPREL.nsubj);
  if (relative >= 0) {
    hang(fixed, relative, subject, DEPREL['acl:relcl']);
  }
  // the noun that stood for the verb of the clause: “the authority refund | call-up fees”
  if (over > verb && over < to && !row.some(m => m.verb === over)) {
    hang(fixed, over, verb, DEPREL.obj);
  }
}

function hasCase(a: Analysis, i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j < 8; j--) if (a.head[j] === i && a.deprel[j] === DEPREL.case) return true;
  return false;
}
