import {Chip, Group} from '@mantine/core';
import type {Conflict} from '@suasion/model';

interface Props {
  conflict: Conflict;
  /** what is picked, for those who hear the page: `Whose preferences` */
  label: string;
  /** id of a decision maker */
  value: string;
  onChange: (id: string) => void;
}

/** One of the decision makers; wraps onto as many lines as there are names for. */
export function MakerPicker({conflict, label, value, onChange}: Props) {
  return (
    <Chip.Group value={value} onChange={id => onChange(id as string)}>
      <Group gap={6} role="group" aria-label={label}>
        {conflict.decisionMakers.map(({id, name}) => (
          <Chip key={id} value={id} size="sm" variant="light">
            {name}
          </Chip>
        ))}
      </Group>
    </Chip.Group>
  );
}
