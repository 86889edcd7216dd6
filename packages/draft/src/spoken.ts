import type {Demand, Span} from '@suasion/model';
import type {Passages} from './passages.ts';
import {saysEnough, saysNothing} from './phrase/sound.ts';
import {spelled} from './spelled.ts';
import type {Parties, Party} from './steps/01-parties.ts';
import {isParticiple, verbs} from './words/verbs.ts';

/**
 * The words of an act made to stand by themselves: its subject is left out, pronouns say what they stand for, and a
 * passive has what it is said of.
 */
export function spoken(demand: Demand, subject: Party | null, who: Parties, passages: Passages): string {
  const [first] = demand.act;
  if (!first) return '';
  const not = [...demand.given, ...demand.act];
  let text = withoutSubject(demand.act, subject, who, passages).replace(everybody, '');
  text = permitted(asker(untitled(text, demand.act, passages), demand, subject, who), demand, subject, who);
  text = ours(whose(text, first, subject, who, passages), demand, subject, who);
  text = theOthers(askersOwn(text, demand, subject, who), demand, passages.before(first), subject, who);
  if (!thingsSaid.test(passages.before(first))) text = spelled(counted(text, first, passages), first, passages, not);
  // “the clubs would be | thrown out”: half of the verb stands before
  const half = halfPassive.test(passages.before(first)) && isParticiple(firstWord(text));
  if (half) text = `be ${text}`;
  if (isParticiple(/^(?:be|being) (?:not |first |also )?(?<verb>\p{L}+)/u.exec(text)?.groups?.verb ?? '')) {
    const theme = saidOf(first, passages, half);
    // “we need the public to be prepared”: whoever is asked is nobody else's to prepare
    if (theme && !(subject && bareName(theme) === bareName(subject.name))) text = `${theme} ${text}`;
  }
  // “hold talks one day before the vote”: how long before goes with the condition
  if (demand.given.some(g => /^\s*$/.test(passages.gap(g, demand.act.at(-1)) ?? '.') && early.test(passages.text([g]))))
    text = text.replace(measure, '');
  text = completed(metWith(text, demand, subject, who), demand, passages);
  // “the line that it agreed to buy” tells of what is settled
  if (demand.kind !== 'promise') text = gapped(text, first, passages);
  // “immediate support from the Coalition”, of the Coalition
  const last = passages.named(demand.act).at(-1);
  if (last && subject && who.of(last.actor) === subject) {
    const name = passages.text([last]);
    const without = text.endsWith(name) ? text.slice(0, -name.length) : '';
    if (/\S (?:from|by)(?: the)? $/i.test(without)) text = without.replace(/ (?:from|by)(?: the)? $/i, '');
  }
  text = withSelf(text, demand, subject, who, passages);
  // “the Palestinians want their own police there”: whose, is whose demand it is
  const by = demand.kind === 'demand' ? who.of(demand.by) : null;
  if (by && by !== subject && startsThing.test(text) && !/\b(?:must|should|will|would|shall|be)\b/i.test(text))
    text = text.replace(/\b(?:its|their|his|her) own (?=\S)/i, `${possessive(by.inText)} `);
  return text;
}

// “talks with Kestria”, asked of Kestria, are talks with whoever asks; “assurances from Kestria” are its own
function withSelf(text: string, {kind, by, act}: Demand, subject: Party | null, who: Parties, passages: Passages) {
  const asker = kind === 'demand' ? who.of(by) : null;
  if (!subject || !asker || asker === subject) return text;
  let out = text;
  for (const name of passages.named(act)) {
    if (who.of(name.actor) !== subject) continue;
    const called = passages
      .text([name])
      .replace(/^the /i, '')
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    out = out
      .replace(
        new RegExp(
          `(?<=\\b(?:talks?|negotiations?|meetings?|dialogue|discussions?|contacts?|summit|deal|agreement|accord|treaty|truce|ceasefire|trade|relations|ties) with )(?:the )?${called}(?![\\p{L}'’-])`,
          'u',
        ),
        asker.inText,
      )
      .replace(
        new RegExp(
          `(?<=\\b(?:assurances?|guarantees?|answers?|reply|replies|response|explanations?|apology|payments?|support|help|commitments?|pledges?|concessions?|compensation)) (?:from|by) (?:the )?${called}(?![\\p{L}'’-])`,
          'u',
        ),
        '',
      );
  }
  return out;
}

