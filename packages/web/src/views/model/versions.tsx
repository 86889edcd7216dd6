import {Badge, Button, Checkbox, Drawer, Group, List, Loader, Stack, Tabs, Text, TextInput, Title} from '@mantine/core';
import {parseConflict} from '@suasion/model';
import {diffLines} from 'diff';
import {useMemo, useState} from 'react';
import {author, setAuthor} from '../../core/author.ts';
import {type Change, changesBetween} from '../../core/conflict/changes.ts';
import type {ConflictSession, Snapshot} from '../../core/conflict/session.ts';
import {saveNow} from './save-now.ts';
import {SideBySide} from './side-by-side.tsx';
import {useVersions} from './use-session.ts';
import {useVersion} from './use-version.ts';

interface Props {
  library: string;
  id: string;
  session: ConflictSession;
  state: Snapshot;
  opened: boolean;
  onClose: () => void;
}

const origins = {edit: 'edited', draft: 'drafted from the record', import: 'imported'} as const;
const when = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeStyle: 'short'});

/** Every version ever saved: what changed in words and line by line, two of them side by side, an older one restored. */
export function Versions({library, id, session, state, opened, onClose}: Props) {
  const {data} = useVersions(library, id);
  const [chosen, setChosen] = useState<number[]>([]);
  const shown = chosen.length > 0 ? chosen : [state.parent];
  const toggle = (version: number) =>
    setChosen(now => (now.includes(version) ? now.filter(v => v !== version) : [...now.slice(-1), version]));
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="xl"
      title="Versions"
      closeButtonProps={{'aria-label': 'Close the versions'}}
    >
      <SaveAs session={session} dirty={state.dirty && state.current} />
      <Text size="sm" mb="sm">
        Choose one version to compare it with what is on the page, or two to see them side by side.
      </Text>
      <Stack gap={4} component="ul" className="lines" mb="md">
        {data?.map(v => (
          <li className="version" key={v.version}>
            <Checkbox
              checked={chosen.includes(v.version)}
              onChange={() => toggle(v.version)}
              label={
                <>
                  <Text span fw={600} size="sm">
                    Version {v.version}
                  </Text>
                  {v.version === state.parent && (
                    <Badge ml={6} size="sm" variant="light" className="badge-words">
                      the one you started from
                    </Badge>
                  )}
                  <Text size="xs" c="dimmed" component="div">
                    {[v.author, origins[v.origin], when.format(new Date(v.created))].filter(Boolean).join(' · ')}
                  </Text>
                  {v.message && (
                    <Text size="sm" component="div">
                      {v.message}
                    </Text>
                  )}
                </>
              }
            />
          </li>
        ))}
      </Stack>
      {shown.length === 2 ? (
        <TwoVersions {...{library, id}} versions={[...shown].sort((a, b) => a - b)} />
      ) : (
        <AgainstNow {...{library, id, session, state}} version={shown[0]} onRestored={onClose} />
      )}
    </Drawer>
  );
}

/** Who saves, and what is said of the next version. */
function SaveAs({session, dirty}: {session: ConflictSession; dirty: boolean}) {
  const [who, setWho] = useState(author);
  const [said, setSaid] = useState('');
  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        if (!dirty) return;
        // what was typed since, or could not be saved, stays
        void saveNow(session, said.trim()).then(saved => saved && setSaid(now => (now === said ? '' : now)));
      }}
    >
      <Group align="flex-end" gap="xs" mb="md">
        <TextInput
          size="xs"
          label="Your name"
          placeholder="kept with what you save here"
          value={who}
          maxLength={200}
          onChange={event => {
            setWho(event.currentTarget.value);
            setAuthor(event.currentTarget.value);
          }}
        />
        <TextInput
          size="xs"
          label="What you changed"
          disabled={!dirty}
          placeholder={dirty ? 'in a few words' : 'everything is saved'}
          value={said}
          maxLength={2000}
          flex="1 1 12rem"
          onChange={event => setSaid(event.currentTarget.value)}
        />
        <Button size="xs" type="submit" variant="default" disabled={!dirty}>
          Save
        </Button>
      </Group>
    </form>
  );
}

