import type {Cast, LocalActor} from '../actors/cast.ts';
import type {Nominal} from '../actors/find-nominals.ts';
import {lower} from '../actors/phrases.ts';
import {UPOS, XPOS} from '../tagset.ts';

/**
 * Whom a description beside a name means: “Nestor Cerpa, the former union man who commands the rebels,” is Cerpa, “Unite, the
 * trade union that represents them” and “the airline, NorthLine,” the body named; -1 where it stands beside none, or in a list.
 */
export function apposed(cast: Cast, p: Nominal): number {
  if (p.plural || p.others.length) return -1;
  const {a} = cast;
  const first = a.sent[a.sentOf[p.head]!]!;
  const end = a.sent[a.sentOf[p.head]! + 1]!;
  const article = /^(?:the|an?|its|his|her|their)$/.test(lower(a, p.from));
  // “Unite, the trade union that”; “of Egypt, the rebels and Hamas” is a list
  const comma = p.from - 1;
  if (article && comma > first && lower(a, comma) === ',') {
    const m = cast.covered[comma - 1]! >= 0 ? cast.mentions[cast.covered[comma - 1]!]! : null;
    if (m && m.to === comma && !m.place && suits(cast, cast.actors[m.actor]!, p) && isClosed(cast, p, end))
      return m.actor;
  }
  // “the airline, NorthLine,”, “his negotiator, the minister Domingo Palermo,”, “the airline NorthLine”
  let next = p.head + 1;
  const apart = next < end && lower(a, next) === ',';
  if (apart) next++;
  if (apart && next < end && a.upos[next] === UPOS.DET) next++;
  const found = next < end && cast.covered[next]! >= 0 ? cast.mentions[cast.covered[next]!]! : null;
  if (
    !found ||
    found.place ||
    found.from <= p.head ||
    found.from < next - 1 ||
    !suits(cast, cast.actors[found.actor]!, p)
  )
    return -1;
  const after = found.to < end ? lower(a, found.to) : '.';
  // “tour operator Tui”, “the airline NorthLine”
  if (!apart) return p.noun.kind === 'organisation' && a.xpos[p.head] === XPOS.NN ? found.actor : -1;
  return /^[,.;:)–—-]$/.test(after) && !isList(cast, found.to, end) ? found.actor : -1;
}

/** Could a phrase so described be this actor? */
function suits(cast: Cast, x: LocalActor, p: Nominal): boolean {
  if (!x.named) return false;
  const {kind, sort} = p.noun;
  if (x.kind === 'person') return kind === 'person' || (kind === 'people' && cast.a.xpos[p.head] === XPOS.NN);
  if (x.kind === 'organisation' || x.kind === 'armed-group' || x.kind === 'bloc' || x.kind === 'media')
    return kind === 'organisation' || kind === 'armed-group' || kind === 'bloc' || sort === 'organ';
  return x.kind === 'state' && /^(?:country|nation|republic|state)$/.test(p.lemma);
}

// the description ends, or goes on with what it does or is of
function isClosed(cast: Cast, p: Nominal, end: number): boolean {
  const next = p.to < end ? p.to : p.head + 1;
  if (next >= end) return true;
  const w = lower(cast.a, next);
  if (/^(?:and|or)$/.test(w)) return false;
  if (w === ',') return !isList(cast, next, end);
  return /^(?:of|for|in|at|on|to|from|with|that|who|which|whose|[.;:)–—-])$/.test(w) || cast.a.upos[next] === UPOS.VERB;
}

/** “X, the union, and Y”: does “and” or a further name follow the comma? */
function isList(cast: Cast, comma: number, end: number): boolean {
  if (comma + 1 >= end || lower(cast.a, comma) !== ',') return false;
  return /^(?:and|or)$/.test(lower(cast.a, comma + 1)) && cast.at(Math.min(end - 1, comma + 2)) !== null;
}
