import type {EvidenceRecord} from '@suasion/model';
import {Passages} from './passages.ts';
import {type Parties, parties} from './steps/01-parties.ts';
import {type Acts, acts} from './steps/02-acts.ts';
import {type DraftOption, options as joinActs} from './steps/03-options.ts';
import {conditionsAhead} from './steps/04-conditions.ts';
import {type Influence, influence} from './steps/05-influence.ts';
import {wants} from './steps/06-wants.ts';
import {Asked} from './steps/asked.ts';
import {Sides} from './steps/sides.ts';
import {divided} from './steps/undivided.ts';
import type {Want} from './steps/want.ts';

/** All a record holds for a model, before anything is left out. */
export interface Gathered {
  who: Parties;
  passages: Passages;
  found: Acts;
  options: DraftOption[];
  moved: Influence;
  stated: Want[];
}

/** Reads the acts of a record, joins them into options and finds what is wanted; `bar` as in Asked. */
export function gather(read: EvidenceRecord, bar?: number): Gathered {
  const passages = new Passages(read);
  const record = divided(read, passages);
  const who = parties(record);
  const sides = new Sides(record, who, passages);
  const asked = new Asked(record, who, passages, sides, bar);
  const found = acts(record, who, passages, {sides, asked});
  const options = joinActs(found.acts);
  conditionsAhead(record, {options, who, passages, sides});
  const moved = influence(record, options, who, passages);
  const stated = wants(record, options, moved, who, passages, sides);
  return {who, passages, found, options, moved, stated};
}
