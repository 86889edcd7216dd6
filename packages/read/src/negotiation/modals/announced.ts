import {UPOS} from '../../tagset.ts';
import {build, type FoundDemand} from '../acts/build.ts';
import {conditionsOf} from '../conditions/terms.ts';
import type {Calendar} from '../deadlines/calendar.ts';
import {predicate} from '../reading/clause.ts';
import {infinitive, nounAfter} from '../reading/heads.ts';
import type {Reading} from '../reading/reading.ts';
import {consenting} from '../words/deeds.ts';
import {charges, harmful} from '../words/harm.ts';
import {calling, filed, filing, prolonging, sitting, walkouts} from '../words/menaces.ts';
import {granted} from '../words/unwilling.ts';
import {isHarm} from './harms.ts';
import {isMenace} from './menaces.ts';

/** “declared an indefinite strike”, “extended the walkout by two days”, “filed suit”: the harm told as begun by those who do it */
export function announced(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  const lemma = r.lemma(v);
  const longer = prolonging.test(lemma);
  if (!longer && !calling.test(lemma) && !filing.test(lemma)) return [];
  const what = r.kids[v]!.find(j => j > v && r.is(j, 'obj')) ?? -1;
  if (what < 0) return [];
  const strike = walkouts.test(r.a.lemma[what]!);
  if (filing.test(lemma) ? !filed.test(r.a.lemma[what]!) && !(strike && calling.test(lemma)) : !strike) return [];
  // “filed claims for sick pay”: papers, where nobody is set against
  if (
    r.a.lemma[what] === 'claim' &&
    filing.test(lemma) &&
    (r.oblique(what, 'for') > what || r.oblique(v, 'for') > what) &&
    !r.words.slice(what, what + 12).includes('against')
  )
    return [];
  // “called off the strike”, “declared the strike illegal”, “planned the strike of 1984”
  if (r.kids[v]!.some(j => j > v && r.is(j, 'compound:prt', 'xcomp')) || r.words[v + 1] === 'off') return [];
  if (!longer && /^(?:the|this|that|its|their|his|her)$/.test(r.words[r.lo[what]!]!)) return [];
  const by = told(r, v);
  if (!by.length) return [];
  const run = longer || filing.test(lemma) ? predicate(r, v) : {from: r.lo[what]!, to: what + 1};
  const verbal = longer || filing.test(lemma);
  return build(
    r,
    calendar,
    'threat',
    by,
    {head: verbal ? v : what, run, of: [], verbal, addressed: false, ...(verbal ? {} : {limit: what + 1})},
    v,
    false,
  );
}

/** “plan to walk out on Monday”, “means to stay until they are freed”, “intends to scuttle the boat if nobody pays” */
export function planned(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!/^(?:plan|mean|intend|prepare)$/.test(r.lemma(v))) return [];
  const to = infinitive(r, v, v);
  if (to <= v) return [];
  // “planned to challenge those assumptions”
  const object = r.kid(to, 'obj');
  if (object > to && charges.has(r.a.lemma[object]!)) return [];
  const terms = conditionsOf(r, to);
  if (
    !isMenace(r, to, terms) &&
    !(harmful.has(r.a.lemma[to]!) && r.lemma(v) !== 'prepare' && !/^(?:respond|reply|answer)$/.test(r.a.lemma[to]!)) &&
    !((terms.unless || terms.supposed) && r.words.slice(to, to + 16).some(w => /^(?:unless|if|until)$/.test(w)))
  )
    return [];
  const by = told(r, v);
  if (!by.length) return [];
  return build(
    r,
    calendar,
    'threat',
    by,
    {head: to, run: predicate(r, to), of: [], verbal: true, addressed: false},
    v,
    false,
  );
}

