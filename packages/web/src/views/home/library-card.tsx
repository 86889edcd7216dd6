import {ActionIcon, Anchor, Card, Group, Menu, Text, Title} from '@mantine/core';
import {IconDots, IconDownload, IconPencil, IconTrash} from '@tabler/icons-react';
import {Link} from 'wouter';
import {paths} from '../../core/paths.ts';
import type {Library} from '../../core/queries.ts';
import {ago, capital, count, listed} from '../../core/words.ts';

interface Props {
  library: Library;
  onRename: () => void;
  onRemove: () => void;
}

export function LibraryCard({library, onRename, onRemove}: Props) {
  const {id, name, documents, conflicts, visited, created} = library;
  const holds = capital(listed([count(documents, 'document'), count(conflicts, 'model')]));
  return (
    <Card component="li" withBorder padding="md" className="library-card">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <Title order={2} size="h4" lh={1.3} lineClamp={3} className="break-words">
          <Anchor
            component={Link}
            href={documents === 0 && conflicts > 0 ? paths.models(id) : paths.library(id)}
            inherit
            className="stretched"
          >
            {name}
          </Anchor>
        </Title>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More about ${name}`} className="above">
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={onRename}>
              Rename
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDownload size={16} />}
              component="a"
              href={`/api/libraries/${encodeURIComponent(id)}/export`}
              download
            >
              Export as a folder (zip)
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item c="var(--bad)" leftSection={<IconTrash size={16} />} onClick={onRemove}>
              Delete …
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Text mt="sm" size="sm">
        {holds}
      </Text>
      <Text size="sm" c="dimmed" mb="sm">
        {visited ? `Last opened ${ago(visited, Date.now())}` : `Made ${ago(created, Date.now())}, not opened yet`}
      </Text>
      <Group gap="md" mt="auto" component="nav" aria-label={`Into ${name}`} className="above card-ways">
        {documents > 0 && (
          <Anchor component={Link} href={paths.record(id)} size="sm">
            Record
          </Anchor>
        )}
        {conflicts > 0 && (
          <Anchor component={Link} href={paths.models(id)} size="sm">
            {conflicts === 1 ? 'Model' : 'Models'}
          </Anchor>
        )}
        {(documents > 0 || conflicts > 0) && (
          <Anchor component={Link} href={paths.brief(id)} size="sm">
            Brief
          </Anchor>
        )}
      </Group>
    </Card>
  );
}
