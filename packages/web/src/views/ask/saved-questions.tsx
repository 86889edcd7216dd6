import {ActionIcon, Button, Popover, Text} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {IconTrash} from '@tabler/icons-react';
import {api, unwrap} from '../../core/api.ts';
import {typedGoalWords} from '../../core/conflict/goal-words.ts';
import type {WhatIf} from '../../core/conflict/what-if.ts';
import {capital, count} from '../../core/words.ts';
import {tellProblem} from '../../parts/tell.tsx';
import {tellDone} from '../../parts/use-undo.tsx';
import {useQuestions} from './use-questions.ts';

interface Question {
  goal: string;
  whatIfs: WhatIf[];
}

interface Props {
  library: string;
  id: string;
  conflict: Conflict;
  onAsk: (question: Question) => void;
}

/** Questions kept with the model, to be asked again after it changed. */
export function SavedQuestions({library, id: conflictId, conflict, onAsk}: Props) {
  const {data} = useQuestions(library, conflictId);
  const saved = (data ?? []).flatMap(({id, payload}) => {
    const question = questionOf(payload);
    return question ? [{id, ...question}] : [];
  });
  const forget = (question: string) =>
    unwrap(api.libraries[':library'].questions[':question'].$delete({param: {library, question}})).then(
      ({step}) => tellDone(library, step, 'Saved question removed'),
      error => tellProblem('The question could not be removed', error),
    );
  if (saved.length === 0) return null;
  return (
    <Popover position="bottom-start" withinPortal trapFocus width="min(34rem, 94vw)">
      <Popover.Target>
        <Button size="xs" variant="default">
          Saved questions ({saved.length})
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="plain-list saved-questions" aria-label="Saved questions">
          {saved.map(({id, goal, whatIfs}) => (
            <li key={id}>
              <button type="button" className="item-link" onClick={() => onAsk({goal, whatIfs})}>
                {capital(typedGoalWords(conflict, goal))}
                {whatIfs.length > 0 && (
                  <Text size="xs" c="dimmed">
                    with {count(whatIfs.length, 'supposition')}
                  </Text>
                )}
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={`Remove the question: ${typedGoalWords(conflict, goal)}`}
                onClick={() => void forget(id)}
              >
                <IconTrash size={16} stroke={1.5} />
              </ActionIcon>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

// what was saved may be from another version of the workbench
function questionOf(payload: unknown): Question | null {
  const {goal, whatIfs} = (payload ?? {}) as {goal?: unknown; whatIfs?: unknown};
  if (typeof goal !== 'string') return null;
  const list = Array.isArray(whatIfs) ? whatIfs : [];
  return {goal, whatIfs: list.filter((w): w is WhatIf => typeof w === 'object' && w !== null && 'change' in w)};
}
