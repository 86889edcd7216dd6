import type {Actor, EvidenceRecord} from '@suasion/model';
import {isLabel, the} from './naming.ts';

const pronoun =
  /^(?:I|me|we|us|you|he|him|she|her|it|they|them|who|this|that|these|those|one|others|someone|somebody|everyone|everybody|anyone|nobody|some|many)$/i;

/** Names for actors, and with whom each is counted: a minister with the government spoken for. */
export class People {
  readonly #actors: Map<string, Actor>;
  readonly #sides: ReadonlyMap<string, string>;

  constructor(record: EvidenceRecord, sides: ReadonlyMap<string, string> = new Map()) {
    this.#sides = sides;
    this.#actors = new Map(record.actors.map(a => [a.id, a]));
  }

  actor(id: string): Actor | undefined {
    return this.#actors.get(id);
  }

  /** Somebody the reports name, not one a pronoun stands for that was never resolved. */
  isNamed(id: string): boolean {
    return !pronoun.test(this.#actors.get(id)?.name ?? id);
  }

  /** A people named in the plural: Mohawks. */
  many(id: string): boolean {
    const actor = this.#actors.get(id);
    return actor?.kind === 'people' && /[^s]s$/.test(actor.name) && !/(?:[aou]s|[lnrv]es)$/.test(actor.name);
  }

  /** As it stands inside a sentence, with its article. */
  name(id: string | null | undefined): string {
    return id && this.isNamed(id) ? this.#the(id) : 'somebody unnamed';
  }

  /** `Sergei Lavrov (Russia)` */
  full(id: string | null | undefined): string {
    const actor = id ? this.#actors.get(id) : undefined;
    const side = actor && this.side(actor.id);
    // “the union” is no voice of the union but the union itself
    if (actor && side && actor.kind !== 'person' && !actor.speaksFor) return the(side);
    return actor && side && side.toLowerCase() !== actor.name.toLowerCase()
      ? `${this.#the(actor.id)} (${the(side)})`
      : this.name(id);
  }

  /** The id of the party someone belongs to. */
  sideId(id: string): string {
    const known = this.#sides.get(id);
    if (known !== undefined && this.#actors.has(known)) return known;
    const seen = new Set<string>();
    let actor = this.#actors.get(id);
    while (actor?.speaksFor && !seen.has(actor.id) && this.#actors.has(actor.speaksFor)) {
      seen.add(actor.id);
      actor = this.#actors.get(actor.speaksFor);
    }
    return actor?.id ?? id;
  }

  /** The name of that party, without article: a label. */
  side(id: string): string {
    const side = this.sideId(id);
    const name = this.#actors.get(side)?.name ?? side;
    return isLabel(name) ? name.toLowerCase() : name;
  }

  #the(id: string): string {
    const actor = this.#actors.get(id);
    if (!actor) return id;
    // who is only a label of a transcript: SPOKESWOMAN
    if (isLabel(actor.name)) return the(actor.name.toLowerCase());
    // a person’s name takes no article; a person known by office alone does
    return actor.kind === 'person' && /^\p{Lu}/u.test(actor.name) ? actor.name : the(actor.name);
  }
}
