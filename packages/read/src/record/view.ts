import {type Actor, type EvidenceRecord, type Span, type SpokenStatement, visible} from '@suasion/model';
import {type Paint, painter, wrap} from './layout.ts';

export interface ViewOptions {
  /** columns to fill; 80 unless told */
  width?: number;
  color?: boolean;
}

/**
 * A record for reading in a terminal: document by document who said what, what is demanded as *A → B: act (condition)*,
 * claims with their trail, what was done, met and due; each item with its id. Words of the documents stand in quotation
 * marks, control characters made visible.
 */
export function renderRecord(record: EvidenceRecord, options: ViewOptions = {}): string {
  const width = Math.max(40, Math.min(options.width ?? 80, 120));
  const view = new View(record, width, painter(options.color ?? false));
  return `${record.documents.flatMap((_, i) => view.document(i)).join('\n')}\n`;
}

const standing: {readonly [s: string]: string} = {
  asserted: '',
  denied: 'denied: ',
  alleged: 'alleged: ',
  confirmed: 'confirmed: ',
  declined: 'declined to say: ',
  asked: 'asked: ',
};
const trail: {readonly [s: string]: string} = {
  alleged: 'alleged',
  reported: 'reported',
  confirmed: 'confirmed',
  denied: 'denied',
  declined: 'not commented on',
  retracted: 'retracted',
};

class View {
  private readonly actors: Map<string, Actor>;
  private readonly texts: Map<string, string>;
  private readonly record: EvidenceRecord;
  private readonly width: number;
  private readonly paint: Paint;

  constructor(record: EvidenceRecord, width: number, paint: Paint) {
    this.record = record;
    this.width = width;
    this.paint = paint;
    this.actors = new Map(record.actors.map(a => [a.id, a]));
    this.texts = new Map(record.documents.map(d => [d.id, d.text]));
  }

  document(i: number): string[] {
    const d = this.record.documents[i]!;
    const {bold, dim} = this.paint;
    const title = isolated(visible(d.title ?? d.file ?? d.id));
    const about = [d.outlet, d.author && `by ${d.author}`, d.published && day(d.published), d.title ? d.file : null];
    const under = about.filter(x => x).map(x => isolated(visible(x!)));
    const lines = [
      ...wrap(title, this.width).map(bold),
      ...(under.length ? wrap(under.join(' · '), this.width).map(dim) : []),
    ];
    const sections = [
      this.speakers(d.id),
      this.demands(d.id),
      this.abilities(d.id),
      this.orders(d.id),
      this.claims(d.id),
      this.events(d.id),
      this.meetings(d.id),
      this.deadlines(d.id),
      this.relations(d.id),
    ].filter(s => s.length);
    if (!sections.length)
      lines.push(
        '',
        dim('Nothing was found that this reader looks for: statements, demands, claims, events, meetings.'),
      );
    for (const s of sections) lines.push('', ...s);
    lines.push('');
    return lines;
  }

  private speakers(doc: string): string[] {
    const mine = this.record.statements.filter(s => inDoc(s.content[0] ?? s.cue[0] ?? s.source[0], doc));
    if (!mine.length) return [];
    const by = new Map<string | null, SpokenStatement[]>();
    for (const s of mine) by.set(s.speaker, [...(by.get(s.speaker) ?? []), s]);
    const lines = [this.heading('Who said what')];
    for (const [speaker, all] of by) {
      lines.push(...this.item(speaker === null ? this.paint.dim('not named') : this.withOffice(speaker), null, 1));
      for (const s of all) {
        const to = s.addressee ? ` (to ${this.name(s.addressee)})` : '';
        const words = s.content.length ? this.quote(s.content) : this.quote(s.cue);
        lines.push(...this.item(`${standing[s.standing] ?? ''}${words}${to}`, s.id, 2));
      }
    }
    return lines;
  }

  private demands(doc: string): string[] {
    const mine = this.record.demands.filter(d => inDoc(d.act[0], doc));
    return this.section('Demands, offers and refusals', mine, d => {
      const sides = [d.by, d.of].map(x => (x === null ? '?' : this.name(x)));
      const kind = d.kind === 'demand' ? '' : `${d.kind}: `;
      const stop = d.wants === 'stop' ? 'stop: ' : '';
      const given = d.given.length ? ` (${this.quote(d.given)})` : '';
      const due = d.deadline.length ? ` — due ${this.quote(d.deadline)}` : '';
      return [`${sides[0]} → ${sides[1]}: ${kind}${stop}${this.quote(d.act)}${given}${due}`];
    });
  }

  private abilities(doc: string): string[] {
    const mine = this.record.abilities.filter(a => inDoc(a.what[0], doc));
    return this.section('Able or not', mine, a => {
      const others = a.with.length ? ` together with ${this.names(a.with)}` : '';
      return [`${this.name(a.who)} ${a.can ? 'able' : 'unable'}${others}: ${this.quote(a.what)}`];
    });
  }

  private orders(doc: string): string[] {
    const mine = this.record.requires.filter(q => inDoc(q.first[0] ?? q.then[0], doc));
    return this.section('What must come first', mine, q => {
      const by = q.by ? `${this.name(q.by)}: ` : '';
      return [`${by}${this.quote(q.first)} before ${this.quote(q.then)}`];
    });
  }

