import type {Analysis} from '../analysis.ts';
import {UPOS, XPOS} from '../tagset.ts';
import type {NameSpan} from './names.ts';
import {lower, phraseBefore} from './phrases.ts';
import {agentNouns, honorifics, speakingRoles} from './words/agents.ts';

/** An office named beside a person: “Russian Foreign Minister” before, “Iran's president” after a comma. */
export interface Role {
  /** tokens of the whole phrase, the state or organisation included */
  from: number;
  to: number;
  /** token of the office's noun */
  head: number;
  /** the office in the text's words, without the state or organisation and without an article */
  text: string;
  /** names inside the phrase: whose office it is */
  of: NameSpan[];
  former: boolean;
  /** “opposition”, “rebel”, “union”: the office is not the state's */
  group: string | null;
}

const formerWords = /^(?:former|ex|ousted|deposed|late|then|onetime|retired|exiled|outgoing)$/;
const groupWords =
  /^(?:opposition|rebel|guerrilla|militia|union|party|labor|labour|tribal|community|business|church|student|strike|protest|insurgent|separatist|faction|company|rights|aid|civic|religious|spiritual|hospital|school|campaign|group)$/;

/** The office in front of a person's name, or null: “U.N. Joint Special Representative | Lakhdar Brahimi”. */
export function roleBefore(a: Analysis, nameFrom: number, names: NameSpan[], nameAt: Int32Array): Role | null {
  let j = behindAddress(a, nameFrom, names, nameAt) - 1;
  if (j < 0 || a.sentOf[j] !== a.sentOf[nameFrom]) return null;
  // “Iran's chief negotiator, Saeed Jalili,” names him after a comma
  const comma = lower(a, j) === ',';
  if (comma) j--;
  if (j < 0 || a.sentOf[j] !== a.sentOf[nameFrom]) return null;
  // “a spokeswoman for Hillary Clinton”, “advisers to Mr. Obama” are someone else
  let k = j;
  while (k > 0 && honorifics.has(lower(a, k).replace(/\.$/, '')) && a.sentOf[k - 1] === a.sentOf[j]) k--;
  if (a.upos[k] === UPOS.ADP || a.xpos[k] === XPOS.POS || /^(?:to|and|,)$/.test(lower(a, k))) return null;
  // “a secretary in a Clinton administration”
  if (!comma && a.upos[j] === UPOS.DET) return null;
  let head = roleHead(a, j, names, nameAt);
  if (head < 0) return null;
  if (comma && !endsPhrase(a, head, j)) return null;
  let {from} = phraseBefore(a, head);
  // “the Amal Peace Union (APU) | chairman”
  if (from > 3 && lower(a, from - 1) === ')' && lower(a, from - 3) === '(' && nameAt[from - 4]! >= 0)
    from = names[nameAt[from - 4]!]!.from;
  // “Commander-in-Chief |”, “the envoy of the secretary-general, Paul Orr,”: the office that stands over it
  const over = head - (lower(a, head - 1) === '-' && lower(a, head - 2) === 'in' ? 4 : -1);
  if (over >= 0 && over < head && a.sentOf[over] === a.sentOf[head] && isRoleNoun(a, over)) {
    from = phraseBefore(a, over).from;
  } else if (
    comma &&
    from > 1 &&
    lower(a, from - 1) === 'of' &&
    isRoleNoun(a, from - 2) &&
    sent.test(lower(a, from - 2))
  ) {
    head = from - 2;
    from = phraseBefore(a, head).from;
  }
  // “the promises | Mayor Lightfoot made”: a plural describes no office written with a capital
  for (let i = from; i < head; i++)
    if (
      a.xpos[i] === XPOS.NNS &&
      /^\p{Ll}/u.test(a.text.charAt(a.start[i]!)) &&
      /^\p{Lu}/u.test(a.text.charAt(a.start[head]!))
    )
      from = i + 1;
  const role = roleFrom(a, from, head, j + 1, names, nameAt);
  // “Her lawyer, Mikhail Mushailov,”
  if (comma && !role.of.length && a.upos[role.from] !== UPOS.DET && a.xpos[role.from] !== XPOS.PRP$) return null;
  return role;
}

