import {UPOS} from '../../tagset.ts';
import type {Reading} from '../reading/reading.ts';
import {bodies, joint} from '../words/reading.ts';
import {spokesmen} from '../words/speakers.ts';

/** Those of the subject's actors that are the one who speaks, or whom the subject means when it is the speaker's own side. */
export function ownOf(r: Reading, v: number, subject: number, actors: string[], voice: string[]): string[] {
  // “both Governments reaffirmed that they will”: those two
  const told = r.words[subject] === 'they' ? r.reporter(v) : -1;
  const teller = told >= 0 && !r.passive(told) ? r.subjectOf(told) : -1;
  if (teller >= 0 && teller < subject && r.isPair(teller)) {
    const two = r.subjects(told);
    if (two.length > 1) return two;
  }
  const own = actors.filter(x => voice.some(y => r.same(x, y)));
  if (own.length) return own;
  // “the union will walk out, its president said”
  if (actors.length && speaksOf(r, v, actors)) return actors;
  if (!voice.length || r.areObservers(voice)) return [];
  // “rebels would not come, an opposition spokesman said”
  if (actors.length && fighting.test(r.words[subject]!) && voice.every(x => isOfOpposition(r, x))) return actors;
  // “the unions would accept one, committee chairman Javier Galan said”: no other side is told of one who holds an office
  // “the sailors will only be freed if …, the minister said”: by whoever says it
  if (
    actors.length &&
    !r.isQuoted(v) &&
    !r.passive(v) &&
    isOfficer(r, v, voice) &&
    actors.every(x => !r.isUnattached(x))
  )
    return actors;
  // “replied that it would not sign”: a pronoun nobody claims is the one who speaks
  if (/^(?:it|he|she|they)$/.test(r.words[subject]!) && r.reporter(v) >= 0) {
    // “aides say he will run”: he is not they
    const teller = r.subjectOf(r.reporter(v));
    const many = teller >= 0 && /^(?:NNS|NNPS)$/.test(r.xposOf(teller));
    return many && /^(?:he|she)$/.test(r.words[subject]!) ? actors : voice;
  }
  // “They will burn the bridge if he goes free, the rebels said”: it stands before whom it means
  if (
    !actors.length &&
    /^(?:it|he|she|they)$/.test(r.words[subject]!) &&
    !r.isQuoted(v) &&
    !r.passive(v) &&
    r.attributionAfter(v) >= 0
  )
    return voice;
  // a person whose side is not told speaks for the body spoken of
  if (
    actors.length &&
    voice.every(x => isOnesOwn(r, x)) &&
    // in their own words others are named: “Russia could return tomorrow”
    (!r.isQuoted(v) || isBodyLike(r, subject)) &&
    actors.every(x => !r.isUnattached(x) && (r.isNamed(x) || isBodyLike(r, subject))) &&
    // “the candidate added that Mexico would pay”
    !(voice.every(x => isCandidate(r, x)) && !isBodyLike(r, subject))
  )
    return actors;
  // “he warned that his party would campaign”; “the company will take steps” in its own mouth; “doctors will strike, their union said”
  if (isTheirs(r, v, subject, voice) || (!actors.length && isDefiniteBody(r, subject) && r.known(subject) === null))
    return voice;
  return isMembership(r, subject, voice) ? voice : [];
}

/** Those who fight a government, by whatever name. */
const fighting = /^(?:rebels|insurgents|guerrillas|militants|fighters|separatists|opposition|dissidents|mutineers)$/;

/** speaks for an opposition or movement that has no name of its own */
function isOfOpposition(r: Reading, id: string): boolean {
  const whose = r.context.speaksFor?.(id) ?? null;
  return (
    whose !== null &&
    !r.isNamed(whose) &&
    /\b(?:opposition|rebels?|insurgents?|guerrillas?|separatists?|mutineers?|militants?)\b/i.test(
      r.context.nameOf?.(whose) ?? '',
    )
  );
}

/** a person whose side is not told, or only that it is a union */
function isOnesOwn(r: Reading, id: string): boolean {
  const whose = r.context.speaksFor?.(id) ?? null;
  return r.isUnattached(id) || (whose !== null && !r.isNamed(whose) && r.context.nameOf?.(whose) === 'union');
}

const isCandidate = (r: Reading, id: string): boolean =>
  /\b(?:candidate|nominee|senator|congressman|congresswoman|lawmaker|front-?runner|hopeful|contender|rival|mogul|professor|analyst|author|columnist)\b/i.test(
    r.context.role?.(id) ?? '',
  );

