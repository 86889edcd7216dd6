import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {brushing, chargeNouns, denying, granting, hearsay, mediaNouns} from '../words/claims.ts';
import {chargeAfter, chargeContent, clauseOf, gerundRun, isAnaphor} from './charges.ts';
import {isElliptic} from './claim-answers.ts';
import type {Step} from './claim-silences.ts';
import type {Found} from './claim-words.ts';
import {agentsOf, described, isWithheldThing} from './claimants.ts';
import {cut} from './cut.ts';

/** What the verb at token v denies: “rejected this as slander”, “denied claims that”; undefined where it is no verb of denying */
export function denied(r: Reading, v: number, step: Step): Found | null | undefined {
  const lemma = r.lemma(v);
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
  // “the union disagrees.”, “begs to differ”
  if (
    /^(?:disagree|differ)$/.test(lemma) &&
    /^[.,;]$/.test(r.words[v + 1] ?? '.') &&
    !r.negated(v) &&
    r.modal(v) === null
  )
    return r.subjects(v).length ? {...step('denied', null), near: true} : null;
  // “They are lying,” the mayor said
  if (r.words[v] === 'lying' && r.passiveForm(v) && r.isQuoted(v) && !r.negated(v))
    return r.voice(v).length ? {...step('denied', null, r.voice(v)), near: true, raises: true} : null;
  // “defended itself against accusations of theft”
  if (lemma === 'defend' && r.words[v + 2] === 'against' && /(?:self|selves)$/.test(r.words[v + 1]!)) {
    const charge = nounAfter(r, v + 2);
    return charge > v && chargeNouns.has(r.lemma(charge))
      ? withOwner(r, step('denied', chargeContent(r, charge)), charge)
      : null;
  }
  const judged = dismissedAs(r, v);
  if (judged) return {...step('denied', null), near: true};
  // “, a charge Cairo called desperate”
  if (/^(?:call|brand|label|term|describe)$/.test(lemma) && !r.passive(v) && r.modal(v) === null) {
    const charge = chargeAfter(r, v);
    const as = r.words[v + 1] === 'as' ? v + 2 : v + 1;
    const how = r.words[as] === '“' ? as + 1 : as;
    return charge >= 0 && charge < v && /^(?:JJ|NN|DT|VBN|RB)$/.test(r.xposOf(how)) && !granting.test(r.words[how]!)
      ? step('denied', null)
      : undefined;
  }
  // “brushed aside suggestions that”
  const aside = brushing.test(lemma) && /^(?:aside|off|away)$/.test(r.words[v + 1] ?? '');
  if (aside && chargeAfter(r, v) < 0 && !r.passive(v)) return null;
  if (denying.has(lemma) || aside) {
    // a plan is rejected, a charge is denied
    const strict = lemma === 'deny' || lemma === 'dispute' || lemma === 'refute';
    // “reports that the gates were shut were denied by Ethiopia”
    const told = r.passive(v) ? r.subjectOf(v) : -1;
    const charged = told >= 0 && told < v && (chargeNouns.has(r.lemma(told)) || hearsay.test(r.lemma(told)));
    if (charged && agentsOf(r, v).length) {
      const content = chargeContent(r, told);
      // “, allegations that were rejected by an officer”
      if (!content && told < v && r.words[r.phraseStart(told) - 1] === ',') return step('denied', null);
      return content || strict ? withOwner(r, step('denied', content), told) : null;
    }
    // “Georgia's claim that Russia began it was rejected by the inquiry”, with what was rejected taken for a part of the claim
    const over = r.is(v, 'acl:relcl') && r.passiveForm(v) ? r.a.head[v]! : -1;
    if (
      over >= 0 &&
      over < v &&
      chargeNouns.has(r.lemma(over)) &&
      r.words[over + 1] === 'that' &&
      r.firstHelper(v) > over + 3 &&
      agentsOf(r, v).length
    )
      return withOwner(r, step('denied', {from: over + 2, to: r.firstHelper(v)}), over);
    const charge = chargeAfter(r, v);
    if (charge >= 0) return withOwner(r, step('denied', chargeContent(r, charge)), charge);
    // “…, which the army denied”
    if ((strict || (/^(?:dismiss|reject)$/.test(lemma) && r.words[v + 1] === 'as')) && isRelative(r, v))
      return step('denied', null);
    const object = r.kid(v, 'obj') > v ? r.kid(v, 'obj') : r.kid(v, 'nsubj:pass');
    // “denies it used gas”, with “it” taken for what is denied
    const clausal =
      object === v + 1 && strict && /^(?:VBD|VBZ|MD)$/.test(r.xposOf(v + 2)) && !isElliptic(r, v)
        ? clauseOf(r, v)
        : null;
    if (clausal) return step('denied', clausal);
    if (object >= 0 && isAnaphor(r, object))
      return strict || lemma === 'contest' || lemma === 'contradict'
        ? {...step('denied', null), strict: lemma === 'deny' && /^(?:it|this|that)$/.test(r.words[object]!)}
        : null;
    if (!strict) return null;
    if (isElliptic(r, v)) return {...step('denied', null), near: true, raises: true};
    // “denied doing so”
    if (r.words[v + 1] === 'doing' && /^(?:so|that|it|this)$/.test(r.words[v + 2] ?? '')) return step('denied', null);
    // “then denied having said it”
    if (
      /^(?:having said|saying) (?:it|that|so|this)$/.test(
        r.words.slice(v + 1, r.words[v + 1] === 'having' ? v + 4 : v + 3).join(' '),
      )
    )
      return {...step('denied', null), near: true};
    if (/^VBG$/.test(r.xposOf(v + 1))) {
      // “denies having weakened anything”
      return step('denied', gerundRun(r, v + 1));
    }
    const clause = clauseOf(r, v);
    if (clause) return step('denied', clause);
    if (object < v || isWithheldThing(r, v, object)) return null;
    return step('denied', cut(r, {from: r.lo[object]!, to: behindPhrase(r, object)}, object));
  }
  return undefined;
}

