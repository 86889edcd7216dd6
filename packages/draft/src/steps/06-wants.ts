import type {EvidenceRecord} from '@suasion/model';
import {likeness, sameAct} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {stem} from '../stem.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import type {DraftOption} from './03-options.ts';
import {conditionOn, groundOf, type Literal, office, opened} from './04-conditions.ts';
import type {Influence} from './05-influence.ts';
import {ordered} from './orders.ts';
import type {Sides} from './sides.ts';
import {Stated, tier, turned, type Want} from './want.ts';

/** What wants are read from, and where they are kept. May add options conditions name. */
export interface Saying {
  options: DraftOption[];
  who: Parties;
  passages: Passages;
  sides: Sides;
  stated: Stated;
}

/** What everyone wants, from what they demand, offer, refuse, promise and threaten. */
export function wants(
  record: EvidenceRecord,
  options: DraftOption[],
  moved: Influence,
  who: Parties,
  passages: Passages,
  sides: Sides,
): Want[] {
  const said: Saying = {options, who, passages, sides, stated: new Stated()};
  for (const option of [...options]) for (const act of [...option.acts]) wanted(act, option, record, said);
  unworded(record, said);
  ordered(record, said);
  acceptances(said);
  movedTo(moved, said);
  refusals(said);
  bargains(said);
  said.stated.settle();
  return said.stated.list;
}

/** The option spoken of is taken as wanted; an act that says the opposite of the option's wording turns it round. */
function literal(option: DraftOption, act: Act): Literal {
  const same = option.same[option.acts.indexOf(act)] ?? true;
  return {option, taken: same ? act.wanted : !act.wanted};
}

// what whoever speaks wants, by one act
function wanted(act: Act, option: DraftOption, record: EvidenceRecord, said: Saying): void {
  const {by, because, place, sentence, kind, origin} = act;
  // nobody asks to be pressed
  if (!by || (kind === 'demand' && act.wanted && act.target === by)) return;
  const {options, passages, stated, ...rest} = said;
  const then = literal(option, act);
  const base = {party: by, because: [because], assumed: false, place, sentence, origin};
  const openings = act.given.map(span => opened(passages.text([span])));
  // “will withdraw before the vote”, “if elected” say when, not whether
  const timed =
    kind !== 'refusal' && kind !== 'demand' && openings.every(o => o.opener === 'before' || office.test(o.rest));
  const ground = groundOf(act, option, {...rest, options, passages}, record);
  const when = timed ? [] : act.given.flatMap(span => conditionOn(span, ground)).filter(l => l.option !== option);
  if (kind === 'demand') {
    stated.add({...base, when: [], then, tier: tier.demand});
    // what the demander holds out, or would do afterwards
    const offering = openings.some(o => /^(?:in (?:return|exchange) for|before)$/.test(o.opener));
    const held = offering ? when.filter(l => l.option.owner === by && then.option.owner !== by) : [];
    for (const l of held) stated.add({...base, when: [then], then: {...l, taken: true}, tier: tier.condition});
    return;
  }
  if (kind === 'refusal' && act.to && act.to !== option.owner && by !== option.owner) {
    stated.add({...base, when: [], then, tier: tier.demand});
    return;
  }
  // there is nothing to block unless it is done
  const blocked = !when.length && kind !== 'refusal' ? blockedBy(option, options) : null;
  if (blocked) stated.add({...base, when: [{option: blocked, taken: true}], then, tier: tier.condition});
  else if (when.length) tied(act, then, when, openings, base, stated);
  else if (kind === 'threat') threatened(act, then, base, record, said);
  else outright(act, then, act.given.length > 0 && !timed, base, stated);
}

type Base = Pick<Want, 'party' | 'because' | 'assumed' | 'place'> & {sentence?: string; origin?: string};
type Opening = ReturnType<typeof opened>;

// a condition that speaks of nothing anybody here could do leaves open what they want, but not what they refuse
function outright({kind}: Act, then: Literal, conditional: boolean, base: Base, stated: Stated): void {
  if (kind === 'refusal') {
    const note = 'said with a condition that nobody here decides';
    stated.add({...base, when: [], then, tier: tier.refusal, ...(conditional && {assumed: true, note})});
  } else if (!conditional) stated.add({...base, when: [], then, tier: tier.own});
}

