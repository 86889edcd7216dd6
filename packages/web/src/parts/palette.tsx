import {Spotlight, type SpotlightActionGroupData} from '@mantine/spotlight';
import {IconSearch} from '@tabler/icons-react';
import {shortcutsOf} from '../core/shortcuts.ts';
import {Keys} from './keys.tsx';
import {forPalette} from './type-ahead.ts';
import {useCommandList} from './use-commands.ts';
import {usePlaces} from './use-places.ts';

/** Everything one can do from here, and every library and model, found by typing. */
export default function Palette() {
  const list = useCommandList();
  const places = usePlaces();
  const groups = new Map<string, SpotlightActionGroupData>();
  const groupOf = (group: string) => {
    const known = groups.get(group) ?? {group, actions: []};
    groups.set(group, known);
    return known;
  };
  for (const command of list) {
    if (command.predicate && !command.predicate()) continue;
    const [shortcut] = shortcutsOf(command);
    groupOf(command.group).actions.push({
      id: command.id,
      label: command.label,
      keywords: command.keywords,
      rightSection: shortcut && <Keys shortcut={shortcut} />,
      onClick: () => void command.perform(),
    });
  }
  for (const [k, {group, label, within, go}] of places.entries())
    groupOf(group).actions.push({id: `place ${k}`, label, description: within, keywords: within, onClick: go});
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
