/**
 * Words per second of the reader, step by step, on one core:
 *
 *     node bench/built.mjs read [WORDS]
 *
 * The text is made here from a seed, in the voice of a news wire, so every run reads the same words. Times are processor
 * time of this process, the fastest of five passes after one to warm up; the checksum is taken outside the clock.
 */
import {cpus} from 'node:os';
import {tokenize} from '../packages/read/src/language/01-tokens.ts';
import {sentences} from '../packages/read/src/language/02-sentences.ts';
import {sentenceCase, tag} from '../packages/read/src/language/03-tags.ts';
import {lemmas} from '../packages/read/src/language/04-lemmas.ts';
import {analyseGrammar} from '../packages/read/src/language/05-syntax.ts';
import {names} from '../packages/read/src/language/06-names.ts';
import {codesOf} from '../packages/read/src/language/codes.ts';
import {analyse} from '../packages/read/src/language/language.ts';
import {loadReader} from '../packages/read/src/reader.ts';
import {readText} from '../packages/read/src/record/read-text.ts';
import {acts, documentOf} from './document.ts';

const people = 'Amina Haile|Jonas Lind|Viktor Oren|Rosa Delgado|Tomas Kral|Li Wen|Samir Nouri|Petra Novak'.split('|');
const offices = 'Foreign Minister|Prime Minister|President|U.N. envoy|rebel spokesman|Defence Secretary|Gen.'.split(
  '|',
);
const states = 'Vostria|Kandar|Meria|the United States|Russia|Norway|the northern alliance|Ostrava'.split('|');
const places = 'Geneva|Oslo|the capital|the border town of Sela|Port Amal|the Munich conference'.split('|');
const days = 'Monday|Tuesday|Friday|on Jan. 31|last week|early Saturday'.split('|');

function text(words: number, seed: number): string {
  let state = seed;
  const pick = (list: readonly string[]) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return list[Math.floor((state / 2 ** 32) * list.length)]!;
  };
  const frames = [
    () =>
      `${pick(offices)} ${pick(people)} said ${pick(days)} that ${pick(states)} would ${pick(acts)} only if ${pick(states)} agreed to ${pick(acts)}.`,
    () =>
      `“We will not ${pick(acts)},” ${pick(people)} told reporters in ${pick(places)}. “They must ${pick(acts)} first.”`,
    () => `${pick(states)} accused ${pick(states)} of failing to ${pick(acts)}, a charge that ${pick(people)} denied.`,
    () =>
      `The talks in ${pick(places)}, mediated by ${pick(offices)} ${pick(people)}, ended ${pick(days)} without a deal on humanitarian access.`,
    () =>
      `According to two officials who weren't allowed to speak publicly, ${pick(states)} has asked ${pick(states)} to ${pick(acts)} before any ceasefire.`,
    () => `At least 12 people were killed and 35 wounded when troops attacked ${pick(places)}, the ministry said.`,
  ];
  const out: string[] = [];
  for (let count = 0, sentence = 0; count < words; sentence++) {
    const next =
      frames[Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32) * frames.length)]!();
    out.push(next, sentence % 3 === 2 ? '\n\n' : ' ');
    count += next.split(' ').length;
  }
  return out.join('');
}

const cpu = () => process.cpuUsage().user / 1e6;
const started = cpu();
const reader = loadReader();
const ready = cpu() - started;
const {language} = reader;
const articles = Array.from({length: 20}, (_, i) => text(Number(process.argv[2] ?? 20_000) / 20, i + 1));
const words = articles.reduce((sum, t) => sum + t.split(/\s+/).length, 0);

const steps = ['tokens', 'sentences', 'codes', 'tags', 'grammar', 'lemmas', 'names'];
const fastest = new Array<number>(steps.length + 2).fill(Infinity);
let checksum = 0;
for (let pass = 0; pass < 6; pass++) {
  const spent = new Array<number>(steps.length + 2).fill(0);
  let sum = 0;
  for (const [i, article] of articles.entries()) {
    let step = 0;
    let at = cpu();
    const timed = <T>(value: T): T => {
      const now = cpu();
      spent[step++]! += now - at;
      at = now;
      return value;
    };
    const tokens = timed(tokenize(article));
    const {n, start, end} = tokens;
    const sent = timed(sentences(article, tokens));
    const codes = timed(codesOf(article, n, start, end));
    const [upos, xpos, deprel] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
    const head = new Int32Array(n);
    timed(tag(language.tags, codes, sent, upos, xpos));
    timed(analyseGrammar(language.grammar, codes, sent, upos, xpos, head, deprel));
    timed(lemmas(language.lemmas, article, start, end, codes, upos, xpos));
    timed(names(language.names, language.groups, codes, sent, upos, xpos, (s, e) => sentenceCase(codes, s, e)));
    timed(analyse(article, language));
    timed(readText(documentOf(`d${i}`, article), reader));
    for (let t = 0; t < n; t++) sum = (Math.imul(sum, 31) + head[t]! + deprel[t]! + xpos[t]!) | 0;
  }
  if (pass === 0) checksum = sum;
  else if (sum !== checksum) throw new Error('the same text was read differently');
  if (pass > 0) for (const [i, s] of spent.entries()) fastest[i] = Math.min(fastest[i]!, s);
}

console.log(`${cpus()[0]?.model.trim()}, Node ${process.versions.node}; ${words} words, checksum ${checksum >>> 0}`);
console.log(`weights loaded in ${ready.toFixed(2)} s\n`);
for (const [i, name] of [...steps, 'language, all steps', 'whole reader'].entries()) {
  const rate = words / fastest[i]!;
  console.log(
    `${name.padEnd(22)}${Math.round(rate).toLocaleString('en').padStart(12)} words/s${((1e6 * fastest[i]!) / words).toFixed(1).padStart(9)} µs/word`,
  );
}