// “will not … unless C”, “would … only if C”: with C it would, without C it would not
function tied(
  {kind, by}: Act,
  then: Literal,
  when: Literal[],
  openings: readonly Opening[],
  base: Base,
  stated: Stated,
): void {
  const negative = openings.some(o => o.negative);
  const restrictive = openings.some(o => o.restrictive);
  const turnedThen = {option: then.option, taken: kind === 'refusal' ? !then.taken : then.taken};
  if (kind === 'refusal' && openings.some(lasting)) stated.add({...base, when, then, only: true, tier: tier.condition});
  else if (restrictive && (kind === 'refusal' || !negative))
    stated.add({...base, when, then: turnedThen, only: true, tier: tier.condition});
  // “will … unless C” does it where C fails
  else if (negative) stated.add({...base, when: turned(when), any: when.length > 1, then, tier: tier.condition});
  else stated.add({...base, when, then, tier: tier.condition});
  for (const l of soughtBy(kind, when, openings)) {
    // what its owner has announced already is not sought by saying what one would do then
    const announced =
      kind !== 'threat' &&
      l.taken &&
      l.option.acts.some(
        a => a.by === l.option.owner && a.kind === 'promise' && !a.given.length && a.place < base.place,
      );
    if (l.option.owner !== by && !announced) sought(l, kind, base, stated);
  }
}

// “will not … while C”: no longer than that
const lasting = ({opener}: Opening) => /^(?:while|as long as|so long as)$/.test(opener);

// what a threat is to bring about, and what is asked in return, whoever makes it wants
function soughtBy(kind: Act['kind'], when: Literal[], openings: readonly Opening[]): Literal[] {
  if (kind === 'threat') return openings.some(o => o.negative) ? when : turned(when);
  if (kind === 'refusal' && openings.some(lasting)) return turned(when);
  return kind === 'refusal' && !openings.some(o => o.restrictive) ? [] : when;
}

// “if they come, we shall fight”: that they should not come is what it is meant for, not what is said
function sought(then: Literal, kind: Act['kind'], base: Base, stated: Stated): void {
  const against = kind === 'threat' && !then.taken;
  const note = 'a threat is taken to be meant against what it is tied to';
  stated.add({...base, when: [], then, tier: tier.demand, weight: 0.9, ...(against && {assumed: true, note})});
}

// a threat is made for the case that what its maker asks is not done; one without a demand stands by itself
function threatened(act: Act, then: Literal, base: Base, record: EvidenceRecord, said: Saying): void {
  const {options, passages, stated} = said;
  const by = base.party;
  const asks = (o: DraftOption) => o.acts.find(a => a.kind === 'demand' && a.by === by);
  const about = options.filter(o => o.owner !== by && asks(o));
  const one = about.every(o => o.owner === about[0]?.owner) ? about[0] : undefined;
  const asked = act.to ? about.find(o => o.owner === act.to) : one;
  const demand = asked && asks(asked);
  // one with a condition that nobody here decides is not wanted of itself
  if (!demand && act.given.length > 0) return;
  if (!asked || !demand) {
    const note = 'that who threatens something would do it is taken for granted';
    stated.add({...base, when: [], then, assumed: true, note, tier: tier.own});
    return;
  }
  // “… or face a levy”, “… by Friday; otherwise …” says so
  const gap = passages.gap(demand.spans[0], act.spans[0]);
  const due = record.demands.some(d => d.id === demand.because && d.deadline.length > 0);
  const joined = gap !== null && gap.length < aside && (due || orElse.test(gap));
  const note = joined ? undefined : 'a threat is taken to be meant for the case that what its maker asks is not done';
  const because = joined ? [...base.because, demand.because] : base.because;
  const when = turned([literal(asked, demand)]);
  const {party, place} = base;
  stated.add({party, place, because, when, then, assumed: !joined, note, tier: tier.condition});
}
// how far from what is asked its threat may stand, and what joins the two
const aside = 240;
const orElse =
  /\b(?:or(?= (?:else|face|lose|be|see|risk|it|they|he|she|the|there|we)\b)|otherwise|failing (?:that|which)|if not)\b/i;

// “his door was open if the ban was dropped”: an act that cannot be worded still says what it would be done for
function unworded(record: EvidenceRecord, {stated, ...rest}: Saying): void {
  const worded = new Set(rest.options.flatMap(o => o.acts.map(a => a.because)));
  for (const {id, kind, act, given, ...demand} of record.demands) {
    const party = rest.who.of(demand.by);
    if (!party || !given[0] || kind === 'demand' || worded.has(id)) continue;
    const to = rest.who.of(demand.of);
    const ground = {
      ...rest,
      because: id,
      not: null,
      self: party,
      addressed: to?.mediator ? null : to,
      guess: rest.sides.other(party),
      gerund: party,
      apart: act,
    };
    const openings = given.map(span => opened(rest.passages.text([span])));
    if (kind === 'refusal' && !openings.some(o => o.restrictive)) continue;
    const when = given.flatMap(span => conditionOn(span, ground));
    const base = {party, because: [id], assumed: false, place: rest.passages.place(given[0])};
    for (const l of soughtBy(kind, when, openings)) if (l.option.owner !== party) sought(l, kind, base, stated);
  }
}

