import {mix} from './codes.ts';
import type {State} from './syntax-state.ts';

/** What the parser knows of each token: one slot per token, then the root, then "none". */
export interface Atoms {
  word: Int32Array;
  tag: Uint8Array;
  upos: Uint8Array;
  suffix: Int32Array;
  /** running counts, so that what lies between two tokens is a subtraction */
  verbs: Int32Array;
  commas: Int32Array;
}

export const syntaxFeatureCount = 140;

const near = (d: number) => (d < 5 ? d : d < 8 ? 5 : d < 14 ? 6 : 7);

/**
 * Features of a state, after [zhang2011transition] for the arc-hybrid system: words and tags around stack top and buffer
 * front, their children, labels, valencies and distances. Returns how many were written.
 */
export function syntaxFeatures(state: State, atoms: Atoms, out: Int32Array): number {
  const {
    none,
    n,
    stack,
    depth,
    b,
    left1,
    left2,
    right1,
    right2,
    label,
    leftCount,
    rightCount,
    leftLabels,
    rightLabels,
  } = state;
  const {word, tag, upos, suffix, verbs, commas} = atoms;
  const s0 = depth > 0 ? stack[depth - 1]! : none;
  const s1 = depth > 1 ? stack[depth - 2]! : none;
  const s2 = depth > 2 ? stack[depth - 3]! : none;
  const s3 = depth > 3 ? stack[depth - 4]! : none;
  const b1 = b + 1 <= n ? b + 1 : none;
  const b2 = b + 2 <= n ? b + 2 : none;
  const b3 = b + 3 <= n ? b + 3 : none;
  const s0l1 = left1[s0]!;
  const s0l2 = left2[s0]!;
  const s0r1 = right1[s0]!;
  const s0r2 = right2[s0]!;
  const s1l1 = left1[s1]!;
  const s1r1 = right1[s1]!;
  const s1r2 = right2[s1]!;
  const bl1 = left1[b]!;
  const bl2 = left2[b]!;
  const s0w = word[s0]!;
  const s1w = word[s1]!;
  const bw = word[b]!;
  const b1w = word[b1]!;
  const s0p = tag[s0]!;
  const s1p = tag[s1]!;
  const s2p = tag[s2]!;
  const bp = tag[b]!;
  const b1p = tag[b1]!;
  const b2p = tag[b2]!;
  const s0wp = mix(0, s0w, s0p);
  const s1wp = mix(0, s1w, s1p);
  const bwp = mix(0, bw, bp);
  const ps0b = (s0p << 8) | bp;
  const ps1s0 = (s1p << 8) | s0p;
  const dist = s0 === none ? 9 : near(b - s0);
  const gap = s1 === none ? 9 : near(s0 - s1);
  const s0l1w = word[s0l1]!;
  const s0l1p = tag[s0l1]!;
  const s0r1p = tag[s0r1]!;
  const s1r1p = tag[s1r1]!;
  const bl1p = tag[bl1]!;
  let m = 0;
  out[m++] = mix(1, 0);
  // one token
  out[m++] = mix(2, s0w);
  out[m++] = mix(3, s0p);
  out[m++] = s0wp ^ 0x1f35;
  out[m++] = mix(4, s1w);
  out[m++] = mix(5, s1p);
  out[m++] = s1wp ^ 0x2a71;
  out[m++] = mix(6, s2p);
  out[m++] = mix(7, word[s2]!, s2p);
  out[m++] = mix(8, bw);
  out[m++] = mix(9, bp);
  out[m++] = bwp ^ 0x3c99;
  out[m++] = mix(10, b1w);
  out[m++] = mix(11, b1p);
  out[m++] = mix(12, b1w, b1p);
  out[m++] = mix(13, word[b2]!, b2p);
  out[m++] = mix(14, b2p);
  out[m++] = mix(15, tag[b3]!, b2p, b1p);
  out[m++] = mix(16, suffix[s0]!, suffix[b]!);
  out[m++] = mix(17, suffix[s1]!, suffix[s0]!);
  out[m++] = mix(18, suffix[s0]!, bp);
  out[m++] = mix(19, suffix[b]!, s0p);
  // stack top and buffer front
  out[m++] = mix(20, s0wp, bwp);
  out[m++] = mix(21, s0wp, bw);
  out[m++] = mix(22, s0w, bwp);
  out[m++] = mix(23, s0wp, bp);
  out[m++] = mix(24, s0p, bwp);
  out[m++] = mix(25, ps0b);
  out[m++] = mix(26, bp, b1p);
  out[m++] = mix(27, bw, b1w);
  out[m++] = mix(28, bwp, b1p);
  out[m++] = mix(29, ps0b, b1w);
  // the two on top of the stack
  out[m++] = mix(30, s1wp, s0wp);
  out[m++] = mix(31, s1w, s0w);
  out[m++] = mix(32, s1wp, s0p);
  out[m++] = mix(33, s1p, s0wp);
  out[m++] = mix(34, ps1s0);
  out[m++] = mix(35, s1p, bp);
  out[m++] = mix(36, s1w, bw);
  out[m++] = mix(37, s1wp, bp);
  out[m++] = mix(38, s1p, bwp);
  // three tags, and two with a word
  out[m++] = mix(40, ps0b, b1p);
  out[m++] = mix(41, ps1s0, bp);
  out[m++] = mix(42, ps1s0, s2p);
  out[m++] = mix(43, ps1s0, bw);
  out[m++] = mix(44, ps1s0, s0w, bp);
  out[m++] = mix(45, ps1s0, s1w, bp);
  out[m++] = mix(46, ps0b, b1p, b2p);
  out[m++] = mix(47, ps0b, s0w, b1p);
  out[m++] = mix(48, ps0b, bw, b1p);
  out[m++] = mix(49, ps1s0, bp, b1p);
  out[m++] = mix(50, ps1s0, s2p, bp);
  out[m++] = mix(51, ps1s0, tag[s3]!, s2p);
  // children
  out[m++] = mix(60, ps0b, s0l1p);
  out[m++] = mix(61, ps0b, s0r1p);
  out[m++] = mix(62, ps0b, bl1p);
  out[m++] = mix(63, ps0b, bl1p, s0r1p);
  out[m++] = mix(64, ps1s0, s1r1p);
  out[m++] = mix(65, ps1s0, tag[s1l1]!);
  out[m++] = mix(66, ps1s0, s0l1p);
  out[m++] = mix(67, ps1s0, s0r1p);
  out[m++] = mix(68, ps1s0, s1r1p, bp);
  out[m++] = mix(69, ps1s0, s0r1p, bp);
  out[m++] = mix(70, s0p, s0l1p, tag[s0l2]!);
  out[m++] = mix(71, s0p, s0r1p, tag[s0r2]!);
  out[m++] = mix(72, s1p, s1r1p, tag[s1r2]!);
  out[m++] = mix(73, bp, bl1p, tag[bl2]!);
  out[m++] = mix(74, s0l1w, s0p);
  out[m++] = mix(75, word[s0r1]!, s0p);
  out[m++] = mix(76, word[s1r1]!, s1p);
  out[m++] = mix(77, word[s1l1]!, s1p);
  out[m++] = mix(78, word[bl1]!, bp);
  // "sanctions on Russia": the verb or noun, the preposition, the noun
  out[m++] = mix(80, s1w, s0l1w);
  out[m++] = mix(81, ps1s0, s0l1w);
  out[m++] = mix(82, ps1s0, s0l1w, s1w);
  out[m++] = mix(83, bw, s0l1w);
  out[m++] = mix(84, ps0b, s0l1w);
  out[m++] = mix(85, s0l1w, s0w, s1p);
  out[m++] = mix(86, ps1s0, word[s1r1]!);
  out[m++] = mix(87, ps1s0, word[s0r1]!);
  out[m++] = mix(88, ps0b, word[bl1]!);
  out[m++] = mix(89, ps0b, word[s0r1]!);
  // labels
  out[m++] = mix(90, s0w, leftLabels[s0]!);
  out[m++] = mix(91, s0p, leftLabels[s0]!);
  out[m++] = mix(92, s0w, rightLabels[s0]!);
  out[m++] = mix(93, s0p, rightLabels[s0]!);
  out[m++] = mix(94, s1w, rightLabels[s1]!);
  out[m++] = mix(95, s1p, rightLabels[s1]!);
  out[m++] = mix(96, s1p, leftLabels[s1]!, rightLabels[s1]!);
  out[m++] = mix(97, bw, leftLabels[b]!);
  out[m++] = mix(98, bp, leftLabels[b]!);
  out[m++] = mix(99, ps1s0, rightLabels[s1]!);
  out[m++] = mix(100, ps1s0, leftLabels[s0]!);
  out[m++] = mix(101, ps1s0, leftLabels[s1]!);
  out[m++] = mix(102, ps0b, leftLabels[s0]!, rightLabels[s0]!);
  out[m++] = mix(103, ps0b, leftLabels[b]!);
  out[m++] = mix(104, ps1s0, label[s1r1]!, label[s0l1]!);
  out[m++] = mix(105, ps1s0, rightLabels[s1]!, leftLabels[s0]!);
  out[m++] = mix(106, ps0b, leftLabels[b]!, leftLabels[s0]!);
  // how many children, how far apart
  out[m++] = mix(110, s0wp, leftCount[s0]!);
  out[m++] = mix(111, s0p, leftCount[s0]!, rightCount[s0]!);
  out[m++] = mix(112, s1wp, rightCount[s1]!);
  out[m++] = mix(113, s1p, leftCount[s1]!, rightCount[s1]!);
  out[m++] = mix(114, bwp, leftCount[b]!);
  out[m++] = mix(115, ps0b, leftCount[b]!, dist);
  out[m++] = mix(116, s0w, dist);
  out[m++] = mix(117, bw, dist);
  out[m++] = mix(118, ps0b, dist);
  out[m++] = mix(119, s0w, bw, dist);
  out[m++] = mix(120, ps1s0, gap);
  out[m++] = mix(121, s1w, gap);
  out[m++] = mix(122, s0w, gap, s1p);
  // what lies between and beside
  const verbsBetween = s0 === none ? 0 : Math.min(2, verbs[b]! - verbs[s0 + 1]!);
  const commasBetween = s0 === none ? 0 : Math.min(3, commas[b]! - commas[s0 + 1]!);
  const verbsBelow = s1 === none ? 0 : Math.min(2, verbs[s0]! - verbs[s1 + 1]!);
  const commasBelow = s1 === none ? 0 : Math.min(3, commas[s0]! - commas[s1 + 1]!);
  out[m++] = mix(123, ps0b, verbsBetween, commasBetween);
  out[m++] = mix(124, ps1s0, verbsBelow, commasBelow);
  out[m++] = mix(125, s0 > 0 && s0 < n ? tag[s0 - 1]! : 99, s0p, s0 + 1 < n ? tag[s0 + 1]! : 99);
  out[m++] = mix(126, b > 0 ? tag[b - 1]! : 99, bp, s0p);
  out[m++] = mix(127, ps1s0, s1 < n ? tag[s1 + 1]! : 99, s0 > 0 && s0 < n ? tag[s0 - 1]! : 99);
  out[m++] = mix(128, (upos[s0]! << 8) | upos[b]!, upos[s1]!);
  out[m++] = mix(129, upos[s1]!, s0w);
  out[m++] = mix(130, upos[s0]!, s1w);
  out[m++] = mix(131, upos[s0]!, bw);
  out[m++] = mix(132, upos[b]!, s0w);
  out[m++] = mix(133, ps1s0, upos[s2]!, upos[b]!);
  return m;
}
