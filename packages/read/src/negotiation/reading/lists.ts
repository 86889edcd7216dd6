import {UPOS} from '../../tagset.ts';
import type {Complement} from '../asking/complements.ts';
import {triggers} from '../words/frames.ts';
import {coordinated, isListGoingOn, predicate} from './clause.ts';
import {infinitive, nounAfter} from './heads.ts';
import type {Reading} from './reading.ts';

/** each verb of a coordination is an act of its own */
export function verbal(r: Reading, v: number, of: string[], addressed: boolean): Complement[] {
  return coordinated(r, v).map(head => ({head, run: predicate(r, head), of, verbal: true, addressed}));
}

export function nominal(r: Reading, h: number, of: string[], addressed: boolean): Complement[] {
  const heads = [h, ...r.conjuncts(h).filter(j => r.isNominal(j))];
  // “a raise of 77 per cent over six years and a ban on automated gates”, whatever the parse joined it to
  for (let i = h + 1; i + 1 < r.sentence(h).to; i++) {
    if (/^[.;:–—“”]$/.test(r.words[i]!) || endsList(r, i)) break;
    if (!/^(?:and|,)$/.test(r.words[i]!) || !/^an?$/.test(r.words[i + 1]!)) continue;
    if (r.words[i] === ',' && r.words[i + 1] === 'a' && (!isListGoingOn(r, i + 1) || r.xposOf(i - 1) === 'NNP')) break;
    const next = nounAfter(r, i);
    if (next > 0 && !heads.includes(next)) heads.push(next);
  }
  // “refused the draft, as well as a plan for more talks”
  for (let i = h + 1; i + 3 < r.sentence(h).to && !/^[.;:–—“”]$/.test(r.words[i]!) && !endsList(r, i); i++) {
    if (r.words[i] !== 'well' || r.words[i - 1] !== 'as' || r.words[i + 1] !== 'as') continue;
    const next = /^(?:DT|PRP\$)$/.test(r.xposOf(i + 2)) ? nounAfter(r, i + 1) : -1;
    if (next > 0 && !heads.includes(next)) heads.push(next);
  }
  heads.sort((x, y) => x - y);
  return heads.map((head, k) => {
    let from = Math.max(r.lo[head]!, head === h ? 0 : previousEnd(r, head));
    // the preposition is not part of it
    while (from < head && r.kids[head]!.some(c => c === from && r.is(c, 'case', 'cc', 'punct', 'mark'))) from++;
    const next = heads[k + 1];
    const limit = next === undefined ? undefined : Math.max(head + 1, previousEnd(r, next) - 1);
    return {head, run: {from, to: r.hi[head]!}, of, verbal: false, addressed, limit};
  });
}

/** The act going no further than a token. */
export const upTo = (c: Complement, end: number): Complement => ({...c, limit: Math.min(c.limit ?? end, end)});

/** where the member of a list that ends in `head` begins: behind its conjunction */
function previousEnd(r: Reading, head: number): number {
  let i = head;
  while (i > 0 && !/^(?:and|or|,|as)$/.test(r.words[i - 1]!)) i--;
  return i;
}

/** a finite verb, or an infinitive: “a 9 per cent pay rise, an end to” goes on over a noun taken for a bare verb */
const endsList = (r: Reading, i: number): boolean =>
  r.isVerb(i) &&
  (/^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(i)) || (r.xposOf(i) === 'VB' && /^(?:TO|MD)$/.test(r.xposOf(i - 1))));

/** first token of a phrase after its preposition */
export function bareStart(r: Reading, head: number): number {
  let from = r.lo[head]!;
  while (from < head && /^(?:for|to|of|on|upon|against|and|,)$/.test(r.words[from]!)) from++;
  return from;
}

/** “measures: 350 lorries a day, pauses in the fighting, and an end to the siege”: each member of a list behind a colon */
export function listBehind(r: Reading, what: number): Complement[] {
  const {to} = r.sentence(what);
  let i = what + 1;
  while (i < Math.min(to, what + 7) && r.words[i] !== ':') i++;
  if (r.words[i] !== ':') return [];
  const out: Complement[] = [];
  let from = i + 1;
  for (i = from; i <= to; i++) {
    const ends = i === to || /^[.,;!?”]$/.test(r.words[i]!);
    if (!ends) continue;
    if (r.words[from] === 'and') from++;
    // “our message is clear: the officers must go”: a clause, and no list
    for (let j = from; j < i; j++) if (r.xposOf(j) === 'MD' && !out.length) return [];
    // “, of which none was taken”
    if (/^(?:which|who|whose|where|whom)$/.test(r.words[from]!) || /^(?:which|whom)$/.test(r.words[from + 1] ?? ''))
      break;
    let head = -1;
    for (let j = from; j < i && head < 0; j++)
      if (/^(?:NN|NNS|VBZ)$/.test(r.xposOf(j)) && !/^NN/.test(r.xposOf(j + 1))) head = j;
    if (head >= 0) out.push({head, run: {from, to: i}, of: [], verbal: false, addressed: false, limit: i});
    if (i === to || /^[.!?”]$/.test(r.words[i]!)) break;
    from = i + 1;
  }
  return out;
}

