import {formatIssues, quoted, visible} from '@suasion/model';
import {Command, CommanderError} from 'commander';
import {patternsTold} from './arguments.ts';
import type {CommandEntry} from './command.ts';
import {commands} from './commands.ts';
import {CannotSay, FileProblems, OutputClosed, UsageError} from './problems.ts';
import type {Terminal} from './terminal.ts';
import {version} from './version.ts';

/**
 * Runs one command line and gives its exit code: 0 done, 1 a problem in a file, 2 wrong usage.
 *
 * @param argv the words after `suasion`
 */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const program = await programFor(argv, terminal);
    if (argv.length === 0) {
      terminal.err.write(program.helpInformation());
      return 2;
    }
    await program.parseAsync(patternsTold(misspelt(argv) ?? argv), {from: 'user'});
    return 0;
  } catch (error) {
    return told(error, terminal);
  }
}

/** The program with only the named command loaded; the others stand as names and summaries for help. */
async function programFor(argv: readonly string[], terminal: Terminal): Promise<Command> {
  const program = new Command('suasion')
    .description('Who can move whom, alone or together? From reports about a conflict to an evidence-backed answer.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', '\nExample:\n  suasion ask cases/own/geneva-2014/geneva-2014.conflict.yaml aid\n');
  prepare(program, terminal);
  const wanted = commandIn(argv);
  for (const entry of commands) await addCommand(program, entry, terminal, entry.name === wanted);
  return program;
}

function commandIn(argv: readonly string[]): string | undefined {
  const called = argv.find(word => !word.startsWith('-'));
  return called === 'help' ? argv[argv.indexOf('help') + 1] : called;
}

/** Help asked of a command there is none of: its name alone, which is then refused with the nearest. */
function misspelt(argv: readonly string[]): string[] | undefined {
  const name = commandIn(argv);
  const known = name === undefined || name.startsWith('-') || ['help', ...commands.map(c => c.name)].includes(name);
  return known ? undefined : [name];
}

/** Adds a command to the program; only a loaded one has its arguments and options. */
export async function addCommand(program: Command, entry: CommandEntry, terminal: Terminal, load: boolean) {
  const command = program.command(entry.name).summary(entry.summary);
  prepare(command, terminal);
  if (load) (await entry.load()).configure(command, terminal);
}

function prepare(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    .showHelpAfterError(
      `(${command.name() === 'suasion' ? '' : 'suasion '}${command.name()} --help says what is expected)`,
    )
    .showSuggestionAfterError()
    .configureHelp({
      helpWidth: Math.min(terminal.out.columns || 100, 120),
      minWidthToWrap: 12,
      // an unloaded command is listed by its name alone
      subcommandTerm: sub => sub.name() + (sub.name() === 'help' ? ' [command]' : ''),
    })
    .configureOutput({
      writeOut: text => terminal.out.write(text),
      writeErr: text => terminal.err.write(text),
      outputError: (text, write) =>
        write(
          `${text
            .trimEnd()
            .replace(/^error: /, 'suasion: ')
            .split('\n')
            .map(visible)
            .join('\n')}\n`,
        ),
    });
}

// words an error on stderr and picks the exit code
function told(error: unknown, terminal: Terminal): number {
  if (error instanceof OutputClosed) return 0;
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof UsageError) {
    terminal.err.write(`suasion: ${visible(error.message + meant(error.near))}\n`);
    return 2;
  }
  if (error instanceof FileProblems) {
    if (error.issues.length > 0) terminal.err.write(`${formatIssues(error.issues)}\n`);
    return 1;
  }
  // by name: the solver is loaded with the command that needs it
  if (error instanceof CannotSay || (error instanceof Error && error.name === 'CannotAnswer')) {
    terminal.err.write(`suasion: ${visible(error.message)}\n`);
    return 1;
  }
  throw error;
}

function meant(near: readonly string[]): string {
  return near.length ? `; did you mean ${near.map(name => quoted(name)).join(' or ')}?` : '';
}
