import {expect, test} from 'vitest';
import type {Entry} from './entries.ts';
import {once} from './once.ts';

const entry = (kind: string, id: string, item: object) =>
  ({key: `${kind}.${id}`, kind, id, item: {id, ...item}}) as unknown as Entry;
const at = (start: number, end: number) => ({doc: 'a', start, end});
const event = (id: string, anchor: object, more: object) =>
  entry('events', id, {anchor, modality: 'happened', statement: null, ...more});
const ids = (entries: Entry[]) => once(entries).map(e => e.id);

test('what is said is told by its substance, once', () => {
  const entries = [
    entry('statements', 's1', {cue: [at(10, 15)], content: [at(16, 40)]}),
    entry('demands', 'd1', {statement: 's1', by: 'mill'}),
    event('e1', at(17, 20), {statement: 's1', by: ['mill'], type: 'REQUEST'}),
    event('e2', at(10, 15), {by: ['mill'], type: 'REQUEST'}),
    // what somebody else did stays, though the mill spoke of it
    event('e3', at(30, 34), {statement: 's1', by: ['council'], type: 'PROTEST'}),
    entry('statements', 's2', {cue: [at(50, 54)], content: [at(55, 70)]}),
    event('e4', at(50, 54), {statement: 's2', by: ['mill'], type: 'CONSULT'}),
  ];
  expect(ids(entries)).toEqual(['d1', 'e3', 's2', 'e4']);
});

test('a statement that is a claim, the event of a meeting and what is only supposed are left out', () => {
  const entries = [
    entry('statements', 's1', {cue: [at(0, 4)], content: [at(5, 40)]}),
    entry('claims', 'c1', {proposition: [at(8, 40)]}),
    entry('meetings', 'm1', {span: [at(50, 60)]}),
    event('e1', at(52, 55), {by: ['mill'], type: 'CONSULT'}),
    event('e2', at(70, 75), {by: ['mill'], type: 'YIELD', modality: 'hypothetical'}),
    event('e3', at(80, 85), {by: ['mill'], type: 'AID', modality: 'planned'}),
  ];
  expect(ids(entries)).toEqual(['c1', 'm1', 'e3']);
});
