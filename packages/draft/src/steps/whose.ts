import type {Actor, EvidenceRecord} from '@suasion/model';
import {balloted, fellows, firms, forces, generic, organs} from '../words/deciding.ts';
import {crewOf, namedAfter, namesake, oneOfThem, partlyNamed, rulersOf} from './kin.ts';
import {Names} from './names.ts';

/** Whom each actor is counted with: Sergei Lavrov → Russia; the government of a country → the country. */
export function sidesOf(record: EvidenceRecord): Map<string, string> {
  const actors = new Map(record.actors.map(a => [a.id, a]));
  const head = new Map<string, string>();
  const byCountry = new Map<string, string>();
  for (const a of record.actors) {
    if ((a.kind === 'state' || a.kind === 'government') && a.country && !byCountry.has(a.country)) {
      byCountry.set(a.country, a.id);
    }
  }
  const against = askersOfStates(record, actors);
  const leader = (id: string): string => {
    const seen = new Set<string>();
    let at = id;
    for (;;) {
      if (seen.has(at)) return [...seen].sort()[0]!;
      seen.add(at);
      const actor = actors.get(at);
      if (!actor) return at;
      const state = actor.kind === 'state' || actor.kind === 'government';
      const army = actor.kind === 'organisation' && !actor.speaksFor && forces.test(actor.name);
      const next =
        (state || army) && actor.country ? byCountry.get(actor.country) : against.has(at) ? null : actor.speaksFor;
      if (!next || next === at || !actors.has(next)) return at;
      at = next;
    }
  };
  for (const a of record.actors) head.set(a.id, leader(a.id));
  // two bodies of one name are one; two persons may share theirs, though no person is called Independents
  const first = new Map<string, string>();
  for (const a of record.actors) {
    if (
      (a.kind === 'person' && !/^\p{Lu}\p{Ll}+(?:ans|crats|ists|ites|ers|ents)$/u.test(a.name)) ||
      head.get(a.id) !== a.id
    )
      continue;
    const name = a.name.toLowerCase();
    const same = first.get(name);
    if (same === undefined) first.set(name, a.id);
    else for (const [id, at] of head) if (at === a.id) head.set(id, same);
  }
  // a body that is called a person's name elsewhere is the body
  for (const a of record.actors) {
    // “Hale” alone may be a person called Ada Hale, and no town
    const whole = / /.test(a.name) || !record.actors.some(b => b.kind === 'person' && b.name.endsWith(` ${a.name}`));
    const body = a.kind === 'person' && !a.role && whole ? first.get(a.name.toLowerCase()) : undefined;
    if (body !== undefined && head.get(a.id) === a.id) for (const [id, at] of head) if (at === a.id) head.set(id, body);
  }
  const names = new Names(record.actors, record.documents);
  for (const a of record.actors) {
    const whole =
      head.get(a.id) === a.id
        ? (servantOf(a, names) ??
          holderOf(a, names) ??
          officerOf(a, names) ??
          namesake(a, names) ??
          cabinetOf(a, names) ??
          rulersOf(a, names) ??
          lettersOf(a, names) ??
          halfOf(a, record) ??
          describedOf(a, names) ??
          fellowOf(a, names) ??
          organOf(a, names, record, against) ??
          toldOf(a, record) ??
          shortFor(a, names) ??
          continued(a, names) ??
          partlyNamed(a, names) ??
          namedAfter(a, names) ??
          oneOfThem(a, names) ??
          crewOf(a, names, record))
        : null;
    if (whole && head.get(whole.id) !== a.id) {
      for (const [id, at] of head) if (at === a.id) head.set(id, head.get(whole.id)!);
    }
  }
  return head;
}

/** Who is said to speak for a state and asks something of it: they do not speak for it. */
const askersOfStates = ({demands}: EvidenceRecord, actors: ReadonlyMap<string, Actor>): ReadonlySet<string> =>
  new Set(
    demands.flatMap(({kind, by, of}) => {
      const asker = kind === 'demand' && by ? actors.get(by) : undefined;
      const speaks = asker?.kind === 'person' && asker.speaksFor === of;
      return speaks && of && actors.get(of)?.kind === 'state' ? [asker.id] : [];
    }),
  );

/** “spokesman for the coalition”: who serves one that is known by that name speaks for it. */
function servantOf(actor: Actor, names: Names): Actor | null {
  const served =
    /\b(?:spokes\w+|leader|head|chief|president|chair\w*|negotiator|envoy|delegate|commander|member|director|secretary|minister) (?:for|of) (?:the )?(?<name>.+)$/i.exec(
      actor.role ?? '',
    )?.groups?.name;
  if (actor.kind !== 'person' || !served) return null;
  const known = names.holding(served).filter(a => ` ${a.name.toLowerCase()}`.endsWith(` ${served.toLowerCase()}`));
  return known.length === 1 ? known[0]! : null;
}

