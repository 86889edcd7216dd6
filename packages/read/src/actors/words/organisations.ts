/** One line each: id | name | other names and acronyms, by kind. Full stops are left out of acronyms. */
export const blocs = `
united-nations|United Nations|UN|United Nations Organization|United Nations Organisation|UNO|world body
un-security-council|UN Security Council|Security Council|United Nations Security Council|UNSC
un-general-assembly|UN General Assembly|General Assembly|United Nations General Assembly
european-union|European Union|EU|European Community|European Communities|EEC|European Economic Community|Brussels|European Commission|European Council|European Common Market
nato|NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation|Atlantic Alliance
arab-league|Arab League|League of Arab States
african-union|African Union|AU|Organization of African Unity|Organisation of African Unity|OAU
asean|ASEAN|Association of Southeast Asian Nations
ecowas|ECOWAS|Economic Community of West African States
igad|IGAD|Intergovernmental Authority on Development
sadc|SADC|Southern African Development Community
osce|OSCE|Organization for Security and Co-operation in Europe|Organization for Security and Cooperation in Europe|CSCE
oas|OAS|Organization of American States|Organisation of American States
opec|OPEC|OPEC+|Organization of the Petroleum Exporting Countries
gcc|Gulf Cooperation Council|GCC
oic|Organisation of Islamic Cooperation|OIC|Organization of the Islamic Conference
cis|Commonwealth of Independent States|CIS
sco|Shanghai Cooperation Organisation|Shanghai Cooperation Organization|SCO
csto|Collective Security Treaty Organization|CSTO
commonwealth|Commonwealth of Nations|Commonwealth
mercosur|Mercosur|Mercosul
unasur|UNASUR
caricom|CARICOM
g7|G7|Group of Seven|G-7
g8|G8|Group of Eight|G-8
g20|G20|G-20|Group of Twenty
brics|BRICS
minsk-group|Minsk Group|OSCE Minsk Group
p5-plus-1|P5+1|E3+3|EU3+3
middle-east-quartet|Quartet|Middle East Quartet
contact-group|Contact Group
non-aligned-movement|Non-Aligned Movement
warsaw-pact|Warsaw Pact
the-west|West|Western powers
international-community|international community|world community|world powers|major powers|great powers`;

export const organisations = `
imf|International Monetary Fund|IMF
world-bank|World Bank
wto|World Trade Organization|WTO|World Trade Organisation
world-health-organization|World Health Organization|WHO|World Health Organisation
iaea|International Atomic Energy Agency|IAEA
opcw|Organisation for the Prohibition of Chemical Weapons|OPCW|Organization for the Prohibition of Chemical Weapons
unhcr|UNHCR|UN refugee agency|United Nations High Commissioner for Refugees|UN High Commissioner for Refugees
unicef|UNICEF
unesco|UNESCO
unrwa|UNRWA
ocha|OCHA|UN Office for the Coordination of Humanitarian Affairs
world-food-programme|World Food Programme|WFP|World Food Program|UN World Food Programme
ilo|International Labour Organization|International Labor Organization|ILO|International Labor Office|International Labour Office
icrc|International Committee of the Red Cross|ICRC
red-cross|Red Cross
red-crescent|Red Crescent
international-criminal-court|International Criminal Court|ICC
international-court-of-justice|International Court of Justice|ICJ|World Court
amnesty-international|Amnesty International|Amnesty
human-rights-watch|Human Rights Watch|HRW
doctors-without-borders|Doctors Without Borders|Médecins Sans Frontières|MSF
oxfam|Oxfam
greenpeace|Greenpeace
international-crisis-group|International Crisis Group|Crisis Group
carter-center|Carter Center
community-of-sant-egidio|Community of Sant'Egidio|Sant'Egidio
cia|CIA|Central Intelligence Agency
fbi|FBI|Federal Bureau of Investigation
mossad|Mossad
fsb|FSB
kgb|KGB
plo|Palestine Liberation Organization|PLO|Palestine Liberation Organisation|Palestinian Liberation Organization
fatah|Fatah|Al-Fatah
african-national-congress|African National Congress|ANC
sinn-fein|Sinn Féin|Sinn Fein
democratic-unionist-party|Democratic Unionist Party|DUP
muslim-brotherhood|Muslim Brotherhood
syrian-opposition-coalition|Syrian Opposition Coalition|Syrian National Coalition|National Coalition for Syrian Revolutionary and Opposition Forces
government-of-national-accord|Government of National Accord|GNA
syrian-national-council|Syrian National Council
high-negotiations-committee|High Negotiations Committee|HNC
republican-party|Republican Party|GOP|Republican party
national-rifle-association|National Rifle Association|NRA
afl-cio|AFL-CIO
apple|Apple
amazon|Amazon|Amazon.com
google|Google
microsoft|Microsoft
uber|Uber
tesla|Tesla
intel|Intel
netflix|Netflix
boeing|Boeing
airbus|Airbus
walmart|Walmart|Wal-Mart
exxonmobil|ExxonMobil|Exxon Mobil|Exxon
chevron|Chevron
gazprom|Gazprom
rosneft|Rosneft
general-motors|General Motors
general-electric|General Electric
volkswagen|Volkswagen
toyota|Toyota
siemens|Siemens
nestle|Nestlé|Nestle
goldman-sachs|Goldman Sachs
pfizer|Pfizer
huawei|Huawei
samsung|Samsung
starbucks|Starbucks
mcdonalds|McDonald's`;

