import {saysEnough} from './sound.ts';

/** As much as is read at a glance. */
export const longest = 90;
const longestName = 120;

const heads =
  /\b(?:those|anyone|everyone|all|anything|something|nothing|whoever|one|people|men|women|someone|nobody)$/i;
const loose =
  /\s+(?:of|to|from|with|by|for|the|a|an|and|or|but|that|which|who|at|into|onto|its|their|his|her|be|is|are|was|were|as|than|if|when|while|because|between|under|through|during|about|without|upon|among|so|such|very|more|most|every|each|any|this|these|may|might|(?<!\b(?:good|free|ill|political|their|his|her|its|own) )will|would|could|can|should|must)$/i;

// “for nine more”
const amount =
  /\b(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|some|any|no)$/i;

// “the hotel where his rival”, “keep hours as they”: a clause without its verb
const halfClause =
  /(?<=\S \S+)(?<! as \S+) (?:where|while|when|as) (?:(?:the|its|their|his|her) \p{L}+|they|it|he|she)$/iu;

// “to see” whether, “on this”: half of something said elsewhere
const halfSaid =
  /(?<=\S \S+) (?:to (?:see|ensure|determine|know|decide|try|seek|attempt|(?<!(?:returns?|returning|go|going|back|come|get|report) to )work)|(?:on|in|about|over|at) (?:this|that|it))$/i;

// “in the name” of what, “as part” of what
const halfThing =
  /(?<=\S \S+) (?:as part|as a way|as a means|in line|(?:in|on|with|for) (?:the|an?) (?:\p{Ll}+ )?(?:bid|effort|attempt|name|basis|aim|view|wake|framework|context|spirit|run-up))$/u;

// “the draft agreed” when, “the deal known” as what; but “keep the deal sealed”
const leftOver =
  /(?<=^(?!(?:Have|Keep|Get|Leave|Let|See|Make|Set|Want) )\S+ .*\p{Ll}{3,})(?<!\b(?:those|anyone|everyone|all|what|be|been|is|are|was|were|and|or|as|not)) (?:known|called|named|dubbed|described|agreed|imposed|based|aimed|outlined|reached|designed|intended|contained|requested|mentioned|begun)$/iu;

// why, as what and by whose word an act is asked is no part of it
const aside =
  /,? (?<word>while|whereas|although|because|so that|which|who|in order to|as part of|as an? (?:\p{Ll}+ )?(?:precondition|prerequisite|condition|gesture|sign|token|step|concession)\b|as (?:demanded|requested|asked|urged|sought|called for) by|in the name of|in an? (?:\p{Ll}+ )?(?:bid|effort|attempt|move) to|in (?:the )?(?:hopes? (?:of|that)|wake of|light of|view of|response to|face of)|with a view to|due to (?!be\b|begin\b|start\b|expire\b|end\b|take\b)|owing to|in protest (?:at|over|against)|as (?:it|they|this|that|he|she) (?:would|will|could|might|may) |because of|according to|amid|despite|as (?:the|an?|its|their) (?:[\p{L}-]+ ){1,4}(?:looms?|loomed|nears?|neared|approach(?:es|ed))|(?<!the )following an? |(?<!the )following (?:\p{Ll}+ ){0,2}(?:clashes|fighting|talks|meeting|protests|attacks?|violence|weeks|days|months|years))\b/iu;

