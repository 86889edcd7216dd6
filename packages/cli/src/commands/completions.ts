import {Argument, Command} from 'commander';
import {fileEndings} from '../arguments.ts';
import type {Configure} from '../command.ts';
import {commands} from '../commands.ts';
import {type Described, scripts} from '../completions.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export const configure: Configure = (command, terminal) => {
  command
    .description('Print a completion script for a shell, made from the definitions of the commands.')
    .addArgument(new Argument('<shell>', 'bash, zsh or fish').choices(shells))
    .addHelpText(
      'after',
      `
Examples:
  suasion completions bash > ~/.local/share/bash-completion/completions/suasion
  suasion completions zsh  > "\${fpath[1]}/_suasion"
  suasion completions fish > ~/.config/fish/completions/suasion.fish
`,
    )
    .action(async (shell: (typeof shells)[number]) => {
      const described: Described[] = [];
      for (const entry of commands) {
        const loaded = new Command(entry.name);
        (await entry.load()).configure(loaded, terminal);
        described.push({
          name: entry.name,
          summary: entry.summary,
          options: loaded.options.map(option => ({
            long: option.long!,
            short: option.short,
            description: option.description,
            takesValue: option.required || option.optional,
            values: [...(option.argChoices ?? [])],
          })),
          endings: loaded.registeredArguments.flatMap(argument => fileEndings[argument.name()] ?? []),
          words: loaded.registeredArguments.flatMap(argument => [...(argument.argChoices ?? [])]),
        });
      }
      terminal.out.write(scripts[shell](described));
    });
};
