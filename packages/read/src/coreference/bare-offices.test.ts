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
