import {SharedTeam} from '../src/kernel/team.ts';

/** One thread. */
export const alone = new SharedTeam();

/** A team of several threads that take turns: who does what must not matter, however small the model. */
class Turns extends SharedTeam {
  override readonly threads = 3;
  override readonly worthSharing = 0;
}

export const turns = new Turns();
