import type {EvidenceRecord, Meeting} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Section} from '../content.ts';
import {type Moment, timeline} from '../figures/timeline.ts';
import {agrees} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, dateWords, listed} from '../words.ts';

const most = 40;
const asHappened = new Set(['happened', 'ongoing', 'planned']);

/** What happened, is planned and is due, day by day; meetings of no told day and what is due in a month or year come after. */
export function timelineSection(
  record: EvidenceRecord,
  people: People,
  reports: Reports,
  cite: Citing,
): Section | null {
  const dated = new Map<string, Moment & Cited>();
  const undated = new Map<string, Cited>();
  const add = (when: string | null, kind: Moment['kind'], text: string, because: string) => {
    const date = when && /^\d{4}-\d\d-\d\d/.test(when) ? when.slice(0, 10) : null;
    const known = date ? dated.get(`${date}\n${text}`) : undefined;
    if (known) known.because.push(because);
    else if (date) dated.set(`${date}\n${text}`, {date, kind, text, because: [because]});
    else if (kind === 'meeting' || (kind === 'deadline' && when)) {
      const line = when ? `${capital(dateWords(when))} — ${text}` : text;
      undated.set(line, {because: [...(undated.get(line)?.because ?? []), because]});
    }
  };
  for (const m of record.meetings) add(m.when, 'meeting', meetingWords(m, people), m.id);
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
  if (!moments.length && !undated.size) return null;
  const blocks: Block[] = [];
  const shown = moments.slice(-most);
  if (new Set(shown.map(m => m.date)).size > 2) blocks.push(timeline(shown, dateWords));
  if (shown.length) {
    const items = shown.map(m => cite.reported(`${dateWords(m.date)} — ${m.text}`, m.because));
    blocks.push({kind: 'list', ordered: true, items});
  }
  if (moments.length > most) {
    const text = `The last ${most} of ${moments.length} dated events; the others are in the record`;
    blocks.push({kind: 'text', sentences: [cite.counted(text)]});
  }
  if (undated.size) {
    const items = [...undated].slice(0, most).map(([text, {because}]) => cite.reported(text, because));
    blocks.push({kind: 'heading', text: 'On a day not told'}, {kind: 'list', ordered: false, items});
  }
  return {id: 'timeline', title: 'When', blocks};
}

interface Cited {
  because: string[];
}

/** “Syria and the opposition met in Geneva, with Lakhdar Brahimi as mediator (first round)” */
function meetingWords(m: Meeting, people: People): string {
  const names = [...new Set(m.who.map(a => people.name(a)))];
  const how = {
    happened: 'met',
    planned: names.length === 1 ? agrees(names[0]!, 'is to meet', 'are to meet') : 'are to meet',
    failed: 'did not meet, or met without result',
  }[m.status];
  const where = m.where ? ` in ${m.where}` : '';
  const mediator = m.mediator === null ? '' : `, with ${people.name(m.mediator)} as mediator`;
  const round = m.round === null ? '' : ` (${m.round} round)`;
  return capital(`${listed(names) || 'the parties'} ${how}${where}${mediator}${round}`);
}
