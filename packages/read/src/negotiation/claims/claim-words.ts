import {UPOS} from '../../tagset.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {brushing, chargeNouns, confirming, denying, falsehoods, printing, retracting} from '../words/claims.ts';
import {isLodging} from './accusations.ts';
import {byChargeName} from './charge-names.ts';
import {chargeContent} from './charges.ts';
import {byNamedDenial} from './claim-answers.ts';
import {clauseBelow, clauseOf} from './claim-clauses.ts';
import {byAdverb, byHearsay} from './claim-hearsay.ts';
import {claimedClause} from './claim-predicates.ts';
import {byPolarQuestion} from './claim-questions.ts';
import {byAbsence, byFlatNo, byNoSuchThing, byNothing} from './claim-replies.ts';
import {byAccording} from './claim-sources.ts';
import {topicBehind} from './claim-topics.ts';
import {dateOf, type Found} from './found.ts';

/** What a word that is no verb says of the standing of a fact: “according to Western services, …”, “allegedly”, “no comment”. */
export function byWord(r: Reading, calendar: Calendar, i: number): Found | null {
  const w = r.words[i]!;
  if (/^(?:not|no|never|none)$/.test(w)) return byFlatNo(r, calendar, i) ?? byAbsence(r, calendar, i);
  if (falsehoods.test(w)) return byFlatNo(r, calendar, i) ?? byFalsehood(r, calendar, i);
  if (w === 'such') return byNoSuch(r, calendar, i) ?? byNoSuchThing(r, calendar, i);
  if (w === 'nothing') return byNothing(r, calendar, i);
  if (w === '?') return byPolarQuestion(r, i);
  if (/^(?:true|truth|basis|substance)$/.test(w)) return byUntruth(r, calendar, i);
  if (/^(?:allegedly|reportedly|purportedly)$/.test(w)) return byAdverb(r, calendar, i);
  if (w === 'to' && r.words[i - 1] === 'according') return byAccording(r, calendar, i);
  if (/^denials?$/.test(w)) return byNamedDenial(r, calendar, i);
  const named = byChargeName(r, calendar, i);
  if (named) return named;
  const hearsay = byHearsay(r, calendar, i);
  if (hearsay) return hearsay;
  // “the report that Russia tested a missile”, “allegations that the opposition was demanding …”
  if (
    chargeNouns.has(r.lemma(i)) &&
    r.words[i + 1] === 'that' &&
    !/^(?:statement|criticism|finding|remark)$/.test(r.lemma(i))
  ) {
    const c = r.clauseAfter(i);
    const head = r.a.head[i]!;
    if (
      c < 0 ||
      // “an accusation that Rabat rejected”
      ((denying.has(r.lemma(c)) || confirming.has(r.lemma(c))) &&
        !r.kids[c]!.some(j => j > c && r.is(j, 'obj', 'ccomp'))) ||
      (head >= 0 && head < i && i - head < 6 && isToldAt(r, head))
    )
      return null;
    // “in a report that chains attacked”: what they attacked
    if (
      r.is(c, 'acl:relcl') &&
      /^[.,;]$/.test(r.words[c + 1] ?? '.') &&
      r.kid(c, 'nsubj') > i &&
      !/^(?:VBN)$/.test(r.xposOf(c))
    )
      return null;
    // “no truth in reports that”: told at the truth
    if (/^(?:truth|basis|substance)$/.test(r.words[r.phraseStart(i) - 2] ?? '')) return null;
    const whose = r.kid(i, 'nmod:poss', 'compound');
    const cue = {from: i, to: i + 1};
    // “its baseless claim that”: of whoever calls it so
    const by = falsehoods.test(r.words[i - 1] ?? '') ? r.voice(i) : [];
    if (by.length)
      return {
        ...flat('denied', by, {from: i - 1, to: i + 1}, i),
        proposition: trimmed(r, claimedClause(r, i, c)),
        raisedBy: {who: (whose >= 0 ? r.actorsOf(whose) : []).filter(x => !by.some(y => r.same(x, y))), cue},
      };
    return {
      proposition: trimmed(r, claimedClause(r, i, c)),
      who: whose >= 0 ? r.actorsOf(whose) : [],
      standing: /^(?:report|revelation|leak)$/.test(r.lemma(i)) ? 'reported' : 'alleged',
      cue,
      when: dateOf(r, calendar, i),
      at: i,
      against: [],
    };
  }
  if (/^(?:comment|response|reaction|reply)$/.test(w) && r.a.upos[i] === UPOS.NOUN) return byNoComment(r, i);
  if (/^(?:evidence|proof)$/.test(w)) return byNoEvidence(r, calendar, i);
  return null;
}

