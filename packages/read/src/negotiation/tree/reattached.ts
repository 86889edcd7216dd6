import {type Analysis, correctable} from '../../analysis.ts';
import {child, word} from '../../language/tree.ts';
import {DEPREL, UPOS, XPOS, xpos} from '../../tagset.ts';
import {month, weekday} from '../words/days.ts';
import {isSaying} from '../words/reading.ts';
import {hang, retag} from './edits.ts';
import {join, type Member, series} from './series.ts';

/**
 * The same analysis with the tree put right where the forms of the verbs leave no doubt:
 * - “Families, blocking a road, called on the cabinet”: the participle behind the aside is the verb of a sentence that has none
 * - “welcomed the respect shown to them but rejected a sale”: what is finite is joined to what is finite
 * - “to stand down, pay the miners and never return”: the members of one row (series.ts)
 * - “told a press conference on Tuesday that the dues will fall”: what is told hangs on the telling, not on the conference
 * - “confirmed Sall, a former judge, was leaving”: what was confirmed is the leaving
 * - “Should the talks fail, Turkey will …”, “If the guards return the men will …”: the subject of the main clause stands behind the other
 * - “Mali will lift the ban on ships and Chad will pay”: the name before the second “will” is its subject
 * - “Crews who have blocked the port since Tuesday are demanding a raise”: the crews, and not the day
 * - “Worried by the delay, the Council called on”: a past, with its subject before it
 */
export function reattached(a: Analysis): Analysis {
  const words = Array.from({length: a.n}, (_, i) => word(a, i).toLowerCase());
  const mains: {verb: number; subject: number}[] = [];
  const joints: [verb: number, to: number][] = [];
  const contents: [verb: number, of: number][] = [];
  const fronted: Fronted[] = [];
  const rows: Member[] = [];
  const dates: Dated[] = [];
  const pasts: number[] = [];
  const doers: [noun: number, verb: number][] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    const main = missingMain(a, words, from, to);
    if (main) mains.push(main);
    const dated = mainDated(a, words, from, to);
    if (dated) dates.push(dated);
    const behind = mainBehind(a, words, from, to);
    if (behind) fronted.push(behind);
    rows.push(...series(a, words, from, to));
    for (let v = from; v < to; v++) {
      const over = Math.max(finiteAbove(a, words, v), manyAbove(a, words, v));
      if (over >= 0) joints.push([v, over]);
      const sayer = sayerOver(a, words, v);
      if (sayer >= 0) {
        contents.push([v, sayer]);
        doers.push([child(a, sayer, 'obj'), v]);
      }
      const teller = tellerOf(a, words, v);
      if (teller >= 0) contents.push([v, teller]);
      if (isActive(a, v)) pasts.push(v);
      const doer = doerOf(a, words, v);
      if (doer >= 0) doers.push([doer, v]);
    }
  }
  if (![mains, joints, contents, fronted, rows, pasts, doers, dates].some(found => found.length)) return a;
  const fixed = correctable(a);
  for (const {verb, subject, day} of dates) {
    hang(fixed, day, a.head[verb]!, DEPREL.obl);
    hang(fixed, verb, -1, DEPREL.root);
    hang(fixed, subject, verb, DEPREL.nsubj);
  }
  for (const [noun, verb] of doers) {
    hang(fixed, noun, verb, DEPREL.nsubj);
  }
  for (const i of pasts) fixed.xpos[i] = XPOS.VBD;
  for (const {verb, subject} of mains) {
    retag(fixed, verb, UPOS.VERB, XPOS.VBD);
    const root = a.head[subject]!;
    if (root >= 0) {
      hang(fixed, root, verb, DEPREL.advcl);
    }
    hang(fixed, verb, -1, DEPREL.root);
    hang(fixed, subject, verb, DEPREL.nsubj);
  }
  for (const [v, over] of joints) fixed.head[v] = over;
  for (const [v, of] of contents) {
    hang(fixed, v, of, DEPREL.ccomp);
  }
  for (const member of rows) join(fixed, member);
  for (const {verb, subject, also, lost, condition} of fronted) {
    for (const j of lost) {
      // “touches the dam | Cairo will”: the object of the condition
      const isObject = condition >= 0 && j > condition;
      fixed.deprel[j] = isObject ? DEPREL.obj : DEPREL.advcl;
      if (isObject) fixed.head[j] = condition;
    }
    if (condition >= 0 && a.head[verb] !== condition) {
      const isClause = a.upos[condition] === UPOS.VERB;
      hang(fixed, condition, verb, isClause ? DEPREL.advcl : DEPREL.obl);
      if (!isClause) fixed.head[condition - 1] = condition;
    }
    hang(fixed, subject, verb, DEPREL.nsubj);
    if (also < 0) continue;
    hang(fixed, also, subject, DEPREL.conj);
  }
  return fixed;
}

