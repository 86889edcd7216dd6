/** Words that say nothing about which act is meant. */
export const smallWords: ReadonlySet<string> = new Set(
  `a an the this that these those such some any all both each every other another its his her their our your my it he she they we you i
   him them us to of in on at by for from with into onto over under about as than and or but nor so if then when while where which who whom
   whose what be is are was were been being am do does did done doing has have had having will would shall should can could may might must
   not no nor never again also only just even still already more most very further full complete total immediate immediately unconditional prompt urgent swift now soon today fully without within after
   before until unless once during against between among out up down off away together own itself himself themselves there here
   take make give get let allow keep put go do step steps measure measures action actions act maintain uphold preserve retain continue
   sustain hold carry conduct impose launch begin start resume access observe refuse reject show use stand stands
   new promise promises pledge pledges assurance assurances guarantee guarantees`
    .split(/\s+/)
    .filter(Boolean),
);

/** Words that open a condition; `negative` ones say when something will *not* be done. */
export const conditionOpeners: readonly [phrase: string, negative: boolean][] = [
  ['in return for', false],
  ['in exchange for', false],
  ['on condition that', false],
  ['on the condition that', false],
  ['on the understanding that', false],
  ['the day', false],
  ['the moment', false],
  ['provided that', false],
  ['provided', false],
  ['providing that', false],
  ['providing', false],
  ['assuming that', false],
  ['in the event that', false],
  ['as long as', false],
  ['so long as', false],
  ['only if', false],
  ['only after', false],
  ['only once', false],
  ['only when', false],
  ['not until', false],
  ['even if', false],
  ['as soon as', false],
  ['if and when', false],
  ['contingent on', false],
  ['conditional on', false],
  ['subject to', false],
  ['pending', false],
  ['without', true],
  ['unless', true],
  ['until', true],
  ['before', true],
  ['once', false],
  ['after', false],
  ['when', false],
  ['while', false],
  ['should', false],
  ['if', false],
  ['for', false],
];

/** Verbs that end something going on: to halt X is itself the option. */
export const haltingVerbs: ReadonlySet<string> = new Set(
  'halt stop end cease suspend lift drop freeze discontinue abandon withdraw pause scrap cancel remove soften ease relax weaken repeal revoke quit'.split(
    ' ',
  ),
);

