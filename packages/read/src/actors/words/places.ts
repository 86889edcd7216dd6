/** Names of states that the country tables spell otherwise, by ISO 3166-1 code. Full stops are left out. */
export const stateNames: {readonly [code: string]: string} = {
  US: 'US|USA|U S|America|United States|United States of America|Uncle Sam|Washington DC',
  GB: 'UK|Britain|Great Britain|United Kingdom|England|U K',
  RU: 'Russia|Russian Federation|Soviet Union|USSR|Soviet Russia',
  CN: 'PRC|China|Mainland China|Communist China|People\'s Republic of China',
  TW: 'Taiwan|Republic of China|Chinese Taipei',
  KP: 'North Korea|N Korea|DPRK|Democratic People\'s Republic of Korea',
  KR: 'South Korea|S Korea|ROK|Republic of Korea',
  MM: 'Burma|Myanmar', CI: 'Ivory Coast|Côte d\'Ivoire|Cote d\'Ivoire', CZ: 'Czech Republic|Czechia', NL: 'Holland|Netherlands|the Netherlands',
  PS: 'Palestine|Palestinian Authority|Palestinian National Authority|State of Palestine|Palestinian Territories', XK: 'Kosovo',
  CD: 'Congo|DRC|DR Congo|Democratic Republic of Congo|Democratic Republic of the Congo|Zaire|Congo-Kinshasa', CG: 'Congo-Brazzaville|Republic of Congo',
  MK: 'Macedonia|North Macedonia|FYROM', TL: 'East Timor|Timor-Leste', SZ: 'Swaziland|Eswatini', CV: 'Cape Verde|Cabo Verde', BA: 'Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina',
  SY: 'Syria|Syrian Arab Republic', IR: 'Iran|Islamic Republic of Iran|Islamic Republic', VA: 'Vatican|Holy See|the Vatican', AE: 'UAE|United Arab Emirates|the Emirates|Emirates',
  SA: 'Saudi Arabia|Kingdom of Saudi Arabia', TR: 'Turkey|Türkiye|Turkiye', VN: 'Vietnam|Viet Nam|North Vietnam', KH: 'Cambodia|Kampuchea', LA: 'Laos', BN: 'Brunei', GM: 'Gambia|the Gambia',
  DE: 'Germany|West Germany|Federal Republic of Germany', FM: 'Micronesia', MD: 'Moldova', TZ: 'Tanzania', VE: 'Venezuela', BO: 'Bolivia', BY: 'Belarus|Byelorussia', LK: 'Sri Lanka|Ceylon', EH: 'Western Sahara',
  SS: 'South Sudan|S Sudan', BF: 'Burkina Faso|Burkina', SD: 'Sudan', YE: 'Yemen', PH: 'Philippines|the Philippines', BS: 'Bahamas|the Bahamas', KG: 'Kyrgyzstan', IL: 'Israel', JO: 'Jordan', GE: 'Georgia', TD: 'Chad', RS: 'Serbia', ME: 'Montenegro',
}; // biome-ignore format: a table

