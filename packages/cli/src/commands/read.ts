import {join} from 'node:path';
import {recordToCsv, recordToJson, recordToJsonLd} from '@suasion/model';
import {renderRecord} from '@suasion/read';
import {Option} from 'commander';
import type {Configure} from '../command.ts';
import {refuseOverCorrected} from '../edited.ts';
import {makeFolder, writeFile} from '../files.ts';
import {UsageError} from '../problems.ts';
import {filesArgument, recordOf, settle} from '../reading.ts';
import {type Terminal, wantsColour} from '../terminal.ts';

interface Options {
  json?: true;
  format?: 'json' | 'jsonld' | 'csv';
  out?: string;
  replace?: true;
  skipUnreadable?: true;
}

export const configure: Configure = (command, terminal) => {
  command
    .description('Read reports into one evidence record: who said what, who demands what of whom, what is claimed.')
    .argument(...filesArgument)
    .option('--json', 'the record as JSON')
    .addOption(
      new Option(
        '--format <format>',
        'json, jsonld (W3C Web Annotation), or csv (one file per kind, needs --out)',
      ).choices(['json', 'jsonld', 'csv']),
    )
    .option('-o, --out <path>', 'write to this file; for csv, to this folder')
    .option('--replace', 'write over a record that was corrected since')
    .option('--skip-unreadable', 'go on without files that cannot be read')
    .addHelpText('after', '\nExample:\n  suasion read cases/own/geneva-2014/reports\n')
    .action((files: string[], options: Options) => readFiles(files, options, terminal));
};

async function readFiles(
  files: string[],
  {json, format, out, replace, skipUnreadable}: Options,
  terminal: Terminal,
): Promise<void> {
  const wanted = format ?? (json ? 'json' : null);
  if (wanted === 'csv' && out === undefined)
    throw new UsageError('--format csv writes one file per kind: name a folder with --out');
  const {record, issues} = await recordOf(files, terminal, out);
  settle(issues, skipUnreadable === true || wanted === null, terminal);
  if (wanted === 'csv') {
    makeFolder(out!);
    for (const [kind, text] of recordToCsv(record)) writeFile(join(out!, `${kind}.csv`), [text], terminal);
  } else {
    const text =
      wanted === 'json'
        ? recordToJson(record)
        : wanted === 'jsonld'
          ? recordToJsonLd(record)
          : renderRecord(record, {
              width: Math.min(terminal.out.columns || 100, 110),
              color: wantsColour(terminal.out, terminal.env),
            });
    const line = text.endsWith('\n') ? text : `${text}\n`;
    if (out === undefined) terminal.out.write(line);
    else {
      if (!replace) await refuseOverCorrected(out, line, terminal, wanted === 'json');
      writeFile(out, [line], terminal);
    }
  }
  // what could be read was shown; the command still ends as one that met a problem
  if (wanted === null && !skipUnreadable)
    settle(
      issues.filter(i => i.severity === 'error'),
      false,
      {...terminal, err: silent},
    );
}

const silent = {write() {}, isTerminal: false, columns: 0};
