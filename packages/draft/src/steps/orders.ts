import type {EvidenceRecord, Span} from '@suasion/model';
import {coreOf} from '../core.ts';
import {compared, sameAct} from '../likeness.ts';
import {sound} from '../phrase/sound.ts';
import {phraseOf} from '../phrase.ts';
import {spelled} from '../spelled.ts';
import {noAct} from '../words/small.ts';
import {decides, type Party} from './01-parties.ts';
import {newOption} from './03-options.ts';
import {conditionOn, type Ground, type Literal, noted} from './04-conditions.ts';
import type {Saying} from './06-wants.ts';
import {words} from './act-words.ts';
import {endsWith} from './lasting.ts';
import {tier} from './want.ts';

type Requirement = EvidenceRecord['requires'][number];

/** What somebody says has to come before something: they want it, and would do the other once it is done. */
export function ordered(record: EvidenceRecord, {stated, ...rest}: Saying): void {
  for (const requirement of record.requires) {
    const party = rest.who.of(requirement.by);
    const [first, then] = turnedRound(requirement, rest);
    if (!party || !first[0] || !then[0]) continue;
    // the same words read as the condition of an act have been dealt with
    if (record.demands.some(d => overlap(d.given, first) && overlap(d.act, then))) continue;
    const before = beforehand(requirement.id, first, then, party, rest);
    const after = thenOf(then, party, before, {
      ...rest,
      because: requirement.id,
      not: before[0]?.option ?? null,
      self: party,
      addressed: party,
      apart: first,
    });
    const place = rest.passages.place(first[0]);
    const base = {
      party,
      because: [requirement.id],
      assumed: false,
      place,
      origin: rest.passages.origin(first[0].doc),
    };
    for (const l of before)
      if (l.option.owner !== party) stated.add({...base, when: [], then: l, tier: tier.demand, weight: 0.9});
    if (!after || after.option.owner !== party || before.some(l => l.option === after.option)) continue;
    if (before.length) {
      const when = before.map(l => ({...l, taken: true}));
      // “would persist until both sign”: it ends once they have
      const taken = endsWith(requirement, rest.passages) ? !after.taken : true;
      stated.add({...base, when, then: {...after, taken}, tier: tier.condition});
    } else if (!rest.options.some(o => o === after.option && o.acts.length > 0)) {
      const note = 'said with a condition that nobody here decides';
      stated.add({...base, when: [], then: {...after, taken: false}, tier: tier.refusal, note});
    }
  }
}

// “not to fill the reservoir before an agreement is reached”, “against filling it before …”: the agreement comes first
const turnedRound = ({first, then}: Requirement, {passages}: Pick<Saying, 'passages'>): [Span[], Span[]] =>
  /^not\b/i.test(passages.text(first)) || (first[0] && forbidden.test(passages.before(first[0])))
    ? [then, first]
    : [first, then];
const forbidden = /\b(?:against|not|never|not to|refrain from)\s+$/i;

function beforehand(
  because: string,
  first: readonly Span[],
  then: readonly Span[],
  party: Party,
  {options, who, passages, sides}: Omit<Saying, 'stated'>,
): Literal[] {
  // “presses the city to [pay its bill] before talks can start”: what is asked in the same words
  const asked = options.find(
    o => o.owner !== party && o.acts.some(a => a.kind === 'demand' && overlap(a.spans, first)),
  );
  if (asked) {
    noted(asked, because);
    return [{option: asked, taken: true}];
  }
  const named = first.flatMap(s => passages.named([s]).flatMap(m => who.of(m.actor) ?? []));
  const other = named.find(p => p !== party) ?? null;
  return first.flatMap(span =>
    conditionOn(span, {
      who,
      passages,
      because,
      not: null,
      self: party,
      addressed: other,
      guess: sides.other(party),
      apart: then,
      options: other ? options : options.filter(o => o.owner !== party),
    }),
  );
}

const overlap = (a: readonly Span[], b: readonly Span[]) =>
  a.some(x => b.some(y => x.doc === y.doc && x.start < y.end && y.start < x.end));

// what comes after, as an act of whoever sets the order: “before we lift it”, “samples may leave only after …”
function thenOf(then: readonly Span[], party: Party, before: readonly Literal[], ground: Ground): Literal | null {
  const found = then.flatMap(span => conditionOn(span, ground))[0];
  if (found) return found;
  const text = ground.passages.text(then);
  const phrase = phraseOf(spelled(text, then[0]!, ground.passages, ground.apart));
  const ordered = /\b(?:condition\w*|until|after|before|unless|once|first|precondition)\b/i.test(
    ground.passages.around(then[0]!),
  );
  const granting = /\b(?:may|can|be allowed|are allowed|is allowed)\b/i.test(text);
  const named = ground.passages
    .named(then)
    .map(m => ground.who.of(m.actor))
    .filter(p => p && decides(p));
  if (!decides(party) || !(granting || (before.length && ordered && !/^Let\b/.test(phrase.text)))) return null;
  if (
    !sound(phrase.text) ||
    noAct.test(phrase.text) ||
    (named[0] &&
      named[0] !== party &&
      ground.passages.place(then[0]) === ground.passages.place(ground.passages.named(then)[0]))
  )
    return null;
  const worded = {
    words: words(then, phrase.text, party, ground.who, ground.passages),
    core: coreOf(phrase.text),
    halting: phrase.halting,
  };
  const mine = ground.options.find(o => o.owner === party && compared(o, worded).alike >= sameAct);
  if (mine) {
    noted(mine, ground.because);
    return {option: mine, taken: compared(mine, worded).same};
  }
  const option = newOption(party, phrase.text, worded, [ground.because], 1.5);
  ground.options.push(option);
  return {option, taken: true};
}
