import {UPOS, XPOS} from '../tagset.ts';
import {type Cast, described, type LocalActor} from './cast.ts';
import {isCount, type Nominal} from './find-nominals.ts';
import {fold} from './people.ts';
import {lower, type Phrase} from './phrases.ts';

/** What says how many, which or how high, and belongs to no name. */
export const quantifiers = new Set(
  'many several some few most all both other another such various numerous same more less hundreds thousands two three four five six seven eight nine ten dozen dozens least about nearly around some up than top senior leading key new old first second third last next main certain two-thirds additional further extra'.split(
    ' ',
  ),
);

/** One who serves in a force or a chamber: “one agent”, “the officer”. By lemma. */
const single =
  /^(?:soldier|policeman|policewoman|officer|paratrooper|marine|peacekeeper|servicemember|serviceman|commando|gendarme|lawmaker|legislator|inspector|agent|observer)$/;

/** One of whom the noun alone says whether it is he or she. By lemma. */
const women =
  /^(?:woman|girl|mother|mom|sister|daughter|widow|wife|grandmother|granddaughter|aunt|niece|girlfriend|fiancée|nun)$/;
const men = /^(?:man|boy|father|dad|brother|son|husband|grandfather|grandson|uncle|nephew|boyfriend|fiancé|monk)$/;

/** An actor that has only its description for a name: “Palestinian refugees”, “the striking dockworkers”. */
export function phraseActor(cast: Cast, p: Nominal, kind: LocalActor['kind'], country: string | null): number {
  const name = nameOf(cast, p);
  const own = kind === 'organisation' && !p.plural && p.noun.sort === 'organ' && single.test(p.lemma) ? 'person' : kind;
  return cast.actor(`phrase:${fold(name)}`, () => ({
    ...described(name, own === 'person' && p.plural ? 'people' : own, country),
    plural: p.plural || kind === 'people',
    gender: p.plural || kind !== 'people' ? null : women.test(p.lemma) ? 'f' : men.test(p.lemma) ? 'm' : null,
  }));
}

/** “a man”, “the woman”: one of whom nothing but that is told */
export const isAnyone = (x: LocalActor): boolean => {
  const noun = !x.named && x.gender && x.key.startsWith('phrase:') ? (x.key.split(/[: ]/).at(-1) ?? '') : '';
  return noun !== '' && (women.test(noun) || men.test(noun));
};

/** The phrase without its article, numbers and “several”, “other”, “senior”. */
export function nameOf(cast: Cast, p: Phrase & {label?: string}): string {
  if (p.label) return p.label;
  const {a} = cast;
  let from = p.from;
  while (
    from < p.head &&
    (lower(a, from) === 'own' ||
      a.upos[from] === UPOS.DET ||
      a.upos[from] === UPOS.NUM ||
      a.xpos[from] === XPOS.PRP$ ||
      a.upos[from] === UPOS.PUNCT ||
      // “has led many officials to believe”, taken for a participle
      (a.upos[from] === UPOS.VERB && /^(?:many|several|some|most|all)$/.test(lower(a, from + 1))) ||
      (a.upos[from] === UPOS.ADV && a.xpos[from + 1] !== XPOS.HYPH) ||
      // “the New Hampshire government”
      (quantifiers.has(lower(a, from)) && !(/^New$/.test(cast.word(from)) && /^\p{Lu}/u.test(cast.word(from + 1)))))
  )
    // “a three-man negotiating team”
    from += isCount(a, from) && lower(a, from + 1) === '-' && from + 3 <= p.head ? 3 : 1;
  return cast.phrase(from, p.head + 1);
}
