import {measureBefore} from '../conditions/conditions.ts';
import type {Reading} from '../reading/reading.ts';
import {month, weekday} from '../words/days.ts';
import {type End, firstEnd} from './act-rules.ts';

/** “stop fighting after two years of war” */
const afterYears: End = ({r}, i) =>
  r.words[i] === 'after' &&
  /^(?:CD|DT)$/.test(r.xposOf(i + 1)) &&
  /^(?:years?|months?|weeks?|days?|decades?)$/.test(r.words[i + 2] ?? '')
    ? i
    : -1;

/** “go home two days after the vote”: the days belong to what they count from */
const countedFrom: End = ({r, head}, i) => {
  const counted = measureBefore(r, i);
  return counted > head ? counted : -1;
};

/** “stop the raids despite the attack”; “leave, according to Mali” */
const despite: End = ({r}, i) => (/^(?:despite|notwithstanding|according)$/.test(r.words[i]!) ? i : -1);

/** “settle before the first paper”, “print it before the vote”; not “put it before the court” */
const beforeEvent: End = ({r, head}, i) => {
  if (r.words[i] !== 'before' || i + 1 >= r.sentence(head).to) return -1;
  if (/^(?:put|appear|come|bring|go|set|lay|stand|place|argue|plead|testify)$/.test(r.a.lemma[head]!)) return -1;
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 6); j++)
    if (
      /^(?:court|judge|tribunal|parliament|committee|council|assembly|senate|congress|board|public|panel)$/.test(
        r.a.lemma[j]!,
      )
    )
      return r.isVerb(j + 1) ? i : -1;
  return i;
};

/** “talk to the porters as it had done with others”; not “vote as they see fit” */
const asDone: End = ({r}, i) =>
  r.words[i] === 'as' &&
  r.words[i - 1] !== 'such' &&
  r.xposOf(i + 1) === 'PRP' &&
  /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(i + 2)) &&
  /^(?:say|have|do|promise|agree|pledge|undertake)$/.test(r.a.lemma[i + 2]!)
    ? i
    : -1;

/** “come back on 13 December”, “rejected the offer on Friday” */
const onDay: End = ({r, head}, i) =>
  r.words[i] === 'on' &&
  (i > head + 1 || answered.test(r.a.lemma[head]!)) &&
  isDay(r, i + 1) &&
  !isPastOfNoun(r, i - 1, head)
    ? i
    : -1;

/** “rejected the latest offer Monday”, “agreed to pay the crew Friday”: a day without its “on”; not “by Friday”, “the Friday vote” */
const bareDay: End = ({r, head, to}, i) =>
  i > head &&
  weekdays.test(r.words[i]!) &&
  (i > head + 1 || answered.test(r.a.lemma[head]!) || (r.isNominal(head) && r.a.head[i]! < head)) &&
  /^(?:NNP?S?|PRP|RB|RP|CD|VBN|VBD)$/.test(r.xposOf(i - 1)) &&
  !weekdays.test(r.words[i - 1]!) &&
  !(i + 1 < to && /^(?:NNP?S?|POS|JJ|VBG|HYPH)$/.test(r.xposOf(i + 1)))
    ? i
    : -1;

/** What is turned down or taken on a day, and does not itself fall on one: “rejected the offer on Friday”, but “a vote on Friday”. By lemma. */
const answered =
  /^(?:offer|proposal|plan|bid|request|demand|call|deal|package|draft|ultimatum|idea|suggestion|appeal|term|condition|invitation)$/;

/** “Monday”, “3 April”, “April 3” */
const isDay = (r: Reading, i: number): boolean =>
  weekdays.test(r.words[i] ?? '') ||
  (months.test(r.words[i] ?? '') && r.xposOf(i + 1) === 'CD') ||
  (r.xposOf(i) === 'CD' && months.test(r.words[i + 1] ?? ''));
const weekdays = new RegExp(`^${weekday}$`);
const months = new RegExp(`^(?:${month}|(?:jan|feb|aug|sept|oct|nov|dec)\\.)$`);

/** “the flag hoisted on 3 August”: the participle tells of the noun before it, and the day of that */
const isPastOfNoun = (r: Reading, i: number, head: number): boolean =>
  i > head + 1 && /^VB[ND]$/.test(r.xposOf(i)) && r.isNominal(i - 1) && !r.helpers(i).length;

/** “agreed to buy last month”: when it was */
const lastMonth: End = ({r, head}, i) => {
  if (i <= head + 1 || r.words[i - 1] === 'of') return -1;
  const past =
    r.words[i] === 'yesterday' ||
    (/^(?:last|earlier)$/.test(r.words[i]!) &&
      /^(?:week|month|year|night|summer|winter|spring|autumn|this)$/.test(r.words[i + 1] ?? ''));
  if (!past) return -1;
  return /^(?:in|on|at|since|from)$/.test(r.words[i - 1]!) ? i - 1 : i;
};

/** “keep the crew in the meantime” */
const meanwhile: End = ({r, head}, i) =>
  i > head + 1 && r.words[i] === 'in' && r.words[i + 1] === 'the' && r.words[i + 2] === 'meantime' ? i : -1;

/** “stay on as agreed in May”: by what was settled before */
const asAgreed: End = ({r, head}, i) =>
  i > head + 1 && r.words[i] === 'as' && /^(?:agreed|promised|announced|planned)$/.test(r.words[i + 1] ?? '') ? i : -1;

/** “lift the ban, whatever Parliament decides”, “fill it in July, with or without a deal” */
const whatever: End = ({r}, i) =>
  r.words[i] === ',' &&
  (/^(?:whatever|whoever|regardless|no)$/.test(r.words[i + 1] ?? '') ||
    (r.words[i + 1] === 'with' && r.words[i + 2] === 'or'))
    ? i
    : -1;

/** “impose arbitration, for which it had applied” */
const forWhich: End = ({r}, i) =>
  r.words[i] === ',' &&
  /^(?:for|to|in|by|from|on|of|with|at|under)$/.test(r.words[i + 1] ?? '') &&
  /^(?:which|whom)$/.test(r.words[i + 2] ?? '')
    ? i
    : -1;

/** “withdraw them now that the war is over” */
const nowThat: End = ({r}, i) => (r.words[i] === 'now' && r.words[i + 1] === 'that' ? i : -1);

/** “from the outset”, “until the last hour” tell how long it was asked */
const fromOutset: End = ({r}, i) =>
  r.words[i + 1] === 'the' &&
  ((/^(?:from|since)$/.test(r.words[i]!) && /^(?:outset|start|beginning|first)$/.test(r.words[i + 2] ?? '')) ||
    (/^(?:until|till|to)$/.test(r.words[i]!) &&
      r.words[i + 2] === 'last' &&
      /^(?:hour|minute|moment)$/.test(r.words[i + 3] ?? '')))
    ? i
    : -1;

/** Where what follows tells when, in spite of what or in what case, and no longer what is to be done. */
export const times = firstEnd([
  afterYears,
  countedFrom,
  despite,
  beforeEvent,
  asDone,
  onDay,
  bareDay,
  lastMonth,
  meanwhile,
  asAgreed,
  whatever,
  forWhich,
  nowThat,
  fromOutset,
]);
