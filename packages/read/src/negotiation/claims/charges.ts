import {UPOS} from '../../tagset.ts';
import type {Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {accounts, chargeNouns, chiding} from '../words/claims.ts';
import {weekdays} from '../words/days.ts';
import {afterCase, clauseBelow, clauseByWords, clauseFrom, clauseOf} from './claim-clauses.ts';
import {claimedClause} from './claim-predicates.ts';

export const isAnaphor = (r: Reading, i: number): boolean =>
  /^(?:it|this|that|which|them|these|those|both)$/.test(r.words[i]!) ||
  (r.words[i] === 'all' && !r.kids[i]!.length) ||
  chargeNouns.has(r.lemma(i)) ||
  isAccount(r, i) ||
  r.kids[i]!.some(d => r.is(d, 'det') && /^(?:that|this|these|those)$/.test(r.words[d]!));

/** “disputes the figure”, “contradicted their account”: told of a claim just made, with nothing of its own behind it */
const isAccount = (r: Reading, i: number): boolean =>
  accounts.test(r.a.lemma[i]!) &&
  /^(?:the|that|this|his|her|its|their)$/.test(r.words[i - 1] ?? '') &&
  !/^(?:of|for|in|that)$/.test(r.words[i + 1] ?? '');

/** the charge behind “of” or “for”: a gerund or noun, by the words where the parse hung it elsewhere; -1 when none */
export function chargeOf(r: Reading, v: number, prepositions: readonly string[]): number {
  const parsed = r.oblique(v, ...prepositions);
  if (parsed > v)
    return r.is(parsed, 'aux', 'aux:pass', 'cop') && r.a.head[parsed]! > parsed ? r.a.head[parsed]! : parsed;
  const {to} = r.sentence(v);
  // “accused Washington of “hysteria””, hung on whom
  const object = r.kid(v, 'obj');
  const whom =
    object > v && (r.lemma(v) === 'accuse' || chiding.has(r.lemma(v))) ? [object, ...r.conjuncts(object)] : [];
  const below = whom.map(j => r.oblique(j, ...prepositions)).find(j => j > object) ?? -1;
  const alone = below > object && r.known(below) === null && r.xposOf(r.phraseStart(below)) !== 'VBG' ? below : -1;
  // “accuses Delhi, which was slow to help, of a blockade”
  const close =
    /^(?:which|who|whose)$/.test(r.words[v + 3] ?? '') && r.words[v + 2] === ',' ? r.words.indexOf(',', v + 3) : -1;
  if (close > v && close < to - 2 && prepositions.includes(r.words[close + 1]!)) {
    const at = r.xposOf(close + 2) === 'VBG' ? close + 2 : nounAfter(r, close + 1);
    if (at > close) return at;
  }
  // “blamed the pilots alone for the delay”
  for (let j = object + 1; r.lemma(v) === 'blame' && object > v && j < object + 3; j++)
    if (r.words[j] === 'for') return nounAfter(r, j);
  for (let j = v + 1; j + 1 < Math.min(to, v + 14); j++) {
    if (/^[.;:]$/.test(r.words[j]!)) return alone;
    const at = r.words[j + 1] === 'not' ? j + 2 : j + 1;
    // “accused him of trading favours”, with “trading” taken for a noun
    const gerund =
      r.xposOf(at) === 'VBG' ||
      (/^NN$/.test(r.xposOf(at)) && /.{2}ing$/.test(r.words[at]!) && /^(?:NNS?|DT|PRP\$|JJ)$/.test(r.xposOf(at + 1)));
    if (prepositions.includes(r.words[j]!) && gerund)
      return r.is(at, 'aux', 'aux:pass', 'cop') && r.a.head[at]! > at ? r.a.head[at]! : at;
  }
  return alone;
}

/** “denied the charge”, “rejected union claims that …”, “a charge that Baku rejected”: the word for what was said; -1 when none */
export function chargeAfter(r: Reading, v: number): number {
  const {from, to} = r.sentence(v);
  // “rejected as baseless a claim”
  const first = r.words[v + 1] === 'as' && /^JJ/.test(r.xposOf(v + 2)) ? v + 3 : v + 1;
  for (let j = first; j < Math.min(to, first + 5); j++) {
    if (chargeNouns.has(r.lemma(j)) || /^(?:claims|charges|reports)$/.test(r.words[j]!))
      return /^(?:suggestion|statement|report|claim)$/.test(r.lemma(j)) &&
        r.lemma(v) === 'reject' &&
        !(/^(?:reports|claims)$/.test(r.words[j]!) && /^(?:the|these|those|such)$/.test(r.words[j - 1]!)) &&
        !/^(?:that|of|it|he|she|they|by|from|made)$/.test(r.words[j + 1] ?? '')
        ? -1
        : j;
    if (/^[.,;:]$/.test(r.words[j]!) || r.a.upos[j] === UPOS.VERB || r.words[j] === 'that') break;
  }
  // “, a charge that Cavusoglu rejected”, “, a view the Houthis dismissed”, “ – something the union disputes”
  for (let j = v - 1; j >= Math.max(from, v - 8); j--) {
    if (aside.test(r.words[j]!)) return -1;
    if (
      /^(?:charge|claim|allegation|accusation|view|assertion|suggestion|account|version|finding|description|portrayal|estimate|announcement|story|remark|figure)s?$/.test(
        r.words[j]!,
      ) ||
      (r.words[j] === 'something' && r.lemma(v) !== 'reject')
    )
      return isAside(r, j) ? j : -1;
  }
  return -1;
}

const aside = /^[,–—-]$/;
/** “, a charge”: behind a comma or dash, said of all before it */
const isAside = (r: Reading, i: number): boolean =>
  aside.test(r.words[i - 2] ?? '') || aside.test(r.words[i - 1] ?? '');

/** “denied claims that its troops fired”: the charge names its content; null where it points back */
export function chargeContent(r: Reading, i: number): Run | null {
  if (isAside(r, i)) return null;
  const that = thatBehind(r, i);
  if (that === i + 1) {
    const c = r.clauseAfter(i);
    const run = c > i ? claimedClause(r, i, c) : null;
    // “that he told | a reporter "go back"”, with the rest hung elsewhere
    const broken = run?.to === c + 1 && r.isVerb(c) && /^(?:DT|PRP|PRP\$|NNP?S?)$/.test(r.xposOf(c + 1));
    if (run) return (broken && clauseFrom(r, run.from)) || run;
  } else if (that > i) {
    const c = r.a.head[that]!;
    return c > that && r.isVerbal(c) ? clauseBelow(r, c) : clauseFrom(r, that + 1);
  }
  const saying = sayingBehind(r, i);
  if (saying > i) return clauseOf(r, saying);
  // “rejected claims it had posted notices”, “denied claims troops had fired”
  if (isBareClause(r, i + 1)) return clauseByWords(r, i) ?? clauseFrom(r, i + 1);
  const of = r.oblique(i, 'of');
  if (of < i) return null;
  const run = afterCase(r, of);
  // “dismissed reports of a deal as speculation”
  for (let j = of + 1; j < run.to; j++) if (r.words[j] === 'as') return {from: run.from, to: j};
  return run;
}

/** the “that” of what is charged, over whose charge it is: “allegations by the clan, an armed group, that”; -1 for none */
function thatBehind(r: Reading, i: number): number {
  if (r.words[i + 1] === 'that') return i + 1;
  const {to} = r.sentence(i);
  for (let j = i + 1; j < Math.min(to, i + 22); j++) {
    if (r.words[j] === 'that' && r.xposOf(j) !== 'DT') return standsForNoun(r, j) ? -1 : j;
    if (/^[.;:?!–—“”]$/.test(r.words[j]!) || /^(?:VBD|VBZ|VBP|VBG|MD|TO)$/.test(r.xposOf(j))) return -1;
    if (j === i + 1 && r.words[j] === 'of') return -1;
  }
  return -1;
}

/** “workers that lost their jobs”; not “a union that | soldiers burned the wells” */
function standsForNoun(r: Reading, that: number): boolean {
  const over = r.a.head[that]!;
  const own = r.is(that, 'obj') && r.kid(over, 'nsubj') > that && r.kids[over]!.some(j => j > over && r.is(j, 'obj'));
  return r.xposOf(that) === 'WDT' && !r.is(that, 'mark') && !own;
}

/** the verb of “a report by the inspectors which said”, “a statement saying”; -1 for none */
function sayingBehind(r: Reading, i: number): number {
  const {to} = r.sentence(i);
  for (let j = i + 1; j < Math.min(to, i + 20) && !/^[.;:?!–—“”]$/.test(r.words[j]!); j++) {
    if (r.words[j] === ',' && r.words[j + 1] !== 'which') return -1;
    const tells = /^(?:say|allege|claim|state|conclude|accuse|find)$/.test(r.a.lemma[j]!) && r.isVerb(j);
    const opens = /^(?:which|that)$/.test(r.words[j - 1]!) || (r.xposOf(j) === 'VBG' && j - i < 9);
    if (tells && opens && r.clauseAfter(j) > j) return j;
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j))) return -1;
  }
  return -1;
}

