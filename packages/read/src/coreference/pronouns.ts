import type {Cast, LocalActor, Mention} from '../actors/cast.ts';
import {isAnyone} from '../actors/described.ts';
import {lower} from '../actors/phrases.ts';
import {agentNouns} from '../actors/words/agents.ts';
import {child, children, isRelation} from '../language/tree.ts';
import {DEPREL, UPOS, XPOS} from '../tagset.ts';
import {doerTo, isBarred} from './binding.ts';
import {clash, isTelling, namedInQuote, none, roleOf, titled, toldByWho, verbAbove} from './pronoun-places.ts';
import {insideQuote} from './quoted.ts';

type Wanted = {gender: 'm' | 'f' | null; person: boolean; plural: boolean};

const wanted: {readonly [pronoun: string]: Wanted} = {
  he: {gender: 'm', person: true, plural: false},
  him: {gender: 'm', person: true, plural: false},
  his: {gender: 'm', person: true, plural: false},
  himself: {gender: 'm', person: true, plural: false},
  she: {gender: 'f', person: true, plural: false},
  her: {gender: 'f', person: true, plural: false},
  hers: {gender: 'f', person: true, plural: false},
  herself: {gender: 'f', person: true, plural: false},
  they: {gender: null, person: false, plural: true},
  them: {gender: null, person: false, plural: true},
  their: {gender: null, person: false, plural: true},
  themselves: {gender: null, person: false, plural: true},
  it: {gender: null, person: false, plural: false},
  its: {gender: null, person: false, plural: false},
  itself: {gender: null, person: false, plural: false},
};

export const pronounAt = (cast: Cast, i: number): Wanted | null => wanted[lower(cast.a, i)] ?? null;

/** Weights of the signs by which a candidate is chosen; tuned on GAP development, checked on GAP validation. */
export const weights = {
  sentence: -8.4,
  near: -0.2,
  subject: 5.4,
  parallel: 7.5,
  object: -1,
  oblique: -5.6,
  possessor: 0,
  times: 3.1,
  name: 3,
  known: 3,
  first: 0.7,
  master: 6,
  sameClauseObject: -30,
  modifier: -8,
  sayer: 6,
  asked: 14,
  inQuote: -5.6,
  top: 4,
  lone: 5,
  plural: 6,
  otherNumber: -5,
  stateAsMany: -4,
  nested: -8,
  teller: 6,
  ownName: -30,
};

/**
 * Whom a third-person pronoun means: the best candidate among the mentions before it, at most four sentences back, that
 * agrees in gender, number and kind. Ambiguity is settled by grammar first (subjects), then nearness, then how often
 * someone is spoken of; never one of those that `isOther` tells it cannot be. Returns an actor or -1.
 */
export function resolvePronoun(
  cast: Cast,
  token: number,
  before: readonly Mention[],
  counts: readonly number[],
  isOther: (actor: number) => boolean = () => false,
): number {
  const p = pronounIn(cast, token, before, counts);
  if (!p) return -1;
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    if (p.here - cast.a.sentOf[m.head]! > 4) break;
    if (!mayMean(p, m) || isOther(m.actor)) continue;
    const score = scoreOf(p, m, k);
    if (score > bestScore) [best, bestScore] = [m.actor, score];
  }
  if (best >= 0 && lower(cast.a, token) === 'it' && p.role === 'subject' && isOfPaper(cast, token, best, before))
    return -1;
  // “frustrates many analysts because they believe”: not the state named before
  return best >= 0 && p.want.plural && !cast.actors[best]!.plural && isOfOthers(cast, token) ? -1 : best;
}

/** A pronoun with what its sentence tells of whom it may mean. */
type Asked = NonNullable<ReturnType<typeof pronounIn>>;

