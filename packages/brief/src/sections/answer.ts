import type {Conflict, Demand, EvidenceRecord} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, BriefInput, GoalAnswer, Hinge, Section, Sentence, Verdict} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {agrees, the} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {ownedAlone, ownerOf, tied, untiedConditions} from '../ties.ts';
import {aloneOrTogether, way} from '../verdict-words.ts';
import {capital, count, listed, numeral, percent} from '../words.ts';
import {hingeWords} from './change.ts';
import {aloneWords, whoCan, whoCanWords} from './leverage.ts';
import {groundsOf, own} from './own.ts';
import {general} from './said.ts';
import type {Wants} from './wants.ts';

const most = 6;
const longestHinge = 260;
const longestWay = 320;
const severalReports = 5;
/** from here on a draft is shaky: it says so before anything else */
const shaky = 0.55;

interface Setting {
  input: BriefInput;
  people: People;
  reports: Reports;
  wants: Wants;
  cite: Citing;
  /** null where there is no model */
  made: Made | null;
}

interface Made {
  conflict: Conflict;
  answers: Answers;
  lines: Lines;
  words: ModelWords;
}

/** Three to six sentences: what is asked of whom, what comes of it if nobody moves, who can move it, and on what that rests. */
export function answerSection(setting: Setting): Section {
  const {made} = setting;
  const sentences = !made ? unmodelled(setting) : staying(made) ? alone(setting, made) : answered(setting, made);
  const shown = sentences.slice(0, most);
  const texts = made ? made.words.curtly(shown.map(s => s.text)) : shown.map(s => s.text);
  const told = shown.map((s, k) => (s.ground === 'reported' ? s : {...s, text: texts[k]!}));
  return {id: 'answer', title: 'In short', blocks: [{kind: 'text', sentences: told}]};
}

/** Said where most reports have no part in the model: they are hardly about one matter. */
function unrelated(record: EvidenceRecord, conflict: Conflict, cite: Citing): Sentence | null {
  const lines = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  const because = [...conflict.decisionMakers.flatMap(d => d.options), ...lines].flatMap(l => l.because);
  const used = cite.documents(because).size;
  const all = record.documents.length;
  if (all < severalReports || used === 0 || used * 2 > all) return null;
  return cite.counted(
    `Only ${numeral(used)} of the ${numeral(all)} reports ${used === 1 ? 'has' : 'have'} a part in the model: they may not be about one matter`,
  );
}

/** Whether the first question is one nobody moves anybody on, and no other is better. */
const staying = ({answers: {goals}, conflict}: Made): boolean =>
  !tied(conflict) || (goals[0] !== undefined && ownedAlone(goals[0], conflict) && !goals.some(g => moves(g, conflict)));

// somebody else than the one whose act it is can bring it about
const moves = (goal: GoalAnswer, conflict: Conflict): boolean => {
  const by = strongest(goal)?.by;
  const owner = ownerOf(goal, conflict);
  return by !== undefined && (by.length > 1 || by[0] !== owner);
};

function answered({input, people, reports, wants, cite}: Setting, {conflict, answers, lines, words}: Made): Sentence[] {
  // rather a question on which the parties can move one another
  const goal = answers.goals.find(g => moves(g, conflict)) ?? answers.goals[0];
  const out: Sentence[] = [];
  const all = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  const assumed = all.filter(s => lines.assumed(s)).length;
  const apart = unrelated(input.record, conflict, cite);
  if (apart) out.push(apart);
  const doubtful = all.length > 0 && assumed < all.length && assumed / all.length >= shaky;
  if (doubtful) {
    const text = `Read this as a draft to be checked: of the ${figure(all.length)} wants in the model ${figure(assumed)} are assumed, not reported`;
    out.push(cite.computed(text));
  }
  const first = asked(input.record.demands, people, goal && groundsOf(goal, conflict));
  if (first) out.push(cite.reported(wants.line(first), [first.id]));
  if (goal) {
    out.push(verdictOn(goal, words, cite));
    const how = strongest(goal)?.reason;
    const moves = how && 'way' in how && how.way.opening.length ? way(how.way, words, 'would') : '';
    if (moves && moves.length <= longestWay) out.push(cite.computed(capital(`the way there: ${moves}`)));
    const each = aloneWords(goal);
    // where nobody can and would, it has just been said of each
    if (each && strongest(goal)) out.push(saidToo(each, goal, input.record, people, reports, cite));
    out.push(...rests(goal, lines, words, cite));
  } else if (answers.statusQuo) {
    const lasts = answers.statusQuo.concepts.length;
    out.push(
      cite.computed(
        lasts
          ? 'As modelled, today’s situation can last: nobody gains by leaving it alone'
          : 'As modelled, today’s situation cannot last: somebody gains by leaving it',
      ),
    );
  }
  if (all.length && !doubtful) {
    // of two things too many, how the way goes is told again below; what all rests on is not left out
    if (out.length >= most)
      out.splice(
        out.findIndex(s => s.text.startsWith('Alone, ')),
        1,
      );
    out.push(assumedLines(all.length, assumed, cite, goal));
  }
  return out;
}

