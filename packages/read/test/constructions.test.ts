import {describe, expect, test} from 'vitest';
import {claims} from './constructions/claims.ts';
import {deadlines} from './constructions/deadlines.ts';
import {meetings} from './constructions/meetings.ts';
import {relations} from './constructions/relations.ts';
import {found} from './constructions/table.ts';

// What news says of claims, encounters, terms and relations, by construction: each row holds exactly the items named, and no others.
for (const [kind, groups] of Object.entries({claims, meetings, deadlines, relations}))
  for (const [construction, rows] of Object.entries(groups))
    describe(`${kind}: ${construction}`, () => {
      test.each(rows)('%s', (text, items) => {
        expect(found(kind as 'claims', text)).toEqual([...items].sort());
      });
    });