/** “stop the raids on the towns and Chad will stop the fines”: the name right before the modal of a joined verb that has no subject; -1 otherwise */
function doerOf(a: Analysis, words: readonly string[], v: number): number {
  if (a.deprel[v] !== DEPREL.conj || tagAt(a, v) !== 'VB' || a.upos[v] !== UPOS.VERB) return -1;
  let modal = v - 1;
  while (modal > 0 && (a.upos[modal] === UPOS.ADV || words[modal] === 'not')) modal--;
  if (tagAt(a, modal) !== 'MD' || a.head[modal] !== v || hasSubject(a, v)) return -1;
  const noun = modal - 1;
  return /^NNPS?$/.test(tagAt(a, noun)) && a.deprel[noun] === DEPREL.conj && /^(?:and|but)$/.test(words[noun - 1] ?? '')
    ? noun
    : -1;
}

/** The main verb of a sentence that was read as the verb of a day in the clause before it. */
interface Dated {
  verb: number;
  subject: number;
  day: number;
}

/** “Crews who have blocked the port since Tuesday are demanding a raise”: no day demands */
function mainDated(a: Analysis, words: readonly string[], from: number, to: number): Dated | null {
  for (let day = from + 2; day + 2 < to; day++) {
    const verb = a.head[day]!;
    if (!days.test(words[day]!) || verb < day || a.deprel[day] !== DEPREL.nsubj) continue;
    if (!/^(?:since|on|until|from)$/.test(words[day - 1]!) || a.upos[verb] !== UPOS.VERB) continue;
    let subject = a.head[verb]!;
    while (subject >= 0 && a.head[subject]! >= 0) subject = a.head[subject]!;
    return subject >= from && subject < day && /^NN/.test(tagAt(a, subject)) ? {verb, subject, day} : null;
  }
  return null;
}

const days = new RegExp(`^(?:${weekday}|${month})$`);

/** a participle at the root with a subject before it and no helper is a past: “Worried by the delay, the Council called on” */
function isActive(a: Analysis, v: number): boolean {
  if (tagAt(a, v) !== 'VBN' || a.head[v]! >= 0 || !/ed$/.test(word(a, v))) return false;
  let subject = false;
  for (let j = v - 1; j >= 0 && a.sentOf[j] === a.sentOf[v]; j--) {
    if (a.head[j] !== v) continue;
    if (a.deprel[j] === DEPREL.aux || a.deprel[j] === DEPREL['aux:pass'] || a.deprel[j] === DEPREL['nsubj:pass'])
      return false;
    if (a.deprel[j] === DEPREL.nsubj) subject = true;
  }
  return subject;
}