/** Peoples of one country with leaders of their own, who negotiate apart: “the Greek Cypriot leader”. */
export const communities = `
greek-cypriots|Greek Cypriots|Greek Cypriot
turkish-cypriots|Turkish Cypriots|Turkish Cypriot|Turkish Republic of Northern Cyprus|TRNC
bosnian-serbs|Bosnian Serbs|Bosnian Serb
bosnian-croats|Bosnian Croats|Bosnian Croat
kosovo-serbs|Kosovo Serbs|Kosovo Serb
kosovo-albanians|Kosovo Albanians|Kosovo Albanian|Kosovar Albanian|Kosovar Albanians
croatian-serbs|Croatian Serbs|Croatian Serb|Krajina Serbs|Krajina Serb`;

export const armedGroups = `
hamas|Hamas
hezbollah|Hezbollah|Hizbollah|Hizbullah|Hezbullah
islamic-jihad|Islamic Jihad|Palestinian Islamic Jihad
taliban|Taliban|Taleban|Afghan Taliban
al-qaeda|al-Qaeda|al Qaeda|Al-Qaida|al Qaida|al-Qaida|Al Qaeda|Al-Qaeda|Qaeda
islamic-state|Islamic State|ISIS|ISIL|Daesh|Da'esh|Dae'sh|DAESH|Da'ish|Daish
al-nusra-front|al-Nusra Front|Nusra Front|Jabhat al-Nusra|al-Nusra
hayat-tahrir-al-sham|Hayat Tahrir al-Sham|HTS
boko-haram|Boko Haram
al-shabaab|al-Shabaab|al-Shabab|Al-Shabaab|al Shabaab
farc|FARC|Revolutionary Armed Forces of Colombia
eln|ELN|National Liberation Army
eta|ETA
ira|IRA|Irish Republican Army|Provisional IRA
pkk|PKK|Kurdistan Workers' Party|Kurdistan Workers Party
ypg|YPG|People's Protection Units
syrian-democratic-forces|Syrian Democratic Forces|SDF
free-syrian-army|Free Syrian Army|FSA
houthis|Houthis|Houthi|Ansar Allah|Ansarullah
libyan-national-army|Libyan National Army|LNA
rapid-support-forces|Rapid Support Forces|RSF
m23|M23|March 23 Movement
lords-resistance-army|Lord's Resistance Army|LRA
unita|UNITA
renamo|RENAMO|Renamo
khmer-rouge|Khmer Rouge
tamil-tigers|Tamil Tigers|LTTE|Liberation Tigers of Tamil Eelam
polisario|Polisario|Polisario Front|Frente Polisario
splm|SPLM|SPLA|SPLM-N|Sudan People's Liberation Movement|Sudan People's Liberation Army
tplf|TPLF|Tigray People's Liberation Front|Tigrayan forces|Tigray forces|Tigrayan rebels|Tigray rebels
milf|MILF|Moro Islamic Liberation Front
mnlf|MNLF|Moro National Liberation Front
abu-sayyaf|Abu Sayyaf
ansar-dine|Ansar Dine|Ansare Dine|Ansar Eddine|Ansar al-Din|Ansar ad-Dine
mnla|National Movement for the Liberation of Azawad|National Movement for the Liberation of the Azawad|MNLA
new-peoples-army|New People's Army
kosovo-liberation-army|Kosovo Liberation Army|KLA|UCK
contras|Contras
fmln|FMLN
shining-path|Shining Path|Sendero Luminoso
naxalites|Naxalites|Naxalite rebels|Communist Party of India (Maoist)
janjaweed|Janjaweed
wagner-group|Wagner Group|Wagner
azov|Azov Battalion|Azov
viet-cong|Viet Cong|Vietcong
mujahideen|Mujahideen|Mujahedeen|Mujahedin
gam|Free Aceh Movement|GAM
uvf|Ulster Volunteer Force|UVF
popular-mobilization-forces|Popular Mobilization Forces|Popular Mobilisation Forces|Hashd al-Shaabi
peshmerga|Peshmerga
revolutionary-guards|Revolutionary Guards|Revolutionary Guard|IRGC|Islamic Revolutionary Guard Corps
janata-vimukthi-peramuna|JVP
justice-and-equality-movement|Justice and Equality Movement|JEM
sudan-liberation-army|Sudan Liberation Army|SLA|Sudan Liberation Movement`;

