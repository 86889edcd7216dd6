import {type Ability, type Conflict, type EvidenceRecord, optionsOf} from '@suasion/model';
import type {Citing} from '../citing.ts';
import type {Answers, Cell, GoalAnswer, Section, Verdict} from '../content.ts';
import type {Lines} from '../lines.ts';
import type {ModelWords} from '../model-words.ts';
import {agrees, isPlural, the, theAll} from '../naming.ts';
import type {People} from '../people.ts';
import type {Reports} from '../reports.ts';
import {tied} from '../ties.ts';
import {capital, listed, numeral} from '../words.ts';
import {changeWords} from './change.ts';
import type {Wants} from './wants.ts';

const mostRows = 16;

interface Said {
  /** actor whose ability or will it is about */
  who: string;
  partners: string[];
  claims: 'able' | 'unable' | 'unwilling';
  because: string[];
  text: string;
}

interface Setting {
  record: EvidenceRecord;
  conflict: Conflict;
  answers: Answers;
  people: People;
  reports: Reports;
  wants: Wants;
  lines: Lines;
  words: ModelWords;
  cite: Citing;
}

/** What was said of who can and will, beside what the model says, and the line of the model that decides it. */
export function saidSection(setting: Setting): Section | null {
  // a refusal nothing turns on is among the refusals already
  const telling = (said: Said) =>
    said.claims !== 'unwilling' ||
    (tied(setting.conflict) && decisionMaker(said.who, setting) !== null && relevant(said, setting).length > 0);
  const rows = claimsOf(setting)
    .filter(telling)
    .flatMap(said => {
      const told = row(said, setting);
      return told ? [told] : [];
    })
    .slice(0, mostRows);
  if (!rows.length) return null;
  return {
    id: 'said',
    computed: true,
    title: 'What was said, and what the model says',
    blocks: [
      {
        kind: 'table',
        caption: 'Claims of ability and will beside the verdict of the model',
        head: ['Said', 'The model says', 'What decides it'],
        rows,
      },
    ],
  };
}

// the same claim made again and again is one row with all its notes
function claimsOf({record, people, reports, wants}: Setting): Said[] {
  const found = new Map<string, Said>();
  const speaker = new Map(record.statements.map(s => [s.id, s.speaker]));
  const add = (key: string, said: Said) => {
    const known = found.get(key);
    if (known) known.because.push(...said.because);
    else found.set(key, said);
  };
  for (const a of record.abilities) {
    const partners = a.with.map(w => people.sideId(w));
    const side = people.sideId(a.who);
    const by = (a.statement && speaker.get(a.statement)) || null;
    // “A and B can together” is one claim, whichever of the two it is filed under
    const group = a.can ? [side, ...partners].sort() : [side, '', ...partners];
    add(`${group.join()} ${a.can} ${by} ${general(a, reports) ? '' : reports.text(a.what)}`, {
      who: side,
      partners,
      claims: a.can ? 'able' : 'unable',
      because: [a.id],
      text: capital(
        `${ability(a, people)}${by ? `, ${agrees(people.actor(by)?.name ?? by, 'says', 'say')} ${people.name(by)}` : ', it is said'}: ${reports.sentence(a.what, 150)}`,
      ),
    });
  }
  for (const d of record.demands) {
    if (d.kind !== 'refusal' || !d.by) continue;
    const side = people.sideId(d.by);
    add(`${side} refuses ${reports.text(d.act)}`, {
      who: side,
      partners: [],
      claims: 'unwilling',
      because: [d.id],
      text: wants.line(d),
    });
  }
  return [...found.values()];
}

// “can do nothing alone” is about everything there is to do
export const general = (a: Ability, reports: Reports) =>
  /^(?:not )?do (?:nothing|anything|something)\b/i.test(reports.text(a.what));

function ability(a: Ability, people: People): string {
  const who = people.full(a.who);
  const partners = listed(a.with.map(w => people.name(w)));
  const is = agrees(people.actor(a.who)?.name ?? who, 'is', 'are');
  if (a.can) return partners ? `${who} and ${partners} together are able` : `${who} ${is} able`;
  return `${who} ${is} unable ${partners ? `without ${partners}` : 'alone'}`;
}

// null where nothing in the model answers to it: it stands among the statements of the record
function row(said: Said, setting: Setting): Cell[] | null {
  const {cite, conflict, words} = setting;
  const name = decisionMaker(said.who, setting);
  if (name === null) return null;
  // “cannot without B” is a claim about A alone
  const partners = said.claims === 'able' ? said.partners.flatMap(p => decisionMaker(p, setting) ?? []) : [];
  const by = [name, ...partners];
  const asked = relevant(said, setting);
  const verdicts = asked.flatMap(goal => {
    const v = goal.verdicts.find(v => v.by.length === by.length && by.every(n => v.by.includes(n)));
    return v ? [{goal, v}] : [];
  });
  const drawn = drawnFrom(said, conflict)[0];
  if (!verdicts.length && !drawn && !(by.length > 1 && asked.length)) return null;
  const first = cite.reported(said.text, said.because);
  const who = by.length > 1 ? `${listed(theAll(by))} together` : `${the(name)} alone`;
  if (!verdicts.length) {
    if (drawn)
      return [
        first,
        cite.computed('No question asked turns on it; it stands in the model as a want'),
        setting.lines.owned(drawn.d, drawn.s),
      ];
    const none = 'nothing of this group: a smaller one does as well, or it does no better than its members';
    return [first, cite.computed(capital(none)), '—'];
  }
  const levels = new Map<string, GoalAnswer[]>();
  for (const {goal, v} of verdicts) levels.set(v.verdict, [...(levels.get(v.verdict) ?? []), goal]);
  const parts = [...levels].map(([level, goals]) =>
    levels.size === 1 && goals.length > 1
      ? `${level} in ${goals.length === 2 ? 'both' : `all ${numeral(goals.length)}`} questions asked`
      : `${level} (${goals
          .slice(0, 2)
          .map(g => words.goal(g.outcome))
          .join('; ')}${goals.length > 2 ? '; and more' : ''})`,
  );
  const verb = by.length > 1 ? 'are' : agrees(name, 'is', 'are');
  const verdict = verdicts.every(({v}) => bearsOut(said.claims, v))
    ? 'The same: '
    : verdicts.some(({v}) => bearsOut(said.claims, v))
      ? 'In part: '
      : 'Otherwise: ';
  return [first, cite.computed(`${verdict}${who} ${verb} ${parts.join('; ')}`), decides(said, verdicts[0]!, setting)];
}

