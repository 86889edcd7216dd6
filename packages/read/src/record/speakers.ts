import type {SpokenStatement} from '@suasion/model';
import type {Cast} from '../actors/cast.ts';
import {lower} from '../actors/phrases.ts';
import type {Analysis} from '../analysis.ts';
import {actorOrMake} from '../events/arguments.ts';
import {headOf} from '../language/tree.ts';
import {UPOS} from '../tagset.ts';

/** First token that ends after an offset. */
export function tokenAt(a: Analysis, offset: number): number {
  let [from, to] = [0, a.n];
  while (from < to) {
    const mid = (from + to) >> 1;
    if (a.end[mid]! <= offset) from = mid + 1;
    else to = mid;
  }
  return from;
}

/**
 * Ties each statement to the actor its source means: the head of the source's words, else the first actor in them. A
 * source of which several are part (“Lavrov and Kerry”) goes to the first.
 */
export function tieSpeakers(cast: Cast, statements: readonly SpokenStatement[]): SpokenStatement[] {
  const {a} = cast;
  return statements.map(s => {
    if (s.speaker !== null) return s;
    for (const span of s.source) {
      const from = tokenAt(a, span.start);
      let to = from;
      while (to < a.n && a.start[to]! < span.end) to++;
      if (to <= from) continue;
      const head = headOf(a, from, to);
      const own = actorOrMake(cast, head);
      if (own.length) return {...s, speaker: String(own[0])};
      for (let i = from; i < to; i++) {
        const m = cast.headed[i]! >= 0 ? cast.mentions[cast.headed[i]!]! : null;
        if (m && !m.place) return {...s, speaker: String(m.actor)};
      }
    }
    return s;
  });
}

/** “I”, “we” and “our” in quoted words mean whoever says them. */
export function castFirstPerson(cast: Cast, statements: readonly SpokenStatement[]): void {
  const {a} = cast;
  const at = new StatementsAt(a, statements);
  for (let i = 0; i < a.n; i++) {
    if (a.upos[i] !== UPOS.PRON || !/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(lower(a, i))) continue;
    const s = at.innermost(i);
    if (!s || s.speaker === null || s.quotation === 'indirect') continue;
    cast.mention({from: i, to: i + 1, head: i, form: 'pronoun', actor: Number(s.speaker), place: false});
  }
}

/** Which statement's content a token stands in: the shortest of those that hold it. */
export class StatementsAt {
  private readonly index: Int32Array;
  private readonly statements: readonly SpokenStatement[];

  constructor(a: Analysis, statements: readonly SpokenStatement[]) {
    this.statements = statements;
    this.index = new Int32Array(a.n).fill(-1);
    const size = statements.map(s => s.content.reduce((n, c) => n + c.end - c.start, 0));
    for (const [k, s] of statements.entries())
      for (const c of s.content)
        for (let i = tokenAt(a, c.start); i < a.n && a.start[i]! < c.end; i++)
          if (this.index[i]! < 0 || size[this.index[i]!]! > size[k]!) this.index[i] = k;
  }

  innermost(token: number): SpokenStatement | null {
    return this.statements[this.index[token]!] ?? null;
  }
}
