import type {Generated} from 'kysely';

/** Times are ISO strings in UTC, set by the store's clock; JSON columns are `json`, which keeps every escape. */
export interface Schema {
  libraries: {
    id: string;
    name: string;
    created: string;
    visited: string | null;
    /** when it was removed: it is kept for an undo until the store is opened again */
    removed: Generated<string | null>;
  };
  documents: {
    library: string;
    id: string;
    file: string | null;
    title: string | null;
    outlet: string | null;
    author: string | null;
    published: string | null;
    url: string | null;
    retrieved: string | null;
    sha256: string;
    text_sha256: string | null;
    media_type: string;
    body: string;
    encoding: string;
    parts: Json;
    words: number;
    added: string;
    /** what it was read with; null when that is not known */
    reader: string | null;
  };
  /** pieces of a document's text, small enough for the search index */
  passages: {library: string; document: string; start: number; end: number; body: string; terms: Generated<unknown>};
  items: {
    library: string;
    kind: string;
    id: string;
    position: number;
    payload: Json;
    /** what was read, kept when a person corrected it */
    original: Json | null;
    decision: string | null;
    decided: string | null;
    decided_by: string | null;
    /** of an actor that is another one under a second name: that other's id */
    merged: string | null;
    words: string;
    terms: Generated<unknown>;
  };
  /** which documents an item cites */
  item_documents: {library: string; kind: string; item: string; document: string};
  mentions: {library: string; actor: string; document: string; spans: Json};
  conflicts: {library: string; id: string; title: string; created: string; head: number};
  conflict_versions: {
    library: string;
    conflict: string;
    version: number;
    parent: number | null;
    yaml: string;
    author: string;
    message: string;
    origin: string;
    created: string;
  };
  questions: {library: string; id: string; conflict: string; payload: Json; created: string};
  briefs: {
    library: string;
    id: string;
    conflict: string | null;
    version: number | null;
    payload: Json;
    created: string;
  };
  uploads: {library: string; id: string; file: string; bytes: Uint8Array; sha256: string; created: string};
  jobs: {
    library: string;
    id: string;
    kind: string;
    state: string;
    payload: Json;
    progress: Json;
    error: string | null;
    created: string;
    updated: string;
  };
  /** what an action changed: rows as they were and as they became, by table */
  steps: {
    library: string;
    id: string;
    label: string;
    before: Json;
    after: Json;
    /** ids that must not be given out again, since the step may bring their rows back */
    ids: Json;
    undone: boolean;
    created: string;
  };
  settings: {key: string; value: Json};
}

/** Written as text, read back parsed. */
type Json = import('kysely').ColumnType<any, string, string>;
