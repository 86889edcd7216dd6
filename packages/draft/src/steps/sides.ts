import type {EvidenceRecord} from '@suasion/model';
import type {Passages} from '../passages.ts';
import {decides, type Parties, type Party} from './01-parties.ts';

/** Who stands against whom, as far as demands and meetings tell. */
export class Sides {
  readonly #sides = new Set<Party>();
  readonly #met: Party[][] = [];
  /** who asks for the same in the same words stands on one side */
  readonly #joint = new Map<Party, Set<Party>>();
  readonly #between = new Map<Party, Map<Party, number>>();
  /** two that met, whatever for */
  readonly #pairs: Party[][] = [];
  /** those asked for the same in the same words */
  readonly #addressed: Set<Party>[] = [];
  /** whom a party names in what it asks, offers, refuses and threatens, and in its conditions */
  readonly #named = new Map<Party, Map<Party, number>>();

  constructor(record: EvidenceRecord, who: Parties, passages: Passages) {
    const asked = new Map<string, Set<Party>>();
    for (const {by, of, act, given} of record.demands) {
      const party = who.of(by);
      const other = who.of(of);
      if (act[0] && other) {
        const key = `${by} ${act[0].doc} ${act[0].start}`;
        asked.set(key, (asked.get(key) ?? new Set()).add(other));
      }
      if (!party) continue;
      const known = this.#named.get(party) ?? new Map<Party, number>();
      this.#named.set(party, known);
      const names = new Set(passages.named([...act, ...given]).flatMap(m => who.of(m.actor) ?? []));
      for (const name of names) known.set(name, (known.get(name) ?? 0) + 1);
    }
    this.#addressed = [...asked.values()];
    for (const {by, of} of record.demands) {
      const [a, b] = [who.of(by), who.of(of)];
      for (const party of [a, b]) if (party && decides(party) && !party.mediator) this.#sides.add(party);
      if (a && b && a !== b) this.#count(a, b);
    }
    const asking = new Map<string, Set<Party>>();
    for (const {by, act, kind} of record.demands) {
      const party = who.of(by);
      if (!party || !act[0] || (kind !== 'demand' && kind !== 'offer')) continue;
      const key = `${act[0].doc} ${act[0].start}`;
      asking.set(key, (asking.get(key) ?? new Set()).add(party));
    }
    for (const joint of asking.values())
      for (const party of joint) this.#joint.set(party, new Set([...(this.#joint.get(party) ?? []), ...joint]));
    for (const {who: present, mediator, round} of record.meetings) {
      const met = [...new Set(present.flatMap(a => who.of(a) ?? []))].filter(p => decides(p) && !p.mediator);
      // to confer is not to negotiate: two that met are sides where it was talks, or where nobody else asks anything
      const talks = mediator !== null || round !== null || [...this.#sides].every(p => met.includes(p));
      if (met.length === 2) this.#pairs.push(met);
      if (met.length === 2 && talks) this.#met.push(met);
    }
    this.#mediated(record, who);
  }

  // two between whom somebody mediates
  #mediated(record: EvidenceRecord, who: Parties): void {
    const between = new Map<string, Set<Party>>();
    for (const {from, to, kind, standing, span} of record.relations) {
      const party = who.of(to);
      if (kind !== 'mediation' || standing === 'denied' || !party || !decides(party) || party.mediator) continue;
      const key = `${from} ${span[0]?.doc} ${span[0]?.start}`;
      between.set(key, (between.get(key) ?? new Set()).add(party));
    }
    for (const pair of between.values()) if (pair.size === 2) this.#met.push([...pair]);
  }

  has(party: Party | null): boolean {
    return party !== null && this.#sides.has(party);
  }

  /** Of two sides that ask or answer each other, the other; else the one it negotiates with, when that is one. */
  other(party: Party): Party | null {
    const apart = (p: Party) => p !== party && !this.#joint.get(party)?.has(p);
    const others = [...this.#sides].filter(apart);
    const facing = (p: Party) => this.#between.get(party)?.has(p) || this.#between.get(p)?.has(party);
    if (this.has(party) && others.length === 1 && facing(others[0]!)) return others[0]!;
    return this.across(party);
  }

  /** The one a party negotiates with, when that is one and it asks nothing of others. */
  across(party: Party): Party | null {
    const met = new Set(this.#met.filter(m => m.includes(party)).flat());
    const across = [...met].filter(p => p !== party && !this.#joint.get(party)?.has(p));
    // who asks something of others, too, may mean any of them
    const asked = [...(this.#between.get(party)?.keys() ?? [])];
    return across.length === 1 && asked.every(p => p === across[0]) ? across[0]! : null;
  }

  /** How often one asks, offers, refuses or threatens something of another. */
  asks(a: Party, b: Party): number {
    return this.#between.get(a)?.get(b) ?? 0;
  }

  /** How many of the acts and conditions of one name another. */
  names(a: Party, b: Party): number {
    return this.#named.get(a)?.get(b) ?? 0;
  }

  /** Whether the two asked for the same in the same words. */
  joint(a: Party, b: Party): boolean {
    return this.#joint.get(a)?.has(b) ?? false;
  }

  /** Whether the two alone met. */
  met(a: Party, b: Party): boolean {
    return this.#pairs.some(pair => pair.includes(a) && pair.includes(b));
  }

  /** Whether the two alone were asked for the same in the same words. */
  alike(a: Party, b: Party): boolean {
    return this.#addressed.some(pair => pair.size === 2 && pair.has(a) && pair.has(b));
  }

  /** The two that “both sides” are, in the mouth of somebody else; nobody where that is not clear. */
  both(speaker: Party | null): Party[] {
    const joint = speaker && this.#joint.get(speaker);
    const others = [...this.#sides].filter(p => p !== speaker && !joint?.has(p));
    if (others.length === 2) return others;
    let pair: Party[] = [];
    let most = 0;
    let tied = false;
    for (const [a, asked] of this.#between) {
      for (const [b, n] of asked) {
        if (a === speaker || b === speaker || !others.includes(a) || !others.includes(b)) continue;
        const mutual = n + (this.#between.get(b)?.get(a) ?? 0);
        if (mutual > most) [pair, most, tied] = [[a, b], mutual, false];
        else if (mutual === most && !(pair.includes(a) && pair.includes(b))) tied = true;
      }
    }
    if (pair.length && !tied) return pair;
    const met = this.#met.filter(m => !m.includes(speaker!));
    return met.length === 1 && met[0]!.every(p => !joint?.has(p)) ? met[0]! : [];
  }

  #count(a: Party, b: Party): void {
    const asked = this.#between.get(a) ?? new Map<Party, number>();
    asked.set(b, (asked.get(b) ?? 0) + 1);
    this.#between.set(a, asked);
  }
}
