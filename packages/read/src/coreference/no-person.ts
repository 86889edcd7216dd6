import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import {isRelation} from '../language/tree.ts';

/**
 * “Larn confirmed its plan. It will …”: a single name that nothing tells to be a person's is a body's once “it” stands for the subject it
 * is, and “he” or “she” nowhere does.
 */
export function unmakePersons(cast: Cast): void {
  const {a} = cast;
  const open = new Set<number>();
  for (const [i, x] of cast.actors.entries())
    if (x.kind === 'person' && x.named && !x.gender && !x.role && x.speaksFor < 0 && !x.country && !/\s/.test(x.name))
      open.add(i);
  if (!open.size) return;
  const named = (i: number) => {
    const k = i >= 0 ? cast.covered[i]! : -1;
    return k >= 0 && open.has(cast.mentions[k]!.actor) ? cast.mentions[k]!.actor : -1;
  };
  const its = new Set<number>();
  const his = new Set<number>();
  for (let s = 0; s + 1 < a.sent.length; s++) {
    const [from, to] = [a.sent[s]!, a.sent[s + 1]!];
    for (let i = from; i < to; i++) {
      const w = lower(a, i);
      if (!/^(?:it|its|itself|he|his|himself|she|her|herself)$/.test(w)) continue;
      const said = /^(?:its|itself|his|himself|her|herself)$/.test(w) ? named(subjectAbove(cast, i)) : -1;
      const opens = i === from && isRelation(a, i, 'nsubj') && s > 0 ? named(mainSubject(cast, s - 1)) : -1;
      for (const actor of [said, opens]) if (actor >= 0) (w.startsWith('it') ? its : his).add(actor);
    }
  }
  for (const actor of its) if (!his.has(actor)) cast.actors[actor]!.kind = 'organisation';
}

/** the subject of the clause a word stands in, where it is the only one before it in the sentence */
function subjectAbove(cast: Cast, i: number): number {
  const {a} = cast;
  let found = -1;
  for (let j = a.sent[a.sentOf[i]!]!; j < i; j++) {
    if (!isRelation(a, j, 'nsubj')) continue;
    if (found >= 0) return -1;
    found = j;
  }
  return found;
}

function mainSubject(cast: Cast, s: number): number {
  const {a} = cast;
  for (let j = a.sent[s]!; j < a.sent[s + 1]!; j++)
    if (isRelation(a, j, 'nsubj') && a.head[j]! >= 0 && isRelation(a, a.head[j]!, 'root')) return j;
  return -1;
}
