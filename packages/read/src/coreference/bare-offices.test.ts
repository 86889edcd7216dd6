import {describe, expect, test} from 'vitest';
import {readSentences} from '../../test/sentences.ts';

/** whom a person of a text speaks for, by name; null for nobody */
const principal = (text: string, person: string): string | null => {
  const {record, name} = readSentences(text);
  const x = record.actors.find(a => a.name === person);
  return x?.speaksFor ? name(x.speaksFor) : null;
};

describe('an office of which no state is told', () => {
  test.each([
    // a prime minister is of no state that has none
    [
      'Norway hosts the fleet. Norway is small. The United States sent two ships. Bernhard Ott, the caretaker prime minister, wants the United States to recall them. The United States waits.',
      'Bernhard Ott',
      'Norway',
    ],
    [
      'Mexico closed the bridge. Mexico reopened it. Prime Minister Bernhard Ott wrote to Mexico about it.',
      'Bernhard Ott',
      null,
    ],
    // a president is of no kingdom, and of the United States only by name
    ['Spain closed the port. Spain waits. President Bruno Arce spoke on Monday.', 'Bruno Arce', null],
    ['The United States closed the port. The United States waits. President Bruno Arce spoke.', 'Bruno Arce', null],
    ['Peru closed the port. Peru waits. President Bruno Arce spoke on Monday.', 'Bruno Arce', 'Peru'],
    // a king is of no republic
    ['Peru closed the port. Peru waits. King Bruno Arce spoke on Monday.', 'Bruno Arce', null],
    // a state with a president has a prime minister beside him
    [
      'Ukrainian President Ivo Marek flew to Brussels. Ukraine waits. Prime Minister Olha Sych stayed in Ukraine.',
      'Olha Sych',
      'Ukraine',
    ],
    // the president's spokesman, and his vice president
    [
      'Turkish President Selim Arkan sent troops into Syria. Murat Dede, the presidential spokesman, said they would stay.',
      'Murat Dede',
      'Türkiye',
    ],
    [
      'Turkey sent troops into Syria. Murat Dede, the company spokesman, said its ships would stay out.',
      'Murat Dede',
      null,
    ],
    ['Ghanaian President Kwesi Boateng went to Togo. Vice President Ama Darko stayed at home.', 'Ama Darko', 'Ghana'],
    ['Ghana and Togo met in May. Vice President Ama Darko of the bank came too.', 'Ama Darko', null],
    // a minister by what he is for
    ['Peru closed the port. Peru waits. Lara Quint, the minister of trade, spoke.', 'Lara Quint', 'Peru'],
    [
      'The United States closed the port. The United States waits. Lara Quint, the minister of trade, spoke.',
      'Lara Quint',
      null,
    ],
  ])('%s', (text, person, of) => expect(principal(text, person)).toBe(of));

  test('a Foreign Secretary is British where Britain is named, and of no other state spoken of', () => {
    expect(
      principal(
        'The Foreign Secretary met Russian Foreign Minister Oleg Tarkov. Britain and Russia disagree.',
        'Foreign Secretary',
      ),
    ).toBe('United Kingdom');
    expect(
      principal(
        'Foreign Secretary welcomes the sanctions on Syria. Syria denies all. Syria waits.',
        'Foreign Secretary',
      ),
    ).toBeNull();
  });
});

describe('what an office named with a land, a body or a person is of', () => {
  test.each([
    ['Nevada Attorney General Nora Vance said the state would sue Washington.', 'Nora Vance', null],
    ['Attorney General Nora Vance said she would sue the firm.', 'Nora Vance', 'United States'],
    // a mayor of a capital is not the state
    ['Ivo Brandt, the mayor of Kyiv, came to Oslo.', 'Ivo Brandt', null],
    ['Ivo Brandt, the foreign minister of Ukraine, came to Oslo.', 'Ivo Brandt', 'Ukraine'],
    // what a minister is for is no body
    ['The Minister of Gender and Family Affairs, Rose Mbeki, said it was wrong.', 'Rose Mbeki', null],
    [
      'The chairman of the Gender Equality Council, Tom Mbeki, said it was wrong.',
      'Tom Mbeki',
      'Gender Equality Council',
    ],
    // a country's union is no part of it
    ['Lena Okoro, the president of Ghana’s doctors’ union, came late.', 'Lena Okoro', 'Ghana’s doctors’ union'],
    ['Lena Okoro, the president of Ghana’s parliament, came late.', 'Lena Okoro', 'Ghana'],
    // whoever is named in front of a spokesman
    ['Anna Holm was away. Holm spokesman Tom Ruddy denied the report.', 'Tom Ruddy', 'Anna Holm'],
    ['Anna Holm was away. Holm supporter Tom Ruddy denied the report.', 'Tom Ruddy', null],
    // an administration that is over or yet to come has nobody speak for it
    [
      'Hillary Clinton, the Democratic nominee, spoke. A Clinton administration would close the prison.',
      'Hillary Clinton',
      null,
    ],
    ['President Omar Dahl spoke. The Dahl administration closed the prison.', 'Omar Dahl', 'Dahl government'],
  ])('%s', (text, person, of) => expect(principal(text, person)).toBe(of));

  test('banks of a country are not the country, but its central bank is', () => {
    expect(principal('Danish banks rejected the offer.', 'Danish bank')).toBeNull();
    expect(principal('The Danish central bank rejected the offer.', 'Danish central bank')).toBe('Denmark');
  });
  test('who speaks for a state is of its country', () => {
    const {record} = readSentences('Chinese Foreign Ministry spokesman Wei Tao said it would wait.');
    expect(record.actors.find(a => a.name === 'Wei Tao')?.country).toBe('CN');
  });
  test('an office is not of whom the same sentence names beside it', () => {
    const names = (text: string) => readSentences(text).record.actors.map(a => a.name);
    expect(names('Ivan Petrov is on hunger strike. The minister ruled out freeing Petrov.')).toContain('minister');
    expect(names('Ivan Petrov is on hunger strike. The minister ruled out a visit.')).not.toContain('minister');
  });
});
