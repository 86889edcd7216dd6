import type {Constructions} from './table.ts';

/** How news says two sides stand to each other, by construction: `A kind B`. */
export const relations: Constructions = {
  'backs, backed by': [
    ['Iran backs the Houthis.', ['Iran support Houthis']],
    ['The Houthis, who are backed by Iran, seized the ship.', ['Iran support Houthis']],
    ['The Iran-backed Houthis seized the ship.', ['Iran support Houthis']],
    ['Fighters backed by Turkey entered Afrin.', ['Türkiye support Fighters']],
    [
      'Khalifa Haftar, backed by Egypt and Russia, marched on the capital.',
      ['Egypt support Khalifa Haftar', 'Russia support Khalifa Haftar'],
    ],
    ['The Libyan government is supported by Turkey.', ['Türkiye support Libya']],
    ['Rwanda supports the M23.', ['Rwanda support M23']],
    ['Kinshasa says Rwanda backs the M23 rebels.', ['Rwanda support M23']],
    ['The M23, allegedly backed by Rwanda, took Goma.', ['Rwanda support M23, allegedly']],
    ['The United Nations accuses Rwanda of backing the M23.', ['Rwanda support M23, allegedly']],
    ['Rwanda denies supporting the M23.', ['Rwanda support M23, allegedly']],
    ['Russia has thrown its weight behind Belarus.', ['Russia support Belarus']],
    ['China voiced support for Pakistan.', ['China support Pakistan']],
    ['Hezbollah enjoys the backing of Iran.', ['Iran support Hezbollah']],
    ['The opposition has the support of the European Union.', ['European Union support opposition']],
    ['Turkey stands by Azerbaijan.', ['Türkiye support Azerbaijan']],
  ],
  'arms, funds': [
    ['Hezbollah, armed and financed by Iran, fired rockets.', ['Iran support Hezbollah']],
    ['Pakistan has little influence over the Taliban.', []],
    [
      'The United Arab Emirates has been arming the Rapid Support Forces.',
      ['United Arab Emirates support Rapid Support Forces'],
    ],
    ['Qatar funds Hamas.', ['Qatar support Hamas']],
    ['The movement is funded by Saudi Arabia.', ['Saudi Arabia support movement']],
    ['North Korea has supplied Russia with shells.', ['North Korea support Russia']],
    ['The United States supplies weapons to Ukraine.', ['United States support Ukraine']],
    ['Eritrea is accused of arming al-Shabab.', ['Eritrea support al-Shabaab, allegedly']],
    ['Germany has provided money and arms to the Peshmerga.', ['Germany support Peshmerga']],
  ],
  'ally, allied': [
    ['Serbia is a close ally of Russia.', ['Serbia alliance Russia']],
    ['Turkey, an ally of Azerbaijan, sent drones.', ['Türkiye alliance Azerbaijan']],
    ['Armenia is allied with Russia.', ['Armenia alliance Russia']],
    ['Pakistan, a longtime ally of China, abstained.', ['Pakistan alliance China']],
    ['Hezbollah is allied to the Amal Movement.', ['Hezbollah alliance Amal Movement']],
    ['The Russia-aligned government in Minsk closed the border.', ['Russia alliance Belarus']],
    ['Eritrea and Ethiopia are allies.', ['Eritrea alliance Ethiopia']],
  ],
  'controls, belongs to, member of': [
    ['Gazprom holds a majority stake in Sibneft.', ['Gazprom control Sibneft']],
    ['Finland is a member of NATO.', ['Finland membership NATO']],
    ['Hungary, which is a member of the European Union, blocked the aid.', ['Hungary membership European Union']],
    ['Greece and Turkey are both members of NATO.', ['Greece membership NATO', 'Türkiye membership NATO']],
    ['Moldova belongs to the Council of Europe.', ['Moldova membership Council of Europe']],
  ],
  'leverage and influence': [
    ['China has leverage over North Korea.', ['China influence North Korea']],
    ['Qatar used its influence with Hamas to free the hostages.', ['Qatar influence Hamas']],
    ['The United States urged China to use its leverage over North Korea.', ['China influence North Korea']],
    ['Russia holds considerable sway over Armenia.', ['Russia influence Armenia']],
    ["Iran's influence over the Houthis is limited.", ['Iran influence Houthis']],
    ['Algeria wields influence in Mali.', ['Algeria influence Mali']],
  ],
  'mediates, brokered': [
    ['Qatar mediates between Israel and Hamas.', ['Qatar mediation Israel', 'Qatar mediation Hamas']],
    [
      'Egypt and Qatar are mediating between Israel and Hamas.',
      ['Egypt mediation Israel', 'Egypt mediation Hamas', 'Qatar mediation Israel', 'Qatar mediation Hamas'],
    ],
    ['The truce between Israel and Hamas was brokered by Egypt.', ['Egypt mediation Israel', 'Egypt mediation Hamas']],
    ['Turkey brokered a deal between Russia and Ukraine.', ['Türkiye mediation Russia', 'Türkiye mediation Ukraine']],
    [
      'Angola has been trying to mediate between Rwanda and Congo.',
      ['Angola mediation Rwanda', 'Angola mediation DR Congo'],
    ],
    [
      'Talks between Armenia and Azerbaijan mediated by the European Union opened on Monday.',
      ['European Union mediation Armenia', 'European Union mediation Azerbaijan'],
    ],
    [
      'Oman has served as an intermediary between Iran and the United States.',
      ['Oman mediation Iran', 'Oman mediation United States'],
    ],
    [
      'Saudi Arabia helped broker a truce between Sudan and the Rapid Support Forces.',
      ['Saudi Arabia mediation Sudan', 'Saudi Arabia mediation Rapid Support Forces'],
    ],
    [
      'Steve Witkoff shuttled between Russia and Ukraine.',
      ['Steve Witkoff mediation Russia', 'Steve Witkoff mediation Ukraine'],
    ],
    [
      'Norway acted as facilitator in talks between Colombia and the FARC.',
      ['Norway mediation Colombia', 'Norway mediation FARC'],
    ],
    [
      'Malaysia hosted and facilitated the talks between the Philippines and the Moro Islamic Liberation Front.',
      ['Malaysia mediation Philippines', 'Malaysia mediation MILF'],
    ],
    [
      'Under Chinese mediation, Iran and Saudi Arabia restored relations.',
      ['China mediation Iran', 'China mediation Saudi Arabia'],
    ],
  ],
  'opposes, rivals': [
    ['Algeria and Morocco are rivals.', ['Algeria opposition Morocco']],
    ['Egypt opposes the Muslim Brotherhood.', ['Egypt opposition Muslim Brotherhood']],
    ["Fatah is Hamas's rival.", ['Fatah opposition Hamas']],
    ['Iran is an adversary of Israel.', ['Iran opposition Israel']],
  ],
  'beside a name': [
    ["Hezbollah, Iran's ally, fired on the town.", ['Hezbollah alliance Iran']],
    ["The Houthis' backer, Iran, called for calm.", ['Iran support Houthis']],
  ],
  'owns, pays for, supports the claim of': [
    [
      'Norway and Qatar, which own a third of Rosneft, were silent.',
      ['Norway control Rosneft', 'Qatar control Rosneft'],
    ],
    ["Germany pays for Kenya's patrols.", ['Germany support Kenya']],
    ['The African Union supports the claim of Namibia.', ['African Union support Namibia']],
    ['Iran is believed to side with the Houthis.', ['Iran support Houthis, allegedly']],
    ['Norway supports the claim.', []],
    ['Germany pays for the repairs.', []],
  ],
  'a country met in passing': [
    [
      'Chad will talk to William Kaplan, the mediator, tonight. Chad has lost a year, and New Zealand has closed its embassy.',
      ['William Kaplan mediation Chad'],
    ],
  ],
  'nobody in particular': [
    ['Supporters of Anna Berg left. Her critics stayed.', []],
    ["Anna Berg's core supporters left.", []],
    ['Only a few others support Anna Berg.', []],
    ['Anna Berg and her supporters left. Ben Carson stayed.', []],
    ['Iraqi people support France.', ['Iraqi people support France']],
    ['People support France.', []],
  ],
  'one of a body, and not the body': [
    ['A NATO official who supports Anna Berg left.', []],
    ['Diana Orr, a NATO official who supports Anna Berg, left.', ['Diana Orr support Anna Berg']],
  ],
  'whose support': [
    ['Ben Carson reiterated Norwegian support for Iraq.', ['Norway support Iraq']],
    ['Three soldiers are supporting Operation Tall Grass in Iraq.', []],
  ],
  claimed: [
    ['Ben Carson claims that Kenya backs Somalia.', ['Kenya support Somalia, allegedly']],
    ['Ben Carson says that Kenya backs Somalia.', ['Kenya support Somalia']],
  ],
  'made with whom, led by whom': [
    ['The deal brokered by Germany with Turkey held. Sweden asked Norway for water.', []],
    ['The government of Iraq, led by Prime Minister Omar Said, and the Arab League signed.', []],
  ],
  'no relation': [
    ['Kenya and Somalia share a border.', []],
    ['Iran has no control over the Houthis.', []],
    ['France backed away from the plan.', []],
    ['Sweden asked Turkey for support.', []],
    ['Brazil could mediate between Guyana and Venezuela.', []],
    ['Poland supports the ban on grain.', []],
    ['The senator led the delegation.', []],
    ['Russia armed itself.', []],
  ],
};
