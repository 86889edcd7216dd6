import type {SourceDocument, SpokenStatement} from '@suasion/model';
import {type Cast, described, type Mention} from '../actors/cast.ts';
import {gazetteer} from '../actors/gazetteer.ts';
import {fold} from '../actors/people.ts';
import {lower} from '../actors/phrases.ts';
import type {Analysis} from '../analysis.ts';
import {isAsker} from '../attribution/structure.ts';
import {resolvePronoun} from '../coreference/pronouns.ts';
import {actorOrMake} from '../events/arguments.ts';
import {headOf} from '../language/tree.ts';
import {UPOS, XPOS} from '../tagset.ts';

/** First token that ends after an offset. */
export function tokenAt(a: Analysis, offset: number): number {
  let [from, to] = [0, a.n];
  while (from < to) {
    const mid = (from + to) >> 1;
    if (a.end[mid]! <= offset) from = mid + 1;
    else to = mid;
  }
  return from;
}

/** The actor that the words of a source or addressee mean: what their head means, else the first actor among them. */
export function actorOfSpan(cast: Cast, span: {start: number; end: number}): number {
  const {a} = cast;
  const from = tokenAt(a, span.start);
  let to = from;
  while (to < a.n && a.start[to]! < span.end) to++;
  if (to <= from || isAsker(a.text.slice(span.start, span.end))) return -1;
  const head = headOf(a, from, to);
  const own = actorOrMake(cast, head);
  // “his enemies in the party”: not he
  const whose = a.xpos[from] === XPOS.PRP$ && a.xpos[head] === XPOS.NNS ? from : -1;
  const he = whose < 0 ? -1 : (cast.at(whose)?.actor ?? -1);
  if (own.length && own[0] !== he) return own[0]!;
  for (let i = from; i < to; i++) {
    const m = cast.headed[i]! >= 0 ? cast.mentions[cast.headed[i]!]! : null;
    if (m && !m.place && i !== whose) return m.actor;
  }
  return -1;
}

/**
 * “I”, “we” and “our” in quoted words mean whoever is quoted: in “When people say Russia must, we cannot” not the people,
 * who are only spoken of.
 */
export function castFirstPerson(cast: Cast, statements: readonly SpokenStatement[]): void {
  const {a} = cast;
  const at = new StatementsAt(a, statements);
  for (let i = 0; i < a.n; i++) {
    if (a.upos[i] !== UPOS.PRON || !/^(?:i|me|my|mine|myself|we|us|our|ours|ourselves)$/.test(lower(a, i))) continue;
    const s = at.voice(i);
    if (!s || s.speaker === null) continue;
    cast.mention({from: i, to: i + 1, head: i, form: 'pronoun', actor: Number(s.speaker), place: false});
  }
}

/** “We expect an answer and they can call us”: not the side that says it. */
export function castOthers(cast: Cast, statements: readonly SpokenStatement[]): void {
  const at = new StatementsAt(cast.a, statements);
  const sideOf = (actor: number) => (cast.actors[actor]!.speaksFor >= 0 ? cast.actors[actor]!.speaksFor : actor);
  const before: Mention[] = [];
  const counts: number[] = [];
  for (const m of cast.inOrder()) {
    const speaker = isTheyBesideWe(cast.a, m) ? (at.voice(m.head)?.speaker ?? null) : null;
    if (speaker !== null && sideOf(m.actor) === sideOf(Number(speaker))) {
      const other = resolvePronoun(cast, m.head, before, counts, x => sideOf(x) === sideOf(m.actor));
      if (other >= 0) m.actor = other;
    }
    before.push(m);
    counts[m.actor] = (counts[m.actor] ?? 0) + 1;
  }
}

const isTheyBesideWe = (a: Analysis, m: Mention): boolean =>
  m.form === 'pronoun' && /^(?:they|them|their|themselves)$/.test(lower(a, m.head)) && saysWe(a, m.head);

/** Is “we” or “us” said in the sentence of a token? */
function saysWe(a: Analysis, token: number): boolean {
  const s = a.sentOf[token]!;
  for (let i = a.sent[s]!; i < a.sent[s + 1]!; i++) if (/^(?:we|us|our|ours|ourselves)$/.test(lower(a, i))) return true;
  return false;
}

