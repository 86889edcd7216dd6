import {UPOS, XPOS} from '../../tagset.ts';
import {asideEnd, isStillToCome, tellsAfter} from '../conditions/condition-clauses.ts';
import {conditionAt, isAim, measureBefore} from '../conditions/conditions.ts';
import {closing, isListed, isListGoingOn, type Run, trimmed} from '../reading/clause.ts';
import {
  afterRelative,
  boundary,
  conjunctStart,
  hasFinite,
  hasOpener,
  isAttribution,
  joinsAbove,
  startsAnother,
  tellsOfSomebody,
} from '../reading/clause-ends.ts';
import type {Reading} from '../reading/reading.ts';
import {month, weekday} from '../words/days.ts';

/** An act as the text words it, with the condition and the date that hang on it. */
export interface Act {
  act: Run;
  given: Run[];
  deadline: Run[];
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
    // “pump and treat the groundwater” is one act
    if (j === head + 2 && r.xposOf(j) === 'VB' && /^(?:and|or)$/.test(r.words[head + 1]!)) continue;
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
  // a quotation that opens with the act ends inside it
  let within = false;
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
    const counted = measureBefore(r, i);
    // “would return when Washington unfroze the money”, “will do it after the headmaster has apologised”
    if (
      (/^(?:will|would|'ll|'d)$/.test(r.modal(head) ?? '') && (r.words[i] === 'when' || isStillToCome(r, i, head))) ||
      (r.modal(head) === 'may' && r.words[i] === 'when' && hasFinite(r, i + 1, boundary(r, head, i + 1)))
    ) {
      let plain = boundary(r, head, i + 1);
      // “when they stopped "helping themselves"”
      if (plain > i + 2 && r.words[plain] === '“' && r.words[plain - 1] !== ',') {
        const close = r.words.indexOf('”', plain);
        if (close > 0 && close < r.sentence(i).to) plain = close + 1;
      }
      const over = asideEnd(r, plain, r.sentence(i).to);
      const rest = {from: i, to: over > plain ? boundary(r, head, over + 1) : plain};
      given.push(trimmed(r, rest));
      end = Math.min(end, counted > head ? counted : i);
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
      isLikened(r, i) ||
      counted > head ||
      (r.words[i] === 'on' &&
        (i > head + 1 || answered.test(r.a.lemma[head]!)) &&
        isDay(r, i + 1) &&
        !isPastOfNoun(r, i - 1, head))
    ) {
      end = Math.min(end, counted > head ? counted : i);
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
          // “fill it in July, with or without a deal”
          (r.words[i + 1] === 'with' && r.words[i + 2] === 'or') ||
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
    if (r.words[i] === '“' && (r.words[i + 1] === 'when' || conditionAt(r, i + 1, to))) {
      end = Math.min(end, i);
      continue;
    }
    // over a few words quoted inside: “a list that was "reasonable"”; a longer quotation says how, and is none of the act
    if (r.words[i] === '“' && i > head) {
      const close = r.words.indexOf('”', i + 1);
      const object = i === head + 1 || /^(?:IN|DT|PRP\$)$/.test(r.xposOf(i - 1));
      if (close > 0 && close <= to && close - i < (object ? 16 : 7)) {
        i = close;
        continue;
      }
      end = Math.min(end, i);
      break;
    }
    // “to "dismantle" the law”: one word in quotation marks
    if (
      r.words[i] === '”' &&
      i === from + 1 &&
      r.words[from - 1] === '“' &&
      /^(?:DT|PRP\$|NNP?S?|JJ)$/.test(r.xposOf(i + 1))
    )
      continue;
    // “to "quickly disengage" on the border”, “its readiness to carry out" the plan”: the quoted verb goes on with what is its own
    if (
      r.words[i] === '”' &&
      (r.words[from - 1] === '“' ? i - from < 4 && /^(?:IN|TO|DT|PRP\$)$/.test(r.xposOf(i + 1)) : i === head + 1) &&
      r.kids[head]!.some(j => j > i && r.is(j, 'obj', 'obl', 'nmod') && (r.lo[j] === i + 1 || r.lo[j] === i))
    ) {
      within = r.words[from - 1] === '“';
      continue;
    }
    // the end of the quotation the act stands in
    if (r.words[i] === '”') {
      end = Math.min(end, i);
      break;
    }
    if (/^(?:and|or)$/.test(r.words[i]!) && i === head + 1 && r.xposOf(i + 1) === 'VB') continue;
    if (
      /^[;:]$/.test(r.words[i]!) ||
      r.words[i] === 'but' ||
      r.words[i] === 'because' ||
      (/^(?:and|or)$/.test(r.words[i]!) && (startsAnother(r, i + 1, to) || joinsAbove(r, head, i + 1)))
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
    // “allow the opposition, which is said to be close to him, to attend”: over what stands between
    const over = afterRelative(r, i);
    if (over > i) {
      to = Math.max(to, boundary(r, head, over + 1));
      end = Math.max(end, to);
      i = over;
      continue;
    }
    if (r.words[i] === ',' && isAttribution(r, i + 1, r.sentence(i).to)) {
      end = Math.min(end, i);
      break;
    }
    // “negotiate with the government which declared that …”, “release Ali Dar who armed them”
    if (i > head + 1 && /^(?:who|which)$/.test(r.words[i]!) && tellsOfSomebody(r, i)) {
      end = Math.min(end, i);
      break;
    }
    // “must be beaten if we are to end its reach”: what it is for
    if (r.words[i] === 'if' && i > head && isAim(r, i)) {
      end = Math.min(end, i);
      break;
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
  const cut = trimmed(r, {from, to: Math.max(undangled(r, from, end), from + 1)});
  // “"dismantle" the law” with both its marks
  const opened =
    cut.from === from && cut.to > from + 1 && r.words[from - 1] === '“' && (r.words[from + 1] === '”' || within);
  return {act: opened ? {...cut, from: from - 1} : cut, given, deadline};
}

/** “talk to the porters as it had done with others”; not “vote as they see fit” */
const isLikened = (r: Reading, i: number): boolean =>
  r.words[i] === 'as' &&
  r.words[i - 1] !== 'such' &&
  r.xposOf(i + 1) === 'PRP' &&
  /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(i + 2)) &&
  /^(?:say|have|do|promise|agree|pledge|undertake)$/.test(r.a.lemma[i + 2]!);

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
