import {list} from './list.ts';

/** What is charged to somebody or something by an adjective: “the order is unlawful”. By lemma. */
export const disparaging =
  list(`unlawful illegal unconstitutional illegitimate void invalid unfit unqualified unfair unjust unjustified unjustifiable
  unwarranted dishonest corrupt crooked reckless irresponsible incompetent careless negligent racist sexist bigoted divisive
  undemocratic anti-democratic antidemocratic oppressive repressive biased rigged criminal hypocritical immoral unethical shameful
  disgraceful discriminatory deceptive fraudulent abusive brutal inhumane inhuman barbaric unhinged unstable delusional
  complicit guilty disproportionate indefensible inexcusable arbitrary ignorant untrustworthy two-faced cowardly cynical vindictive
  inadequate untruthful disingenuous demagogic elitist out-of-touch misguided clueless shameless heartless
  malicious defamatory inflammatory hateful xenophobic islamophobic anti-semitic antisemitic warmongering
  wrongful improper contrived treasonous heinous vile despicable deplorable unpatriotic un-american abhorrent obnoxious bogus`);
/** The same by a noun: “the vote was a sham”. By lemma. */
export const disgraces =
  list(`liar lie sham farce fraud hypocrite coward bully racist bigot disgrace outrage betrayal violation breach crime atrocity
  aggression provocation menace puppet dictator tyrant thug terrorist criminal traitor charade travesty abuse cover-up hoax
  mockery slander smear clown faker phony opportunist extremist abomination theft piracy blackmail coup genocide massacre
  bullying extortion ransom surrender blockade invasion kidnapping capitulation looting coercion harassment retaliation
  failure fiasco nightmare shambles scandal fabrication conspiracy swindle scam insult demagogue warmonger phoney loser pawn
  stooge cheat crook
  rapist murderer thief killer idiot fool monster xenophobe misogynist birther demon hater robbery terrorism sabotage hypocrisy corruption infringement disregard contempt interference propaganda troublemaker`);
/** What is charged to somebody by a verb, besides the wrongs: “they betrayed us”, “he lacks the judgement”. By lemma. */
export const failing =
  list(`fail betray abandon lack exploit manipulate insult endanger jeopardise jeopardize suppress repress silence persecute
  neglect squander mismanage oppress embarrass demonise demonize scapegoat vilify slander disregard defy contravene trample
  oversell undercut alienate stonewall obfuscate stoke inflame pander malign harm ruin wreck devastate fleece brutalise brutalize weaponise weaponize politicise politicize rob scam`);
/** Verbs of a wrong that as often tell only what happened, by lemma: “they broke off”, “the fee kills us”. */
export const loose = list(
  'refuse break kill block arm shelter shut lock push stall leak mine flood fire detain arrest dump spill beat ignore',
);
/** What one is charged with for not doing: “does not comply with the law”. By lemma. */
export const owed = list('comply respect honour honor observe abide');
/** A charge in several words. Of a clause, in lower case. */
export const chargePhrase =
  /\b(?:break(?:s|ing)? the law|broke the law|broken the law|above the law|war crimes?|(?:violations?|breach(?:es)?) of|crimes against|(?:with|in) (?:\w+ )?contempt|contempt for|disregard for|atrocities|goes against|went against|contrary to|at odds with|in cold blood|human shields?|stab in the back|witch[- ]hunt|power grab|double standards?|covering (?:it|this|that) up|covering up|add(?:s|ed)? fuel|responsible for the (?:attacks?|killings?|deaths?|massacres?|violence|bombings?))\b/;
/** What a court finds a thing to be. By form. */
export const legality =
  /^(?:(?:un|il)?lawful|(?:il)?legal|(?:un)?constitutional|void|(?:in)?valid|(?:un)?reasonable|(?:un)?justified|(?:il)?legitimate|discriminatory|guilty|liable|negligent|justiciable)$/;
/** Verbs of speaking ill of a thing or of whoever did it, by lemma: what scolds, deplores, chides and names as. */
export const censuring = 'condemn decry denounce blast slam lambast lambaste criticise criticize';
/** Verbs that give a thing a bad name, by lemma: with “as”, or right behind the thing. */
export const namingAs = list(
  `${censuring} describe characterise characterize portray paint cast deride label brand attack name`,
);
export const naming = /^(?:call|label|brand|term|dub|deem|declare)$/;
/** Verbs of scolding, by lemma: whatever they name a thing “as” is a bad name. */
export const scolding = list(`${censuring} deride ridicule assail castigate pan attack mock`);
/** Verbs of finding fault with what is done, by lemma: “deplored the lack of rights”. */
export const deploring = list(`${censuring} deplore lament`);
/** What it is no charge to have failed to do, by form: “failed to sign”. */
export const noDuty =
  /^(?:sign|agree|reach|attend|appear|arrive|win|meet|qualify|find|secure|get|gain|make|pass|come|show|reply|respond|pay|send|return)$/;
/** Nouns of what one is charged with and nobody else tells of, by lemma: “condemned the lack of rights”, “for serious breaches”; not “condemned the attack”. */
export const faults =
  /^(?:violation|breach|abuse|lack|failure|refusal|repression|persecution|harassment|intimidation|interference|discrimination|inaction|mistreatment|disregard|misuse|obstruction|meddling|misconduct|corruption|negligence|complicity|hypocrisy|racism|sexism|bigotry|brutality|oppression|collusion|dishonesty|absence|secrecy|indifference|neglect|mishandling|mismanagement)s?$/;
/** Who may be “alleged” to be one, by lemma: no deed. */
export const suspects =
  /^(?:gunman|attacker|killer|victim|shooter|member|leader|murderer|assailant|suspect|smuggler|militant|hacker|mastermind|perpetrator|accomplice|offender|abuser|rapist|terrorist|spy|thief|ringleader|operative|bomber|agent|associate|supporter|fighter|trafficker|criminal|militia|people|person|man|woman|lover|mistress|accuser|author|owner|boss|dealer|robber|plotter|conspirator|traitor|collaborator|jihadist|extremist|rebel|separatist|gang)s?$/;
/** Crimes, by lemma: “faces charges of treason”. */
export const crimes =
  /^(?:treason|sedition|rape|perjury|terrorism|conspiracy|embezzlement|homicide|manslaughter|blasphemy|genocide|incitement|extortion|laundering|libel|defamation|racketeering|desertion|mutiny|insurrection|rebellion|possession|trafficking|hooliganism|evasion|plotting|subversion|insult)$/;