/** does a clause of its own begin at i, “it had posted”, “government troops fired”? */
function isBareClause(r: Reading, i: number): boolean {
  if (/^(?:it|he|she|they)$/.test(r.words[i] ?? '')) return true;
  const {to} = r.sentence(i);
  for (let j = i; j < Math.min(to, i + 7); j++) {
    const tag = r.xposOf(j);
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return j > i && r.isNominal(j - 1) && r.subjectOf(j) >= i;
    if (!/^(?:DT|JJ|NNP?S?|PRP\$|POS|CD|HYPH)$/.test(tag)) return false;
  }
  return false;
}

export const contentOf = (r: Reading, v: number): Run | null => {
  const c = r.kids[v]!.find(j => j > v && r.is(j, 'ccomp', 'advcl')) ?? -1;
  // “declined to comment until the report was out”
  const aside = c > v && /^(?:until|before|after|because|while|as|when|since|although|though)$/.test(r.marker(c) ?? '');
  if (c > v && !aside) {
    const run = clauseBelow(r, c);
    while (run.from < c && /^(?:whether|if|how|why)$/.test(r.words[run.from]!)) run.from++;
    return run;
  }
  // “declined to comment on Sunday on a report that”
  const on =
    r.kids[v]!.find(
      j => j > v && /^(?:on|about)$/.test(r.words[r.phraseStart(j) - 1] ?? '') && !weekdays.test(r.words[j]!),
    ) ?? -1;
  // “declined to comment on the allegation that”
  if (on > v && chargeNouns.has(r.lemma(on)) && r.words[on + 1] === 'that') return chargeContent(r, on);
  return on > v && !isAnaphor(r, on) && !/^(?:leak|leakage|matter|record|case|issue|detail)s?$/.test(r.words[on]!)
    ? afterCase(r, on)
    : null;
};
