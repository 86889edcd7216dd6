/**
 * The best projective tree with one root under arc scores [Eis96]: score[d * stride + h], h = n for the root. When
 * every token's favourite head already makes such a tree, that is the answer; else dynamic programming, cubic in n.
 * Scratch grows with the longest sentence and belongs to the decoder.
 */
export class TreeDecoder {
  private open = {right: new Float64Array(0), left: new Float64Array(0)};
  private closed = {right: new Float64Array(0), left: new Float64Array(0)};
  private at = {open: new Int16Array(0), right: new Int16Array(0), left: new Int16Array(0)};
  private readonly limit: number;

  /** Sentences longer than `limit` get the best single-rooted tree a greedy repair finds. */
  constructor(limit = 120) {
    this.limit = limit;
  }

  decode(n: number, score: Float32Array, stride: number, head: Int32Array): void {
    for (let d = 0; d < n; d++) {
      let best = d === 0 ? n : 0;
      for (let h = 0; h <= n; h++) if (h !== d && score[d * stride + h]! > score[d * stride + best]!) best = h;
      head[d] = best;
    }
    if (isTree(n, head)) return;
    if (n <= this.limit) this.eisner(n, score, stride, head);
    else repair(n, score, stride, head);
  }

  /** Token i of the sentence is i + 1 here, the root is 0 and takes one child. */
  private eisner(n: number, score: Float32Array, stride: number, head: Int32Array): void {
    const m = n + 1;
    if (this.at.open.length < m * m) {
      const f = () => new Float64Array(m * m);
      const i = () => new Int16Array(m * m);
      this.open = {right: f(), left: f()};
      this.closed = {right: f(), left: f()};
      this.at = {open: i(), right: i(), left: i()};
    }
    const {open, closed, at} = this;
    for (let i = 0; i < m; i++) closed.right[i * m + i] = closed.left[i * m + i] = 0;
    for (let length = 1; length < m; length++) {
      for (let s = 0; s + length < m; s++) {
        const t = s + length;
        let best = Number.NEGATIVE_INFINITY;
        let where = s;
        for (let k = s; k < t; k++) {
          // the root's only child takes the whole sentence: nothing may stand beside it on its left
          if (s === 0 && k > 0) break;
          const v = closed.right[s * m + k]! + closed.left[(k + 1) * m + t]!;
          if (v > best) {
            best = v;
            where = k;
          }
        }
        at.open[s * m + t] = where;
        open.right[s * m + t] = best + score[(t - 1) * stride + (s === 0 ? n : s - 1)]!;
        open.left[s * m + t] = s === 0 ? Number.NEGATIVE_INFINITY : best + score[(s - 1) * stride + t - 1]!;
        best = Number.NEGATIVE_INFINITY;
        for (let k = s; k < t; k++) {
          const v = closed.left[s * m + k]! + open.left[k * m + t]!;
          if (v > best) {
            best = v;
            where = k;
          }
        }
        closed.left[s * m + t] = best;
        at.left[s * m + t] = where;
        best = Number.NEGATIVE_INFINITY;
        for (let k = s + 1; k <= t; k++) {
          const v = open.right[s * m + k]! + closed.right[k * m + t]!;
          if (v > best) {
            best = v;
            where = k;
          }
        }
        closed.right[s * m + t] = best;
        at.right[s * m + t] = where;
      }
    }
    this.follow(m, head, n);
  }

  private follow(m: number, head: Int32Array, n: number): void {
    const {at} = this;
    // spans still to take apart: kind 0 closed to the right, 1 closed to the left, 2 open right, 3 open left
    const stack: number[] = [0, 0, m - 1];
    while (stack.length) {
      const t = stack.pop()!;
      const s = stack.pop()!;
      const kind = stack.pop()!;
      if (s === t) continue;
      if (kind === 0) {
        const k = at.right[s * m + t]!;
        stack.push(2, s, k, 0, k, t);
      } else if (kind === 1) {
        const k = at.left[s * m + t]!;
        stack.push(1, s, k, 3, k, t);
      } else {
        if (kind === 2) head[t - 1] = s === 0 ? n : s - 1;
        else head[s - 1] = t - 1;
        const k = at.open[s * m + t]!;
        stack.push(0, s, k, 1, k + 1, t);
      }
    }
  }
}

/** One root, everything under it, no arcs crossing. */
function isTree(n: number, head: Int32Array): boolean {
  let roots = 0;
  for (let d = 0; d < n; d++) if (head[d] === n) roots++;
  if (roots !== 1) return false;
  for (let d = 0; d < n; d++) {
    let h = d;
    for (let steps = 0; h !== n; steps++) {
      if (steps > n) return false;
      h = head[h]!;
    }
  }
  for (let d = 0; d < n; d++) {
    const h = head[d]!;
    if (h === n) continue;
    const lo = Math.min(d, h);
    const hi = Math.max(d, h);
    for (let j = lo + 1; j < hi; j++) if (head[j]! < lo || head[j]! > hi) return false;
  }
  return true;
}

/** The best root stays; every cycle and every other root is hung from it, or from the word that wants it most. */
function repair(n: number, score: Float32Array, stride: number, head: Int32Array): void {
  let root = 0;
  for (let d = 1; d < n; d++) if (score[d * stride + n]! > score[root * stride + n]!) root = d;
  head[root] = n;
  // 0 not seen, otherwise the walk that saw it; tokens that reach the root are marked -1
  const seen = new Int32Array(n);
  seen[root] = -1;
  for (let d = 0; d < n; d++) {
    let h = d;
    while (h !== n && seen[h] === 0) {
      seen[h] = d + 1;
      h = head[h]!;
      if (h === n) break;
    }
    // a second root, or a loop: the token where the walk ended hangs from the root instead
    if (h === n) {
      let last = d;
      while (head[last] !== n) last = head[last]!;
      if (last !== root) head[last] = root;
    } else if (seen[h] === d + 1) head[h] = root;
    for (h = d; seen[h] === d + 1; h = head[h]!) seen[h] = -1;
  }
}