/** Adjectives and names of people that the country tables lack. */
export const demonyms: {readonly [code: string]: string} = {
  US: 'American|Americans', GB: 'British|Briton|Britons|Brit|Brits|English', RU: 'Russian|Russians|Soviet|Soviets', CN: 'Chinese', FR: 'French|Frenchman|Frenchmen', DE: 'German|Germans|West German|West Germans',
  NL: 'Dutch|Dutchman', ES: 'Spanish|Spaniard|Spaniards', PT: 'Portuguese', IT: 'Italian|Italians', TR: 'Turkish|Turk|Turks', PL: 'Polish|Pole|Poles', SE: 'Swedish|Swede|Swedes', DK: 'Danish|Dane|Danes', FI: 'Finnish|Finn|Finns',
  NO: 'Norwegian|Norwegians', CH: 'Swiss', BE: 'Belgian|Belgians', IE: 'Irish', GR: 'Greek|Greeks', CZ: 'Czech|Czechs', SK: 'Slovak|Slovaks', HU: 'Hungarian|Hungarians', RS: 'Serb|Serbs|Serbian|Serbians', HR: 'Croat|Croats|Croatian|Croatians',
  BA: 'Bosnian|Bosnians|Bosniak|Bosniaks', XK: 'Kosovar|Kosovars|Kosovan', AL: 'Albanian|Albanians', MK: 'Macedonian|Macedonians', UA: 'Ukrainian|Ukrainians', BY: 'Belarusian|Belarusians|Belarussian',
  IL: 'Israeli|Israelis', PS: 'Palestinian|Palestinians', SY: 'Syrian|Syrians', LB: 'Lebanese', JO: 'Jordanian|Jordanians', IQ: 'Iraqi|Iraqis', IR: 'Iranian|Iranians|Persian', SA: 'Saudi|Saudis|Saudi Arabian', YE: 'Yemeni|Yemenis|Yemenite',
  AE: 'Emirati|Emiratis', KW: 'Kuwaiti|Kuwaitis', QA: 'Qatari|Qataris', BH: 'Bahraini|Bahrainis', OM: 'Omani|Omanis', EG: 'Egyptian|Egyptians', LY: 'Libyan|Libyans', TN: 'Tunisian|Tunisians', DZ: 'Algerian|Algerians', MA: 'Moroccan|Moroccans',
  SD: 'Sudanese', SS: 'South Sudanese', ET: 'Ethiopian|Ethiopians', ER: 'Eritrean|Eritreans', SO: 'Somali|Somalis', KE: 'Kenyan|Kenyans', UG: 'Ugandan|Ugandans', RW: 'Rwandan|Rwandans|Rwandese', BI: 'Burundian|Burundians',
  CD: 'Congolese', AO: 'Angolan|Angolans', MZ: 'Mozambican|Mozambicans', ZA: 'South African|South Africans', ZW: 'Zimbabwean|Zimbabweans', ZM: 'Zambian|Zambians', NG: 'Nigerian|Nigerians', NE: 'Nigerien|Nigeriens', GH: 'Ghanaian|Ghanaians',
  LR: 'Liberian|Liberians', SL: 'Sierra Leonean|Sierra Leoneans', CI: 'Ivorian|Ivorians', ML: 'Malian|Malians', BF: 'Burkinabe', TD: 'Chadian|Chadians', CM: 'Cameroonian|Cameroonians', SN: 'Senegalese',
  AF: 'Afghan|Afghans|Afghani', PK: 'Pakistani|Pakistanis', IN: 'Indian|Indians', BD: 'Bangladeshi|Bangladeshis', LK: 'Sri Lankan|Sri Lankans', NP: 'Nepalese|Nepali|Nepalis', MM: 'Burmese', TH: 'Thai|Thais', KH: 'Cambodian|Cambodians|Kampuchean',
  VN: 'Vietnamese|North Vietnamese', PH: 'Filipino|Filipinos|Philippine', ID: 'Indonesian|Indonesians', MY: 'Malaysian|Malaysians', JP: 'Japanese', KP: 'North Korean|North Koreans', KR: 'South Korean|South Koreans', TW: 'Taiwanese', TL: 'East Timorese|Timorese',
  MN: 'Mongolian|Mongolians|Mongol', KZ: 'Kazakh|Kazakhs', KG: 'Kyrgyz', UZ: 'Uzbek|Uzbeks', TJ: 'Tajik|Tajiks', TM: 'Turkmen', AM: 'Armenian|Armenians', AZ: 'Azerbaijani|Azerbaijanis|Azeri|Azeris', GE: 'Georgian|Georgians',
  MX: 'Mexican|Mexicans', CU: 'Cuban|Cubans', HT: 'Haitian|Haitians', SV: 'Salvadoran|Salvadorans|Salvadorean', NI: 'Nicaraguan|Nicaraguans', HN: 'Honduran|Hondurans', GT: 'Guatemalan|Guatemalans', CO: 'Colombian|Colombians',
  IS: 'Icelandic|Icelander|Icelanders', LA: 'Lao|Laotian|Laotians', LU: 'Luxembourgish|Luxembourgers', LS: 'Basotho|Mosotho', BW: 'Botswanan|Botswanans|Motswana|Batswana', MG: 'Malagasy|Madagascan', ME: 'Montenegrin|Montenegrins', SI: 'Slovenian|Slovenians|Slovene|Slovenes',
  NZ: 'New Zealander|New Zealanders', MV: 'Maldivian|Maldivians', CY: 'Cypriot|Cypriots', BB: 'Barbadian|Barbadians', CV: 'Cape Verdean|Cape Verdeans', KM: 'Comorian|Comorians|Comoran', VU: 'Vanuatuan|Ni-Vanuatu', EH: 'Sahrawi|Sahrawis|Saharawi', SR: 'Surinamese', GL: 'Greenlandic|Greenlander|Greenlanders',
  SZ: 'Swazi|Swazis', HK: 'Hong Konger|Hong Kongers', UY: 'Uruguayan|Uruguayans', PY: 'Paraguayan|Paraguayans', PA: 'Panamanian|Panamanians', CR: 'Costa Rican|Costa Ricans', JM: 'Jamaican|Jamaicans', SG: 'Singaporean|Singaporeans', MR: 'Mauritanian|Mauritanians', TG: 'Togolese', BJ: 'Beninese|Beninois',
  MD: 'Moldovan|Moldovans', RO: 'Romanian|Romanians', BG: 'Bulgarian|Bulgarians', AT: 'Austrian|Austrians', LT: 'Lithuanian|Lithuanians', LV: 'Latvian|Latvians', EE: 'Estonian|Estonians', TZ: 'Tanzanian|Tanzanians', MW: 'Malawian|Malawians', NA: 'Namibian|Namibians', GM: 'Gambian|Gambians', FJ: 'Fijian|Fijians',
  VE: 'Venezuelan|Venezuelans', PE: 'Peruvian|Peruvians', EC: 'Ecuadorian|Ecuadorians|Ecuadorean', BO: 'Bolivian|Bolivians', CL: 'Chilean|Chileans', AR: 'Argentine|Argentines|Argentinian|Argentinians', BR: 'Brazilian|Brazilians', CA: 'Canadian|Canadians', AU: 'Australian|Australians|Aussie',
}; // biome-ignore format: a table

