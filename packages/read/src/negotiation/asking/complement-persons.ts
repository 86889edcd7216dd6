import {infinitive, nounAfter} from '../reading/heads.ts';
import {gapped, nominal, upTo, verbal, withGapped} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {month, weekday} from '../words/days.ts';
import {isSomebody} from '../words/speakers.ts';
import {addressed, addressee, afterAgent, askedOf, passiveSubject} from './addressees.ts';
import {leftOut, relativeWhom, thingToBe} from './askings.ts';
import type {Complement} from './complements.ts';

/** “urged them to act”, “was told to leave”: the act with whom it is put to, of the verb v */
export function whomTo(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  const whom = passive ? passiveSubject(r, v) : addressee(r, v);
  const relative = !passive && whom < 0 ? relativeWhom(r, v) : -1;
  if (relative >= 0) {
    const act = infinitive(r, v, v);
    return act > v ? verbal(r, act, r.actorsOf(relative, by), true) : [];
  }
  if (whom < 0) return passive ? [] : runTo(r, v, by);
  const to = infinitive(r, v, passive ? afterAgent(r, v) : whom);
  // “want the return of the exiles and to mend the roof”: the last of what they want
  if (to > whom && !passive && /^(?:and|or)$/.test(r.words[to - 2] ?? '')) return [];
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
  if (run) return withGapped(r, {head: to, run, of: [], verbal: true, addressed: false});
  // “needs more time to consult”
  if (r.lemma(v) === 'need' && (!of.length || r.kid(whom, 'nummod') >= 0)) return [];
  const rest = /^(?:want|like|prefer|wish|need)$/.test(r.lemma(v)) ? restUndone(r, to) : null;
  if (rest) {
    const others = r.actorsOf(rest.head - 1);
    const asked = of.filter(x => !others.includes(x));
    const own = verbal(r, to, asked, true).filter(c => c.head !== rest.head);
    return [...own.map(c => upTo(c, rest.run.from - 1)), rest];
  }
  return [...verbal(r, to, of, true), ...gapped(r, to)];
}

/** “wants the troops to leave and | the base closed”: a thing with what is to be done to it, behind the first; null for none */
function restUndone(r: Reading, to: number): Complement | null {
  const end = r.sentence(to).to;
  for (let i = to + 1; i + 3 < end && !/^[.;:!?“”–—]$/.test(r.words[i]!); i++) {
    if (r.words[i] !== 'and' || !/^(?:DT|PRP\$)$/.test(r.xposOf(i + 1))) continue;
    let j = i + 2;
    while (j < end && /^(?:JJ|NN|NNS|NNP|NNPS|POS)$/.test(r.xposOf(j))) j++;
    const done = j > i + 2 && r.xposOf(j) === 'VBN' && !/^(?:DT|PRP\$|NNP?S?)$/.test(r.xposOf(j + 1));
    return done
      ? {head: j, run: {from: i + 1, to: Math.max(r.hi[j]!, j + 1)}, of: [], verbal: true, addressed: false}
      : null;
  }
  return null;
}

const day = new RegExp(`^(?:${weekday}|${month}|\\d+)$`);

/** “called on both to withdraw”, “appealed to both for calm” */
export function onTo(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
  if (passive) {
    // “are called upon to act without delay”
    const called = r.kid(v, 'nsubj:pass', 'nsubj');
    const act = /^(?:on|upon)$/.test(r.words[v + 1] ?? '') ? infinitive(r, v, v + 1) : -1;
    return called >= 0 && act >= 0 ? verbal(r, act, r.actorsOf(called, by), true) : [];
  }
  const whom = r.oblique(v, 'on', 'upon', 'to', 'with');
  // “called for a truce on Tuesday to save lives”
  if (whom < 0 || day.test(r.words[whom]!) || !(r.isNominal(whom) || /^(?:both|all|each)$/.test(r.words[whom]!)))
    return [];
  // “leaned on his executive powers to raise wages”
  if (r.kid(whom, 'nmod:poss') >= 0 && means.test(r.a.lemma[whom]!)) return [];
  const to = infinitive(r, v, whom);
  if (to >= 0) return [...verbal(r, to, r.actorsOf(whom, by), true), ...gapped(r, to)];
  // "appealed to both for calm"
  const what = r.oblique(v, 'for');
  return what > whom && r.isNominal(what) ? nominal(r, what, r.actorsOf(whom, by), true) : [];
}

/** What one is challenged to. By lemma. */
const contests =
  /^(?:debate|duel|fight|contest|match|race|vote|referendum|election|discussion|interview|meeting|showdown|test|audit)$/;

/** “summoned its envoys to talks”, “ordered the crews out of the port”: where somebody is to go */
export function whither(r: Reading, v: number, by: string[]): Complement[] {
  const whom = addressee(r, v);
  if (whom < v) return [];
  const of = r.actorsOf(whom, by);
  if (!of.length && r.xposOf(whom) !== 'PRP' && !isSomebody(r.a.lemma[whom]!)) return [];
  const at = r.phraseEnd(whom);
  const way = r.words[at] ?? '';
  if (!/^(?:to|out|off|away|back|home|from|into|ashore)$/.test(way) || r.isVerb(at + 1)) return [];
  // “home”, “back to its base”, “out of the port”: to the end of the phrase behind it
  let i = at;
  while (/^(?:to|out|off|away|back|of|from|into)$/.test(r.words[i + 1] ?? '') && i - at < 2) i++;
  const where = nounAfter(r, i);
  const bare = /^(?:home|ashore|back|away|out|off)$/.test(way);
  if (where < 0 && !bare) return [];
  const head = where < 0 ? at : where;
  // “challenged him to a debate”; not “to his face”
  if (r.lemma(v) === 'challenge' && !contests.test(r.a.lemma[head]!)) return [];
  const from = way === 'to' ? at + 1 : at;
  return [
    {head, run: {from, to: Math.max(head + 1, where < 0 ? 0 : r.hi[where]!)}, of, verbal: false, addressed: true},
  ];
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
  if (
    i < v + 2 ||
    r.words[i] !== 'to' ||
    /^(?:and|or)$/.test(r.words[i - 1]!) ||
    !r.isVerb(i + 1) ||
    r.xposOf(i + 1) !== 'VB'
  )
    return [];
  // “urge both parties to instruct”, whatever the parse made of them
  let two = v + 1;
  while (two < i && !(r.isPair(two) && (r.isNominal(two) || r.words[two] === 'two'))) two++;
  const whom = two < i ? r.actorsOf(two, by) : r.actorsIn(v + 1, i);
  const of = whom.filter(x => !by.some(b => r.same(b, x)));
  return of.length ? verbal(r, i + 1, of, true) : [];
}

/** What one has and leans on. By lemma. */
const means =
  /^(?:power|authority|influence|experience|record|clout|network|resource|expertise|skill|strength|connection|tie|weight)$/;
