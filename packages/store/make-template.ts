// Makes an empty, migrated embedded database once, so that new library folders open from it quickly. Called by scripts/ready.mjs.
import {mkdirSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {makeTemplate} from './src/index.ts';

const folder = join(import.meta.dirname, 'dist');
const path = join(folder, 'template.tar.gz');
mkdirSync(folder, {recursive: true});
writeFileSync(`${path}.part`, await makeTemplate());
renameSync(`${path}.part`, path);