  private claims(doc: string): string[] {
    const mine = this.record.claims.filter(c => inDoc(c.proposition[0] ?? c.trail[0]?.span, doc));
    return this.section('Claims', mine, c => [
      this.quote(c.proposition),
      c.trail
        .map(t => `${trail[t.standing]}${t.who ? ` by ${this.name(t.who)}` : ''}${t.when ? ` (${day(t.when)})` : ''}`)
        .join(' · '),
    ]);
  }

  private events(doc: string): string[] {
    const mine = this.record.events.filter(e => e.anchor.doc === doc);
    return this.section('What was done, planned or demanded', mine, e => {
      const sides = [e.by, e.to].map(ids => (ids.length ? this.names(ids) : ''));
      const who = sides[1] ? `${sides[0] || '?'} → ${sides[1]}` : sides[0] || '?';
      const how = e.modality === 'happened' ? '' : `, ${e.modality}`;
      const when = [e.date && day(e.date), e.place && visible(e.place)].filter(x => x).join(', ');
      return [`${e.type.toLowerCase()}${how}: ${who} ${this.from(e.anchor)}${when ? ` (${when})` : ''}`];
    });
  }

  private meetings(doc: string): string[] {
    const mine = this.record.meetings.filter(m => inDoc(m.span[0], doc));
    return this.section('Meetings', mine, m => {
      const facts = [
        m.round && `round ${visible(m.round)}`,
        m.when && day(m.when),
        m.where && visible(m.where),
        m.mediator && `mediated by ${this.name(m.mediator)}`,
        m.status === 'happened' ? null : m.status,
      ].filter(x => x);
      return [`${m.who.length ? this.names(m.who) : '?'}${facts.length ? ` — ${facts.join(', ')}` : ''}`];
    });
  }

  private deadlines(doc: string): string[] {
    const mine = this.record.deadlines.filter(d => inDoc(d.span[0], doc));
    return this.section('Deadlines', mine, d => [`${d.when ? day(d.when) : '?'}: ${this.quote(d.what)}`]);
  }

  private relations(doc: string): string[] {
    const mine = this.record.relations.filter(r => inDoc(r.span[0], doc));
    return this.section('Ties', mine, r => {
      const word = {influence: 'influence over', support: 'support for', control: 'control of', membership: 'member of', mediation: 'mediates for', opposition: 'opposed to', alliance: 'allied with'}[r.kind]; // biome-ignore format: a table
      return [
        `${this.name(r.from)} — ${word} — ${this.name(r.to)}${r.standing === 'asserted' ? '' : ` (${r.standing})`}`,
      ];
    });
  }

  private section<T extends {id: string}>(title: string, items: readonly T[], say: (item: T) => string[]): string[] {
    if (!items.length) return [];
    const lines = [this.heading(title)];
    for (const x of items) {
      const [first, ...rest] = say(x);
      lines.push(
        ...this.item(first!, x.id, 1),
        ...rest.filter(r => r).flatMap(r => this.item(this.paint.dim(r), null, 2)),
      );
    }
    return lines;
  }

  private heading(title: string): string {
    return this.paint.heading(title);
  }

  private item(text: string, id: string | null, depth: number): string[] {
    const indent = '  '.repeat(depth);
    const lines = wrap(text, this.width - indent.length - 2);
    const tagged = id ? `  ${this.paint.dim(id)}` : '';
    return lines.map((l, i) => `${indent}${i ? '  ' : ''}${l}${i === lines.length - 1 ? tagged : ''}`);
  }

  private name(id: string): string {
    return this.paint.actor(isolated(visible(this.actors.get(id)?.name ?? id)));
  }

  private names(ids: readonly string[]): string {
    const all = ids.map(i => this.name(i));
    return all.length > 1 ? `${all.slice(0, -1).join(', ')} and ${all.at(-1)}` : all.join('');
  }

  private withOffice(id: string): string {
    const a = this.actors.get(id);
    const about = [
      a?.role && isolated(visible(a.role)),
      a?.speaksFor && `for ${isolated(visible(this.actors.get(a.speaksFor)?.name ?? a.speaksFor))}`,
    ];
    const office = about.filter(x => x).join(', ');
    return `${this.name(id)}${office ? this.paint.dim(` (${office})`) : ''}`;
  }

  /** the words from the anchor on, as far as a line shows them */
  private from({doc, start, end}: Span): string {
    const rest = /^[^.;:\n”"]*/.exec((this.texts.get(doc) ?? '').slice(end, end + 60))![0];
    const cut = rest.length === 60 ? `${rest.replace(/\s\S*$/, '')} …` : rest;
    return `${this.quote([{doc, start, end}]).replace(/”$/, '') + isolated(visible(cut.replace(/\s+/g, ' ').trimEnd()))}”`;
  }

  private quote(spans: readonly Span[]): string {
    const words = spans.map(s => (this.texts.get(s.doc) ?? '').slice(s.start, s.end).replace(/\s+/g, ' ').trim());
    return `“${isolated(visible(words.join(' … ').replace(/^["“”']+|["“”']+$/g, '')))}”`;
  }
}

function inDoc(span: Span | undefined, doc: string): boolean {
  return span?.doc === doc;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** 2014-02-01 → 1 February 2014; months and years as they are */
function day(date: string): string {
  const m = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!m) return visible(date);
  return [m[3] && String(Number(m[3])), m[2] && months[Number(m[2]) - 1], m[1]].filter(x => x).join(' ');
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Text with right-to-left letters kept from turning the line around it. */
function isolated(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
