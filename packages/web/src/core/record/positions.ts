import type {Entry} from './entries.ts';

export interface Position {
  entry: Entry;
  /** an earlier position of the same actor on a similar act that this one departs from */
  departsFrom: Entry | null;
}

const small = new Set(
  'the a an of to in on at for from by with and or not no its their his her that this it be is are was were will would must should can could as into all any more than them they'.split(
    ' ',
  ),
);

const stems = (act: string) =>
  new Set(
    (act.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter(w => !small.has(w))
      .map(w => w.replace(/(?:ing|ed|es|s|e)$/, end => (w.length - end.length >= 3 ? '' : end))),
  );

// acts are about the same when they share at least half of the shorter one's words, and one word is not enough of many
function similar(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const w of a) if (b.has(w)) shared++;
  const least = Math.min(a.size, b.size);
  return least > 0 && shared * 2 >= least && (shared > 1 || least === 1);
}

// a demand to do and an offer or promise to do pull one way; a refusal, or wanting it stopped, the other
const stance = ({kind, wants}: {kind: string; wants: string}): string =>
  kind === 'refusal'
    ? 'against'
    : kind === 'demand'
      ? wants === 'stop'
        ? 'stop'
        : 'demand'
      : kind === 'threat'
        ? 'threat'
        : wants === 'stop'
          ? 'against'
          : 'for';

/**
 * What each side demanded, offered, refused, promised and threatened over time, oldest first. A position departs from an
 * earlier one on a similar act when the two are of another kind or want the opposite.
 */
export function positions(
  entries: readonly Entry[],
  side: (actor: string) => string,
  act: (entry: Entry) => string,
): Map<string, Position[]> {
  const out = new Map<string, Position[]>();
  const known = new Map<string, {entry: Entry; words: Set<string>; stance: string}[]>();
  for (const entry of entries) {
    if (entry.kind !== 'demands' || !entry.item.by) continue;
    const by = side(entry.item.by);
    const words = stems(act(entry));
    const now = {entry, words, stance: stance(entry.item)};
    const before = known.get(by) ?? [];
    const last = before.findLast(b => similar(b.words, words));
    const changed =
      last !== undefined &&
      last.stance !== now.stance &&
      last.entry.date !== null &&
      last.entry.date < (entry.date ?? '');
    out.set(by, [...(out.get(by) ?? []), {entry, departsFrom: changed ? last.entry : null}]);
    known.set(by, [...before, now]);
  }
  return out;
}