/** Over what stands between a comma and a name: “the chairman of the board, | Mrs Ana Holm”, “the Tarn envoy, | Danish Ove Lind” */
function behindAddress(a: Analysis, nameFrom: number, names: NameSpan[], nameAt: Int32Array): number {
  const i = nameFrom - 1;
  if (i < 2 || a.sentOf[i - 1] !== a.sentOf[nameFrom] || lower(a, i - 1) !== ',') return nameFrom;
  const demonym = nameAt[i]! >= 0 && names[nameAt[i]!]!.entry?.use === 'adjective';
  return demonym || /^(?:mr|mrs|ms|dr|sir|lord|lady|dame)\.?$/.test(lower(a, i)) ? i : nameFrom;
}

/** The office several hold, in front of the first of their names: “Danish deputy foreign ministers | Ove Lind and Mads Krag”; null */
export function roleShared(a: Analysis, nameFrom: number, names: NameSpan[], nameAt: Int32Array): Role | null {
  const isPerson = (i: number) => i >= 0 && i < a.n && nameAt[i]! >= 0 && names[nameAt[i]!]!.entry === null;
  const joins = (i: number) => i < a.n && /^(?:and|,)$/.test(lower(a, i));
  let first = nameFrom;
  while (first > 1 && joins(first - 1) && isPerson(first - 2)) first = names[nameAt[first - 2]!]!.from;
  const behind = isPerson(first) ? names[nameAt[first]!]!.to : first;
  const j = first - 1;
  const several = first < nameFrom || (joins(behind) && isPerson(behind + 1));
  if (j < 0 || !several || a.sentOf[j] !== a.sentOf[nameFrom] || a.xpos[j] !== XPOS.NNS || !isRoleNoun(a, j))
    return null;
  return roleFrom(a, phraseBefore(a, j).from, j, first, names, nameAt);
}

/** “Iran's negotiator at the talks,” but no “vice-president chatter,” and no “the nominee to embody,” */
function endsPhrase(a: Analysis, head: number, last: number): boolean {
  for (let i = head + 1; i <= last; i++) {
    const w = lower(a, i);
    if (w === 'to')
      return a.upos[i + 1] !== UPOS.VERB && /^\p{Lu}|^the$/u.test(a.text.slice(a.start[i + 1]!, a.end[i + 1]!));
    if (/^(?:of|for|at|in|on|and)$/.test(w)) return true;
    if (a.xpos[i] === XPOS.NN || a.xpos[i] === XPOS.NNS) return /^(?:general|state|elect|designate)$/.test(w);
  }
  return true;
}