/** for a clause of “that” hung on who is told or where: the verb of telling; -1 for any other */
function tellerOf(a: Analysis, words: readonly string[], v: number): number {
  if (a.deprel[v] !== DEPREL.acl && a.deprel[v] !== DEPREL['acl:relcl']) return -1;
  let mark = v - 1;
  while (mark > a.head[v]! && !(words[mark] === 'that' && a.head[mark] === v && a.deprel[mark] === DEPREL.mark)) mark--;
  let teller = a.head[v]!;
  if (mark <= teller) return -1;
  for (let steps = 0; teller >= 0 && a.upos[teller] !== UPOS.VERB && steps < 4; steps++) teller = a.head[teller]!;
  return teller >= 0 && teller < v && /^(?:tell|inform|assure|remind|notify|warn)$/.test(a.lemma[teller]!)
    ? teller
    : -1;
}

/** “confirmed Sall, a former judge, was leaving”, the name read as what was confirmed and the verb as joined to it: the verb of saying; -1 otherwise */
function sayerOver(a: Analysis, words: readonly string[], v: number): number {
  const over = a.head[v]!;
  if (a.deprel[v] !== DEPREL.conj || over < 0 || over > v || !isSaying.test(a.lemma[over]!) || hasSubject(a, v))
    return -1;
  let first = v;
  while (first > over && a.head[first - 1] === v && a.deprel[first - 1] !== DEPREL.punct) first--;
  const named = child(a, over, 'obj');
  const aside = named >= 0 ? child(a, named, 'appos') : -1;
  if (words[first - 1] !== ',' || aside < 0 || aside > first) return -1;
  for (let j = aside + 1; j < first - 1; j++) if (a.upos[j] === UPOS.VERB || a.upos[j] === UPOS.CCONJ) return -1;
  return /^(?:MD|VBD|VBZ|VBP)$/.test(tagAt(a, first)) ? over : -1;
}

/** The main clause behind a fronted condition: its verb, its subject with a second one joined to it, and what was taken for its subject. */
interface Fronted {
  verb: number;
  subject: number;
  also: number;
  lost: number[];
  /** the verb of the condition or the noun of “in return”, where no comma parts the two and the parse may have hung it elsewhere; else -1 */
  condition: number;
}

