import {
  afterCase,
  brandBehind,
  chargeAfter,
  chargeContent,
  chargeOf,
  clauseBelow,
  clauseOf,
  contentOf,
  cut,
  gerundRun,
  isAnaphor,
} from './charges.ts';
import {byEllipsis, byRetraction} from './claim-replies.ts';
import {sayersAt} from './claim-statements.ts';
import {byWord, dateOf, type Found} from './claim-words.ts';
import {
  agentsOf,
  claimants,
  isAsked,
  isMedium,
  isPronoun,
  isPutToThem,
  isUndone,
  isWithheldThing,
} from './claimants.ts';
import {type Run, trimmed} from './clause.ts';
import {bareBehind} from './complement-clauses.ts';
import type {Calendar} from './deadlines.ts';
import {infinitive, nounAfter} from './heads.ts';
import type {Reading} from './reading.ts';
import {
  accusing,
  alleging,
  appointed,
  branding,
  brushing,
  chargeNouns,
  confirming,
  denying,
  duties,
  reporting,
  retracting,
  saying,
  unanswered,
  withholding,
  wrongs,
} from './words/claims.ts';

/** What the verb or word at token v says of the standing of a fact: “accused”, “denies”, “according to”; null for nothing. */
export function stepAt(r: Reading, calendar: Calendar, v: number): Found | null {
  return r.isVerb(v) ? byVerb(r, calendar, v) : byWord(r, calendar, v);
}