/** Who is named behind an office without a name holds it. */
const holderOf = (actor: Actor, names: Names): Actor | null =>
  actor.kind === 'person' && !actor.speaksFor && !actor.country ? names.introduced(actor) : null;

/** “General Manager Ada Roe”, where “the line's general manager” is named: the line's, if no other body has one. */
function officerOf(actor: Actor, names: Names): Actor | null {
  const office = actor.kind === 'person' && !actor.speaksFor ? (actor.role ?? '').toLowerCase() : '';
  // two words at least: spokesmen and ministers are many
  return / /.test(office) ? names.having(office) : null;
}

/** “the North”, where one country of the text has it in its name. */
function halfOf(actor: Actor, {actors}: EvidenceRecord): Actor | null {
  const half = /^(?:the )?(?<half>North|South|East|West)$/u.exec(actor.name)?.groups?.half;
  const whole = half
    ? actors.filter(a => new RegExp(`^${half} \\p{Lu}\\p{Ll}+$`, 'u').test(a.name) && a.kind !== 'person')
    : [];
  return whole.length === 1 ? whole[0]! : null;
}

/** “the Ada Roe government”: of the state she speaks for. */
function cabinetOf(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person') return null;
  const holder = /^(?:the )?(?<who>\p{Lu}.*) (?:government|administration|cabinet)$/u.exec(actor.name)?.groups?.who;
  if (!holder) return null;
  const state = names.state(holder);
  return state === actor ? null : state;
}

/** “CBO” is the Canal Boatmen’s Organisation, “Vostria Republic” is Vostria, where one alone could be meant. */
function lettersOf(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person') return null;
  const land = /^(?:the )?(?:(?:Republic|Kingdom) of (?<land>.+)|(?<first>.+) (?:Republic|Kingdom))$/iu.exec(
    actor.name,
  );
  const state = land?.groups?.land ?? land?.groups?.first;
  if (state) return names.called(state).find(a => a.kind === 'state' && a !== actor) ?? null;
  // “the interior ministry” and “the Ministry of the Interior”
  const office = /^(?:Ministry|Department) of (?:the )?(?<what>.+)$/iu.exec(actor.name)?.groups?.what;
  if (office) return names.called(`${office} ministry`)[0] ?? null;
  if (!/^\p{Lu}{3,6}$/u.test(actor.name)) return null;
  const [first, ...more] = names.lettered(actor.name);
  return first && !more.length ? first : null;
}

/** “Vostria's Marxist LLF rebels”: the LLF, where it is named by itself too. */
function describedOf(actor: Actor, names: Names): Actor | null {
  const name =
    actor.kind === 'person'
      ? undefined
      : /(?:^|\s)(?<name>\p{Lu}[\p{L}-]+) (?:rebels|guerrillas|militia|militias|fighters|insurgents|militants)$/u.exec(
          actor.name,
        )?.groups?.name;
  const known = name ? names.called(name).filter(a => a !== actor && a.kind !== 'state') : [];
  return known.length === 1 ? known[0]! : null;
}

/** “spokesman for the rebel delegation”, “the rebel group”: of the rebels, where the reports have one such side. */
function fellowOf(actor: Actor, names: Names): Actor | null {
  const calling = actor.kind === 'person' ? (actor.speaksFor ? '' : (actor.role ?? '')) : actor.name;
  if (actor.kind !== 'person' && !/^(?:the )?\p{Ll}/u.test(calling)) return null;
  const side =
    /\b(?<side>rebel|guerrilla|insurgent|separatist) (?:delegation|group|side|team|spokes\w+|leader\w*|negotiator\w*|command\w*|official\w*|movement)\b/i.exec(
      calling,
    )?.groups?.side;
  const fellows = side ? names.called(`${side}s`).filter(a => a !== actor) : [];
  return fellows.length === 1 ? fellows[0]! : null;
}

/** “the army”, “the transport secretary”: of the one government the reports name. */
function organOf(actor: Actor, names: Names, {demands}: EvidenceRecord, against: ReadonlySet<string>): Actor | null {
  const named = organs.test(actor.name) && /^\p{Ll}|^The |^Ministers$/u.test(actor.name);
  const misplaced = against.has(actor.id);
  const office = actor.kind === 'person' && (misplaced || !actor.speaksFor) && organs.test(actor.role ?? '');
  if ((!named && !office) || actor.kind === 'state' || (actor.country && !misplaced)) return null;
  const [own, ...others] = names.governments;
  if (own && !others.length) return own === actor || misplaced ? null : own;
  const asked = new Set(demands.flatMap(d => (d.kind === 'demand' && d.by === actor.id && d.of ? [d.of] : [])));
  return office && /\bminister$|^president$/i.test(actor.role ?? '') ? names.home(actor, asked) : null;
}