/** “Should Iran continue to enrich, France and Britain reserve …”: where the parse gave the main verb no subject, or not both, behind the comma */
function mainBehind(a: Analysis, words: readonly string[], from: number, to: number): Fronted | null {
  let first = from;
  while (first < to && /^[“‘'–-]$/.test(words[first]!)) first++;
  const only = words[first] === 'only' ? first + 1 : first;
  // “In return farmers will leave a corridor”
  const standing =
    words[first] === 'in' && /^(?:return|exchange)$/.test(words[first + 1] ?? '') && words[first + 2] !== 'for';
  if (!standing && !/^(?:should|were|if|unless|until|once|when|as|provided)$/.test(words[only] ?? '')) return null;
  if (/^(?:should|were)$/.test(words[only]!) && !/^(?:DT|PRP|PRP\$|NNPS?|NNS|JJ|NN|EX)$/.test(tagAt(a, only + 1)))
    return null;
  let comma = only + 2;
  while (comma < to && words[comma] !== ',') comma++;
  const bare = words[only] === 'as' || standing ? -1 : beforeSubject(a, words, only, comma);
  if (bare > 0) comma = bare;
  if (standing && comma > first + 2) comma = first + 1;
  let [subject, also, joined] = [-1, -1, false];
  let i = comma + 1;
  for (; i < to && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|PRP|HYPH|CC)$/.test(tagAt(a, i)); i++) {
    if (words[i] === 'and') joined = true;
    else if (/^(?:NN|PRP$)/.test(tagAt(a, i))) {
      if (joined) also = i;
      else subject = i;
    }
  }
  if (subject < 0 || i >= to || !finiteTag.test(tagAt(a, i))) return null;
  const over = a.head[i]!;
  const verb = tagAt(a, i) === 'MD' || a.deprel[i] === DEPREL.aux || a.deprel[i] === DEPREL['aux:pass'] ? over : i;
  if (verb < i || a.upos[verb] !== UPOS.VERB || isSaying.test(a.lemma[verb]!)) return null;
  const lost: number[] = [];
  let own = -1;
  for (let j = from; j < verb; j++) {
    if (a.head[j] !== verb || (a.deprel[j] !== DEPREL.nsubj && a.deprel[j] !== DEPREL['nsubj:pass'])) continue;
    if (j < comma) lost.push(j);
    else own = j;
  }
  if (own >= 0 && own !== also && own !== subject) return null;
  const condition = bare > 0 && a.head[only]! > only && a.head[only]! <= bare ? a.head[only]! : -1;
  // “the dam Cairo”, taken for one phrase
  if (condition >= 0 && condition < bare && a.head[bare] === subject) lost.push(bare);
  if (standing) return {verb, subject, also, lost, condition: own < 0 ? first + 1 : -1};
  return own !== also && !lost.length ? null : {verb, subject, also, lost, condition};
}

/**
 * “If the guards come back | the prisoners will be moved”: the last token of a condition that opens at `only` with no comma before the subject
 * of the first modal behind its finite verb; -1 for none
 */
function beforeSubject(a: Analysis, words: readonly string[], only: number, comma: number): number {
  let finite = -1;
  for (let i = only + 1; i < comma; i++) {
    if (/^(?:that|which|who|whose|what|and|or|[–—:;“”])$/.test(words[i]!)) return -1;
    if (tagAt(a, i) === 'MD') {
      if (finite < 0) return -1;
      let start = i;
      while (start - 1 > finite && /^(?:NN|NNS|NNP|NNPS|PRP|CD|POS|JJ)$/.test(tagAt(a, start - 1))) {
        start--;
        if (tagAt(a, start) === 'PRP' || (/^NNP/.test(tagAt(a, start)) && /^NNS?$/.test(tagAt(a, start - 1)))) break;
      }
      if (start - 1 > finite && /^(?:DT|PRP\$)$/.test(tagAt(a, start - 1))) start--;
      return start < i ? start - 1 : -1;
    }
    if (/^(?:VBD|VBZ|VBP)$/.test(tagAt(a, i))) finite = i;
  }
  return -1;
}

const finiteTag = /^(?:VBD|VBZ|VBP|MD)$/;
const tagAt = (a: Analysis, i: number): string => xpos[a.xpos[i]!] ?? '';

/** the participle behind “subject, aside,” in a sentence whose only finite verbs stand in relative clauses */
function missingMain(
  a: Analysis,
  words: readonly string[],
  from: number,
  to: number,
): {verb: number; subject: number} | null {
  let subject = -1;
  for (let i = from; i < to; i++) {
    if (a.head[i]! < 0) {
      if (subject >= 0) return null;
      subject = i;
    }
    if (finiteTag.test(tagAt(a, i)) && !isInRelative(a, i)) return null;
  }
  const fronted = subject === from ? behindFronted(a, words, from, to) : null;
  if (fronted) return fronted;
  if (subject < 0 || (a.upos[subject] !== UPOS.NOUN && a.upos[subject] !== UPOS.PROPN)) return null;
  let open = subject + 1;
  while (open < to && words[open] !== ',') open++;
  for (let v = open + 2; v + 1 < to; v++) {
    if (!/^VB[ND]$/.test(tagAt(a, v)) || a.deprel[v] !== DEPREL.acl) continue;
    let before = v - 1;
    while (before > open && a.upos[before] === UPOS.ADV) before--;
    if (words[before] !== ',' || before === open || words[v + 1] === 'by') continue;
    return {verb: v, subject};
  }
  return null;
}

/** “Worried by the delay, the Council called on”: the subject of what stands at the root behind a comma, and the participle behind it */
function behindFronted(
  a: Analysis,
  words: readonly string[],
  root: number,
  to: number,
): {verb: number; subject: number} | null {
  if (!/^(?:VBN|VBG|JJ)$/.test(tagAt(a, root))) return null;
  let comma = root + 1;
  while (comma < to && words[comma] !== ',') comma++;
  for (let subject = comma + 1; subject < to; subject++) {
    if (a.head[subject] !== root || a.deprel[subject] !== DEPREL.nsubj) continue;
    let verb = subject + 1;
    while (verb < to && a.upos[verb] === UPOS.ADV) verb++;
    const isPast = /^VB[ND]$/.test(tagAt(a, verb)) && a.deprel[verb] === DEPREL.acl && a.head[verb] === subject;
    return isPast && words[verb + 1] !== 'by' ? {verb, subject} : null;
  }
  return null;
}

function isInRelative(a: Analysis, i: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 30; steps++) {
    if (a.deprel[at] === DEPREL['acl:relcl']) return true;
    at = a.head[at]!;
  }
  return false;
}

