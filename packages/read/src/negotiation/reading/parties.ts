import type {Analysis} from '../../analysis.ts';
import {UPOS} from '../../tagset.ts';
import type {NegotiationContext} from '../context.ts';
import {alone, both, counted, firstPerson, joint, oneOf, sides} from '../words/reading.ts';
import {Actors} from './actors.ts';
import {Adversaries, countOf} from './adversaries.ts';
import {firstFrom} from './in-order.ts';

/** Who a phrase means that may mean several: “both sides”, “the U.S. and others”, and who does a verb. */
export class Parties extends Actors {
  readonly order: {actor: string; token: number}[] = [];
  /** the same of those without a name, bodies and people: “the council”, “the weavers” */
  readonly described: {actor: string; token: number}[] = [];
  /** actors named side by side, “Egypt, Ethiopia and Sudan”, in order of the text */
  readonly groups: {ids: string[]; token: number}[] = [];
  constructor(a: Analysis, context: NegotiationContext) {
    super(a, context);
    const {n} = a;
    for (let i = 0; i < n; i++) {
      if (!this.isNominal(i) || this.skipped[i] || sides.test(this.words[i]!)) continue;
      const actor = this.known(i);
      if (actor === null || context.reporters?.has(actor)) continue;
      if (this.isNamed(actor) || /^(?:armed-group|government)$/.test(context.kind?.(actor) ?? ''))
        this.order.push({actor, token: i});
      else if (/^(?:organisation|people)$/.test(context.kind?.(actor) ?? '')) this.described.push({actor, token: i});
    }
    for (let i = 0; i < n; i++) {
      const ids = sides.test(this.words[i]!) && !this.skipped[i] ? this.namedPair(i) : [];
      const also = this.skipped[i] ? [] : this.meant(i);
      if (also.length > 1) this.groups.push({ids: also.map(x => this.principal(x)), token: i});
      else if (ids.length > 1) this.groups.push({ids: ids.map(x => this.principal(x)), token: i});
    }
    let open: string[] = [];
    for (let k = 0; k < this.order.length; k++) {
      const {actor, token} = this.order[k]!;
      const last = this.order[k - 1];
      const between = last ? this.words.slice(last.token + 1, token) : [];
      const id = this.principal(actor);
      if (last && open.includes(id) && between.length === 0) continue;
      const joined =
        last !== undefined &&
        between.length < 9 &&
        between.every(w =>
          /^(?:and|,|the|of|both|'s|government|delegations?|united|north|south|prime|minister|president|mr|mrs|ms|dr|sir|secretary|front|movement)$/.test(
            w,
          ),
        ) &&
        between.some(w => w === 'and' || w === ',');
      if (!joined) open = [];
      if (!open.includes(id)) open.push(id);
      // a list is whole once “and” has come
      if (open.length >= 2 && between.includes('and')) this.groups.push({ids: [...open], token});
    }
    this.groups.sort((x, y) => x.token - y.token);
  }

  /**
   * Actors a noun phrase means: itself and what is coordinated with it; "both sides" is the two the text is about, but none of
   * `but`.
   *
   * @param answering whether the two are sought among those who answer each other in the text, as of whom something is asked
   */
  actorsOf(i: number, but: readonly string[] = [], answering = but.length > 0): string[] {
    if (i < 0) return [];
    const out: string[] = [];
    const add = (id: string | null) => {
      // “the government of President Sall and the unions”: he is no third
      if (id === null || out.includes(id)) return;
      if (this.context.kind?.(id) !== 'person' || !out.includes(this.principal(id))) out.push(id);
    };
    // “the U.S. and other international actors”: the one named before “other” too
    for (let j = i - 1; j > Math.max(0, i - 5) && /^(?:JJ|NN|NNS|NNP)$/.test(this.xposOf(j)); j--)
      if (this.words[j] === 'other' && this.words[j - 1] === 'and') add(this.known(j - 2));
    for (const j of [i, ...this.conjuncts(i)]) {
      const also = this.meant(j);
      if (also.length > 1) {
        for (const id of also) add(id);
        continue;
      }
      const inside = this.namedPair(j);
      const own = inside.length || (this.isPair(j) && !alone.test(this.words[j]!)) ? inside : this.behindThem(j);
      // “both Governments” are two, however many were named as such
      const tooMany = own.length > 2 && /^(?:both|two|neither|either)$/.test(this.words[j - 1] ?? '');
      if (own.length && !tooMany) for (const id of own) add(id);
      else if (this.isPair(j) || this.pairLed(j) > j) {
        const two = this.pair(Math.max(j, this.pairLed(j)), but, answering);
        if (two.length) for (const id of two) add(id);
        else if (!joint.test(this.words[j]!) || this.land(j) !== null) add(this.actorAt(j, true));
      } else add(this.actorAt(j, true));
    }
    return out;
  }

