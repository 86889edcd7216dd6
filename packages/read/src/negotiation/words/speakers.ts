import {isDeedNoun, plans} from './deeds.ts';

/**
 * What can stand as the subject of asking without anybody meant who could act: papers, rules, gatherings, states of affairs, times. By
 * lemma.
 */
const things =
  /^(?:law|act|statute|treaty|pact|resolution|charter|constitution|rule|regulation|clause|article|contract|document|draft|report|study|survey|letter|note|message|email|statement|communiqu[eé]|manifesto|leaflet|newsletter|bulletin|alia|speech|paper|bill|motion|order|ruling|judgment|judgement|verdict|decision|budget|project|proposal|talk|negotiation|round|session|process|conference|gathering|forum|march|protest|strike|war|conflict|crisis|dispute|fighting|violence|situation|case|issue|matter|question|problem|challenge|task|job|work|role|time|day|week|month|year|moment|today|history|life|peace|justice|honour|honor|market|price|economy|economics|inflation|climate|weather|water|season|fact|reason|principle|duty|mandate|logic|sense|spirit|aim|goal|idea|demand|condition|call|appeal|request|term|banner|placard|poster|slogan|petition|editorial|column|language|wording|platform|plank|book|film|play|site|page|list|phone|road|bridge|dam|river|pipeline|ship|plane|need|necessity|hope|fear|wish|desire|dream|belief|concern|worry|effort|attempt|attack|comment|remark|spread|scale|answer|technology|virus|merger|accord|threat|interest|opportunity|ability|election|one|thing|point|way|word|number|figure|sum|money|loan|debt|fund)$/;

/** Those who watch a conflict and take no part in it, by the last word of what they are called: what they say will be is a forecast. */
export const observing =
  /(?:^|[ -])(?:analyst|expert|observer|economist|historian|scholar|commentator|columnist|pundit|pollster|forecaster|strategist|biographer)s?$/;
/** What else a single person is called who watches; many of them may be a party: “lecturers”, “scientists”. */
export const observingAlone = /(?:^|[ -])(?:academic|professor|lecturer|researcher|scientist|critic|fellow)$/;

/** Nouns of what is so or is done, by their ending: “implications”, “a weakness”. By lemma. */
const abstract = /(?:[^n]tion|sion|ment|ness|ity|ance|ence|ism|ship|sis|ing|th)$/;
/** Bodies of people with such an ending. By lemma. */
const bodiesAll =
  /^(?:delegation|coalition|federation|confederation|administration|opposition|organi[sz]ation|commission|association|institution|corporation|foundation|congregation|population|expedition|section|faction|mission|division|legation|government|parliament|department|management|establishment|regiment|detachment|contingent|authority|community|university|municipality|minority|majority|charity|fraternity|city|locality|alliance|audience|intelligence|leadership|citizenry|youth|sibling|king|membership)$/;

/** Can somebody be meant by a noun of which nothing else is known? “The lenders want”; not “the talks demanded patience”. */
export const isSomebody = (lemma: string): boolean =>
  !things.test(lemma) && !plans.test(lemma) && !isDeedNoun(lemma) && (!abstract.test(lemma) || bodiesAll.test(lemma));

/** Who speaks for another: “its lawyer said”. */
export const spokesmen =
  /^(?:spokes(?:man|woman|person|people)|lawyers?|solicitor|attorney|counsel|barrister|negotiators?|ministers?|secretary|president|chairman|chairwoman|chair|chief|leaders?|head|director|manager|agent|buyer|ambassador|envoy|representatives?|officials?|delegates?|mayor|governor|general|commander|boss|bishop|steward|clerk|treasurer|owner|founder|adviser|advisers|executive|press|office|statement)$/;
/** Who tells what a party would do and is none: “two diplomats said”, “union sources said”. */
export const relaying =
  /^(?:sources?|diplomats?|officials?|mediators?|intermediar(?:y|ies)|go-betweens?|people|envoys?|negotiators?|brokers?|lawyers?|aides?|delegates?|spokes(?:man|woman|person))$/;
