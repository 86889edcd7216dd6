/** Verbs whose infinitive is done all the same: “went on to demand”; not “wants to demand”, “to urge them”. */
export const goingOn =
  /^(?:vote|decide|resolve|opt|elect|choose|continue|go|begin|start|have|proceed|move|appear|seem|come|rise|rush|prepare|write|fly|travel|phone|ring|telephone|gather|march|return|rally|assemble)$/;
/** Nouns of a body or office: whose it is acts. “his party”, “leaders of the union” */
export const bodies =
  /^(?:leaders?|members?|officials?|representatives?|government|delegations?|president|head|spokes(?:man|woman|person)|negotiators?|ministers?|ministry|army|military|troops|forces|fighters|men|envoys?|commander|chief|lawyers?|aides?|side|party|movement|union|authorities|company|team|cabinet|parliament|engineers|diplomats?|ambassador|rebels)$/;
/** Words tagged IN that are prepositions indeed, unlike a mistagged “withdraw”. */
export const preposition =
  /^(?:of|in|on|at|by|for|to|from|with|within|without|under|over|against|between|among|into|through|after|before|during|about|as|than|since|until|despite|across|along|around|behind|near|off|out|toward|towards|upon|via|like|all|both|also|now|not)$/;
export const firstPerson = new Set(['i', 'we', 'us', 'me', 'my', 'our', 'ourselves', 'ours', 'myself']);
export const both = /^(?:both|neither|either|each)$/;
/** Who may be two as well: “the two chief negotiators”, “both unions”. */
export const counted =
  /^(?:allies|partners|negotiators|presidents|envoys|unions|companies|ministries|ministers|movements|groups|chiefs)$/;
/** One of two: “neither man”, “each leader”. */
export const oneOf = /^(?:man|leader|president|minister|camp|capital|country|team|army|nation|state|woman|chief)$/;
/** Nouns that stand for the parties to a conflict: “both sides”, “the two governments”. */
export const sides =
  /^(?:sides?|part(?:y|ies)|governments?|delegations?|countr(?:y|ies)|leaders|parties|camps|teams|men|capitals|neighbours|neighbors|nations|states|armies|communities|rivals|foes|belligerents|combatants|adversaries|enemies|factions|presidents|ministers|pair|duo)$/;
/** Who are two without a number, where nothing else is said of them: “the leaders must meet”. */
export const alone =
  /^(?:leaders|governments|presidents|rivals|foes|belligerents|combatants|adversaries|antagonists|protagonists|enemies|pair|duo|negotiators|disputants|neighbours|neighbors)$/;
export const joint = /^(?:parties|sides|delegations|camps|rivals|foes|belligerents|pair|duo)$/;
/** Verbs that report what somebody says, by lemma. */
export const isSaying = new RegExp(
  `^(?:${`say tell add argue insist warn write note state declare announce reply repeat stress explain maintain reaffirm assure
  promise pledge vow claim respond report remark acknowledge complain confirm agree propose demand believe urge suggest recall
  reiterate affirm underline emphasise emphasize caution signal indicate admit concede notify inform advise clarify hint intimate
  underscore pronounce swear contend counter retort guarantee undertake allege assert protest remind threaten observe comment
  specify stipulate testify volunteer convey relay communicate rule answer maintain direct decree hold reckon object lament grumble predict`.replace(
    /\s+/g,
    '|',
  )})$`,
);
/** Adjectives that put forward what the “that” behind them says, of whoever they are said: “was adamant that”. */
export const stances =
  /^(?:adamant|insistent|emphatic|categorical|categoric|clear|firm|explicit|unequivocal|unambiguous|forthright|unanimous|resolute)$/;
