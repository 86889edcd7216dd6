// The products of src/language/matrix.ts and the recurrence of src/language/network.ts, with vector instructions. All
// addresses and strides are in bytes; columns come in multiples of 8. WebAssembly fixes order and rounding: the same numbers
// on every machine.

/** c[i, j] += Σk a[i · aRow + k · aStep] · b[k, j], 32-bit floats. */
export function product(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bRow: usize,
  rows: usize,
  inner: usize,
  columns: usize,
): void {
  for (let j: usize = 0; j < 4 * columns; j += 32) {
    let i: usize = 0;
    for (; i + 4 <= rows; i += 4) fourRows(c + i * cRow + j, cRow, a + i * aRow, aRow, aStep, b + j, bRow, inner);
    for (; i < rows; i++) oneRow(c + i * cRow + j, a + i * aRow, aStep, b + j, bRow, inner);
  }
}

function oneRow(c: usize, a: usize, aStep: usize, b: usize, bRow: usize, inner: usize): void {
  let s = v128.load(c);
  let t = v128.load(c, 16);
  for (let k: usize = 0; k < inner; k++) {
    const x = v128.load32_splat(a);
    s = f32x4.add(s, f32x4.mul(x, v128.load(b)));
    t = f32x4.add(t, f32x4.mul(x, v128.load(b, 16)));
    a += aStep;
    b += bRow;
  }
  v128.store(c, s);
  v128.store(c, t, 16);
}

function fourRows(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bRow: usize,
  inner: usize,
): void {
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let a1 = a + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let s0 = v128.load(c);
  let t0 = v128.load(c, 16);
  let s1 = v128.load(c1);
  let t1 = v128.load(c1, 16);
  let s2 = v128.load(c2);
  let t2 = v128.load(c2, 16);
  let s3 = v128.load(c3);
  let t3 = v128.load(c3, 16);
  for (let k: usize = 0; k < inner; k++) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    s0 = f32x4.add(s0, f32x4.mul(x, left));
    t0 = f32x4.add(t0, f32x4.mul(x, right));
    x = v128.load32_splat(a1);
    s1 = f32x4.add(s1, f32x4.mul(x, left));
    t1 = f32x4.add(t1, f32x4.mul(x, right));
    x = v128.load32_splat(a2);
    s2 = f32x4.add(s2, f32x4.mul(x, left));
    t2 = f32x4.add(t2, f32x4.mul(x, right));
    x = v128.load32_splat(a3);
    s3 = f32x4.add(s3, f32x4.mul(x, left));
    t3 = f32x4.add(t3, f32x4.mul(x, right));
    a += aStep;
    a1 += aStep;
    a2 += aStep;
    a3 += aStep;
    b += bRow;
  }
  v128.store(c, s0);
  v128.store(c, t0, 16);
  v128.store(c1, s1);
  v128.store(c1, t1, 16);
  v128.store(c2, s2);
  v128.store(c2, t2, 16);
  v128.store(c3, s3);
  v128.store(c3, t3, 16);
}

/**
 * c += a · b for a `b` of signed bytes with a scale per column, widened to 16 bits and laid out in panels: each 8 columns
 * together, for every two rows the two numbers of each column. Each row of `a` is rounded to 15 bits and a scale, at `whole`
 * (2 · inner bytes a row) and `rowScales`; sums are exact whole numbers. `rows` is a multiple of 4,
 * `inner` of 8.
 */
export function wholeProduct(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  b: usize,
  scales: usize,
  rows: usize,
  inner: usize,
  columns: usize,
  whole: usize,
  rowScales: usize,
): void {
  const width = inner + inner;
  for (let i: usize = 0; i < rows; i++) round(a + i * aRow, inner, whole + i * width, rowScales + 4 * i);
  for (let j: usize = 0; j < 4 * columns; j += 32) {
    const left = v128.load(scales + j);
    const right = v128.load(scales + j, 16);
    for (let i: usize = 0; i < rows; i += 4) {
      fourWholeRows(c + i * cRow + j, cRow, whole + i * width, width, b, left, right, rowScales + 4 * i);
    }
    b += 16 * inner;
  }
}

/** A row of floats as whole numbers up to ±32767 times a scale. */
function round(a: usize, inner: usize, out: usize, scale: usize): void {
  let most = f32x4.splat(0);
  for (let k: usize = 0; k < 4 * inner; k += 16) most = f32x4.max(most, f32x4.abs(v128.load(a + k)));
  const largest = max(
    max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1)),
    max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)),
  );
  f32.store(scale, largest / 32767);
  const by = f32x4.splat(largest > 0 ? <f32>32767 / largest : 0);
  for (let k: usize = 0; k < 4 * inner; k += 32) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(a + k), by)));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(a + k, 16), by)));
    v128.store(out + (k >> 1), i16x8.narrow_i32x4_s(low, high));
  }
}

