import type {EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {compared, likeness, sameAct} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {sound} from '../phrase/sound.ts';
import {phraseOf} from '../phrase.ts';
import {spelled} from '../spoken.ts';
import {stem} from '../stem.ts';
import {noAct, priorityWords} from '../words/small.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import {type Act, words} from './02-acts.ts';
import {type DraftOption, newOption} from './03-options.ts';
import {conditionOn, type Ground, groundOf, type Literal, noted, opened} from './04-conditions.ts';
import type {Influence} from './05-influence.ts';
import {endsWith} from './lasting.ts';
import type {Sides} from './sides.ts';

/** Why a statement stands where it does in a list; lower comes first. */
export const tier = {
  priority: 0,
  inducement: 1,
  demand: 2,
  condition: 3,
  refusal: 4,
  // an unwillingness taken for granted outweighs what one would do anyway: else whatever is asked could ride along with that
  silence: 5,
  own: 6,
  fear: 7,
} as const;

/** One thing a party wants, before it is written as a formula. */
export interface Want {
  party: Party;
  /** if all of these … */
  when: Literal[];
  /** … or, where it says so, any of them … */
  any?: boolean;
  /** … and only then … */
  only?: boolean;
  /** … then this */
  then: Literal;
  because: string[];
  assumed: boolean;
  note?: string;
  tier: number;
  /** within a tier: repetition and standing first, then what was said last */
  weight: number;
  place: number;
  /** documents the want was first told in: what is reprinted is not said again */
  origins: string[];
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
  sides: Sides,
): Want[] {
  const out: Want[] = [];
  const add = (
    want: Omit<Want, 'weight' | 'place' | 'origins'> & {
      weight?: number;
      place: number;
      sentence?: string;
      origin?: string;
    },
  ) => {
    const {sentence, origin, ...rest} = want;
    const same = out.find(w => w.party === want.party && sameLiteral(w.then, want.then) && sameWhen(w, want));
    const important = sentence !== undefined && priorityWords.test(sentence);
    const weight = (want.weight ?? 1) + (important ? 1 : 0);
    const level = important && want.tier > tier.inducement && want.tier <= tier.refusal ? tier.priority : want.tier;
    if (same) {
      same.because.push(...want.because.filter(b => !same.because.includes(b)));
      const reprinted = origin !== undefined && same.origins.includes(origin) && !sameDocument(same.place, want.place);
      if (!reprinted) same.weight += weight;
      if (origin !== undefined) same.origins.push(origin);
      same.place = Math.max(same.place, want.place);
      same.tier = Math.min(same.tier, level);
      same.assumed &&= want.assumed;
    } else out.push({...rest, tier: level, weight, origins: origin === undefined ? [] : [origin]});
  };

  // a threat is made for the case that what its maker asks is not done; one without a demand stands by itself
  const threatened = (by: Party, act: Act, then: Literal, base: Pick<Want, 'party' | 'because' | 'place'>) => {
    const sought = options.filter(o => o.owner !== by && o.acts.some(a => a.kind === 'demand' && a.by === by));
    const asked = act.to
      ? sought.find(o => o.owner === act.to)
      : sought.every(o => o.owner === sought[0]?.owner)
        ? sought[0]
        : undefined;
    const demand = asked?.acts.find(a => a.kind === 'demand' && a.by === by);
    // one with a condition that nobody here decides is not wanted of itself
    if ((!asked || !demand) && act.given.length > 0) return;
    if (!asked || !demand) {
      const note = 'that who threatens something would do it is taken for granted';
      add({...base, when: [], then, assumed: true, note, tier: tier.own});
    } else {
      // “… or face a levy”, “… by Friday; otherwise …” says so
      const gap = passages.gap(demand.spans[0], act.spans[0]);
      const due = record.demands.some(d => d.id === demand.because && d.deadline.length > 0);
      const said = gap !== null && gap.length < aside && (due || orElse.test(gap));
      const note = said ? undefined : 'a threat is taken to be meant for the case that what its maker asks is not done';
      const because = said ? [...base.because, demand.because] : base.because;
      add({
        ...base,
        because,
        when: turned([literal(asked, demand)]),
        then,
        assumed: !said,
        note,
        tier: tier.condition,
      });
    }
  };
  const rest = {options, who, passages, sides};

  for (const option of [...options]) {
    for (const act of [...option.acts]) {
      const {by, because, place, sentence, kind, origin} = act;
      if (!by) continue;
      const then = literal(option, act);
      const ground = groundOf(act, option, rest, record);
      const base = {party: by, because: [because], assumed: false, place, sentence, origin};
      const openings = act.given.map(span => opened(passages.text([span])));
      // “will withdraw before the vote” says when, not whether
      const timed = kind !== 'refusal' && kind !== 'demand' && openings.every(o => o.opener === 'before');
      const when = timed ? [] : act.given.flatMap(span => conditionOn(span, ground)).filter(l => l.option !== option);
      if (kind === 'demand') {
        add({...base, when: [], then, tier: tier.demand});
        // what the demander holds out, or would do afterwards
        const offering = openings.some(o => /^(?:in (?:return|exchange) for|before)$/.test(o.opener));
        const held = offering ? when.filter(l => l.option.owner === by && then.option.owner !== by) : [];
        for (const l of held) add({...base, when: [then], then: {...l, taken: true}, tier: tier.condition});
        continue;
      }
      if (kind === 'refusal' && act.to && act.to !== option.owner && by !== option.owner) {
        add({...base, when: [], then, tier: tier.demand});
        continue;
      }
      // there is nothing to block unless it is done
      const blocked = !when.length && kind !== 'refusal' ? blockedBy(option, options) : null;
      if (blocked) {
        add({...base, when: [{option: blocked, taken: true}], then, tier: tier.condition});
        continue;
      }
      if (!when.length) {
        const conditional = act.given.length > 0 && !timed;
        if (kind === 'threat') threatened(by, act, then, base);
        // a condition that speaks of nothing anybody here could do leaves open what they want, but not what they refuse
        else if (kind === 'refusal')
          add({
            ...base,
            when: [],
            then,
            tier: tier.refusal,
            ...(conditional && {assumed: true, note: 'said with a condition that nobody here decides'}),
          });
        else if (!conditional) add({...base, when: [], then, tier: tier.own});
        continue;
      }
      const negative = openings.some(o => o.negative);
      const restrictive = openings.some(o => o.restrictive);
      // “will not … unless C”, “would … only if C”: with C it would, without C it would not
      const turnedThen = {option, taken: kind === 'refusal' ? !then.taken : then.taken};
      if (restrictive && (kind === 'refusal' || !negative))
        add({...base, when, then: turnedThen, only: true, tier: tier.condition});
      // “will … unless C” does it where C fails
      else if (negative) add({...base, when: turned(when), any: when.length > 1, then, tier: tier.condition});
      else add({...base, when, then, tier: tier.condition});
      // what a threat is to bring about, and what is asked in return, they want
      const sought = kind === 'threat' && !negative ? turned(when) : kind === 'refusal' && !restrictive ? [] : when;
      for (const l of sought) {
        // what its owner has announced already is not sought by saying what one would do then
        const announced =
          kind !== 'threat' &&
          l.taken &&
          l.option.acts.some(a => a.by === l.option.owner && a.kind === 'promise' && !a.given.length);
        if (l.option.owner === by || announced) continue;
        // “if they come, we shall fight”: that they should not come is what it is meant for, not what is said
        const against = kind === 'threat' && !l.taken;
        const note = 'a threat is taken to be meant against what it is tied to';
        add({...base, when: [], then: l, tier: tier.demand, weight: 0.9, ...(against && {assumed: true, note})});
      }
    }
  }

  for (const requirement of record.requires) {
    const {id, by} = requirement;
    const party = who.of(by);
    if (!party || !requirement.first[0] || !requirement.then[0]) continue;
    // the same words read as the condition of an act have been dealt with
    if (record.demands.some(d => overlap(d.given, requirement.first) && overlap(d.act, requirement.then))) continue;
    // “not to fill the reservoir before an agreement is reached”: the agreement comes first
    const turnedRound = /^not\b/i.test(passages.text(requirement.first));
    const [first, then] = turnedRound ? [requirement.then, requirement.first] : [requirement.first, requirement.then];
    const other =
      [...first].flatMap(s => passages.named([s]).flatMap(m => who.of(m.actor) ?? [])).find(p => p !== party) ?? null;
    const known = options.filter(o => o.owner !== party);
    const before = first.flatMap(span =>
      conditionOn(span, {
        ...rest,
        because: id,
        not: null,
        self: party,
        addressed: other,
        guess: sides.other(party),
        apart: then,
        options: other ? options : known,
      }),
    );
    const after = thenOf(then, party, before, {
      ...rest,
      because: id,
      not: before[0]?.option ?? null,
      self: party,
      addressed: party,
      apart: first,
    });
    const place = passages.place(first[0]);
    const base = {party, because: [id], assumed: false, place, origin: passages.origin(first[0]!.doc)};
    for (const l of before) {
      if (l.option.owner !== party) add({...base, when: [], then: l, tier: tier.demand, weight: 0.9});
    }
    if (!after || after.option.owner !== party || before.some(l => l.option === after.option)) continue;
    // “would persist until both sign”: it ends once they have
    const taken = endsWith(requirement, passages) ? !after.taken : true;
    if (before.length)
      add({...base, when: before.map(l => ({...l, taken: true})), then: {...after, taken}, tier: tier.condition});
    else if (!options.some(o => o === after.option && o.acts.length > 0))
      add({
        ...base,
        when: [],
        then: {...after, taken: false},
        tier: tier.refusal,
        note: 'said with a condition that nobody here decides',
      });
  }

  // who makes an offer wants it accepted: one made to the other, or “the raised bid from Meridian”
  for (const option of options) {
    if (option.core.verb !== 'accept' || !offered.test(option.name)) continue;
    const named = who.all.filter(p => p !== option.owner && option.words.has(`@${p.id}`) && decides(p));
    const made = options.flatMap(o => o.acts).filter(a => a.kind === 'offer' && a.to === option.owner);
    const makers = new Set(named.length === 1 ? named : made.flatMap(a => a.by ?? []));
    for (const party of makers) {
      if (party === option.owner || out.some(w => w.party === party && w.then.option === option)) continue;
      const because = [...new Set([...option.because, ...made.filter(a => a.by === party).map(a => a.because)])];
      add({
        party,
        when: [],
        then: {option, taken: true},
        because,
        assumed: false,
        tier: tier.demand,
        place: option.acts[0]?.place ?? 0,
      });
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
      origins: [],
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
        tier: tier.refusal,
        place: 0,
      });
    }
  }
  for (const act of options.flatMap(o => o.acts)) {
    // a refusal of what somebody else would do is a want about them: one to do the same oneself is none, nor one that holds
    // out for what the other is asked
    if (act.kind !== 'refusal' || !act.by) continue;
    const other = options.find(
      o =>
        o.owner !== act.by &&
        !o.presses &&
        o.core.verb !== act.core.verb &&
        o.acts.some(a => a.kind !== 'refusal') &&
        !o.acts.some(a => a.kind === 'demand' && a.by === act.by) &&
        likeness(o.words, act.words) >= 0.75,
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

// how far from what is asked its threat may stand, and what joins the two
const aside = 240;
const orElse =
  /\b(?:or(?= (?:else|face|lose|be|see|risk|it|they|he|she|the|there|we)\b)|otherwise|failing (?:that|which)|if not)\b/i;

const offered = /\b(?:offers?|bids?|proposals?|plans?|packages?|terms|takeover|merger)\b/i;

export const byRank = (a: Want, b: Want) =>
  a.tier - b.tier || b.weight - a.weight || b.place - a.place || a.because.join().localeCompare(b.because.join(), 'en');

const sameDocument = (a: number, b: number) => Math.floor(a / 1e9) === Math.floor(b / 1e9);
const turned = (when: readonly Literal[]) => when.map(l => ({...l, taken: !l.taken}));
export const sameLiteral = (a: Literal, b: Literal) => a.option === b.option && a.taken === b.taken;
const sameWhen = (a: Pick<Want, 'when' | 'only'>, b: Pick<Want, 'when' | 'only'>) =>
  !a.only === !b.only && a.when.length === b.when.length && a.when.every(x => b.when.some(y => sameLiteral(x, y)));
const overlap = (a: readonly Span[], b: readonly Span[]) =>
  a.some(x => b.some(y => x.doc === y.doc && x.start < y.end && y.start < x.end));

// the act of somebody else that this one is there to stop
function blockedBy(option: DraftOption, options: readonly DraftOption[]): DraftOption | null {
  if (!/^(?:block|veto|prevent|thwart|obstruct|derail)$/.test(option.core.verb)) return null;
  const act = option.core.head;
  return (
    options.find(
      o =>
        o.owner !== option.owner &&
        !o.presses &&
        (stem(o.core.verb) === act ||
          likeness(o.words, new Set([...option.words].filter(w => w !== stem(option.core.verb)))) >= sameAct),
    ) ?? null
  );
}

// what comes after, as an act of whoever sets the order: “before we lift it”, “samples may leave only after …”
function thenOf(then: readonly Span[], party: Party, before: readonly Literal[], ground: Ground): Literal | null {
  const found = then.flatMap(span => conditionOn(span, ground))[0];
  if (found) return found;
  const text = ground.passages.text(then);
  const phrase = phraseOf(spelled(text, then[0]!, ground.passages, ground.apart));
  const ordered = /\b(?:condition\w*|until|after|before|unless|once|first|precondition)\b/i.test(
    ground.passages.around(then[0]!),
  );
  const granting = /\b(?:may|can|be allowed|are allowed|is allowed)\b/i.test(text);
  const named = ground.passages
    .named(then)
    .map(m => ground.who.of(m.actor))
    .filter(p => p && decides(p));
  if (!decides(party) || !(granting || (before.length && ordered && !/^Let\b/.test(phrase.text)))) return null;
  if (
    !sound(phrase.text) ||
    noAct.test(phrase.text) ||
    (named[0] &&
      named[0] !== party &&
      ground.passages.place(then[0]) === ground.passages.place(ground.passages.named(then)[0]))
  )
    return null;
  const worded = {
    words: words(then, phrase.text, party, ground.who, ground.passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
  };
  const mine = ground.options.find(o => o.owner === party && compared(o, worded).alike >= sameAct);
  if (mine) {
    noted(mine, ground.because);
    return {option: mine, taken: compared(mine, worded).same};
  }
  const option = newOption(party, phrase.text, worded, [ground.because], 1.5);
  ground.options.push(option);
  return {option, taken: true};
}
