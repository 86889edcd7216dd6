import type {Demand, EvidenceRecord} from '@suasion/model';
import type {DraftOption} from './03-options.ts';
import type {Inducement} from './05-influence.ts';
import type {Want} from './want.ts';

/**
 * Whether a record tells of something to be settled between parties. A report dense in demands does; one in which few stand
 * far apart, a profile or a column, does where an act is asked of one who answers, where two ask it, where each of two asks
 * something of the other, or where what is asked is tied to what somebody else does.
 */
export function negotiated(
  record: EvidenceRecord,
  kept: readonly DraftOption[],
  stated: readonly Want[],
  inducements: readonly Inducement[],
): boolean {
  const terms = new Set(record.demands.filter(d => d.given.length > 0).map(d => d.id));
  // “will call off the strike if the owners withdraw the contract”: what one does hangs on what another does
  const tied = stated.some(
    w =>
      w.because.some(id => terms.has(id)) &&
      [w.then, ...w.when].every(l => kept.includes(l.option)) &&
      w.when.some(l => l.option.owner !== w.then.option.owner),
  );
  if (record.documents.some(long) && (silent(kept) || (unaddressed(kept) && !tied))) return false;
  if (!sparse(record)) return true;
  const demanded = (o: DraftOption) => asking(o).length > 0;
  return (
    tied ||
    kept.some(o => demanded(o) && (answered(o) || askedTwice(o))) ||
    mutual(kept) ||
    inducements.some(i => kept.includes(i.option) && demanded(i.option))
  );
}

/** So many demands, offers, refusals, promises and threats there are in a hundred words of a report on a negotiation. */
const usual = 1.8;
/** In a note of so many words a single one may be all there is to tell. */
const note = 220;

// a background piece beside it takes nothing from a report that is dense
function sparse({documents, demands}: EvidenceRecord): boolean {
  const place = (d: Demand) => (d.act[0] ?? d.given[0])?.doc;
  return documents.every(({id, text}) => {
    const words = lengthOf(text);
    return words > note && demands.filter(d => place(d) === id).length * 100 < usual * words;
  });
}

const lengthOf = (text: string) => text.match(/\S+/g)?.length ?? 0;
const long = ({text}: {text: string}) => lengthOf(text) > note;

// one alone could do anything, and nothing is heard from them; what is only guessed to be another's does not count
const silent = (kept: readonly DraftOption[]) =>
  new Set(kept.flatMap(o => (o.assumed ? [] : o.owner))).size < 2 && !kept.some(answered);

// nothing is asked of anybody named, and no two say what they would do
const unaddressed = (kept: readonly DraftOption[]) =>
  !kept.some(o => asking(o).length > 0) && new Set(kept.filter(answered).map(o => o.owner)).size < 2;

// what is only guessed to be asked of them is asked of nobody
const asking = (o: DraftOption) => o.acts.filter(a => a.kind === 'demand' && !a.taken && a.by && a.by !== o.owner);

// of two who ask in one breath one would have been enough
const askedTwice = (o: DraftOption) =>
  new Set(asking(o).map(a => a.by)).size > 1 && new Set(asking(o).map(a => a.place)).size > 1;

const answered = (o: DraftOption) => o.acts.some(a => a.by === o.owner);

function mutual(kept: readonly DraftOption[]): boolean {
  const asks = kept.flatMap(o => asking(o).map(a => [a.by!, o.owner] as const));
  return asks.some(([a, b]) => asks.some(([c, d]) => a === d && b === c));
}
