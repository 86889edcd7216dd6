import {Drawer} from '@mantine/core';
import type {ReactNode, Ref} from 'react';

interface Props {
  /** the window has no room for it beside the text */
  narrow: boolean;
  ref: Ref<HTMLDivElement>;
  /** the item chosen, where one is */
  panel: ReactNode | null;
  onLeave: () => void;
  /** all that is marked */
  layers: ReactNode;
  layersOpen: boolean;
  onLayersClose: () => void;
}

/** What is marked in a document: beside the text, or drawn up over it. */
export function Side({narrow, ref, panel, onLeave, layers, layersOpen, onLayersClose}: Props) {
  if (!narrow) {
    return (
      <aside className="document-side" aria-label="What is marked" ref={ref} tabIndex={-1}>
        {panel ?? layers}
      </aside>
    );
  }
  return (
    <>
      <Drawer
        opened={panel !== null}
        onClose={onLeave}
        position="bottom"
        size="70%"
        withCloseButton={false}
        aria-label="What is marked"
        attributes={{content: {'data-shortcuts': true}}}
      >
        <div ref={ref} tabIndex={-1}>
          {panel}
        </div>
      </Drawer>
      <Drawer
        opened={layersOpen}
        onClose={onLayersClose}
        position="bottom"
        size="70%"
        title="Marks"
        closeButtonProps={{'aria-label': 'Close'}}
      >
        {layers}
      </Drawer>
    </>
  );
}
