import {UPOS} from '../tagset.ts';
import {build, type FoundDemand} from './build.ts';
import {coordinated, predicate} from './clause.ts';
import {type Complement, clause, complements, infinitive, nominal, nounAfter, verbal} from './complements.ts';
import type {Calendar} from './deadlines.ts';
import type {Reading} from './reading.ts';
import {adjectives, answering, nouns, type Trigger, triggers} from './words/frames.ts';
import {charges, harmful} from './words/harm.ts';

/** “requests them to …” by whoever made the last demand */
const followsOn = (r: Reading, v: number, by: string[], heard: Heard): boolean =>
  /^(?:them|him|her|it|both)$/.test(r.words[v + 1] ?? r.words[v + 2] ?? '') &&
  heard.by.length > 0 &&
  heard.by.every(x => by.some(y => r.same(x, y)));

/** whom the last demand was put to, and by whom */
interface Heard {
  by: string[];
  of: string[];
}

/** Demands, offers, refusals, promises and threats raised by a verb, adjective or noun of their own. */
export function demands(r: Reading, calendar: Calendar): FoundDemand[] {
  const out: FoundDemand[] = [];
  const {a} = r;
  // whom the last demand addressed: “urges the three countries to …, and requests them to …”
  const heard: Heard = {by: [], of: []};
  for (let i = 0; i < a.n; i++) {
    if (r.skipped[i]) continue;
    const lemma = r.lemma(i);
    if (r.isVerb(i) && a.upos[i] !== UPOS.AUX && !(adjectives.has(r.words[i]!) && r.passiveForm(i)))
      for (const t of triggers.get(lemma) ?? []) out.push(...byVerb(r, calendar, i, t, heard));
    else if (needful.test(r.words[i]!)) out.push(...byNeed(r, calendar, i));
    else if (adjectives.has(r.words[i]!)) out.push(...byAdjective(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && nouns.has(lemma)) out.push(...byNoun(r, calendar, i));
  }
  return out;
}

function byVerb(r: Reading, calendar: Calendar, v: number, t: Trigger, heard: Heard): FoundDemand[] {
  if (
    t.with &&
    !r.kids[v]!.some(
      j =>
        t.with!.includes(r.words[j]!) || r.kids[j]!.some(c => r.is(c, 'case', 'mark') && t.with!.includes(r.words[c]!)),
    )
  )
    return [];
  const lemma = r.lemma(v);
  // “the promised police”, “the proposed treaty”
  if (r.xposOf(v) === 'VBN' && /^(?:DT|PRP\$|JJ)$/.test(r.xposOf(v - 1)) && /^NN/.test(r.xposOf(v + 1))) return [];
  const negated = r.negated(v);
  // “remained committed to the truce” undertakes nothing new
  if (lemma === 'commit' && /^(?:remain|stay|be|seem|feel)/.test(r.a.lemma[v - 1] ?? '')) return [];
  // "is not asking for", "did not offer" are nothing; "was not ready" is handled with adjectives
  if (negated || !isMade(r, v)) return [];
  const passive = r.passive(v);
  const by = passive ? r.agents(v) : r.subjects(v);
  for (const frame of t.frames) {
    const found = complements(r, v, frame, passive, by);
    if (!found.length) continue;
    const out: FoundDemand[] = [];
    for (const c of found) {
      // a pronoun that means the speaker cannot be whom the speaker addresses
      if (c.addressed && !c.of.some(o => !by.some(b => r.same(o, b))) && followsOn(r, v, by, heard)) c.of = heard.of;
      else if (c.of.length) Object.assign(heard, {by, of: c.of});
      if (t.kind === 'refusal' && isAnswer(r, c)) continue;
      if (
        t.kind === 'refusal' &&
        !c.verbal &&
        charges.has(r.a.lemma[c.head]!) &&
        !/^(?:suggestion|view|notion)$/.test(r.a.lemma[c.head]!)
      )
        continue;
      if (c.verbal && lemma === 'invite' && passive) continue;
      out.push(
        ...build(
          r,
          calendar,
          t.kind === 'promise' && lemma === 'vow' && harmful.has(r.a.lemma[c.head]!) ? 'threat' : t.kind,
          by,
          c,
          v,
          frame === 'against',
        ),
      );
    }
    if (out.length) return out;
  }
  return [];
}

/** The trigger is put forward as real: "demanded", "is asking", "would urge"; not "could demand", "if he asks". */
function isMade(r: Reading, v: number): boolean {
  if (!r.isReal(v) || r.supposed(v)) return false;
  const modal = r.modal(v);
  if (modal === null) return true;
  // "I would urge", "we must insist" are demands made in saying so
  const subject = r.subjectOf(v);
  const own = subject >= 0 && /^(?:i|we)$/.test(r.words[subject]!);
  return own && /^(?:would|'d|must|will|'ll)$/.test(modal) && triggers.get(r.lemma(v))?.[0]?.kind === 'demand';
}

const isAnswer = (r: Reading, c: Complement): boolean =>
  c.verbal && answering.has(r.a.lemma[c.head]!) && r.a.lemma[c.head] !== 'discuss';

const needful = /^(?:vital|essential|imperative|crucial|necessary|important|critical)$/;

/** “It is vital that all guarantors use their influence”, in somebody's mouth; not “it is vital that” of the reporter */
function byNeed(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  if (!/^(?:is|was|remains|'s)$/.test(r.words[adj - 1] ?? '') || r.words[adj + 1] !== 'that' || r.isQuestion(adj))
    return [];
  const by = r.voice(adj);
  const c = r.clauseAfter(adj, true);
  if (!by.length || c < 0) return [];
  return clause(r, c).flatMap(x => build(r, calendar, 'demand', by, x, adj, false));
}

function byAdjective(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  const to = infinitive(r, adj, adj);
  let kind = adjectives.get(r.words[adj]!)!;
  const negated = r.negated(adj);
  if (negated) {
    if (kind !== 'offer') return [];
    kind = 'refusal';
  }
  if (!r.isQuestion(adj) && isStanding(r, adj, negated)) {
    const by = r.subjects(adj);
    if (to >= 0 && !(kind === 'refusal' && answering.has(r.a.lemma[to]!)))
      return coordinated(r, to).flatMap(head =>
        build(
          r,
          calendar,
          kind,
          by,
          {head, run: predicate(r, head), of: [], verbal: true, addressed: false},
          adj,
          false,
        ),
      );
  }
  return [];
}

/** Real apart from a negation, which the caller has taken in. */
function isStanding(r: Reading, v: number, negated: boolean): boolean {
  if (!negated) return r.isReal(v) && r.modal(v) !== 'would';
  const mark = r.marker(v);
  return !(mark && /^(?:if|whether|unless)$/.test(mark)) && r.modal(v) !== 'would';
}

/** "its refusal to sign", "repeated its offer to supply power": a noun with whose it is and an infinitive */
function byNoun(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const {a} = r;
  const kind = nouns.get(a.lemma[noun]!)!;
  const head = a.head[noun]!;
  if (head >= 0 && (r.negated(head) || !r.isReal(head))) return [];
  // the noun itself refused or answered is not put forward: "rejected calls to", "dropped its demand for"
  if (
    head >= 0 &&
    /^(?:reject|dismiss|drop|abandon|withdraw|refuse|rebuff|ignore|deny|accept|condemn|criticise|criticize|heed|meet|call|answer|consider|discuss|welcome|receive|study)$/.test(
      a.lemma[head] ?? '',
    )
  )
    return [];
  const to = r.words[noun + 1] === 'to' ? infinitive(r, noun, noun) : -1;
  const whose = r.kid(noun, 'nmod:poss');
  // “its commitments to …” are standing ones; a refusal or a call is an act
  const standing = /^(?:commitment|promise|pledge|proposal|willingness|readiness|undertaking|assurance)$/.test(
    r.lemma(noun),
  );
  let by = whose >= 0 && !standing ? r.actorsOf(whose) : [];
  if (
    !by.length &&
    head >= 0 &&
    r.isVerb(head) &&
    /^(?:renew|repeat|reiterate|make|issue|restate|put|extend|table|raise|reaffirm|restate|present|express|signal|indicate|declare|announce|voice|stress|confirm|give|underline)$/.test(
      a.lemma[head]!,
    )
  )
    by = r.subjects(head);
  if (!by.length) return [];
  const forWhat =
    kind !== 'demand' ? -1 : r.words[noun + 1] === 'for' ? nounAfter(r, noun + 1) : r.oblique(noun, 'for');
  const that =
    kind === 'demand'
      ? (r.kids[noun]!.find(j => j > noun && r.is(j, 'acl', 'ccomp') && r.marker(j) === 'that') ?? -1)
      : -1;
  const found =
    to >= 0
      ? verbal(r, to, [], false)
      : forWhat >= 0 && r.isNominal(forWhat)
        ? nominal(r, forWhat, [], false)
        : that >= 0
          ? clause(r, that)
          : [];
  return found.flatMap(c => build(r, calendar, kind, by, c, noun, false));
}
