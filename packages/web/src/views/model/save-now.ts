import {author} from '../../core/author.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {tell, tellProblem} from '../../parts/tell.tsx';

/** Saves what stands on the page as a new version, says how that went, and returns whether it is saved. */
export async function saveNow(session: ConflictSession, message?: string): Promise<boolean> {
  try {
    const saved = await session.save(message, author());
    if (saved) tell('Saved as a new version.');
    return saved;
  } catch (e) {
    const told = e instanceof Error ? e.message : String(e);
    tellProblem('It could not be saved', `${told} Your edits are kept on this machine.`);
    return false;
  }
}
