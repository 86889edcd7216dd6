import {nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import type {Trigger} from '../words/frames.ts';
import type {Complement} from './complements.ts';

/** Nouns that point back at what was just said: “…, a proposal Moscow has turned down”, “…, something Turkey had long asked for”. */
const pointing =
  /^(?:something|proposal|idea|move|step|demand|condition|request|offer|plan|suggestion|concession|measure|notion|call|one)$/;
/** Verbs whose object is what they demand or refuse, with the preposition it may leave behind. */
const gapped = /^(?:demand|ask|call|insist|seek|urge|request|reject|refuse|rule|turn|oppose|resist|rebuff|spurn)$/;

/** What is said of one, which one rejects. */
const answered =
  /^(?:description|accusation|view|charge|claim|allegation|characterisation|characterization|assertion|comparison|reproach|label|reading|interpretation|verdict|theory|suspicion)s?$/;

/**
 * What a demand or refusal without an object of its own is about, where it stands in a relative clause: the thing the clause
 * hangs on, or, behind a comma and a noun that only points back, what stands before that comma.
 */
export function antecedent(r: Reading, v: number, t: Trigger): Complement[] {
  if (!/^(?:demand|refusal)$/.test(t.kind) || !gapped.test(r.lemma(v)) || r.kid(v, 'obj') > v) return [];
  // “a bill that critics called unfair” names it
  if (r.lemma(v) === 'call' && r.words[v + 1] !== 'for') return [];
  const subject = r.subjectOf(v);
  const {from} = r.sentence(v);
  if (subject <= from || subject > v) return [];
  const start = r.phraseStart(subject);
  // “a proposal Moscow has turned down”, taken for one phrase
  const own = r.words.slice(start, subject).findIndex(w => pointing.test(w));
  let i = start - 1;
  const relative = /^(?:which|that)$/.test(r.words[i] ?? '');
  if (relative) i--;
  if (relative && /^(?:on|for|to|of)$/.test(r.words[i] ?? '')) i--;
  const noun = own >= 0 ? start + own : i;
  // “a description the ministry rejects”: a claim answered
  if (t.kind === 'refusal' && noun > from && answered.test(r.words[noun]!)) return [];
  if (noun <= from || !r.isNominal(noun)) return [];
  // “, a step Egypt rejected”
  const named = /^(?:step|move|measure)$/.test(r.words[noun]!);
  if (named && r.words[r.phraseStart(noun) - 1] === ',')
    return nominal(r, noun, [], false)
      .slice(0, 1)
      .map(c => ({...c, run: {from: r.phraseStart(noun), to: noun + 1}, limit: noun + 1}));
  if (pointing.test(r.words[noun]!)) {
    let comma = noun - 1;
    while (comma > from && /^(?:DT|JJ|VBN)$/.test(r.xposOf(comma))) comma--;
    return r.words[comma] === ',' ? before(r, comma, from) : [];
  }
  if (!relative || r.known(noun) !== null || r.words[i + 1] === ',') return [];
  return nominal(r, noun, [], false)
    .slice(0, 1)
    .map(c => ({...c, run: {from: c.run.from, to: noun + 1}, limit: noun + 1}));
}

/** the verb phrase or the thing that ends at the comma */
function before(r: Reading, comma: number, from: number): Complement[] {
  for (let j = comma - 1; j >= from; j--) {
    if (/^[,;:“”]$/.test(r.words[j]!)) break;
    if (r.isVerb(j) && (r.infinitival(j) || /^(?:will|would|shall)$/.test(r.modal(j) ?? '')) && r.kid(j, 'expl') < 0)
      return [{head: j, run: {from: j, to: comma}, of: [], verbal: true, addressed: false, limit: comma}];
  }
  let head = comma - 1;
  while (head > from && !r.isNominal(head)) head--;
  for (let over = r.a.head[head]!; over > from && r.isNominal(over) && over < comma; over = r.a.head[head]!)
    head = over;
  if (!r.isNominal(head) || r.known(head) !== null) return [];
  return nominal(r, head, [], false)
    .slice(0, 1)
    .map(c => ({...c, limit: comma}));
}
