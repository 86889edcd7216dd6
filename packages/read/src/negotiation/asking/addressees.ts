import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';

/** whom one urges or tells: an object that can act, or where the parse took it for the subject of the infinitive, that */
export function addressee(r: Reading, v: number): number {
  const own = r.kid(v, 'iobj', 'obj');
  if (own > v) return own;
  if (/^(?:both|all|everyone|everybody)$/.test(r.words[v + 1] ?? '')) return v + 1;
  const near = nounAfter(r, v);
  if (near > v && r.actorAt(near) !== null) return near;
  // “asked Madrid to” with the name taken for an adjective
  if (r.words[v + 2] === 'to' && r.known(v + 1) !== null) return v + 1;
  const c = r.kid(v, 'ccomp', 'xcomp');
  if (c > v && r.kids[c]!.some(j => r.is(j, 'mark') && r.words[j] === 'to')) {
    const subject = r.kid(c, 'nsubj');
    if (subject > v) return subject;
  }
  return -1;
}

/** who is urged: “the mayors who quit are being urged by Brussels” */
export function passiveSubject(r: Reading, v: number): number {
  const own = r.kid(v, 'nsubj:pass');
  return own >= 0 ? own : r.subjectOf(v);
}

/** the last token of “by Brussels” behind a passive, else the verb itself */
export function afterAgent(r: Reading, v: number): number {
  if (r.words[v + 1] !== 'by') return v;
  const agent = nounAfter(r, v + 1);
  return agent > v && r.words[agent + 1] === 'to' ? agent : v;
}

/** who is asked: nobody by name in “every government” or “all participants”; in “its own lawyers”, “our members” they and not whose they are */
export function askedOf(r: Reading, whom: number, by: string[]): string[] {
  const own = r.actorsOf(whom, by);
  const first = r.words[r.lo[whom]!]!;
  if (
    /^(?:every|any|no|each|all)$/.test(first) &&
    !/^(?:sides?|part(?:y|ies)|one)$/.test(r.words[whom]!) &&
    !own.some(id => r.isNamed(id))
  )
    return [];
  if (own.length && own.every(id => by.some(b => r.same(b, id))) && r.isNominal(whom)) {
    const made = r.known(whom) ?? r.context.actor(whom, whom + 1);
    return made !== null && !by.includes(made) ? [made] : [];
  }
  return own;
}

/** whom it is put to; “its partners, the European Union and the United States, to continue” names them */
export function addressed(r: Reading, whom: number, to: number, by: string[]): string[] {
  const own = askedOf(r, whom, by);
  const byName = own.filter(id => r.isNamed(id));
  if (r.words[r.phraseEnd(whom)] !== ',') return own;
  if (byName.length) return byName;
  // “the miners, asked by Serbia to wait”: she asks
  const named = r.actorsIn(whom + 1, to).filter(id => r.isNamed(id) && !by.some(b => r.same(b, id)));
  return named.length ? named : own;
}

/** "offered it to Egypt", "promised Riyadh that", "demanded of the company", "proposed to both" */
export function addresseesOf(r: Reading, v: number, by: string[]): string[] {
  const near = nounAfter(r, v);
  if (
    near > v &&
    /^(?:promise|threaten|assure|tell|warn|offer)$/.test(r.lemma(v)) &&
    /^(?:that|to|it|he|she|they)$/.test(r.words[near + 1] ?? '')
  ) {
    const ids = r.actorsOf(near, by);
    if (ids.length) return ids;
  }
  const whom = r.kid(v, 'iobj');
  if (whom >= 0) return r.actorsOf(whom, by);
  const to = r.oblique(v, 'to', 'of', 'from');
  if (to > v && r.isNominal(to)) return r.actorsOf(to, by);
  const letter = writtenTo(r, v);
  return letter >= 0 ? r.actorsOf(letter, by) : [];
}

/** “had written to the police requesting guards”: whom the letter is to; -1 for none */
function writtenTo(r: Reading, v: number): number {
  const over = r.a.head[v]!;
  if (r.xposOf(v) !== 'VBG' || over < 0 || over > v || !/^(?:write|speak|turn|appeal|petition)$/.test(r.lemma(over)))
    return -1;
  const to = r.oblique(over, 'to');
  return to > over && to < v ? to : -1;
}
