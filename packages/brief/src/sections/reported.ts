import {type Demand, type EvidenceRecord, origins, type Span} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Section, Sentence} from '../content.ts';
import {type Ask, graph, type Moment, matrix, timeline} from '../figures.ts';
import type {People} from '../people.ts';
import {capital, closed, count, dateWords, listed, quoted, short} from '../words.ts';

/** What the reports say, in their own words: the sections that stand without a model. */
export class Reported {
  readonly #record: EvidenceRecord;
  readonly #people: People;
  readonly #cite: Citing;
  readonly #texts: Map<string, string>;

  constructor(record: EvidenceRecord, people: People, cite: Citing) {
    this.#record = record;
    this.#people = people;
    this.#cite = cite;
    this.#texts = new Map(record.documents.map(d => [d.id, d.text]));
  }

  text(spans: readonly Span[]): string {
    return spans.map(s => this.#texts.get(s.doc)?.slice(s.start, s.end) ?? '').join(' … ');
  }

  /** `Lavrov demands of Syria: “open the city” (before “the talks”)` */
  demand(d: Demand): string {
    const by = this.#people.full(d.by);
    const of = d.of ? this.#people.name(d.of) : null;
    const act = quoted(short(this.text(d.act), 160));
    const verb: Record<Demand['kind'], string> = {
      demand:
        d.wants === 'stop'
          ? of
            ? `wants ${of} not to go on, or to stop`
            : 'wants an end made'
          : of
            ? `asks of ${of}`
            : 'asks, of nobody in particular',
      offer: of ? `offers ${of}` : 'offers',
      refusal: of ? `refuses ${of}` : 'refuses',
      promise: of ? `promises ${of}` : 'promises',
      threat: of ? `threatens ${of}` : 'threatens',
    };
    const given = d.given.length ? `, on a condition: ${quoted(short(this.text(d.given), 120))}` : '';
    const by_ = d.deadline.length ? `, by a date: ${quoted(this.text(d.deadline))}` : '';
    return closed(capital(`${by} ${verb[d.kind]}: ${act}${given}${by_}`));
  }

  asks(): Ask[] {
    return this.#record.demands.flatMap(d => {
      if (d.kind !== 'demand' || !d.by || !d.of) return [];
      const [by, of] = [this.#people.side(d.by), this.#people.side(d.of)];
      return by === of ? [] : [{by, of, text: short(this.text(d.act), 120)}];
    });
  }

  wants(): Section | null {
    const {demands, requires} = this.#record;
    if (!demands.length && !requires.length) return null;
    const blocks: Block[] = [];
    const asks = this.asks();
    if (asks.length) blocks.push(matrix(asks));
    if (asks.length > 2) blocks.push(graph(asks));
    const titles: [Demand['kind'], string][] = [
      ['demand', 'Demands'],
      ['offer', 'Offers'],
      ['promise', 'Promises'],
      ['refusal', 'Refusals'],
      ['threat', 'Threats'],
    ];
    for (const [kind, title] of titles) {
      const items = this.#once(demands.filter(d => d.kind === kind));
      if (!items.length) continue;
      blocks.push({kind: 'heading', text: title}, {kind: 'list', ordered: false, items});
    }
    const orders = this.#record.requires.map(r =>
      this.#cite.sentence(
        closed(
          `${r.by ? `${this.#people.full(r.by)}: first` : 'First'} ${quoted(this.text(r.first))}, then ${quoted(this.text(r.then))}`,
        ),
        [r.id],
      ),
    );
    if (orders.length)
      blocks.push({kind: 'heading', text: 'Order and linkage'}, {kind: 'list', ordered: false, items: orders});
    return {id: 'wants', title: 'Who wants what of whom', blocks};
  }

  // the same words reprinted by many are one line with many notes
  #once(demands: Demand[]): Sentence[] {
    const lines = new Map<string, string[]>();
    for (const d of demands) {
      const text = this.demand(d);
      lines.set(text, [...(lines.get(text) ?? []), d.id]);
    }
    return [...lines].map(([text, because]) => this.#cite.sentence(text, because));
  }

  timeline(): Section | null {
    const dated: (Moment & {because: string})[] = [];
    const day = (date: string | null) => (date && /^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : null);
    for (const e of this.#record.events) {
      const date = day(e.date);
      if (!date || (e.modality !== 'happened' && e.modality !== 'ongoing' && e.modality !== 'planned')) continue;
      const by = listed([...new Set(e.by.map(a => this.#people.name(a)))]);
      const to = listed([...new Set(e.to.map(a => this.#people.name(a)))]);
      const who = [by, to && `→ ${to}`].filter(Boolean).join(' ');
      const planned = e.modality === 'planned' ? ' (planned)' : '';
      dated.push({
        date,
        kind: 'event',
        text: `${who}${who ? ': ' : ''}${quoted(short(this.text([e.anchor]), 60))}${planned}`,
        because: e.id,
      });
    }
    for (const m of this.#record.meetings) {
      const date = day(m.when);
      if (!date) continue;
      const who = listed(m.who.map(a => this.#people.name(a)));
      const how = {happened: 'met', planned: 'are to meet', failed: 'did not meet, or met without result'}[m.status];
      dated.push({
        date,
        kind: 'meeting',
        text: `${who || 'The parties'} ${how}${m.where ? ` in ${m.where}` : ''}`,
        because: m.id,
      });
    }
    for (const d of this.#record.deadlines) {
      const date = day(d.when);
      if (date)
        dated.push({date, kind: 'deadline', text: `due: ${quoted(short(this.text(d.what), 90))}`, because: d.id});
    }
    if (!dated.length) return null;
    dated.sort((a, b) => a.date.localeCompare(b.date));
    const items = dated.map(m => this.#cite.sentence(closed(`${dateWords(m.date)} — ${m.text}`), [m.because]));
    const blocks: Block[] = [{kind: 'list', ordered: false, items}];
    if (new Set(dated.map(d => d.date)).size > 2) blocks.unshift(timeline(dated, dateWords));
    return {id: 'timeline', title: 'When', blocks};
  }

  claims(): Section | null {
    const {claims, documents} = this.#record;
    if (!claims.length) return null;
    const origin = origins(documents);
    const rows = claims.map(c => {
      const trail = c.trail.map(
        t => `${t.standing}${t.who ? ` by ${this.#people.name(t.who)}` : ''}${t.when ? ` (${dateWords(t.when)})` : ''}`,
      );
      const sources = new Set(c.trail.map(t => origin.get(t.span.doc) ?? t.span.doc));
      return [
        this.#cite.sentence(quoted(short(this.text(c.proposition), 200)), [c.id]),
        capital(listed(trail.length ? trail : ['asserted'], 'then')),
        count(sources.size, 'independent origin'),
      ];
    });
    return {
      id: 'claims',
      title: 'What is claimed, and by whom',
      blocks: [
        {
          kind: 'table',
          caption: 'Claims with their trail; reprints of one story count as one origin',
          head: ['Claim', 'Trail', 'Origins'],
          rows,
        },
      ],
    };
  }
}
