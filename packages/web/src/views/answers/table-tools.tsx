import {Group, SegmentedControl, Select, Switch} from '@mantine/core';
import {memo} from 'react';
import {type AnyConcept, conceptWords, counted} from './concepts.ts';

interface Props {
  outcomes: {value: string; label: string}[];
  concept: AnyConcept;
  goal: string | null;
  only: 'all' | 'equilibria';
  perMaker: boolean;
  setConcept: (concept: AnyConcept) => void;
  setGoal: (goal: string | null) => void;
  setOnly: (only: 'all' | 'equilibria') => void;
  setPerMaker: (perMaker: boolean) => void;
}

/** Which states the table shows, and judged how. */
export const TableTools = memo(
  ({outcomes, concept, goal, only, perMaker, setConcept, setGoal, setOnly, setPerMaker}: Props) => (
    <Group gap="sm" align="flex-end">
      <Select
        size="xs"
        label={<>Stability by</>}
        w={230}
        data={counted.map(value => ({value, label: conceptWords[value].name}))}
        value={concept}
        comboboxProps={{width: 340, position: 'bottom-start'}}
        renderOption={({option}) => (
          <span>
            {option.label}
            <span className="concept-plain">{conceptWords[option.value as AnyConcept].plain}</span>
          </span>
        )}
        onChange={value => value && setConcept(value as AnyConcept)}
        allowDeselect={false}
      />
      {outcomes.length > 0 && (
        <Select
          size="xs"
          label="Where this holds"
          placeholder="any"
          w={160}
          clearable
          clearButtonProps={{'aria-label': 'Any outcome'}}
          data={outcomes}
          value={goal}
          onChange={setGoal}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label="Which states"
        value={only}
        onChange={value => setOnly(value as Props['only'])}
        data={[
          {value: 'all', label: 'All states'},
          {value: 'equilibria', label: 'Equilibria'},
        ]}
      />
      <Switch
        size="sm"
        label="each decision maker"
        checked={perMaker}
        onChange={e => setPerMaker(e.currentTarget.checked)}
        mb={6}
      />
    </Group>
  ),
);
