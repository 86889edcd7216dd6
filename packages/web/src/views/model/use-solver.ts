import {useEffect, useState} from 'react';
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

/**
 * An answer of the solver, kept current: asked again whenever the arguments change, the older question withdrawn. Each
 * place on the page has its own channel; `null` asks nothing.
 */
export function useSolver<M extends Method>(
  lane: Lane,
  channel: string,
  method: M,
  args: Arguments<M> | null,
): Solved<Value<M>> {
  const [solved, setSolved] = useState<Solved<Value<M>>>(nothing);
  const key = args && JSON.stringify(args);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the arguments are compared by what they say
  useEffect(() => {
    if (args === null) {
      setSolved(nothing);
      return;
    }
    let wanted = true;
    setSolved(last => ({...last, pending: true, told: null}));
    const progress = (told: Told) => {
      if (wanted) setSolved(last => ({...last, told}));
    };
    lane.request(channel, method, args, progress).then(
      result => {
        if (!wanted) return;
        const outcome = result as Outcome<Value<M>>;
        if (outcome.ok) setSolved({value: outcome.value, unanswered: null, pending: false, told: null});
        else if (!outcome.superseded) setSolved({value: null, unanswered: outcome, pending: false, told: null});
      },
      e => {
        const reason = e instanceof Error ? e.message : String(e);
        if (wanted) setSolved({value: null, unanswered: {ok: false, reason}, pending: false, told: null});
      },
    );
    return () => {
      wanted = false;
      lane.cancel(channel);
    };
  }, [lane, channel, method, key]);
  return solved;
}
