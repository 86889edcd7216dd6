import {type DateMention, datesIn} from '../../dates/dates.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

/** The dates of a document by token, with the words that make them a term: "by", "until", "within". */
export class Calendar {
  readonly mentions: readonly (DateMention & Run)[];
  private readonly r: Reading;
  private readonly byToken = new Map<number, DateMention & Run>();

  constructor(r: Reading) {
    this.r = r;
    const {a} = r;
    const sentences = Array.from({length: a.sent.length - 1}, (_, k) => ({
      start: a.start[a.sent[k]!]!,
      end: a.end[a.sent[k + 1]! - 1]!,
    })).filter(s => s.end > s.start);
    this.mentions = datesIn(a.text, {reference: r.context.published, sentences}).map(d => {
      const from = r.tokenAt(d.start);
      return {...d, from, to: Math.max(from + 1, r.tokenAt(d.end - 1) + 1)};
    });
    for (const m of this.mentions) for (let i = m.from; i < m.to; i++) this.byToken.set(i, m);
  }

  at(i: number): (DateMention & Run) | null {
    return this.byToken.get(i) ?? null;
  }

  /** first date in a run of tokens */
  within(run: Run): (DateMention & Run) | null {
    for (let i = run.from; i < run.to; i++) {
      const m = this.byToken.get(i);
      if (m) return m;
    }
    return null;
  }

  /** "by 30 June", "within sixty days of the signature", "no later than Friday", "until Sunday": a term that opens at token i */
  termAt(i: number): Run | null {
    const {r} = this;
    const w = r.words[i]!;
    const limit = r.sentence(i).to;
    if (w === 'within') {
      for (let j = i + 1; j < Math.min(limit, i + 5); j++)
        if (/^(?:hours?|days?|weeks?|months?|years?)$/.test(r.words[j]!)) {
          if (r.words[j + 1] !== 'of' || j + 2 >= limit) return {from: i, to: j + 1};
          // "of the signing of the final accord"
          let to = j + 2;
          while (to < limit && !/^[.,;:!?”–—]$/.test(r.words[to]!) && !/^(?:and|or|but)$/.test(r.words[to]!)) to++;
          return {from: i, to};
        }
      return null;
    }
    if (w === 'no' && r.words[i + 1] === 'later' && r.words[i + 2] === 'than') {
      let to = i + 3;
      while (to < limit && !/^[.,;:!?”–—]$/.test(r.words[to]!)) to++;
      return {from: i, to};
    }
    if (/^(?:by|until|till|before|from)$/.test(w)) {
      for (let j = i + 1; j < Math.min(limit, i + (/^(?:until|till)$/.test(w) ? 7 : 5)); j++) {
        const date = this.byToken.get(j);
        if (date)
          return j > i + 2 && !/^(?:midnight|noon|the|end|of|on|at|in)$/.test(r.words[j - 1]!)
            ? null
            : {from: i, to: date.to};
        if (r.isVerb(j) || /^[.,;]$/.test(r.words[j]!)) break;
      }
      if (r.words[i + 1] === 'then' && w === 'by') return {from: i, to: i + 2};
    }
    return null;
  }
}