function byVerb(r: Reading, calendar: Calendar, v: number): Found | null {
  const lemma = r.lemma(v);
  const negated = r.negated(v);
  const step = (
    standing: Found['standing'],
    proposition: Run | null,
    who = r.passive(v) ? agentsOf(r, v) : claimants(r, v),
    cue: Run = {from: v, to: v + 1},
  ): Found => ({
    proposition: proposition && trimmed(r, proposition),
    who,
    standing,
    cue,
    when: dateOf(r, calendar, v),
    at: v,
    against: [],
  });
  // “declined to comment”, “refused to say whether”, “do not comment on leaks”
  if (/^(?:decline|refuse)$/.test(lemma) && !negated) {
    const to = r.words[v + 1] === 'to' ? v + 2 : infinitive(r, v, v);
    if (to >= 0 && to < r.a.n && withholding.has(r.words[to]!) && r.a.lemma[to] !== 'discuss')
      return step('declined', contentOf(r, to), undefined, {from: v, to: to + 1});
    return null;
  }
  // “would not say whether”, “neither confirmed nor denied that”
  if (
    lemma === 'say' &&
    negated &&
    /^(?:whether|if)$/.test(r.words[v + 1] ?? '') &&
    (r.subjects(v).length || sayersAt(r, v).length)
  )
    return step('declined', contentOf(r, v));
  if (lemma === 'deny' && r.words[v - 1] === 'nor') {
    const c = clauseOf(r, v);
    return c ? step('declined', c) : null;
  }
  // “the report could not be independently verified”, “could not be confirmed”
  if (
    /^(?:verify|confirm|corroborate)$/.test(lemma) &&
    negated &&
    (r.words.slice(Math.max(0, v - 2), v + 2).includes('independently') || (r.passive(v) && r.modal(v) === 'could'))
  )
    return {...step('alleged', null, []), lifts: true};
  if (lemma === 'comment' && negated) return step('declined', contentOf(r, v));
  // “did not immediately respond to a request for comment”, “to questions”
  if (unanswered.verbs.test(lemma) && negated && isAsked(r, v)) return step('declined', null);
  if (lemma === 'confirm' && (r.words[v - 1] === 'neither' || r.kids[v]!.some(j => r.words[j] === 'neither'))) {
    // “neither confirmed nor denied that”: told at the second
    const nor = r.words.indexOf('nor', v);
    return nor > v && nor < v + 3 && r.lemma(nor + 1) === 'deny' && clauseOf(r, nor + 1)
      ? null
      : step('declined', contentOf(r, v));
  }
  if (r.isQuestion(v) || r.supposed(v)) return null;
  const reply = byEllipsis(r, calendar, v) ?? byRetraction(r, calendar, v);
  if (reply) return reply;
  // “does not dispute that it loaded tankers”: owns up to it
  if (
    /^(?:deny|dispute|contest)$/.test(lemma) &&
    r.helpers(v).length &&
    r.words.slice(Math.max(0, v - 3), v).some(w => /^(?:not|n't)$/.test(w)) &&
    r.modal(v) === null &&
    !r.infinitival(v)
  ) {
    const c = clauseOf(r, v);
    return c ? step('confirmed', c) : null;
  }
  if (accusing.has(lemma) && !negated) {
    const what = chargeOf(r, v, accusing.get(lemma)!);
    if (what < v || /^(?:nobody|none|neither)$/.test(r.words[v + 1] ?? '')) return null;
    const bare = r.is(what, 'case', 'mark') ? afterCase(r, r.a.head[what]!) : afterCase(r, what);
    const who = r.passive(v) ? r.agents(v) : undefined;
    if (lemma === 'blame') {
      const on = r.kids[what]!.some(c => r.words[c] === 'on');
      const object = r.kid(v, 'obj');
      if (object < v) return null;
      return step(
        'alleged',
        on ? {from: r.lo[object]!, to: r.hi[object]!} : {from: r.lo[object]!, to: r.hi[what]!},
        who,
      );
    }
    if (/^critici[sz]e$/.test(lemma) && !r.isVerb(what)) return null;
    if (lemma === 'suspect' && !r.isVerb(what)) return null;
    // “is charged with securing the capital”: it is their task
    if (lemma === 'charge' && r.isVerb(what) && duties.test(r.a.lemma[what]!)) return null;
    return {...step('alleged', bare, who), against: r.actorsOf(r.passive(v) ? r.subjectOf(v) : r.kid(v, 'obj'))};
  }
  if (negated || hypothetical(r, v) || isUndone(r, v)) return null;
  // “ordered prosecutors to dismiss minor charges”
  if (r.infinitival(v) && (denying.has(lemma) || confirming.has(lemma))) return null;
  // “disputes that: anyone can post”
  if (
    /^(?:deny|dispute|contest|confirm)$/.test(lemma) &&
    /^(?:it|this|that)$/.test(r.words[v + 1] ?? '') &&
    /^[.,;:–—!]$/.test(r.words[v + 2] ?? '')
  )
    return step(lemma === 'confirm' ? 'confirmed' : 'denied', null);
  // “held Chad responsible for the raid”
  if (lemma === 'hold') return heldFor(r, v, step);
  // “is alleged to have paid bribes”, “is reported to have met him”, “said by the founders to have encouraged it”
  const saidBy = lemma === 'say' && r.words[v + 1] === 'by' ? r.kid(v, 'obl:agent') : -1;
  const done = r.passive(v) || saidBy > v ? doneBehind(r, v) : -1;
  if (done > v) {
    const who = saidBy > v ? r.actorsOf(saidBy) : r.agents(v);
    return step(lemma === 'report' ? 'reported' : 'alleged', {from: done, to: r.hi[done]!}, who);
  }
  // “confirmed that report”, “denied this claim”
  if (
    /^(?:that|this|these|those)$/.test(r.words[v + 1] ?? '') &&
    chargeNouns.has(r.lemma(Math.min(v + 2, r.a.n - 1)))
  ) {
    if (denying.has(lemma)) return step('denied', null);
    if (confirming.has(lemma)) return step('confirmed', null);
  }
  // “called it piracy”, “denounced the arrangement as ransom”
  const pronoun = /^(?:it|this|that|them)$/.test(r.words[v + 1] ?? '');
  if (
    branding.test(lemma) &&
    (lemma !== 'call' || pronoun) &&
    !r.passive(v) &&
    r.modal(v) === null &&
    r.subjects(v).length
  ) {
    const brand = brandBehind(r, v);
    if (brand > v)
      return step('alleged', cut(r, {from: r.xposOf(brand - 1) === 'JJ' ? brand - 1 : brand, to: r.hi[brand]!}, brand));
  }
  if (alleging.has(lemma)) {
    const c = r.clauseAfter(v);
    // “insists that the embargo cease” demands
    if (
      c < 0 ||
      (/^(?:insist|maintain)$/.test(lemma) &&
        (/^(?:VB|VBP)$/.test(r.formOf(c)) || r.modal(c) !== null || bareBehind(r, c) > c))
    )
      return null;
    // “insists it never ordered the raid”: a denial
    const denies =
      /^(?:insist|maintain|protest)$/.test(lemma) &&
      r.negated(c) &&
      !r.passive(v) &&
      (r.subjects(c).some(x => r.subjects(v).some(y => r.same(x, y))) || isPronoun(r, r.subjectOf(c)));
    const soft = /^(?:insist|retort|object)$/.test(lemma);
    return claimants(r, v).length || r.passive(v)
      ? {...step(denies ? 'denied' : 'alleged', clauseBelow(r, c)), soft: soft && !denies}
      : null;
  }
  if (saying.has(lemma)) {
    const c = r.clauseAfter(v);
    if (c < 0 || /[;:]/.test(r.words.slice(v, c).join(' '))) return null;
    // “The union says you've broken your word”: put to whoever is asked
    if (isPutToThem(r, v, c)) return {...step('alleged', clauseBelow(r, c)), who: r.subjects(v)};
    if (!wrongs.has(r.lemma(c)) || /^(?:will|would|should|must|can)$/.test(r.modal(c) ?? '') || r.negated(c))
      return null;
    const who = r.subjects(v);
    const own = r.subjects(c).some(x => who.some(y => r.same(x, y)));
    return own && !r.passive(c)
      ? null
      : {...step('alleged', clauseBelow(r, c)), against: r.passive(c) ? r.agents(c) : r.subjects(c)};
  }
  // “rejected this as slander”
  const it = /^(?:this|that|it|them)$/.test(r.words[v + 1] ?? '') && r.words[v + 2] === 'as';
  if (it && /^(?:reject|dismiss)$/.test(lemma) && r.subjects(v).length) return step('denied', null);
  // “Streeting brushed that aside”, “we wholly reject that”
  const that = r.words[v + 1] === 'that' && !r.isNominal(v + 2);
  if (
    (lemma === 'brush' && r.words[v + 2] === 'aside' && that) ||
    (that && /^(?:reject|refute)$/.test(lemma) && r.isQuoted(v))
  )
    return step('denied', null);
  // “Equinor rejected this.”
  if (
    /^(?:reject|dismiss)$/.test(lemma) &&
    /^(?:this|that|it)$/.test(r.words[v + 1] ?? '') &&
    !r.isNominal(v + 2) &&
    r.subjects(v).length
  )
    return {...step('denied', null), near: true};
  // “brushed aside suggestions that”
  const aside = brushing.test(lemma) && /^(?:aside|off|away)$/.test(r.words[v + 1] ?? '');
  if (aside && chargeAfter(r, v) < 0) return null;
  if (denying.has(lemma) || aside) {
    // a plan is rejected, a charge is denied
    const strict = lemma === 'deny' || lemma === 'dispute' || lemma === 'refute';
    // “reports that the gates were shut were denied by Ethiopia”
    const told = r.passive(v) ? r.subjectOf(v) : -1;
    const charged = told >= 0 && told < v && (chargeNouns.has(r.lemma(told)) || /^(?:talk|story)$/.test(r.lemma(told)));
    if (charged && agentsOf(r, v).length) {
      const content = chargeContent(r, told);
      return content || strict ? owned(r, step('denied', content), told) : null;
    }
    const charge = chargeAfter(r, v);
    if (charge >= 0) return owned(r, step('denied', chargeContent(r, charge)), charge);
    // “…, which the army denied”
    if (strict && isRelative(r, v)) return step('denied', null);
    const object = r.kid(v, 'obj') > v ? r.kid(v, 'obj') : r.kid(v, 'nsubj:pass');
    if (object >= 0 && isAnaphor(r, object))
      return strict || lemma === 'contest' || lemma === 'contradict' ? step('denied', null) : null;
    if (!strict) return null;
    // “denied doing so”
    if (r.words[v + 1] === 'doing' && /^(?:so|that|it|this)$/.test(r.words[v + 2] ?? '')) return step('denied', null);
    if (/^VBG$/.test(r.xposOf(v + 1))) {
      // “denies having weakened anything”
      return step('denied', gerundRun(r, v + 1));
    }
    const c = r.clauseAfter(v);
    if (c > v) return step('denied', clauseBelow(r, c));
    if (object < v || isWithheldThing(r, v, object)) return null;
    return step('denied', cut(r, {from: r.lo[object]!, to: behindPhrase(r, object)}, object));
  }
  if (confirming.has(lemma)) {
    // “we acknowledge that we must do more” confirms nothing anybody said
    if (!r.passive(v) && !claimants(r, v).length) return null;
    const c = r.clauseAfter(v);
    // “acknowledged that its troops had crossed”; not “we acknowledge that we must do more”
    const granted =
      /^(?:acknowledge|concede)$/.test(lemma) &&
      c > v &&
      r.modal(c) === null &&
      !r.isQuoted(v) &&
      /^(?:VBD|VBZ|VBN)$/.test(r.xposOf(v));
    if (c > v && (lemma === 'confirm' || lemma === 'admit' || lemma === 'verify' || granted))
      return step('confirmed', clauseBelow(r, c));
    // “admitted crossing the border”, “admitted to having paid them”
    const doing = lemma === 'admit' && r.words[v + 1] === 'to' ? v + 2 : v + 1;
    if (/^(?:admit|acknowledge|concede)$/.test(lemma) && /^VBG$/.test(r.xposOf(doing))) {
      return step('confirmed', gerundRun(r, doing));
    }
    // “the crossing was confirmed by Asmara”
    const subject = r.passive(v) && lemma === 'confirm' && r.agents(v).length ? r.subjectOf(v) : -1;
    if (subject >= 0 && subject < v && r.actorAt(subject) === null) {
      const to = Math.min(r.hi[subject]!, r.firstHelper(v));
      const comma = r.words.indexOf(',', subject);
      return step('confirmed', {from: r.lo[subject]!, to: comma > subject && comma < to ? comma : to});
    }
    const object = r.kid(v, 'obj');
    if (object < v || appointed.test(r.a.lemma[object]!)) return null;
    if (isAnaphor(r, object)) return {...step('confirmed', chargeContent(r, object)), near: lemma === 'concede'};
    return lemma === 'confirm' ? step('confirmed', {from: r.lo[object]!, to: r.hi[object]!}) : null;
  }
  if (reporting.has(lemma)) {
    const who = r.subjects(v);
    const media = isMedium(r, v, who);
    const c = clauseOf(r, v) ?? saidAhead(r, v, media);
    // “the crossing, first reported by Reuters”
    if (r.passive(v) && lemma === 'report' && r.is(v, 'acl', 'advcl') && r.agents(v).length) {
      const thing = r.a.head[v]!;
      // “…, an allegation first reported by the Monitor”: what was told just before
      if (thing >= 0 && thing < v && chargeNouns.has(r.lemma(thing)) && r.words[r.phraseStart(thing) - 1] === ',')
        return step('reported', null, r.agents(v));
      return thing >= 0 && thing < v && r.isNominal(thing)
        ? step(
            'reported',
            {from: r.lo[thing]!, to: r.words[v - 1] === ',' || r.words[v - 2] === ',' ? thing + 1 : v},
            r.agents(v),
          )
        : null;
    }
    if (!c) return null;
    // “it was reported by the Evening Post that”
    if (r.passive(v)) {
      const by = r.agents(v);
      return by.length && lemma === 'report' ? step('reported', c, by) : null;
    }
    // “the paper first reported”; a party that “reported” progress only says so
    const first = r.kids[v]!.some(j => r.words[j] === 'first');
    return first || media ? step('reported', c, who) : null;
  }
  if (retracting.has(lemma)) {
    const object = r.kid(v, 'obj');
    return object > v && chargeNouns.has(r.a.lemma[object]!) ? step('retracted', chargeContent(r, object)) : null;
  }
  return null;
}

/** “is alleged to have paid”, “said by the founders to have paid”: where what is said to be done begins; -1 when nothing */
function doneBehind(r: Reading, v: number): number {
  const told = /^(?:allege|suspect|suppose|rumou?r|report)$/.test(r.lemma(v));
  if (!(told || (r.lemma(v) === 'say' && r.words[v + 1] === 'by'))) return -1;
  for (let i = v + 1; i + 2 < Math.min(r.sentence(v).to, v + 7) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'to' && r.words[i + 1] === 'have') return r.xposOf(i + 2) === 'VBN' ? i + 2 : -1;
  return -1;
}

/** a denial with whose charge it answers: “denied union claims that”, “rejected a claim by Ethiopia that” */
function owned(r: Reading, found: Found, charge: number): Found {
  const by = r.oblique(charge, 'by', 'from');
  const near = /^(?:by|from)$/.test(r.words[charge + 1] ?? '') ? nounAfter(r, charge + 1) : -1;
  const whose = r.kid(charge, 'nmod:poss', 'compound');
  const at = by > charge ? by : near > charge ? near : whose;
  const named = at >= 0 ? r.actorsOf(at) : [];
  // “rejected Russian claims that”
  for (let j = r.phraseStart(charge); !named.length && j < charge; j++) {
    const land = /^JJ/.test(r.xposOf(j)) ? (r.context.land?.(j) ?? null) : null;
    if (land !== null) named.push(land);
  }
  const who = named.filter(x => !found.who.some(y => r.same(x, y)));
  return who.length && found.proposition ? {...found, raisedBy: {who, cue: {from: charge, to: charge + 1}}} : found;
}

/** “, which the army denied”: the verb of a clause whose object is the “which” behind a comma */
function isRelative(r: Reading, v: number): boolean {
  const subject = r.subjectOf(v);
  if (subject < 1 || subject > v) return false;
  const start = r.phraseStart(subject);
  return r.words[start - 1] === 'which' && r.words[start - 2] === ',';
}

/** one past the object and the preposition phrase right behind it: “responsibility for the attack” */
function behindPhrase(r: Reading, object: number): number {
  const end = r.hi[object]!;
  if (!/^(?:for|in|of|with|to)$/.test(r.words[end] ?? '')) return end;
  const noun = nounAfter(r, end);
  return noun > end ? Math.max(noun + 1, r.hi[noun]!) : end;
}

/** What one is made to answer for and has not done: “held responsible for their safety”. By lemma. */
const charges = /^(?:safety|security|welfare|consequence|outcome|health|life|fate|protection|implementation|conduct)$/;

/** “held Chad responsible for the raid”: who, and for what */
function heldFor(
  r: Reading,
  v: number,
  step: (standing: Found['standing'], proposition: Run | null) => Found,
): Found | null {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 1 < Math.min(to, v + 9) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (/^(?:responsible|accountable)$/.test(r.words[i]!) && r.words[i + 1] === 'for' && i > v + 1) {
      const what = nounAfter(r, i + 1);
      const against = r.actorsIn(v + 1, i);
      if (what < 0 || r.passive(v) || r.isQuoted(v) || !against.length || charges.test(r.a.lemma[what]!)) return null;
      return {...step('alleged', cut(r, {from: v + 1, to: Math.max(what + 1, r.hi[what]!)}, what)), against};
    }
  return null;
}

/** “Eritrea had crossed the border, Reuters first reported”: the clause before the comma */
function saidAhead(r: Reading, v: number, media: boolean): Run | null {
  const {from} = r.sentence(v);
  const subject = r.subjectOf(v);
  const comma = subject > from ? r.phraseStart(subject) - 1 : -1;
  if (comma <= from || r.words[comma] !== ',' || !(media || r.words.slice(comma, v + 3).includes('first'))) return null;
  for (let i = from; i < comma; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i))) return {from, to: comma};
  return null;
}

function hypothetical(r: Reading, v: number): boolean {
  const mark = r.marker(v);
  if (mark !== null && /^(?:if|whether|unless)$/.test(mark)) return true;
  const modal = r.modal(v);
  if (modal === null) return false;
  // “I can confirm”, “must acknowledge” confirm
  return !(/^(?:can|will|must)$/.test(modal) && confirming.has(r.a.lemma[v]!));
}
