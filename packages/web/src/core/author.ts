const name = 'suasion:author';

/** Who works at this browser, kept with the versions they save; empty when nobody said. */
export function author(): string {
  try {
    return localStorage.getItem(name) ?? '';
  } catch {
    return '';
  }
}

export function setAuthor(who: string): void {
  try {
    if (who.trim()) localStorage.setItem(name, who.trim().slice(0, 200));
    else localStorage.removeItem(name);
  } catch {
    // a browser without storage asks again
  }
}
