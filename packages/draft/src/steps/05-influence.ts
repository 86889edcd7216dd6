import type {EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import type {Passages} from '../passages.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import {type DraftOption, newOption} from './03-options.ts';
import {words} from './act-words.ts';
import {abilityTarget, induced, likest, namesTarget} from './targets.ts';

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

// “unable to reach an agreement with the mill to close the sluice”: with it, not got out of it
const agreeing =
  /^(?:reach|come to|strike|conclude|find|secure) (?:(?:an?|any|the) )?(?:\p{Ll}+ )?(?:agreements?|deals?|accords?|compromises?|consensus|settlements?|solutions?|understandings?)\b/iu;

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
  const aimed: {by: DraftOption; target: Party; option: DraftOption}[] = [];
  // to be asked to press somebody is to be thought able to
  for (const option of [...options]) {
    if (!option.presses) continue;
    for (const act of option.acts) {
      const spans = record.demands.find(d => d.id === act.because)?.act ?? [];
      const {target} = act;
      if (!target) continue;
      const sought = induced(spans, target, options, act.because, who, passages);
      for (const aim of sought) aimed.push({by: option, target, option: aim});
      if (act.kind === 'demand') {
        for (const aim of sought.length ? sought : [null]) askedFor.push({by: option, target, option: aim, act});
        if (sought.length && option.name.length > 60) option.name = pressName(target, sought);
      }
      const of = holds.get(option.owner) ?? new Map();
      const known = of.get(target);
      of.set(target, {because: [...new Set([...(known?.because ?? []), act.because])], alleged: true});
      holds.set(option.owner, of);
    }
  }

  const press = (party: Party, target: Party, because: string): DraftOption => {
    const mine = options.find(
      o => o.owner === party && o.presses && (o.words.has(`@${target.id}`) || o.target === target),
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
    const any = mine ?? options.find(o => o.owner === party && o.presses && o.target === null);
    if (any) {
      if (!any.because.includes(because)) any.because.push(because);
      return any;
    }
    const name = pressName(target, []);
    const worded = {words: new Set(['press', `@${target.id}`]), core: coreOf(name), halting: false};
    const option = {...newOption(party, name, worded, [because], 2.2), presses: true, target};
    options.push(option);
    return option;
  };

  const inducements: Inducement[] = [];
  const disputed: Disputed[] = [];
  // whoever is said to be able to do nothing alone, to anybody (null) or to some
  const denied = new Map<Party, Set<Party> | null>();
  const moved: {partners: Party[]; target: Party; option: DraftOption}[] = [];

  for (const ability of record.abilities) {
    const party = who.of(ability.who);
    if (!party || !decides(party) || (!ability.can && agreeing.test(passages.text(ability.what)))) continue;
    const others = ability.with.flatMap(a => who.of(a) ?? []).filter(p => p !== party && decides(p));
    const partners = [...new Set([party, ...others])];
    const what = withoutReason(ability.what, passages);
    const target = abilityTarget(what, partners, holds, moved, options, who, passages);
    const named = target ? induced(what, target, options, ability.id, who, passages) : [];
    if (!ability.can && others.length === 0) {
      // “cannot get Damascus to make concessions” names the act, though not who could bring it about
      const general = /\b(?:nothing|anything|alone|on (?:its|their|our|his) own|by (?:it|our|them)sel\w+)\b/i.test(
        passages.text(ability.what),
      );
      if (general) denied.set(party, null);
      else if (target && denied.get(party) !== null) denied.set(party, new Set([...(denied.get(party) ?? []), target]));
      for (const option of named) moved.push({partners, target: target!, option});
      continue;
    }
    if (!target) continue;
    // “together we can”: what one of them alone was said not to be able to bring about
    const before = moved.filter(m => m.target === target && m.partners.some(p => partners.includes(p)));
    const last = before.at(-1);
    const same = before.filter(m => m.partners === last?.partners).map(m => m.option);
    let sought = named.length ? named : same;
    if (!sought.length) {
      // somebody alone who can do something, to nobody named, does not move anybody
      if (others.length === 0 && !namesTarget(what, partners, who, passages)) continue;
      const said = words(what, passages.text(what), target, who, passages);
      const likely = likest(reluctant(target), said, partners, record, who);
      if (likely) sought = [likely];
    }
    for (const option of sought) {
      moved.push({partners, target, option});
      // “cannot without B” says that both are needed, and only hints that both would do
      const by = partners.map(p => press(p, target, ability.id));
      const known = inducements.find(
        i => i.option === option && i.by.length === by.length && i.by.every(o => by.includes(o)),
      );
      if (known) {
        if (!known.because.includes(ability.id)) known.because.push(ability.id);
        known.assumed &&= !ability.can;
      } else inducements.push({target, option, by, because: [ability.id], assumed: !ability.can});
    }
  }

  // what somebody is said to be able to do alone, and somebody says they cannot, is disputed
  const isDenied = (party: Party, target: Party) => {
    const alone = denied.get(party);
    return alone === null || alone?.has(target) === true;
  };
  for (const i of [...inducements]) {
    const [by] = i.by;
    if (i.by.length > 1 || !by || !isDenied(by.owner, i.target)) continue;
    inducements.splice(inducements.indexOf(i), 1);
    disputed.push({target: i.target, option: i.option, by, because: i.because});
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
      const asked = aimed.find(a => a.by.owner === party && a.target === target)?.option;
      const option = asked ?? reluctant(target)[0];
      if (!option) continue;
      if (inducements.some(i => i.target === target && i.by.length === 1 && i.by[0]!.owner === party)) continue;
      const by = press(party, target, because[0]!);
      if (isDenied(party, target)) disputed.push({target, option, by, because});
      else inducements.push({target, option, by: [by], because, assumed: alleged});
    }
  }
  // who presses for more than one thing simply presses
  for (const {by} of inducements) {
    for (const option of by) {
      const goals = new Set(inducements.filter(i => i.by.includes(option)).map(i => i.option));
      const {target} = inducements.find(i => i.by.includes(option))!;
      if (goals.size > 1 && option.name.startsWith(`${pressName(target, [])} to`)) option.name = pressName(target, []);
    }
  }
  return {inducements, disputed, asking};
}

// “can close the lock in response to its decision to leave the pact”: why, not what is to come about
const withoutReason = (spans: readonly Span[], passages: Passages): Span[] =>
  spans.map(span => {
    const reason =
      /(?<=\S \S+) (?:in (?:response|retaliation|reaction|answer) (?:to|for)|because of|in the wake of)\b/i.exec(
        passages.text([span]),
      );
    return reason ? {...span, end: span.start + reason.index} : span;
  });

const pressName = (target: Party, aims: readonly DraftOption[]) => {
  const [aim] = aims;
  const act =
    aim && aims.length === 1 && aim.name.length <= 60
      ? ` to ${aim.name.charAt(0).toLowerCase()}${aim.name.slice(1)}`
      : '';
  return `Press ${target.inText}${act}`;
};
