import {asking, dealing, hostile} from '../words/sides.ts';
import type {Parties} from './parties.ts';

/** how many sentences on an answer may still come */
const answered = 2;
/** what a turn tells in which one of them only does or says something, beside one where both ask, refuse or attack */
const plain = 0.4;

interface Deed {
  actor: string;
  verb: number;
  sentence: number;
  /** asks, offers, refuses, accuses or fights */
  pressing: boolean;
}

/** Who takes turns in a text: “The bakers demanded a rise. The owner refused. The bakers …”. */
export class Turns {
  /** what each does, in order of the text */
  private readonly deeds = new Map<string, Deed[]>();
  private readonly counted = new Map<string, number>();

  constructor(r: Parties) {
    for (let v = 0; v < r.a.n; v++) {
      if (!r.isVerb(v) || r.skipped[v]) continue;
      const subject = r.subjectOf(v);
      const by = subject >= 0 ? r.known(subject) : null;
      if (by === null) continue;
      const lemma = r.lemma(v);
      const pressing = hostile.test(lemma) || dealing.test(lemma) || asking.test(lemma);
      const actor = r.principal(by);
      const deeds = this.deeds.get(actor) ?? [];
      deeds.push({actor, verb: v, sentence: r.a.sentOf[v]!, pressing});
      this.deeds.set(actor, deeds);
    }
  }

  /** how often what the one does is followed by what the other does */
  between(x: string, y: string): number {
    const key = `${x} ${y}`;
    const had = this.counted.get(key);
    if (had !== undefined) return had;
    let sum = 0;
    let last: Deed | null = null;
    const theirs = [...(this.deeds.get(x) ?? []), ...(this.deeds.get(y) ?? [])];
    for (const deed of theirs.sort((p, q) => p.verb - q.verb)) {
      if (last && last.actor !== deed.actor && deed.sentence - last.sentence <= answered)
        sum += deed.pressing && last.pressing ? 1 : plain;
      last = deed;
    }
    this.counted.set(key, sum);
    return sum;
  }
}
