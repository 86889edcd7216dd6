import type {Part, SpokenStatement} from '@suasion/model';

/** What earlier steps know about one document, as the negotiation rules ask for it. */
export interface NegotiationContext {
  /** id of the document */
  readonly doc: string;
  /** id of the actor that tokens from..to-1 mean (coreference resolved), or null; mostly asked of the head token alone */
  actor(from: number, to: number): string | null;
  /** the same for one token, never making an actor up for a phrase that is not known to be one; `actor` unless given */
  known?(token: number): string | null;
  /** id of the state or body that an adjective or the first half of a compound names: “Qatari mediation”, “Sudanese-backed” */
  land?(token: number): string | null;
  /** id of an actor made for the phrase that ends in this noun, whatever the noun: “the lenders” */
  describe?(token: number): string;
  /** ids of all whom the phrase headed by a token means, where they are several: “Indian and Pakistani commissioners” */
  also?(token: number): readonly string[];
  /** id of the actor this one speaks for, or null */
  speaksFor?(actor: string): string | null;
  /** ids of actors that only report here: media */
  readonly reporters?: ReadonlySet<string>;
  /** ids of actors with a name of their own, not merely described (“a bank”); only these stand for “both sides” */
  readonly named?: Pick<ReadonlySet<string>, 'has'>;
  /** ids of bodies of many states, who are seldom a side themselves */
  readonly international?: ReadonlySet<string>;
  /** what a person is called beside the name: “analyst”, “prime minister”; or null */
  role?(actor: string): string | null;
  /** the name an actor goes by */
  nameOf?(actor: string): string | null;
  /** what sort of actor: a person whose side is not known is taken to speak for the one they speak of */
  kind?(actor: string): string | null;
  /** id of the actor whose statement the whole text is, by its title, outlet or signature; null or absent for none */
  readonly author?: string | null;
  readonly statements: readonly SpokenStatement[];
  /** ISO date of publication, or null */
  readonly published: string | null;
  readonly parts: readonly Part[];
}
