import type {Span} from '@suasion/model';
import {antecedent} from './antecedent.ts';
import type {Passages} from './passages.ts';
import {isParticiple} from './words/verbs.ts';

/** Pronouns as what they stand for; left as they are where nothing fits. */
export function spelled(raw: string, span: Span, passages: Passages, not: readonly Span[]): string {
  const text = raw
    .replace(thus, (said, pronoun: string, done: string, _: number, whole: string) =>
      // “those jailed for their views let out”: who they are
      isParticiple(done) && !(/^those$/i.test(pronoun) && said.length < whole.length)
        ? `${/^th(?:em|ose|ese)/.test(pronoun) ? 'they' : 'it'} be ${done}`
        : said,
    )
    .replace(/(?<=\S )(?<all>it|them) all\b/, 'all of $<all>');
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
        : antecedent(span, many, passages, {not: subject.modal ? not : []});
    if (thing) return text.replace(subject.who!, thing);
  }
  const own = nominal.exec(text)?.groups;
  if (own) {
    const many = /^their/i.test(own.whose!);
    const freed = many && /^(?:release|return)$/i.test(own.act!);
    const thing = antecedent(span, many, passages, {not, people: freed});
    if (thing) return `the ${own.act} of ${thing}`;
  }
  if (whatWasAsked.test(text)) return text;
  return text.replace(object, (all, ...rest) => {
    const before = text.slice(0, rest.find(r => typeof r === 'number') as number);
    // within the act itself: “take the guns and bury them”
    if (/\b(?:the|its|their|an?) \p{L}+.* and /u.test(before)) return all;
    return antecedent(span, all.toLowerCase() === 'them', passages, {not}) ?? all;
  });
}

// “will see to it”, “told them to stay out of it”: of an act, not of a thing
const whatWasAsked = /^(?:not )?(?:do|see to|stay out of|keep out of|get on with) (?:it|them)$/i;

// “they would resume”, “it was put to a vote”
const turned =
  /^(?<who>they|it) (?:(?<modal>(?:will|would|can|could|should|may|might|must)(?: not)?) (?:resume|continue|restart|begin|start|end|stop|cease|reopen)\b|(?:is|are|was|were|be|(?:has|have|had) been) (?:not )?\p{L}+(?:ed|en|n|t)\b|(?:kept|put|taken|brought|sent|handed|left|let) (?:apart|out|away|from|in|off|back|over|aside|to)\b|(?:extend|apply|include|cover|expire|lapse|remain|take effect)\b)/iu;
// “them to be lifted”, “it paid for”, “them all handed over”
const thus =
  /^(?<pronoun>them|it|that|those|these) (?:all )?(?:to be )?(?<done>\p{L}+(?:ed|en|n|t|d|e))(?=$| (?!by |the |its |their |an? ))/u;
// “its publication”
const nominal =
  /^(?<whose>its|their) (?<act>publication|release|removal|withdrawal|destruction|ratification|approval|implementation|closure|return|lifting|repeal|abolition|suspension)$/i;
// “review it”, but not “give it a week” nor “as it stands”
const object =
  /(?<=(?<!\bas|\bthat|\bif|\bwhen|\bwhich)\s)(?:it|them)(?=$|[.;,]|\s(?:up|down|back|off|out|over|away|to|with|into|from|in|on|at|by|for|as|home|of|across|under|aside|apart|outright|alone|together|jointly|be|and|or|before|after|until|without|again|first|outside|inside|halfway|tomorrow|today|here|there|instead)\b)/giu;
