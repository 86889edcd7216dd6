// The main job of a fresh checkout: the workbench with the example library. Further words go to `suasion serve`.
import {spawn} from 'node:child_process';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const command = join(root, 'packages/cli/dist/suasion.mjs');
const child = spawn(process.execPath, [command, 'serve', ...process.argv.slice(2)], {stdio: 'inherit'});
// Ctrl-C reaches the server too: let it end in order
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.once('exit', (code, signal) => process.exit(code ?? (signal ? 130 : 1)));
