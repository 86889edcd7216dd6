import {isKnownMedia} from '../actors/gazetteer.ts';
import {mediaEndings} from '../actors/words/organisations.ts';
import {dateIn} from './published.ts';

/** Lines above a story that say who wrote it, for whom and when. */
export interface Credits {
  author: string | null;
  outlet: string | null;
  published: string | null;
  /** the words of a numeric date that reads two ways */
  ambiguousDate: string | null;
  /** where the lines begin within the block: what stands before is the headline */
  start: number;
}

const name = String.raw`\p{Lu}[\p{L}.'’-]+(?:\s+(?:(?:al|bin|van|von|de|del|der|la|di|da|ben|el)\s+)?\p{Lu}[\p{L}.'’-]*){1,3}`;
const people = `${name}(?:(?:,|\\s+and|\\s+&)\\s+(?:and\\s+)?${name})*`;
/** “By Tom Okafor in Lagos, labour correspondent” */
const by = new RegExp(
  `^(?:(?:story|reported|written|words|text|report|analysis|posted|[Ff]rom)\\s+)?[Bb][Yy]:?\\s+(${people})(?:\\s+in\\s+\\p{Lu}[\\p{L} .'’-]{1,30})?(?:,\\s*(.{2,60}))?$`,
  'u',
);
const placed = new RegExp(`^(${people})\\s+in\\s+\\p{Lu}[\\p{L} .'’-]{1,30}$`, 'u');
const named = new RegExp(`^(${people})$`, 'u');
const trade =
  /^(?:(?:our|staff|senior|chief|special|\p{Ll}+|\p{Lu}\p{L}+)\s+){0,3}(?:correspondent|reporter|writer|editor|bureau|columnist|staff)s?$/iu;
