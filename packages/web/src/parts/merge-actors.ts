import type {Actor} from '@suasion/model';
import {navigate} from 'wouter/use-browser-location';
import {api, unwrap} from '../core/api.ts';
import {paths} from '../core/paths.ts';
import {keys, loadConflicts, queryClient} from '../core/queries.ts';
import {review} from '../core/record/review.ts';
import {tellProblem} from './tell.tsx';
import {tellUndoable} from './use-undo.tsx';

/** Makes two names one actor, here and in what is read later; says so, with undo. False when it could not be done. */
export async function mergeActors(library: string, from: Actor, into: Actor): Promise<boolean> {
  try {
    const json = {from: from.id, into: into.id};
    const {step} = await unwrap(api.libraries[':library'].actors.merge.$post({param: {library}, json}));
    const done = `${from.name} is now part of ${into.name}`;
    // it is done: what takes it back must not wait for what is shown of it
    review.did(library, [step], done);
    await queryClient.invalidateQueries({queryKey: keys.record(library)});
    // a model that was drafted still counts them apart
    const models = await queryClient.fetchQuery({
      queryKey: keys.conflicts(library),
      queryFn: () => loadConflicts(library),
    });
    const again = {label: 'Draft again', perform: () => navigate(paths.draft(library))};
    tellUndoable(library, done, ...(models.length > 0 ? [again] : []));
    return true;
  } catch (error) {
    tellProblem('The actors could not be merged', error);
    return false;
  }
}
