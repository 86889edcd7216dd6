import type {Conflict, EvidenceRecord, Relation} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Section, Sentence} from '../content.ts';
import {agrees, the} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, count, listed, numeral} from '../words.ts';

const mostParties = 12;
const mostOthers = 10;
/** of those who only speak */
const mostSpeakers = 4;
const mostRelations = 12;

type Spoken = EvidenceRecord['statements'][number];

interface Party {
  id: string;
  /** who speaks for it, and how often */
  people: Map<string, number>;
  quoted: number;
  /** the acts it asks for, and those asked of it, in their words */
  asks: Set<string>;
  asked: Set<string>;
  /** a decision maker of the model */
  decides: boolean;
  /** what stands for all it is quoted with */
  said: Spoken | null;
}

const tieWords: Record<Relation['kind'], [one: string, many: string]> = {
  influence: ['has influence over', 'have influence over'],
  support: ['supports', 'support'],
  control: ['controls', 'control'],
  membership: ['belongs to', 'belong to'],
  mediation: ['mediates with', 'mediate with'],
  opposition: ['opposes', 'oppose'],
  alliance: ['is allied with', 'are allied with'],
};

const standing: Record<Relation['standing'], string> = {
  asserted: '',
  confirmed: ', which is confirmed',
  alleged: ', it is alleged',
  denied: ', which is denied',
  declined: ', on which comment is declined',
  asked: ', it is asked',
};

/** Who speaks, asks or is asked, with those who speak for them, and how they are said to stand to one another. */
export function involvedSection(
  record: EvidenceRecord,
  conflict: Conflict | null,
  people: People,
  reports: Reports,
  cite: Citing,
): Section | null {
  const withWords = conflict === null;
  const parties = partiesOf(record, people, reports, conflict);
  if (!parties.length) return null;
  // who only speaks, and once, needs a line of their own only where nobody asks anything
  const telling = parties.filter(p => p.asks.size || p.asked.size || p.decides || (withWords && p.quoted > 1));
  const own = telling.length ? telling : parties.slice(0, mostSpeakers);
  const items = own.slice(0, mostParties).map(p => line(p, people, reports, cite, withWords));
  const blocks: Block[] = items.length ? [{kind: 'list', ordered: false, items}] : [];
  const others = parties.filter(p => p.quoted && !own.slice(0, mostParties).includes(p));
  if (others.length) {
    const named = others.slice(0, mostOthers).map(p => `${called(p, people)} (${times(p.quoted)})`);
    const rest = others.length - named.length;
    const text = `also quoted: ${listed(rest > 0 ? [...named, count(rest, 'other')] : named)}`;
    blocks.push({kind: 'text', sentences: [cite.counted(capital(text))]});
  }
  const seen = new Set<string>();
  // a tie to somebody nothing else is told of is no help to anybody
  const told = new Set(parties.map(p => p.id));
  const relations = record.relations.filter(r => {
    const [from, to] = [people.sideId(r.from), people.sideId(r.to)];
    if (!told.has(from) || !told.has(to)) return false;
    const key = [from, r.kind, to].join(' ');
    return from !== to && !seen.has(key) && seen.add(key);
  });
  if (relations.length) {
    const ties = relations.slice(0, mostRelations).map(r => {
      const tie = agrees(people.actor(r.from)?.name ?? r.from, ...tieWords[r.kind]);
      const text = `${people.full(r.from)} ${tie} ${people.name(r.to)}${standing[r.standing]}`;
      return cite.reported(capital(text), [r.id]);
    });
    blocks.push({kind: 'heading', text: 'How they are said to stand to one another'});
    blocks.push({kind: 'list', ordered: false, items: ties});
  }
  return {id: 'involved', title: 'Who is involved', blocks};
}

