import type {EvidenceRecord} from '@suasion/model';
import {likeness} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {priorityWords} from '../words/small.ts';
import type {Parties, Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import type {DraftOption} from './03-options.ts';
import {conditionOn, type Literal, opened} from './04-conditions.ts';
import type {Influence} from './05-influence.ts';

/** Why a statement stands where it does in a list; lower comes first. */
const tier = {priority: 0, inducement: 1, demand: 2, condition: 3, refusal: 4, own: 5, fear: 6, silence: 7} as const;

/** One thing a party wants, before it is written as a formula. */
export interface Want {
  party: Party;
  /** if all of these … */
  when: Literal[];
  /** … then this */
  then: Literal;
  because: string[];
  assumed: boolean;
  note?: string;
  tier: number;
  /** within a tier: repetition and standing first, then what was said last */
  weight: number;
  place: number;
}

/** The option spoken of is taken as wanted; an act that says the opposite of the option's wording turns it round. */
function literal(option: DraftOption, act: Act): Literal {
  const same = option.same[option.acts.indexOf(act)] ?? true;
  return {option, taken: same ? act.wanted : !act.wanted};
}

/** What everyone wants, from what they demand, offer, refuse, promise and threaten. May add options conditions name. */
export function wants(
  record: EvidenceRecord,
  options: DraftOption[],
  moved: Influence,
  who: Parties,
  passages: Passages,
): Want[] {
  const out: Want[] = [];
  const add = (want: Omit<Want, 'weight' | 'place'> & {weight?: number; place: number; sentence?: string}) => {
    const {sentence, ...rest} = want;
    const same = out.find(w => w.party === want.party && sameLiteral(w.then, want.then) && sameWhen(w.when, want.when));
    const important = sentence !== undefined && priorityWords.test(sentence);
    const weight = (want.weight ?? 1) + (important ? 1 : 0);
    const level = important && want.tier > tier.inducement && want.tier < tier.own ? tier.priority : want.tier;
    if (same) {
      same.because.push(...want.because.filter(b => !same.because.includes(b)));
      same.weight += weight;
      same.place = Math.max(same.place, want.place);
      same.tier = Math.min(same.tier, level);
      same.assumed &&= want.assumed;
    } else out.push({...rest, tier: level, weight});
  };

  // a threat is made for the case that what its maker asks is not done; one without a demand stands by itself
  const threatened = (by: Party, act: Act, then: Literal, base: Pick<Want, 'party' | 'because' | 'place'>) => {
    const asked = options.find(
      o => o.owner === act.to && o.owner !== by && o.acts.some(a => a.kind === 'demand' && a.by === by),
    );
    const demand = asked?.acts.find(a => a.kind === 'demand' && a.by === by);
    const when = asked && demand ? turned([literal(asked, demand)]) : [];
    if (!when.length) add({...base, when, then, assumed: false, tier: tier.own});
    else {
      const note = 'a threat is taken to be meant for the case that what its maker asks is not done';
      add({...base, when, then, assumed: true, note, tier: tier.condition});
    }
  };

  for (const option of [...options]) {
    for (const act of option.acts) {
      const {by, because, place, sentence, kind} = act;
      if (!by) continue;
      const then = literal(option, act);
      const when: Literal[] = [];
      let negative = false;
      for (const span of act.given) {
        const condition = conditionOn(
          span,
          options,
          who,
          passages,
          because,
          option,
          act.to ?? (kind === 'demand' ? by : null),
        );
        if (!condition) continue;
        negative ||= opened(passages.text([span])).negative;
        when.push(condition);
      }
      const base = {party: by, because: [because], assumed: false, place, sentence};
      if (kind === 'demand') {
        add({...base, when: [], then, tier: tier.demand});
        continue;
      }
      if (kind === 'refusal' && act.to && act.to !== option.owner && by !== option.owner) {
        add({...base, when: [], then, tier: tier.demand});
        continue;
      }
      // a condition that speaks of nothing anybody here could do leaves open what they want
      if (!when.length && act.given.length) continue;
      if (!when.length && kind === 'threat') {
        threatened(by, act, then, base);
      } else if (!when.length) {
        add({...base, when: [], then, tier: kind === 'refusal' ? tier.refusal : tier.own});
      } else if (kind === 'refusal' && negative) {
        // “will not … unless C”: without C it refuses, and with C it would
        add({...base, when: turned(when), then, tier: tier.condition});
        add({...base, when, then: {option, taken: !then.taken}, tier: tier.condition});
      } else if (kind === 'refusal') {
        add({...base, when, then, tier: tier.condition});
      } else {
        // “will … unless C” does it where C fails
        const held = negative ? turned(when) : when;
        add({...base, when: held, then, tier: tier.condition});
      }
      if (kind === 'threat')
        for (const l of when) {
          if (l.option.owner !== by)
            add({...base, when: [], then: {...l, taken: negative ? l.taken : !l.taken}, tier: tier.demand});
        }
      // what somebody asks in return, they want
      if (kind === 'offer' || kind === 'refusal' || kind === 'promise')
        for (const l of when) {
          if (l.option.owner !== by) add({...base, when: [], then: l, tier: tier.demand, weight: 0.9});
        }
    }
  }

  for (const requirement of record.requires) {
    const {id, by} = requirement;
    // “not to fill the reservoir before an agreement is reached”: the agreement comes first
    const turnedRound = /^not\b/i.test(passages.text(requirement.first));
    const [first, then] = turnedRound ? [requirement.then, requirement.first] : [requirement.first, requirement.then];
    const party = who.of(by);
    if (!party || !first[0] || !then[0]) continue;
    const after = conditionOn(then[0], options, who, passages, id, null);
    const before = conditionOn(first[0], options, who, passages, id, after?.option ?? null);
    const place = passages.place(first[0]);
    const base = {party, because: [id], assumed: false, place};
    if (before && before.option.owner !== party) add({...base, when: [], then: before, tier: tier.demand, weight: 0.9});
    if (before && after && after.option.owner === party && before.option !== after.option) {
      const taken = true;
      add({...base, when: [{...before, taken}], then: {...after, taken}, tier: tier.condition});
    }
  }

  for (const {target, option, by, because, assumed} of moved.inducements) {
    out.push({
      party: target,
      when: by.map(o => ({option: o, taken: true})),
      then: {option, taken: true},
      because,
      assumed,
      note: assumed ? 'influence that is alleged, not shown' : undefined,
      tier: tier.inducement,
      weight: 1,
      place: 0,
    });
  }
  for (const {party, option, because} of moved.asking) {
    const then = {option, taken: true};
    add({party, when: [], then, because, assumed: false, tier: tier.demand, place: option.acts[0]?.place ?? 0});
  }
  for (const {option, by, because} of moved.inducements) {
    if (by.length < 2) continue;
    const note = 'they are said to be able to bring it about together; that they want it is taken for granted';
    for (const {owner} of by) {
      if (out.some(w => w.party === owner && w.then.option === option)) continue;
      add({
        party: owner,
        when: [],
        then: {option, taken: true},
        because,
        assumed: true,
        note,
        tier: tier.own,
        place: 0,
      });
    }
  }
  for (const act of options.flatMap(o => o.acts)) {
    // a refusal of what somebody else would do is a want about them
    if (act.kind !== 'refusal' || !act.by) continue;
    const other = options.find(
      o => o.owner !== act.by && o.acts.some(a => a.kind !== 'refusal') && likeness(o.words, act.words) >= 0.75,
    );
    if (!other) continue;
    const {by, because, place} = act;
    add({
      party: by,
      when: [],
      then: {option: other, taken: act.wanted},
      because: [because],
      assumed: false,
      tier: tier.demand,
      place,
    });
  }
  return out;
}

/** What reports are silent about, filled in so that the model can be decided: few lines, each marked assumed. */
export function fillIn(list: readonly Want[], options: readonly DraftOption[]): Want[] {
  const out: Want[] = [];
  const says = (party: Party, option: DraftOption, conditional: boolean) =>
    list.some(w => w.party === party && w.then.option === option && (conditional || w.when.length === 0)) ||
    decidedBothWays(list, party, option);
  const fill = (party: Party, then: Literal, note: string, level: number) => {
    out.push({party, when: [], then, because: [], assumed: true, note, tier: level, weight: 0, place: 0});
  };
  for (const option of options) {
    const threat = option.acts.find(a => a.kind === 'threat');
    const threatened = threat?.to ?? null;
    if (threatened && threatened !== option.owner && !says(threatened, option, false)) {
      fill(threatened, {option, taken: false}, 'nobody wants a threat against them carried out', tier.fear);
    }
    if (!says(option.owner, option, false)) {
      const note = option.presses
        ? 'nothing reported says they would press without a reason to'
        : option.acts.some(a => a.kind === 'demand')
          ? 'they have not done what is asked; nothing reported says they want to'
          : 'nothing reported says they would do it without a reason to';
      fill(option.owner, {option, taken: false}, note, tier.silence);
    }
  }
  return out;
}

// “if C then do, if not C then do not” leaves nothing open
function decidedBothWays(list: readonly Want[], party: Party, option: DraftOption): boolean {
  const mine = list.filter(w => w.party === party && w.then.option === option && w.when.length === 1);
  return mine.some(a =>
    mine.some(b => a.then.taken !== b.then.taken && sameLiteral(a.when[0]!, {...b.when[0]!, taken: !b.when[0]!.taken})),
  );
}

export const byRank = (a: Want, b: Want) =>
  a.tier - b.tier || b.weight - a.weight || b.place - a.place || a.because.join().localeCompare(b.because.join(), 'en');

const turned = (when: readonly Literal[]) => when.map(l => ({...l, taken: !l.taken}));
const sameLiteral = (a: Literal, b: Literal) => a.option === b.option && a.taken === b.taken;
const sameWhen = (a: Literal[], b: Literal[]) => a.length === b.length && a.every(x => b.some(y => sameLiteral(x, y)));
