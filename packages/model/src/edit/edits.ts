/** Which list of formulas: a list at the top of the file, or a decision maker's prioritised statements. */
export type StatementList = 'ruledOut' | 'required' | 'sameState' | {preferencesOf: string};

/**
 * One change to a conflict file, plain data: it can be stored, sent to a worker and replayed. Ids as in the file;
 * options as `decision-maker.option`; indices from 0.
 */
export type ConflictEdit =
  | {edit: 'set-title'; title: string}
  | {edit: 'set-date'; asOf: string | null}
  | {edit: 'set-evidence'; evidence: string | null}
  | {edit: 'add-decision-maker'; id: string; name?: string}
  | {edit: 'rename-decision-maker'; id: string; to?: string; name?: string}
  | {edit: 'remove-decision-maker'; id: string}
  | {edit: 'add-option'; of: string; id: string; does: string}
  | {edit: 'rename-option'; option: string; to?: string; does?: string}
  | {edit: 'set-irreversible'; option: string; irreversible: 'taken' | 'dropped' | null}
  | {edit: 'remove-option'; option: string}
  | {edit: 'add-statement'; list: StatementList; that: string; because?: string[]; assumed?: boolean; index?: number}
  | {edit: 'change-statement'; list: StatementList; index: number; that: string}
  | {edit: 'remove-statement'; list: StatementList; index: number}
  | {edit: 'move-statement'; list: StatementList; from: number; to: number}
  | {edit: 'set-assumed'; list: StatementList; index: number; assumed: boolean}
  | {edit: 'set-order-unknown'; list: {preferencesOf: string}; index: number; unknown: boolean}
  | {edit: 'set-because'; list: StatementList; index: number; because: string[]}
  | {edit: 'set-ranking'; of: string; ranking: (string | string[])[]}
  | {edit: 'set-status-quo'; taken: string[] | null}
  | {edit: 'set-state'; state: number | null}
  | {edit: 'set-outcome'; id: string; that: string}
  | {edit: 'rename-outcome'; id: string; to: string}
  | {edit: 'remove-outcome'; id: string};
