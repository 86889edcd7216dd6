import {basename, dirname, join} from 'node:path';
import {draft, type MergeConflict, mergeDrafts} from '@suasion/draft';
import {recordToJson, visible} from '@suasion/model';
import {Option} from 'commander';
import type {Configure} from '../command.ts';
import {citedBy, refuseOverCorrected, refuseOverEdited, usual} from '../edited.ts';
import {readText, sameFile, writeFile} from '../files.ts';
import {mostBytes} from '../load.ts';
import {CannotSay, FileProblems, UsageError} from '../problems.ts';
import {filesArgument, recordOf, settle} from '../reading.ts';
import {wholeNumber} from '../resolve.ts';
import type {Terminal} from '../terminal.ts';

interface Options {
  out?: string;
  json?: true;
  maxOptions: number;
  title?: string;
  merge?: string;
  base?: string;
  replace?: true;
  skipUnreadable?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description('Draft a conflict from reports or a record: every line cites its evidence or is marked as assumed.')
    .argument('<files...>', `a record (.json), or ${filesArgument[1]}`)
    .option('-o, --out <file>', 'write the conflict here, and the record it cites beside it')
    .addOption(
      new Option('--max-options <n>', 'as many options as a person can hold')
        .argParser(wholeNumber(1, 60))
        .default(usual.maxOptions),
    )
    .option('--title <title>', 'the title of the conflict')
    .option('--merge <file>', 'your edit of an earlier draft: what is new comes in, what you changed stays')
    .option('--base <file>', 'that earlier draft as it was drafted')
    .option('--replace', 'write over a conflict or a record that was edited since')
    .option('--json', 'the draft with its review list as data')
    .option('--skip-unreadable', 'go on without files that cannot be read')
    .addHelpText(
      'after',
      '\nExample:\n  suasion draft cases/own/geneva-2014/reports\n  suasion draft report.txt later.txt --base homs.drafted.yaml --merge homs.conflict.yaml\n',
    )
    .action((files: string[], options: Options) => draftFrom(files, options, terminal));
};

async function draftFrom(files: string[], options: Options, terminal: Terminal): Promise<void> {
  const {out, json, title, maxOptions} = options;
  if (out !== undefined && !/\.ya?ml$/i.test(out))
    throw new UsageError(`--out ${out}: a conflict file ends in .conflict.yaml`);
  if ((options.merge === undefined) !== (options.base === undefined))
    throw new UsageError('--merge and --base go together: your edit, and the draft it began as');
  const guarded = out !== undefined && !options.replace;
  // what --merge names is written over with what becomes of it
  if (guarded && !sameFile(out, options.merge)) refuseOverEdited(out, {maxOptions, title}, terminal);
  const {record, issues} = await recordOf(files, terminal, out);
  settle(issues, options.skipUnreadable === true, terminal);
  const given = files.length === 1 && /\.json$/i.test(files[0]!) ? files[0]! : null;
  const beside =
    out === undefined ? null : join(dirname(out), basename(out).replace(/(?:\.conflict)?\.ya?ml$/i, '.record.json'));
  const evidence =
    out === undefined ? undefined : given && dirname(given) === dirname(out) ? basename(given) : basename(beside!);
  const made = draft(record, {maxOptions, title, evidence});
  if (!made.ok) throw new CannotSay(made.reason);

  let {yaml} = made;
  let disagreements: MergeConflict[] = [];
  if (options.merge !== undefined && options.base !== undefined) {
    const [base, edited] = [options.base, options.merge].map(file => readText(file, mostBytes, terminal)) as [
      string,
      string,
    ];
    const before = citedBy(options.base, base, terminal);
    const records = before ? {before, after: record} : undefined;
    const merged = mergeDrafts({base, edited, fresh: made.yaml, ...(records && {records})});
    if (!merged.ok) {
      const file = merged.which === 'edited' ? options.merge : options.base;
      throw new FileProblems(merged.issues.map(i => ({file, ...i})));
    }
    yaml = merged.yaml;
    disagreements = merged.conflicts;
  }

  if (json) {
    const {goals, review, leftOut, bystanders} = made;
    terminal.out.write(
      `${JSON.stringify({conflict: yaml, goals, review, leftOut, bystanders, disagreements}, null, 1)}\n`,
    );
  } else if (out === undefined) terminal.out.write(yaml);
  if (out !== undefined) {
    if (evidence !== (given && basename(given))) {
      const text = recordToJson(record);
      if (guarded) await refuseOverCorrected(beside!, text, terminal);
      writeFile(beside!, [text], terminal);
    }
    writeFile(out, [yaml], terminal);
  }
  if (json) return;
  const lines = [
    ...(disagreements.length
      ? [
          'Where the new draft and your edit disagree (yours stands):',
          ...disagreements.map(d => `  – ${d.path}: yours ${d.mine}; new ${d.theirs}`),
        ]
      : []),
    ...(made.review.length ? ['To look at first:', ...made.review.map(r => `  – ${r.text}`)] : []),
    ...(made.leftOut.length ? ['Left out:', ...made.leftOut.map(l => `  – ${l.text}. ${l.how}`)] : []),
  ];
  if (lines.length) terminal.err.write(`${lines.map(visible).join('\n')}\n`);
}
