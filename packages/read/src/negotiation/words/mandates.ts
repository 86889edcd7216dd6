import {nounlike} from './ambiguous.ts';
import {changing, deeds} from './deeds.ts';

/** Forms of verbs and nouns of asking behind which “that” opens what is to be done: “demanded that”, “its condition that”. */
export const mandating =
  /^(?:demand(?:s|ed|ing)?|insist(?:s|ed|ing|ence)?|ask(?:s|ed|ing)?|request(?:s|ed|ing)?|propos(?:e|es|ed|ing|al)|recommend(?:s|ed|ing|ation)?|requir(?:e|es|ed|ing|ement)|order(?:s|ed|ing)?|decree(?:s|d)?|direct(?:s|ed)?|stipulat(?:e|es|ed|ing|ion)|dictat(?:e|es|ed)|suggest(?:s|ed|ing|ion)?|urg(?:e|es|ed|ing)|mov(?:e|es|ed)|resolv(?:e|es|ed)|advis(?:e|es|ed)|condition|ultimatum|motion|call|plea|appeal|essential|vital|imperative|crucial|needs?|needed)$/;
/** Forms that a past follows as often as a plain form: “insisted that he put it there” may tell. */
export const telling = /^(?:insist(?:s|ed|ing|ence)?|suggest(?:s|ed|ing|ion)?|propos(?:e|es|ed|ing|al))$/;

const others = `stick abide adhere intervene engage refrain desist cease lay lower repay reinstate notify apologise apologize compensate indemnify vacate quit evict
  reconsider intercede mediate arbitrate adjudicate recuse abstain abdicate shoulder foot settle answer reply explain notify inform
  reduce waive drain flood water fence mark label house feed guard patrol march retreat advance land dock moor sail bring buy sell`;
const plainForms: ReadonlySet<string> = new Set(others.split(/\s+/));

/** Words that can be the plain form of a verb one is asked to do, whatever else they are. */
export const isPlainForm = (w: string): boolean =>
  plainForms.has(w) || deeds.has(w) || nounlike.has(w) || changing.test(w);

/** Plain forms that are hardly ever a noun. */
export const onlyPlain =
  /^(?:allow|apologi[sz]e|arrest|abide|adhere|begin|bring|cancel|cease|close|comply|cut|deliver|disarm|dismantle|ensure|explain|expel|free|give|grant|guarantee|hand|hold|honou?r|include|intervene|keep|leave|lift|lower|make|meet|obey|open|pay|publish|pull|raise|reinstate|relinquish|remove|reopen|repay|repeal|replace|rescind|resign|respect|restore|resume|return|scrap|send|stop|surrender|suspend|take|withdraw)$/;
