import type {EvidenceRecord, Span} from '@suasion/model';
import {likeness, sameAct} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {phraseOf} from '../phrase.ts';
import {pressing} from '../words/small.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import {type Act, words} from './02-acts.ts';
import type {DraftOption} from './03-options.ts';

/** Pressing by all of `by` makes `target` want `option`. */
export interface Inducement {
  target: Party;
  option: DraftOption;
  by: DraftOption[];
  because: string[];
  /** alleged, or read between the lines */
  assumed: boolean;
}

/** Influence one report asserts and another denies: left to the analyst. */
export interface Disputed {
  target: Party;
  option: DraftOption;
  by: DraftOption;
  because: string[];
}

/** Whoever asks somebody to press another wants what the other is pressed for. */
export interface Asking {
  party: Party;
  option: DraftOption;
  because: string[];
}

export interface Influence {
  inducements: Inducement[];
  disputed: Disputed[];
  asking: Asking[];
}

/**
 * What is said of ability and influence, as wants of the one to be moved. “A and B together can” ties the target's
 * wants to both; “A can do nothing alone” ties them to nothing; alleged influence is kept as an assumption.
 */
export function influence(record: EvidenceRecord, options: DraftOption[], who: Parties, passages: Passages): Influence {
  const reluctant = (target: Party) =>
    options
      .filter(
        o =>
          o.owner === target &&
          !o.presses &&
          (o.acts.length === 0 || o.acts.some(a => a.kind === 'demand' && a.wanted)),
      )
      .sort((a, b) => b.weight - a.weight);

  // whom is somebody said to have a hold on?
  const holds = new Map<Party, Map<Party, {because: string[]; alleged: boolean}>>();
  for (const {id, from, to, kind, standing} of record.relations) {
    const [a, b] = [who.of(from), who.of(to)];
    if (!a || !b || a === b || !decides(a) || (kind !== 'influence' && kind !== 'control')) continue;
    if (standing === 'denied') continue;
    const of = holds.get(a) ?? new Map();
    const known = of.get(b);
    const alleged = standing !== 'asserted' && standing !== 'confirmed';
    of.set(b, {because: [...(known?.because ?? []), id], alleged: alleged && (known?.alleged ?? true)});
    holds.set(a, of);
  }
  const asking: Asking[] = [];
  const askedFor: {by: DraftOption; target: Party; option: DraftOption | null; act: Act}[] = [];
  // to be asked to press somebody is to be thought able to
  for (const option of [...options]) {
    if (!option.presses) continue;
    for (const act of option.acts) {
      const spans = record.demands.find(d => d.id === act.because)?.act ?? [];
      const target = targetOf(spans, option.owner, who, passages);
      if (!target) continue;
      if (act.kind === 'demand') {
        const aim = induced(spans, target, options, act.because, who, passages);
        askedFor.push({by: option, target, option: aim, act});
        if (aim && option.name.length > 60) {
          option.name = `Press ${target.name} to ${aim.name.charAt(0).toLowerCase()}${aim.name.slice(1)}`;
        }
      }
      const of = holds.get(option.owner) ?? new Map();
      const known = of.get(target);
      of.set(target, {because: [...new Set([...(known?.because ?? []), act.because])], alleged: true});
      holds.set(option.owner, of);
    }
  }

  const press = (party: Party, target: Party, because: string): DraftOption => {
    const mine = options.find(
      o => o.owner === party && o.presses && (o.words.has(`@${target.id}`) || aims(o, target, who, record, passages)),
    );
    // what they hold out to or over the target is how they would press
    const held = options.find(
      o =>
        o.owner === party &&
        !o.presses &&
        o.acts.some(a => a.to === target && (a.kind === 'threat' || a.kind === 'offer')),
    );
    if (!mine && held) {
      if (!held.because.includes(because)) held.because.push(because);
      return held;
    }
    const any =
      mine ?? options.find(o => o.owner === party && o.presses && pressersTarget(o, who, record, passages) === null);
    if (any) {
      if (!any.because.includes(because)) any.because.push(because);
      return any;
    }
    const option: DraftOption = {
      owner: party,
      id: '',
      name: `Press ${target.name}`,
      words: new Set(['press', `@${target.id}`]),
      acts: [],
      same: [],
      presses: true,
      because: [because],
      weight: 2.2,
      assumed: false,
    };
    options.push(option);
    return option;
  };

  const inducements: Inducement[] = [];
  const disputed: Disputed[] = [];
  const denied = new Set<Party>();
  const moved: {partners: Party[]; target: Party; option: DraftOption}[] = [];
  const covered = new Set<string>();

  for (const ability of record.abilities) {
    const party = who.of(ability.who);
    if (!party || !decides(party)) continue;
    const others = ability.with.flatMap(a => who.of(a) ?? []).filter(p => p !== party && decides(p));
    const partners = [...new Set([party, ...others])];
    const target = abilityTarget(ability.what, partners, holds, moved, options, who, passages);
    if (!ability.can && others.length === 0) {
      // “cannot get Damascus to make concessions” names the act, though not who could bring it about
      denied.add(party);
      const option = target && induced(ability.what, target, options, ability.id, who, passages);
      if (target && option) moved.push({partners, target, option});
      continue;
    }
    if (!target) continue;
    const option =
      induced(ability.what, target, options, ability.id, who, passages) ??
      // “together we can”: what one of them alone was said not to be able to bring about
      moved.findLast(m => m.target === target && m.partners.some(p => partners.includes(p)))?.option ??
      likest(reluctant(target), words(ability.what, passages.text(ability.what), target, who, passages));
    if (!option) continue;
    moved.push({partners, target, option});
    // “cannot without B” says that both are needed, and only hints that both would do
    const key = `${target.id} ${option.name} ${partners
      .map(p => p.id)
      .sort()
      .join(' ')}`;
    const by = partners.map(p => press(p, target, ability.id));
    const same = inducements.find(
      i => i.option === option && i.by.length === by.length && i.by.every(o => by.includes(o)),
    );
    if (same) {
      same.because.push(ability.id);
      same.assumed &&= !ability.can;
    } else inducements.push({target, option, by, because: [ability.id], assumed: !ability.can});
    covered.add(key);
  }

  // what two can do together of one target, they can of what either is asked to press it for
  for (const {target, by, because} of [...inducements]) {
    if (by.length < 2) continue;
    for (const asked of askedFor) {
      const {option} = asked;
      if (asked.target !== target || !option || !by.includes(asked.by)) continue;
      if (inducements.some(i => i.option === option && i.by.length > 1)) continue;
      inducements.push({target, option, by, because: [...because, asked.act.because], assumed: true});
    }
  }
  for (const {by, target, option, act} of askedFor) {
    const aim = option ?? reluctant(target)[0];
    if (aim && act.by && act.wanted && act.by !== by.owner)
      asking.push({party: act.by, option: aim, because: [act.because]});
  }
  for (const [party, of] of holds) {
    for (const [target, {because, alleged}] of of) {
      const asked = askedFor.find(a => a.by.owner === party && a.target === target && a.option)?.option;
      const option = asked ?? reluctant(target)[0];
      if (!option) continue;
      if (inducements.some(i => i.target === target && i.by.length === 1 && i.by[0]!.owner === party)) continue;
      const by = press(party, target, because[0]!);
      if (denied.has(party)) disputed.push({target, option, by, because});
      else inducements.push({target, option, by: [by], because, assumed: alleged});
    }
  }
  return {inducements, disputed, asking};
}

