import type {Command} from '../core/commands.ts';

export type Scheme = 'auto' | 'light' | 'dark';

/** Light or dark, or as the system has it. */
export function appearanceCommands(scheme: Scheme, set: (scheme: Scheme) => void): Command[] {
  const group = 'Appearance';
  const one = (to: Scheme, label: string): Command => ({
    id: `appearance.${to}`,
    label,
    group,
    keywords: 'theme colour mode dark light',
    predicate: () => scheme !== to,
    perform: () => set(to),
  });
  return [one('light', 'Light colours'), one('dark', 'Dark colours'), one('auto', 'Colours as the system has them')];
}
