import {expect, test} from 'vitest';
import type {ReviewedItem} from '../queries.ts';
import {Pending} from './pending.ts';

const item = (id: string, decision: string | null, more: object = {}) =>
  ({kind: 'demands', id, decision, original: null, item: {id, ...more}}) as unknown as ReviewedItem;
const decisions = (loaded: {items: ReviewedItem[]}) => loaded.items.map(i => i.decision);

test('what is loaded meanwhile shows what is meant, and no more once that is answered', () => {
  const pending = new Pending();
  const {end} = pending.begin('sluice', item('d1', 'accepted'));
  const loaded = {items: [item('d1', null), item('d2', null)]};
  expect(decisions(pending.over('sluice', loaded))).toEqual(['accepted', null]);
  expect(decisions(pending.over('weir', loaded))).toEqual([null, null]);
  end();
  expect(pending.over('sluice', loaded)).toBe(loaded);
});

test('the newest that is meant for an item stays, whichever is answered first', () => {
  const pending = new Pending();
  const first = pending.begin('sluice', item('d1', 'accepted'));
  const second = pending.begin('sluice', item('d1', 'rejected'));
  expect([first.newest(), second.newest()]).toEqual([false, true]);
  first.end();
  expect(decisions(pending.over('sluice', {items: [item('d1', 'accepted')]}))).toEqual(['rejected']);
});

test('an actor that is decided on keeps its mentions in the document at hand', () => {
  const pending = new Pending();
  const actor = (decision: string | null, mentions: number) =>
    ({...item('a1', decision, {mentions}), kind: 'actors'}) as never;
  pending.begin('sluice', actor('accepted', 7));
  const {items} = pending.over('sluice', {items: [actor(null, 2)]});
  expect(items[0]).toMatchObject({decision: 'accepted', item: {mentions: 2}});
});

test('decisions on one item are sent in turn, also after one that failed; others do not wait', async () => {
  const pending = new Pending();
  const sent: string[] = [];
  let refuse!: () => void;
  const held = new Promise<never>((_, reject) => {
    refuse = () => reject(new Error('refused'));
  });
  const send = (id: string, what: string, answer: Promise<unknown>) =>
    pending.inTurn('sluice', {kind: 'demands', id} as ReviewedItem, () => {
      sent.push(what);
      return answer;
    });
  const first = send('d1', 'accept d1', held);
  const second = send('d1', 'reject d1', Promise.resolve('done'));
  await send('d2', 'accept d2', Promise.resolve());
  expect(sent).toEqual(['accept d1', 'accept d2']);
  refuse();
  await expect(first).rejects.toThrow('refused');
  expect(await second).toBe('done');
  expect(sent).toEqual(['accept d1', 'accept d2', 'reject d1']);
});
