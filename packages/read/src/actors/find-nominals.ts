import type {Analysis} from '../analysis.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import type {Cast} from './cast.ts';
import type {NamedCast} from './cast-names.ts';
import type {NameSpan} from './names.ts';
import {isState, joinedNames, ofName, seatBehind} from './nominal-names.ts';
import {isHeadNoun, joinedParticiple, lower, type Phrase, phraseBefore} from './phrases.ts';
import {peopleWhoAct} from './speaking.ts';
import {type AgentNoun, agentNouns} from './words/agents.ts';
import {creed} from './words/name-words.ts';
import {notLabels} from './words/offices.ts';

/** A phrase that means an actor by description; those without a name in them are settled by ../coreference. */
export interface Nominal extends Phrase {
  noun: AgentNoun;
  lemma: string;
  definite: boolean;
  plural: boolean;
  /** the names that say whose: “Syrian”, “Hezbollah”, “Assad” */
  whose: NameSpan[];
  /** names joined to those by “and”, each of whom the phrase means apart: “Israeli and | Palestinian negotiators” */
  others: NameSpan[];
  /** what to call it where its words are not all of one actor */
  label?: string;
  /** what stands between article and head without those names: “former foreign”, “women's rights” */
  modifiers: string;
}

/** Every phrase headed by a noun that names someone who can act, outside of names and titles before names. */
export function findNominals(cast: Cast, named: NamedCast): Nominal[] {
  const {a} = cast;
  const {names, nameAt} = named;
  const out: Nominal[] = [];
  /** what the bodies named in full are, by their last word */
  const acting = peopleWhoAct(a);
  const called = new Set(names.filter(s => s.to - s.from > 1).map(s => lower(a, s.to - 1)));
  for (let i = 0; i < a.n; i++) {
    if (a.upos[i] !== UPOS.NOUN && a.upos[i] !== UPOS.PROPN && !(a.upos[i] === UPOS.ADJ && lower(a, i) === 'military'))
      continue;
    if (nameAt[i]! >= 0 || cast.isAside(i)) continue;
    // “REPORTER: …”
    if (i + 1 < a.n && cast.word(i + 1) === ':' && notLabels.test(cast.word(i))) continue;
    const lemma = a.lemma[i]!.toLowerCase();
    const w = lower(a, i);
    const noun = agentNouns.get(lemma) ?? agentNouns.get(w) ?? (a.xpos[i] === XPOS.NNS ? acting.get(lemma) : undefined);
    if (!noun || !isHeadNoun(a, i)) continue;
    // “the Kestrian presidency said”; not “during his presidency”
    if (w === 'presidency' && a.deprel[i] !== DEPREL.nsubj) continue;
    // “authority”, “leadership”, “force”, “front”: only where the form or a name makes them actors
    if (w === 'custom' || w === 'head' || w === 'power') continue;
    // “the front” of the Northern Liberation Front; but “the front collapsed”
    if ((w === 'authority' || w === 'guard' || w === 'front') && !called.has(w) && !isCompoundBody(a, i)) continue;
    const next = i + 1 < a.n && a.sentOf[i + 1] === a.sentOf[i] ? i + 1 : -1;
    if (
      next >= 0 &&
      nameAt[next]! >= 0 &&
      names[nameAt[next]!]!.kind === 'person' &&
      (noun.sort === 'leader' || noun.sort === 'spokesman')
    )
      continue;
    // “a three-man team”
    if (i > 1 && a.end[i - 1] === a.start[i] && lower(a, i - 1) === '-' && isCount(a, i - 2)) continue;
    const p = phraseBefore(a, i);
    if (isNoBody(a, i, p.from)) continue;
    // “has no trust in the mill”
    if (w === 'trust' && p.from === i) continue;
    // “a birthday party” is no party
    if (
      lemma === 'party' &&
      /^(?:birthday|dinner|garden|tea|cocktail|house|search|third|interested|injured|stag|hen|wedding)$/.test(
        lower(a, Math.max(0, i - 1)),
      )
    )
      continue;
    // “a bombing campaign”, “an ad campaign”
    if (lemma === 'campaign' && undertaken.test(lower(a, Math.max(0, i - 1)))) continue;
    // “what bankers said”
    if (/^(?:what|which|whatever|whichever)$/.test(lower(a, p.from)) && p.from < i) p.from++;
    const whose: NameSpan[] = [];
    const rest: string[] = [];
    for (let t = p.from; t < i; t++) {
      const s = nameAt[t]! >= 0 ? names[nameAt[t]!]! : null;
      if (s && s.from >= p.from && s.to <= i) {
        // “US-led coalition” is not the US's
        const after = a.xpos[s.to] === XPOS.HYPH || cast.word(s.to) === '-' ? s.to + 1 : s.to;
        // “the Islamist group” is no body's
        const belief = !s.entry && s.to - s.from === 1 && creed.test(cast.word(s.from));
        if (belief) rest.push(lower(a, s.from));
        else if (!(after < i && joinedParticiple.test(lower(a, after)))) whose.push(s);
        else rest.push(cast.phrase(s.from, s.to));
        t = s.to - 1;
      } else if (
        a.upos[t] !== UPOS.DET &&
        a.upos[t] !== UPOS.NUM &&
        a.xpos[t] !== XPOS.POS &&
        a.xpos[t] !== XPOS.PRP$ &&
        a.upos[t] !== UPOS.PUNCT &&
        lower(a, t) !== 'own'
      )
        rest.push(lower(a, t));
    }
    if (w === 'force' || w === 'forces') {
      if (
        a.xpos[i] !== XPOS.NNS &&
        a.xpos[i] !== XPOS.NNPS &&
        !rest.some(r => /^(?:air|task|police|security|peacekeeping|armed)$/.test(r))
      )
        continue;
    }
    // “the government of Syria”, “leader of Hezbollah”, “supporters of the president”
    let to = p.to;
    if (!whose.length || noun.sort === 'leader') {
      const of = ofName(cast, i, names, nameAt) ?? (noun.sort === 'government' ? seatBehind(cast, i, named) : null);
      if (of) {
        whose.push(of);
        to = of.to;
      }
    }
    const det = a.upos[p.from] === UPOS.DET ? lower(a, p.from) : '';
    // “no government could pay”, “a sovereign army”: no one in particular
    const body = noun.sort === 'government' || /^(?:army|military)$/.test(lemma);
    const generic = body && (/^(?:any|no|every|each)$/.test(det) || (/^an?$/.test(det) && noun.sort === 'organ'));
    if (generic && !whose.length && !plural(cast, i)) continue;
    // “running for president”, “any candidate”, “no president can”: no one in particular
    const one = noun.sort === 'leader' && !plural(cast, i) && !whose.length && !cast.inHeadline(i);
    if (one && (/^(?:any|no|every)$/.test(det) || (!det && !rest.length && isPredicate(a, i)))) continue;
    const others =
      plural(cast, i) && whose.some(s => isState(s) && s.from === p.from) ? joinedNames(cast, p.from, named) : [];
    out.push({
      ...p,
      to,
      others,
      noun,
      lemma: agentNouns.has(lemma) || acting.has(lemma) ? lemma : w,
      definite:
        /^(?:the|this|that|these|those|both)$/.test(det) ||
        a.xpos[p.from] === XPOS.PRP$ ||
        // “Contractor walks out of talks”
        (!det && noun.kind === 'organisation' && !plural(cast, i) && cast.inHeadline(i)),
      plural: plural(cast, i) || w === 'police' || w === 'people',
      whose,
      modifiers: rest.join(' '),
      ...(w === 'heads' && !whose.length && /^(?:state|government)$/.test(lower(a, Math.min(i + 2, a.n - 1)))
        ? {label: [...rest, 'heads of', lower(a, i + 2)].join(' ')}
        : {}),
    });
  }
  return out;
}

