// Who is named in reports and decides nothing: they report, are spoken of, or are moved about.

/** People and bodies that explain, watch or suffer. */
export const onlySpeaks =
  /^(?:the |some |many |several |other |its |their |his |her )*(?:(?:[\p{L}’'-]+ ){0,3}(?:media|press|reporters?|journalists?|lawyers?|diplomats?|analysts?|experts?|observers|commentators?|critics|historians?|economists?|witnesses|residents|neighbou?rs|protesters?|demonstrators?|people|aides?|sources?|opponents|crowds?|supporters|voters|candidates?|voices|websites|newspapers|majority|minority|numbers|figures|polls|surveys|results|documents|statistics|audience|readers|viewers|citizens|families|friends|fans|women|men|children|parents|delegates|donors|customers|consumers|spokes(?:man|woman|person|people))|everyone|groups?|citizens?|tens|dozens|hundreds|thousands|millions|scores|(?:the )?lord|god|(?:the )?almighty|leaders|delegations?|(?:(?:all|both|other|two|three) )*parties|participants|neither|either|both|none|each|nation|world|country|countries|others|anyone|someone|nobody|everybody|other sides?|americans|we|our|us|i|it|they|he|she|you|why|when|is|what|who|international actors|international community|public|officials?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/iu;

/** What is let through, sent, held or freed: by others. */
export const onlyMoved =
  /^(?:the |some |many |several |other |its |their |all |\d+ )*(?:[\p{Ll}-]+ )?(?:convoys?|trucks?|lorr(?:y|ies)|vehicles?|tankers?|ships?|vessels?|boats?|ferr(?:y|ies)|barges?|planes?|aircraft|flights?|trains?|buses|goods|supplies|shipments?|cargo(?:es)?|hostages?|prisoners?|detainees?|captives?|refugees?|migrants?|civilians?|aid workers?|patients?|casualties|victims?|bodies|weapons?|missiles?|guns?|radios?|checkpoints?|villages?|islands?|camps?)$/u;

/** Arms of a state, named by what they are: where one government stands in a text, they are its own. */
export const organs =
  /^(?:the |its |their |his |her )?(?:(?:caretaker|interim|acting|outgoing) )?(?:(?:national|federal|central|defen[cs]e|foreign|interior|transport|information|finance|health|labou?r|energy|justice|oil|water|trade|education|agriculture|environment|state|armed|security|air) )?(?:army|military|troops|soldiers|armed forces|security forces|police|navy|air force|ministr(?:y|ies)|ministers?|prime minister|president|secretary|treasury|cabinet)$/i;

/** The same by a name of their own: the Vostrian National Defence Force. */
export const forces =
  /\b(?:(?:Defen[cs]e|Armed|Security|Ground) Forces?|Army|Navy|Air Force|Military|[Aa]rmy|[Mm]ilitary|security forces|armed forces)$/u;

/** Names that end as firms’ do: their first word alone is the firm. A town’s union is not the town. */
export const firms =
  / (?:Inc|Corp|Corporation|Compan(?:y|ies)|Co|Ltd|Limited|plc|PLC|AG|SA|GmbH|Group|Holdings?|Industries|Motors?|Airlines?|Airways|Ferries|Lines|Shipping|Rail|Railways?|Steel|Mining|Minerals?|Metals?|Resources|Energy|Oil|Gas|Petroleum|Power|Electric|Foods?|Brewer(?:y|ies)|Pharma\p{L}*|Chemicals?|Bank|Capital|Media|Studios?|Pictures|Telecom|Communications|Systems|Technolog(?:y|ies)|Software|Stores|Hotels|Aerospace|Works|Mills?|Logistics|Freight|Foundry|Quarr(?:y|ies))\.?$/u;

/** What a body is called once it has been named, and how its name then ends: “the union” is the one association of workers. */
export const generic: readonly [word: RegExp, ends: RegExp][] = [
  [
    /^(?:the )?union$/,
    / (?:union|association|federation|brotherhood|guild|workers|teamsters|machinists|longshoremen)$/i,
  ],
  [/^(?:the )?(?:company|firm|carmaker|manufacturer)$/, firms],
  [/^(?:the )?(?:federation)$/, / federation$/i],
  [/^(?:the )?(?:association)$/, / association$/i],
  [/^(?:the )?league$/, / league$|^(?:NHL|NBA|NFL|WNBA|MLS)$/i],
  [/^(?:the )?guild$/, / guild(?: of .+)?$/i],
];

/** Those a body speaks to as its own: “urged members to vote”, where no other name says whose they are. */
export const fellows =
  /^(?:the |its |their |his |her |all )*(?:members|followers|supporters|negotiators|representatives)$/iu;

/** Armed men without a name: somebody’s, and named in passing nobody who decides. */
export const anybodysMen =
  /^(?:the |some )?(?:(?:foreign|border|ground|government|enemy|extra|more|local|regular|security) )*(?:soldiers|troops|forces|guards|fighters|gunmen|patrols|officers)$/iu;

/** What those vote on who are asked it decide by themselves. */
export const balloted = /\b(?:vot\w+|ballot|accept|reject|approve|ratify|back|endorse|turn \w+ down)\b/i;

/** The government of whatever state is meant. */
export const bareGovernment =
  /^(?:the )?(?:(?:federal|national|central|union|current|ruling) )?(?:government|ministers|cabinet)$/i;

/** Who stands behind the name of those they lead, follow or speak for: “the union’s 900 members”. */
export const followers =
  /(?:leaders|leadership|chiefs|elders|negotiators|representatives|negotiating team|delegation|delegates|bosses|executives|members|rank and file|officials|officers|spokes(?:man|woman|person|people)|fighters|forces)/;

/** Offices several hold who speak with one voice: “the chiefs”. */
export const holders = /(?:^|\s)(?:chief|elder|trustee|bishop|rector|warlord|monk|imam|sheikh)$/;

/** Those who work at a trade and might be in a union. */
export const crews =
  /(?:^|\s)(?<trade>workers|employees|staff|members|strikers|membership|workforce|teachers|lecturers|nurses|doctors|medics|midwives|physicians|trainees|drivers|conductors|pilots|attendants|controllers|machinists|engineers|players|writers|actors|performers|musicians|miners|dockers|dockworkers|longshoremen|postmen|porters|guards|crews?|seafarers|sailors|cleaners|firefighters|journalists|graders|couriers)$/i;

/** Names of those who bargain for people at work. */
export const unions =
  /\b(?:trade |labou?r )?union$|\b(?:union of|brotherhood|teamsters|guild|workers|machinists|longshoremen|steelworkers|federation of (?:teachers|nurses)|(?:teachers|nurses|pilots|players|writers|doctors|controllers|medical|longshoremen)[’']?s? (?:association|federation|union|guild|organi[sz]ation))\b/i;

/** Offices by which a transcript calls whoever answers: “DEPUTY MINISTER: …”. */
export const labels =
  /^(?:\p{Lu}{3,} ){0,3}(?:PRESIDENT|MINISTER|SPEAKER|SPOKES(?:MAN|WOMAN|PERSON)|OFFICIAL|EXECUTIVE|ENVOY|SECRETARY|AMBASSADOR|TREASURER|COMMISSIONER|CHANCELLOR|CHAIR(?:MAN|WOMAN)?|DIRECTOR|GENERAL|MAYOR|GOVERNOR|PREMIER|DEPUTY|MEDIATOR|NEGOTIATOR|PROSECUTOR|SENATOR)$/u;
