import {QueryObserver} from '@tanstack/react-query';
import {afterEach, expect, test, vi} from 'vitest';
import {setSetting} from './preferences.ts';
import {keys, queryClient} from './queries.ts';

afterEach(() => vi.unstubAllGlobals());
const tick = () => new Promise(resolve => setTimeout(resolve));

/** A server that answers when told to, in place of the page's own. */
function heldServer() {
  const sent: string[] = [];
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', (_: unknown, init: {body?: string} = {}) => {
    sent.push(init.body ?? '');
    return new Promise(resolve => waiting.push(() => resolve(Response.json({}))));
  });
  return {sent, answer: () => waiting.shift()!()};
}

test('a setting made while it is being loaded stays', async () => {
  const {answer} = heldServer();
  const queryKey = keys.setting('look');
  const answers: ((value: unknown) => void)[] = [];
  const observer = new QueryObserver(queryClient, {queryKey, queryFn: () => new Promise(r => answers.push(r))});
  const leave = observer.subscribe(() => {});
  const kept = setSetting('look', 'ticked');
  await tick();
  answers.shift()!('as it was');
  await tick();
  expect(queryClient.getQueryData(queryKey)).toBe('ticked');
  answer();
  await kept;
  leave();
});

test('what is set last is what the server hears last', async () => {
  const {sent, answer} = heldServer();
  const both = [setSetting('look', 'one'), setSetting('look', 'two')];
  await tick();
  expect(sent).toEqual(['{"value":"one"}']);
  answer();
  await tick();
  expect(sent).toEqual(['{"value":"one"}', '{"value":"two"}']);
  answer();
  await Promise.all(both);
});
