import {type Conflict, type Issue, parseConflict} from '@suasion/model';

/** What the worker does for the page; every answer is plain data. */
export const solver = {
  check(yaml: string): {conflict: Conflict | null; issues: Issue[]} {
    const parsed = parseConflict(yaml);
    return parsed.ok ? {conflict: parsed.conflict, issues: parsed.warnings} : {conflict: null, issues: parsed.issues};
  },
};

export type Solver = typeof solver;
