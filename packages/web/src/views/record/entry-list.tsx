import {Badge, Button, Text, Title} from '@mantine/core';
import {useState} from 'react';
import {Link} from 'wouter';
import {paths} from '../../core/paths.ts';
import type {Entry} from '../../core/record/entries.ts';
import {kindName} from '../../core/record/kinds.ts';
import {dateWords} from '../../core/words.ts';
import type {Told} from './use-record.ts';

interface Props {
  library: string;
  told: Told;
  entries: readonly Entry[];
  /** a heading for each day */
  byDate?: boolean;
}

const portion = 150;

/** Items in words, one under the other. */
export function EntryList({library, told, entries, byDate}: Props) {
  const [shown, setShown] = useState(portion);
  if (entries.length === 0) return <Text c="dimmed">Nothing on record fits.</Text>;
  return (
    <div>
      {entries.slice(0, shown).map((entry, n) => (
        <div key={entry.key}>
          {byDate && entry.date !== entries[n - 1]?.date && (
            <Title order={2} size="h5" mt="lg" mb="xs">
              {entry.date ? dateWords(entry.date) : 'Without a date'}
            </Title>
          )}
          <EntryRow library={library} told={told} entry={entry} dated={!byDate} />
        </div>
      ))}
      {entries.length > shown && (
        <Button variant="default" mt="md" onClick={() => setShown(shown + portion)}>
          Show {Math.min(portion, entries.length - shown)} more of {entries.length - shown}
        </Button>
      )}
    </div>
  );
}

/** One item with where it stands, and the way to its words. */
export function EntryRow({
  library,
  told,
  entry,
  dated = true,
}: {
  library: string;
  told: Told;
  entry: Entry;
  dated?: boolean;
}) {
  const {kind, item, words, document, date, reported, standing} = entry;
  return (
    <div className="entry">
      <Text component="div" className="break-words">
        {words}
      </Text>
      <Text size="sm" c="dimmed" component="div" mt={2}>
        {kindName(kind, item)}
        {standing && standing !== 'asserted' && standing !== 'happened' && (
          <Badge size="xs" variant="outline" color="gray" className="decision" ml={6}>
            {standing}
          </Badge>
        )}
        {dated && date && ` · ${reported ? 'reported ' : ''}${dateWords(date)}`}
        {document && (
          <>
            {' · '}
            <Link href={paths.document(library, document, entry.key)}>{told.outlet(document)}</Link>
          </>
        )}
      </Text>
    </div>
  );
}
