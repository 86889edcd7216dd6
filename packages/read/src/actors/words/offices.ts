/** What a ministry is for, where it stands before its minister: “Labor Secretary”, “Health Minister”. */
export const portfolios =
  /^(?:Labou?r|Defen[cs]e|Energy|Education|Health|Justice|Interior|Foreign|Home|Treasury|Transport|Transportation|Trade|Finance|Agriculture|Environment|Housing|Commerce|Security|Veterans|Affairs|Culture|Economy|Economic|Information|Industry|Business|Fisheries|Immigration|Water|Oil|Climate|Science|Sports?|Tourism|Planning|Development|Budget|and|&|First|Deputy|Acting|Prime|Vice|Chief|State|Press|Communications?|Campaign|Executive|Managing|Natural|Resources|Social|Services|Public|Works|Cabinet|Employment|Pensions|Presidential|Parliamentary|Ministerial|International|Cooperation|Integration|Technology|Infrastructure|Mines|Mining|Fishing|Food|Digital|Regional|Rural|Women|Youth|Religious|Internal|External)$/;

/** An office several hold: “the Foreign Ministers”. */
export const holders = /^(?:Ministers|Presidents|Leaders|Chancellors|Premiers|Ambassadors|Governors|Chairs)$/;

/** Words of an office in a label in capitals that `isTitle` does not know. By lower case. */
export const labelled: ReadonlySet<string> = new Set(
  `foreign prime chief executive secretary minister president spokesman spokeswoman spokesperson ambassador envoy mediator commissioner
  under deputy first home defence defense treasury state of the general attorney solicitor high acting permanent
  representative governor mayor chair chairman chairwoman director officer press assistant senior official negotiator`.split(
    /\s+/,
  ),
);

/** Labels of those who ask at a briefing or lead it, and of notes. */
export const notLabels =
  /^(?:QUESTION|QUESTIONER|Q|MODERATOR|HOST|OPERATOR|ANSWER|NOTE|NOTES|UPDATE|UPDATED|WARNING|ANALYSIS|OPINION|EXCLUSIVE|BREAKING|READ|WATCH|RELATED|MORE|PHOTO|VIDEO|REPORTER|INTERVIEWER|JOURNALIST|CORRESPONDENT|PARTICIPANT|AUDIENCE|FACTBOX|EXPLAINER|TIMELINE|CORRECTION|SUMMARY|BACKGROUND|SOURCE|SOURCES|CONTACT|DATE|SUBJECT|RE|TO|FROM|CC|PRESS)$/;

/** Monarchies, which have kings and no presidents. By country. */
export const monarchies = new Set(
  'GB CA AU NZ JM PG SE NO DK NL BE LU ES MC LI JP TH MY KH BT BN JO MA SA BH KW QA AE OM TO LS SZ'.split(' '),
);

/** States whose president heads the government himself, or who call its head otherwise. By country. */
export const noPrimeMinister = new Set(
  'US MX BR AR CL CO VE EC BO PY UY CR GT HN SV NI PA DO PH ID CH CY NG GH ZM MW LR SL GM AO DE AT'.split(' '),
);

/** Offices of a town, which a capital has as well. */
export const ofTowns = /^(?:mayor|mayors|councillor|councilor|alderman)$/;

/** What the name of a body has that a portfolio has not: “Minister of the Shadow Cabinet”, but “Minister of Gender Affairs”. */
export const bodyNames =
  /\b(?:Ministry|Department|Government|Cabinet|Council|Union|Federation|Party|Movement|Front|Authority|Administration|Republic|Alliance)\b/;
