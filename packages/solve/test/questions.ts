import type {Space} from '../src/space.ts';
import {generator} from './random.ts';

/** A start and a goal of one or more states, the start among them now and then. */
export function randomGoal(space: Space, seed: number): {goal: number[]; from: number} {
  const random = generator(seed + 17);
  const from = space.statusQuo >= 0 ? space.statusQuo : Math.floor(random() * space.count);
  const share = random() < 0.15 ? 0 : random() * 0.5;
  const goal = [];
  for (let s = 0; s < space.count; s++) if (random() < share && (s !== from || random() < 0.3)) goal.push(s);
  return {goal, from};
}
