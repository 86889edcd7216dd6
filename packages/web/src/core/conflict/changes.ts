import {type Conflict, type DecisionMaker, formulaToText, type Statement} from '@suasion/model';
import {formulaWords} from './isolate-names.ts';
import {quoteWords} from './quote-words.ts';

/** Where a change belongs, for its heading. */
export interface Change {
  about: string;
  /** finished sentence */
  text: string;
}

const quote = quoteWords;

/** What changed from one conflict to another, in words; ids tell what is the same thing. */
export function changesBetween(before: Conflict, after: Conflict): Change[] {
  const changes: Change[] = [];
  const say = (about: string, text: string) => changes.push({about, text});
  if (before.title !== after.title) say('The conflict', `The title is now ${quote(after.title)}.`);
  if (before.asOf !== after.asOf)
    say('The conflict', after.asOf ? `The date is now ${after.asOf}.` : 'It has no date any more.');
  if (before.evidence !== after.evidence)
    say('The conflict', `The evidence is now in ${quote(after.evidence ?? 'no record')}.`);
  decisionMakers(before, after, say);
  statusQuo(before, after, say);
  const lists = [
    ['ruledOut', 'Ruled out', 'is ruled out'],
    ['required', 'Required', 'is required'],
    ['sameState', 'Counted as one state', 'counts as one state'],
  ] as const;
  for (const [key, about, verb] of lists) {
    const {added, removed} = listChanges(lined(before, before[key]), lined(after, after[key]));
    for (const line of removed) say(about, `No longer ${verb}: ${quote(line.words)}.`);
    for (const line of added) say(about, `Now ${verb}: ${quote(line.words)}.`);
  }
  outcomes(before, after, say);
  for (const [d, maker] of after.decisionMakers.entries()) {
    const old = before.decisionMakers.findIndex(b => b.id === maker.id);
    if (old >= 0) preferences(before, old, after, d, say);
  }
  return changes;
}

type Say = (about: string, text: string) => void;

function decisionMakers(before: Conflict, after: Conflict, say: Say): void {
  for (const maker of before.decisionMakers) {
    if (!after.decisionMakers.some(a => a.id === maker.id))
      say('Decision makers', `${maker.name} is no longer a decision maker.`);
  }
  for (const maker of after.decisionMakers) {
    const old = before.decisionMakers.find(b => b.id === maker.id);
    if (!old) {
      const does = maker.options.map(o => quote(o.name)).join(', ');
      say('Decision makers', `${maker.name} is a new decision maker${does ? ` with the options ${does}` : ''}.`);
      continue;
    }
    if (old.name !== maker.name) say('Decision makers', `${quote(old.name)} is now called ${quote(maker.name)}.`);
    options(old, maker, say);
  }
}

function options(old: DecisionMaker, maker: DecisionMaker, say: Say): void {
  const about = 'Options';
  for (const option of old.options) {
    if (!maker.options.some(o => o.id === option.id))
      say(about, `${maker.name} no longer has the option ${quote(option.name)}.`);
  }
  for (const option of maker.options) {
    const was = old.options.find(o => o.id === option.id);
    if (!was) say(about, `${maker.name} has a new option: ${quote(option.name)}.`);
    else {
      if (was.name !== option.name) say(about, `${maker.name}: ${quote(was.name)} now reads ${quote(option.name)}.`);
      if (was.irreversible !== option.irreversible) {
        const how = {taken: 'cannot be undone once taken', dropped: 'cannot be taken up again once dropped'};
        say(
          about,
          `${maker.name}: ${quote(option.name)} ${option.irreversible ? how[option.irreversible] : 'can be taken and dropped freely'} now.`,
        );
      }
    }
  }
}

