import type {Demand, EvidenceRecord} from '@suasion/model';
import {agrees} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {
  capital,
  closed,
  infinitive,
  isClause,
  isFiniteVerb,
  isParticiple,
  isThing,
  listed,
  namesWho,
  numeral,
} from '../words.ts';

/** As many letters as a quotation may have. */
export const longest = 160;
const opensCondition =
  /^(?:(?:but )?only |not |even )?(?:if|unless|before|after|until|till|once|when|provided|so long|as long|as soon|on the basis|in return|in exchange|without|except|pending|on condition|on the condition|subject to|in case|whether|regardless|no matter|should|in the event|barring|assuming|providing|while|failing)\b/i;
const opensDate = /^(?:by|before|until|till|within|no later|not later|on|from|in|at|after|this|next|starting|ahead)\b/i;

const leading = /^for (?=(?:an?|the|more|its|their|new|all|any|better|higher|full) \p{L})/iu;

/** A demand with what its line is made of. */
interface Told {
  d: Demand;
  asked: readonly string[];
  /** those asked, by name */
  of: string | null;
  /** who says it, and a verb that agrees: `Chad and Mali ask` */
  says: (one: string, many: string) => string;
  /** the words of the reports, and those right before them */
  act: string;
  before: string;
  clause: boolean;
  /** the words do not say by themselves what is meant: their sentence does */
  pointer: boolean;
  addressed: string;
}

/** What a demand, offer, promise, refusal or threat says, each in one sentence, in the words of the reports. */
export class DemandLines {
  readonly #record: EvidenceRecord;
  readonly #people: People;
  readonly #reports: Reports;

  constructor(record: EvidenceRecord, people: People, reports: Reports) {
    this.#record = record;
    this.#people = people;
    this.#reports = reports;
  }

