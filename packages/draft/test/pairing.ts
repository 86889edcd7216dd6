import type {EvidenceRecord} from '@suasion/model';
import type {MarkedOption, Passage, Range} from '../../../texts/load.ts';

const small = new Set(
  'the a an of to in on at by for from with into and or its their his her that this all any be is are not no as it they will would should must about against after before until under over between without who which what when while more than have has had been was were do does did there those these some other both so if back out up off down away'.split(
    ' ',
  ),
);
// as crude as can be, so that it is no part of what it judges
const words = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(w => !small.has(w))
      .map(w =>
        w
          .replace(/(?:ing|ed|(?<=s)es|(?<!s)s|e)$/, '')
          .replace(/e$/, '')
          .slice(0, 6),
      ),
  );

/** Whether two sentences name the same act: half of the shorter one's content words are shared. */
export function sameSentence(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter(w => y.has(w)).length;
  return shared > 0 && shared * 2 >= Math.min(x.size, y.size);
}

/** How much of the words of both is shared, to pair each marked option with the drafted one it fits best. */
export function closeness(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const shared = [...x].filter(w => y.has(w)).length;
  return shared / (x.size + y.size - shared);
}

/** The actor of the marks that bears a name, or the name itself. */
export function sameActor(passage: Passage, name: string): string {
  if (passage.actors.has(name)) return name;
  const lower = name.toLowerCase();
  for (const [actor, aliases] of passage.actors) if (aliases.some(a => a.toLowerCase() === lower)) return actor;
  for (const [actor, aliases] of passage.actors) if (aliases.some(a => sameName(a, name))) return actor;
  return name;
}

export interface Drafted {
  owner: string;
  name: string;
  because: readonly string[];
}

const meets = (a: readonly Range[], b: readonly Range[]) =>
  a.some(x => b.some(y => x.start < y.end && y.start < x.end));

/** The words a marked item of goldRecord has for an act, and who might do it where the marks leave that open. */
interface Part {
  id: string;
  text: string;
  either: readonly string[];
}

/** What an option is drawn from: parts of the marks in like words, or those it is marked to rest on. */
export function partsOf(passage: Passage, {does, rests}: MarkedOption): Part[] {
  const parts = (letter: string, items: readonly {places: Range[][]; either?: readonly string[]}[]) =>
    items.flatMap(({places, either = []}, k) =>
      places.map(ranges => ({
        id: `${letter}${k + 1}`,
        text: ranges.map(r => passage.text.slice(r.start, r.end)).join(' '),
        ranges,
        either,
      })),
    );
  return [
    ...parts(
      'd',
      passage.demands.map(d => ({places: [d.act, d.given], either: d.kind === 'demand' ? d.of : d.by})),
    ),
    ...parts(
      'q',
      passage.requires.map(r => ({places: [r.first, r.then]})),
    ),
  ].filter(({text, ranges}) => (rests.length ? meets(rests, ranges) : sameSentence(text, does)));
}

/**
 * Marked options with the drafted ones they fit best, each at most once: of one owner, or of another the marks accept for it
 * too, and half of the words shared, or drawn from the same words of the text.
 */
export function pairOptions(passage: Passage, drafted: readonly Drafted[]): {option: MarkedOption; drafted: number}[] {
  const pairs = passage.options
    .flatMap(option => {
      const parts = partsOf(passage, option);
      return drafted.flatMap((o, k) => {
        const theirs = (p: Part) =>
          o.owner === option.owner || (p.either.includes(o.owner) && p.either.includes(option.owner));
        const drawn = parts.some(p => theirs(p) && o.because.includes(p.id) && sameSentence(p.text, o.name));
        if (o.owner !== option.owner && !drawn) return [];
        const close = closeness(o.name, option.does);
        // what is worded alike goes before what is only drawn from the same
        if (close > 0 && sameSentence(o.name, option.does)) return [{option, k, fit: 1 + close}];
        return drawn ? [{option, k, fit: close}] : [];
      });
    })
    .sort((a, b) => b.fit - a.fit);
  const used = new Set<number>();
  const found = new Set<MarkedOption>();
  return pairs.flatMap(({option, k}) => {
    if (used.has(k) || found.has(option)) return [];
    used.add(k);
    found.add(option);
    return [{option, drafted: k}];
  });
}

const sameName = (a: string, b: string) => {
  const strip = (s: string) =>
    s
      .toLowerCase()
      .replace(/^(?:the|a|an) /, '')
      .replace(/[’']s$/, '');
  return strip(a) === strip(b) || strip(a).endsWith(` ${strip(b)}`) || strip(b).endsWith(` ${strip(a)}`);
};

/** The marks (`d1`, `q1` … as in goldRecord) whose words those of an item of a record touch. */
export function markedFor(passage: Passage, record: EvidenceRecord, id: string): string[] {
  const touched = (letter: string, spans: readonly Range[], marks: readonly Range[][]) =>
    marks.flatMap((ranges, k) => (meets(ranges, spans) ? [`${letter}${k + 1}`] : []));
  const said = record.demands.find(d => d.id === id);
  if (said) {
    const marks = passage.demands.map(({act, given}) => [...act, ...given]);
    return touched('d', [...said.act, ...said.given], marks);
  }
  const order = record.requires.find(r => r.id === id);
  const marks = passage.requires.map(({first, then}) => [...first, ...then]);
  return order ? touched('q', [...order.first, ...order.then], marks) : [];
}
