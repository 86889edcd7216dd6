import {type DependencyList, useLayoutEffect, useSyncExternalStore} from 'react';
import {type Command, commands} from '../core/commands.ts';

/** Offers commands for as long as the component is shown, from the moment it can be seen. */
export function useCommands(make: () => readonly Command[], deps: DependencyList): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what its commands depend on
  useLayoutEffect(() => commands.register(...make()), deps);
}

/** Every command there is, kept current. */
export const useCommandList = (): readonly Command[] => useSyncExternalStore(commands.subscribe, commands.all);
