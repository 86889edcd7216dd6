import type {Actor} from '@suasion/model';
import {api, unwrap} from '../core/api.ts';
import {keys, queryClient} from '../core/queries.ts';
import {tellProblem} from './tell.tsx';
import {tellDone} from './use-undo.tsx';

/** Makes two names one actor, here and in what is read later; says so, with undo. False when it could not be done. */
export async function mergeActors(library: string, from: Actor, into: Actor): Promise<boolean> {
  try {
    const json = {from: from.id, into: into.id};
    const {step} = await unwrap(api.libraries[':library'].actors.merge.$post({param: {library}, json}));
    await queryClient.invalidateQueries({queryKey: keys.record(library)});
    tellDone(library, step, `${from.name} is now part of ${into.name}`);
    return true;
  } catch (error) {
    tellProblem('The actors could not be merged', error);
    return false;
  }
}
