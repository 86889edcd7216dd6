import {type Conflict, type ConflictEdit, editConflict, optionNames, parseConflict} from '@suasion/model';
import {quoteWords} from './quote-words.ts';

/**
 * One supposition about a model, by what it is about: a statement of a decision maker left out, turned round or put below
 * the one after it, or an option done or not done at the start.
 */
export type WhatIf =
  | {change: 'dropped' | 'reversed' | 'swapped'; of: string; index: number}
  | {change: 'start'; option: string};

export const sameWhatIf = (a: WhatIf, b: WhatIf): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Adds a supposition, or takes it back; of one statement only one thing is supposed at a time. */
export function toggleWhatIf(all: readonly WhatIf[], one: WhatIf): WhatIf[] {
  if (all.some(w => sameWhatIf(w, one))) return all.filter(w => !sameWhatIf(w, one));
  const others = all.filter(
    w => one.change === 'start' || w.change === 'start' || w.of !== one.of || w.index !== one.index,
  );
  return [...others, one];
}

/** The text of the conflict with everything supposed; null when it cannot be had. The text given stays as it is. */
export function suppose(yaml: string, whatIfs: readonly WhatIf[]): string | null {
  if (whatIfs.length === 0) return yaml;
  const parsed = parseConflict(yaml);
  if (!parsed.ok) return null;
  let {document} = parsed;
  const edit = (one: ConflictEdit): boolean => {
    const result = editConflict(document, one);
    if (result.ok) document = result.document;
    return result.ok;
  };
  const about = new Map<string, Extract<WhatIf, {of: string}>[]>();
  const flipped = new Set<string>();
  for (const whatIf of whatIfs) {
    if (whatIf.change === 'start') flipped.add(whatIf.option);
    else about.set(whatIf.of, [...(about.get(whatIf.of) ?? []), whatIf]);
  }
  for (const [of, changes] of about) {
    const d = parsed.conflict.decisionMakers.findIndex(m => m.id === of);
    const preference = parsed.conflict.preferences[d];
    if (preference?.kind !== 'prioritized') return null;
    const list = {preferencesOf: of};
    // where each statement of the model stands now
    const order = preference.statements.map((_, k) => k);
    for (const {change, index} of changes) {
      const at = order.indexOf(index);
      if (at < 0) return null;
      const statement = preference.statements[index];
      if (change === 'reversed') {
        if (!edit({edit: 'change-statement', list, index: at, that: `not (${statement.text})`})) return null;
      } else if (change === 'swapped') {
        if (at + 1 >= order.length || !edit({edit: 'move-statement', list, from: at, to: at + 1})) return null;
        [order[at], order[at + 1]] = [order[at + 1], order[at]];
      }
    }
    for (const {change, index} of changes) {
      if (change !== 'dropped') continue;
      const at = order.indexOf(index);
      if (!edit({edit: 'remove-statement', list, index: at})) return null;
      order.splice(at, 1);
    }
  }
  if (flipped.size > 0) {
    const {statusQuo} = parsed.conflict;
    const names = optionNames(parsed.conflict);
    const today = new Set(statusQuo?.kind === 'options' ? statusQuo.taken.map(o => names[o]) : []);
    const taken = names.filter(name => today.has(name) !== flipped.has(name));
    if (!edit({edit: 'set-status-quo', taken})) return null;
  }
  return document.text;
}

/** A supposition in words, after “what if”. */
export function whatIfWords(
  whatIf: WhatIf,
  conflict: Conflict,
  wordsOf: (of: string, index: number) => string,
): string {
  if (whatIf.change === 'start') {
    const o = optionNames(conflict).indexOf(whatIf.option);
    const names = conflict.decisionMakers.flatMap(d => d.options.map(option => `${d.name}: ${option.name}`));
    const {statusQuo} = conflict;
    const taken = statusQuo?.kind === 'options' && statusQuo.taken.includes(o);
    return `“${names[o] ?? whatIf.option}” ${taken ? 'were not done' : 'were done'} at the start`;
  }
  const name = conflict.decisionMakers.find(m => m.id === whatIf.of)?.name ?? whatIf.of;
  const words = wordsOf(whatIf.of, whatIf.index);
  if (whatIf.change === 'dropped') return `${name} did not care whether ${quoteWords(words)}`;
  if (whatIf.change === 'reversed') return `${name} wanted the opposite of ${quoteWords(words)}`;
  return `${name} put ${quoteWords(words)} below what comes after it`;
}
