import {isParticiple, verbFromThird, verbOrNoun, verbs} from '../words/verbs.ts';
import {beginsWithVerb} from './openings.ts';

// verbs that say enough without an object
const alone =
  /^(?:resign|withdraw|surrender|disarm|leave|intervene|return|retreat|depart|vote|consent|capitulate|strike|retaliate|apologi[sz]e|negotiate|talk|cooperate|comply|participate|testify|recruit|invade|mobili[sz]e|demobili[sz]e|contribute|agree|secede|abstain|mediate|escalate|step|yield|relent|abdicate|attack|publish|compromise|concede|disband|evacuate|pay|act|fight|respond|reconsider|wait|march|advance|obey|reply|answer|appeal|sue|protest|campaign|settle|bargain|stop|halt|cease|proceed|listen|meet|merge|unite|separate|reunite|picket|deploy|confess|collaborate|emigrate|flee|quit|reform|arbitrate|deescalate|partake|refrain|stay|report|rearm|regroup|succeed|rule|govern|help|assist|parachute|defect|hand)$/;

// verbs that say nothing at all without one
const helpless =
  /^(?:use|determine|suspend|make|follow|give|take|operate|question|change|let|put|bring|keep|hold|review|add|provide|allow|carry|set|send|show|turn|call|get|find|treat|handle|consider|produce|include|ensure|raise|reduce|cut|lift|open|close|remove|restore|reinstate|know|want|do|need|see|hear|build|buy|cast|create|establish|form|impose|increase|lead|limit|name|place|prevent|throw|win|work|write|touch|affect|cause|mean|serve|state|say|tell|ask|speak|comment|present|table|end|drop|freeze|ease|relax|weaken|soften|cancel|lower|trade|prosecute|enforce|demand|require|press|push|inspire|amend|encourage|embolden|enable|deal|equip|burden|appease|please|satisfy|prepare|recogni[sz]e|grant|issue|finish|pretend)$/;
/** Whether a verb says nothing without an object: where it stands alone, words were lost. */
export const saysNothing = (verb: string): boolean => helpless.test(verb.toLowerCase());

/** Whether a verb says enough without an object. */
export const saysEnough = (verb: string): boolean => alone.test(verb.toLowerCase());
const particle = /^(?:down|up|out|on|off|back|in|away|over|aside|home|forward|part|ahead)$/;
// … and the ones a particle does not complete
const wanting =
  /^(?:give|take|put|set|let|get|turn|make|bring|keep|send|hand|call|carry|cut|hold|lay|pick|point|work)$/;
const opensMore =
  /^(?:the|an?|its|their|his|her|every|all|any|one|two|three|to|of|in|on|at|by|for|from|with|into|out|off|up|down|back|over|away|home|as|and|or|so|only|first|again)$/i;
