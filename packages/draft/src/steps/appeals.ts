import type {EvidenceRecord} from '@suasion/model';
import type {Party} from './01-parties.ts';
import type {Act} from './02-acts.ts';
import type {DraftOption} from './03-options.ts';
import type {Want} from './want.ts';

/**
 * What somebody outside asks of all sides alike, and no side answers: “Elders called on both men to visit the camps
 * together”. Of more than a handful of acts these are the first that a decision between the sides can do without; where few
 * are asked, or two outsiders ask for one, they stay.
 */
export function appeals(
  record: EvidenceRecord,
  options: readonly DraftOption[],
  stated: readonly Want[],
): ReadonlySet<DraftOption> {
  if (options.filter(o => o.acts.length > 0).length <= handful) return new Set();
  const outside = outsiders(record, options);
  const calls = options.filter(o => {
    const [first] = o.acts;
    return (
      first?.by &&
      outside(first.by, o.owner) &&
      o.acts.every(a => a.by === first.by && (a.kind === 'demand' || a.kind === 'offer') && a.given.length === 0) &&
      stated.every(w => w.then.option === o || w.when.every(l => l.option !== o))
    );
  });
  const alike = (a: DraftOption, b: DraftOption) =>
    a.owner !== b.owner && a.acts.some(x => b.acts.some(y => told(x, y)));
  const shared = calls.filter(o => calls.some(other => alike(o, other)));
  const between = options.filter(o => !shared.includes(o) && o.acts.length > 0);
  const side = (o: DraftOption) =>
    between.some(other => other.owner === o.owner || other.acts.some(a => a.by === o.owner));
  // what is left out of one is left out of all
  return new Set(shared.filter(o => side(o) || shared.some(other => alike(o, other) && side(other))));
}

const handful = 6;

// the same words of the same speaker
const told = (a: Act, b: Act) => a.by === b.by && a.place === b.place;

// who would do nothing itself, and of whom nobody asks anything
function outsiders(record: EvidenceRecord, options: readonly DraftOption[]): (by: Party, owner: Party) => boolean {
  const asked = new Set(record.demands.flatMap(d => (d.kind === 'demand' && d.of ? [d.of] : [])));
  return (by, owner) =>
    by !== owner && !by.actors.some(a => asked.has(a)) && !options.some(o => o.owner === by && o.acts.length > 0);
}
