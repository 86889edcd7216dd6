import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** What is held out, gone away from, fought or forgone, and whether that threatens. */
const table: [text: string, found: string][] = [
  // to hold out until something is done
  ['France said it would keep the pilots until the fine was paid.', 'threat France → -: keep the pilots'],
  ['France said it would keep its pilots until the fine was paid.', 'promise France → -: keep its pilots'],
  [
    'The farmers said they would stay on the island until the tax was dropped.',
    'threat farmers → -: stay on the island',
  ],
  ['The farmers said they would stay in the coalition until May.', 'promise farmers → -: stay in the coalition'],
  [
    'The dockers said they would leave the cranes idle until Serbia signed.',
    'threat dockers → -: leave the cranes idle',
  ],
  // to go where going is what was asked
  ['The rebels said they would leave if the tax was passed.', 'threat rebels → -: leave'],
  ['The rebels said they would leave when the army did.', 'promise rebels → -: leave'],
  ['France said it would leave if asked.', 'promise France → -: leave'],
  // what presses the other side
  ['The union vowed to cut the bridge.', 'threat union → -: cut the bridge'],
  ['The union promised a court challenge.', 'threat union → -: a court challenge'],
  ['The union promised legal action.', 'threat union → -: legal action'],
  ['The union promised a cooking challenge.', 'promise union → -: a cooking challenge'],
  // what harms it and is forgone
  ['France will not use force, it said, so long as Serbia waits.', 'promise France → -: stop use force'],
  ['France will not oppose the sale, provided that Serbia waits.', 'promise France → -: stop oppose the sale'],
  ['France vowed not to attack Serbia.', 'promise France → -: stop not to attack Serbia'],
  ['France vowed not to sign the treaty.', 'refusal France → -: sign the treaty'],
  ['France will not discuss the sale, it said, so long as Serbia waits.', 'refusal France → -: discuss the sale'],
];

test.each(table)('%s', (text, found) => {
  expect(demandsIn(text).map(d => d.replace(/ (?:\[|<|if ).*$/, ''))).toContain(found);
});
