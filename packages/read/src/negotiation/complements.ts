import {UPOS} from '../tagset.ts';
import {coordinated, isListGoingOn, predicate, type Run} from './clause.ts';
import type {Reading} from './reading.ts';
import type {Frame} from './words/frames.ts';
import {bodies} from './words/reading.ts';

/** What a verb of demanding and the like takes: the act, and whom it is put to. */
export interface Complement {
  /** head token of the act */
  head: number;
  /** tokens of it */
  run: Run;
  of: string[];
  verbal: boolean;
  /** who it is addressed to stands in the clause and is not found among the actors: then no other is looked for */
  addressed: boolean;
  /** where the next member of a list begins */
  limit?: number;
  /** where its conditions stand, when the act itself was worded before */
  elsewhere?: number;
}

/** The acts verb v takes in one frame, none when it has no such complement; see words/frames.ts for what each frame is. */
export function complements(r: Reading, v: number, frame: Frame, passive: boolean, by: string[]): Complement[] {
  switch (frame) {
    case 'whom-to': {
      const whom = passive ? passiveSubject(r, v) : addressee(r, v);
      if (whom < 0) return [];
      const to = infinitive(r, v, passive ? afterAgent(r, v) : whom);
      if (to < 0 || (!passive && to < whom)) return [];
      return [...verbal(r, to, addressed(r, whom, to, by), true), ...gapped(r, to)];
    }
    case 'on-to': {
      if (passive) {
        // “are called upon to act without delay”
        const called = r.kid(v, 'nsubj:pass', 'nsubj');
        const act = /^(?:on|upon)$/.test(r.words[v + 1] ?? '') ? infinitive(r, v, v + 1) : -1;
        return called >= 0 && act >= 0 ? verbal(r, act, r.actorsOf(called, by), true) : [];
      }
      const whom = r.oblique(v, 'on', 'upon', 'to', 'with');
      if (whom < 0 || !(r.isNominal(whom) || /^(?:both|all|each)$/.test(r.words[whom]!))) return [];
      const to = infinitive(r, v, whom);
      if (to >= 0) return verbal(r, to, r.actorsOf(whom, by), true);
      // "appealed to both for calm"
      const what = r.oblique(v, 'for');
      return what > whom && r.isNominal(what) ? nominal(r, what, r.actorsOf(whom, by), true) : [];
    }
    case 'for': {
      const person = addressee(r, v);
      let what = r.oblique(v, 'for');
      // “asked governments for eighty million dollars”
      if (what < 0 && person > v && r.words[r.phraseEnd(person)] === 'for') what = r.oblique(person, 'for');
      if (what < 0 || /^(?:nothing|years?|months?|weeks?|days?|hours?|decades?|time|now|long)$/.test(r.words[what]!))
        return [];
      if (!r.isNominal(what) && r.isVerb(what) && !r.infinitival(what)) return clause(r, what);
      const whom = person;
      const of = whom >= 0 && whom < what ? askedOf(r, whom, by) : [];
      // "called for the council to send monitors"
      const to = infinitive(r, v, what);
      if (to > what && to - r.hi[what]! <= 2 && whom < 0) {
        const done = r.passive(to);
        const named = done ? [] : r.actorsOf(what, by);
        if (named.length) return verbal(r, to, named, true);
        const also = nextFor(r, what);
        return [
          {
            head: to,
            run: {from: bareStart(r, what), to: Math.max(r.hi[to]!, r.hi[what]!)},
            of: done ? r.agents(to) : [],
            verbal: true,
            addressed: false,
            ...(also > 0 && {limit: also}),
          },
          ...alsoFor(r, what),
        ];
      }
      return [...nominal(r, what, of, whom >= 0), ...alsoFor(r, what)];
    }
    case 'that':
    case 'subjunctive': {
      const c = r.clauseAfter(v, frame === 'subjunctive' || mandative.test(r.lemma(v)));
      if (c < 0 || r.infinitival(c)) return [];
      const subject = r.subjectOf(c);
      if (subject < v || subject > c) return [];
      const tag = r.formOf(c);
      // “insisted that Dhaka stop”: a singular subject with a plain form
      const plain = tag === 'VB' || (tag === 'VBP' && /^(?:NN|NNP)$/.test(r.xposOf(subject)));
      if (frame === 'subjunctive' && !(plain || /^(?:must|should)$/.test(r.modal(c) ?? ''))) return [];
      if (
        frame === 'that' &&
        !passive &&
        r.lemma(v) !== 'propose' &&
        r.modal(c) !== null &&
        /^(?:will|would|can|could)$/.test(r.modal(c)!) &&
        !/^(?:pledge|promise|vow|agree|undertake|swear|threaten)$/.test(r.lemma(v))
      )
        return [];
      if (/^(?:ask|remind)$/.test(r.lemma(v)) && !/^(?:must|should)$/.test(r.modal(c) ?? '') && tag !== 'VB') return [];
      // “agree that it should not” is an opinion, “agree that it will” a promise
      if (r.lemma(v) === 'agree' && tag !== 'VB' && !/^(?:will|would|shall|'ll)$/.test(r.modal(c) ?? '')) return [];
      // who promises or threatens acts; whom it is put to stands before “that”
      const own = /^(?:promise|pledge|vow|agree|undertake|swear|threaten|commit|guarantee)$/.test(r.lemma(v));
      const clauses = [c, ...furtherClauses(r, c)].flatMap(x => clause(r, x));
      if (own) return clauses.map(x => ({...x, of: addresseesOf(r, v, by)}));
      // “remind loyalist organisations that their ceasefire must hold”
      const whom = r.lemma(v) === 'remind' ? addressee(r, v) : -1;
      return whom < 0 ? clauses : clauses.map(x => (x.of.length ? x : {...x, of: r.actorsOf(whom, by)}));
    }
    case 'to': {
      const to = infinitive(r, v, v);
      if (to < 0) return [];
      // "asked to see him" wants a thing for oneself; "asks not to be named" is no demand of a party
      if (/^(?:ask|beg|urge|implore|request|beseech)$/.test(r.lemma(v))) return [];
      if (r.lemma(v) === 'demand' && !/^(?:know|see|speak|meet|hear|be)$/.test(r.a.lemma[to]!)) return [];
      return verbal(r, to, addresseesOf(r, v, by), false);
    }
    case 'doing': {
      const g = /^(?:out|down|to|on)$/.test(r.words[v + 1] ?? '') ? v + 2 : v + 1;
      if (r.xposOf(g) !== 'VBG' || g >= r.sentence(v).to) return [];
      // “ruled out being asked again”
      const head = r.is(g, 'aux:pass', 'cop', 'aux') && r.a.head[g]! > g ? r.a.head[g]! : g;
      return verbal(r, head, addresseesOf(r, v, by), false).map(c => ({
        ...c,
        run: {from: Math.min(g, c.run.from), to: c.run.to},
      }));
    }
    case 'participle': {
      return undone(r, v);
    }
    case 'on': {
      const being = r.words[v + 1] === 'on' ? gerundAfter(r, v + 1) : -1;
      if (being > 0)
        return [{head: being, run: {from: v + 2, to: r.hi[being]!}, of: [], verbal: true, addressed: false}];
      const what = r.oblique(v, 'on', 'upon');
      if (what < 0 || /^W/.test(r.xposOf(what))) return [];
      return r.isNominal(what) ? nominal(r, what, [], false) : verbal(r, what, [], false);
    }
    case 'against': {
      const what = r.oblique(v, 'against');
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
      // “warned against potential hackers” fears them
      if (what >= 0 && !r.isVerb(what) && /(?:ers|ors|men|people)$/.test(r.words[what]!)) return [];
      if (what >= 0) {
        const of = whom >= 0 ? r.actorsOf(whom, by) : [];
        const run = {from: Math.min(what, bareStart(r, what)), to: r.hi[what]!};
        return [{head: what, run, of, verbal: r.isVerb(what), addressed: whom >= 0}];
      }
      if (whom < 0) return [];
      const to = infinitive(r, v, whom);
      if (to < 0 || !/^(?:not|never)$/.test(r.words[predicate(r, to).from]!)) return [];
      return verbal(r, to, r.actorsOf(whom, by), true);
    }
    case 'with': {
      const what = r.oblique(v, 'with');
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
      return what > v && whom >= 0 && r.isNominal(what) && r.actorAt(what) === null
        ? nominal(r, what, r.actorsOf(whom, by), true)
        : [];
    }
    case 'see': {
      // “wants to see concrete measures: more lorries, and an end to the siege”, “would like to see them gone”
      const to = r.words[v + 1] === 'to' ? v + 2 : -1;
      if (to < 0 || r.lemma(to) !== 'see') return [];
      const done = undone(r, to);
      if (done.length) return done;
      const what = thing(r, to);
      if (what < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
      const listed = listBehind(r, what);
      return listed.length ? listed : nominal(r, what, [], false);
    }
    case 'what': {
      const what = passive ? r.kid(v, 'nsubj:pass') : thing(r, v);
      if (what < 0 || !(r.isNominal(what) || /^(?:that|this|it)$/.test(r.words[what]!))) return [];
      if (/^things?$/.test(r.words[what]!) && r.words[what + 1] === 'that') return [];
      if (/^(?:nothing|none|themselves|himself|herself|itself|ourselves|myself|so|what)$/.test(r.words[what]!))
        return [];
      if (r.lemma(v) === 'offer' && telling.test(r.lemma(what))) return [];
      // whom one urges or asks is not what one asks for
      if (takesPerson.test(r.lemma(v)) && (r.actorAt(what) !== null || people.test(r.words[what]!))) return [];
      if (r.lemma(v) === 'want' && r.xposOf(what) === 'NNP' && r.actorAt(what) !== null) return [];
      if (r.lemma(v) === 'promise' || r.lemma(v) === 'offer') {
        const whom = r.kid(v, 'iobj');
        return nominal(r, what, whom >= 0 ? r.actorsOf(whom, by) : addresseesOf(r, v, by), whom >= 0);
      }
      const things = nominal(r, what, addresseesOf(r, v, by), false);
      // “The plan was rejected by Serbia”: up to the verb
      return passive ? things.map(t => ({...t, limit: Math.min(r.hi[what]!, r.firstHelper(v))})) : things;
    }
  }
}

/** “measures: 350 lorries a day, pauses in the fighting, and an end to the siege”: each member of a list behind a colon */
export function listBehind(r: Reading, what: number): Complement[] {
  const {to} = r.sentence(what);
  let i = what + 1;
  while (i < Math.min(to, what + 7) && r.words[i] !== ':') i++;
  if (r.words[i] !== ':') return [];
  const out: Complement[] = [];
  let from = i + 1;
  for (i = from; i <= to; i++) {
    const ends = i === to || /^[.,;!?”"]$/.test(r.words[i]!);
    if (!ends) continue;
    if (r.words[from] === 'and') from++;
    let head = -1;
    for (let j = from; j < i && head < 0; j++)
      if (/^(?:NN|NNS|VBZ)$/.test(r.xposOf(j)) && !/^NN/.test(r.xposOf(j + 1))) head = j;
    if (head >= 0) out.push({head, run: {from, to: i}, of: [], verbal: false, addressed: false, limit: i});
    if (i === to || /^[.!?”"]$/.test(r.words[i]!)) break;
    from = i + 1;
  }
  return out;
}

/** “recommends that the ban be lifted and that Sudan be taken off the list”: the verbs of the later clauses */
function furtherClauses(r: Reading, c: number): number[] {
  const out: number[] = [];
  const {to} = r.sentence(c);
  for (let i = c + 1; i + 1 < to && !/^[.;:!?”"]$/.test(r.words[i]!); i++) {
    if (!/^(?:and|,)$/.test(r.words[i]!) || r.words[i + 1] !== 'that') continue;
    const next = r.clauseAfter(i, true);
    if (next > i && !out.includes(next) && next !== c) out.push(next);
  }
  return out;
}

/**
 * “wants the order upheld and the fines refunded”: things with what is to be done to them, each to the next conjunction.
 * Not “wants a signed accord”, where a noun follows the participle.
 */
function undone(r: Reading, v: number): Complement[] {
  const {to} = r.sentence(v);
  const out: Complement[] = [];
  let from = v + 1;
  let head = -1;
  const close = (end: number) => {
    if (head > from) out.push({head, run: {from, to: end}, of: [], verbal: true, addressed: false, limit: end});
    head = -1;
  };
  let i = from;
  for (; i < to; i++) {
    const tag = r.xposOf(i);
    if (/^[.;:!?“”"–—]$/.test(r.words[i]!) || /^(?:VBZ|VBP|MD|TO|WDT|WP|WRB)$/.test(tag) || r.words[i] === 'that')
      break;
    if (/^(?:and|,)$/.test(r.words[i]!) && head >= 0) {
      close(i);
      from = i + 1;
      if (/^(?:but|as|while|which|who|he|she|it|they|said)$/.test(r.words[from] ?? '')) return out;
      continue;
    }
    const past = /^(?:VBN|VBD)$/.test(tag) || (tag === 'JJ' && /ed$/.test(r.words[i]!));
    // a noun behind it makes it an attribute
    const attribute = /^NN/.test(r.xposOf(i + 1)) || (r.xposOf(i + 1) === 'JJ' && /^NN/.test(r.xposOf(i + 2)));
    if (past && i > from && (r.isNominal(i - 1) || r.a.upos[i - 1] === UPOS.ADV) && !attribute) head = i;
    else if (r.isVerb(i) && (!/^(?:VBN|VBD|VBG|VB)$/.test(tag) || /^(?:CC|MD)$/.test(r.xposOf(i - 1)))) break;
  }
  close(i);
  return out;
}

/** What a text or a speaker offers to the mind, and no party to another. */
const telling =
  /^(?:window|glimpse|hint|detail|specific|insight|clue|evidence|example|view|picture|reason|assessment|contrast|comment|opinion|explanation|criticism|advice|thanks|congratulations|condolence|comfort|lesson|version|account|alternative|sign|indication|branch|preview|look|tribute|rebuke|defence|defense|apology|prayer)$/;
const takesPerson = /^(?:urge|ask|beg|implore|beseech|request|press|push|pressure|lobby|call)$/;
const people =
  /^(?:states|governments|members|people|companies|parties|leaders|workers|citizens|everyone|everybody|all|those|voters|residents|civilians|lawyers|nations|countries|drivers|men|women|us|them|him|her|me|you|it|whether|question|questions)$/;
const mandative = /^(?:demand|insist|urge|ask|request|propose|recommend|require)$/;

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
function addressed(r: Reading, whom: number, to: number, by: string[]): string[] {
  const own = askedOf(r, whom, by);
  const byName = own.filter(id => r.isNamed(id));
  if (r.words[r.phraseEnd(whom)] !== ',') return own;
  if (byName.length) return byName;
  const named = r.actorsIn(whom + 1, to).filter(id => r.isNamed(id));
  return named.length ? named : own;
}

/** who is urged: “the mayors who quit are being urged by Brussels” */
function passiveSubject(r: Reading, v: number): number {
  const own = r.kid(v, 'nsubj:pass');
  return own >= 0 ? own : r.subjectOf(v);
}

/** the last token of “by Brussels” behind a passive, else the verb itself */
function afterAgent(r: Reading, v: number): number {
  if (r.words[v + 1] !== 'by') return v;
  const agent = nounAfter(r, v + 1);
  return agent > v && r.words[agent + 1] === 'to' ? agent : v;
}

/** whom one urges or tells: an object that can act, or where the parse took it for the subject of the infinitive, that */
function addressee(r: Reading, v: number): number {
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

/** "offered it to Egypt", "promised Riyadh that", "demanded of the company", "proposed to both" */
function addresseesOf(r: Reading, v: number, by: string[]): string[] {
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
  return to > v && r.isNominal(to) ? r.actorsOf(to, by) : [];
}

/** “on it being resumed”, “on there being no lump sum”: the predicate of a gerund with a subject of its own; -1 when none */
function gerundAfter(r: Reading, i: number): number {
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 8); j++) {
    if (r.xposOf(j) === 'VBG' && j > i + 1) {
      const head = r.a.head[j]!;
      return r.is(j, 'aux', 'aux:pass', 'cop') && head > j ? head : j;
    }
    if (!/^(?:DT|NN|NNS|NNP|NNPS|JJ|PRP|PRP\$|EX|CD|POS)$/.test(r.xposOf(j))) return -1;
  }
  return -1;
}

/** the object of v, or of the particle verb, after it */
function thing(r: Reading, v: number): number {
  const own = r.kid(v, 'obj');
  if (own > v) return own;
  const near = nounAfter(r, v);
  if (near >= 0) return near;
  const t = r.kids[v]!.find(
    j =>
      j > v &&
      r.is(j, 'obl') &&
      r.isNominal(j) &&
      r.kids[j]!.some(c => r.is(c, 'case') && /^(?:out|down|to)$/.test(r.words[c]!)),
  );
  return t ?? -1;
}

/** head of the noun phrase right behind v or its particle, whatever the parse calls it; -1 when a preposition or clause follows */
export function nounAfter(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  let j = v + 1;
  if (/^(?:out|down)$/.test(r.words[j] ?? '')) j++;
  if (r.xposOf(j) === 'VBG') return -1;
  let head = -1;
  for (; j < to; j++) {
    const tag = r.xposOf(j);
    if (/^(?:NN|NNS|NNP|NNPS)$/.test(tag)) head = j;
    else if (head >= 0 && !/^(?:POS|HYPH)$/.test(tag)) break;
    else if (!/^(?:DT|PDT|JJ|JJR|JJS|CD|PRP\$|POS|HYPH|VBN|VBG)$/.test(tag)) break;
    else if (head >= 0 && tag === 'POS') head = -1;
  }
  return head;
}

/** the verb of "to …" that complements v, after token `after`: by the parse, else the first infinitive the phrase runs into */
export function infinitive(r: Reading, v: number, after: number): number {
  const isTo = (j: number) =>
    r.isVerbal(j) && r.kids[j]!.some(c => r.is(c, 'mark', 'aux') && r.words[c] === 'to' && c < j);
  for (const h of after === v ? [v] : [v, after])
    for (const j of r.kids[h]!)
      if (j > after && r.is(j, 'xcomp', 'ccomp', 'advcl', 'acl', 'obl', 'conj') && isTo(j)) return j;
  // right after the phrase, over “on Thursday” and adverbs, whatever it was attached to
  const {to} = r.sentence(v);
  let relative = false;
  for (let j = after + 1; j + 1 < Math.min(to, after + (after === v ? 8 : 14)); j++) {
    const w = r.words[j]!;
    if (w === 'to' && r.words[j + 1] === 'do' && r.words[j + 2] === 'so' && r.words[j + 3] === 'to') continue;
    if (w === 'to') {
      const h = r.a.head[j]!;
      const verb = h > j && h - j < 6 && r.isVerbal(h) ? h : r.isVerb(j + 1) && r.xposOf(j + 1) !== 'VBG' ? j + 1 : -1;
      // “companies which agreed to talk”: the infinitive of the clause between
      if (relative && !r.isNominal(j - 1)) continue;
      if (verb >= 0) {
        const over = r.a.head[verb]!;
        if (!(r.is(verb, 'acl') && over !== after && over > v) || timeNouns.test(r.words[over]!)) return verb;
      }
    }
    // “its partners, the European Union and the United States, to continue”
    if (w === ',' && after !== v && r.known(after) !== null) {
      let k = j + 1;
      while (k < to && k - j < 12 && !r.isVerb(k) && !/^[,.;:]$/.test(r.words[k]!)) k++;
      if (r.words[k] === ',' && r.words[k + 1] === 'to' && r.isVerb(k + 2)) return k + 2;
    }
    // “, which is due to meet on Thursday, to push …”
    if (w === ',' && /^(?:which|who|whose|where)$/.test(r.words[j + 1] ?? '')) {
      let k = j + 1;
      while (k < to && r.words[k] !== ',') k++;
      if (k < to && r.words[k + 1] === 'to' && r.isVerb(k + 2)) return k + 2;
      return -1;
    }
    if (after !== v && /^(?:which|who)$/.test(w)) relative = true;
    else if (/^[.,;:!?–—“”"]$/.test(w) || /^(?:that|and|or|but|until|unless|if)$/.test(w)) return -1;
    const attribute = /^VB[GN]$/.test(r.xposOf(j)) && /^NN/.test(r.xposOf(j + 1));
    if (!relative && r.a.upos[j] === UPOS.VERB && !attribute && j !== after + 1 && w !== 'to') return -1;
    if (
      after === v &&
      r.isNominal(j) &&
      !/^(?:IN|CD)$/.test(r.xposOf(j - 1)) &&
      r.known(j) === null &&
      r.xposOf(j) !== 'NNP'
    )
      return -1;
  }
  return -1;
}

const timeNouns =
  /^(?:days?|weeks?|months?|hours?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|morning|evening|night|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** each verb of a coordination is an act of its own */
export function verbal(r: Reading, v: number, of: string[], addressed: boolean): Complement[] {
  return coordinated(r, v).map(head => ({head, run: predicate(r, head), of, verbal: true, addressed}));
}

/** first token of a phrase after its preposition */
function bareStart(r: Reading, head: number): number {
  let from = r.lo[head]!;
  while (from < head && /^(?:for|to|of|on|upon|against|and|,)$/.test(r.words[from]!)) from++;
  return from;
}

/** “called for the hearing to be reopened and for the ministry to explain itself”: the second for */
function alsoFor(r: Reading, what: number): Complement[] {
  const i = nextFor(r, what);
  const head = i < 0 ? -1 : nounAfter(r, i + 1);
  if (head < 0) return [];
  const to = infinitive(r, head, head);
  if (to < 0) return nominal(r, head, [], false);
  const of = r.passive(to) ? [] : r.actorsOf(head);
  return of.length
    ? verbal(r, to, of, true)
    : [{head: to, run: {from: i + 2, to: r.hi[to]!}, of: [], verbal: true, addressed: false}];
}

/** the “and” of a second “for” in the same sentence, or -1 */
function nextFor(r: Reading, what: number): number {
  const {to} = r.sentence(what);
  for (let i = what + 1; i + 3 < to && !/^[.;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'and' && r.words[i + 1] === 'for') return i;
  return -1;
}

/** “asked Moscow to halt shipments and Washington to lift the quarantine”: the second half has no verb of asking */
function gapped(r: Reading, v: number): Complement[] {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 2 < to; i++) {
    if (/^[.;:]$/.test(r.words[i]!)) return [];
    if (!/^(?:and|,)$/.test(r.words[i]!)) continue;
    for (let j = i + 1; j < Math.min(to - 2, i + 6); j++) {
      if (!r.isNominal(j) && !/^(?:DT|JJ|POS)$/.test(r.xposOf(j))) break;
      if (r.words[j + 1] === 'to' && r.isVerb(j + 2)) {
        const of = r.actorsOf(j);
        return of.length ? verbal(r, j + 2, of, true) : [];
      }
    }
  }
  return [];
}

/** where the member of a list that ends in `head` begins: behind its conjunction */
function previousEnd(r: Reading, head: number): number {
  let i = head;
  while (i > 0 && !/^(?:and|or|,)$/.test(r.words[i - 1]!)) i--;
  return i;
}

/** a finite verb, or an infinitive: “a 9 per cent pay rise, an end to” goes on over a noun taken for a bare verb */
const endsList = (r: Reading, i: number): boolean =>
  r.isVerb(i) &&
  (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)) || (r.xposOf(i) === 'VB' && /^(?:TO|MD)$/.test(r.xposOf(i - 1))));

export function nominal(r: Reading, h: number, of: string[], addressed: boolean): Complement[] {
  const heads = [h, ...r.conjuncts(h).filter(j => r.isNominal(j))];
  // “a raise of 77 per cent over six years and a ban on automated gates”, whatever the parse joined it to
  for (let i = h + 1; i + 1 < r.sentence(h).to; i++) {
    if (/^[.;:–—“”"]$/.test(r.words[i]!) || endsList(r, i)) break;
    if (!/^(?:and|,)$/.test(r.words[i]!) || !/^an?$/.test(r.words[i + 1]!)) continue;
    if (r.words[i] === ',' && r.words[i + 1] === 'a' && (!isListGoingOn(r, i + 1) || r.xposOf(i - 1) === 'NNP')) break;
    const next = nounAfter(r, i);
    if (next > 0 && !heads.includes(next)) heads.push(next);
  }
  heads.sort((x, y) => x - y);
  return heads.map((head, k) => {
    let from = Math.max(r.lo[head]!, head === h ? 0 : previousEnd(r, head));
    // the preposition is not part of it
    while (from < head && r.kids[head]!.some(c => c === from && r.is(c, 'case', 'cc', 'punct', 'mark'))) from++;
    const next = heads[k + 1];
    const limit = next === undefined ? undefined : Math.max(head + 1, previousEnd(r, next) - 1);
    return {head, run: {from, to: r.hi[head]!}, of, verbal: false, addressed, limit};
  });
}

/** "that Israel leave": the predicate, of its subject; where no actor is to act the whole clause, "that aid be let in" */
export function clause(r: Reading, c: number): Complement[] {
  return coordinated(r, c).flatMap(head => {
    const subject = r.subjectOf(head);
    const passive = r.passive(head) || (r.words[head - 1] === 'let' && r.words[head - 2] === 'be');
    // “that their own ceasefire must hold”: a thing of theirs, not they
    const thing = subject >= 0 && r.kid(subject, 'nmod:poss') >= 0 && !bodies.test(r.words[subject]!);
    const actors = passive ? r.agents(head) : subject >= 0 && !thing ? r.actorsOf(subject) : [];
    const own = r.kid(head, 'nsubj', 'expl', 'csubj');
    if (actors.length && !passive) return [{head, run: predicate(r, head), of: actors, verbal: true, addressed: true}];
    const that = thatBefore(r, head);
    const from =
      own >= 0 && own < head && /^(?:who|which)$/.test(r.words[own]!) && that >= 0
        ? that + 1
        : own >= 0 && own < head
          ? r.lo[own]!
          : predicate(r, head).from;
    return [{head, run: {from, to: r.hi[head]!}, of: actors, verbal: true, addressed: true}];
  });
}

/** the “that” that opens the clause of v, within reach */
function thatBefore(r: Reading, v: number): number {
  for (let j = v - 1; j >= r.sentence(v).from && v - j < 16; j--) {
    if (r.words[j] === 'that') return j;
    if (/^[.;:,]$/.test(r.words[j]!)) return -1;
  }
  return -1;
}
