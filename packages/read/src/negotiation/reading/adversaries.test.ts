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
