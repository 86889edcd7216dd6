import {likeness, sameAct} from '../likeness.ts';
import {stem} from '../stem.ts';
import {haltingVerbs, smallWords} from '../words/small.ts';
import {type Party, safeId} from './01-parties.ts';
import type {Act} from './02-acts.ts';

/** An option as drafted: near-identical acts of one owner, over all documents. */
export interface DraftOption {
  owner: Party;
  id: string;
  name: string;
  words: ReadonlySet<string>;
  acts: Act[];
  /** for each act: does it speak of the option as worded, or of its opposite? */
  same: boolean[];
  presses: boolean;
  /** evidence ids, in reading order */
  because: string[];
  weight: number;
  /** made up to let a statement of influence have an effect */
  assumed: boolean;
}

// a demand makes an option more worth keeping than a promise made in passing
const worth: Record<Act['kind'], number> = {demand: 3, refusal: 2.5, threat: 2, offer: 2, promise: 1.5};

/** Joins near-identical acts into options, most evidence first. */
export function options(acts: readonly Act[]): DraftOption[] {
  const out: DraftOption[] = [];
  for (const act of acts) {
    let best: DraftOption | null = null;
    let score = sameAct;
    for (const option of out) {
      if (option.owner !== act.owner) continue;
      const alike = likeness(option.words, act.words);
      if (alike >= score) [best, score] = [option, alike + 1e-9];
    }
    if (!best) {
      best = {
        owner: act.owner,
        id: '',
        name: act.phrase.text,
        words: act.words,
        acts: [],
        same: [],
        presses: false,
        because: [],
        weight: 0,
        assumed: false,
      };
      out.push(best);
    }
    const halting = best.acts[0]?.phrase.halting ?? act.phrase.halting;
    best.assumed = act.taken && best.acts.every(a => a.taken);
    best.acts.push(act);
    best.same.push(act.phrase.halting === halting);
    best.presses ||= act.presses;
    if (!best.because.includes(act.because)) best.because.push(act.because);
    best.weight += worth[act.kind];
  }
  return out;
}

/** Gives every option an id of the words that say what it is: `open-homs`, `release-prisoners`. */
export function nameOptions(list: readonly DraftOption[]): void {
  const taken = new Map<Party, Set<string>>();
  for (const option of list) {
    const used = taken.get(option.owner) ?? new Set();
    taken.set(option.owner, used);
    const own = new Set(option.owner.name.toLowerCase().split(/\W+/).map(stem));
    const said = option.name
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((w, k) => k === 0 || haltingVerbs.has(w) || (!smallWords.has(w) && !own.has(stem(w))));
    let id = '';
    for (let n = 2; n <= 5 && (!id || used.has(id)); n++) id = safeId((said ?? ['act']).slice(0, n).join('-'));
    for (let k = 2, base = id; used.has(id); k++) id = `${base}-${k}`;
    used.add(id);
    option.id = id;
  }
}
