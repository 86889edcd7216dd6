import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {isDeedNoun, suffered} from '../words/deeds.ts';
import {harmfulNouns, onslaughts} from '../words/harm.ts';

/** Nouns of going and giving up, whose “of” names who goes. By lemma. */
const going =
  /^(?:withdrawal|pullout|pullback|pull-out|pull-back|retreat|departure|resignation|exit|surrender|disarmament|demobili[sz]ation)$/;
/** Nouns that end what their “to” or “of” names. By lemma. */
const ending = /^(?:end|halt|stop|cessation|suspension)$/;

/** What one can only give oneself, as its “from” or possessor says. By lemma. */
const own =
  /^(?:concession|apology|answer|reply|guarantee|assurance|commitment|explanation|pledge|undertaking|clarification|consent|assent|approval|recognition|acknowledgement|acknowledgment|admission|cooperation|restraint|signature)$/;
/** To let go, and to have in one's power. By lemma. */
const release = /^(?:release|return|freeing|liberation|freedom|handover)$/;
const holding = /^(?:hold|take|seize|detain|capture|kidnap|abduct|jail|imprison|arrest|keep)$/;

/**
 * Who is to do a deed that a noun names, where the words beside it say: “the withdrawal of Dorvani artillery”, “an end to Dorvan's blockade”, “a
 * retreat by the rebels”, “concessions from the mill”, “the release of those whom the rebels hold”. Not “the withdrawal of the bill”.
 */
export function doersOf(r: Reading, noun: number): string[] {
  const ended = ending.test(r.a.lemma[noun]!) ? r.oblique(noun, 'to', 'of') : -1;
  const deed = ended > noun ? ended : noun;
  const lemma = r.a.lemma[deed]!;
  if (own.test(lemma)) return ofOwn(r, deed);
  if (release.test(lemma)) {
    const holders = holdersOf(r, deed);
    if (holders.length) return holders;
  }
  if (!isDeedNoun(lemma) && !going.test(lemma) && !(deed !== noun && isHarmful(lemma))) return [];
  const whose = r.kid(deed, 'nmod:poss');
  // “her release” is not for her to do
  if (whose >= 0) return suffered.test(lemma) ? [] : one(r.known(whose));
  const by = r.oblique(deed, 'by');
  if (by > deed) return one(r.known(by));
  const of = going.test(lemma) ? r.oblique(deed, 'of') : -1;
  if (of < deed) return going.test(lemma) || deed !== noun ? namedBefore(r, deed) : [];
  const id = r.known(of) ?? (/^resignation$/.test(lemma) ? r.context.actor(of, of + 1) : null);
  return id === null ? namedBefore(r, of) : [id];
}

/** “the mill's consent”, “an apology from the mill” */
function ofOwn(r: Reading, noun: number): string[] {
  const whose = r.kid(noun, 'nmod:poss');
  if (whose >= 0) return one(r.known(whose));
  // “called for | concessions from Dorvan”, whatever the parse joins “from” to
  const from = r.words[noun + 1] === 'from' ? nounAfter(r, noun + 1) : r.oblique(noun, 'from', 'by');
  return from > noun && r.isNominal(from) ? r.actorsOf(from) : namedBefore(r, noun);
}

/** “the release of hostages held by the rebels”, “of the sailors whom Dorvan seized”: who holds them */
function holdersOf(r: Reading, deed: number): string[] {
  for (let v = deed + 1; v < Math.min(r.sentence(deed).to, deed + 14) && !/^[,.;:]$/.test(r.words[v]!); v++) {
    if (!r.isVerb(v) || !holding.test(r.lemma(v))) continue;
    if (!r.is(v, 'acl:relcl')) return r.is(v, 'acl') && r.xposOf(v) === 'VBN' ? r.agents(v) : [];
    const holder = r.passive(v) ? -1 : r.kid(v, 'nsubj');
    return holder < 0 || /^(?:who|which|that)$/.test(r.words[holder]!) ? [] : r.actorsOf(holder);
  }
  return [];
}

const isHarmful = (lemma: string): boolean => harmfulNouns.test(lemma) || onslaughts.test(lemma);

/** “a full Houthi withdrawal”, “Serbian artillery”: whom a word before the noun names */
function namedBefore(r: Reading, noun: number): string[] {
  for (const j of r.kids[noun]!) {
    const land = r.is(j, 'amod', 'compound', 'nmod:poss') ? (r.known(j) ?? r.context.land?.(j) ?? null) : null;
    if (land !== null) return [land];
  }
  return [];
}

const one = (id: string | null): string[] => (id === null ? [] : [id]);
