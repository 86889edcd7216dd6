import {HoverCard, Text} from '@mantine/core';
import type {ReactNode} from 'react';
import {help, sources, type TermId} from '../help/index.ts';

/** A word of the field with its meaning one hover, focus or touch away. Shows the word itself unless given others. */
export function Term({id, children}: {id: TermId; children?: ReactNode}) {
  const {term, text, source} = help[id];
  return (
    <HoverCard width={320} shadow="md" openDelay={250} withArrow withinPortal position="bottom">
      <HoverCard.Target>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the explanation opens on focus */}
        <span
          className="term"
          tabIndex={0}
          role="note"
          aria-label={`${typeof children === 'string' ? children : term}: ${text}`}
        >
          {children ?? term}
        </span>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Text size="sm" fw={600}>
          {term.charAt(0).toUpperCase() + term.slice(1)}
        </Text>
        <Text size="sm" mt={2}>
          {text}
        </Text>
        {source && (
          <Text size="xs" c="dimmed" mt={6}>
            {sources[source]}
          </Text>
        )}
      </HoverCard.Dropdown>
    </HoverCard>
  );
}
