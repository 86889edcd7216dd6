import countries from 'world-countries';

/** Words that tell what a name is. Given names are of many languages; the lists are hints to the model, not rules. */

export const titles = new Set(
  `mr mr. mrs mrs. ms ms. dr dr. prof prof. sir dame lord lady president minister secretary ambassador senator governor mayor
  chancellor premier king queen prince princess sheikh emir sultan pope general gen. colonel col. major maj. captain capt.
  lieutenant lt. sergeant sgt. commander admiral adm. brig. brigadier marshal rep. sen. gov. rev. judge justice chairman
  chairwoman spokesman spokeswoman spokesperson envoy mediator negotiator leader chief director commissioner ayatollah
  imam mullah patriarch archbishop bishop cardinal deputy representative diplomat lawmaker congressman congresswoman
  correspondent analyst professor activist journalist candidate nominee`.split(/\s+/),
);

export const organisationHeads = new Set(
  `ministry department party university college institute council committee commission agency army forces force front
  movement union league association organization organisation federation confederation coalition alliance bank court
  tribunal parliament congress senate assembly cabinet bureau office authority company corporation group foundation
  fund network brigade brigades battalion militia guard guards navy police service services board society centre center
  club times post journal herald tribune news press agency television radio magazine daily weekly house command mission
  church school hospital conference summit office`.split(/\s+/),
);

/** Words that open a title and end no name: “special envoy”. */
export const titleLeads = new Set('special deputy acting senior former outgoing interim crown'.split(' '));

/** Last words by which a name is a body's and nothing else's. */
export const bodyHeads = new Set(
  'union guild federation confederation association party ministry committee commission alliance'.split(' '),
);

export const companySuffixes = new Set(
  'inc inc. corp corp. ltd ltd. llc plc co co. gmbh ag sa s.a. group holdings'.split(' '),
);

export const placeHeads = new Set(
  `province region district county governorate oblast state city town village river lake mountain mountains valley desert
  island islands sea ocean gulf bay strait canal peninsula coast border street avenue road square airport port base camp
  north south east west northern southern eastern western central upper lower republic kingdom territory strip heights
  heights bank`.split(/\s+/),
);

