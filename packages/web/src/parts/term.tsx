import {Text, Tooltip} from '@mantine/core';
import {memo, type ReactNode} from 'react';
import {help, sources, type TermId} from '../help/index.ts';

/** A word of the field with its meaning one hover, focus or touch away. Shows the word itself unless given others. */
export const Term = memo(({id, children}: {id: TermId; children?: ReactNode}) => {
  const {term, text, source} = help[id];
  const told = (
    <>
      <Text size="sm" fw={600}>
        {term.charAt(0).toUpperCase() + term.slice(1)}
      </Text>
      <Text size="sm" mt={2}>
        {text}
      </Text>
      {source && (
        <Text size="xs" mt={6} opacity={0.85}>
          {sources[source]}
        </Text>
      )}
    </>
  );
  return (
    <Tooltip
      label={told}
      multiline
      w={320}
      p="sm"
      openDelay={200}
      withArrow
      withinPortal
      events={{hover: true, focus: true, touch: true}}
    >
      <button type="button" className="term">
        {children ?? term}
      </button>
    </Tooltip>
  );
});
