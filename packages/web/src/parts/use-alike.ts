import type {Actor} from '@suasion/model';
import {useMemo} from 'react';
import {setSetting, useSetting} from '../core/preferences.ts';
import {type Alike, alikeActors} from '../core/record/alike.ts';
import {tellProblem} from './tell.tsx';

const keyOf = ({short, long}: Alike) => `${short.id} ${long.id}`;

/** Actors that may be the same by their names, without those somebody said are not. */
export function useAlike(library: string, actors: readonly Actor[]) {
  const setting = `apart.${library}`;
  const apart = useSetting<string[]>(setting);
  const pairs = useMemo(() => {
    if (apart === undefined) return [];
    const known = new Set(apart);
    return alikeActors(actors).filter(pair => !known.has(keyOf(pair)));
  }, [actors, apart]);
  const keepApart = (pair: Alike) => {
    setSetting(setting, [...(apart ?? []), keyOf(pair)]).catch(error =>
      tellProblem('That could not be remembered', error),
    );
  };
  return {pairs, keepApart};
}
