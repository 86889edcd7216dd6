import type {Part} from '@suasion/model';
import {creditsIn, isOutlet} from './credits.ts';
import {dateIn} from './published.ts';
import {isWhollyTitleCase} from './title-case.ts';

export interface Block {
  start: number;
  end: number;
  text: string;
}

/** Paragraphs: runs of lines apart by an empty line; where no line is empty, each line by itself. */
export function blocks(text: string): Block[] {
  const apart = /\n[^\S\n]*\r?\n/.test(text) || !/\n/.test(text.trim());
  const out: Block[] = [];
  const cut = apart ? /\r?\n(?:[^\S\n]*\r?\n)+/g : /\r?\n/g;
  let at = 0;
  const add = (end: number) => {
    const raw = text.slice(at, end);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body) out.push({start: at + lead, end: at + lead + body.length, text: body});
  };
  for (let m = cut.exec(text); m; m = cut.exec(text)) {
    add(m.index);
    at = cut.lastIndex;
  }
  add(text.length);
  return out;
}

const maxMatter = 12;

/** “By Josh Rogin”, “Story by A. B. and C. D., Agency” */
const byline =
  /^(?:(?:story|reported|written|analysis|posted)\s+)?by\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:and\s+|,\s*)?[\p{L}.'’-]+){0,12}(?:,\s*[\p{L} .'’-]{2,60})?)[^\p{L}]*$/iu;
