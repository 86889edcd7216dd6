import type {EvidenceRecord, Span} from '@suasion/model';
import {blocks, compared, likeness, sameAct} from '../likeness.ts';
import type {Passages} from '../passages.ts';
import {acted} from '../phrase.ts';
import {stem} from '../stem.ts';
import {alikeVerbs} from '../words/classes.ts';
import {sameWord} from '../words/same.ts';
import {conditionOpeners, haltingVerbs, pressing} from '../words/small.ts';
import {decides, type Parties, type Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import {type DraftOption, newOption, reworded} from './03-options.ts';
import {contentOf} from './act-words.ts';
import {type Clause, clauseOf, partiesIn} from './condition-clause.ts';
import {gainer} from './gainer.ts';
import {left} from './left-undone.ts';
import {pointing} from './pointing.ts';
import type {Sides} from './sides.ts';

/** An option taken, or not. */
export interface Literal {
  option: DraftOption;
  taken: boolean;
}

/** What a condition is read against. */
export interface Ground {
  options: DraftOption[];
  who: Parties;
  passages: Passages;
  /** id of the item the condition belongs to */
  because: string;
  /** the option it is a condition of */
  not: DraftOption | null;
  /** who says it: “we” */
  self: Party | null;
  /** who would have to meet it when nobody is named */
  addressed: Party | null;
  /** the one other side, where nobody is addressed either: assumed */
  guess?: Party | null;
  /** whom an offer is about: “it” in its condition */
  gainer?: Party | null;
  /** whose act a bare “before lifting it” is */
  gerund?: Party | null;
  /** spans the condition does not speak of: the act it is tied to */
  apart: readonly Span[];
}

/** The ground of the conditions of an act. */
export function groundOf(
  act: Act,
  option: DraftOption,
  rest: Pick<Ground, 'options' | 'who' | 'passages'> & {sides: Sides},
  record: EvidenceRecord,
): Ground {
  const demand = record.demands.find(d => d.id === act.because);
  const before = act.given.length > 0 && act.given.every(s => opened(rest.passages.text([s])).opener === 'before');
  // “urged it to wait before judging”: who waits would judge; “demands the release before any talk”: who demands would talk
  const verbal = demand?.act[0] !== undefined && /\b(?:to|must|should)\s+$/i.test(rest.passages.before(demand.act[0]));
  const gerund = act.kind === 'demand' && verbal ? option.owner : act.by;
  // “demands it before anyone is freed”: whoever demands would free them
  const demanded = !before ? act.by : act.wanted ? gerund : null;
  return {
    ...rest,
    because: act.because,
    not: option,
    self: act.by,
    addressed: act.to?.mediator ? null : (act.to ?? (act.kind === 'demand' ? demanded : null)),
    guess: act.kind === 'demand' || !act.by ? null : rest.sides.other(act.by),
    gainer: gainer(act, rest),
    gerund,
    apart: demand?.act ?? [],
  };
}

/** Finds the options that conditions name before anything is said about who moves whom. */
export function conditionsAhead(
  record: EvidenceRecord,
  rest: Pick<Ground, 'options' | 'who' | 'passages'> & {sides: Sides},
): void {
  for (const option of [...rest.options])
    for (const act of [...option.acts])
      for (const span of act.given) conditionOn(span, groundOf(act, option, rest, record));
}

/** What opens a condition, and the rest of it: “unless the order is softened” → negative, “the order is softened”. */
export function opened(text: string): {opener: string; negative: boolean; restrictive: boolean; rest: string} {
  const trimmed = text.trim().replace(/^[,;:\s]+/, '');
  for (const [opener, negative] of conditionOpeners) {
    if (trimmed.toLowerCase().startsWith(`${opener} `)) {
      const restrictive = negative || /^(?:only|not) /.test(opener);
      return {opener, negative, restrictive, rest: trimmed.slice(opener.length + 1)};
    }
  }
  return {opener: '', negative: false, restrictive: false, rest: trimmed};
}

/**
 * Which options a stated condition speaks of, all of which must be so: those already found that are like its words and
 * whose owner fits, else ones made of its words when somebody who can act is named there or addressed. None where it
 * speaks of nothing anybody here decides.
 */
export function conditionOn(span: Span, ground: Ground): Literal[] {
  const text = ground.passages.text([span]);
  const {opener, rest} = opened(text);
  const offset = text.length - rest.length;
  const inner = {doc: span.doc, start: span.start + Math.max(0, offset), end: span.end};
  // “if elected”, “if he wins”: who runs for an office decides nothing by it
  if (office.test(rest)) return [];
  if (/^(?:before|after|until|by)$/.test(opener) && occasion.test(rest.trim())) return [];
  const pointed = pointing(rest, inner, ground);
  if (pointed) return pointed;
  // “before allowing aid in and using …”: what follows the “and” need not belong to the condition
  const parts = opener === 'before' ? acted(rest).slice(0, 1) : acted(rest).flatMap(clauses);
  const out: Literal[] = [];
  let at = inner.start;
  for (const part of parts) {
    const found = text.indexOf(part, at - span.start);
    const start = found < 0 ? at : span.start + found;
    at = found < 0 ? at : start + part.length;
    const piece = found < 0 ? inner : {doc: span.doc, start, end: at};
    const literal = single(piece, opener, ground);
    if (literal && !out.some(l => l.option === literal.option)) out.push(literal);
  }
  return out;
}

/** “before the elections in May”: a day, and nothing anybody does. */
const occasion =
  /^(?:the |this |next |its |their |his |her )?(?:(?:next|coming|first|general|presidential|parliamentary|local|national|annual|party) )*(?:elections?|polls|summit|conference|congress|weekend|winter|summer|spring|autumn|Christmas|Easter|Ramadan|new year|deadline|holidays?|season|year|month|week|end of (?:the )?\p{L}+)(?: (?:in|on|of|at) (?:the )?(?:(?:early|late|mid|next) )?(?:\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|year|month|week|\d{4})(?: \d{1,4})?)?$/iu;

/** To win an office is no act of anybody’s: “if elected”. */
export const office =
  /^(?:re-?)?elected\b|^(?:(?:he|she|they|i|we)(?: (?:is|are|was|were|should be))?|\p{Lu}\S*(?: (?:is|were|was))?) (?:re-?)?(?:elected|wins? (?:the (?:presidency|election|nomination|race|vote)|office|re-?election|in (?:may|june|november))|won the (?:presidency|election|nomination|race)|takes? office|in the White House)\b/iu;

// “the contract had been torn up and Congress had rewritten the law”: two clauses, each with its verb
const clauses = (text: string): string[] => {
  const parts = text.split(
    /,? and (?=(?:the |its |their )?(?:\p{L}[\p{L}’'-]* ){1,4}?(?:had|has|have|was|were|is|are|would|will) )/u,
  );
  return parts.every(part => /\b(?:had|has|have|was|were|is|are|would|will)\b/.test(part)) ? parts : [text];
};

// “postponed the filling” leaves filling undone
const holding =
  /^\s*(?:(?:has|have|had|is|are|was|were|will|would)\s+)?(?:postpon|delay(?:s|ed)?\b|h[eo]ld(?:s|ing)? off|refrain|stop|halt|suspend|ceas|abandon|drop|give?s? up|gave up)/i;
const keeping = /^(?:keep|maintain|continue|uphold|preserve|retain|persist|sustain|prolong|extend)$/;
const startsHalting = new RegExp(`^(?:${[...haltingVerbs].join('|')}|call off)\\b`, 'i');

function single(span: Span, opener: string, ground: Ground): Literal | null {
  const {options, who, passages, because, not} = ground;
  const rest = passages.text([span]);
  const clause = clauseOf(span, opener, ground);
  const named = partiesIn([span], ground);
  const told = clause?.state ? clause.name : rest;
  const content = contentOf(told, passages.named([span]), told, null, who, passages);
  // “inspected by its own officers”: by whoever says so
  if (ground.self && /\bby (?:its|their|our|his|her) own \p{L}/iu.test(rest)) content.add(`@${ground.self.id}`);
  let best: DraftOption | null = null;
  let score = clause?.sure || named.length ? 0.42 : 0.5;
  for (const option of options) {
    if (option === not || (clause?.sure && option.owner !== clause.owner)) continue;
    const without = new Set([...content].filter(w => w !== `@${option.owner.id}`));
    let alike = likeness(option.words, without) + (named.includes(option.owner) ? 0.15 : 0);
    if (!sharesContent(option, without) || (clause && apartIn(option, clause, without))) alike = 0;
    if (clause && (clause.owner === option.owner || !clause.owner)) {
      const worded = compared(option, {words: without, core: clause.core, halting: option.halting}).alike;
      if (worded >= sameAct) alike = Math.max(alike, worded);
    }
    // “unless it signed”: of what was last spoken of
    if (
      alike > score ||
      (alike === score && clause && !clause.core.head && latest(option, span, passages) > latest(best, span, passages))
    )
      [best, score] = [option, alike];
  }
  // “if Russia pressed Damascus”: to press it is one option, however it is called
  const pressed = clause?.sure && pressing.test(rest) ? named.find(p => p !== clause.owner) : undefined;
  best ??= options.find(o => o.presses && o.owner === clause?.owner && o.target === pressed && pressed) ?? null;
  best ??= heldBy(rest, options, ground);
  if (best) {
    noted(best, because);
    if (clause?.usable && clause.core.verb) reworded(best, clause.name);
    if (clause?.state) {
      const {same} = compared(best, {words: content, core: clause.core, halting: startsHalting.test(clause.name)});
      return {option: best, taken: same !== clause.undone};
    }
    const from = clause?.verbAt ?? 0;
    const ends = holding.test(rest.slice(from)) || haltingVerbs.has(clause?.core.verb ?? '');
    const itself = best.name === clause?.name;
    const crossed = !itself && (best.halting ? keeping.test(clause?.core.verb ?? '') : ends && !blocks(best));
    const undone = left(rest, from) !== crossed;
    return {option: best, taken: !undone};
  }
  if (!clause?.owner || clause.owner === not?.owner || !decides(clause.owner) || !clause.usable) return null;
  const words = contentOf(rest, passages.named([span]), clause.name, clause.owner, who, passages);
  const option = newOption(
    clause.owner,
    clause.name,
    {words, core: clause.core, halting: startsHalting.test(clause.name)},
    [because],
    1.5,
  );
  // nobody is named and nobody addressed: that it is the one other side is a guess
  option.assumed = !clause.sure && !ground.addressed && clause.owner === ground.guess;
  options.push(option);
  return {option, taken: !clause.undone};
}

// “unless hearings are under way”: who is to hold them
const going =
  /^(?:the |an? |any |such |new |these |those )?(?:[\p{L}-]+ ){0,2}?(?<thing>[\p{L}-]+) (?:(?:is|are|was|were|has|have|had|will|would)(?: not|n['’]t)?(?: been)? )?(?:under ?way|held|convened|scheduled|begun|begins?|began|starts?|started|resumes?|resumed|takes? place|took place|taken place|goes? ahead|went ahead|in place|over with)\b/iu;
function heldBy(rest: string, options: readonly DraftOption[], {not, self}: Ground): DraftOption | null {
  const thing = going.exec(rest)?.groups?.thing;
  if (!thing) return null;
  const head = stem(thing.toLowerCase());
  const meant = options.filter(
    o =>
      o !== not &&
      o.core.head === (sameWord.get(head) ?? head) &&
      /^(?:hold|begin|start|open|conduct|resume|schedule|call|convene|order|allow|join|attend)$/.test(o.core.verb),
  );
  return meant.find(o => o.owner !== self) ?? meant[0] ?? null;
}

const latest = (option: DraftOption | null, span: Span, passages: Passages) =>
  Math.max(-1, ...(option?.acts ?? []).filter(a => a.place < passages.place(span)).map(a => a.place));

export function noted(option: DraftOption, because: string): void {
  if (!option.because.includes(because)) option.because.push(because);
}

// another verb done to another thing is another act, whatever else the two sentences share
function apartIn(option: DraftOption, clause: Clause, content: ReadonlySet<string>): boolean {
  const [a, b] = [option.core, clause.core];
  if (!a.head || !b.head || a.head === b.head || stem(a.verb) === b.head || alikeVerbs(a.verb, b.verb)) return false;
  return !(content.has(a.head) && option.words.has(b.head)) && ![...content].every(w => option.words.has(w));
}

// names alone do not make two acts alike
function sharesContent({words, core}: DraftOption, content: ReadonlySet<string>): boolean {
  const [x, y] = [words, content].map(list => [...list].filter(w => !w.startsWith('@')));
  // “until kidnapping is ceased” is not about releasing the nine kidnapped last month
  if (y!.length === 1 && x!.length > 2 && y![0] !== core.head && y![0] !== stem(core.verb)) return false;
  const shared = x!.filter(w => y!.includes(w)).length;
  return shared >= 2 || (shared > 0 && (shared === y!.length || shared / (x!.length + y!.length - shared) >= 0.3));
}
