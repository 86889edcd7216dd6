import {expect, test} from 'vitest';
import {addBit, noBits} from '../src/bits.ts';
import {rankByKernel} from '../src/kernel/rank.ts';
import {rankByChunks} from '../src/preference.ts';
import {generator} from './random.ts';
import {alone, turns} from './teams.ts';

test('ranks by the kernel are those of TypeScript, whatever is stated and however many share the work', () => {
  for (let seed = 0; seed < 60; seed++) {
    const random = generator(seed);
    const below = (n: number) => Math.floor(random() * n);
    // few states and many, none or far more statements than one key holds
    const count = 1 + below(seed % 10 === 0 ? 70_000 : 300);
    const statements = Array.from({length: below(90)}, () => {
      const states = noBits(count);
      const share = random();
      for (let s = 0; s < count; s++) if (random() < share) addBit(states, s);
      return states;
    });
    const wanted = rankByChunks(statements, count).join();
    for (const team of [alone, turns]) {
      if (rankByKernel(statements, count, team)!.join() !== wanted)
        expect.fail(`seed ${seed}, ${team.threads} threads`);
    }
  }
});