/** “Nurses are to strike on 1 February”: what those who do it have fixed */
export function fixed(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (!/^(?:strike|march|picket|demonstrate|boycott)$/.test(r.a.lemma[v]!) && r.words[v + 1] !== 'out') return [];
  if (!/^(?:strike|march|picket|demonstrate|boycott|walk)$/.test(r.a.lemma[v]!) || r.passive(v)) return [];
  const by = r.isQuestion(v) || r.negated(v) || r.supposed(v) ? [] : r.subjects(v);
  // “strike on 1 February over pay”: the day and the cause are none of it
  const alone = r.kids[v]!.every(j => j < v || !r.is(j, 'obj', 'xcomp', 'ccomp'));
  if (!by.length) return [];
  return build(
    r,
    calendar,
    'threat',
    by,
    {
      head: v,
      run: alone ? {from: v, to: r.words[v + 1] === 'out' ? v + 2 : v + 1} : predicate(r, v),
      of: [],
      verbal: true,
      addressed: false,
    },
    v,
    false,
  );
}

/** “Members voted by 81 per cent against the pension plan”, “came out against a merger” */
export function votedDown(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.lemma(v) !== 'vote') return [];
  let at = v + 1;
  while (at < Math.min(r.sentence(v).to, v + 9) && r.words[at] !== 'against' && !/^[.,;:”]$/.test(r.words[at]!)) at++;
  if (r.words[at] !== 'against') return [];
  const what = nounAfter(r, at);
  if (what < 0 || r.a.upos[what] !== UPOS.NOUN || r.known(what) !== null) return [];
  // a house that votes refuses nobody
  const subject = r.subjectOf(v);
  const many = subject >= 0 && (/^NNP?S$/.test(r.xposOf(subject)) || r.a.lemma[subject] === 'union');
  const by = many && !sitting.test(r.a.lemma[subject]!) ? told(r, v) : [];
  if (!by.length) return [];
  return build(
    r,
    calendar,
    'refusal',
    by,
    {head: what, run: {from: at + 1, to: r.hi[what]!}, of: [], verbal: false, addressed: false},
    v,
    false,
  );
}

/** “a freeze could not be agreed to before the budget was known, the dean said”, “the duty could not be lifted” */
export function impossible(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (!/^(?:can|ca|could)$/.test(modal) || !r.passive(v) || !r.negated(v)) return [];
  const lemma = r.a.lemma[v]!;
  if (!consenting.test(lemma) && !granted.has(lemma)) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.known(subject) !== null || r.xposOf(subject) === 'EX') return [];
  const by = r.voice(v);
  if (!by.length || r.areObservers(by) || /^(?:i|we)$/.test(r.words[subject]!)) return [];
  // “a freeze could not be agreed to”: the freeze
  const yielded = /^(?:agree|consent|accept|approve|support)$/.test(lemma);
  const run = yielded ? {from: r.lo[subject]!, to: r.hi[subject]!} : {from: r.lo[subject]!, to: r.hi[v]!};
  return build(
    r,
    calendar,
    'refusal',
    by,
    {head: yielded ? subject : v, run, of: [], verbal: !yielded, addressed: false, ...(yielded ? {terms: v + 1} : {})},
    v,
    false,
  );
}

/** “Workers voted 95 per cent in favour of a strike”, “voted for an all-out walkout”: threatened by those who vote */
export function votedOut(r: Reading, calendar: Calendar, v: number): FoundDemand[] {
  if (r.lemma(v) !== 'vote') return [];
  let at = v + 1;
  while (at < Math.min(r.sentence(v).to, v + 9) && !/^(?:for|of|[.,;:”])$/.test(r.words[at]!)) at++;
  const favour = /^fav(?:ou)?r$/.test(r.words[at - 1]!);
  if (r.words[at] !== (favour ? 'of' : 'for')) return [];
  const what = nounAfter(r, at);
  const industrial = r.a.lemma[what] === 'action' && isHarm(r, what);
  if (what < 0 || !(walkouts.test(r.a.lemma[what]!) || industrial)) return [];
  return told(r, v).length
    ? build(
        r,
        calendar,
        'threat',
        told(r, v),
        {head: what, run: {from: at + 1, to: r.hi[what]!}, of: [], verbal: false, addressed: false},
        v,
        false,
      )
    : [];
}

