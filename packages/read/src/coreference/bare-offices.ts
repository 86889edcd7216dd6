import {type Cast, described, type Mention} from '../actors/cast.ts';
import {gazetteer} from '../actors/gazetteer.ts';
import {takesTurns} from '../actors/labels.ts';
import {isHeadOfState, ledElsewhere, ledFrom} from '../actors/leaders.ts';
import {lower, phraseBefore} from '../actors/phrases.ts';
import {isFormer} from '../actors/roles.ts';
import {officeCountry} from '../actors/words/agents.ts';
import {isCalendar} from '../actors/words/name-words.ts';
import {monarchies, noPrimeMinister} from '../actors/words/offices.ts';
import {child, children, isRelation, modal} from '../language/tree.ts';
import {XPOS} from '../tagset.ts';
import {isUnion, unions} from './offices.ts';
import {spokenFor} from './trades.ts';

const ofState =
  /^(?:(?:prime|foreign|defen[cs]e|interior|finance|economy|education|health|justice|labou?r|trade|energy|environment|agriculture|water|transport|business|home|culture|information|security|treasury|commerce|industry|fisheries|oil|acting|deputy|junior|vice) ?)+(?:minister|secretary)$|^(?:attorney general|home secretary|national security advis[eo]r|(?:chief )?(?:government|presidential|presidency) spokes(?:man|woman|person))$|^(?:(?:prime|first|acting|deputy) )*(?:minister|secretary) of (?!state$)(?:the )?[\p{L} ,]+$/iu;
const ofHead =
  /^(?:(?:caretaker|interim|acting|new|then) )?(?:president|prime minister|premier|chancellor|king|queen|emir|sultan)$/i;
const ofDeputy = /^(?:(?:first|second|acting|new) )?vice[- ]president$/i;
const ofPresident = /^(?:chief )?(?:presidential|presidency) spokes(?:man|woman|person)$/i;
const ofUnion = /\b(?:general secretary|secretary[- ]general)$/i;
/** “union president”, “union executive director”: of a union no more is told of */
const ofSomeUnion =
  /^union (?:(?:executive|general|national|regional|deputy|vice) )?(?:president|director|secretary|leader|chief|boss|chairman|chairwoman|head|negotiator)$/i;
const ofLeague = /^(?:deputy )?commissioner$/i;
const leagues = /\b(?:league|lockout|season|playoffs)\b/i;
const ofFirm = /\b(?:chief executive(?: officer)?|ceo|chief operating officer|chief financial officer|finance chief)$/i;

/** “Business secretary Peter Mandelson”, “chief executive Kelly Ortberg”: an office nobody is named with is of the government or firm the text is about. */
export function speakForBare(cast: Cast): void {
  const counts = new Map<number, number>();
  for (const m of cast.mentions) {
    const of = cast.actors[m.actor]!.speaksFor;
    for (const i of of >= 0 ? [m.actor, of] : [m.actor]) counts.set(i, (counts.get(i) ?? 0) + (m.place ? 0.5 : 1));
  }
  const most = (times: number, fits: (i: number) => boolean) => {
    const all = [...counts].filter(([i]) => fits(i)).sort((x, y) => y[1] - x[1]);
    return all.length && (all.length < 2 || all[0]![1] >= times * all[1]![1]) ? all[0]![0] : -1;
  };
  const heads = cast.actors.filter(x => x.kind === 'person' && x.speaksFor >= 0 && ofHead.test(x.role ?? ''));
  const headed = (j: number, role: string) => heads.some(x => x.speaksFor === j && rankOf(x.role!) === rankOf(role));
  const {a} = cast;
  // “prime minister in exile”, “shadow foreign secretary”
  const apart = new Set<number>(cast.ofParts);
  for (const m of cast.mentions) {
    const words = a.text.slice(a.start[Math.max(0, m.from - 2)]!, a.end[Math.min(a.n - 1, m.to + 4)]!);
    if (
      m.form !== 'pronoun' &&
      /\b(?:exiled?|shadow|self-styled|self-declared|rebel|breakaway|opposition|ousted)\b/i.test(words)
    )
      apart.add(m.actor);
  }
  const turns = takesTurns(cast);
  for (const [i, x] of cast.actors.entries()) {
    if (x.kind !== 'person' || x.speaksFor >= 0 || apart.has(i)) continue;
    // “the foreign minister”, of whom no name is told
    const role = x.role ?? (x.key.startsWith('phrase:') ? x.name : '');
    if (!role || isFormer(role)) continue;
    const family = x.named ? x.name.split(' ').at(-1)! : '';
    let of = ofState.test(role) ? stateAbove(cast, i) : -1;
    if (of >= 0 && lacks(cast.actors[of]!.country, role, family)) of = -1;
    let dealt: Set<number> | undefined;
    const isState = (j: number) => {
      const y = cast.actors[j]!;
      // who speaks at a briefing speaks of other states more than of the own
      if (turns || y.kind !== 'state' || ledElsewhere(family, y.country) || lacks(y.country, role, family))
        return false;
      return !(dealt ??= acted(cast, i)).has(j);
    };
    // “President Michel Aoun” is of the state that has no other head here
    const host = isHeadOfState(role) ? visited(cast, i) : -1;
    if (of >= 0) {
      // told by what stands in front
    } else if (host >= 0) of = host;
    else if (officeCountry[role.toLowerCase()] === 'GB') of = stateNamed(cast, 'GB');
    else if (ofDeputy.test(role) || (ofPresident.test(role) && heads.some(x => rankOf(x.role!) === 'president')))
      of = most(1.5, j => isState(j) && headed(j, 'president'));
    else if (x.named && isHeadOfState(role) && ofHead.test(role))
      of = most(1.5, j => isState(j) && (counts.get(j) ?? 0) > 1 && !headed(j, role));
    else if (ofState.test(role)) of = most(x.named ? 2 : 3, isState);
    else if (ofFirm.test(role))
      of = most(
        1.5,
        i => cast.actors[i]!.kind === 'organisation' && cast.actors[i]!.named && !unions.test(cast.actors[i]!.name),
      );
    else if (ofUnion.test(role)) of = most(1.5, i => isUnion(cast, i));
    else if (ofLeague.test(role) && leagues.test(a.text))
      of = most(1.5, i => cast.actors[i]!.kind === 'organisation' && cast.actors[i]!.named && !isUnion(cast, i));
    else if (x.named && ofSomeUnion.test(role)) {
      of = most(1.5, i => isUnion(cast, i));
      if (of < 0) of = cast.actor('phrase:union', () => described('union', 'organisation', null));
    }
    if (of < 0) continue;
    x.speaksFor = of;
    x.country ??= cast.actors[of]!.country;
  }
}

