import type {Demand} from '@suasion/model';
import {UPOS} from '../tagset.ts';
import {type Act, act, coordinated, predicate, type Run, spanOf, trimmed} from './clause.ts';
import type {Calendar} from './deadlines.ts';
import type {Reading} from './reading.ts';
import {conditionAt} from './words/conditions.ts';
import {adjectives, answering, type Frame, nouns, type Trigger, triggers} from './words/frames.ts';
import {ceasing, ceasingNouns, charges, harmful} from './words/harm.ts';

/** A demand before it has its id, with the token that raised it. */
export type FoundDemand = Omit<Demand, 'id'> & {
  trigger: number;
  /** head of the act, and the conditions as runs, for the requirements made from them */
  head: number;
  run: Run;
  conditions: Run[];
};

const followsOn = (r: Reading, v: number, by: string[], heard: Heard): boolean =>
  /^(?:them|him|her|it|both)$/.test(r.words[v + 1] ?? r.words[v + 2] ?? '') &&
  heard.by.length > 0 &&
  heard.by.every(x => by.some(y => r.same(x, y)));

interface Heard {
  by: string[];
  of: string[];
}

interface Complement {
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
}

/** Demands, offers, refusals, promises and threats raised by a verb, adjective or noun of their own. */
export function demands(r: Reading, calendar: Calendar): FoundDemand[] {
  const out: FoundDemand[] = [];
  const {a} = r;
  // whom the last demand addressed: “urges the three countries to …, and requests them to …”
  const heard: Heard = {by: [], of: []};
  for (let i = 0; i < a.n; i++) {
    if (r.skipped[i]) continue;
    const lemma = r.lemma(i);
    if (r.isVerb(i) && a.upos[i] !== UPOS.AUX && !(adjectives.has(r.words[i]!) && r.passiveForm(i)))
      for (const t of triggers.get(lemma) ?? []) out.push(...byVerb(r, calendar, i, t, heard));
    else if (needful.test(r.words[i]!)) out.push(...byNeed(r, calendar, i));
    else if (adjectives.has(r.words[i]!)) out.push(...byAdjective(r, calendar, i));
    else if (a.upos[i] === UPOS.NOUN && nouns.has(lemma)) out.push(...byNoun(r, calendar, i));
  }
  return out;
}

function byVerb(r: Reading, calendar: Calendar, v: number, t: Trigger, heard: Heard): FoundDemand[] {
  if (
    t.with &&
    !r.kids[v]!.some(
      j =>
        t.with!.includes(r.words[j]!) || r.kids[j]!.some(c => r.is(c, 'case', 'mark') && t.with!.includes(r.words[c]!)),
    )
  )
    return [];
  const lemma = r.lemma(v);
  // “the promised police”, “the proposed treaty”
  if (r.xposOf(v) === 'VBN' && /^(?:DT|PRP\$|JJ)$/.test(r.xposOf(v - 1)) && /^NN/.test(r.xposOf(v + 1))) return [];
  const negated = r.negated(v);
  // “remained committed to the truce” undertakes nothing new
  if (lemma === 'commit' && /^(?:remain|stay|be|seem|feel)/.test(r.a.lemma[v - 1] ?? '')) return [];
  // "is not asking for", "did not offer" are nothing; "was not ready" is handled with adjectives
  if (negated || !isMade(r, v)) return [];
  const passive = r.passive(v);
  const by = passive ? r.agents(v) : r.subjects(v);
  for (const frame of t.frames) {
    const found = complements(r, v, frame, passive, by);
    if (!found.length) continue;
    const out: FoundDemand[] = [];
    for (const c of found) {
      // a pronoun that means the speaker cannot be whom the speaker addresses
      if (c.addressed && !c.of.some(o => !by.some(b => r.same(o, b))) && followsOn(r, v, by, heard)) c.of = heard.of;
      else if (c.of.length) Object.assign(heard, {by, of: c.of});
      if (t.kind === 'refusal' && isAnswer(r, c)) continue;
      if (
        t.kind === 'refusal' &&
        !c.verbal &&
        charges.has(r.a.lemma[c.head]!) &&
        !/^(?:suggestion|view|notion)$/.test(r.a.lemma[c.head]!)
      )
        continue;
      if (c.verbal && lemma === 'invite' && passive) continue;
      out.push(
        ...build(
          r,
          calendar,
          t.kind === 'promise' && lemma === 'vow' && harmful.has(r.a.lemma[c.head]!) ? 'threat' : t.kind,
          by,
          c,
          v,
          frame === 'against',
        ),
      );
    }
    if (out.length) return out;
  }
  return [];
}

