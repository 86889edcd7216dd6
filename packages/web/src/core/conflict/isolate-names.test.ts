import {parseConflict, parseFormula, scopeOf} from '@suasion/model';
import {expect, test} from 'vitest';
import {createSolver} from '../solver/solver.ts';
import {outcomeLabel} from './goal-words.ts';
import {formulaWords, isolateNames} from './isolate-names.ts';

const yaml = (name: string) => `suasion: 1
title: The weir
decisionMakers:
  dam:
    name: ${name}
    options:
      open: Open it
  mill:
    name: Mill
    options:
      wait: Wait
outcomes:
  opened: dam.open
statusQuo: []
preferences:
  dam:
    prioritized: [mill.wait]
  mill:
    prioritized: [dam.open]
`;
const conflictOf = (text: string) => {
  const parsed = parseConflict(text);
  if (!parsed.ok) throw new Error(parsed.issues[0]?.message);
  return parsed.conflict;
};

test('a name from right to left is isolated once, and one from left to right left alone', () => {
  const arabic = conflictOf(yaml('شركة السد'));
  const shown = isolateNames(arabic);
  expect(shown.decisionMakers.map(m => m.name)).toEqual(['\u2068شركة السد\u2069', 'Mill']);
  expect(isolateNames(shown)).toBe(shown);
  expect(isolateNames(arabic)).toBe(shown);
  // edits start from what was written
  expect(arabic.decisionMakers[0]!.name).toBe('شركة السد');
  const english = conflictOf(yaml('Dam'));
  expect(isolateNames(english)).toBe(english);
});

test('formulas, goals and what the solver tells say it isolated', () => {
  const text = yaml('شركة السد');
  const conflict = conflictOf(text);
  const read = parseFormula('dam.open and mill.wait', scopeOf(conflict));
  if (!read.ok) throw new Error('no formula');
  expect(formulaWords(read.formula, conflict)).toBe(
    '\u2068شركة السد\u2069: “Open it” is taken and Mill: “Wait” is taken',
  );
  expect(outcomeLabel(conflict, 'opened')).toBe('\u2068شركة السد\u2069: open it');
  const told = createSolver().why(text, 0);
  expect(told.ok && told.value.reasons[0]!.text[0]).toContain('\u2068شركة السد\u2069');
});
