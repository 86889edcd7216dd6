import {type EvidenceRecord, origins} from '@suasion/model';
import {Citing} from './citing.ts';
import type {Brief, BriefInput, Section, SectionId, Source} from './content.ts';
import {sectionIds} from './content.ts';
import {Lines} from './lines.ts';
import {ModelWords} from './model-words.ts';
import {People} from './people.ts';
import {references} from './references.ts';
import {Reports} from './reports.ts';
import {answerSection} from './sections/answer.ts';
import {assumptionsSection} from './sections/assumptions.ts';
import {changeSection} from './sections/change.ts';
import {claimsSection} from './sections/claims.ts';
import {involvedSection} from './sections/involved.ts';
import {leverageSection} from './sections/leverage.ts';
import {methodSection} from './sections/method.ts';
import {modelSection} from './sections/model.ts';
import {saidSection} from './sections/said.ts';
import {stableSection} from './sections/stable.ts';
import {timelineSection} from './sections/timeline.ts';
import {Wants} from './sections/wants.ts';
import {tied} from './ties.ts';
import {count, dateWords, fileName, listed, untitled} from './words.ts';

/**
 * Puts record, conflict and answers into words: the one content that the page, the Markdown and the terminal print.
 * Pure: the same input gives the same brief.
 */
export function brief(input: BriefInput): Brief {
  const {record, conflict, answers} = input;
  const cite = new Citing(record);
  const people = new People(record, input.sides);
  const reports = new Reports(record);
  const wants = new Wants(record, people, reports, cite);
  const words = conflict && new ModelWords(conflict);
  const made =
    conflict && answers && words ? {conflict, answers, words, lines: new Lines(conflict, words, cite)} : null;
  // where nothing ties what one does to what another does there is nothing to compute that is not a want given back
  const moving = made && tied(made.conflict) ? made : null;

  const make: Record<SectionId, () => Section | null> = {
    answer: () => answerSection({input, people, reports, wants, cite, made}),
    involved: () => involvedSection(record, conflict, people, reports, cite),
    wants: () => wants.section(),
    timeline: () => timelineSection(record, people, reports, cite),
    claims: () => claimsSection(record, people, reports, cite),
    model: () => made && modelSection(made.conflict, made.answers, made.lines, made.words, cite),
    stable: () => moving && stableSection(moving.conflict, moving.answers, moving.words, cite),
    leverage: () => made && leverageSection(made.conflict, made.answers, made.lines, made.words, cite),
    change: () => moving && changeSection(moving.conflict, moving.answers, moving.lines, moving.words, cite),
    said: () => made && saidSection({record, people, reports, wants, cite, ...made}),
    assumptions: () => made && assumptionsSection(input, made.conflict, made.lines, made.words, wants, cite),
    sources: () => ({id: 'sources', title: 'Sources', blocks: []}),
    method: () => methodSection(moving ? 'solved' : made ? 'untied' : 'none', cite),
  };
  const sections = (input.sections ?? sectionIds).flatMap(id => make[id]() ?? []);
  const sources = sourcesOf(record);
  return {
    title: untitled(input.title ?? conflict?.title ?? record.documents[0]?.title ?? unnamed(record)),
    subtitle: subtitle(sources),
    sections,
    notes: cite.notes,
    sources,
    references: moving ? [...references] : made ? references.filter(r => untiedKeys.has(r.key)) : [],
  };
}

// the works a model without ties rests on
const untiedKeys = new Set(['FHK93', 'HKP97']);

/** `From three reports (Lakeside Wire, Harbour Gazette), 31 January to 3 February 2014` */
function subtitle(sources: readonly Source[]): string {
  if (sources.length === 0) return 'From the model alone: no report was read';
  const outlets = [...new Set(sources.flatMap(s => s.outlet ?? []))];
  const from = sources.every(s => s.outlet) && outlets.length <= 4 ? ` (${listed(outlets)})` : '';
  const dates = sources.flatMap(s => s.published?.slice(0, 10) ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  const when =
    !first || !last ? 'undated' : first === last ? dateWords(first) : `${dateWords(first)} to ${dateWords(last)}`;
  return `From ${count(sources.length, 'report')}${from}, ${when}`;
}

function sourcesOf(record: EvidenceRecord): Source[] {
  const origin = origins(record.documents);
  const called = new Map(record.documents.map(d => [d.id, untitled(d.title ?? fileName(d.file) ?? d.id)]));
  return record.documents.map(({id, outlet, author, published, url, file, sha256}) => {
    const first = origin.get(id) ?? id;
    return {
      id,
      title: called.get(id) ?? id,
      outlet,
      author,
      published,
      // an address from a document is shown, and a link only when it is plain http or https
      url: url && /^https?:\/\/[^\s"'<>]+$/i.test(url) ? url : null,
      // a report known by its file alone is not named twice
      file: fileName(file) === called.get(id) ? null : fileName(file),
      sha256,
      reprintOf: first === id ? null : (called.get(first) ?? first),
    };
  });
}

// a report without a title is called after its file
function unnamed({documents}: EvidenceRecord): string {
  const file = fileName(documents[0]?.file ?? null)?.replace(/\.\w+$/, '');
  return documents.length === 1 && file ? `Brief of ${file}` : 'Brief';
}