function statusQuo(before: Conflict, after: Conflict, say: Say): void {
  const today = (c: Conflict): string | null => {
    const {statusQuo} = c;
    if (statusQuo === null) return null;
    if (statusQuo.kind === 'state') return c.stateNames[statusQuo.id - 1] ?? `state ${statusQuo.id}`;
    const names = c.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`));
    return statusQuo.taken.map(o => names[o]).join('; ') || 'no option taken';
  };
  const [was, is] = [today(before), today(after)];
  if (was === is) return;
  say('Status quo', is === null ? 'The status quo is no longer given.' : `The status quo is now ${quote(is)}.`);
}

function outcomes(before: Conflict, after: Conflict, say: Say): void {
  for (const outcome of before.outcomes) {
    if (!after.outcomes.some(o => o.id === outcome.id))
      say('Named outcomes', `${quote(outcome.id)} is no longer named.`);
  }
  for (const outcome of after.outcomes) {
    const was = before.outcomes.find(o => o.id === outcome.id);
    const words = formulaWords(outcome.that, after);
    if (!was) say('Named outcomes', `${quote(outcome.id)} is named: ${words}.`);
    else if (formulaToText(was.that, before) !== formulaToText(outcome.that, after)) {
      say('Named outcomes', `${quote(outcome.id)} now means: ${words}.`);
    }
  }
}

function preferences(before: Conflict, old: number, after: Conflict, d: number, say: Say): void {
  const {name} = after.decisionMakers[d];
  const about = `Preferences of ${name}`;
  const [was, is] = [before.preferences[old], after.preferences[d]];
  if (was.kind !== is.kind) {
    const words = {
      prioritized: 'are now statements, most important first',
      ranking: 'are now a ranking of the states',
      none: 'are gone',
    };
    say(about, `The preferences of ${name} ${words[is.kind]}.`);
  }
  if (is.kind === 'ranking' && was.kind === 'ranking') {
    const text = (tiers: typeof is.tiers) =>
      tiers
        .map(t =>
          t.states.map(s => (s.kind === 'pattern' ? s.pattern : s.kind === 'outcome' ? s.outcome : s.id)).join(' = '),
        )
        .join(' > ');
    const [a, b] = [text(was.tiers), text(is.tiers)];
    if (a !== b) say(about, `${name} ranked ${a}; now ${b}.`);
    return;
  }
  if (is.kind !== 'prioritized') return;
  const a = was.kind === 'prioritized' ? lined(before, was.statements) : [];
  const b = lined(after, is.statements);
  const {added, removed, moved, kept} = listChanges(a, b);
  for (const line of removed) say(about, `${name} no longer cares whether ${quote(line.words)}.`);
  for (const line of added) {
    const below = b[b.indexOf(line) + 1];
    say(
      about,
      `${name} now also wants ${quote(line.words)}${below ? `, above ${quote(below.words)}` : ', as the least important'}.`,
    );
  }
  for (const {line, above} of moved) say(about, `${name} now ranks ${quote(line.words)} above ${quote(above.words)}.`);
  for (const [x, y] of kept) {
    if (x.assumed !== y.assumed)
      say(about, `${quote(y.words)} is ${y.assumed ? 'now marked as assumed' : 'no longer marked as assumed'}.`);
    if (x.because !== y.because)
      say(
        about,
        y.because ? `${quote(y.words)} now rests on ${y.because}.` : `${quote(y.words)} has no evidence any more.`,
      );
  }
}

interface Line {
  key: string;
  words: string;
  assumed: boolean;
  because: string;
}

/** Lines of a list, the second of two equal ones told apart by its number. */
function lined(conflict: Conflict, statements: readonly Statement[]): Line[] {
  const seen = new Map<string, number>();
  return statements.map(({that, assumed, because}) => {
    // by ids, so that a new name of an option is no change of what is wanted
    const text = formulaToText(that, conflict);
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return {key: `${text} #${times}`, words: formulaWords(that, conflict), assumed, because: because.join(', ')};
  });
}

function listChanges(a: readonly Line[], b: readonly Line[]) {
  const inA = new Map(a.map(line => [line.key, line]));
  const inB = new Map(b.map(line => [line.key, line]));
  const kept = b.filter(line => inA.has(line.key)).map(line => [inA.get(line.key)!, line] as const);
  const was = a.filter(line => inB.has(line.key)).map(line => line.key);
  const is = kept.map(([, line]) => line.key);
  // what keeps its relative order stays; the rest moved, and each is said by what it now stands above
  const still = new Set(longestCommon(was, is));
  const moved: {line: Line; above: Line}[] = [];
  for (const [k, key] of is.entries()) {
    if (still.has(key)) continue;
    const line = inB.get(key)!;
    const before = was.indexOf(key);
    const passed = is.slice(k + 1).find(other => was.indexOf(other) < before);
    if (passed !== undefined) {
      moved.push({line, above: inB.get(passed)!});
      continue;
    }
    // moved down: those it stood above now stand above it
    const over = is.slice(0, k).findLast(other => was.indexOf(other) > before && still.has(other));
    if (over !== undefined) moved.push({line: inB.get(over)!, above: line});
  }
  return {
    added: b.filter(line => !inA.has(line.key)),
    removed: a.filter(line => !inB.has(line.key)),
    moved,
    kept,
  };
}

function longestCommon(a: readonly string[], b: readonly string[]): string[] {
  const length = Array.from({length: a.length + 1}, () => new Int32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      length[i][j] = a[i] === b[j] ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
    }
  }
  const common: string[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      common.push(a[i]);
      i++;
      j++;
    } else if (length[i + 1][j] >= length[i][j + 1]) i++;
    else j++;
  }
  return common;
}
