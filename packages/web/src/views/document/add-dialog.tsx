import {Select, Stack, Text} from '@mantine/core';
import type {RecordKind} from '@suasion/model';
import {useState} from 'react';
import {blank} from '../../core/record/fields.ts';
import {kindIds, kinds} from '../../core/record/kinds.ts';
import {review} from '../../core/record/review.ts';
import {Dialog} from '../../parts/dialog.tsx';
import type {Actors} from '../../parts/use-actors.ts';
import {ItemForm} from './item-form.tsx';

interface Props {
  library: string;
  document: string;
  range: {start: number; end: number};
  text: string;
  actors: Actors;
  onClose: () => void;
  onAdded: (key: string) => void;
}

/** Makes an item of selected words. */
export function AddDialog({library, document, range, text, actors, onClose, onAdded}: Props) {
  const [kind, setKind] = useState<RecordKind>('demands');
  return (
    <Dialog onClose={onClose} title="Mark words">
      <Stack>
        <Text className="book">“{text.slice(range.start, range.end)}”</Text>
        <Select
          data-autofocus
          label="What it is"
          allowDeselect={false}
          data={kindIds.map(k => ({value: k, label: kinds[k].one}))}
          value={kind}
          onChange={k => setKind(k as RecordKind)}
        />
        <ItemForm
          key={kind}
          kind={kind}
          initial={blank(kind, {doc: document, ...range}, text.slice(range.start, range.end))}
          text={text}
          document={document}
          actors={actors}
          picked={() => range}
          onCancel={onClose}
          onSave={async item => {
            const added = await review.add(library, kind, item);
            onAdded(`${kind}.${added.id}`);
            onClose();
          }}
        />
      </Stack>
    </Dialog>
  );
}
