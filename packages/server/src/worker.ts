import type {Work} from './default-verbs.ts';
import {verbsHere} from './verbs-here.ts';

const verbs = verbsHere();

/** Entry of the server's threads: does one verb and answers. */
export default function work({verb, given, stop}: Work): Promise<unknown> {
  const until = {
    get aborted() {
      return Atomics.load(stop, 0) !== 0;
    },
  };
  return (verbs[verb] as (...given: unknown[]) => Promise<unknown>)(...given, until);
}
