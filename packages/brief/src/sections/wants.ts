import {type Demand, type EvidenceRecord, lastsUntil, type Span} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Section} from '../content.ts';
import {graph} from '../figures/graph.ts';
import {type Ask, matrix} from '../figures/matrix.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, numeral} from '../words.ts';
import {DemandLines, dangling, longest} from './demand-lines.ts';
import {isRetold, sameTerms, type Telling, tellingOf} from './retold.ts';

const mostLines = 40;

/** What is wanted, offered, promised, refused and threatened, in the words of the reports. */
export class Wants {
  readonly #record: EvidenceRecord;
  readonly #people: People;
  readonly #reports: Reports;
  readonly #cite: Citing;
  readonly #lines: DemandLines;

  constructor(record: EvidenceRecord, people: People, reports: Reports, cite: Citing) {
    this.#record = record;
    this.#people = people;
    this.#reports = reports;
    this.#cite = cite;
    this.#lines = new DemandLines(record, people, reports);
  }

  /** As in DemandLines. */
  line(...of: Parameters<DemandLines['line']>): string {
    return this.#lines.line(...of);
  }

  /** Whether it is said with a condition that can be understood. */
  conditional(d: Demand): boolean {
    return this.#lines.conditional(d);
  }

  /** The same, of all who say it in one breath: `Chad, Mali and five others ask Peru to “open the bay”.` */
  leading(d: Demand, asked?: readonly string[]): string {
    const place = placeOf(d);
    const together = this.#record.demands.filter(o => o.kind === d.kind && o.of === d.of && placeOf(o) === place);
    const others = new Set(together.flatMap(o => (o.by !== null && o.by !== d.by ? [o.by] : [])));
    return this.line(d, asked, d.by === null ? [] : [...others], 2);
  }