const anonymous =
  /^(?:from\s+)?(?:our|a)\s+(?:own\s+)?(?:\p{L}+\s+)?(?:correspondent|reporter|staff)s?(?:\s+in\s+\p{Lu}[\p{L} .'’-]{1,30})?$/iu;
const label = /^(?:source|author|by|published|publication|date|updated|posted|outlet|from|reporter)\s*:\s*/i;
const noise =
  /\b(?:published|updated|posted|last|modified|first|on|at|date|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[ap]\.?m\.?|[ECMP][DS]?T|GMT|BST|UTC|CES?T|local time)\b|\d{1,2}[:.h]\d{2}(?::\d{2})?|[\s,.:()]/gi;
const outletWords =
  /^(?:Press|Wire|Agency|Review|Correspondent|Mail|Star|Sun|Express|Record|Register|Reporter|Network|Channel|Service|News|Today|Argus|Advertiser|Echo|Monitor|Line|Notes)$/;

/** The credits a block of the first lines consists of, or ends with below its headline; null where it tells a story. */
export function creditsIn(block: string): Credits | null {
  if (block.length > 400) return null;
  const out: Credits = {author: null, outlet: null, published: null, ambiguousDate: null, start: 0};
  const lines = block.split('\n');
  let first = lines.length;
  let sure = false;
  for (let k = lines.length - 1; k >= 0; k--) {
    const got = readLine(bare(lines[k]!), out, k < lines.length - 1 || lines.length > 1);
    if (got === null) break;
    first = k;
    sure ||= got;
  }
  if (!sure || first === lines.length) return lines.length === 1 ? trailing(block) : null;
  out.start = lines.slice(0, first).join('\n').length + (first > 0 ? 1 : 0);
  return out;
}

const bare = (line: string): string => line.replace(/^[\s*_#>~-]+|[\s*_~]+$/g, '').trim();

/** “Talks stall — Harbour Courier, 21 May 2024”: credits behind the headline's last dash or bar */
function trailing(line: string): Credits | null {
  const m = /^(.{8,}?)(\s+[—–|]\s+)([^—–|]{6,80}(?:\|[^|]{6,60})?)$/u.exec(line);
  if (!m) return null;
  const out: Credits = {
    author: null,
    outlet: null,
    published: null,
    ambiguousDate: null,
    start: m[1]!.length + 1,
  };
  return readLine(bare(m[3]!), out, false) && out.published ? out : null;
}

/** Takes a line's credits into `out`: true where it surely is one, false where it may go with others, null where it is none. */
function readLine(line: string, out: Credits, among: boolean): boolean | null {
  if (!line || line.length > 160) return null;
  let sure = false;
  for (const piece of pieces(line)) {
    const got = readPiece(piece, out);
    if (got === null) return null;
    sure ||= got;
  }
  return sure ? true : among ? false : null;
}

/** what bars, dots, and marks before a date or a “By” part */
function pieces(line: string): string[] {
  return line
    .split(/\s*[|·•]\s*|\s+[—–]\s+|\.\s+(?=[Bb]y\s)|,?\s+(?=[Bb]y\s+\p{Lu})/u)
    .flatMap(p => {
      const d = dateIn(p, '');
      // “The Harbour Courier, 21 May 2024”, “Tom Okafor, The Harbour Courier, May 21, 2024”
      if (!d || p.slice(0, d.start).replace(noise, '') === '') return [p];
      return [p.slice(0, d.start).replace(/[,\s]+$/, ''), p.slice(d.start)];
    })
    .map(p => p.trim())
    .filter(Boolean);
}

function readPiece(piece: string, out: Credits): boolean | null {
  const labelled = label.test(piece);
  const p = piece.replace(label, '');
  const date = dateIn(p, '');
  if (date && (p.slice(0, date.start) + p.slice(date.end)).replace(noise, '').length < 3) {
    out.published ??= date.date;
    if (date.ambiguous) out.ambiguousDate ??= p.slice(date.start, date.end);
    return true;
  }
  // “Updated 4:15 p.m.”
  if (/\d/.test(p) && p.replace(noise, '') === '') return false;
  const m = by.exec(p);
  if (m) {
    const who = clean(m[1]!).split(', ');
    const outlet = who.length > 1 && isOutlet(who.at(-1)!) ? who.pop()! : null;
    out.outlet ??= outlet;
    out.author ??= who.join(', ');
    if (m[2] && isOutlet(m[2])) out.outlet ??= m[2].trim();
    return true;
  }
  if (anonymous.test(p)) return true;
  if (trade.test(p) && !/^The /.test(p)) return false;
  if (labelled && /^(?:author|by|reporter)/i.test(piece) && named.test(p)) {
    out.author ??= clean(p);
    return true;
  }
  if (isOutlet(p) || (labelled && /^(?:source|outlet|from)/i.test(piece) && /^\p{Lu}/u.test(p) && p.length < 60)) {
    out.outlet ??= p;
    return labelled;
  }
  const at = placed.exec(p);
  if (at) {
    out.author ??= clean(at[1]!);
    return false;
  }
  // “Tom Okafor, labour correspondent”
  const comma = p.indexOf(',');
  if (
    comma > 0 &&
    named.test(p.slice(0, comma)) &&
    (trade.test(p.slice(comma + 1).trim()) || isOutlet(p.slice(comma + 1).trim()))
  ) {
    out.author ??= clean(p.slice(0, comma));
    if (isOutlet(p.slice(comma + 1).trim())) out.outlet ??= p.slice(comma + 1).trim();
    return true;
  }
  return null;
}

const clean = (s: string) => s.replace(/\s+/g, ' ').trim();

/** “The Harbour Courier”, “Reuters”, “NORTHERN WIRE” */
export function isOutlet(s: string): boolean {
  const words = s.trim().split(/\s+/);
  if (!words.length || words.length > 6 || !words.every(w => /^(?:\p{Lu}|of$|the$|and$|&$|de$|du$)/u.test(w)))
    return false;
  if (isKnownMedia(s)) return true;
  const last = words.at(-1)!.replace(/[.,]$/, '');
  const title = last[0]! + last.slice(1).toLowerCase();
  return words.length > 1 && (mediaEndings.has(title) || outletWords.test(title));
}
