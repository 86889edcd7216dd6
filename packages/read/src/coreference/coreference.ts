import type {Cast, Mention} from '../actors/cast.ts';
import {castPerson, isPlaceUse, type NamedCast} from '../actors/cast-names.ts';
import {isAnyone} from '../actors/described.ts';
import {findNominals, type Nominal} from '../actors/find-nominals.ts';
import {castNominal, spokesman, spokesmanFor, withName} from '../actors/nominals.ts';
import {lower} from '../actors/phrases.ts';
import {isBorn, isFormer, isSpeaker} from '../actors/roles.ts';
import {partisan, thingWords} from '../actors/words/name-words.ts';
import {DEPREL, UPOS} from '../tagset.ts';
import {apposed} from './apposition.ts';
import {speakForBare} from './bare-offices.ts';
import {resolveDefinite} from './definites.ts';
import {nameHolders} from './holders.ts';
import {unmakePersons} from './no-person.ts';
import {
  bodyBefore,
  nameOpposition,
  speakForLed,
  speakForMembers,
  speakForMinistry,
  speakForOwners,
  straighten,
} from './offices.ts';
import {pairMeant} from './pairs.ts';
import {pronounAt, resolvePronoun} from './pronouns.ts';
import {firmOfLand, spokenFor} from './trades.ts';

/**
 * Adds to a cast, whose names are known, its described actors and pronouns, in the order of the text: each is settled
 * by what stands before it, surest first (names within the phrase, then the description, then agreement).
 */
export function resolveReferences(cast: Cast, named: NamedCast): void {
  const {a} = cast;
  unmakePersons(cast);
  const nominals = findNominals(cast, named);
  for (const p of nominals) {
    const of = p.noun.sort === 'group' && p.noun.kind === 'organisation' ? apposed(cast, p) : -1;
    if (of >= 0) cast.called.set(of, (cast.called.get(of) ?? new Set()).add(p.lemma));
  }
  const names = cast.inOrder();
  const before: Mention[] = [];
  const counts: number[] = [];
  let nextName = 0;
  let nextNominal = 0;
  const seen = (m: Mention) => {
    before.push(m);
    counts[m.actor] = (counts[m.actor] ?? 0) + 1;
  };
  for (let i = 0; i < a.n; i++) {
    while (nextName < names.length && names[nextName]!.from <= i) seen(names[nextName++]!);
    const p = nextNominal < nominals.length && nominals[nextNominal]!.head === i ? nominals[nextNominal++]! : null;
    if (p && !named.titles[i]) {
      const besides = apposed(cast, p);
      const beside = besides >= 0 ? besides : firmOfLand(cast, p);
      const two = named.holders[i]! < 0 && beside < 0 ? pairMeant(cast, p, before) : [];
      let actor =
        two[1] ??
        (named.holders[i]! >= 0
          ? named.holders[i]!
          : beside >= 0
            ? beside
            : castNominal(cast, p, named, bodyBefore(cast, named, p.head, before)));
      if (beside >= 0 && actor === beside) speakAs(cast, beside, p, named);
      if (actor < 0) actor = spokesmanOf(cast, p, before);
      if (actor < 0) actor = resolveDefinite(cast, p, before);
      const others = p.others.map(s => castNominal(cast, withName(cast, p, s), named));
      const also = [...two.slice(0, 1), ...others].filter(x => x >= 0 && x !== actor);
      const m: Mention = {
        from: p.others[0]?.from ?? p.from,
        to: p.to,
        head: p.head,
        form: 'nominal',
        actor,
        ...(also.length ? {also} : {}),
        place: /^(?:country|nation|republic)$/.test(p.lemma) && isPlaceUse(cast, p),
      };
      cast.mention(m);
      seen(m);
      learnNumber(cast, m);
    } else if (named.titles[i] && named.holders[i]! >= 0) {
      const person = cast.actors[named.holders[i]!]!;
      const body =
        person.speaksFor < 0 && isSpeaker(a, i) && !isFormer(person.role ?? '')
          ? bodyBefore(cast, named, i, before)
          : -1;
      if (body >= 0) {
        person.speaksFor = body;
        person.country ??= cast.actors[body]!.country;
      }
    } else if (a.upos[i] === UPOS.PRON && pronounAt(cast, i) && !expletive(cast, i)) {
      let actor = resolvePronoun(cast, i, before, counts);
      if (actor < 0) {
        const revealed = revealedPerson(cast, named, i);
        if (!revealed) continue;
        seen(revealed);
        actor = revealed.actor;
      }
      const m: Mention = {from: i, to: i + 1, head: i, form: 'pronoun', actor, place: false};
      cast.mention(m);
      seen(m);
      learnGender(cast, actor, i);
    }
  }
  speakForOwners(cast, named);
  speakForLed(cast);
  speakForBare(cast);
  speakForOwners(cast, named);
  speakForMembers(cast);
  speakForMinistry(cast);
  nameOpposition(cast);
  nameHolders(cast);
  straighten(cast);
  for (const x of cast.actors) if (isAnyone(x)) Object.assign(x, {kind: 'person', plural: false});
}

