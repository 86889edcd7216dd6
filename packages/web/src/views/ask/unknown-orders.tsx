import {Anchor, SegmentedControl, Text, Title} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {useMemo, useState} from 'react';
import {Link} from 'wouter';
import {study} from '../../core/solver/client.ts';
import type {AskData} from '../../core/solver/plain.ts';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {telling, VerdictMark} from './verdict.tsx';

// so many orders are drawn where they are too many to count
const samples = 2000;

const choices = [
  {value: 'marked', label: 'lines marked so'},
  {value: 'assumed', label: 'also assumed neighbours'},
  {value: 'all', label: 'all lines'},
];

interface Props {
  yaml: string;
  goal: string;
  conflict: Conflict;
  answer: AskData;
  /** where the order of two statements is left open */
  model: string;
}

/** In which share of the orders that fit what is known each verdict holds, and which question would settle most. */
export function UnknownOrders({yaml, goal, conflict, answer, model}: Props) {
  const [unknown, setUnknown] = useState<'marked' | 'assumed' | 'all'>(() =>
    anyMarked(conflict) ? 'marked' : 'assumed',
  );
  const groups = useMemo(() => telling(answer), [answer]);
  const found = useSolver(study, 'orders', 'orders', [yaml, {goal, groups, unknown, samples, seed: 1}]);
  const name = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d].name).join(' + ');
  return (
    <section aria-labelledby="orders-title">
      <Title order={3} size="h5" mb="xs" id="orders-title">
        Where the order is not known
      </Title>
      <Text size="sm" mb="xs" id="orders-which">
        Statements of unknown order may stand in any order among themselves. Which are of unknown order:
      </Text>
      <SegmentedControl
        size="xs"
        mb="sm"
        data={choices}
        value={unknown}
        onChange={value => setUnknown(value as typeof unknown)}
        aria-labelledby="orders-which"
      />
      {found.unanswered && <Unanswered reason={found.unanswered} />}
      {found.pending && <Working told={found.told} what="Counting orders" />}
      {found.value && !found.pending && found.value.loose.length === 0 && (
        <Text size="sm">
          {unknown === 'marked' ? (
            <>
              No line of the model is marked so. Under{' '}
              <Anchor component={Link} href={model} underline="always">
                Model
              </Anchor>{' '}
              the menu of a line says that it is not known whether it ranks below the line above.
            </>
          ) : (
            'No neighbouring lines are of unknown order.'
          )}
        </Text>
      )}
      {found.value && !found.pending && found.value.loose.length > 0 && (
        <>
          <Text size="sm" mb="xs">
            {found.value.orders} orders fit what is known.
          </Text>
          <ul className="reasons">
            {found.value.verdicts.map(({by, levels, question}) => (
              <li key={by.join(' ')}>
                <Text size="sm" component="div">
                  <strong>{name(by)}</strong>
                  {levels.map(({level, told}) => (
                    <span key={level}>
                      {' '}
                      <VerdictMark verdict={level} /> in {told}
                    </span>
                  ))}
                </Text>
                {question.map(sentence => (
                  <Text size="sm" key={sentence}>
                    {sentence}
                  </Text>
                ))}
              </li>
            ))}
          </ul>
          <details>
            <summary>
              <Text size="xs" c="dimmed" span>
                Lines of unknown order
              </Text>
            </summary>
            {found.value.loose.map(sentence => (
              <Text size="xs" c="dimmed" key={sentence}>
                {sentence}
              </Text>
            ))}
          </details>
        </>
      )}
    </section>
  );
}

const anyMarked = ({preferences}: Conflict) =>
  preferences.some(
    p =>
      (p.kind === 'prioritized' && p.statements.some(s => s.orderUnknown)) ||
      (p.kind === 'ranking' && p.tiers.some(t => t.orderUnknown)),
  );
