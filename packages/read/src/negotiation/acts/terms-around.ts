import {UPOS} from '../../tagset.ts';
import {isStillToCome} from '../conditions/condition-clauses.ts';
import {conditionAt} from '../conditions/conditions.ts';
import {isStanding} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {biddenBefore} from '../modals/bidden.ts';
import {type Run, trimmed} from '../reading/clause.ts';
import type {Reading} from '../reading/reading.ts';
import type {Act} from './act.ts';
import {clauseAt, type Draft, whileAt} from './terms-inside.ts';

/** The conditions of an act as the text has them: those before it, those found in its words, those behind it. */
export function termsOf({r, kind, c, run, cut}: Draft, calendar: Calendar, trigger: number): Run[] {
  const lacking = /^(?:refusal|threat)$/.test(kind) ? lackingBefore(r, trigger) : null;
  const bidden = /^(?:promise|offer|threat)$/.test(kind) ? biddenBefore(r, trigger) : null;
  return [
    ...(lacking ? [lacking] : []),
    ...(bidden ? [bidden] : []),
    ...leading(r, trigger, c.head),
    ...cut.given,
    ...(c.terms === undefined ? after(r, calendar, run, cut, trigger, c.head, kind) : termsAt(r, c.terms)),
  ];
}

/** “Without a guarantee from Tripoli, it will not …”: what opens the sentence or its clause, up to the comma before the trigger */
function lackingBefore(r: Reading, trigger: number): Run | null {
  const {from} = r.sentence(trigger);
  for (let i = from; i < Math.min(trigger, from + 16); i++) {
    if (!/^(?:without|absent)$/.test(r.words[i]!) || !/^(?:DT|NNP|NN|NNS|JJ|PRP\$|VBG|PRP|CD)$/.test(r.xposOf(i + 1)))
      continue;
    if (i > from && !/^(?:[“‘',;:]|that|but|and|said|–)$/.test(r.words[i - 1]!)) continue;
    let to = i + 1;
    while (to < trigger && r.words[to] !== ',' && !/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(to))) to++;
    // “without them there will be no deal”, with no comma between
    if (r.words[to] !== ',' && r.a.head[i]! < to) to = Math.min(to, Math.max(r.hi[r.a.head[i]!] ?? to, i + 2));
    return to > i + 1 ? trimmed(r, {from: i, to}) : null;
  }
  return null;
}

/** "If Tehran takes those steps, we are prepared to …": a condition that opens the sentence of the act */
function leading(r: Reading, trigger: number, head: number): Run[] {
  const {from} = r.sentence(trigger);
  const out: Run[] = [];
  for (let i = from; i < head; i++) {
    // it opens the sentence, a quotation, or a clause after "that" or a comma; “is ready, if asked, to deploy”
    const before = r.words[i - 1] ?? '';
    if (i > from && !/^(?:[“‘',;:]|that|but|and|said|–)$/.test(before)) continue;
    if (i >= trigger && before !== ',') continue;
    const close = i >= trigger ? r.words.indexOf(',', i) : -1;
    if (i >= trigger && (close < 0 || close > head)) continue;
    const found = conditionAt(r, i, i >= trigger ? close : Math.min(trigger, head));
    if (!found) continue;
    const verb = r.a.head[i]!;
    const owner = verb >= 0 ? r.a.head[verb]! : -1;
    // it hangs on the act or the trigger, or nothing else stands between
    if (
      r.words[found.to] === ',' ||
      owner === trigger ||
      owner === head ||
      isStanding(r, found) ||
      // “Only when the guns fall silent will the port reopen”
      r.invertedHelper(trigger) === found.to
    )
      out.push(trimmed(r, found));
    i = found.to - 1;
  }
  return out;
}

/** the condition that opens at token i, where the act stands before what is said of it: “talks are out of the question until …” */
function termsAt(r: Reading, i: number): Run[] {
  const limit = r.sentence(i - 1).to;
  const found = i < limit ? (conditionAt(r, i, limit) ?? whileAt(r, i - 1, i)) : null;
  return found ? [trimmed(r, found)] : [];
}

/** A condition behind the act in the same sentence that the parse hung elsewhere: the next words after it */
function after(
  r: Reading,
  calendar: Calendar,
  run: Run,
  cut: Act,
  trigger: number,
  head: number,
  kind: Draft['kind'],
): Run[] {
  if (cut.given.length) return [];
  const limit = r.sentence(trigger).to;
  let i = Math.max(run.to, ...cut.deadline.map(d => r.tokenAt(r.a.start[d.from]!) + (d.to - d.from)));
  if (calendar.termAt(i)) i = calendar.termAt(i)!.to;
  // “, but only if …”, “ — though not before …”
  for (let k = 0; k < 3 && /^(?:[,–—“”-]|and|but|though|although|albeit|yet)$/.test(r.words[i] ?? ''); k++) i++;
  // “enter talks, made on condition that”
  if (i + 1 < limit && r.xposOf(i) === 'VBN' && r.words[i - 1] === ',' && conditionAt(r, i + 1, limit)) i++;
  if (i < limit && /^(?:will|would|'ll|'d)$/.test(r.modal(head) ?? '') && isStillToCome(r, i, head))
    return [trimmed(r, {from: i, to: clauseAt(r, i, limit)})];
  // “close seven of the plants rather | than twenty if family reunion resumes”
  // “leave the islet from the start, provided that no one came back”
  if (/^from the (?:start|outset|beginning|first) ,$/.test(r.words.slice(i, i + 4).join(' '))) i += 4;
  for (let k = i; k < Math.min(limit, i + 5) && !r.isVerb(k) && !/^[,.;:!?”–—]$/.test(r.words[k]!); k++)
    if (conditionAt(r, k, limit)) {
      i = k;
      break;
    }
  const found = i < limit ? conditionAt(r, i, limit) : null;
  return found ? [trimmed(r, found)] : behindAside(r, run.to, limit, trigger, kind);
}

/** “They will go, their spokesman said on Monday, if …”, “to close the plant, which employs 240 people, unless …” */
function behindAside(r: Reading, from: number, limit: number, trigger: number, kind: Draft['kind']): Run[] {
  let i = from;
  while (i < limit && i < from + 12 && !/^[,”–—]$/.test(r.words[i]!)) i++;
  if (!/^[,”–—]$/.test(r.words[i] ?? '')) return [];
  while (/^[,”]$/.test(r.words[i + 1] ?? '')) i++;
  const relative = /^(?:which|who|whose)$/.test(r.words[i + 1] ?? '');
  let said = relative;
  for (let j = i + 1; j < Math.min(limit, i + 28); j++) {
    if (/^[.;:?!]$/.test(r.words[j]!)) return [];
    if (
      /^(?:say|tell|add|repeat|insist|reply|explain|write|announce|declare|state|suggest|propose|warn|let)$/.test(
        r.a.lemma[j]!,
      )
    )
      said = true;
    // “wants guarantees, on paper, before a tree is felled”
    const brief = r.words[j] === ',' && j - i < 6 && r.a.upos[i + 1] === UPOS.ADP && r.words[i] === ',';
    if (r.words[j] !== ',' || !(said || brief)) continue;
    let k = j + 1;
    while (r.words[k] === '“') k++;
    const found = k < limit ? conditionAt(r, k, limit) : null;
    if (found) return [trimmed(r, found)];
    if (r.words[k] === 'when' && /^(?:will|would|'ll|'d)$/.test(r.modal(trigger) ?? ''))
      return [trimmed(r, {from: k, to: clauseAt(r, k, limit)})];
    // “there can be no talks, Marek said, while the guns fire”
    if (kind === 'refusal' && said && r.words[k] === 'while') {
      const held = whileAt(r, k - 1, k);
      if (held) return [trimmed(r, held)];
    }
    // one aside, no more
    if (!relative && /^(?:and|but|which|who|while|though)$/.test(r.words[k] ?? '')) return [];
  }
  return [];
}
