import {Group, Select, Text} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {useState} from 'react';
import {study} from '../../core/solver/client.ts';
import type {AskData, Level} from '../../core/solver/plain.ts';
import {Unanswered, Working} from '../model/unanswered.tsx';
import {useSolver} from '../model/use-solver.ts';
import {levels, VerdictMark, verdictMeans} from './verdict.tsx';

interface Props {
  yaml: string;
  goal: string;
  conflict: Conflict;
  answer: AskData;
}

/** The fewest swaps of neighbouring statements that change somebody's verdict. */
export function SmallestChange({yaml, goal, conflict, answer}: Props) {
  const [who, setWho] = useState<string | null>(null);
  const [to, setTo] = useState<string>('any');
  const name = (by: readonly number[]) => by.map(d => conflict.decisionMakers[d].name).join(' + ');
  // one of the coalitions the answer is about, unless another is picked
  const listed = answer.verdicts.slice(0, 500);
  const first = answer.minimal.assured[0] ?? answer.minimal.possible[0] ?? [0];
  const by = listed.find(v => String(v.by) === who) ?? listed.find(v => String(v.by) === String(first)) ?? listed[0];
  const wanted: Level[] | undefined = to === 'any' ? undefined : [to as Level];
  const found = useSolver(study, 'swaps', 'swaps', by ? [yaml, goal, by.by, wanted, undefined] : null);
  if (!by) return null;
  return (
    <>
      <Text size="sm" mb="sm">
        How many statements would have to change places, in whose list, for the verdict to be another.
      </Text>
      <Group gap="sm" mb="sm" align="flex-end">
        <Select
          size="xs"
          label="Whose verdict"
          searchable
          miw={240}
          allowDeselect={false}
          data={listed.map(v => ({value: String(v.by), label: name(v.by)}))}
          value={String(by.by)}
          onChange={setWho}
        />
        <Select
          size="xs"
          label="To become"
          allowDeselect={false}
          data={[
            {value: 'any', label: 'anything else'},
            ...levels.filter(l => l !== by.verdict).map(l => ({value: l, label: `${l}: ${verdictMeans(l)}`})),
          ]}
          miw={280}
          value={to === by.verdict ? 'any' : to}
          onChange={value => value && setTo(value)}
        />
        <Text size="sm" span mb={4}>
          Today <VerdictMark verdict={by.verdict} />
        </Text>
      </Group>
      {found.unanswered && <Unanswered reason={found.unanswered} />}
      {found.pending && <Working told={found.told} what="Trying other orders" />}
      {found.value && !found.pending && (
        <ul className="reasons">
          {found.value.text.map(text => (
            <li key={text}>
              <Text size="sm">{text}</Text>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
