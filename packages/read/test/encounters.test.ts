import type {SourceDocument} from '@suasion/model';
import {describe, expect, test} from 'vitest';
import {recognise} from '../src/documents/parts.ts';
import {loadReader} from '../src/index.ts';
import {mergeReadings} from '../src/record/merge.ts';
import {readText} from '../src/record/read-text.ts';

const reader = loadReader();
const document = (text: string): SourceDocument => ({
  id: 'a', file: 'a.txt', title: null, outlet: null, author: null, published: '2024-05-21', url: null, retrieved: null,
  sha256: '0'.repeat(64), mediaType: 'text/plain', text, parts: recognise(text).parts,
}); // biome-ignore format: one document
const read = (text: string) => {
  const r = mergeReadings([readText(document(text), reader)]);
  return {r, name: (id: string | null) => r.actors.find(x => x.id === id)?.name ?? '-'};
};
/** “status: who, who; where” of every meeting */
const meetings = (text: string) => {
  const {r, name} = read(text);
  return r.meetings.map(m => `${m.status}: ${m.who.map(name).sort().join(', ')}; ${m.where ?? '-'}`);
};
/** “who → whom” of everybody who mediates */
const mediators = (text: string) => {
  const {r, name} = read(text);
  return r.relations.filter(x => x.kind === 'mediation').map(x => `${name(x.from)} → ${name(x.to)}`);
};

const rivals = 'Kenya told Uganda to leave. Uganda told Kenya to stop. ';

describe('where and between whom talks were', () => {
  test.each([
    // the two the text is about, where the talks are not about others
    [`${rivals}Talks on Syrian reconciliation mediated by UN envoy Lars Holm began on Friday.`, []],
    [`${rivals}Talks on the Ugandan border mediated by UN envoy Lars Holm began on Friday.`, ['happened: Kenya, Uganda; -']],
    ['Kenya and Uganda resumed talks on Thursday after a bomb killed ten people in Juba.', ['happened: Kenya, Uganda; -']],
    ['Kenya and Uganda resumed talks in Juba on Thursday after a bomb killed ten people.', ['happened: Kenya, Uganda; Juba']],
    ['Kenyan and Ugandan ministers met in the Danish capital Copenhagen.', ['happened: Kenyan ministers, Ugandan ministers; Copenhagen']],
    ['Talks between Kenya and Uganda looked bleak on Friday.', []],
    ['Talks between Kenya and Uganda ended on Friday.', ['happened: Kenya, Uganda; -']],
    ['Kenya has sought to meet with Uganda.', []],
    ['Kenya and Uganda instructed their ministers to start talks.', []],
    [
      'Talks have been taking place in Oslo as officials from the United States, Kenya and Uganda meet to end the war.',
      ['happened: Kenya, Uganda, United States; Oslo'],
    ],
    ['Kenya met Uganda in Oslo on Monday. Kenya and Uganda met again in Oslo. The talks between Kenya and Uganda ended.', ['happened: Kenya, Uganda; Oslo']],
    ['Kenya met Uganda in Oslo. Kenya met Uganda in Bern.', ['happened: Kenya, Uganda; Oslo', 'happened: Kenya, Uganda; Bern']],
  ])('%s', (text, expected) => {
    expect(meetings(text)).toEqual(expected);
  }); // biome-ignore format: one row a line
});

describe('who mediates', () => {
  test.each([
    [`${rivals}Talks on Syrian reconciliation mediated by UN envoy Lars Holm began on Friday.`, []],
    [`${rivals}Talks mediated by UN envoy Lars Holm began on Friday.`, ['Lars Holm → Kenya', 'Lars Holm → Uganda']],
    [
      'A Hamas team met mediators from Kenya and Egypt. Hamas told Israel to leave. Israel told Hamas to disarm.',
      ['Kenya → Hamas', 'Kenya → Israel', 'Egypt → Hamas', 'Egypt → Israel'],
    ],
    [
      'Denmark, which is also acting as a mediator, and Norwegian mediators left. Kenya told Uganda to stop. Uganda told Kenya to leave.',
      ['Denmark → Kenya', 'Denmark → Uganda', 'Norway → Kenya', 'Norway → Uganda'],
    ],
    ['Hamas and mediators discussed it. Hamas told Israel to leave. Israel told Hamas to disarm.', []],
  ])('%s', (text, expected) => {
    expect(mediators(text).sort()).toEqual([...expected].sort());
  });
});

