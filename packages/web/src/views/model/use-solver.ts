import {useLayoutEffect, useRef, useState} from 'react';
import {study} from '../../core/solver/client.ts';
import type {Lane} from '../../core/solver/lane.ts';
import type {Outcome, Told, Unanswered} from '../../core/solver/plain.ts';
import type {Arguments, Method, Result} from '../../core/solver/protocol.ts';

type Value<M extends Method> = Awaited<Result<M>> extends Outcome<infer T> ? T : never;

export interface Solved<T> {
  /** the last answer there was; `pending` says that a newer one is on its way */
  value: T | null;
  /** why there is none */
  unanswered: Unanswered | null;
  pending: boolean;
  told: Told | null;
}

const nothing = {value: null, unanswered: null, pending: false, told: null};

type Kept<T> = Omit<Solved<T>, 'pending'> & {
  /** the question it answers */
  key: string | null;
};

/** How long work beside the page waits for the next edit, so that it does not compete with the answers it follows. */
const quiet = 250;

/**
 * An answer of the solver, kept current: asked again whenever the arguments change, the older question withdrawn. Each
 * place on the page has its own channel; `null` asks nothing. What is `patient` is asked for again only when edits have paused; long work is, unless said.
 */
export function useSolver<M extends Method>(
  lane: Lane,
  channel: string,
  method: M,
  args: Arguments<M> | null,
  patient = lane === study,
): Solved<Value<M>> {
  const [kept, setKept] = useState<Kept<Value<M>>>({...nothing, key: null});
  const asked = useRef(false);
  const key = args && JSON.stringify(args);
  // asked before the page is painted, so that the worker is at it while the browser paints
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arguments are compared by what they say
  useLayoutEffect(() => {
    if (args === null) return;
    let wanted = true;
    const keep = (answer: Partial<Kept<Value<M>>>) => {
      if (wanted) setKept(last => ({...last, told: null, ...answer}));
    };
    const ask = () =>
      lane
        .request(channel, method, args, told => keep({told}))
        .then(
          result => {
            const outcome = result as Outcome<Value<M>>;
            if (outcome.ok) keep({key, value: outcome.value, unanswered: null});
            else if (!outcome.superseded) keep({key, value: null, unanswered: outcome});
          },
          e => {
            const reason = e instanceof Error ? e.message : String(e);
            keep({key, value: null, unanswered: {ok: false, reason}});
          },
        );
    const timer = patient && asked.current ? setTimeout(ask, quiet) : null;
    if (timer === null) void ask();
    asked.current = true;
    return () => {
      wanted = false;
      if (timer !== null) clearTimeout(timer);
      lane.cancel(channel, method, args);
    };
  }, [lane, channel, method, key]);
  if (key === null) return nothing;
  const {value, unanswered, told} = kept;
  return {value, unanswered, told, pending: kept.key !== key};
}
