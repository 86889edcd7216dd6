import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {isLeader} from './leaders.ts';
import type {NameSpan} from './names.ts';
import {lower} from './phrases.ts';
import {isRoleNoun} from './roles.ts';
import {honorifics} from './words/agents.ts';
import {bodily, commonBeginnings, companyEndings, owned, trades} from './words/firms.ts';
import {isGivenName} from './words/first-names.ts';

/**
 * Names of one word that were taken for people and are not: the short form of a longer name (“Kraft” beside “Kraft Foods
 * Inc”), what has shareholders and machinists, what is called a carrier, and what is only ever somewhere (“near Bristol”).
 * A word that the text also has behind a title or in a full name stays a person's.
 */
export function unmask(a: Analysis, spans: NameSpan[]): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const persons = new Set<string>();
  const beginnings = new Set<string>();
  for (const s of spans) {
    if (s.entry || s.to - s.from < 2) continue;
    const firm = companyEndings.has(word(s.to - 1).replace(/\.$/, '')) && !isGivenName(word(s.from));
    if (firm && s.to - s.from < 5) s.kind = 'organisation';
    if (s.kind === 'person') for (let i = s.from; i < s.to; i++) persons.add(word(i));
    else if (firm) beginnings.add(word(s.from));
  }
  const groups = new Map<string, NameSpan[]>();
  for (const s of spans) {
    if (s.entry || s.to - s.from !== 1 || s.kind === 'organisation') continue;
    const w = word(s.from);
    if (persons.has(w) || isGivenName(w) || isLeader(w)) continue;
    groups.set(w, [...(groups.get(w) ?? []), s]);
  }
  for (const [w, same] of groups) {
    if (same.some(s => isAddressed(a, s))) continue;
    const begins = beginnings.has(w) && !commonBeginnings.has(w);
    if (begins || (same[0]!.kind === 'person' && joinedCapitals(w)) || same.some(s => isBody(a, s)))
      for (const s of same) s.kind = 'organisation';
    else if (same[0]!.kind === 'person' && same.every(s => isSomewhere(a, s))) for (const s of same) s.kind = 'place';
  }
  return spans;
}

/** “ExxonMobil”, “NorthLine”; not “McCain”, “DeSantis” */
const joinedCapitals = (w: string) =>
  /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(w) && !/^(?:Mac|Del|Dela|Van|Von|Fitz|Saint|Abd|Des)\p{Lu}/u.test(w);

const within = (a: Analysis, i: number, s: NameSpan) => i >= 0 && i < a.n && a.sentOf[i] === a.sentOf[s.from];

/** “Mr Odinga”, “spokesman Carr”, “Carr, who”, “Carr said he” */
function isAddressed(a: Analysis, s: NameSpan): boolean {
  const i = s.from - 1;
  if (within(a, i, s)) {
    const w = lower(a, i).replace(/\.$/, '');
    if (honorifics.has(w) || (isRoleNoun(a, i) && a.upos[i] !== UPOS.PUNCT)) return true;
  }
  return within(a, s.to + 1, s) && lower(a, s.to) === ',' && /^(?:who|whose|\d\d)$/.test(lower(a, s.to + 1));
}

function isBody(a: Analysis, s: NameSpan): boolean {
  const {to} = s;
  if (!within(a, to, s)) return false;
  // “Kraft's chief executive”, “Ryanair pilots”
  const possessive = a.xpos[to] === XPOS.POS;
  for (let i = possessive ? to + 1 : to; within(a, i, s) && i < to + 5; i++) {
    const u = a.upos[i];
    if (u === UPOS.NOUN && (bodily.has(a.lemma[i]!.toLowerCase()) || bodily.has(lower(a, i)))) {
      const last = !within(a, i + 1, s) || (a.upos[i + 1] !== UPOS.NOUN && a.xpos[i + 1] !== XPOS.POS);
      return (
        last &&
        ((a.xpos[i] === XPOS.NNS && (possessive || !goods.test(lower(a, i)))) || (possessive && owned.has(lower(a, i))))
      );
    }
    if (u !== UPOS.NOUN && u !== UPOS.ADJ && u !== UPOS.NUM) break;
  }
  // “Ryanair, the Irish carrier,”, “Ferrero, maker of Nutella”
  if (lower(a, to) === ',')
    for (let i = to + 1; within(a, i, s) && i < to + 6; i++) {
      if (a.upos[i] === UPOS.NOUN && trades.has(a.lemma[i]!.toLowerCase()) && a.upos[i + 1] !== UPOS.NOUN) return true;
      if (a.upos[i] !== UPOS.DET && a.upos[i] !== UPOS.ADJ && a.upos[i] !== UPOS.NOUN && a.upos[i] !== UPOS.PROPN)
        break;
    }
  // “the carrier NorthLine”, “the airline, NorthLine,”
  const comma = lower(a, Math.max(0, s.from - 1)) === ',' && lower(a, to) === ',';
  const before = comma ? s.from - 2 : s.from - 1;
  return within(a, before, s) && a.upos[before] === UPOS.NOUN && trades.has(a.lemma[before]!.toLowerCase());
}

/** what may be called after a thing as well: “Ouija boards” */
const goods = /^(?:boards|shares|factories|plants|warehouses|refineries|shipyards|depots|headquarters|engineers)$/;

/** “near Bristol”, “in Renton” */
function isSomewhere(a: Analysis, s: NameSpan): boolean {
  const i = s.from - 1;
  return (
    within(a, i, s) && /^(?:in|near|at|outside|around|inside|across)$/.test(lower(a, i)) && a.xpos[s.to] !== XPOS.POS
  );
}