function pronounIn(cast: Cast, token: number, before: readonly Mention[], counts: readonly number[]) {
  const want = pronounAt(cast, token);
  if (!want) return null;
  const {a} = cast;
  const role = roleOf(cast, token);
  const quoted = insideQuote(cast, token);
  // “Unison recommended that its members accept”
  const whose = role === 'possessor' && !want.person ? a.head[token]! : token;
  const says = role === 'subject' || (whose >= 0 && a.deprel[whose] === DEPREL.nsubj) ? verbAbove(cast, whose) : -1;
  const tells = role === 'subject' && !quoted && want.person && isTelling(cast, a.head[token]!);
  return {
    cast,
    token,
    before,
    counts,
    want,
    here: a.sentOf[token]!,
    role,
    quoted,
    says,
    // “the owners, who have said they”
    who: says >= 0 && isRelation(a, says, 'acl:relcl') && toldByWho(cast, says) ? a.head[says]! : -1,
    asking: says >= 0 && a.deprel[says] === DEPREL.advcl && a.xpos[says] === XPOS.VBG ? a.head[says]! : -1,
    office: whose !== token && whose >= 0 && a.deprel[whose] === DEPREL.appos,
    barred: /self$|selves$/.test(lower(a, token)) ? -1 : doerTo(cast, token),
    lone: loneBefore(cast, want, token, before),
    tells,
    called: tells ? namedInQuote(cast, token) : none,
    opens: role === 'possessor' && !quoted && token > 0 && /^["”'’]+$|^''$/.test(cast.word(token - 1)),
  };
}

/** agrees with the pronoun, and stands where it may be meant */
function mayMean({cast, token, want, here, tells, opens}: Asked, m: Mention): boolean {
  const {a} = cast;
  if (m.head >= token || (m.form === 'pronoun' && m.actor < 0)) return false;
  const x = cast.actors[m.actor]!;
  if (!agrees(x, want, m) || (want.plural && m.from <= token && token < m.to)) return false;
  // “‘We cannot instruct a contractor,’ its chief executive said”: whose, the words said do not tell
  if (here === a.sentOf[m.head] && opens && insideQuote(cast, m.head)) return false;
  // “a man” only passes by, unless it was he who was telling
  return !want.person || (tells && isTelling(cast, a.head[titled(cast, m.head)]!)) || !isAnyone(x);
}

/** how likely the pronoun means a mention that it may mean, the k-th before it */
function scoreOf(p: Asked, m: Mention, k: number): number {
  const {cast, token, want, role} = p;
  const {a} = cast;
  const x = cast.actors[m.actor]!;
  const away = p.here - a.sentOf[m.head]!;
  const at = titled(cast, m.head);
  const over = a.head[at]!;
  const r = at === p.who || roleOf(cast, at) === 'subject' ? 'subject' : roleOf(cast, m.head);
  let score = weights.sentence * away + weights.near * Math.min(40, token - m.head);
  if (r === 'subject') score += weights.subject;
  else if (r === 'object') score += weights.object;
  else if (r === 'possessor') score += weights.possessor;
  else if (r === 'oblique') score += weights.oblique;
  if (r === role) score += weights.parallel;
  score += weights.times * Math.log2(1 + (p.counts[m.actor] ?? 0));
  if (m.form === 'name' || m.form === 'pronoun') score += weights.name;
  if (want.gender && x.gender === want.gender) score += weights.known;
  if (m.head - a.sent[a.sentOf[m.head]!]! < 4) score += weights.first;
  // “the party demanded that its rival … . Jo Kerr, its deputy leader, accused”: of whoever the sentence before was about
  if (p.office && r === 'subject' && a.deprel[over] === DEPREL.root) score += weights.master;
  // “Lavrov told him”: a subject and an object of one verb are two people
  if ((away === 0 && clash(cast, at, token)) || isBarred(cast, p.barred, m.actor)) score += weights.sameClauseObject;
  // what the sentence before is about, before whoever a clause in it is
  if (!want.person && away > 0 && r === 'subject' && role === 'subject' && isTop(cast, over)) score += weights.top;
  if (!want.person && m.actor === p.lone) score += weights.lone;
  if (want.plural && isMany(cast, x, m)) score += weights.plural;
  // “The council said it would. … They”: one that was “it” before
  if (!want.person && m.form === 'pronoun' && pronounAt(cast, m.head)?.plural === !want.plural)
    score += weights.otherNumber;
  if (want.plural && !x.plural && x.kind === 'state') score += weights.stateAsMany;
  // “the union's members … they”: whoever only says whose
  if (!want.person && isNested(cast, m, p.before, k)) score += weights.nested;
  // “The U.S. group … it”: a state that only says whose
  if (m.form === 'name' && a.deprel[m.head] === DEPREL.compound && /^U\.?[SK]\.?$/.test(cast.word(m.head)))
    score += weights.modifier;
  // “Boeing has told the White House that it cannot”: the one who says it, before the one told
  if (p.says >= 0 && away === 0 && r === 'subject' && (over === p.says || at === p.who)) score += weights.sayer;
  // “called on the trust to step in, saying it could”: the one asked
  if (p.asking >= 0 && away === 0 && over === p.asking && (r === 'object' || r === 'oblique')) score += weights.asked;
  // “Nasri said … Okello had no time. He said”: who was telling tells on
  if (p.tells && r === 'subject' && isTelling(cast, over)) score += weights.teller;
  // “‘Okello is wrong,’ he said”: nobody calls himself by his name
  if (p.called.has(m.actor)) score += weights.ownName;
  if (p.quoted !== insideQuote(cast, m.head)) score += weights.inQuote;
  return score;
}

/** “The email went to Dahl. It read:”, “the bill …, and it expanded”: a paper that nothing makes an actor is what the text was last about. */
function isOfPaper(cast: Cast, token: number, best: number, before: readonly Mention[]): boolean {
  const {a} = cast;
  if (token + 1 < a.n && /^reads?$/.test(lower(a, token + 1))) return true;
  let last = -1;
  for (let k = before.length - 1; k >= 0 && last < 0; k--)
    if (before[k]!.actor === best && before[k]!.head < token && before[k]!.form !== 'pronoun') last = before[k]!.head;
  const from = a.sent[Math.max(0, a.sentOf[token]! - 1)]!;
  for (let i = token - 1; i >= from && i > last; i--) {
    const subject = a.deprel[i] === DEPREL.nsubj || a.deprel[i] === DEPREL['nsubj:pass'];
    if (subject && a.upos[i] === UPOS.NOUN && papers.has(a.lemma[i]!) && !cast.at(i)) return true;
  }
  return false;
}

const papers = new Set(
  `email e-mail letter statement report memo bill law legislation document study poll survey resolution draft text article book lawsuit
  ruling message note amendment act measure order directive petition manifesto advertisement ad`.split(/\s+/),
);

/** a plural of people nothing has made an actor stands nearer in the sentence, as an object or subject */
function isOfOthers(cast: Cast, token: number): boolean {
  const {a} = cast;
  for (let i = token - 1; i >= a.sent[a.sentOf[token]!]! && token - i < 12; i--) {
    if (cast.at(i)) return false;
    if (a.xpos[i] === XPOS.NNS && agentNouns.has(a.lemma[i]!) && /^(?:subject|object)$/.test(roleOf(cast, i)))
      return true;
  }
  return false;
}

/** Is this the verb of a main clause, or of what that one says: “Sony said it would | pay”? */
function isTop(cast: Cast, v: number): boolean {
  const {a} = cast;
  let at = v;
  while (at >= 0 && isRelation(a, at, 'conj')) at = a.head[at]!;
  if (at < 0) return false;
  if (isRelation(a, at, 'ccomp')) return a.head[at]! >= 0 && isRelation(a, a.head[at]!, 'root');
  // “told the court that Chile”: what is told is of others
  if (/^(?:tell|inform|remind|assure|notify)$/.test(a.lemma[at]!)) return false;
  return (
    isRelation(a, at, 'root') &&
    !children(a, at).some(j => isRelation(a, j, 'ccomp') && child(a, j, 'nsubj', 'nsubj:pass') >= 0)
  );
}

/** Was it spoken of as several: “its negotiators”, “the unions”? */
const isMany = (cast: Cast, x: LocalActor, m: Mention): boolean =>
  x.plural ||
  x.kind === 'people' ||
  cast.a.xpos[m.head] === XPOS.NNS ||
  (m.form === 'pronoun' && pronounAt(cast, m.head)?.plural === true);

/** The only actor of its sentence that agrees, in the last sentence up to the pronoun that has any; -1 where there are several. */
function loneBefore(cast: Cast, want: Wanted, token: number, before: readonly Mention[]): number {
  const {a} = cast;
  let lone = -1;
  let at = -1;
  for (let k = before.length - 1; k >= 0; k--) {
    const m = before[k]!;
    if (m.head >= token || m.actor < 0) continue;
    const s = a.sentOf[m.head]!;
    if (a.sentOf[token]! - s > 4 || (at >= 0 && s !== at)) break;
    if (!agrees(cast.actors[m.actor]!, want, m)) continue;
    at = s;
    if (lone >= 0 && lone !== m.actor) return -1;
    lone = m.actor;
  }
  return lone;
}

/** does a mention stand within the phrase of a later one, as whose it is: “Sony's | union” */
function isNested(cast: Cast, m: Mention, before: readonly Mention[], k: number): boolean {
  const {a} = cast;
  const over = a.head[m.head]!;
  if (over <= m.head || !(a.deprel[m.head] === DEPREL['nmod:poss'] || a.deprel[m.head] === DEPREL.compound))
    return false;
  for (let j = k + 1; j < before.length && before[j]!.head <= over; j++)
    if (before[j]!.head === over) return before[j]!.actor !== m.actor;
  return false;
}

function agrees(x: LocalActor, want: Wanted, m: Mention): boolean {
  if (want.person) {
    if (!isAnyone(x) && (x.kind !== 'person' || x.plural)) return false;
    return !x.gender || !want.gender || x.gender === want.gender;
  }
  // “talks in Baku … they”: a place is not who lives there
  if (want.plural && m.place && x.kind === 'state') return false;
  // “the regime … they”: a body may be spoken of in the plural
  if (want.plural)
    return (
      x.plural ||
      x.kind === 'state' ||
      x.kind === 'government' ||
      x.kind === 'people' ||
      x.kind === 'armed-group' ||
      x.kind === 'organisation' ||
      x.kind === 'bloc'
    );
  if (x.kind === 'person' || x.kind === 'people') return false;
  return !x.plural && !(m.place && x.kind !== 'state');
}
