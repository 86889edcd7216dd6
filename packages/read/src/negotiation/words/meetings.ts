/** Nouns of an encounter, by lemma: “talks”, “the fourth round”. */
export const gathering: ReadonlySet<string> = new Set(
  `talk meeting summit round negotiation session conference dinner lunch breakfast handshake discussion consultation ceremony
  signing`.split(/\s+/),
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
