import type {Cast, Mention} from '../actors/cast.ts';
import type {NamedCast} from '../actors/cast-names.ts';
import {isNoPrincipal} from '../actors/cast-roles.ts';
import {lower} from '../actors/phrases.ts';
import {isFormer, isSpeaker} from '../actors/roles.ts';
import {agentNouns, bodiesBefore, heading} from '../actors/words/agents.ts';
import type {Analysis} from '../analysis.ts';
import {child, children, isRelation} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {referent} from './definites.ts';

/** The body without a name in front of an office, where the text has told which it is: “army | chief”, “union | leaders”; -1. */
export function bodyBefore(cast: Cast, {nameAt, names}: NamedCast, head: number, before: readonly Mention[]): number {
  const {a} = cast;
  for (let i = head - 1; i >= 0 && i > head - 4 && a.sentOf[i] === a.sentOf[head]; i--) {
    // “the union's | negotiators”
    if (a.xpos[i] === XPOS.POS) {
      const whose = cast.at(i - 1);
      return whose && whose.form === 'nominal' && whose.to >= i && isBody(cast, whose.actor) ? whose.actor : -1;
    }
    if (a.upos[i] !== UPOS.NOUN && a.upos[i] !== UPOS.ADJ && a.upos[i] !== UPOS.PROPN) return -1;
    if (nameAt[i]! >= 0 && names[nameAt[i]!]!.entry) return -1;
    const lemma = bodiesBefore.has(lower(a, i)) ? lower(a, i) : a.lemma[i]!.toLowerCase();
    const noun = bodiesBefore.has(lemma) ? agentNouns.get(lemma) : undefined;
    if (!noun) continue;
    const p = {
      from: i,
      to: i + 1,
      head: i,
      noun,
      lemma,
      definite: true,
      plural: false,
      whose: [],
      others: [],
      modifiers: '',
    };
    return referent(cast, p, before);
  }
  return -1;
}

const isBody = (cast: Cast, i: number) => !/^(?:person|people|media)$/.test(cast.actors[i]!.kind);

function ofOrFor(a: Analysis, i: number): boolean {
  const c = child(a, i, 'case');
  return c >= 0 && /^(?:of|for)$/.test(lower(a, c));
}

/** “Its president, Harold Daggett”, “his deputy, Li”, “Louay Safi, a spokesman for the coalition”: whose office it is, once that is settled. */
export function speakForOwners(cast: Cast, {holders}: NamedCast): void {
  const {a} = cast;
  for (let i = 0; i < a.n; i++) {
    const person = holders[i]! >= 0 ? cast.actors[holders[i]!]! : null;
    if (!person || person.speaksFor >= 0 || !isSpeaker(a, i) || isFormer(person.role ?? '')) continue;
    // “Its chief executive”: the possessor may hang from a word that describes the office
    const kids = [...children(a, i)];
    for (const j of [...kids, ...kids.filter(k => isRelation(a, k, 'amod')).flatMap(k => [...children(a, k)])]) {
      const whose = isRelation(a, j, 'nmod:poss') || (isRelation(a, j, 'nmod') && ofOrFor(a, j));
      const owner = whose ? cast.at(j) : null;
      if (owner && !isNoPrincipal(cast, i, cast.actors[owner.actor]!) && speakFor(cast, holders[i]!, owner.actor))
        break;
    }
  }
  speakForNameless(cast);
}

/** “a spokesman for the federation”, “the front's commanders”: an office of whom no name is told, described once */
function speakForNameless(cast: Cast): void {
  const {a} = cast;
  const times = new Map<number, number>();
  for (const m of cast.mentions) if (m.form === 'nominal') times.set(m.actor, (times.get(m.actor) ?? 0) + 1);
  for (const m of cast.mentions) {
    const x = cast.actors[m.actor]!;
    if (m.form !== 'nominal' || x.named || x.speaksFor >= 0 || times.get(m.actor) !== 1) continue;
    if (!/^(?:person|people)$/.test(x.kind) || !isSpeaker(a, m.head) || isFormer(x.name)) continue;
    for (const j of children(a, m.head)) {
      const whose = isRelation(a, j, 'nmod:poss') || (isRelation(a, j, 'nmod') && ofOrFor(a, j));
      const owner = whose ? cast.at(j) : null;
      if (!owner || owner.actor === m.actor || isNoPrincipal(cast, m.head, cast.actors[owner.actor]!)) continue;
      if (speakFor(cast, m.actor, owner.actor)) break;
    }
  }
}

/** Lets a person speak for a body, or for whom another person speaks. */
function speakFor(cast: Cast, person: number, of: number): boolean {
  const x = cast.actors[person]!;
  let body = cast.actors[of]!;
  let index = of;
  if (body.kind === 'person') {
    if (body.speaksFor < 0 || !body.named) return false;
    index = body.speaksFor;
    body = cast.actors[index]!;
  }
  if (index === person || body === x || body.kind === 'person' || body.kind === 'people' || body.kind === 'media')
    return false;
  x.speaksFor = index;
  x.country ??= body.country;
  return true;
}