// who makes an offer wants it accepted: one made to the other, or “the raised bid from Meridian”
function acceptances({options, who, passages, stated}: Saying): void {
  const offers = options.flatMap(o => o.acts).filter(a => a.kind === 'offer');
  for (const option of options) {
    if (option.core.verb !== 'accept') continue;
    const named = who.all.filter(
      p => p !== option.owner && option.words.has(`@${p.id}`) && decides(p) && !onlyWhose(p, option, {who, passages}),
    );
    // what is called an offer, or is the very thing that was offered
    const called = offered.test(option.name);
    const made = offers.filter(
      a => a.to === option.owner && (called || (a.core.head !== '' && a.core.head === option.core.head)),
    );
    const makers = new Set(called && named.length === 1 ? named : made.flatMap(a => a.by ?? []));
    for (const party of makers) {
      if (party === option.owner || stated.about(party, option)) continue;
      const because = [...new Set([...option.because, ...made.filter(a => a.by === party).map(a => a.because)])];
      const place = option.acts[0]?.place ?? 0;
      stated.add({
        party,
        when: [],
        then: {option, taken: true},
        because,
        assumed: false,
        tier: tier.demand,
        place,
      });
    }
  }
}
// “an offer from the port's contractor” is not the port's; “the port's offer” is
const onlyWhose = (party: Party, {acts}: DraftOption, {who, passages}: Pick<Saying, 'who' | 'passages'>) =>
  acts
    .flatMap(a => passages.named(a.spans).map(m => ({m, end: a.spans.find(s => s.end >= m.end)?.end ?? m.end})))
    .some(
      ({m, end}) =>
        who.of(m.actor) === party &&
        /^['’]s? (?!.*\b(?:offer|bid|proposal|plan|package|terms))/.test(
          passages.text([{doc: m.doc, start: m.end, end}]),
        ),
    );
const offered = /\b(?:offers?|bids?|proposals?|plans?|packages?|terms|takeover|merger)\b/i;

// what parties are said to be moved to, and that those who move them want it
function movedTo({inducements, asking}: Influence, {stated}: Saying): void {
  for (const {target, option, by, because, assumed} of inducements) {
    stated.list.push({
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
  for (const {party, option, because} of asking) {
    if (option.target === party) continue;
    const place = option.acts[0]?.place ?? 0;
    const then = {option, taken: true};
    stated.add({party, when: [], then, because, assumed: false, tier: tier.demand, place});
  }
  const note = 'they are said to be able to bring it about together; that they want it is taken for granted';
  for (const {option, by, because} of inducements) {
    if (by.length < 2) continue;
    const then = {option, taken: true};
    for (const {owner: party} of by)
      if (!stated.about(party, option))
        stated.add({party, when: [], then, because, assumed: true, note, tier: tier.refusal, place: 0});
  }
}

// what one would do for an act that the other undertakes is what the other undertakes it for
function bargains({stated}: Saying): void {
  for (const {party, then, when, assumed, because, place} of [...stated.list]) {
    const [price, ...more] = when;
    if (assumed || more.length || !price?.taken || !then.taken || then.option.owner !== party) continue;
    const other = price.option.owner;
    const undertaken = price.option.acts.find(a => a.by === other && /^(?:promise|offer)$/.test(a.kind));
    if (other === party || !undertaken || stated.about(other, then.option)) continue;
    const note = 'they undertake what it is offered for; that they want it is taken for granted';
    const both = [...new Set([...because, undertaken.because])];
    stated.add({party: other, when: [], then, because: both, assumed: true, note, tier: tier.refusal, place});
  }
}

// a refusal of what somebody else would do is a want about them: one to do the same oneself is none, nor one that holds
// out for what the other is asked
function refusals({options, stated}: Saying): void {
  for (const act of options.flatMap(o => o.acts)) {
    const {by, because, place} = act;
    if (act.kind !== 'refusal' || !by) continue;
    const other = options.find(o => o.owner !== by && isRefusedBy(o, act));
    if (!other) continue;
    const then = {option: other, taken: act.wanted};
    stated.add({party: by, when: [], then, because: [because], assumed: false, tier: tier.demand, place});
  }
}
const isRefusedBy = (o: DraftOption, {by, core, words}: Act): boolean =>
  !o.presses &&
  o.core.verb !== core.verb &&
  o.acts.some(a => a.kind !== 'refusal') &&
  !o.acts.some(a => a.kind === 'demand' && a.by === by) &&
  likeness(o.words, words) >= 0.75;

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
