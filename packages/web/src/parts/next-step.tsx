import {Button, Group, Text} from '@mantine/core';
import {IconArrowRight} from '@tabler/icons-react';
import type {ReactNode} from 'react';
import {Link} from 'wouter';

interface Props {
  /** where the work goes on, or what opens over the view */
  to: string | (() => void);
  /** what the button says */
  label: string;
  /** when one goes on, in a sentence */
  children: ReactNode;
}

const look = {variant: 'light', rightSection: <IconArrowRight size={16} aria-hidden />};

/** At the end of a view: where the work goes on. */
export const NextStep = ({to, label, children}: Props) => (
  <Group component="aside" aria-label="Next step" className="next-step" justify="space-between" gap="sm">
    <Text size="sm" c="dimmed" flex="1 1 16rem">
      {children}
    </Text>
    {typeof to === 'string' ? (
      <Button component={Link} href={to} {...look}>
        {label}
      </Button>
    ) : (
      <Button onClick={to} {...look}>
        {label}
      </Button>
    )}
  </Group>
);