/**
 * “wants the order upheld and the fines refunded”: things with what is to be done to them, each to the next conjunction.
 * Not “wants a signed accord”, where a noun follows the participle.
 */
export function undone(r: Reading, v: number): Complement[] {
  const {to} = r.sentence(v);
  const out: Complement[] = [];
  let from = v + 1;
  let head = -1;
  const close = (end: number) => {
    if (head > from) out.push({head, run: {from, to: end}, of: [], verbal: true, addressed: false, limit: end});
    head = -1;
  };
  let i = from;
  for (; i < to; i++) {
    const tag = r.xposOf(i);
    if (
      /^[.;:!?“”–—]$/.test(r.words[i]!) ||
      // “wants pay raised” with the noun for a verb
      (/^(?:VBZ|VBP|MD|TO|WDT|WP|WRB)$/.test(tag) &&
        !(tag === 'VBP' && i === from && /^VB[ND]$/.test(r.xposOf(i + 1)))) ||
      (r.words[i] === 'that' && !isThat(r, i, from)) ||
      // “wants a doctor, the union | said”
      (/^(?:VBD|VBZ)$/.test(tag) && /^(?:say|tell|announce|report|reply|warn|explain)$/.test(r.lemma(i)))
    )
      break;
    if (/^(?:and|,)$/.test(r.words[i]!) && head >= 0) {
      close(i);
      from = r.words[i + 1] === 'and' ? i + 2 : i + 1;
      i = from - 1;
      if (/^(?:but|as|while|which|who|he|she|it|they|said)$/.test(r.words[from] ?? '')) return out;
      continue;
    }
    // “the lease shorter and the payments front-loaded”
    const changed = (tag === 'JJR' || comparatives.test(r.words[i]!)) && /^(?:[,.]|and|;)$/.test(r.words[i + 1] ?? '.');
    const past =
      /^(?:VBN|VBD)$/.test(tag) || (tag === 'JJ' && /ed$/.test(r.words[i]!)) || changed || isUnmarkedPast(r, i);
    // a noun behind it makes it an attribute
    const attribute = /^NN/.test(r.xposOf(i + 1)) || (r.xposOf(i + 1) === 'JJ' && /^NN/.test(r.xposOf(i + 2)));
    const behindThing =
      r.isNominal(i - 1) ||
      r.a.upos[i - 1] === UPOS.ADV ||
      r.a.upos[i - 1] === UPOS.NUM ||
      (/^(?:VBG|VBP|VB)$/.test(r.xposOf(i - 1)) && i - 1 === from) ||
      // “wants the general tried”
      (r.xposOf(i - 1) === 'JJ' && r.xposOf(i - 2) === 'DT' && i - 2 === from);
    if (past && i > from && behindThing && !attribute) head = i;
    else if (r.isVerb(i) && tag !== 'NNS' && (!/^(?:VBN|VBD|VBG|VB)$/.test(tag) || /^(?:CC|MD)$/.test(r.xposOf(i - 1))))
      break;
  }
  const last = i;
  close(last);
  // “the aircraft grounded and a Commonwealth force of several thousand”: things in the same list
  if (
    out.length &&
    from < last &&
    r.xposOf(last) !== 'TO' &&
    out.at(-1)!.limit! < from &&
    /^(?:DT|CD|PRP\$|JJR)$/.test(r.xposOf(from))
  ) {
    const thing = nounAfter(r, from - 1);
    // “a clause that would let it in”
    const end = /^W/.test(r.xposOf(last)) || r.words[last] === 'that' ? Math.max(last, r.hi[thing] ?? last) : last;
    if (thing > 0 && thing < last)
      out.push(
        ...nominal(r, thing, [], false)
          .filter(c => c.head >= from && c.head < end)
          .map(c => ({
            ...c,
            run: {from: Math.max(from, c.run.from), to: Math.max(c.limit ?? end, c.head + 1)},
            limit: c.limit ?? end,
          })),
      );
  }
  return out;
}

/** “wants it shut”: a participle that looks like the plain form, whatever its tag */
const isUnmarkedPast = (r: Reading, i: number): boolean =>
  /^(?:shut|cut|put|set|split|hit)$/.test(r.words[i]!) &&
  (r.xposOf(i - 1) === 'PRP' || r.isNominal(i - 1)) &&
  /^(?:IN|RP|RB|CC|TO|[.,:])$/.test(r.xposOf(i + 1));

const comparatives =
  /^(?:shorter|longer|higher|lower|larger|smaller|bigger|cheaper|faster|stricter|tougher|safer|earlier|later)$/;

