import {gazetteer} from '../actors/gazetteer.ts';
import {agentNouns} from '../actors/words/agents.ts';
import {isGivenName} from '../actors/words/first-names.ts';
import type {Analysis} from '../analysis.ts';
import type {Atoms} from './atoms.ts';
import {cueBits, quoteState} from './atoms.ts';
import type {Found} from './labelling.ts';
import type {Paragraph} from './paragraphs.ts';
import {cueKinds, cueVerbs} from './words/cues.ts';

/** things that speak in headlines: “Poll: …”, “Report: …” */
const papers = new Set(
  'poll survey study report analysis sources source memo documents leak data research review inquiry audit transcript'.split(
    ' ',
  ),
);
/** heads of columns, not of speech */
const rubrics = new Set(
  `analysis opinion editorial comment live update updates exclusive video watch photos explainer factbox timeline breaking interview
  profile podcast column review q&a fact-check correction briefing background`.split(/\s+/),
);
const said = ['say', 'tell', 'deny', 'confirm', 'allege', 'promise', 'threaten', 'show']
  .map(k => 1 << cueKinds.indexOf(k as (typeof cueKinds)[number]))
  .reduce((x, y) => x | y);

/**
 * The attribution a headline makes by its form, null when it makes none that is plain: “Envoy: Both Sides Must Stop”,
 * “Talks to Resume, Envoy Says”, “Most Want Peace: Poll”. Not “Syria: Forty Killed in Shelling”, where Syria says nothing.
 */
export function inHeadline(atoms: Atoms, unit: Paragraph): Found | null {
  const {a} = atoms;
  const {from} = unit;
  let {to} = unit;
  while (to > from && atoms.kind[to - 1]! % 8 === 2) to--;
  if (to - from < 4 || to - from > 30 || unit.breaks.length) return null;
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const found = (anchor: number, source: [number, number], content: [number, number]): Found => ({
    anchor,
    cue: [anchor, anchor + 1],
    source: [source],
    content: [content],
    score: 1,
    form: 'headline',
  });
  for (let i = from + 1; i < to - 1; i++) {
    if (word(i) !== ':') continue;
    if (i - from <= 8 && to - i > 3 && speaks(a, from, i, i + 1, to)) return found(i, [from, i], [i + 1, to]);
    if (to - i - 1 <= 5 && i - from > 2 && speaks(a, i + 1, to, from, i)) return found(i, [i + 1, to], [from, i]);
    break;
  }
  // “…, Envoy Says”
  const last = word(to - 1).toLowerCase();
  if (
    (cueVerbs.get(last.replace(/s$/, '')) ?? (last === 'said' ? said : 0)) & said ||
    cueBits(atoms.cue[to - 1]!) & said
  ) {
    for (let i = to - 2; i > Math.max(from + 1, to - 9); i--) {
      if (word(i) !== ',') continue;
      if (i < to - 2 && speaks(a, i + 1, to - 1, from, i)) return found(to - 1, [i + 1, to - 1], [from, i]);
      break;
    }
  }
  return null;
}

/** “Syria: Forty Killed in Shelling”: does the labellers' attribution of a heading only take the place before its colon for a speaker? */
export function tellsPlace({a, quote}: Atoms, {cue, source, content}: Found): boolean {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const from = source[0]?.[0];
  if (!cue || cue[1] - cue[0] > 1 || word(cue[0]) !== ':' || from === undefined) return false;
  if (content.some(([f]) => quote[f] !== quoteState.outside)) return false;
  return gazetteer().match(from, word, a.n)?.entry.actor.kind === 'state';
}

/** Is from..to-1 somebody or something that speaks (an office, a person, an organisation, a poll)? A state does when it says “we”, “must”… */
function speaks(a: Analysis, from: number, to: number, said: number, end: number): boolean {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  for (let i = from; i < to; i++)
    if (
      !/^[\p{Lu}\p{N}]/u.test(word(i)) &&
      !/^(?:of|the|a|an|and|for|on|in|to|&|-|['’]s?|\.|de|al|bin)$/i.test(word(i))
    )
      return false;
  const head = word(to - 1).toLowerCase();
  if (rubrics.has(word(from).toLowerCase()) && to - from === 1 && !papers.has(head)) return false;
  for (let i = from; i < to; i++) {
    const w = word(i).toLowerCase();
    if (papers.has(w) && i === to - 1) return !rubrics.has(w) || to - from > 1;
    if (agentNouns.has(w) || agentNouns.has(w.replace(/s$/, ''))) return true;
  }
  if (isGivenName(word(from)) && to - from > 1) return true;
  const known = gazetteer().match(from, word, a.n);
  if (known && from + known.length === to) {
    if (known.entry.actor.kind !== 'state') return true;
    for (let i = said; i < end; i++) if (/^(?:we|our|us|must|should|i|my|wo)$/i.test(word(i))) return true;
    return false;
  }
  // a surname alone, when the rest speaks in the first person or in quotation marks
  if (to - from <= 2) for (let i = said; i < end; i++) if (/^(?:we|our|us|i|my|me|['‘“"])$/i.test(word(i))) return true;
  return false;
}
