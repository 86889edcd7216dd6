import type {Command} from '../core/commands.ts';

/** Finding one's way. */
export function helpCommands(open: {palette: () => void; shortcuts: () => void; tour: () => void}): Command[] {
  const group = 'Help';
  return [
    {id: 'help.palette', label: 'Find a command', group, shortcut: ['Mod+K', 'Mod+P'], perform: open.palette},
    {id: 'help.shortcuts', label: 'Keyboard shortcuts', group, shortcut: '?', perform: open.shortcuts},
    {id: 'help.tour', label: 'Take the tour', group, keywords: 'introduction example guide', perform: open.tour},
  ];
}
