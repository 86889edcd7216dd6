import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {suasion} from '../packages/cli/test/memory-terminal.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Every page a reader may come upon: README and CONTRIBUTING, docs, the pages of cases and packages. */
export function pages(): string[] {
  const below = (folder: string): string[] =>
    readdirSync(join(root, folder), {withFileTypes: true}).flatMap(entry => {
      const path = `${folder}${entry.name}`;
      if (!entry.isDirectory()) return path.endsWith('.md') ? [path] : [];
      return /^(node_modules|dist|\..*)$/.test(entry.name) || path === 'texts' ? [] : below(`${path}/`);
    });
  return below('').sort();
}

export interface Block {
  language: string;
  text: string;
  /** of the first line inside the fence, from 1 */
  line: number;
}

export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  for (let k = 0; k < lines.length; k++) {
    const fence = /^(`{3,})(\w*)\s*$/.exec(lines[k]!);
    if (!fence) continue;
    const end = lines.indexOf(fence[1]!, k + 1);
    if (end < 0) throw new Error(`the fence of line ${k + 1} is not closed`);
    blocks.push({language: fence[2]!, text: lines.slice(k + 1, end).join('\n'), line: k + 2});
    k = end;
  }
  return blocks;
}

/** The words of a command line: blanks part them, single and double quotes keep them together. */
export function words(line: string): string[] {
  return [...line.matchAll(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single, double) => single ?? double),
  );
}

/** A page with the output below each `$ ./suasion …` of its `console` blocks as the command prints it today. */
export async function refreshed(markdown: string): Promise<string> {
  const lines = markdown.split('\n');
  for (const block of blocksOf(markdown).reverse()) {
    if (block.language !== 'console') continue;
    const fresh: string[] = [];
    for (const line of block.text.split('\n')) {
      if (!line.startsWith('$ ')) continue;
      const [program, ...argv] = words(line.slice(2));
      if (program !== './suasion') throw new Error(`line ${block.line}: only ./suasion can be shown, not ${program}`);
      const {out, err} = await suasion(argv);
      if (fresh.length > 0) fresh.push('');
      fresh.push(line, ...`${out}${err}`.replace(/\n+$/, '').split('\n'));
    }
    lines.splice(block.line - 1, block.text.split('\n').length, ...fresh);
  }
  return lines.join('\n');
}

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');