const leads = /^(?:leads|heads|chairs|commands|runs|represents|governs|directs)$/;

/** “Horst Seehofer, who leads the CSU”, “the board, chaired by Roger Carr”: whoever heads a body speaks for it. */
export function speakForLed(cast: Cast): void {
  const {a} = cast;
  const personAt = (i: number) => {
    const m = i >= 0 ? cast.at(i) : null;
    return m && cast.actors[m.actor]!.kind === 'person' && cast.actors[m.actor]!.speaksFor < 0 ? m.actor : -1;
  };
  for (let v = 0; v < a.n; v++) {
    // “Olga Brandt, who leads the …”, whatever the parse makes of it
    if (v > 2 && leads.test(lower(a, v)) && lower(a, v - 1) === 'who' && lower(a, v - 2) === ',') {
      const person = personAt(v - 3);
      let i = v + 1;
      while (i < Math.min(a.n, v + 6) && a.sentOf[i] === a.sentOf[v] && !cast.at(i)) i++;
      const led = i < a.n && a.sentOf[i] === a.sentOf[v] ? cast.at(i) : null;
      if (person >= 0 && led && led.form !== 'pronoun') speakFor(cast, person, led.actor);
      continue;
    }
    if (a.upos[v] !== UPOS.VERB || !heading.has(a.lemma[v]!)) continue;
    // “has ruled it out”
    if (child(a, v, 'compound:prt') >= 0 || /^(?:out|up|down|off|over)$/.test(v + 1 < a.n ? lower(a, v + 1) : ''))
      continue;
    if (/^(?:once|formerly|previously|had|to|not)$/.test(v ? lower(a, v - 1) : '')) continue;
    const agent = child(a, v, 'obl:agent');
    if (agent >= 0) {
      const led = isRelation(a, v, 'acl') ? a.head[v]! : child(a, v, 'nsubj:pass');
      const body = led >= 0 ? cast.at(led) : null;
      const person = personAt(agent);
      if (body && person >= 0) speakFor(cast, person, body.actor);
      continue;
    }
    const object = child(a, v, 'obj');
    const body = object >= 0 ? cast.at(object) : null;
    if (!body || body.form === 'pronoun') continue;
    const subject = child(a, v, 'nsubj');
    const over = isRelation(a, v, 'acl') && subject >= 0 && lower(a, subject) === 'who' ? a.head[v]! : subject;
    const person = personAt(over);
    if (person >= 0) speakFor(cast, person, body.actor);
  }
}

/** Words of the names of unions, which people of a trade are members of. */
export const unions = /\b(?:Union|Association|Federation|Guild|Brotherhood|Confederation|Teamsters|Congress)\b/;

export const isUnion = (cast: Cast, i: number): boolean => {
  const x = cast.actors[i]!;
  return (
    x.kind === 'organisation' &&
    ((x.named && unions.test(x.name)) || x.key === 'phrase:union' || cast.called.get(i)?.has('union') === true)
  );
};

/** “Teachers” beside the “Chicago Teachers Union”, “staff represented by the SEIU”: the people of a union act with it. */
export function speakForMembers(cast: Cast): void {
  const {a} = cast;
  const bodies = cast.actors.flatMap((x, i) =>
    x.named && x.kind === 'organisation' && unions.test(x.name)
      ? [{i, words: x.name.toLowerCase().split(/[^\p{L}]+/u)}]
      : [],
  );
  for (const x of cast.actors) {
    if (x.kind !== 'people' || x.named || x.speaksFor >= 0 || !x.key.startsWith('phrase:')) continue;
    // “agency workers” do the members' work
    if (/^(?:agency|temporary|replacement|substitute|contract|foreign|non-union)\b/i.test(x.name)) continue;
    const word = x.name
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .at(-1)!;
    const of = bodies.find(b => word.length > 4 && b.words.includes(word));
    if (of) x.speaksFor = of.i;
  }
  speakForTheirUnion(cast);
  for (let v = 0; v < a.n; v++) {
    groupedIn(cast, v);
    if (a.lemma[v] !== 'represent') continue;
    const agent = child(a, v, 'obl:agent');
    const led = agent >= 0 && isRelation(a, v, 'acl') ? a.head[v]! : child(a, v, agent >= 0 ? 'nsubj:pass' : 'obj');
    const over = agent >= 0 ? agent : isRelation(a, v, 'acl') ? a.head[v]! : child(a, v, 'nsubj');
    const people = led >= 0 ? cast.at(led) : null;
    const body = over >= 0 ? cast.at(over) : null;
    if (!people || !body || people.actor === body.actor || !isBody(cast, body.actor)) continue;
    const x = cast.actors[people.actor]!;
    if (x.kind === 'people' && x.speaksFor < 0 && !x.named) x.speaksFor = body.actor;
  }
}

