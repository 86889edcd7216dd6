import {UPOS} from '../tagset.ts';
import {addressed, addressee, addresseesOf, afterAgent, askedOf, passiveSubject} from './addressees.ts';
import {
  behindRelative,
  forBehind,
  isBare,
  isOwn,
  isQualified,
  isSpell,
  leftOut,
  papers,
  relativeWhom,
  thingToBe,
  wholeFrom,
  withheldFrom,
} from './askings.ts';
import {coordinated, predicate, type Run} from './clause.ts';
import {agentBehind, gerundAfter, infinitive, thing} from './heads.ts';
import {alsoFor, bareStart, furtherClauses, gapped, listBehind, nextFor, nominal, undone, verbal} from './lists.ts';
import type {Reading} from './reading.ts';
import {asking, fromWhom, given, giving} from './transfers.ts';
import {mandative, people, stative, striven, takesPerson, telling, timeNouns, ungranted} from './words/complements.ts';
import {changing, deeds, isDeedNoun, plans} from './words/deeds.ts';
import {type Frame, nouns} from './words/frames.ts';
import {harmfulNouns, weapons} from './words/harm.ts';
import {bodies, sides} from './words/reading.ts';
import {isSomebody} from './words/speakers.ts';

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
  /** the token behind what is said of the act, where its conditions stand: “talks are out of the question | until …” */
  terms?: number;
}