// “between Vostria” and whom
const halfPair = /(?<=\S \S+) between (?:the )?\p{Lu}[\p{L}’'-]*$/u;

/** Cuts what only describes or explains, then whatever is too long, always between phrases: what is left can stand alone. */
export function shortened(text: string): string {
  let out = text
    .replace(/\s+(?=[,;])/g, '')
    // a bracket that closes outside of what is quoted
    .replace(/ \([^()]*$| \[[^[\]]*$/, '')
    // “leave since losing the vote”, “reach the frontier, fears that …”
    .replace(/,? since (?:\p{L}+ )?\p{Ll}+ing\b.*$/u, '')
    .replace(/, (?:fears?|says?|said|warns?|warned|argues?|argued|believes?|insists?|adds?|notes?) .*$/u, '')
    .replace(/,? (?:saying|adding|arguing|claiming|stating|noting)(?: that .*)?$/u, '')
    // “the agreement that its power board, Velt”, which had what?
    .replace(/(?<=\S \S+ \S+) (?:that|which) (?:the|its|their|his|her|an?) [^,]{2,50}, \p{Lu}[\p{L}.-]*$/u, '')
    .replace(/ [―–—-] .*$/u, '')
    // “halt what he called the repression of leaders”
    .replace(
      /(?<=\p{L}) what (?:it|he|she|they|some|\p{Lu}\p{L}+) (?:called|calls|termed|terms|described as|describes as|said was|says is) (?=(?:the|an?|its|their|his|her|all|any)\b)/gu,
      ' ',
    )
    // “abandon what it described as excessive demands”: the object of the act
    .replace(
      /(?<=^\p{L}+) what (?:it|he|she|they|some|\p{Lu}\p{L}+) (?:called|calls|termed|terms|described as|describes as|said was|says is|said were|says are)(?= )/u,
      '',
    )
    .replace(
      /,? (?:(?:as|to|of|for|in|with) )?what (?:it|he|she|they|some|\p{Lu}\p{L}+) (?:called|calls|described|describes|say|says|said)\b.*$/u,
      '',
    )
    .replace(/, (?:or|but) (?!\p{L}+ (?:the|a|an|its|their)\b).*$/u, '')
    .replace(/ (?:\p{L}+ed )?(?:there|here)$/u, '')
    // “…, the Harbour news agency reports”
    .replace(/, (?:the )?\p{Lu}[\p{L}’' ]{2,40} (?:reports?|reported|says|said)$/u, '')
    // “stop the raids, for a start”, “free the captives, thought to number twenty”
    .replace(/,? (?:for a start|to begin with|to start with|for one|first of all)$/u, '')
    .replace(/, (?:thought|said|believed|estimated|reported|understood|known) to \p{L}.*$/u, '')
    // “lift the tariffs first”: that it comes first is said elsewhere
    .replace(/(?<=^(?!(?:put|come|go|act|move|speak|be)\b)\S+ \S+ .*\S) (?:first|still|already)$/iu, '')
    .replace(
      /,? (?:as well|too|also|again|(?:before|by|until|after|from) then|at (?:that|the same) time|on (?:multiple|several|many|numerous) occasions)$/i,
      '',
    );
  // “…, it could fall apart”: another sentence begins
  out = out.replace(
    /, (?:it|they|he|she|we|this|that) (?:could|would|will|may|might|can|must|should|is|are|was)\b.*$/u,
    '',
  );
  out = out.replace(relative, ' $<more>').replace(unmarkedRelative, '$<thing>');
  out = out.replace(said, ' ');
  out = out.replace(/(?<=.{8}), (?:including|among them) (?!.* to \p{Ll}).*$/u, '');
  const told = aside.exec(out);
  const enough = told && (told.index >= 8 || saysEnough(out.slice(0, told.index).trim()));
  if (told && enough && !(/^who|^which/i.test(told.groups!.word!) && heads.test(out.slice(0, told.index))))
    out = out.slice(0, told.index);
  // “the period in which …”
  if (/^wh(?:ich|o)/i.test(told?.groups?.word ?? ''))
    out = out.replace(/ (?:in|on|at|by|for|from|to|with|of|under|over|through|after|before)$/i, '');
  // “… after several of them had said so”, “… at the end of last year”: what went before is no part of an act to come
  out = out
    .replace(
      /,? (?:after|since|now that) (?:[\p{L}’'-]+ ){1,5}(?:\p{L}+ed|had|has|have|was|were|said|took|made|gave)\b.*$/u,
      '',
    )
    .replace(
      /,? (?:(?:at|by|before) the (?:end|beginning|start) of )?last (?:year|month|week|spring|summer|autumn|fall|winter|night|\p{Lu}\p{Ll}+)$/u,
      '',
    );
  // “a truce reached in the past 24 hours with the rebels”, “sanctuary in recent years”
  out = out.replace(gone, '');
  // “another round of talks earlier in the day”: when it was asked for
  out = out.replace(/ earlier (?:in the|on|this|that|today|yesterday)\b.*$/u, '');
  // “the protocol, the part of the treaty …”
  const apposed = /, (?:the|an?) [^,]+$/i.exec(out);
  if (apposed && apposed.index >= 12 && !/,? (?:and|or) /.test(apposed[0])) out = out.slice(0, apposed.index);
  if (out.length > longest) out = cut(out);
  // “let propane through”
  if (/^(?:let|get|push|see|carry|put|wave|bring)\b.* through$/i.test(out)) return out;
  // “by 5 a.m.”
  out = out.replace(/(?<=\d ?)(?<half>[ap]\.m)$/, '$<half>.');
  for (let before = ''; before !== out; ) {
    before = out;
    out = out
      .replace(/[\s,;:–-]+$/, '')
      .replace(halfSaid, '')
      .replace(halfThing, '')
      .replace(leftOver, '')
      .replace(halfPair, '')
      // “start the study and not be naive”
      .replace(/(?<=\S \S+)(?:,? and not be (?:so )?\p{Ll}+)+$/u, '')
      // “discuss the aid and not the quota”
      .replace(/ and not (?:the|its|their|an?) [^,]*$/u, '')
      .replace(halfClause, '')
      // “back the plan and suggesting” what, “publish specifics even”
      .replace(/(?<=\S \S+) and \p{Ll}+ing$/u, '')
      .replace(/(?<=\S \S+) even$/, '')
      .replace(/(?<=\S) exactly$/, '')
      // “due” to what, “right” after what
      .replace(
        /(?<=\S \S+)(?<!\b(?:is|are|the|an?|any|every|no|its|their|his|her|of|to|as)|['’]s?) (?:due|right|just|shortly|ahead|rather)$/,
        '',
      )
      // “accept the proposal on” which day
      .replace(
        /(?<=^(?:Accept|Agree to|Sign|Reject|Ratify|Approve) \S.* \p{Ll}+)(?<! (?:carry|move|press|go|hold|vote|insist|rely|depend|count)) on$/iu,
        '',
      )
      // “by July, Ada Roe”, who is told of next
      .replace(/(?<=^[^,]+ [^,]+), (?:\p{Lu}\p{Ll}+ ){1,2}\p{Lu}\p{Ll}+$/u, '')
      .replace(loose, (cut, at: number) =>
        / May$/.test(cut) || (/more$/.test(cut) && amount.test(out.slice(0, at))) ? cut : '',
      );
  }
  return out;
}

// what has gone by already is no time of an act to come
const gone =
  /,? (?:(?:over|in|during) the (?:past|last) (?:few |[\p{L}\d]+ )?(?:hours?|days?|weeks?|months?)|in recent (?:days|weeks|months|years))(?= (?:with|by|to|from|between)\b|$)/u;

// “a long-term, comprehensive and lasting solution”: between words that say what the thing is like
const listing = (text: string, at: number) =>
  // “the Board of Ports and Canals”, “between Vostria and Kestria”
  (/\p{Lu}[\p{L}’'-]*$/u.test(text.slice(0, at)) && /^ and (?:the )?\p{Lu}/u.test(text.slice(at))) ||
  // “military, humanitarian and other support”: the end, or the beginning, of a list
  (/, [\p{L}-]+(?: [\p{L}-]+)?$/u.test(text.slice(0, at)) && /^,? and /.test(text.slice(at))) ||
  /^, [\p{L}-]+(?: [\p{L}-]+)?,? and [\p{L}-]+ /u.test(text.slice(at)) ||
  // “for federal and provincial ministers”
  (/\b(?:of|for|with|by|from|between|against) [\p{L}-]+(?:al|ic|ive|ary|ous|an|ese|ish)$/u.test(text.slice(0, at)) &&
    /^ and [\p{L}-]+(?:al|ic|ive|ary|ous|an|ese|ish) \p{L}/u.test(text.slice(at))) ||
  (/(?:\b(?:an?|the|any|its|their|all|more) (?:\p{L}+ly )?[\p{L}-]+(?:, [\p{L}-]+)?)$/u.test(text.slice(0, at)) &&
    /^(?:,|,? and) [\p{L}-]+(?:,| and| or| \p{L})/u.test(text.slice(at)));

// “let an auditor, approved by the capital, read the minutes”
const said =
  /, (?:\p{L}+ed|chosen|known|led|held|seen|paid|sent|drawn|given) (?:by|in|as|to|for|with|under|from|on) [^,]{3,50}, (?=\p{Ll})(?!(?:and|or|but|which|who|that|including) )/u;
// “allow the opposition, which is said to be weak, to attend”
const relative = /, (?:which|who|whose|whom)\b[^,]*, (?<more>(?:to|into|from|out) \p{L})/u;

// “the terms of a proposal the studios have presented”
const unmarkedRelative =
  /(?<thing>\b(?:proposals?|offers?|plans?|deals?|terms|packages?|drafts?|texts?|demands?|conditions?|agreements?|measures?)) (?!of\b)(?:(?:the|its|their) )?\p{L}[\p{L}’' -]{2,60}? (?:has|have|had) (?:(?:already|now|just|long) )?(?:\p{L}+ed|made|put|sent|given|drawn|sought|laid)\b.*$/u;

function cut(text: string): string {
  const window = text.slice(0, longest);
  const at = [
    ...window.matchAll(/(?:,| –| that| to| for| with| by| from| in| on| at| of| and| as| after| over| under) (?=\S)/g),
  ]
    .map(m => m.index)
    .filter(i => i >= longest / 5 && !listing(text, i));
  // rather at a comma or a clause than at any preposition
  const better = at.findLast(i => /^(?:,| –| that| and) /.test(text.slice(i)) && true);
  // “for the resumption” of what
  const whole = at.findLast(i => !text.startsWith(' of ', i));
  // a long name is rather told whole than cut
  const place = better ?? whole ?? at.at(-1) ?? (text.length <= longestName ? text.length : window.lastIndexOf(' '));
  return place > 0 ? text.slice(0, place) : window;
}
