/** How a name stands inside an English sentence: its article, and whether it takes a plural verb. */

const countries =
  /^(?:United (?:States|Kingdom|Nations|Arab Emirates)|Netherlands|Philippines|Bahamas|Maldives|Gambia|Vatican|Balkans|Soviet Union|Ivory Coast)\b/;
const known =
  /^(?:Kremlin|Pentagon|White House|Senate|House|Taliban|Fed|Union|Vatican|Bundestag|Knesset|Élysée|Elysée|EU|E\.U\.|UN|U\.N\.|US|U\.S\.|USA|UK|U\.K\.|UAE|FBI|CIA|DOJ|DHS|DOD|EPA|IRS|GAO|SEC|HHS|CDC|FDA|NRA|ACLU|AFL-CIO|NSA|IMF|IAEA|WTO|ICC|PLO|IRA|DNC|RNC|GOP|AU|FARC|UAW|Guardian|Economist|Times|Daily \w+|New York \w+|Washington (?:Post|Times|Examiner)|Associated Press|Red Cross|Red Crescent|Wall Street Journal|Financial Times)$/;
// a body named by what it is: the council, the Supreme Court, the Trump campaign, the dock workers’ union
const bodies =
  /^(?:academy|administration|agency|alliance|army|assembly|association|authority|bank|bloc|board|brotherhood|bureau|cabinet|campaign|centre|center|chamber|church|city|coalition|college|commission|committee|community|company|conference|congress|convention|corporation|council|country|court|crown|delegation|department|emirates|executive|faction|federation|force|forum|foundation|front|fund|government|group|guards?|guild|headquarters|house|institute|islands|judiciary|junta|kingdom|league|legislature|media|mediators?|military|militia|mill|ministry|mission|monarchy|movement|municipality|nations|navy|network|office|opposition|organi[sz]ation|parliament|party|police|presidency|press|province|public|regime|republic|resistance|secretariat|senate|service|side|society|staff|state|states|syndicate|territory|town|tribunal|union|university|unions|village|world)$/i;
const pluralWords =
  /^(?:police|people|children|women|men|youth|media|staff|taliban|houthis?|kurds|rebels|fighters|forces|troops|authorities|allies|officials|diplomats|parties|sides)$/i;
const peoples =
  /^(?:Serbs|Croats|Cypriots|Albanians|Turks|Greeks|Poles|Czechs|Slovaks|Finns|Danes|Swedes|Scots|Arabs|Jews|Tamils|Sikhs|Tajiks|Uzbeks|Kazakhs|Tatars|Basques|Mohawks|Tories|Greens)$/;
const numbers =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty';
const noArticle = new RegExp(
  `^(?:(?:an?|the|no|some|any|many|most|all|both|several|${numbers}|dozens|hundreds|other|others|somebody|someone|everybody|nobody|its|their|his|her|our)\\b|\\d)`,
  'i',
);

