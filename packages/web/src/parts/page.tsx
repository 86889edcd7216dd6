import {Box, Group, Text, Title} from '@mantine/core';
import {type ReactNode, useEffect} from 'react';

interface PageProps {
  title: string;
  /** stands in the window's title behind the page's own */
  within?: string;
  description?: ReactNode;
  actions?: ReactNode;
  /** use the whole width of the window */
  wide?: boolean;
  children: ReactNode;
}

/** A view with its heading; sets the window's title. */
export function Page({title, within, description, actions, wide, children}: PageProps) {
  useTitle(title, within);
  return (
    <Box maw={wide ? undefined : 1080} mx="auto" w="100%">
      <Group justify="space-between" align="flex-start" mb="lg" gap="sm">
        <Box flex="1 1 16rem" miw={0}>
          <Title order={1} size="h2" lh={1.2} className="break-words">
            {title}
          </Title>
          {description && (
            <Text c="dimmed" mt={4} maw="46rem" component="div">
              {description}
            </Text>
          )}
        </Box>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Box>
  );
}

export function useTitle(title: string, within?: string): void {
  useEffect(() => {
    document.title = [title, within, 'Suasion'].filter(Boolean).join(' · ');
  }, [title, within]);
}
