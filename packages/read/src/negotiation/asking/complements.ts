import type {Run} from '../reading/clause.ts';
import {undone} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import type {Frame} from '../words/frames.ts';
import {clausal} from './complement-clauses.ts';
import {doing, granted, toDo, toSee} from './complement-deeds.ts';
import {askedFor} from './complement-for.ts';
import {onTo, whither, whomTo} from './complement-persons.ts';
import {against, deedNamed, ofHarm, onThing, sum, things, withThing} from './complement-phrases.ts';

/** What a verb of demanding and the like takes: the act, and whom it is put to. */
export interface Complement {
  /** head token of the act */
  head: number;
  /** tokens of it */
  run: Run;
  of: string[];
  verbal: boolean;
  /** who it is addressed to stands in the clause and is not found among the actors: then no other is looked for */
  addressed: boolean;
  /** where the next member of a list begins */
  limit?: number;
  /** where its conditions stand, when the act itself was worded before */
  elsewhere?: number;
  /** the token behind what is said of the act, where its conditions stand: “talks are out of the question | until …” */
  terms?: number;
}

type Taking = (r: Reading, v: number, passive: boolean, by: string[]) => Complement[];

/** The acts verb v takes in one frame, none when it has no such complement; see words/frames.ts for what each frame is. */
export const complements = (r: Reading, v: number, frame: Frame, passive: boolean, by: string[]): Complement[] =>
  taking[frame](r, v, passive, by);

const taking: Readonly<Record<Frame, Taking>> = {
  'whom-to': whomTo,
  'on-to': onTo,
  whither: (r, v, passive, by) => (passive ? [] : whither(r, v, by)),
  for: (r, v, passive, by) =>
    askedFor(r, v, passive, by).map(c => (c.of.length ? c : {...c, of: appealedTo(r, v, by)})),
  that: (r, v, passive, by) => clausal(r, v, 'that', passive, by),
  subjunctive: (r, v, passive, by) => clausal(r, v, 'subjunctive', passive, by),
  to: toDo,
  granted,
  of: ofHarm,
  deed: deedNamed,
  doing,
  participle: undone,
  on: onThing,
  against,
  with: withThing,
  see: toSee,
  sum,
  what: things,
};

/** “appealed to Cairo, as it had before, for help”: whom, wherever the rest of it stands */
function appealedTo(r: Reading, v: number, by: string[]): string[] {
  const whom = /^(?:appeal|plead)$/.test(r.lemma(v)) ? r.oblique(v, 'to', 'with') : -1;
  return whom > v ? r.actorsOf(whom, by) : [];
}
