/**
 * An id from a name: lower case, Unicode letters and digits kept, every other run one `-`, trimmed; `otherwise` when
 * nothing is left. A name that gives a taken id (or a word of the formula language) gets `-2`, `-3`, ….
 */
export function idFromName(name: string, otherwise: string, taken: ReadonlySet<string>): string {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, '-')
    .replace(/^-|-$/g, '');
  const base = plain === '' ? otherwise : plain;
  if (!taken.has(base)) return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}-${n}`)) return `${base}-${n}`;
}
