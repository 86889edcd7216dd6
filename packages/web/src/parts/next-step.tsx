import {Button, Group, Text} from '@mantine/core';
import {IconArrowRight} from '@tabler/icons-react';
import type {ReactNode} from 'react';
import {Link} from 'wouter';

interface Props {
  href: string;
  /** what the button says */
  label: string;
  /** when one goes on, in a sentence */
  children: ReactNode;
}

/** At the end of a view: where the work goes on. */
export const NextStep = ({href, label, children}: Props) => (
  <Group component="aside" aria-label="Next step" className="next-step" justify="space-between" gap="sm">
    <Text size="sm" c="dimmed" flex="1 1 16rem">
      {children}
    </Text>
    <Button component={Link} href={href} variant="light" rightSection={<IconArrowRight size={16} aria-hidden />}>
      {label}
    </Button>
  </Group>
);
