import type {Actor} from '@suasion/model';

/** Two actors whose names may be one: `short` is a part of the name of `long`, or its initials. */
export interface Alike {
  short: Actor;
  long: Actor;
}

const small = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'in', 'to', 'de', 'la', 'el', 'al']);
const wordsOf = (name: string) => name.match(/[\p{L}\p{N}.]+/gu)?.filter(w => !small.has(w.toLowerCase())) ?? [];
const initials = (words: readonly string[]) => words.map(w => w.charAt(0)).join('');

const begins = (all: readonly string[], part: readonly string[]) => part.every((w, k) => all[k] === w);
const ends = (all: readonly string[], part: readonly string[]) => begins(all.slice(-part.length), part);

function alike(short: readonly string[], long: readonly string[]): boolean {
  if (short.length === 0 || short.length >= long.length) return false;
  const [first, ...more] = short;
  if (more.length === 0 && first!.length > 2 && first!.replaceAll('.', '') === initials(long)) return true;
  const [a, b] = [short.map(w => w.toLowerCase()), long.map(w => w.toLowerCase())];
  // a last name, or a body by what it is: the union, the port workers’ union
  if (ends(b, a)) return true;
  // what begins a name stands for it only when it is a name: Norte, Norte Lithium; not “port”, “port employers”
  return /^\p{Lu}/u.test(first!) && begins(b, a);
}

/**
 * Actors that may be one and the same by their names, those named most first. A name that is part of several others'
 * tells nothing, nor does that of somebody who speaks for the other, nor a state's that a body of it carries.
 */
export function alikeActors(actors: readonly Actor[]): Alike[] {
  const names = actors.map(a => wordsOf(a.name));
  const out: Alike[] = [];
  for (const [k, short] of actors.entries()) {
    const found = actors.filter(
      (long, j) =>
        j !== k &&
        long.speaksFor !== short.id &&
        short.speaksFor !== long.id &&
        (short.kind === 'state') === (long.kind === 'state') &&
        (short.kind === 'person' ? long.kind !== 'government' : true) &&
        alike(names[k]!, names[j]!),
    );
    if (found.length === 1) out.push({short, long: found[0]!});
  }
  const weight = ({short, long}: Alike) => Math.min(short.mentions.length, long.mentions.length);
  return out.sort((a, b) => weight(b) - weight(a));
}