const strongest = (goal: GoalAnswer): Verdict | undefined => {
  const by = goal.minimal.assured[0] ?? goal.minimal.possible[0];
  return by && goal.verdicts.find(v => v.by.join('\n') === by.join('\n'));
};

// what is computed of who can do nothing alone, and who says the same
function saidToo(
  alone: string,
  goal: GoalAnswer,
  record: EvidenceRecord,
  people: People,
  reports: Reports,
  cite: Citing,
): Sentence {
  const unable = (name: string) =>
    goal.verdicts.some(v => v.by.length === 1 && v.by[0] === name && v.verdict === 'unable');
  const said = record.abilities.filter(
    a => !a.can && !a.with.length && a.statement && general(a, reports) && unable(people.side(a.who)),
  );
  const speakers = new Map(record.statements.map(s => [s.id, s.speaker]));
  const [first] = said.filter(a => speakers.get(a.statement!));
  const by = first && speakers.get(first.statement!);
  const same = by
    ? `, as ${people.name(by)} ${agrees(people.actor(by)?.name ?? by, 'says', 'say')} of ${the(people.side(first.who))}`
    : '';
  return cite.computed(capital(`alone, ${alone}${same}`), first ? [first.id] : []);
}

/** What is asked about, what comes of it by itself, and who can do better, in one sentence. */
function verdictOn(goal: GoalAnswer, words: ModelWords, cite: Citing): Sentence {
  const meant = words.named().find(n => n.outcome.id === goal.outcome);
  const aim = meant ? `${meant.label}, that is, for ${meant.text}` : words.goal(goal.outcome);
  const can = whoCanWords(goal).replace(': ', ' — ');
  const left = {
    assured: 'left alone, that would come about by itself',
    possible: 'left alone, that might come about by itself',
    no: 'left alone, that would not come about',
  }[goal.baseline];
  const question = goal.holds
    ? `What it takes to end this, which is so today — ${aim}: `
    : `What it takes for ${aim}: ${left}; `;
  return cite.computed(`${question}${can}`, goal.because);
}

/** Where nobody moves anybody to what is asked: who asks it, whose it is to do, and no more. */
function alone({input, people, wants, cite}: Setting, {conflict, answers, lines, words}: Made): Sentence[] {
  const out: Sentence[] = [];
  const {demands} = input.record;
  const told = new Set<string>();
  for (const goal of answers.goals) {
    const grounds = groundsOf(goal, conflict);
    const drawn = demands.filter(d => grounds.includes(d.id));
    const open = drawn.filter(d => d.kind === 'demand');
    const demand = asked(open.length ? open : drawn, people, grounds);
    if (!demand || told.has(demand.id) || out.length >= 4) continue;
    const joint = wants.same(demand);
    for (const d of joint) told.add(d.id);
    const owners = [...new Set(joint.flatMap(d => d.of ?? []))];
    out.push(
      cite.reported(
        wants.line(demand, owners),
        joint.map(d => d.id),
      ),
    );
    const others = tied(conflict) && !ownedAlone(goal, conflict);
    const whose = others
      ? whoCan(goal, cite)
      : own(
          goal,
          conflict,
          lines,
          words,
          cite,
          demand.kind !== 'demand' || !demand.of ? null : owners.length > 1 ? 'several' : {of: people.name(demand.of)},
        );
    if (whose) out.push(whose);
  }
  const main = wants.main().slice(0, 2);
  if (!out.length) out.push(...main.map(d => cite.reported(wants.line(d), [d.id])));
  if (!out.length) {
    const others = demands
      .filter((d, k) => d.kind !== 'demand' && demands.findIndex(o => o.act[0]?.start === d.act[0]?.start) === k)
      .slice(0, 2);
    out.push(cite.counted('Nobody asks anything of anyone here'));
    out.push(...others.map(d => cite.reported(wants.line(d), [d.id])));
  }
  const threat = demands.find(
    d => d.kind !== 'demand' && d.kind !== 'refusal' && d.given.length > 0 && !told.has(d.id),
  );
  if (threat && out.length < 5) out.push(cite.reported(wants.line(threat), [threat.id]));
  const open = tied(conflict) ? [] : untiedConditions(input.record, conflict);
  if (open.length) {
    const text = `${count(open.length, 'condition')} ${open.length === 1 ? 'is' : 'are'} reported, but could not be tied to an act of anybody in the model; as it stands it shows nobody able to move anybody, and no leverage is claimed`;
    out.push(cite.computed(capital(text), open));
  } else if (main.length && (!tied(conflict) || answers.goals.every(g => ownedAlone(g, conflict))))
    out.push(
      cite.computed(
        tied(conflict)
          ? 'As modelled, nothing the others can do would move them to it'
          : 'No condition is reported that ties what one of them does to what another does: nobody is shown able to move anybody, and no leverage is claimed',
      ),
    );
  const all = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  if (all.length) out.push(assumedLines(all.length, all.filter(s => lines.assumed(s)).length, cite));
  return out;
}

