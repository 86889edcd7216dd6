import {conflictToYaml, parseConflict} from '@suasion/model';
import fc from 'fast-check';
import {parseHTML} from 'linkedom';
import {describe, expect, test} from 'vitest';
import {
  type Block,
  type BriefInput,
  brief,
  type Sentence,
  sectionIds,
  toBibtex,
  toCsl,
  toHtml,
  toMarkdown,
  toTerminal,
} from '../src/index.ts';
import {answers, at, conflict, record} from './sample.ts';

const input: BriefInput = {record, conflict, answers};
const page = (i: BriefInput = input) => parseHTML(toHtml(brief(i))).document;
const sentences = (blocks: Block[]): Sentence[] =>
  blocks.flatMap(b =>
    b.kind === 'text'
      ? b.sentences
      : b.kind === 'list'
        ? b.items
        : b.kind === 'table'
          ? b.rows.flat().flatMap(c => (typeof c === 'string' ? [] : [c]))
          : [],
  );

describe('the content', () => {
  test('answers first, in three to six sentences', () => {
    const [first] = brief(input).sections;
    expect(first!.id).toBe('answer');
    const said = sentences(first!.blocks);
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.length).toBeLessThanOrEqual(6);
    expect(said.map(s => s.text)).toEqual([
      'The Valley council asks the mill to “release water”, “by Friday”.',
      'Left alone, the mill would not release water; the Valley council alone can make sure of it.',
      'The Valley council would repair the weir; in answer the mill would release water.',
      'Alone, the mill is unwilling.',
      'One line decides this above all: if the mill did not want to release water, were the Valley council to repair the weir, the Valley council alone could not bring it about (now assured).',
      'Of the four wants in the model one is assumed, not reported; with their order shaken at random, what is said of the Valley council alone stays true in 90\u00a0% of the models drawn.',
    ]);
    expect(said.map(s => s.ground)).toEqual(['reported', 'computed', 'computed', 'computed', 'computed', 'computed']);
    expect(said[0]!.notes).toEqual([1]);
  });

  test('tells of meetings whose day is not told, with their place, mediator and round', () => {
    const meeting = {
      who: ['council', 'mill'],
      when: null,
      where: 'Oslo',
      mediator: 'miller',
      round: 'second',
      status: 'happened' as const,
    };
    const met = [
      {id: 'm1', ...meeting, span: [at('The valley council')]},
      {
        id: 'm2',
        ...meeting,
        when: '2021-06',
        where: null,
        mediator: null,
        round: null,
        status: 'planned' as const,
        span: [at('the mill')],
      },
      {id: 'm3', ...meeting, when: '2021-05-02', span: [at('the sluice')]},
    ];
    const when = brief({...input, record: {...record, meetings: met, deadlines: [], events: []}}).sections.find(
      s => s.id === 'timeline',
    )!;
    expect(sentences(when.blocks).map(s => s.text)).toEqual([
      '2 May 2021 — The Valley council and the mill met in Oslo, with the miller as mediator (second round).',
      'The Valley council and the mill met in Oslo, with the miller as mediator (second round).',
      'June 2021 — The Valley council and the mill are to meet.',
    ]);
    expect(when.blocks.filter(b => b.kind === 'heading').map(b => b.text)).toEqual(['On a day not told']);
  });

  test('says of what is done on the way, and tied by nothing to what is asked, that it is not', () => {
    const [goal] = answers.goals;
    const paint = parseConflict(
      conflictToYaml(conflict).replace(
        'decisionMakers:',
        'decisionMakers:\n  smith: {name: Smith, options: {paint: Paint the gate}}',
      ),
    );
    if (!paint.ok) throw new Error(paint.issues[0]?.message);
    // the options of the others are numbered one up
    const moved = JSON.parse(
      JSON.stringify(goal, (key, value) =>
        (key === 'takes' || key === 'drops') && Array.isArray(value) ? value.map((o: number) => o + 1) : value,
      ),
    ) as typeof goal;
    const step = {by: 'Smith', takes: [0], drops: [], to: null};
    const verdicts = moved!.verdicts.map(v =>
      v.verdict === 'assured' && 'way' in v.reason
        ? {...v, reason: {...v.reason, way: {...v.reason.way, opening: [step, ...v.reason.way.opening]}}}
        : v,
    );
    const page = brief({
      record,
      conflict: paint.conflict,
      answers: {...answers, goals: [{...moved!, hinges: [], verdicts}]},
    });
    expect(sentences(page.sections[0]!.blocks)[2]!.text).toContain(
      '(no report ties “paint the gate” to what is asked)',
    );
  });

  test('calls it a bargain where those whose act it is are among those who bring it about', () => {
    const [goal] = answers.goals;
    const by = ['Valley council', 'Mill'];
    const both = {
      ...goal!,
      minimal: {...goal!.minimal, assured: [by]},
      verdicts: goal!.verdicts.map(v => (v.verdict === 'assured' ? {...v, by} : v)),
      hinges: [],
    };
    const page = brief({record, conflict, answers: {...answers, goals: [both]}});
    expect(sentences(page.sections[0]!.blocks)[1]!.text).toBe(
      'Left alone, the mill would not release water; the Valley council and the mill together can make sure of it by a bargain; nobody can alone.',
    );
  });

  test('cites the record for every reported line, and marks every assumption', () => {
    const {sections, notes} = brief(input);
    const cited = new Set(sections.flatMap(s => sentences(s.blocks)).flatMap(s => s.notes));
    expect([...cited].sort((a, b) => a - b)).toEqual(notes.map(n => n.number));
    const model = sentences(sections.find(s => s.id === 'model')!.blocks);
    expect(model.find(s => s.text === 'Not to repair the weir.')).toMatchObject({ground: 'assumed', notes: []});
    expect(model.filter(s => s.text.includes(', if '))).toEqual([
      {
        text: 'To release water, if the Valley council were to repair the weir.',
        notes: [expect.any(Number)],
        ground: 'reported',
      },
    ]);
    const ledger = sentences(sections.find(s => s.id === 'assumptions')!.blocks);
    expect(ledger.map(s => s.text)).toEqual([
      'The Valley council wants not to repair the weir — nothing says it would without a reason to.',
    ]);
  });

  test('quotes the words with their sentence around them', () => {
    const {notes} = brief(input);
    const d1 = notes.find(n => n.item === 'd1')!;
    expect(d1.pieces[1]).toBe('release water');
    expect(d1.pieces.join('')).toBe(
      'VALLEY, 3 May 2021 (Upland Wire) – The valley council demanded that the mill release water by Friday.',
    );
  });

  test('sets what was said beside what the model says', () => {
    const said = brief(input).sections.find(s => s.id === 'said')!;
    const [table] = said.blocks;
    if (table?.kind !== 'table') throw new Error('no table');
    const text = table.rows.map(r => r.map(c => (typeof c === 'string' ? c : c.text)));
    expect(text).toEqual([
      [
        'The miller (the mill) is unable without the Valley council, it is said: “‘We can do nothing without the council,’ the miller said.”',
        'Otherwise: the mill alone is unwilling (the mill to release water).',
        'If the mill did not want to release water, were the Valley council to repair the weir, it would be unable.',
      ],
    ]);
  });

  test('counts a reprint as one origin and says so', () => {
    const {sources, sections} = brief(input);
    expect(sources.map(s => s.reprintOf)).toEqual([null, 'Mill refuses to open sluice']);
    const claims = sections.find(s => s.id === 'claims')!.blocks[0]!;
    if (claims.kind !== 'table') throw new Error('no table');
    expect(claims.rows[0]!.at(-1)).toBe('one (Upland Wire)');
  });

  test('an origin without outlet and title goes by its file, not by where that lies', () => {
    const documents = record.documents.map(d => ({...d, outlet: null, title: null, file: `/reports/2021/${d.id}.txt`}));
    const {sections} = brief({...input, record: {...record, documents}});
    const claims = sections.find(s => s.id === 'claims')!.blocks[0]!;
    expect(JSON.stringify(claims)).toContain('one (a.txt)');
    expect(JSON.stringify(claims)).not.toContain('/reports/');
  });

  test('is short and honest where there is nothing to decide', () => {
    const empty = {...record, demands: [], abilities: [], claims: [], meetings: []};
    const {sections} = brief({record: empty, conflict: null, answers: null});
    expect(sections.map(s => s.id)).toEqual(['answer', 'sources', 'method']);
    expect(
      sentences(sections[0]!.blocks)
        .map(s => s.text)
        .join(' '),
    ).toContain('Nobody asks anything of anyone here.');
  });

  test('says who asks what of whom and why no model was made, and leaves what is asked of nobody to the list below', () => {
    const [demand] = record.demands;
    const aside = {...demand!, id: 'd9', of: null, act: [at('repaired the weir')], deadline: []};
    const reason = 'What is asked here stands by itself, so no model was drafted.';
    const {sections} = brief({
      record: {...record, demands: [aside, demand!]},
      conflict: null,
      answers: null,
      reason,
    });
    const told = sentences(sections[0]!.blocks).map(s => s.text);
    expect(told[0]).toBe('The Valley council asks the mill to “release water”, “by Friday”.');
    expect(told.at(-1)).toBe(reason);
    expect(told.join(' ')).not.toContain('repaired');
  });

  test('holds only the sections asked for, in that order', () => {
    const {sections} = brief({...input, sections: ['leverage', 'answer']});
    expect(sections.map(s => s.id)).toEqual(['leverage', 'answer']);
    expect(brief(input).sections.map(s => s.id)).toEqual([...sectionIds]);
  });

  test('is the same bytes for the same input', () => {
    expect(toHtml(brief(input))).toBe(toHtml(brief(structuredClone(input))));
  });
});

