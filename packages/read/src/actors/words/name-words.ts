/** Words capitalised at the beginning of a sentence or a headline that are no part of the name behind them. */
export const leadingWords = new Set(
  `The A An Former New Old Local Many Some Senior Top Several Both All No Two Three One Ex In On At By For But And As If
  When Its Their His Her Our This That These Those Other Angry Young Poor Say Most Few Like Even Only Every Each Another
  Such With Without From To Of After Before While Until Since Because Although Though Once Here There Now Then Yet So
  Also Still Why How What Who Where Is Are Was Were Will Would Can Could Should Did Does Do Has Have Had Not Never Neither Either Nor Yes`.split(
    /\s+/,
  ),
);

/** Last words of names of treaties, meetings, wars, laws and landmarks, which do not act. */
export const thingWords = new Set(
  `Treaty Agreement Accord Accords Conference Summit Act Law Protocol Convention War Wars Day Games Cup Plan Resolution
  Pact Declaration Initiative Talks Street Road River Dam Bridge Sea Gulf Strait Island Mountain Mountains Province Valley
  Canal Heights Agenda Principles Constitution Amendment Bill Award Prize Medal Monument Memorial Study Poll Survey Debate
  Debates Election Elections Primary Revolution Crisis Report Speech Era Century Season Week Month Tower Square Avenue
  Stadium Hotel Airport Deal Framework Process Programme Program Project Fund-raiser Crisis Zone Doctrine Scandal Affair
  Massacre Genocide Holocaust Uprising Offensive Operation Language Bible Quran Koran Memorandum Communiqué Communique
  Roadmap Backstop Referendum Inquiry Review`.split(/\s+/),
);

/** Last words of the names of buildings and papers that no surname is. */
export const buildings = new Set(
  'Hotel Airport Stadium Treaty Agreement Accord Conference Summit Palace Castle Theatre Theater Museum Library'.split(
    ' ',
  ),
);

/** Capitalised words that name no one: feasts, faiths' names for God, time zones, currencies, conditions. */
export const nobody = new Set(
  `Christmas Easter Thanksgiving Ramadan Hanukkah Passover Ashura Eid Halloween God Allah Lord Heaven Hell Internet Web
  Covid COVID AIDS HIV PTSD DNA GDP VAT CEO CFO TV PDF FAQ ID OK AM PM a.m p.m ET EDT EST PT PDT PST CT CDT CST MT GMT UTC
  BST CET CEST IST MSK WMD WMDs HTML Mr Mrs Ms Dr Photo Photos Video File Read More Share Print Advertisement Continue
  Updated Correction Follow Related Breaking Exclusive Opinion Editorial Analysis Live Watch Subscribe Editor Editors Source
  Sources Note REDACTED INAUDIBLE APPLAUSE LAUGHTER CROSSTALK Obamacare Medicare Medicaid Brexit
  Presidential Parliamentary Ministerial Congressional Governmental Conclusions Communique Communiqué Resolution Declaration
  Memorandum`.split(/\s+/),
);

/** A person of a party and a constituency: “Republican of Iowa”. */
export const partisan = /^(?:Republican|Democrat|Democratic|Independent|Labou?r|Conservative|Tory)$/;

/** What a movement believes in, written with a capital: it names none. */
export const creed =
  /^(?:Islami(?:st|c)|Muslim|Christian|Shi['’]?a|Shi['’]?ite|Sunni|Alawite|Druze|Zaidi|Salafi(?:st)?|Jihadi(?:st)?|Marxist|Maoist|Leninist|Trotskyist|Communist|Socialist|Nationalist|Separatist)$/;

/** What somebody is by trade, written with a capital before a name: “Filmmaker Jon Marek”. In lower case. */
export const callings = new Set(
  `filmmaker actor actress singer rapper musician author writer novelist poet businessman businesswoman businessperson mogul developer
  billionaire millionaire entrepreneur investor banker journalist reporter columnist commentator anchor host comedian activist campaigner
  lawyer attorney historian economist analyst strategist consultant pollster adviser advisor aide operative donor fundraiser
  neurosurgeon surgeon physician scientist astronaut coach quarterback farmer trader legislator lawmaker congressman congresswoman
  councilman councilwoman councillor assemblyman assemblywoman sheriff superstar star legend ally critic lobbyist`.split(
    /\s+/,
  ),
);

/** Abbreviated American states. */
export const stateAbbreviation =
  /^(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\.H|N\.J|N\.M|N\.Y|N\.C|N\.D|Okla|Ore|Pa|R\.I|S\.C|S\.D|Tenn|Tex|Vt|Va|Wash|W\.Va|Wis|Wyo|D\.C)\.$/;

/** Plural names of peoples, faiths and kinds of people that are no body's and no person's. */
export const peoples = new Set(
  `Latinos Latinas Hispanics Asians Blacks Whites Evangelicals Muslims Christians Jews Catholics Protestants Sunnis Shiites Shias Hindus Sikhs Buddhists
  Mormons Arabs Kurds Africans Europeans Southerners Northerners Westerners Millennials Yazidis Copts`.split(/\s+/),
);

/** Last words that make a longer name a firm's or an office's, whatever it was taken for. */
export const firmWords = new Set(
  `Inc Corp Ltd LLC Plc PLC Co Group Holdings Partners Capital Energy Enforcement Services Systems Industries Petroleum Oil
  Gas Motors Airways Airlines Technologies Pharmaceuticals Bank Insurance Associates Foundation Institute University
  Ministry Department Agency Commission Committee Council Association`.split(/\s+/),
);

/** Offices that are addressed as such: “Mr. President”. */
export const addressed = new Set(
  'President Speaker Chairman Minister Secretary Ambassador Chancellor Mayor'.split(' '),
);

const calendar = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec today yesterday tomorrow tonight'.split(
    ' ',
  ),
);
/** A day, a month or “today”; the argument in lower case. */
export const isCalendar = (lower: string): boolean => calendar.has(lower.replace(/\.$/, ''));
/** What only somebody does, and is easily read as a participle behind a name that looks like a verb: “Kroes denied it”. */
export const denials = /^(?:denied|denies|accused|accuses|said|says|rejected|declined|refused)$/;