/** A step of nothing yet, and of no day. */
const flat = (standing: Found['standing'], who: string[], cue: Run, at: number): Found => ({
  proposition: null,
  who,
  standing,
  cue,
  when: null,
  at,
  against: [],
});

/** “denied a claim that”, “withdrew the charge that”, “lodged a complaint that”: told at the verb */
const isToldAt = (r: Reading, v: number): boolean =>
  denying.has(r.lemma(v)) ||
  confirming.has(r.lemma(v)) ||
  brushing.test(r.lemma(v)) ||
  retracting.has(r.lemma(v)) ||
  printing.test(r.lemma(v)) ||
  (/^(?:walk|row|take)$/.test(r.lemma(v)) && r.words.slice(v + 1, v + 3).includes('back')) ||
  isLodging(r, v);

/** “no comment”, “no immediate response from Baku”, “could not be reached for comment”, “was not available for comment” */
function byNoComment(r: Reading, i: number): Found | null {
  const {from} = r.sentence(i);
  const declined = (told: string[], at: number): Found | null => {
    // “told Reuters it had no comment”
    const who = told.filter(x => !r.context.reporters?.has(x));
    return who.length
      ? {
          proposition: topicBehind(r, i),
          who,
          standing: 'declined',
          cue: {from: at, to: i + 1},
          when: null,
          at: i,
          against: [],
        }
      : null;
  };
  const start = r.phraseStart(i);
  if (r.words[start] === 'no') {
    const source = r.oblique(i, 'from', 'by');
    const near = /^(?:from|by)$/.test(r.words[i + 1] ?? '') ? nounAfter(r, i + 1) : -1;
    if (source > i || near > i) return declined(r.actorsOf(source > i ? source : near), start);
    if (r.words[i] !== 'comment') return null;
    const head = r.a.head[i]!;
    const own = head >= 0 && r.isVerb(head) ? r.actorsOf(r.subjectOf(head)) : [];
    return declined(own.length ? own : r.voice(i), start);
  }
  if (r.words[i] !== 'comment' || r.words[i - 1] !== 'for') return null;
  for (let v = i - 2; v >= from && i - v < 6; v--) {
    const reached = /^(?:reach|contact)$/.test(r.lemma(v)) && r.isVerb(v);
    const ready = /^(?:un)?available$/.test(r.words[v]!);
    if (!reached && !ready) continue;
    if (r.words[v] !== 'unavailable' && !r.negated(v)) return null;
    return declined(r.actorsOf(r.subjectOf(v)), v);
  }
  return null;
}

/** “there was no evidence that its troops had crossed”: a denial by whoever says so */
function byNoEvidence(r: Reading, calendar: Calendar, i: number): Found | null {
  if (r.words[i + 1] !== 'that' || r.words[r.phraseStart(i)] !== 'no' || r.isQuestion(i)) return null;
  const c = r.clauseAfter(i);
  const who = c > i ? r.voice(i) : [];
  return who.length
    ? {
        proposition: trimmed(r, clauseBelow(r, c)),
        who,
        standing: 'denied',
        cue: {from: r.phraseStart(i), to: i + 1},
        when: dateOf(r, calendar, i),
        at: i,
        against: [],
      }
    : null;
}

/** “it had done no such thing” */
function byNoSuch(r: Reading, calendar: Calendar, i: number): Found | null {
  if (r.words[i - 1] !== 'no' || r.words[i + 1] !== 'thing') return null;
  const v = r.a.head[i + 1]!;
  const who = r.voice(i).length ? r.voice(i) : v >= 0 && r.isVerb(v) ? r.subjects(v) : [];
  return who.length
    ? {
        proposition: null,
        who,
        standing: 'denied',
        cue: {from: i - 1, to: i + 2},
        when: dateOf(r, calendar, i),
        at: i,
        against: [],
      }
    : null;
}

