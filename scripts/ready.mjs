// Makes a checkout ready: installs when node_modules is older than the lock file, builds what is stale.
// Node built-ins only, since nothing else may be installed yet.
//   node scripts/ready.mjs [--no-build | --only=cli,web]
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const args = process.argv.slice(2);
const only = args
  .find(a => a.startsWith('--only='))
  ?.slice(7)
  .split(',');

const [major, minor] = process.versions.node.split('.').map(Number);
if (!((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22)) {
  fail(`Suasion needs Node 20.19 or newer, or 22.12 or newer; this is ${process.versions.node}.`);
}

const builds = [
  {
    name: 'cli',
    what: 'the command',
    script: 'packages/cli/build.mjs',
    out: 'packages/cli/dist/suasion.mjs',
    from: ['model', 'solve', 'read', 'draft', 'brief', 'store', 'server', 'cli'],
  },
  {
    name: 'template',
    what: 'an empty library folder',
    script: 'packages/store/make-template.ts',
    out: 'packages/store/dist/template.tar.gz',
    from: ['store'],
  },
  {
    name: 'web',
    what: 'the workbench',
    script: 'packages/web/build.mjs',
    out: 'packages/web/dist/index.html',
    from: ['model', 'solve', 'brief', 'web'],
  },
];

function fail(message) {
  console.error(message);
  process.exit(1);
}

const modified = path => (existsSync(path) ? statSync(path).mtimeMs : 0);

// newest change below a folder; folders count too, so that a deleted file is seen
function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  let time = stat.mtimeMs;
  for (const name of readdirSync(path)) {
    if (name === 'node_modules' || name === 'dist' || /\.test\.tsx?$/.test(name)) continue;
    time = Math.max(time, newest(join(path, name)));
  }
  return time;
}

const inputs = build => [
  ...build.from.flatMap(p => ['src', 'weights', 'public', 'index.html', 'package.json'].map(f => `packages/${p}/${f}`)),
  build.script,
  `packages/${build.name}/vite.config.ts`,
  'package-lock.json',
];
const installed = () =>
  modified(join(root, 'node_modules/.package-lock.json')) >= modified(join(root, 'package-lock.json')) &&
  existsSync(join(root, 'node_modules/.package-lock.json'));
const stale = build =>
  existsSync(join(root, build.script)) &&
  modified(join(root, build.out)) < Math.max(...inputs(build).map(f => newest(join(root, f))));
const wanted = args.includes('--no-build') ? [] : builds.filter(b => !only || only.includes(b.name));

const needed = () => !installed() || wanted.some(stale);
if (needed()) {
  await lock();
  try {
    if (!installed()) {
      console.error('Installing what Suasion is built from (once) …');
      run(process.platform === 'win32' ? 'npm.cmd' : 'npm', [
        'ci',
        '--include=dev',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ]);
      const now = new Date();
      utimesSync(join(root, 'node_modules/.package-lock.json'), now, now);
    }
    for (const build of wanted) {
      if (!stale(build)) continue;
      console.error(`Building ${build.what} …`);
      run(process.execPath, build.script.endsWith('.ts') ? ['--import', 'tsx', build.script] : [build.script]);
      const now = new Date();
      utimesSync(join(root, build.out), now, now);
    }
  } finally {
    unlock();
  }
}

function run(command, parameters) {
  const env = {...process.env};
  // inside `npm start` npm's own settings would reach the inner npm
  for (const key of Object.keys(env)) if (/^npm_(config|lifecycle|package)_/i.test(key)) delete env[key];
  const result = spawnSync(command, parameters, {cwd: root, env, stdio: ['ignore', 2, 2]});
  if (result.error) throw result.error;
  if (result.status !== 0) {
    unlock();
    fail(
      `${command} ${parameters.join(' ')} ended with ${result.signal ?? result.status}; what it printed stands above.`,
    );
  }
}

// one process at a time; a lock whose owner is gone is taken over
async function lock() {
  const folder = join(root, '.ready');
  const path = join(folder, 'lock');
  mkdirSync(folder, {recursive: true});
  for (let said = false; ; ) {
    try {
      writeFileSync(path, String(process.pid), {flag: 'wx'});
      for (const signal of ['SIGINT', 'SIGTERM']) {
        process.once(signal, () => {
          unlock();
          process.exit(130);
        });
      }
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(existsSync(path) ? readFileSync(path, 'utf8') : 0);
    if (owner && !alive(owner)) {
      rmSync(path, {force: true});
      continue;
    }
    if (!said) console.error(`Another Suasion process (${owner || 'starting'}) is getting ready; waiting for it …`);
    said = true;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function unlock() {
  rmSync(join(root, '.ready/lock'), {force: true});
}
