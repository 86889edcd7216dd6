import {expect, test} from 'vitest';
import {claimsIn} from '../../../test/sentences.ts';

const table: [text: string, found: string[]][] = [
  // said of others, in words that charge them
  [
    '"The decree is unlawful," said Omar Farah, head of the union. "The ministers are breaking the law."',
    ['The decree is unlawful | alleged Omar Farah', 'The ministers are breaking the law | alleged Omar Farah'],
  ],
  ['Chad said the vote was a sham.', ['the vote was a sham | alleged Chad']],
  ['Chad said the vote was a success.', []],
  ['Kenya said that Chad does not comply with the treaty.', ['Chad does not comply with the treaty | alleged Kenya']],
  ['Kenya said that Chad complies with the treaty.', []],
  ['"He knows his decree is unwarranted," said Omar Farah.', ['his decree is unwarranted | alleged Omar Farah']],
  ['Chad said Kenya failed to sign by noon.', []],
  [
    '"Kenyan troops entered the park and torched the lodge," Omar Farah said.',
    ['Kenyan troops entered the park and torched the lodge | alleged Omar Farah'],
  ],
  ['Chad said its own plan was not unlawful.', []],
  ['The strike was illegal.', []],
  ['The union asked whether the order was illegal.', []],
  ['Kenya hopes the order is unlawful.', []],
  ['"Is the order unlawful?" Chad said.', []],
  ['"Our people were silenced," Chad said.', []],
  // in harsh words
  [
    'Kenya said Chad had treated its crews disrespectfully.',
    ['Chad had treated its crews disrespectfully | alleged Kenya'],
  ],
  ['Kenya said Chad had treated its crews in May.', []],
  [
    '"They want to give away our country," Omar Farah said of the ministers.',
    ['They want to give away our country | alleged Omar Farah'],
  ],
  [
    'Critics say the levy is little more than a ploy to silence printers.',
    ['the levy is little more than a ploy to silence printers | alleged Critics'],
  ],
  ['Kenya said Chad wants to sell gas to Mali.', []],
  ['Kenya said Chad tried to avoid a war.', []],
  ['Kenya said Chad gave the police a clue about the fire.', []],
  ['Kenya said Chad does not have a clue.', ['Chad does not have a clue | alleged Kenya']],
  ['Kenya said the mill needs little more than sand.', []],
  ['Kenya said Chad had fought corruption for years.', []],
  ['Kenya said Chad was not squandering public money.', []],
  ['Kenya said Chad failed to protect its people.', ['Chad failed to protect its people | alleged Kenya']],
  [
    'Omar Farah, the union chief, quit, saying he lacks the courage to lead.',
    ['he lacks the courage to lead | alleged Omar Farah'],
  ],
  // names
  ['Chad called the decree "null and void".', ['null and void | alleged Chad']],
  ['Chad called the strike unlawful.', []],
  ['Chad called it piracy.', ['piracy | alleged Chad']],
  [
    'Sudan characterised the raid as "a serious violation of its sovereignty".',
    ['a serious violation of its sovereignty | alleged Sudan'],
  ],
  ['Omar Farah criticised the minister as unfit.', ['the minister as unfit | alleged Omar Farah']],
  ['Kenya called the talks a success.', []],
  ['Kenya called on Chad to end its illegal blockade.', []],
  ['Both Kenya and Sudan have alleged Chadian involvement.', ['Chadian involvement | alleged Kenya; alleged Sudan']],
  // courts
  ['The court ruled the decree unlawful.', ['the decree unlawful | alleged court']],
  ['The court found it to be unlawful.', ['it to be unlawful | alleged court']],
  ['The High Court ruled on September 11 the closure was unlawful.', ['the closure was unlawful | alleged High Court']],
  ['The court ruled that the hearing would be held in May.', []],
  ['The crew found the door unlawful.', []],
  // owning up
  ['The rebels claimed responsibility for the raid.', ['the raid | confirmed rebels']],
  ['The raid was claimed by the rebels.', ['The raid | confirmed rebels']],
  ['Sudan condemned the raid for which the Front has claimed responsibility.', ['the raid | confirmed Front']],
  ['The minister took responsibility for the budget.', []],
  [
    'The rebels claimed responsibility for the raid. Sudan blamed Chad for the raid.',
    ['the raid | confirmed rebels', 'Chad for the raid | alleged Sudan'],
  ],
  // where it begins and ends
  [
    'Reuters reported the output of tin had been disrupted.',
    ['the output of tin had been disrupted | reported Reuters'],
  ],
  [
    'Chad claimed the region was too crowded for a camp, holding up the work.',
    ['the region was too crowded for a camp | alleged Chad'],
  ],
];

test.each(table)('%s', (text, found) => {
  expect(claimsIn(text)).toEqual(found);
});
