import type {Codes} from './codes.ts';
import {type Keys, keyed, rowOf} from './keys.ts';

/**
 * Words alike by the company they keep, in groups: "aleppo" stands with towns, "lavrov" with surnames, whether or not the names layer
 * has ever seen them. Each level groups all words, the first coarsely.
 *
 * Packed (little endian): "GRP1", rows, levels u32; keys i32[rows - 1], those of rows 1..; per level group u16[rows] (row 0, for
 * unknown words, is 0), aligned to four bytes.
 */
export interface WordGroups extends Keys {
  readonly levels: readonly Uint16Array[];
}

const MAGIC = 0x31505247;
const align = (n: number) => (n + 3) & ~3;

export function packGroups(keys: Int32Array, levels: readonly Uint16Array[]): Uint8Array {
  const size = align(2 * (keys.length + 1));
  const bytes = new Uint8Array(12 + 4 * keys.length + levels.length * size);
  bytes.set(new Uint8Array(Uint32Array.of(MAGIC, keys.length + 1, levels.length).buffer));
  bytes.set(new Uint8Array(keys.buffer, keys.byteOffset, keys.byteLength), 12);
  levels.forEach((level, l) => {
    bytes.set(new Uint8Array(level.buffer, level.byteOffset, level.byteLength), 12 + 4 * keys.length + l * size);
  });
  return bytes;
}

export function loadGroups(bytes: Uint8Array): WordGroups {
  // typed-array views need an aligned start
  const {buffer, byteOffset, byteLength} = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const fail = () => new Error('weights: not packed word groups');
  if (byteLength < 12) throw fail();
  const [magic, rows, levels] = new Uint32Array(buffer, byteOffset, 3) as unknown as [number, number, number];
  const size = align(2 * rows);
  const first = 12 + 4 * (rows - 1);
  if (magic !== MAGIC || byteLength < first + levels * size) throw fail();
  return {
    ...keyed(new Int32Array(buffer, byteOffset + 12, rows - 1)),
    levels: Array.from({length: levels}, (_, l) => new Uint16Array(buffer, byteOffset + first + l * size, rows)),
  };
}

/** Group of every token at each level, 0 where its word is not known. */
export function groupsOf(groups: WordGroups, codes: Codes): Uint16Array[] {
  const rows = Int32Array.from({length: codes.n}, (_, i) => rowOf(groups, codes.lower[i]!));
  return groups.levels.map(level => Uint16Array.from(rows, r => level[r]!));
}
