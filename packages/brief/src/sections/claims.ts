import {type Claim, type EvidenceRecord, origins} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Cell, Section} from '../content.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, dateWords, numeral, short, untitled} from '../words.ts';

const most = 30;

/** What is alleged, reported, confirmed or denied, by whom in turn, and from how many independent origins. */
export function claimsSection(record: EvidenceRecord, people: People, reports: Reports, cite: Citing): Section | null {
  const {claims, documents} = record;
  if (!claims.length) return null;
  const several = documents.length > 1;
  const origin = origins(documents);
  const called = new Map(documents.map(d => [d.id, d.outlet ?? short(untitled(d.title ?? d.file ?? d.id), 45)]));
  const disputed = (c: Claim) => c.trail.some(t => t.standing === 'denied' || t.standing === 'retracted');
  // what is contradicted, then what most have touched, comes first
  const weight = (c: Claim) => (disputed(c) ? 100 : 0) + c.trail.length;
  const sorted = [...claims].sort((a, b) => weight(b) - weight(a));
  const rows = sorted.slice(0, most).map((c): Cell[] => {
    const docs = [...new Set(c.trail.map(t => origin.get(t.span.doc) ?? t.span.doc))];
    const names = [...new Set(docs.map(d => called.get(d) ?? d))];
    return [
      cite.reported(reports.quote(c.proposition, 220), [c.id]),
      capital(trail(c, people)),
      ...(several ? [`${numeral(docs.length)} (${names.slice(0, 4).join('; ')}${names.length > 4 ? '; …' : ''})`] : []),
    ];
  });
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: several
        ? 'Claims and their trail; reprints of one story count as one origin'
        : 'Claims and their trail; all from the one report read',
      head: ['Claim', 'Trail', ...(several ? ['Independent origins'] : [])],
      rows,
    },
  ];
  if (claims.length > most) {
    const text = `The ${most} most contested of ${claims.length} claims; the others are in the record`;
    blocks.push({kind: 'text', sentences: [cite.counted(text)]});
  }
  return {id: 'claims', title: 'What is claimed, and by whom', blocks};
}

/** `alleged by Russia, then denied by the coalition (3 May 2021)`; who is not named is said. */
function trail(c: Claim, people: People): string {
  const steps = c.trail.map(({who, standing, when}) => {
    const by = who ? ` by ${people.full(who)}` : '';
    return `${standing === 'declined' ? `comment declined${by}` : `${standing}${by}`}${when ? ` (${dateWords(when)})` : ''}`;
  });
  const distinct = steps.filter((s, k) => s !== steps[k - 1]);
  if (!distinct.length) return 'stated, without saying by whom';
  const nobody = c.trail.every(t => !t.who) ? ', by whom is not said' : '';
  return `${distinct.join(', then ')}${nobody}`;
}
