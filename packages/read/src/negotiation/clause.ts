import type {Span} from '@suasion/model';
import {UPOS, XPOS} from '../tagset.ts';
import {asideEnd, isStillToCome, tellsAfter} from './condition-clauses.ts';
import {conditionAt} from './conditions.ts';
import type {Reading} from './reading.ts';
import {opener} from './words/conditions.ts';
import {month, weekday} from './words/days.ts';

/** Tokens from..to-1. */
export interface Run {
  from: number;
  to: number;
}

/** An act as the text words it, with the condition and the date that hang on it. */
export interface Act {
  act: Run;
  given: Run[];
  deadline: Run[];
}

export function spanOf(r: Reading, run: Run): Span {
  return {doc: r.context.doc, start: r.a.start[run.from]!, end: r.a.end[run.to - 1]!};
}

const closing = /^[.,;:!?”"’'–—)\]-]+$/;
const opening = /^[“"‘'–—(,[-]+$/;

/** Punctuation at either end is no part of a phrase. */
export function trimmed(r: Reading, run: Run): Run {
  let {from, to} = run;
  while (to > from && closing.test(r.words[to - 1]!)) to--;
  while (from < to && opening.test(r.words[from]!)) from++;
  // a quotation that closes inside keeps its mark out of a phrase that does not open it
  return {from, to};
}

/** The predicate of clause v: "not to attack the dam", "be invited to Geneva"; its subject, modal and "to" left out. */
export function predicate(r: Reading, v: number): Run {
  let from = v;
  const verbal = r.isVerb(v);
  for (;;) {
    const d = r.kids[v]!.find(k => k < v && r.lo[k]! < from && r.hi[k]! >= from);
    if (d === undefined || d >= from) break;
    const keep =
      r.is(d, 'aux:pass', 'cop') ||
      (r.is(d, 'advmod') && !/^(?:also|then|now|therefore|too|still|thus|otherwise)$/.test(r.words[d]!)) ||
      (r.is(d, 'aux') && /^(?:be|have|been|being|having)$/.test(r.words[d]!)) ||
      (!verbal && r.is(d, 'det', 'amod', 'compound', 'nummod', 'nmod', 'case'));
    if (!keep) break;
    from = r.lo[d]!;
  }
  while (from < v && r.words[from] === "n't") from++;
  if (from > 1 && r.words[from - 1] === 'to' && /^(?:not|never)$/.test(r.words[from - 2]!)) from -= 2;
  return {from, to: r.hi[v]!};
}

/** The act refused, without its "not": "will not sign", "vowed never to sign" → "sign" */
export function positive(r: Reading, v: number): Run {
  const run = predicate(r, v);
  let {from} = run;
  while (from < v && /^(?:not|n't|never|to)$/.test(r.words[from]!)) from++;
  return {from, to: run.to};
}

/** Verbs coordinated with v as acts of their own: "dismantle its bases and ship the weapons home". */
export function coordinated(r: Reading, v: number): number[] {
  const out = [v];
  // “pump and treat the groundwater” is one act
  const pair =
    /^(?:and|or)$/.test(r.words[v + 1] ?? '') && r.xposOf(v + 2) === 'VB' && r.a.head[v + 2] === v ? v + 2 : -1;
  for (const j of [...r.conjuncts(v), ...listedBare(r, v)])
    if (
      j !== pair &&
      !out.includes(j) &&
      !(isPast(r, j) && r.passive(v)) &&
      r.isVerbal(j) &&
      (r.xposOf(j) === r.xposOf(v) || r.xposOf(j) === 'VB') &&
      r.kid(j, 'nsubj') < 0
    )
      out.push(j);
  // “guarantee their safety and to fight …” where the parse lost the second
  for (let i = v + 1; i + 2 < r.sentence(v).to && !/^[.;:!?”"]$/.test(r.words[i]!); i++) {
    if (!/^(?:and|or|,)$/.test(r.words[i]!)) continue;
    // “to exchange prisoners and not to station weapons”
    const to = r.words[i + 1] === 'and' ? i + 2 : i + 1;
    const at = r.words[to] === 'not' ? to + 1 : to;
    if (r.words[at] === 'to' && r.isVerb(at + 1) && !out.includes(at + 1) && isListed(r, v, i)) out.push(at + 1);
  }
  return out;
}

/** “be restored and ruled out a sale”: a past with its own object, whatever its tag */
const isPast = (r: Reading, j: number): boolean =>
  r.xposOf(j) === 'VBN' &&
  !r.helpers(j).length &&
  /^(?:DT|PRP|PRP\$|VBG|RP)$/.test(r.xposOf(j + 1)) &&
  r.kids[j]!.some(k => k > j && r.is(k, 'obj', 'xcomp', 'advcl'));

/** “must release what they hold, begin the truce and see it through” with the later verbs hung on beside the first */
function listedBare(r: Reading, v: number): number[] {
  const next = r.kids[v]!.find(
    j => j > v && r.is(j, 'parataxis') && r.xposOf(j) === 'VB' && r.words[j - 1] === ',' && r.kid(j, 'nsubj') < 0,
  );
  return next === undefined ? [] : [next, ...r.conjuncts(next)];
}

/** “a raise, a ban, and an end”: an “and” with an article follows, so the comma parts a list and not an aside */
export function isListGoingOn(r: Reading, from: number): boolean {
  for (let i = from; i < Math.min(r.sentence(from).to, from + 14); i++) {
    if (/^(?:[.;:]|that|which|who)$/.test(r.words[i]!)) return false;
    if (/^(?:and|or)$/.test(r.words[i]!) && /^(?:DT|JJ|NN|NNS|CD|PRP\$)$/.test(r.xposOf(i + 1))) return true;
  }
  return false;
}

/** nothing finite stands between: the infinitive at i still belongs to what governs v */
function isListed(r: Reading, v: number, i: number): boolean {
  if (r.words[i] === ',' && !/^(?:to|and|not)$/.test(r.words[i + 1]!)) return false;
  for (let j = v + 1; j < i; j++) if (afterRelative(r, j) === i) return false;
  for (let j = v + 1; j < i; j++)
    if (/^(?:VBD|VBZ|MD)$/.test(r.xposOf(j)) && !/^(?:that|which|who)$/.test(r.words[j - 1]!) && !isInRelative(r, v, j))
      return false;
  return true;
}

/** “name a date by which they would be done and to keep out”: the verb at j stands in a relative clause that opened behind v */
function isInRelative(r: Reading, v: number, j: number): boolean {
  for (let k = j - 1; k > v && j - k < 5; k--) {
    if (/^(?:which|whom|what)$/.test(r.words[k]!)) return true;
    if (r.isVerb(k) || /^[,;:.]$/.test(r.words[k]!)) return false;
  }
  return false;
}

/**
 * What is asked, from `run`, cut where the next act of a coordination, a condition, a date by which, or an attribution
 * begins; those are returned beside it.
 */
export function act(r: Reading, head: number, run: Run, isDeadline: (i: number) => Run | null, limit = Infinity): Act {
  const given: Run[] = [];
  const deadline: Run[] = [];
  const {from} = run;
  // what the parse broke off goes on to the next boundary
  let to = Math.min(limit, Math.max(run.to, boundary(r, head, run.to)));
  for (const j of r.conjuncts(head)) {
    if (j === head + 2 && r.xposOf(j) === 'VB') continue;
    // “weapons and existing programmes”: no verb, whatever its tag
    if (r.xposOf(j) === 'VBG' && r.xposOf(head) !== 'VBG') continue;
    // "the bodies cut and the council made answerable": the next member begins with its conjunction
    const start = conjunctStart(r, head, j);
    if (start > head && start < to) to = start;
  }
  for (const j of r.kids[head]!)
    if (
      j > head &&
      r.is(j, 'parataxis') &&
      r.lo[j]! < to &&
      !(asideEnd(r, r.lo[j]!, r.sentence(j).to) >= 0 && hasOpener(r, head, r.lo[j]!))
    )
      to = Math.max(head + 1, r.lo[j]!);
  let end = to;
  for (let i = head + 1; i < to; i++) {
    const until = isDeadline(i);
    if (until) {
      deadline.push(trimmed(r, until));
      // “to prepare, by 31 December, a plan”: what is due goes on behind it
      const inside = i === head + 2 && r.words[i - 1] === ',' && r.words[until.to] === ',';
      if (!inside) end = Math.min(end, until.from);
      i = until.to - (inside ? 0 : 1);
      continue;
    }
    // “would return when Washington unfroze the money”, “will do it after the headmaster has apologised”
    if (/^(?:will|would|'ll|'d)$/.test(r.modal(head) ?? '') && (r.words[i] === 'when' || isStillToCome(r, i, head))) {
      const rest = {from: i, to: boundary(r, head, i + 1)};
      given.push(trimmed(r, rest));
      end = Math.min(end, i);
      i = rest.to - 1;
      continue;
    }
    // “agreed to let visitors in after the ministry promised a raise”: what was before it
    if (r.words[i] === 'after' && i > head + 1 && r.words[i - 1] !== 'only' && tellsAfter(r, i)) {
      end = Math.min(end, i);
      i = boundary(r, head, i + 1) - 1;
      continue;
    }
    // “go back to work while he tried to have them bailed”
    if (r.words[i] === 'while' && i > head && hasFinite(r, i + 1, boundary(r, head, i + 1))) {
      end = Math.min(end, i);
      break;
    }
    // the parse may have broken the clause off before its verb: “before a single post | is driven in”
    const condition = conditionAt(r, i, r.sentence(i).to);
    if (condition) {
      given.push(trimmed(r, condition));
      end = Math.min(end, condition.from);
      i = condition.to - 1;
      continue;
    }
    // “stop fighting after two years of war”
    if (
      r.words[i] === 'after' &&
      /^(?:CD|DT)$/.test(r.xposOf(i + 1)) &&
      /^(?:years?|months?|weeks?|days?|decades?)$/.test(r.words[i + 2] ?? '')
    ) {
      end = Math.min(end, i);
      break;
    }
    // “stop the raids despite the attack”; “settle before the first paper”; “come back on 13 December”; “leave, according to Mali”
    if (
      /^(?:despite|notwithstanding|according)$/.test(r.words[i]!) ||
      isTimeBefore(r, i, head) ||
      (r.words[i] === 'on' && i > head + 1 && isDay(r, i + 1) && !isPastOfNoun(r, i - 1, head))
    ) {
      end = Math.min(end, i);
      break;
    }
    // “agreed to buy last month”: when it was
    if (
      i > head + 1 &&
      r.words[i - 1] !== 'of' &&
      (r.words[i] === 'yesterday' ||
        (/^(?:last|earlier)$/.test(r.words[i]!) &&
          /^(?:week|month|year|night|summer|winter|spring|autumn|this)$/.test(r.words[i + 1] ?? '')))
    ) {
      end = Math.min(end, /^(?:in|on|at|since|from)$/.test(r.words[i - 1]!) ? i - 1 : i);
      break;
    }
    // “lift the ban, whatever Parliament decides”, “impose arbitration, for which it had applied”, “withdraw them now that …”
    if (
      i > head &&
      ((r.words[i] === ',' &&
        (/^(?:whatever|whoever|regardless|no)$/.test(r.words[i + 1] ?? '') ||
          (/^(?:for|to|in|by|from|on|of|with|at|under)$/.test(r.words[i + 1] ?? '') &&
            /^(?:which|whom)$/.test(r.words[i + 2] ?? '')))) ||
        (r.words[i] === 'now' && r.words[i + 1] === 'that'))
    ) {
      end = Math.min(end, i);
      break;
    }
    // “from the outset”, “until the last hour” tell how long it was asked
    if (
      r.words[i + 1] === 'the' &&
      ((/^(?:from|since)$/.test(r.words[i]!) && /^(?:outset|start|beginning|first)$/.test(r.words[i + 2] ?? '')) ||
        (/^(?:until|till|to)$/.test(r.words[i]!) &&
          r.words[i + 2] === 'last' &&
          /^(?:hour|minute|moment)$/.test(r.words[i + 3] ?? '')))
    ) {
      end = Math.min(end, i);
      break;
    }
    // “will end her fast "when Congress withdraws the motion"”
    if (/^[“"]$/.test(r.words[i]!) && (r.words[i + 1] === 'when' || conditionAt(r, i + 1, to))) {
      end = Math.min(end, i);
      continue;
    }
    // over a few words quoted inside: “a list that was "reasonable"”
    if (r.words[i] === '"' && opensQuote(r, i)) {
      const close = r.words.indexOf('"', i + 1);
      if (close > 0 && close <= to && close - i < 7) {
        i = close;
        continue;
      }
    }
    // the end of the quotation the act stands in
    if (/^[”"]$/.test(r.words[i]!)) {
      end = Math.min(end, i);
      break;
    }
    if (/^(?:and|or)$/.test(r.words[i]!) && i === head + 1 && r.xposOf(i + 1) === 'VB') continue;
    if (
      /^[;:]$/.test(r.words[i]!) ||
      r.words[i] === 'but' ||
      r.words[i] === 'because' ||
      (/^(?:and|or)$/.test(r.words[i]!) && startsAnother(r, i + 1, to))
    ) {
      end = Math.min(end, r.words[i - 1] === ',' ? i - 1 : i);
      break;
    }
    // “, and the tanks went home”: a clause of its own
    if (
      r.words[i] === ',' &&
      /^(?:and|but|or|so)$/.test(r.words[i + 1] ?? '') &&
      hasFinite(r, i + 2, r.sentence(i).to)
    ) {
      end = Math.min(end, i);
      break;
    }
    if (r.words[i] === ',' && r.words[i + 1] === 'to' && r.isVerb(i + 2) && isListed(r, head, i)) {
      end = Math.min(end, i);
      break;
    }
    if (r.words[i] === ',' && isAttribution(r, i + 1, r.sentence(i).to)) {
      end = Math.min(end, i);
      break;
    }
    // “allow the opposition, which is said to be close to him, to attend”: over what stands between
    const over = afterRelative(r, i);
    if (over > i) {
      to = Math.max(to, boundary(r, head, over + 1));
      end = Math.max(end, to);
      i = over;
      continue;
    }
    // “leave the corridor, along the border with Egypt”: an aside of place or manner
    if (
      r.words[i] === ',' &&
      (i > head + 2 || r.a.upos[head] === UPOS.NOUN) &&
      /^(?:along|despite|after|following|including|amid|beyond|near|inside|outside|under|during|alongside|besides|except|not|rather|among|whether|even|especially|particularly)$/.test(
        r.words[i + 1] ?? '',
      )
    ) {
      end = Math.min(end, i);
      break;
    }
    // ", saying it was …", ", who …", ", a step …" do not belong to the act
    if (
      r.words[i] === ',' &&
      i + 1 < to &&
      /^(?:saying|adding|arguing|who|which|whose|where|while|but|although|though|since|because|as|so)$/.test(
        r.words[i + 1]!,
      )
    ) {
      end = Math.min(end, i);
      break;
    }
    // “, an idea that Eritrea dismissed”, “, a jungle territory that makes up two thirds”
    if (r.words[i] === ',' && /^(?:an?|something|one)$/.test(r.words[i + 1] ?? '') && !isListGoingOn(r, i + 1)) {
      end = Math.min(end, i);
      break;
    }
    if (
      /^[–—]$/.test(r.words[i]!) ||
      (r.words[i] === ',' && r.a.xpos[i + 1] === XPOS.VBG && r.words[i + 2] !== 'and' && r.a.head[i + 1]! < i)
    ) {
      end = Math.min(end, i);
      break;
    }
  }
  return {act: trimmed(r, {from, to: Math.max(undangled(r, from, end), from + 1)}), given, deadline};
}

/** “settle before the first paper”, “print it before the vote”; not “put it before the court” */
function isTimeBefore(r: Reading, i: number, head: number): boolean {
  if (r.words[i] !== 'before' || i + 1 >= r.sentence(head).to) return false;
  if (/^(?:put|appear|come|bring|go|set|lay|stand|place|argue|plead|testify)$/.test(r.a.lemma[head]!)) return false;
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 6); j++)
    if (
      /^(?:court|judge|tribunal|parliament|committee|council|assembly|senate|congress|board|public|panel)$/.test(
        r.a.lemma[j]!,
      )
    )
      return r.isVerb(j + 1);
  return true;
}

/** “the flag hoisted on 3 August”: the participle tells of the noun before it, and the day of that */
const isPastOfNoun = (r: Reading, i: number, head: number): boolean =>
  i > head + 1 && /^VB[ND]$/.test(r.xposOf(i)) && r.isNominal(i - 1) && !r.helpers(i).length;

/** “Monday”, “3 April”, “April 3” */
const isDay = (r: Reading, i: number): boolean =>
  weekdays.test(r.words[i] ?? '') ||
  (months.test(r.words[i] ?? '') && r.xposOf(i + 1) === 'CD') ||
  (r.xposOf(i) === 'CD' && months.test(r.words[i + 1] ?? ''));
const weekdays = new RegExp(`^${weekday}$`);
const months = new RegExp(`^(?:${month}|(?:jan|feb|aug|sept|oct|nov|dec)\\.)$`);

/** no act ends in a word that opens something: “any offer that”, “a transition to a future in” */
function undangled(r: Reading, from: number, to: number): number {
  let end = to;
  while (end > from + 1 && (closing.test(r.words[end - 1]!) || dangling.test(r.words[end - 1]!))) {
    // “to sign up to”, “what it asks for”: a preposition the verb has left behind stays
    if (/^(?:to|for|in|on|of|with|at|by|from)$/.test(r.words[end - 1]!) && r.isVerb(end - 2)) break;
    // “told her not to”
    if (r.words[end - 1] === 'to' && r.words[end - 2] === 'not') break;
    end--;
  }
  return end;
}

const dangling =
  /^(?:that|which|who|whom|whose|of|and|or|but|the|a|an|to|for|in|on|at|by|with|from|unless|until|if|when|while|as|than|its|their|his|her|our|most)$/;

/** an even number of straight quotation marks stands before it in the line */
function opensQuote(r: Reading, i: number): boolean {
  let n = 0;
  const {text, start} = r.a;
  for (let j = i - 1; j >= 0 && !text.slice(start[j]!, start[i]!).includes('\n'); j--) if (r.words[j] === '"') n++;
  return n % 2 === 0;
}

/** a condition opens between head and i */
function hasOpener(r: Reading, head: number, i: number): boolean {
  for (let j = head + 1; j < i; j++) if (opener(r, j) > 0) return true;
  return false;
}

const breaking =
  /^(?:[.,;:!?–—“”"()]|while|when|because|although|though|whereas|who|which|whose|since|but|as|so|after|than)$/;

/** From the end the parse gives, the first token no longer of the same clause: a comma or stop, “while”, “and has …” */
function boundary(r: Reading, head: number, to: number): number {
  const limit = r.sentence(head).to;
  let i = to;
  const asThing = (j: number) =>
    r.words[j] === 'as' && /^an?$/.test(r.words[j + 1] ?? '') && !hasFinite(r, j + 1, Math.min(limit, j + 7));
  while (i < limit && (!breaking.test(r.words[i]!) || asThing(i) || asideEnd(r, i, limit) > i)) {
    if (r.words[i] === ',') {
      // “until the operator, Halden Resources, pays”; what is due by its own verb is none of this
      if (!hasOpener(r, head, i)) break;
      i = asideEnd(r, i, limit) + 1;
      continue;
    }
    if (/^(?:and|or)$/.test(r.words[i]!) && startsAnother(r, i + 1, limit)) break;
    // the verb of the sentence whose subject all this is
    if (r.a.head[i]! < 0 && i > head && /^(?:VBD|VBZ|MD)$/.test(r.xposOf(i))) break;
    // “a call for pumping to cease | was backed”
    if (
      i > head &&
      /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)) &&
      r.is(i, 'aux', 'aux:pass', 'cop') &&
      r.a.head[r.a.head[i]!]! < 0 &&
      r.a.head[i] !== head
    )
      break;
    i++;
  }
  return i;
}

/** the second comma of “, which is due to meet on Thursday, to push”, else -1 */
function afterRelative(r: Reading, i: number): number {
  if (r.words[i] !== ',' || !/^(?:which|who|whose)$/.test(r.words[i + 1] ?? '')) return -1;
  const {to} = r.sentence(i);
  for (let k = i + 2; k + 2 < to; k++)
    if (r.words[k] === ',') return r.words[k + 1] === 'to' && r.isVerb(k + 2) ? k : -1;
  return -1;
}

function hasFinite(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to && !/^[;:”"]$/.test(r.words[j]!); j++)
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j)) && !/^(?:that|which|who)$/.test(r.words[j - 1]!)) return true;
  return false;
}

/** after “and”: “he warned that”, “has rejected”, “to fight”, “Washington to lift”: not more of the same act */
export function startsAnother(r: Reading, from: number, to: number): boolean {
  if (/^(?:he|she|they|we|it|i)$/.test(r.words[from] ?? '')) return true;
  if (r.words[from] === 'that' && !/^(?:NN|NNS)$/.test(r.xposOf(from + 1))) return true;
  if (r.words[from] === 'that') for (let j = from + 1; j < Math.min(to, from + 10); j++) if (r.isVerb(j)) return true;
  if (r.words[from] === 'to' && r.isVerb(from + 1)) return true;
  if (r.words[from] === 'not' && r.words[from + 1] === 'to') return true;
  if (/^VB[DN]$/.test(r.xposOf(from)) && /^(?:DT|CD|PRP|PRP\$|TO|NNP)$/.test(r.xposOf(from + 1))) return true;
  for (let j = from; j < Math.min(to, from + 8); j++) {
    const tag = r.xposOf(j);
    if (/^[,;:.]$/.test(r.words[j]!)) return false;
    if (j === from && tag === 'VBP') return true;
    // “the women and children it holds in its prisons”
    if (/^(?:VBD|VBZ|VBP)$/.test(tag) && r.xposOf(j - 1) === 'PRP' && /^NN/.test(r.xposOf(j - 2)) && j - 2 >= from)
      return false;
    if (/^(?:MD|VBD|VBZ)$/.test(tag) && !/^(?:that|which|who)$/.test(r.words[j - 1] ?? ''))
      return j === from || r.kid(j, 'nsubj') >= from || r.a.head[j]! < from - 1;
    if (
      r.words[j] === 'to' &&
      j > from &&
      r.isVerb(j + 1) &&
      r.isNominal(j - 1) &&
      (r.actorAt(j - 1) !== null || j - from <= 2)
    )
      return true;
  }
  return false;
}

/** after a comma: “he said”, “its president Shawn Fain said on Monday” */
function isAttribution(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < Math.min(to, from + 9); j++) {
    if (/^[,;.“”"]$/.test(r.words[j]!)) return false;
    if (/^(?:say|tell|add|argue|insist|announce|write|state|report|declare)$/.test(r.a.lemma[j] ?? ''))
      return /^(?:VBD|VBZ|VBP|VBN)$/.test(r.xposOf(j));
  }
  return false;
}

function conjunctStart(r: Reading, head: number, j: number): number {
  // the conjunction right before the verb, even where the parse gave it the object of the verb before
  for (let i = j - 1; i > head && j - i < 4; i--) {
    if (/^(?:and|or|but)$/.test(r.words[i]!)) return r.words[i - 1] === ',' ? i - 1 : i;
    if (!/^(?:to|not|also|then)$/.test(r.words[i]!)) break;
  }
  let start = r.lo[j]!;
  for (let i = start - 1; i > head && i >= start - 3; i--) {
    if (/^(?:and|or|but|,|;)$/.test(r.words[i]!)) start = i;
    else break;
  }
  return start;
}
