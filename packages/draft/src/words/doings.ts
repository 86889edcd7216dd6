// What a party is said to do in many words and does but once: sits down to talk, keeps a ceasefire, leaves, strikes.

/** Words by which somebody takes part in talks, behind which the talks stand. */
export const toTalks =
  'enter(?: into)?|hold|open|join|resume|restart|start|begin|return to|go back to|come to|attend|agree to|accept|continue|participate in|take part in|engage in|conduct|go to|launch|renew';
export const talks = '(?:talks|negotiations?|dialogue|discussions)';
export const talkVerbs =
  'talk|negotiate|resume talking|begin talking|start talking|return to the (?:negotiating )?table';

/** Words by which somebody is let in. */
export const toAccess = 'allow|give|grant|permit|provide|open|ensure|guarantee';

export const toCeasefire =
  'observe|agree to|accept|commit to|declare|announce|honou?r|respect|sign|implement|abide by|comply with|join|enter(?: into)?|establish';
export const ceasefire = '(?:cease-?fires?|truces?|armistice|cessation of hostilities)';

export const endFighting = '(?:end|cease|halt|stop|suspend) (?:(?:all|the|its|their) )?(?:hostilities|fighting)';

export const toLeave = 'withdraw|pull out|pull back|leave|exit|vacate|evacuate|pull|move|remove';
export const leave = '(?:withdrawal|pullout|pullback|exit|departure|evacuation)';
/** Those whom one has leave a place. */
export const movers =
  '(?:troops|forces|soldiers|army|fighters|units|divisions|military|police|officers|militias?|personnel|settlers)';

export const toStrike =
  'hold|stage|continue|call(?! off)|begin|launch|go on|go ahead with|take|do|start|resume|proceed with';
export const endStrike = 'suspend|call off|halt|end|cancel|stop|drop|abandon|postpone|lift|pause';
/** Going back to what was left. */
export const backToWork =
  '(?:return|go back|get back|come back|report back) to (?:work|(?:the|its|their) (?:work|jobs?|posts?|desks?|stations|classrooms|wards|screens|machines|benches|lectures|classes|trains|cabs|wheels))';
export const strike = '(?:strikes?(?: action)?|walkouts?|industrial action|stoppages?)';

/** Words by which somebody gives up an office. */
export const resign =
  '(?:resign|step (?:down|aside)|stand down|quit|bow out|abdicate|leave (?:office|power)|(?:give up|hand over|relinquish|surrender|cede) (?:power|office|the presidency))';

/** Words by which a purchase of a firm is let through or stopped. */
export const allows = '(?:allow|approve|clear|permit|wave through)';
export const blocks = '(?:block|stop|veto|forbid|ban|prohibit|bar|scuttle)';
export const takeover = '(?:takeover|merger|acquisition|purchase|buyout|tie-up|transaction|sale|deal|bid)';

/** A place without a name. */
export const anyPlace = new Set(
  'territory territories region regions area areas land lands zone zones position positions place places town towns city cities village villages country camp camps'.split(
    ' ',
  ),
);

/** What is said of a doing without making it another. */
export const anyway = new Set(
  `a an the this that these those its their his her any all some both such another other new further fresh more formal direct immediate
   immediately urgent urgently full complete comprehensive total unconditional serious constructive substantive meaningful good-faith current
   planned proposed suspended stalled several occupied seized captured traditional whole entire ongoing peace official national nationwide
   intensive bilateral round rounds final anytime soon now quickly remaining latest group side sides parties party again instead
   their illegally and or each`.split(/\s+/),
);
