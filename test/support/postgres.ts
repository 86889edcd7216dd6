import {execFileSync, spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const debian = '/usr/lib/postgresql';
const bin = [
  ...(existsSync(debian) ? readdirSync(debian).map(v => join(debian, v, 'bin')) : []),
  '/opt/homebrew/opt/postgresql/bin',
  '/usr/local/opt/postgresql/bin',
]
  .filter(folder => existsSync(join(folder, 'initdb')))
  .at(-1);

/** Whether a PostgreSQL of our own can be started here, or one was named. */
export const havePostgres = Boolean(process.env.SUASION_TEST_DATABASE_URL || bin);
export const installPostgres =
  process.platform === 'darwin' ? 'brew install postgresql' : 'sudo apt-get install -y postgresql';

/** Starts a PostgreSQL in a folder that vanishes with it (or uses SUASION_TEST_DATABASE_URL); gives its address. */
export async function startPostgres(): Promise<{url: string; stop: () => void}> {
  if (process.env.SUASION_TEST_DATABASE_URL) return {url: process.env.SUASION_TEST_DATABASE_URL, stop: () => {}};
  if (!bin) throw new Error(`no PostgreSQL here; install it with: ${installPostgres}`);
  const folder = mkdtempSync(join(tmpdir(), 'suasion-pg-'));
  // PostgreSQL refuses to run as root: as root, run it as its own user
  const asRoot = process.getuid?.() === 0;
  if (asRoot) {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], {encoding: 'utf8'}));
    chownSync(folder, id('-u'), id('-g'));
  }
  const run = (program: string, ...words: string[]) => {
    const path = join(bin, program);
    const result = asRoot
      ? spawnSync('runuser', ['-u', 'postgres', '--', path, ...words], {cwd: folder, encoding: 'utf8'})
      : spawnSync(path, words, {cwd: folder, encoding: 'utf8'});
    if (result.status !== 0) throw new Error(`${program}: ${result.stderr || result.stdout || result.error}`);
  };
  const port = await freePort();
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'suasion', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  return {
    url: `postgres://suasion@127.0.0.1:${port}/postgres`,
    stop: () => {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const {port} = server.address() as {port: number};
      server.close(() => resolve(port));
    });
  });
}