export const media = `
new-york-times|The New York Times|New York Times|NYT
washington-post|The Washington Post|Washington Post
wall-street-journal|The Wall Street Journal|Wall Street Journal|WSJ
los-angeles-times|Los Angeles Times|LA Times|L A Times
reuters|Reuters
associated-press|Associated Press|The Associated Press|AP
afp|Agence France-Presse|AFP
bloomberg|Bloomberg|Bloomberg News
bbc|BBC|BBC News|British Broadcasting Corporation
cnn|CNN
al-jazeera|Al Jazeera|Al-Jazeera
al-arabiya|Al Arabiya|Al-Arabiya
the-guardian|The Guardian|Guardian
the-times|The Times of London|The Times
daily-telegraph|The Daily Telegraph|Daily Telegraph|The Telegraph
financial-times|Financial Times|The Financial Times
the-economist|The Economist|Economist
the-independent|The Independent
daily-mail|Daily Mail|The Daily Mail
the-daily-beast|The Daily Beast|Daily Beast
politico|Politico|POLITICO
axios|Axios
time|Time magazine|TIME
newsweek|Newsweek
foreign-policy|Foreign Policy
the-new-yorker|The New Yorker|New Yorker
huffington-post|The Huffington Post|Huffington Post|HuffPost
breitbart|Breitbart|Breitbart News
buzzfeed|BuzzFeed|BuzzFeed News
usa-today|USA Today|USA TODAY
npr|NPR|National Public Radio
pbs|PBS
cbs-news|CBS News|CBS
nbc-news|NBC News|NBC
abc-news|ABC News|ABC
fox-news|Fox News|Fox
msnbc|MSNBC
xinhua|Xinhua|Xinhua News Agency
global-times|Global Times
peoples-daily|People's Daily
tass|TASS|ITAR-TASS|Itar-Tass|Tass
interfax|Interfax
ria-novosti|RIA Novosti|RIA
rt|RT|Russia Today
kommersant|Kommersant
pravda|Pravda
irna|IRNA
fars|Fars|Fars News Agency
tasnim|Tasnim
press-tv|Press TV
sana|SANA
al-manar|Al-Manar|Al Manar
kcna|KCNA|Korean Central News Agency
yonhap|Yonhap|Yonhap News Agency
kyodo|Kyodo|Kyodo News
nhk|NHK
anadolu|Anadolu|Anadolu Agency|Anatolia
hurriyet|Hürriyet|Hurriyet
haaretz|Haaretz
jerusalem-post|Jerusalem Post|The Jerusalem Post
times-of-israel|The Times of Israel|Times of Israel
al-ahram|Al-Ahram|Al Ahram
asharq-al-awsat|Asharq Al-Awsat|Asharq al-Awsat|Al-Sharq al-Awsat
al-hayat|Al-Hayat|Al Hayat
al-quds-al-arabi|Al-Quds Al-Arabi|al-Quds al-Arabi
an-nahar|An-Nahar|Annahar
dawn|Dawn
times-of-india|The Times of India|Times of India
the-hindu|The Hindu
le-monde|Le Monde
le-figaro|Le Figaro
der-spiegel|Der Spiegel|Spiegel
bild|Bild
deutsche-welle|Deutsche Welle
ansa|ANSA|Ansa
el-pais|El País|El Pais
el-mundo|El Mundo
la-prensa|La Prensa
dpa|DPA|dpa
pti|Press Trust of India|PTI
vatican-radio|Vatican Radio
voice-of-america|Voice of America|VOA
radio-free-europe|Radio Free Europe|RFE/RL|Radio Liberty
sky-news|Sky News
channel-4|Channel 4|Channel 4 News
the-intercept|The Intercept
the-atlantic|The Atlantic
twitter|Twitter
facebook|Facebook`;

/** Last words of a newspaper's, agency's or station's name. */
export const mediaEndings = new Set(
  `Times Post Herald Tribune Journal Gazette Chronicle Globe Observer Telegraph Mirror Inquirer Courier Dispatch Bulletin
  Examiner Sentinel Standard Weekly Daily Newspaper Ledger Magazine Radio TV Television Broadcasting News Zeitung Presse`.split(
    /\s+/,
  ),
);

/** Words that make a name an organisation's, with the kind they make it. */
export const organisationWords: {readonly [word: string]: 'organisation' | 'armed-group' | 'bloc'} = Object.fromEntries(
  [
    ...`Party Council Coalition Committee Commission Ministry Department Agency Union Association Federation Confederation
    Congress Parliament Assembly Senate Court Tribunal University Institute Foundation Organization Organisation Office
    Bank Fund Company Corporation Corp Inc Ltd Group Bureau Board Authority Center Centre Society Church Conference
    Forum Chamber House Cabinet Alliance League Administration Service Secretariat Mission Initiative Network Movement
    Guild Local Brotherhood Teamsters Workers Airlines Motors Chemical Industries Municipality Directorate Faction
    Central Academy School Hospital Club Trust Watch Observatory Monitor Delegation Embassy Police Supreme`
      .split(/\s+/)
      .map(w => [w, 'organisation'] as const),
    ...'Army Brigade Brigades Battalion Militia Front Guerrillas Rebels Forces Guard Guards Corps Fighters Resistance'
      .split(' ')
      .map(w => [w, 'armed-group'] as const),
  ],
);