  /** Demands the page can begin with: of somebody, by somebody, the most telling first. */
  main(): Demand[] {
    // of voters and workers nothing is decided as one; “do more” tells little
    const telling = (d: Demand) =>
      (this.#people.actor(d.of!)?.kind === 'people' ? 0 : 0.5) + (slight.test(this.#reports.text(d.act)) ? 0 : 0.25);
    const worth = (d: Demand) =>
      (d.of && this.#people.isNamed(d.of) ? 2 + telling(d) : 0) + (d.by && this.#people.isNamed(d.by) ? 1 : 0);
    const asked = this.#record.demands.filter(d => d.kind === 'demand' && this.#reports.text(d.act).length > 3);
    const told = new Set<string>();
    return [...asked]
      .sort((a, b) => worth(b) - worth(a))
      .filter(d => {
        const key = this.#reports.text(d.act).toLowerCase();
        return !told.has(key) && told.add(key);
      });
  }

  /** The same asked of others too, in the same words. */
  same(demand: Demand): Demand[] {
    const act = this.#reports.text(demand.act);
    return this.#record.demands.filter(
      d =>
        d.kind === demand.kind && d.by === demand.by && d.wants === demand.wants && this.#reports.text(d.act) === act,
    );
  }

  asks(): Ask[] {
    return this.#record.demands.flatMap(d => {
      if (d.kind !== 'demand' || !d.by || !d.of || !this.#people.isNamed(d.by) || !this.#people.isNamed(d.of))
        return [];
      const [by, of] = [this.#people.side(d.by), this.#people.side(d.of)];
      return by === of ? [] : [{by, of, text: this.#reports.text(d.act)}];
    });
  }

  section(): Section | null {
    const {demands, requires} = this.#record;
    if (!demands.length && !requires.length) return null;
    const blocks: Block[] = [];
    const asks = this.asks();
    if (asks.length) blocks.push(matrix(asks));
    if (new Set(asks.flatMap(a => [a.by, a.of])).size > 2) blocks.push(graph(asks));
    const titles: [Demand['kind'], string][] = [
      ['demand', 'Demands'],
      ['offer', 'Offers'],
      ['promise', 'Promises'],
      ['refusal', 'Refusals'],
      ['threat', 'Threats'],
    ];
    // what names neither who asks nor who is asked tells a reader nothing
    const telling = demands.filter(
      d => [d.by, d.of].some(who => who && this.#people.isNamed(who)) && !this.#idle(this.#reports.text(d.act), d),
    );
    const inner = telling.filter(d => !telling.some(e => insideOf(e, d)));
    for (const [kind, title] of titles) this.#list(blocks, title, this.#once(inner.filter(d => d.kind === kind)));
    // an order told as the condition of an act, or of which half is missing, is not told
    const orders = requires.filter(r => this.#ordered(r)).map(r => this.order(r));
    this.#list(blocks, 'What must come first', orders);
    return {id: 'wants', title: 'Who wants what of whom', blocks};
  }

  // a letter, or a word asked by nobody, says nothing
  #idle(act: string, {kind, by, of}: Demand): boolean {
    if (act.length < 3) return true;
    if (kind !== 'demand' || (by && of)) return false;
    return /^(?:this|that|it|them|these|those|one|do so)$/i.test(act) || (!by && /^\p{L}+$/u.test(act));
  }

  /** `Syria: first “the release”, then “the talks”` */
  order(r: EvidenceRecord['requires'][number]): Line {
    const by = r.by ? `${this.#people.full(r.by)}: ` : '';
    const [first, then] = [r.first, r.then].map(spans => this.#reports.quote(spans, longest));
    // “would persist until both sign”: nothing begins then
    const [from, to] = [r.then.at(-1)!, r.first[0]!];
    const between =
      from.doc === to.doc && from.end <= to.start
        ? this.#reports.text([{...from, start: from.end, end: to.start}])
        : '';
    if (lastsUntil(this.#reports.text(r.then), between))
      return {text: capital(`${by}${then} until ${first}`), because: [r.id]};
    return {text: capital(`${by}first ${first}, then ${then}`), because: [r.id]};
  }

  #ordered(r: EvidenceRecord['requires'][number]): boolean {
    const both = [r.first, r.then];
    if (both.some(spans => dangling.test(this.#reports.text(spans)))) return false;
    return !this.#record.demands.some(
      d => this.conditional(d) && both.some(s => overlap(s, d.act)) && both.some(s => overlap(s, d.given)),
    );
  }

  // evidence is numbered in the order it is printed, and only what is printed is numbered
  #list(blocks: Block[], title: string, lines: readonly Line[]): void {
    if (!lines.length) return;
    const items = lines.slice(0, mostLines).map(l => this.#cite.reported(l.text, l.because));
    blocks.push({kind: 'heading', text: title}, {kind: 'list', ordered: false, items});
    const rest = lines.length - mostLines;
    if (rest <= 0) return;
    const text = `${capital(numeral(rest))} more ${rest === 1 ? 'is' : 'are'} in the record and not printed here`;
    blocks.push({kind: 'text', sentences: [this.#cite.counted(text)]});
  }

  // one line for the same words of many reports, for the same asked of several, and for what several ask together
  #once(demands: readonly Demand[]): Line[] {
    const joined = new Map<string, Joint>();
    const together: typeof joined = new Map();
    for (const d of demands) {
      const given = this.#reports.text(d.given);
      const act = this.#reports.text(d.act).toLowerCase();
      const whole = [d.of === null, d.wants, given, act].join('\n');
      const key = [d.by, whole].join('\n');
      const known = joined.get(key) ?? (d.by ? together.get(`${placeOf(d)} ${whole}`) : undefined);
      if (known) known.because.push(d.id);
      const entry = known ?? {demand: d, by: new Set<string>(), of: new Set<string>(), because: [d.id]};
      joined.set(key, entry);
      // the very same words, of which several are said to be the authors
      if (d.by) together.set(`${placeOf(d)} ${whole}`, entry);
      if (d.by) entry.by.add(d.by);
      if (d.of) entry.of.add(d.of);
    }
    return this.#untwinned([...new Set(joined.values())]).map(({demand, by, of, because}) => ({
      text: this.line(
        demand,
        [...of],
        [...by].filter(b => b !== demand.by),
      ),
      because,
    }));
  }

  // a headline and the text below it tell one act: the fuller telling stands for both
  #untwinned(lines: readonly Joint[]): Joint[] {
    const side = (id: string | null) => id && this.#people.sideId(id);
    const kept: Retellable[] = [];
    for (const line of lines) {
      const told = this.#retellable(line);
      const twin = kept.find(
        k =>
          sameTerms(k.line.demand, line.demand, side) &&
          [k.line.by, line.by, k.line.of, line.of].every(who => who.size <= 1) &&
          isSameGiven(k, told) &&
          isRetold(k.act, told.act),
      );
      if (!twin) {
        kept.push(told);
        continue;
      }
      twin.line.because.push(...line.because);
      if (line.of.size) twin.line.of = line.of;
      if (told.length < twin.length) continue;
      Object.assign(twin.line, {demand: line.demand, by: line.by});
      Object.assign(twin, {...told, line: twin.line});
    }
    return kept.map(k => k.line);
  }

  #retellable(line: Joint): Retellable {
    const act = this.#reports.text(line.demand.act);
    const given = this.#reports.text(line.demand.given);
    const length = act.length + given.length;
    return {line, act: tellingOf(act), given: given ? tellingOf(given) : null, words: given, length};
  }
}

/** Demands told in one line. */
interface Joint {
  demand: Demand;
  by: Set<string>;
  of: Set<string>;
  because: string[];
}

/** A line with what its retelling is known by. */
interface Retellable {
  line: Joint;
  act: Telling;
  given: Telling | null;
  /** the words of the condition */
  words: string;
  length: number;
}

// a headline may leave out the condition, but names no other
const isSameGiven = (a: Retellable, b: Retellable): boolean =>
  !a.given || !b.given || a.words === b.words || isRetold(a.given, b.given);

const slight =
  /^(?:to )?do (?:the same|so|it|likewise)\b|^(?:to )?(?:(?:do|be|say|go|take|have|make|see) )?(?:an? )?\p{L}+$/iu;

// “are not going to [engage in talks]”, read once with “going to”: the words that stand inside the other's say it
const insideOf = (inner: Demand, outer: Demand) => {
  const [a, b] = [inner.act[0], outer.act[0]];
  return (
    inner !== outer &&
    inner.kind === outer.kind &&
    inner.by === outer.by &&
    inner.of === outer.of &&
    a !== undefined &&
    b !== undefined &&
    a.doc === b.doc &&
    a.end === b.end &&
    a.start > b.start
  );
};

const placeOf = (d: Demand) => `${d.act[0]?.doc} ${d.act[0]?.start}`;

const overlap = (a: readonly Span[], b: readonly Span[]) =>
  a.some(x => b.some(y => x.doc === y.doc && x.start < y.end && y.start < x.end));

export interface Line {
  text: string;
  because: string[];
}
