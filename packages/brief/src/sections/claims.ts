import {type Claim, type EvidenceRecord, origins} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Cell, Section} from '../content.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, dateWords, fileName, numeral, short, untitled} from '../words.ts';

const most = 30;

/** What is alleged, reported, confirmed or denied, by whom in turn, and from how many independent origins. */
export function claimsSection(record: EvidenceRecord, people: People, reports: Reports, cite: Citing): Section | null {
  const {claims, documents} = record;
  if (!claims.length) return null;
  const several = documents.length > 1;
  const origin = origins(documents);
  const called = new Map(
    documents.map(d => [d.id, d.outlet ?? short(untitled(d.title ?? fileName(d.file) ?? d.id), 45)]),
  );
  const disputed = (c: Claim) => c.trail.some(t => t.standing === 'denied' || t.standing === 'retracted');
  // what is contradicted, then what most have touched, comes first
  const weight = (c: Claim) => (disputed(c) ? 100 : 0) + c.trail.length;
  // a word or two are no proposition anybody could check
  const checkable = (c: Claim) => (reports.text(c.proposition).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) > 2;
  const sorted = joined(claims.filter(checkable), reports).sort((a, b) => weight(b) - weight(a));
  if (!sorted.length) return null;
  const rows = sorted.slice(0, most).map((c): Cell[] => {
    const docs = [...new Set(c.trail.map(t => origin.get(t.span.doc) ?? t.span.doc))];
    const names = [...new Set(docs.map(d => called.get(d) ?? d))];
    return [
      cite.reported(reports.quote(c.proposition, 220), c.ids),
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
  if (sorted.length > most) {
    const text = `The ${most} most contested of ${sorted.length} claims; the others are in the record`;
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

/** Claims that two reports make in the same words are one claim, with the trail of both. */
function joined(claims: readonly Claim[], reports: Reports): (Claim & {ids: string[]})[] {
  const out: (Claim & {ids: string[]; words: Set<string>})[] = [];
  for (const c of claims) {
    const words = new Set(
      reports
        .text(c.proposition)
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
    );
    const same = out.find(o => o.proposition[0]?.doc !== c.proposition[0]?.doc && overlap(o.words, words) >= sameClaim);
    if (same) {
      same.trail = [...same.trail, ...c.trail];
      same.ids.push(c.id);
    } else out.push({...c, trail: [...c.trail], ids: [c.id], words});
  }
  return out;
}

const sameClaim = 0.8;

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter(w => b.has(w)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}
