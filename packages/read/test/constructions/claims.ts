import type {Constructions} from './table.ts';

/** What news says of the standing of a fact, by construction: `proposition: standing Who, …`. */
export const claims: Constructions = {
  'accuse of': [
    [
      'Kenya has accused Somalia of auctioning oil blocks in disputed waters.',
      ['auctioning oil blocks in disputed waters: alleged Kenya'],
    ],
    [
      'Rwanda on Tuesday accused Burundi of harbouring rebels near the border.',
      ['harbouring rebels near the border: alleged Rwanda'],
    ],
    [
      'The rebels accused the army of having shelled the market before dawn.',
      ['having shelled the market before dawn: alleged rebels'],
    ],
    [
      'Poland was accused by Belarus of pushing migrants back across the river.',
      ['pushing migrants back across the river: alleged Belarus'],
    ],
    ['Each side accused the other of opening fire first.', ['opening fire first: alleged side']],
    [
      'The opposition accuses the president of buying votes and jailing critics.',
      ['buying votes and jailing critics: alleged opposition'],
    ],
    [
      'Ukraine, which accuses Russia of stealing its grain, has appealed to Turkey.',
      ['stealing its grain: alleged Ukraine'],
    ],
    [
      'The union accused the airline of bargaining in bad faith, a charge the airline denied.',
      ['bargaining in bad faith: alleged union, denied airline'],
    ],
    [
      'Armenia and Azerbaijan accused each other of breaking the ceasefire.',
      ['breaking the ceasefire: alleged Armenia, alleged Azerbaijan'],
    ],
    [
      'Accusing Serbia of massing troops on the border, Kosovo called for a meeting of NATO.',
      ['massing troops on the border: alleged Kosovo'],
    ],
    ['Beijing accused Washington of “hysteria” over the balloon.', ['hysteria: alleged China']],
  ],
  'blame and hold responsible': [
    [
      'Colombia blamed the guerrillas for the bombing of the pipeline.',
      ['the guerrillas for the bombing of the pipeline: alleged Colombia'],
    ],
    ['Ethiopia blamed the delay on Egypt.', ['the delay: alleged Ethiopia']],
    ['The governor blamed the strike on outside agitators.', ['the strike: alleged governor']],
    [
      'Israel held Hezbollah responsible for the rocket fire.',
      ['Hezbollah responsible for the rocket fire: alleged Israel'],
    ],
    [
      'Pakistan said India was behind the attack on the train. India rejected the allegation.',
      ['India was behind the attack on the train: alleged Pakistan, denied India'],
    ],
    [
      'Moscow said Kyiv was responsible for the shelling of the plant, which Kyiv denied.',
      ['Kyiv was responsible for the shelling of the plant: alleged Russia, denied Ukraine'],
    ],
  ],
  'allege, claim, charge that': [
    [
      'Prosecutors allege that the firm paid bribes to win the contract.',
      ['the firm paid bribes to win the contract: alleged Prosecutors'],
    ],
    [
      'The guild claims that the studios walked away from the table.',
      ['the studios walked away from the table: alleged guild'],
    ],
    ['The firm is alleged to have paid bribes to win the contract.', ['paid bribes to win the contract: alleged -']],
    [
      'The villagers complained that the mine had poisoned their wells.',
      ['the mine had poisoned their wells: alleged villagers'],
    ],
    [
      'Human rights groups say the army burned three villages, an accusation the government rejects.',
      ['the army burned three villages: alleged Human rights groups, denied government'],
    ],
    ['It is alleged that the minister took money from the mine.', ['the minister took money from the mine: alleged -']],
    ['In its complaint, Canada alleges China broke trade rules.', ['China broke trade rules: alleged Canada']],
  ],
  'said, and somebody denies': [
    [
      'Ukraine said Russia had struck the port. Russia denied it.',
      ['Russia had struck the port: alleged Ukraine, denied Russia'],
    ],
    [
      'The army said it had taken the town, but the rebels denied this.',
      ['it had taken the town: alleged army, denied rebels'],
    ],
    [
      'Libya says the boat was in its waters, which Italy denies.',
      ['the boat was in its waters: alleged Libya, denied Italy'],
    ],
    [
      'Thailand said Cambodian soldiers fired first; Cambodia denied the claim.',
      ['Cambodian soldiers fired first: alleged Thailand, denied Cambodia'],
    ],
    [
      'The company said the workers had been paid in full, something the union disputes.',
      ['the workers had been paid in full: alleged company, denied union'],
    ],
    [
      '“They cut our nets,” the skipper said. The coast guard dismissed the claim.',
      ['They cut our nets: alleged skipper, denied coast guard'],
    ],
    [
      'Washington says Tehran was behind the raid – a claim Tehran denies.',
      ['Tehran was behind the raid: alleged United States, denied Iran'],
    ],
    [
      'Mexico said it had delivered the water. Texas officials disputed that.',
      ['it had delivered the water: alleged Mexico, denied Texas officials'],
    ],
  ],
  'denied that, having, any': [
    ['Rwanda denied that its soldiers were fighting in Congo.', ['its soldiers were fighting in Congo: denied Rwanda']],
    ['Rwanda has repeatedly denied supporting the rebels.', ['supporting the rebels: denied Rwanda']],
    ['The minister denied having met the envoy in secret.', ['having met the envoy in secret: denied minister']],
    ['The junta denied any involvement in the killings.', ['any involvement in the killings: denied junta']],
    ['Serbia denies involvement in the ambush.', ['involvement in the ambush: denied Serbia']],
    ['Morocco denied the report.', []],
    ['Eritrea flatly denies that it has troops in Tigray.', ['it has troops in Tigray: denied Eritrea']],
    ['The company denies wrongdoing.', ['wrongdoing: denied company']],
    ['Tehran denied it was seeking a bomb.', ['it was seeking a bomb: denied Iran']],
    ['Turkey denies accusations that it shelled the camp.', ['it shelled the camp: denied Türkiye']],
    ['Turkey denied Kurdish accusations of shelling the camp.', ['shelling the camp: denied Türkiye']],
    [
      'There was no truth in reports that the envoy had resigned, Jordan said.',
      ['the envoy had resigned: denied Jordan'],
    ],
    [
      'Venezuela insisted it had never sent soldiers across the river.',
      ['it had never sent soldiers across the river: denied Venezuela'],
    ],
    ['The studio maintained that it had not used the recordings.', ['it had not used the recordings: denied studio']],
  ],
  'dismissed, rejected, called false': [
    [
      'China dismissed as groundless a report that it had hacked the ministry.',
      ['it had hacked the ministry: reported -, denied China'],
    ],
    [
      'China accused Japan of ramming a trawler. Japan dismissed the accusation as baseless.',
      ['ramming a trawler: alleged China, denied Japan'],
    ],
    [
      'The army accused the monks of hiding weapons. The abbot rejected the accusation.',
      ['hiding weapons: alleged army, denied abbot'],
    ],
    [
      'Georgia rejected Russian claims that its troops had fired first.',
      ['its troops had fired first: alleged Russia, denied Georgia'],
    ],
    [
      'Greece rejected Turkish allegations of sinking migrant boats.',
      ['sinking migrant boats: alleged Türkiye, denied Greece'],
    ],
    [
      'Algeria accused Morocco of spying. Rabat called the accusation “a fabrication”.',
      ['spying: alleged Algeria, denied Morocco'],
    ],
    [
      'Estonia said Russia had jammed its signals. The Kremlin described the claim as nonsense.',
      ['Russia had jammed its signals: alleged Estonia, denied Russia'],
    ],
    [
      'The mayor brushed aside suggestions that the contract had been rigged.',
      ['the contract had been rigged: denied mayor'],
    ],
    ['Brazil refuted allegations that it had let the fires burn.', ['it had let the fires burn: denied Brazil']],
    [
      'The ministry dismissed media reports of a secret deal as speculation.',
      ['a secret deal: reported -, denied ministry'],
    ],
    ['The allegation was rejected by Ankara.', []],
  ],
  'declined, refused, did not respond': [
    [
      'The Washington Post reported that Israel had sold the software to Rwanda. Israel declined to comment.',
      ['Israel had sold the software to Rwanda: reported Washington Post, declined Israel'],
    ],
    [
      'Der Spiegel reported that Berlin had halted the sale. A government spokesman refused to comment on the report.',
      ['Berlin had halted the sale: reported Der Spiegel, declined government spokesman'],
    ],
    [
      'The ministry accused the firm of dumping waste in the river. The firm did not respond to a request for comment.',
      ['dumping waste in the river: alleged ministry, declined firm'],
    ],
    [
      'Reuters reported that the bank had frozen the funds. The bank did not immediately respond to requests for comment.',
      ['the bank had frozen the funds: reported Reuters, declined bank'],
    ],
    [
      'Ukraine said Russia had blown up the bridge. There was no immediate comment from Moscow.',
      ['Russia had blown up the bridge: alleged Ukraine, declined Russia'],
    ],
    [
      'Turkey said Syrian jets had bombed the convoy. There was no immediate response from Damascus.',
      ['Syrian jets had bombed the convoy: alleged Türkiye, declined Syria'],
    ],
    [
      'The rebels said the army had used gas. The army has not commented on the allegation.',
      ['the army had used gas: alleged rebels, declined army'],
    ],
    [
      'Chad said rebels had crossed from Libya. Libya could not be reached for comment.',
      ['rebels had crossed from Libya: alleged Chad, declined Libya'],
    ],
    ['The minister declined to say whether the hostages were alive.', ['the hostages were alive: declined minister']],
    ['Israel neither confirms nor denies that it has nuclear weapons.', ['it has nuclear weapons: declined Israel']],
    [
      'The Pentagon would neither confirm nor deny that the ships had sailed.',
      ['the ships had sailed: declined United States'],
    ],
    ['The airline refused to confirm that the talks had collapsed.', ['the talks had collapsed: declined airline']],
    [
      'Moscow did not comment on the claim that its jets had crossed the line.',
      ['its jets had crossed the line: declined Russia, alleged -'],
    ],
    ['Officials in Baghdad were not immediately available for comment.', []],
  ],
  'confirmed, admitted, acknowledged': [
    [
      'Pakistan confirmed that its jets had struck targets in Iran.',
      ['its jets had struck targets in Iran: confirmed Pakistan'],
    ],
    ['Iran on Saturday admitted it had shot down the airliner.', ['it had shot down the airliner: confirmed Iran']],
    ['The company admitted to having paid the militia.', ['having paid the militia: confirmed company']],
    [
      'Officials in Manila acknowledged that the ship had run aground.',
      ['the ship had run aground: confirmed Officials'],
    ],
    ['Rwanda has acknowledged that its troops are in Congo.', ['its troops are in Congo: confirmed Rwanda']],
    ['The death of the commander was confirmed by Hamas.', ['The death of the commander: confirmed Hamas']],
    [
      'Two officials confirmed to Reuters that the talks had been suspended.',
      ['the talks had been suspended: confirmed officials'],
    ],
    [
      'The New York Times reported that the cable had been cut. Norway later confirmed the report.',
      ['the cable had been cut: reported New York Times, confirmed Norway'],
    ],
    ['The bank conceded that it had misled customers.', ['it had misled customers: confirmed bank']],
    ['The government conceded the election had been delayed.', ['the election had been delayed: confirmed government']],
    ['Taiwan has yet to confirm that the ship was Chinese.', []],
  ],
  'according to, first reported': [
    [
      'Egypt offered a two-week truce, according to two officials familiar with the talks. Cairo denied it.',
      ['Egypt offered a two-week truce: alleged officials, denied Egypt'],
    ],
    [
      'According to the United Nations, both armies used child soldiers. The generals deny it.',
      ['both armies used child soldiers: alleged United Nations, denied generals'],
    ],
    ['According to the survey, the lake is forty metres deep.', []],
    [
      'Israel approved the raid in March, according to Haaretz. Israel denied it.',
      ['Israel approved the raid in March: reported Haaretz, denied Israel'],
    ],
    // news, as long as nobody answers it
    ['Israel approved the raid in March, according to Haaretz.', []],
    ['The plan, first reported by Axios, would put troops on the border.', ['The plan: reported Axios']],
    [
      'Qatar paid the ransom, the Financial Times reported. Doha denies it.',
      ['Qatar paid the ransom: reported Financial Times, denied Qatar'],
    ],
    ['The BBC reported that the prince had been arrested.', ['the prince had been arrested: reported BBC']],
    [
      'It was first reported by Le Monde that the envoy had met the rebels.',
      ['the envoy had met the rebels: reported Le Monde'],
    ],
    ['State media reported that the army had entered the town.', ['the army had entered the town: reported -']],
    [
      'The firm reportedly paid a million dollars to the governor.',
      ['The firm reportedly paid a million dollars to the governor: reported -'],
    ],
    ['The governor allegedly ordered the shooting.', ['The governor allegedly ordered the shooting: alleged -']],
  ],
  'told of somebody else’s words': [
    [
      'Syria said its soldiers had pulled back and that Turkey had shelled the road, which Ankara called absurd.',
      ['Turkey had shelled the road: alleged Syria, denied Türkiye'],
    ],
    [
      'Kyiv said that saboteurs had entered the port and burned a ship; Minsk rejected this as slander.',
      ['saboteurs had entered the port and burned a ship: alleged Ukraine, denied Belarus'],
    ],
    [
      'The minister said that Chad had trained and paid the gunmen. Chad denied it.',
      ['Chad had trained and paid the gunmen: alleged minister, denied Chad'],
    ],
    [
      'The army said the rebels had opened fire first, an accusation that the rebels rejected.',
      ['the rebels had opened fire first: alleged army, denied rebels'],
    ],
    [
      'Sudan accuses Ethiopia, which was slow to open the border, of an undeclared blockade.',
      ['an undeclared blockade: alleged Sudan'],
    ],
    ['Sudan does not dispute that it loaded the tankers.', ['it loaded the tankers: confirmed Sudan']],
    ['Turkey, said by Greece to have sent the boats, denied it.', ['sent the boats: alleged Greece, denied Türkiye']],
    [
      'Rwanda denied that its soldiers had burned the village, an allegation first reported by the BBC.',
      ['its soldiers had burned the village: denied Rwanda, reported BBC'],
    ],
    [
      'The two banks, according to a person with knowledge of the matter, are preparing to pull out.',
      ['are preparing to pull out: reported -'],
    ],
    [
      'Cambodia accused Thai forces of firing mortars into a border province, an allegation Bangkok has denied.',
      ['firing mortars into a border province: alleged Cambodia, denied Thailand'],
    ],
    [
      'Hamas, which says Israel has broken the truce, released no hostages on Saturday.',
      ['Israel has broken the truce: alleged Hamas'],
    ],
    [
      'Maersk declined to comment on reports that it was in talks to buy the port.',
      ['it was in talks to buy the port: declined Maersk, reported -'],
    ],
    [
      'The bank said its staff had been offered a fair deal. The union called that “simply untrue”.',
      ['its staff had been offered a fair deal: alleged bank, denied union'],
    ],
    ['Nobody disputes that the French fished there.', []],
    ['The president would not say whether he will.', ['he will: declined president']],
  ],
  'said behind it': [
    ['The mine poisoned the stream, villagers allege.', ['The mine poisoned the stream: alleged villagers']],
    ['Sudan has sold the gold, Cairo claims.', ['Sudan has sold the gold: alleged Egypt']],
    [
      'The cranes were never serviced, the dockers claimed; the port denied it.',
      ['The cranes were never serviced: alleged dockers, denied port'],
    ],
    [
      'The bank was for sale, two sources said, though the chairman denied that.',
      ['The bank was for sale: reported -, denied chairman'],
    ],
    ['The talks had ended, the ministry confirmed.', ['The talks had ended: confirmed ministry']],
    ['“We can cross nowhere else,” the captain acknowledged.', []],
    ['It could do little, the commission conceded.', []],
  ],
  'answered in few words': [
    [
      'The ferry had life jackets, the owner claimed. The crew says it hadn’t.',
      ['The ferry had life jackets: alleged owner, denied crew'],
    ],
    [
      'The mayor said the bridge was safe; the engineer said it wasn’t.',
      ['the bridge was safe: alleged mayor, denied engineer'],
    ],
    [
      'The regulator says the firm has switched off the masts. The firm’s lawyers say otherwise.',
      ['the firm has switched off the masts: alleged regulator, denied firm’s lawyers'],
    ],
    [
      'Greece accused Turkey of moving the buoys at night. Ankara rejected this.',
      ['moving the buoys at night: alleged Greece, denied Türkiye'],
    ],
    ['Norway offered to share the catch. The Faroes rejected that.', []],
    [
      'The widow alleged that the clerk had burned the will. She took it back in court.',
      ['the clerk had burned the will: alleged widow, retracted widow'],
    ],
    ['The judge ordered prosecutors to dismiss the charges.', []],
  ],
  'put to whoever is asked': [
    [
      'Q: The union says you’ve emptied the fund.\n\nMINISTER: I have not seen the books.',
      ['you’ve emptied the fund: alleged union'],
    ],
    ['Q: The union says you should resign.\n\nMINISTER: I will not.', []],
  ],
  'the whole of what is charged': [
    [
      'The guard accused the captain of selling fuel that was meant for the hospital.',
      ['selling fuel that was meant for the hospital: alleged guard'],
    ],
    ['The governor denied asking the police to look away.', ['asking the police to look away: denied governor']],
    ['Those accused of taking bribes will be tried in May.', ['taking bribes: alleged -']],
    ['The firm accused nobody of theft.', []],
    [
      'The utility denied that any meter had been tampered with and promised to test them all.',
      ['any meter had been tampered with: denied utility'],
    ],
  ],
  'verified or not': [
    [
      'Ukraine said it had sunk the ship. The claim could not be independently verified.',
      ['it had sunk the ship: alleged Ukraine'],
    ],
    [
      'The rebels say they hold the airport. Reuters could not independently verify the claim.',
      ['they hold the airport: alleged rebels'],
    ],
    [
      'The army said forty fighters had been killed, a figure that could not be verified.',
      ['forty fighters had been killed: alleged army'],
    ],
    [
      'Russia said Ukraine had shelled the plant, without providing evidence.',
      ['Ukraine had shelled the plant: alleged Russia'],
    ],
    [
      'India said there was no evidence that its troops had crossed the line.',
      ['its troops had crossed the line: denied India'],
    ],
    [
      'There is no evidence that Iran ordered the strike, Israeli officials said.',
      ['Iran ordered the strike: denied Israeli officials'],
    ],
    ['“There was no ransom,” the foreign minister of Qatar said. The family had said one was paid.', []],
  ],
  'the accused answers by pronoun': [
    ['Peru accused the governor of hiding the ore. He denied it.', ['hiding the ore: alleged Peru, denied governor']],
    [
      'Norway accused the skippers of cutting the cable, which they deny.',
      ['cutting the cable: alleged Norway, denied skippers'],
    ],
    [
      'Kenya accused Uganda of moving the posts. Uganda did not respond.',
      ['moving the posts: alleged Kenya, declined Uganda'],
    ],
    [
      'Egypt accused Sudan of closing the canal. Sudan did not deny it.',
      ['closing the canal: alleged Egypt, confirmed Sudan'],
    ],
    [
      'Serbia accused Kosovo of jailing a priest. Kosovo stayed silent.',
      ['jailing a priest: alleged Serbia, declined Kosovo'],
    ],
    [
      'Russia accused Japan of spying, a charge Tokyo called laughable and old.',
      ['spying: alleged Russia, denied Japan'],
    ],
    ['Russia accused Japan of spying, a charge Tokyo called desperate.', ['spying: alleged Russia, denied Japan']],
  ],
  'the opposite of what was said': [
    [
      'Shell says 300 litres of oil were lost. “Nonsense,” says Greenpeace.',
      ['300 litres of oil were lost: alleged Shell, denied Greenpeace'],
    ],
    [
      'Peru said its navy had fired in the air. Chile said the opposite.',
      ['its navy had fired in the air: alleged Peru, denied Chile'],
    ],
    [
      'Kenya says 12 goats were shot. Somalia disputes the figure.',
      ['12 goats were shot: alleged Kenya, denied Somalia'],
    ],
    [
      'Norway said there were 400 nets in the bay. Denmark counts 90.',
      ['there were 400 nets in the bay: alleged Norway, denied Denmark'],
    ],
    [
      'Spain said Portugal had opened the dam. Portugal said it had not touched a gate.',
      ['Portugal had opened the dam: alleged Spain, denied Portugal'],
    ],
    ['India denied having sold the wheat; Nepal said it had.', ['having sold the wheat: denied India, alleged Nepal']],
    [
      'Brazil alleged that Bolivia had not paid; Bolivia said it had.',
      ['Bolivia had not paid: alleged Brazil, denied Bolivia'],
    ],
    ['Iran said it had sunk a raft. “That is not true,” Oman said.', ['it had sunk a raft: alleged Iran, denied Oman']],
    ['Kenya said on Monday that it had not yet decided.', []],
  ],
  hearsay: [
    [
      'A rumour that Ghana had sold the port was put about by Togo. Ghana denied it.',
      ['Ghana had sold the port: alleged Togo, denied Ghana'],
    ],
    [
      'Talk of putting a general in charge was denied in Oslo.',
      ['putting a general in charge: reported -, denied Norway'],
    ],
    [
      'Latvia expressed concern at reports of poaching by soldiers. Estonia rejected the reports.',
      ['poaching by soldiers: reported -, denied Estonia'],
    ],
    ['Latvia regretted reports of poaching by soldiers.', []],
    [
      'Finland would not say whether the ship is armed, as CNN reported.',
      ['the ship is armed: declined Finland, reported CNN'],
    ],
  ],
  'no claim': [
    ['Kenya said the talks would resume on Monday.', []],
    ['The council rejected the budget.', []],
    ['Norway denied the ship entry to the harbour.', []],
    ['The bank declined to lower its rates.', []],
    ['The prime minister refused to resign.', []],
    ['The senator acknowledged the crowd with a wave.', []],
    ['The parties confirmed their commitment to the accord.', []],
    ['If Sudan confirms the report, the council will meet.', []],
    ['The union dismissed the offer.', []],
    ['Greece complained to the commission.', []],
    ['The committee reported progress.', []],
    ['They have a right to be heard, the bishop said.', []],
  ],
};
