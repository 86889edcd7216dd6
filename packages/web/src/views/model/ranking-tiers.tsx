import {Button, Text} from '@mantine/core';
import type {Conflict, Preference, StateRef} from '@suasion/model';
import {IconArrowsUpDown} from '@tabler/icons-react';
import {moveLine, rankWords, runsOf} from '../../core/conflict/orders.ts';
import type {ConflictSession} from '../../core/conflict/session.ts';
import {MoreButton} from '../../parts/shared-menu.tsx';
import {Term} from '../../parts/term.tsx';
import {EvidenceChips, type useEvidence} from './evidence-chips.tsx';
import {refusal} from './refusal.ts';

interface Props {
  library: string;
  session: ConflictSession;
  conflict: Conflict;
  evidence: ReturnType<typeof useEvidence>;
  preference: Extract<Preference, {kind: 'ranking'}>;
  of: string;
  name: string;
}

/** An explicit ranking: tiers as the file names them, moved by buttons; each keeps what it rests on where it goes. */
export function RankingTiers({library, session, conflict, evidence, preference: {tiers}, of, name}: Props) {
  const list = {preferencesOf: of};
  const runs = runsOf(tiers);
  const move = (from: number, to: number) =>
    refusal(session.apply(moveLine(list, tiers, from, to), 'changing a ranking'));
  const open = (index: number, unknown: boolean) =>
    refusal(
      session.apply(
        {edit: 'set-order-unknown', list, index, unknown},
        unknown ? 'leaving an order open' : 'settling an order',
      ),
    );
  const assume = (index: number, assumed: boolean) =>
    refusal(
      session.apply(
        {edit: 'set-assumed', list, index, assumed},
        assumed ? 'marking as assumed' : 'no longer assuming it',
      ),
    );
  return (
    <ol className="lines" aria-label={`The ranking of ${name}, best first`}>
      {tiers.map(({states, because, assumed = false, orderUnknown = false}, k) => {
        const text = states.map(s => stateWords(conflict, s)).join(' — as good as — ');
        return (
          <li
            className="line"
            key={states.map(refOf).join(' ')}
            data-assumed={assumed || undefined}
            data-loose={orderUnknown || undefined}
          >
            <span className="line-rank">{rankWords(runs[k])}</span>
            <div>
              <Text size="sm" className="words">
                {text}
              </Text>
              {orderUnknown && (
                <Text size="xs" c="dimmed" className="loose-order" component="div">
                  <IconArrowsUpDown size={12} stroke={1.75} aria-hidden />
                  <Term id="order-unknown">perhaps above the line before it</Term>
                </Text>
              )}
              <EvidenceChips {...{library, because, assumed, evidence}} />
            </div>
            <div className="tier-tools">
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={k === 0}
                aria-label={`Move “${text}” up`}
                onClick={() => move(k, k - 1)}
              >
                Up
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                disabled={k === tiers.length - 1}
                aria-label={`Move “${text}” down`}
                onClick={() => move(k, k + 1)}
              >
                Down
              </Button>
              <MoreButton
                label={`What to do with “${text}”`}
                entries={() => [
                  {
                    label: assumed ? 'No longer mark as assumed' : 'Mark as assumed',
                    perform: () => assume(k, !assumed),
                  },
                  {
                    label: orderUnknown
                      ? 'It does rank below the line above'
                      : 'Not known whether it ranks below the line above',
                    disabled: k === 0,
                    perform: () => open(k, !orderUnknown),
                  },
                ]}
              />
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const refOf = (s: StateRef) => (s.kind === 'pattern' ? s.pattern : s.kind === 'outcome' ? s.outcome : String(s.id));

function stateWords(conflict: Conflict, s: StateRef): string {
  if (s.kind === 'outcome') return `“${s.outcome}”`;
  if (s.kind === 'id') return conflict.stateNames[s.id - 1] ?? `state ${s.id}`;
  return patternWords(conflict, s.pattern);
}

/** `YN-` as words: the options taken; what is left open is not said. */
function patternWords(conflict: Conflict, pattern: string): string {
  const names = conflict.decisionMakers.flatMap(d => d.options.map(o => `${d.name}: ${o.name}`));
  const taken = names.filter((_, o) => pattern[o] === 'Y');
  return taken.length > 0 ? taken.join('; ') : 'No option taken';
}
