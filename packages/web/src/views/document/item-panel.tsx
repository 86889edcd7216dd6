import {Button, CloseButton, Divider, Group, Stack, Text, Title} from '@mantine/core';
import type {RecordKind, Span} from '@suasion/model';
import {commands} from '../../core/commands.ts';
import type {ReviewedItem} from '../../core/queries.ts';
import {actorsOf} from '../../core/record/actors-of.ts';
import {choiceWords, fieldsOf} from '../../core/record/fields.ts';
import {kindName} from '../../core/record/kinds.ts';
import {namesIn} from '../../core/record/names.ts';
import {review} from '../../core/record/review.ts';
import {tellItem} from '../../core/record/tell.ts';
import {count, dateWords} from '../../core/words.ts';
import {Decision} from '../../parts/decision.tsx';
import {Keys} from '../../parts/keys.tsx';
import type {Actors} from '../../parts/use-actors.ts';
import {ItemForm} from './item-form.tsx';

interface Props {
  library: string;
  document: string;
  current: ReviewedItem;
  items: readonly ReviewedItem[];
  text: string;
  actors: Actors;
  editing: boolean;
  onEdit: (editing: boolean) => void;
  onChoose: (key: string | null) => void;
  /** words of the text that are selected */
  picked: () => {start: number; end: number} | null;
}

/** One item: in words, field by field, with its actor and its statement, and what a person may decide about it. */
export function ItemPanel({library, document, current, items, text, actors, editing, onEdit, onChoose, picked}: Props) {
  const {kind, id, item, decision, original} = current;
  const here = (spans: readonly Span[]) =>
    spans.map(s => (s.doc === document ? text.slice(s.start, s.end) : '(in another document)')).join(' … ');
  const names = {...namesIn(new Map([[document, text]]), actors.name), text: here};
  const statement = items.find(i => i.kind === 'statements' && i.id === (item.statement ?? item.in));
  const nested = items.filter(i => i.item.statement === id && kind === 'statements');
  const involved =
    kind === 'actors' ? [] : actorsOf(item).flatMap(a => items.find(i => i.kind === 'actors' && i.id === a) ?? []);
  const said = kind === 'actors' ? items.filter(i => i.kind !== 'actors' && actorsOf(i.item).includes(id)) : [];
  if (editing) {
    return (
      <ItemForm
        kind={kind as RecordKind}
        initial={item}
        title={`Correct the ${kindName(kind, item).toLowerCase()}`}
        text={text}
        document={document}
        actors={actors}
        picked={picked}
        autoFocus
        onCancel={() => onEdit(false)}
        onSave={async (corrected, began) => {
          await review.decide(library, current, 'corrected', corrected, began);
          onEdit(false);
        }}
      />
    );
  }
  const link = (other: ReviewedItem, label?: string) => (
    <button
      type="button"
      className="item-link"
      key={`${other.kind}.${other.id}`}
      onClick={() => onChoose(`${other.kind}.${other.id}`)}
    >
      {label ?? tellItem(other.kind, other.item, names)}
    </button>
  );
  return (
    <Stack
      gap="sm"
      className="item-panel"
      role="region"
      aria-label={kindName(kind, item)}
      aria-live="polite"
      tabIndex={-1}
    >
      <Group justify="space-between" wrap="nowrap">
        <Group gap="xs">
          <Title order={2} size="h5">
            {kindName(kind, item)}
          </Title>
          <Decision of={decision} />
        </Group>
        <CloseButton aria-label="Back to all marks" onClick={() => onChoose(null)} />
      </Group>
      <Text className="book item-words">{tellItem(kind, item, names)}</Text>
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant={decision === 'accepted' ? 'filled' : 'default'}
          onClick={() => commands.perform('review.accept')}
          rightSection={<Keys shortcut="A" />}
        >
          Accept
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          data-correct
          onClick={() => commands.perform('review.edit')}
          rightSection={<Keys shortcut="E" />}
        >
          Correct
        </Button>
        <Button
          size="compact-sm"
          variant={decision === 'rejected' ? 'filled' : 'default'}
          color={decision === 'rejected' ? 'red' : undefined}
          onClick={() => commands.perform('review.reject')}
          rightSection={<Keys shortcut="R" />}
        >
          Reject
        </Button>
        {decision !== null && decision !== 'added' && (
          <Button size="compact-sm" variant="subtle" onClick={() => commands.perform('review.as-read')}>
            As read
          </Button>
        )}
      </Group>
      {original && (
        <Text size="sm" c="dimmed">
          Read as: {tellItem(kind, original, names)}
        </Text>
      )}
      <Divider />
      <dl className="fields">
        {fieldsOf[kind as RecordKind].map(({name, label, type}) => {
          const value = type === 'choice' ? choiceWords(name, item[name]) : shownValue(type, item[name], names);
          return value ? (
            <div key={name}>
              <dt>{label}</dt>
              <dd className={type === 'spans' || type === 'span' ? 'book' : ''}>{value}</dd>
            </div>
          ) : null;
        })}
      </dl>
      {statement && (
        <section>
          <Title order={3} size="h6">
            In the statement
          </Title>
          {link(statement)}
        </section>
      )}
      {involved.length > 0 && (
        <section>
          <Title order={3} size="h6">
            Who
          </Title>
          {involved.map(actor =>
            link(actor, `${actor.item.name} — ${count(mentionsIn(actor, document), 'mention')} here`),
          )}
        </section>
      )}
      {nested.length > 0 && (
        <section>
          <Title order={3} size="h6">
            Said in it
          </Title>
          {nested.map(n => link(n))}
        </section>
      )}
      {said.length > 0 && (
        <section>
          <Title order={3} size="h6">
            {count(mentionsIn(current, document), 'mention')} here, and in
          </Title>
          {said.slice(0, 40).map(s => link(s))}
        </section>
      )}
    </Stack>
  );
}

const mentionsIn = (actor: ReviewedItem, document: string) =>
  (actor.item.mentions ?? []).filter((m: Span) => m.doc === document).length;

function shownValue(
  type: string,
  value: any,
  {actor, text}: {actor: (id: string) => string; text: (s: Span[]) => string},
): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '';
  if (type === 'actor') return actor(value);
  if (type === 'actors') return value.map(actor).join(', ');
  if (type === 'spans') return text(value);
  if (type === 'span') return text([value]);
  if (type === 'yes') return value ? 'yes' : 'no';
  if (type === 'date') return dateWords(value);
  return String(value);
}
