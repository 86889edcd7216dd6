/** Readable id from a name: letters and digits of any script, everything else one `-`; never empty. */
export function slug(name: string, fallback: string): string {
  const id = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return id || fallback;
}

/** `id`, or `id-2`, `id-3` … when taken. */
export function unused(id: string, taken: (id: string) => boolean): string {
  if (!taken(id)) return id;
  for (let k = 2; ; k++) if (!taken(`${id}-${k}`)) return `${id}-${k}`;
}
