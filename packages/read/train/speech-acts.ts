import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import type {EvidenceRecord} from '@suasion/model';
import {readSentences} from '../test/sentences.ts';
import {agreement} from './passage-scores.ts';

/**
 * Sentences of our own, one construction after another, each with the acts a careful reader finds in it
 * (test/speech-acts/*.txt):
 *
 *     Bolivia's demand for a corridor to the sea was on the agenda again.
 *       demand Bolivia -> -|Chile: a corridor to the sea
 *     ? refusal Chile -> -: …            one that is not found yet
 *     ! threat Bolivia -> -: …           one that is found and should not be
 *
 * `A|B` accepts either, in kind, names, act and condition. Acts agree as in the passages (passage-scores.ts).
 *
 *     npx tsx packages/read/train/speech-acts.ts           what is missed and what should not be found
 *     npx tsx packages/read/train/speech-acts.ts bare      one file
 *     npx tsx packages/read/train/speech-acts.ts --write   sets the marks anew
 */
export interface Expected {
  kinds: string[];
  by: string[];
  of: string[];
  acts: string[];
  givens: string[];
  /** not found yet, or found and wrong */
  open: boolean;
  wrong: boolean;
  line: string;
}
export interface Example {
  file: string;
  text: string;
  acts: Expected[];
}

const folder = new URL('../test/speech-acts/', import.meta.url);
const line =
  /^(?<mark>[?!]?) *(?<kinds>demand|offer|refusal|promise|threat|[a-z|]+) (?<by>.+?) -> (?<of>.+?): (?<act>.*?)(?: \[(?<given>.*)\])?(?: <.*>)?$/;

export function examples(): Example[] {
  return readdirSync(folder)
    .filter(f => f.endsWith('.txt'))
    .sort()
    .flatMap(file =>
      readFileSync(new URL(file, folder), 'utf8')
        .split(/\n{2,}/)
        .filter(block => block.trim() && !block.startsWith('#'))
        .map(block => {
          const lines = block.trimEnd().split('\n');
          const isAct = (l: string) => /^(?: {2}|[?!] )/.test(l);
          return {
            file,
            text: lines.filter(l => !isAct(l)).join('\n'),
            acts: lines.filter(isAct).map(l => expected(file, l)),
          };
        }),
    );
}

function expected(file: string, text: string): Expected {
  const m = line.exec(text.trim())?.groups;
  if (!m) throw new Error(`${file}: not an act: ${text}`);
  const given = m.given ?? '';
  return {
    kinds: m.kinds!.split('|'),
    by: m.by!.split('|'),
    of: m.of!.split('|'),
    acts: m.act!.replace(/^stop (?=stop|halt|not |end|an |refrain|Don|The |the |cease|ending)/, '').split('|'),
    givens: given ? given.split('|') : [],
    open: m.mark === '?',
    wrong: m.mark === '!',
    line: text.trim(),
  };
}

/** Which acts of an example are not found, and which are found that are none of it. */
export function compare({text, acts}: Example): {missing: Expected[]; extra: string[]; found: string[]} {
  const {record, name, cut} = readSentences(text);
  const actors = new Map([...acts.flatMap(a => [...a.by, ...a.of])].map(n => [n, [n]]));
  const {agrees, overlap} = agreement({text, actors} as unknown as Parameters<typeof agreement>[0], record);
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`“${words}” does not stand in “${text}”`);
    return [{start, end: start + words.length}];
  };
  const match = (e: Expected, d: EvidenceRecord['demands'][number]) =>
    e.kinds.includes(d.kind) &&
    agrees(d.by, e.by) &&
    agrees(d.of, e.of) &&
    e.acts.some(a => overlap(at(a), d.act) >= 0.5) &&
    (e.givens.length ? e.givens.some(g => overlap(at(g), d.given) >= 0.5) : d.given.length === 0);
  const left = new Set(record.demands);
  const missing = acts.filter(e => {
    const d = [...left].find(x => match(e, x));
    if (d) left.delete(d);
    return !d;
  });
  const show = (d: EvidenceRecord['demands'][number]) =>
    `${d.kind} ${name(d.by)} -> ${name(d.of)}: ${cut(d.act)}${d.given.length ? ` [${cut(d.given)}]` : ''}`;
  return {missing, extra: [...left].map(show), found: record.demands.map(show)};
}

/** The example with what is open marked so, as it stands in its file. */
function marked(e: Example): string {
  const {missing, extra} = compare(e);
  const lines = e.acts
    .filter(a => !(a.wrong && missing.includes(a)))
    .map(a => `${a.wrong ? '!' : missing.includes(a) ? '?' : ' '} ${a.line.replace(/^[?!] */, '')}`);
  return [e.text, ...lines, ...extra.map(x => `! ${x}`)].join('\n');
}

function main(): void {
  const {values, positionals} = parseArgs({
    options: {write: {type: 'boolean', default: false}},
    allowPositionals: true,
  });
  let [acts, found, extras] = [0, 0, 0];
  const written = new Map<string, string[]>();
  for (const e of examples()) {
    if (positionals.length && !positionals.some(f => e.file.startsWith(f))) continue;
    const {missing, extra} = compare(e);
    const wanted = e.acts.filter(a => !a.wrong);
    const lost = missing.filter(a => !a.wrong);
    const wrong = e.acts.length - wanted.length - (missing.length - lost.length);
    acts += wanted.length;
    found += wanted.length - lost.length;
    extras += extra.length + wrong;
    if (values.write) written.set(e.file, [...(written.get(e.file) ?? []), marked(e)]);
    if (!lost.length && !extra.length) continue;
    console.log(`${e.file}  ${e.text}`);
    for (const a of lost) console.log(`  − ${a.line}`);
    for (const x of extra) console.log(`  + ${x}`);
  }
  console.log(`${found} of ${acts} acts found, ${extras} others`);
  for (const [file, blocks] of written) {
    const at = new URL(file, folder);
    const heading = readFileSync(at, 'utf8').split('\n', 1)[0]!;
    writeFileSync(at, `${[heading, ...blocks].join('\n\n')}\n`);
  }
}

if (process.argv[1]?.endsWith('speech-acts.ts')) main();
