import {
  type Answers,
  bitList,
  type Concept,
  countBits,
  type Departures,
  hasBit,
  type Space,
  shortNames,
  type Vulnerable,
} from '@suasion/solve';
import {displayWidth, fit, pad} from '../text/width.ts';
import {count, idRanges, type Page} from './page.ts';
import {type Marks, printHead, printStates} from './states.ts';

/** Up to this many states all are shown; of more only the status quo and the equilibria most concepts agree on. */
const fewStates = 24;

/** The table of states with their equilibria, then who holds still where, then coalitions and notes. */
export function printSolution(page: Page, space: Space, answers: Answers): void {
  const {c} = page;
  printHead(page, space);
  const computed = answers.concepts.filter(concept => answers.equilibria[concept]);
  const states = statesShown(space, answers, computed);
  const marks: Marks[] = computed.map(concept => ({
    label: shortNames[concept],
    marked: s => hasBit(answers.equilibria[concept]!, s),
    sign: 'E',
  }));
  if (space.statusQuo >= 0) marks.unshift({label: 'status quo', marked: s => s === space.statusQuo, sign: '●'});
  printStates(page, space, states, marks);
  page.line();
  page.paragraph(c.dim('E: equilibrium, stable for every decision maker.'));
  if (states.length < space.count) {
    page.paragraph(
      c.dim(
        `${count(states.length, 'state')} of ${space.count.toLocaleString('en-GB')} shown: ` +
          `${space.statusQuo >= 0 ? 'the status quo and ' : ''}the equilibria most concepts agree on. ` +
          '--json and --csv have all.',
      ),
    );
  }
  printStable(page, space, answers, computed);
  if (answers.coalitions) printCoalitions(page, space, answers);
  printNotes(page, answers);
}

function statesShown(space: Space, answers: Answers, computed: readonly Concept[]): number[] {
  if (space.count <= fewStates) return Array.from({length: space.count}, (_, s) => s);
  const held = new Map<number, number>();
  for (const concept of computed) {
    for (const s of bitList(answers.equilibria[concept]!)) held.set(s, (held.get(s) ?? 0) + 1);
  }
  const ordered = [...held].sort(([s, a], [t, b]) => b - a || s - t).map(([s]) => s);
  const chosen = new Set(space.statusQuo < 0 ? [] : [space.statusQuo]);
  for (const s of ordered) if (chosen.size < fewStates) chosen.add(s);
  return [...chosen].sort((a, b) => a - b);
}

function printStable(page: Page, space: Space, answers: Answers, computed: readonly Concept[]): void {
  page.line();
  page.heading('Stable for');
  if (space.count > fewStates) {
    printCounts(page, space, answers, computed);
    return;
  }
  for (const concept of computed) {
    const each = answers.stable[concept]!.map(
      (set, d) => `${space.conflict.decisionMakers[d].name} ${idRanges(bitList(set))}`,
    );
    page.item(shortNames[concept], each.join(' · '), 4);
  }
}

/** How many states are stable, a row for each decision maker and a column for each concept. */
function printCounts(page: Page, space: Space, answers: Answers, computed: readonly Concept[]): void {
  const {c} = page;
  const names = [...space.conflict.decisionMakers.map(({name}) => name), 'everyone'];
  const cell = Math.max(6, space.count.toLocaleString('en-GB').length) + 2;
  const width = Math.min(page.width - 2 - cell * computed.length, Math.max(...names.map(displayWidth)));
  page.line(`  ${' '.repeat(width)}${computed.map(concept => pad(shortNames[concept], cell, 'end')).join('')}`);
  for (const [d, name] of names.entries()) {
    const cells = computed.map(concept => {
      const set = answers.stable[concept]![d] ?? answers.equilibria[concept]!;
      return pad(countBits(set).toLocaleString('en-GB'), cell, 'end');
    });
    page.line((d === names.length - 1 ? c.green : String)(`  ${pad(fit(name, width), width)}${cells.join('')}`));
  }
  page.line(c.dim(`  of ${count(space.count, 'state')}`));
}

