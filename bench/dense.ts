/**
 * Whether the reader's time grows with the text, on one that is nothing but negotiation: who accuses, denies, demands and offers,
 * told by few names.
 *
 *     node bench/built.mjs dense [KB …]
 *
 * Every text is made here from a seed. Times are processor time of this process; what was found stands beside them, for that
 * is the work done.
 */
import {cpus} from 'node:os';
import {loadReader} from '../packages/read/src/reader.ts';
import {mergeReadings} from '../packages/read/src/record/merge.ts';
import {readText} from '../packages/read/src/record/read-text.ts';
import {acts, documentOf} from './document.ts';

const parties = 'Vostria|Kandar|Meria|the northern alliance|the miners’ union|Ostrava|Amina Haile|Viktor Oren'.split(
  '|',
);
const doings = 'shelling|looting|blocking|burning|mining|raiding|sealing|bombing'.split('|');
const things = 'schools|farms|wells|convoys|clinics|bridges|markets|barges|quarries|depots'.split('|');
const spots = 'near the border|in the hills|along the river|at Port Amal|outside Sela|during the truce'.split('|');

function denseText(characters: number, seed: number): string {
  let state = seed;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => list[Math.floor(draw() * list.length)]!;
  const wrong = () => `${pick(doings)} ${Math.floor(2 + 90 * draw())} ${pick(things)} ${pick(spots)}`;
  const frames = [
    () => `${pick(parties)} accused ${pick(parties)} of ${wrong()}.`,
    () => `${pick(parties)} denied ${wrong()}.`,
    () => `${pick(parties)} urged both sides to ${pick(acts)}.`,
    () => `${pick(parties)} rejected the accusation.`,
    () => `${pick(parties)} said it would ${pick(acts)} if ${pick(parties)} agreed to ${pick(acts)}.`,
    () => `He said the claim was false.`,
    () => `${pick(parties)} demanded that ${pick(parties)} ${pick(acts)} by Friday.`,
    () => `${pick(parties)} met ${pick(parties)} in Geneva on Monday.`,
    () =>
      `According to ${pick(parties)}, ${pick(parties)} will not ${pick(acts)} unless ${pick(parties)} can ${pick(acts)}.`,
    () => `“We will ${pick(acts)},” ${pick(parties)} said.`,
    () => `They declined to comment.`,
  ];
  let out = '';
  for (let k = 1; out.length < characters; k++) {
    const sentence = pick(frames)();
    out += sentence[0]!.toUpperCase() + sentence.slice(1) + (k % 2 ? ' ' : '\n\n');
  }
  return out;
}

const cpu = () => process.cpuUsage().user / 1e6;
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 200, 400, 800];
const reader = loadReader();
const read = (text: string) => readText(documentOf('d', text), reader);
// warm
read(denseText(100_000, 7));

console.log(`${cpus()[0]?.model.trim()}, Node ${process.versions.node}\n`);
for (const size of sizes) {
  const text = denseText(size * 1000, 1);
  const words = text.split(/\s+/).length;
  const began = cpu();
  const reading = read(text);
  const ready = cpu();
  mergeReadings([reading]);
  const merged = cpu();
  const {actors, demands, claims, requires, meetings, statements, events} = reading;
  console.log(
    `${String(size).padStart(5)} KB ${words} words: read ${(ready - began).toFixed(2)} s, ${Math.round(words / (ready - began))} words/s, ` +
      `merge ${(merged - ready).toFixed(2)} s; ${actors.length} actors, ${statements.length} statements, ${events.length} events, ` +
      `${demands.length} demands, ${requires.length} requirements, ${claims.length} claims, ${meetings.length} meetings`,
  );
}
