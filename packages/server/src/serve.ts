import {createServer as createHttpServer} from 'node:http';
import {createServer as createHttpsServer} from 'node:https';
import {isIPv6} from 'node:net';
import {serve as listen, type ServerType} from '@hono/node-server';
import {holdFolder, openStore, type Store} from '@suasion/store';
import {Hono} from 'hono';
import {createApp} from './app.ts';
import {briefFonts} from './brief-fonts.ts';
import {waitingPage} from './door-pages.ts';
import {Changes} from './events.ts';
import {filesFrom} from './files.ts';
import {JobRunner} from './job-runner.ts';
import {newToken, secured} from './security.ts';
import {defaultLimits, type Limits, type Services} from './services.ts';
import type {Verbs} from './verbs.ts';

export interface ServeOptions {
  verbs: Verbs;
  version: string;
  /** folder of the embedded database */
  folder?: string;
  /** PostgreSQL used instead */
  databaseUrl?: string;
  template?: string;
  /** folder of the built workbench */
  web?: string;
  port?: number;
  /** address listened on; anything but loopback needs `passphrase`, and `certificate` or `plainHttp` */
  host?: string;
  passphrase?: string;
  certificate?: {cert: Buffer; key: Buffer};
  plainHttp?: boolean;
  /** further Host names answered */
  allowHosts?: string[];
  limits?: Partial<Limits>;
  /** fills a store that has no library yet */
  seed?: (store: Store, services: Services) => Promise<void>;
  say?: (message: string) => void;
}

export interface Running {
  /** what to open: holds the token of this start, where there is one */
  address: string;
  url: string;
  token: string | undefined;
  /** resolves when the library is open, rejects when it cannot be opened */
  ready: Promise<void>;
  close(): Promise<void>;
}

/** What is missing before others may reach the server, in a sentence. */
export class Unsafe extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unsafe';
  }
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1']);

/**
 * Takes the folder, listens at once and opens the library behind a page that says so. Loopback only unless told
 * otherwise. Throws `Unsafe` for a host that would let others in unprotected, `FolderInUse`, and what the system says
 * when there can be no such folder or the port is taken.
 */
export async function serve(options: ServeOptions): Promise<Running> {
  const {host = '127.0.0.1', passphrase, certificate, plainHttp, say = () => {}} = options;
  const open = !loopback.has(host);
  if (open && !passphrase) throw new Unsafe(`--host ${host} lets others reach this library: give it a passphrase.`);
  if (open && passphrase!.length < 8)
    throw new Unsafe('The passphrase is too short to keep others out: take 8 characters or more.');
  if (open && !certificate && !plainHttp) {
    throw new Unsafe(
      `--host ${host} without a certificate would send the passphrase in the clear: give --cert and --key, or say --plain-http.`,
    );
  }
  const token = passphrase ? undefined : newToken();
  const scheme = certificate ? 'https' : 'http';

  let answer: (request: Request, env: unknown) => Response | Promise<Response> = new Hono()
    .use(secured())
    .all('*', c => waitingPage(c)).fetch as never;
  const unlock = options.databaseUrl || !options.folder ? undefined : holdFolder(options.folder);
  const server = await new Promise<ServerType>((resolve, reject) => {
    const started = listen(
      {
        fetch: (request, env) => answer(request, env),
        hostname: host,
        port: options.port ?? 0,
        ...(certificate
          ? {createServer: createHttpsServer, serverOptions: certificate}
          : {createServer: createHttpServer}),
      } as Parameters<typeof listen>[0],
      () => resolve(started),
    );
    started.once('error', reject);
  }).catch(error => {
    unlock?.();
    throw error;
  });
  // longer than clients keep a line they do not use: one of them closing it just as a request comes would lose the request
  if ('keepAliveTimeout' in server) server.keepAliveTimeout = 65_000;
  const {port} = server.address() as {port: number};
  const name = isIPv6(host) ? `[${host}]` : host;
  const url = `${scheme}://${name}:${port}`;
  const address = token ? `${url}/?token=${token}` : url;
  const hosts = [name, ...(open ? (options.allowHosts ?? []) : [...loopback].map(h => (isIPv6(h) ? `[${h}]` : h)))]
    .flatMap(h => (/:\d+$/.test(h) ? [h] : [`${h}:${port}`, ...(port === (certificate ? 443 : 80) ? [h] : [])]))
    .map(h => h.toLowerCase());

  let store: Store | undefined;
  let jobs: JobRunner | undefined;
  const ready = (async () => {
    store = await openStore({...options, unlock, say});
    const changes = new Changes();
    jobs = new JobRunner(store, options.verbs, changes);
    const limits = {...defaultLimits, ...options.limits};
    let fonts: Promise<string | null> | undefined;
    const services: Services = {
      store,
      verbs: options.verbs,
      jobs,
      changes,
      limits,
      version: options.version,
      briefFonts: () => (fonts ??= options.web ? briefFonts(options.web) : Promise.resolve(null)),
    };
    if (options.seed && (await store.libraries.list()).length === 0) {
      say('Loading the example library …');
      await options.seed(store, services);
    }
    const page = options.web ? filesFrom(options.web) : null;
    answer = createApp({services, hosts, scheme, token, passphrase, page}).fetch as never;
    await jobs.resume();
  })();
  ready.catch(() => {});

  const close = async () => {
    const closed = new Promise<void>(resolve => server.close(() => resolve()));
    if ('closeAllConnections' in server) server.closeAllConnections();
    await closed;
    await ready.catch(() => {});
    await jobs?.close();
    await store?.close();
  };
  ready.catch(() => close());
  return {address, url, token, ready, close};
}