/** The trigger is put forward as real: "demanded", "is asking", "would urge"; not "could demand", "if he asks". */
function isMade(r: Reading, v: number): boolean {
  if (!r.isReal(v) || r.supposed(v)) return false;
  const modal = r.modal(v);
  if (modal === null) return true;
  // "I would urge", "we must insist" are demands made in saying so
  const subject = r.subjectOf(v);
  const own = subject >= 0 && /^(?:i|we)$/.test(r.words[subject]!);
  return own && /^(?:would|'d|must|will|'ll)$/.test(modal) && triggers.get(r.lemma(v))?.[0]?.kind === 'demand';
}

const isAnswer = (r: Reading, c: Complement): boolean =>
  c.verbal && answering.has(r.a.lemma[c.head]!) && (r.a.lemma[c.head] !== 'discuss' || false);

function complements(r: Reading, v: number, frame: Frame, passive: boolean, by: string[]): Complement[] {
  switch (frame) {
    case 'whom-to': {
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
      if (whom < 0) return [];
      const to = infinitive(r, v, passive ? v : whom);
      if (to < 0 || (!passive && to < whom)) return [];
      return [...verbal(r, to, addressed(r, whom, to, by), true), ...gapped(r, to)];
    }
    case 'on-to': {
      const whom = r.oblique(v, 'on', 'upon', 'to', 'with');
      if (whom < 0 || !r.isNominal(whom)) return [];
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
      if (what < 0 || /^(?:years?|months?|weeks?|days?|hours?|decades?|time|now|long)$/.test(r.words[what]!)) return [];
      if (!r.isNominal(what) && r.isVerb(what) && !r.infinitival(what)) return clause(r, what);
      const whom = person;
      const of = whom >= 0 && whom < what ? r.actorsOf(whom, by) : [];
      // "called for the council to send monitors"
      const to = infinitive(r, v, what);
      if (to > what && to - r.hi[what]! <= 2 && whom < 0) {
        const named = r.actorsOf(what, by);
        return named.length
          ? verbal(r, to, named, true)
          : [
              ...alsoFor(r, what),
              {
                head: to,
                run: {from: bareStart(r, what), to: Math.max(r.hi[to]!, r.hi[what]!)},
                of: [],
                verbal: true,
                addressed: false,
              },
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
        r.a.lemma[v] !== 'propose' &&
        r.modal(c) !== null &&
        /^(?:will|would|can|could)$/.test(r.modal(c)!) &&
        !/^(?:pledge|promise|vow|agree|undertake|swear|threaten)$/.test(r.a.lemma[v]!)
      )
        return [];
      if (/^(?:ask|remind)$/.test(r.a.lemma[v]!) && !/^(?:must|should)$/.test(r.modal(c) ?? '') && tag !== 'VB')
        return [];
      // “agree that it should not” is an opinion, “agree that it will” a promise
      if (r.lemma(v) === 'agree' && tag !== 'VB' && !/^(?:will|would|shall|'ll)$/.test(r.modal(c) ?? '')) return [];
      // who promises or threatens acts; whom it is put to stands before “that”
      const own = /^(?:promise|pledge|vow|agree|undertake|swear|threaten|commit|guarantee)$/.test(r.lemma(v));
      const clauses = [c, ...furtherClauses(r, c)].flatMap(x => clause(r, x));
      return own ? clauses.map(x => ({...x, of: addresseesOf(r, v, by)})) : clauses;
    }
    case 'to': {
      const to = infinitive(r, v, v);
      if (to < 0) return [];
      // "asked to see him" wants a thing for oneself; "asks not to be named" is no demand of a party
      if (/^(?:ask|beg|urge|implore|request|beseech)$/.test(r.a.lemma[v]!)) return [];
      return verbal(r, to, addresseesOf(r, v, by), false);
    }
    case 'doing': {
      const g = /^(?:out|down|to|on)$/.test(r.words[v + 1] ?? '') ? v + 2 : v + 1;
      return r.xposOf(g) === 'VBG' && g < r.sentence(v).to ? verbal(r, g, addresseesOf(r, v, by), false) : [];
    }
    case 'participle': {
      // "wants the order upheld": a clause whose predicate is a participle
      const c =
        r.kids[v]!.find(
          j => j > v && r.is(j, 'ccomp', 'xcomp') && /^(?:VBN|VBD|JJ)$/.test(r.finite(j)) && r.kid(j, 'nsubj') > v,
        ) ?? -1;
      if (c < 0) return [];
      return [{head: c, run: {from: r.lo[c]!, to: r.hi[c]!}, of: [], verbal: true, addressed: false}];
    }
    case 'on': {
      const what = r.oblique(v, 'on', 'upon');
      if (what < 0) return [];
      return r.isNominal(what) ? nominal(r, what, [], false) : verbal(r, what, [], false);
    }
    case 'against': {
      const what = r.oblique(v, 'against');
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
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
    case 'what': {
      const what = passive ? r.kid(v, 'nsubj:pass') : thing(r, v);
      if (what < 0 || !(r.isNominal(what) || /^(?:that|this|it)$/.test(r.words[what]!))) return [];
      if (/^(?:nothing|none|themselves|himself|herself|itself|ourselves|myself|so|what)$/.test(r.words[what]!))
        return [];
      // whom one urges or asks is not what one asks for
      if (takesPerson.test(r.a.lemma[v]!) && (r.actorAt(what) !== null || people.test(r.words[what]!))) return [];
      if (r.a.lemma[v] === 'want' && r.xposOf(what) === 'NNP' && r.actorAt(what) !== null) return [];
      if (r.a.lemma[v] === 'promise' || r.a.lemma[v] === 'offer') {
        const whom = r.kid(v, 'iobj');
        return nominal(r, what, whom >= 0 ? r.actorsOf(whom, by) : addresseesOf(r, v, by), whom >= 0);
      }
      const things = nominal(r, what, addresseesOf(r, v, by), false);
      // “The plan was rejected by Serbia”: up to the verb
      return passive ? things.map(t => ({...t, limit: Math.min(r.hi[what]!, r.firstHelper(v))})) : things;
    }
  }
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

const takesPerson = /^(?:urge|ask|beg|implore|beseech|request|press|push|pressure|lobby|call)$/;
const people =
  /^(?:states|governments|members|people|companies|parties|leaders|workers|citizens|everyone|everybody|all|those|voters|residents|civilians|lawyers|nations|countries|drivers|men|women|us|them|him|her|me|you|it|whether|question|questions)$/;
const mandative = /^(?:demand|insist|urge|ask|request|propose|recommend|require)$/;

/** whom it is put to; “its partners, the European Union and the United States, to continue” names them */
function addressed(r: Reading, whom: number, to: number, by: string[]): string[] {
  const own = r.actorsOf(whom, by);
  if (own.some(id => r.isNamed(id)) || r.words[r.phraseEnd(whom)] !== ',') return own;
  const named = r.actorsIn(whom + 1, to).filter(id => r.isNamed(id));
  return named.length ? named : own;
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
function nounAfter(r: Reading, v: number): number {
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
      const verb = h > j && h - j < 6 && r.isVerbal(h) ? h : r.isVerb(j + 1) ? j + 1 : -1;
      // “companies which agreed to talk”: the infinitive of the clause between
      if (relative && !r.isNominal(j - 1)) continue;
      if (verb >= 0 && !(r.is(verb, 'acl') && r.a.head[verb] !== after && r.a.head[verb]! > v)) return verb;
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
    if (!relative && r.a.upos[j] === UPOS.VERB && j !== after + 1 && w !== 'to') return -1;
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

/** each verb of a coordination is an act of its own */
function verbal(r: Reading, v: number, of: string[], addressed: boolean): Complement[] {
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
  const {to} = r.sentence(what);
  for (let i = what + 1; i + 3 < to; i++) {
    if (/^[.;:]$/.test(r.words[i]!)) return [];
    if (r.words[i] !== 'and' || r.words[i + 1] !== 'for') continue;
    const head = nounAfter(r, i + 1);
    if (head < 0) return [];
    if (r.words[head + 1] === 'to' && r.isVerb(head + 2)) {
      const of = r.actorsOf(head);
      return of.length ? verbal(r, head + 2, of, true) : [];
    }
    return nominal(r, head, [], false);
  }
  return [];
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

/** “, a ban, and an end”: an “and” follows before the sentence ends, so the comma is of a list and not of an apposition */
function listGoesOn(r: Reading, from: number): boolean {
  for (let i = from; i < Math.min(r.sentence(from).to, from + 14); i++) {
    if (/^[.;:]$/.test(r.words[i]!)) return false;
    if (r.words[i] === 'and' && /^(?:an?|the|its|their)$/.test(r.words[i + 1] ?? '')) return true;
  }
  return false;
}

/** where the member of a list that ends in `head` begins: behind its conjunction */
function previousEnd(r: Reading, head: number): number {
  let i = head;
  while (i > 0 && !/^(?:and|or|,)$/.test(r.words[i - 1]!)) i--;
  return i;
}

function nominal(r: Reading, h: number, of: string[], addressed: boolean): Complement[] {
  const heads = [h, ...r.conjuncts(h).filter(j => r.isNominal(j))];
  // “a raise of 77 per cent over six years and a ban on automated gates”, whatever the parse joined it to
  for (let i = h + 1; i + 1 < r.sentence(h).to; i++) {
    if (/^[.;:–—“”"]$/.test(r.words[i]!) || (r.isVerb(i) && !/^(?:VBN|VBG)$/.test(r.xposOf(i)))) break;
    if (!/^(?:and|,)$/.test(r.words[i]!) || !/^an?$/.test(r.words[i + 1]!)) continue;
    if (r.words[i] === ',' && r.words[i + 1] === 'a' && !listGoesOn(r, i + 1)) break;
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
function clause(r: Reading, c: number): Complement[] {
  return coordinated(r, c).flatMap(head => {
    const subject = r.subjectOf(head);
    const passive = r.passive(head);
    const actors = passive ? r.agents(head) : subject >= 0 ? r.actorsOf(subject) : [];
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

const needful = /^(?:vital|essential|imperative|crucial|necessary|important|critical)$/;

/** “It is vital that all guarantors use their influence”, in somebody's mouth; not “it is vital that” of the reporter */
function byNeed(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  if (!/^(?:is|was|remains|'s)$/.test(r.words[adj - 1] ?? '') || r.words[adj + 1] !== 'that' || r.isQuestion(adj))
    return [];
  const by = r.voice(adj);
  const c = r.clauseAfter(adj, true);
  if (!by.length || c < 0) return [];
  return clause(r, c).flatMap(x => build(r, calendar, 'demand', by, x, adj, false));
}

/** the “that” that opens the clause of v, within reach */
function thatBefore(r: Reading, v: number): number {
  for (let j = v - 1; j >= r.sentence(v).from && v - j < 16; j--) {
    if (r.words[j] === 'that') return j;
    if (/^[.;:,]$/.test(r.words[j]!)) return -1;
  }
  return -1;
}

function byAdjective(r: Reading, calendar: Calendar, adj: number): FoundDemand[] {
  const to = infinitive(r, adj, adj);
  let kind = adjectives.get(r.words[adj]!)!;
  const negated = r.negated(adj);
  if (negated) {
    if (kind !== 'offer') return [];
    kind = 'refusal';
  }
  if (!r.isQuestion(adj) && isStanding(r, adj, negated)) {
    const by = r.subjects(adj);
    if (to >= 0 && !(kind === 'refusal' && answering.has(r.a.lemma[to]!)))
      return coordinated(r, to).flatMap(head =>
        build(
          r,
          calendar,
          kind,
          by,
          {head, run: predicate(r, head), of: [], verbal: true, addressed: false},
          adj,
          false,
        ),
      );
  }
  return [];
}

/** Real apart from a negation, which the caller has taken in. */
function isStanding(r: Reading, v: number, negated: boolean): boolean {
  if (!negated) return r.isReal(v) && r.modal(v) !== 'would';
  const mark = r.marker(v);
  return !(mark && /^(?:if|whether|unless)$/.test(mark)) && r.modal(v) !== 'would';
}

/** "its refusal to sign", "repeated its offer to supply power": a noun with whose it is and an infinitive */
function byNoun(r: Reading, calendar: Calendar, noun: number): FoundDemand[] {
  const {a} = r;
  const kind = nouns.get(a.lemma[noun]!)!;
  const head = a.head[noun]!;
  if (head >= 0 && (r.negated(head) || !r.isReal(head))) return [];
  // the noun itself refused or answered is not put forward: "rejected calls to", "dropped its demand for"
  if (
    head >= 0 &&
    /^(?:reject|dismiss|drop|abandon|withdraw|refuse|rebuff|ignore|deny|accept|condemn|criticise|criticize|heed|meet|call|answer|consider|discuss|welcome|receive|study)$/.test(
      a.lemma[head] ?? '',
    )
  )
    return [];
  const to = r.words[noun + 1] === 'to' ? infinitive(r, noun, noun) : -1;
  const whose = r.kid(noun, 'nmod:poss');
  // “its commitments to …” are standing ones; a refusal or a call is an act
  const standing = /^(?:commitment|promise|pledge|proposal|willingness|readiness|undertaking|assurance)$/.test(
    r.lemma(noun),
  );
  let by = whose >= 0 && !standing ? r.actorsOf(whose) : [];
  if (
    !by.length &&
    head >= 0 &&
    r.isVerb(head) &&
    /^(?:renew|repeat|reiterate|make|issue|restate|put|extend|table|raise|reaffirm|restate|present|express|signal|indicate|declare|announce|voice|stress|confirm|give|underline)$/.test(
      a.lemma[head]!,
    )
  )
    by = r.subjects(head);
  if (!by.length) return [];
  const forWhat =
    kind !== 'demand' ? -1 : r.words[noun + 1] === 'for' ? nounAfter(r, noun + 1) : r.oblique(noun, 'for');
  const that =
    kind === 'demand'
      ? (r.kids[noun]!.find(j => j > noun && r.is(j, 'acl', 'ccomp') && r.marker(j) === 'that') ?? -1)
      : -1;
  const found =
    to >= 0
      ? verbal(r, to, [], false)
      : forWhat >= 0 && r.isNominal(forWhat)
        ? nominal(r, forWhat, [], false)
        : that >= 0
          ? clause(r, that)
          : [];
  return found.flatMap(c => build(r, calendar, kind, by, c, noun, false));
}

/** One demand for each who makes it and each it is made of. */
export function build(
  r: Reading,
  calendar: Calendar,
  kind: Demand['kind'],
  by: string[],
  c: Complement,
  trigger: number,
  against: boolean,
): FoundDemand[] {
  const cut: Act = act(r, c.head, c.run, i => calendar.termAt(i), c.limit);
  const run = trimmed(r, cut.act);
  if (run.to <= run.from || !/\w/.test(r.a.text.slice(r.a.start[run.from]!, r.a.end[run.to - 1]!))) return [];
  // “offered no hint”, “promised nothing”
  if (
    /^(?:offer|promise|threat)$/.test(kind) &&
    !c.verbal &&
    /^(?:no|nothing|little|neither|none)$/.test(r.words[run.from]!)
  )
    return [];
  const conditions = [...leading(r, trigger, c.head), ...cut.given, ...after(r, calendar, run, cut, trigger)];
  const wants = against || isCeasing(r, c.head, run, c.verbal, kind === 'refusal') ? 'stop' : 'do';
  const out: FoundDemand[] = [];
  const whom = c.of.filter(o => !by.some(b => r.same(o, b)));
  for (const b of by.length ? by : [null])
    for (const o of whom.length ? whom : [null]) {
      if (b === null && o === null) continue;
      out.push({
        kind,
        by: b,
        of: o,
        act: [spanOf(r, run)],
        wants,
        given: conditions.map(x => spanOf(r, x)),
        deadline: cut.deadline.map(x => spanOf(r, x)),
        statement: r.statementId(run.from),
        trigger,
        head: c.head,
        run,
        conditions,
      });
    }
  return out;
}

/** "If Tehran takes those steps, we are prepared to …": a condition that opens the sentence of the act */
function leading(r: Reading, trigger: number, head: number): Run[] {
  const {from} = r.sentence(trigger);
  const out: Run[] = [];
  for (let i = from; i < Math.min(trigger, head); i++) {
    // it opens the sentence, a quotation, or a clause after "that" or a comma
    const before = r.words[i - 1] ?? '';
    if (i > from && !/^(?:[“"‘',;:]|that|but|and|said|–)$/.test(before)) continue;
    const found = conditionAt(r, i, Math.min(trigger, head));
    if (!found) continue;
    const verb = r.a.head[i]!;
    const owner = verb >= 0 ? r.a.head[verb]! : -1;
    // it hangs on the act or the trigger, or nothing else stands between
    if (r.words[found.to] === ',' || owner === trigger || owner === head) out.push(trimmed(r, found));
    i = found.to - 1;
  }
  return out;
}

/** A condition behind the act in the same sentence that the parse hung elsewhere: the next words after it */
function after(r: Reading, calendar: Calendar, run: Run, cut: Act, trigger: number): Run[] {
  if (cut.given.length) return [];
  const limit = r.sentence(trigger).to;
  let i = Math.max(run.to, ...cut.deadline.map(d => r.tokenAt(r.a.start[d.from]!) + (d.to - d.from)));
  if (calendar.termAt(i)) i = calendar.termAt(i)!.to;
  if (r.words[i] === ',' || r.words[i] === 'but' || r.words[i] === 'and') i++;
  const found = i < limit ? conditionAt(r, i, limit) : null;
  return found ? [trimmed(r, found)] : [];
}

/** to refrain or cease: "not to attack", "halt construction", "an end to the strike" */
export function isCeasing(r: Reading, head: number, run: Run, isVerbal: boolean, refused = false): boolean {
  const first = r.words[run.from]!;
  if (!refused && /^(?:not|never|no|nobody)$/.test(first)) return true;
  // the “not” of a refusal is what makes it one
  if (isVerbal) return ceasing.has(r.a.lemma[head]!) || (!refused && r.negated(head));
  return ceasingNouns.has(r.a.lemma[head]!) && r.kids[head]!.some(j => r.is(j, 'nmod', 'acl'));
}
