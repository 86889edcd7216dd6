import {isParticiple, verbFromParticiple, verbFromPast, verbFromThird, verbOrNoun, verbs} from '../words/verbs.ts';
import {actFromNoun, isNamedAct, type Saying} from './noun.ts';
import {beginsWithVerb, startsNounPhrase} from './openings.ts';

/** “the convoy must be let through” → what it is said of, and what is said. */
export interface Clause {
  theme: string;
  rest: string;
  negated: boolean;
}

const modal =
  /^(?:that )?(?<who>.{1,80}?) (?<aux>will|would|shall|should|must|can|could|may|might|has to|have to|had to|need to|needs to|needed to|ought to|is to|are to|was to|were to)(?:\b|(?=not\b))(?<not> not|n['’]t|not| no longer)? (?:(?:first|also|only|now|still|therefore|at last|immediately) )?(?<rest>.+)$/i;
// “customers who did not pay would be cut off”: the last modal is that of the clause
const passiveModal =
  /^(?:that )?(?<who>(?:no |any |all |every |each |those |the |its |their )?\p{L}[^.;]{2,80}) (?:will|would|shall|should|must|can|could|may|might|has to|have to|is to|are to)\b(?<not> not)? (?<rest>be (?:\p{L}+ly )?(?<verb>[\p{L}-]+)\b.*)$/iu;
const short = /^(?:that )?(?<who>(?:we|it|they|he|she|you|i)['’]ll) (?<not>not )?(?<rest>.+)$/i;

/** Splits a clause with a modal; null for anything else. */
export function modalClause(text: string): Clause | null {
  const found = short.exec(text) ?? modal.exec(text);
  if (!found?.groups || /^(?:to|not(?! (?:one|a|an|a single)\b)|by)\b/i.test(text)) return null;
  // “the law of 1 May left out”: a month
  if (found.groups.aux === 'May') return null;
  const {who, not, rest} = found.groups as Record<'who' | 'not' | 'rest', string>;
  // “withdraw the bill that would …” has no subject of its own
  if (beginsWithVerb(who)) return null;
  if (relative.test(who) || (relative.test(rest) && passiveModal.test(text))) {
    const whole = passiveModal.exec(text)?.groups;
    if (!whole || !isParticiple(whole.verb!) || !complete(whole.who!) || opensRelative.test(whole.who!)) {
      if (relative.test(who)) return null;
    } else return {theme: whole.who!, rest: whole.rest!, negated: Boolean(whole.not)};
  }
  // “not one drop can be taken”
  const none = /^not (?:one|an?|a single) /i.test(who);
  return {
    theme: none ? who.replace(/^not /i, '').replace(/^a single /i, 'a ') : who,
    rest,
    negated: Boolean(not) !== none,
  };
}

const relative = /\b(?:that|which|who|what|where|whose)\b/i;
const opensRelative = /^(?:that|which|who|what|where|whose)\b/i;
// “customers who did not pay”: the relative clause has its verb
function complete(who: string): boolean {
  const after =
    /\b(?:that|which|who|whose \S+) (?<clause>.+)$/i.exec(who)?.groups?.clause?.toLowerCase().split(' ') ?? [];
  if (verbs.has(after[0] ?? '') || /[^s]s$/.test(after[0] ?? '')) return true;
  return after.some(
    w =>
      /^(?:is|are|was|were|has|have|had|did|does|do|wish|want|live|work)$/.test(w) ||
      isParticiple(w) ||
      verbFromPast(w) !== null ||
      verbFromThird(w) !== w,
  );
}

const pronoun = /^(?:it|they|we|he|she|you|i|this|that|there|who|which|(?:we|it|they|he|she|you|i)['’]ll)$/i;
const lasting = /^(?:hold|stand|remain in (?:place|force)|stay in (?:place|force)|last|continue in force|go on)$/i;
const happening = /^(?:take place|go ahead|happen|occur|proceed|follow)$/i;
const held = (thing: string, saying: Saying) => {
  const act = actFromNoun(thing, saying);
  return beginsWithVerb(act) && !/^(?:agree to|accept|give) /.test(act) ? act : `carry out ${thing}`;
};
/** what is held, named by a word that may open a sentence */
const begun =
  /^(?:Talks|Negotiations|Elections|Deliveries|Withdrawals|Hearings|Consultations|Discussions|Work|Payments|Returns)$/;
const alike: {readonly [verb: string]: string} = {cease: 'end', persist: 'continue'};
const turning = /^(?<verb>cease|stop|end|halt|reopen|resume|continue|persist|start|restart|begin|close|open)$/i;

/** A clause about a thing as an act of whoever decides on it. */
export function actOf({theme, rest}: Clause, saying: Saying): string {
  if (pronoun.test(theme)) return rest;
  const passive = /^(?:be|being|get|stay|remain) (?:(?:\p{L}+ly|first|now) )?(?<verb>[\p{L}-]+)\b ?(?<more>.*)$/iu.exec(
    rest,
  );
  if (passive?.groups && isParticiple(passive.groups.verb!))
    return done(passive.groups.verb!, theme, passive.groups.more!);
  if (lasting.test(rest)) return `keep ${theme}`;
  const turned = turning.exec(rest)?.groups?.verb?.toLowerCase();
  const thing = (begun.test(theme) ? theme.toLowerCase() : theme).replace(/, (?:which|who) [^,]+,?$/, '');
  if (turned) return `${alike[turned] ?? turned} ${thing}`;
  if (happening.test(rest)) return held(lowered(theme), saying);
  const given = /^(?:get|receive|have) (?<what>.+)$/i.exec(rest)?.groups?.what;
  if (given && !/^(?:to|back|out|home|away|together|round|around|going|off|up|down)\b/i.test(given))
    return `give ${lowered(theme)} ${given}`;
  return `let ${lowered(theme)} ${rest}`;
}

/** A participle, what it is said of, and the rest, as an act: released, all prisoners, at once; called, the strike, off. */
export function done(participle: string, thing: string, rest: string): string {
  const theme = lowered(thing);
  const verb = verbFromParticiple(participle);
  // “is signed and ratified”
  const second = /^and (?<verb>[\p{L}-]+)\b ?(?<more>.*)$/iu.exec(rest)?.groups;
  if (second && isParticiple(second.verb!)) return trimmed(`${verb} and ${done(second.verb!, thing, second.more!)}`);
  // “wages could be looked at”
  const reached = /^(?<with>at|after|into|upon|for|with|on)$/i.exec(rest.trim())?.groups?.with;
  if (reached) return `${verb} ${reached} ${theme}`;
  // “approved by the parliament”: whoever is asked is to have it do so
  const agent = doneBy.exec(rest)?.groups;
  if (agent && /\S/.test(theme)) return trimmed(`have ${agent.who} ${verb} ${theme} ${agent.more ?? ''}`);
  const apart =
    /^(?<with>(?:up|out|down|off|over(?! (?:at|about|some|more|less|\d|several|many|two|three|four|five|six|seven|eight|nine|ten|years|months|weeks)\b)|back|aside|away)(?: for| with)?|in(?=$))(?: (?<more>(?!of\b|to\b|on\b|the\b|a\b|its\b|his\b|her\b|their\b).*))?$/i.exec(
      rest,
    )?.groups;
  return trimmed(apart ? `${verb} ${apart.with} ${theme} ${apart.more ?? ''}` : `${verb} ${theme} ${rest}`);
}

const doneBy =
  /^by (?<who>(?:the|an?|its|their) (?:[\p{L}-]+ ){0,3}?(?:parliament|assembly|congress|senate|legislature|courts?|judges?|council|commission|committee|board|panel|tribunal|inspectors?|monitors?|observers?|mediators?|auditors?|experts|arbitrators?|agency|watchdog|referendum|members|shareholders|voters))(?=[,. ]|$)(?: (?<more>.*))?$/u;

// “the institutions be restored at once”, “flights were inspected”
const subjunctive =
  /^(?<who>(?!be\b|not\b|to\b).{2,110}?)(?<!\b(?:that|which|who|whom|what|whatever|whoever))(?: (?:will|would|shall|should|must|can|could|may|might))? (?:to be|be|is|are|was|were|gets?|stays?|remains?|(?:has|have|had) been)(?<not> not)? (?:(?:\p{L}+ly|first|now|also) )?(?<verb>[\p{L}-]+)\b ?(?<rest>.*)$/iu;
const ceasing =
  /^(?:that )?(?<who>(?:the|all|its|their|this|these|those|any)\b.+|\p{Ll}+s) (?:to )?(?<verb>cease|stop|end|halt|reopen|resume|continue|start|begin|commence)s?$/iu;
// “talks with the guild begin next week”
const opening =
  /^(?:that )?(?<who>(?:(?:the|all|its|their) )?(?:[\p{L}-]+ ){0,2}?(?:talks|negotiations|consultations|discussions|elections|hearings|deliveries|flights|patrols)(?: (?:with|between|on|over|about) [^,]{2,40}?)?) (?<verb>begin|start|resume|commence|stop|end|continue)(?<when> (?:next|this|on|by|in|within|before|after|today|tomorrow|again|soon)\b.*)$/iu;
const subordinate =
  /\b(?:that|which|who|whom|whose|when|where|if|unless|until|once|while|because|(?:the|a) (?:day|moment|time|week)) /i;

// “the transit fee went up in step”
const rising =
  /^(?:that )?(?<who>(?:the|all|its|their|these|those|any)\b[^,]{2,50}?) (?<way>(?:goes?|went|gone) (?:up|down)|(?:rises?|rose|falls?|fell)(?= (?:by|to|again|in step|at least|\d)|$))(?=\b|$)/iu;

/** “the institutions be restored” → restore the institutions; null where there is no such clause. */
export function finiteClause(text: string): Clause | null {
  const stopped = ceasing.exec(text)?.groups;
  if (stopped) {
    const verb = stopped.verb!.toLowerCase();
    return {theme: '', rest: `${verb === 'cease' ? 'end' : verb} ${stopped.who}`, negated: false};
  }
  const set = opening.exec(text)?.groups;
  if (set && !beginsWithVerb(set.who!))
    return {theme: '', rest: `${set.verb!.toLowerCase()} ${set.who}${set.when}`, negated: false};
  const moved = rising.exec(text)?.groups;
  if (moved) return {theme: '', rest: `${/up$|^r/.test(moved.way!) ? 'raise' : 'lower'} ${moved.who}`, negated: false};
  const found = subjunctive.exec(text)?.groups as Record<'who' | 'not' | 'verb' | 'rest', string> | undefined;
  if (!found || !isParticiple(found.verb) || beginsWithVerb(found.who)) return null;
  if (subordinate.test(found.who) && (!complete(found.who) || opensRelative.test(found.who))) return null;
  if (pronoun.test(found.who)) return null;
  return {
    theme: '',
    rest: done(found.verb, found.who, found.rest),
    negated: Boolean(found.not),
  };
}

// participles that describe what stands beside them
const describes =
  /^(?:united|armed|limited|besieged|detained|displaced|frozen|occupied|disputed|proposed|agreed|based|so-called|concerned|involved|related|named|called|alleged|planned|allied|linked|aligned|affiliated|opposed|aimed|un(?:armed|paid|used|skilled|documented|filled|named|disputed|restricted|limited|qualified))$/i;

/** “all fees refunded by Friday” → refund all fees by Friday; null for a thing and no more. */
export function verbless(text: string): string | null {
  const words = text.split(' ');
  if (!startsNounPhrase(words) && !/^\p{Lu}/u.test(text) && !leftSo.test(text) && !plainlyDone(words)) return null;
  const bare = words.map(w => w.toLowerCase().replace(/,$/, ''));
  // “the release of four jailed drivers in a trade”: what they are, where the act is named already
  const named = isNamedAct(text);
  const k = bare.findLastIndex((w, i) => {
    if (named && i < bare.length - 1 && !opensRest.test(bare[i + 1]!)) return false;
    if (i === 0 || !isParticiple(w) || /^\p{Lu}/u.test(words[i]!) || (describes.test(w) && i < bare.length - 1))
      return false;
    if (/^(?:the|a|an|its|their|of|by|and|is|are|was|were|be|been|has|have|had|all|no)$/.test(bare[i - 1]!))
      return false;
    // “a meeting with ousted leaders”, “the levy on imported grain”
    if (i < bare.length - 1 && /^(?:with|for|from|on|in|to|against|over|about|between|under|into)$/.test(bare[i - 1]!))
      return false;
    // “the ruling brought ten thousand people”: what it did, not what is done to it
    if (opensObject.test(bare[i + 1] ?? '') && !twofold.test(w)) return false;
    // “the price he signed”: it is said of a thing
    if (/^(?:he|she|it|they|we|i|you|who|that|which)$/.test(bare[i - 1]!)) return false;
    // “the draft agreed”
    if (w === 'agreed' && i === bare.length - 1) return false;
    // “a pay cut of a tenth” is a thing
    if (/^an?$/.test(bare[0]!) && /^(?:cut|hit|run|cast|set|split|spread|read|shot|thought|find|bound)$/.test(w))
      return false;
    // “a deal brokered by Oman”, “prisoners held since May” are things still
    return (
      !/^(?:(?:by|with|since|under)|as (?:an?|part)) /.test(`${bare.slice(i + 1, i + 3).join(' ')} `) &&
      !subordinate.test(`${words.slice(0, i).join(' ')} `)
    );
  });
  if (k <= 0) return null;
  return done(bare[k]!, words.slice(0, k).join(' '), words.slice(k + 1).join(' '));
}

const opensObject =
  /^(?:the|an?|its|their|his|her|all|many|thousands|hundreds|\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|eighty)$/;
// what has two objects leaves one behind: “workers paid a bonus”
const twofold =
  /^(?:given|granted|paid|offered|sent|shown|lent|told|taught|denied|spared|handed|allowed|allocated|assigned|promised|refunded|fined|charged|sold|served|awarded|allotted|owed|called|named|made|kept|left|let|put|set|declared|held|cut|raised|reduced|lowered|increased|extended|delayed|postponed)$/;

const opensRest =
  /^(?:by|in|on|at|to|from|before|after|until|within|without|as|and|or|with|for|under|over|up|out|off|back|down|immediately|again|now|today|tomorrow|first|together)$/;

// “starting wages raised”, “insurance barriers to its ships removed”: things that are no verbs, and last what is done to them
function plainlyDone(words: readonly string[]): boolean {
  const [first = '', next = ''] = words;
  const end = /^(?:instead|again|first|outright|now)$/i.test(words.at(-1)!) ? -2 : -1;
  const last = words.at(end)!;
  return (
    words.length > 1 &&
    words.length < 9 &&
    isParticiple(last) &&
    (!describes.test(last) || /^frozen$/i.test(last)) &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(first) &&
    (/[^s]s$/.test(next) || !beginsWithVerb(words.join(' '))) &&
    !/^(?:not|to|be|been|is|are|was|were|has|have|had|it|they|he|she|we|you|i|that|which|who|what|as|if|how|why|when)$/.test(
      first,
    ) &&
    (!verbs.has(first) || verbOrNoun.has(first)) &&
    !isParticiple(first)
  );
}

// “household wells left alone”, “their leaders let out”: nothing more than what is done to them
const leftSo = /^(?!(?:to|not|be)\b)(?:\p{Ll}+ )?\p{Ll}+s [\p{L}-]+ (?:alone|out|off|up|down|back|home|open|free)$/u;

// “the suspects come to the capital”: what others are to do, asked as it were of nobody
const bareVerb =
  /^(?<who>every(?:one|body) |(?:the|those|all|any|each|both|its|their|every|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) (?:[\p{L}’'-]+ ){1,3}?|an? (?:[\p{L}’'-]+ ){1,3}?(?=take (?:effect|part|place)\b))(?<verb>\p{Ll}+) (?<rest>(?:effect|part|place|to|in|into|from|at|on|for|with|as|up|out|back|home|before|after|again|together|free|the|an?|its|their|no|all|today|tomorrow|next|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b.*)$/u;

// “janitors earn more than a living wage”, “half the jobs go”
const bareMany =
  /^(?<who>(?:half |some |more |most |other |the other )?(?:(?:the|its|their) )?(?:\p{Ll}[\p{L}-]+ )?(?:(?!(?:its|his|this) )\p{Ll}+s|men|women|people|police) )(?:each )?(?<verb>\p{Ll}+)(?: (?<rest>(?:more|less|no|a|an|the|its|their|some|at|to|in|into|from|on|for|with|as|back|home|freely|together|\d)\b.*|[\p{Ll}]+s?))?$/u;
// “the gates stay open”
const staying =
  /^(?<who>(?:(?:the|its|their|all|these|those) )?(?:\p{L}[\p{L}’'-]* ){1,4})(?:stays?|remains?) (?<how>open|closed|shut|in place|in force|as (?:it is|they are)|free|frozen|intact|public|private)$/iu;
// “the advisers out”, “the firm off the land”, “the trains running again”
const placed =
  /^(?<who>(?:(?:the|all|its|their|his|her|these|those) )?(?:\p{L}[\p{L}’'.,-]* ){1,5}?)(?<where>out|away|gone|off (?:the|its|their) [\p{L} ]+|out of [\p{L} ]+|back home|(?<going>running|flowing|moving|working)(?: again)?)$/iu;

// “his horseman back”
const givenBack =
  /^(?<thing>(?:the|its|their|his|her|all|both)\b(?: (?!(?:to|be|get|go|come)\b)[\p{L}’'-]+){1,6}) back$/iu;
// “colleagues held in the port set free at once”
const madeSo =
  /^(?<who>(?:(?:the|its|their|all|these|those) )?(?!(?:be|to|not)\b)\p{L}[^,]{2,60}?s(?: [^,]{2,50}?)?) (?<verb>set|make|put)(?:s|de)? (?<how>(?:free|public|right|aside|apart)\b.*)$/iu;
// “five detainees on each side go home”
const goingWhere =
  /^(?<who>(?:the|those|all|both|its|their|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*) [^,]{3,50}?) (?<verb>go|come|return|walk) (?<rest>(?:home|back|free)\b.*)$/iu;
// “the mills across the river to do the same”: what others are to do, asked of whoever can have them do it
const toDo =
  /^(?<who>(?:(?:the|all|its|their|both|these|those|other) )(?:(?!(?:to|and|or|that|which|who|is|are|was|were|be|not|for)\b)[\p{L}’'-]+ ){0,4}?[\p{L}’'-]*[^s\W]s(?: (?:across|along|in|on|at|from|of|near|under|behind|around) [\p{L}’' -]{2,40}?)?) to (?<verb>\p{Ll}+)\b(?<rest>.*)$/iu;
// “the players' share to drop to 46 per cent”
const toMove =
  /^(?<who>(?:the|all|its|their)\b [^,]{2,50}?) to (?<verb>drop|fall|rise|go up|go down|shrink|grow|stay|remain)(?<rest>(?: (?:to|by|at|below|above|within|under|in|as|until|unchanged|near|close)\b.*)?)$/iu;
// “the efforts to mediate” are a thing
const opensInfinitive =
  /\b(?:rights?|plans?|chances?|decisions?|ways?|efforts?|requests?|permissions?|pledges?|promises?|agreements?|laws?|bills?|orders?|votes?|deals?|attempts?|steps?|measures?|powers?|licen[cs]es?|commitments?|threats?|proposals?|moves?|needs?|invitations?|funds?|means|resources|tools|talks|negotiations|conditions|duties|incentives|refusals|calls?|demands?|offers?|mandates?|reasons?|terms|conditions|provisions|guarantees?|reforms?)(?= |$)/i;

function elsewhere(text: string): string | null {
  const stays = staying.exec(text)?.groups;
  if (stays) return `keep ${lowered(stays.who!)}${stays.how}`;
  const found = placed.exec(text)?.groups;
  const things = found?.who?.trim().split(' ') ?? [];
  if (!found || beginsWithVerb(text) || things.length === 0) return null;
  // “a way out” is a thing; what is brought somewhere is named, or are several
  if (!/^\p{Lu}/u.test(things.at(-1)!) && !/[^s]s,?$/.test(things.at(-1)!)) return null;
  if (things.some(w => /^(?:to|of|and|or|for|by|with|that|who|which|is|are|was|were|be)$/.test(w))) return null;
  if (found.going) return `set ${lowered(found.who!)}${found.going}`;
  return found.where === 'gone' ? `remove ${lowered(found.who!).trim()}` : `take ${lowered(found.who!)}${found.where}`;
}

/** “the suspects come to the capital” → let the suspects come to the capital; null of a thing and no more. */
export function bareClause(text: string): string | null {
  const moved = elsewhere(text);
  if (moved) return moved;
  const returned = givenBack.exec(text)?.groups?.thing;
  if (returned) return `give back ${lowered(returned)}`;
  const freed = madeSo.exec(text)?.groups;
  if (freed) return `${freed.verb} ${lowered(freed.who!)} ${freed.how}`;
  const led = goingWhere.exec(text)?.groups;
  if (led) return `let ${lowered(led.who!)} ${led.verb} ${led.rest}`;
  const others = toDo.exec(text)?.groups;
  if (others && verbs.has(others.verb!) && !beginsWithVerb(text) && !opensInfinitive.test(others.who!)) {
    if (/^(?:its|their) /i.test(others.who!) && /^(?:leave|withdraw|depart)$/.test(others.verb!))
      return `withdraw ${lowered(others.who!)}${others.rest!.replace(/^ (?=the |its |\p{Lu})/u, ' from ')}`;
    if (others.rest) return `have ${lowered(others.who!)} ${others.verb}${others.rest}`;
  }
  const moving = toMove.exec(text)?.groups;
  if (moving && !beginsWithVerb(text) && !opensInfinitive.test(moving.who!))
    return `let ${lowered(moving.who!)} ${moving.verb}${moving.rest}`;
  const many = bareMany.exec(text)?.groups;
  if (many && verbs.has(many.verb!) && !verbOrNoun.has(many.verb!) && !beginsWithVerb(text))
    return trimmed(`let ${lowered(many.who!)}${many.verb} ${many.rest ?? ''}`);
  const found = bareVerb.exec(text)?.groups;
  if (!found || !verbs.has(found.verb!) || verbOrNoun.has(found.verb!) || isParticiple(found.verb!)) return null;
  if (/ (?:to|and|or|of|not|must|should|will|would|can|could|may|might) $/.test(found.who!)) return null;
  // of those who are to act themselves: “the two of them meet”
  if (/^(?:the two|both|all)(?: of (?:them|the \p{L}+))? $/iu.test(found.who!)) return `${found.verb} ${found.rest}`;
  return `let ${lowered(found.who!)}${found.verb} ${found.rest}`;
}

const trimmed = (text: string) => text.replace(/\s+/g, ' ').trim();
const lowered = (text: string) =>
  text.replace(/^(?:Each|The|An?|All|Every|No|Any|Some|Its|Their|These|Those|This|That|Both)\b/, w => w.toLowerCase());
