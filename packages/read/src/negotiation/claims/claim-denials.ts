import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {brushing, chargeNouns, denying, granting, hearsay, mediaNouns} from '../words/claims.ts';
import {chargeAfter, chargeContent, isAnaphor} from './charges.ts';
import {isElliptic} from './claim-answers.ts';
import {clauseOf, gerundRun} from './claim-clauses.ts';
import type {Step} from './claim-silences.ts';
import {agentsOf, described, isWithheldThing} from './claimants.ts';
import {cut} from './cut.ts';
import type {Found} from './found.ts';

/** A verb that may deny. */
interface Denying {
  readonly r: Reading;
  readonly v: number;
  readonly lemma: string;
  readonly step: Step;
}

/** What it denies by one rule: undefined where the next has a say, null for nothing whatever the next would say. */
type Rule = (d: Denying) => Found | null | undefined;

const firstOf = (rules: readonly Rule[], d: Denying): Found | null | undefined => {
  for (const rule of rules) {
    const found = rule(d);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** What the verb at token v denies: “rejected this as slander”, “denied claims that”; undefined where it is no verb of denying */
export const denied = (r: Reading, v: number, step: Step): Found | null | undefined =>
  firstOf(ways, {r, v, lemma: r.lemma(v), step});

const near = (step: Found): Found => ({...step, near: true});

/** “rejected this as slander”, “Streeting brushed that aside”, “we wholly reject that”, “Equinor rejected this.” */
const ofThis: Rule = ({r, v, lemma, step}) => {
  const next = r.words[v + 1] ?? '';
  const rejects = /^(?:reject|dismiss)$/.test(lemma);
  if (rejects && /^(?:this|that|it|them)$/.test(next) && r.words[v + 2] === 'as' && r.subjects(v).length)
    return step('denied', null);
  const that = next === 'that' && !r.isNominal(v + 2);
  if (that && lemma === 'brush' && r.words[v + 2] === 'aside') return step('denied', null);
  if (that && /^(?:reject|refute)$/.test(lemma) && r.isQuoted(v)) return step('denied', null);
  return rejects && /^(?:this|that|it)$/.test(next) && !r.isNominal(v + 2) && r.subjects(v).length
    ? near(step('denied', null))
    : undefined;
};

/** “the union disagrees.”, “begs to differ” */
const disagreed: Rule = ({r, v, lemma, step}) => {
  const alone = /^(?:disagree|differ)$/.test(lemma) && /^[.,;]$/.test(r.words[v + 1] ?? '.');
  if (!alone || r.negated(v) || r.modal(v) !== null) return undefined;
  return r.subjects(v).length ? near(step('denied', null)) : null;
};

/** “They are lying,” the mayor said */
const lying: Rule = ({r, v, step}) => {
  if (r.words[v] !== 'lying' || !r.passiveForm(v) || !r.isQuoted(v) || r.negated(v)) return undefined;
  return r.voice(v).length ? {...near(step('denied', null, r.voice(v))), raises: true} : null;
};

/** “defended itself against accusations of theft” */
const defended: Rule = ({r, v, lemma, step}) => {
  if (lemma !== 'defend' || r.words[v + 2] !== 'against' || !/(?:self|selves)$/.test(r.words[v + 1]!)) return undefined;
  const charge = nounAfter(r, v + 2);
  return charge > v && chargeNouns.has(r.lemma(charge))
    ? withOwner(r, step('denied', chargeContent(r, charge)), charge)
    : null;
};

/** “, a charge Cairo called desperate” */
const calledNames: Rule = ({r, v, lemma, step}) => {
  if (!/^(?:call|brand|label|term|describe)$/.test(lemma) || r.passive(v) || r.modal(v) !== null) return undefined;
  const charge = chargeAfter(r, v);
  const as = r.words[v + 1] === 'as' ? v + 2 : v + 1;
  const how = r.words[as] === '“' ? as + 1 : as;
  return charge >= 0 && charge < v && /^(?:JJ|NN|DT|VBN|RB)$/.test(r.xposOf(how)) && !granting.test(r.words[how]!)
    ? step('denied', null)
    : undefined;
};

/** a plain verb of denying, or “brushed aside suggestions that” */
const plainly: Rule = d => {
  const {r, v, lemma} = d;
  const aside = brushing.test(lemma) && /^(?:aside|off|away)$/.test(r.words[v + 1] ?? '');
  if (aside && chargeAfter(r, v) < 0 && !r.passive(v)) return null;
  return denying.has(lemma) || aside ? (firstOf(plain, d) ?? null) : undefined;
};

const ways: readonly Rule[] = [
  ofThis,
  disagreed,
  lying,
  defended,
  ({r, v, step}) => (dismissedAs(r, v) ? near(step('denied', null)) : undefined),
  calledNames,
  plainly,
];

/** a plan is rejected, a charge is denied */
const isStrict = (lemma: string): boolean => /^(?:deny|dispute|refute)$/.test(lemma);

/** “reports that the gates were shut were denied by Ethiopia” */
const chargeDenied: Rule = ({r, v, lemma, step}) => {
  const told = r.passive(v) ? r.subjectOf(v) : -1;
  const charged = told >= 0 && told < v && (chargeNouns.has(r.lemma(told)) || hearsay.test(r.lemma(told)));
  if (!charged || !agentsOf(r, v).length) return undefined;
  const content = chargeContent(r, told);
  // “, allegations that were rejected by an officer”
  if (!content && r.words[r.phraseStart(told) - 1] === ',') return step('denied', null);
  return content || isStrict(lemma) ? withOwner(r, step('denied', content), told) : null;
};

/** “Georgia's claim that Russia began it was rejected by the inquiry”, with what was rejected taken for a part of the claim */
const claimRejected: Rule = ({r, v, step}) => {
  const over = r.is(v, 'acl:relcl') && r.passiveForm(v) ? r.a.head[v]! : -1;
  const isClaim = over >= 0 && over < v && chargeNouns.has(r.lemma(over)) && r.words[over + 1] === 'that';
  return isClaim && r.firstHelper(v) > over + 3 && agentsOf(r, v).length
    ? withOwner(r, step('denied', {from: over + 2, to: r.firstHelper(v)}), over)
    : undefined;
};

/** “rejected union claims that …”, “a charge that Baku rejected” */
const chargeNamed: Rule = ({r, v, step}) => {
  const charge = chargeAfter(r, v);
  return charge >= 0 ? withOwner(r, step('denied', chargeContent(r, charge)), charge) : undefined;
};

/** “…, which the army denied” */
const relative: Rule = ({r, v, lemma, step}) =>
  (isStrict(lemma) || (/^(?:dismiss|reject)$/.test(lemma) && r.words[v + 1] === 'as')) && isRelative(r, v)
    ? step('denied', null)
    : undefined;

const objectOf = (r: Reading, v: number): number => (r.kid(v, 'obj') > v ? r.kid(v, 'obj') : r.kid(v, 'nsubj:pass'));

/** “denies it used gas”, with “it” taken for what is denied */
const clausal: Rule = ({r, v, lemma, step}) => {
  const finite = /^(?:VBD|VBZ|MD)$/.test(r.xposOf(v + 2));
  if (objectOf(r, v) !== v + 1 || !isStrict(lemma) || !finite || isElliptic(r, v)) return undefined;
  const clause = clauseOf(r, v);
  return clause ? step('denied', clause) : undefined;
};

/** “denied it”, “contests the charge”; of one who only rejects it nothing */
const anaphoric: Rule = ({r, v, lemma, step}) => {
  const object = objectOf(r, v);
  if (object < 0 || !isAnaphor(r, object)) return undefined;
  return isStrict(lemma) || lemma === 'contest' || lemma === 'contradict'
    ? {...step('denied', null), strict: lemma === 'deny' && /^(?:it|this|that)$/.test(r.words[object]!)}
    : null;
};

/** “denied doing so”, “then denied having said it” */
const deedAgain: Rule = ({r, v, step}) => {
  const having = r.words[v + 1] === 'having';
  if (r.words[v + 1] === 'doing' && /^(?:so|that|it|this)$/.test(r.words[v + 2] ?? '')) return step('denied', null);
  return /^(?:having said|saying) (?:it|that|so|this)$/.test(r.words.slice(v + 1, having ? v + 4 : v + 3).join(' '))
    ? near(step('denied', null))
    : undefined;
};

/** “denies having weakened anything”, “denied that it paid”, “denied the raid” */
const told: Rule = ({r, v, step}) => {
  if (/^VBG$/.test(r.xposOf(v + 1))) return step('denied', gerundRun(r, v + 1));
  const clause = clauseOf(r, v);
  if (clause) return step('denied', clause);
  const object = objectOf(r, v);
  if (object < v || isWithheldThing(r, v, object)) return null;
  return step('denied', cut(r, {from: r.lo[object]!, to: behindPhrase(r, object)}, object));
};

const plain: readonly Rule[] = [
  chargeDenied,
  claimRejected,
  chargeNamed,
  relative,
  clausal,
  anaphoric,
  ({lemma}) => (isStrict(lemma) ? undefined : null),
  ({r, v, step}) => (isElliptic(r, v) ? {...near(step('denied', null)), raises: true} : undefined),
  deedAgain,
  told,
];

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
