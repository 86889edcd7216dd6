/** Verbs whose bare form is as often a noun or an adjective and is easily tagged so: “to free those”, “to force Serbia to pay”. */
export const nounlike: ReadonlySet<string> = new Set(
  `force rein hand halt stop end free open clear press push back house fund pay release return withdraw limit cap cut block ban boycott
  sanction guarantee hold move transfer delay pause lift ease review reform repeal arm disarm shield host lead shelve sign honour honor
  respect monitor audit curb check control cease license licence offer order pardon permit recall remedy repair rescue surrender
  supply support tax treat trust veto waive extradite empty complete secure slow lower dry double scrap drop leave start stand
  let build close resume abandon broker grant restore restrain rebuild meet give take keep make freeze fix set step exchange spare
  station convene lodge table post police sack fine name scale budget reroute lobby access detail stake bail book ration shelter shape
  mine dredge date staff man plan ship share sue bar curtail refund cancel welcome back forgo outlaw respond comply`.split(
    /\s+/,
  ),
);
/** Verbs whose bare form is no noun, whatever its tag: “respect the law, and engage fully in the talks”. By lemma. */
export const neverNouns: ReadonlySet<string> = new Set(
  `engage refrain abide adhere ensure cooperate negotiate resolve desist abstain comply uphold avoid allow enable provide
  continue begin come become bring seek keep remain obey accept agree prevent protect preserve implement reduce refuse withdraw
  dismantle disclose restore reconsider rethink reinstate abandon intensify expedite redouble enact prohibit`.split(
    /\s+/,
  ),
);
/** Verbs whose bare form is a noun, but seldom the attribute of another: “break their silence and resume work”. */
export const rarelyAttributes: ReadonlySet<string> = new Set(
  'resume end halt lift cease repeal broker extradite restrain rebuild give take make forgo respect'.split(' '),
);
/** Finite forms of asking and undertaking that are easily tagged as names or nouns behind a plural subject: “Germany and France pledge help”. */
export const speechForms =
  /^(?:pledge|demand|urge|offer|vow|threaten|refuse|promise|request|call|appeal|commit|agree|undertake|reject|oppose|insist|propose|want|ask|warn)$/;
/** The plurals of nouns of asking that are easily tagged as verbs: “faces calls from”. */
export const speechNouns =
  /^(?:calls|demands|offers|requests|appeals|orders|pledges|promises|vows|threats|urges|pleas|pressures)$/;
/** Nouns that are easily tagged as verbs behind a name: “the Gulf states to pay”. */
export const bodiesLikeVerbs = /^(?:states|forces|parties|powers)$/;
/** Particles that follow a verb: “hand over the general”. */
export const afterVerb = /^(?:over|in|down|off|out|back|up|away|aside)$/;
/** Finite forms of beginning and lapsing that are easily tagged as plurals, with their lemma: “the mandate of the force expires on”. */
export const lapsing: ReadonlyMap<string, string> = new Map(
  'expire enter begin open lapse resume reopen start end close meet'.split(' ').map(w => [`${w}s`, w]),
);

/** Forms of asking and undertaking that are easily read as plurals or as participles behind a noun, with what shows them to be finite: a word, or the tag of it. */
export const callBehind: ReadonlyMap<string, RegExp> = new Map(
  [
    'calls called: on|upon|for',
    'appeals appealed: to|for',
    'pressed pleaded pushed lobbied campaigned begged petitioned: for',
    'insisted insist insists: on|upon|that',
    'asks requests demands: that',
    'urged implored begged beseeched rejected opposed accused demanded proposed: DT|NNP|PRP\\$|PRP',
    'pledged vowed refused agreed promised threatened declined: to',
  ].flatMap(line => {
    const [forms, behind] = line.split(': ');
    return forms!.split(' ').map(form => [form, new RegExp(`^(?:${behind})$`)] as const);
  }),
);
/** Words that open a clause and are easily read as the preposition of its subject: “as a firm pressed for”. */
export const subordinating = /^(?:as|after|while|because|when|since|before|until|although|though|once)$/;

/** Finite verbs that end a clause and are easily tagged as nouns: “until the reforms pass”, “before the shelling stops”. */
export const closing: ReadonlyMap<string, {lemma: string; singular: boolean}> = new Map(
  'stop end cease halt resume begin start close expire rule fall return leave vote meet agree sign withdraw act change resign quit respond accept yield surrender pass'
    .split(' ')
    .flatMap((lemma): [string, {lemma: string; singular: boolean}][] => [
      [lemma, {lemma, singular: false}],
      [lemma === 'pass' ? 'passes' : `${lemma}s`, {lemma, singular: true}],
    ]),
);