const bearsOut = (claims: Said['claims'], {verdict}: Verdict) =>
  claims === 'able'
    ? verdict === 'assured' || verdict === 'possible'
    : claims === 'unable'
      ? verdict === 'unable'
      : verdict === 'unwilling' || verdict === 'deterred';

// the goals the words are about; all of them where they are about anything at all
function relevant(said: Said, setting: Setting): readonly GoalAnswer[] {
  const {record, reports, conflict, answers} = setting;
  const {goals} = answers;
  const owners = conflict.decisionMakers.flatMap(d => d.options.map(() => d.name));
  const options = conflict.decisionMakers.flatMap(d => d.options);
  const name = decisionMaker(said.who, setting);
  // what somebody refuses is an act of their own
  const turnsOn = (g: GoalAnswer) => {
    const outcome = conflict.outcomes.find(o => o.id === g.outcome);
    const used = outcome ? optionsOf(outcome.that, conflict) : [];
    return said.claims === 'unwilling' ? used.filter(o => owners[o] === name) : used;
  };
  const citing = goals.filter(
    g =>
      (said.claims !== 'unwilling' && said.because.some(b => g.because.includes(b))) ||
      turnsOn(g).some(o => said.because.some(b => options[o]!.because.includes(b))),
  );
  if (citing.length) return citing;
  const ability = record.abilities.find(a => said.because.includes(a.id));
  if (ability && general(ability, reports)) return goals;
  const about = ability ? reports.text(ability.what) : said.text;
  return goals.filter(g => turnsOn(g).some(o => alike(about, options[o]!.name)));
}

const small =
  /^(?:the|and|for|its|his|her|our|not|all|any|has|had|was|are|can|but|who|that|this|with|from|into|they|them|their|will|would|could|have)$/;

// the same act told in other words shares what carries its meaning
function alike(a: string, b: string): boolean {
  const stems = (text: string) =>
    new Set((text.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter(w => !small.test(w)).map(w => w.slice(0, 5)));
  const [x, y] = [stems(a), stems(b)];
  const shared = [...x].filter(w => y.has(w)).length;
  return shared >= 2 || (shared === 1 && Math.min(x.size, y.size) <= 2);
}

// the weightiest single line that, changed, gives this party another verdict; else the line that was drawn from the words
function decides(said: Said, {goal, v}: {goal: GoalAnswer; v: Verdict}, {conflict, lines, words, cite}: Setting): Cell {
  const same = (by: readonly string[]) => by.length === v.by.length && by.every(n => v.by.includes(n));
  const [drawn] = drawnFrom(said, conflict);
  // a refusal is a want of its own; of an ability the line that bears it is the question
  if (drawn && said.claims === 'unwilling') return lines.owned(drawn.d, drawn.s);
  const hinge = goal.hinges.find(h => h.effects.some(e => same(e.by)));
  if (hinge) {
    const {becomes} = hinge.effects.find(e => same(e.by))!;
    const grounds =
      hinge.change.kind === 'rule'
        ? []
        : (lines.statement(hinge.change.decisionMaker, hinge.change.line)?.because ?? []);
    const they = v.by.length > 1 || isPlural(v.by[0]!) ? 'they' : 'it';
    return cite.computed(`${changeWords(hinge, lines, words)}, ${they} would be ${becomes}`, grounds);
  }
  if (drawn) return lines.owned(drawn.d, drawn.s);
  return cite.computed('No single line: the verdict stays whichever one is changed');
}

/** The lines of the model that cite the words. */
const drawnFrom = (said: Said, conflict: Conflict) =>
  conflict.preferences.flatMap((p, d) =>
    p.kind === 'prioritized'
      ? p.statements.filter(s => said.because.some(b => s.because.includes(b))).map(s => ({d, s}))
      : [],
  );

/** The decision maker an actor is in the model: by id, by name, or the owner of the options drawn from what the actor was asked or said. */
function decisionMaker(actor: string, {conflict, record, people}: Setting): string | null {
  const {decisionMakers} = conflict;
  const name = people.actor(actor)?.name;
  const same = decisionMakers.find(d => d.id === actor || d.name === name);
  if (same) return same.name;
  const mine = new Set([
    ...record.demands
      .filter(d => (d.kind === 'demand' ? d.of : d.by) && people.sideId((d.kind === 'demand' ? d.of : d.by)!) === actor)
      .map(d => d.id),
    ...record.abilities.filter(a => people.sideId(a.who) === actor).map(a => a.id),
  ]);
  const owns = (d: Conflict['decisionMakers'][number]) =>
    d.options.reduce((n, o) => n + o.because.filter(b => mine.has(b)).length, 0);
  const [best] = [...decisionMakers].sort((a, b) => owns(b) - owns(a));
  return best && owns(best) > 0 ? best.name : null;
}