/** The demand the main goal was drawn from; else the first asked of whom most is asked. */
function asked(demands: readonly Demand[], people: People, grounds: readonly string[] | undefined): Demand | undefined {
  const open = demands.filter(d => d.kind === 'demand' && d.of);
  const of = new Map<string, number>();
  for (const d of open) of.set(people.sideId(d.of!), (of.get(people.sideId(d.of!)) ?? 0) + 1);
  const [most] = [...of].sort((a, b) => b[1] - a[1]);
  const drawn = demands.filter(d => grounds?.includes(d.id));
  return (
    drawn.find(d => d.of && d.by) ??
    drawn.find(d => d.of) ??
    drawn[0] ??
    open.find(d => d.by && people.sideId(d.of!) === most?.[0]) ??
    open[0] ??
    demands[0]
  );
}

// the single line that decides most, that of the strongest group before any other
function rests(goal: GoalAnswer, lines: Lines, words: ModelWords, cite: Citing): Sentence[] {
  const by = strongest(goal)?.by;
  const about = (others: readonly string[]) => by !== undefined && others.join('\n') === by.join('\n');
  // a wish given up is easier to picture than one turned round; what is assumed is in doubt before what is reported
  const worth = ({change, effects}: Hinge) =>
    (effects.some(e => about(e.by)) ? 8 : 0) +
    (by === undefined || change.kind === 'dropped' ? 4 : change.kind === 'reversed' ? 1 : 0) +
    (change.assumed ? 2 : 0);
  const told = (h: Hinge) => {
    const effects = h.effects.some(e => about(e.by)) ? h.effects.filter(e => about(e.by)) : h.effects;
    return hingeWords({...h, effects}, lines, words, 1);
  };
  const sorted = [...goal.hinges].sort((a, b) => worth(b) - worth(a));
  // a line of many conditions is for the section that has room for it
  const hinge = sorted.find(h => worth(h) >= 8 && told(h).length <= longestHinge) ?? sorted[0];
  if (!hinge) return [];
  return [cite.computed(`This turns on one line above all: ${uncapital(told(hinge))}`)];
}

const uncapital = (text: string) => text.replace(/^If /, 'if ');

const figure = (n: number) => (n > 12 ? n.toLocaleString('en') : numeral(n));

function assumedLines(all: number, n: number, cite: Citing, goal?: GoalAnswer): Sentence {
  const share = goal?.verdicts.find(v => v.share && (v.verdict === 'assured' || v.verdict === 'possible'));
  const sure = share?.share
    ? share.share.share === 1
      ? `; with their order shaken at random, what is said of ${aloneOrTogether(share.by)} stays true in every model drawn`
      : `; with their order shaken at random, what is said of ${aloneOrTogether(share.by)} stays true in ${percent(share.share.share)} of the models drawn`
    : '';
  // a count of two speaks in words or in figures, never in both
  const [of, some] = all > 12 ? [all.toLocaleString('en'), n.toLocaleString('en')] : [numeral(all), numeral(n)];
  const many =
    n === 0
      ? all === 1
        ? 'The one want in the model cites a report'
        : 'Every want in the model cites a report'
      : n === all
        ? all === 1
          ? 'The one want in the model is assumed, not reported'
          : `All ${of} wants in the model are assumed, not reported`
        : `Of the ${of} wants in the model ${some} ${n === 1 ? 'is' : 'are'} assumed, not reported`;
  return cite.computed(`${many}${sure}`);
}

function unmodelled({input, people, wants, cite}: Setting): Sentence[] {
  const {record, reason} = input;
  const out: Sentence[] = [];
  const demands = wants.main().slice(0, 2);
  const others = record.demands.filter(d => d.kind !== 'demand');
  for (const d of demands) out.push(cite.reported(wants.line(d), [d.id]));
  if (!demands.length) out.push(cite.counted('Nobody asks anything of anyone here'));
  if (others.length) {
    const kinds = (['offer', 'promise', 'refusal', 'threat'] as const).flatMap(kind => {
      const n = others.filter(d => d.kind === kind).length;
      return n ? [count(n, kind)] : [];
    });
    out.push(
      cite.reported(
        capital(`${listed(kinds)} ${others.length === 1 ? 'is' : 'are'} reported`),
        others.slice(0, 3).map(d => d.id),
      ),
    );
  }
  const said = record.statements.length;
  if (said) {
    const speakers = new Set(record.statements.flatMap(s => (s.speaker ? [people.sideId(s.speaker)] : []))).size;
    const by = speakers ? ` by ${count(speakers, 'speaker or party', 'speakers or parties')}` : '';
    out.push(cite.counted(`On record ${said === 1 ? 'is' : 'are'} ${count(said, 'statement')}${by}`));
  }
  out.push(cite.method(noModel(record, reason)));
  return out;
}

function noModel(record: EvidenceRecord, reason: string | undefined): string {
  if (!record.demands.length) return 'So there is nothing to decide: no model was drafted and none was made up';
  if (reason === undefined) return 'No model is given, so nothing is computed';
  return record.demands.some(d => d.kind === 'demand')
    ? 'No model was drafted: what is asked here is not asked of anybody named who could decide it'
    : 'With no demand on anybody there is nothing to decide, and no model was drafted';
}
