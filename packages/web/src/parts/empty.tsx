import {Stack, Text, ThemeIcon, Title} from '@mantine/core';
import type {ComponentType, ReactNode} from 'react';

interface EmptyProps {
  icon: ComponentType<{size?: number | string; stroke?: number}>;
  title: string;
  /** what to do, in a sentence or two */
  children: ReactNode;
  action?: ReactNode;
}

/** A place with nothing in it yet, and what would fill it. */
export function Empty({icon: Icon, title, children, action}: EmptyProps) {
  return (
    <Stack align="center" gap="sm" py={48} px="md" ta="center">
      <ThemeIcon variant="light" size={56} radius="xl" aria-hidden>
        <Icon size={28} stroke={1.5} />
      </ThemeIcon>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed" maw="34rem" component="div">
        {children}
      </Text>
      {action}
    </Stack>
  );
}
