import type {
  Ability,
  Actor,
  Claim,
  ConflictEvent,
  Deadline,
  Demand,
  Meeting,
  Relation,
  Requirement,
  SourceDocument,
  SpokenStatement,
} from '@suasion/model';

/**
 * What was read from one document, before it knows of any other: actors go by a number of this document ("0", "1", …),
 * items by ids of this document. `keys` tell which actors of different documents are the same.
 */
export interface DocumentReading {
  document: SourceDocument;
  actors: Actor[];
  /** same position as actors: equal in every document for the same known, named or described actor */
  keys: string[];
  relations: Relation[];
  statements: SpokenStatement[];
  events: ConflictEvent[];
  demands: Demand[];
  abilities: Ability[];
  requires: Requirement[];
  claims: Claim[];
  meetings: Meeting[];
  deadlines: Deadline[];
}
