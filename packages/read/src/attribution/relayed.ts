import {UPOS, XPOS} from '../tagset.ts';
import type {Atoms} from './atoms.ts';
import type {Found} from './labelling.ts';
import type {Paragraph} from './paragraphs.ts';

const passing = /^(?:quot|cit)(?:ed|es|e|ing)$/;
const speaking = /^(?:saying|telling|warning|adding|claiming|declaring|insisting|stating|writing)$/;
const farthest = 16;

/**
 * “…, the Courier quoted the mayor as saying”: the mayor's words, which the Courier only passes on. Gives what was found for the paper to
 * whom it quotes. Changes `here` in place.
 */
export function giveToQuoted(atoms: Atoms, unit: Paragraph, here: Found[]): void {
  const {a} = atoms;
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  for (const x of here) {
    const [first, last] = x.cue ?? [x.anchor, x.anchor + 1];
    let at = first;
    while (at < last && !passing.test(word(at))) at++;
    const said = at < last ? saidBehind(at) : -1;
    if (said < 0) continue;
    const helper = helperBefore(at);
    // “Dahl was quoted by the paper as saying”: Dahl, read as part of what is said
    const who = x.content.findIndex(([, to]) => to === helper);
    if (helper < 0) x.source = [[at + 1, sourceEnd(at + 1, said - 1)]];
    else if (who >= 0) x.source = x.content.splice(who, 1);
    else continue;
    // what the labellers took for what is said may hold its speaker
    x.content = x.content.map(([from, to]) =>
      from > at && from <= said ? [said + 1, Math.max(to, said + 1)] : [from, to],
    );
    x.anchor = said;
    x.cue = [said, said + 1];
  }

  /** where the one quoted speaks, “as | saying”; -1 where nobody is quoted so */
  function saidBehind(i: number): number {
    if (a.upos[i] !== UPOS.VERB) return -1;
    for (let j = i + 2; j + 1 < unit.to && j - i < farthest; j++) {
      if (a.sentOf[j] !== a.sentOf[i] || /^["“”]$/.test(word(j))) return -1;
      if (word(j) === 'as' && speaking.test(word(j + 1))) return j + 1;
    }
    return -1;
  }

  // “| was quoted by the paper as saying”; -1 where somebody quotes
  function helperBefore(i: number): number {
    for (let j = i - 1; j >= unit.from && i - j < 4; j--) {
      if (/^(?:is|are|was|were)$/.test(word(j))) return j;
      if (a.xpos[j] !== XPOS.RB) return -1;
    }
    return -1;
  }

  // “the general, known for his temper, | as saying”
  function sourceEnd(from: number, as: number): number {
    for (let j = from + 1; j < as; j++) if (word(j) === ',') return j;
    return as;
  }
}
