import {Alert, Group, Loader, Progress, Text} from '@mantine/core';
import {IconInfoCircle} from '@tabler/icons-react';
import type {ReactNode} from 'react';
import type {Unanswered as Reason, Told} from '../../core/solver/plain.ts';

/** Why there is no answer, and what to do about it. */
export function Unanswered({reason, children}: {reason: Reason; children?: ReactNode}) {
  return (
    <Alert color="yellow" variant="light" icon={<IconInfoCircle />} maw="46rem" title="No answer for now">
      <Text size="sm">{reason.reason}</Text>
      {reason.fix && (
        <Text size="sm" mt="xs">
          What helps: {reason.fix}
        </Text>
      )}
      {children}
    </Alert>
  );
}

/** Long work, how far it has come, in the solver's words. */
export function Working({told, what}: {told: Told | null; what: string}) {
  const percent = told?.done === null || told?.done === undefined ? null : Math.round(100 * told.done);
  return (
    <div role="status">
      <Group gap="xs" mb={6}>
        {percent === null && <Loader size="xs" aria-hidden />}
        <Text size="sm" c="dimmed">
          {told ? told.phase.charAt(0).toUpperCase() + told.phase.slice(1) : what}
          {/* said once by its name, not again with every step */}
          {percent !== null && <span aria-hidden> — {percent} %</span>}
        </Text>
      </Group>
      {percent !== null && <Progress value={percent} size="sm" aria-label={what} />}
    </div>
  );
}
