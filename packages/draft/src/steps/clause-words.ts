// What clauses of conditions are made of.

export const harmed =
  /^(?:is|are|was|were|be|(?:has|have|had) been)(?: (?<not>not))? (?:(?:again|directly|further|first) )?(?<verb>attacked|invaded|struck|hit|bombed|shelled|shot|fired|threatened|sued|expelled|punished|sanctioned|prosecuted|arrested|evicted|provoked)(?<on> (?:at|on|upon))?(?<rest> (?!by\b).*)?$/u;

export const getting =
  /^(?:got|gets?|receives?|received|obtains?|obtained|regains?|regained|recovers?|recovered|(?:is|are|was|were|been) (?:given|granted|paid|handed)) (?<thing>(?!(?:to|in|into|out|up|down|off|on|over|past|through|away|back|under|ready|better|worse|rid|involved|going|there|it|them|that|this|so|\p{L}+(?:ed|ly))\b).*?)(?<back> back)?$/iu;

export const price =
  /^(?:[$£€]|\d[\d,.]* (?:\p{L}+ )?(?:dollars?|euros?|pounds?|pence|cents?|kroner|roubles?|per cent|percent))/iu;

export const happening =
  /\b(?:is|are|was|were|be|been|reopens?|ends?|ended|stops?|stopped|ceases?|ceased|resumes?|resumed|begins?|began)\b/i;

export const granted =
  /^(?:(?:on (?:the )?(?:condition|understanding) that|provid(?:ed|ing)(?: that)?|assuming that|in (?:return|exchange) for|only if|so long as|as long as)|)$/;

export const idle = /^(?:(?:Be|Have|Get)\b|(?:Agree to|Accept|Give|Make|Hold|Reach|Let) (?:(?:the|an?|any) )?\w+$)/;

// “if she does not meet with him”, of what he would do then: with whoever speaks
export const speaker = /(?<=\b(?:with|to|from|against|for) )(?:him|her|us|me)(?= |$)/giu;
// “unless the city meets their four conditions”
export const whatIsAsked = /\b(?:its|their|his|her) (?=(?:\p{L}+ )?(?:pre-?)?(?:demands?|conditions?|terms)\b)/u;
