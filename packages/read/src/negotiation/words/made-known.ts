/** What one announces and then does oneself, by lemma: “announced a withdrawal”; not “announced a profit”, “announced the winner”. */
export const ownDeeds =
  /^(?:withdrawal|pullout|pull-out|pullback|drawdown|halt|suspension|cessation|truce|ceasefire|cease-fire|moratorium|pause|deployment|release|resumption|reopening|reduction|extension|expansion|evacuation|disarmament|lifting|easing|relaxation|repeal|reform|amnesty|pardon|investigation|inquiry|probe|review|audit|referendum|compensation|refund|conference|summit|concert|mission|coalition|system|fund|funding|aid|assistance|grant|package|payment|subsidy)$/;

/** What one puts forward by announcing it. By lemma. */
export const ownPlans =
  /^(?:initiative|plan|programme|program|scheme|proposal|blueprint|roadmap|strategy|framework|measure|bill)$/;

/** What is done to others by announcing it. By lemma. */
export const ownHarm =
  /^(?:sanction|boycott|blockade|embargo|tariff|offensive|incursion|invasion|crackdown|suit|lawsuit)$/;

/** Errands and occupations, which nobody is offered: “plans to visit”, “plans to run”. By lemma. */
export const errands =
  /^(?:visit|meet|speak|talk|discuss|attend|travel|fly|go|come|watch|write|study|marry|retire|run|vote|testify|stand|work|hold|host|present|announce|publish|live|spend|play|stay|use|make|do|campaign|focus|look|move|show|stop|arrive|release|launch|appear|debate|file|ask|seek)$/;

/** To stay away from what one is asked to. By lemma. */
export const shunning = /^(?:skip|boycott|shun|snub|defy|disrupt)$/;
