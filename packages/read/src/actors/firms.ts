import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {isLeader} from './leaders.ts';
import type {NameSpan} from './names.ts';
import {lower} from './phrases.ts';
import {isRoleNoun} from './roles.ts';
import {agentNouns, honorifics} from './words/agents.ts';
import {
  bodily,
  commonBeginnings,
  companyEndings,
  deals,
  employers,
  holdings,
  owned,
  publicEndings,
  trades,
} from './words/firms.ts';
import {isGivenName} from './words/first-names.ts';

/**
 * Names that were taken for people and are not: the short form of a longer name (“Kraft” beside “Kraft Foods Inc”), what has
 * shareholders and spokeswomen, what is called a carrier or a union, what says of itself “it”, and what is only ever somewhere
 * (“near Bristol”). A word that the text also has behind a title or in a person's full name stays a person's.
 */
export function unmask(a: Analysis, spans: NameSpan[]): NameSpan[] {
  const word = (i: number) => a.text.slice(a.start[i]!, a.end[i]!);
  const persons = new Set<string>();
  const beginnings = new Set<string>();
  /** first words of firms' full names: “Amplex” of “Amplex Inc” */
  const firms = new Set<string>();
  const groups = new Map<string, NameSpan[]>();
  const join = (s: NameSpan) => {
    const key = a.text.slice(a.start[s.from]!, a.end[s.to - 1]!);
    const same = groups.get(key);
    if (same) same.push(s);
    else groups.set(key, [s]);
  };
  for (const s of spans) {
    if (s.entry) continue;
    const [first, last] = [word(s.from), word(s.to - 1).replace(/\.$/, '')];
    if (s.to - s.from > 1) {
      if (companyEndings.has(last) && !isGivenName(first) && s.to - s.from < 5) {
        s.kind = 'organisation';
        if (incorporated.test(last)) firms.add(first);
      } else if (s.kind === 'person' && !isGivenName(first) && s.to - s.from < 4) join(s);
      else if (s.kind === 'organisation' && !publicEndings.has(last) && s.to - s.from < 4) join(s);
      if (s.kind === 'person') for (let i = s.from; i < s.to; i++) persons.add(word(i));
      else if (s.kind === 'organisation' && !isGivenName(first) && !publicEndings.has(last)) beginnings.add(first);
    }
  }
  for (const s of spans) {
    if (s.entry || s.to - s.from !== 1 || s.kind === 'organisation') continue;
    const w = word(s.from);
    if (!persons.has(w) && !isGivenName(w) && !isLeader(w)) join(s);
  }
  for (const [w, same] of groups) {
    const one = same[0]!.to - same[0]!.from === 1;
    // “three Harrow Vale hospitals”
    if (same.every(s => isOfBuildings(a, s))) {
      for (const s of same) s.kind = 'place';
      continue;
    }
    if (!firms.has(w) && same.some(s => isAddressed(a, s))) continue;
    // “Rottervik” beside “Rottervik Terminals” may be the town
    const begins = beginnings.has(w) && !commonBeginnings.has(w) && !same.some(s => isSomewhere(a, s));
    if (
      begins ||
      (one && same[0]!.kind === 'person' && joinedCapitals(w)) ||
      same.some(s => isBody(a, s) || isHeld(a, s) || hasIts(a, s))
    )
      for (const s of same) s.kind = 'organisation';
    else if (one && same[0]!.kind === 'person' && same.every(s => isSomewhere(a, s) || isGoverned(a, s)))
      for (const s of same) s.kind = 'place';
  }
  return spans;
}

/** Endings that nothing but a firm's name has. */
const incorporated = /^(?:Inc|Corp|Corporation|Ltd|Limited|LLC|Plc|PLC|AG|NV|SE|GmbH)$/;

/** “ExxonMobil”, “NorthLine”; not “McCain”, “DeSantis” */
const joinedCapitals = (w: string) =>
  /^\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}/u.test(w) && !/^(?:Mac|Del|Dela|Van|Von|Fitz|Saint|Abd|Des)\p{Lu}/u.test(w);

const within = (a: Analysis, i: number, s: NameSpan) => i >= 0 && i < a.n && a.sentOf[i] === a.sentOf[s.from];

/** “Mr Odinga”, “spokesman Carr”, “Carr, who”, “Carr, 52,”, “Carr said he” */
function isAddressed(a: Analysis, s: NameSpan): boolean {
  const i = s.from - 1;
  if (within(a, i, s)) {
    const w = lower(a, i).replace(/\.$/, '');
    if (honorifics.has(w) || (isRoleNoun(a, i) && a.upos[i] !== UPOS.PUNCT)) return true;
  }
  if (within(a, s.to + 1, s) && lower(a, s.to) === ',' && /^(?:who|whose|\d\d)$/.test(lower(a, s.to + 1))) return true;
  return /^s?he$/.test(ofItself(a, s));
}

