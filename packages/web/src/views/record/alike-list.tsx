import {Alert, Button, Group, Text} from '@mantine/core';
import type {Actor} from '@suasion/model';
import {useState} from 'react';
import {capital, count} from '../../core/words.ts';
import {mergeActors} from '../../parts/merge-actors.ts';
import {useAlike} from '../../parts/use-alike.ts';

/** Names that may stand for one actor, each to be made one or kept apart; nothing where there are none. */
export function AlikeList({library, actors}: {library: string; actors: readonly Actor[]}) {
  const {pairs, keepApart} = useAlike(library, actors);
  const [busy, setBusy] = useState(false);
  if (pairs.length === 0) return null;
  return (
    <Alert variant="light" title={`${capital(count(pairs.length, 'pair'))} of names may be one actor each`}>
      <Text size="sm">
        A model counts two names as two actors, who then cannot act for each other. Nothing is merged unless you say so.
      </Text>
      <ul className="plain-list alike">
        {pairs.slice(0, 12).map(pair => (
          <li key={`${pair.short.id} ${pair.long.id}`}>
            <span>
              “{pair.short.name}” and “{pair.long.name}”
            </span>
            <Group gap="xs">
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                aria-label={`${pair.short.name} and ${pair.long.name} are the same`}
                onClick={async () => {
                  setBusy(true);
                  await mergeActors(library, pair.short, pair.long);
                  setBusy(false);
                }}
              >
                The same
              </Button>
              <Button
                size="compact-xs"
                variant="default"
                disabled={busy}
                aria-label={`${pair.short.name} and ${pair.long.name} are not the same`}
                onClick={() => keepApart(pair)}
              >
                Not the same
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