/** Campaigns that are what somebody does. */
const undertaken =
  /^(?:bombing|air|aerial|military|terror|petition|ad|advertising|marketing|media|publicity|smear|vaccination|fundraising|awareness|pressure|propaganda|letter-writing|disinformation|lobbying|whispering)$/;

/** what somebody is or would be: “for | president”, “was elected | governor”, “as | chairman” */
function isPredicate(a: Analysis, i: number): boolean {
  return (
    i > 0 &&
    a.sentOf[i - 1] === a.sentOf[i] &&
    /^\p{Ll}/u.test(a.text.charAt(a.start[i]!)) &&
    /^(?:for|as|be|been|being|is|was|become|became|becomes|becoming|elected|named|appointed|sworn|turned|elect|made|remain|remains)$/.test(
      lower(a, i - 1),
    )
  );
}

/** “the coast guard”, “the port authority” */
const isCompoundBody = (a: Analysis, i: number): boolean =>
  i > 0 &&
  (lower(a, i) === 'guard'
    ? /^(?:coast|border|national|civil|home|presidential|republican|palace)$/
    : /^(?:port|harbou?r|airport|health|tax|transport|transit|housing|water|dam|canal|river|electricity|railway|rail|competition|education|prison|land|lands|broadcasting|aviation|regulatory|local|planning|monetary)$/
  ).test(lower(a, i - 1));

/** “three-”, “10-” */
export const isCount = (a: Analysis, i: number): boolean => a.upos[i] === UPOS.NUM && a.end[i] === a.start[i + 1];

const plural = (cast: Cast, i: number) => cast.a.xpos[i] === XPOS.NNS || cast.a.xpos[i] === XPOS.NNPS;

/** Which town is meant, by where it lies or what it is to the land. */
const situated =
  /^(?:northern|southern|eastern|western|central|north-?eastern|north-?western|south-?eastern|south-?western|port|coastal|border|capital|garrison|market|desert|mountain|resort|rebel-held|government-held|besieged|strategic|historic|ancient|holy)$/;

/** “the southern city of Tarn”, “handed over management of the port”, “justice for the victims”: a place, a task or a virtue, and nobody */
function isNoBody(a: Analysis, i: number, from: number): boolean {
  const w = lower(a, i);
  if (/^(?:city|town)$/.test(w)) return i > from && situated.test(lower(a, i - 1));
  const next = i + 1 < a.n ? lower(a, i + 1) : '';
  // “took hostage three nurses”
  if (w === 'hostage') return from === i;
  if (/^(?:management|organi[sz]ation)$/.test(w) && next === 'of')
    return (from === i && w === 'management') || isTask(a, i + 2);
  return w === 'justice' && !/^(?:a|an|the|this|that|chief|associate|retired)$/.test(lower(a, from));
}

/** “the organisation of | the talks”: what is done, which nobody makes up */
function isTask(a: Analysis, i: number): boolean {
  let k = i;
  while (k + 1 < a.n && [UPOS.DET, UPOS.ADJ].includes(a.upos[k]!)) k++;
  if (a.upos[k] === UPOS.NOUN && a.upos[k + 1] === UPOS.NOUN) k++;
  return tasks.test(a.lemma[k] ?? '');
}

const tasks =
  /^(?:talk|negotiation|crisis|election|vote|referendum|conference|summit|meeting|event|process|conflict|dispute|transition|campaign|work|affair|fund|water|resource|risk|debt|protest|strike)$/;
