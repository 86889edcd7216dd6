import type {Actor, EvidenceRecord} from '@suasion/model';
import type {ItemChange} from '../jobs.ts';
import {fieldsOf} from './fields.ts';
import {kindName} from './kinds.ts';
import {namesIn} from './names.ts';
import {tellItem} from './tell.ts';

export interface ToldChange {
  key: string;
  how: ItemChange['how'];
  /** “Demand”, “Event” */
  kind: string;
  words: string;
  /** how it read before, where that reads differently */
  was: string | null;
  /** what else differs, as its fields are called */
  differs: string[];
  /** what to open, where the item is still there */
  item: string | null;
}

/** What a new reading changed, each item in a sentence. */
export function toldChanges(
  changes: readonly ItemChange[],
  {documents, actors}: {documents: EvidenceRecord['documents']; actors: readonly Actor[]},
): ToldChange[] {
  const texts = new Map(documents.map(d => [d.id, d.text]));
  const named = new Map(actors.map(a => [a.id, a.name]));
  // an actor that went with the old reading is known by its id alone
  const names = namesIn(texts, id => named.get(id) ?? id.replaceAll('-', ' '));
  return changes.map(({how, kind, item, was}) => {
    const words = tellItem(kind, item, names);
    const before = was === undefined ? null : tellItem(kind, was, names);
    return {
      key: `${how} ${kind} ${item.id}`,
      how,
      kind: kindName(kind, item),
      words,
      was: before === words ? null : before,
      differs: was === undefined || before !== words ? [] : fieldsThatDiffer(kind, item, was),
      item: how === 'gone' ? null : `${kind}.${item.id}`,
    };
  });
}

const fieldsThatDiffer = (kind: ItemChange['kind'], item: any, was: any): string[] =>
  fieldsOf[kind]
    .filter(({name}) => JSON.stringify(item[name] ?? null) !== JSON.stringify(was[name] ?? null))
    .map(({label}) => label.toLowerCase());
