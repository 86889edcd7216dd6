import {ActionIcon, Button, Popover, Text} from '@mantine/core';
import type {Conflict} from '@suasion/model';
import {IconTrash} from '@tabler/icons-react';
import {api, unwrap} from '../../core/api.ts';
import {typedGoalWords} from '../../core/conflict/goal-words.ts';
import {capital, count} from '../../core/words.ts';
import {tellProblem} from '../../parts/tell.tsx';
import {tellDone} from '../../parts/use-undo.tsx';
import {type Question, useSavedQuestions} from './use-questions.ts';

interface Props {
  library: string;
  id: string;
  conflict: Conflict;
  onAsk: (question: Question) => void;
}

/** Questions kept with the model, to be asked again after it changed. */
export function SavedQuestions({library, id: conflictId, conflict, onAsk}: Props) {
  const saved = useSavedQuestions(library, conflictId);
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
