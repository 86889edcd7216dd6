import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {chargeNouns, inquiring, wrongNouns} from '../words/claims.ts';
import {disgraces, disparaging, legality, naming, namingAs, scolding} from '../words/disparagement.ts';
import {gerundRun} from './claim-clauses.ts';
import type {Step} from './claim-silences.ts';
import {cut} from './cut.ts';
import type {Found} from './found.ts';

/** “called it piracy”, “denounced the order as "null and void"”: the bad name verb v gives a thing; null for none */
export function brandedAs(r: Reading, v: number): Run | null {
  const lemma = r.lemma(v);
  const loose = naming.test(lemma);
  if (!(loose || namingAs.has(lemma)) || r.passive(v) || r.modal(v) !== null) return null;
  // “called the accusation a fabrication” denies it, and charges nobody
  const named = nounAfter(r, v);
  if (named > v && chargeNouns.has(r.a.lemma[named]!)) return null;
  const {to} = r.sentence(v);
  for (let i = v + 2; i < Math.min(to, v + 16) && !/^[.;:]$/.test(r.words[i]!); i++) {
    if (r.isVerb(i) && !/^VB[GN]$/.test(r.xposOf(i))) return null;
    const as = r.words[i - 1] === 'as' && namingAs.has(lemma);
    const opens = loose && isBehindThing(r, i);
    const worst = as || opens ? disparagedAt(r, i, as && scolding.has(lemma)) : -1;
    if (worst >= 0) return withThing(r, v, nameFrom(r, i, worst));
    if (as) return null;
  }
  return null;
}

/** “the strike unlawful”: an adjective alone goes with what it is said of */
function withThing(r: Reading, v: number, name: Run): Run {
  const bare = name.to - name.from < 3 && /^(?:JJ|RB|VBN)/.test(r.xposOf(name.from)) && !r.isNominal(name.to - 1);
  const pronoun = /^(?:it|this|that|them|him|her|me|us)$/.test(r.words[v + 1]!);
  return bare && !pronoun && r.words[name.from - 1] !== '“' && name.from - v < 9 ? {from: v + 1, to: name.to} : name;
}

/** right behind what is named: an article, a quotation, anything behind a pronoun; not “called the strike unlawful” */
const isBehindThing = (r: Reading, i: number): boolean =>
  /^(?:an?|“)$/.test(r.words[i]!) || /^(?:it|this|that|them|him|her)$/.test(r.words[i - 1]!);

/** the word of blame in the few that start at i, of one who is scolded any; -1 when none */
function disparagedAt(r: Reading, i: number, scolded: boolean): number {
  const {to} = r.sentence(i);
  // “slammed him as provincial and hard of hearing”, whatever the name
  const named = /^(?:an?|“|too)$/.test(r.words[i]!) ? i + 1 : i;
  if (scolded && (/^JJ/.test(r.xposOf(named)) || (named > i && r.isNominal(named)))) return nounEnd(r, named);
  for (let j = i; j < Math.min(to, i + 6); j++) {
    if (/^(?:[.,;:”]|of|for|to|by|in|on|with|that|who|which)$/.test(r.words[j]!)) return -1;
    if (disparaging.has(r.words[j]!)) return r.isNominal(j + 1) && j + 1 < to ? nounEnd(r, j) : j;
    if (disgraces.has(r.a.lemma[j]!) && r.isNominal(j)) return j;
  }
  return -1;
}

/** the last noun of “an illegal power grab” */
function nounEnd(r: Reading, j: number): number {
  let end = j;
  while (r.isNominal(end + 1) && end + 1 < r.sentence(j).to) end++;
  return end;
}

/** the name with what belongs to it, or all that is quoted */
function nameFrom(r: Reading, i: number, worst: number): Run {
  const {to} = r.sentence(i);
  if (r.words[i] === '“' || r.words[i - 1] === '“')
    for (let j = worst + 1; j < Math.min(to, worst + 16); j++)
      if (r.words[j] === '”') return trimmed(r, {from: r.words[i] === '“' ? i + 1 : i, to: j});
  const from = /^an?$/.test(r.words[i]!) ? i + 1 : i;
  const run = cut(r, {from, to: Math.max(worst + 1, r.hi[worst]!)}, worst);
  for (let j = worst + 1; j < run.to; j++)
    if (/^(?:,|during|on|at|in|after|before|while|when|because|as|with)$/.test(r.words[j]!))
      return trimmed(r, {from, to: j});
  return trimmed(r, run);
}

