import type {Ability} from '@suasion/model';
import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {lacking, rules, ruling, surplus} from '../words/abilities.ts';
import {isHypothetical, isUnwilling, holders as owners, partnersOf, togetherIn, whatOf} from './ability-parts.ts';

type Found = Omit<Ability, 'id'>;

/** “lacks the means to strike”, “has no power to”, “is not in a position to order”, “has the leverage to” */
export function byMeans(r: Reading, noun: number, before: readonly Found[]): Found[] {
  const to =
    r.kids[noun]!.find(j => j > noun && r.is(j, 'acl', 'advcl', 'xcomp') && r.isVerbal(j) && r.infinitival(j)) ??
    infinitive(r, noun, noun);
  if (to < 0) return [];
  const head = r.a.head[noun]!;
  if (head >= 0 && (isHypothetical(r, head) || r.supposed(head))) return [];
  const inPosition = r.a.lemma[noun] === 'position' && r.kids[noun]!.some(j => r.is(j, 'case') && r.words[j] === 'in');
  const denied = r.kids[noun]!.some(j => r.is(j, 'det') && r.words[j] === 'no');
  let holder = -1;
  let can = true;
  if (inPosition) {
    holder = r.subjectOf(r.kid(noun, 'cop') >= 0 ? noun : head >= 0 ? head : noun);
    can = !(denied || r.negated(noun) || (head >= 0 && r.negated(head)));
  } else if (head >= 0 && r.is(noun, 'obj') && /^(?:have|lack|possess|hold)$/.test(r.a.lemma[head]!)) {
    holder = r.subjectOf(head);
    const ended = r.words[head - 1] === 'longer' && r.words[head - 2] === 'no';
    can =
      r.a.lemma[head] !== 'lack' &&
      !denied &&
      !ended &&
      !r.negated(head) &&
      !/^(?:not|n't)$/.test(r.words[head + 1] ?? '');
    // “has men to feed”: of hands and money only that they are wanting
    if (can && lacking.has(r.a.lemma[noun]!)) return [];
  } else return [];
  // “has votes to spare”, “is in no position to approve it”
  if (can ? surplus.has(r.a.lemma[to]!) : inPosition && isUnwilling(r, to)) return [];
  const holders = owners(r, holder);
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
export function byTaking(r: Reading, v: number): Found[] {
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
export function byImpossible(r: Reading, adj: number): Found[] {
  if (r.words[adj + 1] !== 'for' || r.negated(adj) || isHypothetical(r, adj)) return [];
  const whom = nounAfter(r, adj + 1);
  const to = whom > adj ? infinitive(r, whom, whom) : -1;
  return to < whom ? [] : unable(r, r.actorsOf(whom), to, false);
}

/** “Jordan's inability to store the water”, “has no way of storing it” */
export function byLack(r: Reading, noun: number): Found[] {
  const doing = r.words[noun + 1] === 'of' && r.xposOf(noun + 2) === 'VBG' ? noun + 2 : -1;
  const act = r.words[noun + 1] === 'to' ? infinitive(r, noun, noun) : doing;
  if (act < noun) return [];
  if (!/^(?:way|means?)$/.test(r.a.lemma[noun]!)) {
    const whose = r.kid(noun, 'nmod:poss');
    return whose < 0 ? [] : unable(r, r.actorsOf(whose), act, false);
  }
  const have = r.a.head[noun]!;
  const none = r.kids[noun]!.some(j => r.is(j, 'det') && r.words[j] === 'no');
  return have >= 0 && /^(?:have|see)$/.test(r.lemma(have)) && none && !isHypothetical(r, have)
    ? unable(r, owners(r, r.subjectOf(have)), act, false)
    : [];
}

/** “is empowered to fine a union” */
export function byPower(r: Reading, v: number): Found[] {
  if (!r.passiveForm(v) || isHypothetical(r, v) || r.infinitival(v) || r.modal(v) !== null) return [];
  const act = infinitive(r, v, v);
  // “was not authorised to speak publicly”: why a source has no name
  if (act < v || (r.negated(v) && /^(?:speak|comment|discuss|talk)$/.test(r.a.lemma[act]!))) return [];
  return unable(r, r.actorsOf(r.subjectOf(v)), act, !r.negated(v));
}

/** “the treaty does not allow Jordan to sell the water”, “the law bars Jordan from selling it” */
export function byRule(r: Reading, v: number): Found[] {
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
