import {UPOS} from '../../tagset.ts';
import {particles, timeNouns} from '../words/complements.ts';
import {opener} from '../words/conditions.ts';
import {weekdays} from '../words/days.ts';
import type {Reading} from './reading.ts';

/** head of the noun phrase right behind v or its particle, whatever the parse calls it; -1 when a preposition or clause follows */
export function nounAfter(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  let j = v + 1;
  if (particles.test(r.words[j] ?? '')) j++;
  if (r.xposOf(j) === 'VBG') return -1;
  let head = -1;
  for (; j < to; j++) {
    const tag = r.xposOf(j);
    if (/^(?:NN|NNS|NNP|NNPS)$/.test(tag)) head = j;
    // “tie-up aid”
    else if (tag === 'RP' && r.xposOf(j - 1) === 'HYPH') continue;
    else if (head >= 0 && !/^(?:POS|HYPH)$/.test(tag)) break;
    else if (!/^(?:DT|PDT|JJ|JJR|JJS|CD|PRP\$|POS|HYPH|VBN|VBG)$/.test(tag)) break;
    else if (head >= 0 && tag === 'POS') head = -1;
  }
  return head;
}

/** the object of v, or of the particle verb, after it */
export function thing(r: Reading, v: number): number {
  const own = r.kid(v, 'obj');
  // “agreed Sunday to return”
  if (own > v && !weekdays.test(r.words[own]!)) return own;
  const near = nounAfter(r, v);
  if (near >= 0 && !weekdays.test(r.words[near]!)) return near;
  // “rejected by 31 to 4 a plan to move the port”: a long object behind what else hangs on the verb
  const late = r.kids[v]!.find(
    j =>
      j > v + 2 &&
      r.is(j, 'obl') &&
      r.a.upos[j] === UPOS.NOUN &&
      !timeNouns.test(r.words[j]!) &&
      /^(?:an?|the|any|all)$/.test(r.words[r.lo[j]!]!) &&
      r.a.upos[v + 1] === UPOS.ADP &&
      !r.words.slice(v, j).some(w => /^[,;:“”]$/.test(w)),
  );
  if (late !== undefined) return late;
  const t = r.kids[v]!.find(
    j =>
      j > v &&
      r.is(j, 'obl') &&
      r.isNominal(j) &&
      r.kids[j]!.some(c => r.is(c, 'case') && /^(?:out|down|to|at|against|aside|off|away|back)$/.test(r.words[c]!)),
  );
  return t ?? -1;
}

/** the “by” of a passive behind what it keeps: “was offered a rail link by India”; -1 when none */
export function agentBehind(r: Reading, v: number): number {
  const {to} = r.sentence(v);
  for (let i = v + 1; i + 1 < Math.min(to, v + 14) && !/^[.,;:]$/.test(r.words[i]!); i++)
    if (r.words[i] === 'by') {
      const who = nounAfter(r, i);
      return who > i && r.known(who) !== null ? i : -1;
    }
  return -1;
}

/** “on it being resumed”, “on there being no lump sum”: the predicate of a gerund with a subject of its own; -1 when none */
export function gerundAfter(r: Reading, i: number): number {
  for (let j = i + 1; j < Math.min(r.sentence(i).to, i + 8); j++) {
    if (r.xposOf(j) === 'VBG' && j > i + 1) {
      const head = r.a.head[j]!;
      return r.is(j, 'aux', 'aux:pass', 'cop') && head > j ? head : j;
    }
    if (!/^(?:DT|NN|NNS|NNP|NNPS|JJ|PRP|PRP\$|EX|CD|POS)$/.test(r.xposOf(j))) return -1;
  }
  return -1;
}

/** “would be to recognise a border”: the predicate of another clause */
const isPredicated = (r: Reading, j: number): boolean => {
  const to = r.kids[j]!.find(c => r.words[c] === 'to' && c < j) ?? 0;
  return r.a.lemma[to - 1] === 'be' && r.is(j, 'advcl', 'conj');
};

/** “it was not willing”, “they're ready”, “she had planned”: a pronoun with what it is or means to do */
function isOwnState(r: Reading, i: number): boolean {
  if (!/^(?:it|they|he|she|we|i)$/.test(r.words[i]!)) return false;
  let j = i + 1;
  while (/^(?:is|are|was|were|am|'s|'re|'m|had|has|have|been|not|n't|no|still|also|longer)$/.test(r.words[j] ?? ''))
    j++;
  return (
    (j > i + 1 && r.xposOf(j) === 'JJ') ||
    (/^(?:VBD|VBZ|VBP|VBN)$/.test(r.xposOf(j)) &&
      /^(?:plan|intend|mean|want|hope|wish|need|expect|prefer|aim|refuse|decline|agree|decide|promise|threaten|offer)$/.test(
        r.lemma(j),
      ))
  );
}