/** The pronoun by which a name speaks of itself: “Carr said | he would”, “Boeing has denied that | it ever”; empty where it does not. */
function ofItself(a: Analysis, s: NameSpan): string {
  let i = s.to;
  while (within(a, i, s) && (a.upos[i] === UPOS.AUX || a.upos[i] === UPOS.ADV || a.upos[i] === UPOS.PART)) i++;
  if (!within(a, i, s) || a.upos[i] !== UPOS.VERB || a.xpos[i] === XPOS.VBG) return '';
  i++;
  if (within(a, i, s) && /^(?:that|whether|if)$/.test(lower(a, i))) i++;
  if (!within(a, i, s)) return '';
  const w = lower(a, i);
  if (/^s?he$/.test(w)) return w;
  if (w !== 'it') return '';
  // “it would be wrong” is of nobody
  while (
    within(a, i + 1, s) &&
    a.upos[i + 1] !== UPOS.VERB &&
    (a.upos[i + 1] === UPOS.AUX || a.upos[i + 1] === UPOS.PART || a.upos[i + 1] === UPOS.ADV)
  ) {
    i++;
    if (/^(?:be|been|is|was|'s|’s)$/.test(lower(a, i))) return '';
  }
  return within(a, i + 1, s) &&
    a.upos[i + 1] === UPOS.VERB &&
    !/^(?:rain|snow|seem|appear|become|take|cost)/.test(lower(a, i + 1))
    ? w
    : '';
}

/** “the Amplex union”, “the Amplex trade union”, “the Tarnova party” */
function isCalledUnion(a: Analysis, s: NameSpan): boolean {
  const i = within(a, s.to + 1, s) && /^(?:trade|labou?r)$/.test(lower(a, s.to)) ? s.to + 1 : s.to;
  if (!within(a, i, s) || !/^(?:union|party)$/.test(lower(a, i)) || a.xpos[i] !== XPOS.NN) return false;
  return !within(a, i + 1, s) || (a.upos[i + 1] !== UPOS.NOUN && !isRoleNoun(a, i + 1));
}

function isBody(a: Analysis, s: NameSpan): boolean {
  const {to} = s;
  if (!within(a, to, s)) return false;
  if (isCalledUnion(a, s)) return true;
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
  // “A Skyhaven spokesman”
  if (!possessive && /^spokes(?:man|woman|person|people)$/.test(lower(a, to))) return true;
  // “Clariton, which won the contract”; “Vertico employs …”
  if (within(a, to + 1, s) && lower(a, to) === ',' && lower(a, to + 1) === 'which') return true;
  if (employers.has(a.lemma[to]!) && a.upos[to] === UPOS.VERB) return true;
  if (ofItself(a, s) === 'it') return true;
  // “Ryanair, the Irish carrier,”, “Ferrero, maker of Nutella”
  if (lower(a, to) === ',')
    for (let i = to + 1; within(a, i, s) && i < to + 6; i++) {
      if (a.upos[i] === UPOS.NOUN && isTrade(a, i) && a.upos[i + 1] !== UPOS.NOUN) return true;
      if (![UPOS.DET, UPOS.ADJ, UPOS.NOUN, UPOS.PROPN, UPOS.PART].includes(a.upos[i]!)) break;
    }
  // “the carrier NorthLine”, “the airline, NorthLine,”
  const comma = lower(a, Math.max(0, s.from - 1)) === ',' && lower(a, to) === ',';
  const before = comma ? s.from - 2 : s.from - 1;
  return within(a, before, s) && a.upos[before] === UPOS.NOUN && (isTrade(a, before) || serving.test(lower(a, before)));
}

/** Bodies that serve others, right in front of their names: “conciliation service Acas”. */
const serving = /^(?:service|watchdog|regulator|quango|authority|council|institute|body)$/;

const isTrade = (a: Analysis, i: number): boolean => {
  const lemma = a.lemma[i]!.toLowerCase();
  const noun = agentNouns.get(lemma);
  return (
    trades.has(lemma) ||
    /^\p{L}{3,}maker$/u.test(lemma) ||
    (noun?.sort === 'group' && noun.kind === 'organisation' && lemma !== 'owner')
  );
};

/** “a stake in Sibneft”, “shares in Kraft”, “the takeover of Arcelor”, “a subsidiary of Maersk” */
function isHeld(a: Analysis, s: NameSpan): boolean {
  const i = s.from - 2;
  if (!within(a, i, s) || a.xpos[s.to] === XPOS.POS) return false;
  const of = lower(a, s.from - 1);
  const thing = lower(a, i);
  return (of === 'in' && holdings.has(thing)) || (of === 'of' && (holdings.has(thing) || deals.has(thing)));
}

/** “Maersk has suspended its sailings”: nobody's but a body's, with only the verb between */
function hasIts(a: Analysis, s: NameSpan): boolean {
  if (s.kind !== 'person') return false;
  for (let i = s.to; within(a, i, s) && i < s.to + 5; i++) {
    if (lower(a, i) === 'its') return i > s.to;
    const u = a.upos[i];
    if (u !== UPOS.VERB && u !== UPOS.AUX && u !== UPOS.ADV && u !== UPOS.PART && u !== UPOS.SCONJ) return false;
  }
  return false;
}

/** what may be called after a thing as well: “Ouija boards” */
const goods = /^(?:boards|shares|factories|plants|warehouses|refineries|shipyards|depots|headquarters|engineers)$/;

const isOfBuildings = (a: Analysis, s: NameSpan): boolean =>
  within(a, s.to, s) &&
  /^(?:hospitals|schools|depots|stations|villages|suburbs|residents|estate)$/.test(lower(a, s.to));

/** “Renton Mayor Ana Holm” */
const isGoverned = (a: Analysis, s: NameSpan): boolean =>
  within(a, s.to, s) && /^(?:mayor|councillor)$/.test(lower(a, s.to));

/** “near Bristol”, “in Renton” */
function isSomewhere(a: Analysis, s: NameSpan): boolean {
  const i = s.from - 1;
  return (
    within(a, i, s) && /^(?:in|near|at|outside|around|inside|across)$/.test(lower(a, i)) && a.xpos[s.to] !== XPOS.POS
  );
}
