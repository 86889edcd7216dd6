import {expect, test} from 'vitest';
import {readSentences} from '../../../test/sentences.ts';

const rows: [text: string, found: string[]][] = [
  ['“Russia can do nothing alone,” Sergei Lavrov said.', ['Russia cannot do nothing alone']],
  ['Kenya would be hard put to feed the troops.', ['Kenya cannot feed the troops']],
  ['Kenya would be hard put.', []],
  ['Chad is too weak to hold the city.', ['Chad cannot hold the city']],
  ['Chad is too proud to hold the city.', []],
  ['Norway is strong enough to shut the port.', ['Norway can shut the port']],
  ['Panama is free to raise the toll.', ['Panama can raise the toll']],
  ['“Panama is free to leave,” Norway said.', []],
  ['It is beyond Chad’s means to rebuild the road.', ['Chad cannot rebuild the road']],
  ['It is in Chad’s interest to rebuild the road.', []],
  ['Sudan would struggle to pay the fee.', ['Sudan cannot pay the fee']],
  ['Sudan struggled to pay the fee.', []],
  ['Nobody but Iran can stop the ships.', ['Iran can stop the ships']],
  ['The charter gives Tunisia the power to veto the budget.', ['Tunisia can veto the budget']],
  ['The victory gives Tunisia the power to veto the budget.', []],
  ['China holds the key to reopening the market.', ['China can reopening the market']],
  ['Cuba no longer has the fuel to run the plant.', ['Cuba cannot run the plant']],
  ['Egypt is not able to pressure Syria.', ['Egypt cannot pressure Syria']],
  [
    'Norway cannot force Israel to sign without the help of the United States.',
    ['Norway cannot force Israel to sign with United States'],
  ],
  ['Sudan lacks the means to strike the dam.', ['Sudan cannot strike the dam']],
  ['India was unable to persuade Nepal.', ['India cannot persuade Nepal']],
  ['Qatar is in no position to order a truce.', ['Qatar cannot order a truce']],
  ['France says it cannot act until the money is there.', ['France cannot act']],
  ["Egypt fears France's inability to store the water.", ['France cannot store the water']],
  ['France has no way of storing the water.', ['France cannot storing the water']],
  ['It is impossible for France to store the water.', ['France cannot store the water']],
  ['France does not have the votes to block the sale.', ['France cannot block the sale']],
  ['The treaty allows Jordan to veto any plan.', ['Jordan can veto any plan']],
  ['The treaty prohibits Jordan from selling the water.', ['Jordan cannot selling the water']],
  ['What France cannot do is negotiate under fire.', ['France cannot negotiate under fire']],
  ['“We could end it with one phone call,” Russia said.', ['Russia can end it with one phone call']],
  [
    'Japan and South Korea could stop the tests together.',
    ['Japan can stop the tests together with South Korea', 'South Korea can stop the tests together with Japan'],
  ],
  // told by the modal alone
  ['Kenya asked Uganda to open the border. Uganda cannot, its minister said.', ['Uganda cannot open the border']],
  ['Egypt urged Sudan to lower the gates. Sudan, a poor country, can’t.', ['Sudan cannot lower the gates']],
  [
    'France cannot change the treaty, and neither can Germany.',
    ['France cannot change the treaty', 'Germany cannot change the treaty'],
  ],
  ['Egypt can no longer store the water.', ['Egypt cannot store the water']],
  ['Only Norway may open the archive.', ['Norway can open the archive']],
  ['France has not the ships to close the strait.', ['France cannot close the strait']],
  ['Norway is empowered to fine the fleet.', ['Norway can fine the fleet']],
  ['Sudan declared itself unable to pay the troops.', ['Sudan cannot pay the troops']],
  ['Spain could not do without the gas.', ['Spain cannot do without the gas']],
  ['Norway said Sweden could inspect the list on Monday.', []],
  // alone not, but together
  [
    'Egypt alone could not reopen the crossing, but together with Qatar it could.',
    ['Egypt cannot reopen the crossing', 'Egypt can reopen the crossing with Qatar'],
  ],
  [
    'Neither Egypt nor Qatar can deliver a truce alone; together they can.',
    [
      'Egypt cannot deliver a truce alone',
      'Qatar cannot deliver a truce alone',
      'Egypt can deliver a truce with Qatar',
      'Qatar can deliver a truce with Egypt',
    ],
  ],
  [
    'Kenya could not persuade the rebels by itself, diplomats said, but Kenya and Uganda together could.',
    [
      'Kenya cannot persuade the rebels by itself',
      'Kenya can persuade the rebels with Uganda',
      'Uganda can persuade the rebels with Kenya',
    ],
  ],
  [
    'Norway could not broker a deal on its own. With Cuba on board it might.',
    ['Norway cannot broker a deal on its own', 'Norway can broker a deal with Cuba'],
  ],
  [
    'Neither France nor Italy could veto the sale; jointly they have the votes to block it.',
    [
      'France cannot veto the sale',
      'Italy cannot veto the sale',
      'France can block it with Italy',
      'Italy can block it with France',
    ],
  ],
  [
    'It would take both Iran and Russia to move Syria.',
    ['Iran can move Syria with Russia', 'Russia can move Syria with Iran'],
  ],
  [
    'Sudan can agree on a truce; it cannot uphold one without Egypt.',
    ['Sudan can agree on a truce', 'Sudan cannot uphold one with Egypt'],
  ],
  // and what is none
  ['France could not persuade Mali, and with Niger it might go on for years.', ['France cannot persuade Mali']],
  ['The court can lift the ban.', ['court can lift the ban']],
  // by whose consent
  ["Kenya needs Uganda's consent to sell the ferry.", ['Kenya cannot sell the ferry with Uganda']],
  [
    "Norway offered to lift the tax. It needs parliament's approval for that.",
    ['Norway cannot lift the tax with parliament'],
  ],
  ["Kenya does not need Uganda's consent to sell the ferry.", []],
  ['Kenya needs a loan to buy the ferry.', []],
  ['The regulator can release the grain with the consent of Sweden.', ['regulator can release the grain with Sweden']],
  // each the other
  [
    'Neither Chad nor Niger can reopen the road without the other.',
    ['Chad cannot reopen the road with Niger', 'Niger cannot reopen the road with Chad'],
  ],
  // only what stands behind “without” is wanted
  ['The army of Mali cannot cross without boats and asked Togo for two.', ['Mali cannot cross without boats']],
  ['Mali asked Togo to clear the port, which Togo cannot do without cranes.', ['Togo cannot clear the port']],
  ['Latvia must repay the loan, which it can’t.', ['Latvia cannot repay the loan']],
  ['Iceland has no means of policing the bank.', ['Iceland cannot policing the bank']],
  ['Under the treaty Peru may inspect the harbour.', ['Peru can inspect the harbour']],
  ['Peru may inspect the harbour.', []],
  ["Peru's court has declared itself unable to hear the suit.", ['Peruvian court cannot hear the suit']],
  // not told of anybody, or as one says
  ['Spain would not sign a promise it could not keep.', []],
  ['Spain urged firms that could not pay to close.', []],
  ['Spain has until May to show that it can live without the loan.', []],
  ['Spain cannot stomach the draft.', []],
  ['Spain cannot be the jailer of Europe.', []],
  ['Spain has votes to spare.', []],
  ['“What we can do is dredge the bay,” the governor of Goa said.', []],
  ['Iran can confirm the report.', []],
  ['“They can watch the count,” the minister of Chad said.', []],
  ['It could rain in Geneva.', []],
  ['Can France stop the war?', []],
  ['Iran cannot comment.', []],
  ['France cannot stand aside.', []],
  ['France allows Jordan to veto any plan.', []],
  ['The treaty would allow Jordan to veto any plan.', []],
  ['France said it could not accept the draft.', []],
];

test.each(rows)('%s', (text, found) => {
  const {record, name, cut} = readSentences(text);
  const told = record.abilities.map(
    a =>
      `${name(a.who)} ${a.can ? 'can' : 'cannot'} ${cut(a.what)}${a.with.length ? ` with ${a.with.map(name).join(', ')}` : ''}`,
  );
  expect(told.sort()).toEqual([...found].sort());
});