const last = (name: string) => {
  // the head stands before what only says more of it: the Conference of Mayors, the coalition in Geneva
  const head = name.replace(/\s(?:of|in|for|on|from|to|at|with|against)\s.*$/, '');
  return (head.match(/[\p{L}.’'-]+$/u) ?? [''])[0].replace(/[.’']+$/, '');
};

/** Takes a plural verb: `lawmakers`, `Western diplomats`, `the police`; never a country, whatever its form. */
export function isPlural(name: string): boolean {
  if (countries.test(name)) return / and /.test(name);
  if (/^(?!(?:1|one)\b)\d[\d.,]*(?: ?%| per ?cent)/i.test(name)) return true;
  if (common(name)) return isPlural(name.toLowerCase());
  if (surnamed.test(name) || firm.test(name)) return false;
  // two parties in one; not the Parks and Recreation Department
  if (
    / and /.test(name) &&
    !bodies.test(last(name)) &&
    !/^(?:ministry|department|office|committee|organi[sz]ation)\b/i.test(name)
  )
    return true;
  const word = last(name);
  if (pluralWords.test(word) || peoples.test(word)) return true;
  if (/^(?:United Nations|.* (?:States|Islands|Emirates|Nations))$/.test(name)) return false;
  if (
    (/(?:wo)?men$/i.test(word) && !/^(?:Ye|Bre|Car|Tyu)men$/.test(word)) ||
    (/s$/.test(word) && bodies.test(word.replace(/ies$/i, 'y').replace(/s$/, '')))
  )
    return true;
  // a lower-case plural, or a people: dockers, American officials, Republicans, Palestinians
  return (
    (/^\p{Ll}/u.test(word) && /[^s'’]s$/.test(word) && !/(?:us|is)$/.test(word)) ||
    /\s\p{Lu}\p{L}*(?:icans|crats|ists|ites)$/u.test(name) ||
    (/\s/.test(name) && agents.test(word)) ||
    (/(?:ans|ians|crats|ists|ites|ese|ilies|ders|kers|mers|ters|lers|ners|sors|tors)$/.test(word) && !/\s/.test(name))
  );
}

// a person whose surname is the plural of a body: Cheryl Mills, not Steel Mills nor Thai Banks
const surnamed =
  /^(?!\p{L}+(?:an|ish|ese|al|ern|ic|ch|li|i|el|er|or|ing)\s)\p{Lu}\p{Ll}+(?: \p{Lu}\.?)? (?:Mills|Banks|Towns|Courts|Sides|Parks|Guards)$/u;

/** one firm: Clariton Services, not the Security Services */
const firm =
  /^(?!(?:Armed|Security|Intelligence|Emergency|Public|Social|Health|Secret|Special|Rescue|Medical|Postal|Civil|Children|Family)\s|\p{L}+(?:an|ish|ese)\s)\p{Lu}[\p{L}&-]+(?: \p{Lu}[\p{L}&-]+)? (?:Services|Networks)$/u;

// “Sixteen states”, as a headline has them
const several = new RegExp(
  `^(?:${numbers.replace(/\b\w/g, c => c.toUpperCase())}|Several|Some|Many|Dozens of|Hundreds of) \\p{Ll}[\\p{Ll} ]+$`,
  'u',
);
// an office a sentence began with
const office =
  /^(?:Prime [Mm]inister|President|Premier|Chancellor|Chairman|Chairwoman|Minister|Secretary|Governor|Mayor|Spokesman|Spokeswoman|SPOKESMAN|SPOKESWOMAN|MINISTER|Ambassador|Judge)$/;

/** An office as transcripts set it before what its holder says: SPOKESWOMAN. */
export const isLabel = (name: string): boolean =>
  /^(?:(?:DEPUTY|PRIME|FOREIGN|PRESS) )*(?:SPOKES(?:MAN|WOMAN|PERSON)|MINISTER|PRESIDENT|SECRETARY|CHAIR(?:MAN|WOMAN)?|GOVERNOR|MAYOR|SPEAKER|AMBASSADOR|REPORTER|QUESTION)$/.test(
    name,
  );

/** Those who hold an office or do a work, in the plural and with a capital. */
const agents =
  /^(?:Aides|Analysts|Citizens|Critics|Dockers|Employers|Experts|Investigators|Lawmakers|Leaders|Mediators|Members|Miners|Ministers|Negotiators|Observers|Officers|Officials|Prisoners|Prosecutors|Protesters|Refugees|Reporters|Residents|Senators|Soldiers|Strikers|Students|Supporters|Teachers|Voters|Witnesses|Workers|Writers)$/;

const always = /^(?:Congress|Parliament|Crown|State|World|Media|House|Senate|Taliban|Houthis?|Kurds|Union)$/;

/** A common noun that only a headline wrote with a capital: Rebels, Government, Officials. */
const common = (name: string) =>
  /^\p{Lu}\p{Ll}+$/u.test(name) &&
  !always.test(name) &&
  !known.test(name) &&
  (bodies.test(name) || pluralWords.test(name) || agents.test(name));

/** With its article, as inside a sentence: `the United States`, `the council`, `Syria`, `lawmakers`. */
export function the(name: string): string {
  if (/^The\s/.test(name)) return `the ${name.slice(4)}`;
  if (common(name) || office.test(name) || several.test(name)) return the(name.toLowerCase());
  // the Growers’ Association
  if (/^\p{Lu}\p{L}*s['’] \p{Lu}/u.test(name) && bodies.test(last(name))) return `the ${name}`;
  if (noArticle.test(name) || /^\S+['’]s?\s/.test(name)) return name;
  if (countries.test(name) || known.test(name)) return `the ${name}`;
  const word = last(name);
  const alone = !/\s/.test(name);
  // Congress and Parliament stand alone without; a lower-case name is a common noun
  if (/^\p{Ll}/u.test(name))
    return isPlural(name) && alone ? name : isPlural(name) && !bodies.test(word) ? name : `the ${name}`;
  // the Labor secretary, the Valley council: a name whose head is a common noun
  if (/^\p{Lu}.*\s\p{Ll}+$/u.test(name) && !isPlural(name)) return `the ${name}`;
  // the Foreign Ministers of Iran
  if (agents.test(word) && / of /.test(name)) return `the ${name}`;
  if (!bodies.test(word) || always.test(name) || surnamed.test(name)) return name;
  return `the ${name}`;
}

/** The verb that goes with a name: `agrees(name, 'asks', 'ask')`. */
export const agrees = (name: string, one: string, many: string) => (isPlural(name) ? many : one);

/** Several with their articles: `Russia and the United States`. */
export const theAll = (names: readonly string[]) => names.map(the);