describe('the page', () => {
  test('needs nothing from anywhere and runs nothing', () => {
    const html = toHtml(brief(input));
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'/);
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(/i);
    expect(
      html.match(/https?:\/\/[^"<\s]+/g)!.every(u => u.startsWith('https://example.org') || u.includes('www.w3.org')),
    ).toBe(true);
  });

  test('every note leads to its excerpt, and every heading to its section', () => {
    const document = page();
    for (const link of document.querySelectorAll('a[href^="#"]')) {
      expect(document.getElementById(link.getAttribute('href')!.slice(1)), link.outerHTML).not.toBeNull();
    }
    expect(document.querySelectorAll('mark').length).toBeGreaterThan(0);
  });

  test('pictures have a title, a description and a table that says the same', () => {
    for (const figure of page().querySelectorAll('figure')) {
      const svg = figure.querySelector('svg')!;
      for (const id of svg.getAttribute('aria-labelledby')!.split(' '))
        expect(figure.querySelector(`#${id}`)!.textContent).not.toBe('');
      expect(figure.querySelectorAll('table tbody tr').length).toBeGreaterThan(0);
    }
    expect(page().querySelectorAll('figure').length).toBeGreaterThan(0);
  });

  test('tables have captions and heads', () => {
    for (const table of page().querySelectorAll('table')) {
      expect(table.querySelector('caption')!.textContent).not.toBe('');
      expect(table.querySelectorAll('th[scope="col"]').length).toBeGreaterThan(0);
      // where rows become paragraphs on a narrow screen, each cell says what it is
      const heads = [...table.querySelectorAll('th[scope="col"]')].map(h => h.textContent);
      if (table.classList.contains('grid')) continue;
      for (const row of table.querySelectorAll('tbody tr'))
        expect([...row.querySelectorAll('td')].map(c => c.getAttribute('data-label'))).toEqual(heads.slice(1));
    }
  });

  const hostile = (s: string): BriefInput => ({
    record: {
      ...record,
      documents: record.documents.map(d => ({...d, title: s, outlet: s, author: s, url: `javascript:${s}`, file: s})),
      actors: record.actors.map(a => ({...a, name: s})),
    },
    conflict: {
      ...conflict,
      title: s,
      decisionMakers: conflict.decisionMakers.map((d, k) => ({...d, name: `${s}${k}`})),
    },
    answers: {
      ...answers,
      goals: answers.goals.map(g => ({...g, verdicts: g.verdicts.map(v => ({...v, by: [s]}))})),
    },
  });
  const attacks = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</style><svg onload=x>',
    '\u202eevil\u0007\u001b[31m',
    '\ud800',
    '&lt;b&gt;',
    ']]>',
    '$&$1',
  ];

  test.each(attacks)('keeps text from documents text: %j', attack => {
    const html = toHtml(brief(hostile(attack)));
    const {document} = parseHTML(html);
    expect(
      document.querySelectorAll('script, img, [onerror], [onload], [onmouseover], a[href^="javascript"]').length,
    ).toBe(0);
    expect(html).not.toMatch(/[\u0000-\u0008\u000e-\u001f]/);
  });

  test('names written from right to left stand in elements of their own', () => {
    const {document} = parseHTML(toHtml(brief(hostile('סכר, טחנה'))));
    const own = [...document.querySelectorAll('#answer bdi, #involved bdi, td bdi')].map(e => e.textContent);
    expect(new Set(own)).toEqual(new Set(['סכר', 'טחנה']));
  });

  test('whatever the words, the three forms are made', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), s => {
        const content = brief(hostile(s));
        for (const text of [toHtml(content), toMarkdown(content), toTerminal(content)])
          expect(text.isWellFormed()).toBe(true);
        expect(toTerminal(content)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      {numRuns: 60, seed: 7},
    );
  });
});

