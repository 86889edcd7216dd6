import type {Ability} from '@suasion/model';
import {UPOS} from '../../tagset.ts';
import type {SingleDemand} from '../acts/build.ts';
import {doneBehind} from '../asking/clefts.ts';
import {ownOf} from '../modals/own-side.ts';
import {goesOn} from '../modals/possibles.ts';
import {infinitive} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {isThing} from '../relations/relation-sides.ts';
import {able, idiomatic, lacking, means, moving, powers, rules, ruling, slight, talk} from '../words/abilities.ts';
import {firstPerson} from '../words/reading.ts';
import {holders, isHypothetical, isUnwilling, partnersOf, theOther, togetherIn, whatOf} from './ability-parts.ts';
import {byAbilityPhrase, exceptedFrom} from './ability-phrases.ts';
import {byImpossible, byLack, byMeans, byPower, byRule, byTaking} from './capacities.ts';
import {byConsent} from './consents.ts';
import {elliptic, relatedAct} from './incapacities.ts';
import {jointly} from './jointly.ts';

type Found = Omit<Ability, 'id'>;

/**
 * Who is said to be able, or unable, to do what, and with whom: “Russia can do nothing alone”, “we can do something
 * positive together”, “is not able to pressure the regime without the help of others”. Not “we can confirm that”, “it could rain”.
 */
export function abilities(r: Reading, asked: readonly SingleDemand[] = []): Ability[] {
  const out: Found[] = [];
  for (let v = 0; v < r.a.n; v++) {
    if (r.skipped[v] || r.isQuestion(v)) continue;
    const lemma = r.a.lemma[v]!;
    if (r.isVerbal(v)) {
      const modal = r.modal(v);
      if (modal !== null && (/^(?:can|could|cannot|ca)$/.test(modal) || (modal === 'may' && isRight(r, v))))
        out.push(...byModal(r, v, modal));
    }
    out.push(...byAbilityPhrase(r, v));
    if (able.has(lemma)) out.push(...byAdjective(r, v));
    else if (lemma === 'impossible') out.push(...byImpossible(r, v));
    else if (
      isNoun(r, v) &&
      (/^(?:inability|incapacity|way)$/.test(lemma) || (r.words[v] === 'means' && r.words[v + 1] === 'of'))
    )
      out.push(...byLack(r, v));
    else if ((means.has(lemma) || lacking.has(lemma) || r.words[v] === 'means') && isNoun(r, v))
      out.push(...byMeans(r, v, out));
    else if (/^(?:empowered|entitled|authori[sz]ed)$/.test(r.words[v]!) && r.passiveForm(v)) out.push(...byPower(r, v));
    else if (ruling.has(lemma) && r.isVerb(v)) out.push(...byRule(r, v));
    else if (lemma === 'take' && r.isVerb(v)) out.push(...byTaking(r, v));
    else if (/^(?:need|require)$/.test(lemma) && r.isVerb(v)) out.push(...byConsent(r, v, asked));
  }
  const seen = new Set<string>();
  return [...out, ...jointly(r, out), ...elliptic(r, asked, out)]
    .filter(x => {
      const key = JSON.stringify([x.who, x.can, x.what]);
      return !seen.has(key) && seen.add(key);
    })
    .map((x, k) => ({id: `a${k + 1}`, ...x}));
}

