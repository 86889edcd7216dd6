import {useSortable} from '@dnd-kit/sortable';
import {CSS} from '@dnd-kit/utilities';
import {Text} from '@mantine/core';
import type {Statement, StatementList} from '@suasion/model';
import {IconArrowsUpDown, IconGripVertical} from '@tabler/icons-react';
import {memo, type ReactNode, useRef, useState} from 'react';
import {flushSync} from 'react-dom';
import {removeLine} from '../../core/conflict/orders.ts';
import {lineWords} from '../../core/conflict/quote-words.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {type Entry, MoreButton} from '../../parts/shared-menu.tsx';
import {Term} from '../../parts/term.tsx';
import {EvidenceChips, type useEvidence} from './evidence-chips.tsx';
import {FormulaEntry} from './formula-entry.tsx';
import {refusal} from './refusal.ts';

interface Shown {
  library: string;
  session: ConflictSession;
  evidence: ReturnType<typeof useEvidence>;
  statement: Statement;
  index: number;
  words: string;
}

/** A statement of a list in no order. */
export const FixedCard = memo((props: Shown & {list: Extract<StatementList, string>}) => {
  const {session, list, index, statement, words} = props;
  const remove = () => refusal(session.apply({edit: 'remove-statement', list, index}, `removing ${lineWords(words)}`));
  return (
    <li className="line" data-assumed={statement.assumed || undefined}>
      <span className="line-rank" />
      <Body {...props} remove={remove} />
    </li>
  );
});

interface SortableProps extends Shown {
  id: string;
  list: {preferencesOf: string};
  statements: readonly Statement[];
  /** `3`, or `2–4` where the order is not known */
  rank: string;
  onMove: (from: number, to: number) => void;
}

/** A statement of a list in order of importance, with the handle it is dragged by. */
export function SortableCard(props: SortableProps) {
  const {id, session, list, statement, statements, index, rank, words, onMove, ...shown} = props;
  const {attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging} = useSortable({id});
  const now = useRef(statements);
  now.current = statements;
  const said = useRef(words);
  said.current = words;
  // what the body is given must not change with every edit of the list, or all of them would be drawn again
  const ordered = useRef<Ordered>(null!);
  ordered.current ??= {
    remove: k => refusal(session.apply(removeLine(list, now.current, k), `removing ${lineWords(said.current)}`)),
    move: onMove,
    last: k => k === now.current.length - 1,
  };
  return (
    <li
      ref={setNodeRef}
      className="line"
      data-assumed={statement.assumed || undefined}
      data-loose={statement.orderUnknown || undefined}
      data-dragging={isDragging || undefined}
      style={{transform: CSS.Transform.toString(transform), transition}}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className="handle"
        {...attributes}
        {...listeners}
        aria-label={`Move “${words}”, number ${rank}`}
      >
        <IconGripVertical size={16} stroke={1.5} aria-hidden />
        <span className="line-rank">{rank}</span>
      </button>
      <OrderedBody {...shown} {...{session, list, statement, index, words}} ordered={ordered.current} />
    </li>
  );
}

interface Ordered {
  remove: (index: number) => unknown;
  move: (from: number, to: number) => void;
  last: (index: number) => boolean;
}

const OrderedBody = memo(({ordered, ...shown}: Shown & {list: {preferencesOf: string}; ordered: Ordered}) => {
  const {session, list, index, statement} = shown;
  const {orderUnknown = false} = statement;
  const setUnknown = (unknown: boolean) =>
    refusal(
      session.apply(
        {edit: 'set-order-unknown', list, index, unknown},
        unknown ? 'leaving an order open' : 'settling an order',
      ),
    );
  const places = (): Entry[] => [
    'line',
    {label: 'Move up', disabled: index === 0, perform: () => ordered.move(index, index - 1)},
    {label: 'Move down', disabled: ordered.last(index), perform: () => ordered.move(index, index + 1)},
    {
      label: orderUnknown ? 'It does rank below the line above' : 'Not known whether it ranks below the line above',
      disabled: index === 0,
      perform: () => setUnknown(!orderUnknown),
    },
  ];
  return (
    <Body {...shown} places={places} remove={() => ordered.remove(index)}>
      {orderUnknown && (
        <Text size="xs" c="dimmed" className="loose-order" component="div">
          <IconArrowsUpDown size={12} stroke={1.75} aria-hidden />
          <Term id="order-unknown">perhaps above the line before it</Term>
        </Text>
      )}
    </Body>
  );
});

interface BodyProps extends Shown {
  list: StatementList;
  remove: () => unknown;
  places?: () => Entry[];
  children?: ReactNode;
}

function Body({library, session, evidence, list, statement, index, words, remove, places, children}: BodyProps) {
  const [editing, setEditing] = useState(false);
  const [showFormula, setShowFormula] = useState(false);
  const {assumed, because, text, note} = statement;
  const body = useRef<HTMLDivElement>(null);
  // a changed line may be another card, so its place is what the focus goes back to
  const done = () => {
    const line = body.current?.closest('li');
    const lines = line?.parentElement;
    const place = lines && line ? [...lines.children].indexOf(line) : -1;
    // at once: a key may be pressed before the next frame
    flushSync(() => setEditing(false));
    lines?.children[place]?.querySelector<HTMLElement>('.more-button')?.focus();
  };
  const assume = () =>
    refusal(
      session.apply(
        {edit: 'set-assumed', list, index, assumed: !assumed},
        assumed ? 'no longer assuming it' : 'marking as assumed',
      ),
    );
  const entries = (): Entry[] => [
    {label: showFormula ? 'Hide the formula' : 'Show the formula', perform: () => setShowFormula(s => !s)},
    {label: 'Change …', perform: () => setEditing(true)},
    {label: assumed ? 'No longer mark as assumed' : 'Mark as assumed', perform: assume},
    ...(places?.() ?? []),
    'line',
    {label: 'Remove', danger: true, perform: remove},
  ];
  return (
    <>
      <div ref={body}>
        {editing ? (
          <FormulaEntry
            {...{session, text}}
            label="The statement"
            submit="Change it"
            onSubmit={that =>
              refusal(session.apply({edit: 'change-statement', list, index, that}, `changing ${lineWords(words)}`))
            }
            onClose={done}
          />
        ) : (
          <p className="words statement-words">{words}</p>
        )}
        {showFormula && <div className="formula">{text}</div>}
        {note && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
        {children}
        <EvidenceChips {...{library, because, assumed, evidence}} />
      </div>
      <MoreButton label={`What to do with “${words}”`} entries={entries} />
    </>
  );
}
