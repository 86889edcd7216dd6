import {UPOS} from '../../tagset.ts';
import {agentBehind, nounAfter, thing} from '../reading/heads.ts';
import {listBehind, nominal} from '../reading/lists.ts';
import type {Reading} from '../reading/reading.ts';
import {people, striven, takesPerson, telling, timeNouns} from '../words/complements.ts';
import {addresseesOf, passiveSubject} from './addressees.ts';
import type {Complement} from './complements.ts';
import {members} from './demand-lists.ts';
import {asking, fromWhom, given, giving} from './transfers.ts';

/** “demanded a raise”, “was offered a seat”, “the inspections demanded by France”: the thing wanted, offered or refused */
export function thingOf(r: Reading, v: number, passive: boolean, by: string[]): Complement[] {
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
  const own = over >= 0 && over < v && r.known(over) === null ? over : passive ? r.kid(v, 'nsubj:pass') : thing(r, v);
  const what = nothingBut(r, own);
  const first = passive ? [] : fromFirst(r, v, by);
  if (first.length) return first;
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
  // “the future all of us want – work and a home –”: what is wanted stands before
  for (let j = v + 1; j < what; j++) if (/^[-–—]$/.test(r.words[j]!) && r.a.start[j]! > r.a.end[j - 1]!) return [];
  if (/^(?:nothing|none|themselves|himself|herself|itself|ourselves|myself|so|what)$/.test(r.words[what]!)) return [];
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
  const whom = addresseesOf(r, v, by);
  // “withheld support | from Serbia”
  const end = r.lemma(v) === 'withhold' && r.words[what + 1] === 'from' ? {limit: what + 1} : {};
  const things = nominal(r, what, whom, false).map(t => ({...t, ...end}));
  // “The plan was rejected by Serbia”: up to the verb
  if (passive) return things.map(t => ({...t, limit: Math.min(r.hi[what]!, beforeAdverbs(r, v, what))}));
  // “requested a shorter week from the trust”: of whom
  return asking.test(r.lemma(v)) ? things.map(t => fromWhom(r, v, t, by)) : things;
}

/** “wants nothing but a pause”, “nothing less than a pardon”: the pause; any other thing is what it is */
export function nothingBut(r: Reading, what: number): number {
  if (what < 0 || r.words[what] !== 'nothing') return what;
  const but =
    r.words[what + 1] === 'but'
      ? what + 1
      : /^(?:less than|short of)$/.test(`${r.words[what + 1]} ${r.words[what + 2]}`)
        ? what + 2
        : -1;
  return but > what ? Math.max(what, nounAfter(r, but)) : what;
}

/** “a plan flatly rejected by Serbia”, “the quota, firmly refused”: up to the adverbs of the verb, or its first helper */
function beforeAdverbs(r: Reading, v: number, what: number): number {
  let end = r.firstHelper(v);
  while (end - 1 > what && r.a.upos[end - 1] === UPOS.ADV && r.a.head[end - 1] === v) end--;
  return end;
}

/** “expect from Lima an inquiry, the return of the crew and an apology”: of whom first, then what */
function fromFirst(r: Reading, v: number, by: string[]): Complement[] {
  if (r.words[v + 1] !== 'from' || !/^(?:expect|demand|want|seek|require|request)$/.test(r.lemma(v))) return [];
  const name = r.xposOf(v + 2) === 'DT' ? v + 3 : v + 2;
  let at = name;
  while (/^NNPS?$/.test(r.xposOf(at))) at++;
  const of = at > name ? r.actorsOf(at - 1, by) : [];
  if (!of.length || !/^(?:DT|CD|JJR?|NNS?|PRP\$|PDT)$/.test(r.xposOf(at))) return [];
  return members(r, at).map(c => ({...c, of, addressed: true}));
}
