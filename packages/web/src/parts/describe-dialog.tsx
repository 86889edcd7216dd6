import {Button, Group, Stack, TextInput} from '@mantine/core';
import {type FormEvent, useState} from 'react';
import {changedFacts, describe, type Facts, factNames, factProblems, labels} from '../core/describe.ts';
import {Dialog} from './dialog.tsx';
import {readDocumentsAgain} from './read-again.ts';
import {tellUndoable} from './use-undo.tsx';

interface Props {
  library: string;
  document: Facts & {id: string; file: string | null};
  onClose: () => void;
}

const hints: Partial<Record<keyof Facts, string>> = {
  outlet: 'Who published it, such as a newspaper or an agency',
  published: 'When it was published, such as 1 February 2014; the month alone where the day is not known',
  url: 'Where it can be found',
};

/** What is known of a document beside its text: each field can be corrected, none has to be known. */
export function DescribeDialog({library, document, onClose}: Props) {
  const [typed, setTyped] = useState(
    () => Object.fromEntries(factNames.map(f => [f, document[f] ?? ''])) as Record<keyof Facts, string>,
  );
  const [problems, setProblems] = useState<Partial<Record<keyof Facts, string>>>({});
  const [busy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const facts = changedFacts(document, typed);
    const found = factProblems({...document, ...facts});
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    if (Object.keys(facts).length === 0) return onClose();
    setBusy(true);
    try {
      const name = document.title ?? document.file ?? document.id;
      const said = await describe(library, document.id, name, facts);
      tellUndoable(library, said);
      // days like “on Tuesday” are counted from the day of the report
      if ('published' in facts) readDocumentsAgain(library, [document.id]);
      onClose();
    } catch (error) {
      setProblems({title: (error as Error).message});
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title="About this document">
      <form onSubmit={save} noValidate aria-label="About this document">
        <Stack gap="sm">
          {factNames.map(name => (
            <TextInput
              key={name}
              label={labels[name]}
              description={hints[name]}
              value={typed[name]}
              error={problems[name]}
              maxLength={name === 'url' ? 2000 : 500}
              data-autofocus={(document.outlet === null ? name === 'outlet' : name === 'published') || undefined}
              inputMode={name === 'url' ? 'url' : undefined}
              onChange={event => {
                const {value} = event.currentTarget;
                setTyped(all => ({...all, [name]: value}));
                setProblems(({[name]: _, ...rest}) => rest);
              }}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Save
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
