/** A set of states: bit `s & 31` of word `s >>> 5`. Bits past the number of states are zero. */
export type Bits = Uint32Array;

export const noBits = (count: number): Bits => new Uint32Array((count + 31) >>> 5);

export function allBits(count: number): Bits {
  return clearTail(noBits(count).fill(0xffffffff), count);
}

export function clearTail(b: Bits, count: number): Bits {
  const rest = count & 31;
  if (rest !== 0) b[b.length - 1] &= 0xffffffff >>> (32 - rest);
  return b;
}

export const hasBit = (b: Bits, s: number): boolean => ((b[s >>> 5] >>> (s & 31)) & 1) === 1;

export function addBit(b: Bits, s: number): void {
  b[s >>> 5] |= 1 << (s & 31);
}

export function dropBit(b: Bits, s: number): void {
  b[s >>> 5] &= ~(1 << (s & 31));
}

/** Keeps in `b` only what is also in `other`. */
export function keepBits(b: Bits, other: Bits): void {
  for (let w = 0; w < b.length; w++) b[w] &= other[w];
}

/** Adds to `b` what is in `other`. */
export function joinBits(b: Bits, other: Bits): void {
  for (let w = 0; w < b.length; w++) b[w] |= other[w];
}

/** How many bits of one word are set. */
export function bitsOf(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

export function countBits(b: Bits): number {
  let count = 0;
  for (let w = 0; w < b.length; w++) count += bitsOf(b[w]);
  return count;
}

/** Calls `visit` with every member in ascending order. */
export function eachBit(b: Bits, visit: (s: number) => void): void {
  for (let w = 0; w < b.length; w++) {
    for (let x = b[w]; x !== 0; x &= x - 1) visit((w << 5) + 31 - Math.clz32(x & -x));
  }
}

/** The members in ascending order. */
export function bitList(b: Bits): Int32Array {
  const list = new Int32Array(countBits(b));
  let k = 0;
  eachBit(b, s => {
    list[k++] = s;
  });
  return list;
}
