import {Portal, Text} from '@mantine/core';
import {IconFileDownload} from '@tabler/icons-react';
import {useLayoutEffect, useState} from 'react';
import {filesOf} from '../core/uploads.ts';

/** Takes files dropped anywhere on the page. */
export function DropAnywhere({onDrop}: {onDrop: (files: File[]) => void}) {
  const [over, setOver] = useState(false);
  // from the moment the page can be seen: the browser would leave it for the file
  useLayoutEffect(() => {
    const brings = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!brings(event)) return;
      event.preventDefault();
      setOver(false);
      void filesOf(event.dataTransfer!).then(onDrop);
    };
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  if (!over) return null;
  return (
    <Portal>
      <div className="drop-here" aria-hidden="true">
        <IconFileDownload size={48} stroke={1.2} />
        <Text size="xl" fw={600}>
          Drop to read
        </Text>
      </div>
    </Portal>
  );
}
