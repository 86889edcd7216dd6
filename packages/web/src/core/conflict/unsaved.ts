/** Under which name a browser keeps edits of a conflict that are not saved yet. */
export const draftName = (key: string): string => `suasion:draft:${key}`;

/** Whether this browser keeps such edits. */
export function hasDraft(library: string, conflict: string): boolean {
  try {
    return localStorage.getItem(draftName(`${library}/${conflict}`)) !== null;
  } catch {
    return false;
  }
}
