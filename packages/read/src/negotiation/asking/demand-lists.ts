import type {Reading} from '../reading/reading.ts';
import {clause} from './complement-clauses.ts';
import type {Complement} from './complements.ts';

/**
 * What a plural noun of asking lists: “a list of thirteen demands, among them the closure of the base and an apology”, “its
 * conditions include a pardon”, “among the demands are a raise and a pension”.
 */
export function listed(r: Reading, noun: number): Complement[] {
  if (!/^(?:NNS|NNPS)$/.test(r.xposOf(noun))) return [];
  const from = listStart(r, noun);
  return from < 0 ? [] : members(r, from);
}

/** the token where the list opens, or -1 */
function listStart(r: Reading, noun: number): number {
  const {from, to} = r.sentence(noun);
  const w = (i: number) => (i >= from && i < to ? r.words[i]! : '');
  // “their conditions include …”
  const includes = /^(?:have|has|had|also)$/.test(w(noun + 1)) ? noun + 2 : noun + 1;
  if (r.isVerb(includes) && /^(?:include|comprise|number|cover)$/.test(r.lemma(includes))) return includes + 1;
  // “Among the demands are …”
  const fronted = r.kids[noun]!.some(j => j < noun && /^(?:among|amongst)$/.test(r.words[j]!));
  if (fronted && /^(?:is|are|was|were)$/.test(w(noun + 1))) return noun + 2;
  for (let i = noun + 1; i < Math.min(to, noun + 9); i++) {
    if (w(i) === ':') return i + 1;
    if (/^(?:among|amongst)$/.test(w(i)) && w(i + 1) === 'them') return i + 2;
    if (w(i) === 'including') return i + 1;
    // “its demands for any accord, in particular the withdrawal of”
    if (w(i) === ',' && /^(?:namely|notably|above|chiefly|mainly)$/.test(w(i + 1)))
      return w(i + 1) === 'above' ? i + 3 : i + 2;
    if (w(i) === 'in' && w(i + 1) === 'particular') return w(i + 2) === ',' ? i + 3 : i + 2;
    if (w(i) === 'such' && w(i + 1) === 'as') return i + 2;
    if (/^[.;!?“”]$/.test(w(i)) || /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return -1;
  }
  return -1;
}

const phrase = /^(?:DT|PRP\$|CD|JJ|JJR|NN|NNS|NNP|VBG|PDT)$/;

/**
 * The members of a list, each to the comma or “and” before the next, to the end of the sentence or the next finite verb: things (“the release of the
 * crew”), deeds (“dissolving the board”) and clauses (“that the mill reopen”).
 */
export function members(r: Reading, start: number): Complement[] {
  const {to} = r.sentence(start);
  const out: Complement[] = [];
  let from = start;
  const close = (end: number) => {
    const member = memberIn(r, unjoined(r, from, end), end);
    if (member) out.push(member);
    from = end;
  };
  let i = start;
  for (; i < to; i++) {
    const closed = quotedTo(r, i);
    if (closed > i) {
      i = closed;
      continue;
    }
    if (/^[.;:!?“”–—]$/.test(r.words[i]!) || (isFiniteAt(r, i) && !hasClause(r, from, i))) break;
    if (i === from || !(/^(?:,|and|or)$/.test(r.words[i]!) || r.words[i - 1] === '”')) continue;
    if (opensNext(r, from, i) && memberIn(r, unjoined(r, from, i), i)) close(i);
  }
  // “, and gave it ten days”
  let end = i;
  if (i < to && isFiniteAt(r, i)) while (end > from && !/^(?:,|and|or|but|while|as)$/.test(r.words[end - 1]!)) end--;
  close(end);
  return out;
}

/** where the member that begins at a comma or conjunction does so without it */
function unjoined(r: Reading, from: number, to: number): number {
  let at = from;
  while (at < to && /^(?:,|and|or|also|both)$/.test(r.words[at]!)) at++;
  return at;
}

const isFiniteAt = (r: Reading, i: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i));

