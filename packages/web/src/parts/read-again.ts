import {readAgain} from '../core/jobs.ts';
import {tell, tellProblem} from './tell.tsx';
import {tellUndoable} from './use-undo.tsx';

/** Has documents read again and says what came of it. */
export function readDocumentsAgain(library: string, documents: readonly string[]): void {
  readAgain(library, documents, (label, undoable) =>
    undoable ? tellUndoable(library, label) : tell(`${label}.`),
  ).catch(error => tellProblem('The reading could not be begun', error));
}
