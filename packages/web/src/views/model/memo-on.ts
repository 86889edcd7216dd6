import type {Conflict} from '@suasion/model';
import {type FunctionComponent, memo, type NamedExoticComponent} from 'react';

type Part = keyof Conflict;

/** What the words for options and outcomes come from. */
export const naming: readonly Part[] = ['form', 'decisionMakers', 'stateNames', 'outcomes', 'optionOrder'];

/**
 * Drawn again only when a property changed; of the conflict only these parts count. Parts an edit left as they were are the
 * same objects as before (`core/conflict/keep-equal.ts`).
 */
export function memoOn<P extends {conflict: Conflict}>(
  parts: readonly Part[],
  component: FunctionComponent<P>,
): NamedExoticComponent<P> {
  return memo(component, (before, after) => {
    const keys = Object.keys(after) as (keyof P)[];
    return (
      keys.length === Object.keys(before).length &&
      keys.every(key =>
        key === 'conflict'
          ? parts.every(part => before.conflict[part] === after.conflict[part])
          : Object.is(before[key], after[key]),
      )
    );
  });
}
