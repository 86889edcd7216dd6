import {UPOS} from '../../tagset.ts';
import {idle, pressed} from '../words/deeds.ts';
import {answering} from '../words/frames.ts';
import {bodies, hoping} from '../words/reading.ts';
import {goesOnDoing, isMood} from './courses.ts';
import {paysDearly} from './harms.ts';
import {isHoped} from './hopes.ts';
import type {Intent} from './intent.ts';
import {foretold} from './willed.ts';

/** Is the intention none, for this reason? */
type Unmeant = (x: Intent) => boolean;

/** “praise from the president would not change its policy”: the praise does nothing by its will */
const ofNoWill: Unmeant = ({r, subject, ofItself, own}) =>
  r.known(subject) === null &&
  r.a.upos[subject] === UPOS.NOUN &&
  !bodies.test(r.words[subject]!) &&
  !ofItself &&
  r.oblique(subject, 'from', 'by', 'of') > subject &&
  !own.length;

/** in their own words others are spoken of: “bombers won't get there” */
const ofOthersInQuotes: Unmeant = ({r, v, voice, own, subject}) =>
  !voice.length && !own.length && r.isQuoted(v) && !/^(?:we|i)$/.test(r.words[subject]!);

/** “the minister will be asked”: what is done to somebody is nobody's who undergoes it */
const doneToActors: Unmeant = ({r, v, actors, barred, undergone}) =>
  r.passive(v) && actors.length > 0 && !barred && !undergone;

/** “would have won”; “will almost certainly seek” foretells */
const pastOrForetold: Unmeant = ({r, v}) => r.helpers(v).some(j => r.words[j] === 'have') || foretold(r, v);

/** What nobody means, whoever the subject is. */
export const isUnmeant: Unmeant = x => ofNoWill(x) || ofOthersInQuotes(x) || doneToActors(x) || pastOrForetold(x);

/** “hoped that the minister would announce one”, “said he hopes police will not evict the camp”: nobody refuses */
const hopedOnly: Unmeant = ({r, v, subject, actors}) => isHoped(r, v, subject, actors);

/** “which means it would not occur before May” */
const occurring: Unmeant = ({r, subject, lemma}) =>
  r.words[subject] === 'it' && /^(?:occur|happen|arise|materialise|materialize|suffice)$/.test(lemma);

/** “will always remain optimistic”, “will stay hopeful”: a mind, and no deed */
const mood: Unmeant = ({r, v, negated, lemma}) => !negated && /^(?:remain|stay|keep)$/.test(lemma) && isMood(r, v);

/** “The government will be responsible if …”: what others make of it */
const heldResponsible: Unmeant = ({r, v, subject}) =>
  r.kid(v, 'cop') >= 0 &&
  /^(?:responsible|answerable|accountable|liable)$/.test(r.words[v]!) &&
  !/^(?:i|we)$/.test(r.words[subject]!);

/** “I suppose we will sign”, wherever the parse hung it */
const supposed: Unmeant = ({r, subject, negated}) => {
  const verb = r.phraseStart(subject) - 1;
  return !negated && hoping.test(r.a.lemma[verb] ?? '') && /^(?:i|we)$/.test(r.words[verb - 1] ?? '');
};

/** A hope, a mood or a view of somebody, and nothing they are about to do. */
export const isOnlyThought: Unmeant = x => hopedOnly(x) || occurring(x) || mood(x) || heldResponsible(x) || supposed(x);

/** “it would take more hours” */
const takesTime: Unmeant = ({r, v, lemma, subject}) =>
  lemma === 'take' &&
  r.words[subject] === 'it' &&
  r.kids[v]!.some(
    j =>
      j > v &&
      r.is(j, 'obj', 'obl') &&
      /^(?:time|hours?|days?|weeks?|months?|years?|decades?|longer?|while|effort|courage)$/.test(r.words[j]!),
  );

/** “won't get a vote” */
const getsNothing: Unmeant = ({r, v, lemma, negated}) =>
  lemma === 'get' && negated && r.kid(v, 'obj') > v && !/^(?:out|off|rid|on|in|back)$/.test(r.words[v + 1]!);

/** “I'll tell you what” */
const tellsYou: Unmeant = ({r, v, lemma}) => lemma === 'tell' && /^(?:you|ya)$/.test(r.words[v + 1] ?? '');

/** “will not end up paying”, “will pay a heavy price”, “would be as pleased if it failed” tell what befalls one, and a feeling */
const befallsOrFeels: Unmeant = ({r, v, lemma, negated, own}) =>
  paysDearly(r, v) ||
  (/^(?:up|in)$/.test(r.words[v + 1] ?? '') && /^(?:end|wind|land)$/.test(lemma)) ||
  (r.kid(v, 'cop') >= 0 && felt.test(r.words[v]!) && !(negated && own.length));

/** How one would feel. By form. */
const felt =
  /^(?:pleased|happy|glad|delighted|content|relieved|disappointed|dismayed|sad|sorry|surprised|shocked|unhappy|proud|ashamed|grateful|thankful|satisfied|thrilled|upset|angry|afraid|better|worse)$/;

/** “she will not be attending” tells a plan */
const plan: Unmeant = ({r, v, own}) => r.xposOf(v) === 'VBG' && !own.length;

/** “will need more time”, “would be willing”: how one is, and no deed; not “will not be party to it”, “will not be bound by the ruling” */
const state: Unmeant = x => {
  const {r, v, lemma, terms, negated, own} = x;
  if (!idle.has(lemma) && (r.kid(v, 'cop') < 0 || terms.any)) return false;
  if (goesOnDoing(r, v)) return false;
  const unwilled =
    negated &&
    own.length > 0 &&
    /^(?:party|bound|part|silent|bullied|hostage|complicit|blackmailed|dictated|intimidated|rushed)$/.test(r.words[v]!);
  return noChoice(x) < 0 && !(negated && terms.any) && !unwilled;
};

/** “I'm not going to predict it”: left untold, not refused */
const untold: Unmeant = ({r, lemma, subject}) => pressed.test(lemma) && r.words[subject] === 'i';

/** “won't go into details” */
const goesInto: Unmeant = ({r, v, lemma}) => lemma === 'go' && r.words[v + 1] === 'into';

/** “would not comment”; not “would answer in kind” */
const answers: Unmeant = ({r, v, lemma}) =>
  answering.has(lemma) && !/^(?:discuss|give)$/.test(lemma) && r.words[v + 2] !== 'kind';

const deedless: readonly Unmeant[] = [
  takesTime,
  getsNothing,
  tellsYou,
  befallsOrFeels,
  plan,
  state,
  untold,
  goesInto,
  answers,
];

/** Somebody's own, but no deed. */
export const isNoDeed: Unmeant = x => deedless.some(holds => holds(x));

/** the verb after “no choice but to” */
export function noChoice({r, v}: Intent): number {
  for (let j = v + 1; j < v + 4; j++)
    if (
      r.words[j] === 'no' &&
      /^(?:choice|option|alternative)$/.test(r.words[j + 1] ?? '') &&
      r.words[j + 2] === 'but' &&
      r.words[j + 3] === 'to' &&
      r.isVerb(j + 4)
    )
      return j + 4;
  return -1;
}
