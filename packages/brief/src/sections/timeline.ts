import type {EvidenceRecord} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Section} from '../content.ts';
import {type Moment, timeline} from '../figures/timeline.ts';
import {agrees} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, dateWords, listed} from '../words.ts';

const most = 40;
const asHappened = new Set(['happened', 'ongoing', 'planned']);

/** What happened, is planned and is due, day by day. */
export function timelineSection(
  record: EvidenceRecord,
  people: People,
  reports: Reports,
  cite: Citing,
): Section | null {
  const dated = new Map<string, Moment & {because: string[]}>();
  const add = (when: string | null, kind: Moment['kind'], text: string, because: string) => {
    const date = when && /^\d{4}-\d\d-\d\d/.test(when) ? when.slice(0, 10) : null;
    if (!date) return;
    const known = dated.get(`${date}\n${text}`);
    if (known) known.because.push(because);
    else dated.set(`${date}\n${text}`, {date, kind, text, because: [because]});
  };
  for (const m of record.meetings) {
    const names = [...new Set(m.who.map(a => people.name(a)))];
    const who = listed(names) || 'the parties';
    const how = {
      happened: 'met',
      planned: names.length === 1 ? agrees(names[0]!, 'is to meet', 'are to meet') : 'are to meet',
      failed: 'did not meet, or met without result',
    }[m.status];
    add(m.when, 'meeting', capital(`${who} ${how}${m.where ? ` in ${m.where}` : ''}`), m.id);
  }
  for (const d of record.deadlines) add(d.when, 'deadline', `Due: ${reports.sentence(d.span, 160)}`, d.id);
  for (const e of record.events) {
    // a meeting or a day that is due is told once, as what it is
    const told = [...record.meetings, ...record.deadlines].some(m =>
      m.span.some(s => s.doc === e.anchor.doc && s.start <= e.anchor.start && e.anchor.end <= s.end),
    );
    if (told || !asHappened.has(e.modality)) continue;
    const planned = e.modality === 'planned' ? 'Planned: ' : '';
    add(e.date, 'event', `${planned}${reports.sentence([e.anchor], 160)}`, e.id);
  }
  const moments = [...dated.values()].sort((a, b) => a.date.localeCompare(b.date));
  if (!moments.length) return null;
  const shown = moments.slice(-most);
  const items = shown.map(m => cite.reported(`${dateWords(m.date)} — ${m.text}`, m.because));
  const blocks: Block[] = [{kind: 'list', ordered: true, items}];
  if (new Set(shown.map(m => m.date)).size > 2) blocks.unshift(timeline(shown, dateWords));
  if (moments.length > most) {
    const text = `The last ${most} of ${moments.length} dated events; the others are in the record`;
    blocks.push({kind: 'text', sentences: [cite.counted(text)]});
  }
  return {id: 'timeline', title: 'When', blocks};
}