describe('other forms', () => {
  test('Markdown has a footnote for every note, and no markup from documents', () => {
    const text = toMarkdown(
      brief({...input, record: {...record, actors: record.actors.map(a => ({...a, name: `[${a.name}](x) <b>`}))}}),
    );
    for (const [, n] of text.matchAll(/\[\^(\d+)\](?!:)/g)) expect(text).toContain(`\n[^${n}]: `);
    expect(text).not.toMatch(/(?<!\\)\[Mill\]|(?<!\\)<b>/);
    expect(text).toContain('*(assumed)*');
  });

  test('the terminal keeps to its width', () => {
    const lines = toTerminal(brief(input), {width: 60}).split('\n');
    expect(Math.max(...lines.map(l => l.length))).toBeLessThanOrEqual(60);
  });

  test('sources as BibTeX and CSL', () => {
    const {sources} = brief(input);
    expect(toBibtex(sources)).toContain(
      '@article{a,\n  title = {Mill refuses to open sluice},\n  journal = {Upland Wire},\n  date = {2021-05-03}',
    );
    expect(JSON.parse(toCsl(sources))[0]).toMatchObject({
      id: 'a',
      issued: {'date-parts': [[2021, 5, 3]]},
      URL: 'https://example.org/mill',
    });
  });
});
