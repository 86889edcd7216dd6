import {captive, goingOn, laidOn, shut} from '../words/states.ts';

/** What somebody would do for things to stand as a condition has them. */
export interface StateAct {
  words: string;
  /** they stand so because it is left undone */
  undone: boolean;
}

const be = '(?:is|are|was|were|remains?|remained|stays?|stayed|sits?|sat|stands?|stood)';
const still = '(?: (?:still|all|already|back|firmly|again|once more))?';
const who = "(?<who>(?!there\\b|it\\b|they\\b|he\\b|she\\b)(?:[\\p{L}\\p{N}’'-]+ ){0,7}?[\\p{L}\\p{N}’'-]+)";
const thing = (nouns: string) =>
  `(?<thing>(?:[\\p{L}\\p{N}’'-]+ ){0,4}?${nouns}(?: (?:of|on|in|against|at|along|over) (?:[\\p{L}’'-]+ ){0,3}?[\\p{L}’'-]+)?)`;
const rule = (source: string) => new RegExp(`^${source}(?: (?:by|at|until|on|before) .*)?$`, 'iu');

/** How a state is told, the verb of the act it rests on, and whether it is there by that act or for want of it. */
const states: readonly [RegExp, verb: string, undone: boolean][] = [
  // “its leaders are in prison”
  [rule(`${who} ${be}${still} ${captive}`), 'release', true],
  // “the last of the captives is free”
  [rule(`${who} ${be}${still} (?:free|at liberty|out of (?:prison|jail|custody))`), 'release', false],
  // “the strike lasts”, “the raids go on”
  [
    rule(`${thing(goingOn)} (?:lasts?|lasted|goes on|go on|went on|continues?|continued|persists?|persisted)`),
    'end',
    true,
  ],
  // “the siege is over”, “the raids stop”
  [
    rule(`${thing(goingOn)} (?:${be}${still} (?:over|at an end|finished)|ends?|ended|stops?|stopped|ceases?|ceased)`),
    'end',
    false,
  ],
  // “the embargo stays in force”
  [rule(`${thing(laidOn)} ${be}${still} (?:in (?:force|place|effect)|on|upheld)`), 'lift', true],
  [rule(`${thing(laidOn)} ${be}${still} (?:gone|off|over|history)`), 'lift', false],
  // “the crossing stays shut”
  [rule(`${thing(shut)} ${be}${still} (?:shut|closed|blocked|sealed|barred)`), 'open', true],
  [rule(`${thing(shut)} ${be}${still} (?:open|clear|free|passable)`), 'open', false],
];

/** “while the strike lasts”, “until its leaders are free”: to end it, to release them. Null of any other clause. */
export function stateAct(clause: string): StateAct | null {
  for (const [told, verb, undone] of states) {
    const found = told.exec(clause.trim())?.groups;
    if (found) return {words: `${verb} ${found.who ?? found.thing}`, undone};
  }
  return null;
}
