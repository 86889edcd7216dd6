import {actOf, bareClause, finiteClause, modalClause, verbless} from './phrase/clause.ts';
import {conjuncts} from './phrase/conjuncts.ts';
import {mended} from './phrase/mended.ts';
import {actFromNoun, type Saying} from './phrase/noun.ts';
import {beginsWithVerb, opensThing} from './phrase/openings.ts';
import {shortened} from './phrase/short.ts';
import {saysEnough} from './phrase/sound.ts';
import {articled, possessed} from './phrase/thing.ts';
import {lightVerbOf, utterances, verbOfNoun} from './words/acts.ts';
import {forbidding, haltingVerbs} from './words/small.ts';
import {isParticiple, verbFromGerund, verbFromParticiple, verbs} from './words/verbs.ts';

export type {Saying} from './phrase/noun.ts';

/** An act as an option is worded, and whether the words asked for it to be left undone. */
export interface Phrase {
  /** a short active sentence without its subject, e.g. `Open besieged Homs to aid` */
  text: string;
  /** true when what was said is that the act should not be done */
  negated: boolean;
  /** true for Halt, Lift, End …: the option ends something */
  halting: boolean;
}

/** What is known of the words beyond themselves. */
export interface Spoken {
  /** what a passive is said of */
  subject?: string;
  saying?: Saying;
  /** they stand behind “to” or “must”: the first is a verb, whatever it looks like */
  verb?: boolean;
  /** whoever would act is a person: his car is his */
  person?: boolean;
  /** they do not, and so name a thing unless they begin with a verb */
  thing?: boolean;
}

