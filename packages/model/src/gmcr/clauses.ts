import type {Conflict} from '../conflict.ts';
import type {Formula} from '../formula.ts';

/** A conjunction: option index → must it be taken. */
export type Clause = ReadonlyMap<number, boolean>;

/**
 * A formula over options as an or of ands (disjunctive form), contradictions and what a shorter clause says already
 * left out; null when that takes more than `most` clauses. States have no place in it.
 */
export function clauses(formula: Formula, conflict: Pick<Conflict, 'outcomes'>, most = 2_000): Clause[] | null {
  const byId = new Map(conflict.outcomes.map(o => [o.id, o.that]));
  const known = new Map<string, Clause[] | null>();

  function of(f: Formula, holds: boolean): Clause[] | null {
    switch (f.op) {
      case 'true':
        return holds ? [new Map()] : [];
      case 'option':
        return [new Map([[f.option, holds]])];
      case 'state':
        return null;
      case 'outcome': {
        const key = `${holds} ${f.id}`;
        const that = byId.get(f.id);
        if (!that) throw new Error(`no outcome is named ${f.id}`);
        if (!known.has(key)) known.set(key, of(that, holds));
        return known.get(key)!;
      }
      case 'not':
        return of(f.of, !holds);
      case 'and':
      case 'or':
        return (f.op === 'and') === holds ? every(f.of.map(p => [p, holds])) : some(f.of.map(p => [[p, holds]]));
      case 'implies':
        return holds
          ? some([[[f.if, false]], [[f.then, true]]])
          : every([
              [f.if, true],
              [f.then, false],
            ]);
      case 'iff':
        return some([
          [
            [f.left, true],
            [f.right, holds],
          ],
          [
            [f.left, false],
            [f.right, !holds],
          ],
        ]);
      default: {
        const none: Signed[] = f.of.map(p => [p, false]);
        const one: Signed[][] = f.of.map((_, i) => f.of.map((p, k) => [p, k === i]));
        const two: Signed[][] = f.of.flatMap((a, i) =>
          f.of.slice(i + 1).map((b): Signed[] => [
            [a, true],
            [b, true],
          ]),
        );
        if (f.op === 'atLeastOne') return holds ? some(f.of.map(p => [[p, true]])) : every(none);
        if (f.op === 'atMostOne') return some(holds ? [none, ...one] : two);
        return some(holds ? one : [none, ...two]);
      }
    }
  }

  function some(alternatives: Signed[][]): Clause[] | null {
    const found: Clause[] = [];
    for (const alternative of alternatives) {
      const part = every(alternative);
      if (!part) return null;
      found.push(...part);
      if (found.length > most) return null;
    }
    return shortest(found);
  }

  function every(parts: Signed[]): Clause[] | null {
    let found: Clause[] = [new Map()];
    for (const [part, holds] of parts) {
      const next = of(part, holds);
      if (!next || found.length * next.length > 16 * most) return null;
      found = shortest(found.flatMap(a => next.map(b => both(a, b)).filter(c => c !== null)));
      if (found.length > most) return null;
    }
    return found;
  }

  return of(formula, true);
}

type Signed = [Formula, boolean];

function both(a: Clause, b: Clause): Clause | null {
  const joined = new Map(a);
  for (const [option, taken] of b) {
    if ((joined.get(option) ?? taken) !== taken) return null;
    joined.set(option, taken);
  }
  return joined;
}

/** Without clauses that another, shorter or equal, implies. */
function shortest(found: Clause[]): Clause[] {
  const bySize = [...found].sort((a, b) => a.size - b.size);
  const kept: Clause[] = [];
  for (const clause of bySize) {
    const said = kept.some(k => [...k].every(([option, taken]) => clause.get(option) === taken));
    if (!said) kept.push(clause);
  }
  return kept;
}
