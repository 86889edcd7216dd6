import type {RecordKind} from '@suasion/model';

interface Kind {
  one: string;
  many: string;
}

/** The kinds of item in the order a reader meets them; each is a layer of marks over a text. */
export const kinds: Readonly<Record<RecordKind, Kind>> = {
  actors: {one: 'Actor', many: 'Actors'},
  statements: {one: 'Statement', many: 'Statements'},
  demands: {one: 'Demand', many: 'Demands'},
  events: {one: 'Event', many: 'Events'},
  claims: {one: 'Claim', many: 'Claims'},
  abilities: {one: 'Ability', many: 'Abilities'},
  requires: {one: 'Order', many: 'Order'},
  relations: {one: 'Relation', many: 'Relations'},
  meetings: {one: 'Meeting', many: 'Meetings'},
  deadlines: {one: 'Deadline', many: 'Deadlines'},
};

export const kindIds = Object.keys(kinds) as RecordKind[];
export const isKind = (kind: string): kind is RecordKind => kind in kinds;

const demandNames: Record<string, string> = {
  demand: 'Demand',
  offer: 'Offer',
  refusal: 'Refusal',
  promise: 'Promise',
  threat: 'Threat',
};

/** “Demand”; with an item, what it is more exactly. */
export const kindName = (kind: string, item?: {kind?: string}): string =>
  (kind === 'demands' && item?.kind && demandNames[item.kind]) || (isKind(kind) ? kinds[kind].one : kind);
