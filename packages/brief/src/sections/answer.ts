import {type Conflict, type EvidenceRecord, optionsOf} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {GoalAnswer, Hinge, Section, Sentence, Verdict, Way} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {agrees, the} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {ownedAlone, ownerOf, tied, tiedTo} from '../ties.ts';
import {way} from '../verdict-words.ts';
import {capital, count, listed, numeral, quoted} from '../words.ts';
import {alone} from './answer-alone.ts';
import {also, asked, assumedLines, figure, type Made, type Setting} from './answer-lines.ts';
import {hingeWords} from './change.ts';
import {aloneWords, whoCanWords} from './leverage.ts';
import {groundsOf} from './own.ts';
import {general} from './said.ts';

const most = 6;
const longestHinge = 260;
const longestWay = 320;
const severalReports = 5;
/** from here on a draft is shaky: it says so before anything computed */
const shaky = 0.55;

/** Three to six sentences: what is asked of whom, what comes of it if nobody moves, who can move it, and on what that rests. */
export function answerSection(setting: Setting): Section {
  const {made} = setting;
  const sentences = !made
    ? unmodelled(setting)
    : staying(made, setting.input.record)
      ? alone(setting, made)
      : answered(setting, made);
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

/** The question the answer is about: rather one on which the parties can move one another, and one that is open. */
function leading({answers: {goals}, conflict}: Made, record: EvidenceRecord): GoalAnswer | undefined {
  const demanded = (g: GoalAnswer) =>
    record.demands.some(d => d.kind === 'demand' && groundsOf(g, conflict).includes(d.id));
  const moving = goals.filter(g => moves(g, conflict));
  return moving.find(demanded) ?? moving[0] ?? goals.find(g => g.holds || g.baseline !== 'assured') ?? goals[0];
}

/** Whether that question is one nobody moves anybody on. */
function staying(made: Made, record: EvidenceRecord): boolean {
  const goal = leading(made, record);
  return !tied(made.conflict) || (goal !== undefined && ownedAlone(goal, made.conflict));
}

// somebody else than the one whose act it is can bring it about
const moves = (goal: GoalAnswer, conflict: Conflict): boolean => {
  const by = strongest(goal)?.by;
  const owner = ownerOf(goal, conflict);
  // what comes of itself needs nobody to be moved
  return by !== undefined && (goal.holds || goal.baseline !== 'assured') && (by.length > 1 || by[0] !== owner);
};

function answered({input, people, reports, wants, cite}: Setting, {conflict, answers, lines, words}: Made): Sentence[] {
  const goal = leading({conflict, answers, lines, words}, input.record);
  const out: Sentence[] = [];
  const all = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  const assumed = all.filter(s => lines.assumed(s)).length;
  const apart = unrelated(input.record, conflict, cite);
  const doubtful = all.length > 0 && assumed < all.length && assumed / all.length >= shaky;
  const first = asked(input.record.demands, people, goal && groundsOf(goal, conflict));
  if (first) out.push(cite.reported(wants.leading(first), [first.id]));
  if (goal) {
    const doubt = doubtful
      ? ` — as drafted, with ${figure(assumed)} of its ${figure(all.length)} wants assumed, not reported`
      : '';
    out.push(verdictOn(goal, conflict, words, cite, doubt));
    // what comes of itself is nobody’s doing
    const itself = goal.baseline === 'assured' && !goal.holds;
    const how = itself ? undefined : strongest(goal)?.reason;
    if (how && 'way' in how && how.way.opening.length) {
      const related = tiedTo(goal, conflict);
      // what others do on the way for reasons of their own is told where there is room
      const responses = how.way.responses.filter(s => [...s.takes, ...s.drops].some(o => related.has(o)));
      const moves = `${way({opening: how.way.opening, responses}, words, 'would')}${besides(how.way, related, words)}`;
      if (moves.length <= longestWay) out.push(cite.computed(capital(moves)));
    }
    const each = itself ? null : aloneWords(goal);
    // where nobody can and would, it has just been said of each
    if (each && strongest(goal)) out.push(saidToo(each, goal, input.record, people, reports, cite));
    out.push(...rests(goal, conflict, lines, words, cite));
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
  if (apart) out.splice(most - 1, out.length, apart);
  else if (all.length && !doubtful) {
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
function verdictOn(goal: GoalAnswer, conflict: Conflict, words: ModelWords, cite: Citing, doubt: string): Sentence {
  // who would act themselves move nobody: they strike a bargain
  const owner = ownerOf(goal, conflict);
  const bargain =
    goal.minimal.assured.length > 0 && goal.minimal.assured.every(g => g.length > 1 && owner && g.includes(owner));
  const can = bargain
    ? whoCanWords(goal).replace('make sure of it', 'make sure of it by a bargain')
    : whoCanWords(goal);
  const meant = words.named().find(n => n.outcome.id === goal.outcome);
  const that = conflict.outcomes.find(o => o.id === goal.outcome)?.that;
  const said = (text: string) => cite.computed(capital(`${text}${doubt}`), goal.because);
  if (goal.holds) {
    const act = that?.op === 'not' && that.of.op === 'option' ? words.act(that.of.option) : null;
    const so = act
      ? `${the(act.owner)} ${agrees(act.owner, 'does', 'do')} not ${act.does} today`
      : `${meant ? `${meant.label}, that is, ${meant.text},` : words.goal(goal.outcome)} is so today`;
    return said(`${so}; ${act ? can.replace('end it', 'change that') : can}`);
  }
  if (meant || !that) {
    const left = {
      assured: 'it would come about by itself',
      possible: 'it might come about by itself',
      no: 'it would not come about',
    };
    const aim = meant ? `for ${meant.label}, that is, for ${meant.text}` : `for ${words.goal(goal.outcome)}`;
    return said(`${aim}: left alone, ${left[goal.baseline]}; ${can}`);
  }
  if (goal.baseline === 'assured') return said(`left alone, ${words.would(that)}, and nobody need do anything for it`);
  const left = words.would(goal.baseline === 'no' ? {op: 'not', of: that} : that);
  return said(`left alone, ${goal.baseline === 'possible' ? left.replace(' would ', ' might ') : left}; ${can}`);
}

/** What is done on the way that no line ties to what is asked: it pays for it, or only rides along. */
function besides({opening}: Way, related: ReadonlySet<number>, words: ModelWords): string {
  const acts = opening.flatMap(s => [...s.takes, ...s.drops]).filter(o => !related.has(o));
  const named = [...new Set(acts)].map(o => quoted(words.act(o).does));
  if (!named.length || named.length > 3) return '';
  return ` (no report ties ${listed(named)} to what is asked)`;
}

// the single line that decides most, that of the strongest group before any other
function rests(goal: GoalAnswer, conflict: Conflict, lines: Lines, words: ModelWords, cite: Citing): Sentence[] {
  const related = tiedTo(goal, conflict);
  // a wish for something else that could be had along with it explains nothing
  const near = ({change}: Hinge) => {
    if (change.kind === 'rule') return true;
    const that = lines.statement(change.decisionMaker, change.line)?.that;
    return that === undefined || optionsOf(that, conflict).every(o => related.has(o));
  };
  const by = strongest(goal)?.by;
  const about = (others: readonly string[]) => by !== undefined && others.join('\n') === by.join('\n');
  // a wish given up is easier to picture than one turned round; what is assumed is in doubt before what is reported
  const owner = ownerOf(goal, conflict);
  // that its owner could do it if only they wished to goes without saying
  const plain = ({change}: Hinge) =>
    by === undefined && change.kind !== 'rule' && lines.name(change.decisionMaker) === owner;
  const worth = (h: Hinge) => (near(h) ? 16 : 0) + (plain(h) ? 0 : 5) + weight(h);
  const weight = ({change, effects}: Hinge) =>
    (effects.some(e => about(e.by)) ? 8 : 0) +
    (by === undefined || change.kind === 'dropped' ? 4 : change.kind === 'reversed' ? 1 : 0) +
    (change.assumed ? 2 : 0);
  const told = (h: Hinge) => {
    const effects = h.effects.some(e => about(e.by)) ? h.effects.filter(e => about(e.by)) : h.effects;
    return hingeWords({...h, effects}, lines, words, 1);
  };
  const sorted = [...goal.hinges].sort((a, b) => worth(b) - worth(a));
  // a line of many conditions is for the section that has room for it
  const hinge = sorted.find(h => weight(h) >= 8 && told(h).length <= longestHinge) ?? sorted[0];
  if (!hinge) return [];
  return [cite.computed(`One line decides this above all: ${uncapital(told(hinge))}`)];
}

const uncapital = (text: string) => text.replace(/^If /, 'if ');

function unmodelled({input, people, wants, cite}: Setting): Sentence[] {
  const {record, reason} = input;
  const out: Sentence[] = [];
  const all = wants.main();
  // where it is said of some who asks what of whom, the page does not begin with what is asked of nobody
  const whole = all.filter(d => d.by && d.of && people.isNamed(d.by) && people.isNamed(d.of));
  const demands = whole.length ? whole.slice(0, 3) : all.slice(0, 2);
  const others = record.demands.filter(d => d.kind !== 'demand');
  demands.forEach((d, k) => {
    const again = d.by !== null && d.by === demands[k - 1]?.by;
    out.push(cite.reported(again ? also(wants.leading(d)) : wants.leading(d), [d.id]));
  });
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
    const text = speakers
      ? `${count(speakers, 'speaker or party', 'speakers or parties')} ${speakers === 1 ? 'is' : 'are'} quoted, in ${count(said, 'statement')}`
      : `${count(said, 'statement')} ${said === 1 ? 'is' : 'are'} on record, by whom is not said`;
    out.push(cite.counted(capital(text)));
  }
  out.push(cite.method(noModel(record, reason)));
  return out;
}

function noModel(record: EvidenceRecord, reason: string | undefined): string {
  if (!record.demands.length) return 'So there is nothing to decide: no model was drafted and none was made up';
  if (reason === undefined) return 'No model is given, so nothing is computed';
  return record.demands.some(d => d.kind === 'demand')
    ? reason
    : 'With no demand on anybody there is nothing to decide, and no model was drafted';
}
