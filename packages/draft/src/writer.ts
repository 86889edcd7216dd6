import type {Formula, Grounds, Statement} from '@suasion/model';
import type {DraftOption} from './steps/03-options.ts';
import type {Literal} from './steps/04-conditions.ts';
import type {Want} from './steps/want.ts';

export const grounds = (because: string[], assumed = false): Grounds => ({because: [...because], assumed});

/** Writes wants as formulas over the options kept. */
export class Writer {
  readonly #index: Map<DraftOption, number>;

  constructor(index: Map<DraftOption, number>) {
    this.#index = index;
  }

  name(o: DraftOption): string {
    return `${o.owner.id}.${o.id}`;
  }

  literal({option, taken}: Literal): {that: Formula; text: string} {
    const that: Formula = {op: 'option', option: this.#index.get(option)!};
    return taken ? {that, text: this.name(option)} : {that: {op: 'not', of: that}, text: `not ${this.name(option)}`};
  }

  all(list: Literal[], op: 'and' | 'or' = 'and'): {that: Formula; text: string} {
    const parts = list.map(l => this.literal(l));
    if (parts.length === 1) return parts[0]!;
    return {that: {op, of: parts.map(p => p.that)}, text: parts.map(p => p.text).join(` ${op} `)};
  }

  order(then: Literal, first: Literal[], because: string[]): Statement {
    const [a, b] = [this.literal(then), this.all(first)];
    return {that: {op: 'implies', if: a.that, then: b.that}, text: `${a.text} requires ${b.text}`, ...grounds(because)};
  }

  want({when, any, only, then, because, assumed, note}: Want): Statement {
    const target = this.literal(then);
    const rest = {...grounds(because, assumed), ...(note && {note})};
    if (!when.length) return {...target, ...rest};
    const condition = this.all(when, any ? 'or' : 'and');
    if (only)
      return {
        that: {op: 'iff', left: target.that, right: condition.that},
        text: `${target.text} iff ${condition.text}`,
        ...rest,
      };
    return {
      that: {op: 'implies', if: condition.that, then: target.that},
      text: `if ${condition.text} then ${target.text}`,
      ...rest,
    };
  }
}