// “A spokeswoman said” after a sentence about Brightwell
function spokesmanOf(cast: Cast, p: Nominal, before: readonly Mention[]): number {
  if (lower(cast.a, p.from) !== 'a' || p.modifiers || p.whose.length || !spokesman(p)) return -1;
  // “a spokesman for the ministry”
  if (p.to < cast.a.n && /^(?:for|of)$/.test(lower(cast.a, p.to))) return -1;
  const of = spokenFor(cast, p, before);
  return of < 0 ? -1 : spokesmanFor(cast, of, p.lemma, `${cast.actors[of]!.name} ${p.lemma}`);
}

// “the Dorvani army spokesman, Colonel Imre Tolnai”: he speaks for whom the description does
function speakAs(cast: Cast, person: number, p: Nominal, named: NamedCast): void {
  const x = cast.actors[person]!;
  if (x.kind !== 'person' || x.speaksFor >= 0 || !isSpeaker(cast.a, p.head) || isFormer(p.modifiers)) return;
  if (isBorn(cast.a, p.from, p.head)) return;
  const as = castNominal(cast, p, named);
  const of = as >= 0 && as !== person ? cast.actors[as]!.speaksFor : -1;
  if (of < 0 || of === person) return;
  x.speaksFor = of;
  x.country ??= cast.actors[of]!.country;
}

// “Holm met officials. She demanded …”: a name nothing told the kind of is a person's once a pronoun calls it one
function revealedPerson(cast: Cast, named: NamedCast, pronoun: number): Mention | null {
  const {a} = cast;
  if (!pronounAt(cast, pronoun)?.person) return null;
  for (let k = named.names.length - 1; k >= 0; k--) {
    const s = named.names[k]!;
    if (s.from >= pronoun) continue;
    if (a.sentOf[pronoun]! - a.sentOf[s.from]! > 1) return null;
    if (s.kind !== 'other' || s.entry || cast.at(s.to - 1) || s.to - s.from > 3) continue;
    // “Harbour Valley”, “Republican” call nobody by name
    if (thingWords.has(cast.word(s.to - 1)) || partisan.test(cast.word(s.to - 1))) continue;
    const d = a.deprel[s.to - 1];
    const subject = [DEPREL.nsubj, DEPREL['nsubj:pass'], DEPREL.flat, DEPREL.compound].includes(d!);
    if (!subject || !/^\p{Lu}\p{Ll}/u.test(cast.word(s.from))) continue;
    s.kind = 'person';
    castPerson(cast, s, named);
    return cast.at(s.to - 1);
  }
  return null;
}

// “it is clear that”, “it will not be easy to”: no one
function expletive(cast: Cast, i: number): boolean {
  const {a} = cast;
  if (lower(a, i) !== 'it') return false;
  const next = i + 1 < a.n ? lower(a, i + 1) : '';
  if (/^(?:seems|appears)$/.test(next)) return true;
  if (!/^(?:is|was|'s|’s|will|would|became|becomes)$/.test(next)) return false;
  let after = i + 2;
  while (after < a.n && /^(?:not|now|also|be|too)$/.test(lower(a, after))) after++;
  return (
    after < a.n &&
    /^(?:clear|unclear|possible|impossible|likely|unlikely|important|time|difficult|hard|easy|true|a|an|the|that|no)$/.test(
      lower(a, after),
    )
  );
}

function learnGender(cast: Cast, actor: number, token: number): void {
  const x = cast.actors[actor]!;
  const want = pronounAt(cast, token);
  if (x.kind === 'person' && !x.gender && want?.gender) x.gender = want.gender;
}

function learnNumber(cast: Cast, m: Mention): void {
  const x = cast.actors[m.actor]!;
  if (!x.named && x.kind === 'people') x.plural = true;
}
