import {type Conflict, parseConflict} from '../src/index.ts';
import {formatIssues} from '../src/issue-text.ts';

export const euphrates = `# a sample with every kind of line
suasion: 1
title: Water on the Euphrates, 1975
asOf: 1975-05-01
decisionMakers:                           # the actors with a choice
  syria:
    name: Syria
    options:
      release: Release water downstream
      # comments stay where they are
      escalate: {does: Escalate against Iraq, irreversible: taken}   # cannot be undone
  iraq:
    name: Iraq
    options:
      attack: Attack the dam
# between the sections
ruledOut:                                 # no state may satisfy these
  - syria.release and syria.escalate
required: []
statusQuo: []                             # nothing is taken
preferences:
  syria:
    prioritized:                          # most important first
      - not syria.release and not syria.escalate and not iraq.attack
      - {that: syria.escalate, because: [s12, d3]}
      - {that: not iraq.attack, assumed: true}
  iraq:
    ranking: [YNN, NNY, war, NNN, YNY, NYN]   # best first
outcomes:
  war: iraq.attack and syria.escalate     # a named formula
evidence: record.json
# the end
`;

export const chicken = `suasion: 1
title: Chicken
states: {1: both swerve, 2: A swerves, 3: B swerves, 4: crash}
decisionMakers: {a: {name: A, moves: {1: [3], 3: [1], 2: [4], 4: [2]}}, b: {name: B, moves: {1: [2], 2: [1], 3: [4], 4: [3]}}}
preferences: {a: {ranking: [3, 1, 2, 4]}, b: {ranking: [2, 1, 3, 4]}}
statusQuo: 1
`;

/** The conflict of a text that must be in order. */
export function conflictOf(text: string): Conflict {
  const result = parseConflict(text, {file: 'test.conflict.yaml'});
  if (!result.ok) throw new Error(formatIssues(result.issues));
  return result.conflict;
}

/** `code line:column` of every issue of a text, errors first; warnings only where there is nothing worse. */
export function problemsOf(text: string): string[] {
  const result = parseConflict(text, {file: 'test.conflict.yaml'});
  const issues = result.ok ? result.warnings : result.issues.filter(i => i.severity === 'error');
  return issues.map(i => `${i.code} ${i.at?.line}:${i.at?.column}`);
}
