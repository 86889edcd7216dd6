import {agentNouns} from '../../actors/words/agents.ts';
import {bearers} from '../../events/words/bearers.ts';
import {UPOS} from '../../tagset.ts';
import {addressee} from '../asking/addressees.ts';
import type {Reading} from '../reading/reading.ts';
import {people} from '../words/complements.ts';
import {bodies} from '../words/reading.ts';
import type {Asked, Candidate, Mention, Mentions} from './candidates.ts';

/** What is so of one candidate: each a string that bears a weight, or none. */
export function features(
  r: Reading,
  mentions: Mentions,
  asked: Asked,
  slot: 'by' | 'of',
  c: Candidate,
  chosen: string,
): string[] {
  const {demand} = asked;
  const form = formOf(r, demand.trigger);
  const out: string[] = [];
  const put = (s: string) => {
    out.push(s, `${s} / ${demand.kind}`, `${s} / ${form}`);
  };
  const ruledNone = demand[slot].length === 0;
  const place = placeOf(r, asked, slot);
  if (c.ruled) {
    put(ruledNone ? 'rules: none' : 'rules');
    out.push(`rules: ${ruledNone ? 'none, ' : ''}place ${place}`);
    if (!ruledNone) out.push(`rules: ${c.ids.length > 1 ? 'several' : 'one'}`);
  } else if (ruledNone) out.push('rules: none, another');
  if (!c.ids.length && c.noun < 0) {
    put('nobody');
    out.push(`nobody: place ${place}`);
    out.push(`nobody: ${r.isVerbal(demand.head) ? (r.passive(demand.head) ? 'passive' : 'verb') : 'thing'}`);
    out.push(`nobody: quoted ${r.isQuoted(demand.head)}`);
    return out;
  }
  for (const route of c.routes) {
    put(route);
    out.push(`${route}, place ${place}`);
    if (c.ruled) out.push(`rules: ${route}`);
    if (ruledNone) out.push(`rules: none, ${route}`);
  }
  if (!c.routes.length) out.push(c.ruled ? 'rules: no route' : 'no route');
  if (c.noun >= 0) {
    put('made');
    for (const route of c.routes) put(`made ${route}`);
    for (const f of described(r, c.noun)) out.push(`made: ${f}`, `made: ${f} / ${c.routes[0]}`);
    for (const f of mentioned(r, asked, c.mentions[0]!)) out.push(f);
    return out;
  }
  if (c.ids.length > 1) {
    put('several');
    out.push(`several: ${c.ids.length}, place ${place}`);
  }
  const [first] = c.ids as [string];
  const kind = r.context.kind?.(first) ?? 'none';
  out.push(`kind: ${kind}`, `kind: ${kind} / ${demand.kind}`, `kind: ${kind}${c.ruled ? ' ruled' : ''}`);
  out.push(`kind: ${kind}, place ${place}`);
  out.push(r.isNamed(first) ? 'named' : 'described');
  if (c.ruled) out.push(r.isNamed(first) ? 'rules: named' : 'rules: described');
  if (r.isUnattached(first)) out.push('of no side');
  if (r.context.international?.has(first)) out.push('international');
  const rank = mentions.ranked.indexOf(r.principal(first));
  out.push(`often: ${rank < 0 ? 'never' : rank < 2 ? 'most' : rank < 5 ? 'much' : 'little'}`);
  if (slot === 'of' && c.key === chosen) put('asks itself');
  const seen = new Set<string>();
  for (const m of c.mentions) for (const f of mentioned(r, asked, m)) seen.add(f);
  if (!c.mentions.length && c.earlier) {
    const away = r.a.sentOf[demand.trigger]! - r.a.sentOf[c.earlier.token]!;
    seen.add(`earlier: ${away}`);
    seen.add(`earlier: ${away === 1 ? 'last' : 'before'} ${r.rel(c.earlier.token)}`);
    if (c.ruled) seen.add('rules: earlier');
  }
  if (!c.mentions.length && !c.earlier) seen.add('far');
  for (const f of seen) out.push(f, `${f}, place ${place}`);
  return out;
}