/** The office after a name and a comma: “Sergei Lavrov, the Russian foreign minister,” “X, leader of Hezbollah”. */
export function roleAfter(a: Analysis, nameTo: number, names: NameSpan[], nameAt: Int32Array): Role | null {
  if (nameTo >= a.n || a.sentOf[nameTo] !== a.sentOf[nameTo - 1] || lower(a, nameTo) !== ',') return null;
  const last = a.sent[a.sentOf[nameTo]! + 1]!;
  let head = -1;
  let from = -1;
  for (let i = nameTo + 1; i < Math.min(last, nameTo + 14); i++) {
    const u = a.upos[i];
    const w = lower(a, i);
    if (u === UPOS.VERB && a.xpos[i] !== XPOS.VBN && a.xpos[i] !== XPOS.VBG) break;
    // “in Tarn,” the chairman said: whoever says it
    if (/^(?:["”“]|''|’’|``)$/.test(w)) break;
    if (w === ',' || w === '.' || w === ';' || /^(?:who|which|whose|said|says|and|told)$/.test(w)) break;
    if (u === UPOS.ADP || u === UPOS.SCONJ) {
      if (head >= 0) break;
      if (w !== 'of' && w !== 'for') break;
      continue;
    }
    if (from < 0) from = i;
    // “one of the president's closest aides” has neither office
    const other = a.xpos[i] === XPOS.NNS || (i + 1 < last && a.xpos[i + 1] === XPOS.POS);
    if (isRoleNoun(a, i) && !other && (nameAt[i]! < 0 || names[nameAt[i]!]!.kind === 'other')) head = i;
    else if (head >= 0 && nameAt[i]! >= 0 && names[nameAt[i]!]!.kind === 'person') return null;
  }
  if (head < 0) return null;
  // “Lakhdar Brahimi, U.N. envoy to Syria,”: the state it is sent to is no part of whom it speaks for
  let to = head + 1;
  const next = lower(a, to < a.n ? to : head);
  if (to < last && /^(?:of|for|at|in|to)$/.test(next)) {
    let k = to + 1;
    while (
      k < last &&
      k < to + 9 &&
      (nominal(a, k) || a.upos[k] === UPOS.DET || a.xpos[k] === XPOS.POS || (lower(a, k) === 'of' && k > to + 1))
    )
      k++;
    if (k > to + 1) to = k;
  }
  // “Dahl, Iraqi Prime Minister Discuss Trade”: two of a headline
  const untold = !/[.!?”"'’]$/.test(a.text.slice(a.start[last - 1]!, a.end[last - 1]!));
  if (untold && to < last && nameAt[to]! < 0 && /^\p{Lu}\p{Ll}/u.test(a.text.slice(a.start[to]!))) return null;
  return roleFrom(a, from, head, to, names, nameAt);
}

/** Who is sent by another: his office is of whom he is sent by, and for where he is sent. */
const sent = /^(?:envoy|representative|mediator|coordinator|rapporteur|adviser|advisor|deputy)$/;

const nominal = (a: Analysis, i: number) =>
  a.upos[i] === UPOS.NOUN || a.upos[i] === UPOS.PROPN || a.upos[i] === UPOS.ADJ;

export function isRoleNoun(a: Analysis, i: number): boolean {
  const w = lower(a, i).replace(/\.$/, '');
  if (honorifics.has(w) && w !== 'sheikh' && w !== 'ayatollah' && w !== 'imam' && w !== 'father') return false;
  const noun =
    agentNouns.get(w) ??
    agentNouns.get(a.lemma[i]!.toLowerCase()) ??
    agentNouns.get(w.replace(/^(?:co|vice|deputy)-/, ''));
  // “a regional officer”, no “police officer”
  if (w === 'officer')
    return (
      i > 0 &&
      /^(?:regional|national|press|executive|operating|financial|information|organising|organizing|union|field|medical|legal)$/.test(
        lower(a, i - 1),
      )
    );
  if (/^(?:gen|lt|col|sgt|capt|sen|rep|gov|adm|maj|brig|cmdr)$/.test(w)) return true;
  return noun !== undefined && (noun.sort === 'leader' || noun.sort === 'spokesman');
}

/** “river campaigner”, “opposition lawmaker” directly in front of a name */
function isOccupation(a: Analysis, i: number): boolean {
  const noun = agentNouns.get(a.lemma[i]!.toLowerCase());
  return (
    a.xpos[i] === XPOS.NN &&
    noun !== undefined &&
    (noun.kind === 'people' || /^(?:lawmaker|legislator|officer|inspector|observer)$/.test(a.lemma[i]!))
  );
}

// the office's noun at or shortly before token j: “Secretary of State |”, “Ambassador to NATO |”, “Secretary General |”
function roleHead(a: Analysis, j: number, names: NameSpan[], nameAt: Int32Array): number {
  const first = a.sent[a.sentOf[j]!]!;
  for (let i = j, steps = 0; i >= first && steps < 7; i--, steps++) {
    // “sources”, “aides”, but “Senators”
    if (isRoleNoun(a, i) || (steps === 0 && isOccupation(a, i)))
      return /^\p{Ll}/u.test(a.text.charAt(a.start[i]!)) && a.xpos[i] === XPOS.NNS ? -1 : i;
    // “the foreign minister of Dahl's government,”
    if (nameAt[i]! >= 0 && names[nameAt[i]!]!.kind === 'person' && !isGoverning(a, names[nameAt[i]!]!)) return -1;
    const w = lower(a, i);
    const inside =
      nominal(a, i) ||
      nameAt[i]! >= 0 ||
      a.upos[i] === UPOS.DET ||
      /^(?:of|to|for|in|at|and|&|-|general|state|'s|’s|\.)$/.test(w);
    if (!inside) return -1;
  }
  return -1;
}

/** “Dahl's government”, “Dahl's cabinet” */
export const isGoverning = (a: Analysis, s: NameSpan): boolean =>
  s.to + 1 < a.n &&
  a.xpos[s.to] === XPOS.POS &&
  /^(?:government|administration|cabinet|regime)$/.test(lower(a, s.to + 1));

function roleFrom(a: Analysis, from: number, head: number, to: number, names: NameSpan[], nameAt: Int32Array): Role {
  const of: NameSpan[] = [];
  const words: string[] = [];
  let former = false;
  let group: string | null = null;
  let sentTo = false;
  let owned = false;
  for (let i = from; i < to; i++) {
    const name = nameAt[i]! >= 0 ? names[nameAt[i]!]! : null;
    const w = lower(a, i);
    // a name that holds the office itself (“State Department spokesman”) is whose it is
    if (name && name.from >= from && !(i === head) && !(name.from <= head && name.to > head)) {
      if (sentTo) words.push(a.text.slice(a.start[name.from]!, a.end[name.to - 1]!));
      else {
        of.push(name);
        // “Ambassador of Spain”: the preposition goes with it
        if (/^(?:of|for|at|in)$/.test(words.at(-1) ?? '')) words.pop();
        // “chairman of Dahl's campaign”: his campaign is no part of the office
        if (i > head && a.xpos[name.to] === XPOS.POS) owned = true;
      }
      i = name.to - 1;
      continue;
    }
    if (owned) continue;
    // “secretary of the Amplex trade union”
    if (i > head && of.length && of.at(-1)!.from > head && /^(?:trade|union|party|group)$/.test(w)) continue;
    if (formerWords.test(w)) former = true;
    if (groupWords.test(w) && i < head) group ??= w;
    if (a.upos[i] === UPOS.DET || a.xpos[i] === XPOS.POS || a.xpos[i] === XPOS.PRP$ || w === ',') continue;
    if (w === '-' || w === '–') {
      if (words.length) words[words.length - 1] += '-';
      continue;
    }
    if (i > head && (w === 'to' || (w === 'for' && sent.test(lower(a, head))))) sentTo = true;
    if (a.upos[i] === UPOS.NUM) continue;
    if (words.at(-1)?.endsWith('-')) words[words.length - 1] += a.text.slice(a.start[i]!, a.end[i]!);
    else words.push(a.text.slice(a.start[i]!, a.end[i]!));
  }
  while (
    words.length &&
    /^(?:of|for|at|in|to|and|new|newly|recently|named|appointed|longtime|long-time|born|based|elected|senior|top|the)$/i.test(
      words[0]!,
    )
  )
    words.shift();
  while (words.length && /^(?:of|for|at|in|to|and|the)$/i.test(words.at(-1)!)) words.pop();
  return {
    from,
    to,
    head,
    text: words
      .filter(w => !/^[()]$/.test(w))
      .join(' ')
      .replace(/^(?:year-old)?-/, ''),
    of,
    former,
    group,
  };
}

/** Does the holder of this office speak for the state or organisation named with it? */
export const speaksForIt = (role: Role, a: Analysis): boolean =>
  !role.former && isSpeaker(a, role.head) && !isBorn(a, role.from, role.head);

/** “a 61-year-old Danish diplomat”, “the Swedish-Italian diplomat”: where somebody comes from, and not whom he serves */
export const isBorn = (a: Analysis, from: number, head: number): boolean =>
  lower(a, head) === 'diplomat' &&
  /\byear-old\b|\p{L}-\p{Lu}\p{Ll}+(?:n|sh|ch|ese|i) diplomat$/u.test(a.text.slice(a.start[from]!, a.end[head]!));

/** Is the noun at i an office whose holder speaks for whom it belongs to? */
export const isSpeaker = (a: Analysis, i: number): boolean =>
  speakingRoles.has(lower(a, i).replace(/\.$|^(?:co|vice|deputy)-/g, '')) ||
  speakingRoles.has(a.lemma[i]!.toLowerCase());

/** “former adviser”, “ex-minister” */
export const isFormer = (role: string): boolean => role.split(/[\s-]+/).some(w => formerWords.test(w.toLowerCase()));
