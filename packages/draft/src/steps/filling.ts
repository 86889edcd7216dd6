import type {Party} from './01-parties.ts';
import type {DraftOption} from './03-options.ts';
import type {Literal} from './04-conditions.ts';
import {sameLiteral, tier, type Want} from './want.ts';

/** What reports are silent about, filled in so that the model can be decided: few lines, each marked assumed. */
export function fillIn(
  list: readonly Want[],
  options: readonly DraftOption[],
  today: ReadonlySet<DraftOption>,
): Want[] {
  const out: Want[] = [];
  const says = (party: Party, option: DraftOption, conditional: boolean) =>
    list.some(w => w.party === party && w.then.option === option && (conditional || w.when.length === 0)) ||
    decidedBothWays(list, party, option);
  const fill = (party: Party, then: Literal, note: string, level: number) => {
    out.push({party, when: [], then, because: [], assumed: true, note, tier: level, weight: 0, place: 0, origins: []});
  };
  for (const option of options) {
    const threat = option.acts.find(a => a.kind === 'threat');
    const threatened = threat?.to ?? null;
    if (threatened && threatened !== option.owner && !says(threatened, option, false)) {
      fill(threatened, {option, taken: false}, 'nobody wants a threat against them carried out', tier.fear);
    }
    if (!says(option.owner, option, false) && today.has(option)) {
      fill(
        option.owner,
        {option, taken: true},
        'they do so today; nothing reported says they want to stop',
        tier.silence,
      );
    } else if (!says(option.owner, option, false)) {
      const note = option.presses
        ? 'nothing reported says they would press without a reason to'
        : option.acts.some(a => a.kind === 'demand')
          ? 'they have not done what is asked; nothing reported says they want to'
          : 'nothing reported says they would do it without a reason to';
      fill(option.owner, {option, taken: false}, note, tier.silence);
    }
  }
  return out;
}

// “do exactly when C”, or “if C then do, if not C then do not”, leaves nothing open
function decidedBothWays(list: readonly Want[], party: Party, option: DraftOption): boolean {
  const mine = list.filter(w => w.party === party && w.then.option === option && w.when.length > 0);
  if (mine.some(w => w.only)) return true;
  const single = mine.filter(w => w.when.length === 1);
  return single.some(a =>
    single.some(
      b => a.then.taken !== b.then.taken && sameLiteral(a.when[0]!, {...b.when[0]!, taken: !b.when[0]!.taken}),
    ),
  );
}
