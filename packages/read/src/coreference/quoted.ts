import type {Cast} from '../actors/cast.ts';

// tokens inside quotation marks, computed once per text
const quoteMaps = new WeakMap<Cast, Uint8Array>();

/** Does a token stand inside quotation marks? */
export function insideQuote(cast: Cast, token: number): boolean {
  let map = quoteMaps.get(cast);
  if (!map) {
    const {a} = cast;
    map = new Uint8Array(a.n);
    let open = false;
    for (let i = 0; i < a.n; i++) {
      const w = cast.word(i);
      if (i && a.text.slice(a.end[i - 1]!, a.start[i]!).includes('\n\n')) open = false;
      if (w === '“' || w === '``') open = true;
      else if (w === '”' || w === "''") open = false;
      else if (w === '"') open = !open;
      map[i] = open ? 1 : 0;
    }
    quoteMaps.set(cast, map);
  }
  return map[token] === 1;
}
