/** Verbs that put forward what their object carries, by lemma: “renewed its call for”, “issued an ultimatum to”. */
export const speaking =
  /^(?:renew|repeat|reiterate|make|issue|restate|put|extend|table|raise|reaffirm|present|express|signal|indicate|declare|announce|voice|stress|confirm|give|underline|emphasise|emphasize|add|lead|join|send|deliver|step|intensify|pile|exert|bring|set|maintain|keep|underscore|level|file|submit|lodge|mount|back|highlight|insist|recall|impress|note|utter|address|pursue|press|launch|echo|endorse|second|sustain|drum|reassert|profess|proclaim|convey|communicate|apply|ramp|heap|increase|ratchet|serve|spell|describe)$/;
/** Verbs that refuse what their object carries: “rejected calls to resign”, “resisted pressure for a delay”, “defied the order to”. */
export const refusingIt =
  /^(?:reject|dismiss|rebuff|resist|ignore|defy|refuse|spurn|brush|shrug|deny|deflect|decline|oppose|rule|turn|withstand|snub|swat|wave|fend|scorn|flout|disregard|rebuke|repel|override|discount)$/;
/** Verbs that grant what their object asks for: “bowed to demands for a raise”, “accepted the union's request to”. */
export const yieldingTo =
  /^(?:accept|meet|grant|satisfy|heed|bow|yield|submit|cave|concede|acquiesce|accede|agree|fulfil|fulfill|honour|honor)$/;
/** Verbs that let go of what their object asks for, with the particle some need: “dropped its demand”, “gave up its claim”. By lemma. */
export const dropping: ReadonlyMap<string, RegExp | null> = new Map<string, RegExp | null>([
  ...'drop abandon withdraw retract rescind soften relinquish renounce waive forgo shelve'
    .split(' ')
    .map(w => [w, null] as const),
  ['give', /^up$/],
  ['back', /^(?:down|off|away)$/],
  ['climb', /^down$/],
  ['step', /^back$/],
]);
/** Verbs that, denied, hold fast to what they are to leave: “will not budge from its demand”. By lemma. */
export const budging =
  /^(?:change|budge|retreat|waver|deviate|depart|back|climb|move|shift|step|drop|abandon|withdraw|give)$/;
/** Verbs whose subject is whom their object is put to: “faces demands from”, “came under pressure to”. */
export const receiving = /^(?:face|receive|get|hear|meet|come|encounter|confront|feel)$/;
/** What a proposal is called by those who do not take it. By lemma. */
export const slights =
  /^(?:insult|joke|non-starter|nonstarter|mockery|slap|farce|provocation|fantasy|diktat|sham|betrayal|surrender)$/;
/** What must be met first. By lemma. */
export const requisites = /^(?:condition|precondition|prerequisite|requirement)$/;
