import {notifications} from '@mantine/notifications';
import {author} from '../../core/author.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';

/** Saves what stands on the page as a new version, says how that went, and returns whether it is saved. */
export async function saveNow(session: ConflictSession, message?: string): Promise<boolean> {
  try {
    const saved = await session.save(message, author());
    if (saved) notifications.show({message: 'Saved as a new version.', color: 'teal', autoClose: 2500});
    return saved;
  } catch (e) {
    const told = e instanceof Error ? e.message : String(e);
    notifications.show({
      title: 'It could not be saved',
      message: `${told} Your edits are kept on this machine.`,
      color: 'red',
    });
    return false;
  }
}