/** the verb of "to …" that complements v, after token `after`: by the parse, else the first infinitive the phrase runs into */
export function infinitive(r: Reading, v: number, after: number): number {
  const isTo = (j: number) =>
    r.isVerbal(j) &&
    r.xposOf(j) !== 'VBG' &&
    r.kids[j]!.some(c => r.is(c, 'mark', 'aux') && r.words[c] === 'to' && c < j);
  // “calling on Mali and the Front to talk”: below the second of those called on
  for (const h of after === v ? [v] : [v, after, ...r.conjuncts(after).filter(j => r.isNominal(j))])
    for (const j of r.kids[h]!)
      if (j > after && r.is(j, 'xcomp', 'ccomp', 'advcl', 'acl', 'obl', 'conj') && isTo(j) && !isPredicated(r, j))
        return j;
  // right after the phrase, over “on Thursday” and adverbs, whatever it was attached to
  const {to} = r.sentence(v);
  let relative = false;
  for (let j = after + 1; j + 1 < Math.min(to, after + (after === v ? 8 : 14)); j++) {
    const w = r.words[j]!;
    if (w === 'to' && r.words[j + 1] === 'do' && r.words[j + 2] === 'so' && r.words[j + 3] === 'to') continue;
    if (w === 'to') {
      const h = r.a.head[j]!;
      const verb = h > j && h - j < 6 && r.isVerbal(h) ? h : r.isVerb(j + 1) && r.xposOf(j + 1) !== 'VBG' ? j + 1 : -1;
      // “companies which agreed to talk”: the infinitive of the clause between
      if (relative && !r.isNominal(j - 1)) continue;
      if (verb >= 0) {
        const over = r.a.head[verb]!;
        // “told those still in their houses to leave”
        const inside =
          r.a.upos[after] === UPOS.PRON && over > after && (over < r.hi[after]! || r.words[after] === 'those');
        if (!(r.is(verb, 'acl') && over !== after && over > v) || inside || timeNouns.test(r.words[over]!)) return verb;
      }
    }
    // “its partners, the European Union and the United States, to continue”
    if (w === ',' && after !== v && r.known(after) !== null) {
      let k = j + 1;
      while (k < to && k - j < 12 && !r.isVerb(k) && !/^[,.;:]$/.test(r.words[k]!)) k++;
      if (r.words[k] === ',' && r.words[k + 1] === 'to' && r.isVerb(k + 2)) return k + 2;
    }
    // “ready, if so requested by the parties, to deploy”
    if (w === ',') {
      const close = opener(r, j + 1) > 0 ? r.words.indexOf(',', j + 1) : -1;
      if (close > j && close - j < 16 && close + 2 < to && r.words[close + 1] === 'to' && r.isVerb(close + 2))
        return close + 2;
    }
    // “, which is due to meet on Thursday, to push …”
    if (w === ',' && /^(?:which|who|whose|where)$/.test(r.words[j + 1] ?? '')) {
      let k = j + 1;
      while (k < to && r.words[k] !== ',') k++;
      if (k < to && r.words[k + 1] === 'to' && r.isVerb(k + 2)) return k + 2;
      return -1;
    }
    // “told the guild it was not willing to talk”: what is told, not what is asked
    if (after !== v && !relative && isOwnState(r, j)) return -1;
    // “asked the banks that lent to farms to share the cost”
    const that = w === 'that' && /^(?:VBD|VBZ|VBP)$/.test(r.xposOf(j + 1)) && j === after + 1;
    if (after !== v && (/^(?:which|who)$/.test(w) || that)) relative = true;
    else if (/^[.,;:!?–—“”]$/.test(w) || /^(?:that|and|or|but|until|unless|if)$/.test(w)) return -1;
    const attribute = /^VB[GN]$/.test(r.xposOf(j)) && /^NN/.test(r.xposOf(j + 1));
    if (!relative && r.a.upos[j] === UPOS.VERB && !attribute && j !== after + 1 && w !== 'to') return -1;
    // “told the party they were unwilling to”
    if (!relative && after !== v && r.a.upos[j] === UPOS.AUX && /^(?:VBD|VBZ|VBP|MD)$/.test(r.xposOf(j))) return -1;
    if (
      after === v &&
      r.isNominal(j) &&
      !/^(?:IN|CD)$/.test(r.xposOf(j - 1)) &&
      r.known(j) === null &&
      r.xposOf(j) !== 'NNP'
    )
      return -1;
  }
  return -1;
}
