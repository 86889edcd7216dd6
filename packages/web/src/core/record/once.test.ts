import {expect, test} from 'vitest';
import type {Entry} from './entries.ts';
import {once} from './once.ts';

const entry = (kind: string, id: string, item: object) => ({key: `${kind}.${id}`, kind, id, item}) as unknown as Entry;

test('what is said is told by its substance, once', () => {
  const entries = [
    entry('statements', 's1', {}),
    entry('demands', 'd1', {statement: 's1', by: 'mill'}),
    entry('events', 'e1', {statement: 's1', by: ['mill'], type: 'REQUEST'}),
    // what somebody else did stays, though the mill spoke of it
    entry('events', 'e2', {statement: 's1', by: ['council'], type: 'PROTEST'}),
    entry('statements', 's2', {}),
    entry('events', 'e3', {statement: 's2', by: ['mill'], type: 'CONSULT'}),
    entry('events', 'e4', {statement: null, by: ['mill'], type: 'AID'}),
    entry('abilities', 'b1', {statement: 's3', who: 'province'}),
    entry('statements', 's3', {}),
  ];
  expect(once(entries).map(e => e.id)).toEqual(['d1', 'e2', 's2', 'e3', 'e4', 'b1']);
});
