import {describe, expect, test} from 'vitest';
import {History} from '../src/core/history/history.ts';

describe('history', () => {
  test('undo and redo walk over every change, with what each was', () => {
    const history = new History('a');
    history.record('b', 'first', {at: 0});
    history.record('c', 'second', {at: 10});
    expect([history.text, history.undoLabel, history.redoLabel]).toEqual(['c', 'second', null]);
    expect(history.undo()).toBe(true);
    expect([history.text, history.undoLabel, history.redoLabel]).toEqual(['b', 'first', 'second']);
    history.undo();
    expect(history.undo()).toBe(false);
    expect([history.text, history.undoLabel, history.redoLabel]).toEqual(['a', null, 'first']);
    history.redo();
    history.redo();
    expect(history.redo()).toBe(false);
    expect(history.text).toBe('c');
  });

  test('a change after undo forgets what was undone', () => {
    const history = new History('a');
    history.record('b', 'first', {at: 0});
    history.undo();
    history.record('c', 'other', {at: 5});
    expect(history.redoLabel).toBeNull();
    expect(history.redo()).toBe(false);
    history.undo();
    expect(history.text).toBe('a');
  });

  test('typing without a pause is one change; after a pause, another', () => {
    const history = new History('');
    for (const [at, text] of [
      [0, 'w'],
      [200, 'wa'],
      [900, 'wat'],
      [5000, 'wate'],
      [5100, 'water'],
    ] as const) {
      history.record(text, 'typing', {group: 'typing', at});
    }
    history.undo();
    expect(history.text).toBe('wat');
    history.undo();
    expect(history.text).toBe('');
    history.redo();
    expect(history.text).toBe('wat');
    // what was redone is whole: typing on does not melt into it
    history.record('wat!', 'typing', {group: 'typing', at: 5200});
    history.undo();
    expect(history.text).toBe('wat');
  });

  test('a change that changes nothing is none', () => {
    const history = new History('a');
    history.record('a', 'nothing', {at: 0});
    expect(history.undoLabel).toBeNull();
  });

  test('keeps the latest changes when there are very many', () => {
    const history = new History('0');
    for (let k = 1; k <= 1200; k++) history.record(String(k), `to ${k}`, {at: 10_000 * k});
    let steps = 0;
    while (history.undo()) steps++;
    expect(steps).toBe(499);
    expect(history.text).toBe('701');
    while (history.redo());
    expect(history.text).toBe('1200');
  });
});
