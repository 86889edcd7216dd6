import type {Demand} from '@suasion/model';

/**
 * Phrases that refuse, demand, offer or threaten though no word of them does alone.
 *
 * `words`: the lemma of the verb, then words with their alternatives, an empty one where the word may be missing; adverbs between
 * are passed over. `takes`: where the act stands —
 * - `to`, `doing`: behind the phrase, “has no intention of reopening it”, “is in no mood to talk”
 * - `subject`: the phrase is said of it, “a write-off is out of the question”
 * - `whom-to`: with whom it is put to, “it is up to Athens to bring new proposals”
 * - `thing`: a noun behind it, “is set against sanctions”
 * - `object`: between the verb and the rest, “made the return of the islands a condition”
 * - `clause`: the whole clause, said of a door: “the door is open”
 * - `that`: a clause behind it, “gave its word that the plant would stay open”
 */
export interface Phrase {
  kind: Demand['kind'];
  words: readonly (readonly string[])[];
  takes: 'to' | 'doing' | 'subject' | 'whom-to' | 'thing' | 'object' | 'that' | 'clause';
}

const of = (kind: Phrase['kind'], takes: Phrase['takes'], ...lines: string[]): Phrase[] =>
  lines.map(line => ({kind, takes, words: line.split(' ').map(w => w.split('|').map(x => (x === '_' ? '' : x)))}));

const its = 'the|its|their|his|her|our|my|a|an|_';

export const phrases: readonly Phrase[] = [
  ...of(
    'refusal',
    'doing',
    'have no intention|intentions|desire|wish|interest|appetite|plans|thought of|in',
    'draw the line at',
    'be|remain averse|opposed to',
    'be|remain not in favour|favor of',
    `close|shut|slam|bolt ${its} door to|on`,
    'see no point|sense|use in',
    'show|display no willingness|sign|signs|inclination|interest of|in|to',
  ),
  ...of(
    'refusal',
    'to',
    'have|feel no intention|intentions|plan|plans|desire|wish|appetite|mandate|inclination|obligation',
    'be in no mood|hurry|rush',
    'be not about',
    'be not going',
    'be not there|here',
    'see no reason|need|point|cause|grounds',
    'show|display|have|express no willingness|inclination|readiness',
  ),
  ...of(
    'refusal',
    'subject',
    'be|remain|stay out of the question',
    'be|remain|stay off the table',
    'be|remain not on the table|cards|agenda',
    'be|remain|constitute a|our|its|his|her|their|my red line',
    'be a non-starter|nonstarter|deal-breaker|dealbreaker',
    'be a non - starter',
    'be a deal - breaker',
    'be a step|bridge too far',
    'be|remain non-negotiable',
    'be|remain non - negotiable',
    'be not negotiable|acceptable',
    'be not possible|conceivable|thinkable until|unless|while|before|without|as|so',
    'be|remain impossible|inconceivable|unthinkable until|unless|while|before|without|as|so',
    'be not up for discussion|negotiation|debate|grabs',
    'be not for sale|discussion|negotiation|debate',
    'be not open to|for discussion|negotiation|debate',
    'be not to be negotiated|discussed|reopened|touched',
    'be not an option',
    'be|remain wholly|totally|completely|simply|_ unacceptable|inadmissible|intolerable to|for|_',
    'be|remain ruled out',
    'be|remain excluded',
  ),
  ...of(
    'refusal',
    'thing',
    'be|remain|stand set|dead|firmly|resolutely|_ against',
    'be|remain opposed|hostile|averse to',
    'come|speak out against',
    'say|vote no to',
    `set|turn ${its} face|back against|on`,
    'hold|stand firm|fast|out against',
    'push|fight back against|on',
    'draw the line at',
    `close|shut|slam|bolt ${its} door to|on`,
    'see no room|need|place|role|case|scope|purpose|merit|value|ground|grounds|basis|justification|reason|point|use for|in',
    'be no room|place|question|need|call|case|scope for|of',
    'be|remain not in favour|favor of',
    'have no truck with',
    'pour cold water|scorn on',
    'want|have no part in|of',
    'want nothing to do with',
    `withhold|refuse|deny ${its} consent|approval|assent|agreement to`,
    `withhold|refuse ${its} support for`,
  ),
  ...of(
    'refusal',
    'object',
    'rule out',
    'take off the table',
    'dismiss|reject out of hand',
    'declare|pronounce void|null|invalid|illegitimate',
  ),
  ...of(
    'demand',
    'whom-to',
    'be time for',
    'be high|past|now|about|long time for',
    'be up to',
    'be for',
    'be incumbent on|upon',
    'be wise|wiser|prudent|advisable|sensible|best|better for',
    'lie|rest with',
    'fall to|on|upon',
  ),
  ...of(
    'demand',
    'thing',
    'want|demand|expect|seek|require|accept nothing less|short than|of',
    'settle for nothing less|short than|of',
    'want|demand|seek|expect nothing but',
    'be content|satisfied with nothing less|short than|of',
    'hold|stick|strike out for',
    'stand|be adamant|insistent|firm about|on',
  ),
  ...of('demand', 'object', `make|set|lay|name|declare as|_ ${its} condition|precondition|prerequisite`),
  ...of(
    'offer',
    'to',
    'be|remain open|amenable to',
    'have no objection|objections|problem|quarrel to',
    'be of a mind',
    'be|remain glad|pleased|game|content|keen',
    'stand by',
  ),
  ...of(
    'offer',
    'doing',
    'be|remain open|amenable|receptive to',
    'have no objection|objections|problem to|with',
    'be|remain not closed|averse|opposed to',
    `hold|dangle out|_ ${its} prospect|possibility|promise|hope of`,
    `float|moot ${its} possibility|prospect|idea of`,
  ),
  ...of(
    'offer',
    'thing',
    `hold|dangle out|_ ${its} prospect|possibility|promise|hope of`,
    `float|moot ${its} possibility|prospect|idea of`,
    'be|remain amenable|receptive|open to',
    'be|remain not closed|averse|opposed to',
    'be|remain|stand ready|game|prepared for',
    'come back|forward|up|_ with an|_ offer|proposal of',
    'counter with',
  ),
  ...of('offer', 'clause', 'be|remain|stay open|ajar'),
  ...of('offer', 'object', 'put|place|lay on|upon the|_ table'),
  ...of('offer', 'subject', 'be|remain|stay still|_ on|upon the|_ table'),
  ...of('offer', 'thing', `raise|increase|improve|sweeten|lift|up|revise|double ${its} offer|bid|proposal to`),
  ...of('promise', 'to', 'be determined|resolved', `give ${its} word`, 'bind|pledge itself|themselves|himself|herself'),
  ...of('promise', 'doing', 'sign up|on to', 'bind|pledge|commit itself|themselves|himself|herself to'),
  ...of(
    'promise',
    'thing',
    `give ${its} consent|assent|blessing|agreement to`,
    'bind|pledge|commit itself|themselves|himself|herself to',
    'sign off on',
    'shake hands on',
    'settle on',
  ),
  ...of(
    'promise',
    'that',
    'see to it',
    `give ${its} word|assurance|assurances|guarantee|guarantees|pledge|undertaking|promise`,
  ),
  ...of('threat', 'to', `reserve|retain|keep|have ${its} right|rights|option`),
  ...of('threat', 'thing', `raise ${its} spectre|specter|prospect|possibility of`),
];
