import {type End, firstEnd, type Rule} from './act-rules.ts';

/** “open a channel in order to end the siege”, “withhold the grant in light of the report” */
const inOrder: End = ({r, head}, i) =>
  i > head &&
  r.words[i] === 'in' &&
  /^(?:order (?:to|that)|re(?:sponse|action) to|retaliation for|(?:lieu|light|view) of|the (?:wake|face|light)|an (?:effort|attempt)|a bid)$/.test(
    `${r.words[i + 1]} ${r.words[i + 2]}`,
  )
    ? i
    : -1;

/** “take part in the relief by sending lorries”: how it is to be done; not “begin by sending lorries” */
const byDoing: End = ({r, head}, i) =>
  i > head + 1 && r.words[i] === 'by' && r.xposOf(i + 1) === 'VBG' && r.a.head[i + 1] === head ? i : -1;

/** “drop the fees after a report by the board”, “resign following the leak”; not “go after smugglers”, “look after them” */
const afterEvent: End = ({r, head}, i) =>
  i > head &&
  (r.words[i] === 'after' || (r.words[i] === 'following' && !r.is(i, 'xcomp', 'obj', 'amod'))) &&
  !/^(?:look|go|come|chase|run|name|take|seek|ask|keep|clear|clean)$/.test(r.a.lemma[i - 1]!) &&
  r.words[i + 1] !== 'all' &&
  /^(?:DT|PRP\$?|JJ|NNP?S?|VBG|CD)$/.test(r.xposOf(i + 1))
    ? i
    : -1;

/** “table a bill in the coming weeks”, “accept none at the start of March”: when it is to be; not “in the next round” */
const shortly: End = ({r, head}, i) => {
  if (i <= head + 1) return -1;
  const [at, the, which, what] = [0, 1, 2, 3].map(k => r.words[i + k] ?? '');
  if (the !== 'the') return -1;
  if (
    /^(?:in|within|over|during)$/.test(at!) &&
    /^(?:coming|next|following|first|near|very|new|foreseeable)$/.test(which!)
  )
    return r.words.slice(i + 3, i + 5).some(w => /^(?:days?|weeks?|months?|years?|hours?|future)$/.test(w)) ? i : -1;
  return at === 'at' && /^(?:start|beginning|end)$/.test(which!) && what === 'of' ? i : -1;
};

const endOf = firstEnd([inOrder, byDoing, afterEvent, shortly]);

/** Where what follows tells why, how or upon what it is to be done; a condition may stand behind. */
export const reasons: Rule = (x, i) => {
  const step = endOf(x, i);
  return step && {...step, next: i + 1};
};
