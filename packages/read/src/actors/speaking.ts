import type {Analysis} from '../analysis.ts';
import {isRelation} from '../language/tree.ts';
import {isSomebody} from '../negotiation/words/speakers.ts';
import {UPOS, XPOS} from '../tagset.ts';
import {type AgentNoun, agentNouns} from './words/agents.ts';

/** What only people do. By lemma. */
export const personal =
  /^(?:say|demand|want|urge|ask|refuse|reject|threaten|vow|promise|pledge|offer|agree|insist|accuse|deny|warn|plead|beg|implore|complain|argue|claim|allege|oppose|appeal|request|protest|strike|vote)$/;
/** Endings of nouns for those who do or believe something. */
const doing = /(?:er|or|ist|ian|man|woman|ee|eer|ant)$/;

const people: AgentNoun = {kind: 'people', sort: 'group'};

/**
 * Nouns, by lemma, that mean people in this text though no list has them: the plural subject of what only people do, “the splicers say”, whose ending names
 * whoever does something.
 */
export function peopleWhoAct(a: Analysis): ReadonlyMap<string, AgentNoun> {
  const out = new Map<string, AgentNoun>();
  for (let i = 0; i < a.n; i++) {
    if (a.xpos[i] !== XPOS.NNS || !isRelation(a, i, 'nsubj')) continue;
    const lemma = a.lemma[i]!.toLowerCase();
    if (out.has(lemma) || agentNouns.has(lemma) || !doing.test(lemma)) continue;
    const v = a.head[i]!;
    if (v >= 0 && a.upos[v] === UPOS.VERB && personal.test(a.lemma[v]!) && isSomebody(lemma)) out.set(lemma, people);
  }
  return out;
}
