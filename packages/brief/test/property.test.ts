import {type EvidenceRecord, recordSchema} from '@suasion/model';
import fc from 'fast-check';
import {parseHTML} from 'linkedom';
import {describe, expect, test} from 'vitest';
import {type Block, type Brief, brief, type Sentence, toHtml, toMarkdown, toTerminal} from '../src/index.ts';
import {answers, at, conflict, record} from './sample.ts';

const sentences = (blocks: readonly Block[]): Sentence[] =>
  blocks.flatMap(b =>
    b.kind === 'text'
      ? b.sentences
      : b.kind === 'list'
        ? b.items
        : b.kind === 'table'
          ? b.rows.flat().flatMap(c => (typeof c === 'string' ? [] : [c]))
          : [],
  );

// records of any shape over the sample’s texts: words cut anywhere, actors asked, asking, missing
const words = [
  'release water',
  'open the sluice',
  'unless the council repaired the weir',
  'by Friday',
  'do nothing',
  'The council denied',
  'refused to open the sluice unless the council',
  'it owed the mill money',
  'Mill refuses',
];
const span = fc.constantFrom(...words).map(w => at(w));
const spans = fc.array(span, {maxLength: 2});
const some = fc.array(span, {minLength: 1, maxLength: 2});
const who = fc.constantFrom('council', 'mill', 'miller');
const maybe = fc.option(who, {nil: null});
const day = fc.constantFrom(null, '2021-05-03', '2021-05-07T10:00', '2021', '2031-01-01');
const numbered = (letter: string, list: readonly object[]) => list.map((x, k) => ({id: `${letter}${k}`, ...x}));

const records: fc.Arbitrary<EvidenceRecord> = fc
  .record({
    demands: fc.array(
      fc.record({
        kind: fc.constantFrom('demand', 'offer', 'refusal', 'promise', 'threat'),
        by: maybe,
        of: maybe,
        act: some,
        wants: fc.constantFrom('do', 'stop'),
        given: spans,
        deadline: spans,
      }),
      {maxLength: 6},
    ),
    abilities: fc.array(fc.record({who, can: fc.boolean(), what: some, with: fc.array(who, {maxLength: 2})}), {
      maxLength: 3,
    }),
    statements: fc.array(
      fc.record({
        speaker: maybe,
        source: spans,
        cue: spans,
        content: spans,
        quotation: fc.constantFrom('direct', 'indirect', 'mixed'),
        standing: fc.constantFrom('asserted', 'denied', 'asked'),
      }),
      {maxLength: 4},
    ),
    claims: fc.array(
      fc.record({
        proposition: some,
        trail: fc.array(
          fc.record({who: maybe, standing: fc.constantFrom('alleged', 'denied', 'declined'), when: day, span}),
          {maxLength: 3},
        ),
      }),
      {maxLength: 3},
    ),
    events: fc.array(
      fc.record({
        type: fc.constant('CONSULT' as const),
        by: fc.array(who, {maxLength: 2}),
        to: fc.array(who, {maxLength: 2}),
        anchor: span,
        date: day,
        modality: fc.constantFrom('happened', 'planned', 'denied'),
      }),
      {maxLength: 4},
    ),
    meetings: fc.array(
      fc.record({
        who: fc.array(who, {maxLength: 3}),
        when: day,
        status: fc.constantFrom('happened', 'planned', 'failed'),
        span: some,
      }),
      {maxLength: 2},
    ),
    deadlines: fc.array(fc.record({what: some, when: day, span: some}), {maxLength: 2}),
    requires: fc.array(fc.record({first: some, then: some, by: maybe}), {maxLength: 2}),
    relations: fc.array(
      fc.record({
        from: who,
        to: who,
        kind: fc.constantFrom('influence', 'support', 'mediation'),
        standing: fc.constantFrom('asserted', 'alleged', 'denied'),
        span: some,
      }),
      {maxLength: 3},
    ),
  })
  .map(made =>
    recordSchema.parse({
      documents: record.documents,
      actors: record.actors,
      ...Object.fromEntries(Object.entries(made).map(([kind, list]) => [kind, numbered(kind.slice(0, 3), list)])),
    }),
  );

const inputs = fc.record({record: records, modelled: fc.boolean()}).map(({record, modelled}) => ({
  record,
  conflict: modelled ? conflict : null,
  answers: modelled ? answers : null,
}));
const check = (property: (content: Brief) => void) =>
  fc.assert(
    fc.property(inputs, input => property(brief(input))),
    {numRuns: 150, seed: 11},
  );

describe('whatever is in the record', () => {
  test('every sentence is cited, assumed, calculated, counted or about the page itself', () => {
    check(({sections, notes}) => {
      const numbers = new Set(notes.map(n => n.number));
      for (const section of sections) {
        for (const {text, ground, notes: cited} of sentences(section.blocks)) {
          expect(text.trim()).not.toBe('');
          if (ground === 'reported') expect(cited.length, text).toBeGreaterThan(0);
          for (const n of cited) expect(numbers.has(n), text).toBe(true);
        }
      }
    });
  });

  test('every note is cited, in the order in which notes are numbered, and marks something', () => {
    check(({sections, notes}) => {
      const cited = sections.flatMap(s => sentences(s.blocks)).flatMap(s => s.notes);
      expect([...new Set(cited)].sort((a, b) => a - b)).toEqual(notes.map(n => n.number));
      expect(notes.map(n => n.number)).toEqual(notes.map((_, k) => k + 1));
      for (const {pieces} of notes) {
        expect(pieces.length % 2).toBe(1);
        expect(pieces.some((p, k) => k % 2 === 1 && p.trim() !== '')).toBe(true);
      }
    });
  });

  test('no section is empty, and none says the same sentence twice in one list', () => {
    check(({sections}) => {
      for (const {id, blocks} of sections) {
        if (id !== 'sources') expect(blocks.length, id).toBeGreaterThan(0);
        for (const b of blocks) {
          if (b.kind !== 'list') continue;
          const texts = b.items.map(i => i.text);
          expect(texts).toEqual([...new Set(texts)]);
        }
      }
    });
  });

  test('the page has each id once and every link arrives', () => {
    check(content => {
      const {document} = parseHTML(toHtml(content));
      const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
      expect(ids).toEqual([...new Set(ids)]);
      const known = new Set(ids);
      for (const link of document.querySelectorAll('a[href^="#"]'))
        expect(known.has(link.getAttribute('href')!.slice(1)), link.outerHTML).toBe(true);
      for (const {number} of content.notes)
        expect(document.querySelectorAll(`#note-${number} a.back`).length, `note ${number}`).toBeGreaterThan(0);
    });
  });

  test('no form shows an id of the record or an option of the file, undefined or an empty quotation', () => {
    check(content => {
      const page = parseHTML(toHtml(content)).document;
      const seen = [page.querySelector('main')!.textContent!, toMarkdown(content), toTerminal(content, {width: 1000})];
      for (const text of seen)
        expect(text).not.toMatch(
          /\b(?:dem|abi|sta|cla|eve|mee|dea|req|rel)\d\b|\b(?:council|mill)\.(?:repair|release)\b|undefined|\[object|“”|\bNaN\b/,
        );
    });
  });
});