/** “has alleged Chadian involvement in the raid”: the thing; null where a clause says what is alleged */
export function allegedThing(r: Reading, v: number): Run | null {
  if (r.lemma(v) !== 'allege' || r.passiveForm(v) || r.clauseAfter(v) > v) return null;
  const thing = r.kid(v, 'obj');
  if (thing < v || chargeNouns.has(r.a.lemma[thing]!)) return null;
  for (let i = v + 1; i < r.hi[thing]!; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return null;
  return trimmed(r, cut(r, {from: r.lo[thing]!, to: r.hi[thing]!}, thing));
}

/** “claimed responsibility for the raid”, “the raid was claimed by the Front”: who did it owns up to it */
export function responsibility(r: Reading, v: number, step: Step): Found | null {
  const lemma = r.lemma(v);
  if (lemma === 'claim' && r.passive(v)) {
    const subject = r.subjectOf(v);
    const deed = subject >= 0 && subject < v && wrongNouns.test(r.a.lemma[subject]!);
    return deed && r.agents(v).length
      ? step('confirmed', {from: r.phraseStart(subject), to: Math.min(r.hi[subject]!, r.firstHelper(v))})
      : null;
  }
  if (!/^(?:claim|take|accept|admit|acknowledge)$/.test(lemma) || r.passive(v)) return null;
  const own = r.words.slice(v + 1, v + 4).indexOf('responsibility');
  if (own < 0) return null;
  const at = v + 1 + own;
  const deed = r.words[at + 1] === 'for' ? nounAfter(r, at + 1) : -1;
  if (r.words[at + 1] === 'for' && r.xposOf(at + 2) === 'VBG') return step('confirmed', gerundRun(r, at + 2));
  if (deed > at)
    return lemma === 'claim' || wrongNouns.test(r.a.lemma[deed]!)
      ? step('confirmed', cut(r, {from: at + 2, to: Math.max(deed + 1, r.hi[deed]!)}, deed))
      : null;
  // “the raid, for which the Front has claimed responsibility”
  const of = r.is(v, 'acl:relcl') && r.words.slice(r.lo[v]!, r.lo[v]! + 3).includes('for') ? r.a.head[v]! : -1;
  return of >= 0 && of < v ? step('confirmed', {from: r.phraseStart(of), to: Math.max(of + 1, r.lo[v]!)}) : null;
}

/** “The court ruled the decree unlawful”, “found it to be void”, “ruled on Monday that the ban was legal”: of a court or whoever sits as one */
export function judged(r: Reading, v: number, step: Step): Found | null {
  if (!judging.test(r.lemma(v))) return null;
  // “The court ruled on Friday the ban was illegal”, with the court for what was ruled on
  const taken = r.is(v, 'acl') && r.xposOf(v) === 'VBN' && r.a.head[v] === v - 1 && r.words[v + 1] !== 'by';
  if (!taken && r.passive(v)) return null;
  const subject = taken ? v - 1 : r.subjectOf(v);
  if (subject < 0 || !(inquiring.test(r.a.lemma[subject]!) || inCourt(r, subject))) return null;
  const what = foundToBe(r, v);
  if (!what) return null;
  const named = taken ? r.actorsOf(subject) : r.subjects(v);
  const who = named.length || !r.context.describe ? named : [r.context.describe(subject)];
  return step('alleged', what, who);
}
const judging = /^(?:rule|find|hold|declare|deem|judge|conclude|decide)$/;

const inCourt = (r: Reading, subject: number): boolean =>
  r.words.slice(r.phraseStart(subject), r.phraseEnd(subject)).some(w => /^(?:court|tribunal|judge|jury)s?$/.test(w));

/** “the decree unlawful”, “it to be void”, “the decree was unlawful”: the thing with what it is found to be; null for nothing */
function foundToBe(r: Reading, v: number): Run | null {
  const {to} = r.sentence(v);
  let from = v + 1;
  if (/^(?:on|in)$/.test(r.words[from]!)) {
    from++;
    while (from < v + 6 && /^(?:NNP|CD|NN)$/.test(r.xposOf(from))) from++;
  }
  if (r.words[from] === 'that') from++;
  for (let i = from; i < Math.min(to, v + 26) && !/^[.;:]$/.test(r.words[i]!); i++) {
    if (judging.test(r.lemma(i)) && r.isVerb(i)) return null;
    if (!legality.test(r.words[i]!) || r.isNominal(i + 1) || i === from) continue;
    // “void and of no effect”
    const pair = /^(?:, void )?and (?:of no effect|void)/.exec(r.words.slice(i + 1, i + 6).join(' '));
    return trimmed(r, {from, to: pair ? i + 1 + pair[0].split(' ').length : i + 1});
  }
  return null;
}
