import {Stack, Switch, Text, Title} from '@mantine/core';
import {mainSpans, type RecordKind} from '@suasion/model';
import {useMemo} from 'react';
import type {ReviewedItem} from '../../core/queries.ts';
import {kindIds, kinds} from '../../core/record/kinds.ts';
import type {Mark} from '../../core/record/marks.ts';
import {namesIn} from '../../core/record/names.ts';
import {tellItem} from '../../core/record/tell.ts';
import {Decision} from '../../parts/decision.tsx';
import {Keys} from '../../parts/keys.tsx';
import {Term} from '../../parts/term.tsx';
import type {Actors} from '../../parts/use-actors.ts';

interface Props {
  items: readonly ReviewedItem[];
  marks: readonly Mark[];
  hidden: ReadonlySet<RecordKind>;
  onToggle: (kind: RecordKind) => void;
  /** the kind whose items are listed */
  listed: RecordKind;
  onList: (kind: RecordKind) => void;
  onChoose: (key: string) => void;
  actors: Actors;
  document: string;
  text: string;
}

/** The layers of marks with their numbers, and every item of the layers shown. */
export function Layers({
  items,
  marks,
  hidden,
  onToggle,
  listed: open,
  onList,
  onChoose,
  actors,
  document,
  text,
}: Props) {
  const first = useMemo(() => {
    const out = new Map<string, number>();
    for (const m of marks) if (!out.has(m.key)) out.set(m.key, m.start);
    return out;
  }, [marks]);
  const there = kindIds.filter(kind => items.some(i => i.kind === kind));
  const names = namesIn(new Map([[document, text]]), actors.name);
  const listed = items
    .filter(i => i.kind === open)
    .map(i => ({
      ...i,
      key: `${i.kind}.${i.id}`,
      at: first.get(`${i.kind}.${i.id}`) ?? mainSpans(open, i.item)[0]?.start ?? 0,
    }))
    .sort((a, b) => a.at - b.at);
  return (
    <Stack gap="lg">
      <section>
        <Title order={2} size="h5" mb={4}>
          Marks
        </Title>
        {there.length === 0 && (
          <Text size="sm" c="dimmed">
            Nothing was found in this text: you can mark it yourself.
          </Text>
        )}
        <ul className="plain-list legend">
          {there.map(kind => (
            <li key={kind}>
              <span
                className={`swatch ${kind === 'statements' ? 'run-statements' : ''}`}
                style={{backgroundImage: `var(--line-${kind})`, backgroundSize: `var(--size-${kind})`}}
                aria-hidden="true"
              >
                abc
              </span>
              <Term id={kind}>{kinds[kind].many}</Term>
              <Text span size="sm" c="dimmed">
                {items.filter(i => i.kind === kind && i.decision !== 'rejected').length}
              </Text>
              <Switch
                size="xs"
                aria-label={`Show ${kinds[kind].many.toLowerCase()}`}
                checked={!hidden.has(kind)}
                onChange={() => onToggle(kind)}
              />
            </li>
          ))}
        </ul>
      </section>
      {there.length > 0 && (
        <section>
          <label className="list-of">
            <Text span size="sm" c="dimmed">
              List
            </Text>
            <select value={open} onChange={event => onList(event.currentTarget.value as RecordKind)}>
              {there.map(kind => (
                <option key={kind} value={kind}>
                  {kinds[kind].many.toLowerCase()}
                </option>
              ))}
            </select>
          </label>
          <ul className="plain-list item-list">
            {listed.map(item => (
              <li key={item.key}>
                <button
                  type="button"
                  data-item={item.key}
                  onClick={() => onChoose(item.key)}
                  className={item.decision === 'rejected' ? 'rejected' : ''}
                >
                  {tellItem(item.kind, item.item, names)} <Decision of={item.decision} />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Text size="sm" c="dimmed">
        <Keys shortcut="J" /> next mark, <Keys shortcut="K" /> previous, <Keys shortcut="A" /> accept,{' '}
        <Keys shortcut="R" /> reject, <Keys shortcut="E" /> correct, <Keys shortcut="U" /> undo. To mark words yourself
        select them, or <Keys shortcut="S" /> and the arrow keys, and press <Keys shortcut="N" />.
      </Text>
    </Stack>
  );
}
