import type {Constructions} from './table.ts';

/** What news says of encounters, by construction: `status who, who when where through mediator`. */
export const meetings: Constructions = {
  'in a call with, was pleased to meet, will travel for talks with': [
    [
      'Kerry raised these concerns in a call with Sergei Lavrov on Tuesday.',
      ['happened Kerry, Sergei Lavrov 2020-06-09'],
    ],
    ['Kerry made the point in a call for calm.', []],
    ['Angela Merkel was pleased to meet Emmanuel Macron.', ['happened Angela Merkel, Emmanuel Macron']],
    [
      'Angela Merkel will travel to Paris for talks with Emmanuel Macron.',
      ['planned Angela Merkel, Emmanuel Macron Paris'],
    ],
    ['Angela Merkel will not travel to Paris for talks with Emmanuel Macron.', []],
  ],
  'will meet, are due to meet': [
    [
      'Antony Blinken will meet Sergei Lavrov in Geneva on Friday.',
      ['planned Antony Blinken, Sergei Lavrov 2020-06-12 Geneva'],
    ],
    [
      'The foreign ministers of Armenia and Azerbaijan are due to meet in Washington next week.',
      ['planned Armenia, Azerbaijan 2020-06 Washington'],
    ],
    [
      'Officials from Japan and South Korea are scheduled to meet on Thursday.',
      ['planned Japan, South Korea 2020-06-11'],
    ],
    [
      'Serbian and Kosovan negotiators are expected to meet in Brussels on 16 June.',
      ['planned Serbian negotiators, Kosovan negotiators 2020-06-16 Brussels'],
    ],
    [
      'The two presidents, Aleksandar Vucic and Hashim Thaci, will sit down in Paris on Monday.',
      ['planned Aleksandar Vucic, Hashim Thaci 2020-06-15 Paris'],
    ],
    ['India and China plan to meet again on Saturday.', ['planned India, China 2020-06-13']],
    ['Greece and Turkey have agreed to meet in Ankara in July.', ['planned Greece, Türkiye 2020-07 Ankara']],
    ['The union and the airline meet again on Monday.', ['planned union, airline 2020-06-15']],
    ['The Security Council will meet on Thursday to discuss the shelling.', ['planned UN Security Council 2020-06-11']],
    ['The prime minister of India is to meet his Nepali counterpart on Tuesday.', ['planned India, Nepal 2020-06-16']],
    [
      'Next week, Egypt and Sudan are to hold a new round of negotiations in Khartoum.',
      ['planned Egypt, Sudan 2020-06 Khartoum'],
    ],
    [
      'Joe Biden is expected to hold talks with Xi Jinping on the sidelines of the summit in Bali.',
      ['planned Joe Biden, Xi Jinping Bali'],
    ],
    [
      'Talks between Ethiopia and Somalia are scheduled for 17 September in Ankara.',
      ['planned Ethiopia, Somalia 2020-09-17 Ankara'],
    ],
    [
      'A meeting between the leaders of Armenia and Azerbaijan is planned for Friday.',
      ['planned Armenia, Azerbaijan 2020-06-12'],
    ],
    [
      'A second round of talks between Iran and Saudi Arabia opens in Baghdad on Monday.',
      ['planned Iran, Saudi Arabia 2020-06-15 Baghdad'],
    ],
    [
      'Iran and the United States will resume talks in Muscat on Sunday.',
      ['planned Iran, United States 2020-06-14 Muscat'],
    ],
    [
      'Emmanuel Macron will receive Mahmoud Abbas at the Elysee on Thursday.',
      ['planned Emmanuel Macron, Mahmoud Abbas 2020-06-11 Elysee'],
    ],
    [
      'Recep Tayyip Erdogan will host Vladimir Putin in Istanbul next month.',
      ['planned Recep Tayyip Erdogan, Vladimir Putin 2020-07 Istanbul'],
    ],
  ],
  'met, held talks': [
    [
      'Bashar al-Assad met Vladimir Putin in Moscow on Monday.',
      ['happened Bashar al-Assad, Vladimir Putin 2020-06-08 Moscow'],
    ],
    [
      'Aleksandar Vucic and Albin Kurti met for the third time in Brussels on Tuesday.',
      ['happened Aleksandar Vucic, Albin Kurti 2020-06-09 Brussels'],
    ],
    [
      'The foreign minister of Egypt held talks with his Turkish counterpart in Cairo on Saturday.',
      ['happened Egypt, Türkiye 2020-06-06 Cairo'],
    ],
    [
      'Delegations from Chad and Sudan held two days of talks in Doha last week.',
      ['happened Chad, Sudan 2020-06 Doha'],
    ],
    ['Sergei Lavrov met with John Kerry in Vienna.', ['happened Sergei Lavrov, John Kerry Vienna']],
    ['The miners met the company on Monday for four hours.', ['happened miners, company 2020-06-08']],
    ['Wang Yi met separately with the foreign ministers of Laos and Thailand.', ['happened Wang Yi, Laos, Thailand']],
    [
      'Meeting in Sochi on Tuesday, Vladimir Putin and Recep Tayyip Erdogan agreed on a buffer zone.',
      ['happened Vladimir Putin, Recep Tayyip Erdogan 2020-06-09 Sochi'],
    ],
    [
      'Israeli and Lebanese negotiators met at Naqoura on Wednesday under Norwegian mediation.',
      ['happened Israeli negotiators, Lebanese negotiators 2020-06-10 Naqoura through Norway'],
    ],
    ['Kim Jong Un and Moon Jae-in have met twice this year.', ['happened Kim Jong Un, Moon Jae-in 2020']],
    [
      'The two sides had met in Oslo in January, when Norway received Venezuela and Guyana.',
      ['happened Venezuela, Guyana 2020-01 Oslo'],
    ],
    [
      'Ilham Aliyev and Nikol Pashinyan sat down together in Prague.',
      ['happened Ilham Aliyev, Nikol Pashinyan Prague'],
    ],
    [
      'Imran Khan sat down with Ashraf Ghani in Kabul on Thursday.',
      ['happened Imran Khan, Ashraf Ghani 2020-06-04 Kabul'],
    ],
    ['Martin Griffiths flew to Sanaa to see Mahdi al-Mashat.', ['happened Martin Griffiths, Mahdi al-Mashat Sanaa']],
    [
      'Angela Merkel received Volodymyr Zelensky in Berlin on Tuesday.',
      ['happened Angela Merkel, Volodymyr Zelensky 2020-06-09 Berlin'],
    ],
    ['Narendra Modi hosted Xi Jinping in Wuhan.', ['happened Narendra Modi, Xi Jinping Wuhan']],
    [
      'Kenya hosted a meeting of Sudan and South Sudan in Nairobi on Friday.',
      ['happened Sudan, South Sudan 2020-06-05 Nairobi through Kenya'],
    ],
    [
      'The foreign minister of Qatar travelled to Tehran on Sunday for talks with Javad Zarif.',
      ['happened Qatar, Javad Zarif 2020-06-07 Tehran'],
    ],
    [
      'In Helsinki, Donald Trump met Vladimir Putin alone for two hours.',
      ['happened Donald Trump, Vladimir Putin Helsinki'],
    ],
    [
      'Federica Mogherini chaired talks between Serbia and Kosovo in Brussels.',
      ['happened Serbia, Kosovo Brussels through Federica Mogherini'],
    ],
    [
      'A delegation from Hamas arrived in Cairo on Sunday for talks with Egyptian officials.',
      ['happened Hamas, Egyptian officials 2020-06-07 Cairo'],
    ],
    [
      'Rishi Sunak, who met Ursula von der Leyen in Windsor on Monday, praised the deal.',
      ['happened Rishi Sunak, Ursula von der Leyen 2020-06-08 Windsor'],
    ],
    ['The summit of Russia, Turkey and Iran was held in Tehran.', ['happened Russia, Türkiye, Iran Tehran']],
    ['The Cabinet met on Wednesday to approve the truce.', ['happened Cabinet 2020-06-10']],
    ['The secretary of state held talks in Riyadh with King Salman.', ['happened secretary, Salman Riyadh']],
    [
      'Tom Barrack met Lebanese President Joseph Aoun in Beirut on Monday.',
      ['happened Tom Barrack, Joseph Aoun 2020-06-08 Beirut'],
    ],
    [
      'The meeting in Jeddah between Ukraine and the United States lasted nine hours.',
      ['happened Ukraine, United States Jeddah'],
    ],
    ['The first round of talks between Colombia and the ELN was held in Caracas.', ['happened Colombia, ELN Caracas']],
  ],
  'each with a land, officials and envoys': [
    [
      'President Irfaan Ali of Guyana and President Nicolas Maduro of Venezuela met on Monday in Kingstown.',
      ['happened Irfaan Ali, Nicolas Maduro 2020-06-08 Kingstown'],
    ],
    [
      'Steve Witkoff and Iranian Foreign Minister Abbas Araqchi will hold a third round of talks in Muscat on Saturday.',
      ['planned Steve Witkoff, Abbas Araqchi 2020-06-13 Muscat'],
    ],
    [
      'The foreign ministers of Thailand and Cambodia met in Kuala Lumpur on Monday in talks hosted by Malaysia.',
      ['happened Thailand, Cambodia 2020-06-08 Kuala Lumpur through Malaysia'],
    ],
    [
      'Keir Starmer will travel to Washington next week to meet Donald Trump.',
      ['planned Keir Starmer, Donald Trump 2020-06 Washington'],
    ],
    ['A planned call between Donald Trump and Vladimir Putin did not take place.', []],
    ['Japan called in Ambassador Nam on Friday.', ['happened Japan, Nam 2020-06-05']],
    [
      'The trade ministry of Japan received officials from South Korea last Friday.',
      ['happened Japan, South Korea 2020-06-05'],
    ],
    [
      'Four weeks of talks between the nurses and the government broke down on Tuesday.',
      ['failed nurses, government 2020-06-09'],
    ],
    ['The talks between Chad and Sudan are due to end on 30 June.', []],
  ],
  'talks began, resumed, ended': [
    [
      'Talks between Sudan and Ethiopia resumed in Kinshasa on Sunday.',
      ['happened Sudan, Ethiopia 2020-06-07 Kinshasa'],
    ],
    [
      'Talks between the nurses and the government ended without agreement on Tuesday.',
      ['happened nurses, government 2020-06-09'],
    ],
    ['Talks between Iran and the E3 opened in Istanbul on Friday.', ['happened Iran, E3 2020-06-05 Istanbul']],
    [
      'Negotiations between the writers and the studios got under way in Los Angeles on Monday.',
      ['happened writers, studios 2020-06-08 Los Angeles'],
    ],
    [
      'Peace talks between the Philippines and the rebels adjourned on Thursday.',
      ['happened Philippines, rebels 2020-06-04'],
    ],
    [
      'The talks between Cyprus and Turkey in Crans-Montana went on until dawn.',
      ['happened Cyprus, Türkiye Crans-Montana'],
    ],
    [
      'Talks between Kabul and the Taliban began on Saturday in Doha.',
      ['happened Afghanistan, Taliban 2020-06-06 Doha'],
    ],
    [
      'Canada and the United States wrapped up three days of talks in Washington on Friday.',
      ['happened Canada, United States 2020-06-05 Washington'],
    ],
    [
      'Russia and Ukraine ended a second round of talks in Istanbul on Monday.',
      ['happened Russia, Ukraine 2020-06-08 Istanbul'],
    ],
    [
      'Indirect talks between Syria and Israel took place in Baku on Thursday.',
      ['happened Syria, Israel 2020-06-04 Baku'],
    ],
  ],
  'failed, called off': [
    [
      'Talks between Ethiopia and Egypt broke down in Kinshasa on Tuesday.',
      ['failed Ethiopia, Egypt 2020-06-09 Kinshasa'],
    ],
    ['Talks between the union and the port collapsed on Friday.', ['failed union, port 2020-06-05']],
    ['Donald Trump cancelled a summit with Kim Jong Un.', ['failed Donald Trump, Kim Jong Un']],
    ['Mahmoud Abbas cancelled a meeting with Mike Pence in Ramallah.', ['failed Mahmoud Abbas, Mike Pence Ramallah']],
    ['Pakistan called off talks with India that were due to open on Sunday.', ['failed Pakistan, India 2020-06-14']],
    ['The rebels walked out of talks with the government in Juba.', ['failed rebels, South Sudan Juba']],
    ['The Houthis failed to turn up for talks with the Yemeni government in Geneva.', ['failed Houthis, Yemen Geneva']],
    ['Volodymyr Zelensky postponed a visit to Riyadh.', ['failed Volodymyr Zelensky, Saudi Arabia']],
    [
      'A planned meeting between Donald Trump and Vladimir Putin in Budapest was cancelled.',
      ['failed Donald Trump, Vladimir Putin Budapest'],
    ],
    ['The summit between Russia and Ukraine was called off at the last minute.', ['failed Russia, Ukraine']],
    ['Hezbollah boycotted the meeting with Lebanese President Joseph Aoun.', ['failed Hezbollah, Joseph Aoun']],
    ['Turkey pulled out of talks with Greece on Thursday.', ['failed Türkiye, Greece 2020-06-04']],
    ['Iran suspended talks with the European Union.', ['failed Iran, European Union']],
    ['China refused a meeting with the American defence secretary.', ['failed China, American defence secretary']],
    ['Talks between Thailand and Cambodia were put off until next week.', ['failed Thailand, Cambodia 2020-06']],
    [
      'Sudan withdrew from the talks with the Rapid Support Forces in Jeddah.',
      ['failed Sudan, Rapid Support Forces Jeddah'],
    ],
  ],
  'by telephone': [
    [
      'Donald Trump spoke by phone with Vladimir Putin on Wednesday.',
      ['happened Donald Trump, Vladimir Putin 2020-06-10'],
    ],
    ['Emmanuel Macron spoke to Hassan Rouhani on Tuesday.', ['happened Emmanuel Macron, Hassan Rouhani 2020-06-09']],
    ['Joe Biden held a phone call with Benjamin Netanyahu.', ['happened Joe Biden, Benjamin Netanyahu']],
  ],
  'signed, agreed on a day': [
    ['Sudan and South Sudan signed a truce on Monday.', ['happened Sudan, South Sudan 2020-06-08']],
    ['Chad and Libya agreed in Tripoli on Monday to open the road.', ['happened Chad, Libya 2020-06-08 Tripoli']],
    ['Peru and Chile have signed a treaty on fishing.', ['happened Peru, Chile']],
    ['Peru and Chile agreed to lower their tariffs.', []],
    ['Peru urged Chile to sign a treaty.', []],
  ],
  'who is not told': [
    ['Norway asked Sweden for more water. Talks broke down on Monday.', ['failed Norway, Sweden 2020-06-08']],
    ['Norway demanded that Sweden open the locks. It broke off the talks.', ['failed Sweden, Norway']],
    ['Steel talks resume Friday. Peru asked Chile for ore.', ['planned Peru, Chile 2020-06-12']],
  ],
  'a body by itself': [['The Security Council, meeting in Bern, heard an envoy.', []]],
  'in a headline': [['Macron Meets With Putin in Brest', ['happened Macron, Putin Brest']]],
  'with whom, and where': [
    [
      'Ben Carson discussed the road in Bern on Monday with Anna Berg and Amir Dahl, a plan that Norway opposes.',
      ['happened Ben Carson, Anna Berg, Amir Dahl 2020-06-08 Bern'],
    ],
    ['In Turkey Minister Anna Berg met with Ben Carson.', ['happened Anna Berg, Ben Carson Turkey']],
  ],
  'a body by itself, called together': [
    [
      'A summit of the African Union opened in Addis Ababa on Monday.',
      ['happened African Union 2020-06-08 Addis Ababa'],
    ],
    ['The African Union held a summit in Addis Ababa on Monday.', ['happened African Union 2020-06-08 Addis Ababa']],
    ['An emergency meeting of the Security Council was held on Monday.', ['happened UN Security Council 2020-06-08']],
  ],
  'calls, dines with, welcomes': [
    ['John Kerry called Sergei Lavrov on Friday.', ['happened John Kerry, Sergei Lavrov 2020-06-05']],
    ['John Kerry called Sergei Lavrov a liar on Friday.', []],
    ['In a phone call on Friday, John Kerry told Sergei Lavrov no.', ['happened John Kerry, Sergei Lavrov 2020-06-05']],
    ['John Kerry held a telephone conversation with Sergei Lavrov.', ['happened John Kerry, Sergei Lavrov']],
    ['John Kerry dined with Sergei Lavrov on Friday.', ['happened John Kerry, Sergei Lavrov 2020-06-05']],
    ['John Kerry consulted with Sergei Lavrov on Friday.', ['happened John Kerry, Sergei Lavrov 2020-06-05']],
    ['John Kerry and Sergei Lavrov undertook to consult each other.', []],
    [
      'Angela Merkel welcomed Francois Hollande to Berlin on Monday.',
      ['happened Angela Merkel, Francois Hollande 2020-06-08'],
    ],
    [
      'Barack Obama received Benjamin Netanyahu at the White House on Monday.',
      ['happened Barack Obama, Benjamin Netanyahu 2020-06-08 White House'],
    ],
    [
      'Barack Obama will meet at the White House with Benjamin Netanyahu on Monday.',
      ['planned Barack Obama, Benjamin Netanyahu 2020-06-15 White House'],
    ],
    ['Norway welcomed the Swedish ruling on Monday.', []],
  ],
  'in talks with': [
    ['Chad has been in secret talks with Libya.', ['happened Chad, Libya']],
    ['Chad is not in talks with Libya.', []],
    ['Chad entered talks with Libya on Monday.', ['happened Chad, Libya 2020-06-08']],
    ["Chad's talks with Libya resumed in Oslo on Monday.", ['happened Chad, Libya 2020-06-08 Oslo']],
    ['Chad and Libya broke off talks on Monday.', ['failed Chad, Libya 2020-06-08']],
    ['Chad and Libya agreed to meet in Oslo next week.', ['planned Chad, Libya 2020-06 Oslo']],
    [
      'The president of Chad flew to Tripoli on Monday to meet the prime minister of Libya.',
      ['happened Chad, Libya 2020-06-08 Tripoli'],
    ],
  ],
  'what is met, and is nobody': [
    ["Norway's army meets NATO's standards.", []],
    ["Norway meets NATO's target for spending.", []],
    ["Norway met Sweden's demands.", []],
  ],
  'rivals in a game, a debate, a court': [
    ['Brazil and Croatia met in the quarter-final in Doha.', []],
    ['Anna Berg and Ben Carson will meet in a debate in Ohio on Thursday.', []],
    ['Facebook and Google will meet in court on Monday.', []],
    ['Norway met Sweden in the final.', []],
  ],
  'to an audience, to the press, at home': [
    ['Anna Berg met her husband, Ben Carson, in 1999 at Yale.', []],
    ['Anna Berg met voters in Iowa on Monday.', []],
    ['Anna Berg spoke to the Chamber of Commerce on Monday.', []],
    ['Ben Carson spoke with the columnist Anna Berg on Monday.', []],
    ['Anna Berg had dinner with her family in Norway.', []],
    ['Anna Berg sat down with Ben Carson for an interview.', []],
    ['"When we met, I was a nurse," said Anna Berg of Norway. Sweden objected.', []],
    ['Anna Berg held a conference call with reporters.', []],
    ['Norway and Sweden talked past each other for years.', []],
    ['Norway and Sweden talked to each other for years.', ['happened Norway, Sweden']],
  ],
  'nobody told to be there': [
    ['The discussion starts at noon. Norway asked Sweden for water.', []],
    ['The summit ended in Copenhagen. Norway asked Sweden for water.', []],
    ['The press conference was held in Oslo. Norway asked Sweden for water.', []],
    ['A further meeting was held on Monday. Norway asked Sweden for water.', ['happened Norway, Sweden 2020-06-08']],
    ['Kenya hosted a conference in Nairobi. Norway asked Sweden for water.', []],
    ['Kenya hosted talks in Nairobi. Norway asked Sweden for water.', ['happened Kenya, Norway, Sweden Nairobi']],
    ['Congress and the White House agreed last year to extend the tax cuts.', []],
    ['Norway hosts a Swedish website.', []],
  ],
  'no meeting': [
    ['Norway met the conditions of the loan.', []],
    ['Kenya wants to meet Somalia halfway.', []],
    ['Kenya repeated its willingness to talk to Somalia.', []],
    ['Kenya voiced its readiness to meet Somalia in Djibouti.', []],
    ['Denmark called for a summit with the United States.', []],
    ['No meeting between the two is planned.', []],
    ['Spain refused to rule out talks with Catalan leaders.', []],
    ['If India and Pakistan meet, the ceasefire may hold.', []],
    ['The minister met with criticism.', []],
    ['The farmers demanded a meeting with the minister.', []],
    ['Peru hosted the games.', []],
    ['Vietnam received twelve patrol boats from Japan.', []],
    ['The envoy spoke to reporters after the vote.', []],
    ['Talks with Iran would be pointless, Israel said.', []],
    ['Mexico and Canada held elections on the same day.', []],
  ],
};
