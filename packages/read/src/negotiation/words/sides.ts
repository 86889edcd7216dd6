/** What one does to an adversary, by lemma. */
export const hostile =
  /^(?:accuse|blame|attack|shell|bomb|strike|fight|invade|kill|fire|raid|seize|sue|threaten|reject|refuse|deny|oppose|condemn|denounce|dismiss|defy|confront|clash|demand|boycott|blockade|besiege|ambush|retaliate|rebuff|resist|contest|dispute|warn|sanction|arrest|jail|expel|detain|occupy)$/;
/** What two sides do with each other, by lemma. */
export const dealing =
  /^(?:talk|meet|negotiate|agree|sign|bargain|exchange|trade|quarrel|argue|disagree|differ|settle|offer|tell|ask|want|insist|urge)$/;
/** What a side says or does towards another, by lemma. */
export const asking =
  /^(?:demand|refuse|reject|insist|want|offer|propose|agree|vow|pledge|threaten|accuse|sue|strike|accept|deny|say|seek|dispute|promise|claim|ask|call|sign|warn|withdraw|negotiate|vote|yield|concede|require|denounce)$/;
/** What is between two sides. */
export const between =
  /^(?:talks?|negotiations?|war|conflict|dispute|fighting|clashes|border|deal|agreement|accord|truce|ceasefire|relations|ties|rift|row|feud|stand-?off|quarrel|standoff|battle|gap|tensions?|exchange|contract|border|line|differences|mediat(?:e|ed|ing|ion)|meeting|rivalry|treaty|pact|hostilities)$/;
/** What an outsider asks of both sides or does for them, by lemma. */
export const outside =
  /^(?:urge|appeal|call|press|beg|implore|plead|exhort|encourage|broker|mediate|facilitate|host|chair|convene|shuttle|invite|bring|summon|remind|ask|advise|congratulate|thank)$/;
/** Who stands between sides. */
export const gobetween =
  /^(?:mediators?|envoys?|facilitators?|guarantors?|arbitrators?|brokers?|intermediar(?:y|ies)|conciliators?)$/;
/** Numbers of sides. */
export const howMany: {readonly [word: string]: number} = {two: 2, both: 2, three: 3, four: 4, five: 5, six: 6};

/** Those whom sides deal about, or who ask after it, and who are none. By the end of a name. */
export const contested =
  /\b(?:hostages?|captives?|detainees?|prisoners?|inmates?|abductees?|refugees?|evacuees?|victims?|civilians?|reporters?|journalists?|visitors?)$/i;
/** Who may be at odds with the body whose name theirs holds: “Crumb Foods” and “Crumb Foods Workers United”. */
export const within =
  /\b(?:unions?|united|workers?|employees?|staff|players?|pilots?|drivers?|nurses?|doctors?|teachers?|guild|association|federation|congress|league|opposition|rebels?|front|army|movement|party|people|residents?|students?|tenants?|council|government|republic)\b/i;
