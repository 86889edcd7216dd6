import {Button, Group, NumberInput, Slider, Text} from '@mantine/core';
import {useDebouncedValue} from '@mantine/hooks';
import type {Conflict} from '@suasion/model';
import {useState} from 'react';
import {study} from '../../core/solver/client.ts';
import type {AskData} from '../../core/solver/plain.ts';
import {Term} from '../../parts/term.tsx';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {CarriedList} from './carried-list.tsx';
import {telling, VerdictMark} from './verdict.tsx';

interface Props {
  yaml: string;
  goal: string;
  conflict: Conflict;
  answer: AskData;
}

/** How often today’s verdicts hold when neighbouring statements change places at random, and what they owe to each assumption. */
export function RobustnessPanel({yaml, goal, conflict, answer}: Props) {
  const [all, setAll] = useState(false);
  const [p, setP] = useState(0.1);
  const [samples, setSamples] = useState(500);
  const [seed, setSeed] = useState(1);
  const [asked] = useDebouncedValue({goal, samples, seed, p}, 250);
  const found = useSolver(study, 'robust', 'robust', [yaml, {...asked, goal}]);
  const name = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d].name).join(' + ');
  const sampled = found.value?.verdicts ?? [];
  const groups = telling(answer);
  const shown = new Set(groups.map(String));
  const verdicts = all ? sampled.slice(0, 500) : sampled.filter(v => shown.has(String(v.by)));
  return (
    <>
      <Text size="sm" mb="sm">
        <Term id="robustness">Robustness</Term>: in each sample neighbouring statements change places with this chance,
        twice as often where one is assumed.
      </Text>
      <Group gap="xl" mb="md" align="flex-end">
        <div className="slider">
          <Text size="sm" fw={500} id="chance">
            Chance that neighbours change places: {Math.round(p * 100)} %
          </Text>
          <Slider
            min={0}
            max={0.5}
            step={0.01}
            value={p}
            onChange={setP}
            label={null}
            thumbLabel="Chance that neighbours change places"
            marks={[{value: 0.1}, {value: 0.25}]}
          />
        </div>
        <NumberInput
          size="xs"
          w={110}
          label="Samples"
          min={10}
          max={20_000}
          step={100}
          value={samples}
          onChange={v => setSamples(Math.min(20_000, Math.max(10, Math.round(Number(v) || 10))))}
        />
        <NumberInput
          size="xs"
          w={90}
          label="Seed"
          min={0}
          max={4_294_967_295}
          allowDecimal={false}
          value={seed}
          onChange={v => setSeed(Math.min(4_294_967_295, Math.max(0, Math.round(Number(v) || 0))))}
        />
      </Group>
      {found.unanswered && <Unanswered reason={found.unanswered} />}
      {found.pending && <Working told={found.told} what="Sampling" />}
      {found.value && (
        <div data-waiting={found.pending || undefined} className="robust">
          <table className="verdicts">
            <thead>
              <tr>
                <th scope="col">Who</th>
                <th scope="col">Verdict today</th>
                <th scope="col">Holds in</th>
                <th scope="col" className="bar-column">
                  95 % interval
                </th>
              </tr>
            </thead>
            <tbody>
              {verdicts.map(v => (
                <tr key={v.by.join(' ')}>
                  <th scope="row">{name(v.by)}</th>
                  <td>
                    <VerdictMark verdict={v.verdict} />
                  </td>
                  <td>{percent(v.share)}</td>
                  <td>
                    <Interval {...v} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {sampled.length > verdicts.length && (
            <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setAll(true)}>
              Show all {sampled.length}
            </Button>
          )}
          <Text size="xs" c="dimmed" mt="xs">
            {found.value.text[0]}
          </Text>
        </div>
      )}
      <CarriedList yaml={yaml} goal={asked.goal} groups={groups} />
    </>
  );
}

const percent = (x: number) => `${(100 * x).toFixed(x > 0.995 && x < 1 ? 1 : 0)} %`;

const Interval = ({share, low, high}: {share: number; low: number; high: number}) => (
  <span className="interval" role="img" aria-label={`between ${percent(low)} and ${percent(high)}`}>
    <span className="interval-range" style={{left: `${100 * low}%`, width: `${100 * (high - low)}%`}} />
    <span className="interval-point" style={{left: `${100 * share}%`}} />
  </span>
);
