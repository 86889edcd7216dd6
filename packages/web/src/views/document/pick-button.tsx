import {Button} from '@mantine/core';
import {type RefObject, useLayoutEffect, useState} from 'react';
import {commands} from '../../core/commands.ts';
import {domRange} from '../../core/selection.ts';
import {Keys} from '../../parts/keys.tsx';

interface Props {
  picked: {start: number; end: number};
  sheet: RefObject<HTMLElement | null>;
}

/** Stands below the words picked: what can be done with them. */
export function PickButton({picked, sheet}: Props) {
  const [place, setPlace] = useState<{top: number; left: number} | null>(null);
  useLayoutEffect(() => {
    const measure = () => {
      const frame = sheet.current;
      const rect = frame && [...(domRange(frame, picked)?.getClientRects() ?? [])].at(-1);
      if (!frame || !rect) return setPlace(null);
      const {top, left, width} = frame.getBoundingClientRect();
      setPlace({top: rect.bottom - top + 8, left: Math.min(Math.max(0, rect.left - left), Math.max(0, width - 210))});
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [picked, sheet]);
  if (!place) return null;
  return (
    <Button
      className="pick-button"
      size="compact-sm"
      style={place}
      // pressing it must leave the words selected
      onMouseDown={event => event.preventDefault()}
      onClick={() => commands.perform('review.add')}
      rightSection={<Keys shortcut="N" />}
    >
      Mark these words
    </Button>
  );
}
