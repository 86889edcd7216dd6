import type {Analysis} from '../analysis.ts';
import type {Atoms} from './atoms.ts';
import type {Found} from './labelling.ts';
import type {Paragraph} from './paragraphs.ts';

/**
 * Attributions that the printed page makes, without a verb: turns of a transcript (“KERRY: We agreed.”) and names put
 * under a quotation (“We are tired.” — Amina, a baker). Found by form alone, they go before what the labellers say.
 */
export function byForm(atoms: Atoms, units: readonly Paragraph[]): Map<Paragraph, Found> {
  const {a} = atoms;
  const out = new Map<Paragraph, Found>();
  const speakers = speakersOf(a, units);
  for (const unit of units) {
    const colon = turnOf(a, unit.from, unit.to);
    const found =
      colon > 0 && speakers.has(nameAt(a, unit.from, colon)) ? turn(atoms, unit, colon) : signed(atoms, unit);
    if (found) out.set(unit, found);
  }
  return out;
}

/** Names that take turns: three turns or more in all, and every name either in capitals or there more than once. */
export function speakersOf(a: Analysis, units: readonly {from: number; to: number}[]): Set<string> {
  const turns = new Map<string, number>();
  for (const {from, to} of units) {
    const colon = turnOf(a, from, to);
    if (colon > 0) turns.set(nameAt(a, from, colon), (turns.get(nameAt(a, from, colon)) ?? 0) + 1);
  }
  const names = [...turns].filter(([name, n]) => n > 1 || (name.length > 2 && name === name.toUpperCase()));
  const total = names.reduce((sum, [, n]) => sum + n, 0);
  return total >= 3 && names.some(([, n]) => n > 1) ? new Set(names.map(([name]) => name)) : new Set();
}

const particle = /^(?:de|van|von|al|bin|of|the|el|der|du|la|[.,’'"“()-]+)$/;
const mark = /^["“”'‘’(]+$/;

/** Token of the colon after a name at the start of a passage, 0 when it does not start so: “Q:”, “MR. CARNEY:”, “John Kerry:”. */
export function turnOf(a: Analysis, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < Math.min(to - 1, from + 9); i++) {
    const w = a.text.slice(a.start[i]!, a.end[i]!);
    if (w === ':') return words > 0 ? i : 0;
    if (/^\p{Lu}/u.test(w)) words++;
    else if (!particle.test(w)) return 0;
    if (a.sentOf[i] !== a.sentOf[from] && words === 0) return 0;
  }
  return 0;
}

/** the name before the colon, without a mark of quotation before it */
export function nameAt(a: Analysis, from: number, colon: number): string {
  let first = from;
  while (first < colon && mark.test(a.text.slice(a.start[first]!, a.end[first]!))) first++;
  return a.text.slice(a.start[first]!, a.end[colon - 1]!);
}

function turn(atoms: Atoms, unit: Paragraph, colon: number): Found | null {
  const {a} = atoms;
  let first = unit.from;
  while (first < colon && mark.test(a.text.slice(a.start[first]!, a.end[first]!))) first++;
  if (colon + 1 >= unit.to) return null;
  const content: Found['content'] = [];
  let from = colon + 1;
  for (const cut of [...unit.breaks.filter(b => b > from), unit.to]) {
    content.push([from, cut]);
    from = cut;
  }
  return {anchor: colon, cue: [colon, colon + 1], source: [[first, colon]], content, score: 1, form: 'turn'};
}

/** “Quotation.” — Name, what they are */
function signed(atoms: Atoms, unit: Paragraph): Found | null {
  const {a} = atoms;
  const quote = unit.quotes.at(-1);
  if (!quote?.closed || unit.quotes.length !== 1 || unit.breaks.length) return null;
  let first = unit.from;
  while (first < unit.to && a.end[first]! <= quote.start) first++;
  if (first > unit.from + 1) return null;
  let dash = first;
  while (dash < unit.to && a.start[dash]! < quote.end) dash++;
  if (dash >= unit.to - 1 || dash - first < 4) return null;
  if (!/^(?:[—–―-]|--+)$/.test(a.text.slice(a.start[dash]!, a.end[dash]!))) return null;
  let last = unit.to;
  while (last > dash + 1 && atoms.kind[last - 1]! % 8 === 2) last--;
  if (last - dash - 1 > 14 || last === dash + 1) return null;
  if (!/^\p{Lu}/u.test(a.text.slice(a.start[dash + 1]!, a.end[dash + 1]!))) return null;
  for (let i = dash + 1; i < last; i++) if (atoms.kind[i]! % 8 === 2) return null;
  return {
    anchor: dash,
    cue: [dash, dash + 1],
    source: [[dash + 1, last]],
    content: [[first, dash]],
    score: 1,
    form: 'signed',
  };
}