describe('names about a report and places that do nothing are nobody in it', () => {
  test.each([
    [
      'Tarn Bay, (HPA - Harbour News - 26th Aug, 2024) A ferry owner said on Sunday that Uganda had left.',
      ['HPA', 'Harbour News', 'Tarn Bay'],
    ],
    ['Kenya told Uganda to leave. Uganda thanked Kenya. (HPA)', ['HPA']],
    ['The firm wants to end the strike at Seattle-area plants.', ['Seattle']],
  ])('%s', (text, nobody) => {
    const {r} = read(text);
    for (const name of nobody) expect(r.actors.map(x => x.name)).not.toContain(name);
  });
  test('but “(HPA) refused” inside a report is somebody', () => {
    const {r} = read('The Harbour Pilots Association (HPA) refused to sail. The HPA wants higher pay.');
    expect(r.actors.map(x => x.name)).toContain('Harbour Pilots Association');
  });
});

describe('whose president one is', () => {
  test.each([
    ["Both sides in Kenya's crisis came to Ghana for talks with President Abu Mensah. Kenya and Kenya's allies left.", 'Abu Mensah', 'Ghana'],
  ])('%s', (text, person, land) => {
    const {r, name} = read(text);
    expect(name(r.actors.find(x => x.name === person)?.speaksFor ?? null)).toBe(land);
  }); // biome-ignore format: one row a line
});

describe('whether talks were held', () => {
  test.each([
    ['Chad and Niger quarrelled. The two meet again on Monday to discuss the wells.', ['planned: Chad, Niger; -']],
    ['The premier of Latvia would meet Estonia only if the port stayed open.', []],
    ["The court told Latvia's railway to open talks with Estonia.", []],
    ["The court asked Latvia's railway to meet Estonia on Thursday.", ["planned: Estonia, Latvia's railway; -"]],
    ["“We sat with the weavers' union on Friday,” said Peru.", ["happened: Peru, weavers' union; -"]],
    [
      "Talks between Mali's warring parties will resume in Bamako. Ghana asked Togo to pay. Togo told Ghana to wait. Ghana blamed Togo.",
      [],
    ],
    ['Talks between Ghana and Togo failed on Monday.', ['failed: Ghana, Togo; -']],
    ['Talks between Ghana and Togo failed to bring peace.', ['happened: Ghana, Togo; -']],
    ['Ghana hosted Togo for training exercises.', []],
    ['Ghana broke off talks with the leftist league.', ['failed: Ghana, leftist league; -']],
  ])('%s', (text, told) => {
    expect(meetings(text)).toEqual(told);
  });
});

describe('who stands behind whom', () => {
  /** “who kind whom” of every relation */
  const relations = (text: string) => {
    const {r, name} = read(text);
    return r.relations.map(x => `${name(x.from)} ${x.kind} ${name(x.to)}`);
  };
  test.each([
    ['Canada, which signed the treaty of 1977, backs Norway and has told Chad so.', ['Canada support Norway']],
    ['The premier of Latvia backs the Danish rebels of Hamas.', ['premier support Hamas']],
    ["Kenya has Kigali's ear.", ['Kenya influence Rwanda']],
    ['Poland has the ear of Niger.', ['Poland influence Niger']],
    ["The state of Sweden, Vattenfall's largest shareholder, left.", ['Sweden control Vattenfall']],
    ["Denmark lowered the boats' backs.", []],
  ])('%s', (text, told) => {
    expect(relations(text)).toEqual(told);
  });
});