function printCoalitions(page: Page, space: Space, {coalitions}: Answers): void {
  const {equilibria, vulnerable, sanctions} = coalitions!;
  page.line();
  page.heading('Stable for every coalition');
  for (const [concept, set] of Object.entries(equilibria)) {
    const note =
      concept === 'seq'
        ? ` (${sanctions === 'joint' ? 'joint improvements of outsiders sanction too' : 'improvements of single outsiders sanction'})`
        : '';
    page.item(shortNames[concept as Concept], idRanges(bitList(set)) + note, 5);
  }
  if (vulnerable === null) return;
  const left = departures(vulnerable, ({undeterred}) => [...undeterred]);
  const stayed = departures(vulnerable, ({to, undeterred}) => [...to].filter(t => !undeterred.includes(t)));
  page.line();
  page.heading('SEQ equilibria a coalition would leave together');
  if (left.length === 0) page.line('  none');
  printDepartures(page, space, left, ', better for each of them');
  if (stayed.length === 0) return;
  page.line();
  page.heading('Better for a coalition too, but others would answer it');
  printDepartures(page, space, stayed);
}

interface Departing {
  state: number;
  ways: {by: readonly number[]; to: number[]}[];
}

/** The states some coalition improves upon in the given manner, with those coalitions and where they would go. */
function departures(vulnerable: readonly Vulnerable[], to: (d: Departures) => number[]): Departing[] {
  return vulnerable
    .map(({state, to: all}) => ({state, ways: all.map(d => ({by: d.by, to: to(d)})).filter(w => w.to.length > 0)}))
    .filter(({ways}) => ways.length > 0);
}

function printDepartures(page: Page, space: Space, departing: readonly Departing[], why = ''): void {
  for (const {state, ways} of departing.slice(0, fewStates)) {
    for (const {by, to} of ways) {
      const names = by.map(d => space.conflict.decisionMakers[d].name).join(' + ');
      page.item(`${state + 1}`, `→ ${idRanges(to)} by ${names}${why}`, 5);
    }
  }
  const rest = departing.length - fewStates;
  if (rest > 0) page.line(page.c.dim(`  … and ${count(rest, 'more equilibrium', 'more equilibria')}; --json has all`));
}

function printNotes(page: Page, {notes}: Answers): void {
  for (const [about, note] of Object.entries(notes)) {
    page.line();
    page.paragraph(page.c.dim(`${about.toUpperCase()}: ${note}.`));
  }
}

/** Counts only, for models whose states nobody would read one by one. */
export function printSummary(page: Page, space: Space, answers: Answers): void {
  printHead(page, space);
  page.heading('Stable for');
  const computed = answers.concepts.filter(concept => answers.equilibria[concept]);
  printCounts(page, space, answers, computed);
  if (answers.coalitions) {
    page.line();
    page.heading('Stable for every coalition');
    for (const [concept, set] of Object.entries(answers.coalitions.equilibria)) {
      page.item(shortNames[concept as Concept], count(countBits(set), 'state'), 4);
    }
  }
  printNotes(page, answers);
}

export interface Summary {
  count: number;
  statusQuo: number | null;
  stability: Partial<Record<Concept, Record<string, number> | null>>;
  equilibria: Partial<Record<Concept, number | null>>;
  coalitions?: Record<string, number>;
  notes?: Record<string, string>;
}

/** How many states are stable under each concept, by decision maker and for everyone. */
export function summaryJson(space: Space, answers: Answers): Summary {
  const summary: Summary = {
    count: space.count,
    statusQuo: space.statusQuo < 0 ? null : space.statusQuo + 1,
    stability: {},
    equilibria: {},
  };
  for (const concept of answers.concepts) {
    const sets = answers.stable[concept];
    const everyone = answers.equilibria[concept];
    summary.stability[concept] = sets
      ? Object.fromEntries(sets.map((set, d) => [space.conflict.decisionMakers[d].name, countBits(set)]))
      : null;
    summary.equilibria[concept] = everyone ? countBits(everyone) : null;
  }
  if (answers.coalitions) {
    summary.coalitions = Object.fromEntries(
      Object.entries(answers.coalitions.equilibria).map(([concept, set]) => [concept, countBits(set)]),
    );
  }
  if (Object.keys(answers.notes).length > 0) summary.notes = answers.notes;
  return summary;
}