function fourWholeRows(
  c: usize,
  cRow: usize,
  a: usize,
  aRow: usize,
  b: usize,
  leftScale: v128,
  rightScale: v128,
  rowScales: usize,
): void {
  let s0 = i32x4.splat(0);
  let t0 = s0;
  let s1 = s0;
  let t1 = s0;
  let s2 = s0;
  let t2 = s0;
  let s3 = s0;
  let t3 = s0;
  const end = a + aRow;
  const a2 = aRow + aRow;
  const a3 = a2 + aRow;
  for (; a < end; a += 4) {
    const left = v128.load(b);
    const right = v128.load(b, 16);
    let x = v128.load32_splat(a);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, left));
    t0 = i32x4.add(t0, i32x4.dot_i16x8_s(x, right));
    x = v128.load32_splat(a + aRow);
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, left));
    t1 = i32x4.add(t1, i32x4.dot_i16x8_s(x, right));
    x = v128.load32_splat(a + a2);
    s2 = i32x4.add(s2, i32x4.dot_i16x8_s(x, left));
    t2 = i32x4.add(t2, i32x4.dot_i16x8_s(x, right));
    x = v128.load32_splat(a + a3);
    s3 = i32x4.add(s3, i32x4.dot_i16x8_s(x, left));
    t3 = i32x4.add(t3, i32x4.dot_i16x8_s(x, right));
    b += 32;
  }
  addScaled(c, s0, t0, leftScale, rightScale, rowScales);
  addScaled(c + cRow, s1, t1, leftScale, rightScale, rowScales + 4);
  addScaled(c + 2 * cRow, s2, t2, leftScale, rightScale, rowScales + 8);
  addScaled(c + 3 * cRow, s3, t3, leftScale, rightScale, rowScales + 12);
}

function addScaled(c: usize, s: v128, t: v128, leftScale: v128, rightScale: v128, rowScale: usize): void {
  const by = v128.load32_splat(rowScale);
  v128.store(c, f32x4.add(v128.load(c), f32x4.mul(f32x4.convert_i32x4_s(s), f32x4.mul(by, leftScale))));
  v128.store(c, f32x4.add(v128.load(c, 16), f32x4.mul(f32x4.convert_i32x4_s(t), f32x4.mul(by, rightScale))), 16);
}

/**
 * One direction of a layer of simple recurrent units over n tokens (see `recur` in network.ts): from the products at
 * `mixed` (candidate, forget, reset beside each other) and the skipped input, forget and reset gates, state and output.
 * Addresses are those of the first token visited; steps lead to the next and are negative backwards.
 */
export function recur(
  hidden: usize,
  n: usize,
  mixed: usize,
  mixedStep: isize,
  skip: usize,
  skipStep: isize,
  gates: usize,
  forget: usize,
  reset: usize,
  state: usize,
  output: usize,
  step: isize,
): void {
  const width = hidden * 4;
  const half = f32x4.splat(0.5);
  const unit = f32x4.splat(1);
  for (let t: usize = 0; t < n; t++) {
    for (let j: usize = 0; j < width; j += 16) {
      const before = t === 0 ? f32x4.splat(0) : v128.load(state - step + j);
      const g = gates + j;
      const u = mixed + j;
      // a gate is ½ + ½ z / (1 + |z|) of z = u + weight · before + bias
      const yf = f32x4.add(v128.load(u + width), f32x4.mul(v128.load(g), before));
      const yr = f32x4.add(v128.load(u + 2 * width), f32x4.mul(v128.load(g + 2 * width), before));
      const zf = f32x4.add(yf, v128.load(g + width));
      const zr = f32x4.add(yr, v128.load(g + 3 * width));
      const f = f32x4.add(half, f32x4.div(f32x4.mul(half, zf), f32x4.add(unit, f32x4.abs(zf))));
      const r = f32x4.add(half, f32x4.div(f32x4.mul(half, zr), f32x4.add(unit, f32x4.abs(zr))));
      const now = f32x4.add(f32x4.mul(f, before), f32x4.mul(f32x4.sub(unit, f), v128.load(u)));
      v128.store(forget + j, f);
      v128.store(reset + j, r);
      v128.store(state + j, now);
      v128.store(output + j, f32x4.add(f32x4.mul(r, now), f32x4.mul(f32x4.sub(unit, r), v128.load(skip + j))));
    }
    mixed += mixedStep;
    skip += skipStep;
    forget += step;
    reset += step;
    state += step;
    output += step;
  }
}
