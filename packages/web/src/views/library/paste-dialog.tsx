import {Button, Group, Stack, Textarea, TextInput} from '@mantine/core';
import {useState} from 'react';
import {importText} from '../../core/uploads.ts';
import {Dialog} from '../../parts/dialog.tsx';

/** Takes a pasted text as a document. */
export function PasteDialog({library, onClose}: {library: string; onClose: () => void}) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    if (!text.trim()) return setProblem('Paste the text of a report here.');
    setBusy(true);
    try {
      await importText(library, title, text);
      onClose();
    } catch (error) {
      setProblem((error as Error).message);
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title="Paste a text" size="xl">
      <form
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack>
          <TextInput
            label="Title"
            description="How it appears in the list"
            value={title}
            maxLength={300}
            onChange={event => setTitle(event.currentTarget.value)}
          />
          <Textarea
            data-autofocus
            label="Text"
            autosize
            minRows={10}
            maxRows={20}
            value={text}
            error={problem}
            classNames={{input: 'book'}}
            onChange={event => {
              setText(event.currentTarget.value);
              setProblem(null);
            }}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy}>
              Read it
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
