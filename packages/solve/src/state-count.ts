import type {Clauses} from './clauses.ts';

/**
 * How many models clauses have over `variables` variables: units are followed, parts that share no variable counted
 * apart and multiplied, equal parts counted once. Exact, or null when more than `mostSteps` parts had to be looked at.
 */
export function countModels({variables, clauses}: Clauses, mostSteps: number): bigint | null {
  const counted = new Map<string, bigint>();
  let steps = 0;
  const total = count(clauses, variables);
  return total;

  /** Models over `free` variables, those in the clauses among them. */
  function count(list: number[][], free: number): bigint | null {
    const simpler = followUnits(list);
    if (simpler === null) return 0n;
    let result = 1n;
    let inside = 0;
    for (const part of partsOf(simpler.clauses)) {
      inside += part.variables;
      const models = countPart(part.clauses, part.variables);
      if (models === null) return null;
      result *= models;
      if (result === 0n) return 0n;
    }
    return result << BigInt(free - simpler.fixed - inside);
  }

  function countPart(part: number[][], size: number): bigint | null {
    const key = part
      .map(clause => clause.join())
      .sort()
      .join(';');
    const known = counted.get(key);
    if (known !== undefined) return known;
    if (++steps > mostSteps) return null;
    const v = mostFrequent(part);
    const without = count([...part, [2 * v + 1]], size);
    if (without === null) return null;
    const withIt = count([...part, [2 * v]], size);
    if (withIt === null) return null;
    counted.set(key, without + withIt);
    return without + withIt;
  }
}

/** The clauses left once every unit is followed, and how many variables that fixed; null on a contradiction. */
function followUnits(list: number[][]): {clauses: number[][]; fixed: number} | null {
  const truth = new Map<number, boolean>();
  let clauses = list;
  for (;;) {
    let found = false;
    for (const clause of clauses) {
      if (clause.length === 0) return null;
      if (clause.length > 1) continue;
      if (truth.get(clause[0]) === false) return null;
      truth.set(clause[0], true).set(clause[0] ^ 1, false);
      found = true;
    }
    if (!found) return {clauses, fixed: truth.size / 2};
    const left: number[][] = [];
    for (const clause of clauses) {
      if (clause.some(literal => truth.get(literal) === true)) continue;
      left.push(clause.filter(literal => !truth.has(literal)));
    }
    clauses = left;
  }
}

/** Groups of clauses that share no variable with each other. */
function partsOf(clauses: number[][]): {clauses: number[][]; variables: number}[] {
  const joined = new Map<number, number>();
  const root = (v: number): number => {
    let at = v;
    for (let up = joined.get(at)!; up !== at; up = joined.get(at)!) {
      joined.set(at, joined.get(up)!);
      at = up;
    }
    return at;
  };
  for (const clause of clauses) {
    for (const literal of clause) {
      const v = literal >> 1;
      if (!joined.has(v)) joined.set(v, v);
      joined.set(root(v), root(clause[0] >> 1));
    }
  }
  const parts = new Map<number, {clauses: number[][]; variables: number}>();
  for (const v of joined.keys()) {
    const part = parts.get(root(v));
    if (part === undefined) parts.set(root(v), {clauses: [], variables: 1});
    else part.variables++;
  }
  for (const clause of clauses) parts.get(root(clause[0] >> 1))!.clauses.push(clause);
  return [...parts.values()];
}

function mostFrequent(clauses: number[][]): number {
  const weight = new Map<number, number>();
  // a variable in a short clause is worth more: deciding it is likelier to fix others
  for (const clause of clauses) {
    for (const literal of clause) weight.set(literal >> 1, (weight.get(literal >> 1) ?? 0) + 2 ** -clause.length);
  }
  let best = -1;
  for (const [v, w] of weight) if (best < 0 || w > weight.get(best)! || (w === weight.get(best)! && v < best)) best = v;
  return best;
}
