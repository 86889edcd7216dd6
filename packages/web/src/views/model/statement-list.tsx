import {
  type Announcements,
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy} from '@dnd-kit/sortable';
import {Button} from '@mantine/core';
import type {Conflict, Statement, StatementList} from '@suasion/model';
import {useCallback, useMemo, useRef, useState} from 'react';
import {formulaWords} from '../../core/conflict/isolate-names.ts';
import {moveLine, rankWords, runsOf} from '../../core/conflict/orders.ts';
import {lineWords} from '../../core/conflict/quote-words.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {useFocusBack} from '../../parts/use-focus-back.ts';
import type {useEvidence} from './evidence-chips.tsx';
import {FormulaEntry} from './formula-entry.tsx';
import {memoOn, naming} from './memo-on.ts';
import {refusal} from './refusal.ts';
import {FixedCard, SortableCard} from './statement-card.tsx';
import {statementKeys} from './statement-keys.ts';

interface Props {
  library: string;
  session: ConflictSession;
  conflict: Conflict;
  evidence: ReturnType<typeof useEvidence>;
  statements: readonly Statement[];
  /** what the list is, for those who hear the page: `what Syria wants` */
  label: string;
  /** words in front of an addition: `Add what Syria wants` */
  add: string;
}

/** What is ruled out or required, as cards: in words, each with what it rests on. */
export const StatementCards = memoOn(naming, (props: Props & {list: Extract<StatementList, string>}) => {
  const {library, session, conflict, evidence, list, statements, label, add} = props;
  const ids = useMemo(() => statementKeys(statements), [statements]);
  return (
    <>
      <ol className="lines" aria-label={label}>
        {statements.map((statement, index) => (
          <FixedCard
            key={ids[index]}
            {...{library, session, evidence, list, statement, index}}
            words={formulaWords(statement.that, conflict)}
          />
        ))}
      </ol>
      <Adding {...{session, list, add}} />
    </>
  );
});

/** Statements in order of importance: dragged (or moved by keys) into another. */
export const OrderedCards = memoOn(naming, (props: Props & {of: string}) => {
  const {library, session, conflict, evidence, of, statements, label, add} = props;
  const moved = useRef(false);
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: 4}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const list = useMemo(() => ({preferencesOf: of}), [of]);
  const words = statements.map(s => formulaWords(s.that, conflict));
  // ids stay with their statement while the list is reordered
  const ids = useMemo(() => statementKeys(statements), [statements]);
  const runs = runsOf(statements);
  const now = useRef(statements);
  now.current = statements;
  const said = useRef(words);
  said.current = words;
  const move = useCallback(
    (from: number, to: number) => {
      const lines = now.current;
      if (to < 0 || to >= lines.length || from === to) return;
      refusal(session.apply(moveLine(list, lines, from, to), `moving ${lineWords(said.current[from] ?? '')}`));
    },
    [session, list],
  );
  const onDragEnd = ({active, over}: DragEndEvent) => {
    if (over) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  return (
    <>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={onDragEnd}
        accessibility={{announcements: announcements(ids, words, moved), screenReaderInstructions: instructions}}
      >
        <SortableContext items={ids} strategy={verticalListSortingStrategy}>
          <ol className="lines" aria-label={label}>
            {statements.map((statement, index) => (
              <SortableCard
                key={ids[index]}
                id={ids[index]}
                {...{library, session, evidence, list, statement, statements, index}}
                rank={rankWords(runs[index])}
                words={words[index]}
                onMove={move}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <Adding {...{session, list, add}} />
    </>
  );
});

function Adding({session, list, add}: Pick<Props, 'session' | 'add'> & {list: StatementList}) {
  const [open, setOpen] = useState(false);
  const {ref, comeBack} = useFocusBack<HTMLButtonElement>();
  const close = () => {
    comeBack();
    setOpen(false);
  };
  if (!open) {
    return (
      <Button ref={ref} variant="subtle" size="compact-sm" mt={6} onClick={() => setOpen(true)}>
        {add}
      </Button>
    );
  }
  return (
    <FormulaEntry
      session={session}
      label={add}
      description="Type part of an option’s name. It is marked as assumed until evidence is given."
      submit="Add it"
      onSubmit={that =>
        refusal(session.apply({edit: 'add-statement', list, that, assumed: true}, 'adding a statement'))
      }
      onClose={close}
    />
  );
}

const instructions = {
  draggable:
    'Press space to pick a statement up, the arrow keys to move it, space again to put it down, escape to leave it.',
};

/** What is said while dragging; `moved` keeps the first report, of where it lies already, from talking over the pick-up. */
function announcements(ids: readonly string[], words: readonly string[], moved: {current: boolean}): Announcements {
  const word = (id: string | number) => words[ids.indexOf(String(id))] ?? '';
  const place = (id: string | number) => `number ${ids.indexOf(String(id)) + 1} of ${ids.length}`;
  return {
    onDragStart({active}) {
      moved.current = false;
      return `Picked up ${word(active.id)}, ${place(active.id)}.`;
    },
    onDragOver({active, over}) {
      if (!over || (over.id === active.id && !moved.current)) return undefined;
      moved.current = true;
      return `Now at ${place(over.id)}.`;
    },
    onDragEnd: ({active, over}) => (over ? `${word(active.id)} is put down at ${place(over.id)}.` : undefined),
    onDragCancel: ({active}) => `${word(active.id)} stays where it was.`,
  };
}
