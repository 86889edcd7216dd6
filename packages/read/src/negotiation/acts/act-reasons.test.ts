import {expect, test} from 'vitest';
import {demandsIn} from '../../../test/sentences.ts';

/** Where what an act is for, what it follows on, or how it is done, stands behind it. */
const table: [text: string, act: string][] = [
  ['The mayor asked the council to drop the fees after a report by the board.', 'drop the fees'],
  ['The union asked the mayor to resign following the leak of the letter.', 'resign'],
  ['The mayor asked the council to open a channel in order to end the siege.', 'open a channel'],
  ['The mayor asked the council to shut the baths in light of the report.', 'shut the baths'],
  ['The union asked drivers to take part in the relief by sending lorries.', 'take part in the relief'],
  ['The mayor asked the council to table a bill in the coming weeks.', 'table a bill'],
  ['The mayor asked the council to mend the dyke at the start of March.', 'mend the dyke'],
  ['The mayor asked the council to close the yard -- and the mill.', 'close the yard'],
  ['The mayor asked the council to back their plans, such as the bridge.', 'back their plans'],
  ['The mayor asked the council to man the locks in the meantime.', 'man the locks'],
  // what the verb itself takes
  ['The mayor asked the police to look after the children.', 'look after the children'],
  ['The minister urged Mali to go after smugglers.', 'go after smugglers'],
  ['The mayor asked the council to begin by sending lorries to the port.', 'begin by sending lorries to the port'],
  ['The mayor asked the council to sit in the next session.', 'sit in the next session'],
  ['The mayor asked the council to meet at the end wall.', 'meet at the end wall'],
];

test.each(table)('%s', (text, act) => {
  expect(demandsIn(text).map(row => row.replace(/^.*?: (?:stop )?| <.*/g, ''))).toEqual([act]);
});
