import type {CommandEntry} from './command.ts';

/** Every command, in the order help shows them. Each is loaded only when it is called, so that start-up stays quick. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'brief',
    summary: 'the main job: from reports to a page to hand over',
    load: () => import('./commands/brief.ts'),
  },
  {
    name: 'read',
    summary: 'who said, did and demands what, with the words it was read from',
    load: () => import('./commands/read.ts'),
  },
  {
    name: 'draft',
    summary: 'a conflict file from reports or from a record',
    load: () => import('./commands/draft.ts'),
  },
  {
    name: 'check',
    summary: 'name the problems in a conflict file, and its size',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'solve',
    summary: 'which states are stable, for whom, and under which concept',
    load: () => import('./commands/solve.ts'),
  },
  {
    name: 'ask',
    summary: 'who can bring something about, alone or together; unwilling or unable',
    load: () => import('./commands/ask.ts'),
  },
  {
    name: 'why',
    summary: 'why a state is stable or not, in sentences',
    load: () => import('./commands/why.ts'),
  },
  {
    name: 'paths',
    summary: 'the shortest ways from the status quo to a state',
    load: () => import('./commands/paths.ts'),
  },
  {
    name: 'invert',
    summary: 'what would have to change for a state to be an equilibrium',
    load: () => import('./commands/invert.ts'),
  },
  {
    name: 'robust',
    summary: 'how far the answers survive small doubts about preferences',
    load: () => import('./commands/robust.ts'),
  },
  {
    name: 'convert',
    summary: 'read one format and write another',
    load: () => import('./commands/convert.ts'),
  },
  {
    name: 'serve',
    summary: 'open the workbench in the browser, on this machine only',
    inline: true,
    load: () => import('./commands/serve.ts'),
  },
  {
    name: 'completions',
    summary: 'print completions for bash, zsh or fish',
    inline: true,
    load: () => import('./commands/completions.ts'),
  },
];
