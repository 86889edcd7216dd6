/** Nouns of an encounter, by lemma: “talks”, “the fourth round”. */
export const gathering: ReadonlySet<string> = new Set(
  `talk meeting summit round negotiation session conference dinner lunch breakfast handshake discussion consultation ceremony
  signing contact parley tête-à-tête`.split(/\s+/),
);

/** What encounters are counted in, by lemma: “two days of talks”, “a series of meetings”. */
export const spans: ReadonlySet<string> = new Set(
  'day hour week night round series minute evening string marathon'.split(' '),
);

export const ordinals =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|previous|last|final|latest|new)$/;

/** Verbs of one that is not held or ends in nothing. By lemma. */
export const failing =
  /^(?:collapse|fail|cancel|postpone|break|walk|stall|boycott|call|abort|scrap|fall|suspend|founder)$/;

/** Verbs that keep their subject from an encounter, each with the words behind them: “stayed away from the talks”. */
export const keepingAway: readonly (readonly [lemma: RegExp, behind: RegExp])[] = [
  [/^(?:call|break)$/, /^off$/],
  [/^(?:pull|walk|storm)$/, /^out(?: of)?$/],
  [/^(?:withdraw|back)$/, /^(?:from|out of)$/],
  [/^stay$/, /^away from$/],
  [/^(?:refuse|decline)$/, /^an?$/],
  [/^(?:quit|skip|boycott|shun|snub|leave|cancel|suspend|abandon|miss)$/, /^$/],
];

/** Verbs of being there, which one refuses or fails to do: “refused to attend the talks”, “did not turn up for”. By lemma. */
export const attending = /^(?:attend|join|come|turn|show|go|appear|participate)$/;

/** What two who meet put their names to. By lemma. */
export const signed =
  /^(?:deal|agreement|accord|treaty|truce|ceasefire|pact|memorandum|peace|charter|protocol|declaration|settlement|paper|document|armistice|compact|communiqu[ée]|roadmap)$/;

/** What a conference or session is of that is no encounter of sides: “a press conference”, “a training session”. */
export const pressed =
  /^(?:press|news|media|photo|training|question|court|legislative|parliamentary|jam|listening|signing|spring|special|lame|duck|conference|awards|wedding|opening|closing|inauguration|graduation|prayer|working|state|panel)$/;

/** What rivals meet in. By lemma. */
export const contests =
  /^(?:debate|game|match|final|semi-?final|quarter-?final|playoff|bout|fight|rematch|race|contest|tournament|cup|championship|court|election|primary|runoff|run-off|battle|combat|semis?)$/;

/** Those one speaks to from a stage, by the last word of what they are called. */
export const audiences =
  /^(?:voters?|supporters?|fans?|followers?|donors?|reporters?|journalists?|press|media|viewers?|listeners?|crowds?|audiences?|readers?|students?|interviewers?|backers?|fundraisers?|family|families|friends?|guests?|pundits?|thousands|hundreds|dozens)$/;

/** Whose trade it is to ask. */
export const reporting =
  /\b(?:reporter|journalist|writer|columnist|anchor|correspondent|interviewer|host|editor|broadcaster|blogger|presenter|author)\b/i;

/** Those of one's home. By lemma. */
export const kinOf =
  /^(?:husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?|father|mother|son|daughter|brother|sister|parent|child|lover)$/;

/** What is met that is nobody. By lemma. */
export const unmet =
  /^(?:standard|definition|target|requirement|need|demand|deadline|goal|criteri(?:on|a)|obligation|condition|test|threshold|challenge|commitment|expectation|quota|term|rule|guideline|objective|promise|pledge|cost|bill|end|approval|resistance|fate|death|eye|gaze|opposition|objection|benchmark|limit)$/;
