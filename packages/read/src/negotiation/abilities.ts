import type {Ability} from '@suasion/model';
import {UPOS} from '../tagset.ts';
import type {SingleDemand} from './build.ts';
import {type Run, spanOf, trimmed} from './clause.ts';
import {doneBehind} from './clefts.ts';
import {infinitive, nounAfter} from './heads.ts';
import {elliptic} from './incapacities.ts';
import {jointly} from './jointly.ts';
import type {Reading} from './reading.ts';
import {able, agents, lacking, means, moving, powers, rules, ruling, slight, talk, unwilling} from './words/abilities.ts';
import {firstPerson} from './words/reading.ts';

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
      if (modal !== null && (/^(?:can|could|cannot|ca)$/.test(modal) || (modal === 'may' && isOnly(r, r.subjectOf(v)))))
        out.push(...byModal(r, v, modal));
    }
    if (able.has(lemma)) out.push(...byAdjective(r, v));
    else if (lemma === 'impossible') out.push(...byImpossible(r, v));
    else if (r.a.upos[v] === UPOS.NOUN && /^(?:inability|incapacity|way)$/.test(lemma)) out.push(...byLack(r, v));
    else if ((means.has(lemma) || lacking.has(lemma)) && r.a.upos[v] === UPOS.NOUN) out.push(...byMeans(r, v, out));
    else if (ruling.has(lemma) && r.isVerb(v)) out.push(...byRule(r, v));
    else if (lemma === 'take' && r.isVerb(v)) out.push(...byTaking(r, v));
    else if (/^(?:empower|entitle|authori[sz]e)$/.test(lemma) && r.isVerb(v)) out.push(...byPower(r, v));
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
  if (subject < 0 || isHypothetical(r, v)) return [];
  if (r.kids[v]!.some(j => r.is(j, 'aux') && r.words[j] === 'have')) return [];
  const lemma = r.a.lemma[v]!;
  const nothing = r.kids[v]!.some(
    j =>
      r.is(j, 'obj', 'nsubj') &&
      (/^(?:nothing|nobody|none|neither|little)$/.test(r.words[j]!) ||
        r.kids[j]!.some(d => r.is(d, 'det') && r.words[d] === 'no')),
  );
  const can = !(r.negated(v) || nothing || isBarely(r, v));
  const what = whatOf(r, v);
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
  if (done >= 0 && group.length)
    return group.map(who => ({
      who,
      can,
      what: whatOf(r, done, done),
      with: partnersOf(r, done, group),
      statement: r.statementId(v),
    }));
  // “can do without the gas” says what, “can do” does not
  if (lemma === 'do' && r.kid(v, 'obj') < 0 && r.words[v + 1] !== 'without') return [];
  // “I can't wait to see it”
  if (lemma === 'wait' && r.words[v + 1] === 'to') return [];
  // “cannot stand aside”, “could not stand by”
  if (!can && lemma === 'stand' && /^(?:aside|by|idly|idle|for)$/.test(r.words[v + 1] ?? '')) return [];
  if (!group.length || r.passive(v) || talk.has(lemma) || (!can && unwilling.has(lemma))) return [];
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
  return group.map(who => ({who, can, what, with: partners, statement: r.statementId(v)}));
}

/** who can or cannot, a body or trade with no name as well: “a tribunal could decide” */
function holders(r: Reading, i: number): string[] {
  const known = r.actorsOf(i);
  const noun = known.length || !agents.test(r.a.lemma[i] ?? '') ? -1 : r.describing(i);
  return noun < 0 || !r.context.describe ? known : [r.context.describe(noun)];
}

function isHypothetical(r: Reading, v: number): boolean {
  if (r.withheld(v)) return true;
  const mark = r.marker(v);
  if (mark !== null && /^(?:if|whether|unless|so|lest)$/.test(mark)) return true;
  return r.kids[v]!.some(j => j < v && /^(?:how|what|whether|why|which)$/.test(r.words[j]!));
}

/** “only the Senate”, “the See alone” */
const isOnly = (r: Reading, subject: number): boolean =>
  subject >= 0 &&
  (r.words[r.lo[subject]! - 1] === 'only' ||
    r.words[r.phraseStart(subject) - 1] === 'only' ||
    (r.words[subject + 1] === 'alone' && /^(?:can|may|cannot)$/.test(r.words[subject + 2] ?? '')) ||
    r.kids[subject]!.some(j => r.words[j] === 'only'));