function byModal(r: Reading, v: number, modal: string): Found[] {
  const subject = r.subjectOf(v);
  // “can no longer” with “no” for the verb
  if (subject < 0 || /^(?:no|neither)$/.test(r.words[v]!) || r.xposOf(v) === 'IN' || isHypothetical(r, v)) return [];
  if (isIncidental(r, v, subject)) return [];
  if (r.kids[v]!.some(j => r.is(j, 'aux') && r.words[j] === 'have')) return [];
  const lemma = r.a.lemma[v]!;
  // “nobody but Iran can stop it”
  const only = exceptedFrom(r, subject);
  if (only > subject && !r.passive(v) && !r.words.slice(only, v).some(w => /^(?:not|n't)$/.test(w)))
    return r.actorsOf(only).map(who => ({who, can: true, what: whatOf(r, v), with: [], statement: r.statementId(v)}));
  const nothing = r.kids[v]!.some(
    j =>
      r.is(j, 'obj', 'nsubj') &&
      (/^(?:nothing|nobody|none|neither|little)$/.test(r.words[j]!) ||
        r.kids[j]!.some(d => r.is(d, 'det') && r.words[d] === 'no')),
  );
  const can = !(r.negated(v) || nothing || isBarely(r, v));
  // “cities can be crucial”, “no address can explain it away”
  if ((can && r.kid(v, 'cop') >= 0) || isThing(r, subject)) return [];
  // “I can't take this”
  if (!can && lemma === 'take' && /^(?:this|that|it|more|anymore)$/.test(r.words[v + 1] ?? '')) return [];
  // “cannot wait for the holidays”: impatience
  if (!can && lemma === 'wait' && /^(?:for|to)$/.test(r.words[v + 1] ?? '')) return [];
  const what = (lemma === 'do' && relatedAct(r, subject)) || whatOf(r, v);
  const group = holders(r, subject);
  const together = togetherIn(r, v);
  if (together && can) {
    const partners = group.length > 1 ? group : withUs(r, v, group);
    if (partners.length > 1)
      return partners.map(who => ({
        who,
        can,
        what,
        with: partners.filter(p => p !== who),
        statement: r.statementId(v),
      }));
  }
  // “what we can't do is …” says no more than its “is”
  const done = doneBehind(r, v);
  // “what we can do is …” offers it
  if (done >= 0 && can && firstPerson.has(r.words[subject]!)) return [];
  if (done >= 0 && group.length)
    return group.map(who => ({
      who,
      can,
      what: whatOf(r, done, done),
      with: partnersOf(r, done, group),
      statement: r.statementId(v),
    }));
  // “cannot be everybody's jailer”, “cannot stomach the draft”
  if (!can && ((r.kid(v, 'cop') >= 0 && r.a.upos[v] !== UPOS.ADJ) || (idiomatic.has(lemma) && r.kid(v, 'obj') > v)))
    return [];
  // “can do without the gas” says what, “can do” does not
  if (lemma === 'do' && r.kid(v, 'obj') < 0 && !/^(?:without|so)$/.test(r.words[v + 1] ?? '')) return [];
  // “it could make matters worse”
  if (
    can &&
    lemma === 'make' &&
    r.kids[v]!.some(j => j > v && /^(?:worse|better|easier|harder|difficult)$/.test(r.words[j]!))
  )
    return [];
  // “I can't wait to see it”
  if (lemma === 'wait' && r.words[v + 1] === 'to') return [];
  // “cannot stand aside”, “could not stand by”
  if (!can && lemma === 'stand' && /^(?:aside|by|idly|idle|for)$/.test(r.words[v + 1] ?? '')) return [];
  if (!group.length || r.passive(v) || talk.has(lemma) || (!can && isUnwilling(r, v))) return [];
  // what another says cannot go on is to stop
  const voice = can || !goesOn(r, v) ? [] : r.voice(v);
  if (voice.length && !ownOf(r, v, subject, group, voice).length) return [];
  const partners = partnersOf(r, v, group);
  // that somebody can do a thing says little unless it is put as the answer: alone, with another, only they
  if (
    can &&
    !partners.length &&
    !isOnly(r, subject) &&
    !isPlain(r, v, modal) &&
    !isStressed(r, v, modal) &&
    !isContrasted(r, v, group)
  )
    return [];
  const mutual = group.length === 2 && theOther(r, v);
  return group.map(who => ({
    who,
    can,
    what,
    with: mutual ? group.filter(x => x !== who) : partners,
    statement: r.statementId(v),
  }));
}

/** “only the Senate”, “the See alone” */
const isOnly = (r: Reading, subject: number): boolean =>
  subject >= 0 &&
  (r.words[r.lo[subject]! - 1] === 'only' ||
    r.words[r.phraseStart(subject) - 1] === 'only' ||
    (r.words[subject + 1] === 'alone' && /^(?:can|may|cannot)$/.test(r.words[subject + 2] ?? '')) ||
    r.kids[subject]!.some(j => r.words[j] === 'only'));

/** “only the Senate may ratify”, “under Chilean law the mine may hire”: what one may by right */
function isRight(r: Reading, v: number): boolean {
  if (isOnly(r, r.subjectOf(v))) return true;
  const {from} = r.sentence(v);
  if (r.words[from] !== 'under') return false;
  const rule = r.words.slice(from + 1, v).findIndex((_, k) => r.xposOf(from + 1 + k) === 'NN');
  return rule >= 0 && rules.has(r.a.lemma[from + 1 + rule]!) && r.kid(v, 'obj') > v;
}

/** “would not sign a promise he cannot keep”, “companies that could not pay”, “must show that it can live”: not told of anybody */
function isIncidental(r: Reading, v: number, subject: number): boolean {
  const over = r.a.head[v]!;
  if (over < 0) return false;
  if (!r.is(v, 'acl:relcl'))
    return (
      r.is(v, 'ccomp') &&
      over < v &&
      r.infinitival(over) &&
      /^(?:show|prove|demonstrate|ensure|see)$/.test(r.lemma(over))
    );
  if (r.words[over + 1] === ',') return false;
  if (/^(?:that|who|which)$/.test(r.words[over + 1] ?? ''))
    return r.xposOf(over) === 'NNS' && r.phraseStart(over) === over;
  const governor = r.a.head[over]!;
  return (
    r.is(over, 'obj') &&
    r.a.upos[over] === UPOS.NOUN &&
    governor >= 0 &&
    over < subject &&
    (r.negated(governor) || r.modal(governor) !== null)
  );
}

/** a noun, or “means” behind an article, easily taken for a verb */
const isNoun = (r: Reading, i: number): boolean =>
  r.a.upos[i] === UPOS.NOUN || (r.words[i] === 'means' && r.xposOf(i - 1) === 'DT');

/** “can no longer vouch”, “can hardly refuse” */
function isBarely(r: Reading, v: number): boolean {
  const from = r.firstHelper(v);
  // “could go no higher”
  if (r.words[v + 1] === 'no' && /^(?:higher|further|lower|more|longer|faster)$/.test(r.words[v + 2] ?? ''))
    return true;
  return r.words
    .slice(from, v)
    .some((w, k, all) => /^(?:hardly|barely|scarcely)$/.test(w) || (w === 'no' && all[k + 1] === 'longer'));
}

/** “can afford this”, “can force them”: in the mouth of a party about a party, with an object or an end to it */
function isStressed(r: Reading, v: number, modal: string): boolean {
  return (
    (modal === 'can' || (modal === 'could' && (r.reporter(v) >= 0 || r.isQuoted(v) || r.attributionInside(v) >= 0))) &&
    r.voice(v).length > 0 &&
    r.kid(v, 'obj') >= 0 &&
    moving.test(r.a.lemma[v]!)
  );
}

/** “the regulator can fine both”: told of somebody in the third person, with an object, by whoever tells */
function isPlain(r: Reading, v: number, modal: string): boolean {
  const subject = r.subjectOf(v);
  return (
    !firstPerson.has(r.words[subject]!) &&
    r.words[subject] !== 'you' &&
    (modal === 'can' ? !isLeave(r, v, subject) : r.kid(v, 'obj') > v && !r.voice(v).length) &&
    !slight.has(r.a.lemma[v]!) &&
    !r.is(v, 'advcl')
  );
}

/** “They can look at anything they like,” said by somebody else: let, not able */
function isLeave(r: Reading, v: number, subject: number): boolean {
  const by = r.voice(v);
  return (
    by.length > 0 &&
    /^(?:they|he|she|it)$/.test(r.words[subject]!) &&
    !r.subjects(v).some(x => by.some(y => r.same(x, y)))
  );
}

/** “it can agree on a truce; it cannot uphold one” */
function isContrasted(r: Reading, v: number, group: readonly string[]): boolean {
  const {from, to} = r.sentence(v);
  for (let j = from; j < to; j++) {
    if (j === v || !r.isVerbal(j) || !r.negated(j) || !/^(?:can|could|cannot|ca)$/.test(r.modal(j) ?? '')) continue;
    if (r.actorsOf(r.subjectOf(j)).some(x => group.includes(x))) return true;
  }
  return false;
}

/** “we … together”: the speaker's side and whoever the two sentences before were about */
function withUs(r: Reading, v: number, group: string[]): string[] {
  const k = r.a.sentOf[v]!;
  const from = r.a.sent[Math.max(0, k - 2)]!;
  const out = group.map(g => r.principal(g));
  const subject = r.subjectOf(v);
  if (subject >= 0 && !/^(?:we|they|both|neither|i)$/.test(r.words[subject]!)) return out;
  for (const id of r.actorsIn(from, v)) {
    const p = r.principal(id);
    if (!out.includes(p) && !r.context.reporters?.has(p)) out.push(p);
  }
  return out.slice(0, 3);
}

function byAdjective(r: Reading, adj: number): Found[] {
  const positive = able.get(r.a.lemma[adj]!)!;
  const to = infinitive(r, adj, adj);
  const of = r.oblique(adj, 'of');
  const v = to >= 0 ? to : of;
  if (v < 0 || (to < 0 && !r.isVerb(of)) || isHypothetical(r, adj)) return [];
  const group = holders(r, holderAt(r, adj));
  // “unable to comment”, not “unable to hear the suit”
  const heard = r.a.lemma[v] === 'hear' && r.kid(v, 'obj') > v;
  if (!group.length || (to >= 0 && talk.has(r.a.lemma[v]!) && r.a.lemma[v] !== 'be' && !heard)) return [];
  const can = positive !== r.negated(adj);
  // that somebody is able says little unless only they are, or with others
  const subject = r.subjectOf(adj);
  if (
    can &&
    !powers.has(r.a.lemma[adj]!) &&
    !isOnly(r, subject) &&
    !togetherIn(r, v) &&
    !partnersOf(r, v, group).length
  )
    return [];
  if (r.modal(adj) !== null && !/^(?:is|are|was|were)$/.test(r.modal(adj)!)) return [];
  return group.map(who => ({who, can, what: whatOf(r, v), with: partnersOf(r, v, group), statement: r.statementId(v)}));
}

/** who is said to be able: in “declared itself unable to hear it”, who declares */
function holderAt(r: Reading, adj: number): number {
  const over = r.a.head[adj]!;
  return over >= 0 &&
    over < adj &&
    /^(?:declare|pronounce|find|call|consider|describe)$/.test(r.lemma(over)) &&
    r.words.slice(over + 1, adj).some(w => /^(?:itself|himself|herself|themselves)$/.test(w))
    ? r.subjectOf(over)
    : r.subjectOf(adj);
}
