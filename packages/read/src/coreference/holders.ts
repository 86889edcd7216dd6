import type {Cast, LocalActor} from '../actors/cast.ts';
import {isFormer} from '../actors/roles.ts';

/**
 * “Foreign Secretary welcomes deal” over a text in which Philip Hammond, the one foreign secretary it names, welcomes it: an office that
 * only the headline leaves without a name is its holder's.
 */
export function nameHolders(cast: Cast): void {
  const inHeadline = new Map<number, boolean>();
  for (const m of cast.mentions)
    inHeadline.set(m.actor, (inHeadline.get(m.actor) ?? true) && cast.inHeadline(m.head) && m.form === 'nominal');
  for (const [i, x] of cast.actors.entries()) {
    if (x.kind !== 'person' || x.named || x.plural) continue;
    const office = wordsOf(x.role ?? x.name.replace(/^.*['’]s /, ''));
    if (!office.length) continue;
    const holders = cast.actors.flatMap((p, k) => (holds(p, office) ? [k] : []));
    if (holders.length !== 1 || !(inHeadline.get(i) || isNamedNext(cast, i, holders[0]!))) continue;
    for (const m of cast.mentions) if (m.actor === i) m.actor = holders[0]!;
    x.speaksFor = -1;
  }
}

/** “Tarnova's governor says … Gov. Ana Holm wrote”: named in that sentence or the next, by an office one at a time holds */
function isNamedNext(cast: Cast, i: number, holder: number): boolean {
  const {a} = cast;
  const [x, y] = [cast.actors[i]!, cast.actors[holder]!];
  if (!single.test(x.role ?? x.name) || (x.speaksFor >= 0 && y.speaksFor >= 0 && x.speaksFor !== y.speaksFor))
    return false;
  const first = (of: number) =>
    Math.min(...cast.mentions.filter(m => m.actor === of && m.form !== 'pronoun').map(m => m.head));
  const [at, named] = [first(i), first(holder)];
  return named > at && a.sentOf[named]! - a.sentOf[at]! < 2;
}

const single = /\b(?:governor|mayor|premier|chancellor|chief executive|chairman|chairwoman|chief minister)$/i;

const holds = (x: LocalActor, office: readonly string[]): boolean => {
  const role = x.kind === 'person' && x.named && x.role && !isFormer(x.role) ? wordsOf(x.role) : [];
  // “the minister for trade” is no minister for fisheries; “Secretary of State for Defence” is a secretary of state
  return role.length > 0 && office.at(-1) !== 'spokesman' && office.every(w => role.includes(w));
};

const wordsOf = (office: string): string[] =>
  office
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(w => (w === 'gov' ? 'governor' : w))
    .filter(w => w && !/^(?:the|of|for|and|state|uk|us|fco|new|top|senior)$/.test(w));
