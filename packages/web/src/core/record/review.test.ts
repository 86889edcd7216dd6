import {expect, test, vi} from 'vitest';
import {Refusal} from '../api.ts';
import {keys, queryClient, type ReviewedItem} from '../queries.ts';
import {Review} from './review.ts';

const refuse = (status: number) => () => Promise.reject(new Refusal(status, {}));
const well = () => Promise.resolve();

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
    review.keep('sluice', 'a name', refuse(status), well);
    await expect(review.undo('sluice')).rejects.toThrow(Refusal);
    expect([status, review.next('sluice'), review.again('sluice')]).toEqual([status, left, null]);
  }
  expect(new Refusal(503, {}).message).toBe('Suasion is opening its library; try again in a moment.');
});

test('redo can follow undo before the server has answered, and is asked after it', async () => {
  const review = new Review();
  const [undo, redo] = [held(), held()];
  review.keep('sluice', 'a name', undo.call, redo.call);
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
  review.keep(
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
  review.keep('sluice', 'one', step('one'), well);
  review.keep('weir', 'elsewhere', step('elsewhere'), well);
  review.keep('sluice', 'two', step('two'), well);
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