/** The acts verb v takes in one frame, none when it has no such complement; see words/frames.ts for what each frame is. */
export function complements(r: Reading, v: number, frame: Frame, passive: boolean, by: string[]): Complement[] {
  switch (frame) {
    case 'whom-to': {
      const whom = passive ? passiveSubject(r, v) : addressee(r, v);
      const relative = !passive && whom < 0 ? relativeWhom(r, v) : -1;
      if (relative >= 0) {
        const act = infinitive(r, v, v);
        return act > v ? verbal(r, act, r.actorsOf(relative, by), true) : [];
      }
      if (whom < 0) return passive ? [] : runTo(r, v, by);
      const to = infinitive(r, v, passive ? afterAgent(r, v) : whom);
      const not = to < 0 || (!passive && to < whom) ? leftOut(r, passive ? afterAgent(r, v) : whom) : -1;
      if (not > 0)
        return [
          {
            head: not,
            run: {from: not, to: not + 2},
            of: askedOf(r, whom, by),
            verbal: true,
            addressed: true,
            limit: not + 2,
          },
        ];
      if (to < 0 || (!passive && to < whom)) return passive ? [] : runTo(r, v, by);
      const of = addressed(r, whom, to, by);
      const run = thingToBe(r, v, whom, to);
      if (run) return [{head: to, run, of: [], verbal: true, addressed: false}];
      // “needs more time to consult”
      if (r.lemma(v) === 'need' && (!of.length || r.kid(whom, 'nummod') >= 0)) return [];
      return [...verbal(r, to, of, true), ...gapped(r, to)];
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
      if (to >= 0) return [...verbal(r, to, r.actorsOf(whom, by), true), ...gapped(r, to)];
      // "appealed to both for calm"
      const what = r.oblique(v, 'for');
      return what > whom && r.isNominal(what) ? nominal(r, what, r.actorsOf(whom, by), true) : [];
    }
    case 'for': {
      // “was called a charlatan for promoting cures”
      if (r.lemma(v) === 'call' && passive && r.words[v + 1] !== 'for') return [];
      const person = addressee(r, v);
      let what = forBehind(r, v);
      // “asked governments for eighty million dollars”
      if (what < 0 && person > v && r.words[r.phraseEnd(person)] === 'for') what = r.oblique(person, 'for');
      // “asked Tavares, who runs the company, for a meeting”
      if (what < 0 && person > v) what = behindRelative(r, person);
      const qualified = what >= 0 && (isQualified(r, what) || isSpell(r, what));
      if (what >= 0 && timeNouns.test(r.words[what]!) && !qualified) return [];
      if (
        what < 0 ||
        (/^(?:nothing|years?|months?|weeks?|days?|hours?|decades?|time|now|long)$/.test(r.words[what]!) && !qualified)
      )
        return [];
      // “campaigned for the senator”, “held out for an hour”
      if (/^(?:campaign|agitate|argue|clamour|clamor|hold)$/.test(r.lemma(v)) && r.actorAt(what) !== null) return [];
      if (!r.isNominal(what) && r.isVerb(what) && !r.infinitival(what)) return clause(r, what);
      const whom = person;
      const of = whom >= 0 && whom < what ? askedOf(r, whom, by) : [];
      // "called for the council to send monitors"; “asked for time to read it”
      const to = /^(?:time|leave|permission)$|^(?:days?|weeks?|months?|hours?|years?)$/.test(r.words[what]!)
        ? -1
        : infinitive(r, v, what);
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
      // “proposes things the ministry is already doing”
      const named = r.kid(v, 'obj');
      if (named > v && r.lo[subject] === named + 1) return [];
      // “insists that whatever comes back be delivered to him”
      if (/^(?:whatever|whoever|what|those|anyone|anything|all)$/.test(r.words[subject]!)) {
        const late = bareBehind(r, c);
        if (late > c)
          return [{head: late, run: {from: subject, to: r.hi[late]!}, of: [], verbal: true, addressed: true}];
      }
      // “insist that he sell” with the bare form for a past
      const tag = isBare(r, c) ? 'VB' : r.formOf(c);
      // “insisted that Dhaka stop”: a singular subject with a plain form
      const plain =
        tag === 'VB' ||
        (tag === 'VBP' &&
          (/^(?:NN|NNP)$/.test(r.xposOf(subject)) ||
            // “suggested that he pick a date”
            /^(?:he|she|it)$/.test(r.words[subject]!) ||
            // “suggested that the two sides meet”
            sides.test(r.words[subject]!) ||
            (r.lemma(v) !== 'suggest' && (deeds.has(r.a.lemma[c]!) || isUnshifted(r, v, c)))));
      // “officials insist that they give nothing to the rebels” tells of themselves
      if (
        r.lemma(v) === 'insist' &&
        tag === 'VBP' &&
        /^(?:they|we|i)$/.test(r.words[subject]!) &&
        (r.known(subject) === null || r.actorsOf(subject).some(x => by.some(y => r.same(x, y))))
      )
        return [];
      if (frame === 'subjunctive' && !(plain || /^(?:must|should)$/.test(r.modal(c) ?? ''))) return [];
      if (
        frame === 'that' &&
        !passive &&
        r.lemma(v) !== 'propose' &&
        r.modal(c) !== null &&
        /^(?:will|would|can|could)$/.test(r.modal(c)!) &&
        !/^(?:pledge|promise|vow|agree|undertake|swear|threaten|guarantee|consent|accede)$/.test(r.lemma(v))
      )
        return [];
      if (/^(?:ask|remind)$/.test(r.lemma(v)) && !/^(?:must|should)$/.test(r.modal(c) ?? '') && !plain) return [];
      // “agree that it should not” is an opinion, “agree that it will” a promise
      if (r.lemma(v) === 'agree' && tag !== 'VB' && !/^(?:will|would|shall|'ll)$/.test(r.modal(c) ?? '')) return [];
      // who promises or threatens acts; whom it is put to stands before “that”
      const own = /^(?:promise|pledge|vow|agree|undertake|swear|threaten|commit|guarantee|consent|accede)$/.test(
        r.lemma(v),
      );
      const clauses = [c, ...furtherClauses(r, c)].flatMap(x => clause(r, x));
      // “agreed that there will still be work”, “that it is critical” are views
      const views = (h: number) =>
        r.lemma(v) === 'agree' &&
        (r.kid(h, 'cop') >= 0 || (r.kid(h, 'expl') >= 0 && !isDeedNoun(r.a.lemma[r.kid(h, 'nsubj')] ?? '')));
      if (own) return clauses.filter(x => !views(x.head)).map(x => ({...x, of: addresseesOf(r, v, by)}));
      // “proposed that the two armies pull back”: what is proposed, not who is asked
      if (/^(?:propose|suggest)$/.test(r.lemma(v)) && plain)
        return clauses.map(x => ({...x, of: [], run: {from: wholeFrom(r, x.head, x.run.from), to: x.run.to}}));
      // “remind loyalist organisations that their ceasefire must hold”
      const whom = r.lemma(v) === 'remind' ? addressee(r, v) : -1;
      return whom < 0 ? clauses : clauses.map(x => (x.of.length ? x : {...x, of: r.actorsOf(whom, by)}));
    }
    case 'to': {
      const to = infinitive(r, v, v);
      if (to < 0) return [];
      // "asked to see him" wants a thing for oneself; "asks not to be named" is no demand of a party
      if (/^(?:ask|beg|request)$/.test(r.lemma(v)) && r.lemma(to) === 'see') {
        // “asked to see the letter”
        const seen = r.kid(to, 'obj');
        return seen > to && (papers.test(r.a.lemma[seen]!) || (r.xposOf(seen) === 'PRP' && r.known(seen) !== null))
          ? verbal(r, to, [], false)
          : [];
      }
      // “asked to land at the port”: leave for it
      if (/^(?:ask|request)$/.test(r.lemma(v)))
        return passive || !isOwn(r, v, to) || withheldFrom.test(r.a.lemma[to]!) || r.passive(to)
          ? []
          : verbal(r, to, [], false);
      if (/^(?:beg|urge|implore|beseech)$/.test(r.lemma(v))) return [];
      if (r.lemma(v) === 'demand' && !/^(?:know|see|speak|meet|hear|be)$/.test(r.a.lemma[to]!)) return [];
      return verbal(r, to, addresseesOf(r, v, by), false);
    }
    case 'granted': {
      const to = r.words[v + 1] === 'to' && r.words[v + 2] === 'be' ? infinitive(r, v, v) : -1;
      return !passive && to > v + 2 && r.xposOf(to) === 'VBN' && !ungranted.test(r.a.lemma[to]!)
        ? verbal(r, to, [], false)
        : [];
    }
    case 'of': {
      const what = r.oblique(v, 'of');
      if (what < v || !(harmfulNouns.test(r.a.lemma[what]!) || weapons.test(r.a.lemma[what]!))) return [];
      const whom = addressee(r, v);
      return nominal(r, what, whom >= 0 ? r.actorsOf(whom, by) : [], false);
    }
    case 'deed': {
      if (r.words[v + 1] === 'to' || r.words[v + 1] === 'that') return [];
      const found = complements(r, v, 'what', passive, by);
      const lemma = r.lemma(v);
      return found.every(
        c =>
          plans.test(r.a.lemma[c.head]!) ||
          (lemma !== 'submit' && isDeedNoun(r.a.lemma[c.head]!)) ||
          (lemma === 'decline' && nouns.has(r.a.lemma[c.head]!)),
      )
        ? found
        : [];
    }
    case 'doing': {
      const g = /^(?:out|down|to|on|at|against)$/.test(r.words[v + 1] ?? '') ? v + 2 : v + 1;
      if (r.xposOf(g) !== 'VBG' || g >= r.sentence(v).to || r.helpers(g).some(j => j > v && j < g)) return [];
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
      // “agreed on a truce”; not “agreed on Tuesday”, “on the need”
      if (r.lemma(v) === 'agree' && !(plans.test(r.a.lemma[what]!) || isDeedNoun(r.a.lemma[what]!))) return [];
      return r.isNominal(what) ? nominal(r, what, [], false) : verbal(r, what, [], false);
    }
    case 'against': {
      const whom = passive ? r.kid(v, 'nsubj:pass') : addressee(r, v);
      const own = r.oblique(v, 'against');
      // “advised tenants against withholding rent”
      const behind = whom > v && r.words[r.phraseEnd(whom)] === 'against' ? r.phraseEnd(whom) + 1 : -1;
      const what = own < 0 && behind > 0 && r.xposOf(behind) === 'VBG' ? behind : own;
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
      if (what < v || whom < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
      const agent = passive ? agentBehind(r, what) : -1;
      return nominal(r, what, r.actorsOf(whom, by), true).map(c => (agent > 0 ? {...c, limit: agent} : c));
    }
    case 'see': {
      // “wants to see concrete measures: more lorries, and an end to the siege”, “would like to see them gone”
      const to = r.words[v + 1] === 'to' ? v + 2 : -1;
      if (to < 0 || r.lemma(to) !== 'see' || r.words[to + 1] === 'for') return [];
      const done = undone(r, to);
      if (done.length) return done;
      const what = thing(r, to);
      if (what < 0 || !r.isNominal(what) || r.actorAt(what) !== null) return [];
      const listed = listBehind(r, what);
      return listed.length ? listed : nominal(r, what, [], false);
    }
    case 'what': {
      const kept = passive && giving.test(r.lemma(v)) ? r.kid(v, 'obj') : -1;
      // “Nepal was offered a rail link by India”: up to the agent
      if (kept > v) {
        const whom = passiveSubject(r, v);
        const agent = agentBehind(r, v);
        const limit = agent > kept ? {limit: agent} : {};
        return nominal(r, kept, whom >= 0 ? r.actorsOf(whom, by) : [], whom >= 0).map(c => ({...c, ...limit}));
      }
      // “the inspections demanded by France”
      const over = passive && r.is(v, 'acl') && by.length ? r.a.head[v]! : -1;
      const what =
        over >= 0 && over < v && r.known(over) === null ? over : passive ? r.kid(v, 'nsubj:pass') : thing(r, v);
      if (
        what < 0 ||
        !(
          r.isNominal(what) ||
          r.xposOf(what) === '$' ||
          r.a.upos[what] === UPOS.NUM ||
          /^(?:that|this|it|both|another|all|more|one|neither)$/.test(r.words[what]!)
        )
      )
        return [];
      if (/^things?$/.test(r.words[what]!) && r.words[what + 1] === 'that') return [];
      if (/^(?:nothing|none|themselves|himself|herself|itself|ourselves|myself|so|what)$/.test(r.words[what]!))
        return [];
      if (r.lemma(v) === 'offer' && telling.test(r.lemma(what))) return [];
      if (r.lemma(v) === 'seek' && striven.test(r.lemma(what))) return [];
      // “the changes Mills requested months earlier”
      if (timeNouns.test(r.words[what]!) && /^(?:earlier|ago|later|before)$/.test(r.words[what + 1] ?? '')) return [];
      // “want no part in the listing”, which is refused
      if (r.lemma(v) === 'want' && r.words[what] === 'part' && r.words[what - 1] === 'no') return [];
      // whom one urges or asks is not what one asks for
      if (takesPerson.test(r.lemma(v)) && (r.actorAt(what) !== null || people.test(r.words[what]!))) return [];
      if (/^(?:want|like|prefer|wish)$/.test(r.lemma(v)) && r.xposOf(what) === 'NNP' && r.actorAt(what) !== null) {
        // “wants the Tornados out of Turkey”
        return /^(?:out|off|back|gone|in|home|inside|outside)$/.test(r.words[what + 1] ?? '')
          ? [{head: what, run: {from: r.lo[what]!, to: r.hi[v]!}, of: [], verbal: false, addressed: false}]
          : [];
      }
      // “offered Nepal a rail link”, whatever the parse called the two
      const gift = giving.test(r.lemma(v)) ? given(r, v, what) : null;
      if (gift)
        return nominal(r, gift.what, r.actorsOf(gift.whom, by), true).map((c, k) =>
          k > 0 ? c : {...c, run: {from: Math.max(c.run.from, gift.from), to: c.run.to}},
        );
      if ((r.lemma(v) === 'promise' || r.lemma(v) === 'offer') && !passive) {
        const whom = r.kid(v, 'iobj');
        return nominal(r, what, whom >= 0 ? r.actorsOf(whom, by) : addresseesOf(r, v, by), whom >= 0);
      }
      // “wants more: an undertaking, and a moratorium”
      if (r.words[what] === 'more' && r.words[what + 1] === ':') {
        const listed = listBehind(r, what);
        if (listed.length) return listed.map(t => fromWhom(r, v, t, by));
      }
      // “wished the union would stop”
      if (/^(?:wish|like|prefer)$/.test(r.lemma(v)) && /^(?:MD|VBD|VBZ)$/.test(r.xposOf(r.phraseEnd(what)))) return [];
      const things = nominal(r, what, addresseesOf(r, v, by), false);
      // “The plan was rejected by Serbia”: up to the verb
      if (passive) return things.map(t => ({...t, limit: Math.min(r.hi[what]!, r.firstHelper(v))}));
      // “requested a shorter week from the trust”: of whom
      return asking.test(r.lemma(v)) ? things.map(t => fromWhom(r, v, t, by)) : things;
    }
  }
}

/** the participle of a later “be …” without a modal in the same clause; -1 when there is none */
export function bareBehind(r: Reading, c: number): number {
  for (let i = c + 1; i + 1 < r.sentence(c).to && i - c < 12 && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'be' && !/^(?:MD|TO)$/.test(r.xposOf(i - 1)) && r.xposOf(i + 1) === 'VBN') return i + 1;
  return -1;
}

/** “urged developing nations and the banks to pay”: the phrases right behind v run into the infinitive, whatever the parse made of them */
function runTo(r: Reading, v: number, by: string[]): Complement[] {
  const {to} = r.sentence(v);
  let i = v + 1;
  for (; i < Math.min(to, v + 16) && r.words[i] !== 'to'; i++) {
    const tag = r.xposOf(i);
    const attribute = /^VB[GN]$/.test(tag) && /^(?:NN|JJ)/.test(r.xposOf(i + 1));
    if (!attribute && !/^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|CC|PRP\$|HYPH|PDT|,)$/.test(tag) && r.words[i] !== 'of')
      return [];
    if (/^(?:or|but)$/.test(r.words[i]!)) return [];
  }
  if (i < v + 2 || r.words[i] !== 'to' || !r.isVerb(i + 1) || r.xposOf(i + 1) !== 'VB') return [];
  // “urge both parties to instruct”, whatever the parse made of them
  let two = v + 1;
  while (two < i && !(r.isPair(two) && r.isNominal(two))) two++;
  const whom = two < i ? r.actorsOf(two, by) : r.actorsIn(v + 1, i);
  const of = whom.filter(x => !by.some(b => r.same(b, x)));
  return of.length ? verbal(r, i + 1, of, true) : [];
}

/** "that Israel leave": the predicate, of its subject; where no actor is to act the whole clause, "that aid be let in" */
export function clause(r: Reading, c: number): Complement[] {
  return coordinated(r, c).flatMap(head => {
    // “it is essential that Serbia cooperate, France said”
    if (/^(?:say|add|tell)$/.test(r.lemma(head)) && r.xposOf(head) === 'VBD') return [];
    const subject = r.subjectOf(head);
    const passive =
      r.passive(head) ||
      (r.words[head - 1] === 'let' && r.words[head - 2] === 'be') ||
      (r.words[head] === 'let' && r.words[head - 1] === 'be');
    // “that their own ceasefire must hold”: a thing of theirs, not they
    const thing =
      subject >= 0 &&
      !bodies.test(r.words[subject]!) &&
      (r.kid(subject, 'nmod:poss') >= 0 ||
        // “that seats in parliament follow population”
        (r.a.upos[subject] === UPOS.NOUN &&
          r.known(subject) === null &&
          (r.oblique(subject, 'in', 'of', 'on', 'for') > subject ||
            // “that the embargo cease”
            (changing.test(r.a.lemma[head]!) && !isSomebody(r.a.lemma[subject]!)))));
    const actors = passive
      ? r.passive(head)
        ? r.agents(head)
        : []
      : subject >= 0 && !thing
        ? r.actorsOf(subject)
        : [];
    const own = r.kid(head, 'nsubj', 'expl', 'csubj');
    if (actors.length && !passive) return [{head, run: predicate(r, head), of: actors, verbal: true, addressed: true}];
    const that = thatBefore(r, head);
    const from =
      own >= 0 && own < head && that >= 0 && (/^(?:who|which)$/.test(r.words[own]!) || isOnePhrase(r, that + 1, own))
        ? that + 1
        : own >= 0 && own < head
          ? r.lo[own]!
          : predicate(r, head).from;
    return [{head, run: {from, to: r.hi[head]!}, of: actors, verbal: true, addressed: true}];
  });
}

/** no verb and no comma between: “no more than 200 people a year be let in” */
function isOnePhrase(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (r.isVerb(i) || /^[,;:–—]$/.test(r.words[i]!)) return false;
  return to - from < 12;
}

/** the “that” that opens the clause of v, within reach */
function thatBefore(r: Reading, v: number): number {
  for (let j = v - 1; j >= r.sentence(v).from && v - j < 16; j--) {
    if (r.words[j] === 'that') return j;
    if (/^[.;:,]$/.test(r.words[j]!)) return -1;
  }
  return -1;
}

/** “insisted that the rebels lay down their arms”: a deed in the present after a past is asked for, not told */
const isUnshifted = (r: Reading, v: number, c: number): boolean =>
  /^(?:VBD|VBN)$/.test(r.xposOf(v)) && mandative.test(r.lemma(v)) && r.kid(c, 'cop') < 0 && !stative.has(r.a.lemma[c]!);