const heeding =
  /^(?:adhere to|comply with|heed|honou?r|grant|meet|respect|bow to|accept|agree to|consent to) (?:an?|the|its|their|his|her|this|(?:the )?[\p{L}-]+['’]s?) (?:request|call|demand|appeal|plea) (?:(?:by|from|of) \S.{1,40}? )?(?:for \S.{1,40}? )?(?<not>not )?to (?<act>\p{Ll}.*)$/iu;
const broughtForward =
  /^(?:the|an?|its|their|his|her|this|any|\p{Lu}[\p{L}\p{N} .&-]{0,40}['’]s?) (?:[\p{L}\p{N}$€£.,-]+ ){0,5}(?:proposal|plan|offer|deal|text|draft|compromise|package|formula|initiative|roadmap|settlement)s? (?:put (?:forward|on the table|to)|made|tabled|struck|drawn up|presented|brokered|drafted|floated|prepared|submitted|unveiled|negotiated|worked out|outlined)\b/iu;

/**
 * Words an act as an option: “the release of all prisoners” → Release all prisoners; “be invited to the talks”, of
 * somebody → Invite somebody to the talks; “not to sign a separate peace” → Sign a separate peace, negated.
 */
export function phraseOf(
  raw: string,
  {subject, saying = 'asked', verb = false, thing = false, person = false}: Spoken = {},
): Phrase {
  let text = clean(raw);
  const whole = mended(text);
  if (whole !== text) return phraseOf(whole, {subject, saying, verb: true, person});
  let negated = false;
  const clause = modalClause(text);
  if (clause) {
    negated = clause.negated;
    // “there will be no election”
    if (/^there$/i.test(clause.theme)) {
      clause.theme = clause.rest.replace(/^be /i, '');
      clause.rest = 'take place';
    }
    if (/^no /i.test(clause.theme)) {
      negated = !negated;
      clause.theme = articled(clause.theme.replace(/^no /i, ''));
    }
    text = actOf(clause, saying);
  }
  // “that pledge in the contract” is the pledge
  text = text
    .replace(/^that (?=\p{Ll}+ (?:in|of|on|for|with|from) )/u, 'the ')
    .replace(/^(?:that|to|for|on|the demand for|a call for|calls for)\s+(?=\S)/i, '');
  // “refrain from provocations”: of a thing, it says itself what is to be done
  const spared = sparing.exec(text)?.groups;
  if (forbidding.test(text) && !(spared && !/ing$/.test(spared.what!))) {
    negated = !negated;
    text = text.replace(forbidding, '').replace(/^to /i, '');
  }
  text = text
    .replace(hurry, '')
    .replace(/^be back (?=within|by|before|when|on \p{Lu}|tomorrow|today)/u, 'come back ')
    .replace(/^be back (?:at|in|on) (?=\S)/, 'go back to ')
    .replace(/^be (?:ready|prepared|willing|able|glad|happy|allowed) to (?=\p{Ll})/u, '')
    .replace(
      /^(?:get (?<back>back )?(?:around|round|to)|be (?<there>back )at) the (?:negotiating |bargaining |conference )?table\b/u,
      (_, back?: string, there?: string) => (back || there ? 'return to the table' : 'come to the table'),
    )
    .replace(/^have (?<what>(?!(?:to|been|had|not|already|no|it|them)\b)\S+ .+)$/u, (all, what: string) =>
      alsoBare.test(what) ? all : (verbless(what) ?? all),
    )
    .replace(/^kept (?=(?:out of|away from|clear of|off) )/, 'keep ')
    .replace(/^(?:live|put up) with (?=\S)/, 'accept ')
    .replace(/^(?:even )?consider (?<act>\p{Ll}{3,}ing)(?= \S)/u, (all, act: string) => actOfGerund(act) ?? all)
    .replace(
      /^(?:even )?consider (?=(?:any |direct |further |peace |such )?(?:talks|dialogue|negotiations)\b)/u,
      'hold ',
    )
    .replace(/^set (?<whom>\S.*) free$/, 'free $<whom>')
    .replace(
      /^have (?=(?:an? )?(?:collective |written |formal )?(?:agreement|contract|accord|treat(?:y|ie))s?$)/,
      'conclude ',
    )
    .replace(/^call (?<what>(?:the|its|their|any|an?) [^,]{2,40}) off$/, 'call off $<what>')
    // “no harmful changes being imposed”
    .replace(/^(?<what>no [^,]{2,60}?) being (?=\p{L}+(?:ed|en|n|t)\b)/u, '$<what> be ');

  text = text.replace(
    /(?<=\b(?:requests?|calls?|demands?|appeals?)) (?:last|earlier this) (?:week|month|year)(?= to \p{Ll})/u,
    '',
  );
  // “adhere to a request by the envoy not to issue plates” is not to issue them
  const heeded = heeding.exec(text)?.groups;
  if (heeded) {
    const what = phraseOf(heeded.act!, {subject, saying, verb: true, person});
    return {...what, negated: what.negated !== (negated !== Boolean(heeded.not))};
  }
  // “the proposal put on the table by the envoy”: it is taken or left, not put
  if (broughtForward.test(text)) text = `accept ${text}`;

  // “a declaration that the well is dry”: it is to be declared
  const told = uttered.exec(text)?.groups;
  if (told) text = `${utterances.get(told.noun!.toLowerCase())} that ${told.what}`;

  // “refuse the withdrawal” asks that there be none
  const refused = /^(?:to )?(?:refuse|reject|rule out|oppose) (?!to\b)(?<rest>\S.*)$/i.exec(text)?.groups?.rest;
  if (refused && saying === 'asked') {
    negated = !negated;
    text = offer.test(refused) ? `accept ${refused}` : refused;
  }
  const passive =
    /^(?:be|being|get(?! involved\b)) (?:(?:\p{L}+ly|first|now) )?(?<verb>[\p{L}-]+)\b ?(?<rest>.*)$/iu.exec(
      text,
    )?.groups;
  const none = /^(\w+) no (?!longer)(.+)$/i.exec(text);
  const nobody =
    /^(?<verb>(?!do\b|say\b|ask\b|want\b)\w+) (?<whom>nothing|nobody|no one|none)(?: (?!but\b|if\b|unless\b)(?<rest>.+))?$/i.exec(
      text,
    )?.groups;
  if (passive && isParticiple(passive.verb!)) {
    text = flat(`${verbFromParticiple(passive.verb!)} ${subject ?? ''} ${passive.rest}`);
  } else if (nobody) {
    // “send nothing across”
    negated = !negated;
    text = flat(`${nobody.verb} ${/^nothing$/i.test(nobody.whom!) ? 'anything' : 'anybody'} ${nobody.rest ?? ''}`);
  } else if (none) {
    // “give no aid” → give aid, negated
    negated = !negated;
    text = `${none[1]} ${articled(none[2]!)}`;
  } else if (spared && sparing.test(text)) text = text.replace(/^(?:refraining|avoiding)/i, w => w.slice(0, -3));
  else if (!clause && !told) {
    if (/^no (?!longer)/i.test(text)) {
      negated = !negated;
      text = articled(text.replace(/^no /i, ''));
    }
    const finite = finiteClause(text);
    if (finite) {
      if (finite.negated) negated = !negated;
      const denied = /^(\w+) no (.+)$/i.exec(finite.rest);
      if (denied) negated = !negated;
      text = denied ? `${denied[1]} ${articled(denied[2]!)}` : finite.rest;
    } else if (!(verb && isVerb(text)) && !(negated && saysEnough(text)))
      text = fromThing(plainly(text), saying, thing);
  }
  text = text.replace(manner, '');
  const first = text.split(' ')[0]?.toLowerCase() ?? '';
  const halting = haltingVerbs.has(first) || /^(?:call off|refrain from|abstain from|desist from|avoid)\b/i.test(text);
  return {text: capital(shortened(possessed(text, person))), negated, halting};
}

// “have the province put up half”: what is done to a thing looks like what somebody does
const alsoBare = /\b(?:put|cut|set|let|hit|read|shut|cast|run|spread|quit|split)\b/;

const uttered = new RegExp(
  `^(?:[\\p{L}.-]+ ){0,3}(?<noun>${[...utterances.keys()].join('|')}) that (?<what>\\S+ .*)$`,
  'iu',
);

// “expulse foreign observers”, where a verb must stand: one that no list has
function isVerb(text: string): boolean {
  const [first = '', next = ''] = text.split(' ');
  if (verbs.has(first.toLowerCase())) return true;
  if (!/^[a-z]{4,}$/.test(first) || nounLike.test(first) || opensThing(first)) return false;
  // “swift relief”, “fresh talks”
  return /^\p{L}/u.test(next) && !linking.test(next) && !verbOfNoun.has(next) && !lightVerbOf.has(next);
}
const nounLike = /(?:ing|ed|s|ion|ance|ence|ic|al|ive|ful|able|ible|y|ant?|ent|ship|dom|er|or)$/;
const linking =
  /^(?:of|for|in|on|at|to|from|with|by|and|or|but|nor|that|which|who|as|than|after|before|if|when|is|are|was|were)$/i;

/** “consider lifting the levy”: what would be done is to lift it */
const actOfGerund = (gerund: string): string | null => {
  const verb = verbFromGerund(gerund);
  return verb !== gerund && verbs.has(verb) ? verb : null;
};

/** Several acts in one breath, each worded by itself: “lift the siege and free the hostages”. */
export const acted = (raw: string): string[] => conjuncts(clean(raw));

// “completely cancel all tariffs”: how it is to be done, before the verb
function plainly(text: string): string {
  const [first = '', ...rest] = text.split(' ');
  return /^\p{Ll}{3,}ly$/u.test(first) && !verbs.has(first) && beginsWithVerb(rest.join(' ')) ? rest.join(' ') : text;
}

function fromThing(all: string, saying: Saying, thing: boolean): string {
  // “the plan in advance for the meeting to bear fruit”: what it is wanted for
  const said = all.replace(
    /(?<=^(?:the|an?|its|their) \p{L}[^,]{2,60}?) for (?:the|its|their|an?) (?:\p{L}+ )?\p{L}+ to (?:yield|succeed|work|go|make|bear|be|have|bring|take)\b.*$/u,
    '',
  );
  const ended =
    /^(?:(?:an?|the|its|their) )?(?:(?:immediate|complete|full|early|quick|swift|prompt|total|final|definitive) )?(?<verb>end|halt|stop|cessation|ban)(?: to| of| on) (?<rest>\S.*)$/i.exec(
      said,
    )?.groups;
  if (ended) {
    const verb = ended.verb!.toLowerCase();
    return `${verb === 'cessation' ? 'end' : verb} ${ended.rest}`;
  }
  return verbless(said) ?? bareClause(said) ?? actFromNoun(begun(said), saying, thing);
}

// “stopped sending aircraft”: what one would see done is an act still
function begun(said: string): string {
  const [first = '', next = ''] = said.split(' ');
  // “the army pulled out”, once the army is left out
  if (
    /^(?:pulled|moved|stood|backed|drawn|withdrawn)$/.test(first) &&
    /^(?:out|off|back|away|down|home|from)$/.test(next)
  )
    return [verbFromParticiple(first), ...said.split(' ').slice(1)].join(' ');
  if (!/ed$/.test(first) || !/^(?:the|an?|its|their|all|any)$|ing$/.test(next)) return said;
  // “detailed planning” is a thing
  if (/ing$/.test(next) && !verbs.has(verbFromParticiple(first))) return said;
  return [verbFromParticiple(first), ...said.split(' ').slice(1)].join(' ');
}

const clean = (raw: string) =>
  flat(raw)
    // “her countrymen, she said, should not listen”
    .replace(
      /, (?:he|she|they|it|we|\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)?) (?:said|says|insisted|insists|added|argued|argues|wrote|warned|noted|explained|told \p{L}+),(?= )/gu,
      '',
    )
    .replace(/(?<=\p{L})['’]s been\b/gu, ' has been')
    // “from all towns-including Harbour”: a dash typed as a hyphen
    .replace(/(?<=\p{L}{3})-(?=(?:including|such as|among them) )/gu, ', ')
    .replace(/^[\s"“”‘’'«»,;:–—-]+|[\s"“”‘’'«»,;:.!?–—-]+$/g, '')
    // “find a“real” way”, where a space was lost
    .replace(/(?<=\p{L})[“"«](?=\p{L})/gu, ' ')
    .replace(/[“”"«»]|(?<=\s)['‘](?=\S)|(?<=[\p{L},.])['’](?=\s(?!s\b))(?<!s['’])/gu, '')
    .replace(/\s\([^()]{1,40}\)/g, '')
    // “let the trial possibly begin”
    .replace(/ (?:possibly|perhaps|presumably|reportedly|allegedly|supposedly)(?= \p{Ll})/gu, '')
    .replace(
      /\s+(?:makes? no sense|(?:is|are) (?:out of the question|pointless|off the table|unacceptable|not acceptable|not possible))\b.*$/i,
      '',
    )
    // “the contract, which nobody has seen, had been torn up”
    .replace(
      /, (?:an?|the|which|who|whose) [^,]{3,110}, (?=(?:had|has|have|is|are|was|were|be|will|would|must|should|shall|can|may)\b)/,
      ' ',
    )
    .replace(/^there being (?=\S)/i, '')
    .replace(/^(?:and|or|but|also|either|both(?! (?:sides|parties))|rather|instead|simply) (?=\S)/i, '');
const sparing = /^(?:refrain(?:ing)? from|avoid(?:ing)?|abstain from|desist from) (?<what>\p{L}+)\b ?(?<next>\S*)/iu;
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

const hurry =
  /^(?:(?:immediately|always|also|now|first|quickly|promptly|fully|at once|at least|still|finally|instead|therefore|then|further|as soon as possible)\s+)+(?=\w)/i;
// what is made to whoever is to refuse it
const offer =
  /^(?:the|any|an?|this|that|its|their|his|her|\p{Lu}\S*['’]s) (?:(?!(?:of|to|for|in|on|by|from)\b)[\p{L}-]+ ){0,3}(?:offers?|bids?|proposals?|plans?|packages?|terms|deals?|drafts?|texts?|contracts?|ultimatums?)\b/iu;
const manner =
  /^(?!(?:app|re|comp|supp|rep|al|ral|multip|imp|tal|bul|f|on|ear|week|dai|month|year|friend)ly\b)\p{L}+ly (?=\p{L})/iu;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
