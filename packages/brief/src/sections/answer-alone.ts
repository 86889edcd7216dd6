import type {GoalAnswer, Sentence} from '../content.ts';
import {ownedAlone, tied, untiedConditions} from '../ties.ts';
import {capital, count} from '../words.ts';
import {also, asked, assumedLines, type Made, type Setting} from './answer-lines.ts';
import {whoCan} from './leverage.ts';
import {groundsOf, own, ownTogether} from './own.ts';

/** Where nobody moves anybody to what is asked: who asks it, whose it is to do, and no more. */
export function alone({input, people, wants, cite}: Setting, {conflict, answers, lines, words}: Made): Sentence[] {
  const out: Sentence[] = [];
  const {demands} = input.record;
  const told = new Set<string>();
  const asides: {goal: GoalAnswer; whose: Sentence; asked: boolean}[] = [];
  let last: string | null = null;
  // what comes of itself is told after what does not
  const itself = (g: GoalAnswer) => g.baseline === 'assured' && !g.holds;
  for (const goal of [...answers.goals].sort((a, b) => Number(itself(a)) - Number(itself(b)))) {
    const grounds = groundsOf(goal, conflict);
    const drawn = demands.filter(d => grounds.includes(d.id));
    const open = drawn.filter(d => d.kind === 'demand');
    const demand = asked(open.length ? open : drawn, people, grounds);
    if (!demand || told.has(demand.id) || asides.length >= 2) continue;
    const joint = wants.same(demand);
    for (const d of joint) told.add(d.id);
    const owners = [...new Set(joint.flatMap(d => d.of ?? []))];
    // two of one mouth are told as such
    const line = wants.leading(demand, owners);
    const again = demand.by !== null && out.length > 0 && demand.by === last;
    last = demand.by;
    out.push(
      cite.reported(
        again ? also(line) : line,
        joint.map(d => d.id),
      ),
    );
    const others = tied(conflict) && !ownedAlone(goal, conflict);
    const whose = others
      ? itself(goal)
        ? cite.computed('As modelled, that comes about without anybody being moved to it', goal.because)
        : whoCan(goal, cite)
      : own(
          goal,
          conflict,
          lines,
          words,
          cite,
          demand.kind !== 'demand'
            ? null
            : !demand.of
              ? 'nobody'
              : owners.length > 1
                ? 'several'
                : {of: people.name(demand.of)},
        );
    // that it is refused has just been told
    if (!whose || demand.kind === 'refusal') continue;
    out.push(whose);
    asides.push({goal, whose, asked: demand.kind === 'demand'});
  }
  // what is true of all that is asked is said once, after it
  const together =
    asides.every(a => a.asked) &&
    ownTogether(
      asides.map(a => a.goal),
      conflict,
      lines,
      words,
      cite,
    );
  if (together) {
    for (const {whose} of asides) out.splice(out.indexOf(whose), 1);
    out.push(together);
  }
  const main = wants.main().slice(0, 2);
  if (!out.length) out.push(...main.map(d => cite.reported(wants.leading(d), [d.id])));
  if (!out.length) {
    const others = demands
      .filter((d, k) => d.kind !== 'demand' && demands.findIndex(o => o.act[0]?.start === d.act[0]?.start) === k)
      .slice(0, 2);
    out.push(cite.counted('Nobody asks anything of anyone here'));
    for (const d of others) {
      const line = cite.reported(wants.line(d), [d.id]);
      if (out.every(s => s.text !== line.text)) out.push(line);
    }
  }
  const threat = demands.find(
    d => d.kind !== 'demand' && d.kind !== 'refusal' && wants.conditional(d) && !told.has(d.id),
  );
  if (threat && out.length < 5) out.push(cite.reported(wants.line(threat), [threat.id]));
  const open = tied(conflict) ? [] : untiedConditions(input.record, conflict);
  if (open.length) {
    const text = `${count(open.length, 'condition')} ${open.length === 1 ? 'is' : 'are'} reported, but what ${open.length === 1 ? 'it hangs' : 'they hang'} on is no act of anybody in the model: as it stands nobody is shown able to move anybody, and no leverage is claimed`;
    out.push(cite.computed(capital(text), open));
  } else if (main.length && (!tied(conflict) || answers.goals.every(g => ownedAlone(g, conflict))))
    out.push(
      cite.computed(
        tied(conflict)
          ? 'As modelled, nothing the others can do would move them to it'
          : 'No report ties what one of them does to what another does, so nobody is shown able to move anybody, and no leverage is claimed',
      ),
    );
  const all = conflict.preferences.flatMap(p => (p.kind === 'prioritized' ? p.statements : []));
  if (all.length) out.push(assumedLines(all.length, all.filter(s => lines.assumed(s)).length, cite));
  return out;
}
