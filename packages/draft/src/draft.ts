import {type Conflict, conflictToYaml, type DecisionMaker, type EvidenceRecord, type Preference} from '@suasion/model';
import {gather} from './gather.ts';
import {capital, type ReviewItem, reviewList} from './review.ts';
import {decides, isPerson, type Parties, type Party} from './steps/01-parties.ts';
import {type DraftOption, nameOptions} from './steps/03-options.ts';
import {fears} from './steps/07-fears.ts';
import {takenToday} from './steps/08-status-quo.ts';
import {exclusions, irreversible, requirements} from './steps/09-rules.ts';
import {type Goal, namedGoals} from './steps/10-goals.ts';
import {choose, order} from './steps/choosing.ts';
import {fillIn} from './steps/filling.ts';
import {negotiated} from './steps/negotiation.ts';
import {byRank, type Want} from './steps/want.ts';
import {askedAtLeast} from './words/asked.ts';
import {grounds, Writer} from './writer.ts';

export interface DraftOptions {
  title?: string;
  /** as many options as a person can hold; the rest are listed as left out */
  maxOptions?: number;
  /** as many decision makers as a person can hold; what the others could do is listed as left out */
  maxParties?: number;
  /** relative path of the record the because-ids live in */
  evidence?: string;
}

export interface LeftOut {
  /**
   * nobody would do it · those asked do not decide as one · no act of its own · a manner · asked of all alike · of a party
   * that decides little here, or beyond those one holds in mind · little hangs on it · beyond the limit
   */
  kind: 'ownerless' | 'undecided' | 'vague' | 'manner' | 'appeal' | 'party' | 'lesser' | 'limit';
  text: string;
  because: string[];
  /** how to bring it in */
  how: string;
}

export type DraftResult =
  | {
      ok: true;
      conflict: Conflict;
      yaml: string;
      goals: Goal[];
      review: ReviewItem[];
      leftOut: LeftOut[];
      /** parties who speak or mediate but decide nothing here */
      bystanders: {id: string; name: string; mediator: boolean}[];
    }
  | {ok: false; reason: string; leftOut: LeftOut[]};

export const defaultMaxOptions = 12;
const howTo = {
  appeal:
    'Somebody outside asks it of all sides alike and none answers: write it under the options of whoever could be moved to it.',
  party: 'Little is decided by this party as far as is told: write it into the file with this option if it matters.',
  lesser: 'Little of what is told hangs on it: write it under the options of its owner if it matters.',
};
/** A report tells of a handful who decide, several together of more. */
const mostParties = {one: 5, several: 8};

/**
 * Drafts a conflict from a record. Every line cites the items it came from; what had to be filled in is marked
 * assumed. The same record gives the same draft.
 */
export function draft(record: EvidenceRecord, settings: DraftOptions = {}): DraftResult {
  const made = drafted(record, settings);
  if (made.ok || !record.demands.some(d => d.kind === 'demand' && d.of === null)) return made;
  // rather a guess at whom what is asked of nobody named is asked of, marked as one, than no model at all
  const guessed = drafted(record, settings, askedAtLeast);
  return guessed.ok ? guessed : made;
}

