import {describe, expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

describe('“both” are those the text sets against each other, named or not', () => {
  const table: [text: string, found: string[]][] = [
    [
      'The bakers walked out at Crumb Foods on Monday. Crumb Foods accused the bakers of theft. The bakers rejected the charge. The bishop asked both to talk.',
      ['bishop → bakers', 'bishop → Crumb Foods'],
    ],
    [
      'The council met the tenants on Monday. The tenants accused the council of lying. A judge urged both sides to settle.',
      ['judge → council', 'judge → tenants'],
    ],
  ];
  test.each(table)('%s', (text, found) => {
    const pairs = demandsIn(text).map(d => /^demand (.*?):/.exec(d)?.[1] ?? d);
    expect(pairs.filter(p => /^(?:bishop|judge)/.test(p)).sort()).toEqual([...found].sort());
  });
});

describe('“both” are those who answer each other, not those named together once', () => {
  const table: [text: string, found: string[]][] = [
    [
      'The Weavers League demanded a rise on Monday. Loomfield Mills refused to pay it. The league vowed to picket. Loomfield Mills offered two percent. The Harwick Bank warned Loomfield Mills of its debts, and the Harwick Bank met Loomfield Mills on Friday. The bishop asked both sides to rest.',
      ['bishop → Loomfield Mills', 'bishop → Weavers League'],
    ],
    // whoever only deals with one of them is no side
    [
      'Loomfield Mills owes the Harwick Bank millions. The Harwick Bank demanded payment on Monday. Loomfield Mills refused to pay. The Harwick Bank threatened to sue. The Weavers League watches Loomfield Mills. The bishop asked both sides to rest.',
      ['bishop → Harwick Bank', 'bishop → Loomfield Mills'],
    ],
    // a part of a company that bears its name is the company
    [
      'The carders accused Loomfield Mills of theft. Loomfield Mills rejected the charge. The carders demanded a rise. Loomfield Mills Finance rejected it, and Loomfield Mills told Loomfield Mills Finance of the debts. The bishop asked both sides to rest.',
      ['bishop → Loomfield Mills', 'bishop → carders'],
    ],
    // but its workers are not
    [
      'Loomfield Workers United demanded a rise on Monday. Loomfield Mills refused. Loomfield Workers United vowed to picket. The bishop asked both sides to rest.',
      ['bishop → Loomfield Mills', 'bishop → Loomfield Workers United'],
    ],
  ];
  test.each(table)('%s', (text, found) => {
    const pairs = demandsIn(text).map(d => /^demand (.*?):/.exec(d)?.[1] ?? d);
    expect(pairs.filter(p => /^bishop/.test(p)).sort()).toEqual([...found].sort());
  });
});
