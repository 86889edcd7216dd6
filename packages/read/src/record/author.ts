import type {SourceDocument} from '@suasion/model';
import type {Cast} from '../actors/cast.ts';
import {described} from '../actors/cast.ts';
import {gazetteer} from '../actors/gazetteer.ts';
import {fold} from '../actors/people.ts';

const papers =
  /\b(?:(?:press |news |joint |public )?(?:statement|release|declaration|communiqu[eé]|conclusions|message|letter|appeal|memorandum))\s+(?:of|by|from)\s+(.+)$/i;
const ends = /\s+(?:on|about|after|before|following|regarding|concerning|to|at|in|for|as|over|against)\s|[,:;–—]/;

/**
 * The actor whose statement a whole text is, where its title says so (“Statement of the Government of Iceland after …”), else its signature, else its
 * outlet; -1 for none. Only a text that says “we” or “our” of itself is anybody's.
 */
export function authorOf(cast: Cast, document: Pick<SourceDocument, 'title' | 'outlet' | 'text'>): number {
  const own = unquoted(document.text).match(/\b(?:we|our|us)\b/gi) ?? [];
  if (own.length < 2) return -1;
  const whose = papers
    .exec(document.title ?? '')?.[1]
    ?.split(ends)[0]
    ?.trim();
  if (whose && !/\b(?:parties|sides|delegations|co-chairs|leaders|governments|presidents)\b/i.test(whose)) {
    const found = named(cast, whose);
    if (found >= 0) return found;
    // a body that the text itself calls only “our party”
    const name = whose.replace(/^(?:the|an?)\s+/i, '');
    if (/^\p{Lu}[\p{L}’'-]+ /u.test(name))
      return cast.actor(`name:${fold(name)}`, () => ({...described(name, 'organisation', null), named: true}));
  }
  const signed = signature(cast, document.text);
  if (signed >= 0) return signed;
  for (const part of (document.outlet ?? '').split(/\s*,\s*/)) {
    const found = named(
      cast,
      part.replace(
        /\s+(?:newsroom|press (?:office|service)|secretariat|communications|media (?:office|centre|center))$/i,
        '',
      ),
    );
    if (found >= 0) return found;
  }
  return -1;
}

/** who is called this, the article aside */
function named(cast: Cast, words: string): number {
  const plain = (s: string) => fold(s.replace(/^(?:the|an?)\s+/i, ''));
  const wanted = plain(words);
  const own = cast.actors.findIndex(x => plain(x.name) === wanted && x.kind !== 'media');
  if (own >= 0) return own;
  const m = cast.mentions.find(x => x.form !== 'pronoun' && plain(cast.phrase(x.from, x.to)) === wanted);
  if (m) return m.actor;
  const tokens = words.replace(/^(?:the )?Governments? of (?:the )?/i, '').split(/\s+/);
  const known = gazetteer().match(0, i => tokens[i] ?? '', tokens.length);
  return known && known.length === tokens.length && known.entry.actor.kind !== 'media'
    ? cast.known(known.entry.actor)
    : -1;
}

/** Words above a signature. */
const closing =
  /^(?:yours|sincerely|respectfully|faithfully|in solidarity|(?:best |kind |warm )?regards|signed|on behalf of)\b[^.]{0,40},?$/i;

/**
 * “In solidarity, | the International Executive Board”: who is named in the last line, which is no sentence; a body in one of the few lines below
 * “Yours sincerely,” before whoever signs for it.
 */
function signature(cast: Cast, text: string): number {
  const lines = text.trimEnd().split('\n');
  const close = lines.findLastIndex((l, k) => k > lines.length - 6 && closing.test(l.trim()));
  if (close >= 0 && close < lines.length - 1) {
    const from = lines.slice(0, close + 1).join('\n').length;
    const below = cast.mentions.filter(x => cast.a.start[x.from]! >= from && x.form === 'name' && !x.place);
    const body = below.find(x => /^(?:organisation|bloc|armed-group)$/.test(cast.actors[x.actor]!.kind));
    if (body ?? below[0]) return (body ?? below[0])!.actor;
  }
  const last = lines.at(-1)!.trim();
  const before = lines.at(-2)?.trim() ?? '';
  if (last.length > 90 || /[.?!”"…]$/.test(last) || !(/,$/.test(before) || before === '')) return -1;
  const from = text.trimEnd().length - last.length;
  const m = cast.mentions.find(x => cast.a.start[x.from]! >= from && x.form !== 'pronoun' && !x.place);
  return m ? m.actor : -1;
}

/** The text without what stands between quotation marks. Those that open after the last that closes enclose nothing. */
export function unquoted(text: string): string {
  const closed = Math.max(text.lastIndexOf('”'), text.lastIndexOf('"')) + 1;
  return text.slice(0, closed).replace(/[“"][^”"]*[”"]/g, '') + text.slice(closed);
}
