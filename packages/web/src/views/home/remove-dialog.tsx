import {Anchor, Button, Group, Modal, Text} from '@mantine/core';
import {useState} from 'react';
import {api, unwrap} from '../../core/api.ts';
import {keys, type Library, queryClient} from '../../core/queries.ts';
import {count, listed} from '../../core/words.ts';
import {tell, tellProblem} from '../../parts/tell.tsx';

/** Asks before a library goes with everything in it. */
export function RemoveDialog({library, onClose}: {library: Library; onClose: () => void}) {
  const {id, name, documents, conflicts} = library;
  const [busy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await unwrap(api.libraries[':library'].$delete({param: {library: id}}));
      await queryClient.invalidateQueries({queryKey: keys.libraries()});
      tell(`${name} is deleted.`);
      onClose();
    } catch (error) {
      tellProblem(`${name} could not be deleted`, error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`Delete ${name}?`} closeButtonProps={{'aria-label': 'Close'}}>
      <Text>
        It goes with {listed([count(documents, 'document'), count(conflicts, 'model')])}, every decision on the record
        and every saved brief. This cannot be undone.{' '}
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
    </Modal>
  );
}
