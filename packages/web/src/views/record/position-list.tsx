import {Badge, Stack, Text, Title} from '@mantine/core';
import {useMemo} from 'react';
import type {Entry} from '../../core/record/entries.ts';
import {positions} from '../../core/record/positions.ts';
import {capital, count, dateWords} from '../../core/words.ts';
import {Term} from '../../parts/term.tsx';
import {EntryRow} from './entry-list.tsx';
import type {Told} from './use-record.ts';

/** What each side demanded, offered and refused over time, and where it changed. */
export function PositionList({library, told, entries}: {library: string; told: Told; entries: readonly Entry[]}) {
  const list = useMemo(() => {
    const texts = new Map(told.record.documents.map(d => [d.id, d.text]));
    const act = (e: Entry) =>
      e.item.act
        .map((s: {doc: string; start: number; end: number}) => texts.get(s.doc)?.slice(s.start, s.end))
        .join(' ');
    return [...positions(entries, told.side, act)].sort((a, b) => b[1].length - a[1].length);
  }, [entries, told]);
  if (list.length === 0) return <Text c="dimmed">Nobody takes a position here.</Text>;
  return (
    <Stack gap="xl">
      {list.map(([actor, own]) => (
        <section key={actor}>
          <Title order={2} size="h4">
            {capital(told.name(actor))}
          </Title>
          <Text size="sm" c="dimmed" mb={6}>
            {count(own.length, 'position')}
          </Text>
          {own.map(({entry, departsFrom}) => (
            <div key={entry.key}>
              <EntryRow library={library} told={told} entry={entry} />
              {departsFrom && (
                <Text size="sm" ml="md" mb="xs" component="div">
                  <Badge size="sm" variant="default" className="badge-words" mr={6}>
                    <Term id="changed-here">changed here</Term>
                  </Badge>
                  before{departsFrom.date && `, on ${dateWords(departsFrom.date)}`}: {departsFrom.words}
                </Text>
              )}
            </div>
          ))}
        </section>
      ))}
    </Stack>
  );
}