/** “told his audience they would not back him”: those told are spoken of, not he who tells */
export function areTold(r: Reading, v: number, subject: number): boolean {
  const said = r.words[subject] === 'they' ? r.reporter(v) : -1;
  if (said < 0 || r.lemma(said) !== 'tell') return false;
  const told = r.kid(said, 'obj', 'iobj');
  const teller = r.subjectOf(said);
  return told >= 0 && teller >= 0 && !isMany(r, teller) && isMany(r, told);
}

const isMany = (r: Reading, i: number): boolean =>
  /^NNP?S$/.test(r.xposOf(i)) || /^(?:audience|crowd|public|staff|people|electorate|crew|jury)$/.test(r.words[i]!);

/** “the company”, “the ministry”: a body with an article and no name of its own */
const isDefiniteBody = (r: Reading, i: number): boolean =>
  (bodies.test(r.words[i]!) ||
    /^(?:state|presidency|bloc|administration|front|alliance|federation|council|commission)$/.test(r.words[i]!)) &&
  r.kids[i]!.some(d => r.is(d, 'det') && r.words[d] === 'the');

const isBodyLike = (r: Reading, i: number): boolean => bodies.test(r.words[i]!) || joint.test(r.words[i]!);

/** “doctors will strike, the association said”: those whose organisation speaks */
function isMembership(r: Reading, subject: number, voice: readonly string[]): boolean {
  // “jockeys will ride, the jockeys' guild said”
  const word = r.words[subject]!;
  if (
    /s$/.test(word) &&
    voice.some(x =>
      r.context
        .nameOf?.(x)
        ?.toLowerCase()
        .split(/[^a-z]+/)
        .includes(word),
    )
  )
    return true;
  return (
    /^(?:members?|workers|doctors|nurses|teachers|drivers|pilots|crews?|machinists|dockworkers|dockers|miners|farmers|writers|actors|staff|employees|students|lecturers|fishermen|cleaners|firefighters|postmen|guards|engineers|physicians|truckers)$/.test(
      r.words[subject]!,
    ) && voice.some(x => /^(?:organisation)$/.test(r.context.kind?.(x) ?? ''))
  );
}

/** is the one who says it, behind, named as theirs: “its president”, “the ministry's spokesman” */
function speaksOf(r: Reading, v: number, actors: readonly string[]): boolean {
  const said = r.attributionAfter(v);
  if (said < 0) return false;
  for (let i = said - 1; i > v && !/^[,”]$/.test(r.words[i]!); i--) {
    const id = r.known(i);
    if (id !== null && actors.some(x => r.same(x, id))) return true;
    // “its lawyer”, whomever the pronoun was taken for
    if (i + 1 < said && /^(?:its|their)$/.test(r.words[i]!) && speaksFor(r, i + 1, said)) return true;
  }
  return false;
}

/** whoever says it, behind or inside the clause, bears an office without a land or a body to it: “chairwoman Dina Holt”, “Governor Ruth Abel” */
function isOfficer(r: Reading, v: number, voice: readonly string[]): boolean {
  if (voice.length !== 1 || !isOnesOwn(r, voice[0]!)) return false;
  const after = r.attributionAfter(v);
  const said = after >= 0 ? after : r.attributionInside(v);
  const who = said < 0 ? -1 : r.subjectOf(said);
  if (who < 0 || r.a.upos[who] !== UPOS.PROPN) return false;
  let from = who;
  while (from > 0 && /^(?:NN|NNP|JJ)$/.test(r.xposOf(from - 1)) && who - from < 4) from--;
  return from < who && speaksFor(r, from, who);
}

/** the words up to the verb of saying name one who speaks for others: “agriculture minister”, “lead negotiator” */
function speaksFor(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (spokesmen.test(r.words[i]!)) return true;
  return false;
}

/** Those who fight for a side, as it speaks of its own. */
const forces =
  /^(?:militias?|fighters|forces|troops|men|soldiers|units|gunmen|guerrillas|brigades|battalions|combatants|delegates|delegation|negotiators|members|side|team)$/;

/** “his party”, “its troops”: of the one who speaks */
function isTheirs(r: Reading, v: number, subject: number, voice: readonly string[]): boolean {
  const whose = r.kid(subject, 'nmod:poss');
  // “the herders' spokesman said their militias will not leave”: the first words of what one says who speaks for others
  const told = whose >= 0 && r.words[whose] === 'their' ? (r.words[whose - 1] === 'that' ? whose - 2 : whose - 1) : -1;
  if (told >= 0 && r.reporter(v) === told && forces.test(r.words[subject]!)) {
    const meant = r.actorsOf(whose);
    return !meant.length || meant.some(x => voice.some(y => r.same(x, y)));
  }
  return whose >= 0 && bodies.test(r.words[subject]!) && r.actorsOf(whose).some(x => voice.some(y => r.same(x, y)));
}