/** Seats of power and other places whose name stands for those who govern from there. */
export const seats: {readonly [code: string]: string} = {
  US: 'White House|Oval Office|State Department|Department of State|Foggy Bottom|Pentagon|Capitol Hill|Department of Defense|Defense Department|US State Department|US Treasury|Treasury Department',
  RU: 'Kremlin|Duma', GB: 'Royal Navy|Royal Air Force|Downing Street|Number 10|10 Downing Street|No 10|Whitehall|Westminster|Foreign Office', FR: 'Élysée|Elysée|Elysee|Élysée Palace|Elysee Palace|Quai d\'Orsay', CN: 'Zhongnanhai', KR: 'Blue House', TR: 'Sublime Porte|Ankara',
  DE: 'Chancellery|Bundestag|Bonn', IL: 'Knesset|Tel Aviv|Israel Defense Forces|Israel Defence Forces|IDF', IN: 'New Delhi|Delhi', PK: 'Rawalpindi|Islamabad', PS: 'Ramallah|Muqata', UA: 'Kiev|Kyiv', KZ: 'Astana|Nur-Sultan', MM: 'Naypyidaw|Rangoon|Yangon', VA: 'Holy See', JP: 'Tokyo', BR: 'Planalto|Brasilia|Brasília',
  AU: 'Canberra', CA: 'Ottawa', IR: 'Tehran|Teheran', SY: 'Damascus', IQ: 'Baghdad', EG: 'Cairo', SA: 'Riyadh', YE: 'Sanaa|Sana\'a', LB: 'Beirut', AF: 'Kabul', KP: 'Pyongyang', VN: 'Hanoi', CU: 'Havana', VE: 'Caracas|Miraflores', CO: 'Bogota|Bogotá', MX: 'Los Pinos', ZA: 'Pretoria',
  SD: 'Khartoum', ET: 'Addis Ababa', ER: 'Asmara', NG: 'Abuja', RS: 'Belgrade', XK: 'Pristina', TW: 'Taipei', ID: 'Jakarta', TH: 'Bangkok', LY: 'Tripoli', DZ: 'Algiers', MA: 'Rabat', CD: 'Kinshasa', RW: 'Kigali', SO: 'Mogadishu', LK: 'Colombo', NP: 'Kathmandu', CI: 'Abidjan', AR: 'Casa Rosada',
}; // biome-ignore format: a table

/** Capitals too often a place, a person or a common word to stand for a government; or shared with the state's name. */
export const notSeats = new Set(
  'Brussels|Geneva|Luxembourg|Singapore|Monaco|Victoria|Georgetown|Kingston|Hamilton|Stanley|Douglas|Gibraltar|Djibouti|Panama City|Mexico City|Guatemala City|Kuwait City|Vatican City|San Marino|Valletta|Nassau|Jamestown|Roseau|Majuro|San Juan|Melbourne|Laayoune|El Aaiún|Santiago|San José|San Salvador|Male|Lima|Rome|Vienna|Bern|The Hague|Amsterdam|Apia|Suva'.split(
    '|',
  ),
);

/** What only a state or a land that governs itself has. */
export const statehood = new Set(
  `ministry minister army navy parliament embassy ambassador capital airspace coastguard border frontier constitution
  premier chancellor king queen monarch junta secessionist`.split(/\s+/),
);

/** Parts of the world, which have adjectives and no government. */
export const continents = new Set(
  'Africa Europe Asia America Americas Eurasia Oceania Australasia Scandinavia Siberia Arabia Caribbean Mediterranean Pacific Atlantic Arctic Antarctica Balkans Levant Sahel Maghreb Caucasus'.split(
    ' ',
  ),
);
