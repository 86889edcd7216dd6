import type {Analysis} from '../analysis.ts';
import type {Cast} from './cast.ts';
import {isTitle} from './name-spans.ts';
import type {NameSpan} from './names.ts';
import {agentNouns} from './words/agents.ts';
import {labelled, notLabels} from './words/offices.ts';

/**
 * Who speaks in a transcript, by the label in capitals that opens a line: “TAYLOR:”, “CHIEF EXECUTIVE:”, “FOREIGN MINISTER LAVROV:”, “MS. HARF:”,
 * the name where there is one, else the office. Not “QUESTION:”, “UPDATE:”.
 */
export function labels(a: Analysis): NameSpan[] {
  const {n, text, start, end} = a;
  const word = (i: number) => text.slice(start[i]!, end[i]!);
  const loud = (i: number) => /^\p{Lu}[\p{Lu}'’-]*\.?$/u.test(word(i));
  const out: NameSpan[] = [];
  for (let colon = 1; colon < n; colon++) {
    if (word(colon) !== ':') continue;
    let from = colon;
    while (from > 0 && colon - from < 5 && loud(from - 1) && a.sentOf[from - 1] === a.sentOf[colon]) from--;
    const quoted = from > 0 && /^["“]$/.test(word(from - 1)) ? from - 1 : from;
    const opens = from < colon && (quoted === 0 || text.slice(end[quoted - 1]!, start[quoted]!).includes('\n'));
    if (!opens || notLabels.test(word(from))) continue;
    const office = (i: number) => labelled.has(word(i).toLowerCase()) || isTitle(titled(word(i)));
    let name = from;
    while (name < colon && office(name)) name++;
    // an office of one word is a noun like another: “MINISTER:”
    if (name === colon && colon - from === 1 && agentNouns.has(word(from).toLowerCase())) continue;
    const begins = name === colon ? from : name;
    if (begins === colon - 1 && !/^\p{Lu}{3,}/u.test(word(begins))) continue;
    out.push({from: begins, to: colon, kind: 'person', entry: null});
  }
  return out;
}

const titled = (w: string) => w.charAt(0) + w.slice(1).toLowerCase();

/** Do lines open with people's names and a colon, so that it is a transcript? */
export function takesTurns(cast: Cast): boolean {
  const {a} = cast;
  const labels = cast.mentions.filter(
    m =>
      m.form === 'name' &&
      cast.actors[m.actor]!.kind === 'person' &&
      m.to < a.n &&
      cast.word(m.to) === ':' &&
      /(?:^|\n)["“ ]*$/.test(
        a.text.slice(Math.max(0, a.start[m.from]! - 60), a.start[m.from]!).replace(/[\p{Lu}. ]*$/u, ''),
      ),
  );
  return labels.length > 1;
}
