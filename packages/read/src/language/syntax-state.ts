/**
 * Arc-hybrid transition system [kuhlmann2011]: tokens 0..n-1, the root as token n at the end of the buffer, and "none" as
 * n + 1, so that a missing child or stack item is an ordinary index.
 *
 * SHIFT moves the first of the buffer (b) to the stack; LEFT makes b the head of the stack's top (s0), RIGHT makes the
 * second of the stack (s1) the head of s0; both take s0 off. Scratch of one parser, sized for the longest sentence.
 */
export class State {
  n = 0;
  none = 1;
  stack: Int32Array;
  depth = 0;
  b = 0;
  head: Int32Array;
  label: Uint8Array;
  /** outermost and next children on either side, `none` when missing */
  left1: Int32Array;
  left2: Int32Array;
  right1: Int32Array;
  right2: Int32Array;
  leftCount: Uint8Array;
  rightCount: Uint8Array;
  /** order-free codes of the labels of the children on either side */
  leftLabels: Int32Array;
  rightLabels: Int32Array;

  constructor(capacity: number) {
    const size = capacity + 2;
    this.stack = new Int32Array(size);
    this.head = new Int32Array(size);
    this.label = new Uint8Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.leftCount = new Uint8Array(size);
    this.rightCount = new Uint8Array(size);
    this.leftLabels = new Int32Array(size);
    this.rightLabels = new Int32Array(size);
  }

  get capacity(): number {
    return this.stack.length - 2;
  }

  start(n: number): void {
    this.n = n;
    this.none = n + 1;
    this.depth = 0;
    this.b = 0;
    this.head.fill(-1, 0, n + 2);
    this.label.fill(NO_LABEL, 0, n + 2);
    this.left1.fill(this.none, 0, n + 2);
    this.left2.fill(this.none, 0, n + 2);
    this.right1.fill(this.none, 0, n + 2);
    this.right2.fill(this.none, 0, n + 2);
    this.leftCount.fill(0, 0, n + 2);
    this.rightCount.fill(0, 0, n + 2);
    this.leftLabels.fill(0, 0, n + 2);
    this.rightLabels.fill(0, 0, n + 2);
  }

  get done(): boolean {
    return this.b === this.n && this.depth === 0;
  }

  canShift(): boolean {
    return this.b < this.n;
  }

  /** Only the last word left may hang from the root, so a sentence has one root. */
  canLeft(): boolean {
    return this.depth > 0 && (this.b < this.n || this.depth === 1);
  }

  canRight(): boolean {
    return this.depth > 1;
  }

  shift(): void {
    this.stack[this.depth++] = this.b++;
  }

  /** s0 becomes a child of b */
  left(label: number): void {
    const child = this.stack[--this.depth]!;
    const h = this.b;
    this.head[child] = h;
    this.label[child] = label;
    // each new left child of b stands left of the ones before
    this.left2[h] = this.left1[h]!;
    this.left1[h] = child;
    if (this.leftCount[h]! < 7) this.leftCount[h]!++;
    this.leftLabels[h]! += labelCode(label);
  }

  /** s0 becomes a child of s1 */
  right(label: number): void {
    const child = this.stack[--this.depth]!;
    const h = this.stack[this.depth - 1]!;
    this.head[child] = h;
    this.label[child] = label;
    this.right2[h] = this.right1[h]!;
    this.right1[h] = child;
    if (this.rightCount[h]! < 7) this.rightCount[h]!++;
    this.rightLabels[h]! += labelCode(label);
  }
}

export const NO_LABEL = 127;
const labelCode = (label: number) => Math.imul(label + 1, 0x9e3779b1) ^ (1 << (label & 31));