  /** `Lavrov (Russia) asks Syria to “open the city”, “before the talks”.` */
  line(
    d: Demand,
    asked: readonly string[] = d.of ? [d.of] : [],
    others: readonly string[] = [],
    mostNames = Number.POSITIVE_INFINITY,
  ): string {
    const told = this.#told(d, asked, this.#speakers(d, asked, others, mostNames));
    // a whole sentence quoted says its condition and its date itself
    const whole = told.pointer || (d.kind === 'demand' && !told.of && told.clause);
    return closed(capital(`${this.#said(told)}${whole ? '' : `${this.#given(d)}${this.#deadline(d)}`}`));
  }

  #told(whole: Demand, asked: readonly string[], says: Told['says']): Told {
    const d = this.#unled(whole);
    const act = this.#reports.text(d.act);
    const before = this.#reports.before(d.act);
    const clause = isClause(act) || (/\bthat$/i.test(before) && askedOf.test(act));
    const of = asked.length ? listed(asked.map(a => this.#people.name(a))) : null;
    const addressed = of && !asked.includes(d.by ?? '') ? `, addressed to ${of}` : '';
    return {d, asked, of, says, act, before, clause, pointer: pointsElsewhere(act, clause), addressed};
  }

  // “[for a pay cut]”: the word that leads to what is asked for is no part of it
  #unled(d: Demand): Demand {
    const [first, ...more] = d.act;
    const led = first && d.kind === 'demand' ? leading.exec(this.#reports.text([first]))?.[0].length : undefined;
    return led ? {...d, act: [{...first!, start: first!.start + led}, ...more]} : d;
  }

  #speakers(d: Demand, asked: readonly string[], others: readonly string[], mostNames: number): Told['says'] {
    // of one’s own side one speaks by name
    const inside = d.by !== null && asked.some(a => this.#people.sideId(a) === this.#people.sideId(d.by!));
    const names = [d.by, ...others].map(by => (inside ? this.#people.name(by) : this.#people.full(by)));
    const rest = names.length - mostNames;
    const who = listed(rest > 1 ? [...names.slice(0, mostNames), `${numeral(rest)} others`] : names);
    const own = d.by ? this.#people.actor(d.by)?.name : undefined;
    // “the ministers” may be told of by the name of the government they are counted with
    const shown = own && who.toLowerCase().includes(own.toLowerCase()) ? own : who.replace(/^the /, '');
    const several = others.length > 0 || (d.by !== null && shown === own && this.#people.many(d.by));
    return (one, many) => `${who} ${several ? many : agrees(shown, one, many)}`;
  }

  #said(told: Told): string {
    const {d, of, says, act, addressed} = told;
    switch (d.kind) {
      case 'demand':
        return of === null ? this.#asksOpenly(told) : this.#asks(told, of);
      case 'offer':
        return `${says('offers', 'offer')} ${this.#to(told)}${addressed}`;
      case 'promise':
        // “accepted the proposal”: what is promised is to accept it
        return (isThing(act) ? agreedTo : accepting).test(told.before)
          ? `${says('accepts', 'accept')} ${this.#quote(d)}`
          : `${says('promises', 'promise')} ${this.#to(told)}${addressed}`;
      case 'refusal':
        if (negative.test(act)) return `${says('means', 'mean')} to ${this.#quote(d)}${addressed}`;
        return `${says('refuses', 'refuse')}${told.clause ? `: ${this.#quote(d)}` : ` ${this.#to(told)}`}${addressed}`;
      case 'threat':
        // what befalls the one threatened is none of the threatener's acts
        return addressed && /^(?:face|risk|lose|suffer|forfeit)\b/i.test(act)
          ? `${says('threatens', 'threaten')} that ${of} would ${this.#quote(d)}`
          : `${says('threatens', 'threaten')} ${this.#to(told)}${addressed}`;
    }
  }

  // a demand of nobody in particular
  #asksOpenly({d, says, act, before, clause, pointer}: Told): string {
    const isThing = this.#thing(d);
    if (isThing && (dangling.test(act) || /\b(?:in|on|at)$/i.test(act)))
      return `${says('asks for', 'ask for')} ${this.#pointed(d)}`;
    const openly = `${says('asks', 'ask')}, without saying of whom,`;
    if (/^that .*\b(?:should|must|shall|be)\b/.test(act)) return `${openly} ${this.#quote(d)}`;
    const stops = d.wants === 'stop';
    if (isThing) {
      const calls =
        stops && !asksAnEnd.test(act) && !/^not\b/i.test(act)
          ? says('wants an end to', 'want an end to')
          : says('asks for', 'ask for');
      return `${calls} ${this.#quote(d)}`;
    }
    if (clause && !pointer) return `${namesWho(act) ? says('asks', 'ask') : openly} that ${lowered(this.#quote(d))}`;
    // “be invited”: its sentence says what
    if (pointer || /^(?:be|been|being)\b/i.test(act)) return `${openly} ${this.#pointed(d)}`;
    if (!stops && isActBehind(act, before)) return `${openly} to ${this.#quote(d)}`;
    return `${openly} ${stops ? this.#stop(act) : infinitive(act, longest)}`;
  }

  #asks(told: Told, of: string): string {
    const {d, asked, says, act, clause, pointer} = told;
    const stops = d.wants === 'stop';
    const isNamed = d.by !== null && this.#people.isNamed(d.by);
    const asks = says('asks', 'ask');
    // “the party form an executive”, asked of the party, is to form one
    const own = clause && isNamed && asked.length === 1 ? this.#ownAct(d, asked[0]!) : null;
    if (own) return `${asks} ${of} ${stops ? this.#stop(own) : infinitive(own, longest)}`;
    if (!isNamed)
      return `${of} ${this.#are(asked, of)} asked ${stops ? this.#stop(act) : this.#to(told, 'for ')}, by whom is not said`;
    // what is to be done to somebody is asked of others
    if (passive.test(act)) return `${asks} that ${of} ${stops ? 'not ' : ''}${this.#quote(d)}`;
    if (stops && !isParticiple(act)) return `${asks} ${of} ${this.#stop(act)}`;
    return `${asks} ${clause && !pointer ? 'of ' : ''}${of} ${this.#to(told, 'for ')}`;
  }

  #are(asked: readonly string[], of: string): string {
    if (asked.length > 1) return 'are';
    const [one] = asked;
    return this.#people.isNamed(one!) ? agrees(this.#people.actor(one!)?.name ?? of, 'is', 'are') : 'is';
  }

  // `to “open the city”`; `thing` stands before what is no act: `for “aid”`
  #to({d, act, before, clause, pointer}: Told, thing = ''): string {
    if (pointer) return this.#pointed(d);
    if (clause) return `that ${lowered(this.#quote(d))}`;
    if (behindBe.test(before)) return `to be ${this.#quote(d)}`;
    if (isActBehind(act, before)) return `to ${this.#quote(d)}`;
    return named(act, before) ? `${thing}${this.#quote(d)}` : infinitive(act, longest, thing);
  }

  #quote(d: Demand): string {
    return this.#reports.quote(d.act, longest);
  }

  #pointed(d: Demand): string {
    return `this: ${this.#reports.sentence(d.act, longest)}`;
  }

  // the act of a clause whose subject is the one asked; null of any other
  #ownAct({act}: Demand, asked: string): string | null {
    const [span] = act;
    if (!span || act.length > 1) return null;
    const side = this.#people.sideId(asked);
    const mention = this.#record.actors
      .filter(a => this.#people.sideId(a.id) === side)
      .flatMap(a => a.mentions)
      .find(
        m =>
          m.doc === span.doc &&
          m.start >= span.start &&
          m.end < span.end &&
          !opensBefore(this.#reports.text([{...span, end: m.start}])),
      );
    if (!mention) return null;
    const rest = this.#reports.text([{...span, start: mention.end}]);
    const modal = /^(?:must|should|shall|will|would|has to|have to|needs? to)(?: now| also| first)? (?=\p{Ll})/u.exec(
      rest,
    );
    const does = rest.slice(modal?.[0].length ?? 0);
    return !/^(?:be|is|are|was|were|has|had|not)\b/.test(does) &&
      (modal ? /^\p{Ll}/u.test(does) : isClause(`the one ${does}`))
      ? does
      : null;
  }

  // what stands before the words tells a thing from an act where their form does not: “demanding prisoner releases”
  #thing(d: Demand): boolean {
    const act = this.#reports.text(d.act);
    if (isClause(act) || isFiniteVerb(act)) return false;
    const before = this.#reports.before(d.act);
    if (/\b(?:to|must|should|will|would|shall|not)$/i.test(before)) return false;
    return (
      isThing(act) ||
      /\b(?:for|on|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|need(?:s|ed)?|expect(?:s|ed|ing)?|a|an|the|its|their)$/i.test(
        before,
      )
    );
  }

  #stop(act: string): string {
    const words = infinitive(act, longest);
    // “send nothing” says itself that it is not to be done
    if (negative.test(act)) return words;
    // some words say themselves that something is to end
    if (words.startsWith('not to') || ends.test(words)) return words;
    if (/^“\S+ing\b/i.test(words)) return `to stop ${words}`;
    return words.startsWith('to ') ? `not ${words}` : `to end ${words}`;
  }

