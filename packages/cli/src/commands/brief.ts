import {basename, extname, resolve} from 'node:path';
import {brief, type SectionId, sectionIds, toHtml, toMarkdown, toTerminal} from '@suasion/brief';
import {draft, sidesOf} from '@suasion/draft';
import {nearest} from '@suasion/model';
import {answersFor} from '@suasion/server/answers';
import {Option} from 'commander';
import picocolors from 'picocolors';
import type {Configure} from '../command.ts';
import {refuseOver, writeFile} from '../files.ts';
import {loadConflict} from '../load.ts';
import {FileProblems, UsageError} from '../problems.ts';
import {progressLine} from '../progress.ts';
import {filesArgument, recordOf, settle} from '../reading.ts';
import {wholeNumber} from '../resolve.ts';
import {type Terminal, wantsColour} from '../terminal.ts';

interface Options {
  md?: true;
  html?: true;
  terminal?: true;
  out?: string;
  conflict?: string;
  sections?: string;
  maxOptions: number;
  goals?: number;
  samples?: number;
  seed: number;
  skipUnreadable?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description('The main job: from reports to a page to hand over. Reads, drafts, solves and writes the brief.')
    .argument('<files...>', `a record (.json), or ${filesArgument[1]}`)
    .option('--html', 'one self-contained page (the default)')
    .option('--md', 'Markdown')
    .option('--terminal', 'for reading here')
    .option('-o, --out <file>', 'write here; without it the page goes to standard output, or on a terminal to a file')
    .option('--conflict <file>', 'a reviewed conflict instead of a fresh draft')
    .option('--sections <list>', `only these, in this order: ${sectionIds.join(',')}`)
    .addOption(
      new Option('--max-options <n>', 'as many options in the draft as a person can hold')
        .argParser(wholeNumber(1, 60))
        .default(12),
    )
    .addOption(
      new Option('--goals <n>', 'ask about so many goals; four, or three of a large model, unless said').argParser(
        wholeNumber(1, 100),
      ),
    )
    .addOption(
      new Option(
        '--samples <n>',
        'models sampled for how sure a verdict is; by the size of the model unless said',
      ).argParser(wholeNumber(1, 1_000_000)),
    )
    .addOption(new Option('--seed <n>', 'seed of the sampling').argParser(wholeNumber(0, 2 ** 32 - 1)).default(1))
    .option('--skip-unreadable', 'go on without files that cannot be read')
    .addHelpText('after', '\nExample:\n  suasion brief cases/own/geneva-2014/reports --terminal\n')
    .action((files: string[], options: Options) => briefOf(files, options, terminal));
};

async function briefOf(files: string[], options: Options, terminal: Terminal): Promise<void> {
  const format = formatOf(options);
  const sections = options.sections === undefined ? undefined : sectionsOf(options.sections);
  const {maxOptions, goals: maxGoals, samples, seed} = options;

  const out = options.out ?? (format === 'html' && terminal.out.isTerminal ? pageName(files) : undefined);
  refuseOver(out, [options.conflict]);
  const {record, issues} = await recordOf(files, terminal, out);
  settle(issues, options.skipUnreadable === true, terminal);
  const reviewed = options.conflict === undefined ? null : (await loadConflict(options.conflict, terminal)).conflict;
  const drafted = reviewed ? null : draft(record, {maxOptions});
  const conflict = reviewed ?? (drafted?.ok ? drafted.conflict : null);

  const {show, clear} = progressLine(terminal);
  show({phase: 'solving', done: null});
  const goals = drafted?.ok ? drafted.goals : undefined;
  const answers = conflict && answersFor(conflict, {goals, maxGoals, samples, seed});
  clear();
  if (answers && !answers.ok) throw new FileProblems(answers.issues.map(i => ({file: options.conflict, ...i})));

  const content = brief({
    record,
    conflict,
    answers: answers?.value ?? null,
    reason: drafted && !drafted.ok ? drafted.reason : undefined,
    review: drafted?.ok ? drafted.review : undefined,
    leftOut: drafted?.leftOut,
    sections,
    sides: sidesOf(record),
  });
  const colours = picocolors.createColors(wantsColour(terminal.out, terminal.env));
  const width = Math.min(terminal.out.columns || 92, 100);
  const text =
    format === 'html'
      ? toHtml(content)
      : format === 'md'
        ? toMarkdown(content)
        : toTerminal(content, {width, bold: colours.bold, dim: colours.dim});
  if (out === undefined) terminal.out.write(text);
  else {
    writeFile(out, [text], terminal);
    if (options.out === undefined) terminal.err.write(`Wrote ${out}; --terminal shows the brief here.\n`);
  }
}

function formatOf({md, html, terminal, out}: Options): 'html' | 'md' | 'terminal' {
  if ([md, html, terminal].filter(Boolean).length > 1)
    throw new UsageError('choose one of --html, --md and --terminal');
  if (md || (!html && !terminal && out !== undefined && /\.(?:md|markdown)$/i.test(out))) return 'md';
  return terminal ? 'terminal' : 'html';
}

function sectionsOf(list: string): SectionId[] {
  return list.split(',').map(word => {
    const id = sectionIds.find(s => s === word.trim());
    if (!id) throw new UsageError(`there is no section “${word.trim()}”`, nearest(word.trim(), sectionIds));
    return id;
  });
}

/** Named after the first file or folder; `.` is a folder with a name, `-` is not. */
function pageName([first = '-']: string[]): string {
  const named = first === '-' ? '' : resolve(first);
  return `${basename(named, extname(named)) || 'report'}.brief.html`;
}
