import {decides, type Parties, type Party} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import type {Inducement} from './05-influence.ts';
import type {Want} from './06-wants.ts';

/** Most evidence first, then reading order; what an inducement needs comes along. */
export function keep(all: DraftOption[], max: number, needed: DraftOption[]): DraftOption[] {
  const place = (o: DraftOption) => o.acts[0]?.place ?? Number.MAX_SAFE_INTEGER;
  const worth = (o: DraftOption) => o.weight + (needed.includes(o) ? 1 : 0);
  const chosen = [...all].sort((a, b) => worth(b) - worth(a) || place(a) - place(b)).slice(0, Math.max(1, max));
  return all.filter(o => chosen.includes(o)).sort((a, b) => place(a) - place(b));
}

/** Options that hang together with what others do. */
export const usableTies = (stated: readonly Want[], moved: readonly Inducement[]): ReadonlySet<DraftOption> =>
  new Set([
    ...stated
      .filter(w => w.because.length > 0 && w.when.some(l => l.option.owner !== w.then.option.owner))
      .flatMap(w => [w.then.option, ...w.when.map(l => l.option)]),
    ...moved.flatMap(i => [i.option, ...i.by]),
  ]);

/**
 * Parties beyond those a person can hold in mind: the ones least is said of, unless what they could do hangs together with
 * what others do.
 */
export function aside(all: readonly DraftOption[], tied: ReadonlySet<DraftOption>, most: number): ReadonlySet<Party> {
  const weight = new Map<Party, number>();
  for (const o of all) weight.set(o.owner, (weight.get(o.owner) ?? 0) + o.weight + (tied.has(o) ? 2 : 0));
  const worth = (p: Party) => weight.get(p)! / 2 + Math.min(p.mentions, 8);
  const ranked = [...weight.keys()].sort((a, b) => worth(b) - worth(a));
  return new Set(ranked.slice(Math.max(2, most)));
}

/**
 * Decision makers by what is said of them, so that the main ones stand first: who has an option, and who asks something of
 * those who have; a mediator who only asks stays outside.
 */
export function order(kept: DraftOption[], wants: Want[], who: Parties): Party[] {
  const weight = new Map<Party, number>();
  const asking = new Map<Party, number>();
  for (const o of kept) weight.set(o.owner, (weight.get(o.owner) ?? 0) + o.weight);
  for (const {party, then} of wants) {
    if (then.option.owner === party || party.mediator || !decides(party) || weight.has(party)) continue;
    // who is named once and only asks stays outside too
    asking.set(party, (asking.get(party) ?? 0) + 1);
    if (party.mentions > 1 || asking.get(party)! > 1) weight.set(party, 0.5);
  }
  // one alone decides with nobody: then whoever asks stands inside
  if (weight.size < 2) for (const party of asking.keys()) weight.set(party, 0.5);
  return who.all.filter(p => weight.has(p)).sort((a, b) => weight.get(b)! - weight.get(a)!);
}
