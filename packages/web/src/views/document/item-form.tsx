import {
  ActionIcon,
  Alert,
  Button,
  Group,
  MultiSelect,
  Select,
  Stack,
  Switch,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import type {RecordKind, Span} from '@suasion/model';
import {IconArrowBarLeft, IconArrowBarRight, IconX} from '@tabler/icons-react';
import {type FormEvent, type KeyboardEvent, useEffect, useRef, useState} from 'react';
import {Refusal} from '../../core/api.ts';
import {choiceWords, type Field, fieldsOf, problemsOf} from '../../core/record/fields.ts';
import {byWord} from '../../core/selection.ts';
import type {Actors} from '../../parts/use-actors.ts';

interface Props {
  kind: RecordKind;
  initial: Record<string, any>;
  title?: string;
  text: string;
  document: string;
  actors: Actors;
  /** words of the text that are selected */
  picked: () => {start: number; end: number} | null;
  /** the first field takes the focus */
  autoFocus?: boolean;
  /** @param began the item as it stood when the form opened; null once it is known to have changed since */
  onSave: (item: Record<string, any>, began: Record<string, any> | null) => Promise<void>;
  onCancel: () => void;
}

/** The fields of an item, checked as they are left; words of the text are taken from what is selected there. */
export function ItemForm({kind, initial, title, text, document, actors, picked, autoFocus, onSave, onCancel}: Props) {
  const [item, setItem] = useState(initial);
  const [began, setBegan] = useState<Record<string, any> | null>(initial);
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [refused, setRefused] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const put = (name: string, value: unknown) => {
    setItem(i => ({...i, [name]: value}));
    setProblems(({[name]: _, ...rest}) => rest);
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const found = problemsOf(kind, item);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    setBusy(true);
    try {
      await onSave(item, began);
    } catch (error) {
      // whoever was told saves over it knowingly
      if (error instanceof Refusal && error.error === 'changed') setBegan(null);
      setRefused((error as Error).message);
      setBusy(false);
    }
  };
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (autoFocus) form.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [autoFocus]);
  // a list that is open closes first
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || (event.target as HTMLElement).getAttribute('aria-expanded') === 'true') return;
    event.stopPropagation();
    onCancel();
  };
  const people = actors.list.map(a => ({value: a.id, label: a.name}));
  const field = ({name, label, type, choices, required}: Field, n: number) => {
    const common = {
      label,
      error: problems[name],
      size: 'xs' as const,
      withAsterisk: required,
      'data-autofocus': n === 0 || undefined,
    };
    const value = item[name];
    switch (type) {
      case 'actor':
        return (
          <Select
            key={name}
            {...common}
            data={people}
            value={value ?? null}
            searchable
            openOnFocus={false}
            clearable={!required}
            placeholder="nobody named"
            nothingFoundMessage="No such actor"
            onChange={v => put(name, v)}
          />
        );
      case 'actors':
        return (
          <MultiSelect
            key={name}
            {...common}
            data={people}
            value={value ?? []}
            searchable
            openOnFocus={false}
            clearable
            onChange={v => put(name, v)}
          />
        );
      case 'choice':
        return (
          <Select
            key={name}
            {...common}
            data={choices!.map(c => ({value: c, label: choiceWords(name, c)}))}
            value={value}
            allowDeselect={false}
            onChange={v => put(name, v)}
          />
        );
      case 'yes':
        return <Switch key={name} label={label} checked={value} onChange={e => put(name, e.currentTarget.checked)} />;
      case 'span':
      case 'spans':
        return (
          <Words
            key={name}
            label={label}
            error={problems[name]}
            required={required}
            text={text}
            document={document}
            picked={picked}
            spans={type === 'span' ? [value] : value}
            single={type === 'span'}
            onChange={spans => put(name, type === 'span' ? spans[0] : spans)}
          />
        );
      default:
        return (
          <TextInput
            key={name}
            {...common}
            value={value ?? ''}
            placeholder={type === 'date' ? '2014-02-01' : undefined}
            onChange={e => put(name, e.currentTarget.value.trim() === '' ? null : e.currentTarget.value)}
          />
        );
    }
  };
  return (
    <form ref={form} onSubmit={save} onKeyDown={leave} noValidate aria-label={title ?? 'Item'}>
      <Stack gap="xs">
        {title && (
          <Title order={2} size="h5">
            {title}
          </Title>
        )}
        {fieldsOf[kind].map(field)}
        {refused && (
          <Alert color="red" variant="light" role="alert">
            {refused}
          </Alert>
        )}
        <Group justify="flex-end" mt="xs">
          <Button size="xs" variant="default" onClick={onCancel}>
            Cancel
          </Button>
          <Button size="xs" type="submit" loading={busy}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface WordsProps {
  label: string;
  error?: string;
  required?: boolean;
  text: string;
  document: string;
  spans: Span[];
  single: boolean;
  /** words of the text that are selected */
  picked: () => {start: number; end: number} | null;
  onChange: (spans: Span[]) => void;
}

// words of the text: taken from the selection, or each end moved word by word
function Words({label, error, required, text, document, spans, single, picked, onChange}: WordsProps) {
  const put = (n: number, span: Span) => span.start < span.end && onChange(spans.map((s, k) => (k === n ? span : s)));
  const take = () => {
    const range = picked();
    if (!range) return;
    const span = {doc: document, ...range};
    onChange(single ? [span] : [...spans, span].sort((a, b) => a.start - b.start));
  };
  const end = (n: number, side: 'start' | 'end', by: -1 | 1, name: string) => (
    <ActionIcon
      size="sm"
      variant="default"
      aria-label={name}
      title={name}
      onClick={() => put(n, {...spans[n]!, [side]: byWord(text, spans[n]![side], by)})}
    >
      {by < 0 ? <IconArrowBarLeft size={14} /> : <IconArrowBarRight size={14} />}
    </ActionIcon>
  );
  return (
    <fieldset className="words-field">
      <legend>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      {spans.map((span, n) => (
        <div key={`${span.doc} ${span.start} ${span.end}`} className="words-row">
          <Text className="book" size="sm">
            {span.doc === document ? `“${text.slice(span.start, span.end)}”` : '(in another document)'}
          </Text>
          {span.doc === document && (
            <Group gap={4}>
              {end(n, 'start', -1, 'Begin a word earlier')}
              {end(n, 'start', 1, 'Begin a word later')}
              {end(n, 'end', -1, 'End a word earlier')}
              {end(n, 'end', 1, 'End a word later')}
              {!single && (
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="red"
                  aria-label="Leave these words out"
                  onClick={() => onChange(spans.filter((_, k) => k !== n))}
                >
                  <IconX size={14} />
                </ActionIcon>
              )}
            </Group>
          )}
        </div>
      ))}
      <Button size="compact-xs" variant="default" onClick={take}>
        {single ? 'Take the selected words instead' : 'Add the selected words'}
      </Button>
      {error && (
        <Text size="xs" c="var(--bad)" role="alert">
          {error}
        </Text>
      )}
    </fieldset>
  );
}
