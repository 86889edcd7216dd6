// Writes the output shown in the pages anew, and the gallery of cases: npx tsx scripts/refresh-docs.ts
// Look at the difference before committing it, and say in the commit why the truth moved.
import {existsSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pages, read, refreshed, root} from '../test/transcripts.ts';
import {gallery} from './gallery.ts';

process.chdir(root);
for (const page of new Set([...pages(), 'docs/cases.md'])) {
  const before = existsSync(join(root, page)) ? read(page) : '';
  const after = page === 'docs/cases.md' ? gallery() : await refreshed(before);
  if (after === before) continue;
  writeFileSync(join(root, page), after);
  console.log(`${page} changed`);
}
