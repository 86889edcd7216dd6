/**
 * The candidates nearest to a mistyped name, nearest first, at most `limit`: by optimal string alignment distance
 * (insertion, deletion, substitution, swap of neighbours), letter case counting half.
 */
export function nearest(name: string, candidates: Iterable<string>, limit = 3): string[] {
  if (name.length === 0 || name.length > 100) return [];
  const reach = Math.max(1, Math.floor(name.length / 3));
  const found: {name: string; distance: number}[] = [];
  let looked = 0;
  for (const candidate of candidates) {
    if (++looked > 2000) break;
    if (candidate === name || Math.abs(candidate.length - name.length) > reach) continue;
    const distance = alignment(name, candidate);
    if (distance <= reach) found.push({name: candidate, distance});
  }
  found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return [...new Set(found.map(f => f.name))].slice(0, limit);
}

function alignment(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const x = a[i - 1]!;
      const y = b[j - 1]!;
      const change = x === y ? 0 : x.toLowerCase() === y.toLowerCase() ? 0.5 : 1;
      let best = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change);
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}
