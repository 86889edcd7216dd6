import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** Where libraries are kept unless told: the system's place for a program's data. */
export function dataFolder(env: Readonly<Record<string, string | undefined>>): string {
  if (env.XDG_DATA_HOME) return join(env.XDG_DATA_HOME, 'suasion');
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/Suasion');
  return join(homedir(), '.local/share/suasion');
}

/** A thing shipped beside the bundle, or found in the checkout the bundle was built in; undefined when it is neither. */
export function shipped(name: 'cases' | 'web' | 'template.tar.gz'): string | undefined {
  const inCheckout = {
    cases: 'cases',
    web: 'packages/web/dist',
    'template.tar.gz': 'packages/store/dist/template.tar.gz',
  }[name];
  const here = fileURLToPath(new URL('.', import.meta.url));
  const places = [join(here, name), join(here, '..', name)];
  // dist/ or dist/chunks/ of a checkout, or its src/
  for (const up of ['../../..', '../../../..']) places.push(join(here, up, inCheckout));
  return places.find(p => existsSync(p));
}