// “whose first proposal”: whoever was named last
function whose(text: string, span: Span, subject: Party | null, who: Parties, passages: Passages): string {
  if (!/^whose \p{Ll}/u.test(text)) return text;
  const before = passages.before(span);
  const name = passages.named([{doc: span.doc, start: span.start - before.length, end: span.start}]).at(-1);
  const owner = name ? who.of(name.actor) : null;
  return owner && owner !== subject ? `${possessive(owner.inText)} ${text.slice('whose '.length)}` : text;
}

// “send us the text”, “cut us off”: whoever speaks, where that is not whoever would act
function ours(text: string, {by, of, kind}: Demand, subject: Party | null, who: Parties): string {
  const speaker = who.of(by) === subject ? (kind === 'demand' ? null : who.of(of)) : who.of(by);
  const spoken =
    speaker && speaker !== subject ? text.replace(/(?<!\b(?:the|with the) )\b(?:us|me)\b/g, speaker.inText) : text;
  const named = who.of(by);
  const self = named && named !== subject ? spoken.replace(/^(?:him|her|it)self (?=\S)/, `${named.inText} `) : spoken;
  // “put what we can do in a decree”
  const own =
    named === subject && kind !== 'demand' ? self.replace(/(?<=\b(?:what|whatever|all) )we(?= \p{Ll})/gu, 'it') : self;
  // “enforce it ourselves”: whoever acts acts itself
  return own
    .replace(/(?<=\S \S+) (?:by |for )?(?:ourselves|themselves|itself|himself|herself|myself)$/i, '')
    .replace(/^(?<verb>\p{Ll}+) (?:ourselves|themselves)\b/u, '$<verb> itself');
}

// “told him that it would bring down his government”: what is not its own is the other's
function theOthers(text: string, {kind, of}: Demand, before: string, subject: Party | null, who: Parties): string {
  const other = kind === 'demand' ? null : who.of(of);
  if (
    !other ||
    other === subject ||
    !/\b(?:it|they|we) (?:would|will|could|can|may|might|shall)(?: not)? $/i.test(before)
  )
    return text;
  return text.replace(/\b(?:his|her) (?=\p{Ll})/gu, `${possessive(other.inText)} `);
}

// “asked the court to let it back on the air”: whom one asks another to let, pay or spare is mostly oneself
function asker(text: string, {kind, by}: Demand, subject: Party | null, who: Parties): string {
  const self = who.of(by);
  if (kind !== 'demand' || !self || self === subject) return text;
  // “demanded to see the accounts”: they are to be shown
  const seen =
    /^(?:to see|seeing) (?<what>(?:(?:the|its|their|all|his|her) )?(?:\p{L}+ )?(?:accounts|books|contracts|figures|papers|documents|records|evidence|proof|text|plans?|list|data|reports?|files?|map|maps))\b/u.exec(
      text,
    );
  if (seen) return `show ${seen.groups!.what}${text.slice(seen[0].length)}`;
  // “asked the chairman to meet him”, “not to wait for him”
  const met = text.replace(
    /(?<=^(?:not )?(?:meet|see|trust|wait for|deal with|negotiate with|sit down with|(?:talk|speak|listen) to|leave (?:\S+ ){1,4}to|(?:keep|kept) (?:\S+ ){1,3}from) )(?:him|her)$/iu,
    self.inText,
  );
  // “asked that breaches be reported to it”
  const told = text.replace(
    /(?<=\b(?:report|hand|give|send|pay|return|submit|explain|transfer|deliver|surrender|refer|turn|show|disclose)\p{L}* (?:\S+ ){0,5}?to )(?:it|him|her)$/u,
    self.inText,
  );
  if (told !== text) return told;
  if (met !== text) return met.replace(/^(?<not>not )?see /, '$<not>meet ');
  return text.replace(
    /^(?<not>not )?(?<verb>let|allow|permit|give|pay|grant|extend(?= \S+ an?\b)|lend|admit|readmit|recogni[sz]e|compensate|leave|spare|join|help) (?:it|them|him|her)(?= (?!off|over|up\b|be\b)\S|$)/iu,
    (_, not: string | undefined, verb: string) => `${not ?? ''}${verb} ${self.inText}`,
  );
}

