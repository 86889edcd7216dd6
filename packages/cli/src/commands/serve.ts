import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {defaultVerbs, type Running, type ServeOptions, serve, Unsafe} from '@suasion/server';
import {FolderInUse} from '@suasion/store';
import {Option} from 'commander';
import type {Configure} from '../command.ts';
import {examples} from '../examples.ts';
import {whyUnwritable} from '../files.ts';
import {dataFolder, shipped} from '../folders.ts';
import {CannotSay, UsageError} from '../problems.ts';
import {wholeNumber} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';
import {version} from '../version.ts';

interface Options {
  port?: number;
  data?: string;
  host: string;
  allowHost?: string[];
  cert?: string;
  key?: string;
  plainHttp?: true;
  open: boolean;
  examples: boolean;
}

export const configure: Configure = (command, terminal) => {
  command
    .description('Open the workbench in the browser. Only this machine, and only who has the printed address, gets in.')
    .addOption(new Option('--port <number>', 'listen here; any free port unless told').argParser(wholeNumber(0, 65535)))
    .option('--data <folder>', 'where libraries are kept (DATABASE_URL names a PostgreSQL instead)')
    .option(
      '--host <address>',
      'listen here; anything but this machine needs a passphrase in SUASION_PASSPHRASE',
      '127.0.0.1',
    )
    .option('--allow-host <name...>', 'further Host names answered')
    .option('--cert <file>', 'certificate, with --key, for https')
    .option('--key <file>', 'key of the certificate')
    .option('--plain-http', 'let others in over plain http: the passphrase can be overheard')
    .option('--no-open', 'do not open a browser')
    .option('--no-examples', 'a new folder starts without the example library')
    .addHelpText('after', '\nExample:\n  suasion serve --data ~/homs\n')
    .action((options: Options) => start(options, terminal));
};

async function start(options: Options, terminal: Terminal): Promise<void> {
  const {env} = terminal;
  const cases = options.examples ? shipped('cases') : undefined;
  const databaseUrl = env.DATABASE_URL;
  const folder = options.data ?? dataFolder(env);
  const settings: ServeOptions = {
    verbs: defaultVerbs(),
    version,
    ...(databaseUrl && options.data === undefined ? {databaseUrl} : {folder}),
    template: shipped('template.tar.gz'),
    web: shipped('web'),
    port: options.port,
    host: options.host,
    passphrase: env.SUASION_PASSPHRASE || undefined,
    allowHosts: options.allowHost,
    plainHttp: options.plainHttp,
    ...certificate(options),
    ...(cases && {seed: examples(cases)}),
    say: message => terminal.err.write(`${message}\n`),
  };
  const where = settings.databaseUrl ? 'the database in DATABASE_URL' : folder;
  const server = await listening(settings, where);
  terminal.out.write(`Suasion is at ${server.address}\nCtrl-C stops it.\n`);
  terminal.out.flush?.();
  const ended = untilStopped(server);
  try {
    await server.ready;
  } catch (error) {
    throw unopened(error as NodeJS.ErrnoException, where);
  }
  const opens = options.open && terminal.out.isTerminal;
  if (opens) openBrowser(server.address);
  terminal.err.write(`Ready: ${opens ? 'it opens in your browser' : 'open the address above in a browser'}.\n`);
  await ended;
}

function certificate({cert, key}: Options): Pick<ServeOptions, 'certificate'> {
  if ((cert === undefined) !== (key === undefined)) throw new UsageError('--cert and --key go together');
  if (cert === undefined || key === undefined) return {};
  try {
    return {certificate: {cert: readFileSync(cert), key: readFileSync(key)}};
  } catch (error) {
    throw new UsageError(`the certificate cannot be read: ${(error as Error).message}`);
  }
}

function unopened(error: NodeJS.ErrnoException, where: string): CannotSay {
  return new CannotSay(`the library in ${where} cannot be opened: ${whyUnwritable(error)}`);
}

async function listening(settings: ServeOptions, where: string): Promise<Running> {
  try {
    return await serve(settings);
  } catch (error) {
    if (error instanceof Unsafe) throw new UsageError(error.message);
    if (error instanceof FolderInUse) throw new CannotSay(error.message);
    const {code, syscall} = error as NodeJS.ErrnoException;
    // the folder is taken first: what is not about the address is about it
    if (syscall !== undefined && !/^(?:listen|bind|getaddrinfo)$/.test(syscall)) throw unopened(error as Error, where);
    if (code === 'EADDRINUSE') throw new UsageError(`port ${settings.port} is taken; choose another with --port`);
    if (code === 'EACCES') throw new UsageError(`port ${settings.port} needs rights this user does not have`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
      throw new UsageError(`this machine has no address ${settings.host}`);
    throw error;
  }
}

// the first Ctrl-C ends in order, the second at once
function untilStopped(server: Running): Promise<void> {
  return new Promise(resolve => {
    let asked = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        void server.close().finally(resolve);
      });
    }
    server.ready.catch(() => resolve());
  });
}

function openBrowser(address: string): void {
  const [program, words] = process.platform === 'darwin' ? ['open', [address]] : ['xdg-open', [address]];
  const child = spawn(program as string, words as string[], {stdio: 'ignore', detached: true});
  child.once('error', () => {});
  child.unref();
}