  #given(d: Demand): string {
    if (!this.conditional(d)) return '';
    const words = this.#reports.text(d.given);
    const quote = this.#reports.quote(d.given, 120);
    return opensCondition.test(words) ? `, ${quote}` : `, on condition of ${quote}`;
  }

  /** Whether it is said with a condition that can be understood. */
  conditional(d: Demand): boolean {
    return d.given.length > 0 && !halfCondition(this.#reports.text(d.given));
  }

  #deadline(d: Demand): string {
    if (!d.deadline.length) return '';
    const words = this.#reports.text(d.deadline);
    const quote = this.#reports.quote(d.deadline, 60);
    return opensDate.test(words) ? `, ${quote}` : `, due ${quote}`;
  }
}

// “this”, “being told”, “it must end”: a word or a clause that points elsewhere
const pointsElsewhere = (act: string, clause: boolean): boolean =>
  dangling.test(act) ||
  isParticiple(act) ||
  isFiniteVerb(act) ||
  (clause && pronounFirst.test(act)) ||
  /^(?:this|that|it|them|these|those|so|do so|not|one|everything|anything|nothing)$/i.test(act);

// “the playbooks, all of them, be handed over”, behind “that”
const askedOf = /^(?!to\b)[^.;:]{3,120}?(?<!\bto )\b(?:be \p{L}+(?:ed|en|t|n)|must|should|shall)\b/iu;

