import {compared, sameAct, type Worded} from '../likeness.ts';
import {stem} from '../stem.ts';
import {haltingVerbs, smallWords} from '../words/small.ts';
import {type Party, safeId} from './01-parties.ts';
import type {Act} from './02-acts.ts';

/** An option as drafted: near-identical acts of one owner, over all documents. */
export interface DraftOption extends Worded {
  owner: Party;
  id: string;
  name: string;
  acts: Act[];
  /** for each act: does it speak of the option as worded, or of its opposite? */
  same: boolean[];
  presses: boolean;
  /** whom taking it would press */
  target: Party | null;
  /** evidence ids, in reading order */
  because: string[];
  weight: number;
  /** made up to let a statement of influence have an effect */
  assumed: boolean;
}

// a demand makes an option more worth keeping than a promise made in passing
const worth: Record<Act['kind'], number> = {demand: 3, refusal: 2.5, threat: 2, offer: 2, promise: 1.5};

/** Joins near-identical acts into options, in reading order. */
export function options(acts: readonly Act[]): DraftOption[] {
  const out: DraftOption[] = [];
  for (const act of acts) {
    const mine = out.filter(o => o.owner === act.owner);
    let best: DraftOption | undefined;
    let score = sameAct;
    for (const option of mine) {
      const {alike} = compared(option, act);
      if (alike >= score) [best, score] = [option, alike + 1e-9];
    }
    const pointed = !best && act.refers;
    best ??= act.refers ? pointedAt(act, mine) : undefined;
    // to press somebody is one option, however it is called
    best ??= act.target ? mine.find(o => o.presses && o.target === act.target) : undefined;
    // two refusals of one thing by one party are one stance, whatever the verb
    best ??= mine.find(
      o => act.kind === 'refusal' && o.core.head === act.core.head && o.acts.every(a => a.kind === 'refusal'),
    );
    if (!best) {
      best = newOption(act.owner, act.phrase.text, act, []);
      out.push(best);
    }
    join(best, act, pointed);
  }
  return out;
}

/** An option without acts so far. */
export function newOption(owner: Party, name: string, worded: Worded, because: string[], weight = 0): DraftOption {
  const {words, core, halting} = worded;
  return {
    owner,
    id: '',
    name,
    words,
    core,
    halting,
    acts: [],
    same: [],
    presses: false,
    target: null,
    because,
    weight,
    assumed: false,
  };
}

function join(option: DraftOption, act: Act, pointed: boolean): void {
  option.assumed = act.taken && option.acts.every(a => a.taken);
  // a reprint says it again without saying more
  const told = option.acts.some(
    a => a.kind === act.kind && a.by === act.by && a.origin === act.origin && !sameDocument(a, act),
  );
  const same = pointed || compared(option, act).same;
  // of two wordings, the one that says of what: “Withdraw” gives way to “Withdraw troops from the town”
  if (same && !act.refers && option.words.size < 2 && act.words.size > option.words.size) {
    option.name = act.phrase.text;
    option.words = act.words;
    option.core = act.core;
  }
  if (same && !act.refers) reworded(option, act.phrase.text);
  option.acts.push(act);
  option.same.push(same);
  option.presses ||= act.presses;
  option.target ??= act.target;
  if (!option.because.includes(act.because)) option.because.push(act.because);
  if (!told) option.weight += worth[act.kind];
}

/** A verb says more than an undertaking given: “Promise not to invade” for “Give assurances against an invasion”. */
export function reworded(option: DraftOption, name: string): void {
  if (leaning.test(option.name) && !leaning.test(name) && name.includes(' ')) option.name = name;
}
const leaning =
  /^(?:Give|Make|Offer) (?:an? )?(?:\p{L}+ )?(?:assurances?|guarantees?|promises?|pledges?|undertakings?)\b/u;

const sameDocument = (a: Act, b: Act) => Math.floor(a.place / 1e9) === Math.floor(b.place / 1e9);

// “such limits”: an act named before of the same thing, or the last one when only “limits” are spoken of
function pointedAt(act: Act, mine: readonly DraftOption[]): DraftOption | undefined {
  return mine.findLast(o => o.core.head === act.core.head) ?? (generic.test(act.phrase.text) ? mine.at(-1) : undefined);
}
const generic =
  /\b(?:such|those|these|the same) (?:\p{L}+ )?(?:limits?|steps?|measures?|terms?|conditions?|demands?|proposals?|restrictions?|plans?|ideas?|requests?|changes?|reforms?|guarantees?|things?|acts?|actions?|moves?)$/iu;

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
