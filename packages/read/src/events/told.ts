import type {Cast} from '../actors/cast.ts';
import {children, deprelOf, isRelation} from '../language/tree.ts';
import {XPOS} from '../tagset.ts';
import {placeOf} from './arguments.ts';
import type {Modality} from './modality.ts';
import type {EventType} from './words/verbs.ts';

/** An act as one text tells it; actors are indices into the cast, from..to-1 the tokens that name the act. */
export interface TextEvent {
  type: EventType;
  by: number[];
  to: number[];
  token: number;
  from: number;
  end: number;
  place: string | null;
  modality: Modality;
  /** how much of the sentence turns on it; the least are left out of crowded sentences */
  weight: number;
}

const reciprocal = new Set<EventType>(['CONSULT', 'AGREE', 'COOPERATE', 'SUPPORT']);

/** Notes the act that token v tells, when anybody does it or it is done to. */
export function pushWith(
  cast: Cast,
  out: TextEvent[],
  type: EventType,
  v: number,
  by: number[],
  to: number[],
  modality: Modality,
  weight: number,
): void {
  if (!by.length && !to.length) return;
  const [from, end] = anchorOf(cast, v);
  const others = reciprocal.has(type) && by.length > 1 ? to.filter(x => !by.includes(x)) : to;
  const argued = (by.length ? 1 : -0.5) + (others.length ? 0.5 : 0);
  out.push({
    type,
    by,
    to: others,
    token: v,
    from,
    end,
    place: placeOf(cast, v),
    modality,
    weight: weight + argued,
  });
}

// the verb with its particle and negation: “pulled out”, “will not accept”
function anchorOf(cast: Cast, v: number): [number, number] {
  const {a} = cast;
  let from = v;
  let to = v + 1;
  for (const j of children(a, v)) {
    if (isRelation(a, j, 'compound:prt') && j === to) to = j + 1;
    if (a.deprel[j] !== undefined && deprelOf(a, j) === 'aux' && a.xpos[j] === XPOS.MD && j < from && from - j < 4)
      from = j;
  }
  return [from, to];
}
