import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {type Block, type Brief, brief, type Sentence, toHtml, toMarkdown, toTerminal} from '@suasion/brief';
import {draft} from '@suasion/draft';
import {type Conflict, type EvidenceRecord, parseConflict, parseRecord, recordKinds} from '@suasion/model';
import {answersFor} from '@suasion/server/answers';
import {parseHTML} from 'linkedom';
import {describe, expect, test} from 'vitest';
import {references} from '../packages/brief/src/references.ts';
import {exampleNames} from '../scripts/examples.ts';
import {root} from './transcripts.ts';

const read = (...path: string[]) => readFileSync(join(root, ...path), 'utf8');

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

function made(record: EvidenceRecord, conflict: Conflict, rest: object): Brief {
  const answers = answersFor(conflict, {samples: 20});
  if (!answers.ok) throw new Error(answers.issues[0]?.message);
  return brief({record, conflict, answers: answers.value, ...rest});
}

// the worked examples, as reviewed and as freshly drafted
const briefs = exampleNames().flatMap(name => {
  const parsed = parseRecord(read('cases/own', name, 'record.json'));
  const reviewed = parseConflict(read('cases/own', name, `${name}.conflict.yaml`));
  if (!parsed.ok || !reviewed.ok) throw new Error(name);
  const drafted = draft(parsed.record);
  if (!drafted.ok) throw new Error(drafted.reason);
  const {record} = parsed;
  return [
    {name: `${name}, reviewed`, record, conflict: reviewed.conflict, content: made(record, reviewed.conflict, {})},
    {name: `${name}, drafted`, record, conflict: drafted.conflict, content: made(record, drafted.conflict, drafted)},
  ];
});

describe.each(briefs)('$name', ({record, conflict, content}) => {
  const forms = {
    page: parseHTML(toHtml(content)).document.querySelector('main')!.textContent!,
    markdown: toMarkdown(content),
    terminal: toTerminal(content, {width: 10_000}),
  };

  test('answers in three to six sentences, first', () => {
    expect(content.sections[0]!.id).toBe('answer');
    const said = sentences(content.sections[0]!.blocks);
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.length).toBeLessThanOrEqual(6);
    for (const {text} of said) expect(text.length, text).toBeLessThan(520);
  });

  test('every sentence survives “says who?”', () => {
    for (const {blocks} of content.sections)
      for (const {text, ground, notes} of sentences(blocks))
        if (ground === 'reported') expect(notes.length, text).toBeGreaterThan(0);
  });

  test.each(Object.keys(forms) as (keyof typeof forms)[])('words, not codes, in the %s', form => {
    const text = forms[form];
    const options = conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.id}.${o.id}`));
    // codes as words of their own; the bibliography shows file names and document ids, which are names
    for (const code of [...options, ...recordKinds.flatMap(k => record[k].map(i => i.id)).filter(id => /\d/.test(id))])
      expect(new RegExp(`(?<![\\w.-])${code.replace(/[.]/g, '\\.')}(?![\\w-])`).test(text), code).toBe(false);
    expect(text).not.toMatch(/(?<![\w-])[YN-]*[YN]{2}[YN-]*(?![\w-])|undefined|\[object|\bNaN\b|“”|\.\.(?!\.)|, ,/);
  });

  test('reads as English where verbs and articles are set', () => {
    for (const {text} of content.sections.flatMap(s => sentences(s.blocks))) {
      const ours = text.replace(/“[^”]*”/g, '“”');
      expect(ours).not.toMatch(
        /\b(?:the|a|an) (?:the|a|an)\b|\bto (?:to|not to)\b|\bwants? wants?\b|\bUnited (?:States|Nations|Kingdom) (?:ask|want)\b/,
      );
      expect(ours).not.toMatch(
        /(?<!\bthe )(?<!^The )\bUnited (?:States|Nations|Kingdom)\b(?! Conference| Maritime Alliance:|:)/,
      );
    }
  });

  test('no link leads nowhere and no id stands twice', () => {
    const {document} = parseHTML(toHtml(content));
    const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(ids, link.outerHTML).toContain(link.getAttribute('href')!.slice(1));
  });
});

test('the works the method names are in the bibliography, and every key it quotes is among them', () => {
  const bibliography = read('docs/references.bib');
  for (const {key} of references) expect(bibliography).toContain(`{${key},`);
  const method = sentences(briefs[0]!.content.sections.find(s => s.id === 'method')!.blocks);
  const quoted = method.flatMap(s => [...s.text.matchAll(/\[(\w+)\]/g)].map(m => m[1]!));
  expect([...new Set(quoted)].sort()).toEqual(references.map(r => r.key).sort());
});
