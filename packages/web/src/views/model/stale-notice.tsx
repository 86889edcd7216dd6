import {Alert, Button, Group, List, Text} from '@mantine/core';
import {parseConflict} from '@suasion/model';
import {IconGitMerge} from '@tabler/icons-react';
import {useMemo} from 'react';
import {changesBetween} from '../../core/conflict/changes.ts';
import type {ConflictSession, Snapshot} from '../../core/conflict/session.ts';

interface Props {
  session: ConflictSession;
  stale: NonNullable<Snapshot['stale']>;
  yaml: string;
}

/** Somebody else saved first: what differs, in words, and the three ways on. */
export function StaleNotice({session, stale: {theirs, merged}, yaml}: Props) {
  const differences = useMemo(() => {
    const [a, b] = [parseConflict(yaml), parseConflict(theirs.yaml)];
    return a.ok && b.ok ? changesBetween(a.conflict, b.conflict).map(c => c.text) : [];
  }, [yaml, theirs.yaml]);
  return (
    <Alert
      role="alert"
      color="yellow"
      variant="light"
      mb="lg"
      icon={<IconGitMerge />}
      title={`Somebody saved version ${theirs.version} while you were editing`}
    >
      <Text size="sm">
        Nothing is lost: every version is kept, and so is your text. Seen from yours, theirs differs so:
      </Text>
      <List size="sm" my="xs">
        {differences.slice(0, 8).map(text => (
          <List.Item key={text}>{text}</List.Item>
        ))}
        {differences.length === 0 && <List.Item>Only layout or comments differ.</List.Item>}
        {differences.length > 8 && <List.Item>… and {differences.length - 8} more.</List.Item>}
      </List>
      <Group gap="xs">
        {merged !== null && (
          <Button size="xs" onClick={() => session.settle('both')}>
            Put both together
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => session.settle('mine')}>
          Go on with mine
        </Button>
        <Button size="xs" variant="default" onClick={() => session.settle('theirs')}>
          Take theirs
        </Button>
      </Group>
      {merged === null && (
        <Text size="xs" mt="xs" c="dimmed">
          Both change the same lines, so they cannot be put together without a person choosing.
        </Text>
      )}
    </Alert>
  );
}
