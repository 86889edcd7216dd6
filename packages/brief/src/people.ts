import type {Actor, EvidenceRecord} from '@suasion/model';

/** Names for actors, and with whom each is counted: a minister with the government spoken for. */
export class People {
  readonly #actors: Map<string, Actor>;

  constructor(record: EvidenceRecord) {
    this.#actors = new Map(record.actors.map(a => [a.id, a]));
  }

  name(id: string | null | undefined): string {
    return id ? (this.#actors.get(id)?.name ?? id) : 'somebody unnamed';
  }

  /** `Sergei Lavrov (Russia)` */
  full(id: string | null | undefined): string {
    const actor = id ? this.#actors.get(id) : undefined;
    const side = actor && this.side(actor.id);
    return actor && side && side !== actor.name ? `${actor.name} (${side})` : this.name(id);
  }

  /** The name of the party someone belongs to. */
  side(id: string): string {
    const seen = new Set<string>();
    let actor = this.#actors.get(id);
    while (actor?.speaksFor && !seen.has(actor.id) && this.#actors.has(actor.speaksFor)) {
      seen.add(actor.id);
      actor = this.#actors.get(actor.speaksFor);
    }
    return actor?.name ?? id;
  }
}
