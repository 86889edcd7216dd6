import type {Command} from '../core/commands.ts';
import {type ConflictTab, paths} from '../core/paths.ts';

interface Where {
  library: string | null;
  /** the model at hand, or the newest of the library */
  conflict: string | null;
  go: (path: string) => void;
}

/** Going from view to view. */
export function goCommands({library, conflict, go}: Where): Command[] {
  const group = 'Go to';
  const inLibrary = () => library !== null;
  const to = (id: string, label: string, shortcut: string, path: (library: string) => string): Command => ({
    id: `go.${id}`,
    label,
    group,
    shortcut,
    predicate: inLibrary,
    perform: () => library !== null && go(path(library)),
  });
  const tab = (id: ConflictTab, label: string, shortcut: string) =>
    to(id, label, shortcut, l => (conflict === null ? paths.models(l) : paths.conflict(l, conflict, id)));
  return [
    {id: 'go.home', label: 'All libraries', group, shortcut: 'G H', perform: () => go(paths.home())},
    to('documents', 'Documents', 'G D', paths.library),
    to('record', 'Record', 'G R', paths.record),
    tab('model', 'Model', 'G M'),
    tab('answers', 'Answers', 'G A'),
    tab('ask', 'Ask', 'G K'),
    to('models', 'All models of this library', 'G L', paths.models),
    to('brief', 'Brief', 'G B', l => paths.brief(l)),
  ];
}
