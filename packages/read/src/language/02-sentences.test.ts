import {describe, expect, test} from 'vitest';
import {tokenize} from './01-tokens.ts';
import {sentences} from './02-sentences.ts';

const cut = (text: string) => {
  const tokens = tokenize(text);
  const sent = sentences(text, tokens);
  return Array.from({length: sent.length - 1}, (_, k) =>
    text.slice(tokens.start[sent[k]!], tokens.end[sent[k + 1]! - 1]),
  );
};

const rows: [name: string, ...sentences: string[]][] = [
  ['two sentences', 'The round ended.', 'Nobody signed.'],
  ['titles', 'Mr. Osei met Gen. Ruiz and Sen. Dahl.', 'They left.'],
  ['initials', 'J. B. Ortega spoke first.', 'He was brief.'],
  ['an abbreviation inside', 'The U.S. President left on Jan. 5.', 'He returned.'],
  ['an abbreviation at the end', 'They met in the U.S.', 'The talks were short.'],
  ['numbers', 'It fell 3.5 percent.', 'Then 4.'],
  ['No. as a word and as a number', 'He said no.', 'Resolution No. 5 passed.'],
  ['a question in quotes goes on', '“Will you go?” the Herald asked Osei.', 'He would.'],
  ['lower case after a quoted question', '“Is it over?” she asked.', '“It is.”'],
  ['quotes close with their sentence', 'She called it “a start.”', 'He called it “a farce.”'],
  ['straight quotes', '"We will leave."', '"When?"', 'Nobody knew.'],
  ['several sentences in one quote', '“We came.', 'We spoke.', 'We left,” he said.'],
  ['brackets', '(They had met before.)', 'Nothing came of it.'],
  ['an ellipsis that goes on', 'He paused ... and left.', 'Good.'],
  ['an ellipsis that ends', 'He paused...', 'Then he left.'],
  ['exclamation', 'Stop!', 'Now!', 'Please.'],
  ['company names', 'Acme Corp. and Bolt Inc. sued.', 'They lost.'],
  ['time of day', 'They met at 5 p.m. Tuesday.', 'It rained.'],
  ['etc.', 'Food, water, etc. were let in.', 'It helped.'],
];

describe('sentences', () => {
  test.each(rows)('%s', (_, ...expected) => {
    expect(cut(expected.join(' '))).toEqual(expected);
  });

  test('a town in capitals before a dash without blanks is a dateline', () => {
    expect(cut('KESTRA—The council met.')).toEqual(['KESTRA—', 'The council met.']);
    expect(cut('UNESCO—which met—said no.')).toEqual(['UNESCO—which met—said no.']);
  });

  test('a dateline is a sentence of its own, whatever its agency is called', () => {
    expect(cut('TARN, May 3 (Loom and Shuttle) – The weavers met.')).toEqual([
      'TARN, May 3 (Loom and Shuttle) –',
      'The weavers met.',
    ]);
    expect(cut('PORT ELM, Del., June 4 (Bay of Reeds Press) – The pilots met.')).toHaveLength(2);
    expect(cut('Lormont – the old town – was quiet on 3 May.')).toHaveLength(1);
  });

  test('a blank line and a headline end a sentence without a stop', () => {
    expect(cut('Talks Resume in Oslo\n\nThe envoys met\n\nBY A REPORTER\nThey spoke.')).toEqual([
      'Talks Resume in Oslo',
      'The envoys met',
      'BY A REPORTER',
      'They spoke.',
    ]);
  });

  test('text wrapped to a width is not broken at its line ends', () => {
    const wrapped =
      'The delegations met again on Tuesday in the old town hall and\nspoke for three hours about the release of prisoners. The head\nof the mission said progress was slow.';
    expect(cut(wrapped)).toHaveLength(2);
  });

  test('a quotation running over paragraphs', () => {
    expect(cut('“We waited.\n\n“Nobody came,” she said.')).toEqual(['“We waited.', '“Nobody came,” she said.']);
  });

  test('sentences cover all tokens, and none is endless', () => {
    const tokens = tokenize('word '.repeat(5000));
    const sent = sentences('word '.repeat(5000), tokens);
    expect(sent[0]).toBe(0);
    expect(sent.at(-1)).toBe(5000);
    for (let k = 0; k + 1 < sent.length; k++) expect(sent[k + 1]! - sent[k]!).toBeLessThanOrEqual(310);
    expect([...sentences('', tokenize(''))]).toEqual([0]);
  });
});
