import {loadTags, tag} from '../src/language/03-tags.ts';
import {atomsFor, fillAtoms, LEFT, packSyntax, RIGHT, SHIFT} from '../src/language/05-syntax.ts';
import {type Codes, codesOf} from '../src/language/codes.ts';
import {syntaxFeatureCount, syntaxFeatures} from '../src/language/syntax-features.ts';
import {State} from '../src/language/syntax-state.ts';
import {DEPREL} from '../src/tagset.ts';
import {Perceptron, random, shuffled} from './perceptron.ts';
import {dropped, trainTags} from './tags.ts';
import type {GoldSentence} from './treebank.ts';

export interface Tagged {
  g: GoldSentence;
  codes: Codes;
  upos: Uint8Array;
  xpos: Uint8Array;
}

/** The training sentences with tags as the tagger gives them to text it has not seen: k models, each leaving out a part. */
export function jackknife(
  sentences: readonly GoldSentence[],
  {folds = 4, epochs = 4, log = (_: string) => {}} = {},
): Tagged[] {
  const out: Tagged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = loadTags(
      trainTags(
        sentences.filter((_, i) => Math.floor(i / 50) % folds !== fold),
        {epochs},
      ),
    );
    log(`syntax: tags for part ${fold + 1} of ${folds}`);
    sentences.forEach((g, i) => {
      if (Math.floor(i / 50) % folds === fold) out[i] = tagged(g, model);
    });
  }
  return out;
}

export function tagged(g: GoldSentence, model: ReturnType<typeof loadTags>): Tagged {
  const codes = codesOf(g.text, g.n, g.start, g.end);
  const upos = new Uint8Array(g.n);
  const xpos = new Uint8Array(g.n);
  tag(model, codes, Int32Array.of(0, g.n), upos, xpos);
  return {g, codes, upos, xpos};
}

/** Heads with crossing arcs lifted until none cross, the root as token n. */
export function projective(g: GoldSentence): Int32Array {
  const n = g.n;
  const head = Int32Array.from(g.head, h => (h < 0 ? n : h));
  for (let again = true; again; ) {
    again = false;
    let worst = -1;
    let length = Infinity;
    for (let i = 0; i < n; i++) {
      const h = head[i]!;
      if (h === n) continue;
      const [lo, hi] = h < i ? [h, i] : [i, h];
      let crosses = false;
      for (let j = lo + 1; j < hi && !crosses; j++) {
        let a = j;
        while (a !== n && a !== h) a = head[a]!;
        crosses = a !== h;
      }
      if (crosses && hi - lo < length) {
        worst = i;
        length = hi - lo;
      }
    }
    if (worst >= 0) {
      head[worst] = head[head[worst]!]!;
      again = true;
    }
  }
  return head;
}

/** Arcs of the gold tree that a transition makes unreachable, per kind of transition [goldberg2013]. */
function costs(state: State, head: Int32Array, cost: Int32Array): void {
  const {stack, depth, b, n} = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  cost.fill(0);
  if (s0 >= 0) {
    let later = 0;
    for (let j = b; j < n; j++) if (head[j] === s0) later++;
    const h = head[s0]!;
    cost[LEFT] = later + (h === s1 || h > b ? 1 : 0);
    cost[RIGHT] = later + (h >= b ? 1 : 0);
  }
  if (b < n) {
    let lost = 0;
    for (let d = 0; d < depth; d++) {
      if (head[stack[d]!] === b) lost++;
      if (d < depth - 1 && head[b] === stack[d]) lost++;
    }
    cost[SHIFT] = lost;
  }
}

export interface SyntaxOptions {
  epochs?: number;
  seed?: number;
  /** share of features left out at random while training */
  dropout?: number;
  log?: (line: string) => void;
}

export function trainSyntax(items: readonly Tagged[], options: SyntaxOptions = {}): Uint8Array {
  const {epochs = 12, seed = 2, dropout = 0.1, log = () => {}} = options;
  // transitions: shift, then left and right with every label seen on that side
  const index = new Map<number, number>([[SHIFT * 256, 0]]);
  const golds = items.map(({g}) => projective(g));
  items.forEach(({g}, k) => {
    for (let i = 0; i < g.n; i++) {
      const h = golds[k]![i]!;
      if (h === g.n) continue;
      const t = (h > i ? LEFT : RIGHT) * 256 + g.deprel[i]!;
      if (!index.has(t)) index.set(t, index.size);
    }
  });
  const transitions = [...index.keys()];
  const kind = Uint8Array.from(transitions, t => t >> 8);
  const label = Uint8Array.from(transitions, t => t & 255);
  const count = transitions.length;

  const model = new Perceptron(count);
  const scores = new Float32Array(count);
  const features = new Int32Array(syntaxFeatureCount);
  const cost = new Int32Array(3);
  const longest = items.reduce((m, t) => Math.max(m, t.g.n), 0);
  const state = new State(longest);
  const atoms = atomsFor(longest);
  const next = random(seed);
  const order = items.map((_, i) => i);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let wrong = 0;
    let steps = 0;
    for (const item of shuffled(order, next)) {
      const {g, codes, upos, xpos} = items[item]!;
      const head = golds[item]!;
      fillAtoms(atoms, codes, upos, xpos, 0, g.n);
      state.start(g.n);
      state.shift();
      while (!state.done) {
        const shift = state.canShift();
        const left = state.canLeft();
        const right = state.canRight();
        if (!shift && !right) {
          state.left(DEPREL.root);
          continue;
        }
        if (shift && !left && !right) {
          state.shift();
          continue;
        }
        const m = dropped(features, syntaxFeatures(state, atoms, features), dropout, next);
        scores.fill(0);
        model.score(features, m, scores);
        costs(state, head, cost);
        const s0 = state.stack[state.depth - 1]!;
        const lowest = Math.min(shift ? cost[SHIFT]! : 99, left ? cost[LEFT]! : 99, right ? cost[RIGHT]! : 99);
        let best = -1;
        let gold = -1;
        for (let t = 0; t < count; t++) {
          const k = kind[t]!;
          if (!(k === SHIFT ? shift : k === LEFT ? left : right)) continue;
          if (best < 0 || scores[t]! > scores[best]!) best = t;
          if (cost[k] !== lowest) continue;
          // a gold arc wants its gold label; an arc already lost may have any
          const h = k === LEFT ? state.b : k === RIGHT ? state.stack[state.depth - 2]! : -2;
          if (k !== SHIFT && head[s0] === h && label[t] !== g.deprel[s0]) continue;
          if (gold < 0 || scores[t]! > scores[gold]!) gold = t;
        }
        if (gold < 0) gold = best;
        if (best !== gold) {
          model.update(features, m, gold, 1);
          model.update(features, m, best, -1);
          wrong++;
        }
        model.tick();
        steps++;
        // after the first epoch mostly follow the model, so that it learns to recover
        const t = epoch > 1 && next() < 0.9 ? best : gold;
        if (kind[t] === SHIFT) state.shift();
        else if (kind[t] === LEFT) state.left(label[t]!);
        else state.right(label[t]!);
      }
    }
    log(`syntax: epoch ${epoch}, ${((100 * (steps - wrong)) / steps).toFixed(2)} % of steps right in training`);
  }
  return packSyntax(kind, label, model.pack({minHits: 3, floor: 3, row: 16}));
}
