import {AppShell, Group, Title} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {useEffect} from 'react';
import {followChanges, keys, loadLibraries} from './core/queries.ts';

export function App() {
  useEffect(followChanges, []);
  const {data} = useQuery({queryKey: keys.libraries(), queryFn: loadLibraries});
  return (
    <AppShell header={{height: 48}} padding="md">
      <AppShell.Header>
        <Group h="100%" px="md">
          <Title order={1} size="h4">
            Suasion
          </Title>
        </Group>
      </AppShell.Header>
      <AppShell.Main>
        {data?.map(library => (
          <p key={library.id}>{library.name}</p>
        ))}
      </AppShell.Main>
    </AppShell>
  );
}
