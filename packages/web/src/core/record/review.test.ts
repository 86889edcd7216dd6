import {expect, test, vi} from 'vitest';
import {Refusal} from '../api.ts';
import {keys, queryClient, type ReviewedItem} from '../queries.ts';
import {type KeptDeeds, noMemory} from './deeds.ts';
import {Review, type Step} from './review.ts';

const refuse = (status: number) => () => Promise.reject(new Refusal(status, {}));
const well = () => Promise.resolve();

/** Keeps something done that no server knows of. */
const keep = (review: Review, library: string, label: string, undo: Step['undo'], redo: Step['redo']) =>
  review.push({library, label, item: null, undo, redo, deed: null});

/** What a tab keeps from one loading of the page to the next. */
function storage(): typeof noMemory {
  let stored = JSON.stringify(noMemory.load());
  return {
    load: (): KeptDeeds => JSON.parse(stored),
    save: (deeds: KeptDeeds) => void (stored = JSON.stringify(deeds)),
  };
}

const tick = () => new Promise(resolve => setTimeout(resolve));

/** A call that is answered when told to. */
function held() {
  const asked: (() => void)[] = [];
  return {
    asked,
    call: () => new Promise<void>(resolve => asked.push(resolve)),
    async answer() {
      await tick();
      asked.shift()!();
      await tick();
    },
  };
}

test('what a server that is only opening its library refuses can be undone later; what it does not know cannot', async () => {
  for (const [status, left] of [
    [503, 'a name'],
    [401, 'a name'],
    [404, null],
    [409, null],
  ] as const) {
    const review = new Review();
    keep(review, 'sluice', 'a name', refuse(status), well);
    await expect(review.undo('sluice')).rejects.toThrow(Refusal);
    expect([status, review.next('sluice'), review.again('sluice')]).toEqual([status, left, null]);
  }
  expect(new Refusal(503, {}).message).toBe('Suasion is opening its library; try again in a moment.');
});

test('redo can follow undo before the server has answered, and is asked after it', async () => {
  const review = new Review();
  const [undo, redo] = [held(), held()];
  keep(review, 'sluice', 'a name', undo.call, redo.call);
  const back = review.undo('sluice');
  expect([review.next('sluice'), review.again('sluice')]).toEqual([null, 'a name']);
  const again = review.redo('sluice');
  expect([review.next('sluice'), review.again('sluice')]).toEqual(['a name', null]);
  await tick();
  expect(redo.asked).toHaveLength(0);
  await undo.answer();
  expect(redo.asked).toHaveLength(1);
  await redo.answer();
  expect([(await back)?.label, (await again)?.label]).toEqual(['a name', 'a name']);
  expect(review.next('sluice')).toBe('a name');
});

test('what could not be undone is not made again, and can be undone once the server answers', async () => {
  const review = new Review();
  let redone = 0;
  const ways = [refuse(503), well];
  keep(
    review,
    'sluice',
    'a name',
    () => ways.shift()!(),
    async () => void redone++,
  );
  const back = review.undo('sluice');
  const again = review.redo('sluice');
  await expect(back).rejects.toThrow(Refusal);
  await again;
  expect([redone, review.next('sluice'), review.again('sluice')]).toEqual([0, 'a name', null]);
  await review.undo('sluice');
  expect([review.next('sluice'), review.again('sluice')]).toEqual([null, 'a name']);
});

test('undo asked twice at once takes back two things, the newer first', async () => {
  const review = new Review();
  const order: string[] = [];
  const step = (name: string) => async () => void order.push(name);
  keep(review, 'sluice', 'one', step('one'), well);
  keep(review, 'weir', 'elsewhere', step('elsewhere'), well);
  keep(review, 'sluice', 'two', step('two'), well);
  await Promise.all([review.undo('sluice'), review.undo('sluice'), review.undo('sluice')]);
  expect(order).toEqual(['two', 'one']);
  expect([review.next('sluice'), review.next('weir')]).toEqual([null, 'elsewhere']);
});

test('a decision taken back leads to the one before it, though the page had not shown that yet', async () => {
  const review = new Review();
  const shown = {kind: 'demands', id: 'd1', item: {}, decision: null, original: null} as unknown as ReviewedItem;
  queryClient.setQueryData(keys.document('sluice', 'dam'), {items: [shown]});
  const heard: unknown[] = [];
  vi.stubGlobal('fetch', async (_: unknown, {body}: {body: string}) => {
    const {decision} = JSON.parse(body);
    heard.push(decision);
    return Response.json({...shown, decision});
  });
  // both are given what the page shows, as two keys pressed in a breath are
  await Promise.all([review.decide('sluice', shown, 'accepted'), review.decide('sluice', shown, 'rejected')]);
  await review.undo('sluice');
  expect(heard).toEqual(['accepted', 'rejected', 'accepted']);
  await review.undo('sluice');
  expect(heard.at(-1)).toBeNull();
  vi.unstubAllGlobals();
});

test('a page loaded anew takes back and makes again what it did before; what only the old page could, it does not offer', async () => {
  const heard: string[] = [];
  vi.stubGlobal('fetch', async (url: string, {method, body}: {method: string; body?: string}) => {
    heard.push(`${method} ${url}${body ? ` ${JSON.parse(body).decision}` : ''}`);
    return Response.json({kind: 'demands', id: 'd1', item: {}, original: null, decision: null, kept: 0});
  });
  const memory = storage();
  const shown = {kind: 'demands', id: 'd1', item: {}, decision: 'accepted', original: null} as unknown as ReviewedItem;
  const old = new Review(memory);
  await old.decide('weir', shown, 'rejected');
  old.did('weir', ['7', '8'], 'two merged');
  keep(old, 'weir', 'only here', well, well);
  await old.undo('weir');

  heard.length = 0;
  const loaded = new Review(memory);
  expect([loaded.next('weir'), loaded.again('weir')]).toEqual(['two merged', null]);
  await loaded.undo('weir');
  expect(await loaded.undo('weir')).toMatchObject({item: 'demands.d1'});
  expect(heard).toEqual([
    'POST /api/libraries/weir/steps/8/undo',
    'POST /api/libraries/weir/steps/7/undo',
    'PUT /api/libraries/weir/items/demands/d1/decision accepted',
  ]);
  heard.length = 0;
  const again = new Review(memory);
  expect([again.next('weir'), await again.redo('weir')]).toEqual([null, expect.objectContaining({item: 'demands.d1'})]);
  expect(heard).toEqual(['PUT /api/libraries/weir/items/demands/d1/decision null']);
  vi.unstubAllGlobals();
});

test('what got no answer may have been done: the page does not offer to take it back, one loaded anew does', async () => {
  const memory = storage();
  const shown = {kind: 'demands', id: 'd1', item: {}, decision: null, original: null} as unknown as ReviewedItem;
  const left = new Review(memory);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(left.decide('weir', shown, 'rejected')).rejects.toThrow('does not answer');
  expect(left.next('weir')).toBeNull();
  expect(new Review(memory).next('weir')).toBe('Demand rejected');
  // one that was refused was not done
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({error: 'changed'}, {status: 409})));
  await expect(left.decide('weir', shown, 'rejected')).rejects.toThrow(Refusal);
  expect(new Review(memory).next('weir')).toBeNull();
  vi.unstubAllGlobals();
});
