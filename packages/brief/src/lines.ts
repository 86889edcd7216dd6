import type {Conflict, Statement} from '@suasion/model';
import type {Citing} from './citing.ts';
import type {Sentence} from './content.ts';
import type {ModelWords} from './model-words.ts';
import {agrees, the} from './naming.ts';
import {capital, closed} from './words.ts';

export const wants = (name: string) => agrees(name, 'wants', 'want');

/** The model with every line in words and on its ground. */
export class Lines {
  readonly #conflict: Conflict;
  readonly #words: ModelWords;
  readonly #cite: Citing;

  constructor(conflict: Conflict, words: ModelWords, cite: Citing) {
    this.#conflict = conflict;
    this.#words = words;
    this.#cite = cite;
  }

  statement(d: number, line: number): Statement | undefined {
    const p = this.#conflict.preferences[d];
    return p?.kind === 'prioritized' ? p.statements[line] : undefined;
  }

  /** A line on its own: `To open the city, if Russia were to press Syria.` */
  want(d: number, s: Statement): Sentence {
    return this.#line(this.#words.want(s.that, this.name(d)), s);
  }

  /** The same with its owner, as it is cited elsewhere: `Syria wants to open …` */
  owned(d: number, s: Statement): Sentence {
    const name = this.name(d);
    return this.#line(`${the(name)} ${wants(name)} ${this.#words.want(s.that, name)}`, s);
  }

  /** `the wish not to open the city`, `the wish for Russia to press`; in `fallback`’s words where the order is a ranking. */
  wish(d: number, line: number, fallback: string): string {
    const s = this.statement(d, line);
    if (!s) return fallback;
    const want = this.#words.wantAmong(s.that, this.name(d));
    return `the ${this.assumed(s) ? 'assumed ' : ''}wish ${/^(?:not )?to /.test(want) ? want : `for ${want}`}`;
  }

  /** Several wants of one owner in one line, each ground with its notes. */
  ownedAll(d: number, list: readonly Statement[]): Sentence {
    const [first] = list;
    if (list.length === 1) return this.owned(d, first!);
    const name = this.name(d);
    const clauses = list.map(s => this.#words.want(s.that, name));
    const because = [...new Set(list.flatMap(s => s.because))];
    return this.#cite.assumed(closed(`${capital(the(name))} ${wants(name)} ${clauses.join('; ')}`), because);
  }

  /** A line by its number in the list of wants and what it is about: `line 3 (not to open the city, assumed)`. */
  numbered(d: number, line: number, fallback: string): string {
    const s = this.statement(d, line);
    if (!s) return fallback;
    return `line ${line + 1} (${this.#words.gist(s.that, this.name(d))}${this.assumed(s) ? ', assumed' : ''})`;
  }

  rule(s: Statement, kind: 'ruledOut' | 'required'): Sentence {
    const clause = this.#words.would(s.that);
    return this.#line(`it ${kind === 'ruledOut' ? 'cannot' : 'must'} be that ${clause}`, s);
  }

  name(d: number): string {
    return this.#conflict.decisionMakers[d]!.name;
  }

  assumed(s: Pick<Statement, 'because' | 'assumed'>): boolean {
    return s.assumed || !s.because.some(b => this.#cite.has(b));
  }

  #line(words: string, s: Statement): Sentence {
    const text = closed(capital(words));
    return this.assumed(s) ? this.#cite.assumed(text, s.because) : this.#cite.reported(text, s.because);
  }
}