// “asked the guild to answer its latest offer”, “to open the way for its own country”: of whoever asks
function askersOwn(text: string, {kind, by}: Demand, subject: Party | null, who: Parties): string {
  const self = who.of(by);
  if (kind !== 'demand' || !self || self === subject) return text;
  return text
    .replace(/\b(?:his|her|its|their) own country\b/gi, self.inText)
    .replace(itsOffer, does => `${does.replace(/\S+ $/, '')}${possessive(self.inText)} `);
}
const itsOffer =
  /^(?:not )?(?:answer|accept|consider|study|take|respond to|reply to|agree to|vote on|read|approve|back|sign|reject) (?:its|their|his|her) (?=(?:\p{L}+ ){0,2}(?:offers?|proposals?|bids?|terms|plans?|drafts?|demands?|conditions|requests?)\b)/u;

// “things that we cannot [give them]”: what is given stands before
const thingsSaid =
  /\b(?:things?|anything|something|everything|nothing|what|whatever)(?: (?:that|which))? (?:we|they|it|he|she|I|you)(?: [\p{L}’']+){0,5} $/u;

// “had offered 3 percent, and raised that to [4.5]”: of what, the number before says
function counted(text: string, span: Span, passages: Passages): string {
  if (!/^(?:to )?\d[\d.,]*(?: (?:million|billion|thousand))?$/.test(text)) return text;
  const after = passages.text([{doc: span.doc, start: span.end, end: span.end + 24}]);
  if (/^\s?(?:%|per ?cent|[$€£]|\p{L}*(?:dollar|euro|pound)s?\b)/u.test(after)) return text;
  const before = passages.text([{doc: span.doc, start: Math.max(0, span.start - 300), end: span.start}]);
  const {sign = '', unit = ''} = [...before.matchAll(measured)].at(-1)?.groups ?? {};
  const number = text.replace(/^to /, '');
  return sign || unit ? `${sign}${number}${unit.replace(/^%/, ' percent')}` : text;
}
const measured =
  /(?:(?<sign>[A-Z]{0,2}[$€£])\d[\d.,]*(?: (?:million|billion|thousand))?|\d[\d.,]*(?: (?:million|billion|thousand))?(?<unit>%| per ?cent\b| (?:dollars|euros|pounds|rand|pesos|rupees|roubles|rubles|yen|yuan|kroner|kronor|francs|lira|naira|dinars|hectares|barrels|tonnes)\b))/gu;

// “promised the station that it could go on broadcasting”: to let it is the promise
function permitted(text: string, {kind, by, of}: Demand, subject: Party | null, who: Parties): string {
  const [self, other] = [who.of(by), who.of(of)];
  if ((kind !== 'promise' && kind !== 'offer') || !other || other === self || subject !== self) return text;
  const may = /^(?:that )?(?:it|they|he|she) (?:could|can|may|might) (?!not\b|be\b|also be\b)(?<act>\p{L}.*)$/isu.exec(
    text,
  );
  return may ? `let ${other.inText} ${may.groups!.act}` : text;
}

// “both sides suspend their measures”: they are who would act
const everybody =
  /^(?:that )?(?:both|the two|all|each)(?: of the)? (?:sides?|parties|delegations|governments|countries|leaders|armies) (?:must |should |to |would |will )?(?=\p{L})/iu;
const bareName = (name: string) => name.toLowerCase().replace(/^the /, '');
const early = /^(?:before|after|ahead of|prior to)\b/i;
const measure =
  / (?:an?|one|two|three|four|five|six|ten|\d+|several|some|a few) (?:hours?|days?|weeks?|months?|years?)$/i;
const startsThing = /^(?:(?:a|an|the) \p{L}+ of )?(?:its|their|his|her) own /iu;
export const possessive = (name: string) => (/s$/.test(name) ? `${name}’` : `${name}’s`);

const destination =
  /\b(?:invit|carr|bring|brought|send|sent|return|go|went|come|came|fly|flew|travel|tak|took)\p{Ll}*(?: [\p{L}’'-]+){0,4}? (?<where>(?:back )?to (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/gu;

// “refused to meet again”: whom it would meet
function metWith(text: string, {kind, of}: Demand, subject: Party | null, who: Parties): string {
  const other = kind === 'demand' ? null : who.of(of);
  return other && other !== subject && /^(?:not )?meet(?: again)?$/i.test(text.trim())
    ? text.trim().replace(/meet(?: again)?$/i, `meet ${other.inText}`)
    : text;
}

// “called on the government to attend”, “refused to sign”: what there is to attend or sign is named before
function completed(text: string, {act, kind}: Demand, passages: Passages): string {
  const span = act[0]!;
  const verb = text.trim().toLowerCase();
  // “the president must go”: of nothing; “they would not go”, of where they are to go
  if (/^(?:go|come)$/.test(verb) && kind !== 'demand') {
    const from = {doc: span.doc, start: Math.max(0, span.start - 300), end: span.start};
    const where = [...passages.text([from]).matchAll(destination)].at(-1)?.groups?.where;
    return where ? `${verb} ${where}` : text;
  }
  if (/^(?:go|come|arrive|appear)$/.test(verb)) return text;
  const bare =
    /^(?:rejoin|come back|go back|take part|participate|resume|sit down|return)$/.test(verb) ||
    (verbs.has(verb) && !saysEnough(verb) && !saysNothing(verb));
  if (!bare) return text;
  const before = passages.text([{doc: span.doc, start: Math.max(0, span.start - 400), end: span.start}]);
  const last = (things: RegExp) => [...before.matchAll(things)].at(-1)?.groups?.thing?.toLowerCase();
  if (/^(?:attend|join|rejoin|return|come back|go back|take part|participate|resume|sit down|leave)$/.test(verb)) {
    const meeting = last(/\b(?<thing>talks|negotiations|conference|summit|meeting|peace process)\b/gi);
    const to = /^(?:return|come|go)/.test(verb)
      ? ' to'
      : /^(?:take|participate)/.test(verb)
        ? ' in'
        : verb === 'sit down'
          ? ' at'
          : '';
    return meeting ? `${verb}${to} the ${meeting}` : text;
  }
  const paper = last(
    /\b(?<thing>agreement|accord|deal|text|treaty|plan|draft|contract|proposal|document|protocol|charter|memorandum|offer|resolution)\b/gi,
  );
  if (/^(?:sign|ratify|accept|endorse|approve|reject|implement|initial|honou?r|renegotiate|adopt)$/.test(verb) && paper)
    return `${verb} the ${paper}`;
  return text;
}

// “an assurance that the town does not want to [include in the treaty]”: what it would include stands before “that”
function gapped(text: string, span: Span, passages: Passages): string {
  const [verb = '', next = ''] = text.split(' ');
  if (!saysNothing(verb) || !/^(?:in|into|on|at|to|from|with|by|under|as|before|after)?$/.test(next)) return text;
  const thing =
    /(?:[,–—(] ?(?:(?:an?|the|any|some) )?|(?:^|\b(?:is|was|are|were|want\w*|seek\w*|demand\w*) )(?:an?|the|any|some) )(?<thing>(?:\p{L}+ ){0,2}?\p{L}+) (?:that|which) (?:(?!that\b|which\b|who\b)[\p{L}’'-]+ ){1,8}$/u.exec(
      passages.before(span),
    )?.groups?.thing;
  return thing ? `${verb} the ${thing}${text.slice(verb.length)}` : text;
}

// a headline has no such word in small letters: “the fourth Harbour Board Pilots and Masters Agreement” is none
const plain =
  /^(?!(?:about|after|under|between|against|before|until|during|through|without|within|among|above|toward|towards|their|which|while|where|there|these|those)$)\p{Ll}{5,}$/u;

// “Take Action On Immigration In First 100 Days”: the capitals of a headline, names left as they are
function untitled(text: string, spans: readonly Span[], passages: Passages): string {
  const words = text.split(' ');
  const capitals = words.filter(w => /^\p{Lu}/u.test(w)).length;
  // “an Upland Language Act” is a name in a sentence
  if (/^(?:an?|the|its|their) /.test(text)) return text;
  if (words.length < 4 || capitals * 10 < words.length * 6 || words.some(w => plain.test(w))) return text;
  const names = passages.named(spans).flatMap(n => passages.text([n]).split(' '));
  return words
    .map(w => (names.includes(w) || /^\p{Lu}[\p{Lu}.]+$/u.test(w) ? w : w.charAt(0).toLowerCase() + w.slice(1)))
    .join(' ');
}

const halfPassive = /(?<=\b(?:to|must|should|will|would|shall|can|could|may|might) )be (?:\p{L}+ly )?$/iu;
const firstWord = (text: string) => text.split(' ')[0]!.toLowerCase();

/** “the internal opposition should [be invited]”: what stands before the verb. */
function saidOf(span: Span, passages: Passages, half: boolean): string | null {
  const before = half ? passages.before(span).replace(halfPassive, '') : passages.before(span);
  const found =
    /(?:^|[,;:“"(]\s*|\bthat |\band |\bbut |\bbelieves? |\bsa(?:id|ys) |\bfor |\burged |\bdemanded |\binsist\w* )(?<theme>(?:(?!\bthat\b)[^,;:“”"()]){2,70}?)\s+(?:must|should|to|will|would|shall|can|could|ought to|has to|have to|needs? to)\s*(?:first |also |now )?$/i.exec(
      before,
    )?.groups?.theme;
  if (!found || /^(?:it|they|he|she|we|i|you|there)$/i.test(found.trim())) return null;
  // “those had been taken down by mistake and would be restored”
  if (/^(?:it|they|those|these|this|that) (?:had|has|have|is|are|was|were)\b.* and$/i.test(found.trim())) return null;
  const asked = found
    .trim()
    .split(
      /\b(?:asked|told|said|says|urged|wants|wanted|want|called (?:on|for)|demanded|invited|expects?|expected|requires?|required|needs?|needed) /i,
    )
    .at(-1)!;
  return asked.replace(/^(?:The|All|Every|These|Those|Such|Our|Its)\b/, w => w.toLowerCase());
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
  const rest = passages.text([after, ...more]).trim();
  // “our negotiators can be reached” is nothing they do
  if (/^(?:will|would|can|could|may|might|must|should|shall) be \p{L}+(?:ed|en)\b/u.test(rest)) return '';
  // “the festival cancelled”, asked of the festival itself
  if (rest === firstWord(rest) && isParticiple(rest)) return whole;
  return rest.replace(/^(?:will|would|can|could|may|might|must|should|shall) (?=\p{L})/iu, '');
}