/** “The employers, grouped in the Maritime Alliance,” act with it */
function groupedIn(cast: Cast, v: number): void {
  const {a} = cast;
  if (a.xpos[v] !== XPOS.VBN || !/^(?:grouped|organi[sz]ed|united|assembled|gathered)$/.test(lower(a, v))) return;
  const people = isRelation(a, v, 'acl', 'advcl') ? cast.at(a.head[v]!) : null;
  const into = [...children(a, v)].find(
    j => isRelation(a, j, 'obl') && lower(a, Math.max(0, child(a, j, 'case'))) === 'in',
  );
  const body = into === undefined ? null : cast.at(into);
  if (
    !people ||
    !body ||
    people.actor === body.actor ||
    !isBody(cast, body.actor) ||
    cast.actors[body.actor]!.kind === 'state'
  )
    return;
  const x = cast.actors[people.actor]!;
  if (!x.named && x.speaksFor < 0) x.speaksFor = body.actor;
}

/** “Cleaners and porters will walk out, their union said”: those whose union it is act with it */
function speakForTheirUnion(cast: Cast): void {
  const {a} = cast;
  for (const m of cast.mentions) {
    const body = cast.actors[m.actor]!;
    if (m.form === 'pronoun' || body.kind !== 'organisation' || !/^unions?$/.test(lower(a, m.head))) continue;
    const whose = child(a, m.head, 'nmod:poss');
    const members = whose >= 0 && lower(a, whose) === 'their' ? cast.at(whose) : null;
    if (!members) continue;
    // “cleaners and porters … their”: all that are joined
    const last = cast.mentions.findLast(x => x.actor === members.actor && x.head < m.head && x.form === 'nominal');
    const first = last && isRelation(a, last.head, 'conj') ? a.head[last.head]! : (last?.head ?? -1);
    for (const i of first < 0 ? [] : [first, ...[...children(a, first)].filter(j => isRelation(a, j, 'conj'))]) {
      const x = cast.at(i) ? cast.actors[cast.at(i)!.actor]! : null;
      if (x && x !== body && x.kind === 'people' && !x.named && x.speaksFor < 0) x.speaksFor = m.actor;
    }
  }
}

/** “Fisheries Minister Anna Sól” beside “the fisheries ministry”, where no state is named: the minister speaks for it */
export function speakForMinistry(cast: Cast): void {
  const ministries = cast.actors.flatMap((x, i) =>
    x.kind === 'organisation' && x.speaksFor < 0 && /\b(?:ministry|department)$/i.test(x.name)
      ? [{i, of: x.name.toLowerCase().replace(/^the |\s*(?:ministry|department)$/g, '')}]
      : [],
  );
  for (const x of ministries.length ? cast.actors : []) {
    if (x.kind !== 'person' || x.speaksFor >= 0 || !x.role || isFormer(x.role)) continue;
    const of = /^(?:the )?(.*?) ?(?:minister|secretary)$/i.exec(x.role)?.[1]?.toLowerCase();
    if (of === undefined) continue;
    const own = ministries.filter(m => m.of === of || ((m.of === '' || of === '') && ministries.length === 1));
    if (own.length === 1) x.speaksFor = own[0]!.i;
  }
}

const partyNames = /\b(?:Party|Movement|Front|Coalition|Alliance|Congress|League|Union)\b/;

/** “the opposition leader” beside one party's name, and one alone, that no ruler belongs to: that party is the opposition. */
export function nameOpposition(cast: Cast): void {
  const group = cast.actors.findIndex(x => !x.named && /^(?:group:.*\||phrase:)opposition$/.test(x.key));
  if (group < 0) return;
  const parties = cast.actors.flatMap((x, i) =>
    x.named &&
    x.kind === 'organisation' &&
    partyNames.test(x.name) &&
    !unions.test(x.name.replace(/Congress|Union/g, ''))
      ? [i]
      : [],
  );
  const body = parties.length === 1 ? parties[0]! : -1;
  if (
    body < 0 ||
    cast.actors.some(x => x.speaksFor === body && /\b(?:president|minister|premier)\b/i.test(x.role ?? ''))
  )
    return;
  for (const x of cast.actors) if (x.speaksFor === group) x.speaksFor = body;
  for (const m of cast.mentions) if (m.actor === group) m.actor = body;
}

/** Whoever speaks for those who speak for another speaks for that other, and who speaks for a state is of its country. */
export function straighten(cast: Cast): void {
  for (const x of cast.actors)
    for (let steps = 0; x.speaksFor >= 0 && steps < 4; steps++) {
      const next = cast.actors[x.speaksFor]!.speaksFor;
      if (next < 0 || cast.actors[next] === x) break;
      x.speaksFor = next;
    }
  for (const x of cast.actors) {
    const of = x.speaksFor >= 0 ? cast.actors[x.speaksFor]! : null;
    if (of && /^(?:state|government)$/.test(of.kind)) x.country ??= of.country;
  }
}