/** Words after which the act stands that should not be done. */
export const forbidding =
  /^(?:(?:not|never)(?: to)?|do(?: not|n['’]t)|no longer|refrain(?:ing)?(?:, [^,]{3,40},)? from|avoid(?:ing)?|against|hold(?:ing)? off(?: on)?|desist(?:ing)? from|abstain(?:ing)? from|neither|fail(?:s|ed|ing)? to)\s+/i;

/** Manners and courtesies: asked for often, and nothing a model could have somebody do. */
export const mannersOnly =
  /^(?:(?:show|exercise|use|keep|practise) (?:\w+ )?(?:restraint|realism|flexibility|patience|calm|caution|moderation|good ?will|wisdom|courage)|(?:be|stay|remain|keep) (?:(?:more|less) )?(?:constructive|cooperative|helpful|calm|patient|realistic|reasonable|vigilant|cautious)|(?:consider|think about|reflect on|weigh) (?!taking|sending|joining)|trust (?:him|her|us|them|me|it)|listen to\b|pursue good \w+|(?:look|think) (?:hard|again) (?:at|about|over)\b|(?:(?:agree to|accept|give) )?(?:restraint|realism|calm|patience|time|diplomacy|unity|stability|friendship)$|(?:make|agree to|accept) (?:\w+ )*(?:statements|remarks|rhetoric|comments)\b|face (?:up to )?(?:the )?(?:reality|realities|facts)\b|respect the confidentiality|(?:discuss|explain|comment on|clarify|answer|respond to|elaborate on) (?:\w+ ){0,3}(?:revelations?|reports?|questions?|remarks?|comments?|allegations?|leaks?)\b|give (?:\w+ )?(?:time|(?:a|another|some|more) (?:\w+ )?(?:days?|weeks?|fortnight|months?|years?|moments?|chance|time))$|give (?:\w+ )?good offices|(?:(?:refrain|abstain|desist) from|avoid) (?:\w+ ){0,3}(?:(?<=such )(?:acts?|actions?|steps?|moves?|things?)|statements?|remarks?|rhetoric|comments?|provocations?|accusations?|insults?|language|intimidation|incitement|propaganda)(?: that .*)?$|statements\b|make (?:a|the) (?:\w+ )?difference\b|(?:take|play) (?:an?|its|the) (?:\w+ ){0,2}(?:role|part) in (?:the |this )?(?:\w+ )?(?:conflict|fight|region|world|crisis|war|process|peace)\b|(?:stop|cease|quit) (?:pretending|claiming|complaining|lying|posturing|grandstanding|playing (?:games|politics)|talking (?:as|about|in)|blaming|accusing)\b|do (?:more|better|its part|their part|everything|the (?:necessary|needed|required) (?:work|things))\b)/i;

/** What no option begins with: states rather than acts, halves of sentences, verbs without what they are about. */
export const noAct =
  /^(?:(?:(?:agree to )?be|been|being|become|have(?! (?:the|its|their|all|every|both|these|those|other) \S+ \S+ )|had|has|got|is|are|was|were|my|our|your|every|each|at|in|of|if|who|which|why|how|almost|necessarily|probably|win|achieve|attain|take (?:(?:the|all|any|some|strong|tough|further|appropriate|necessary|immediate|urgent|decisive|concrete|swift) )*(?:actions?|steps)$|take (?:any |an)?(?:other|further) (?:action|steps?|measures?)$|act as|(?:receive|earn) (?:(?!to\b|for\b|at\b|from\b)\S+ ){0,3}(?:pay|raises?|wages?|money|benefits?|compensation|aid|help|support|credit|treatment|share)|enjoy|benefit from|hope|wish|take place|occur|happen|last|consist|feature|face|risk|(?:leave|take) office|become)\b|(?:\p{L}+ (?:the )?)?(?:serious|grave|dire|severe|harsh|further|unspecified|unpleasant) (?:consequences|implications|repercussions)\b|(?:remain|stay|keep) (?:\p{L}+ly )?(?:optimistic|pessimistic|hopeful|confident|committed|concerned|engaged|ready|willing|focused|determined|convinced|positive|upbeat|grateful|united|loyal|steadfast|firm|resolute|seized|pushing|trying|hoping|true)\b|make (?:an?|the|its|their) (?:\p{L}+ )?(?:decisions?|assessments?|evaluations?)$|take (?:\S+ ){1,3}(?:hours|days|weeks|months)\b|(?:accept|tolerate|bow to|give in to|submit to|yield to|surrender to) (?:(?:the|any|an?|such|this|that|its|their|outside|foreign|political|public) )*(?:blackmail\w*|pressure|criticism|blame|threats?|intimidation|bullying|dictates?|coercion|accusations?)\b|push back (?:on|against)\b|accept the (?:notion|idea|claim|suggestion|allegation|argument|view|premise|assumption|charge)s? (?:that|of)\b|(?:take|make|give|get|let|keep|put|have|go|come|say|call|meet|ask|tell|know|want|need|see)$|(?:get(?! involved)|know|tell(?! (?:the|its|their) .* to \p{Ll})|say|see|hear|feel|think|believe|hope|want|need) (?!to it)\b)/iu;

/** Words by which somebody presses somebody. */
export const pressing =
  /^(?:force|compel|induce|coerce|coax) (?:\S+ ){1,5}to\b|\b(?:influence|leverage|pressure|pressur\w+|press(?:es|ed|ing)?|lean(?:s|ed|ing)? on|persuad\w+|push(?:es|ed|ing)?|convinc\w+|prevail|sway|clout|rein in|talk \w+ into)\b/i;

/** Words that put one want above the others. */
export const priorityWords =
  /\b(?:above all|first and foremost|most important\w*|main demand|top priority|priority|red line|non-negotiable|not negotiable|precondition|key demand|foremost|paramount)\b/i;
