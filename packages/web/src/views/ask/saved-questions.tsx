import {Button, Menu, Text} from '@mantine/core';
import {useQuery} from '@tanstack/react-query';
import {api, unwrap} from '../../core/api.ts';
import type {WhatIf} from '../../core/conflict/what-if.ts';
import {keys} from '../../core/queries.ts';

interface Question {
  goal: string;
  whatIfs: WhatIf[];
}

export const questionsKey = (library: string, conflict: string) =>
  [...keys.notes(library), 'questions', conflict] as const;

/** Questions kept with the model, to be asked again after it changed. */
export function SavedQuestions({
  library,
  conflict,
  onAsk,
}: {
  library: string;
  conflict: string;
  onAsk: (question: Question) => void;
}) {
  const {data} = useQuery({
    queryKey: questionsKey(library, conflict),
    queryFn: () =>
      unwrap(api.libraries[':library'].conflicts[':conflict'].questions.$get({param: {library, conflict}})),
  });
  const saved = (data ?? []).flatMap(({id, payload}) => {
    const question = questionOf(payload);
    return question ? [{id, ...question}] : [];
  });
  if (saved.length === 0) return null;
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <Button size="xs" variant="default">
          Saved questions ({saved.length})
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {saved.slice(0, 30).map(({id, goal, whatIfs}) => (
          <Menu.Item key={id} onClick={() => onAsk({goal, whatIfs})}>
            <Text size="sm">{goal}</Text>
            {whatIfs.length > 0 && (
              <Text size="xs" c="dimmed">
                with {whatIfs.length} {whatIfs.length === 1 ? 'supposition' : 'suppositions'}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

// what was saved may be from another version of the workbench
function questionOf(payload: unknown): Question | null {
  const {goal, whatIfs} = (payload ?? {}) as {goal?: unknown; whatIfs?: unknown};
  if (typeof goal !== 'string') return null;
  const list = Array.isArray(whatIfs) ? whatIfs : [];
  return {goal, whatIfs: list.filter((w): w is WhatIf => typeof w === 'object' && w !== null && 'change' in w)};
}
