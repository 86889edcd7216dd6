import type {Ability} from '@suasion/model';
import {nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {rules, talk} from '../words/abilities.ts';
import {abilityPhrases, reaches} from '../words/ability-phrases.ts';
import {holders, isHypothetical, partnersOf, whatOf} from './ability-parts.ts';

type Found = Omit<Ability, 'id'>;

/** “would be hard put to feed them”, “is too weak to hold the city”, “it is beyond its means to”, “nobody but Iran can”: told without a modal of one's own */
export function byAbilityPhrase(r: Reading, i: number): Found[] {
  if (r.words[i] === 'to' && r.xposOf(i + 1) === 'VB')
    return [...byPhrase(r, i), ...byReach(r, i), ...byStruggle(r, i), ...byGrant(r, i)];
  return r.words[i] === 'key' ? byKey(r, i) : [];
}

function byPhrase(r: Reading, i: number): Found[] {
  const {from} = r.sentence(i);
  const before = r.words.slice(Math.max(from, i - 6), i + 1).join(' ');
  const phrase = abilityPhrases.find(p => p.words.test(before));
  if (!phrase) return [];
  const verb = clauseVerb(r, i);
  if (verb < 0 || isHypothetical(r, verb) || (phrase.can && r.modal(verb) !== null)) return [];
  if (phrase.byRight && (r.voice(i + 1).length || r.kid(i + 1, 'obj') < 0)) return [];
  const denied = r.words.slice(Math.max(from, i - 7), i).some(w => /^(?:not|n't|never|no|hardly)$/.test(w));
  return told(
    r,
    holders(r, r.subjectOf(verb)),
    i + 1,
    phrase.words.test('not equipped to') ? false : phrase.can !== denied,
  );
}

/** the predicate the phrase before “to” belongs to: the copula's head, or the verb, with a subject of its own; -1 when none */
function clauseVerb(r: Reading, i: number): number {
  const {from} = r.sentence(i);
  for (let j = i - 1; j >= from && i - j < 8; j--) {
    if (/^[.,;:]$/.test(r.words[j]!)) return -1;
    if ((r.isVerb(j) || r.kid(j, 'cop') >= 0) && r.kid(j, 'nsubj') >= 0 && r.kid(j, 'nsubj') < j) return j;
  }
  return -1;
}

/** “it is not in Kenya's power to stop it” */
function byReach(r: Reading, i: number): Found[] {
  if (!reaches.test(r.words[i - 1] ?? '') || !/^(?:POS|PRP\$)$/.test(r.xposOf(i - 2))) return [];
  const whose = r.xposOf(i - 2) === 'POS' ? i - 3 : i - 2;
  const lead = r.words[r.phraseStart(whose) - 1] ?? '';
  const start = r.phraseStart(whose) - 2;
  if (!/^(?:in|within|beyond|outside)$/.test(lead) || !/^(?:is|was|'s|not|n't|lies)$/.test(r.words[start] ?? ''))
    return [];
  const denied = /^(?:not|n't)$/.test(r.words[start]!) !== /^(?:beyond|outside)$/.test(lead);
  return told(r, r.actorsOf(whose), i + 1, !denied);
}

/** “Sudan would struggle to pay” */
function byStruggle(r: Reading, i: number): Found[] {
  const v = i - 1;
  if (r.a.lemma[v] !== 'struggle' || !/^(?:would|will|'ll|'d)$/.test(r.modal(v) ?? '') || isHypothetical(r, v))
    return [];
  return told(r, holders(r, r.subjectOf(v)), i + 1, false);
}

/** “the treaty gives Panama the right to close the canal” */
function byGrant(r: Reading, i: number): Found[] {
  if (!/^(?:right|power|authority)$/.test(r.words[i - 1] ?? '')) return [];
  const start = r.phraseStart(i - 1);
  let v = i - 2;
  while (v > r.sentence(i).from && !r.isVerb(v) && i - v < 9) v--;
  if (!r.isVerb(v) || !/^(?:give|grant)$/.test(r.lemma(v)) || r.passive(v) || r.modal(v) !== null) return [];
  const subject = r.subjectOf(v);
  const whom = nounAfter(r, v);
  if (subject < 0 || !rules.has(r.a.lemma[subject]!) || start < v) return [];
  const at = r.kid(v, 'iobj') > v ? r.kid(v, 'iobj') : whom;
  return at < v || at >= i - 1
    ? []
    : told(
        r,
        r.actorsOf(at).filter(x => r.isNamed(x)),
        i + 1,
        !r.negated(v),
      );
}

/** “China holds the key to reopening the market” */
function byKey(r: Reading, i: number): Found[] {
  const v = r.a.head[i]!;
  if (
    v < 0 ||
    !/^(?:hold|have)$/.test(r.lemma(v)) ||
    r.words[i + 1] !== 'to' ||
    r.xposOf(i + 2) !== 'VBG' ||
    !r.isReal(v) ||
    r.modal(v) !== null
  )
    return [];
  return told(r, holders(r, r.subjectOf(v)), i + 2, !r.negated(v));
}

const told = (r: Reading, group: readonly string[], act: number, can: boolean): Found[] =>
  talk.has(r.a.lemma[act]!)
    ? []
    : group.map(who => ({
        who,
        can,
        what: whatOf(r, act),
        with: partnersOf(r, act, [...group]),
        statement: r.statementId(act),
      }));

/** “nobody but Iran can stop it”: the one who can; -1 for any other subject */
export function exceptedFrom(r: Reading, subject: number): number {
  const nobody =
    /^(?:nobody|none|no-one)$/.test(r.words[subject] ?? '') ||
    (r.words[subject] === 'one' && r.words[subject - 1] === 'no');
  return nobody && /^(?:but|except|besides)$/.test(r.words[subject + 1] ?? '') ? nounAfter(r, subject + 1) : -1;
}