/** a clause opens in the member that begins at `from`: its verbs belong to it */
function hasClause(r: Reading, from: number, i: number): boolean {
  if (r.words[unjoined(r, from, i)] === 'that') return true;
  for (let j = i - 1; j > from && i - j < 5 && r.words[j] !== ','; j--)
    if (/^(?:that|which|who|whose|whom)$/.test(r.words[j]!)) return true;
  return false;
}

/** the mark that closes what a mark at token i opens, a few words on; -1 for none */
function quotedTo(r: Reading, i: number): number {
  if (r.words[i] !== '“') return -1;
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 7); j++) if (r.words[j] === '”') return j;
  return -1;
}

/** whether the comma or conjunction at token i parts two members: “safety and conditions at work” is one; a comma or an article opens the next */
function opensNext(r: Reading, from: number, i: number): boolean {
  const joint = /^(?:,|and|or)$/.test(r.words[i]!);
  const next = !joint ? i : /^(?:and|or)$/.test(r.words[i + 1] ?? '') ? i + 2 : i + 1;
  if (r.words[next] === 'that')
    return !(joint && r.words[i] === ',' && next === i + 1 && r.isNominal(i - 1) && !hasClause(r, from, i));
  // “as "riots," and a pardon”
  const listed = r.words[i] === ',' || (r.words[i - 1] === '”' && r.words[i - 2] === ',');
  if (listed) return phrase.test(r.xposOf(next));
  const opens = /^(?:DT|PRP\$|CD)$/.test(r.xposOf(next)) || r.words[next] === 'no';
  // “better pensions and safe staffing”, “dissolving the board and holding a vote”
  const alike = (tag: RegExp) => tag.test(r.xposOf(next)) && tag.test(r.xposOf(from));
  return opens || alike(/^JJR?$/) || alike(/^VBG$/);
}

/** the act told from one token to another; null where there is none */
function memberIn(r: Reading, from: number, to: number): Complement | null {
  const run = {from, to};
  if (r.words[from] === 'that') {
    const c = r.clauseAfter(from - 1, true);
    const [told] = c > from && c < to ? clause(r, c) : [];
    // “that the state cease treating them as rebels”, with “cease” for a thing
    const verb = r.words.findIndex((_, j) => j > from && j < to && r.isVerb(j));
    if (told) return {...told, limit: to};
    return verb < 0 ? null : {head: verb, run: {from: from + 1, to}, of: [], verbal: true, addressed: false, limit: to};
  }
  const next = r.xposOf(from + 1);
  if (r.xposOf(from) === 'VBG' && r.isVerb(from) && /^(?:DT|PRP\$?|NNPS?|NNS|CD|TO|RP|JJ)$/.test(next))
    return {head: from, run, of: [], verbal: true, addressed: false, limit: to};
  const head = headIn(r, from, to);
  return head < 0 ? null : {head, run, of: [], verbal: false, addressed: false, limit: to};
}

/** the noun that heads the phrase: the last before its first preposition; -1 when there is none */
function headIn(r: Reading, from: number, to: number): number {
  let head = -1;
  for (let i = from; i < to; i++) {
    // “the release and dropping of charges” is one
    if (head >= 0 && r.words[i] === 'and' && r.words[i + 2] === 'of' && /^(?:NN|VBG)$/.test(r.xposOf(i + 1)))
      head = ++i;
    else if (/^NNS?$/.test(r.xposOf(i)) || (head < 0 && r.xposOf(i) === 'VBG' && r.words[i + 1] === 'of')) head = i;
    else if (head >= 0 && !/^(?:POS|HYPH|NNP|NNPS|JJ|CD)$/.test(r.xposOf(i))) break;
    else if (head < 0 && /^(?:IN|TO)$/.test(r.xposOf(i))) return -1;
  }
  return head;
}
