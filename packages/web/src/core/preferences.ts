import {useQuery} from '@tanstack/react-query';
import {api, unwrap} from './api.ts';
import {keys, queryClient} from './queries.ts';

const load = async (key: string) => (await unwrap(api.settings[':key'].$get({param: {key}}))).value ?? null;

/** Keeps a setting on the server, at once for this page. */
export async function setSetting(key: string, value: unknown): Promise<void> {
  queryClient.setQueryData(keys.setting(key), value);
  await unwrap(api.settings[':key'].$put({param: {key}, json: {value}}));
}

/** A setting kept on the server: undefined until it is known, null when it was never set. */
export function useSetting<T>(key: string): T | null | undefined {
  const {data} = useQuery({queryKey: keys.setting(key), queryFn: () => load(key)});
  return data as T | null | undefined;
}
