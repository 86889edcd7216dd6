import {conditionAt} from '../conditions/conditions.ts';
import type {Rule} from './act-rules.ts';

/** Tokens of a quotation inside an act: more where it is what the act is done to. */
const shortQuote = 7;
const longQuote = 16;

/** “will end her fast "when Congress withdraws the motion"”: the condition is read behind the mark */
const quotedCondition: Rule = ({r, to}, i) =>
  r.words[i] === '“' && (r.words[i + 1] === 'when' || conditionAt(r, i + 1, to)) ? {end: i, next: i + 1} : null;

/** over a few words quoted inside: “a list that was "reasonable"”; a longer quotation says how, and is none of the act */
const quotedInside: Rule = ({r, head, to}, i) => {
  if (r.words[i] !== '“' || i <= head) return null;
  const close = r.words.indexOf('”', i + 1);
  const object = i === head + 1 || /^(?:IN|DT|PRP\$)$/.test(r.xposOf(i - 1));
  if (close > 0 && close <= to && close - i < (object ? longQuote : shortQuote)) return {next: close + 1};
  // “to create "the conditions necessary for …"”: the verb alone says nothing
  return i === head + 1 && r.isVerb(head) && r.kids[head]!.some(j => j > i && r.is(j, 'obj'))
    ? {next: i + 1}
    : {end: i};
};

/** “to "dismantle" the law”: one word in quotation marks */
const quotedWord: Rule = ({r, from}, i) =>
  r.words[i] === '”' && i === from + 1 && r.words[from - 1] === '“' && /^(?:DT|PRP\$|NNP?S?|JJ)$/.test(r.xposOf(i + 1))
    ? {next: i + 1}
    : null;

/** “to "quickly disengage" on the border”, “its readiness to carry out" the plan”: the quoted verb goes on with what is its own */
const quotedVerb: Rule = ({r, head, from}, i) =>
  r.words[i] === '”' &&
  (r.words[from - 1] === '“' ? i - from < 4 && /^(?:IN|TO|DT|PRP\$)$/.test(r.xposOf(i + 1)) : i === head + 1) &&
  r.kids[head]!.some(j => j > i && r.is(j, 'obj', 'obl', 'nmod') && (r.lo[j] === i + 1 || r.lo[j] === i))
    ? {next: i + 1, closed: true}
    : null;

/** “had "no plans to sign it" this year”: the end of the quotation the act stands in */
const quoteEnd: Rule = ({r}, i) => (r.words[i] === '”' ? {end: i} : null);

/** What a quotation mark in or behind an act means for it. */
export const quotes: readonly Rule[] = [quotedCondition, quotedInside, quotedWord, quotedVerb, quoteEnd];
