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
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {ActionIcon, Button, Menu, Text} from '@mantine/core';
import {type Conflict, describeFormula, type Statement, type StatementList} from '@suasion/model';
import {IconDots, IconGripVertical} from '@tabler/icons-react';
import {useMemo, useRef, useState} from 'react';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {EvidenceChips, type useEvidence} from './evidence-chips.tsx';
import {FormulaField} from './formula-field.tsx';
import {refusal} from './refusal.ts';
import {statementKeys} from './statement-keys.ts';

interface Props {
  library: string;
  session: ConflictSession;
  conflict: Conflict;
  evidence: ReturnType<typeof useEvidence>;
  list: StatementList;
  statements: readonly Statement[];
  /** what the list is, for those who hear the page: `what Syria wants` */
  label: string;
  /** numbered and put into order by dragging */
  ordered?: boolean;
  /** words in front of an addition: `Add what Syria wants` */
  add: string;
  readOnly?: boolean;
}

/** Statements as cards: in words, each with what it rests on; dragged (or moved by keys) into order of importance. */
export function StatementCards({
  library,
  session,
  conflict,
  evidence,
  list,
  statements,
  label,
  ordered = false,
  add,
  readOnly,
}: Props) {
  const [adding, setAdding] = useState(false);
  const [formula, setFormula] = useState('');
  const moved = useRef(false);
  const sensors = useSensors(
    useSensor(PointerSensor, {activationConstraint: {distance: 4}}),
    useSensor(KeyboardSensor, {coordinateGetter: sortableKeyboardCoordinates}),
  );
  const words = statements.map(s => describeFormula(s.that, conflict));
  // ids stay with their statement while the list is reordered
  const ids = useMemo(() => statementKeys(statements), [statements]);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= statements.length || from === to) return;
    refusal(session.apply({edit: 'move-statement', list, from, to}, 'moving a statement'));
  };
  const onDragEnd = ({active, over}: DragEndEvent) => {
    if (over) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  const submit = (that: string) => {
    refusal(session.apply({edit: 'add-statement', list, that, assumed: true}, 'adding a statement'));
    setFormula('');
    setAdding(false);
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
              <Card
                key={ids[index]}
                id={ids[index]}
                {...{library, session, conflict, evidence, list, statement, index, ordered, readOnly}}
                words={words[index]}
                last={index === statements.length - 1}
                onMove={to => move(index, to)}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {!readOnly &&
        (adding ? (
          <form className="adding" onSubmit={e => e.preventDefault()}>
            <FormulaField
              conflict={conflict}
              value={formula}
              onChange={setFormula}
              onSubmit={submit}
              onCancel={() => setAdding(false)}
              label={add}
              description="Type part of an option’s name; Enter adds it, marked as assumed until evidence is given."
              autoFocus
            />
          </form>
        ) : (
          <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAdding(true)}>
            {add}
          </Button>
        ))}
    </>
  );
}

interface CardProps extends Omit<Props, 'statements' | 'label' | 'add'> {
  id: string;
  statement: Statement;
  index: number;
  words: string;
  last: boolean;
  onMove: (to: number) => void;
}

function Card({
  id,
  library,
  session,
  conflict,
  evidence,
  list,
  statement,
  index,
  words,
  ordered,
  readOnly,
  last,
  onMove,
}: CardProps) {
  const {attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging} = useSortable({
    id,
    disabled: !ordered || readOnly,
  });
  const [editing, setEditing] = useState<string | null>(null);
  const [showFormula, setShowFormula] = useState(false);
  const {assumed, because} = statement;
  const change = (that: string) => {
    if (that !== statement.text)
      refusal(session.apply({edit: 'change-statement', list, index, that}, 'changing a statement'));
    setEditing(null);
  };
  return (
    <li
      ref={setNodeRef}
      className="line"
      data-assumed={assumed || undefined}
      data-dragging={isDragging || undefined}
      style={{transform: CSS.Transform.toString(transform), transition}}
    >
      {ordered && !readOnly ? (
        <button
          type="button"
          ref={setActivatorNodeRef}
          className="handle"
          {...attributes}
          {...listeners}
          aria-label={`Move “${words}”, number ${index + 1}`}
        >
          <IconGripVertical size={16} stroke={1.5} aria-hidden />
          <span className="line-rank">{index + 1}</span>
        </button>
      ) : (
        <span className="line-rank">{ordered ? index + 1 : ''}</span>
      )}
      <div>
        {editing === null ? (
          <Text size="sm" className="words">
            {words}
          </Text>
        ) : (
          <FormulaField
            conflict={conflict}
            value={editing}
            onChange={setEditing}
            onSubmit={change}
            onCancel={() => setEditing(null)}
            label="The statement"
            autoFocus
          />
        )}
        {(showFormula || statement.note) && (
          <Text className="formula" component="div">
            {showFormula ? statement.text : ''}
          </Text>
        )}
        {statement.note && (
          <Text size="xs" c="dimmed">
            {statement.note}
          </Text>
        )}
        <EvidenceChips {...{library, because, assumed, evidence}} />
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="md" aria-label={`What to do with “${words}”`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setShowFormula(s => !s)}>
            {showFormula ? 'Hide the formula' : 'Show the formula'}
          </Menu.Item>
          {!readOnly && (
            <>
              <Menu.Item onClick={() => setEditing(statement.text)}>Change …</Menu.Item>
              <Menu.Item
                onClick={() =>
                  refusal(
                    session.apply(
                      {edit: 'set-assumed', list, index, assumed: !assumed},
                      assumed ? 'no longer assuming it' : 'marking as assumed',
                    ),
                  )
                }
              >
                {assumed ? 'No longer mark as assumed' : 'Mark as assumed'}
              </Menu.Item>
              {ordered && (
                <>
                  <Menu.Item disabled={index === 0} onClick={() => onMove(index - 1)}>
                    Move up
                  </Menu.Item>
                  <Menu.Item disabled={last} onClick={() => onMove(index + 1)}>
                    Move down
                  </Menu.Item>
                </>
              )}
              <Menu.Divider />
              <Menu.Item
                color="red"
                onClick={() => refusal(session.apply({edit: 'remove-statement', list, index}, 'removing a statement'))}
              >
                Remove
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
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
