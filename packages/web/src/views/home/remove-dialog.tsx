import {Anchor, Button, Group, Text} from '@mantine/core';
import {useState} from 'react';
import {api, unwrap} from '../../core/api.ts';
import {keys, type Library, queryClient} from '../../core/queries.ts';
import {review} from '../../core/record/review.ts';
import {count, listed} from '../../core/words.ts';
import {Dialog} from '../../parts/dialog.tsx';
import {tellProblem} from '../../parts/tell.tsx';
import {tellUndoable} from '../../parts/use-undo.tsx';

/** What is done to libraries as a whole belongs to none of them. */
export const allLibraries = '';

/** Asks before a library goes with everything in it. */
export function RemoveDialog({library, onClose}: {library: Library; onClose: () => void}) {
  const {id, name, documents, conflicts} = library;
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const param = {library: id};
    try {
      await unwrap(api.libraries[':library'].$delete({param}));
      await queryClient.invalidateQueries({queryKey: keys.libraries()});
      const label = `${name} is deleted`;
      review.deleted(allLibraries, id, label);
      tellUndoable(allLibraries, label);
      onClose();
    } catch (error) {
      tellProblem(`${name} could not be deleted`, error);
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={`Delete ${name}?`}>
      <Text>
        It goes with {listed([count(documents, 'document'), count(conflicts, 'model')])}, every decision on the record
        and every saved brief. You can take this back as long as the workbench runs; when it is next started, the
        library is gone for good.{' '}
        <Anchor href={`/api/libraries/${encodeURIComponent(id)}/export`} download inherit>
          Export it first
        </Anchor>{' '}
        to keep a copy.
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep it
        </Button>
        <Button color="red" loading={busy} onClick={remove}>
          Delete
        </Button>
      </Group>
    </Dialog>
  );
}
