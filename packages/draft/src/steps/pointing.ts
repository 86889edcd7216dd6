import type {Span} from '@suasion/model';
import type {DraftOption} from './03-options.ts';
import {type Ground, type Literal, noted} from './04-conditions.ts';
import {partiesIn} from './condition-clause.ts';

const elliptical =
  /^(?:not|so|(?:there(?: is|['’]s)|it gets|they get) (?<none>none|no (?:answer|response|reply|agreement|deal|progress))|(?:it|they|he|she|this|that)(?: (?:does|do|did|is|has|have|will|would|happens?)(?<no> not|n['’]t)?)?(?: so| happen)?|(?<nothing>(?:it|they|he|she|this|that|the (?:talks?|visit|meeting|effort|appeal)) (?:(?:comes?|came) to nothing|refuses?|refused|fails?|failed)|nothing (?:happens|happened|changes|changed|is done|was done|comes of it|came of it)))$/i;
const wholesale =
  /^(?:\S+ ){0,4}?(?:takes?|took|taken|accepts?|accepted|meets?|met|fulfils?|fulfilled|does|do|did|done|carr(?:y|ies|ied) out|agrees? to|agreed to|compl(?:y|ies|ied) with|satisf(?:y|ies|ied)) (?:those|these|such|the|its|their|all|both|that|this)(?: (?:of )?(?:the|these|those|its|their))?(?: \p{L}+ed)?(?: (?:steps?|demands?|conditions?|measures?|terms?|things?|requests?|requirements?|calls?))?$/iu;

// “if he wavers”, “unless the company complies”: to do as asked, or not to, in a verb that says nothing else
const bending =
  /^(?:the |an? )?(?:[\p{L}’'.-]+ ){1,4}?(?:(?:has|have|had|does|do|did|will|would|is|are|was|were) )?(?<no>not |n['’]t |never )?(?:(?:still|again|finally|first) )?(?:(?<against>(?:cling|hang)(?:s|ing)? on|(?:clung|hung) on|digs? in|dug in|stay(?:s|ed)? (?:on|put)|waver|balk|baulk|stall|refus|fail|hesitat|drag|delay|reneg|default|def(?:y|i)|resist|say no|said no|says no|hold out|held out|stand firm|stood firm)|(?<all>compl(?:y|i)|obey|cooperat|co-operat|(?:do|does|did|done) more|act(?=s?\b|ed\b)|move(?=s?$|d$))|relent|yield|give(?:s|n)? (?:in|way)|gave (?:in|way)|budge|back down|backed down|come round|came round|say yes|said yes|bow|concede|do as asked|(?:change(?:s|d)?|alter(?:s|ed)?) (?:course|its mind|their minds?|his mind|her mind)|think(?:s)? better of|thought better of|sees? (?:sense|reason)|saw (?:sense|reason))\p{L}*(?: (?:it|things|the matter))?(?: (?:out|off|up|again|so))?$/iu;

const allMet =
  /^(?:(?:every one|all|each|both|any) of )?(?:these|those|such|its|their|the|all|our|his|her) (?:\p{L}+ )?(?:steps?|demands?|conditions?|measures?|terms?|requests?|requirements?|calls?) (?:is|are|was|were|be|(?:has|have|had) been) (?:\p{L}+ly )?(?:met|accepted|fulfilled|satisfied|granted|heeded|carried out|taken|agreed)\b/iu;

// “unless the reply on Monday is different”: to what was asked
const answered =
  /^(?:the|its|their|his|her) (?:reply|answer|response)(?: (?:on|by|in|of|to) [\p{L}\d ]+?)? (?:(?:is|was)(?<no> not)? (?:different|another|yes|satisfactory|favou?rable|positive|(?<against>no|unsatisfactory|unfavou?rable|negative|the same|unchanged))|changes|changed)$/iu;

