/** Words that show to whom an act is put: each by lemma. */

/** To let somebody know: “told the port that it would wait”. */
export const hearing = /^(?:tell|inform|notify|assure|warn|advise|let|promise|remind)$/;

/** What one puts forward and another takes or leaves: “the rebels' offer”. */
export const putForward =
  /^(?:offer|proposal|counteroffer|counterproposal|demand|request|invitation|call|appeal|ultimatum|bid|approach|overture|condition|suggestion|claim|plea)$/;

/** To do something that takes the other side: “negotiate with the rebels”, “talk to them”. */
export const dealing =
  /^(?:negotiate|talk|speak|meet|sit|deal|cooperate|co-operate|bargain|confer|parley|consult|debate)$/;

/** What two hold with each other: “talks with the rebels”. */
export const talks = /^(?:talk|negotiation|dialogue|meeting|discussion|contact|summit)$/;

/** To see the other side: “declined to meet them”. */
export const receivingWhom = /^(?:meet|receive|see|recognise|recognize|host)$/;

/** To do somebody harm. By lemma. */
export const hittingWhom =
  /^(?:sue|arrest|prosecute|expel|sack|fire|dismiss|jail|detain|deport|evict|fine|punish|blacklist|sanction|boycott|oust|invade|attack|bomb)$/;

/** To let somebody have something: “sell Chad half of it”. */
export const giving =
  /^(?:give|sell|grant|pay|lend|send|hand|offer|buy|supply|provide|return|concede|guarantee|allow)$/;

/** To want something done, by persons or things. */
export const wanting = /^(?:want|need|like|prefer|wish|expect|require)$/;

/** Who hears what is said and has no part in it. */
export const listeners =
  /^(?:reporter|journalist|newspaper|paper|magazine|press|medium|media|broadcaster|audience|crowd|viewer|reader|listener|investor|analyst|interviewer|correspondent|other|somebody|anybody|everybody)$/;
