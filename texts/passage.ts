/** What is marked in a passage or an article; README.md says how. */

export type Range = {start: number; end: number};
/** names any one of which is right; '-' stands for nobody */
export type Who = string[];

export interface MarkedDemand {
  kind: 'demand' | 'offer' | 'refusal' | 'promise' | 'threat';
  /** each party to the demand counts by itself: two who demand of two are four demands */
  by: Who;
  of: Who;
  act: Range[];
  wants: 'do' | 'stop';
  given: Range[];
  deadline: Range[];
}
export interface MarkedAbility {who: Who; can: boolean; what: Range[]; with: Who[]}
export interface MarkedRequirement {first: Range[]; then: Range[]; by: Who | null}
export interface MarkedRelation {from: Who; to: Who; kind: string; alleged: boolean; span: Range[]}
export interface MarkedClaim {proposition: Range[]; trail: {who: Who; standing: string; span: Range[]}[]}
export interface MarkedMeeting {
  who: Who[];
  mediator: Who | null;
  when: string | null;
  where: string | null;
  round: string | null;
  status: 'happened' | 'planned' | 'failed';
  span: Range[];
}
export interface MarkedDeadline {what: Range[]; when: string | null; span: Range[]}
/** `rests`: the words of the text it is drawn from, where its own are others; `turned`: to do what they name is not to take it */
export interface MarkedOption {id: string; owner: string; does: string; rests: Range[]; turned: boolean}
export interface MarkedWant {who: string; option: string; taken: boolean}
/** `who` takes (or leaves) `then` if every one of `when` holds */
export interface MarkedCondition {who: string; then: Literal; when: Literal[]}
export interface Literal {option: string; taken: boolean}

export interface Passage {
  /** path below texts/, without the ending */
  id: string;
  title: string;
  outlet: string;
  voice: 'wire' | 'broadsheet' | 'communique' | 'briefing';
  published: string;
  conflict: string;
  split: 'dev' | 'test' | 'train';
  text: string;
  /** the name used in the marks → every name that counts as this actor, itself first */
  actors: Map<string, string[]>;
  demands: MarkedDemand[];
  abilities: MarkedAbility[];
  requires: MarkedRequirement[];
  relations: MarkedRelation[];
  claims: MarkedClaim[];
  meetings: MarkedMeeting[];
  deadlines: MarkedDeadline[];
  decisionMakers: string[];
  options: MarkedOption[];
  wants: MarkedWant[];
  conditions: MarkedCondition[];
}
