import {type Analysis, correctable} from '../../analysis.ts';
import {word} from '../../language/tree.ts';
import {DEPREL, UPOS, xpos} from '../../tagset.ts';
import {hang} from './edits.ts';

/** What a name of a list is made of. */
const nominal = /^(?:NNP|NNPS|NN|JJ|POS|HYPH)$/;

/** The head of each name of a list, with those of its own words that the parse made further members. */
interface Member {
  head: number;
  rest: number[];
}

/**
 * The same analysis with “After talks in Oslo, Anna Berg, Jon Dahl and Eva Marek called for calm” read as called for by the three, where
 * the parse joined the first ones to Oslo or took a later one for a second subject.
 */
export function openingLists(a: Analysis): Analysis {
  const found: {members: Member[]; verb: number}[] = [];
  for (let k = 0; k + 1 < a.sent.length; k++) {
    const [from, to] = [a.sent[k]!, a.sent[k + 1]!];
    let verb = from;
    while (
      verb < to &&
      !/^VB[DZP]$/.test(xpos[a.xpos[verb]!] ?? '') &&
      !(xpos[a.xpos[verb]!] === 'VBN' && a.head[verb]! < 0)
    )
      verb++;
    const members = verb < to ? listBefore(a, from, verb) : [];
    if (members.length > 1) found.push({members, verb});
  }
  if (!found.length) return a;
  const out = correctable(a);
  for (const {members, verb} of found)
    for (const [k, {head, rest}] of members.entries()) {
      hang(out, head, k === 0 ? verb : members[0]!.head, k === 0 ? DEPREL.nsubj : DEPREL.conj);
      for (const j of rest) {
        hang(out, j, head, DEPREL.flat);
      }
    }
  return out;
}

/** the names right before the verb, parted by commas and a last “and”, of which the first is joined to the phrase that opens the sentence; none where it is no such list */
function listBefore(a: Analysis, from: number, verb: number): Member[] {
  const out: Member[] = [];
  let end = verb;
  for (;;) {
    let start = end;
    while (start > from && nominal.test(xpos[a.xpos[start - 1]!] ?? '')) start--;
    const member = start === end ? null : memberIn(a, start, end, verb);
    if (!member) return [];
    out.unshift(member);
    if (start === from) return isTornApart(a, out) ? out : [];
    const mark = word(a, start - 1).toLowerCase();
    const joint = out.length === 1 ? 'and' : ',';
    if (mark !== joint) return [];
    end = joint === 'and' && word(a, start - 2) === ',' ? start - 2 : start - 1;
    if (out.length === 1) continue;
    // what stands before is another name, or the phrase that opens the sentence
    let before = end;
    while (before > from && nominal.test(xpos[a.xpos[before - 1]!] ?? '')) before--;
    if (before === end || before === from || word(a, before - 1) === ',') continue;
    if (xpos[a.xpos[from]!] !== 'IN') return [];
    const first = out[0]!.head;
    return (a.deprel[first] === DEPREL.conj && a.head[first]! < start) || isTornApart(a, out) ? out : [];
  }
}

/** the first is the subject, and a later one a second subject or a part of another's name */
const isTornApart = (a: Analysis, members: readonly Member[]): boolean =>
  a.deprel[members[0]!.head] === DEPREL.nsubj &&
  members.slice(1).some(m => a.deprel[m.head] === DEPREL.nsubj || a.deprel[m.head] === DEPREL.flat);

/** the name between two tokens whose words hang on one outside them, or are the subject of the verb */
function memberIn(a: Analysis, start: number, end: number, verb: number): Member | null {
  const loose: number[] = [];
  for (let j = start; j < end; j++) {
    const over = a.head[j]!;
    if (over >= start && over < end) continue;
    const apart = a.deprel[j] === DEPREL.conj || (a.deprel[j] === DEPREL.flat && over < start);
    if (!apart && !(a.deprel[j] === DEPREL.nsubj && over === verb)) return null;
    loose.push(j);
  }
  const [head, ...rest] = loose;
  return head !== undefined && loose.every(j => a.upos[j] === UPOS.PROPN) ? {head, rest} : null;
}