  /** “the leaders of | both countries”: those whose leaders they are; -1 */
  private pairLed(i: number): number {
    if (
      !/^(?:leaders|presidents|governments|ministers|negotiators|delegations|envoys|representatives|commanders)$/.test(
        this.words[i]!,
      )
    )
      return -1;
    return this.kids[i]!.find(k => k > i && this.is(k, 'nmod') && this.words[i + 1] === 'of' && this.isPair(k)) ?? -1;
  }

  /** several whom one phrase means: “Indian and Pakistani commissioners” */
  protected meant(i: number): readonly string[] {
    return this.context.also?.(i) ?? [];
  }

  /** “the British and Irish Governments”, “the leaders of France and Germany”: a plural of what the actors inside it have */
  protected namedPair(i: number): string[] {
    if (
      !sides.test(this.words[i]!) &&
      !/^(?:commissioners|commanders|ministers|presidents|officials|representatives|foreign|envoys|diplomats)$/.test(
        this.words[i]!,
      )
    )
      return [];
    let to = i + 1;
    while (
      to < this.sentence(i).to &&
      !/^[;:.–—(“”]$/.test(this.words[to]!) &&
      !this.isVerb(to) &&
      !/^(?:who|which|that|in|at|on|to|for)$/.test(this.words[to]!) &&
      // “both leaders, together with Greece and Turkey” are not those
      !(this.words[to] === ',' && !/^(?:of|from)$/.test(this.words[i + 1]!))
    )
      to++;
    let from = i;
    while (from > this.lo[i]! && !this.isVerb(from - 1) && !/^[,;:.]$/.test(this.words[from - 1]!)) from--;
    if (!this.words.slice(from, to).includes('and')) return [];
    const ids = [
      ...this.actorsIn(from, i),
      ...[this.known(i)].filter(x => x !== null && this.isNamed(x)),
      ...this.actorsIn(i + 1, to),
    ] as string[];
    return ids.length >= 2 ? ids.filter((x, k) => ids.indexOf(x) === k) : [];
  }

  /** “They ask the media” after “The delegations invite …”: who the delegations are */
  protected behindThem(i: number): string[] {
    const nominal =
      sides.test(this.words[i]!) ||
      /^(?:commanders|ministers|representatives|presidents|governments)$/.test(this.words[i]!);
    if (!nominal && !/^(?:they|them|both)$/.test(this.words[i]!)) return [];
    const id = this.known(i);
    if (!nominal && (id === null || !this.isPlural(id))) {
      const two = this.pairBefore(i);
      if (two.length) return two;
    }
    if (id === null || this.isNamed(id)) return [];
    for (let j = i - 1; j >= 0 && i - j < 300; j--)
      if (
        (sides.test(this.words[j]!) || nominal) &&
        (nominal ? this.words[j] === this.words[i] : this.known(j) === id)
      ) {
        const all = nominal ? this.namedPair(j) : this.actorsOf(j);
        if (all.length) return all;
      }
    return [];
  }

  /** “The two sides undertook to name it, and we urge them to”: the pair that is the last subject before a pronoun nobody else claims */
  protected pairBefore(i: number): string[] {
    const first = this.a.sent[Math.max(0, this.a.sentOf[i]! - 1)]!;
    for (let j = i - 1; j >= first; j--) {
      if (!this.is(j, 'nsubj') || this.skipped[j] || firstPerson.has(this.words[j]!)) continue;
      if (this.isPair(j)) return this.pair(j);
      if (/^NNP?S$/.test(this.xposOf(j)) || /^(?:they|both)$/.test(this.words[j]!)) return [];
    }
    return [];
  }

  /** "both sides", "the two governments", "the parties", "each of them" */
  isPair(i: number): boolean {
    const w = this.words[i]!;
    if ((sides.test(w) || oneOf.test(w)) && /^(?:neither|both|either|each)$/.test(this.words[i - 1] ?? '')) return true;
    if (/^part(?:y|ies)$/.test(w) && /^(?:neither|both|either)$/.test(this.words[this.phraseStart(i)] ?? ''))
      return true;
    if (both.test(w) && w !== 'each') return true;
    // “when the two meet”; not “the two ships”
    if (w === 'two' && this.words[i - 1] === 'the' && !/^(?:NN|NNS|JJ|NNP|NNPS|CD|HYPH)$/.test(this.xposOf(i + 1)))
      return true;
    // “each of them”, “neither of the parties”
    if (
      /^(?:each|either|neither)$/.test(w) &&
      this.words[i + 1] === 'of' &&
      /^(?:them|the)$/.test(this.words[i + 2] ?? '')
    )
      return true;
    if (
      alone.test(w) &&
      this.words[i - 1] === 'the' &&
      this.kids[i]!.every(j => this.is(j, 'det', 'case', 'punct', 'acl:relcl', 'acl', 'conj', 'cc'))
    )
      return true;
    // “both juntas”, “both crews”: two of whom no name is told
    const described = /^NNP?S$/.test(this.xposOf(i)) && this.words[i - 1] === 'both' ? this.known(i) : null;
    if (described !== null && !this.isNamed(described)) return true;
    if (!sides.test(w) && !counted.test(w)) return false;
    return (
      joint.test(w) ||
      this.kids[i]!.some(
        j =>
          this.is(j, 'det', 'nummod', 'det:predet', 'amod') &&
          /^(?:both|two|each|three|neither|warring|either)$/.test(this.words[j]!) &&
          // “Three countries downstream” are new to the text
          !(j === this.sentence(i).from && /^(?:two|three)$/.test(this.words[j]!)),
      )
    );
  }

  protected adversaries: Adversaries | undefined;
  /** the two actors the text sets against each other; three for "the three countries", the two just named for “the two” alone */
  pair(i: number, but: readonly string[] = [], answering = but.length > 0): string[] {
    const count = countOf(this, i);
    if (count === null) return [];
    // “its two allies”: the two named together last, and not whose they are
    if (count === 2 && /^(?:allies|partners)$/.test(this.words[i]!)) {
      const own = this.kid(i, 'nmod:poss');
      const last = own < 0 ? undefined : this.groupBefore(i);
      const near = last && last.ids.length === 2 && this.a.sentOf[i]! - this.a.sentOf[last.token]! < 5;
      return near && !last.ids.some(x => but.some(b => this.same(x, b))) ? [...last.ids] : [];
    }
    if (count === 2 && /^(?:two|both|neither|each|either)$/.test(this.words[i]!)) {
      // “Frost is going to Paris to see Beaune. The two …”
      const lastly = this.namedIn(this.a.sentOf[i]! - 1).filter(x => !but.some(b => this.same(x, b)));
      if (this.words[i] === 'two' && lastly.length === 2) return lastly;
      const last = this.groupBefore(i);
      const lately = last && this.a.sentOf[i]! - this.a.sentOf[last.token]! < 2;
      if (lately && last.ids.length === 2 && !last.ids.some(x => but.some(b => this.same(x, b)))) return [...last.ids];
    }
    this.adversaries ??= new Adversaries(this);
    const two = this.adversaries.at(i, but, count, answering);
    // “the two governments” of a text that names neither are not one of the two
    const itself = this.known(i);
    return two.some(x => this.isAbroad(x, i) || x === itself) ? [] : two;
  }

  /** the state whose parties these are: “the Afghan parties” */
  private land(i: number): string | null {
    if (!sides.test(this.words[i]!)) return null;
    for (const j of this.kids[i]!) {
      const land = this.is(j, 'amod', 'compound') ? this.context.land?.(j) : null;
      if (land) return land;
    }
    return null;
  }

  /** another state than that whose parties these are, or a body of many: none of “the Afghan parties” */
  private isAbroad(id: string, i: number): boolean {
    const land = this.land(i);
    if (land === null || id === land) return false;
    return this.context.international?.has(id) === true || /^(?:state|person)$/.test(this.context.kind?.(id) ?? '');
  }

  /** those named together last before token i: “Egypt and Ethiopia” */
  groupBefore(i: number): {readonly ids: readonly string[]; token: number} | undefined {
    return this.groups[firstFrom(this.groups, i) - 1];
  }

  /** whom the text sets against this actor most, or null */
  opponentOf(id: string): string | null {
    this.adversaries ??= new Adversaries(this);
    return this.adversaries.against(this.principal(id));
  }

  /** does something in the text, and is not only spoken of */
  deals(id: string): boolean {
    this.adversaries ??= new Adversaries(this);
    return this.adversaries.deals(id);
  }

  /** the principals of all who are named in a sentence */
  protected namedIn(sentence: number): string[] {
    const out = new Set<string>();
    if (sentence < 0) return [];
    const {sent} = this.a;
    for (let k = firstFrom(this.order, sent[sentence]!); k < this.order.length; k++) {
      if (this.order[k]!.token >= sent[sentence + 1]!) break;
      out.add(this.principal(this.order[k]!.actor));
    }
    return [...out];
  }

  /** a person of no side is less likely one of “both sides” than a state or body */
  weightOf(id: string): number {
    if (!this.isNamed(id)) return 0.6;
    if (this.context.international?.has(id)) return 0.5;
    return this.isUnattached(id) ? 0.5 : 1;
  }

  /** the actors that are the subject of v, whoever does it */
  subjects(v: number): string[] {
    // “neither was prepared to accept”
    const cop = this.kid(v, 'cop');
    const before = this.helpers(cop >= 0 && cop < v ? cop : v);
    const first = (before.length ? before[before.length - 1]! : cop >= 0 && cop < v ? cop : v) - 1;
    if (/^(?:neither|both|each)$/.test(this.words[first] ?? '') && this.sentence(v).from <= first) {
      const two = this.pair(first);
      if (two.length) return two;
    }
    const subject = this.subjectOf(v);
    if (subject < 0) return [];
    const told = this.words[subject] === 'they' ? this.tellersOf(v) : [];
    if (told.length > 1) return told;
    const out = this.actorsOf(subject);
    // “filed a complaint accusing the union”: who filed it
    if (!out.length && this.is(v, 'acl') && this.xposOf(v) === 'VBG') {
      const over = this.a.head[subject]!;
      if (over >= 0 && over !== v && this.isVerb(over)) return this.actorsOf(this.subjectOf(over));
    }
    for (const j of this.joinedBefore(subject))
      for (const id of this.actorsOf(j)) if (!out.includes(id)) out.unshift(id);
    return out;
  }

  /** “Berg, Dahl and Marek said they were ready”: those of a list that say it, whom “they” means; none where others are told */
  protected tellersOf(v: number): string[] {
    const said = this.reporter(v);
    if (said < 0 || said > v || this.kid(said, 'obj', 'iobj') >= 0 || this.passive(said)) return [];
    // “said they must disarm” is said of others
    if (/^(?:must|should|ought)$/.test(this.modal(v) ?? '') || this.words[v - 1] === 'to') return [];
    const teller = this.kid(said, 'nsubj');
    if (teller < 0 || teller > said || !this.conjuncts(teller).length) return [];
    const all = this.actorsOf(teller);
    return all.length > 2 ? all : [];
  }

  /** who does verb v: its subject, or in a passive the agent */
  agents(v: number): string[] {
    if (this.passive(v)) {
      const by = this.kid(v, 'obl:agent');
      const near = this.words[v + 1] === 'by' && both.test(this.words[v + 2] ?? '') ? v + 2 : -1;
      const agent = by >= 0 ? by : near >= 0 ? near : this.oblique(v, 'by');
      return this.actorsOf(agent);
    }
    return this.subjects(v);
  }

  /** who a “by” names at the end of its phrase: “by U.N. Joint Special Representative Lakhdar Brahimi” */
  actorsAtEnd(i: number): string[] {
    const ids = this.actorsOf(i);
    if (ids.length > 1) return ids;
    const {to} = this.sentence(i);
    let last = ids;
    for (let j = i + 1; j < to && /^(?:NN|NNS|NNP|NNPS|JJ|HYPH)$/.test(this.xposOf(j)); j++) {
      const id = this.known(j);
      if (id !== null && this.isNamed(id) && /^NNP/.test(this.xposOf(j))) last = [id];
    }
    return last;
  }

  /** distinct actors named in tokens from..to-1, in order */
  actorsIn(from: number, to: number): string[] {
    const out: string[] = [];
    for (let i = from; i < to; i++) {
      if (!this.isNominal(i) && this.a.upos[i] !== UPOS.ADJ) continue;
      const id = this.known(i);
      if (id !== null && !out.some(o => this.same(o, id))) out.push(id);
    }
    return out;
  }
}
