import {Chip, Group, Select} from '@mantine/core';
import {type Conflict, optionNames} from '@suasion/model';
import {outcomeLabel, outcomeWords} from '../../core/conflict/goal-words.ts';
import {FormulaField} from '../model/formula-field.tsx';

interface Props {
  conflict: Conflict;
  goal: string;
  onChange: (goal: string) => void;
}

/** A goal: one of the named outcomes, a single act, or any formula. */
export function GoalPicker({conflict, goal, onChange}: Props) {
  const names = optionNames(conflict);
  return (
    <>
      {conflict.outcomes.length > 0 && (
        <Chip.Group value={goal} onChange={value => onChange(value as string)}>
          <Group gap="xs" mb="sm" role="group" aria-label="Named outcomes">
            {conflict.outcomes.map(({id}) => (
              <Chip key={id} value={id} size="sm" title={outcomeWords(conflict, id)}>
                {outcomeLabel(conflict, id)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      )}
      <div className="goal-fields">
        {names.length > 0 && (
          <Select
            label="A single act"
            placeholder="Pick who should do what"
            searchable
            clearable
            clearButtonProps={{'aria-label': 'No single act'}}
            data={conflict.decisionMakers
              .filter(maker => maker.options.length > 0)
              .map(maker => ({
                group: maker.name,
                items: maker.options.map(option => ({value: `${maker.id}.${option.id}`, label: option.name})),
              }))}
            value={names.includes(goal.trim()) ? goal.trim() : null}
            onChange={value => value && onChange(value)}
          />
        )}
        <FormulaField conflict={conflict} value={goal} onChange={onChange} label="Or any formula" />
      </div>
    </>
  );
}
