import {expect, test} from 'vitest';
import {claimsIn} from '../../../test/sentences.ts';

const table: [text: string, found: string[]][] = [
  // a charge by its name
  [
    'The union voiced anger over the alleged beating of two clerks by guards.',
    ['beating of two clerks by guards | alleged -'],
  ],
  ['Kenya arrested the alleged gunman in May.', []],
  ['Chad alleged fresh attacks in Darfur.', ['fresh attacks in Darfur | alleged Chad']],
  ['Omar Farah defended himself against accusations of fraud.', ['fraud | denied Omar Farah; alleged -']],
  ['Chad denied accusations of fraud.', ['fraud | denied Chad']],
  ['Opposition leaders face charges of treason in Nairobi.', ['treason | alleged -']],
  ['The port raised its charges of twelve dollars a ton.', []],
  // found fault with
  ['The council condemned the lack of any inquiry into the raid.', ['the lack of any inquiry | alleged council']],
  ['The council condemned the raid.', []],
  [
    'Chad condemned the rebels for "serious breaches" of the truce.',
    ['"serious breaches" of the truce | alleged Chad'],
  ],
  ['Chad condemned the rebels for their record.', []],
  [
    'Omar Farah slammed the minister as provincial and hard of hearing.',
    ['provincial and hard of hearing | alleged Omar Farah'],
  ],
  ['Ministry Accused Of Rigging The Vote', ['Rigging The Vote | alleged -']],
  // who goes because of it does not suspect
  ['Kenya jailed two envoys on suspicion of bribing priests.', ['bribing priests | alleged Kenya']],
  ['Omar Farah resigned on suspicion of bribing priests.', ['bribing priests | alleged -']],
  // whose it is does not say who alleges it
  ['The guild asked Chad to end its alleged spying on members.', ['spying on members | alleged -']],
  // by an adverb
  ['Omar Farah, who allegedly struck a guard, was held.', ['struck a guard | alleged -']],
  ['The allegedly corrupt deal with the port was dropped.', ['corrupt deal with the port | alleged -']],
  ['Tolls will reportedly rise in May.', []],
  // news, and what another told
  ['The bridge opened on Monday, Reuters reported.', []],
  ['Tin prices doubled, according to Reuters.', []],
  ['Tin prices doubled, according to Reuters. Chad denied it.', ['Tin prices doubled | reported Reuters; denied Chad']],
  ['Reuters reported that the premier had said he would go.', []],
  [
    'Reuters reported that the premier had met the rebels in secret.',
    ['the premier had met the rebels in secret | reported Reuters'],
  ],
  // without when
  [
    'Sudan accused Chad of shelling the port of Suakin when the truce had lapsed.',
    ['shelling the port of Suakin | alleged Sudan'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