/** “it is not true that”, “there is no truth in reports that” */
function byUntruth(r: Reading, calendar: Calendar, i: number): Found | null {
  const {from} = r.sentence(i);
  const w = r.words[i]!;
  let content: Run | null = null;
  // “That is not true,” the minister said
  if (w === 'true' && r.negated(i) && /^[.,;!]$/.test(r.words[i + 1] ?? '.')) {
    const subject = r.kid(i, 'nsubj');
    const by = subject >= 0 && /^(?:it|this|that|which|none)$/.test(r.words[subject]!) ? r.voice(i) : [];
    return by.length
      ? {proposition: null, who: by, standing: 'denied', cue: {from: i - 1, to: i + 1}, when: null, at: i, against: []}
      : null;
  }
  if (w === 'true' && r.negated(i) && r.words[i + 1] === 'that') content = clauseOf(r, i);
  else if (/^(?:truth|basis|substance)$/.test(w) && r.words.slice(Math.max(from, i - 3), i).includes('no')) {
    const charge = [i + 2, i + 3, i + 4].find(
      j => r.words[i + 1] !== undefined && chargeNouns.has(r.lemma(Math.min(j, r.a.n - 1))),
    );
    content = charge === undefined ? null : chargeContent(r, charge);
    // “the allegations had "no substance"”
    const has = r.a.head[i]!;
    const told = has >= 0 && r.lemma(has) === 'have' ? r.subjectOf(has) : -1;
    if (!content && told >= 0 && chargeNouns.has(r.lemma(told)) && r.voice(i).length)
      return {...flat('denied', r.voice(i), {from: i - 1, to: i + 1}, i), when: dateOf(r, calendar, i)};
  }
  const who = content ? r.voice(i) : [];
  return content && who.length
    ? {
        proposition: trimmed(r, content),
        who,
        standing: 'denied',
        cue: {from: i, to: i + 1},
        when: dateOf(r, calendar, i),
        at: i,
        against: [],
      }
    : null;
}

/** “that is a lie”, “the charge was absurd", “called that charge preposterous”: a denial of what was said before, by whoever says so */
function byFalsehood(r: Reading, calendar: Calendar, i: number): Found | null {
  const {from} = r.sentence(i);
  const denial = (who: string[], at: number): Found => ({
    proposition: null,
    who,
    standing: 'denied',
    cue: {from: at, to: i + 1},
    when: dateOf(r, calendar, i),
    at: i,
    against: [],
  });
  // “called that charge preposterous”
  for (let j = i - 1; j >= from && i - j < 6; j--)
    if (r.isVerb(j) && /^(?:call|dismiss|brand|describe|denounce|label|term)$/.test(r.lemma(j)) && !r.negated(j)) {
      // “, which Kalam called laughable”
      const which = r.words.slice(Math.max(from, j - 4), j).includes('which');
      const thing =
        which ||
        r.words
          .slice(j + 1, i)
          .some((w, k) => /^(?:it|this|that|these|those)$/.test(w) || chargeNouns.has(r.lemma(j + 1 + k)));
      const who = r.subjects(j);
      return thing && who.length ? denial(who, j) : null;
    }
  // “The paper got that wrong.”
  if (r.lemma(i - 2) === 'get' && /^(?:it|this|that)$/.test(r.words[i - 1]!) && !r.negated(i - 2)) {
    const who = r.voice(i);
    return who.length ? denial(who, i - 2) : null;
  }
  const [be, subject] = saidOfIt(r, i);
  if (be < 0 || subject < 0 || r.negated(i) || r.isQuestion(i)) return null;
  if (!/^(?:it|this|that)$/.test(r.words[subject]!) && !chargeNouns.has(r.lemma(subject))) return null;
  const who = r.voice(i);
  return who.length ? denial(who, be) : null;
}

/** the verb and the subject of “is | a lie”, “are | fake news”, “have proven | false”; -1 for none */
function saidOfIt(r: Reading, i: number): [number, number] {
  const over = r.a.head[i]!;
  const at = r.kid(i, 'cop') < 0 && over > i && r.is(i, 'amod', 'compound') ? over : i;
  const cop = r.kid(at, 'cop');
  if (cop >= 0) return [cop, r.kid(at, 'nsubj')];
  const proven = over >= 0 && over < i && /^(?:prove|remain)$/.test(r.lemma(over)) ? over : -1;
  if (proven < 0 || r.subjectOf(proven) >= 0) return [proven, proven < 0 ? -1 : r.subjectOf(proven)];
  // “saying the charges have proven false”, with the charges for what is said
  const before = r.a.head[proven]!;
  return [proven, before < 0 ? -1 : (r.kids[before]!.find(j => j < proven && chargeNouns.has(r.lemma(j))) ?? -1)];
}