/** what stands in the place of the one who asks or is asked: a pronoun, a name, “the company”, nothing */
function placeOf(r: Reading, {demand: {trigger, head}}: Asked, slot: 'by' | 'of'): string {
  const i =
    slot === 'by'
      ? r.isVerbal(trigger)
        ? r.passive(trigger)
          ? r.oblique(trigger, 'by')
          : r.subjectOf(trigger)
        : r.kid(trigger, 'nmod:poss')
      : head !== trigger && r.isVerbal(trigger)
        ? addressee(r, trigger)
        : -1;
  if (i < 0) return 'none';
  const w = r.words[i]!;
  if (r.a.upos[i] === UPOS.PRON) return w;
  if (/^(?:both|each|either|neither|all)$/.test(w)) return 'both';
  if (r.a.upos[i] === UPOS.PROPN) return 'name';
  const start = r.words[r.phraseStart(i)]!;
  return `${/^(?:the|this|these|those)$/.test(start) ? 'the ' : /^(?:its|their|his|her|our|my)$/.test(start) ? 'its ' : ''}${bodies.test(w) ? 'body' : /^NNP?S$/.test(r.xposOf(i)) ? 'nouns' : 'noun'}`;
}

/** what a noun tells of whether it means people who act */
function described(r: Reading, i: number): string[] {
  const lemma = r.a.lemma[i]!.toLowerCase();
  const out = [/^NNP?S$/.test(r.xposOf(i)) ? 'plural' : 'singular'];
  if (agentNouns.has(lemma)) out.push('agent');
  if (bearers.has(lemma)) out.push('bearer');
  if (people.test(lemma) || people.test(r.words[i]!)) out.push('people');
  if (bodies.test(r.words[i]!)) out.push('body');
  if (/(?:er|ist|ian|or|man|woman|ee|ite|ant)$/.test(lemma)) out.push('doer by its ending');
  if (/(?:tion|ment|ness|ity|ance|ence|ship|ism|ing|al|ure|age|acy)$/.test(lemma)) out.push('thing by its ending');
  const start = r.words[r.phraseStart(i)]!;
  out.push(/^(?:the|this|these|those|its|their|his|her|our)$/.test(start) ? 'definite' : 'indefinite');
  if (out.length === 2) out.push('unknown');
  return out;
}

/** how the demand is worded: by a verb, a noun, an adjective or a modal */
function formOf(r: Reading, i: number): string {
  if (r.isVerb(i)) return r.modal(i) !== null ? 'modal' : r.passive(i) ? 'passive' : 'verb';
  return r.a.upos[i] === UPOS.NOUN ? 'noun' : r.modal(i) !== null ? 'modal' : 'adjective';
}

/** where one mention stands to the verb that asks and to the act */
function mentioned(r: Reading, {demand}: Asked, {token}: Mention): string[] {
  const {trigger, head, run} = demand;
  const out: string[] = [];
  const over = r.a.head[token]!;
  const above =
    over === trigger
      ? 'trigger'
      : over === head
        ? 'act'
        : over < 0
          ? 'top'
          : isOver(r, over, trigger)
            ? 'above'
            : over >= run.from && over < run.to
              ? 'in act'
              : 'aside';
  const side =
    token < Math.min(trigger, run.from)
      ? 'before'
      : token >= run.from && token < run.to
        ? 'inside'
        : token < run.from
          ? 'between'
          : 'behind';
  const label = r.rel(token);
  const preposition = r.kids[token]!.find(j => r.is(j, 'case') && j < token);
  const role = preposition === undefined ? label : `${label.split(':')[0]} ${r.words[preposition]}`;
  out.push(`${role} of ${above}`, `${label.split(':')[0]} of ${above}, ${side}`, side);
  const away = Math.min(Math.abs(token - trigger), Math.abs(token - head));
  out.push(`away: ${away < 3 ? 2 : away < 6 ? 5 : away < 12 ? 11 : 'far'} ${side}`);
  if (r.a.upos[token] === UPOS.PRON) out.push(`pronoun ${side}`);
  if (bodies.test(r.words[token]!)) out.push('a body');
  if (r.isQuoted(token) !== r.isQuoted(trigger)) out.push('other side of quotation');
  return out;
}

function isOver(r: Reading, top: number, i: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 40; steps++) {
    if (at === top) return true;
    at = r.a.head[at]!;
  }
  return false;
}
