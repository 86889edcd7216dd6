/** What one says who stands accused, behind the verb or quoted before it. */
export const unblamed = new RegExp(
  `^(?:that )?(?:it|he|she|they|we|i|none of them|(?:its|his|her|their|our|my|the) [a-z]+(?: [a-z]+)?) (?:(?:had|has|have|'s|'ve|was|were|is|are|did|do|does) )?(?:always |only |merely |fully |simply |themselves |itself |absolutely )?(?:${[
    '(?:done|did) nothing (?:wrong|illegal|unlawful|improper)',
    '(?:broken|broke|violated|breached) no (?:law|laws|rule|rules|truce|agreement|contract)',
    'acted (?:lawfully|legally|properly|correctly|within|in self|in accordance|by the)',
    'followed (?:the|all|every)',
    'kept (?:to|within) the',
    'innocent|blameless',
    "(?:not|n't) (?:to blame|responsible|involved|behind|at fault|aware|present)",
    '(?:had |have |has )?nothing to (?:hide|do with)',
    '(?:played|had|took|taken|have) no (?:part|role|hand|knowledge|involvement|connection|say)',
    "(?:not|n't) (?:play|have|take) any (?:part|role|hand|knowledge|involvement)",
    'knew nothing',
    'nowhere near',
    '(?<=\\b(?:was|were|is|are|been) )(?:elsewhere|abroad|asleep|away|at home)\\b',
    '(?<=\\b(?:was|were|been) )in [a-z ]+ at the time',
    '(?:used|use|fired|carried|taken|acted|responded|shot|returned) only',
    'only (?:used|returned|responded|fired|defended|acted|been|were|was)',
  ].join('|')})`,
);

/** What is said behind “say” of what was said before, to the end of its clause. */
export const neverSo =
  /^(?:that )?(?:(?:this|that|it|none of (?:it|this|that)) (?:never|did not|did n't|had not|had n't|has never|had never) (?:happen(?:ed)?|occur(?:red)?|t(?:ake|ook|aken) place)|(?:this|that|it) (?:is|was) (?:not|n't) (?:so|the case|true)|(?:none of (?:it|this|that)|nothing of the (?:kind|sort)|no such thing) (?:ever )?(?:happened|occurred|took place|was true|is true|was so)|(?:i|we) (?:do not|do n't) (?:recognise|recognize|accept) (?:that|this|it|any of (?:that|this))(?: at all)?|(?:this|that|it|all of (?:it|this|that)) (?:is|was) (?:simply |just |plainly |completely |totally |utterly |absolutely |pure |utter |a complete |a total |an outright )?(?:untrue|false|a lie|lies|nonsense|rubbish|wrong|a fabrication|an invention|invention|fiction|fabricated))(?: [.,;:”]|$)/;

/** “later said he had been mistaken” */
export const mistake =
  /^(?:that )?(?:he|she|it|they|we|i) (?:had been|was|were|had) (?:mistaken|misinformed|wrong|misled|in error|misspoken|erred)\b/;

/** Says no to a question. From its first word on, as the next. */
export const flatNo =
  /^(?:no(?: [.,;!]|$| (?:we|they|he|she|it|i)\b)|absolutely not|certainly not|not at all|not true|never\b|nonsense|rubbish|of course not|(?:well , )?(?:that|this|it) (?:is|was|'s) (?:simply |just |plainly |completely |absolutely )?(?:not (?:true|correct|right|so|the case|accurate|what happened)|n't (?:true|correct|right|so)|false|wrong|untrue|incorrect|nonsense|rubbish|a lie|a fabrication|invented|absurd))/;

/** Says yes. */
export const flatYes =
  /^(?:yes\b|yeah\b|correct\b|right [.,]|indeed\b|(?:that|this|it) (?:is|was|'s) (?:right|correct|true|accurate|so)\b|i (?:can )?confirm|we (?:can )?confirm)/;

/** Will not say, wherever it stands in an answer. */
export const evasive =
  /(?:\bno comment\b|\bnothing (?:to add|to say|further|more to)\b|\b(?:not|n't) (?:going to|comment|discuss|get into|be drawn|speculate|confirm|answer|say|in a position|prepared to|able to)\b|\brefer you\b|\bdecline\b|\b(?:leave|save) (?:it|that) (?:at that|there|to)\b|\bneither confirm\b)/;

/** What one has not done and denies nothing by saying so, by lemma: “has not decided”, “did not know”. */
export const undecided =
  /^(?:know|see|hear|decide|receive|want|plan|intend|expect|think|believe|support|need|understand|find|get|give|change|rule|speak|comment|remember|recall|agree|consider|attend|vote|like|care|regret|worry|wait|set|finish|complete|reach|begin|start|determine|discuss|trust|feel|realise|realize|mind|hesitate|meet|read|watch|look|back|endorse|come|go|have|be|win|anticipate|doubt|finalise|finalize|choose|learn|notice|respond|reply|answer)$/;
