import type {Demand, EvidenceRecord} from '@suasion/model';
import type {Gathered} from '../gather.ts';
import {actWords} from '../likeness.ts';
import {lightActs, moots, turns} from '../words/acts-weight.ts';
import {deciderWeights} from '../words/weights.ts';
import {decides, type Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import type {DraftOption} from './03-options.ts';
import {usableTies} from './ties.ts';

/**
 * What speaks for or against a party being one who decides, and an act being an option worth keeping. Each sign holds or
 * does not; what each is worth stands in words/weights.ts.
 */
export class Signs {
  readonly #record: EvidenceRecord;
  readonly #gathered: Gathered;
  readonly #ties: ReadonlySet<DraftOption>;
  readonly #asking = new Map<Party, Demand[]>();
  readonly #saying = new Map<Party, Demand[]>();
  readonly #own = new Map<Party, DraftOption[]>();
  readonly #rank = new Map<Party, number>();
  readonly #most: number;
  readonly #titles: ReadonlySet<string>[];
  /** by document, where each of its words stands */
  readonly #places: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
  /** demands that are to be met by some day */
  readonly #dated: ReadonlySet<string>;
  /** acts, and parties who could do one, told of in a report on average */
  readonly #crowd: number;
  readonly #parties: number;
  /** words of a report on average */
  readonly #length: number;

  constructor(record: EvidenceRecord, gathered: Gathered) {
    this.#record = record;
    this.#gathered = gathered;
    const {who, options, stated, moved} = gathered;
    this.#ties = usableTies(stated, moved.inducements);
    const push = <K, V>(map: Map<K, V[]>, key: K | null, item: V) => {
      if (key !== null) map.set(key, [...(map.get(key) ?? []), item]);
    };
    for (const d of record.demands) {
      push(this.#saying, who.of(d.by), d);
      push(this.#asking, who.of(d.of), d);
    }
    for (const o of options) push(this.#own, o.owner, o);
    const heard = who.all.filter(p => this.#own.has(p) || this.#saying.has(p));
    for (const [k, p] of heard.sort((a, b) => b.mentions - a.mentions).entries()) this.#rank.set(p, k);
    this.#most = Math.max(1, ...who.all.map(p => p.mentions));
    this.#titles = record.documents.map(d => actWords(d.title ?? ''));
    this.#places = new Map(record.documents.map(({id, text}) => [id, placesOf(text)]));
    this.#dated = new Set(record.demands.filter(d => d.deadline.length > 0).map(d => d.id));
    const told = Math.max(1, record.documents.length);
    this.#crowd = options.length / told;
    this.#parties = heard.length / told;
    this.#length = record.documents.reduce((n, d) => n + (d.text.match(/\S+/g)?.length ?? 0), 0) / told;
  }

  /** Signs that a party is one of those who decide. */
  party(party: Party) {
    const own = this.#own.get(party) ?? [];
    const asked = (this.#asking.get(party) ?? []).filter(d => d.kind === 'demand');
    const addressed = (this.#asking.get(party) ?? []).filter(d => d.kind !== 'demand');
    const said = this.#saying.get(party) ?? [];
    const kinds = new Set(said.map(d => d.kind));
    const acts = own.flatMap(o => o.acts);
    const rank = this.#rank.get(party) ?? 99;
    return {
      'could act': own.length > 0,
      'could do two things': own.length > 1,
      'could do three': own.length > 2,
      'does what it says': acts.some(a => a.by === party),
      'is asked': asked.length > 0,
      'is asked twice': asked.length > 1,
      'asks and is asked': asked.length > 0 && said.length > 0,
      'is addressed': addressed.length > 0,
      asks: kinds.has('demand'),
      refuses: kinds.has('refusal'),
      promises: kinds.has('promise'),
      threatens: kinds.has('threat'),
      'is threatened': addressed.some(d => d.kind === 'threat'),
      'has conditions': acts.some(a => a.given.length > 0),
      'is tied to others': own.some(o => this.#ties.has(o)),
      'is much spoken of': party.mentions * 2 >= this.#most,
      'is named once': party.mentions <= 1,
      'among the first three': rank < 3,
      'behind five others': rank >= 5,
      'stands in the opening': this.#opens(party),
      'has no name of its own': /^\p{Ll}/u.test(party.name),
      mediates: party.mediator,
      'many parties': this.#parties > 4,
      'very many parties': this.#parties > 6,
    };
  }

  /** Signs that an act is an option worth keeping. */
  option(option: DraftOption) {
    const {acts, owner, name} = option;
    const kinds = new Set(acts.map(a => a.kind));
    const others = acts.filter(a => a.by !== owner);
    const mine = (this.#own.get(owner) ?? []).filter(o => o.acts.length > 0);
    const words = [...option.words].filter(w => !w.startsWith('@'));
    const length = name.split(' ').length;
    const all = this.#gathered.options;
    return {
      'is demanded': kinds.has('demand'),
      'is refused': kinds.has('refusal'),
      'is promised': kinds.has('promise'),
      'is offered': kinds.has('offer'),
      'is threatened': kinds.has('threat'),
      'is asked and answered': others.length > 0 && others.length < acts.length,
      'is said twice': acts.length > 1,
      'is asked not to be done': acts.some(a => a.kind === 'demand' && !a.wanted),
      'has a condition': acts.some(a => a.given.length > 0),
      'has a deadline': acts.some(a => this.#due(a)),
      'is a condition only': acts.length === 0,
      'is tied to others': this.#ties.has(option),
      'presses somebody': option.presses,
      'is guessed to be theirs': option.assumed,
      'is asked of others alike': all.some(o => o !== option && o.owner !== owner && o.name === name),
      'is the first of its owner': mine[0] === option,
      'is in a headline': this.#titles.some(title => words.some(w => title.has(w))),
      'is light': lightActs.test(name),
      'turns something': turns.test(name),
      'is talk': moots.test(name),
      'is short': length <= 2,
      'is long': length >= 8,
      'names an amount': /\d|\bper ?cent\b|\b(?:hundred|thousand|million|billion)\b/.test(name),
      'is any at all': /\b(?:any|anyone|anything|anybody|whatever|whoever|such)\b/i.test(name),
      'its owner is much spoken of': owner.mentions * 2 >= this.#most,
      'its owner opens': this.#opens(owner),
      'its owner speaks': this.#saying.has(owner),
      'its owner mediates': owner.mediator,
      'its owner decides': this.#decides(owner) >= 0,
      'its owner decides for certain': this.#decides(owner) >= 16,
      'is asked by a decider': others.some(a => a.by !== null && this.#decides(a.by) >= 0),
      'is asked by nobody who decides': others.length > 0 && others.every(a => !a.by || this.#decides(a.by) < 0),
      'is a condition of something': this.#gathered.stated.some(w => w.when.some(l => l.option === option)),
      'is spoken of elsewhere': this.#elsewhere(option),
      'few acts': this.#crowd <= 5,
      'many acts': this.#crowd > 8,
      'very many acts': this.#crowd > 11,
      'a long report': this.#length > 200,
    };
  }

  readonly #score = new Map<Party, number>();
  #decides(party: Party): number {
    let score = this.#score.get(party);
    if (score === undefined) this.#score.set(party, (score = worthOf(this.party(party), deciderWeights)));
    return score;
  }

  #elsewhere(option: DraftOption): boolean {
    const words = [...option.words].filter(w => !w.startsWith('@'));
    if (!words.length) return false;
    const inside = option.acts.flatMap(a => a.spans);
    return this.#record.documents.some(({id}) => {
      const own = inside.filter(s => s.doc === id);
      const places = this.#places.get(id)!;
      const outside = (at: number) => !own.some(s => s.start <= at && at < s.end);
      return words.filter(w => places.get(w)?.some(outside)).length * 2 >= words.length;
    });
  }

  /** Parties who could decide at all: who would act, or who speaks. */
  heard(): Party[] {
    return [...this.#rank.keys()].filter(decides);
  }

  readonly #opening = new Map<Party, boolean>();
  #opens(party: Party): boolean {
    let opens = this.#opening.get(party);
    if (opens === undefined) this.#opening.set(party, (opens = this.#standsFirst(party)));
    return opens;
  }

  #standsFirst(party: Party): boolean {
    return this.#record.documents.some(({id, text}) => {
      const end = text.indexOf('\n');
      return this.#record.actors.some(
        a =>
          party.actors.includes(a.id) && a.mentions.some(m => m.doc === id && m.start < (end < 0 ? text.length : end)),
      );
    });
  }

  #due(act: Act): boolean {
    return this.#dated.has(act.because);
  }
}

function placesOf(text: string): ReadonlyMap<string, readonly number[]> {
  const out = new Map<string, number[]>();
  for (const m of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu))
    for (const w of actWords(m[0])) {
      const at = out.get(w);
      if (at) at.push(m.index);
      else out.set(w, [m.index]);
    }
  return out;
}

export type PartySign = keyof ReturnType<Signs['party']>;
export type OptionSign = keyof ReturnType<Signs['option']>;

/** What the signs that hold are worth together; the weight without a name always counts. */
export const worthOf = <S extends string>(
  signs: Readonly<Record<S, boolean>>,
  weights: Readonly<Partial<Record<S | '', number>>>,
): number => (Object.keys(signs) as S[]).reduce((sum, s) => sum + (signs[s] ? (weights[s] ?? 0) : 0), weights[''] ?? 0);