export const calendar = new Set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`.split(/\s+/),
);

export const cities = new Set(
  `aleppo homs hama idlib raqqa deraa mosul basra kirkuk fallujah ramadi erbil najaf benghazi misrata sirte tobruk gaza
  hebron ramallah nablus jenin haifa eilat jerusalem jaffa istanbul izmir diyarbakir mecca medina jeddah aden hodeidah taiz
  marib kandahar herat kunduz jalalabad peshawar karachi lahore quetta rawalpindi mumbai srinagar kolkata donetsk luhansk
  kharkiv kherson mariupol odesa odessa zaporizhzhia lviv bakhmut sevastopol simferopol rostov grozny st. petersburg
  stepanakert sukhumi tskhinvali tiraspol mitrovica srebrenica mostar vukovar goma bukavu bangui juba darfur khartoum
  mekelle kidal timbuktu maiduguri mogadishu kismayo johannesburg lagos nairobi geneva munich hamburg frankfurt
  milan naples marseille lyon barcelona belfast londonderry glasgow edinburgh manchester york angeles chicago boston
  houston dallas philadelphia detroit francisco vegas atlanta miami seattle shanghai guangzhou shenzhen hong kong
  kowloon osaka hiroshima busan rangoon mandalay cali medellin guayaquil rio sao paulo
  kremlin pentagon crimea donbas chechnya kashmir kurdistan sinai golan palestine kosovo abkhazia ossetia transnistria
  catalonia scotland wales england ulster tigray somaliland puntland europe asia africa america americas balkans caucasus
  levant sahel maghreb mideast scandinavia siberia tibet xinjiang taiwan california texas florida ohio iowa virginia
  hampshire carolina nevada michigan wisconsin pennsylvania arizona colorado georgia alabama alaska arkansas connecticut
  delaware hawaii idaho illinois indiana kansas kentucky louisiana maine maryland massachusetts minnesota mississippi missouri
  montana nebraska jersey oklahoma oregon dakota tennessee utah vermont wyoming ontario quebec alberta manitoba saskatchewan
  queensland tasmania`.split(/\s+/),
);

export const givenNames = new Set(
  `abdul abdullah abdel abd adel adnan ahmad ahmed aisha akbar alan albert alberto alejandro aleksandar aleksandr alex
  alexander alexei alexey alfred ali alice amanda amir amos ana anas anatoly andrea andreas andrei andrew andrey andrzej angela
  ann anna anne anthony antonio antony anwar arthur ashraf aung avi aziz barack barbara bashar ben benjamin bernard bernie bill
  bob boris brian bruce carl carlos carol catherine charles chen cheng chris christian christopher colin condoleezza craig
  cristina dan daniel david dean deborah dennis diana dick dmitri dmitry donald donna douglas ed edward eduardo ehud
  elena elizabeth emily emma emmanuel eric erik ernest ernesto evgeny farouk fatima federica felipe felix fernando fidel
  francis francisco francois frank franz fred frederick fyodor gamal gary gavin gennady george gerald gerhard gholam gilbert
  giorgio giovanni giuseppe glenn golda gordon greg gregory guido gustavo haider hamid hans harold harry hasan hassan heinrich
  helen helmut henri henry herbert hillary hosni howard hu hugo hussein ian ibrahim igor imran indira irina isaac isabel ismail
  ivan ivo jack jacob jacques jair jake james jamal jan jane janet jared jason javad javier jawaharlal jay jean jeff jeffrey jennifer
  jens jeremy jerry jessica jim jimmy joachim joan joe joel john jon jonathan jorge jose josef joseph joshua juan julia
  julian julie justin kamal karen karl katherine kathleen keith kelly ken kenneth kevin khaled khalid kim kofi konrad
  konstantin kurt lakhdar larry laura lawrence lee leo leon leonid li lin linda lisa liu louis luis luiz lynn mahmoud malcolm
  manuel marc marco marcus margaret maria mariano marie mario mark martha martin martti mary matt matteo matthew maurice max megan
  mehmet menachem michael michel miguel mike mikhail min mitt mohamed mohammad mohammed moon moqtada mordechai moshe muammar muhammad
  mustafa nadia najib nancy narendra nasser natalia nawaz nelson nicholas nick nicola nicolas nicole nikita nikolai noah nouri
  oleg oliver omar osama oscar pablo pamela park patricia patrick paul paula pedro peter petro phil philip pierre pyotr
  qassem rachel rafael rafik rajiv ralph raul ray raymond rebecca recep rex richard rick robert roberto robin rodrigo roger roland
  ron ronald rosa rose ross roy rudolf rudy ruth ryan sadiq saeed salah salam salva sam samantha samir samuel sandra sara sarah
  saddam saud scott sean sebastian sergei sergey shah shimon shinzo silvio simon simone sonia stanislav stefan stephanie stephen
  steve steven stuart susan suzanne sven sylvia tariq ted tedros teresa terry theresa thomas tim timothy tito tom tommy tony turki
  ursula vaclav valentina valery vasily viktor vincent vitaly vladimir volodymyr walid walter wang wei wendy wesley
  william willy winston wolfgang xavier xi yasser yevgeny yitzhak yoav yoshihide yuri yusuf zalmay zhang zhou zoran`.split(
    /\s+/,
  ),
);

/** Stand in lower case inside names. */
export const links = new Set(
  "of the for al el ul bin ibn abu von van de del della da dos du di la le & - ' 's".split(' '),
);

/** Names that look like a participle, which at the head of a sentence the letters alone would make of them. */
export const participleNames = new Set(
  `beijing boeing nanjing chongqing liaoning kunming xining darjeeling bering pershing manning fleming downing corning
  browning goering channing golding harding keating pickering`.split(/\s+/),
);

/** States and capitals of one word that is nothing else when capitalised. */
export function surePlaces(): string[] {
  const also = new Set('male victoria nice reading city island islands'.split(' '));
  return countries
    .flatMap(c => [c.name.common, ...c.capital])
    .filter(name => /^\p{L}+$/u.test(name))
    .map(name => name.toLowerCase())
    .filter(name => !also.has(name));
}
