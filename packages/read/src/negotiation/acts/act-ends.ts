import {UPOS, XPOS} from '../../tagset.ts';
import {conditionAt, isAim} from '../conditions/conditions.ts';
import {isListed, isListGoingOn} from '../reading/clause.ts';
import {
  afterRelative,
  boundary,
  hasFinite,
  isAttribution,
  joinsAbove,
  startsAnother,
  tellsOfSomebody,
} from '../reading/clause-ends.ts';
import {plans} from '../words/deeds.ts';
import {type End, firstEnd, type Rule} from './act-rules.ts';

/** “pump and treat the groundwater”: one act */
const pairedVerb: Rule = ({r, head}, i) =>
  /^(?:and|or)$/.test(r.words[i]!) && i === head + 1 && r.xposOf(i + 1) === 'VB' ? {next: i + 1} : null;

/** “close the mine; …”, “close it but …”, “close it because …”, “close it and he warned that …”, “close it and walk out” where both hang on one verb */
const anotherClause: End = ({r, head, to}, i) =>
  /^[;:]$/.test(r.words[i]!) ||
  r.words[i] === 'but' ||
  r.words[i] === 'because' ||
  (/^(?:and|or)$/.test(r.words[i]!) && (startsAnother(r, i + 1, to) || joinsAbove(r, head, i + 1)))
    ? r.words[i - 1] === ','
      ? i - 1
      : i
    : -1;

/** “, and the tanks went home”: a clause of its own */
const ownClause: End = ({r}, i) =>
  r.words[i] === ',' && /^(?:and|but|or|so)$/.test(r.words[i + 1] ?? '') && hasFinite(r, i + 2, r.sentence(i).to)
    ? i
    : -1;

/** “to lift the ban, to free the crew and to pay”: the next of a list */
const nextListed: End = ({r, head}, i) =>
  r.words[i] === ',' && r.words[i + 1] === 'to' && r.isVerb(i + 2) && isListed(r, head, i) ? i : -1;

/** “allow the opposition, which is said to be close to him, to attend”: over what stands between */
const overRelative: Rule = ({r, head, to}, i) => {
  const over = afterRelative(r, i);
  return over > i ? {upTo: Math.max(to, boundary(r, head, over + 1)), next: over + 1} : null;
};

/** “lift the ban, the minister said” */
const attribution: End = ({r}, i) => (r.words[i] === ',' && isAttribution(r, i + 1, r.sentence(i).to) ? i : -1);

/** “negotiate with the government which declared that …”, “release Ali Dar who armed them” */
const ofSomebody: End = ({r, head}, i) =>
  i > head + 1 && /^(?:who|which)$/.test(r.words[i]!) && tellsOfSomebody(r, i) ? i : -1;

/** “must be beaten if we are to end its reach”: what it is for */
const aim: End = ({r, head}, i) => (r.words[i] === 'if' && i > head && isAim(r, i) ? i : -1);

/** “leave the corridor, along the border with Egypt”: an aside of place or manner */
const placeAside: End = ({r, head}, i) =>
  r.words[i] === ',' &&
  (i > head + 2 || r.a.upos[head] === UPOS.NOUN) &&
  /^(?:along|despite|after|following|including|amid|beyond|near|inside|outside|under|during|alongside|besides|except|not|rather|among|whether|even|especially|particularly|such|consistent|regardless)$/.test(
    r.words[i + 1] ?? '',
  )
    ? i
    : -1;

/** “, saying it was …”, “, who …”, “, although …” do not belong to the act */
const commaClause: End = ({r, to}, i) =>
  r.words[i] === ',' &&
  i + 1 < to &&
  /^(?:saying|adding|arguing|who|which|whose|where|while|but|although|though|since|because|as|so)$/.test(
    r.words[i + 1]!,
  )
    ? i
    : -1;

/** “, an idea that Eritrea dismissed”, “, a jungle territory that makes up two thirds” */
const apposition: End = ({r}, i) =>
  r.words[i] === ',' && /^(?:an?|something|one)$/.test(r.words[i + 1] ?? '') && !isListGoingOn(r, i + 1) ? i : -1;

/** “lift the ban — a first step”, “an inquiry - this one into the fire” */
const dash: End = ({r}, i) => {
  const {text, start, end} = r.a;
  const apart = r.words[i] === '-' && start[i]! > end[i - 1]! && text[end[i]!] === ' ';
  return apart || /^(?:[–—―]|--)$/.test(r.words[i]!) ? i : -1;
};

/** “open talks, with the exception of Serbia”, “, with officials saying it was”: an exception, or what goes on meanwhile */
const withAside: End = ({r}, i) => {
  if (r.words[i] !== ',' || r.words[i + 1] !== 'with') return -1;
  if (r.words[i + 2] === 'the' && r.words[i + 3] === 'exception') return i;
  let j = i + 2;
  while (/^(?:DT|JJ|NN|NNS|NNP|NNPS|PRP\$)$/.test(r.a.n > j ? r.xposOf(j) : '')) j++;
  return j > i + 2 && j < r.a.n && r.xposOf(j) === 'VBG' ? i : -1;
};

/** “close the border, leaving thousands stranded”; not “, planting and watering trees” */
const commaParticiple: End = ({r}, i) =>
  r.words[i] === ',' && r.a.xpos[i + 1] === XPOS.VBG && r.words[i + 2] !== 'and' && r.a.head[i + 1]! < i ? i : -1;

/** “free the crew, held since May”: an aside of what was done to it; “enter talks, made on condition that” up to the condition */
const commaPassive: Rule = ({r, head, to}, i) => {
  if (r.words[i] !== ',' || r.a.xpos[i + 1] !== XPOS.VBN) return null;
  if (conditionAt(r, i + 2, to)) return {end: i, next: i + 2};
  const isOfThing = r.is(i + 1, 'acl') && r.a.head[i + 1]! >= head;
  return isOfThing && /^(?:by|on|in|since|at|under|with|from|for)$/.test(r.words[i + 2] ?? '') ? {end: i} : null;
};

/** “rejected the deal by 64 percent”, “by a wide margin”: how many did, where the parse hangs it on the verb */
const majority: End = ({r, head}, i) => {
  if (r.words[i] !== 'by' || !plans.test(r.a.lemma[head]!) || !/^(?:CD|DT)$/.test(r.a.n > i + 1 ? r.xposOf(i + 1) : ''))
    return -1;
  const count = r.a.head[i]!;
  return count > i &&
    /^(?:percent|per|cent|%|margin|vote|majority)$/.test(r.a.lemma[count]!) &&
    r.a.head[count] === r.a.head[head]
    ? i
    : -1;
};

/** Where another act, another clause or an aside begins, and what is looked through to go on. */
export const clauses: readonly Rule[] = [
  pairedVerb,
  firstEnd([anotherClause, ownClause, nextListed]),
  overRelative,
  firstEnd([
    attribution,
    ofSomebody,
    aim,
    placeAside,
    commaClause,
    apposition,
    dash,
    withAside,
    commaParticiple,
    majority,
  ]),
  commaPassive,
];
