import type {Part, SpokenStatement} from '@suasion/model';
import type {Analysis} from '../analysis.ts';
import {word} from '../language/tree.ts';
import {DEPREL, deprels, UPOS, XPOS, xpos} from '../tagset.ts';

/** What earlier steps know about one document, as the negotiation rules ask for it. */
export interface NegotiationContext {
  /** id of the document */
  readonly doc: string;
  /** id of the actor that tokens from..to-1 mean (coreference resolved), or null; mostly asked of the head token alone */
  actor(from: number, to: number): string | null;
  /** the same for one token, never making an actor up for a phrase that is not known to be one; `actor` unless given */
  known?(token: number): string | null;
  /** id of the actor this one speaks for, or null */
  speaksFor?(actor: string): string | null;
  /** ids of actors that only report here: media */
  readonly reporters?: ReadonlySet<string>;
  /** ids of actors with a name of their own, not merely described (“a bank”); only these stand for “both sides” */
  readonly named?: ReadonlySet<string>;
  /** what sort of actor: a person whose side is not known is taken to speak for the one they speak of */
  kind?(actor: string): string | null;
  readonly statements: readonly SpokenStatement[];
  /** ISO date of publication, or null */
  readonly published: string | null;
  readonly parts: readonly Part[];
}

/** Verbs whose infinitive is done all the same: “went on to demand”; not “wants to demand”, “to urge them”. */
const goingOn = /^(?:continue|go|begin|start|have|proceed|move|appear|seem|come|rise|rush|prepare)$/;
const bodies =
  /^(?:leaders?|members?|officials?|representatives?|government|delegations?|president|head|spokes(?:man|woman|person)|negotiators?|ministers?|ministry|army|military|troops|forces|fighters|men|envoys?|commander|chief|lawyers?|aides?|side|party|movement|union|authorities|company|team|cabinet|parliament|engineers|diplomats?|ambassador|rebels)$/;
const preposition =
  /^(?:of|in|on|at|by|for|to|from|with|within|without|under|over|against|between|among|into|through|after|before|during|about|as|than|since|until|despite|across|along|around|behind|near|off|out|toward|towards|upon|via|like|all|both|also|now|not)$/;
const firstPerson = new Set(['i', 'we', 'us', 'me', 'my', 'our', 'ourselves', 'ours', 'myself']);
const both = /^(?:both|neither|either|each)$/;
const sides =
  /^(?:sides?|part(?:y|ies)|governments?|delegations?|countr(?:y|ies)|leaders|parties|camps|teams|men|capitals|neighbours|neighbors|nations|states|armies|communities)$/;
const joint = /^(?:parties|sides|delegations|camps)$/;
const isSaying =
  /^(?:say|tell|add|argue|insist|warn|write|note|state|declare|announce|reply|repeat|stress|explain|maintain|reaffirm|assure|promise|pledge|vow|claim|respond|report|remark|acknowledge|complain|confirm|agree|propose|demand|believe|urge|suggest)$/;
const speechAct =
  /^(?:call|urge|ask|demand|threaten|pledge|vow|promise|offer|propose|accuse|warn|insist|reject|refuse|appeal)$/;
const sureVerbs: ReadonlyMap<string, string> = new Map(
  [
    ...'deny denies denied,urge urges urged,insist insists insisted,accuse accuses accused,reject rejects rejected,refuse refuses refused'.split(
      ',',
    ),
    ...'threaten threatens threatened,want wants wanted,ask asks asked,agree agrees agreed,propose proposes proposed,allege alleges alleged'.split(
      ',',
    ),
    ...'undertake undertakes undertook,say says said,warn warns warned,oppose opposes opposed,pledge pledged,promise promised,demand demanded,offer offered'.split(
      ',',
    ),
  ].flatMap(line => {
    const [lemma, ...forms] = line.split(' ');
    return forms.map(form => [form, lemma!] as const);
  }),
);
const nothing = -1;

/** how many mentions back “both sides” looks */
const near = 300;

/** how many of a list ordered by token stand before token i */
function after(list: readonly {token: number}[], i: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const mid = (from + to) >> 1;
    if (list[mid]!.token < i) from = mid + 1;
    else to = mid;
  }
  return from;
}

/** An analysis with its context: who a phrase means, who did a verb, who says a sentence. Rules ask, nothing changes. */
export class Reading {
  readonly a: Analysis;
  readonly context: NegotiationContext;
  readonly kids: number[][];
  /** first token and one past the last token of each subtree */
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** index of the innermost statement whose content holds the token, or -1 */
  readonly statementAt: Int32Array;
  /** of the innermost whose source or cue or content holds it: the one a trigger beside the content belongs to */
  readonly skipped: Uint8Array;
  readonly words: string[];
  private readonly order: {actor: string; token: number}[] = [];
  /** actors named side by side, “Egypt, Ethiopia and Sudan”, in order of the text */
  private readonly groups: {ids: string[]; token: number}[] = [];

