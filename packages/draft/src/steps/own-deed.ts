import {ownDeeds} from '../words/acts.ts';

/** “the participation of the miners in the talks”, “the Council's consent”: to take part, to give its consent. */
export function ownDeed(rest: string): string | null {
  const {noun, more} = (deed.exec(rest) ?? theirDeed.exec(rest))?.groups ?? {};
  return noun ? `${ownDeeds.get(noun)}${more}` : null;
}
const deed = new RegExp(
  `^(?:the |an? |any )?(?:\\p{Ll}+ )?(?<noun>${[...ownDeeds.keys()].join('|')}) (?:of|by|from) (?:the )?\\p{Lu}[\\p{L}.’'-]*(?: \\p{Lu}[\\p{L}.’'-]*)*(?<more>(?: \\p{Ll}.*)?)$`,
  'u',
);

const theirDeed = new RegExp(
  `^(?:the )?(?:\\p{L}+ )?[\\p{L}.-]+(?:[’']s|(?<=s)[’']) (?:\\p{Ll}+ )?(?<noun>${[...ownDeeds.keys()].join('|')})(?<more>(?: \\p{Ll}.*)?)$`,
  'u',
);

/** “it has the Council's consent”, “he is assured of the mayor's signature”: how far it reaches before what is given. */
export const gained =
  /^(?:the )?(?:[\p{L}’'-]+ ){1,3}?(?:(?:is|are|was|were) (?:assured|sure|certain) of|(?:has|have|had|gets?|got|obtains?|obtained|receives?|received|secures?|secured|wins?|won)) (?=\S)/u;
