import {type Conflict, describeWant} from '@suasion/model';
import type {Party} from './steps/01-parties.ts';
import type {DraftOption} from './steps/03-options.ts';
import type {Disputed, Inducement} from './steps/05-influence.ts';
import {byRank, tier, type Want} from './steps/want.ts';
import type {Writer} from './writer.ts';

/** Something to look at, most doubtful first. */
export interface ReviewItem {
  kind: 'owner' | 'disputed' | 'contradiction' | 'influence' | 'silence' | 'fear' | 'order' | 'status-quo';
  text: string;
  assumed: boolean;
  because: string[];
  /** where in the conflict file */
  path?: string;
}

/** What to look at first, of what the file says. */
export function reviewList(
  conflict: Conflict,
  list: Want[],
  disputed: Disputed[],
  moved: readonly Inducement[],
  writer: Writer,
  deciders: Party[],
): ReviewItem[] {
  const out: ReviewItem[] = [];
  for (const d of conflict.decisionMakers) {
    for (const o of d.options) {
      if (!o.assumed) continue;
      const text = `${d.name}: ${o.name} — of whom it is asked is not said; assumed to be asked of ${nameInText(d.id, deciders)}, the other side.`;
      out.push({
        kind: 'owner',
        text,
        assumed: true,
        because: o.because,
        path: `decisionMakers.${d.id}.options.${o.id}`,
      });
    }
  }
  for (const {target, option, by, because} of disputed) {
    // of acts that are left out nothing can be said in the file
    const stands = (x: DraftOption) =>
      conflict.decisionMakers.some(d => d.id === x.owner.id && d.options.some(o => o.id === x.id));
    if (!stands(by) || !stands(option)) continue;
    out.push({
      kind: 'disputed',
      text: `${capital(by.owner.inText)} is said to have influence over ${target.inText}, and is said to be able to do nothing alone. To try the claim, put “if ${writer.name(by)} then ${writer.name(option)}” first among the wants of ${target.inText}.`,
      assumed: true,
      because,
      path: `preferences.${target.id}.prioritized[0]`,
    });
  }
  deciders.forEach((d, k) => {
    const preference = conflict.preferences[k]!;
    if (preference.kind !== 'prioritized') return;
    const wantsOf = list.filter(w => w.party === d).sort(byRank);
    out.push(
      ...contradictions(d, wantsOf, want =>
        describeWant(preference.statements[wantsOf.indexOf(want)]!.that, conflict, k),
      ),
    );
    wantsOf.forEach((want, n) => {
      if (!want.assumed) return;
      const together = moved.some(i => i.option === want.then.option && i.by.some(o => o.owner === d));
      const kind =
        want.tier === tier.inducement || together ? 'influence' : want.tier === tier.fear ? 'fear' : 'silence';
      const wanted = describeWant(preference.statements[n]!.that, conflict, k);
      const text = `${d.name} ${many.test(d.name) ? 'want' : 'wants'}${wanted.startsWith('if ') ? ',' : ''} ${wanted} — assumed: ${want.note ?? 'nothing reported says so'}.`;
      out.push({kind, text, assumed: true, because: want.because, path: `preferences.${d.id}.prioritized[${n}]`});
    });
    const stated = wantsOf.filter(w => !w.assumed);
    if (stated.some((w, n) => n > 0 && w.tier === stated[n - 1]!.tier && w.weight === stated[n - 1]!.weight)) {
      out.push({
        kind: 'order',
        text: `${d.name}: the order of its wants is assumed where nothing reported ranks them; what was said later stands first.`,
        assumed: true,
        because: [],
        path: `preferences.${d.id}.prioritized`,
      });
    }
  });
  const rank: ReviewItem['kind'][] = [
    'influence',
    'disputed',
    'contradiction',
    'owner',
    'order',
    'fear',
    'silence',
    'status-quo',
  ];
  if (conflict.statusQuo?.kind === 'options' && conflict.statusQuo.taken.length === 0) {
    out.push({
      kind: 'status-quo',
      text: 'Today nothing of this is taken to be done: assumed, since no report says that any of it was.',
      assumed: true,
      because: [],
      path: 'statusQuo',
    });
  }
  return out.sort((a, b) => rank.indexOf(a.kind) - rank.indexOf(b.kind));
}

const contradictions = (d: Party, wants: readonly Want[], told: (want: Want) => string): ReviewItem[] =>
  contradicting(wants).map(([one, other]) => ({
    kind: 'contradiction',
    text: `${d.name} ${many.test(d.name) ? 'are' : 'is'} reported to want ${told(one)}, and ${told(other)}: both stand, the first above the other. Strike the one that does not hold.`,
    assumed: false,
    because: [...new Set([...one.because, ...other.because])],
    path: `preferences.${d.id}.prioritized[${wants.indexOf(other)}]`,
  }));

/** What one party is reported to want and not to want, on no condition, each pair once. */
const contradicting = (list: readonly Want[]): [Want, Want][] =>
  list.flatMap((one, k) =>
    list
      .slice(k + 1)
      .filter(
        other =>
          !one.assumed &&
          !other.assumed &&
          !one.when.length &&
          !other.when.length &&
          one.then.option === other.then.option &&
          one.then.taken !== other.then.taken,
      )
      .map((other): [Want, Want] => [one, other]),
  );

// those without a name of their own: “rebels”, “foreign forces”
const many = /^\p{Ll}.*[^su]s$/u;
const nameInText = (id: string, deciders: readonly Party[]) => deciders.find(d => d.id === id)?.inText ?? id;

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
