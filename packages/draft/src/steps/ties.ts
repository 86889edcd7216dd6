import type {DraftOption} from './03-options.ts';
import type {Inducement} from './05-influence.ts';
import type {Want} from './want.ts';

/** Options that hang together with what others do. */
export const usableTies = (stated: readonly Want[], moved: readonly Inducement[]): ReadonlySet<DraftOption> =>
  new Set([
    ...stated
      .filter(w => w.because.length > 0 && w.when.some(l => l.option.owner !== w.then.option.owner))
      .flatMap(w => [w.then.option, ...w.when.map(l => l.option)]),
    ...moved.flatMap(i => [i.option, ...i.by]),
  ]);