function drafted(record: EvidenceRecord, settings: DraftOptions, bar?: number): DraftResult {
  const {maxOptions = defaultMaxOptions} = settings;
  const gathered = gather(record, bar);
  const {who, passages, found, options: all, moved, stated} = gathered;
  const {ownerless, manners, vague} = found;
  const leftOut: LeftOut[] = ownerless.map(({text, because, asked}) => ({
    kind: asked ? 'undecided' : 'ownerless',
    text: asked ? `${asked}: ${text}` : text,
    because: [because],
    how: asked
      ? 'Those asked do not decide as one: give it as an option to whoever among them would do it.'
      : 'Nobody is named who would do it: give it to a decision maker as an option.',
  }));

  for (const {text, because} of vague) {
    leftOut.push({
      kind: 'vague',
      text,
      because: [because],
      how: 'It names no act of its own: write what would be done as an option.',
    });
  }
  for (const {text, because} of manners) {
    const how = 'It asks for a manner, not for something to be done: write it as an option if it matters.';
    leftOut.push({kind: 'manner', text, because: [because], how});
  }

  const said = [...stated, ...fears(record, all, who, passages)];
  // without a want about what somebody else could do there is no decision between parties
  const between = (w: Want) => w.then.option.owner !== w.party || w.when.some(l => l.option.owner !== w.party);
  if (!stated.some(between) && !agreed(record, all, who) && !opposed(all)) {
    const reason = record.demands.some(d => d.kind === 'demand')
      ? 'No model was drafted: what is asked here is not asked of anybody named who could decide it.'
      : 'Nobody asks anything of anyone here, so there is nothing to decide.';
    return {ok: false, reason, leftOut};
  }

  const {
    kept,
    left,
    parties: chosen,
  } = choose(record, gathered, {
    maxOptions,
    maxParties: settings.maxParties ?? (record.documents.length > 1 ? mostParties.several : mostParties.one),
  });
  nameOptions(kept);
  for (const [option, kind] of left) {
    leftOut.push({
      kind,
      text: `${option.owner.name}: ${option.name}`,
      because: option.because,
      how:
        kind === 'limit'
          ? `Raise the limit of ${maxOptions} ${maxOptions === 1 ? 'option' : 'options'}, or write it under the options of its owner.`
          : howTo[kind],
    });
  }

  if (!negotiated(record, kept, stated, moved.inducements)) {
    for (const {owner, name, because} of kept)
      leftOut.push({kind: 'lesser', text: `${owner.name}: ${name}`, because, how: howTo.lesser});
    const reason =
      'What is asked here stands by itself: nobody who is asked is found to answer, and nothing ties it to what somebody else does, so no model was drafted.';
    return {ok: false, reason, leftOut};
  }

  const inside = (w: Want) => kept.includes(w.then.option) && w.when.every(l => kept.includes(l.option));
  const usable = said.filter(inside);
  const deciders = order(kept, usable, who, chosen);
  const today = takenToday(record, kept, who, passages);
  const list = [...usable, ...fillIn(usable, kept, new Set(today.keys()))].filter(w => deciders.includes(w.party));

  const index = new Map<DraftOption, number>();
  for (const d of deciders) for (const o of kept) if (o.owner === d) index.set(o, index.size);
  const writer = new Writer(index);

  const decisionMakers: DecisionMaker[] = deciders.map(d => ({
    ...grounds([]),
    id: d.id,
    name: d.name,
    options: kept
      .filter(o => o.owner === d)
      .map(o => ({
        ...grounds(o.because, o.assumed),
        id: o.id,
        name: o.name,
        irreversible: irreversible(o) ? 'taken' : null,
      })),
  }));
  const preferences: Preference[] = deciders.map(d => {
    const statements = list
      .filter(w => w.party === d)
      .sort(byRank)
      .map(w => writer.want(w));
    return statements.length ? {kind: 'prioritized', statements} : {kind: 'none'};
  });
  const {outcomes, goals} = namedGoals(record, kept, moved.inducements, usable, writer);
  const conflict: Conflict = {
    version: 1,
    form: 'options',
    title: settings.title ?? titleOf(record, deciders),
    asOf: latest(record),
    decisionMakers,
    stateNames: [],
    ruledOut: exclusions(kept, passages).map(({options, because, note}) => ({
      ...writer.all(options.map(option => ({option, taken: true}))),
      ...grounds(because),
      ...(note && {note}),
    })),
    required: requirements(record, kept, who, passages).map(({then, first, because}) =>
      writer.order(then, first, because),
    ),
    sameState: [],
    outcomes,
    preferences,
    statusQuo: {
      kind: 'options',
      taken: [...today.keys()].map(o => index.get(o)!).sort((a, b) => a - b),
      grounds: new Map([...today].map(([o, because]) => [index.get(o)!, grounds(because)])),
    },
    evidence: settings.evidence,
  };

  const bystanders = who.all
    .filter(p => !deciders.includes(p) && said.some(w => w.party === p))
    .map(({id, name, mediator}) => ({id, name, mediator}));
  const review = reviewList(conflict, list, moved.disputed, moved.inducements, writer, deciders);
  return {ok: true, conflict, yaml: conflictToYaml(conflict), goals, review, leftOut, bystanders};
}

// an agreement, too, is between parties: two that are more than persons undertake something in the same words, to each
// other, or having met
function agreed(record: EvidenceRecord, all: readonly DraftOption[], who: Parties): boolean {
  const undertaken = all.flatMap(o => o.acts).filter(a => a.kind !== 'demand' && !isPerson(a.owner));
  const met = record.meetings.map(m => m.who.map(a => who.of(a)));
  return undertaken.some(a =>
    undertaken.some(
      b =>
        a.owner !== b.owner &&
        (a.place === b.place || a.to === b.owner || met.some(m => m.includes(a.owner) && m.includes(b.owner))),
    ),
  );
}

// where two bodies with names of their own refuse something, or one would do something on a condition and the other has an act of its own, there is
// something to settle though neither asks
function opposed(all: readonly DraftOption[]): boolean {
  const named = (party: Party) => !isPerson(party) && /^\p{Lu}/u.test(party.name);
  const own = all.flatMap(o => o.acts).filter(a => a.by === a.owner && decides(a.owner) && named(a.owner));
  const several = (acts: typeof own) => new Set(acts.map(a => a.owner)).size > 1;
  return several(own.filter(a => a.kind === 'refusal')) || (several(own) && own.some(a => a.given.length > 0));
}

function titleOf(record: EvidenceRecord, deciders: Party[]): string {
  const [only] = record.documents;
  if (record.documents.length === 1 && only?.title) return only.title;
  // those with a name of their own before “ministers” and “the president”
  const proper = deciders.filter(d => /^\p{Lu}/u.test(d.name));
  const names = (proper.length > 1 ? proper : deciders)
    .slice(0, 3)
    .map((d, k) => (k === 0 ? capital(d.inText) : d.inText));
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? 'A conflict');
}

const latest = (record: EvidenceRecord) =>
  record.documents
    .flatMap(d => (d.published && /^\d{4}-\d\d-\d\d/.test(d.published) ? [d.published.slice(0, 10)] : []))
    .sort()
    .at(-1);
