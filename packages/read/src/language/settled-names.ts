import type {Name} from '../analysis.ts';
import {UPOS} from '../tagset.ts';
import {type Codes, codeOf} from './codes.ts';
import {
  BODY,
  CALENDAR,
  CAPITAL,
  CITY,
  COUNTRY,
  FORENAME,
  GIVEN,
  LINK,
  NO_SURNAME,
  ORGANISATION,
  SURNAME,
  TITLE,
  TOWN,
} from './hints.ts';
import {endsAsBody} from './initials.ts';
import {titleLeads} from './words/names.ts';

/**
 * What the lists know better: "Geneva" alone is no person, and a person's name begins after the title ("Secretary of State
 * John Kerry" → "John Kerry", "U.S. Ambassador Anna Field" → "Anna Field").
 */
export function corrected(
  found: readonly Name[],
  codes: Codes,
  hint: Uint16Array,
  upos: Uint8Array,
  sent: Int32Array,
): Name[] {
  const begins = new Set(sent);
  const taken = new Set(found.map(f => f.from));
  const written = apart(found, codes, hint).filter(({from, to}) => {
    for (let i = from; i < to; i++) if (codes.traits[i]! & 5) return true;
    return false;
  });
  return written.map(name => {
    let {from, to} = name;
    const {kind} = name;
    const mask = hint[from]!;
    // “Ban Ki-Moon Friday”
    while (kind === 'person' && to - from > 1 && hint[to - 1]! & CALENDAR && !(hint[to - 1]! & GIVEN)) to--;
    // “David Reed”: a capitalised word behind a given name alone
    const surname = (i: number) =>
      i < codes.n &&
      !begins.has(i) &&
      !taken.has(i) &&
      (codes.traits[i]! & 3) === 1 &&
      (upos[i] === UPOS.PROPN || upos[i] === UPOS.NOUN || upos[i] === UPOS.VERB || (hint[i]! & SURNAME) !== 0);
    if (kind === 'person' && to - from === 1 && mask & (GIVEN | FORENAME) && surname(to) && !(hint[to]! & NO_SURNAME))
      to++;
    if (to - from === 1) {
      const place = (mask & (COUNTRY | CAPITAL | CITY)) !== 0 && (mask & GIVEN) === 0;
      if (place && (kind === 'person' || kind === 'other')) return {...name, kind: 'place'};
      // “Connecticut” acts only where more than its name says so
      const town = (mask & TOWN) !== 0 && (mask & (GIVEN | SURNAME | FORENAME | BODY | ORGANISATION)) === 0;
      return town && kind === 'organisation' ? {...name, kind: 'place'} : name;
    }
    if (kind === 'other' && endsAsBody(name, codes)) return {...name, kind: 'organisation'};
    if (kind !== 'person') return name;
    for (let i = from; i < to - 1; i++) {
      if (!(hint[i]! & TITLE)) continue;
      from = i + 1;
      if (hint[from]! & LINK && from + 2 < to) from += 2;
    }
    return from === name.from && to === name.to ? name : {...name, from, to};
  });
}

/**
 * "Lavrov" alone is the person "Sergei Lavrov" of the same text: a single word that ends a person's full name elsewhere is
 * a person here too, whether it was missed or taken for something else.
 */
export function oneReading(found: Name[], codes: Codes, hint: Uint16Array, upos: Uint8Array, sent: Int32Array): Name[] {
  const surnames = new Set<number>();
  for (const {from, to, kind} of found) {
    if (kind !== 'person' || to - from < 2 || to - from > 4) continue;
    if (!(hint[to - 1]! & (COUNTRY | CAPITAL | CITY | CALENDAR | TITLE))) surnames.add(codes.form[to - 1]!);
  }
  if (surnames.size === 0) return found;
  const inside = new Uint8Array(codes.n);
  const out: Name[] = [];
  for (const name of found) {
    inside.fill(1, name.from, name.to);
    const alone = name.to - name.from === 1 && surnames.has(codes.form[name.from]!);
    out.push(alone && name.kind !== 'person' ? {...name, kind: 'person'} : name);
  }
  for (let k = 0; k + 1 < sent.length; k++) {
    for (let i = sent[k]!; i < sent[k + 1]!; i++) {
      if (inside[i] || upos[i] !== UPOS.PROPN || !surnames.has(codes.form[i]!)) continue;
      out.push({from: i, to: i + 1, kind: 'person'});
    }
  }
  return out.sort((a, b) => a.from - b.from);
}

const possessive = codeOf("'s");
const open = codeOf('(');
const close = codeOf(')');
const sonOf: ReadonlySet<number> = new Set(['bin', 'ibn', 'bint'].map(codeOf));
const leads: ReadonlySet<number> = new Set([...titleLeads].map(codeOf));

/** Names cut where one ends and another begins, or a title does, and joined by “bin”. */
function apart(found: readonly Name[], codes: Codes, hint: Uint16Array): Name[] {
  const cut = found
    .flatMap(name => unbracketed(name, codes))
    .flatMap(name => owned(name, codes, hint))
    .flatMap(name => untitled(name, codes, hint));
  return patronymics(cut, codes, hint);
}

/** “Prince Mohammed bin | Salman”: a person's name begins with the name before “bin”. */
function patronymics(found: readonly Name[], codes: Codes, hint: Uint16Array): Name[] {
  const out: Name[] = [];
  for (const name of found) {
    const own = name.from - 2;
    const joined = name.kind === 'person' && own >= 0 && sonOf.has(codes.lower[own + 1]!);
    if (!joined || !(codes.traits[own]! & 1) || hint[own]! & TITLE) {
      out.push(name);
      continue;
    }
    const before = out.at(-1);
    const given = before?.kind === 'person' && before.to === own + 1 ? out.pop() : null;
    out.push({...name, from: given?.from ?? own});
  }
  return out;
}

/** “UN) General Assembly” is two; one begins behind the “'s” of its owner. */
function unbracketed(name: Name, codes: Codes): Name[] {
  const {from, to, kind} = name;
  for (let i = from; i < to; i++) {
    const word = codes.lower[i];
    if (word !== open && word !== close && !(i === from && word === possessive)) continue;
    return [{from, to: i, kind}, ...unbracketed({from: i + 1, to, kind}, codes)].filter(n => n.from < n.to);
  }
  return [name];
}

/** “Chad's Foreign Ministry”: a country and its ministry. */
function owned(name: Name, codes: Codes, hint: Uint16Array): Name[] {
  const {from, to, kind} = name;
  if (kind !== 'organisation' || !(hint[from]! & COUNTRY) || codes.lower[from + 1] !== possessive || from + 2 >= to)
    return [name];
  return [
    {from, to: from + 1, kind: 'place'},
    {from: from + 2, to, kind},
  ];
}

/** “UN Special | Representative” is the UN, and “Crown | Prince” nobody. */
function untitled(name: Name, codes: Codes, hint: Uint16Array): Name[] {
  const {from, to, kind} = name;
  const title = kind === 'organisation' && to < codes.n && (hint[to]! & TITLE) !== 0;
  if (!title || !leads.has(codes.lower[to - 1]!)) return [name];
  return to - 1 > from ? [{...name, to: to - 1}] : [];
}
