import {ActionIcon, Badge, Button, Group, Skeleton, Stack, Text, Tooltip, VisuallyHidden} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy} from '@tabler/icons-react';
import {memo, type ReactNode, useLayoutEffect} from 'react';
import {isolateNames} from '../../core/conflict/isolate-names.ts';
import type {ConflictSession, Snapshot} from '../../core/conflict/session.ts';
import {live} from '../../core/solver/client.ts';
import type {AnswersData} from '../../core/solver/plain.ts';
import {Problem} from '../../parts/boundary.tsx';
import {Page} from '../../parts/page.tsx';
import {useCommands} from '../../parts/use-commands.ts';
import {saveNow} from './save-now.ts';
import {StaleNotice} from './stale-notice.tsx';
import {turnBack} from './turn-back.ts';
import {useSession} from './use-session.ts';
import {type Solved, useSolver} from './use-solver.ts';
import './model.css';

export interface Opened {
  library: string;
  id: string;
  session: ConflictSession;
  state: Snapshot;
  conflict: Conflict;
  answers: Solved<AnswersData>;
}

interface Props {
  library: string;
  conflict: string;
  /** names are edited here and stand as they were written */
  edits?: true;
  /** what the view is called, for the window's title */
  view: string;
  actions?: (opened: Opened) => ReactNode;
  children: (opened: Opened) => ReactNode;
}

/** The frame of every view of a conflict: its title, how many states, undo, redo and save; and the answers, kept current. */
export function ConflictPage({library, conflict: id, view, edits, actions, children}: Props) {
  const {session, state} = useSession(library, id);
  useAhead(session);
  // while the text cannot be read, the last answers stay
  const answers = useSolver(live, 'answers', 'answers', state.current ? [state.yaml] : null);
  useConflictCommands(session);
  if (state.status === 'failed') return <Problem title="The model could not be opened" error={state.failure!} />;
  if (state.status === 'loading') return <Loading />;
  if (state.conflict === null) {
    return (
      <Page title={view}>
        <Problem title="The model cannot be read" error={new Error(state.issues[0]?.message ?? 'It is empty.')} />
      </Page>
    );
  }
  const conflict = edits ? state.conflict : isolateNames(state.conflict);
  const opened: Opened = {library, id, session, state, conflict, answers};
  return (
    <Page
      title={state.conflict.title}
      within={view}
      wide
      description={<Size opened={opened} />}
      actions={
        <>
          <UndoRedo session={session} undo={state.undoLabel} redo={state.redoLabel} />
          {actions?.(opened)}
          <Button
            leftSection={<IconDeviceFloppy size={18} stroke={1.5} />}
            disabled={!state.dirty || !state.current}
            loading={state.saving}
            onClick={() => void saveNow(session)}
          >
            Save
          </Button>
        </>
      }
    >
      {state.stale && <StaleNotice session={session} stale={state.stale} yaml={state.yaml} />}
      {children(opened)}
    </Page>
  );
}

function Size({opened: {state, answers}}: {opened: Opened}) {
  const {value, pending} = answers;
  const count = value?.count ?? null;
  return (
    <Group gap="xs" component="span">
      <Text span size="sm" aria-live="polite" data-testid="state-count">
        {count === null
          ? pending
            ? 'Counting states …'
            : 'States not known'
          : `${count.toLocaleString('en-GB')} ${count === 1 ? 'state' : 'states'}`}
        {pending && <VisuallyHidden>, answers on their way</VisuallyHidden>}
      </Text>
      {state.dirty && (
        <Badge variant="default" className="badge-words">
          not saved yet
        </Badge>
      )}
      {!state.current && (
        <Badge variant="filled" color="red" className="badge-words">
          the file has a problem
        </Badge>
      )}
    </Group>
  );
}

interface UndoProps {
  session: ConflictSession;
  undo: string | null;
  redo: string | null;
}

const UndoRedo = memo(({session, undo, redo}: UndoProps) => (
  <Group gap={4}>
    <Tooltip label={undo === null ? 'Nothing to undo' : `Undo ${undo}`}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={undo === null ? 'Undo' : `Undo ${undo}`}
        disabled={undo === null}
        onClick={() => turnBack(session, 'undo')}
      >
        <IconArrowBackUp size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
    <Tooltip label={redo === null ? 'Nothing to redo' : `Redo ${redo}`}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={redo === null ? 'Redo' : `Redo ${redo}`}
        disabled={redo === null}
        onClick={() => turnBack(session, 'redo')}
      >
        <IconArrowForwardUp size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  </Group>
));

/**
 * Asks for the answers the moment the text changes, before anything is drawn: the solver works while the page draws, and
 * what asks on the page finds the question asked already.
 */
function useAhead(session: ConflictSession): void {
  useLayoutEffect(
    () =>
      session.subscribe(() => {
        const {current, yaml} = session.snapshot();
        // whoever shows the answer says what went wrong
        if (current) live.request('answers', 'answers', [yaml]).catch(() => {});
      }),
    [session],
  );
}

function useConflictCommands(session: ConflictSession): void {
  useCommands(
    () => [
      {
        id: 'conflict.undo',
        label: 'Undo',
        group: 'Model',
        shortcut: 'Mod+Z',
        predicate: () => session.snapshot().undoLabel !== null && !inField(),
        perform: () => turnBack(session, 'undo'),
      },
      {
        id: 'conflict.redo',
        label: 'Redo',
        group: 'Model',
        shortcut: ['Mod+Y', 'Mod+Shift+Z'],
        predicate: () => session.snapshot().redoLabel !== null && !inField(),
        perform: () => turnBack(session, 'redo'),
      },
      {
        id: 'conflict.save',
        label: 'Save the model',
        group: 'Model',
        shortcut: 'Mod+S',
        perform: () => (session.snapshot().dirty ? saveNow(session) : undefined),
      },
    ],
    [session],
  );
}

// a field that is being typed in has an undo of its own; the file editor has not
const inField = () => document.activeElement?.matches('input, textarea') ?? false;

const Loading = () => (
  <Stack gap="md" aria-busy="true" role="status" aria-label="Opening the model">
    <Skeleton h={32} w="40%" />
    <Skeleton h={160} />
    <Skeleton h={160} />
  </Stack>
);