/** “can no longer vouch”, “can hardly refuse” */
function isBarely(r: Reading, v: number): boolean {
  const from = r.firstHelper(v);
  // “could go no higher”
  if (r.words[v + 1] === 'no' && /^(?:higher|further|lower|more|longer|faster)$/.test(r.words[v + 2] ?? '')) return true;
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

const togetherIn = (r: Reading, v: number): boolean => {
  const {from, to} = r.sentence(v);
  for (let j = Math.max(from, v - 8); j < Math.min(to, v + 14) && !(j > v && /^[.;:]$/.test(r.words[j]!)); j++)
    if (/^(?:together|jointly)$/.test(r.words[j]!)) return true;
  return false;
};

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

/** “with India and Japan”, “without the help of other actors”, “together with Washington”: who must be there too */
function partnersOf(r: Reading, v: number, group: string[]): string[] {
  const out: string[] = [];
  const limit = r.sentence(v).to;
  for (let i = r.sentence(v).from; i < limit; i++) {
    if (!/^(?:with|without|alongside|beside)$/.test(r.words[i]!)) continue;
    const head = r.a.head[i]!;
    if (head < 0 || !(r.isNominal(head) || r.isVerb(head))) continue;
    // below the verb, or right after it: “at least not without the help of …”
    if (!(head >= r.lo[v]! && head < r.hi[v]!) && !(i > v) && i > r.sentence(v).from) continue;
    if (otherClause(r, v, i)) break;
    if (r.words[i] === 'with' && r.a.head[head] !== v && r.words[i - 1] !== 'together' && i > r.sentence(v).from)
      continue;
    for (const id of r.actorsIn(i, Math.max(head + 1, r.hi[head]!)))
      if (!group.some(g => r.same(g, id)) && !out.includes(id)) out.push(id);
  }
  return out;
}

/** “cannot do it, but with Qatar …”: what comes behind is said of something else */
function otherClause(r: Reading, v: number, i: number): boolean {
  for (let j = v + 1; j < i; j++) if (/^(?:but|though|although|yet|;)$/.test(r.words[j]!)) return true;
  return false;
}

/** The predicate and what hangs on it, to the end of its clause. */
function whatOf(r: Reading, v: number, first = 0): Ability['what'] {
  let from = v;
  for (const j of r.kids[v]!) if (j < v && r.is(j, 'cop', 'aux:pass') && j < from) from = j;
  return [spanOf(r, cutAt(r, {from: Math.max(from, first), to: endOf(r, v)}, v))];
}

/** before “…, diplomats said” and before what somebody else does: “…, the Americans can do nothing alone” */
function endOf(r: Reading, v: number): number {
  let end = r.hi[v]!;
  for (const j of r.kids[v]!)
    if (j > v && (r.is(j, 'parataxis') || (r.is(j, 'conj') && r.kid(j, 'nsubj') > v))) end = Math.min(end, r.lo[j]!);
  return Math.max(end, v + 1);
}

function cutAt(r: Reading, run: Run, v: number): Run {
  let to = run.to;
  for (let i = v + 1; i < run.to; i++) {
    const w = r.words[i]!;
    // “leave without the league's blessing”: whom it takes is told beside it
    const lacking =
      w === 'without' && (i > v + 1 || !/^(?:do|go|live|manage|cope)$/.test(r.a.lemma[v]!)) && r.actorsIn(i + 1, run.to).length > 0;
    const whileSo = /^(?:as|so)$/.test(w) && r.words[i + 1] === 'long' && r.words[i + 2] === 'as';
    if (
      lacking ||
      whileSo ||
      (w === 'only' && /^(?:when|if|once|after|with|together|upon|by|in|from)$/.test(r.words[i + 1] ?? '')) ||
      (w === 'subject' && r.words[i + 1] === 'to') ||
      (/^(?:and|but)$/.test(w) && /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i + 1))) ||
      /^[;:–—”"]$/.test(w) ||
      /^(?:unless|because|since|but|although|though|provided|until|before|if|once)$/.test(w) ||
      (w === ',' &&
        /^(?:he|she|it|they|said|according|and|but|at|which|who|a|an|since|because|so|together|jointly|only|not)$/.test(
          r.words[i + 1] ?? '',
        ))
    ) {
      to = i;
      break;
    }
  }
  return trimmed(r, {from: run.from, to: Math.max(to, v + 1)});
}

