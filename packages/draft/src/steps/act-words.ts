import type {Demand, Span} from '@suasion/model';
import {actWords} from '../likeness.ts';
import type {Named, Passages} from '../passages.ts';
import {sound} from '../phrase/sound.ts';
import {noAct} from '../words/small.ts';
import {verbs} from '../words/verbs.ts';
import {decides, type Parties, type Party} from './01-parties.ts';

// “pick a date after the government has opened”: when, not what
const whenever =
  /(?<=\S \S+.*) (?:after|before|until|once|when|while|as soon as) (?=.*\b(?:has|have|had|is|are|was|were|ha[sd]n['’]t|isn['’]t) ).*$/iu;

/** The content of an act with every actor as one token, whatever it is called there; its owner is left out. */
export function contentOf(
  said: string,
  names: readonly Named[],
  phrase: string,
  owner: Party | null,
  who: Parties,
  passages: Passages,
): Set<string> {
  let replaced = said.replace(whenever, '');
  for (const name of names) {
    const party = who.of(name.actor);
    // a town's people are mostly the town
    if (party?.kind === 'people') continue;
    const called = passages.text([name]);
    // “withdraw Vostrian forces” is about the forces, whosever they are
    const moved = /\b(?:forces|troops|soldiers|army|fighters|units|police)$/i.exec(called)?.[0] ?? '';
    replaced = replaced.replace(called, party && party !== owner ? ` @${party.id} ` : ` ${moved} `);
  }
  const found = actWords(replaced);
  return found.size ? found : actWords(phrase);
}

/** The same of the words of spans. */
export const words = (spans: readonly Span[], phrase: string, owner: Party | null, who: Parties, passages: Passages) =>
  contentOf(passages.text(spans), passages.named(spans), phrase, owner, who, passages);

/** The first other party named: the one to be pressed. */
export function targetOf(spans: readonly Span[], owner: Party, who: Parties, passages: Passages): Party | null {
  for (const {actor} of passages.named(spans)) {
    const party = who.of(actor);
    if (party && party !== owner && decides(party)) return party;
  }
  return null;
}

/** Whether words name no act of their own: half of one, one that only announces, or one that comes back to who acts. */
export function namesNoAct(
  text: string,
  behindTo: boolean,
  owner: Party,
  names: readonly Named[],
  who: Parties,
  passages: Passages,
): boolean {
  return (
    !sound(text, behindTo) ||
    noAct.test(text) ||
    announces.test(text) ||
    givesNobody(text, names, passages) ||
    namesOnly(text, names, passages) ||
    agreesToSelf(text, owner, names, who, passages)
  );
}

/** An offer that is only said to be made. */
const announces =
  /^(?:(?:make|give|put forward|present|submit|table|agree to|have) (?:(?!to\b|for\b|of\b)[\p{L}-]+ ){0,4}(?:offers?|proposals?|bids?|announcements?|comments?|remarks?)$|make (?:an?|the|its|another) (?:\p{L}+ )?(?:statement|announcement|speech)\b)/iu;

// “give the guild” what: whoever is given something is named, the thing is not
function givesNobody(text: string, names: readonly Named[], passages: Passages): boolean {
  const whom = /^(?:Give|Grant|Award|Offer|Tell|Assure) (?:the )?(?<whom>.+)$/u.exec(text)?.groups?.whom;
  return whom !== undefined && names.some(name => passages.text([name]).replace(/^the /i, '') === whom);
}

// “Kestria its own at the post”, “agree to Minister Roe”: somebody is named, and nothing done
function namesOnly(text: string, names: readonly Named[], passages: Passages): boolean {
  const agreed = /^(?:Agree to|Raise|Hold|Make) (?:the )?(?:\p{L}+ )?(?=\p{Lu})(?<whom>.+)$/u.exec(text)?.groups?.whom;
  return names.some(name => {
    const called = passages.text([name]).replace(/^the /i, '');
    if (!/^\p{Lu}/u.test(called) || many.test(called)) return false;
    return agreed === called || (text.startsWith(`${called} `) && !verbs.has(called.toLowerCase()));
  });
}
const many =
  /\b(?:forces?|mission|monitors|observers|inspectors|troops|peacekeepers|agency|talks|deal|accord|plan|treaty|protocol)$/i;

// “agree to the harbour on behalf of others”: whoever would act, where what is asked should stand
function agreesToSelf(text: string, owner: Party, names: readonly Named[], who: Parties, passages: Passages): boolean {
  const thing = /^(?:Agree to|Accept|Give|Grant) (?:the )?(?<thing>\p{Lu}.*)$/u.exec(text)?.groups?.thing;
  return (
    thing !== undefined &&
    names.some(name => {
      const called = passages.text([name]).replace(/^the /i, '');
      return (
        who.of(name.actor) === owner &&
        thing.startsWith(called) &&
        /^(?: |$)(?!\p{Lu})/u.test(thing.slice(called.length))
      );
    })
  );
}

// “whether or not its neighbours agree” is no condition
export const conditionsOf = (demand: Demand, passages: Passages) =>
  demand.given.filter(span => !/^(?:whether|even if|regardless of|no matter)\b/i.test(passages.text([span]).trim()));