/** “The talks cannot begin before the shelling stops, the envoy said”: what is not let begin, by whoever says so */
export function barred(r: Reading, calendar: Calendar, v: number, modal: string): FoundDemand[] {
  if (!/^(?:can|ca|could)$/.test(modal) || r.passive(v) || !isBeginning(r, v)) return [];
  const subject = r.subjectOf(v);
  if (subject < 0 || subject > v || r.known(subject) !== null || r.a.upos[subject] !== UPOS.NOUN) return [];
  const none = r.words[r.lo[subject]!] === 'no';
  const by = r.voice(v);
  if (!(none || r.negated(v)) || !conditionsOf(r, v).any || !by.length || r.areObservers(by)) return [];
  const from = none ? r.lo[subject]! + 1 : r.lo[subject]!;
  return build(
    r,
    calendar,
    'refusal',
    by,
    {
      head: subject,
      run: {from, to: r.hi[subject]!},
      of: [],
      verbal: false,
      addressed: false,
      limit: r.firstHelper(v),
      terms: v + (/^(?:take|go)$/.test(r.a.lemma[v]!) ? 2 : 1),
    },
    v,
    false,
  ).filter(d => d.given.length > 0);
}

/** “begin”, “take place”, “go ahead” */
const isBeginning = (r: Reading, v: number): boolean =>
  /^(?:begin|start|resume|continue|proceed|happen|reopen|open|restart)$/.test(r.a.lemma[v]!) ||
  (r.a.lemma[v] === 'take' && r.words[v + 1] === 'place') ||
  (r.a.lemma[v] === 'go' && /^(?:ahead|forward|on)$/.test(r.words[v + 1] ?? ''));

/** who does what v tells as done, set or going on: none where it is denied, asked, supposed or long past */
export function told(r: Reading, v: number): string[] {
  if (r.negated(v) || r.modal(v) !== null || r.passive(v) || r.isQuestion(v) || r.supposed(v) || !r.isReal(v))
    return [];
  if (r.helpers(v).some(j => r.words[j] === 'had') || r.infinitival(v) || isBackground(r, v)) return [];
  return r.subjects(v);
}

/** “after filing a suit”, “filed a suit in 2009”, “called a strike last year”: told only as what came before */
function isBackground(r: Reading, v: number): boolean {
  if (/^(?:after|since|when|before|while)$/.test(r.words[v - 1] ?? '')) return true;
  if (r.kids[v]!.some(j => j < v && r.is(j, 'mark') && /^(?:after|since|when|while)$/.test(r.words[j]!))) return true;
  const subject = r.subjectOf(v);
  if (subject >= 0 && subject < v && /^(?:after|since)$/.test(r.words[r.phraseStart(subject) - 1] ?? '')) return true;
  const {published} = r.context;
  const {to} = r.sentence(v);
  for (let j = v + 1; j < Math.min(to, v + 12) && !/^[.,;:]$/.test(r.words[j]!); j++) {
    if (r.words[j] === 'last' && /^(?:year|decade|century|spring|summer|autumn|winter)$/.test(r.words[j + 1] ?? ''))
      return true;
    if (r.words[j] === 'ago' && /^(?:year|decade|month)$/.test(r.a.lemma[j - 1]!)) return true;
    // “in 2009”, “a 2009 suit”
    if (
      /^[12]\d{3}$/.test(r.words[j]!) &&
      (r.words[j - 1] === 'in' || /^(?:a|the|its|his|her|their)$/.test(r.words[j - 1]!))
    )
      return published !== null && r.words[j]! < published.slice(0, 4);
  }
  return false;
}
