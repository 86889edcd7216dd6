import type {Actor, EvidenceRecord} from '@suasion/model';
import {balloted, bareGovernment, crews, firms, followers, holders} from '../words/deciding.ts';
import type {Names} from './names.ts';

// Who is one side under two names, where no single actor of the record says so.

/** “the government”, “the federal government”: of the one state the reports name, or the one its documents are about. */
export function rulersOf(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person' || actor.kind === 'state' || actor.country || !bareGovernment.test(actor.name))
    return null;
  const [state, ...others] = names.governments;
  if (state && !others.length) return state === actor ? null : state;
  // “the Vostrian government” before it, and no other government
  const [ruled, ...more] = names.governments.filter(a => a !== actor && names.ruling(a));
  return ruled && !more.length ? ruled : null;
}

/** “Don Roe” is Donald Roe, “Roe” by itself the one Roe there is. */
export function namesake(actor: Actor, names: Names): Actor | null {
  if (actor.kind !== 'person' || actor.speaksFor) return null;
  const [given, last] = [actor.name.split(' ').slice(0, -1).join(' '), actor.name.split(' ').at(-1)!];
  const same = names.surnamed(last).filter(a => a !== actor && a.name.length > actor.name.length && / /.test(a.name));
  const [first, ...rest] = same;
  if (!first) return null;
  const short = (a: Actor) => a.name.split(' ')[0]!;
  const one = rest.every(a => short(a).startsWith(short(first)) || short(first).startsWith(short(a)));
  const fits = same.every(a => short(a).startsWith(given));
  return one && fits ? (same.find(a => a.speaksFor) ?? first) : null;
}

/** “the union’s 900 members”, “Quarrymen’s leaders”, “the Vale chiefs”: of those they lead, follow or speak for. */
export function namedAfter(actor: Actor, names: Names): Actor | null {
  const whose =
    actor.kind === 'person'
      ? undefined
      : new RegExp(
          `^(?:the |some |most |many |striking )*(?<whose>\\S.*?)(?:[’']s?)? (?:(?:[\\d,.]+|[\\p{Ll}-]+) ){0,2}${followers.source}$`,
          'iu',
        ).exec(actor.name)?.groups?.whose;
  if (!whose) return null;
  const [known, ...others] = names.called(whose).filter(a => a !== actor && a.kind !== 'state' && a.kind !== 'media');
  return known && !others.length ? known : null;
}

/** “Chief Ada Roe”, where the chiefs speak with one voice: one of them. */
export function oneOfThem(actor: Actor, names: Names): Actor | null {
  const role = actor.role?.toLowerCase();
  if (actor.kind !== 'person' || actor.speaksFor || !role || !holders.test(role)) return null;
  const [several, ...others] = names.called(`${role}s`);
  return several && !others.length && several.kind !== 'person' ? several : null;
}

/**
 * Those who work and the one union of theirs the reports name: it is called by their trade, they are said to be in it, or
 * nobody else works there. Where it asks them to vote, they decide by themselves.
 */
export function crewOf(actor: Actor, names: Names, {demands, documents}: EvidenceRecord): Actor | null {
  const trade = actor.kind === 'person' ? undefined : crews.exec(actor.name)?.groups?.trade?.toLowerCase();
  if (!trade || actor.speaksFor || names.isUnion(actor)) return null;
  const text = new Map(documents.map(d => [d.id, d.text]));
  const told = demands.filter(d => d.of === actor.id && d.kind === 'demand');
  if (told.some(d => balloted.test(d.act.map(s => text.get(s.doc)?.slice(s.start, s.end)).join(' ')))) return null;
  const [union, ...others] = names.unions().filter(a => a !== actor);
  if (!union || others.length || demands.some(d => d.by === actor.id && d.of === union.id)) return null;
  const stem = trade.replace(/s$/, '');
  const called = [...names.alias(union)].some(name => name.toLowerCase().includes(stem));
  const within = actor.mentions.some(m =>
    /^ (?:in|of|from) the $/.test(text.get(m.doc)?.slice(m.end, names.next(union, m.doc, m.end)) ?? ''),
  );
  const alone = new Set(names.trades().filter(t => !generally.test(t))).size < 2;
  return called || within || (alone && (generally.test(trade) || !tradesIn(names.alias(union)).length)) ? union : null;
}
// the nurses are not the “Pilots’ Union”, though no other union is named
const tradesIn = (aliases: ReadonlySet<string>) =>
  [...aliases]
    .flatMap(name => name.split(/[\s’']+/).flatMap(word => crews.exec(word)?.groups?.trade?.toLowerCase() ?? []))
    .filter(trade => !generally.test(trade));
const generally = /^(?:workers|employees|staff|members|strikers|membership|workforce)$/;

/** “Writer’s Guild” of the Writers Guild of Vostria; “Roe Advisors”, where Roe Management and Roe are named. */
export function partlyNamed(actor: Actor, names: Names): Actor | null {
  if (actor.kind === 'person' || actor.kind === 'state' || !/^\p{Lu}/u.test(actor.name)) return null;
  if (/ /.test(actor.name)) {
    const plain = (name: string) => name.toLowerCase().replace(/[’']/g, '');
    const longer = names
      .bodies()
      .filter(a => a !== actor && plain(a.name).startsWith(`${plain(actor.name)} of `) && a.kind === actor.kind);
    if (new Set(longer.map(a => a.name)).size === 1) return longer[0]!;
  }
  const word = /^(?<word>\p{Lu}\p{Ll}{3,}) /u.exec(actor.name)?.groups?.word;
  if (!word || !fund.test(actor.name)) return null;
  const fellows = names.bodies().filter(a => a !== actor && a.name.startsWith(`${word} `) && fund.test(a.name));
  const short = [actor, ...fellows].find(a => names.goesBy(a, word));
  return fellows.length && short ? (short === actor ? null : short) : null;
}
const fund = new RegExp(
  `${firms.source}| (?:Management|Advisors|Advisers|Partners|Investors|Associates)(?: Ltd| LP)?$`,
  'u',
);
