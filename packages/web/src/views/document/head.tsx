import {ActionIcon, Button, Group, Text} from '@mantine/core';
import {IconLayersIntersect, IconPencil, IconRefresh} from '@tabler/icons-react';
import {commands} from '../../core/commands.ts';
import type {OpenDocument} from '../../core/queries.ts';
import {dateWords} from '../../core/words.ts';
import {UndoButtons, type useUndo} from '../../parts/use-undo.tsx';

interface Props {
  document: OpenDocument['document'];
  undo: ReturnType<typeof useUndo>;
  /** opens the marks, where they do not stand beside the text */
  onMarks: (() => void) | undefined;
}

/** Where a document comes from, its title, and what can be done with the whole of it. */
export function DocumentHead({document, undo, onMarks}: Props) {
  const hasHeadline = document.parts.some(p => p.kind === 'headline');
  return (
    <header className="document-head">
      <Group justify="space-between" gap="xs">
        <Group gap={4} wrap="nowrap" miw={0}>
          <Text size="sm" c="dimmed">
            {[document.outlet, document.author, document.published && dateWords(document.published)]
              .filter(Boolean)
              .join(' · ') || 'No outlet or date given'}
            {document.published === null && (document.outlet || document.author) ? ' · no date given' : ''}
          </Text>
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label="Correct outlet, date and title"
            title="Correct outlet, date and title"
            onClick={() => commands.perform('documents.describe')}
          >
            <IconPencil size={16} stroke={1.5} />
          </ActionIcon>
        </Group>
        <Group gap="xs" className="document-tools">
          {onMarks && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconLayersIntersect size={16} />}
              onClick={onMarks}
            >
              Marks
            </Button>
          )}
          <UndoButtons {...undo} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconRefresh size={16} />}
            onClick={() => commands.perform('documents.read-again')}
          >
            Read again
          </Button>
          {safeUrl(document.url) && (
            <Button
              size="compact-sm"
              variant="subtle"
              component="a"
              href={document.url!}
              target="_blank"
              rel="noreferrer noopener"
            >
              Where it was published
            </Button>
          )}
        </Group>
      </Group>
      <h1 className={hasHeadline ? 'visually-hidden' : 'document-title'}>
        {document.title ?? document.file ?? document.id}
      </h1>
    </header>
  );
}

const safeUrl = (url: string | null) => url !== null && /^https?:\/\/[^\s"'<>]+$/i.test(url);
