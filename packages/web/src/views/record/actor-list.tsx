import {Button, Group, Select, Stack, Table, Text, TextInput} from '@mantine/core';
import type {Actor} from '@suasion/model';
import {useState} from 'react';
import {Link} from 'wouter';
import {paths} from '../../core/paths.ts';
import {Dialog} from '../../parts/dialog.tsx';
import {mergeActors} from '../../parts/merge-actors.ts';
import {AlikeList} from './alike-list.tsx';
import type {Told} from './use-record.ts';

/** Everybody named, how often, and for whom they speak; two names of one actor are made one. */
export function ActorList({library, told}: {library: string; told: Told}) {
  const [words, setWords] = useState('');
  const [merging, setMerging] = useState<Actor | null>(null);
  const said = new Map<string, number>();
  for (const e of told.entries) for (const a of e.actors) said.set(a, (said.get(a) ?? 0) + 1);
  const list = told.record.actors
    .filter(a => a.name.toLowerCase().includes(words.toLowerCase()))
    .sort((a, b) => (said.get(b.id) ?? 0) - (said.get(a.id) ?? 0) || b.mentions.length - a.mentions.length);
  return (
    <Stack>
      <AlikeList library={library} actors={told.record.actors} />
      <TextInput
        size="xs"
        w={260}
        type="search"
        label="Name"
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
      />
      <Table.ScrollContainer minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Actor</Table.Th>
              <Table.Th>Kind</Table.Th>
              <Table.Th>Speaks for</Table.Th>
              <Table.Th ta="right">Mentions</Table.Th>
              <Table.Th ta="right">Items</Table.Th>
              <Table.Th>
                <span className="visually-hidden">What to do</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.slice(0, 300).map(actor => (
              <Table.Tr key={actor.id}>
                <Table.Td>
                  {actor.mentions[0] ? (
                    <Link href={paths.document(library, actor.mentions[0].doc, `actors.${actor.id}`)}>
                      {actor.name}
                    </Link>
                  ) : (
                    actor.name
                  )}
                  {actor.role && (
                    <Text size="xs" c="dimmed">
                      {actor.role}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{actor.kind.replace('-', ' ')}</Table.Td>
                <Table.Td>{actor.speaksFor && told.name(actor.speaksFor)}</Table.Td>
                <Table.Td ta="right">{actor.mentions.length}</Table.Td>
                <Table.Td ta="right">{said.get(actor.id) ?? 0}</Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={`Merge ${actor.name} into another`}
                    onClick={() => setMerging(actor)}
                  >
                    Merge …
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {merging && (
        <MergeDialog library={library} actor={merging} all={told.record.actors} onClose={() => setMerging(null)} />
      )}
    </Stack>
  );
}

interface MergeProps {
  library: string;
  actor: Actor;
  all: readonly Actor[];
  onClose: () => void;
}

function MergeDialog({library, actor, all, onClose}: MergeProps) {
  const [into, setInto] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const target = all.find(a => a.id === into);
  const merge = async () => {
    if (!target) return;
    setBusy(true);
    if (await mergeActors(library, actor, target)) onClose();
    else setBusy(false);
  };
  return (
    <Dialog onClose={onClose} title={`Merge ${actor.name}`}>
      <Stack>
        <Select
          data-autofocus
          searchable
          label="Into"
          description="They are one and the same; this name is kept"
          data={all.filter(a => a.id !== actor.id).map(a => ({value: a.id, label: a.name}))}
          value={into}
          onChange={setInto}
        />
        <Text size="sm">
          Everything said of {actor.name}, in what is read later too, is then said of {target?.name ?? 'the other'}.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button disabled={!into} loading={busy} onClick={merge}>
            Merge
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