/** for a finite verb joined to an infinitive or a participle: the nearest finite verb above that; -1 when all is well */
function finiteAbove(a: Analysis, words: readonly string[], v: number): number {
  const h = a.head[v]!;
  if (a.deprel[v] !== DEPREL.conj || h < 0 || h > v || a.upos[v] !== UPOS.VERB) return -1;
  // “and have given”
  const first = tagAt(a, v) === 'VBN' && /^(?:has|have|had)$/.test(words[v - 1] ?? '') ? v - 1 : v;
  if (!/^(?:and|but)$/.test(words[first - 1] ?? '') || !isFiniteVerb(a, first) || !/^(?:VBN|VBG|VB)$/.test(tagAt(a, h)))
    return -1;
  if (a.upos[h] !== UPOS.VERB || hasHelper(a, h, v) || hasSubject(a, v)) return -1;
  // what follows the verb is its own object or complement
  if (!/^(?:DT|PRP|PRP\$|TO|IN|NNP|NNS|NN|JJ|CD)$/.test(tagAt(a, v + 1))) return -1;
  for (let at = a.head[h]!, steps = 0; at >= 0 && steps < 10; at = a.head[at]!, steps++)
    if (at < v && a.upos[at] === UPOS.VERB && isFiniteVerb(a, at)) return at;
  return -1;
}

/** for “have urged” joined to a clause of one, “have said the raid is over and have urged”: the “have said” above that; -1 when all is well */
function manyAbove(a: Analysis, words: readonly string[], v: number): number {
  if (a.deprel[v] !== DEPREL.conj || words[v - 1] !== 'have' || tagAt(a, v - 1) !== 'VBP' || hasSubject(a, v))
    return -1;
  const joined = a.head[v]!;
  if (joined < 0 || joined > v || !/^(?:and|but)$/.test(words[v - 2] ?? '')) return -1;
  let one = tagAt(a, joined) === 'VBZ';
  for (let j = joined - 1; j >= 0 && joined - j < 6 && !one; j--) one = a.head[j] === joined && tagAt(a, j) === 'VBZ';
  const over = a.head[joined]!;
  return one && over >= 0 && over < joined && words[over - 1] === 'have' && a.upos[over] === UPOS.VERB ? over : -1;
}

const isFiniteVerb = (a: Analysis, i: number): boolean => /^(?:VBD|VBZ|VBP)$/.test(tagAt(a, i));

/** an auxiliary of h before v: “has agreed … and rejected” shares it */
function hasHelper(a: Analysis, h: number, v: number): boolean {
  for (let i = h - 1; i >= 0 && h - i < 8; i--)
    if (a.head[i] === h && (a.deprel[i] === DEPREL.aux || a.deprel[i] === DEPREL['aux:pass'])) return i < v;
  return false;
}

function hasSubject(a: Analysis, v: number): boolean {
  for (let i = v - 1; i >= 0 && v - i < 12; i--) if (a.head[i] === v && a.deprel[i] === DEPREL.nsubj) return true;
  return false;
}