/** Words behind which a “that” clause is said by the subject of the light verb before them: “made clear that”, “left no doubt that”. */
export const saidWith: ReadonlyMap<string, readonly string[]> = new Map(
  [
    'clear plain explicit known public abundantly understood: make let',
    'know: let',
    'doubt: leave',
    'notice warning: serve give put issue send',
    'word message signal letter statement note: send issue deliver get give',
    'line view position stance: take hold',
    'assurance assurances guarantee guarantees undertaking pledge promise: give offer make provide issue',
  ].flatMap(line => {
    const [words, verbs] = line.split(': ');
    return words!.split(' ').map(w => [w, verbs!.split(' ')] as const);
  }),
);
/** Verbs of speech acts that share the subject of the reporting verb before them, by lemma. */
export const speechAct =
  /^(?:call|urge|ask|demand|threaten|pledge|vow|promise|offer|propose|accuse|warn|insist|reject|refuse|appeal)$/;
/** Verbs that open the paragraphs of a resolution or a joint statement, whose subject stands above them: “Demands that”, “Agreed to”. */
export const openers: ReadonlySet<string> = new Set(
  'demand urge call request decide agree commit undertake reaffirm invite encourage appeal pledge insist instruct direct reject condemn welcome express note promise resolve recommend require'.split(
    ' ',
  ),
);
export const opening =
  /^(?:demand|urge|call|request|decide|agree|commit|undertake|reaffirm|invite|encourage|appeal|pledge|insist|instruct|direct|reject|condemn|welcome|express|note|promise|resolve|recommend|require)(?:e?s|e?d|ted)?$|^undertook$/;
/** Finite forms that are never nouns but are easily tagged so, with their lemma: “denies”, “insists”. */
export const sureVerbs: ReadonlyMap<string, string> = new Map(
  [
    ...'deny deny denies denied,urge urges urged,insist insist insists insisted,accuse accuse accuses accused,reject reject rejects rejected,refuse refuses refused'.split(
      ',',
    ),
    ...'threaten threaten threatens threatened,want wants wanted,ask asks asked,agree agree agrees agreed,propose propose proposes proposed,allege allege alleges alleged'.split(
      ',',
    ),
    ...'forbid forbids forbade,speak spoke speaks,undertake undertake undertakes undertook,say says said,warn warns warned,oppose oppose opposes opposed,pledge pledged,promise promised,demand demanded,offer offered,swear swore swears,vow vowed,refuse refuse,signal signalled signalling,decline declined,concede conceded,counsel counselled,telephone telephones telephoned telephoning,shake shook,fly flew'.split(
      ',',
    ),
  ].flatMap(line => {
    const [lemma, ...forms] = line.split(' ');
    return forms.map(form => [form, lemma!] as const);
  }),
);
/** Nouns of a choice made: what it is “to” do is done. By lemma. */
export const taken = /^(?:decision|resolution|vote|choice)$/;
/** Plain forms said to one's hearer that order nothing: “look”, “thank you”, “let me see”. By lemma. */
export const idleOrders: ReadonlySet<string> = new Set(
  'go let look thank see listen imagine remember suppose say note consider take have be come wait excuse hold believe trust'.split(
    ' ',
  ),
);

/** What one does who tells how things are or will be as one thinks, and undertakes nothing. By lemma. */
export const opining =
  /^(?:believe|think|argue|complain|suggest|fear|predict|claim|allege|forecast|estimate|expect|hope|doubt|reckon|bet|suppose|suspect|imagine|calculate|assume|guess)$/;

/** What one does who looks forward to what others will do. By lemma. */
export const hoping = /^(?:hope|expect|predict|forecast|assume|bet|fear|guess|suppose|reckon|suspect)$/;
/** Bodies that are nobody's, whoever's land or firm they are in: “Sony's biggest union”. */
export const masters = /^(?:union|movement|company|parliament|rebels)$/;
/** How many there are of what stands behind “of”. By lemma. */
export const amounts =
  /^(?:thousand|hundred|ten|dozen|score|million|number|handful|percent|per|group|majority|minority|half|third|quarter|rest|part|series|crowd|lot|couple|pair|leader|member|official|spokes\p{L}+|representative|minister|president|head)$/u;