// “if Orun went ahead”: with what it has said it would do, or is asked not to
const ahead =
  /^(?:the |an? )?(?:[\p{L}’'.-]+ ){1,4}?(?:(?:has|have|had|does|do|did|will|would|is|are|was|were) )?(?<no>not |n['’]t |never )?(?:(?:go(?:es|ing)?|went|gone|press(?:es|ed)?|push(?:es|ed)?) ahead|proceed(?:s|ed)?|follow(?:s|ed)? through|(?:carr(?:y|ies|ied)|go(?:es)?|went) (?:on|through)|carr(?:y|ies|ied) (?:it|that|this|the threat) out)(?: with (?:it|this|that|the \p{L}+|its \p{L}+|their \p{L}+))?$/iu;

function goingAhead(text: string, span: Span, place: number, ground: Ground): Literal[] | null {
  const found = ahead.exec(text);
  const [owner] = found ? partiesIn([span], ground) : [];
  if (!found || !owner) return null;
  const meant = ground.options
    .flatMap(option => option.acts.map((act, k) => ({option, act, same: option.same[k] ?? true})))
    .filter(
      ({option, act}) =>
        option !== ground.not &&
        option.owner === owner &&
        act.place < place &&
        (act.by === owner ? act.kind !== 'refusal' : act.kind === 'demand' && !act.wanted),
    )
    // what was announced or is asked not to be done, rather than what was held out
    .sort((a, b) => Number(a.act.kind === 'offer') - Number(b.act.kind === 'offer') || b.act.place - a.act.place)[0];
  if (!meant) return null;
  noted(meant.option, ground.because);
  return [{option: meant.option, taken: meant.same !== Boolean(found.groups?.no)}];
}

// “unless the two do more”: each of those who are asked the same
const both = /^(?:the (?:two|pair|three)|both|all (?:of them|three|four))\b/i;

/** “if not”, “if Tehran takes those steps”, “in exchange”, “unless it complies”: what was asked, or given, just before. */
export function pointing(rest: string, span: Span, ground: Ground): Literal[] | null {
  const place = ground.passages.place(span);
  const going = goingAhead(rest.trim(), span, place, ground);
  if (going) return going;
  const bare = /^in (?:exchange|return|turn)$/i.test(rest);
  const short = elliptical.exec(rest.trim());
  const bent = (bending.exec(rest.trim()) ?? answered.exec(rest.trim()))?.groups;
  const whole = wholesale.test(rest.trim()) || allMet.test(rest.trim()) || Boolean(bent?.all);
  if (!bare && !short && !whole && !bent) return null;
  const inside = partiesIn([span], ground);
  // “if the owners do not yield”, of whom nothing is asked: whoever it is asked of
  const named = bent && !bent.all ? inside.filter(p => ground.options.some(o => o.owner === p)) : inside;
  const mine = ground.options.filter(
    o =>
      o !== ground.not &&
      o.owner !== ground.self &&
      (!named.length || named.includes(o.owner)) &&
      o.acts.some(a => a.place < place && place - a.place < 1000 && (bare || a.kind === 'demand')),
  );
  const last = (o: DraftOption) => Math.max(...o.acts.filter(a => a.place < place).map(a => a.place));
  const sorted = mine.sort((a, b) => last(b) - last(a));
  const undone =
    Boolean(short?.groups?.none || short?.groups?.no || short?.groups?.nothing || /^not$/i.test(rest.trim())) ||
    (bent !== undefined && Boolean(bent.no) !== Boolean(bent.against));
  const chosen = both.test(rest.trim())
    ? sorted.filter(o => o.name === sorted[0]?.name)
    : whole
      ? sorted.filter(o => o.owner === sorted[0]?.owner)
      : sorted.slice(0, 1);
  return chosen.map(option => {
    noted(option, ground.because);
    const act = option.acts.findLast(a => a.place < place)!;
    const asAsked = (option.same[option.acts.indexOf(act)] ?? true) === act.wanted;
    return {option, taken: undone ? !asAsked : asAsked};
  });
}