/** “MFA: We regret it.”: a label in capitals that nothing else tells of is a body of that name. */
export function castLabels(cast: Cast, statements: readonly SpokenStatement[]): void {
  const {text} = cast.a;
  const turns = statements.filter(s => s.source.length && text.slice(s.cue[0]?.start, s.cue[0]?.end) === ':');
  // “NOTE: …” alone says who nobody is
  if (turns.length < 2) return;
  for (const s of turns) {
    const source = s.source[0]!;
    if (s.speaker !== null) continue;
    const label = text.slice(source.start, source.end);
    if (!/^\p{Lu}{3,6}$/u.test(label)) continue;
    const from = tokenAt(cast.a, source.start);
    const actor = cast.actor(`name:${fold(label)}`, () => ({...described(label, 'organisation', null), named: true}));
    cast.mention({from, to: from + 1, head: from, form: 'name', actor, place: false});
    s.speaker = String(actor);
  }
}

/** Labels of those who answer at a briefing. */
const podium =
  /^(?:(?:the|government|official)\s+)?(?:spokes(?:man|woman|person)|minister|official|secretary|briefer)$/i;

const institution =
  /^(?:Foreign|Defen[cs]e|Interior|Ministry|Government|Mission|Embassy|Presidency|Presidential|Cabinet|Army|Military)$/i;

/** “SPOKESMAN:” in the notes of a “State Department briefing” speaks for whom the title or the outlet names first. */
export function speakForTitle(cast: Cast, document: Pick<SourceDocument, 'title' | 'outlet'>): void {
  const open = cast.actors.filter(x => x.kind === 'person' && x.speaksFor < 0 && podium.test(x.name));
  if (!open.length) return;
  // “press briefing by the Spokesperson of the Mission”
  const whose = /spokes\p{L}+ (?:of|for) (?:the )?(\p{Lu}[\p{L} '’-]+)/iu.exec(document.title ?? '')?.[1];
  const body = whose
    ? cast.actors.findIndex(x => x.named && x.kind !== 'person' && `${whose} `.startsWith(`${x.name} `))
    : -1;
  if (body >= 0) {
    for (const x of open) x.speaksFor = body;
    return;
  }
  for (const line of [document.title, document.outlet]) {
    const words = (line ?? '')
      .replace(/['’]s\b/g, '')
      .split(/[\s,:–—-]+/)
      .filter(Boolean);
    for (let i = 0; i < words.length; i++) {
      const m = gazetteer().match(i, k => words[k] ?? '', words.length);
      if (!m || m.entry.actor.kind === 'media') continue;
      // “briefing on Syria” says nothing of who gives it
      const state = m.entry.actor.kind === 'state' && m.entry.use !== 'seat';
      if (state ? !institution.test(words[i + m.length] ?? '') : i > 0 && m.entry.use !== 'seat') continue;
      const of = cast.known(m.entry.actor);
      for (const x of open) {
        x.speaksFor = of;
        x.country ??= m.entry.actor.country;
      }
      return;
    }
  }
}

/** Which statement's content a token stands in: the shortest of those that hold it. */
export class StatementsAt {
  private readonly index: Int32Array;
  private readonly statements: readonly SpokenStatement[];
  private readonly byId: Map<string, SpokenStatement>;
  private readonly text: string;

  constructor(a: Analysis, statements: readonly SpokenStatement[]) {
    this.statements = statements;
    this.byId = new Map(statements.map(s => [s.id, s]));
    this.text = a.text;
    this.index = new Int32Array(a.n).fill(-1);
    const size = statements.map(s => s.content.reduce((n, c) => n + c.end - c.start, 0));
    for (const [k, s] of statements.entries())
      for (const c of s.content)
        for (let i = tokenAt(a, c.start); i < a.n && a.start[i]! < c.end; i++)
          if (this.index[i]! < 0 || size[this.index[i]!]! > size[k]!) this.index[i] = k;
  }

  /** Whose voice speaks at a token: the innermost statement that is itself quoted, not told within another's quotation. */
  voice(token: number): SpokenStatement | null {
    let s = this.innermost(token);
    for (let steps = 0; s && steps < 8; steps++) {
      const inner = s.in === null ? null : (this.byId.get(s.in) ?? null);
      const own = s.content.some(c => /[“"‘']/.test(this.text.slice(Math.max(0, c.start - 1), c.start + 1)));
      if (s.quotation !== 'indirect' && (!inner || inner.quotation === 'indirect' || own)) return s;
      s = inner;
    }
    return null;
  }

  innermost(token: number): SpokenStatement | null {
    return this.statements[this.index[token]!] ?? null;
  }
}
