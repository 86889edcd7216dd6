import {
  actorKinds,
  demandKinds,
  eventTypes,
  modalities,
  type RecordKind,
  relationKinds,
  type Span,
  standings,
} from '@suasion/model';

export interface Field {
  name: string;
  label: string;
  type: 'actor' | 'actors' | 'choice' | 'text' | 'date' | 'spans' | 'span' | 'yes';
  choices?: readonly string[];
  required?: boolean;
}

const by: Field = {name: 'by', label: 'Who', type: 'actor'};
const choice = (name: string, label: string, choices: readonly string[]): Field => ({
  name,
  label,
  type: 'choice',
  choices,
  required: true,
});

/** What of an item a person can correct, in the order of the form. */
export const fieldsOf: Readonly<Record<RecordKind, readonly Field[]>> = {
  actors: [
    {name: 'name', label: 'Name', type: 'text', required: true},
    choice('kind', 'Kind', actorKinds),
    {name: 'role', label: 'Role', type: 'text'},
    {name: 'speaksFor', label: 'Speaks for', type: 'actor'},
    {name: 'country', label: 'Country (two letters)', type: 'text'},
  ],
  statements: [
    {name: 'speaker', label: 'Speaker', type: 'actor'},
    {name: 'addressee', label: 'Said to', type: 'actor'},
    choice('standing', 'Standing', standings),
    choice('quotation', 'Quotation', ['direct', 'indirect', 'mixed']),
    {name: 'date', label: 'When', type: 'date'},
    {name: 'content', label: 'What is said', type: 'spans', required: true},
    {name: 'cue', label: 'Words that introduce it', type: 'spans'},
    {name: 'source', label: 'Words that name the speaker', type: 'spans'},
  ],
  demands: [
    choice('kind', 'Kind', demandKinds),
    by,
    {name: 'of', label: 'Of whom, or to whom', type: 'actor'},
    choice('wants', 'Wanted', ['do', 'stop']),
    {name: 'act', label: 'The act', type: 'spans', required: true},
    {name: 'given', label: 'Condition', type: 'spans'},
    {name: 'deadline', label: 'Deadline', type: 'spans'},
  ],
  events: [
    choice('type', 'Type', eventTypes),
    {name: 'by', label: 'By', type: 'actors'},
    {name: 'to', label: 'To', type: 'actors'},
    choice('modality', 'Whether', modalities),
    {name: 'date', label: 'When', type: 'date'},
    {name: 'place', label: 'Where', type: 'text'},
    {name: 'anchor', label: 'The words', type: 'span', required: true},
  ],
  abilities: [
    {name: 'who', label: 'Who', type: 'actor', required: true},
    {name: 'can', label: 'Is able to', type: 'yes'},
    {name: 'with', label: 'Together with', type: 'actors'},
    {name: 'what', label: 'What', type: 'spans', required: true},
  ],
  requires: [
    {name: 'first', label: 'What comes first', type: 'spans', required: true},
    {name: 'then', label: 'What waits for it', type: 'spans', required: true},
    {...by, label: 'Says who'},
  ],
  claims: [{name: 'proposition', label: 'What is claimed', type: 'spans', required: true}],
  relations: [
    {name: 'from', label: 'Who', type: 'actor', required: true},
    choice('kind', 'Relation', relationKinds),
    {name: 'to', label: 'To whom', type: 'actor', required: true},
    choice('standing', 'Standing', standings),
    {name: 'span', label: 'The words', type: 'spans', required: true},
  ],
  meetings: [
    {name: 'who', label: 'Who meets', type: 'actors'},
    {name: 'mediator', label: 'Through', type: 'actor'},
    choice('status', 'Whether', ['happened', 'planned', 'failed']),
    {name: 'when', label: 'When', type: 'date'},
    {name: 'where', label: 'Where', type: 'text'},
    {name: 'span', label: 'The words', type: 'spans', required: true},
  ],
  deadlines: [
    {name: 'what', label: 'What is due', type: 'spans', required: true},
    {name: 'when', label: 'When', type: 'date'},
    {name: 'span', label: 'The words', type: 'spans', required: true},
  ],
};

/** What may be chosen in a field, in words. */
export const choiceWords = (field: string, value: string): string =>
  (field === 'wants' && {do: 'that it is done', stop: 'that it is not done, or stops'}[value]) ||
  value.toLowerCase().replaceAll('-', ' ');

/** A new item of a kind made of selected words; what the selection cannot say is left open. */
export function blank(kind: RecordKind, span: Span, words: string): Record<string, unknown> {
  if (kind === 'actors') {
    return {name: words, kind: 'organisation', role: null, speaksFor: null, country: null, mentions: [span]};
  }
  const item: Record<string, unknown> = {statement: null};
  for (const {name, type, choices} of fieldsOf[kind]) {
    item[name] = {actor: null, actors: [], choice: choices?.[0], text: null, date: null, spans: [], span, yes: true}[
      type
    ];
  }
  const main = {statements: 'content', demands: 'act', abilities: 'what', requires: 'then', claims: 'proposition'}[
    kind as string
  ];
  if (main) item[main] = [span];
  if (kind === 'relations' || kind === 'meetings') item.span = [span];
  if (kind === 'deadlines') Object.assign(item, {what: [span], span: [span]});
  if (kind === 'claims') item.trail = [{who: null, standing: 'reported', when: null, span}];
  if (['statements', 'claims', 'meetings', 'deadlines'].includes(kind)) delete item.statement;
  return item;
}

/** What is missing or malformed, by field; empty when nothing is. */
export function problemsOf(kind: RecordKind, item: Record<string, any>): Record<string, string> {
  const out: Record<string, string> = {};
  for (const {name, label, type, required} of fieldsOf[kind]) {
    const value = item[name];
    const empty = value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (required && empty)
      out[name] = type === 'spans' ? `${label}: select the words in the text.` : `${label} is needed.`;
    if (type === 'date' && value && !/^\d{4}(?:-\d\d(?:-\d\d)?)?/.test(value)) out[name] = 'Write it as 2014-02-01.';
    if (name === 'country' && value && !/^[A-Z]{2}$/.test(value)) out[name] = 'Two capital letters, such as SY.';
  }
  return out;
}
