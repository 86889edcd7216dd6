/** Row of each key by open addressing: keys[r - 1] is that of row r; row 0 is for what is not among them. */
export interface Keys {
  readonly keys: Int32Array;
  readonly slots: Int32Array;
  readonly mask: number;
}

export function keyed(keys: Int32Array): Keys {
  let size = 16;
  while (size < 2 * (keys.length + 1)) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size);
  for (let r = 1; r <= keys.length; r++) {
    let slot = keys[r - 1]! & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = r;
  }
  return {keys, slots, mask};
}

export function rowOf({keys, slots, mask}: Keys, key: number): number {
  let slot = key & mask;
  for (let r = slots[slot]!; r !== 0; r = slots[slot]!) {
    if (keys[r - 1] === key) return r;
    slot = (slot + 1) & mask;
  }
  return 0;
}