function AgainstNow({
  library,
  id,
  session,
  state,
  version,
  onRestored,
}: Omit<Props, 'opened' | 'onClose'> & {version: number; onRestored: () => void}) {
  const old = useVersion(library, id, version);
  if (!old) return <Loader size="sm" aria-label="Loading the version" />;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          From version {version} to what is on the page
        </Title>
        {old.yaml !== state.yaml && (
          <Button
            size="xs"
            variant="default"
            onClick={() => {
              session.restore(old);
              onRestored();
            }}
          >
            Restore version {version}
          </Button>
        )}
      </Group>
      <Differences before={old.yaml} after={state.yaml} />
    </>
  );
}

function TwoVersions({library, id, versions: [a, b]}: {library: string; id: string; versions: number[]}) {
  const [left, right] = [useVersion(library, id, a), useVersion(library, id, b)];
  if (!left || !right) return <Loader size="sm" aria-label="Loading the versions" />;
  const name = (v: {version: number; author: string}) =>
    v.author ? `Version ${v.version}, ${v.author}` : `Version ${v.version}`;
  return (
    <Tabs defaultValue="answers">
      <Tabs.List mb="sm">
        <Tabs.Tab value="answers">Preferences and verdicts</Tabs.Tab>
        <Tabs.Tab value="changes">What changed</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="answers">
        <SideBySide left={{name: name(left), yaml: left.yaml}} right={{name: name(right), yaml: right.yaml}} />
      </Tabs.Panel>
      <Tabs.Panel value="changes">
        <Differences before={left.yaml} after={right.yaml} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** Two texts: what changed in words, grouped by what it is about, and below the lines themselves. */
function Differences({before, after}: {before: string; after: string}) {
  const changes = useMemo(() => {
    const [a, b] = [parseConflict(before), parseConflict(after)];
    return a.ok && b.ok ? changesBetween(a.conflict, b.conflict) : null;
  }, [before, after]);
  const lines = useMemo(() => (before === after ? [] : diffLines(before, after)), [before, after]);
  if (before === after) return <Text size="sm">Nothing differs.</Text>;
  const about = new Map<string, Change[]>();
  for (const change of changes ?? []) about.set(change.about, [...(about.get(change.about) ?? []), change]);
  return (
    <>
      {changes?.length === 0 && <Text size="sm">Only layout or comments differ.</Text>}
      {[...about].map(([heading, list]) => (
        <div key={heading}>
          <Text size="sm" fw={600} mt="xs">
            {heading}
          </Text>
          <List size="sm">
            {list.map(({text}) => (
              <List.Item key={text}>{text}</List.Item>
            ))}
          </List>
        </div>
      ))}
      <Text size="sm" fw={600} mt="md" mb={4}>
        Line by line
      </Text>
      <pre className="diff">
        {lines.map((part, k) => {
          const key = `${k} ${part.value.slice(0, 20)}`;
          if (part.added) return <ins key={key}>{sign('+', part.value)}</ins>;
          if (part.removed) return <del key={key}>{sign('−', part.value)}</del>;
          return <span key={key}>{near(part.value, k > 0, k < lines.length - 1)}</span>;
        })}
      </pre>
    </>
  );
}

const sign = (mark: string, text: string) => text.replace(/\n$/, '').replace(/^/gm, `${mark} `);

// two lines around each change are enough to know where it is
function near(text: string, after: boolean, before: boolean): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const head = after ? lines.slice(0, 2) : [];
  const tail = before ? lines.slice(Math.max(head.length, lines.length - 2)) : [];
  const left = lines.length - head.length - tail.length;
  return [...head, ...(left > 0 ? ['⋯'] : []), ...tail].map(l => `  ${l}`).join('\n');
}
