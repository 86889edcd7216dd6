import type {Cast, Mention} from './cast.ts';
import {quantifiers} from './described.ts';
import type {Nominal} from './find-nominals.ts';

/** “the Russian Foreign Minister” is Sergei Lavrov once the text has said so; -1 */
export function holderOf(cast: Cast, of: number, p: Nominal): number {
  const words = `${p.modifiers} ${p.lemma}`
    .trim()
    .split(' ')
    .filter(w => !quantifiers.has(w));
  for (let i = 0; i < cast.actors.length; i++) {
    const x = cast.actors[i]!;
    if (x.kind !== 'person' || !x.named || x.speaksFor !== of || !x.role) continue;
    const role = x.role.toLowerCase().split(/[\s-]+/);
    if (words.every(w => role.includes(w) || w.split('-').every(part => role.includes(part)))) return i;
  }
  // “the Kestrian leader” is its president, “the U.N. envoy” the special representative, where there is but one
  const alike = words.length === 1 ? otherwise.get(words[0]!) : undefined;
  const holders = alike
    ? cast.actors.filter(x => x.kind === 'person' && x.named && x.speaksFor === of && alike.test(x.role ?? ''))
    : [];
  return holders.length === 1 ? cast.actors.indexOf(holders[0]!) : -1;
}

/** What else they are called who hold an office. */
const otherwise = new Map([
  ['leader', /\b(?:president|prime minister|premier|chairman|ruler)\b(?! of)/i],
  ['envoy', /\b(?:representative|emissary|mediator)\b/i],
  ['mediator', /\b(?:representative|emissary|envoy)\b/i],
]);

/** “The French diplomat” after Luc Moreau, who speaks for France, and no “French officials” since; -1 */
export function lastOfLand(cast: Cast, p: Nominal, state: number): number {
  let last: Mention | null = null;
  for (const m of cast.mentions) {
    const x = cast.actors[m.actor]!;
    if (m.head >= p.from || m.form === 'pronoun' || (last && m.head < last.head) || x.speaksFor !== state) continue;
    if (x.kind === 'person' || x.kind === 'people') last = m;
  }
  return last && cast.actors[last.actor]!.named && cast.actors[last.actor]!.kind === 'person' ? last.actor : -1;
}
