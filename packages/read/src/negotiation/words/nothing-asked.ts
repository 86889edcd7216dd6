/** Words of shares: “36 percent of voters”. */
export const figures = /^(?:percent|percentage|%|majority|plurality)$/;

/** What one must win in a count, and of what. By lemma and by form. */
export const victories = {
  verbs: /^(?:win|score|carry|capture|gain|secure|collect|earn|finish|beat|clinch|outscore)$/,
  measures:
    /^(?:percent|%|delegates?|electors|points?|goals?|games?|matches|seats|states|primaries|primary|caucuses|districts|counties|medals?)$/,
};

/** What one does or feels who foresees what others will do. By lemma. */
export const assuming =
  /^(?:assume|suppose|presume|predict|expect|forecast|guess|bet|doubt|imagine|fear|optimistic|pessimistic|confident|hopeful|certain|sure|convinced|afraid|worried|doubtful|skeptical|sceptical)$/;

/** Of what there is “no …” that somebody would. By lemma. */
export const looseNouns =
  /^(?:guarantee|chance|sign|indication|hint|evidence|certainty|assurance|likelihood|possibility|prospect|way|reason|suggestion)$/;

/** Plain forms that order nothing, and what one who is “willing to” it offers nobody. By lemma. */
export const gestures = {
  said: /^(?:forget|guess|picture|click|subscribe|enjoy|worry|bless|damn|beware|fast-forward)$/,
  offered: /^(?:bet|wager|argue|admit|believe|guess|think|fight)$/,
};

/** What an act is called in an aside behind it: “…, an offer they rebuffed”. By lemma. */
export const named =
  /^(?:offer|move|step|proposal|demand|request|idea|plan|call|decision|measure|suggestion|gesture|position|stance|policy|practice|appeal|condition)$/;

/** What befalls things, which nobody does. By lemma. */
export const occurring =
  /^(?:begin|start|resume|continue|end|last|open|close|happen|occur|proceed|go|come|fall|rise|drop|grow|arrive|take|reach|pass|vary|improve|ease)$/;

/** What one does who would have an assurance. By lemma. */
export const sought = /^(?:request|seek|ask|demand|want|need|require|await|expect|insist|obtain|get|call|press)$/;

/** What something costs. By lemma. */
export const sums =
  /^(?:dollar|euro|pound|cent|penny|percent|fortune|million|billion|bargain|steal|record|premium|discount|same|sum|fraction|quarter|third|half|problem|reason|one|question|secret|issue|share)$/;
