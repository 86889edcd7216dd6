import {isDate} from './calendar.ts';
import type {Conflict, Statement} from './conflict.ts';
import {quoted} from './issue-text.ts';
import {readDecisionMakers} from './parse/decision-makers.ts';
import {readEvidence} from './parse/evidence.ts';
import {readStates} from './parse/graph.ts';
import {conflictKeys} from './parse/keys.ts';
import {outcomeIds, readOutcomes} from './parse/outcomes.ts';
import {readPreferences} from './parse/preferences.ts';
import {readStatements} from './parse/statement.ts';
import {readStatusQuo} from './parse/status-quo.ts';
import {keywords, type Scope} from './scope.ts';
import {type Entry, isNothing, type Walk} from './yaml/walk.ts';

/** What a file in the current version says; null where it is no mapping, and whatever is wrong is among the issues of `walk`. */
export function readConflict(walk: Walk): Conflict | null {
  const {contents} = walk.source.yaml;
  const entries = walk.record(contents, '', 'a conflict: a mapping with `decisionMakers`', conflictKeys);
  return entries && readEntries(walk, entries);
}

function readEntries(walk: Walk, entries: Map<string, Entry>): Conflict {
  const states = entries.get('states');
  const graph = states !== undefined && !isNothing(states.value);
  const stateNames = graph ? readStates(walk, states) : [];
  const makers = readDecisionMakers(walk, entries.get('decisionMakers'), graph ? stateNames.length : null);
  const optionIds = makers.flatMap(d => d.options.map(o => `${d.id}.${o.id}`));
  const outcomes = new Set<string>();
  const scope: Scope = {
    form: graph ? 'graph' : 'options',
    decisionMakers: makers.map(d => d.id),
    options: new Map(optionIds.map((id, o) => [id, o])),
    outcomes,
    stateNames,
  };
  const outcomeEntries = outcomeIds(walk, entries.get('outcomes')?.value ?? null, scope);
  for (const id of outcomeEntries.keys()) if (!keywords.has(id)) outcomes.add(id);

  const statements = (key: 'ruledOut' | 'required' | 'sameState'): Statement[] => {
    const entry = entries.get(key);
    if (!entry || isNothing(entry.value)) return [];
    if (graph) {
      const message = `in graph form the states are listed outright and ${quoted(key)} has no place`;
      walk.error('conflicting-keys', entry.keyNode, key, message, {found: key, expected: 'the option form'});
      return [];
    }
    return readStatements(walk, scope, entry.value, key);
  };

  const asOf = readDate(walk, entries.get('asOf'));
  const evidence = readEvidence(walk, entries.get('evidence'));
  return {
    version: 1,
    form: scope.form,
    title: readTitle(walk, entries.get('title'), walk.file),
    ...(asOf === undefined ? {} : {asOf}),
    decisionMakers: makers,
    stateNames,
    ruledOut: statements('ruledOut'),
    required: statements('required'),
    sameState: statements('sameState'),
    outcomes: readOutcomes(walk, scope, outcomeEntries),
    preferences: readPreferences(walk, scope, entries.get('preferences'), makers),
    statusQuo: readStatusQuo(walk, scope, entries.get('statusQuo')),
    ...(evidence === undefined ? {} : {evidence}),
  };
}

/** The title, else the name of the file without its ending. */
function readTitle(walk: Walk, entry: Entry | undefined, file: string | undefined): string {
  const given = entry && !isNothing(entry.value) ? walk.text(entry.value, 'title', 'a title in words') : null;
  if (given !== null && given.trim() !== '') return given;
  const name = file
    ?.split(/[/\\]/)
    .pop()
    ?.replace(/(\.conflict)?\.[^.]*$/, '');
  return name || 'Untitled conflict';
}

function readDate(walk: Walk, entry: Entry | undefined): string | undefined {
  if (!entry || isNothing(entry.value)) return undefined;
  const text = walk.text(entry.value, 'asOf', 'a date such as `1975-05-01`')?.trim();
  if (text === undefined) return undefined;
  if (isDate(text)) return text;
  walk.error('bad-date', entry.value, 'asOf', `${quoted(text)} is not a date`, {
    found: text,
    expected: 'year-month-day, such as `1975-05-01`',
  });
  return undefined;
}
