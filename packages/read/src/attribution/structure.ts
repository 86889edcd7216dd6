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
    const label = turnOf(a, unit.from, unit.to);
    const found = label && speakers.has(label.name) ? turn(unit, label) : signed(atoms, unit);
    if (found) out.set(unit, found);
  }
  return out;
}

/** The name that opens a turn: its tokens from..to-1, and the token its speech begins with. */
export interface Label {
  name: string;
  from: number;
  to: number;
  says: number;
}

/**
 * Names that take turns: three turns or more in all (two where one asks), and every name either in capitals or there more
 * than once.
 */
export function speakersOf(a: Analysis, units: readonly {from: number; to: number}[]): Set<string> {
  const turns = new Map<string, number>();
  // “Anna Berg: What will you do? | MINISTRY: We will wait.”: one question and its answer
  let question: string | null = null;
  const answered = new Set<string>();
  for (const {from, to} of units) {
    const label = turnOf(a, from, to);
    if (!label) continue;
    turns.set(label.name, (turns.get(label.name) ?? 0) + 1);
    if (label.name === answering) answered.add(label.name);
    if (question !== null && question !== label.name) answered.add(question).add(label.name);
    question = a.text.charAt(a.end[to - 1]! - 1) === '?' ? label.name : null;
  }
  const names = [...turns].filter(
    ([name, n]) => n > 1 || isAsker(name) || name === 'A' || (name.length > 2 && name === name.toUpperCase()),
  );
  const total = names.reduce((sum, [, n]) => sum + n, 0);
  const asked = names.length > 1 && names.some(([name]) => isAsker(name));
  const taken = asked || (total >= 3 && names.some(([, n]) => n > 1)) ? names.map(([name]) => name) : [];
  return new Set([...taken, ...answered]);
}

/** The label of the lines that say who answers what was asked in parliament. */
const answering = 'Answered by';

const particle = /^(?:de|van|von|al|bin|of|the|el|der|du|la|[.,’'“"()-]+)$/;
const mark = /^["“”'‘’(]+$/;

/**
 * The label at the start of a passage, null when it does not start so: “Q:”, “MR. CARNEY:”, “John Kerry:”, without a mark of
 * quotation before it; “Q” needs no colon before a question.
 */
export function turnOf(a: Analysis, from: number, to: number): Label | null {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  let first = from;
  while (first < to && mark.test(word(first))) first++;
  const label = (end: number, says: number): Label => ({
    name: a.text.slice(a.start[first]!, a.end[end - 1]!),
    from: first,
    to: end,
    says,
  });
  let words = 0;
  // “Answered by Anna Berg - Minister of State”: what follows below is theirs
  if (word(first) === 'Answered' && first + 2 < to && word(first + 1) === 'by') {
    let end = first + 2;
    if (word(end) === ':') end++;
    const name = end;
    while (end < to && /^\p{Lu}/u.test(word(end))) end++;
    const line = a.text.indexOf('\n', a.start[first]!);
    let says = end;
    while (says < to && line >= 0 && a.start[says]! < line) says++;
    return end > name ? {name: answering, from: name, to: end, says} : null;
  }
  for (let i = first; i < Math.min(to - 1, from + 9); i++) {
    const w = word(i);
    if (w === ':') return words > 0 ? label(i, i + 1) : null;
    if (i === first + 1 && word(first) === 'Q' && a.end[first]! < a.start[i]!) return label(i, i);
    if (/^\p{Lu}/u.test(w)) words++;
    else if (!particle.test(w)) return null;
    if (a.sentOf[i] !== a.sentOf[from] && words === 0) return null;
  }
  return null;
}

/** Is this the label of whoever asks at a briefing, who is nobody named? */
export const isAsker = (label: string): boolean => askers.test(label);
const askers =
  /^(?:Q|QUESTION(?:ER)?|REPORTER|JOURNALIST|CORRESPONDENT|INTERVIEWER|PARTICIPANT|AUDIENCE(?: MEMBER)?|Question|Interviewer|Reporter)\.?$/;

function turn(unit: Paragraph, label: Label): Found | null {
  if (label.says >= unit.to) return null;
  const content: Found['content'] = [];
  let from = label.says;
  for (const cut of [...unit.breaks.filter(b => b > from), unit.to]) {
    content.push([from, cut]);
    from = cut;
  }
  // the label itself attributes where no colon does
  const cue: [number, number] = label.to < label.says ? [label.to, label.says] : [label.from, label.to];
  return {anchor: cue[0], cue, source: [[label.from, label.to]], content, score: 1, form: 'turn'};
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
