import {list} from './list.ts';

/** Nouns nobody uses kindly of another, by lemma: “brings chaos”. */
export const harshNouns =
  list(`lie hatred chaos mess lawlessness greed deceit deception hypocrisy cowardice ignorance incompetence arrogance contempt cruelty
  misogyny extremism tyranny dictatorship blackmail hostage scapegoat excuse ploy pretext smokescreen scheme bribe kickback crony cronyism
  nepotism slander smear slur insult bigot bigotry racism sexism xenophobia fearmongering scaremongering warmongering demagoguery demagogy
  intimidation harassment repression oppression persecution aggression provocation recklessness negligence dishonesty corruption fraud
  abuse impunity treachery betrayal sabotage trick delusion fantasy nonsense`);
/** Adverbs of the same kind. By form. */
export const harshAdverbs =
  list(`unfairly unjustly recklessly carelessly irresponsibly disrespectfully aggressively brutally violently viciously cynically
  dishonestly shamelessly shamefully wrongly wrongfully improperly desperately maliciously unduly blatantly unilaterally ruthlessly
  cruelly selfishly knowingly flagrantly needlessly disingenuously hypocritically arbitrarily indiscriminately`);
/** Verbs that turn what is bad around, by lemma: “fights corruption”, “was hit by the fraud”. */
export const opposing =
  list(`fight combat condemn oppose prevent stop end investigate tackle help protect denounce criticise criticize accuse call face
  suffer resist warn fear reject deny avoid reduce expose report mention discuss describe blame question ask say tell think believe
  arrest charge convict punish prosecute apologise apologize endure flee escape survive confront address counter uncover monitor
  vow threaten promise pledge offer order deserve need hate root curb eradicate eliminate ban outlaw allege suspect know`);
/** A harsh thing in several words. Of a clause, in lower case. */
export const harshPhrase = new RegExp(
  `\\b(?:${[
    '(?:attempt|effort|bid|plot|campaign|ploy|scheme|trying|seeking|out|wants?|wanted|sought|tried|chosen|chose) to (?:\\w+ )?(?:crush|weaken|silence|destroy|hide|conceal|cover up|steal|bully|undermine|divide|disintegrate|mislead|distract|intimidate|abolish|dismantle|deprive|suppress|sabotage|grab|evade|exploit)',
    "(?<=(?:\\b(?:is|are|was|were|be|been)|'s) )(?:little|nothing) more than",
    '(?:sold|sells?|selling) (?:\\w+ )?out',
    'giv(?:e|es|en|ing) away (?:our|the)',
    'crossed (?:a|the) line',
    'turned (?:its|his|her|their) backs? on',
    'turned a blind eye',
    'looked the other way',
    "do(?:es)?(?: not|n't) care",
    'never cared',
    'cares? (?:more|only) (?:about|for)',
    'more interested in',
    'ha(?:s|ve) no idea',
    "(?:no|(?:do|does|did)(?: not|n't) have a) clue",
    '(?:had|did|does|do|done) too little',
    "does(?: not|n't) have the (?:judge?ment|temperament|courage|right)",
    'out of (?:control|touch)',
    'played? (?:the )?politics',
    '(?:in (?:his|her|its|their)|(?:his|her|its|their) own) pockets?',
    'bidding of',
    'fan(?:s|ned|ning)? the flames',
    'rubbing salt',
    'stok(?:e|es|ed|ing) (?:fears?|hatred|tensions|violence)',
    '(?:ethnic|religious|racial) hatred',
    'broke (?:its|his|her|their) (?:word|promises?)',
    'makes? a mockery',
    'war on (?:women|workers|the poor)',
    'race-baiting|fear-mongering|hate for',
    '(?:conceded|done|did|does) nothing',
    'nothing of substance',
    'in name only',
  ].join('|')})\\b`,
);
