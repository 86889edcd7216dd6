import {Stack, Table, Title} from '@mantine/core';
import {shortcutsOf} from '../core/shortcuts.ts';
import {Dialog} from './dialog.tsx';
import {Keys} from './keys.tsx';
import {useCommandList} from './use-commands.ts';

/** The shortcuts that work in the view at hand. */
export default function ShortcutList({onClose}: {onClose: () => void}) {
  const list = useCommandList();
  const groups = new Map<string, {id: string; label: string; keys: readonly string[]}[]>();
  for (const command of list) {
    const keys = shortcutsOf(command);
    if (keys.length === 0) continue;
    groups.set(command.group, [...(groups.get(command.group) ?? []), {id: command.id, label: command.label, keys}]);
  }
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts" size="lg">
      <Stack>
        {[...groups].map(([group, list]) => (
          <section key={group}>
            <Title order={3} size="h6" mb={4}>
              {group}
            </Title>
            <Table verticalSpacing={4} aria-label={group}>
              <Table.Tbody>
                {list.map(({id, label, keys}) => (
                  <Table.Tr key={id}>
                    <Table.Td>{label}</Table.Td>
                    <Table.Td ta="right">
                      {keys.map((key, n) => (
                        <span key={key}>
                          {n > 0 && ' or '}
                          <Keys shortcut={key} />
                        </span>
                      ))}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </section>
        ))}
      </Stack>
    </Dialog>
  );
}
