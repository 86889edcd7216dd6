import {existsSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {formatIssues, parseConflict} from '@suasion/model';
import {compile} from '@suasion/solve';
import {describe, expect, test} from 'vitest';
import {suasion} from '../packages/cli/test/memory-terminal.ts';
import {blocksOf, pages, read, refreshed, root, words} from './transcripts.ts';

// paths in the pages are given from the root of the checkout
process.chdir(root);

describe.each(pages())('%s', page => {
  const text = read(page);
  const blocks = blocksOf(text);

  test('closes its fences', () => {
    expect(text.split('\n').filter(line => /^`{3,}/.test(line)).length).toBe(2 * blocks.length);
  });

  const shown = blocks.filter(block => block.language === 'console');
  if (shown.length > 0)
    test('prints what it shows (refresh with `npx tsx scripts/refresh-docs.ts`)', async () => {
      expect(await refreshed(text)).toBe(text);
    });

  const commands = blocks
    .filter(block => ['sh', 'bash'].includes(block.language))
    .flatMap(block => block.text.split('\n'))
    .filter(
      line => /^\.\/suasion [^|<>&]*$/.test(line.replace(/"[^"]*"/g, '')) && !/^\.\/suasion (serve|convert)/.test(line),
    )
    .map(line => line.replace(/\s+#.*$/, ''));
  if (commands.length > 0)
    test('has commands that run', async () => {
      for (const command of commands) {
        const {code, err} = await suasion(words(command).slice(1));
        expect({command, code, err}).toEqual({command, code: 0, err: ''});
      }
    });

  const conflicts = blocks.filter(block => block.language === 'yaml' && /^suasion: 1$/m.test(block.text));
  if (conflicts.length > 0)
    test('has conflicts that can be solved', () => {
      for (const {text, line} of conflicts) {
        const parsed = parseConflict(text, {file: `${page}, line ${line}`});
        if (!parsed.ok) throw new Error(formatIssues(parsed.issues));
        const compiled = compile(parsed.conflict);
        if (!compiled.ok) throw new Error(`line ${line}: ${JSON.stringify(compiled)}`);
        expect(compiled.space.count).toBeGreaterThan(0);
      }
    });

  const links = [...text.matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)(#[^)]*)?\)/g)].map(([, target]) => target!);
  if (links.length > 0)
    test('links to files that are there', () => {
      expect(links.filter(target => !existsSync(join(root, dirname(page), decodeURI(target))))).toEqual([]);
    });
});