// “press Damascus to make concessions”, “get him to attend”: an act of the one pressed, an option if it is none yet
function induced(
  what: readonly Span[],
  target: Party,
  options: DraftOption[],
  because: string,
  who: Parties,
  passages: Passages,
): DraftOption | null {
  const named = passages.named(what).find(m => who.of(m.actor) === target);
  const span = named && what.find(s => s.doc === named.doc && s.start <= named.start && named.end <= s.end);
  if (!named || !span) return null;
  const after = passages.text([{doc: span.doc, start: named.end, end: span.end}]);
  const said = /^(?:['’]s)?(?:\s+\p{L}+){0,3}?\s+(?:to\s+|into\s+(?=\p{L}+ing\b))(?<act>\p{L}+\b.*)$/su.exec(after)
    ?.groups?.act;
  // “to encourage them to return to Geneva”: what they are encouraged to
  const act = said?.replace(
    /^(?:encourage|press|persuade|get|convince|push|urge|bring|force|make)\s+(?:them|him|her|it|the \S+|\p{Lu}\S+)\s+(?:(?:to|into)\s+)?/u,
    '',
  );
  if (!act || pressing.test(act.split(' ')[0]!)) return null;
  const phrase = phraseOf(act);
  const rest = {doc: span.doc, start: span.end - act.length, end: span.end};
  const content = words([rest], phrase.text, target, who, passages);
  const mine = options.filter(o => o.owner === target && !o.presses);
  const known = mine.find(o => likeness(o.words, content) >= sameAct);
  if (known) {
    if (!known.because.includes(because)) known.because.push(because);
    known.weight += 1;
    return known;
  }
  if (content.size === 0) return null;
  const option: DraftOption = {
    owner: target,
    id: '',
    name: phrase.text,
    words: content,
    acts: [],
    same: [],
    presses: false,
    because: [because],
    weight: 2.6,
    assumed: false,
  };
  options.push(option);
  return option;
}

function targetOf(spans: readonly Span[], owner: Party, who: Parties, passages: Passages): Party | null {
  for (const {actor} of passages.named(spans)) {
    const party = who.of(actor);
    if (party && party !== owner && decides(party)) return party;
  }
  return null;
}

const pressersTarget = (
  option: DraftOption,
  who: Parties,
  record: EvidenceRecord,
  passages: Passages,
): Party | null => {
  for (const {because} of option.acts) {
    const demand = record.demands.find(d => d.id === because);
    const target = demand && targetOf(demand.act, option.owner, who, passages);
    if (target) return target;
  }
  return null;
};
const aims = (option: DraftOption, target: Party, who: Parties, record: EvidenceRecord, passages: Passages) =>
  pressersTarget(option, who, record, passages) === target;

// named in what they can do; else the one they are all said to have a hold on; else the one most is demanded of
function abilityTarget(
  what: readonly Span[],
  partners: Party[],
  holds: Map<Party, Map<Party, unknown>>,
  moved: readonly {partners: Party[]; target: Party}[],
  options: DraftOption[],
  who: Parties,
  passages: Passages,
): Party | null {
  for (const {actor} of passages.named(what)) {
    const party = who.of(actor);
    if (party && !partners.includes(party) && decides(party)) return party;
  }
  // “together we can do something”: about the same party as before
  const before = moved.findLast(m => m.partners.some(p => partners.includes(p)) && !partners.includes(m.target));
  if (before) return before.target;
  for (const partner of partners) {
    for (const target of holds.get(partner)?.keys() ?? []) if (!partners.includes(target)) return target;
  }
  const asked = new Map<Party, number>();
  for (const o of options) {
    if (partners.includes(o.owner) || o.presses) continue;
    const n = o.acts.filter(a => a.kind === 'demand').length;
    if (n) asked.set(o.owner, (asked.get(o.owner) ?? 0) + n);
  }
  const [most] = [...asked].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

// the demanded act that what was said speaks of, else the one most is said of
function likest(list: DraftOption[], said: ReadonlySet<string>): DraftOption | null {
  let best: DraftOption | null = list[0] ?? null;
  let score = 0.4;
  for (const option of list) {
    const alike = likeness(option.words, said);
    if (alike > score) [best, score] = [option, alike];
  }
  return best;
}
