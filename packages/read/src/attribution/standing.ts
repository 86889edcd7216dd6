import type {SpokenStatement} from '@suasion/model';
import {type Atoms, cueBits, nounBit} from './atoms.ts';
import type {Found} from './labelling.ts';
import {isAsker} from './structure.ts';
import {type CueKind, cueKinds, cueNouns, cueOthers} from './words/cues.ts';

export type Standing = SpokenStatement['standing'];

const bit = (kind: CueKind) => 1 << cueKinds.indexOf(kind);
const negation = /\b(?:not|never|no|nor|neither|nobody|none|hardly|without)\b|n['’]t\b/i;
/** to speak of it at all: what one declines when one declines to comment */
const speech =
  /\b(?:comment|sa(?:y|ys|id|ying)|answer|respon[ds]|repl[iy]|discuss|elaborat|speak|spoke|talk|confirm|address|explain|disclos|reveal|nam(?:e|ed|ing)\b|identif|specif|provid|be drawn|go into|t(?:ell|old))/i;
const silence =
  /\bno comment\b|\b(?:not|never|n['’]t)\b[^.]{0,20}\bcomment\b|\b(?:declin|refus)\w+ to (?:comment|answer|say|discuss|speak|respond|confirm|elaborate)\b|\bcomment\b[^.]{0,12}\bnever\b|\b(?:cannot|can['’]t|can not|could not|wo['’]n['’]t|will not|won['’]t) (?:confirm|comment)\b/i;
const question = /\?["'”’)\]]*\s*$/;
const denies =
  /\b(?:deny|deni(?:ed|es|al)|den(?:y|ying)|refut\w+|disput\w+|reject\w*|dismiss\w*|repudiat\w+|disavow\w*|rebut\w*|contradict\w*)\b/i;
const alleges =
  /\b(?:alleg\w+|accus\w+|reportedly|purported(?:ly)?|rumou?r\w*|supposedly|claim(?:s|ed|ing)?|insinuat\w+|suspect\w*)\b/i;
const confirms =
  /\b(?:confirm\w*|acknowledg\w+|admit\w*|admission|conced\w+|verif\w+|corroborat\w+|affirm\w*|certif\w+)\b/i;
const asks =
  /\b(?:ask(?:s|ed|ing)?|question(?:s|ed|ing)?|inquir\w+|enquir\w+|wonder(?:s|ed|ing)?|quer(?:y|ied|ies)|quizz?\w*|pressed)\b/i;
const declines = /\b(?:declin\w+|refus\w+)\b/i;

/**
 * Where what is said stands, by the words that introduce it (and, for “no comment” and questions, by what is said):
 * “denied” denied, “would not say” declined, “asked whether” asked, “claimed” alleged, “confirmed” confirmed, else asserted.
 */
export function standingOf(atoms: Atoms, x: Found): Standing {
  const {a} = atoms;
  const textOf = ([from, to]: readonly [number, number]) =>
    to > from ? a.text.slice(a.start[from]!, a.end[to - 1]!) : '';
  const cue = x.cue ? textOf(x.cue) : '';
  const content = x.content.map(textOf).join(' ');
  const lemma = a.lemma[x.anchor] ?? '';
  const bits = cueBits(atoms.cue[x.anchor]!);
  const noun = atoms.cue[x.anchor]! & nounBit ? cueNouns.get(lemma) : undefined;
  const other = cueOthers.get(lemma);
  const negated = negation.test(cue);
  if (x.form === 'turn' && x.source.some(run => isAsker(textOf(run)))) return 'asked';
  if (declines.test(cue)) return 'declined';
  if (negated && speech.test(cue) && !denies.test(cue)) return 'declined';
  if (silence.test(`${cue} ${content}`) && content.length < 160) return 'declined';
  if (denies.test(cue) || noun === 'deny') return negated ? 'declined' : 'denied';
  if (
    asks.test(cue) ||
    (bits & bit('ask') && !(bits & bit('say')) && !/\bsa(?:id|ys?|ying)\b/i.test(cue)) ||
    noun === 'ask'
  )
    return 'asked';
  if (confirms.test(cue) || noun === 'confirm') return negated ? 'declined' : 'confirmed';
  if (alleges.test(cue) || noun === 'allege' || other === 'allege') return negated ? 'denied' : 'alleged';
  // a turn that ends in a question has told something before it
  if (question.test(content) && !(x.form === 'turn' && /[.!]["”]?\s/.test(content))) return 'asked';
  if (
    /\b(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:said|thought|believed|understood|rumou?red)\b/i.test(cue) &&
    x.source.length === 0
  )
    return 'alleged';
  if (negated && bits & (bit('say') | bit('think'))) return 'denied';
  return 'asserted';
}