// “have the garrison go home”, “have the bill read”
const causes =
  /^(?:get involved\b|have (?:the|its|their|all|an?|every|both|these|those|other) (?:[\p{L}’'-]+ ){1,6}?(?:\p{Ll}{2,} (?!of\b)\p{Ll}+|\p{Ll}+ed)\b)/iu;
const personal =
  /\b(?:I|me|my|we|us|you|he|she|him|myself|ourselves|yourself|yours|ours)\b|(?:^\p{L}+|\b(?:of|than|is|are|be|and|or|like|with|to|from|for)) mine\b/u;

// “declare that the well is dry”
const says =
  /^(?:declare|announce|acknowledge|admit|confirm|promise|pledge|guarantee|ensure|recogni[sz]e|accept) that \S+ \S/i;

/**
 * Whether an option reads as an act somebody can take or leave: it begins with a verb, says of what, and needs no
 * sentence before it to be understood.
 */
export function sound(text: string, verb = false): boolean {
  const words = text.split(' ');
  const bare = words.map(w => w.toLowerCase());
  // “seen no camel”: half of a verb
  if (!verbs.has(bare[0]!) && isParticiple(bare[0]!)) return false;
  const unknown =
    verb && words.length > 1 && /^[a-z]{3,}$/.test(bare[0]!) && !/(?:ing|ed|[^s]s|ly|ion)$/.test(bare[0]!);
  if (!verbs.has(bare[0]!) && !beginsWithVerb(text) && !unknown) return false;
  if (/^(?:be|have|get)$/.test(bare[0]!) && !causes.test(text)) return false;
  if (personal.test(text) || /\b(?:it|them|this|that|these|those|so|him|her)$/i.test(text)) return false;
  if (/^(?:it|them|this|that)$/.test(bare[1] ?? '') && !/^(?:the|an?)$/.test(bare[2] ?? '') && !says.test(text))
    return false;
  if (causes.test(text)) return !personal.test(text);
  if (/^(?:be|been|have|has|had|is|are|was|were|will|would)$/.test(bare[1] ?? '')) return false;
  if (bare[1] === 'not' && !/^(?:promise|pledge|agree|undertake|vow)$/.test(bare[0]!)) return false;
  if (/n['’]t\b|\b(?:ago|ever|yesterday)$|\?|…|\.\.\./.test(text)) return false;
  if (pointsOnly.test(text) || unable.test(text) || bareManner.test(text) || broken.some(b => b.test(text)))
    return false;
  // “give its door was open”: a sentence, not a thing
  if (
    /^(?:agree to|accept|give|grant|make|hold) (?!.*\b(?:that|which|who|whose|where|what|as|than)\b).* (?:was|were|is|are|goes|comes|gets|does) /i.test(
      text,
    )
  )
    return false;
  // “give disappears”: what somebody does, not what is given
  const does = /^(?:agree to|accept|give|grant|make|hold) (?<verb>\p{Ll}+s)$/iu.exec(text)?.groups?.verb;
  const base = does && verbFromThird(does);
  if (base && base !== does && verbs.has(base) && !verbOrNoun.has(base)) return false;
  if (words.length === 1) return !helpless.test(bare[0]!);
  if (words.length === 2 && particle.test(bare[1]!)) return !wanting.test(bare[0]!) || bare[1] === 'part';
  // “give challenged in court”, “agree to arrested”: a verb was lost, or was none of theirs
  const done = /^(?:agree to|accept|give|grant|make|take) (?<verb>\p{Ll}+)(?: (?<next>\S+))?/iu.exec(text)?.groups;
  if (done && isParticiple(done.verb!) && (!done.next || opensMore.test(done.next))) return false;
  return !/^(?:(?:agree to|accept|give|make) (?:not|only|be|have|do|if|when|how|why|what|that|whether)|grant (?:not|only))\b/i.test(
    text,
  );
}

// what no act of one clause can have
const broken = [
  // “go the camp”, “come the firmness”: something stood between
  /^(?:go|come|arrive|sit|listen|comply|appear) (?:the(?! (?:extra|full|whole))|an?|its|their|his|her) /i,
  // “agree to the band had”: what it had was lost
  / (?:has|have|had|wants?)$/i,
  // “let guarantee there be no halt”
  /^let .*\bthere be\b/i,
  // “let the board and its position is firm go”: half of another sentence
  /^let (?!.*\b(?:that|which|who|what|as)\b.* (?:is|are|was|were) )[^,]* (?:is|are|was|were) |`/i,
  // “destroy the city's”
  /['’]s$/,
  // “say no, officials said. be understood”
  /\p{Ll}{2}[.;:] \p{Ll}/u,
  // “give all be back”
  /^(?:agree to|accept|give|grant|make) (?!.*\b(?:that|which|who|to|not|can|must|should|will|would|may)\b).* be\b/i,
  // “let an inspector”: do what
  /^Let (?:the|an?|its|their|his|her|some|any|more) [\p{L}-]+(?: \p{Lu}[\p{L}-]+)*$/u,
  /\bthat that\b/i,
  // “observe of both sides”
  /^(?!(?:dis)?approve|dispose|speak|think|talk|tell|make|take|beware|hear|know)\p{L}+ of /iu,
  // “let a rise have to be paid for”
  / (?:has|have|had) to be /i,
  // “allow to proceed”: whom
  /^(?:allow|permit|let|enable|force|order|persuade|urge|oblige) to /i,
  // “agree to release”: of whom
  /^agree to (?:release|arrest|transfer|return|extradition|trial|removal|deportation|resignation|departure)$/i,
  // “turn out that the law lets them”, “agree to a choice but to act”, “go back to doing” what
  /^turn out that\b|\bchoice but to\b|^(?:go|get|come) back to doing$/i,
  // “hurry House Speaker Ada Roe has refused”: another sentence begins behind the verb
  /^\p{Lu}\p{Ll}+ (?:the )?(?:\p{Lu}[\p{L}.-]+ ){2,}(?:has|have|had|is|was|said)\b/u,
  // “call the flood a result of neglect is a weakness”
  /^(?!.*\b(?:that|which|who|what|whether|if|how|where|when|why|because|as|than|whatever)\b).* (?:is|was) (?:an?|the|not) /i,
  // “grant like the mill to pay”
  /^(?:agree to|accept|give|grant) (?:like|despite|without|about|during|of|as) /i,
  // “accept the ruling brought ten thousand people out”: what it did
  /^(?:agree to|accept|give|grant|make|hold) (?!.*\b(?:that|which|who|whose|what|it|they|he|she|has|have|had|is|are|was|were)\b)[^,]* (?:brought|drew|led|cost|struck|won|lost|took|made|gave|sent) (?:the|an?|its|their|thousands|hundreds|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty) /i,
  // “hold as a venue”
  /^hold as /i,
];
// “let everyone be able”: to do what was lost
const unable = /\b(?:able|unable|willing|likely|going)$/i;
// “agree to enthusiastic”, “agree to doing”: no thing that could be agreed to
const bareManner = /^(?:Agree to|Accept|Give|Grant|Make) (?:\p{Ll}+(?:stic|ous|ful|ible|[^t]able)|doing)$/u;

// “accept the second”, “give everything else”, “give 65,000”: of what, another sentence says
const pointsOnly =
  /^(?:\p{Lu}\p{Ll}+ (?:to |with |at |up )?(?:(?:everything|either|neither|nothing)(?: else)?|the (?:first|second|third|latter|former|own|rest|very idea|two together)|much (?:worse|better|more)|\d[\d.,]*(?: (?:million|billion|hundred|thousand))?|(?:January|February|March|April|May|June|July|August|September|October|November|December))|(?:Give|Agree to|Accept|Grant) (?:(?:any|every|some)(?:body|one)|those)|(?!Accept|Give|Grant|Pay|Offer|Agree|Take|Return)\p{Lu}\p{Ll}+ [$€£]\d[\d.,]*)$/u;
