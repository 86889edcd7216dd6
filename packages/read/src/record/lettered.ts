import type {DocumentReading} from './reading.ts';

/**
 * Bodies known by the same letters in several reports are one: “BA” alone in one and “British Airways” beside its “BA” in another, and
 * two long names of one “KMPDU” that share a word. Letters that two other bodies bear tell nothing.
 */
export function joinLettered(readings: readonly DocumentReading[], keys: string[][]): void {
  /** by letters, the long names that some report calls by them, first first */
  const long = new Map<string, Map<string, string>>();
  for (const [k, r] of readings.entries())
    for (const [i, x] of r.actors.entries()) {
      const key = keys[k]![i]!;
      if (!key.startsWith('name:') || x.kind === 'person' || x.kind === 'media') continue;
      for (const m of x.mentions) {
        const letters = r.document.text.slice(m.start, m.end).replaceAll('.', '');
        if (!/^\p{Lu}{2,8}$/u.test(letters) || x.name.replaceAll('.', '') === letters) continue;
        long.set(letters, (long.get(letters) ?? new Map<string, string>()).set(key, x.name));
      }
    }
  const joined = new Map<string, string>();
  const short = new Map<string, string>();
  for (const [letters, bodies] of long) {
    const [[first, name], ...others] = [...bodies] as [[string, string], ...[string, string][]];
    if (!others.every(([, other]) => sharesWord(name, other))) continue;
    short.set(letters, first);
    for (const [other] of others) joined.set(other, first);
  }
  for (const [k, r] of readings.entries())
    for (const [i, x] of r.actors.entries()) {
      const key = keys[k]![i]!;
      const of = joined.get(key) ?? (key.startsWith('name:') ? short.get(x.name.replaceAll('.', '')) : undefined);
      if (of) keys[k]![i] = of;
    }
}

const words = (name: string): string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
const sharesWord = (a: string, b: string): boolean => words(a).some(w => !general.test(w) && words(b).includes(w));
const general =
  /^(?:union|party|national|united|association|federation|movement|front|international|ministry|council|with|from)$/;