/** “dismissed the remarks as false”, “called the accusations “unacceptable””, “called the charge a stunt”: names what was said and says no more of it */
function dismissedAs(r: Reading, v: number): boolean {
  const names = /^(?:call|brand|label|term|describe|dismiss|reject|denounce)$/.test(r.lemma(v));
  if (!names || r.passive(v) || r.modal(v) !== null || r.negated(v) || !r.subjects(v).length) return false;
  const what = nounAfter(r, v);
  if (what < v || !(chargeNouns.has(r.lemma(what)) || /^(?:comment|conclusion)$/.test(r.a.lemma[what]!))) return false;
  if (
    !/^(?:the|these|those|such|his|her|its|their)$|^'s$/.test(r.words[what - 1]!) ||
    /^(?:that|of)$/.test(r.words[what + 1] ?? '')
  )
    return false;
  const behind = /^(?:dismiss|reject)$/.test(r.lemma(v)) ? 'as' : null;
  const {to} = r.sentence(v);
  let at = what + 1;
  while (
    at < Math.min(to, what + 10) &&
    r.words[at] !== '“' &&
    r.words[at] !== 'as' &&
    r.xposOf(at) !== 'JJ' &&
    r.words[at] !== 'a'
  )
    at++;
  if (at >= to || /^[.,;]$/.test(r.words[at]!) || (behind && r.words[at] !== behind)) return false;
  return !r.words.slice(at, at + 4).some(w => granting.test(w));
}

/** A step with whose charge it answers: “denied union claims that”, “rejected a claim by Ethiopia that” */
export function withOwner(r: Reading, found: Found, charge: number): Found {
  const named = ownersOf(r, charge);
  // “rejected Russian claims that”
  for (let j = r.phraseStart(charge); !named.length && j < charge; j++) {
    const land = /^JJ/.test(r.xposOf(j)) ? (r.context.land?.(j) ?? null) : null;
    if (land !== null) named.push(land);
  }
  const who = named.filter(x => !found.who.some(y => r.same(x, y)));
  if (!found.proposition) return found;
  const cue = {from: charge, to: charge + 1};
  // “Indian media reports” are not India's
  const media = hearsay.test(r.lemma(charge)) && mediaNouns.test(r.words[charge - 1]!);
  if (who.length && !media) return {...found, raisedBy: {who, cue}};
  if (hearsay.test(r.lemma(charge))) return {...found, raisedBy: {who: [], cue, standing: 'reported'}};
  // “denied a claim that”, of whoever it is
  return /^an?$/.test(r.words[r.phraseStart(charge)]!) ? {...found, raisedBy: {who, cue}} : found;
}

/** “claims by Italy”, “accusations on Sunday by rebels and a charity”, “union claims”: whose charge it is */
export function ownersOf(r: Reading, charge: number): string[] {
  const by = r.oblique(charge, 'by', 'from');
  const near = [charge + 1, charge + 2, charge + 3].find(j => /^(?:by|from)$/.test(r.words[j] ?? ''));
  const whose = r.kid(charge, 'nmod:poss', 'compound');
  const at = by > charge ? by : near === undefined ? whose : nounAfter(r, near);
  if (at < 0) return [];
  const all = at > charge ? [at, ...r.conjuncts(at).filter(j => j > at)] : [at];
  const out = all.flatMap(j => {
    const known = r.actorsOf(j);
    return known.length || !r.isNominal(j) ? known : described(r, j);
  });
  return out.filter((x, k) => out.findIndex(y => r.same(x, y)) === k);
}

/** “, which the army denied”: the verb of a clause whose object is the “which” behind a comma */
function isRelative(r: Reading, v: number): boolean {
  const subject = r.subjectOf(v);
  if (subject < 1 || subject > v) return false;
  const start = r.phraseStart(subject);
  return r.words[start - 1] === 'which' && r.words[start - 2] === ',';
}

/** one past the object and the preposition phrase right behind it: “responsibility for the attack” */
export function behindPhrase(r: Reading, object: number): number {
  const end = r.hi[object]!;
  if (!/^(?:for|in|of|with|to)$/.test(r.words[end] ?? '')) return end;
  const noun = nounAfter(r, end);
  return noun > end ? Math.max(noun + 1, r.hi[noun]!) : end;
}
