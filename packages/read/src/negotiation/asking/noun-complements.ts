import {infinitive, nounAfter} from '../reading/heads.ts';
import {alsoFor, listBehind, nextFor, nominal, upTo, verbal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {nouns} from '../words/frames.ts';
import {requisites, slights} from '../words/governors.ts';
import {clause} from './complement-clauses.ts';
import type {Complement} from './complements.ts';
import {isInfinitive, ofWhom, pastMark} from './owners.ts';

/** what a noun of asking or undertaking carries: “to sign”, “for a delay”, “that the fines be dropped”, “: reopen the crossing” */
export function complementsOf(r: Reading, noun: number): Complement[] {
  const {to} = r.sentence(noun);
  // whom it is put to: “an appeal to both”, “pressure on Damascus”
  let whom = -1;
  let i = noun + 1;
  if (/^(?:from|by)$/.test(r.words[i] ?? '')) {
    const who = nounAfter(r, i);
    if (who > 0) i = who + 1;
  }
  const owner = ofWhom(r, noun);
  if (owner > 0) i = owner + 1;
  // “an ultimatum: clean up the wells or leave”, “its message was simple: reopen the crossing”
  const order = orderBehind(r, noun, kindOf(r, noun));
  if (order > 0) {
    const given = r.a.head[noun]! >= 0 ? r.kid(r.a.head[noun]!, 'iobj') : -1;
    const put = r.words[noun + 1] === 'to' ? partyAfter(r, noun + 1) : -1;
    const whose = put > 0 ? put : given;
    return verbal(r, order, whose >= 0 ? r.actorsOf(whose) : [], whose >= 0);
  }
  // “the importance of keeping the crossing open”
  if (/^(?:importance|necessity)$/.test(r.lemma(noun)) && r.words[i] === 'of') {
    if (r.xposOf(i + 1) === 'VBG') return verbal(r, i + 1, [], false);
    const what = nounAfter(r, i);
    return what < 0 ? [] : nominal(r, what, [], false);
  }
  const askable = nouns.get(r.lemma(noun)) === 'demand' && r.lemma(noun) !== 'insistence';
  if (askable && /^(?:to|on|upon)$/.test(r.words[i] ?? '') && !isInfinitive(r, i) && r.words[i + 1] !== 'condition') {
    whom = partyAfter(r, i);
    if (whom > 0) i = whom + 1;
  }
  const of = whom >= 0 ? r.actorsOf(whom) : [];
  const addressed = whom >= 0;
  // “an undertaking not to touch a leaf”
  if (r.words[i] === 'not' && isInfinitive(r, i + 1) && kindOf(r, noun) === 'promise')
    return verbal(r, verbOf(r, i + 2), of, false);
  // “their shared commitment to ending the levy”
  // “his old pledges: rebuilding the fleet and paying the crews”
  if (/^(?:to|:)$/.test(r.words[i] ?? '') && r.xposOf(i + 1) === 'VBG' && kindOf(r, noun) === 'promise')
    return verbal(r, i + 1, of, false);
  if (isInfinitive(r, i) && !addressed) {
    // “gave the ministry an ultimatum to talk”
    const given = r.lemma(noun) === 'ultimatum' && r.is(noun, 'obj') ? r.kid(r.a.head[noun]!, 'iobj') : -1;
    return verbal(r, verbOf(r, i + 1), given < 0 ? of : r.actorsOf(given), given >= 0);
  }
  const is = verbAfter(r, noun);
  if (is > 0 && r.lemma(is) === 'be' && r.is(noun, 'nsubj') && r.rel(noun) !== 'nsubj:pass') {
    if (isInfinitive(r, is + 1)) return verbal(r, verbOf(r, is + 2), of, addressed);
    // “the onus is on Belgrade to prove it”
    if (/^(?:onus|burden)$/.test(r.lemma(noun)) && /^(?:on|upon|with)$/.test(r.words[is + 1] ?? '')) {
      const whose = partyAfter(r, is + 1);
      return whose > 0 && isInfinitive(r, whose + 1) ? verbal(r, verbOf(r, whose + 2), r.actorsOf(whose), true) : [];
    }
    if (r.words[is + 1] === 'that') {
      const c = r.clauseAfter(is, true);
      return c > is ? clause(r, c) : [];
    }
    const listed = listBehind(r, is);
    if (listed.length) return listed;
    const what = nounAfter(r, is);
    // “Serbia's offer is an insult”
    if (what > is && slights.test(r.a.lemma[what]!)) return [];
    if (what > is && /^(?:DT|NN|NNS|JJ)$/.test(r.xposOf(is + 1)) && !r.passive(is + 1))
      // “Mali's condition for talks is the release of its envoy”
      return r.words[i] === 'for' && !(isTerm(r, noun) && r.kid(noun, 'nmod:poss') >= 0)
        ? []
        : nominal(r, what, of, addressed).map(c => ({...c, run: {...c.run, from: Math.max(c.run.from, is + 1)}}));
    // “was on the agenda”: what it is for stands before
    if (!/^(?:IN|RB)$/.test(r.xposOf(is + 1))) return [];
  }
  if (i < to && isInfinitive(r, i)) return verbal(r, verbOf(r, i + 1), of, addressed);
  if (r.words[i] === 'on' && r.lemma(noun) === 'insistence') {
    if (r.xposOf(i + 1) === 'VBG') return verbal(r, i + 1, [], false);
    const what = nounAfter(r, i);
    return what < 0 ? [] : nominal(r, what, [], false);
  }
  // “made it a condition of any talks that Mogadishu withdraw the suit”
  if (/^(?:of|for)$/.test(r.words[i] ?? '') && isTerm(r, noun)) {
    let that = i + 1;
    while (
      that < Math.min(to, i + 8) &&
      r.words[that] !== 'that' &&
      !r.isVerb(that) &&
      !/^[.,;:]$/.test(r.words[that]!)
    )
      that++;
    const c = r.words[that] === 'that' && r.subjectOf(that) < 0 ? r.clauseAfter(that - 1, true) : -1;
    if (c > that) return clause(r, c);
  }
  // “its offer of a loan”, “the threat of sanctions from Lima”
  if (/^(?:offer|proposal|promise|pledge|threat|guarantee|assurance)$/.test(r.lemma(noun)) && r.words[i] === 'of') {
    if (r.xposOf(i + 1) === 'VBG') return verbal(r, i + 1, [], false);
    const what = nounAfter(r, i);
    if (what > 0 && !isInfinitive(r, what + 1)) return r.known(what) !== null ? [] : nominal(r, what, [], false);
  }
  // “a condition for talks” is not to talk
  if (r.words[i] === 'for' && isTerm(r, noun)) return [];
  // “the threat of the Commission to withhold payments”, “the refusal of its operators to share data”
  if (r.words[i] === 'of' && r.words[i + 1] !== 'not') {
    const who = nounAfter(r, i);
    if (who > i && isInfinitive(r, who + 1) && r.isVerb(who + 2)) return verbal(r, verbOf(r, who + 2), [], false);
  }
  // “three demands: for the law to be repealed; for a new one; and for damages”
  if (r.words[i] === ':' && r.words[i + 1] === 'for' && kindOf(r, noun) === 'demand') return eachFor(r, i + 1);
  if (r.words[i] === 'for') {
    // “rejected his calls for them to disarm”
    if (/^(?:him|her|them|it|both)$/.test(r.words[i + 1] ?? '') && isInfinitive(r, i + 2))
      return verbal(r, verbOf(r, i + 3), r.actorsOf(i + 1), true);
    const what = nounAfter(r, i);
    if (what < 0) return [];
    // “its demands for any agreement”: what they are made for
    if (r.words[i + 1] === 'any' && /^NNS$/.test(r.xposOf(noun)) && settling.test(r.a.lemma[what]!)) return [];
    // “calls for Greece to leave”
    if (isInfinitive(r, what + 1)) {
      const who = r.passive(what + 2) ? [] : r.actorsOf(what);
      if (who.length) return verbal(r, what + 2, who, true);
      return [{head: what + 2, run: {from: i + 1, to: r.hi[what + 2]!}, of: [], verbal: true, addressed: false}];
    }
    const next = nextFor(r, what);
    if (next < 0) return nominal(r, what, of, addressed);
    return [
      ...nominal(r, what, of, addressed)
        .filter(c => c.head < next)
        .map(c => upTo(c, next)),
      ...alsoFor(r, what),
    ];
  }
  // “set a condition, that nobody be sacked”
  if (r.words[i] === ',' && r.words[i + 1] === 'that' && r.lemma(noun) !== 'message') i++;
  if (r.words[i] === 'that') {
    const c = r.clauseAfter(i - 1, true);
    return c > i && isWished(r, noun, c) ? clause(r, c).map(x => ({...x, limit: mainVerb(r, x.head)})) : [];
  }
  if (addressed) {
    const act = infinitive(r, noun, whom);
    if (act > whom) return verbal(r, act, of, true);
  }
  return [];
}

/** each “for …” of a row parted by semicolons or commas */
function eachFor(r: Reading, first: number): Complement[] {
  const {to} = r.sentence(first);
  const starts: number[] = [];
  for (let i = first; i < to && !/^[.!?“”]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'for' && (i === first || /^(?:;|,|and)$/.test(r.words[i - 1]!))) starts.push(i);
  return starts.flatMap((i, k): Complement[] => {
    let limit = starts[k + 1] ?? to;
    while (limit > i && /^(?:;|,|and|\.)$/.test(r.words[limit - 1]!)) limit--;
    const what = nounAfter(r, i);
    if (what < 0 || what >= limit) return [];
    let act = what + 1;
    while (act < limit && r.words[act] !== 'to') act++;
    const be = r.words[act + 1] === 'be' ? act + 2 : act + 1;
    return act + 1 < limit && r.xposOf(act + 1) === 'VB'
      ? [{head: be, run: {from: i + 1, to: limit}, of: [], verbal: true, addressed: true, limit}]
      : [{head: what, run: {from: i + 1, to: limit}, of: [], verbal: false, addressed: false, limit}];
  });
}

const isTerm = (r: Reading, noun: number): boolean => requisites.test(r.lemma(noun)) || r.lemma(noun) === 'price';

/** What demands are made for rather than ask for. By lemma. */
const settling = /^(?:agreement|deal|accord|truce|ceasefire|cease-fire|settlement|talk|negotiation|pact)$/;

const kindOf = (r: Reading, noun: number) => nouns.get(r.lemma(noun));

/** the plain form right behind the colon behind a noun of asking; -1 when none */
function orderBehind(r: Reading, noun: number, kind: string | undefined): number {
  if (kind !== 'demand') return -1;
  for (let j = noun + 1; j + 1 < Math.min(r.sentence(noun).to, noun + 9); j++) {
    if (/^[.,;]$/.test(r.words[j]!)) return -1;
    if (r.words[j] === ':') {
      const at = /^[“‘']$/.test(r.words[j + 1]!) ? j + 2 : j + 1;
      return r.xposOf(at) === 'VB' && r.isVerb(at) ? at : -1;
    }
  }
  return -1;
}

/** “his insistence that they should leave”, “its expectation that steps would be taken”; not “the message that they would have to wait” */
function isWished(r: Reading, noun: number, c: number): boolean {
  const modal = r.modal(c);
  // “the bank's pledge that nobody would lose a cent”
  if (kindOf(r, noun) === 'promise')
    return r.xposOf(r.subjectOf(c)) !== 'PRP' && /^(?:will|would|'ll|'d|shall)$/.test(modal ?? '');
  if (/^(?:demand|ultimatum|request|order|condition|recommendation|call)$/.test(r.lemma(noun)))
    return !/^(?:can|could)$/.test(modal ?? '');
  if (r.lemma(noun) === 'expectation') return modal !== null;
  return (
    /^(?:must|should)$/.test(modal ?? '') ||
    r.formOf(c) === 'VB' ||
    // “insistence that Perenco clean up” with a singular subject
    (r.formOf(c) === 'VBP' && /^(?:NN|NNP)$/.test(r.xposOf(r.subjectOf(c))))
  );
}

/** “their pledge that nobody would be hurt | was welcomed”: the finite verb behind the clause of `head`; the end of the sentence where none is */
function mainVerb(r: Reading, head: number): number {
  const {to} = r.sentence(head);
  for (let j = head + 1; j < to && !/^[.,;:]$/.test(r.words[j]!); j++) {
    if (/^(?:that|which|who|and|but|if|unless|until|when|before|after|once|as|it|he|she|they)$/.test(r.words[j]!))
      return to;
    if (/^(?:VBZ|VBD)$/.test(r.xposOf(j)) && r.kid(j, 'nsubj') < 0) return j;
  }
  return to;
}

/** the finite verb right behind the noun and what hangs on it, -1 when none */
export function verbAfter(r: Reading, noun: number): number {
  const {to} = r.sentence(noun);
  for (let j = noun + 1; j < Math.min(to, noun + 14); j++) {
    if (/^[.,;:]$/.test(r.words[j]!)) return -1;
    if (/^(?:VBZ|VBD|VBP)$/.test(r.xposOf(j))) return j;
  }
  return -1;
}

/** the verb of “to …” at token i, over “be” and the mark of a quotation: “to be received”, “to ‘talk’” */
function verbOf(r: Reading, i: number): number {
  const at = pastMark(r, i);
  return r.is(at, 'aux:pass', 'cop', 'aux') && r.a.head[at]! > at ? r.a.head[at]! : at;
}

/** head of the party behind a preposition: “both sides”, “all of the parties”, “Damascus” */
function partyAfter(r: Reading, i: number): number {
  if (/^(?:all|both|each)$/.test(r.words[i + 1] ?? '')) {
    if (r.words[i + 2] === 'of') return nounAfter(r, i + 2) > 0 ? nounAfter(r, i + 2) : i + 1;
    const named = nounAfter(r, i + 1);
    return named > 0 ? named : i + 1;
  }
  if (/^(?:him|her|them|us|it|you)$/.test(r.words[i + 1] ?? '')) return i + 1;
  return nounAfter(r, i);
}