/** “wants that baseline raised”: it points and opens no clause */
const isThat = (r: Reading, i: number, from: number): boolean =>
  i === from &&
  (/^NN/.test(r.xposOf(i + 1)) ? !/^(?:VBZ|MD|VBP)$/.test(r.xposOf(i + 2)) : /^VB[ND]$/.test(r.xposOf(i + 1)));

/** “called for the hearing to be reopened and for the ministry to explain itself”: the second for */
export function alsoFor(r: Reading, what: number): Complement[] {
  const i = nextFor(r, what);
  const head = i < 0 ? -1 : nounAfter(r, i + 1);
  if (head < 0) return [];
  const to = infinitive(r, head, head);
  if (to < 0) return nominal(r, head, [], false);
  const of = r.passive(to) ? [] : r.actorsOf(head);
  return of.length
    ? verbal(r, to, of, true)
    : [{head: to, run: {from: i + 2, to: r.hi[to]!}, of: [], verbal: true, addressed: false}];
}

/** the “and” of a second “for” in the same sentence, or -1 */
export function nextFor(r: Reading, what: number): number {
  const {to} = r.sentence(what);
  for (let i = what + 1; i + 3 < to && !/^[.;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'and' && r.words[i + 1] === 'for') return i;
  return -1;
}

/** “wants the fee to be dropped and the wells closed”, “must be repealed, and plants that leak shut”: what stands behind a passive without its “to be” */
export function gappedPassives(r: Reading, v: number): Complement[] {
  if (r.xposOf(v) !== 'VBN' || r.words[r.helpers(v)[0] ?? -1] !== 'be') return [];
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 2 < to && i - v < 12; i++) {
    if (/^[.;:“”–—]$/.test(r.words[i]!) || (r.isVerb(i) && i > v + 1)) return [];
    if (r.words[i] !== 'and' || !/^(?:DT|PRP\$|NN|NNS|NNP|JJ)$/.test(r.xposOf(i + 1))) continue;
    let relative = false;
    for (let j = i + 2; j < Math.min(to, i + 14); j++) {
      const tag = r.xposOf(j);
      if (/^[.,;:“”–—]$/.test(r.words[j]!) || /^(?:MD|TO|CC)$/.test(tag)) return [];
      if (/^W/.test(tag)) relative = true;
      else if (
        (/^VB[ND]$/.test(tag) || isUnmarkedPast(r, j)) &&
        !r.helpers(j).length &&
        // “be lifted, and the attorney general called on him to”
        !(triggers.has(r.a.lemma[j]!) && /^(?:IN|TO|RP)$/.test(r.xposOf(j + 1)) && r.words[j + 1] !== 'by') &&
        /^(?:IN|RB|RP|TO|CC|[.,:])$/.test(r.xposOf(j + 1))
      )
        return [{head: j, run: {from: i + 1, to: r.hi[j]!}, of: [], verbal: true, addressed: false}];
      else if (/^VB[DZP]?$/.test(tag) && !relative) return [];
    }
  }
  return [];
}

/** the act with those behind it that leave out its “to be” */
export function withGapped(r: Reading, c: Complement): Complement[] {
  const more = gappedPassives(r, c.head);
  return more.length ? [upTo(c, more[0]!.run.from - 1), ...more] : [c];
}

/** “asked Moscow to halt shipments and Washington to lift the quarantine”: the second half has no verb of asking */
export function gapped(r: Reading, v: number): Complement[] {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 2 < to; i++) {
    if (/^[.;:]$/.test(r.words[i]!)) return [];
    if (!/^(?:and|,)$/.test(r.words[i]!)) continue;
    let from = r.words[i + 1] === 'and' ? i + 2 : i + 1;
    // “called on the rebels to leave and on the army to let them”, “appealed to drivers to stay and to the operator to run trains”
    const again =
      /^(?:on|upon)$/.test(r.words[from]!) || (r.words[from] === 'to' && /^(?:DT|NNP|NNS)$/.test(r.xposOf(from + 1)));
    if (again) from++;
    for (let j = from; j < Math.min(to - 2, from + 5); j++) {
      if (!r.isNominal(j) && !/^(?:DT|JJ|POS)$/.test(r.xposOf(j))) break;
      if (r.words[j + 1] === 'to' && r.isVerb(j + 2)) {
        const of = r.actorsOf(j);
        return of.length || again ? verbal(r, j + 2, of, true) : [];
      }
    }
  }
  return [];
}

/** “recommends that the ban be lifted and that Sudan be taken off the list”: the verbs of the later clauses */
export function furtherClauses(r: Reading, c: number): number[] {
  const out: number[] = [];
  const {to} = r.sentence(c);
  for (let i = c + 1; i + 1 < to && !/^[.;:!?”]$/.test(r.words[i]!); i++) {
    if (!/^(?:and|,)$/.test(r.words[i]!) || r.words[i + 1] !== 'that') continue;
    const next = r.clauseAfter(i, true);
    if (next > i && !out.includes(next) && next !== c) out.push(next);
  }
  return out;
}
