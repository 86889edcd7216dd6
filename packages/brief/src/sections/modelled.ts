import {type Conflict, describeFormula, describeWant, type EvidenceRecord, type Statement} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, Block, BriefInput, Cell, GoalAnswer, Section, Sentence, Verdict} from '../content.ts';
import type {People} from '../people.ts';
import {capital, closed, count, listed, percent, quoted, short} from '../words.ts';
import type {Reported} from './reported.ts';

const meaning: Record<Verdict['verdict'], string> = {
  assured: 'can make sure of it',
  possible: 'can bring it about, though not for certain',
  deterred: 'could, but is held back by what would follow',
  unwilling: 'could, but would not gain by it',
  unable: 'cannot bring it about',
};

const definitions = 5;

// five names in a narrow column help nobody: most situations differ by one or two
function stableBy(concepts: readonly string[]): string {
  if (concepts.length === definitions) return 'every definition';
  return concepts.length === definitions - 1 && !concepts.some(c => c.startsWith('Nash'))
    ? 'every definition but Nash’s'
    : concepts.join(', ');
}

/** A hinge with its first effects; one change often touches every coalition there is. */
export function mainEffects(hinge: string, most: number): string {
  const effects = hinge.replace(/\.$/, '').split('; ');
  if (effects.length <= most) return hinge;
  return `${effects.slice(0, most).join('; ')}; and ${count(effects.length - most, 'other verdict')} would change`;
}

/** What follows from the model: the sections that need one. */
export class Modelled {
  readonly #conflict: Conflict;
  readonly #answers: Answers;
  readonly #cite: Citing;

  constructor(conflict: Conflict, answers: Answers, cite: Citing) {
    this.#conflict = conflict;
    this.#answers = answers;
    this.#cite = cite;
  }