// “would like the mayor to | further explain”, “could | no longer recognise”: their form alone says thing
const isActBehind = (act: string, before: string): boolean =>
  /^\p{Ll}/u.test(act) &&
  isThing(act) &&
  (/\b(?:would|will|could|can|must|should|shall)$/i.test(before)
    ? /^(?:no longer|never|further|better|\p{Ll}+ly) \p{Ll}/u.test(act)
    : /\bto$/i.test(before) &&
      /^(?:no longer|further|better) \p{Ll}{3,}(?<!ing|tion|ment|s) (?:the|its|their|his|her|an?|any|all|on|to|with)\b/u.test(
        act,
      ));

// “urged members to be closely watched”: half of the verb stands before
const behindBe = /\bto be ?[“"‘']?$/i;

/** Whether the words name somebody or something by what stands before them: “opposed | aid to the town”, “against | Ann Roe”. */
const named = (act: string, before: string) =>
  !/^["“‘]?(?:to|not)\b/i.test(act) &&
  (/(?<!\bto )\b(?:oppos(?:e[sd]?|ing)|reject(?:s|ed|ing)?|refus(?:ed|es|ing)|spurn\p{L}*|shun(?:s|ned|ning)?|boycott\p{L}*|against|offer(?:s|ed|ing)|propos(?:es|ed|ing)|(?:requests?|calls?|appeals?|pleas?|bids?) for|(?:offers?|promises?|pledges?|threats?|refusals?|rejections?) of)$/iu.test(
    before,
  ) ||
    (/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(act) && before !== '' && !behindVerb.test(before)));
const behindVerb = /\b(?:to|must|should|will|would|shall|can|could|cannot|not|never|and|or|let|help|n['’]t)$|[“"'‘:]$/i;

const passive =
  /^be (?:\p{L}+ly )?(?:\p{L}+ed|led|freed|given|taken|held|kept|sent|told|brought|made|paid|left|put|let|heard)\b/iu;
const accepting = /\b(?:accept|endors|approv|welcom)\p{L}*(?:\s+(?:the|an?|its|their|his|her))?$/iu;
// “agreed to drastic changes”
const agreedTo =
  /\b(?:(?:accept|endors|approv|welcom)\p{L}*|(?:agree|consent)\p{L}* to)(?:\s+(?:the|an?|its|their|his|her))?$/iu;
// “it must be diagnosed”, “nobody should do”: of what, another sentence says
const pronounFirst =
  /^(?:that )?(?:it|they|he|she|this|that|these|those)\b|\b(?:must|should|shall|will|would|can|could|may|might|to) do$/i;
// anything but “that the”
const opensBefore = (text: string) => !/^(?:that )?(?:the )?$/i.test(`${text} `.trimStart());

// words cut out of their clause, which their sentence makes whole
export const dangling =
  /\b(?:an?|the|to|of|be|that|and|or|for|with|from|by|at|into|its|their|his|her|my|our|most|every|which|who|whether|than|as|if|unless|until|because|not)$|^(?:is|are|was|were|has|had|or|but)\b/i;

/** “give no aid”, “free nobody”: what is not to be done, in the words themselves. */
const negative = /^(?:to )?\p{Ll}+ (?:no (?!longer)(?=\p{L})|nothing\b|nobody\b|no one\b|none\b)/iu;

/** Half a condition: “unless doing”, “if needed”, “unless or” say nothing by themselves. */
const halfCondition = (text: string) =>
  dangling.test(text) ||
  /^or else$/i.test(text) ||
  text.replace(opensCondition, '').trim().split(/\s+/).filter(Boolean).length < 2;

// a capital that only opened the sentence
const lowered = (quote: string) =>
  quote.replace(/^“(?:The|An?|All|Both|Every|Each|Its|Their|Our|No|There|This|That|These|Those)\b/, w =>
    w.toLowerCase(),
  );

// “an end to the siege” is asked for, not an end to it
// “no new dues” says itself that there should be none
const asksAnEnd = /^(?:an? |the )?(?:\w+ )?(?:end|halt|stop|cessation)\b|^no (?!longer)/i;
const ends =
  /^to “(?:never|no longer|stop|cease|end|halt|refrain|abstain|desist|avoid|suspend|freeze|lift|drop|abandon|withdraw|quit|leave|give up|call off|hold off)\b/i;