function partiesOf(record: EvidenceRecord, people: People, reports: Reports, conflict: Conflict | null): Party[] {
  const parties = new Map<string, Party>();
  const of = (id: string): Party => {
    const side = people.sideId(id);
    const party = parties.get(side) ?? {
      id: side,
      people: new Map(),
      quoted: 0,
      asks: new Set(),
      asked: new Set(),
      said: null,
      decides: false,
    };
    parties.set(side, party);
    const actor = people.actor(id);
    if (side !== id && (actor?.kind === 'person' || actor?.speaksFor) && !party.people.has(id)) party.people.set(id, 0);
    return party;
  };
  // somebody’s own words, if they say something, stand for the rest
  const worth = (s: Spoken | null) => {
    const length = s?.content.reduce((n, c) => n + c.end - c.start, 0) ?? 0;
    return length && Math.min(200, length) + (s?.quotation === 'indirect' ? 0 : 60);
  };
  for (const s of record.statements) {
    if (!s.speaker) continue;
    const party = of(s.speaker);
    party.quoted++;
    const known = party.people.get(s.speaker);
    if (known !== undefined) party.people.set(s.speaker, known + 1);
    if (worth(s) > worth(party.said)) party.said = s;
  }
  for (const d of record.demands) {
    if (d.kind !== 'demand') continue;
    const act = reports.text(d.act).toLowerCase();
    if (d.by) of(d.by).asks.add(act);
    if (d.of) of(d.of).asked.add(act);
  }
  // whoever decides in the model is involved, whether or not anything is asked of them by name
  for (const d of conflict?.decisionMakers ?? []) {
    const actor = people.actor(d.id) ?? record.actors.find(a => a.name === d.name);
    if (actor) of(actor.id).decides = true;
  }
  const weight = (p: Party) => p.quoted + 2 * (p.asks.size + p.asked.size) + (p.decides ? 2 : 0);
  return [...parties.values()].filter(p => people.isNamed(p.id)).sort((a, b) => weight(b) - weight(a));
}

const titles: Readonly<Record<string, string>> = {
  Sen: 'Senator',
  Rep: 'Representative',
  Gov: 'Governor',
  Lt: 'Lieutenant',
  Gen: 'General',
  Col: 'Colonel',
  Capt: 'Captain',
  Sgt: 'Sergeant',
};
/** `Sen.` → Senator, `former Gov.` → former Governor */
const spelledOut = (role: string) =>
  role.replace(/\b(\p{Lu}\p{Ll}+)\.(?= |$)/gu, (whole, word: string) => titles[word] ?? whole);

const times = (n: number) => ['never', 'once', 'twice'][n] ?? `${numeral(n)} times`;

function called(p: Party, people: People): string {
  const actor = people.actor(p.id);
  return actor?.kind === 'person' ? people.name(p.id) : the(actor?.name ?? p.id);
}

function line(p: Party, people: People, reports: Reports, cite: Citing, withWords: boolean): Sentence {
  const actor = people.actor(p.id);
  const label = actor?.name ?? p.id;
  const voices = [...p.people].sort((a, b) => b[1] - a[1]).slice(0, 4);
  const speakers = voices.map(([id]) => {
    const {name, role} = people.actor(id) ?? {name: id, role: null};
    // “the Dravex spokeswoman” tells her role
    if (/(?:^|\s)\p{Ll}+$/u.test(name)) return the(name);
    return role ? `${name} (${spelledOut(role)})` : name;
  });
  const verb = (one: string, many: string) => (people.many(p.id) ? many : agrees(label, one, many));
  const facts = [
    speakers.length && `${verb('speaks', 'speak')} through ${listed(speakers)}`,
    p.asks.size && `${verb('asks', 'ask')} for ${count(p.asks.size, 'thing')}`,
    p.asked.size && `${verb('is', 'are')} asked for ${count(p.asked.size, 'thing')}`,
    p.quoted && `${verb('is', 'are')} quoted ${times(p.quoted)}`,
    !p.asks.size && !p.asked.size && !p.quoted && `${verb('is', 'are')} spoken of`,
  ].filter(Boolean);
  const person = actor?.kind === 'person';
  const role = person && actor.role ? ` (${spelledOut(actor.role)})` : '';
  const words = withWords && p.said ? `: ${reports.quote(p.said.content, 200)}` : '';
  return cite.reported(capital(`${called(p, people)}${role} — ${facts.join('; ')}${words}`), [
    words && p.said ? p.said.id : p.id,
  ]);
}
