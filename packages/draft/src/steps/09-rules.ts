import type {EvidenceRecord} from '@suasion/model';
import type {Passages} from '../passages.ts';
import {stem} from '../stem.ts';
import type {Parties} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import {conditionOn, type Literal} from './04-conditions.ts';

/** Options no state takes together. */
export interface Exclusion {
  options: DraftOption[];
  because: string[];
  note?: string;
}

/** An option that can only be taken with others. */
export interface Requirement {
  then: Literal;
  first: Literal[];
  because: string[];
}

/** What cannot be, as distinct from what somebody does not want. */
export function exclusions(options: readonly DraftOption[], passages: Passages): Exclusion[] {
  const out: Exclusion[] = [];
  const add = (pair: DraftOption[], note?: string) => {
    if (out.some(e => pair.every(o => e.options.includes(o)))) return;
    out.push({options: pair, because: [...new Set(pair.flatMap(o => o.because))], note});
  };
  for (const [k, a] of options.entries()) {
    for (const b of options.slice(k + 1)) {
      if (alternatives(a, b, passages)) add([a, b]);
      else if (a.owner !== b.owner) continue;
      else if (opposed(a, b) || opposed(b, a)) add([a, b], 'one undoes the other');
      else if (amounts(a, b)) add([a, b], 'two amounts of one thing');
    }
  }
  return out;
}

// “either leave the town or disarm”, “cannot both keep the border and trade freely”
function alternatives(a: DraftOption, b: DraftOption, passages: Passages): boolean {
  return a.acts.some(x =>
    b.acts.some(y => {
      if (x.sentence !== y.sentence || !x.sentence) return false;
      const sentence = x.sentence.replace(/\s+/g, ' ');
      if (
        /\b(?:cannot|can['’]t|can not|could not|couldn['’]t|not) (?:\p{L}+ ){0,3}(?:both|at once|at the same time)\b|\bmutually exclusive\b|\bbut not both\b/iu.test(
          sentence,
        )
      )
        return true;
      const between = passages.gap(x.spans[0], y.spans[0]);
      return /\beither\b/i.test(sentence) && between !== null && /^[^.;]{0,80}\bor\b/i.test(between);
    }),
  );
}

// to stop a thing and to go on with it or begin it
function opposed(ends: DraftOption, does: DraftOption): boolean {
  if (!ends.halting || does.halting || !ends.core.head) return false;
  const of = stem(ends.core.head);
  const going =
    /^(?:keep|maintain|continue|extend|prolong|expand|widen|tighten|intensify|step|impose|launch|begin|start|resume|hold|send|deploy|build|conduct|carry|wage|escalate|preserve|uphold|retain)$/;
  const same = does.core.head === ends.core.head && going.test(does.core.verb);
  return same || (stem(does.core.verb) === of && [...does.words].every(w => ends.words.has(w)));
}

// “a raise of ten per cent”, “a raise of thirty per cent”
function amounts(a: DraftOption, b: DraftOption): boolean {
  const [x, y] = [a, b].map(
    ({name}) =>
      /(?<n>\d[\d.,]*|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[ -]?(?<unit>\p{L}+|%)/iu.exec(name)
        ?.groups,
  );
  if (!x || !y || x.n!.toLowerCase() === y.n!.toLowerCase() || stem(x.unit!) !== stem(y.unit!)) return false;
  const content = (o: DraftOption) =>
    [...o.words].filter(w => !/^\d/.test(w) && w !== stem(x.unit!) && !/^(?:cent|percent|per)$/.test(w));
  return content(a).some(w => content(b).includes(w));
}

/** An order that nobody in particular insists on, and what cannot be done without something else, are facts about what can be. */
export function requirements(
  record: EvidenceRecord,
  options: readonly DraftOption[],
  who: Parties,
  passages: Passages,
): Requirement[] {
  const out: Requirement[] = [];
  const add = (then: Literal | undefined, first: Literal[], because: string) => {
    if (!then || !options.includes(then.option) || !first.length) return;
    if (first.some(l => !options.includes(l.option) || l.option === then.option)) return;
    const known = out.find(
      r => r.then.option === then.option && r.first.every(l => first.some(f => f.option === l.option)),
    );
    if (known) known.because.push(because);
    else out.push({then: {...then, taken: true}, first: first.map(l => ({...l, taken: true})), because: [because]});
  };
  for (const {id, first, then, by} of record.requires) {
    if (who.of(by) || !first[0] || !then[0]) continue;
    const ground = {options: [...options], who, passages, because: id, self: null, addressed: null};
    const after = conditionOn(then[0], {...ground, not: null, apart: first})[0];
    if (after)
      add(
        after,
        first.flatMap(span => conditionOn(span, {...ground, not: after.option, apart: then})),
        id,
      );
  }
  // “cannot deliver the oil without an agreement”
  for (const {id, who: actor, can, what} of record.abilities) {
    const party = who.of(actor);
    const [span] = what;
    const without = span && /\bwithout\s+/i.exec(passages.text([span]));
    if (can || !party || !span || !without) continue;
    const act = {...span, end: span.start + without.index};
    const need = {...span, start: span.start + without.index + without[0].length};
    const ground = {who, passages, because: id, self: party, addressed: null};
    const mine = options.filter(o => o.owner === party);
    const then = conditionOn(act, {...ground, options: [...mine], not: null, apart: [need]})[0];
    if (then) add(then, conditionOn(need, {...ground, options: [...options], not: then.option, apart: [act]}), id);
  }
  return out;
}

const lasting =
  /^(?:execute|behead|hang|kill|assassinate|demolish|raze|destroy|burn|detonate|secede|extradite|publish|disclose|leak|reveal)\b|\b(?:permanently|irreversibly|for good|once and for all|executions?|demolitions?|secession)\b|^(?:carry out|hold) (?:\p{L}+ )?(?:executions?|demolitions?)\b|^declare (?:\p{L}+ )?independence\b/iu;

/** Whether the words of an option say that once taken it cannot be taken back. */
export const irreversible = (option: DraftOption): boolean => lasting.test(option.name);
