import type {Demand, EvidenceRecord} from '@suasion/model';
import {type ActWords, actWords, likeness} from '../likeness.ts';
import type {Named, Passages} from '../passages.ts';
import {askedBar, askedWeights} from '../words/asked.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {Sides} from './sides.ts';
import {worthOf} from './signs.ts';

interface Said {
  demand: Demand;
  by: Party | null;
  of: Party | null;
  place: number;
  words: ActWords;
}

/**
 * Whom somebody means who asks something of nobody named: each sign for and against a party has a worth, and the one worth
 * most is taken where that reaches a bar.
 */
export class Asked {
  readonly #who: Parties;
  readonly #passages: Passages;
  readonly #sides: Sides;
  readonly #bar: number;
  readonly #told = new Map<string, Told>();
  readonly #asked = new Map<Party, number>();
  readonly #most: number;
  readonly #speaks = new Set<Party>();
  readonly #ranked: readonly Party[];
  readonly #rank: ReadonlyMap<Party, number>;
  readonly #related = new Map<string, 'apart' | 'together'>();

  /** `bar`: what the signs of a party must be worth at least */
  constructor(record: EvidenceRecord, who: Parties, passages: Passages, sides: Sides, bar = askedBar) {
    this.#who = who;
    this.#passages = passages;
    this.#sides = sides;
    this.#bar = bar;
    this.#ranked = who.all.filter(decides).sort((a, b) => b.mentions - a.mentions);
    this.#rank = new Map(this.#ranked.map((p, k) => [p, k]));
    for (const {id, title, text} of record.documents) {
      const end = text.indexOf('\n');
      const lead = {doc: id, start: 0, end: end < 0 ? text.length : end};
      const heading = ` ${(title ?? '').toLowerCase()} `;
      const told: Told = {said: [], named: new Set(), headed: new Set(), opens: new Set()};
      for (const {actor} of passages.named([{doc: id, start: 0, end: text.length}])) {
        const party = who.of(actor);
        if (party) told.named.add(party);
      }
      for (const {actor} of passages.named([lead])) {
        const party = who.of(actor);
        if (party) told.opens.add(party);
      }
      for (const party of told.named) if (heading.includes(party.name.toLowerCase())) told.headed.add(party);
      this.#told.set(id, told);
    }
    for (const demand of record.demands) {
      const [by, of] = [who.of(demand.by), who.of(demand.of)];
      if (of && of !== by && demand.kind === 'demand') this.#asked.set(of, (this.#asked.get(of) ?? 0) + 1);
      if (by) this.#speaks.add(by);
      const [first] = demand.act.length ? demand.act : demand.given;
      if (!first) continue;
      const words = actWords(passages.text(demand.act));
      this.#told.get(first.doc)?.said.push({demand, by, of, place: passages.place(first), words});
    }
    for (const told of this.#told.values()) told.said.sort((a, b) => a.place - b.place);
    this.#most = Math.max(1, ...this.#asked.values());
    for (const {from, to, kind, standing} of record.relations) {
      const [a, b] = [who.of(from), who.of(to)];
      if (!a || !b || standing === 'denied' || kind === 'influence' || kind === 'mediation') continue;
      for (const key of [`${a.id} ${b.id}`, `${b.id} ${a.id}`])
        this.#related.set(key, kind === 'opposition' ? 'apart' : 'together');
    }
  }

  /** Those named in the same document who could be meant. */
  candidates(demand: Demand): Party[] {
    const by = this.#who.of(demand.by);
    const named = this.#told.get(demand.act[0]?.doc ?? '')?.named;
    const object = this.#object(demand);
    return named ? this.#ranked.filter(p => p !== by && p !== object && named.has(p)) : [];
  }

  // “remove the garrison from our valley”: nobody is asked to remove itself
  #object({act}: Demand): Party | null {
    const [at] = act;
    const name = at && this.#passages.named([at])[0];
    if (!name) return null;
    const ahead = this.#passages.text([{...at, end: name.start}]);
    const behind = this.#passages.text([{...at, start: name.end}]);
    // “all captives must be freed”, “the return of the captives”
    if (freeing.test(ahead) || (ahead.length < 24 && isFreed.test(behind))) return this.#who.of(name.actor);
    return takesWhom.test(ahead) &&
      !/^['’]|^ \p{Ll}+s?\b(?<! (?:from|out|off|away|into|to|and|or|by|in|on|at))/u.test(behind)
      ? this.#who.of(name.actor)
      : null;
  }

  /** The one most likely meant; nobody where too little tells, or two are as likely. */
  likeliest(demand: Demand): Party | null {
    const by = this.#who.of(demand.by);
    // “stronger sanctions”: against the other side, by others
    if (punishing.test(this.#passages.text(demand.act))) return null;
    const across = by && this.#sides.across(by);
    const named = this.#passages.named(demand.act).some(m => this.#who.of(m.actor) === across);
    if (across && !named && this.#object(demand) !== across) return across;
    // who asks for the same in the same breath is not whom it is asked of
    const all = this.candidates(demand).filter(p => !by || !this.#sides.joint(by, p));
    const worths = all.map(party => worthOf(this.signs(demand, party, all.length), askedWeights));
    const most = Math.max(this.#bar, ...worths);
    const best = worths.indexOf(most);
    return best >= 0 && worths.lastIndexOf(most) === best ? all[best]! : null;
  }

  /** Signs that a party is the one meant, of so many who could be. */
  signs(demand: Demand, party: Party, many: number) {
    const by = this.#who.of(demand.by);
    const {said: all, headed, opens} = this.#told.get(demand.act[0]!.doc)!;
    const at = all.findIndex(s => s.demand === demand);
    const said = all[at]!;
    const near = (s: Said | undefined) => (s && Math.abs(s.place - said.place) < reach ? s : undefined);
    const alike = (s: Said, least: number) => s !== said && likeness(s.words, said.words) >= least;
    const mine = all.filter(s => s.by === party);
    const [before, after] = [all.slice(0, at), all.slice(at + 1)];
    const ofThem = (s: Said) => s.by === by && s.of !== null;
    const ofOthers = (s: Said) => s.by !== null && s.by !== by;
    const rank = this.#rank.get(party) ?? this.#ranked.length;
    const state = (p: Party | null) => p !== null && (p.kind === 'state' || p.kind === 'government');
    const between = by ? this.#sides.asks(by, party) : 0;
    const asked = by ? all.filter(ofThem).map(s => s.of) : [];
    const relation = by && this.#related.get(`${by.id} ${party.id}`);
    return {
      'is asked by them elsewhere': between > 0,
      'is asked by them often': between > 1,
      'is all they ask': asked.length > 0 && asked.every(p => p === party),
      'is asked by them just before': near(before.findLast(ofThem))?.of === party,
      'is asked by them just after': near(after.find(ofThem))?.of === party,
      'asks them something': by !== null && this.#sides.asks(party, by) > 0,
      'met them': by !== null && this.#sides.met(party, by),
      'is the one other side': by !== null && this.#sides.other(by) === party,
      'is asked alike with them': by !== null && this.#sides.alike(party, by),
      'is on their side': by !== null && this.#sides.joint(party, by),
      'asks for the same': mine.some(s => s.demand.kind === 'demand' && alike(s, 0.6)),
      'asks the same party':
        between === 0 && mine.some(s => s.demand.kind === 'demand' && s.of !== party && asked.includes(s.of)),
      'speaks of the same': mine.some(s => s.demand.kind !== 'demand' && alike(s, 0.5)),
      'is asked the same by another': all.some(s => s.of === party && s.by !== party && alike(s, 0.5)),
      'is named in what they ask': by !== null && this.#sides.names(by, party) > 0,
      'is named in it twice': by !== null && this.#sides.names(by, party) > 1,
      'is the last asked of anybody': near(before.findLast(s => s.of))?.of === party,
      'spoke last': before.findLast(ofOthers)?.by === party,
      'speaks next': after.find(ofOthers)?.by === party,
      ...this.#where(demand, party, by),
      'is asked something': this.#asked.has(party),
      'is asked most': this.#asked.get(party) === this.#most,
      'says something': this.#speaks.has(party),
      'is neither asked nor heard': !this.#asked.has(party) && !this.#speaks.has(party),
      'is a government': state(party),
      'is a government as they are': state(party) && state(by),
      'is a person': party.kind === 'person',
      'is people': party.kind === 'people',
      mediates: party.mediator,
      'has no name of its own': /^\p{Ll}/u.test(party.name),
      'is named once': party.mentions <= 1,
      'is spoken of most': rank === 0 || (rank === 1 && this.#ranked[0] === by),
      'is among the first three': rank < 3,
      'is behind five others': rank > 5,
      'is in the headline': headed.has(party),
      'stands in the opening': opens.has(party),
      'is opposed': relation === 'apart',
      'is allied': relation === 'together',
      'few could be meant': many <= 2,
      'many could be meant': many > 5,
    };
  }

  // where it is named around the act
  #where(demand: Demand, party: Party, by: Party | null) {
    const passages = this.#passages;
    const at = demand.act[0]!;
    const is = (m: Named | undefined) => m !== undefined && this.#who.of(m.actor) === party;
    const start = at.start - passages.before(at).length;
    const end = Math.max(at.end, start + passages.around(at).length);
    const ahead = passages.named([{doc: at.doc, start, end: at.start}]);
    const behind = passages.named([{doc: at.doc, start: at.end, end}]);
    const foregoing = passages.near(at).filter(m => m.start < start);
    const next = {doc: at.doc, start: end + 1, end: end + 2};
    const sameParagraph = !passages.text([{doc: at.doc, start: end - 1, end: end + 1}]).includes('\n');
    const following = sameParagraph ? passages.named([{...next, end: next.start + passages.around(next).length}]) : [];
    const inside = passages.named(demand.act).find(is);
    const others = [...ahead, ...behind].filter(m => this.#who.of(m.actor) !== by);
    return {
      'stands in the act': inside !== undefined,
      'is reached in the act': inside !== undefined && reached.test(passages.before(inside)),
      'owns what is asked':
        inside !== undefined && /^['’]/.test(passages.text([{...inside, start: inside.end, end: inside.end + 1}])),
      'stands before the act': ahead.some(is),
      'stands behind the act': behind.some(is),
      'opens the sentence': ahead[0]?.start === start && is(ahead[0]),
      'stands nearest before': is([...foregoing, ...ahead].findLast(m => this.#who.of(m.actor) !== by)),
      'stands in the sentence before': foregoing.some(is),
      'stands in the sentence after': following.some(is),
      'is the only other in the sentence': others.length > 0 && others.every(is),
    };
  }
}

const punishing =
  /^(?:that )?(?:(?:the|an?|further|more|new|stronger|tougher|harsher|stiffer|stricter|additional|immediate|international|economic|global|western|impose|introduce|tighten|with|full|\p{Ll}+er) )*(?:sanctions|embargo|boycott|international pressure|pressure|condemnation)\b(?! (?:relief|eased?|lifted|removal|waivers?|be (?:lifted|eased|removed|dropped)))/iu;
const takesWhom =
  /^(?:to )?(?:remove|expel|evict|oust|punish|condemn|sanction|disarm|dislodge|eject|arrest|fine|sue|ban|exclude|isolate|blacklist|rein in) (?:the |all )?$/i;
const freeing =
  /\b(?:(?:releas|free|liberat|repatriat|extradit|evacuat|exchang|pardon)(?:e|es|ed|ing)?|return|release|hand(?:ing)? over|let go) (?:of )?(?:(?:the|all|its|their|every|any|these|those|more|remaining|\p{Ll}+|\d[\d,]*) ){0,3}$/iu;
const isFreed =
  /^ (?:(?:must|should|shall|to|will|would|can|may|now|all|immediately|at once) ){0,3}(?:be|is|are|being) (?:\p{Ll}+ly )?(?:released|freed|returned|handed over|let go|set free|repatriated|extradited|exchanged|pardoned|evacuated)\b/iu;
const reach = 600;
// “to go on talking with the owners” is not asked of the owners
const reached = /\b(?:with|to|from|against|towards?|on|about|between|by) (?:the )?$/i;

/** What one document tells. */
interface Told {
  said: Said[];
  named: Set<Party>;
  headed: Set<Party>;
  opens: Set<Party>;
}

export type AskedSign = keyof ReturnType<Asked['signs']>;
