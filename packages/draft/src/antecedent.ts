import type {Span} from '@suasion/model';
import type {Passages} from './passages.ts';
import {isParticiple, verbFromPast, verbFromThird, verbOrNoun, verbs} from './words/verbs.ts';

type Place = Pick<Span, 'start' | 'end'>;

const reach = 500;
const determiner = /^(?:the|its|their|his|her|this|these|those|a|an|no|any|some|all)$/i;
const preposition =
  /^(?:of|to|in|on|at|by|for|from|with|into|onto|over|under|about|against|between|through|after|before|during)$/i;
const ends =
  /^(?:of|to|in|on|at|by|for|from|with|into|onto|over|under|about|against|between|through|after|before|until|during|and|or|but|nor|so|than|as|that|which|who|whom|whose|what|where|when|while|if|unless|because|there|here|still|already|then|now|yesterday|today|tomorrow|is|are|was|were|be|been|has|have|had|do|does|did|will|would|shall|should|can|could|may|might|must|not|the|a|an|its|their|his|her|this|these|those|stand|stands|stood|remain|remains|remained|seem|seems|seemed|ready|willing|able|likely|said|says|came|went|put|gave|took|made|told|it|they|he|she|we|you|i|him|them|us)$/i;
const idle =
  /^(?:rights?|days?|weeks?|months?|years?|time|times|morning|evening|night|hours?|minutes?|moment|way|ways|thing|things|fact|case|end|start|side|sides|hand|hands|part|question|questions|view|news|reporters|statement|letter|word|words|rest|others?|same|country|world|people|government|talks on|meantime|verge|close|intention|doubt|choice|desire|wish|interest|reason|chance|idea|matter|issue|problem|situation|case|point|ears?|eyes?|heart|mind|nerve|breath)$/i;
const plural = /(?:[^sui]s|men|people|children|troops|police)$/i;

const held =
  /^(?:detainees|prisoners|hostages|captives|politicians|leaders|activists|soldiers|sailors|crews?|journalists|students|workers|officers|officials|members|fighters|civilians|men|women|people|children|girls|boys|families|refugees|residents|migrants|protesters|inmates|bodies|remains|pilots|passengers)$/i;

/**
 * What “it” or “them” at a place stands for, as far as one can tell without syntax: the nearest thing named with a
 * determiner, of the right number, rather in its own sentence, rather not behind a preposition, rather known already.
 * With `people` it is those somebody holds.
 */
export function antecedent(
  span: Span,
  many: boolean,
  passages: Passages,
  {not = [], people = false}: {not?: readonly Span[]; people?: boolean} = {},
): string | null {
  const from = Math.max(0, span.start - reach);
  const window = {doc: span.doc, start: from, end: span.start};
  const text = passages.text([window]);
  const names = passages.named([window]);
  const inside = (list: readonly Span[], at: number) =>
    list.some(s => s.doc === span.doc && s.start <= at && at < s.end);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const {index} of text.matchAll(/(?<![\p{L}’'-])\p{L}+(?:[’']s)?(?= )/gu)) {
    const {first, thing, at} = thingAt(text, from, index, names);
    const head = thing.at(-1);
    if (/^(?:following|present|latter|former|same|two)$/i.test(thing[0] ?? '')) continue;
    // “bring the mill back”
    if (!head || /^(?:back|away|again|together|alone)$/i.test(head)) continue;
    if (head.length < 3 || isIdle(thing) || plural.test(head) !== many) continue;
    if ((people ? !held.test(head) : inside(names, at)) || inside(not, from + index)) continue;
    const between = text.slice(index);
    const sentences = between.match(/[.!?]["”’)]*\s|\n/g)?.length ?? 0;
    const behind = preposition.test(text.slice(0, index).trim().split(/\s+/).at(-1) ?? '') ? 1 : 0;
    const cost =
      sentences * 2 + behind + (/^(?:an?|any|some|no)$/i.test(first) ? 0.5 : 0) + (text.length - index) / 10_000;
    if (cost < least) {
      least = cost;
      const whose = possessive.test(first) ? first : 'the';
      const counted = /^an?$/i.test(first) && /^(?:dozen|hundred|thousand|million|billion)$/i.test(thing[0] ?? '');
      best = counted
        ? `a ${thing.join(' ')}`
        : /^(?:no|any|some|an?|all)$/i.test(first) && many
          ? thing.join(' ')
          : `${whose} ${thing.join(' ')}`;
    }
  }
  return best;
}

/** The determiner at a place, the words of what it determines, and where the last of them stands. */
function thingAt(text: string, from: number, index: number, names: readonly Place[]) {
  const [first = '', ...words] = text.slice(index, index + 80).split(/(?<=[^\s]) /);
  const thing: string[] = [];
  let at = from + index + first.length + 1;
  let head = at;
  if (!determiner.test(first) && !(possessive.test(first) && /^\p{Lu}/u.test(first) && !shortened.test(first)))
    return {first, thing, at};
  for (const [k, word] of words.entries()) {
    const bare = word.replace(/[^\p{L}\p{N}’'-].*$/su, '');
    if (!bare || ends.test(bare) || thing.length > 3) break;
    const named = names.some(n => n.end === at - 1);
    if (
      thing.length > 0 &&
      (onItsWay.test(bare) || isVerbAfter(bare) || saysThat(bare, named || plural.test(thing.at(-1)!), words[k + 1]))
    )
      break;
    thing.push(bare);
    head = at;
    at += word.length + 1;
    if (bare !== word) break;
  }
  return {first, thing, at: head};
}
// “a unity government” may be formed, “the government” forms it
const isIdle = (thing: readonly string[]) =>
  thing.length < 3 &&
  idle.test(thing.at(-1)!) &&
  !(thing.length > 1 && /^(?:government|statement)$/i.test(thing.at(-1)!));
const possessive = /[’']s$/;
// “There’s hatred”
const shortened = /^(?:there|here|it|that|this|what|who|where|he|she|let|how)[’']s$/i;
// “any vessel heading for the port”
const onItsWay =
  /^(?:heading|carrying|holding|leaving|entering|coming|going|living|working|arriving|waiting|lying|standing|sitting|facing|seeking|using|fleeing|passing|approaching|belonging)$/i;
const isVerbAfter = (word: string) =>
  isParticiple(word) || verbFromPast(word) !== null || /ly$/.test(word) || endsNoun(word);

// “the monitors report that”, “the harbour master demands that”
const saysThat = (word: string, speaks: boolean, next = '') =>
  speaks && verbs.has(verbFromThird(word).toLowerCase()) && /^(?:that|to|how|whether)$/.test(next);

// “the new contract protects”: the noun ends where the verb begins
const endsNoun = (word: string) => {
  const base = verbFromThird(word.toLowerCase());
  return base !== word.toLowerCase() && verbs.has(base) && !verbOrNoun.has(base);
};
