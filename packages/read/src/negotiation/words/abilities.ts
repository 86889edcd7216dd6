/** Adjectives of ability with their infinitive: “is not able to pressure Damascus”; not “an able diplomat”. By lemma, and what they say. */
export const able: ReadonlyMap<string, boolean> = new Map([
  ['able', true],
  ['capable', true],
  ['unable', false],
  ['incapable', false],
  ['powerless', false],
  ['helpless', false],
  ['competent', true],
]);

/** Of these what they give is a power of its own: “is competent to hear it”. By lemma. */
export const powers = new Set(['competent']);

/** What one needs to act, told where it is wanting: “has not the men to do that”, “lacks inspectors to enforce it”. By lemma. */
export const lacking = new Set(
  'man staff police inspector troop soldier officer ship aircraft manpower equipment budget cash time expertise weapon engineer lorry truck vehicle force fuel gas helicopter doctor nurse diver'.split(
    ' ',
  ),
);

/** Nouns one has, or lacks, to be able: “lacks the means to”, “has the power to”, “in no position to”. */
export const means = new Set(
  'means power position capacity ability leverage authority resources tools strength clout muscle influence wherewithal reservoirs votes vote numbers majority right mandate money funds competence jurisdiction'.split(
    ' ',
  ),
);

/** What one cannot do in answer to a question is no ability: “I cannot say”, “we can confirm”. */
export const talk = new Set(
  'say tell confirm comment imagine understand believe see hear think know remember speculate promise assure expect hope forget deny be mean exclude add report live'.split(
    ' ',
  ),
);

/** What one “can” do says nothing of one's power: it is agreed to, allowed or suffered. By lemma. */
export const slight = new Set(
  'accept agree have go be offer consider lose live let help read rest use enjoy'.split(' '),
);

/** Rules that allow or forbid: “the treaty allows Jordan to veto”. By lemma. */
export const rules = new Set(
  'treaty law constitution charter agreement accord statute convention contract rule act protocol mandate resolution article clause court ruling'.split(
    ' ',
  ),
);
/** Verbs of a rule that makes one able, or unable, to act, by lemma: “entitles Cairo to”, “bars Cairo from”. */
export const ruling: ReadonlyMap<string, boolean> = new Map([
  ...'allow permit entitle empower authorise authorize enable'.split(' ').map(w => [w, true] as const),
  ...'bar prevent prohibit forbid preclude ban stop'.split(' ').map(w => [w, false] as const),
]);

/** What it tells of somebody that they can do it: to move another, to settle a thing. By lemma. */
export const moving =
  /^(?:afford|force|compel|make|stop|prevent|deliver|pressure|persuade|move|help|solve|end|tell|order|instruct|get|bring|restrain|rein|speed|block|veto|unlock|break|settle|decide|protect|guarantee|push|press|lean|sway|convince|restart|unblock|disarm|save|turn|control|command|enforce|impose|secure|complete|lend|keep|return|withhold|cut|call|reopen|restore|shut)$/;

/** Words that say that several act as one. */
export const joined = /^(?:together|jointly|both|combined)$/;

/** At the end of what is done: by nobody else. */
export const alone =
  /(?:,? +(?:alone|unaided|single-handedly|by (?:it|him|her|them|our|my)sel(?:f|ves)|on (?:its|his|her|their|our|my) own|either)|,? +without [^,;]+)$/i;

/** Bodies and trades that act where the text names nobody: “a tribunal could decide”. By lemma. */
export const agents =
  /(?:tribunal|court|judge|magistrate|arbitrator|prefect|sheriff|warden|bursar|charity|legislature|assembly|congress|cabinet|mediator|bishop|regulator|board|council|committee|commission|inspector|engineer|police|ministry|minister|governor|mayor|director|manager|company|firm|bank|insurer|union|driver|worker|owner|grower|farmer|landlord|official|agency|authority|army|navy|university|hospital|church|parish|county|city|state|parliament|senate|government|president|contractor|supplier|operator|doctor|nurse|teacher|troop|soldier|rebel|fighter|monitor|expert|coastguard|team|crew)$/;

/** What another must give before one can act. */
export const consent =
  /^(?:consent|permission|approval|leave|blessing|licen[cs]e|signatures?|votes?|agreement|backing|say-so|say|assent|authori[sz]ation|waiver|clearance|mandate|go-ahead|nod)$/;

/** With “cannot” a way of speaking: “cannot stress it enough”, “cannot stomach”. By lemma. */
export const idiomatic = new Set(
  'stress emphasise emphasize thank overstate underestimate overestimate complain blame fault recall eat stomach picture fathom resist care'.split(
    ' ',
  ),
);

/** What one has means, votes or men to do when one has enough of them. By lemma. */
export const surplus = new Set('spare lose give waste burn show hide'.split(' '));
