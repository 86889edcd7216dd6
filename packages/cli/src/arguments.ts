import {Option} from 'commander';
import {wholeNumber} from './resolve.ts';

/** Which files an argument of this name may be: what completions offer. */
export const fileEndings: Readonly<Record<string, readonly string[]>> = {
  conflict: ['yaml', 'yml', 'gmcr'],
  in: ['yaml', 'yml', 'gmcr'],
  out: ['yaml', 'gmcr', 'nfg', 'graphml', 'dot', 'csv', 'tex'],
  record: ['json'],
  files: ['txt', 'md', 'html', 'htm', 'pdf', 'docx', 'json'],
};

export const conflictArgument = ['<conflict>', 'a .conflict.yaml or .gmcr file, - for standard input'] as const;
export const stateWords = 'a state: its id, a pattern such as YN- that fits one state, or a named outcome';
export const concepts = ['nash', 'gmr', 'smr', 'seq', 'sseq', 'sim'] as const;
export type Concept = (typeof concepts)[number];

/**
 * The command line with patterns that begin with a dash (`-Y-`, `--N and a.x`) told from options: a blank stands before them,
 * which `trimmed` takes away. No option is in capitals but `-V`.
 */
export function patternsTold(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  return argv.map((word, k) => (/^-[YN-]*[YN][YN-]*(\s|$)/.test(word) && (end < 0 || k < end) ? ` ${word}` : word));
}

/** A parser for commander: the words without blanks around them. */
export const trimmed = (text: string): string => text.trim();

/** How far single-state questions go where the states are not listed. */
export const budgetOption = (): Option =>
  new Option(
    '--budget <states>',
    'list no states but explore from one, meeting so many for each part of the question (done by itself, with 50,000, where a model is too large to list)',
  ).argParser(wholeNumber(1, 20_000_000));