/** “told members not to load”: those of the one body that asks it of them; what they vote on is their own. */
function toldOf(actor: Actor, {actors, demands, documents}: EvidenceRecord): Actor | null {
  if (actor.kind === 'person' || actor.speaksFor || !fellows.test(actor.name)) return null;
  const asked = demands.filter(d => d.kind === 'demand' && d.of === actor.id);
  const [by, ...others] = new Set(asked.map(d => d.by));
  const asker = others.length ? undefined : actors.find(a => a.id === by);
  if (!asker || asker.kind === 'state' || asker.kind === 'government') return null;
  // where nobody else is asked anything, what they do is what is told of
  if (!demands.some(d => d.kind === 'demand' && d.of !== null && d.of !== actor.id)) return null;
  const text = asked.flatMap(d => d.act.map(s => documents.find(({id}) => id === s.doc)?.text.slice(s.start, s.end)));
  return text.some(act => balloted.test(act ?? '')) ? null : asker;
}

/** “employers” is short for “port employers”, where nobody else could be meant. */
function shortFor(actor: Actor, names: Names): Actor | null {
  // “Bus drivers” opens a line: of the bus drivers as anywhere else
  const plain = /^\p{Lu}\p{Ll}+ \p{Ll}+s$/u.test(actor.name);
  if (actor.kind === 'person' || (!plain && !/^\p{Ll}[\p{L} -]*$/u.test(actor.name))) return null;
  // whose army it is, no other army’s name says
  if (organs.test(actor.name)) return null;
  const longer = names
    .holding(actor.name)
    .filter(a => a !== actor && a.name.length > actor.name.length)
    .filter((a, k, all) => all.findIndex(b => b.name.toLowerCase() === a.name.toLowerCase()) === k);
  // “the opposition” is rather the opposition coalition than the internal opposition
  const [first, ...more] = longer.filter(a => a.name.toLowerCase().startsWith(`${actor.name.toLowerCase()} `));
  if (longer.length) return longer.length === 1 ? longer[0]! : first && !more.length ? first : nested(longer);
  const [, ends] = generic.find(([word]) => word.test(actor.name)) ?? [];
  const meant = ends ? names.ending(ends).filter(a => a !== actor) : [];
  return meant.length === 1 ? meant[0]! : null;
}

/** The longest of names whose words it has all: of “Vale chiefs” and “village chiefs”, “the Vale’s village chiefs”. */
function nested(all: readonly Actor[]): Actor | null {
  const words = (a: Actor) =>
    a.name
      .toLowerCase()
      .replace(/[’']s?(?= |$)/g, '')
      .split(' ');
  const longest = all.reduce((a, b) => (words(b).length > words(a).length ? b : a));
  const its = new Set(words(longest));
  return all.every(a => words(a).every(w => its.has(w))) ? longest : null;
}

// “Syrian opposition” and “Syrian Opposition Coalition”: the longest of names that each continue the other; what says where
// it sits is no part of a name
function continued(actor: Actor, names: Names): Actor | null {
  const others = (list: readonly Actor[]) => list.filter(a => a !== actor && !placed.test(a.name));
  const bare = actor.name.replace(placed, '');
  if (bare !== actor.name) return others(names.called(bare))[0] ?? null;
  const firm = /^\p{Lu}[\p{L}’'-]+$/u.test(actor.name) && !actor.role && !actor.country;
  const side = /\S (?:opposition|coalition|rebels|movement|front|militia|alliance|resistance|delegation)$/i.test(
    actor.name,
  );
  if (!firm && !side) return null;
  const from = (a: Actor, b: Actor) => b.name.toLowerCase().startsWith(`${a.name.toLowerCase()} `);
  const longer = others(names.holding(actor.name)).filter(a => from(actor, a));
  // “Meridian” for Meridian Ferries, where nothing else is called so
  if (firm) {
    const whole = longer.filter(a => firms.test(a.name) || (a.kind === 'organisation' && names.goesBy(a, actor.name)));
    return whole.length === 1 ? whole[0]! : null;
  }
  longer.sort((a, b) => a.name.length - b.name.length);
  return longer.every((a, k) => k === 0 || from(longer[k - 1]!, a)) ? (longer.at(-1) ?? null) : null;
}
const placed = / (?:in|at|from) \p{Lu}\S*$/u;
