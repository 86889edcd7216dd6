import type {Demand, EvidenceRecord, Span} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Block, Section} from '../content.ts';
import {graph} from '../figures/graph.ts';
import {type Ask, matrix} from '../figures/matrix.ts';
import {agrees} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {capital, closed, infinitive, isClause, isFiniteVerb, isParticiple, isThing, listed, numeral} from '../words.ts';

const mostLines = 40;
const longest = 160;
const opensCondition =
  /^(?:(?:but )?only |not |even )?(?:if|unless|before|after|until|till|once|when|provided|so long|as long|as soon|on the basis|in return|in exchange|without|except|pending|on condition|on the condition|subject to|in case|whether|regardless|no matter|should)\b/i;
const opensDate = /^(?:by|before|until|till|within|no later|not later|on|from|in|at|after|this|next|starting|ahead)\b/i;

/** What is wanted, offered, promised, refused and threatened, in the words of the reports. */
export class Wants {
  readonly #record: EvidenceRecord;
  readonly #people: People;
  readonly #reports: Reports;
  readonly #cite: Citing;

  constructor(record: EvidenceRecord, people: People, reports: Reports, cite: Citing) {
    this.#record = record;
    this.#people = people;
    this.#reports = reports;
    this.#cite = cite;
  }

  /** `Lavrov (Russia) asks Syria to “open the city”, “before the talks”.` */
  line(
    d: Demand,
    asked: readonly string[] = d.of ? [d.of] : [],
    others: readonly string[] = [],
    mostNames = Number.POSITIVE_INFINITY,
  ): string {
    // of one’s own side one speaks by name
    const inside = d.by !== null && asked.some(a => this.#people.sideId(a) === this.#people.sideId(d.by!));
    const names = [d.by, ...others].map(by => (inside ? this.#people.name(by) : this.#people.full(by)));
    const rest = names.length - mostNames;
    const who = listed(rest > 1 ? [...names.slice(0, mostNames), `${numeral(rest)} others`] : names);
    const name = d.by ? (this.#people.actor(d.by)?.name ?? who) : who;
    const verb = (one: string, many: string) =>
      others.length || (d.by && this.#people.many(d.by)) ? many : agrees(name, one, many);
    const of = asked.length ? listed(asked.map(a => this.#people.name(a))) : null;
    const act = this.#reports.text(d.act);
    const before = this.#reports.before(d.act);
    // a clause, or a word that points elsewhere, says itself or its sentence what is meant
    const clause = isClause(act);
    const pointer =
      dangling.test(act) ||
      isParticiple(act) ||
      isFiniteVerb(act) ||
      (clause && pronounFirst.test(act)) ||
      /^(?:this|that|it|them|these|those|so|do so|not|one|everything|anything|nothing)$/i.test(act);
    const to = (thing = '') =>
      pointer
        ? `this: ${this.#reports.sentence(d.act, longest)}`
        : clause
          ? `that ${lowered(this.#reports.quote(d.act, longest))}`
          : behindBe.test(before)
            ? `to be ${this.#reports.quote(d.act, longest)}`
            : named(act, before)
              ? `${thing}${this.#reports.quote(d.act, longest)}`
              : infinitive(act, longest, thing);
    // “the party form an executive”, asked of the party, is to form one
    const own = clause && d.by && this.#people.isNamed(d.by) && asked.length === 1 ? this.#ownAct(d, asked[0]!) : null;
    const addressed = of && !asked.includes(d.by ?? '') ? `, addressed to ${of}` : '';
    let said: string;
    switch (d.kind) {
      case 'demand':
        if (!of) {
          const calls =
            d.wants === 'stop' && !asksAnEnd.test(act)
              ? verb('wants an end to', 'want an end to')
              : verb('asks for', 'ask for');
          const openly = `${who} ${verb('asks', 'ask')}, without saying of whom,`;
          said =
            this.#thing(d) && (dangling.test(act) || /\b(?:in|on|at)$/i.test(act))
              ? `${who} ${verb('asks for', 'ask for')} this: ${this.#reports.sentence(d.act, longest)}`
              : /^that .*\b(?:should|must|shall|be)\b/.test(act)
                ? `${openly} ${this.#reports.quote(d.act, longest)}`
                : this.#thing(d)
                  ? `${who} ${calls} ${this.#reports.quote(d.act, longest)}`
                  : clause && !pointer
                    ? `${openly} that ${lowered(this.#reports.quote(d.act, longest))}`
                    : // “be invited”: its sentence says what
                      pointer || /^(?:be|been|being)\b/i.test(act)
                      ? `${openly} this: ${this.#reports.sentence(d.act, longest)}`
                      : d.wants === 'stop'
                        ? `${openly} ${this.#stop(act)}`
                        : `${openly} ${infinitive(act, longest)}`;
        } else if (own)
          said = `${who} ${verb('asks', 'ask')} ${of} ${d.wants === 'stop' ? this.#stop(own) : infinitive(own, longest)}`;
        else if (d.by === null || !this.#people.isNamed(d.by))
          said = `${of} ${asked.length > 1 ? 'are' : this.#people.isNamed(asked[0]!) ? agrees(this.#people.actor(asked[0]!)?.name ?? of, 'is', 'are') : 'is'} asked ${d.wants === 'stop' ? this.#stop(act) : to('for ')}, by whom is not said`;
        // what is to be done to somebody is asked of others
        else if (passive.test(act))
          said = `${who} ${verb('asks', 'ask')} that ${of} ${d.wants === 'stop' ? 'not ' : ''}${this.#reports.quote(d.act, longest)}`;
        else if (d.wants === 'stop' && !isParticiple(act))
          said = `${who} ${verb('asks', 'ask')} ${of} ${this.#stop(act)}`;
        else said = `${who} ${verb('asks', 'ask')} ${clause && !pointer ? 'of ' : ''}${of} ${to('for ')}`;
        break;
      case 'offer':
        said = `${who} ${verb('offers', 'offer')} ${to()}${addressed}`;
        break;
      case 'promise':
        // “accepted the proposal”: what is promised is to accept it
        said = (isThing(act) ? agreedTo : accepting).test(before)
          ? `${who} ${verb('accepts', 'accept')} ${this.#reports.quote(d.act, longest)}`
          : `${who} ${verb('promises', 'promise')} ${to()}${addressed}`;
        break;
      case 'refusal':
        said = negative.test(act)
          ? `${who} ${verb('means', 'mean')} to ${this.#reports.quote(d.act, longest)}${addressed}`
          : clause
            ? `${who} ${verb('refuses', 'refuse')}: ${this.#reports.quote(d.act, longest)}${addressed}`
            : `${who} ${verb('refuses', 'refuse')} ${to()}${addressed}`;
        break;
      case 'threat':
        // what befalls the one threatened is none of the threatener's acts
        said =
          of && !asked.includes(d.by ?? '') && /^(?:face|risk|lose|suffer|forfeit)\b/i.test(act)
            ? `${who} ${verb('threatens', 'threaten')} that ${of} would ${this.#reports.quote(d.act, longest)}`
            : `${who} ${verb('threatens', 'threaten')} ${to()}${addressed}`;
        break;
    }
    // a whole sentence quoted says its condition and its date itself
    const more = pointer || (d.kind === 'demand' && !of && clause) ? '' : `${this.#given(d)}${this.#deadline(d)}`;
    return closed(capital(`${said}${more}`));
  }

  /** The same, of all who say it in one breath: `Chad, Mali and five others ask Peru to “open the bay”.` */
  leading(d: Demand, asked?: readonly string[]): string {
    const place = placeOf(d);
    const together = this.#record.demands.filter(o => o.kind === d.kind && o.of === d.of && placeOf(o) === place);
    const others = new Set(together.flatMap(o => (o.by !== null && o.by !== d.by ? [o.by] : [])));
    return this.line(d, asked, d.by === null ? [] : [...others], 2);
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
      /\b(?:for|on|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|expect(?:s|ed|ing)?|a|an|the|its|their)$/i.test(
        before,
      )
    );
  }

  /** Demands the page can begin with: of somebody, by somebody, the most telling first. */
  main(): Demand[] {
    // of voters and workers nothing is decided as one; “do more” tells little
    const telling = (d: Demand) =>
      (this.#people.actor(d.of!)?.kind === 'people' ? 0 : 0.5) + (slight.test(this.#reports.text(d.act)) ? 0 : 0.25);
    const worth = (d: Demand) =>
      (d.of && this.#people.isNamed(d.of) ? 2 + telling(d) : 0) + (d.by && this.#people.isNamed(d.by) ? 1 : 0);
    const asked = this.#record.demands.filter(d => d.kind === 'demand' && this.#reports.text(d.act).length > 3);
    const told = new Set<string>();
    return [...asked]
      .sort((a, b) => worth(b) - worth(a))
      .filter(d => {
        const key = this.#reports.text(d.act).toLowerCase();
        return !told.has(key) && told.add(key);
      });
  }

  /** The same asked of others too, in the same words. */
  same(demand: Demand): Demand[] {
    const act = this.#reports.text(demand.act);
    return this.#record.demands.filter(
      d =>
        d.kind === demand.kind && d.by === demand.by && d.wants === demand.wants && this.#reports.text(d.act) === act,
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

  asks(): Ask[] {
    return this.#record.demands.flatMap(d => {
      if (d.kind !== 'demand' || !d.by || !d.of || !this.#people.isNamed(d.by) || !this.#people.isNamed(d.of))
        return [];
      const [by, of] = [this.#people.side(d.by), this.#people.side(d.of)];
      return by === of ? [] : [{by, of, text: this.#reports.text(d.act)}];
    });
  }

  section(): Section | null {
    const {demands, requires} = this.#record;
    if (!demands.length && !requires.length) return null;
    const blocks: Block[] = [];
    const asks = this.asks();
    if (asks.length) blocks.push(matrix(asks));
    if (new Set(asks.flatMap(a => [a.by, a.of])).size > 2) blocks.push(graph(asks));
    const titles: [Demand['kind'], string][] = [
      ['demand', 'Demands'],
      ['offer', 'Offers'],
      ['promise', 'Promises'],
      ['refusal', 'Refusals'],
      ['threat', 'Threats'],
    ];
    // what names neither who asks nor who is asked tells a reader nothing
    const telling = demands.filter(
      d => [d.by, d.of].some(who => who && this.#people.isNamed(who)) && !this.#idle(this.#reports.text(d.act), d),
    );
    for (const [kind, title] of titles) this.#list(blocks, title, this.#once(telling.filter(d => d.kind === kind)));
    // an order told as the condition of an act, or of which half is missing, is not told
    const orders = requires.filter(r => this.#ordered(r)).map(r => this.order(r));
    this.#list(blocks, 'What must come first', orders);
    return {id: 'wants', title: 'Who wants what of whom', blocks};
  }

  // a letter, or a word asked by nobody, says nothing
  #idle(act: string, {kind, by, of}: Demand): boolean {
    if (act.length < 3) return true;
    if (kind !== 'demand' || (by && of)) return false;
    return /^(?:this|that|it|them|these|those|one|do so)$/i.test(act) || (!by && /^\p{L}+$/u.test(act));
  }

  /** `Syria: first “the release”, then “the talks”` */
  order(r: EvidenceRecord['requires'][number]): Line {
    const by = r.by ? `${this.#people.full(r.by)}: ` : '';
    const [first, then] = [r.first, r.then].map(spans => this.#reports.quote(spans, longest));
    // “would persist until both sign”: nothing begins then
    const [from, to] = [r.then.at(-1)!, r.first[0]!];
    const between =
      from.doc === to.doc && from.end <= to.start
        ? this.#reports.text([{...from, start: from.end, end: to.start}])
        : '';
    if (/^\s*(?:until|till)\s*$/.test(between) && goingOn.test(this.#reports.text(r.then)))
      return {text: capital(`${by}${then} until ${first}`), because: [r.id]};
    return {text: capital(`${by}first ${first}, then ${then}`), because: [r.id]};
  }

  #ordered(r: EvidenceRecord['requires'][number]): boolean {
    const both = [r.first, r.then];
    if (both.some(spans => dangling.test(this.#reports.text(spans)))) return false;
    return !this.#record.demands.some(
      d => this.conditional(d) && both.some(s => overlap(s, d.act)) && both.some(s => overlap(s, d.given)),
    );
  }

  // evidence is numbered in the order it is printed, and only what is printed is numbered
  #list(blocks: Block[], title: string, lines: readonly Line[]): void {
    if (!lines.length) return;
    const items = lines.slice(0, mostLines).map(l => this.#cite.reported(l.text, l.because));
    blocks.push({kind: 'heading', text: title}, {kind: 'list', ordered: false, items});
    const rest = lines.length - mostLines;
    if (rest <= 0) return;
    const text = `${capital(numeral(rest))} more ${rest === 1 ? 'is' : 'are'} in the record and not printed here`;
    blocks.push({kind: 'text', sentences: [this.#cite.counted(text)]});
  }

  // one line for the same words of many reports, for the same asked of several, and for what several ask together
  #once(demands: readonly Demand[]): Line[] {
    const joined = new Map<string, {demand: Demand; by: Set<string>; of: Set<string>; because: string[]}>();
    const together: typeof joined = new Map();
    for (const d of demands) {
      const given = this.#reports.text(d.given);
      const act = this.#reports.text(d.act).toLowerCase();
      const whole = [d.of === null, d.wants, given, act].join('\n');
      const key = [d.by, whole].join('\n');
      const known = joined.get(key) ?? (d.by ? together.get(`${placeOf(d)} ${whole}`) : undefined);
      if (known) known.because.push(d.id);
      const entry = known ?? {demand: d, by: new Set<string>(), of: new Set<string>(), because: [d.id]};
      joined.set(key, entry);
      // the very same words, of which several are said to be the authors
      if (d.by) together.set(`${placeOf(d)} ${whole}`, entry);
      if (d.by) entry.by.add(d.by);
      if (d.of) entry.of.add(d.of);
    }
    return [...new Set(joined.values())].map(({demand, by, of, because}) => ({
      text: this.line(
        demand,
        [...of],
        [...by].filter(b => b !== demand.by),
      ),
      because,
    }));
  }
}

// “urged members to be closely watched”: half of the verb stands before
const behindBe = /\bto be ?[“"‘']?$/i;

/** Whether the words name somebody or something by what stands before them: “opposed | aid to the town”, “against | Ann Roe”. */
const named = (act: string, before: string) =>
  !/^["“‘]?(?:to|not)\b/i.test(act) &&
  (/(?<!\bto )\b(?:oppos(?:e[sd]?|ing)|reject(?:s|ed|ing)?|refus(?:ed|es|ing)|spurn\p{L}*|against|offer(?:s|ed|ing)|propos(?:es|ed|ing)|(?:requests?|calls?|appeals?|pleas?|bids?) for|(?:offers?|promises?|pledges?|threats?|refusals?|rejections?) of)$/iu.test(
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

const slight =
  /^(?:to )?do (?:the same|so|it|likewise)\b|^(?:to )?(?:(?:do|be|say|go|take|have|make|see) )?(?:an? )?\p{L}+$/iu;

const placeOf = (d: Demand) => `${d.act[0]?.doc} ${d.act[0]?.start}`;

// what goes on, and ends with what comes first
const goingOn = /\b(?:continu|persist|remain|stay|go(?:es)? on|carry on)(?:s|es|ed|ing|e)?\b/i;
// words cut out of their clause, which their sentence makes whole
const dangling =
  /\b(?:an?|the|to|of|be|that|and|or|for|with|from|by|at|into|its|their|his|her|my|our|most|every|which|who|whether|than|as|if|unless|until|because|not)$|^(?:is|are|was|were|has|had|or|but)\b/i;

const overlap = (a: readonly Span[], b: readonly Span[]) =>
  a.some(x => b.some(y => x.doc === y.doc && x.start < y.end && y.start < x.end));

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

export interface Line {
  text: string;
  because: string[];
}
