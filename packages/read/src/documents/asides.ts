import type {Part} from '@suasion/model';
import {gazetteer} from '../actors/gazetteer.ts';
import {notSeats} from '../actors/words/places.ts';
import {cities} from '../language/words/names.ts';

/**
 * A text with what stands in its sentences and is no part of them blanked out, every offset kept: the letter of a party with
 * the place behind a name (“Sen. Anna Berg (R-Texas)”, “Lind, D-Vt., said”), and the dateline of a story that begins amid
 * others (“… withdraw. TOKYO — Japan said”); the marks of bold print around a speaker's label and of what an editor put into somebody's
 * words (“[the bloc will] act”); and what is put in between an “if” or its subject and the rest (“If, as expected, talks fail”).
 * Datelines that are parts of the document stay.
 */
export function withoutAsides(text: string, parts: readonly Part[] = []): string {
  const lines = parts.filter(p => p.kind === 'dateline');
  const turns = isTranscript(text);
  return text
    .replace(boldLabel, (_, open: string, mark: string, label: string) => open + blanks(mark) + label + blanks(mark))
    .replace(inBrackets, blanks)
    .replace(behindComma, blanks)
    .replace(putIn, (_, words: string) => ` ${words} `)
    .replace(behindIf, (_, before: string, aside: string) => before + blanks(aside))
    .replace(behindSubject, (_, before: string, aside: string) => before + blanks(aside))
    .replace(amid, (all, place: string, more: string | undefined, mark: string, at: number) => {
      if (lines.some(p => p.start < at + all.length && p.end > at)) return all;
      // “RUSSIA: …” says who speaks
      if (mark === ':' && (turns || !isPlace(place, false))) return all;
      const told = more !== undefined && !isBody(place);
      return told || (mark !== '|' && isPlace(place, true)) ? blanks(all) : all;
    });
}

const blanks = (s: string): string => s.replace(/[^\r\n]/g, ' ');

/** “**MODERATOR:** …”, “**Q** …” in a text that is no Markdown */
const boldLabel = /^(["“]?)(\*\*|__)(\p{Lu}[^*_\n:]{0,40}:?)\2(?=[:\s])/gmu;

const letters = 'R|D|I|L|G|Rep\\.?|Dem\\.?|Ind\\.?|Con|Lab|LD|Lib ?Dem';
/** “Tex.”, “N.Y.”, “New Hampshire”, “Leeds North” */
const seat = "\\p{Lu}[\\p{L}.'’]{0,20}(?:[ -]\\p{L}[\\p{L}.'’]{0,20}){0,4}";
const note = `(?:(?:${letters})\\.?(?: ?[-–—,] ?${seat})?|DFL ?[-–—,] ?${seat})`;
/** “Anna Berg | (R-Texas)”, “[D]”, “(R., Tex.)”, “(Con, Leeds North)” */
const inBrackets = new RegExp(`(?<=\\p{L}[.,]? {0,2})(?:\\(${note}\\)|\\[${note}\\])`, 'gu');
const state = '(?:\\p{Lu}\\. ?\\p{Lu}\\p{L}{0,2}\\.|(?:(?:New|North|South|West|Rhode) )?\\p{Lu}\\p{L}{1,14}\\.?)';
/** “Lind|, D-Vt.,| said”; a stop that ends the sentence stays */
const behindComma = new RegExp(
  `(?<=\\p{Lu}\\p{Ll}{1,20}), (?:[RDI]|DFL)[-–—](?!Day)${state}(?:,(?= ?[\\p{L}“"])|(?<=\\.)(?=\\s\\p{Ll})|(?=[.;:)?!'’”"]))`,
  'gu',
);

/** “[Ghana will] leave”; not “[sic]” or the number of a note */
const putIn = /\[(?!sic\])(?=\p{L}{2})([\p{L} .,'’-]{2,60})\](?= ?[\p{L},.])/gu;

const mark = '\\b(?:if|unless|whether|because|although|though)';
const inside = '[^,.;:!?()“”"\\n–—]{2,50}';
/** “If|, as expected,| a meeting fails”; not “unless, and until,” */
const behindIf = new RegExp(`(${mark})(, (?!(?:and|or|but) )${inside},)(?= )`, 'giu');
/** “if Serbia|, in the coming weeks,| frees them”; what follows is the verb, and no clause that the first comma ends the condition before */
const behindSubject = new RegExp(
  `(${mark}(?: [\\p{L}\\p{N}’'-]+){1,5})(, (?:as|in|within|over|during|despite|after|at|on|by|following|like|contrary to) ${inside},)(?= (?!(?:and|or|but|the|an?|its?|his|her|their|our|my|we|they|he|she|this|that|these|those|there|no|all|both|each|some|many|then|who|which|where)\\b)(?!\\p{Ll}+ (?:will|would|may|might|can|could|must|should|are|is|were|was|have|has|had)\\b)\\p{Ll})`,
  'giu',
);

const months = 'Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec';
const day = `(?:(?:${months})[a-z]*\\.? \\d{1,2}|\\d{1,2} (?:${months})[a-z]*\\.?)(?:,? \\d{4})?`;
const town = "\\p{Lu}[\\p{Lu}'’]{2,20}(?:[ -]\\p{Lu}[\\p{Lu}'’]{0,20}){0,3}";
const beside = `(?:, \\p{Lu}[\\p{Ll}.]{1,20}(?: \\p{Lu}[\\p{Ll}.]{1,20}){0,2})?(?:, ${day})?(?: ?\\(\\p{Lu}[\\p{L} .&/-]{1,30}\\))?`;
/** “TOKYO —”, “• ROME –”, “MANILA, March 3 (Agency) -”, at the beginning of a line or behind a full stop */
const amid = new RegExp(
  `(?<=^[ \\t•*·▪-]{0,4}|[.!?]["”’)]? {1,3})(${town})((?=, \\p{Lu}| ?\\()${beside})? ?(—|–|--|\\||(?<= )-|:)(?= +["“‘]?\\p{Lu})`,
  'gmu',
);

/** lines that open with one label more than once */
function isTranscript(text: string): boolean {
  const labels = [...text.matchAll(/^["“]?(\p{Lu}[\p{Lu} .'’-]{0,40}):/gmu)].map(m => m[1]!);
  return new Set(labels).size < labels.length;
}

/** “New Delhi” of “NEW DELHI” */
const spelled = (place: string): string =>
  place.replace(/\p{Lu}['’\p{Lu}]*/gu, w => w.charAt(0) + w.slice(1).toLowerCase());

function known(place: string) {
  const words = place.split(/[ ]|(-)/).filter(w => w !== undefined && w !== '');
  const m = gazetteer().match(0, i => words[i] ?? '', words.length);
  return m?.length === words.length ? m.entry : null;
}

function isPlace(place: string, countries: boolean): boolean {
  const entry = known(spelled(place));
  if (entry) return entry.use === 'seat' || (countries && entry.use === 'name' && entry.actor.kind === 'state');
  return countries && (notSeats.has(spelled(place)) || cities.has(place.toLowerCase()));
}

const isBody = (place: string): boolean =>
  [place, spelled(place)].some(p => {
    const entry = known(p);
    return entry !== null && entry.use !== 'seat' && entry.actor.kind !== 'state';
  });
