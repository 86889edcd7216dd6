import {ActionIcon, Anchor, AppShell, Box, Group, Menu, Text, Tooltip, useMantineColorScheme} from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconCommand,
  IconDeviceDesktop,
  IconHelp,
  IconMoon,
  IconSun,
} from '@tabler/icons-react';
import {lazy, Suspense, useState} from 'react';
import {Link} from 'wouter';
import {appearanceCommands, type Scheme} from '../commands/appearance.ts';
import {goCommands} from '../commands/go.ts';
import {helpCommands} from '../commands/help.ts';
import {commands} from '../core/commands.ts';
import {paths} from '../core/paths.ts';
import {setSetting} from '../core/preferences.ts';
import {LibraryNav} from './library-nav.tsx';
import {tellProblem} from './tell.tsx';
import {forPalette} from './type-ahead.ts';
import {useCommands} from './use-commands.ts';
import {useWhere} from './use-where.ts';

const Palette = lazy(() => import('./palette.tsx'));
const ShortcutList = lazy(() => import('./shortcut-list.tsx'));

/** What stands above every view: where one is, the ways on, and help. */
export function Header() {
  const where = useWhere();
  const {colorScheme, setColorScheme} = useMantineColorScheme();
  const [palette, setPalette] = useState(0);
  const [shortcuts, setShortcuts] = useState(false);

  useCommands(() => goCommands(where), [where.library, where.conflict]);
  useCommands(() => appearanceCommands(colorScheme, setColorScheme), [colorScheme]);
  useCommands(
    () =>
      helpCommands({
        palette: () => {
          setPalette(n => n + 1);
          forPalette.begin();
          import('@mantine/spotlight').then(
            m => m.spotlight.open(),
            error => {
              forPalette.end();
              tellProblem('The palette could not be opened', error);
            },
          );
        },
        shortcuts: () => setShortcuts(true),
        tour: () => void setSetting('tour', 'start'),
      }),
    [],
  );

  return (
    <AppShell.Header className="header">
      <Group h={52} px={{base: 'sm', sm: 'lg'}} gap="sm" wrap="nowrap">
        <Anchor component={Link} href="/" className="brand" underline="never" aria-label="Suasion: all libraries">
          <Mark />
          <Text component="span" fw={650} size="lg" visibleFrom="xs">
            Suasion
          </Text>
        </Anchor>
        {where.library !== null && (
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <button type="button" className="library-switch">
                <Text component="span" truncate fw={500}>
                  {where.name ?? where.library}
                </Text>
                <IconChevronDown size={16} stroke={1.5} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Libraries</Menu.Label>
              {where.libraries?.map(({id, name}) => (
                <Menu.Item
                  key={id}
                  component={Link}
                  href={paths.library(id)}
                  leftSection={id === where.library ? <IconCheck size={16} /> : <Box w={16} />}
                >
                  {name}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item component={Link} href={paths.home()}>
                All libraries
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
        <Box flex={1} />
        <Group gap={4} wrap="nowrap">
          <Tooltip label="Find a command">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Find a command"
              onClick={() => commands.perform('help.palette')}
            >
              <IconCommand size={20} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <SchemeMenu scheme={colorScheme} />
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Help">
                <IconHelp size={20} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => commands.perform('help.tour')}>Take the tour</Menu.Item>
              <Menu.Item onClick={() => commands.perform('help.shortcuts')}>Keyboard shortcuts</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {where.library !== null && <LibraryNav {...where} library={where.library} />}
      <Suspense>
        {palette > 0 && <Palette />}
        {shortcuts && <ShortcutList onClose={() => setShortcuts(false)} />}
      </Suspense>
    </AppShell.Header>
  );
}

const schemes: {scheme: Scheme; label: string; icon: typeof IconSun}[] = [
  {scheme: 'auto', label: 'As the system', icon: IconDeviceDesktop},
  {scheme: 'light', label: 'Light', icon: IconSun},
  {scheme: 'dark', label: 'Dark', icon: IconMoon},
];

function SchemeMenu({scheme}: {scheme: Scheme}) {
  const {icon: Icon} = schemes.find(s => s.scheme === scheme)!;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Colours">
          <Icon size={20} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {schemes.map(({scheme: to, label, icon: Each}) => (
          <Menu.Item
            key={to}
            leftSection={<Each size={16} stroke={1.5} />}
            rightSection={to === scheme && <IconCheck size={16} aria-label="chosen" />}
            onClick={() => commands.perform(`appearance.${to}`)}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

// two hands on one lever
const Mark = () => (
  <svg width="26" height="26" viewBox="0 0 32 32" aria-hidden="true" className="mark">
    <circle cx="9" cy="11" r="5" />
    <circle cx="23" cy="11" r="5" />
    <path d="M9 16v3a7 7 0 0 0 14 0v-3" />
    <path d="M16 26v3" />
  </svg>
);
