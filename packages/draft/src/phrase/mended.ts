import {isParticiple, verbFromGerund, verbFromParticiple, verbFromPast, verbFromThird, verbs} from '../words/verbs.ts';
import {beginsWithVerb} from './openings.ts';

const said: readonly [RegExp, (groups: Record<string, string>) => string | null][] = [
  // “took the firm off the list”: what is asked has the verb of what would have been done
  [
    /^(?<verb>\p{Ll}+) (?<rest>(?:the|an?|its|their|his|her|all|any)\b.*)$/u,
    ({verb, rest}) => {
      const base = verbFromPast(verb!);
      return base && !isParticiple(verb!) && !verbs.has(verb!) ? `${base} ${rest}` : null;
    },
  ],
  // “joins in”, “walks out of the talks”: what somebody does, where it is no thing
  [
    /^(?<verb>\p{Ll}+s) (?<rest>(?:in|out|back|away|down|up|over|off|ahead)|(?:out|back|away|down|up) (?:of|from|to|into)\b.*)$/u,
    ({verb, rest}) => {
      const base = verbFromThird(verb!);
      return base !== verb && verbs.has(base) ? `${base} ${rest}` : null;
    },
  ],
  // “boarding paid in full”
  [
    /^(?<thing>(?!(?:being|having|getting|going|according|including|following)\b)\p{Ll}+ing) (?<verb>\p{Ll}+)(?<rest>(?: (?:in|at|by|for|from|to|before|again) .*)?)$/u,
    ({thing, verb, rest}) =>
      isParticiple(verb!) && verbs.has(verbFromParticiple(verb!))
        ? `${verbFromParticiple(verb!)} ${thing}${rest}`
        : null,
  ],
  // “going ahead alone”
  [
    /^(?<verb>\p{Ll}+ing) (?<rest>(?:ahead|alone|it alone|back|home|forward)\b.*)$/u,
    ({verb, rest}) => {
      const base = verbFromGerund(verb!);
      return verbs.has(base) ? `${base} ${rest}` : null;
    },
  ],
  // “the lease on the quay shorter”
  [
    /^(?<thing>(?:the|its|their|all)\b [^,]{2,60}?) (?<how>shorter|longer|higher|lower|smaller|larger|bigger|cheaper|clearer|safer|fairer|wider|narrower|tighter|stricter|lighter)$/iu,
    ({thing, how}) => (/\b(?:to|be|is|are|was|were|and|or|a|much|far)$/.test(thing!) ? null : `make ${thing} ${how}`),
  ],
  // “the firm's chief executive, Ada Roe, out”
  [
    /^(?<who>(?:the |its |their |\p{Lu}[^,]{1,40}['’]s )(?:[\p{L}’'-]+ ){0,2}?(?:executive|chairman|chairwoman|chair|minister|president|premier|mayor|governor|director|manager|coach|general|secretary|ambassador|commissioner|chief|boss)(?:, (?:\p{Lu}[\p{L}.’'-]+ ?)+,?)?) (?:out|gone)$/u,
    ({who}) => `remove ${who!.replace(/,$/, '')}`,
  ],
  // “ships on their way to the port risk the same”, “its men inside the town report to the barracks”
  [
    /^(?<who>(?:(?:the|its|their|all) )?(?:\p{Ll}+[^s\W]s|\p{Ll}*men) (?:on|in|at|from|inside|outside|near|across) [\p{L}’' -]{2,40}?) (?<verb>follow|risk|report|gather|assemble|go|return|leave|stay|remain|withdraw|disarm) (?<rest>\p{Ll}.*)$/u,
    ({who, verb, rest}) =>
      beginsWithVerb(who!) ||
      /\b(?:to|and|or|that|who|which|not|must|should|will|would)\b/.test(who!.replace(/ way to /, ' '))
        ? null
        : `let ${who} ${verb} ${rest}`,
  ],
  // “as a venue for talks”
  [
    /^(?<as>as (?:an? |the )?(?:\p{L}+ )?(?:venue|host|mediators?|go-between|guarantors?|brokers?|monitors?)\b.*)$/iu,
    ({as}) => `serve ${as}`,
  ],
  // “the army”, “relief”: what is sent, what is granted
  [/^(?<who>(?:the )?(?:army|navy|national guard))$/iu, ({who}) => `send ${who}`],
  [/^(?<what>(?:sanctions |tariff |debt |tax )?relief)$/u, ({what}) => `grant ${what}`],
  // “Ada Roe's resignation offer” is taken or left
  [
    /^(?<thing>(?:the (?:[\p{L}’'-]+ ){0,3}?|\p{Lu}[^,]{1,40}['’]s )resignation (?:offer|letter|request))$/u,
    ({thing}) => `accept ${thing}`,
  ],
  // “give the guilds their demands”
  [
    /^(?:give|grant) (?<whom>(?:the )?[\p{L}’'-]+) (?:their|its|his|her) (?<what>(?:demands?|conditions|terms)\b.*)$/u,
    ({whom, what}) => `meet ${whom}${/s$/.test(whom!) ? '’' : '’s'} ${what}`,
  ],
];

/** Words that are nearly those of an act, as one: “walks out” → walk out; anything else as it is. */
export function mended(text: string): string {
  for (const [told, asAct] of said) {
    const groups = told.exec(text)?.groups;
    const act = groups && asAct(groups);
    if (act) return act;
  }
  return text;
}
