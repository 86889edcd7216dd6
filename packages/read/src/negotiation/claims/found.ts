import type {Claim} from '@suasion/model';
import type {Calendar} from '../deadlines/calendar.ts';
import type {Run} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';

type Step = Claim['trail'][number];
/** One step of a trail before it is tied to its claim. */
export interface Found {
  /** null: it answers a claim made before, or says nothing of what */
  proposition: Run | null;
  who: string[];
  standing: Step['standing'];
  cue: Run;
  when: string | null;
  at: number;
  /** who stands accused, whose denial answers the charge in whatever words */
  against: string[];
  /** whose charge it is that a denial names, “denied Ethiopia's claim that”, with the word for it */
  raisedBy?: {who: string[]; cue: Run; standing?: Step['standing']};
  /** only lifts what was said before to a claim: “could not be independently verified” */
  lifts?: boolean;
  /** a claim only once somebody answers it: “according to”, “retorted that” */
  soft?: boolean;
  /** says that a deed was not done, of which another may have spoken just before in other words */
  counters?: boolean;
  /** answers nothing but a claim made just before: “rejected that” may be said of an offer */
  near?: boolean;
  /** though near, makes a claim of what was said just before: “said the opposite” */
  raises?: boolean;
  /** joins only a claim of its own sentence */
  inside?: boolean;
  /** answers only a charge against whoever keeps silent, or one that names them: “did not respond.” */
  concerning?: boolean;
  /** “denied it”: where nobody claimed anything, of what is told of whoever denies */
  strict?: boolean;
  /** told of a pronoun: who denies a charge is who stands accused */
  pronoun?: boolean;
  /** “said they had”: says the opposite of what was denied, or of what was said with a “not” */
  echo?: boolean;
}

/** the date beside a token, which dates the saying: “first reported in November” */
export function dateOf(r: Reading, calendar: Calendar, v: number): string | null {
  const {from, to} = r.sentence(v);
  let best: {date: string; away: number} | null = null;
  for (let i = from; i < to; i++) {
    const m = calendar.at(i);
    if (!m || m.from !== i) continue;
    const away = Math.abs(i - v);
    if (away <= 8 && (!best || away < best.away)) best = {date: m.date, away};
  }
  return best?.date ?? null;
}
