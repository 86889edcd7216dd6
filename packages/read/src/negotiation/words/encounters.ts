/** A phrase that tells of an encounter by itself. */
export interface Encounter {
  verb: RegExp;
  /** the words behind the verb, adverbs aside */
  then: RegExp;
  /** before the other side, where the subject is not both */
  lead: string;
  /** to refuse it is not to meet: “refused to sit in the same room as” */
  failing?: boolean;
  /** only with one who can be called on: not “paid a visit to Oslo” */
  personal?: boolean;
}

const aTalk =
  'lunch|dinner|supper|breakfast|tea|coffee|meal|drinks?|audience|chat|conversation|exchange|word|sit - down';

/** “shook hands with”, “came face to face”, “had an audience with”; the verb by lemma. */
export const encounterPhrases: readonly Encounter[] = [
  {verb: /^shake$/, then: /^hands\b/, lead: 'with'},
  {verb: /^(?:come|stand|sit|meet|be)$/, then: /^face - to - face\b|^face to face\b/, lead: 'with'},
  {verb: /^(?:exchange|trade)$/, then: /^(?:views|pleasantries|greetings|opinions|notes)\b/, lead: 'with'},
  {verb: /^compare$/, then: /^notes\b/, lead: 'with'},
  {verb: /^break$/, then: /^bread\b/, lead: 'with'},
  {verb: /^(?:have|take|share|drink|eat)$/, then: new RegExp(`^(?:an? |the )?(?:\\w+ )?(?:${aTalk})\\b`), lead: 'with'},
  {verb: /^(?:give|grant)$/, then: /^an? (?:\w+ )?audience\b/, lead: 'to'},
  {verb: /^(?:take|receive|get|have|field)$/, then: /^an? (?:\w+ )?(?:phone |telephone )?call from\b/, lead: 'from'},
  {verb: /^(?:make|place)$/, then: /^an? (?:\w+ )?(?:phone |telephone )?call to\b/, lead: 'to'},
  {verb: /^spend$/, then: /^(?:\w+ ){1,3}together\b/, lead: 'with'},
  {
    verb: /^be$/,
    then: /^(?:all |now )?(?:back )?(?:at|around|round) the (?:negotiating |bargaining )?table\b/,
    lead: 'with',
  },
  {verb: /^be$/, then: /^(?:all |now )?(?:back )?in the (?:same )?room\b/, lead: 'with'},
  {verb: /^(?:be|remain|sit)$/, then: /^(?:still )?(?:locked |deep |closeted )?in talks\b/, lead: 'with'},
  {verb: /^sit$/, then: /^(?:down )?(?:in|at) (?:the same|one|a) (?:room|table)\b/, lead: 'as', failing: true},
  {verb: /^sit$/, then: /^(?:down )?(?:in|at) (?:the same|one|a) (?:room|table) with\b/, lead: 'with', failing: true},
  {verb: /^share$/, then: /^an? (?:room|table)\b/, lead: 'with', failing: true},
  {verb: /^(?:sit|stand)$/, then: /^(?:down )?across\b/, lead: 'from', failing: true},
  {verb: /^sit$/, then: /^(?:down )?opposite\b/, lead: 'opposite', failing: true},
  {verb: /^(?:get|come)$/, then: /^together\b/, lead: 'with'},
  {verb: /^pay$/, then: /^an? (?:\w+ )?(?:visit|call)\b/, lead: 'to', personal: true},
  {verb: /^pay$/, then: /^an? (?:\w+ )?(?:visit|call)\b/, lead: 'on', personal: true},
  {verb: /^drop$/, then: /^in\b/, lead: 'on', personal: true},
];

/** What is done to one who is met, told in the passive: “was received by the king”. By lemma. */
export const receiving = /^(?:receive|host|welcome|greet|entertain)$/;

/** Words for one who is not where a meeting is, each with what stands behind the verb; `withheld` when it must be denied: “did not turn up”. */
export const stayingAway: readonly {verb: RegExp; then: RegExp; withheld?: boolean}[] = [
  {verb: /^(?:walk|storm)$/, then: /^out(?: [.,;]| [oi]n | after| before| when|$)/},
  {verb: /^stay$/, then: /^(?:away|at home|home)\b/},
  {verb: /^(?:turn|show)$/, then: /^up\b/, withheld: true},
  {verb: /^(?:appear|come|attend)$/, then: /^(?:[.,;]|$)/, withheld: true},
  {verb: /^send$/, then: /^(?:his|her|its|their) (?:regrets|apologies)\b/},
  {verb: /^send$/, then: /^(?:nobody|no one|no delegation|no delegate|no envoy)\b/},
];

/** Verbs of one who goes to see another, or sends. By lemma. */
export const journeying = /^(?:go|fly|travel|return|come|head|be|send|dispatch|cross)$/;

const envoys = 'officials|negotiators|envoys|delegations?|representatives|ministers|diplomats';
/** Who meets others for those who sent them. By form. */
export const sentOut = new RegExp(`^(?:${envoys}|leaders)$`);
/** Who travels to talk, for those who sent them. By form. */
export const travelling = new RegExp(`^(?:${envoys}|people|envoy|minister|diplomat|emissar(?:y|ies)|team|mediators?)$`);
