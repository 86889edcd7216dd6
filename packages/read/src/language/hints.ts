import type {Codes} from './codes.ts';

// What word lists say of a word: a bit a list, in the order in which train/names.ts adds them.

/** Bit of the words that stand inside names in lower case: "Ministry of Defence", "Bashar al-Assad". */
export const LINK = 1 << 11;
export const [COUNTRY, CAPITAL, CITY, GIVEN, TITLE, ORGANISATION, CALENDAR] = [1, 4, 16, 32, 64, 128, 1024] as const;
export const [SURNAME, FORENAME, TOWN, BODY] = [4096, 8192, 16384, 32768] as const;
export const NO_SURNAME = COUNTRY | CAPITAL | CITY | TITLE | ORGANISATION | CALENDAR;

/** Marks every token with what the lists say of it. */
export function hintsOf(hints: ReadonlyMap<number, number>, codes: Codes): Uint16Array {
  const out = new Uint16Array(codes.n);
  for (let i = 0; i < codes.n; i++) out[i] = hints.get(codes.lower[i]!) ?? 0;
  return out;
}
