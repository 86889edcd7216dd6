import {Spotlight, type SpotlightActionGroupData} from '@mantine/spotlight';
import {IconSearch} from '@tabler/icons-react';
import {shortcutsOf} from '../core/shortcuts.ts';
import {Keys} from './keys.tsx';
import {forPalette} from './type-ahead.ts';
import {useCommandList} from './use-commands.ts';

/** Everything one can do from here, found by typing. */
export default function Palette() {
  const list = useCommandList();
  const groups = new Map<string, SpotlightActionGroupData>();
  for (const command of list) {
    if (command.predicate && !command.predicate()) continue;
    const group = groups.get(command.group) ?? {group: command.group, actions: []};
    groups.set(command.group, group);
    const [shortcut] = shortcutsOf(command);
    group.actions.push({
      id: command.id,
      label: command.label,
      keywords: command.keywords,
      rightSection: shortcut && <Keys shortcut={shortcut} />,
      onClick: () => void command.perform(),
    });
  }
  return (
    <Spotlight
      actions={[...groups.values()]}
      shortcut={null}
      nothingFound="Nothing here goes by that name"
      highlightQuery
      scrollable
      maxHeight="min(28rem, 70vh)"
      searchProps={{
        ref: forPalette.into,
        leftSection: <IconSearch size={18} stroke={1.5} />,
        placeholder: 'Go to, or do …',
        'aria-label': 'Search commands',
      }}
    />
  );
}
