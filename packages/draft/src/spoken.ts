import type {Demand, Span} from '@suasion/model';
import {antecedent} from './antecedent.ts';
import type {Passages} from './passages.ts';
import type {Parties, Party} from './steps/01-parties.ts';
import {isParticiple} from './words/verbs.ts';

/**
 * The words of an act made to stand by themselves: its subject is left out, pronouns say what they stand for, and a
 * passive has what it is said of.
 */
export function spoken(demand: Demand, subject: Party | null, who: Parties, passages: Passages): string {
  const [first] = demand.act;
  if (!first) return '';
  const not = [...demand.given, ...demand.act];
  let text = withoutSubject(demand.act, subject, who, passages).replace(everybody, '');
  text = spelled(text, first, passages, not);
  if (isParticiple(/^(?:be|being) (?:not |first |also )?(?<verb>\p{L}+)/u.exec(text)?.groups?.verb ?? '')) {
    const theme = saidOf(first, passages);
    if (theme) text = `${theme} ${text}`;
  }
  // “the Palestinians want their own police there”: whose, is whose demand it is
  const by = demand.kind === 'demand' ? who.of(demand.by) : null;
  if (by && by !== subject && startsThing.test(text) && !/\b(?:must|should|will|would|shall|be)\b/i.test(text))
    text = text.replace(/\b(?:its|their|his|her) own (?=\S)/i, `${possessive(by.inText)} `);
  return text;
}

// “both sides suspend their measures”: they are who would act
const everybody =
  /^(?:that )?(?:both|the two|all|each)(?: of the)? (?:sides?|parties|delegations|governments|countries|leaders|armies) (?:must |should |to |would |will )?(?=\p{L})/iu;
const startsThing = /^(?:(?:a|an|the) \p{L}+ of )?(?:its|their|his|her) own /iu;
const possessive = (name: string) => (/s$/.test(name) ? `${name}’` : `${name}’s`);

/** Pronouns as what they stand for; left as they are where nothing fits. */
export function spelled(text: string, span: Span, passages: Passages, not: readonly Span[]): string {
  const subject = turned.exec(text)?.groups;
  if (subject) {
    const many = subject.who!.toLowerCase() === 'they';
    // what is passive in a condition is mostly the object of the act it is a condition of
    const object = subject.modal
      ? null
      : /\b(?:the|its|their|an?) (?<thing>(?:\p{L}+ )?\p{L}+)$/u.exec(passages.text(not.slice(-1)))?.groups?.thing;
    const thing =
      object && /[^s]s$/.test(object) === many
        ? `the ${object}`
        : antecedent(span, many, passages, subject.modal ? not : []);
    if (thing) return text.replace(subject.who!, thing);
  }
  const own = nominal.exec(text)?.groups;
  if (own) {
    const thing = antecedent(span, /^their/i.test(own.whose!), passages, not);
    if (thing) return `the ${own.act} of ${thing}`;
  }
  return text.replace(object, (all, ...rest) => {
    const before = text.slice(0, rest.find(r => typeof r === 'number') as number);
    // within the act itself: “take the guns and bury them”
    if (/\b(?:the|its|their|an?) \p{L}+.* and /u.test(before)) return all;
    return antecedent(span, all.toLowerCase() === 'them', passages, not) ?? all;
  });
}

// “they would resume”, “it was put to a vote”
const turned =
  /^(?<who>they|it) (?:(?<modal>(?:will|would|can|could|should|may|might|must)(?: not)?) (?:resume|continue|restart|begin|start|end|stop|cease|reopen)\b|(?:is|are|was|were|(?:has|have|had) been) (?:not )?\p{L}+(?:ed|en|n|t)\b)/iu;
// “its publication”
const nominal =
  /^(?<whose>its|their) (?<act>publication|release|removal|withdrawal|destruction|ratification|approval|implementation|closure|return|lifting|repeal|abolition|suspension)$/i;
// “review it”, but not “give it a week” nor “as it stands”
const object =
  /(?<=(?<!\bas|\bthat|\bif|\bwhen|\bwhich)\s)(?:it|them)(?=$|[.;,]|\s(?:up|down|back|off|out|over|away|to|with|into|from|in|on|at|by|for|as|home|and|or|before|after|until|without)\b)/giu;

/** “the internal opposition should [be invited]”: what stands before the verb. */
function saidOf(span: Span, passages: Passages): string | null {
  const before = passages.before(span);
  const found =
    /(?:^|[,;:“"(]\s*|\bthat |\band |\bbut |\bbelieves? |\bfor |\burged |\bdemanded |\binsist\w* )(?<theme>(?:(?!\bthat\b)[^,;:“”"()]){2,70}?)\s+(?:must|should|to|will|would|shall|can|could|ought to|has to|have to|needs? to)\s*(?:first |also |now )?$/i.exec(
      before,
    )?.groups?.theme;
  if (!found || /^(?:it|they|he|she|we|i|you|there)$/i.test(found.trim())) return null;
  const asked = found
    .trim()
    .split(
      /\b(?:asked|told|urged|wants|wanted|want|called (?:on|for)|demanded|invited|expects?|expected|requires?|required) /i,
    )
    .at(-1)!;
  return asked.replace(/^(?:The|All|Every|These|Those|Our|Its)\b/, w => w.toLowerCase());
}

// “the DUP form an executive”: who would act is said already
function withoutSubject(spans: readonly Span[], subject: Party | null, who: Parties, passages: Passages): string {
  const [span, ...more] = spans;
  const whole = [span ? passages.inside(span) : '', passages.text(more)].filter(Boolean).join(' ');
  const name = span && passages.named([span])[0];
  if (!span || !name || !subject || who.of(name.actor) !== subject) return whole;
  const before = passages.text([{...span, end: name.start}]);
  const after = {...span, start: name.end};
  if (!/^(?:that )?(?:the )?$/i.test(before) || !/^ \p{Ll}/u.test(passages.text([after]))) return whole;
  return passages.text([after, ...more]).trim();
}