  constructor(a: Analysis, context: NegotiationContext) {
    this.a = a;
    this.context = context;
    const {n} = a;
    this.kids = Array.from({length: n}, () => []);
    this.words = Array.from({length: n}, (_, i) => word(a, i).toLowerCase().replace(/[’‘]/g, "'"));
    this.lo = new Int32Array(n);
    this.hi = new Int32Array(n);
    const roots: number[] = [];
    for (let i = 0; i < n; i++) {
      this.lo[i] = i;
      this.hi[i] = i + 1;
      const h = a.head[i]!;
      if (h >= 0 && h < n && h !== i) this.kids[h]!.push(i);
      else roots.push(i);
    }
    this.bound(roots);
    this.statementAt = this.tokensIn(context.statements.map(s => s.content));
    this.skipped = new Uint8Array(n);
    for (const part of context.parts) {
      if (part.kind === 'body') continue;
      for (let i = this.tokenAt(part.start); i < n && a.start[i]! < part.end; i++) this.skipped[i] = 1;
    }
    for (let i = 0; i < n; i++) {
      if (!this.isNominal(i) || this.skipped[i] || sides.test(this.words[i]!)) continue;
      const actor = this.known(i);
      if (actor !== null && !context.reporters?.has(actor) && this.isNamed(actor)) this.order.push({actor, token: i});
    }
    for (let i = 0; i < n; i++) {
      const ids = sides.test(this.words[i]!) && !this.skipped[i] ? this.namedPair(i) : [];
      if (ids.length > 1) this.groups.push({ids: ids.map(x => this.principal(x)), token: i});
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

  /** subtree bounds from the leaves up, without recursion */
  private bound(roots: number[]): void {
    const order: number[] = [];
    const stack = [...roots];
    while (stack.length) {
      const i = stack.pop()!;
      order.push(i);
      for (const j of this.kids[i]!) stack.push(j);
    }
    for (let k = order.length - 1; k >= 0; k--) {
      const i = order[k]!;
      const h = this.a.head[i]!;
      if (h < 0 || h >= this.a.n || h === i) continue;
      this.lo[h] = Math.min(this.lo[h]!, this.lo[i]!);
      this.hi[h] = Math.max(this.hi[h]!, this.hi[i]!);
    }
  }

  private tokensIn(spans: readonly (readonly {start: number; end: number}[])[]): Int32Array {
    const {n, start} = this.a;
    const out = new Int32Array(n).fill(nothing);
    const size = spans.map(s => s.reduce((sum, x) => sum + x.end - x.start, 0));
    spans.forEach((list, k) => {
      for (const s of list)
        for (let i = this.tokenAt(s.start); i < n && start[i]! < s.end; i++) {
          const had = out[i]!;
          if (had < 0 || size[had]! > size[k]!) out[i] = k;
        }
    });
    return out;
  }

  /** first token that ends after this offset */
  tokenAt(offset: number): number {
    const {end, n} = this.a;
    let [from, to] = [0, n];
    while (from < to) {
      const mid = (from + to) >> 1;
      if (end[mid]! <= offset) from = mid + 1;
      else to = mid;
    }
    return from;
  }

  isNominal(i: number): boolean {
    const u = this.a.upos[i];
    return u === UPOS.NOUN || u === UPOS.PROPN || u === UPOS.PRON;
  }

  /** “would not back a deal”: what a modal governs is a verb, whatever its tag */
  private afterModal(i: number): boolean {
    const {from} = this.sentence(i);
    if (
      !/^(?:NN|JJ|RB|RP|IN)$/.test(this.xposOf(i)) ||
      /^(?:not|also|now|then|only|be|never|still|soon|again|n't|always|even|in|to|for|on|of|at|by|if|with|at)$/.test(
        this.words[i]!,
      )
    )
      return false;
    let j = i - 1;
    while (j >= from && /^(?:not|n't|never)$/.test(this.words[j]!)) j--;
    const next = i + 1 < this.sentence(i).to ? this.xposOf(i + 1) : '';
    return j >= from && this.xposOf(j) === 'MD' && !/^(?:VB|VBN|VBG|VBD|RB|IN|TO)$/.test(next);
  }

  /** the lemma, put right for finite forms that are never nouns but are easily tagged so: “denies”, “insists” */
  lemma(i: number): string {
    if (this.words[i] === 'rules' && this.words[i + 1] === 'out') return 'rule';
    if (/^commits?$/.test(this.words[i]!) && /^(?:itself|themselves)$/.test(this.words[i + 1] ?? '')) return 'commit';
    return sureVerbs.get(this.words[i]!) ?? this.a.lemma[i]!;
  }

  isVerb(i: number): boolean {
    if (
      sureVerbs.has(this.words[i]!) ||
      this.afterModal(i) ||
      (this.words[i] === 'rules' && this.words[i + 1] === 'out') ||
      (/^commits?$/.test(this.words[i]!) && /^(?:itself|themselves)$/.test(this.words[i + 1] ?? ''))
    )
      return true;
    return this.a.upos[i] === UPOS.VERB || this.a.upos[i] === UPOS.AUX;
  }

  rel(i: number): string {
    return deprels[this.a.deprel[i]!]!;
  }

  xposOf(i: number): string {
    return xpos[this.a.xpos[i]!]!;
  }

  /** the tag that tells the form of predicate i: of its copula or first auxiliary where it has one, else its own */
  finite(i: number): string {
    const helper = this.kids[i]!.find(j => j < i && this.is(j, 'aux', 'aux:pass', 'cop'));
    return this.xposOf(helper ?? i);
  }

  /** the tag of the first helper before v, else of v: VB for “be invited” and “amend”, VBD for “was” */
  formOf(v: number): string {
    const cop = this.kid(v, 'cop');
    const before = this.helpers(cop >= 0 && cop < v ? cop : v);
    return this.xposOf(before.length ? before[before.length - 1]! : cop >= 0 && cop < v ? cop : v);
  }

  /** can head a clause: a verb, or a predicate with a copula */
  isVerbal(i: number): boolean {
    return this.isVerb(i) || this.kid(i, 'cop') >= 0;
  }

  is(i: number, ...labels: string[]): boolean {
    const label = this.rel(i);
    return labels.includes(label) || labels.includes(label.split(':')[0]!);
  }

  kid(i: number, ...labels: string[]): number {
    for (const j of this.kids[i]!) if (this.is(j, ...labels)) return j;
    return -1;
  }

  sentence(i: number): {from: number; to: number} {
    const k = this.a.sentOf[i]!;
    return {from: this.a.sent[k]!, to: this.a.sent[k + 1]!};
  }

  isQuestion(i: number): boolean {
    const {from, to} = this.sentence(i);
    for (let j = to - 1; j >= from && j >= to - 4; j--) if (this.words[j] === '?') return true;
    return false;
  }

  /** the noun a preposition relates to its head: "on Russia" below "call" → Russia; -1 when none */
  oblique(v: number, ...prepositions: string[]): number {
    for (const j of this.kids[v]!) {
      if (!this.is(j, 'obl', 'nmod', 'advcl', 'xcomp', 'ccomp', 'acl')) continue;
      if (this.kids[j]!.some(c => this.is(c, 'case', 'mark') && prepositions.includes(this.words[c]!))) return j;
    }
    return -1;
  }

  // --- who -----------------------------------------------------------------------------------------------------------

  /** actors a noun phrase means: itself and what is coordinated with it; "both sides" is the two the text is about */
  actorsOf(i: number, but: readonly string[] = []): string[] {
    if (i < 0) return [];
    const out: string[] = [];
    const add = (id: string | null) => {
      if (id !== null && !out.includes(id)) out.push(id);
    };
    // “the U.S. and other international actors”: the one named before “other” too
    for (let j = i - 1; j > Math.max(0, i - 5) && /^(?:JJ|NN|NNS|NNP)$/.test(this.xposOf(j)); j--)
      if (this.words[j] === 'other' && this.words[j - 1] === 'and') add(this.known(j - 2));
    for (const j of [i, ...this.conjuncts(i)]) {
      const inside = this.namedPair(j);
      const own = inside.length || this.isPair(j) ? inside : this.behindThem(j);
      if (own.length) for (const id of own) add(id);
      else if (this.isPair(j)) {
        const two = this.pair(j, but);
        if (two.length) for (const id of two) add(id);
        else if (!joint.test(this.words[j]!)) add(this.actorAt(j, true));
      } else add(this.actorAt(j, true));
    }
    return out;
  }

  /** “the British and Irish Governments”, “the leaders of France and Germany”: a plural of what the actors inside it have */
  private namedPair(i: number): string[] {
    if (
      !sides.test(this.words[i]!) &&
      !/^(?:commissioners|ministers|presidents|officials|representatives|foreign|envoys|diplomats)$/.test(
        this.words[i]!,
      )
    )
      return [];
    let to = i + 1;
    while (
      to < this.sentence(i).to &&
      !/^[;:.–—(“”"]$/.test(this.words[to]!) &&
      !this.isVerb(to) &&
      !/^(?:who|which|that|in|at|on|to|for)$/.test(this.words[to]!)
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

  actorAt(i: number, make = false): string | null {
    if (i < 0) return null;
    const w = this.words[i]!;
    // “our delegation”: the speaker's
    if (
      this.kids[i]!.some(j => this.is(j, 'nmod:poss') && /^(?:our|my)$/.test(this.words[j]!)) &&
      /^(?:delegation|government|side|party|country|team|ministry|people|movement|union|company|organisation|organization)$/.test(
        w,
      )
    ) {
      const speaker = this.speakerAt(i);
      if (speaker !== null) return speaker;
    }
    const own = this.known(i);
    if (own !== null && (this.isNamed(own) || !bodies.test(w))) return own;
    if (firstPerson.has(w)) return this.speakerAt(i) ?? this.issuer(i);
    // "who", "which": the noun the clause hangs on
    if (/^(?:who|which|that|whom)$/.test(w)) {
      for (let at = i, steps = 0; at >= 0 && steps < 12; steps++) {
        if (this.a.deprel[at] === DEPREL['acl:relcl']) {
          const noun = this.a.head[at]!;
          return noun >= 0 && noun !== i ? this.known(noun) : null;
        }
        at = this.a.head[at]!;
      }
      return null;
    }
    if (own !== null) return this.bodyOf(i) ?? own;
    // “Mr Khrushchev” with the title for a subject of its own
    if (
      /^(?:mr|mrs|ms|dr|sir|president|premier|chancellor|minister|senator|governor|general)\.?$/.test(w) &&
      this.a.upos[i + 1] === UPOS.PROPN
    ) {
      const next = this.known(i + 1);
      if (next !== null) return next;
    }
    // “Prime Minister Yitzhak Rabin”, “Host China”: the name the title stands before
    if (this.a.upos[i] !== UPOS.PRON) {
      for (const j of this.kids[i]!)
        if (
          (this.is(j, 'flat', 'appos', 'nmod:desc') || (this.is(j, 'compound') && this.a.upos[i] === UPOS.PROPN)) &&
          Math.abs(j - i) < 6 &&
          this.a.upos[j] === UPOS.PROPN
        ) {
          const id = this.known(j);
          if (id !== null) return id;
        }
      if (this.is(i, 'flat', 'compound', 'nmod:desc')) {
        const id = this.known(this.a.head[i]!);
        if (id !== null) return id;
      }
    }
    const body =
      bodies.test(w) || this.xposOf(i) === 'CD' || /^(?:one|some|many|most|all|companies|people)$/.test(w)
        ? this.bodyOf(i)
        : null;
    if (body !== null) return body;
    return make && this.isNominal(i) ? this.context.actor(i, i + 1) : null;
  }

  /** “his party”, “leaders of the union”, “the government side”: the named actor whose body it is */
  private bodyOf(i: number): string | null {
    for (const j of this.kids[i]!) {
      if (!this.is(j, 'nmod', 'nmod:poss', 'compound', 'amod', 'flat', 'appos')) continue;
      const id = this.known(j);
      if (id !== null && this.isNamed(id)) return id;
    }
    return null;
  }

  /** the actor a token is known to mean; never one made up for it */
  known(i: number): string | null {
    if (i < 0) return null;
    return this.context.known ? this.context.known(i) : this.context.actor(i, i + 1);
  }

  /**
   * “We urge the union” outside quotation marks: who spoke last before a colon (“The minister said:”), else whose statement the
   * text is, the named actor that is the first subject in it. Null for “we” in a quotation nobody is known to have spoken.
   */
  private issuer(i: number): string | null {
    const {text, start} = this.a;
    const line = text.lastIndexOf('\n', start[i]!) + 1;
    if (/[“"]/.test(text.slice(line, start[i]!))) return null;
    if (this.issuers === undefined) {
      this.issuers = [];
      for (let v = 0; v < this.a.n; v++) {
        if (!this.isVerb(v) || this.skipped[v]) continue;
        const colon =
          /^(?:say|state|announce|add|comment|write)$/.test(this.a.lemma[v]!) &&
          this.words[this.sentence(v).to - 1] === ':';
        const opens = this.issuers.length === 0 && this.a.sentOf[v]! < 6;
        if (!colon && !opens) continue;
        const subject = this.kid(v, 'nsubj');
        const id = subject >= 0 && !firstPerson.has(this.words[subject]!) ? this.known(subject) : null;
        if (id !== null && this.isNamed(id)) this.issuers.push({token: v, actor: id, colon});
      }
    }
    let found: string | null = null;
    for (const x of this.issuers) if (x.token < i && (x.colon || found === null)) found = x.actor;
    return found;
  }
  private issuers: {token: number; actor: string; colon: boolean}[] | undefined;

  /** a person of whom the text does not say for whom they speak */
  isUnattached(id: string): boolean {
    return this.context.kind?.(id) === 'person' && this.principal(id) === id;
  }

  isNamed(id: string): boolean {
    return this.context.named?.has(id) ?? true;
  }

  /** “They ask the media” after “The delegations invite …”: who the delegations are */
  private behindThem(i: number): string[] {
    const nominal = sides.test(this.words[i]!);
    if (!nominal && !/^(?:they|them|both)$/.test(this.words[i]!)) return [];
    const id = this.known(i);
    if (id === null || this.isNamed(id)) return [];
    for (let j = i - 1; j >= 0 && i - j < 120; j--)
      if (sides.test(this.words[j]!) && (nominal ? this.words[j] === this.words[i] : this.known(j) === id)) {
        const all = nominal ? this.namedPair(j) : this.actorsOf(j);
        if (all.length) return all;
      }
    return [];
  }

  conjuncts(i: number): number[] {
    const out: number[] = [];
    for (const j of this.kids[i]!) if (this.a.deprel[j] === DEPREL.conj && j > i) out.push(j, ...this.conjuncts(j));
    return out;
  }

  /** "both sides", "the two governments", "the parties", "each of them" */
  private isPair(i: number): boolean {
    const w = this.words[i]!;
    if (sides.test(w) && /^(?:neither|both|either|each)$/.test(this.words[i - 1] ?? '')) return true;
    if (/^part(?:y|ies)$/.test(w) && /^(?:neither|both|either)$/.test(this.words[this.phraseStart(i)] ?? ''))
      return true;
    if (both.test(w) && w !== 'each') return true;
    if (!sides.test(w)) return false;
    return (
      joint.test(w) ||
      this.kids[i]!.some(
        j =>
          this.is(j, 'det', 'nummod', 'det:predet', 'amod') &&
          /^(?:both|two|each|three|neither|warring|either)$/.test(this.words[j]!),
      )
    );
  }

  /** the two actors the text is most about up to here; three for "the three countries" */
  pair(i: number, but: readonly string[] = []): string[] {
    // “all delegations” are more than two
    if (this.kids[i]!.some(j => /^(?:all|other|six|five|four|seven)$/.test(this.words[j]!))) return [];
    const three = this.kids[i]!.some(j => this.words[j] === 'three');
    const before = this.order.slice(Math.max(0, after(this.order, i) - near), after(this.order, i));
    const times = new Map<string, number>();
    const weight = new Map<string, number>();
    for (const {actor, token} of before) {
      const id = this.principal(actor);
      times.set(id, (times.get(id) ?? 0) + 1);
      if (but.some(b => this.principal(b) === id)) continue;
      weight.set(id, (weight.get(id) ?? 0) + 0.75 ** (this.a.sentOf[i]! - this.a.sentOf[token]!));
    }
    // the list of that many who are spoken of most, the first of equals
    let best: {ids: string[]; times: number} | null = null;
    const groups = this.groups.slice(Math.max(0, after(this.groups, i) - near), after(this.groups, i));
    for (const {ids} of groups) {
      if (ids.length !== (three ? 3 : 2) || ids.some(x => but.some(b => this.same(x, b)))) continue;
      const sum = ids.reduce((n, id) => n + (times.get(id) ?? 0), 0);
      if (!best || sum > best.times) best = {ids, times: sum};
    }
    if (best) return best.ids;
    const top = [...weight].sort((x, y) => y[1] - x[1]).slice(0, three ? 3 : 2);
    return top.length >= 2 ? top.map(([id]) => id) : [];
  }

  /** the state or body a person speaks for, else the actor itself */
  principal(id: string): string {
    return this.context.speaksFor?.(id) ?? id;
  }

  same(x: string | null, y: string | null): boolean {
    return x !== null && y !== null && this.principal(x) === this.principal(y);
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

  /** who says the words at this token, or null for the reporter */
  speakerAt(i: number): string | null {
    const k = this.statementAt[i]!;
    return k < 0 ? null : this.context.statements[k]!.speaker;
  }

  statementId(i: number): string | null {
    const k = this.statementAt[i]!;
    return k < 0 ? null : this.context.statements[k]!.id;
  }

  /** the subject token of a verb, shared subjects included, and where the parse has none what stands before it; -1 when none */
  subjectOf(v: number): number {
    const own = this.kid(v, 'nsubj', 'csubj');
    // “…, said the prime minister”
    if (own >= 0 && (own < v || (own - v < 8 && isSaying.test(this.lemma(v))))) return own;
    // “that Russia withdraw its troops” with “withdraw” taken for a preposition
    if (
      /^(?:NN|IN|RB)$/.test(this.xposOf(v)) &&
      !this.isVerbal(v) &&
      v > 0 &&
      this.isNominal(v - 1) &&
      /^(?:DT|PRP\$)$/.test(this.xposOf(v + 1))
    )
      return v - 1;
    const beside = this.besideSubject(v);
    if (beside >= 0) return beside;
    // “complain that troops are still there and have called on the union”: whoever complains
    const main = speechAct.test(this.lemma(v)) ? this.reportingSubject(v) : -1;
    if (main >= 0) return main;
    // “denied the charge and called on the union”, with “called” hung on the charge
    const shared = this.is(v, 'conj') ? -1 : this.sharedSubject(v);
    if (shared >= 0) return shared;
    const parsed = this.parsedSubject(v);
    if (parsed >= 0) return parsed;
    const near = this.nearSubject(v);
    return near >= 0 ? near : this.sharedSubject(v);
  }

  /** the subject of the reporting verb before a “that” clause, when v is joined on by “and” behind that clause */
  private reportingSubject(v: number): number {
    const {from} = this.sentence(v);
    if (this.words[this.firstHelper(v) - 1] !== 'and') return -1;
    for (let u = from; u < v; u++) {
      if (!this.isVerb(u) || !/^(?:VBD|VBZ|VBP|VBN)$/.test(this.xposOf(u))) continue;
      const own = this.kid(u, 'nsubj');
      if (!isSaying.test(this.lemma(u)) || own < 0 || own > u) return -1;
      return this.words[u + 1] === 'that' ? own : -1;
    }
    return -1;
  }

  /** “is ready to talk but rules out a vote”: the subject of the predicate before the conjunction */
  private sharedSubject(v: number): number {
    const {from} = this.sentence(v);
    const before = this.helpers(v);
    const first = before.length ? before[before.length - 1]! : v;
    if (!/^(?:and|but|or)$/.test(this.words[first - 1] ?? '')) return -1;
    for (let u = first - 2; u >= from; u--) {
      const own = this.isVerbal(u) ? this.kid(u, 'nsubj') : -1;
      if (own >= from && own < u) return own;
    }
    return -1;
  }

  /** “after North Korea refused”, “Pyongyang promised”: the noun right before a finite verb */
  private besideSubject(v: number): number {
    const {from} = this.sentence(v);
    const before = this.helpers(v);
    if (!before.length && !/^(?:VBD|VBZ|VBP)$/.test(this.xposOf(v)) && !sureVerbs.has(this.words[v]!)) return -1;
    let j = before.length ? before[before.length - 1]! - 1 : v - 1;
    while (j >= from && this.a.upos[j] === UPOS.ADV) j--;
    if (j < from || (!this.isNominal(j) && this.known(j) === null)) return -1;
    const start = this.phraseStart(j);
    const lead = start > from ? this.words[start - 1]! : '';
    if (start > from && this.xposOf(start - 1) === 'CC') return -1;
    return start === from ||
      /^(?:after|because|while|as|since|until|before|once|although|though|when|that|if|,|[“"–;:])$/.test(lead) ||
      !/^(?:IN|TO)$/.test(this.xposOf(start - 1))
      ? j
      : -1;
  }

  /** one past the noun phrase that token j heads, its own modifiers behind it not counted */
  phraseEnd(j: number): number {
    let end = j + 1;
    while (end < this.sentence(j).to && /^(?:NNP|NNPS)$/.test(this.xposOf(end)) && this.is(end, 'flat', 'compound'))
      end++;
    return end;
  }

  private phraseStart(j: number): number {
    const {from} = this.sentence(j);
    let start = j;
    while (
      start > from &&
      !this.isVerb(start - 1) &&
      /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))
    )
      start--;
    return start;
  }

  /** the phrase before a finite verb, over adverbs, “on Friday” and “, the union's leader,” */
  private nearSubject(v: number): number {
    const {from} = this.sentence(v);
    let j = v - 1;
    const aux = (k: number) =>
      this.a.upos[k] === UPOS.AUX || this.a.upos[k] === UPOS.ADV || this.a.upos[k] === UPOS.PART;
    let helped = /^(?:VBD|VBZ|VBP)$/.test(this.xposOf(v)) || sureVerbs.has(this.words[v]!);
    while (j >= from && aux(j) && this.words[j] !== 'to') {
      if (this.a.upos[j] === UPOS.AUX) helped = true;
      j--;
    }
    if (!helped || (j >= from && this.words[j] === 'to')) return -1;
    for (let steps = 0; j >= from && steps < 24; steps++) {
      const w = this.words[j]!;
      if (w === ',') {
        let k = j - 1;
        while (k >= from && this.words[k] !== ',') k--;
        if (k < from || j - k > 14) return -1;
        j = k - 1;
        continue;
      }
      if (
        /^[.;:!?“”"–—()]$/.test(w) ||
        /^(?:that|if|when|while|because|although|unless|until|before|after|and|but|or)$/.test(w)
      )
        return -1;
      if (this.a.upos[j] === UPOS.VERB || this.a.upos[j] === UPOS.AUX) return -1;
      if (this.isNominal(j)) {
        let start = j;
        while (
          start > from &&
          !this.isVerb(start - 1) &&
          /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))
        )
          start--;
        if (
          start === from ||
          !/^(?:IN|TO)$/.test(this.xposOf(start - 1)) ||
          /^(?:that|if|while)$/.test(this.words[start - 1]!)
        )
          return j;
        j = start - 2;
        continue;
      }
      j--;
    }
    return -1;
  }

  /** “Yemen's government and the Houthi movement agreed”: what is joined to the subject before it in the same clause */
  private joinedBefore(i: number): number[] {
    const out: number[] = [];
    const {from} = this.sentence(i);
    let at = i;
    for (;;) {
      let start = at;
      while (start > from && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))) start--;
      const cc = start - 1;
      if (cc <= from || !/^(?:and|or)$/.test(this.words[cc]!) || !this.isNominal(cc - 1)) return out;
      for (let j = from; j < cc; j++)
        if (
          this.a.upos[j] === UPOS.VERB ||
          this.a.upos[j] === UPOS.AUX ||
          /^(?:that|of|to|with|by|for)$/.test(this.words[j]!)
        )
          return out;
      at = cc - 1;
      out.unshift(at);
    }
  }

  private parsedSubject(v: number): number {
    for (let at = v, steps = 0; at >= 0 && steps < 10; steps++) {
      const own = this.kid(at, 'nsubj', 'csubj');
      if (own >= 0) return own;
      const label = this.rel(at);
      const head = this.a.head[at]!;
      if (head < 0) return -1;
      if (label === 'xcomp') {
        const controller =
          this.a.lemma[head] === 'promise' || this.a.lemma[head] === 'threaten' ? -1 : this.kid(head, 'obj', 'iobj');
        if (controller >= 0 && controller < at && this.isNominal(controller)) return controller;
      } else if (label === 'acl' || label === 'acl:relcl') return head;
      else if (!/^(?:conj|advcl|ccomp|parataxis|appos|root)/.test(label)) return -1;
      // a clause of its own ("said that …") does not lend its subject downwards
      if (label === 'ccomp' && !this.infinitival(at) && this.xposOf(at) !== 'VBG') return -1;
      if (
        this.kids[at]!.some(
          j => this.is(j, 'mark') && /^(?:that|if|whether|unless|until|before|once|when|because)$/.test(this.words[j]!),
        ) &&
        this.finite(at) !== 'VBG'
      )
        return -1;
      if (label === 'parataxis') return -1;
      at = head;
    }
    return -1;
  }

  /** first token left of v that is no adverb, “not” or auxiliary other than `until` stops at; the auxiliaries passed over */
  private helpers(v: number): number[] {
    const {from} = this.sentence(v);
    const out: number[] = [];
    for (let j = v - 1; j >= from && v - j < 8; j--) {
      const u = this.a.upos[j];
      const tag = this.xposOf(j);
      if (
        tag === 'MD' ||
        /^(?:be|am|is|are|was|were|been|being|have|has|had|having|do|does|did|'s|'re|'ve|'d|'ll|get|got)$/.test(
          this.words[j]!,
        )
      )
        out.push(j);
      else if (u === UPOS.ADV || /^(?:not|n't|never)$/.test(this.words[j]!)) continue;
      // “will not, however, accept”
      else if (this.words[j] === ',' && (this.words[j + 1] === 'however' || this.words[j - 1] === 'however')) continue;
      else break;
    }
    return out;
  }

  /** where the verb group of v begins */
  firstHelper(v: number): number {
    const before = this.helpers(v);
    return before.length ? before[before.length - 1]! : v;
  }

  /** “are prepared”, “is committed”: a form of be stands before it */
  passiveForm(v: number): boolean {
    const before = this.helpers(v);
    return before.length > 0 && /^(?:be|am|is|are|was|were|been|being|'s|'re)$/.test(this.words[before[0]!]!);
  }

  /** “was attacked”, “be invited”, “the plan rejected by them”: told by the words before it, for the parse errs more */
  passive(v: number): boolean {
    if (!/^(?:VBN|VBD)$/.test(this.xposOf(v))) return false;
    const before = this.helpers(v);
    if (before.length) return /^(?:be|am|is|are|was|were|been|being|'s|'re|get|got)$/.test(this.words[before[0]!]!);
    if (this.kid(v, 'nsubj') >= 0 && !this.is(this.kid(v, 'nsubj'), 'nsubj:pass')) return false;
    if (this.a.xpos[v] !== XPOS.VBN) return false;
    if (this.words[v + 1] === 'by') return true;
    // “Both men promised to meet” with the noun for a root is a sentence, not “the man promised a job”
    return this.a.deprel[v] === DEPREL.acl && this.kid(v, 'obj') < 0 && this.a.head[this.a.head[v]!]! >= 0;
  }

  /** who does verb v: its subject, or in a passive the agent */
  agents(v: number): string[] {
    if (this.passive(v)) {
      const by = this.kid(v, 'obl:agent');
      const agent = by >= 0 ? by : this.oblique(v, 'by');
      return this.actorsOf(agent);
    }
    return this.subjects(v);
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

  // --- standing ------------------------------------------------------------------------------------------------------

  modal(v: number): string | null {
    // “is ready”, “would be able”: a predicate's auxiliaries stand before its copula
    const cop = this.kid(v, 'cop');
    for (const j of this.helpers(cop >= 0 && cop < v ? cop : v)) if (this.xposOf(j) === 'MD') return this.words[j]!;
    if (cop >= 0 && this.xposOf(cop) === 'MD') return this.words[cop]!;
    return null;
  }

  negated(v: number): boolean {
    const cop = this.kid(v, 'cop');
    for (const at of cop >= 0 && cop < v ? [cop, v] : [v]) {
      const {from} = this.sentence(at);
      for (let j = at - 1; j >= from && at - j < 8; j--) {
        if (/^(?:not|n't|never|nt|cannot|neither|nor)$/.test(this.words[j]!)) return true;
        const u = this.a.upos[j];
        if (
          u !== UPOS.ADV &&
          u !== UPOS.AUX &&
          u !== UPOS.PART &&
          !(this.words[j] === ',' && (this.words[j + 1] === 'however' || this.words[j - 1] === 'however'))
        )
          break;
        if (this.words[j] === 'to') break;
      }
    }
    if (
      /^(?:not|n't|no)$/.test(this.words[(cop >= 0 ? cop : v) + 1] ?? '') &&
      (cop >= 0 || this.a.upos[v] === UPOS.AUX)
    )
      return true;
    for (const j of this.kids[v]!) {
      if (this.is(j, 'advmod') && j < v && /^(?:not|n't|never)$/.test(this.words[j]!)) return true;
      // “Neither we nor Washington can force them”
      if (j < v && this.words[this.lo[j]!] === 'neither') return true;
      if (this.is(j, 'nsubj')) {
        if (/^(?:nobody|none|no-one|neither)$/.test(this.words[j]!)) return true;
        if (this.kids[j]!.some(d => this.is(d, 'det') && /^(?:no|neither)$/.test(this.words[d]!))) return true;
      }
    }
    return false;
  }

  /** an infinitive: “to” right before it, adverbs and “be” aside */
  infinitival(v: number): boolean {
    const {from} = this.sentence(v);
    for (let j = v - 1; j >= from && v - j < 6; j--) {
      if (this.words[j] === 'to') return true;
      if (this.a.upos[j] !== UPOS.ADV && !/^(?:be|not|have|been)$/.test(this.words[j]!)) return false;
    }
    return false;
  }

  marker(v: number): string | null {
    const j = this.kid(v, 'mark');
    return j < 0 ? null : this.words[j]!;
  }

  /** in what somebody is said to deny, or only asks; what they request (“asked Cairo to wait”) or reject is not */
  withheld(v: number): boolean {
    const k = this.statementAt[v]!;
    if (k < 0) return false;
    const {standing, cue} = this.context.statements[k]!;
    if (standing === 'asked')
      return this.isQuestion(v) || this.words.slice(this.sentence(v).from, v).some(w => w === 'whether');
    if (standing !== 'denied') return false;
    // a denial reaches no further than its own clause
    return cue.some(c => {
      const i = this.tokenAt(c.start);
      return /^(?:deny|refute|dispute)$/.test(this.lemma(i) ?? '') && !this.conjuncts(i).includes(v);
    });
  }

  /** put forward as real: not asked, denied, supposed or wished for by the reporter */
  isReal(v: number): boolean {
    if (this.withheld(v)) return false;
    if (this.isQuestion(v)) return false;
    const said = this.reporter(v);
    if (said >= 0 && /^(?:doubt|deny|question)$/.test(this.lemma(said))) return false;
    for (let at = v, steps = 0; at >= 0 && steps < 10; steps++) {
      const mark = this.kid(at, 'mark');
      if (mark >= 0 && /^(?:if|whether|unless|lest)$/.test(this.words[mark]!)) return false;
      if (at === v && this.negated(at)) return false;
      const modal = this.modal(at);
      if (at === v && modal !== null && /^(?:could|might|may|should|must|can)$/.test(modal)) return false;
      const head = this.a.head[at]!;
      if (head < 0) break;
      // a clause of its own does not share the “if” of the one it is joined to
      if (/^(?:conj|parataxis)/.test(this.rel(at)) && this.kid(at, 'nsubj') >= 0) break;
      if (
        /^(?:ccomp|xcomp)/.test(this.rel(at)) &&
        /^(?:deny|refuse|fail|decline|doubt|stop|cease)$/.test(this.a.lemma[head] ?? '')
      )
        return false;
      if (/^(?:ccomp|xcomp)/.test(this.rel(at)) && this.negated(head)) return false;
      // what is asked, offered or wished is not itself put forward: “want him to refuse”, “agreed to call on”
      if (at === v && this.infinitival(v) && !(this.is(at, 'xcomp') && goingOn.test(this.lemma(head)))) return false;
      if (!/^(?:conj|parataxis|advcl)/.test(this.rel(at)) && /^(?:accuse|blame|deny)$/.test(this.a.lemma[head] ?? ''))
        return false;
      at = head;
    }
    return true;
  }

  /** the verb of the clause that “that” opens behind v, or of the bare clause the parse finds there; -1 when none */
  clauseAfter(v: number, mandative = false): number {
    const {to} = this.sentence(v);
    const parsed = this.kids[v]!.find(
      j =>
        j > v &&
        this.is(j, 'ccomp', 'advcl', 'acl', 'parataxis', 'xcomp') &&
        this.kids[j]!.some(k => k < j && this.words[k] === 'that' && this.is(k, 'mark')),
    );
    if (parsed !== undefined) return parsed;
    const bare = this.kids[v]!.find(j => j > v && this.is(j, 'ccomp')) ?? -1;
    // over “last week”, “in a letter”, “his counterpart”
    for (let j = v + 1; j < Math.min(to, v + 14); j++) {
      const w = this.words[j]!;
      if (j === bare) return bare;
      if (w === 'that') {
        if (
          j > v + 1 &&
          !this.isNominal(j - 1) &&
          this.a.upos[j - 1] !== UPOS.ADV &&
          this.a.upos[j - 1] !== UPOS.PUNCT &&
          this.a.upos[j - 1] !== UPOS.CCONJ
        )
          return -1;
        for (let k = j + 1; k < Math.min(to, j + 26); k++) {
          // “any missile launched from Cuba would be answered”: what has a modal before a participle without one
          if (this.isVerb(k) && this.a.upos[k] !== UPOS.AUX && this.isPredicate(k, j)) return this.governed(k, to);
          // “demanded that Kyiv grant the status” with “grant” taken for a noun
          if (
            mandative &&
            k > j + 1 &&
            /^(?:NN|JJ|IN|RB)$/.test(this.xposOf(k)) &&
            !preposition.test(this.words[k]!) &&
            this.isNominal(k - 1) &&
            /^(?:DT|PRP\$)$/.test(this.xposOf(k + 1))
          )
            return k;
          if (this.kid(k, 'cop') > j && k > j + 1) return k;
          if (/^[.;:?!]$/.test(this.words[k]!)) return -1;
        }
        return -1;
      }
      if (/^[.;:?!“”"]$/.test(w) || (this.a.upos[j] === UPOS.VERB && !/^(?:VBG|VBN)$/.test(this.xposOf(j)))) break;
    }
    return bare;
  }

  /** k, or if it is a participle behind its noun the verb of the modal that follows in the same clause */
  private governed(k: number, to: number): number {
    if (!/^(?:VBD|VBN)$/.test(this.xposOf(k)) || this.helpers(k).length || !this.isNominal(k - 1)) return k;
    for (let j = k + 1; j < Math.min(to, k + 8); j++) {
      if (/^[.,;:]$/.test(this.words[j]!) || /^(?:that|and|but|which|who|it|he|she|they)$/.test(this.words[j]!))
        return k;
      if (this.xposOf(j) === 'MD') {
        let m = j + 1;
        while (m < to && (/^(?:be|have|been|not)$/.test(this.words[m]!) || this.a.upos[m] === UPOS.ADV)) m++;
        return this.isVerb(m) ? m : k;
      }
    }
    return k;
  }

  /** a verb that can be the predicate of the clause from token `from`: finite, a bare form, or with its auxiliary */
  private isPredicate(k: number, from: number): boolean {
    const tag = this.xposOf(k);
    if (this.infinitival(k)) return false;
    // “candidates who are banned be allowed”
    if (/^(?:who|which)$/.test(this.words[this.firstHelper(k) - 1] ?? '')) return false;
    if (/^(?:VBD|VBZ|VBP|VB)$/.test(tag)) return !/^(?:which|who|that)$/.test(this.words[k - 1]!);
    return this.helpers(k).some(j => j > from);
  }

  /** inside a condition or a time still to come: “unless it denies”, “only after the agency has verified” */
  supposed(v: number): boolean {
    const {from} = this.sentence(v);
    for (let j = v - 1; j >= from && v - j < 14; j--) {
      const w = this.words[j]!;
      if (/^(?:if|unless|until|whether|before|once|lest)$/.test(w) || (w === 'after' && this.words[j - 1] === 'only'))
        return true;
      if (/^[.,;:!?“”"]$/.test(w) || /^(?:that|which|who|and|but)$/.test(w)) return false;
    }
    return false;
  }

  /** the reporting verb that governs the clause of v, or -1 */
  reporter(v: number): number {
    for (let at = v, steps = 0; at >= 0 && steps < 8; steps++) {
      const head = this.a.head[at]!;
      if (head < 0) break;
      const label = this.rel(at);
      const that = this.kids[at]!.some(k => k < at && this.words[k] === 'that' && this.is(k, 'mark'));
      if (
        (label === 'ccomp' || (that && /^(?:acl|advcl|parataxis|xcomp)/.test(label))) &&
        this.isVerb(head) &&
        head < v
      )
        return head;
      if (!/^(?:conj|xcomp|advcl|parataxis)/.test(label)) break;
      at = head;
    }
    return this.nearReporter(v);
  }

  /** by the words: “said that …”, “told visitors it would …”, the nearest reporting verb to the left whose clause this is */
  private nearReporter(v: number): number {
    const {from} = this.sentence(v);
    const subject = this.subjectOf(v);
    if (subject < 0 || subject > v) return -1;
    let start = subject;
    while (start > from && /^(?:DT|JJ|NN|NNS|NNP|NNPS|POS|CD|PRP\$|HYPH)$/.test(this.xposOf(start - 1))) start--;
    let j = start - 1;
    if (this.words[j] === 'that') j--;
    // “said on Monday it would”: over the day and whom it was told
    for (let steps = 0; j >= from && steps < 10; steps++, j--) {
      if (isSaying.test(this.a.lemma[j] ?? '') && this.isVerb(j)) return j;
      // “replied that it would begin, and that it would not sign”
      if (/^(?:and|,)$/.test(this.words[j]!) && this.words[j + 1] === 'that') {
        while (j >= from && !(isSaying.test(this.lemma(j)) && this.isVerb(j))) j--;
        return j >= from ? j : -1;
      }
      if (/^[.;:?!,“”"]$/.test(this.words[j]!) || this.isVerb(j) || /^(?:and|but|or|if|unless)$/.test(this.words[j]!))
        return -1;
    }
    return -1;
  }

  /** who puts forward the clause of v: the speaker, else the subject of the verb that reports it */
  voice(v: number): string[] {
    const speaker = this.speakerAt(v);
    if (speaker !== null) return [speaker];
    const said = this.reporter(v);
    if (said >= 0) return this.passive(said) ? this.agents(said) : this.subjects(said);
    const after = this.attributionAfter(v);
    return after >= 0 ? this.subjects(after) : [];
  }

  /** “…, the union said on Monday”: the reporting verb behind the clause of v, or -1 */
  attributionAfter(v: number): number {
    const {to} = this.sentence(v);
    for (let j = v + 1; j < to; j++) {
      if (!/^[,”"]$/.test(this.words[j]!)) continue;
      for (let k = j + 1; k < Math.min(to, j + 10); k++) {
        if (/^[,;“]$/.test(this.words[k]!) && k > j + 1) break;
        if (isSaying.test(this.a.lemma[k] ?? '') && /^(?:VBD|VBZ|VBP)$/.test(this.xposOf(k))) return k;
        if (this.isVerb(k)) break;
      }
    }
    return -1;
  }
}