const rankOf = (role: string): string => role.toLowerCase().split(' ').at(-1)!;

/** Has a country no such office, or never had a holder of this name? */
function lacks(country: string | null, role: string, family: string): boolean {
  if (!country) return false;
  const rank = rankOf(role);
  if (/^(?:king|queen|emir|sultan)$/.test(rank)) return !monarchies.has(country);
  if (rank === 'president') return country === 'US' ? family !== '' && !ledFrom(family, 'US') : isKingdom(country);
  if (country === 'US') return /\b(?:minister|premier|chancellor)\b/i.test(role);
  return /\b(?:prime minister|premier)$/i.test(role) && noPrimeMinister.has(country);
}

// the Emirates have a president as well
const isKingdom = (country: string): boolean => country !== 'AE' && monarchies.has(country);

/** A state the text names, by its country; -1. */
function stateNamed(cast: Cast, country: string): number {
  const state = gazetteer().state(country);
  return state ? cast.find(state.id) : -1;
}

/** “arrived in Burkina Faso for talks with President Blaise Compaore”: whom one travels to see is at home there; -1 */
function visited(cast: Cast, person: number): number {
  const {a} = cast;
  const first = cast.mentions.find(m => m.actor === person && m.form === 'name');
  if (!first) return -1;
  const start = a.sent[a.sentOf[first.from]!]!;
  let i = first.from - 1;
  if (i < start || lower(a, i) !== 'with') return -1;
  for (i--; i > start && first.from - i < 7 && !/^(?:for|to)$/.test(lower(a, i)); i--);
  if (i <= start || !/^(?:for|to)$/.test(lower(a, i))) return -1;
  i--;
  // “in Accra on Saturday | for talks with”
  while (i > start && (isCalendar(lower(a, i)) || lower(a, i) === 'on')) i--;
  const place = cast.covered[i]! >= 0 ? cast.mentions[cast.covered[i]!]! : null;
  const there = place && (place.place || /^(?:in|to|at)$/.test(lower(a, Math.max(0, place.from - 1))));
  return there && cast.actors[place.actor]!.kind === 'state' ? place.actor : -1;
}

/** “Teskia denied it. ‘Not one shell,’ Defence Minister Radko Stev said”: the state the sentence before is about, in one paragraph; -1. */
function stateAbove(cast: Cast, person: number): number {
  const {a} = cast;
  const first = cast.mentions.find(m => m.actor === person && m.form !== 'pronoun');
  if (!first) return -1;
  const above = cast.mentions
    .filter(m => m.head < first.from && a.sentOf[first.head]! - a.sentOf[m.head]! < 2)
    .sort((x, y) => x.head - y.head);
  const of = spokenFor(cast, first, above);
  if (of < 0 || !/^(?:state|government)$/.test(cast.actors[of]!.kind)) return -1;
  const last = above.findLast(m => m.actor === of)!;
  return /\n\s*\n/.test(a.text.slice(a.start[last.head]!, a.start[first.from]!)) ? -1 : of;
}

/** Whom a person does something to: “President Obama urged Iran”, “said that Iran must” is not Iran's, nor is who met “his Iranian counterpart”. */
function acted(cast: Cast, person: number): Set<number> {
  const {a} = cast;
  const out = new Set<number>();
  for (let i = 1; i < a.n; i++) {
    if (a.lemma[i] !== 'counterpart') continue;
    const {from} = phraseBefore(a, i);
    if (a.xpos[from] !== XPOS.PRP$ || cast.at(from)?.actor !== person) continue;
    for (let k = from; k < i; k++) {
      const land = cast.nameAt[k]! >= 0 ? cast.names[cast.nameAt[k]!]!.entry?.actor : undefined;
      if (land) out.add(cast.known(land));
    }
  }
  for (const m of cast.mentions) {
    const v = m.actor === person && isRelation(a, m.head, 'nsubj') ? a.head[m.head]! : -1;
    if (v < 0) continue;
    for (const j of children(a, v)) {
      const to = isRelation(a, j, 'obl') ? child(a, j, 'case') : -1;
      const whom =
        isRelation(a, j, 'obj', 'iobj') || (to >= 0 && /^(?:on|upon|from|to|with|against)$/.test(lower(a, to)));
      const other = whom ? cast.at(j) : bidden(cast, j);
      if (other) out.add(other.actor);
    }
  }
  return out;
}

/** “said that | Iran must go”: of whom something is demanded in a clause told by others; null for any other token */
function bidden(cast: Cast, clause: number): Mention | null {
  const {a} = cast;
  if (!isRelation(a, clause, 'ccomp') || !/^(?:must|should|ought)$/.test(modal(a, clause) ?? '')) return null;
  const who = child(a, clause, 'nsubj', 'nsubj:pass');
  return who >= 0 ? cast.at(who) : null;
}
