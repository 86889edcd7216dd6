import {QueryObserver} from '@tanstack/react-query';
import {expect, test} from 'vitest';
import {tellJob} from './jobs.ts';
import {type Job, keys, queryClient} from './queries.ts';

const job = (state: string) =>
  ({id: 'j1', library: 'sluice', kind: 'import', state, progress: {files: []}}) as unknown as Job;
const tick = () => new Promise(resolve => setTimeout(resolve));

test('a list of jobs that was under way when one ended does not make it run again', async () => {
  const queryKey = keys.jobs('sluice');
  const answers: ((jobs: Job[]) => void)[] = [];
  const observer = new QueryObserver(queryClient, {queryKey, queryFn: () => new Promise<Job[]>(r => answers.push(r))});
  const leave = observer.subscribe(() => {});
  answers.shift()!([job('running')]);
  await tick();
  void queryClient.invalidateQueries({queryKey});
  await tick();
  const late = answers.shift()!;
  expect(tellJob('sluice', 'j1', {state: 'done'})).toBe(true);
  await tick();
  late([job('running')]);
  await tick();
  expect(queryClient.getQueryData<Job[]>(queryKey)?.[0]?.state).toBe('done');
  // asked anew, the server says so too
  answers.shift()!([job('done')]);
  await tick();
  expect(queryClient.getQueryData<Job[]>(queryKey)?.[0]?.state).toBe('done');
  leave();
});
