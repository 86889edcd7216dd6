import {Button, Group, TextInput} from '@mantine/core';
import {useState} from 'react';
import {useLocation} from 'wouter';
import {api, unwrap} from '../../core/api.ts';
import {paths} from '../../core/paths.ts';
import {keys, type Library, queryClient} from '../../core/queries.ts';
import {importFiles} from '../../core/uploads.ts';
import {capital, count} from '../../core/words.ts';
import {Dialog} from '../../parts/dialog.tsx';
import {tellProblem} from '../../parts/tell.tsx';

interface Props {
  library: Library | 'new';
  /** what a new library begins with */
  files?: readonly File[];
  onClose: () => void;
}

/** Asks for the name of a new library, or another name for one. */
export function NameDialog({library, files = [], onClose}: Props) {
  const fresh = library === 'new';
  const [name, setName] = useState(fresh ? '' : library.name);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [, go] = useLocation();
  const save = async () => {
    if (!name.trim()) return setProblem('Give it a name.');
    setBusy(true);
    try {
      const saved = await unwrap(
        fresh
          ? api.libraries.$post({json: {name}})
          : api.libraries[':library'].$patch({param: {library: library.id}, json: {name}}),
      );
      await queryClient.invalidateQueries({queryKey: keys.libraries()});
      onClose();
      if (!fresh) return;
      go(paths.library(saved.id));
      await take(saved.id, files);
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={fresh ? 'New library' : `Rename ${library.name}`}>
      <form
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <TextInput
          data-autofocus
          label="Name"
          description={`${files.length > 0 ? `${capital(count(files.length, 'file'))} will be read into it. ` : ''}For example the conflict and the time it is followed`}
          value={name}
          maxLength={200}
          error={problem}
          onChange={event => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            {fresh ? 'Make it' : 'Rename'}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

// the dialog is gone by then: what goes wrong is told where it can be seen
async function take(library: string, files: readonly File[]): Promise<void> {
  try {
    const {refused} = await importFiles(library, files, () => {});
    for (const {file, why} of refused) tellProblem(`${file} was not taken`, why);
  } catch (error) {
    tellProblem('The files were not taken', error);
  }
}
