import type {Level, Reason, Share, Verdict, Way} from './content.ts';
import type {ModelWords} from './model-words.ts';
import {isPlural, the, theAll} from './naming.ts';
import {capital, closed, listed, percent} from './words.ts';

/** `Russia`, `Russia and the United States together` */
export const group = (by: readonly string[]): string =>
  by.length === 1 ? the(by[0]!) : `${listed(theAll(by))} together`;

/** `Russia alone`, `Russia and the United States together` */
export const aloneOrTogether = (by: readonly string[]): string =>
  by.length === 1 ? `${the(by[0]!)} alone` : group(by);

/** What a level means, after the name of who has it: `could make sure of it`. */
export const could: Record<Level, string> = {
  assured: 'could make sure of it',
  possible: 'could bring it about, though not for certain',
  deterred: 'could, but would be held back by what follows',
  unwilling: 'could, but would not gain by it',
  unable: 'could not bring it about',
};

/** `in 83 % of the samples (79–87)`; `in all samples`, which is not certainty. */
export function howSure(share: Share | null): string {
  if (!share) return 'not sampled';
  if (share.share === 1) return 'in all samples';
  const [low, high] = [Math.round(100 * share.low), Math.round(100 * share.high)];
  return `${percent(share.share)}${high > low ? ` (${low}–${high})` : ''}`;
}

/** The reason of a verdict in sentences that do not name whose it is, so that those who share it share the line. */
export function why({by, verdict, reason, lasting}: Verdict, words: ModelWords, ending: boolean): string {
  const it = by.length > 1 || isPlural(by[0]!) ? 'they' : 'it';
  const sentences = tell(reason, it, words, ending);
  if (verdict === 'possible' || verdict === 'assured') {
    sentences.push(
      lasting
        ? 'It would last: nobody would then leave it'
        : 'It need not last: somebody could then gain by leaving it',
    );
  }
  return sentences.map(s => closed(capital(s))).join(' ');
}

function tell(reason: Reason, it: string, words: ModelWords, ending: boolean): string[] {
  switch (reason.kind) {
    case 'no such state':
      return [
        ending
          ? 'nothing that can happen in the model ends it'
          : 'nothing that can happen in the model brings it about',
      ];
    case 'out of reach':
      return outOfReach(reason, words);
    case 'no gain': {
      const sentences = [way(reason.way, words, 'could'), `then ${loss(reason.worse, reason.noBetter)}`];
      if (reason.eachSomewhere) sentences.push('each would gain somewhere, but never all at once');
      return sentences;
    }
    case 'undone':
      return [
        `${way(reason.way, words, 'could')}, and ${it} would be better off`,
        `but it would not stay so: ${words.steps(reason.after, 'would')}${reason.holds ? `, and ${loss(reason.worse, reason.noBetter)}` : ', and it is undone'}`,
      ];
    case 'punished':
      return [
        `${way(reason.way, words, 'could')}, and ${it} would be better off`,
        `but it could also be answered otherwise: ${reason.after.length ? words.steps(reason.after, 'could') : 'the others could leave it at that'}, and ${loss(reason.worse, [])}`,
      ];
    case 'not assured': {
      const otherwise = reason.after.length
        ? words.steps(reason.after, 'could')
        : 'the others could leave it at the opening';
      return [
        `${way(reason.way, words, 'could')}, and ${it} would be better off`,
        `it is not certain: ${otherwise}, and ${reason.holds ? loss([], reason.noBetter) : `it ${ending ? 'would go on' : 'would not come about'}`}`,
      ];
    }
    default:
      return [
        way(reason.way, words, 'would'),
        `wherever the answers of the others settle, ${it} would be better off than today`,
      ];
  }
}

function outOfReach(reason: Extract<Reason, {kind: 'out of reach'}>, words: ModelWords): string[] {
  const sentences: string[] = [];
  if (reason.state !== null) {
    sentences.push(
      reason.movers.length
        ? `only ${listed(theAll(reason.movers))} can move to “${reason.state}”`
        : `no move leads to “${reason.state}”`,
    );
  }
  const owners = new Map<string, string[]>();
  for (const {option, take} of reason.missing) {
    const {owner, does} = words.act(option);
    owners.set(owner, [...(owners.get(owner) ?? []), take ? does : `no longer ${does}`]);
  }
  if (owners.size) {
    const needs = listed([...owners].map(([owner, acts]) => `${the(owner)} would have to ${listed(acts)}`));
    sentences.push(`${needs}, and nothing open here leads to that`);
  }
  if (reason.couldButWouldNot !== null) {
    const who =
      owners.size === 1 && owners.has(reason.couldButWouldNot)
        ? isPlural(reason.couldButWouldNot)
          ? 'they'
          : 'it'
        : the(reason.couldButWouldNot);
    sentences.push(`${who} could, but would be no better off by it`);
  }
  return sentences;
}

/** How it would go: `Russia would press Syria; in answer Syria would open the city`. */
export function way({opening, responses}: Way, words: ModelWords, mood: 'would' | 'could'): string {
  if (!opening.length) return `it could come about without any of this: ${words.steps(responses, 'would')}`;
  const first = words.steps(opening, mood);
  return responses.length ? `${first}; in answer ${words.steps(responses, 'would')}` : first;
}

/** Worse off and merely no better off are told apart. */
function loss(worse: readonly string[], noBetter: readonly string[]): string {
  const parts: string[] = [];
  if (worse.length) parts.push(`${listed(theAll(worse))} would be worse off than today`);
  if (noBetter.length) parts.push(`${listed(theAll(noBetter))} would be no better off than today`);
  return listed(parts);
}