/** “GENEVA, Jan 31 (Agency) —”, “CAIRO, 20 June 2020 —”, “BEIRUT (AP) -”, “LONDON —”, “KABUL:” */
const placeline =
  /^(\p{Lu}[\p{Lu} .'’/-]{2,40}(?:,\s*[\p{L} .'’]{2,30})?(?:,\s*(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?:,?\s+\d{4})?)?\s*(?:\([\p{L} .'’&/-]{2,40}\))?)(?:\s*(?:—|–|--|\s-|:(?=\s))\s+|[—–](?=["“‘\p{Lu}])|(?<=\))\s*-(?=["“‘\p{Lu}]))/iu;
const wired =
  /^(?:(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}?[\p{L}.'’-]+){0,3}(?:, \p{Lu}[\p{L} .'’-]{2,30}?)?)(?:, ((?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?)(?:,?\s+\d{4})?))?(?: ?\((\p{Lu}[\p{L}\p{N} .,'’&/-]{1,50})\))?|\(?(\p{Lu}[\p{L} .&/-]{1,30}?)\)?)\s*(?:—|–|--|\s-)\s+(?=["“‘\p{Lu}])/iu;
/** “Rome, April 10 (Agency) The”, “VIENNA, June 24 The”, “MOSCOW, June 16, /AGENCY/. The”: without a dash, a date and an agency or a place in capitals */
const undashed =
  /^(?:\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2}, (?:(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)(?:,?\s+\d{4})?),? (?:\((?<agency>\p{Lu}[\p{L}\p{N} .,'’&/-]{1,50})\)|\/(?<slashed>\p{Lu}[\p{L} .-]{1,30})\/\.?)|\p{Lu}{3}[\p{Lu} .'’-]{0,30}, (?:(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}|\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?)(?:,?\s+\d{4})?),?)\s+(?=["“‘\p{Lu}])/u;
/** “Tarn Bay, (HPA - Harbour News - 26th Aug, 2024) A ferry …”: brackets that name an agency and a full date, with no dash behind */
const bracketed =
  /^\p{Lu}[\p{L} .'’-]{2,40},?\s*\((\p{Lu}[\p{L}\p{N} .'’&/-]{1,60}?)\s+[-–—]\s+[^()]{0,20}\b(?:19|20)\d{2}\s*\)(?=\s+["“‘\p{Lu}])/u;
/** “Published: 3 March 2014”, “02.01.14 1:40 PM ET”: a block that is nothing but a date */
const dateWords =
  /\b(?:published|updated|posted|last|modified|first|on|at|date|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m\.?|e[ds]?t|c[ds]?t|m[ds]t|p[ds]?t|gmt|bst|utc|cest?|local time)\b|\d{1,2}[:.]\d{2}(?::\d{2})?|[\s,.:|·•()–—-]/gi;

const boilerplate: RegExp[] = [
  /^(?:additional\s+)?(?:reporting|writing|editing|compiled|translated|edited)\s+by\b.{3,300}$/i,
  /^\(?(?:additional\s+)?reporting\b.{0,200}\b(?:editing|writing)\s+by\b/i,
  /^(?:read|see|watch|listen|hear)\s+(?:more|also|next|the full|related)\b.{0,200}$/i,
  /^(?:related|more on this|more from|most read|recommended|trending|you may also like|in this article|topics?|tags?|share|share this.{0,60}|print|comments?|advertisement|advert|ad)\s*:?\s*$/i,
  /^(?:related|tags|topics|filed under|more on this story)\s*:.{0,300}$/i,
  /^(?:please\s+)?(?:sign up|subscribe|register|log in|sign in|get the|follow us|join us|download our|click here|support our|donate)\b.{0,250}$/i,
  /^(?:©|\(c\)|copyright\b).{0,250}$/i,
  /\ball rights reserved\b/i,
  /^(?:this\s+(?:article|story|report|post|piece)\s+(?:was|has been|is|originally|appeared|first))\b.{0,300}$/i,
  /^(?:our standards|the .{3,40} trust principles)\b/i,
  /^.{0,200}\bcontributed\s+(?:to\s+this\s+(?:report|story|article)|reporting)\b.{0,60}$/i,
  /^(?:for\s+(?:more|further)\s+information|media\s+contacts?|press\s+contacts?|contact|notes?\s+to\s+editors?|###+|-\s*ends?\s*-|ends)\b.{0,200}$/i,
  /^(?:we use cookies|by using this site|cookie)\b.{0,300}$/i,
];
/** “Hannah Vogt is our Berlin correspondent.” below a story */
const aboutAuthor =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,4} (?:is|are) (?:our|an?|the) [^.]{0,80}\b(?:correspondent|reporter|editor|columnist|contributor|bureau chief|staff writer|freelance journalist)s?\b[^.]{0,80}\.?$/u;
const caption =
  /^(?:\(?(?:photo|photograph|image|picture|file photo|pictured|caption|illustration|graphic|video|map)\b\s*(?:by|:|credit|\/|courtesy)|file\s*(?:photo|-|–|—)).{0,400}$/i;
const credit =
  /(?:\((?:photo|image|ap photo|getty|afp|reuters|epa)[^)]{0,80}\)|(?:photo|photograph|image)(?:graph)?\s*(?:by|:|credit:)\s*[^.]{3,80}|[/|]\s*(?:Getty Images|AFP|Reuters|AP|EPA)|Getty Images|REUTERS\/[\p{L} ]+)\.?$/u;

export interface Matter {
  parts: Part[];
  title: string | null;
  author: string | null;
  outlet: string | null;
  published: string | null;
  /** the numeric date that nothing in the text settled */
  ambiguousDate: string | null;
}

/**
 * Recognises what is not the story itself: headline and deck, byline, dateline, captions, boilerplate. `known` are parts
 * already certain from markup (HTML, .docx, Markdown), which win.
 */
export function recognise(text: string, known: Part[] = []): Matter {
  const all = blocks(text);
  const kinds: Part[] = [];
  const out: Matter = {parts: [], title: null, author: null, outlet: null, published: null, ambiguousDate: null};
  const kindKnown = (b: Block) => known.find(p => p.start < b.end && p.end > b.start)?.kind;

  // how far the matter above the story reaches: up to the last byline or date line among the first blocks
  let top = 0;
  for (let i = 0; i < Math.min(all.length, maxMatter); i++) {
    const b = all[i]!;
    if (isDateLine(b.text) || (byline.test(b.text) && b.text.length < 160) || creditsIn(b.text)) top = i + 1;
  }
  let begun = false;
  const transcript = all.filter(b => speaks.test(b.text)).length > 1;
  for (const [i, b] of all.entries()) {
    const k = kindKnown(b);
    if (k) {
      if (k === 'headline') out.title ??= b.text;
      continue;
    }
    const add = (kind: Part['kind'], end = b.end) => kinds.push({kind, start: b.start, end});
    if (i < maxMatter) {
      const by = b.text.length < 160 ? byline.exec(b.text) : null;
      if (by && i <= top) {
        out.author ??= by[1]!.replace(/\s+/g, ' ');
        add('byline');
        continue;
      }
      const credits = i < top && !isDateLine(b.text) ? creditsIn(b.text) : null;
      if (credits) {
        out.author ??= credits.author;
        out.outlet ??= credits.outlet;
        if (credits.published && !out.published) {
          // the weekdays of the story settle a date that reads two ways
          const d = credits.ambiguousDate ? dateIn(credits.ambiguousDate, text) : null;
          out.published = d?.date ?? credits.published;
          if (d?.ambiguous) out.ambiguousDate = credits.ambiguousDate;
        }
        const head = b.text.slice(0, credits.start).replace(/\s+(?:[—–|]\s+)?$/, '');
        if (head) add('headline', b.start + head.length);
        kinds.push({kind: credits.author ? 'byline' : 'dateline', start: b.start + credits.start, end: b.end});
        continue;
      }
      if (isDateLine(b.text)) {
        const d = dateIn(b.text, text);
        if (d && !out.published) {
          out.published = d.date;
          if (d.ambiguous) out.ambiguousDate = b.text.slice(d.start, d.end);
        }
        add('dateline');
        continue;
      }
    }
    // “KABUL: …” opens a story, “MINISTER: …” one turn of many
    const place = transcript && speaks.test(b.text) ? null : placeline.exec(b.text);
    if (place && i < maxMatter && isPlaceline(place[1]!)) {
      const agency = /\(([^)]+)\)/.exec(place[1]!);
      if (agency) out.outlet ??= agency[1]!;
      // only a date that names its year
      const day = dateIn(place[1]!, '');
      if (day && !day.ambiguous) out.published ??= day.date;
      add('dateline', b.start + place[0].trimEnd().length);
      continue;
    }
    const wire = i < maxMatter && !begun ? wireLine(b.text) : null;
    if (wire) {
      out.outlet ??= wire.outlet;
      const day = dateIn(wire.words, '');
      if (day && !day.ambiguous) out.published ??= day.date;
      add('dateline', b.start + wire.words.length);
      begun = true;
      continue;
    }
    begun ||= i >= top && !isHead(b.text, false);
    if (isCaption(b.text)) add('caption');
    else if (isBoilerplate(b.text)) add('boilerplate');
    else if (i > 0 && i > all.length - 4 && aboutAuthor.test(b.text.replace(/^[\s*_]+|[*_\s]+$/g, '')))
      add('boilerplate');
    else if (i < top && isHead(b.text, true))
      add(i === 0 || (i === 1 && isHead(b.text, false)) ? 'headline' : 'subhead');
    else if (i === 0 && all.length > 1 && isHead(b.text, false)) add('headline');
    else if (i > 0 && i < all.length - 1 && isSection(b.text) && !goesOn(all[i + 1]!.text)) add('subhead');
  }
  out.title ??= titleFrom(kinds, all, text);
  // “Transcript of the briefing, 9 September 2025”
  const dated = out.title && !out.published ? dateIn(out.title, text) : null;
  if (
    dated &&
    !dated.ambiguous &&
    dated.end === out.title!.length &&
    /[,–—(] ?$/.test(out.title!.slice(0, dated.start))
  )
    out.published = dated.date;
  out.parts = withBody(text, [...known, ...kinds]);
  return out;
}

function isDateLine(line: string): boolean {
  if (line.length > 90 || !/\d/.test(line)) return false;
  const d = dateIn(line, '');
  if (!d) return false;
  const rest = (line.slice(0, d.start) + line.slice(d.end)).replace(dateWords, '');
  return rest.length < 4;
}

// “UNITED NATIONS (AP) —” is one, “WHO — the agency —” is not: two capitals at least, and no small letters before a mark
function isPlaceline(head: string): boolean {
  const town = head.split(/[,(]/)[0]!.trim();
  const caps = (town.match(/\p{Lu}/gu) ?? []).length;
  const small = (town.match(/\p{Ll}/gu) ?? []).length;
  return (
    caps >= 4 &&
    small <= 2 &&
    !/^(?:WARNING|NOTE|UPDATE|BREAKING|EXCLUSIVE|ANALYSIS|OPINION|WATCH|READ|PHOTOS?|VIDEO|CORRECTION|FACTBOX|TIMELINE)\b/.test(
      town,
    )
  );
}

/** “Reuters - ”, “(AP) —”, “Juba, 21 May – ”, “Juba (AFP) –” before a story's first words */
function wireLine(text: string): {words: string; outlet: string | null} | null {
  const m = wired.exec(text);
  if (!m) {
    const bracket = bracketed.exec(text);
    if (bracket) return {words: bracket[0], outlet: bracket[1]!};
    const plain = undashed.exec(text);
    return plain && {words: plain[0].trimEnd(), outlet: plain.groups!.agency ?? plain.groups!.slashed ?? null};
  }
  const [words, place, date, inBrackets, alone] = m;
  if (place && !date && !inBrackets) return isOutlet(place) ? {words: words.trimEnd(), outlet: place} : null;
  // “(The Daily Ledger, Nov. 3, 2025)”
  const outlet = inBrackets?.replace(/,.*$/, '') ?? alone ?? null;
  if (outlet && !(place && /\s/.test(outlet)) && !isOutlet(outlet) && !/^\p{Lu}{2,5}$/u.test(outlet)) return null;
  // a place needs a date or an agency beside it, an agency alone must be known
  if (place ? !date && !outlet : !outlet || (alone && !isOutlet(outlet))) return null;
  return {words: words.trimEnd(), outlet};
}

function isHead(line: string, deck: boolean): boolean {
  if (speaks.test(line)) return false;
  if (line.length > (deck ? 320 : 200) || line.includes('\n\n')) return false;
  if (deck || !/[.:;,]["”’)]?$/.test(line) || /^[^.]{1,80}\?$/.test(line)) return true;
  // “Farmers Lose Court Fight Over Dam.”
  return !line.includes('\n') && isWhollyTitleCase(line);
}

/** “Q: …”, “SPOKESWOMAN: …”: whose words follow in a transcript */
const speaks =
  /^["“]?(?:\*{2}|__)?(?:(?:[QA]|Question|Answer|Moderator|\p{Lu}[\p{Lu} .'’-]{1,40}):(?:\*{2}|__)?\s|Q(?:\*{2}|__)?\s+["“\p{Lu}])/u;

/** “The parties therefore” and below it “agree that …”: one sentence set in lines */
const goesOn = (next: string): boolean => /^(?:[(\d\p{L}]{1,4}[.)] )?[-–—•*]? ?\p{Ll}/u.test(next);

// a line of a few words without a final mark between paragraphs
function isSection(line: string): boolean {
  return (
    !speaks.test(line) &&
    line.length <= 70 &&
    /^[\p{Lu}\p{N}“"‘#*]/u.test(line) &&
    /[\p{L}\p{N}?*]$/u.test(line) &&
    !line.includes('\n')
  );
}

function isCaption(line: string): boolean {
  return line.length < 500 && (caption.test(line) || credit.test(line));
}

function isBoilerplate(line: string): boolean {
  const bare = line.replace(/^[\s*_#>[(-]+/, '');
  return bare.length < 400 && boilerplate.some(r => r.test(bare));
}

function titleFrom(kinds: Part[], all: Block[], text: string): string | null {
  const head = kinds.find(p => p.kind === 'headline');
  // without a headline, the first line that tells something
  const matter = (b: Block) => kinds.find(p => p.start <= b.start && p.end > b.start);
  const first = all.find(b => (matter(b)?.end ?? b.start) < b.end);
  const line = head
    ? text.slice(head.start, head.end)
    : first && all.length > 1
      ? text.slice(matter(first)?.end ?? first.start, first.end)
      : null;
  const one = line?.replace(/\s+/g, ' ').trim();
  return one && one.length <= 200 ? one : null;
}

/** Sorts the parts and fills what is between them with `body`, so that parts tell of every paragraph. */
function withBody(text: string, parts: Part[]): Part[] {
  const out: Part[] = [];
  let at = 0;
  const body = (end: number) => {
    const raw = text.slice(at, end);
    const start = at + raw.length - raw.trimStart().length;
    if (raw.trim()) out.push({kind: 'body', start, end: start + raw.trim().length});
  };
  for (const p of parts.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (p.start < at) continue;
    body(p.start);
    out.push(p);
    at = p.end;
  }
  body(text.length);
  return out;
}
