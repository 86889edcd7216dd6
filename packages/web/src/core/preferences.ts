import {useQuery} from '@tanstack/react-query';
import {api, evenWhenLeft, unwrap} from './api.ts';
import {keys, queryClient} from './queries.ts';

const load = async (key: string) => (await unwrap(api.settings[':key'].$get({param: {key}}))).value ?? null;

// the last thing said about a key is the last the server hears
const sent = new Map<string, Promise<unknown>>();

/** Keeps a setting on the server, at once for this page. */
export async function setSetting(key: string, value: unknown): Promise<void> {
  const queryKey = keys.setting(key);
  // what is still being loaded is older than this
  void queryClient.cancelQueries({queryKey}, {revert: false});
  queryClient.setQueryData(queryKey, value);
  const put = () => unwrap(api.settings[':key'].$put({param: {key}, json: {value}}, evenWhenLeft));
  const last = (sent.get(key) ?? Promise.resolve()).then(put, put);
  sent.set(key, last);
  await last;
}

/** Changes a setting from what it is at this moment, be it shown yet or not. */
export const changeSetting = <T>(key: string, change: (now: T | null) => T | null): Promise<void> =>
  setSetting(key, change(queryClient.getQueryData<T>(keys.setting(key)) ?? null));

/** A setting kept on the server: undefined until it is known, null when it was never set. */
export function useSetting<T>(key: string): T | null | undefined {
  const {data} = useQuery({queryKey: keys.setting(key), queryFn: () => load(key)});
  return data as T | null | undefined;
}