  #statement(statement: Statement, before = ''): Sentence {
    return this.#line(`${before}${describeFormula(statement.that, this.#conflict)}`, statement);
  }

  /** What the party wants, as it reads after “wants”. */
  #want(statement: Statement, d: number, before = ''): Sentence {
    return this.#line(`${before}${describeWant(statement.that, this.#conflict, d)}`, statement);
  }

  #line(words: string, {because, assumed, note}: Statement): Sentence {
    const why = note && assumed ? ` (${note})` : '';
    return this.#cite.sentence(
      closed(capital(`${words}${why}`)),
      because,
      assumed || !because.some(b => this.#cite.has(b)),
    );
  }

  model(): Section {
    const {decisionMakers, preferences, ruledOut, required, statusQuo} = this.#conflict;
    const blocks: Block[] = [];
    const deciders = decisionMakers.map(d => d.name);
    const options = decisionMakers.reduce((n, d) => n + d.options.length, 0);
    blocks.push({
      kind: 'text',
      sentences: [
        this.#cite.sentence(
          `${capital(count(deciders.length, 'decision maker'))} — ${listed(deciders)} — with ${count(options, 'option')} between them can bring about ${this.#answers.states.toLocaleString('en')} different situations.`,
        ),
      ],
    });
    const taken = new Set(statusQuo?.kind === 'options' ? statusQuo.taken : []);
    let at = 0;
    const rows: Cell[][] = decisionMakers.flatMap(d =>
      d.options.map((o, k) => [
        k === 0 ? d.name : '',
        this.#cite.sentence(
          `${o.name}${o.irreversible === 'taken' ? ' (cannot be undone)' : o.irreversible === 'dropped' ? ' (once dropped, gone)' : ''}`,
          o.because,
          o.assumed,
        ),
        taken.has(at++) ? 'done today' : 'not done today',
      ]),
    );
    if (rows.length) blocks.push({kind: 'table', caption: 'What each can do', head: ['Who', 'Can', 'Today'], rows});
    const limits = [
      ...ruledOut.map(s => this.#statement(s, 'It cannot be that ')),
      ...required.map(s => this.#statement(s, 'It must be that ')),
    ];
    if (limits.length)
      blocks.push({kind: 'heading', text: 'What cannot be'}, {kind: 'list', ordered: false, items: limits});
    decisionMakers.forEach((d, k) => {
      const p = preferences[k]!;
      if (p.kind !== 'prioritized') return;
      blocks.push(
        {kind: 'heading', text: `What ${d.name} wants, most important first`},
        {kind: 'list', ordered: true, items: p.statements.map(s => this.#want(s, k))},
      );
    });
    return {id: 'model', title: 'The model in words', blocks};
  }

  stable(): Section {
    const {stable, more, statusQuo, notes} = this.#answers;
    const blocks: Block[] = [];
    const sentences: Sentence[] = [];
    if (statusQuo) {
      const lasts = statusQuo.stable.length
        ? `Today’s situation can last: nobody gains by leaving it alone (stable by ${stableBy(statusQuo.stable)}).`
        : 'Today’s situation cannot last: somebody gains by leaving it.';
      sentences.push(this.#cite.sentence(closed(`Today: ${statusQuo.words}`)), this.#cite.sentence(lasts));
    }
    sentences.push(
      this.#cite.sentence(
        stable.length
          ? `${capital(count(stable.length + more, 'situation'))} would hold under every definition that looks ahead${more ? `; the first ${stable.length} are listed` : ''}.`
          : 'No situation would hold under every definition that looks ahead.',
      ),
    );
    blocks.push({kind: 'text', sentences});
    if (stable.length) {
      blocks.push({
        kind: 'table',
        caption: 'Situations that can last',
        head: ['Situation', 'Stable by', 'But left together by'],
        rows: stable.map(s => [
          `${s.id}. ${s.words}`,
          stableBy(s.concepts),
          s.leftBy.length ? s.leftBy.map(l => `${listed(l.by)}, for: ${l.to}`).join('; ') : 'nobody',
        ]),
      });
    }
    if (notes.length) blocks.push({kind: 'list', ordered: false, items: notes.map(n => this.#cite.sentence(n))});
    return {id: 'stable', title: 'What can last', blocks};
  }

  leverage(): Section {
    const blocks: Block[] = [];
    for (const goal of this.#answers.goals) {
      blocks.push({kind: 'heading', text: goal.holds ? `Ending this: ${goal.text}` : goal.text});
      blocks.push({kind: 'text', sentences: this.goalSentences(goal)});
      blocks.push({
        kind: 'table',
        caption: `Who can ${goal.holds ? 'end' : 'bring about'} “${goal.text}”`,
        head: ['Who', 'Verdict', 'Why', 'How sure'],
        rows: goal.verdicts.map(v => [
          listed(v.by),
          `${v.verdict}${v.lasting ? ', and it would last' : ''}`,
          v.why,
          v.share ? `${percent(v.share.share)} (${percent(v.share.low)}–${percent(v.share.high)})` : '—',
        ]),
      });
    }
    if (this.#answers.sampling) blocks.push({kind: 'text', sentences: [this.#cite.sentence(this.#answers.sampling)]});
    return {id: 'leverage', title: 'Who can move whom, alone or together', blocks};
  }

  /** The goal’s answer in two or three sentences. */
  goalSentences(goal: GoalAnswer): Sentence[] {
    const out: Sentence[] = [];
    const left = {
      assured: 'Left alone, it would come about by itself.',
      possible: 'Left alone, it might come about by itself.',
      no: 'Left alone, it would not come about.',
    };
    if (goal.holds) out.push(this.#cite.sentence('This is so today; the question is who could end it.', goal.because));
    else out.push(this.#cite.sentence(left[goal.baseline], goal.because));
    const groups = goal.minimal.assured.length ? goal.minimal.assured : goal.minimal.possible;
    const how = goal.minimal.assured.length ? 'make sure of it' : 'bring it about, though not for certain';
    if (groups.length) {
      const shown = groups.slice(0, 4).map(g => (g.length > 1 ? `${listed(g)} together` : `${g[0]} alone`));
      const rest = groups.length > shown.length ? `, and ${count(groups.length - shown.length, 'other group')}` : '';
      out.push(this.#cite.sentence(closed(`${capital(listed(shown, 'or'))} can ${how}${rest}`)));
    } else out.push(this.#cite.sentence('No group both can and would bring it about.'));
    return out;
  }

  change(): Section | null {
    const blocks: Block[] = [];
    for (const goal of this.#answers.goals) {
      const items = [...goal.flips, ...goal.hinges.map(h => mainEffects(h, 3))].map(text =>
        this.#cite.sentence(closed(text)),
      );
      if (items.length)
        blocks.push({kind: 'heading', text: goal.text}, {kind: 'list', ordered: false, items: items.slice(0, 12)});
    }
    if (!blocks.length) return null;
    blocks.unshift({
      kind: 'text',
      sentences: [
        this.#cite.sentence(
          'Each line is one single change to the model that would change an answer; all were computed, none guessed.',
        ),
      ],
    });
    return {id: 'change', title: 'What would have to change', blocks};
  }

  assumptions(input: BriefInput): Section {
    const items: Sentence[] = [];
    const {decisionMakers, preferences, ruledOut, required} = this.#conflict;
    decisionMakers.forEach((d, k) => {
      for (const o of d.options) {
        if (o.assumed) items.push(this.#cite.sentence(closed(`${d.name} could: ${o.name}`), o.because, true));
      }
      const p = preferences[k]!;
      if (p.kind === 'prioritized') {
        for (const s of p.statements) {
          const line = this.#want(s, k, `${d.name} wants `);
          if (line.assumed) items.push(line);
        }
      } else if (p.kind === 'ranking') {
        items.push(this.#cite.sentence(`The whole ranking of situations by ${d.name} is the analyst’s.`, [], true));
      } else
        items.push(
          this.#cite.sentence(`${d.name} is taken to be indifferent: nothing is said of its wants.`, [], true),
        );
    });
    for (const s of [...ruledOut, ...required]) {
      const line = this.#statement(s);
      if (line.assumed) items.push(line);
    }
    // the lines of the model that are assumed stand above already
    const shown = new Set(['influence', 'silence', 'fear']);
    for (const {kind, text, because} of input.review ?? []) {
      if (!shown.has(kind ?? '')) items.push(this.#cite.sentence(closed(text), because, true));
    }
    const blocks: Block[] = [
      items.length
        ? {kind: 'list', ordered: false, items}
        : {kind: 'text', sentences: [this.#cite.sentence('Every line of the model cites a report.')]},
    ];
    const left = (input.leftOut ?? []).map(l => this.#cite.sentence(closed(`${l.text}. ${l.how}`), l.because));
    if (left.length)
      blocks.push({kind: 'heading', text: 'Left out of the model'}, {kind: 'list', ordered: false, items: left});
    return {id: 'assumptions', title: 'What is assumed', blocks};
  }

  /** What was said of who can and will, beside what the model says. */
  said(record: EvidenceRecord, people: People, reported: Reported): Section | null {
    const rows: Cell[][] = [];
    const verdictOf = (name: string) => {
      for (const goal of this.#answers.goals) {
        const v = goal.verdicts.find(v => v.by.length === 1 && v.by[0] === name);
        if (v) return {goal, v};
      }
      return null;
    };
    for (const a of record.abilities) {
      const who = people.side(a.who);
      const partners = a.with.map(w => people.side(w));
      const claim = `${people.full(a.who)} ${a.can ? 'can' : 'cannot'}${partners.length ? ` ${a.can ? 'together with' : 'without'} ${listed(partners)}` : ''}: ${quoted(short(reported.text(a.what), 120))}`;
      rows.push([
        this.#cite.sentence(closed(claim), [a.id]),
        ...this.#model(who, partners, a.can, a.id, verdictOf(who)),
      ]);
    }
    for (const d of record.demands) {
      if (d.kind !== 'refusal' || !d.by) continue;
      const who = people.side(d.by);
      const found = verdictOf(who);
      rows.push([this.#cite.sentence(reported.demand(d), [d.id]), ...this.#model(who, [], false, d.id, found)]);
    }
    if (!rows.length) return null;
    return {
      id: 'said',
      title: 'What was said, and what the model says',
      blocks: [
        {
          kind: 'table',
          caption: 'Claims of ability and will beside the verdict',
          head: ['Said', 'The model says', 'What decides'],
          rows,
        },
      ],
    };
  }

  #model(
    who: string,
    partners: string[],
    can: boolean,
    because: string,
    alone: {goal: GoalAnswer; v: Verdict} | null,
  ): [string, Cell] {
    const {decisionMakers, preferences} = this.#conflict;
    if (!decisionMakers.some(d => d.name === who)) return ['says nothing: not a decision maker here', '—'];
    let said = alone
      ? `${who} alone is ${alone.v.verdict} (${meaning[alone.v.verdict]}): ${alone.goal.text}`
      : 'no goal asks this';
    if (partners.length && alone) {
      const group = [who, ...partners];
      const joint = alone.goal.verdicts.find(v => v.by.length === group.length && group.every(g => v.by.includes(g)));
      if (joint) said += `; with ${listed(partners)} it is ${joint.verdict}`;
    }
    const lines = decisionMakers.flatMap((d, k) => {
      const p = preferences[k]!;
      return p.kind === 'prioritized'
        ? p.statements.filter(s => s.because.includes(because)).map(s => ({d, k, s}))
        : [];
    });
    if (lines.length) {
      const [{d, k, s}] = lines as [(typeof lines)[number]];
      return [said, this.#want(s, k, `${d.name} wants `)];
    }
    const missing = can
      ? 'no line of the model makes anyone’s wants depend on it'
      : 'no line of the model ties anyone’s wants to this party alone';
    return [said, capital(missing)];
  }
}
