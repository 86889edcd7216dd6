import type {Relation} from '@suasion/model';

type Kind = Relation['kind'];
const of = (kind: Kind, words: string): [string, Kind][] => words.split(/\s+/).map(w => [w, kind]);

/** Verbs whose subject stands in the relation to their object: “Algeria backs the Polisario”; not “backed down”. By lemma. */
export const relationVerbs: ReadonlyMap<string, Kind> = new Map([
  ...of('support', 'back support arm finance fund sponsor bankroll champion equip'),
  ...of('control', 'control lead command dominate'),
  ...of('mediation', 'mediate broker facilitate'),
  ...of('opposition', 'oppose'),
]);

/** How a noun relates two sides: the first is whose it is, or the one it is said of. */
export interface RelationNoun {
  kind: Kind;
  to: readonly string[];
  holder: 'owner' | 'subject';
}
const nouns = (kind: Kind, holder: RelationNoun['holder'], to: string, words: string): [string, RelationNoun][] =>
  words.split(' ').map(w => [w, {kind, holder, to: to.split(' ')}]);

/** Nouns with their two sides: “influence over”, “an ally of”, “a member of”. By lemma. */
export const relationNouns: ReadonlyMap<string, RelationNoun> = new Map([
  ...nouns('influence', 'owner', 'over on with upon in', 'influence leverage sway clout hold'),
  ...nouns('support', 'owner', 'for of', 'support backing'),
  ...nouns('support', 'subject', 'of', 'supporter backer sponsor patron'),
  ...nouns('alliance', 'subject', 'of', 'ally partner'),
  ...nouns('alliance', 'owner', 'with', 'alliance pact'),
  ...nouns('membership', 'subject', 'of', 'member'),
  ...nouns('opposition', 'subject', 'of', 'opponent rival enemy foe critic adversary'),
]);

/** Participles after the second side: “Algerian-backed movement”, “Iran-aligned Houthis”, “allied with”. */
export const participles: ReadonlyMap<string, Kind> = new Map([
  ...of('support', 'backed supported armed financed funded sponsored'),
  ...of('control', 'controlled led commanded dominated'),
  ...of('alliance', 'allied aligned'),
  ...of('mediation', 'mediated brokered facilitated'),
]);

/** What may be led, backed or armed: a party, not a delegation of one's own or a debate. */
export const mediators = /^(?:mediator|facilitator|guarantor|broker|go-between|intermediary)$/;
