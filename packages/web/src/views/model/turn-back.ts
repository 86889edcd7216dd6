import type {ConflictSession} from '../../core/conflict/session.ts';
import {tellLast} from '../../parts/tell.tsx';

/** Undoes or redoes an edit of a model and says which: it may be out of sight. */
export function turnBack(session: ConflictSession, way: 'undo' | 'redo'): void {
  const {undoLabel, redoLabel} = session.snapshot();
  const label = way === 'undo' ? undoLabel : redoLabel;
  if (session[way]() && label) tellLast('model-turned', `${way === 'undo' ? 'Taken back' : 'Made again'}: ${label}.`);
}