function byAdjective(r: Reading, adj: number): Found[] {
  const positive = able.get(r.a.lemma[adj]!)!;
  const to = infinitive(r, adj, adj);
  const of = r.oblique(adj, 'of');
  const v = to >= 0 ? to : of;
  if (v < 0 || (to < 0 && !r.isVerb(of)) || isHypothetical(r, adj)) return [];
  const group = holders(r, holderAt(r, adj));
  if (!group.length || (to >= 0 && talk.has(r.a.lemma[v]!) && r.a.lemma[v] !== 'be')) return [];
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

/** “lacks the means to strike”, “has no power to”, “is not in a position to order”, “has the leverage to” */
function byMeans(r: Reading, noun: number, before: readonly Found[]): Found[] {
  const to =
    r.kids[noun]!.find(j => j > noun && r.is(j, 'acl', 'advcl', 'xcomp') && r.isVerbal(j) && r.infinitival(j)) ??
    infinitive(r, noun, noun);
  if (to < 0) return [];
  const head = r.a.head[noun]!;
  const inPosition = r.a.lemma[noun] === 'position' && r.kids[noun]!.some(j => r.is(j, 'case') && r.words[j] === 'in');
  const denied = r.kids[noun]!.some(j => r.is(j, 'det') && r.words[j] === 'no');
  let holder = -1;
  let can = true;
  if (inPosition) {
    holder = r.subjectOf(r.kid(noun, 'cop') >= 0 ? noun : head >= 0 ? head : noun);
    can = !(denied || r.negated(noun) || (head >= 0 && r.negated(head)));
  } else if (head >= 0 && r.is(noun, 'obj') && /^(?:have|lack|possess|hold)$/.test(r.a.lemma[head]!)) {
    holder = r.subjectOf(head);
    can = r.a.lemma[head] !== 'lack' && !denied && !r.negated(head) && !/^(?:not|n't)$/.test(r.words[head + 1] ?? '');
    // “has men to feed”: of hands and money only that they are wanting
    if (can && lacking.has(r.a.lemma[noun]!)) return [];
  } else return [];
  const holders = r.actorsOf(holder);
  // “jointly they have the votes”: those unable by themselves
  const stuck = before.filter(x => !x.can && r.a.sentOf[r.tokenAt(x.what[0]!.start)] === r.a.sentOf[noun]);
  const others = can && togetherIn(r, noun) ? [...new Set(stuck.map(x => x.who))] : [];
  const group = others.length > 1 ? others : holders;
  return group.map(who => ({
    who,
    can,
    what: whatOf(r, to),
    with: others.length > 1 ? others.filter(x => x !== who) : partnersOf(r, to, group),
    statement: r.statementId(to),
  }));
}

/** “it would take both Iran and Russia to move Damascus” */
function byTaking(r: Reading, v: number): Found[] {
  const subject = r.kid(v, 'nsubj', 'expl');
  const object = r.kid(v, 'obj');
  if (subject < 0 || r.words[subject] !== 'it' || object < 0 || r.negated(v) || isHypothetical(r, v)) return [];
  const to = infinitive(r, v, v);
  const group = r.actorsOf(object);
  if (to < object || group.length < 2) return [];
  return group.map(who => ({
    who,
    can: true,
    what: whatOf(r, to),
    with: group.filter(x => x !== who),
    statement: r.statementId(v),
  }));
}

/** “it is impossible for Jordan to store the water” */
function byImpossible(r: Reading, adj: number): Found[] {
  if (r.words[adj + 1] !== 'for' || r.negated(adj) || isHypothetical(r, adj)) return [];
  const whom = nounAfter(r, adj + 1);
  const to = whom > adj ? infinitive(r, whom, whom) : -1;
  return to < whom ? [] : unable(r, r.actorsOf(whom), to, false);
}

/** “Jordan's inability to store the water”, “has no way of storing it” */
function byLack(r: Reading, noun: number): Found[] {
  const doing = r.words[noun + 1] === 'of' && r.xposOf(noun + 2) === 'VBG' ? noun + 2 : -1;
  const act = r.words[noun + 1] === 'to' ? infinitive(r, noun, noun) : doing;
  if (act < noun) return [];
  if (r.a.lemma[noun] !== 'way') {
    const whose = r.kid(noun, 'nmod:poss');
    return whose < 0 ? [] : unable(r, r.actorsOf(whose), act, false);
  }
  const have = r.a.head[noun]!;
  const none = r.kids[noun]!.some(j => r.is(j, 'det') && r.words[j] === 'no');
  return have >= 0 && /^(?:have|see)$/.test(r.lemma(have)) && none && !isHypothetical(r, have)
    ? unable(r, r.actorsOf(r.subjectOf(have)), act, false)
    : [];
}

/** “is empowered to fine a union” */
function byPower(r: Reading, v: number): Found[] {
  if (!r.passive(v) || isHypothetical(r, v) || r.infinitival(v) || r.modal(v) !== null) return [];
  const act = infinitive(r, v, v);
  return act < v ? [] : unable(r, r.actorsOf(r.subjectOf(v)), act, !r.negated(v));
}

/** “the treaty does not allow Jordan to sell the water”, “the law bars Jordan from selling it” */
function byRule(r: Reading, v: number): Found[] {
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || !rules.has(r.a.lemma[subject]!) || r.actorAt(subject) !== null || r.passive(v))
    return [];
  if (isHypothetical(r, v) || r.infinitival(v) || !/^(?:VBZ|VBP|VBD|VB)$/.test(r.xposOf(v))) return [];
  if (/^(?:would|could|might|may|should)$/.test(r.modal(v) ?? '')) return [];
  const whom = nounAfter(r, v);
  if (whom < v) return [];
  const from = r.words[whom + 1] === 'from' && r.xposOf(whom + 2) === 'VBG' ? whom + 2 : -1;
  const act = from > 0 ? from : infinitive(r, whom, whom);
  const group = r.actorsOf(whom);
  return act < whom || !group.some(x => r.isNamed(x))
    ? []
    : unable(r, group, act, ruling.get(r.a.lemma[v]!)! !== r.negated(v));
}

const unable = (r: Reading, group: string[], act: number, can: boolean): Found[] =>
  group.map(who => ({who, can, what: whatOf(r, act), with: partnersOf(r, act, group), statement: r.statementId(act)}));
