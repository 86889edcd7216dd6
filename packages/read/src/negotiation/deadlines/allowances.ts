import type {Run} from '../reading/clause.ts';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';

/** “gave Paris 48 hours to withdraw its threats”: how long, for what, and when that is over */
export function allowance(r: Reading, i: number): {what: Run; span: Run; when: string | null} | null {
  const unit = /^(hour|day|week|month)s?$/.exec(r.words[i]!)?.[1];
  if (unit && isDeadlineWord(r, i + 1)) return longDeadline(r, i, unit);
  // “three more days on Monday to abandon”
  const over = /^(?:on|in)$/.test(r.words[i + 1] ?? '') && /^NNP$/.test(r.xposOf(i + 2)) ? 2 : 0;
  const at = i + over + 2;
  if (!unit || r.words[at - 1] !== 'to' || !r.isVerb(at)) return null;
  const {from: first} = r.sentence(i);
  let from = i;
  while (
    from > first &&
    (/^(?:CD|HYPH)$/.test(r.xposOf(from - 1)) || /^(?:more|another|further|an?)$/.test(r.words[from - 1]!))
  )
    from--;
  let verb = from - 1;
  while (verb > first && !r.isVerb(verb)) verb--;
  if (from === i || verb < first || from - verb > 7 || !/^(?:give|grant|allow|have|get)$/.test(r.lemma(verb)))
    return null;
  if (/^(?:for|over|in|after)$/.test(r.words[from - 1] ?? '')) return null;
  let to = at + 1;
  while (to < r.hi[at]! && !/^[.,;:–—”]$/.test(r.words[to]!)) to++;
  const number = r.words.slice(from, i).filter(w => !/^(?:more|another|further)$/.test(w));
  return {what: {from: at, to}, span: {from, to: i + 1}, when: daysAfter(r, number.join(' '), unit)};
}

/** “set a 24-hour deadline for the protesters to leave”, “a 30-day deadline to reply” */
function longDeadline(r: Reading, i: number, unit: string): {what: Run; span: Run; when: string | null} | null {
  const {from, to} = r.sentence(i);
  const number = r.words[i - 1] === '-' ? i - 2 : i - 1;
  let act = i + 2;
  if (r.words[act] === 'for') {
    const whom = nounAfter(r, act);
    act = whom > act ? whom + 1 : act;
  }
  if (number < from || r.words[act] !== 'to' || !r.isVerb(act + 1)) return null;
  const start = r.words[i + 2] === 'for' ? i + 3 : act + 1;
  let end = act + 2;
  while (end < to && !/^[.,;:–—”]$/.test(r.words[end]!) && !/^(?:VBZ|VBD|MD)$/.test(r.xposOf(end))) end++;
  return {what: {from: start, to: end}, span: {from: number, to: i + 2}, when: daysAfter(r, r.words[number]!, unit)};
}

/** The day so many hours, days, weeks, months or years after the text was published; null where the number is not read. */
export function daysAfter(r: Reading, words: string, unit: string): string | null {
  const number = words.replace(/^an?(?: single| whole| full)?$/, 'one');
  const [ten, one] = number.replace(/ - |-/g, ' ').split(' ');
  const n =
    Number(number) ||
    counts.indexOf(number) + 1 ||
    (tens.includes(ten!) ? 10 * (tens.indexOf(ten!) + 2) + counts.indexOf(one ?? '') + 1 : 0);
  const {published} = r.context;
  if (!n || published === null) return null;
  const date = new Date(`${published}T00:00:00Z`);
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + n);
  else if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() + n);
  else date.setUTCDate(date.getUTCDate() + (unit === 'hour' ? Math.ceil(n / 24) : unit === 'week' ? 7 * n : n));
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const counts = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** “within 48 hours” from the day of publication */
export function spanned(r: Reading, term: Run): string | null {
  if (r.words[term.from] !== 'within') return null;
  for (let i = term.from + 1; i < term.to; i++) {
    const unit = /^(hour|day|week|month|year)s?$/.exec(r.words[i]!)?.[1];
    if (unit)
      return i + 1 < term.to
        ? null
        : daysAfter(
            r,
            r.words
              .slice(term.from + 1, i)
              .join(' ')
              .replace(/^(?:a|an|the)$/, 'one'),
            unit,
          );
  }
  return null;
}

/** “the deadline for a deal is 15 May”, “a deadline of 15 May for a deal”: what it is the deadline for, or the word itself */
export function deadlineNoun(r: Reading, i: number, date: Run): Run | null {
  const {from, to} = r.sentence(i);
  for (let j = Math.max(from, i - 12); j < Math.min(to, date.to + 3); j++) {
    if (!isDeadlineWord(r, j)) continue;
    // “extended the deadline for claims to 3 July”, “was pushed back to”
    const moved =
      /^(?:to|until|till)$/.test(r.words[i - 1] ?? '') &&
      r.words.slice(Math.max(from, j - 4), i).some(w => moving.test(w));
    if (j < i && !moved && !/^(?:of|is|was|for|on|at|,|set)$/.test(r.words[i - 1] ?? '')) return null;
    const act = actOf(r, j, date);
    if (act) return act;
    const parsed = r.oblique(j, 'for');
    // “for” hung on the verb, or behind the date
    const lead = r.words[j + 1] === 'for' ? j + 1 : r.words[date.to] === 'for' ? date.to : -1;
    const what = parsed > j || lead < 0 ? parsed : nounAfter(r, lead);
    if (what > j && (what < date.from || what >= date.to)) {
      let start = r.lo[what]!;
      while (start < what && r.words[start] === 'for') start++;
      return {from: start, to: Math.min(r.hi[what]!, what < date.from ? date.from : r.hi[what]!)};
    }
    return null;
  }
  return null;
}

/** “deadline”, “cut-off date” */
const isDeadlineWord = (r: Reading, j: number): boolean =>
  r.a.lemma[j] === 'deadline' ||
  (r.words[j] === 'date' && /^(?:off|cutoff|closing|target)$/.test(r.words[j - 1] ?? ''));

/** “a Friday deadline to reach a deal”, “a deadline on Monday to certify the accord”: what is to be done by it */
function actOf(r: Reading, deadline: number, date: Run): Run | null {
  const to = Math.max(deadline + 1, date.from > deadline ? date.to : 0);
  if (r.words[to] !== 'to' || !r.isVerb(to + 1) || /^(?:VBD|VBZ)$/.test(r.xposOf(to + 1))) return null;
  // “the deadline of 15 May to 20 May”
  let end = to + 2;
  while (end < r.sentence(to).to && !/^(?:VBZ|VBD|MD|VBP)$/.test(r.xposOf(end)) && !/^[.,;:–—”]$/.test(r.words[end]!))
    end++;
  return {from: to + 1, to: end};
}

/** What is done to a deadline: “pushed back”, “extended”. */
const moving =
  /^(?:extend(?:ed|s)?|push(?:ed|es)?|move[ds]?|postponed?|delay(?:ed)?|brought|put|set|prolong(?:ed)?|shift(?:ed)?)$/;
