import {Alert, Button, NativeSelect} from '@mantine/core';
import {parseConflict} from '@suasion/model';
import {useMemo} from 'react';
import {outcomeLabel, typedGoalWords} from '../../core/conflict/goal-words.ts';
import {useQuestions} from '../ask/use-questions.ts';
import {saveNow} from '../model/save-now.ts';
import {useSession} from '../model/use-session.ts';
import {useVersion} from '../model/use-version.ts';

interface Props {
  library: string;
  conflict: string;
  version: number;
  goal: string;
  onChange: (goal: string) => void;
}

/** What the brief is about first: a named outcome, a question that was saved, or what was asked last. */
export function MainGoal({library, conflict: id, version, goal, onChange}: Props) {
  const {session, state} = useSession(library, id);
  const text = useVersion(library, id, version);
  const {data: saved} = useQuestions(library, id);
  const choices = useMemo(() => {
    const parsed = text ? parseConflict(text.yaml) : null;
    if (!parsed?.ok) return [];
    const {conflict} = parsed;
    const named = conflict.outcomes.map(o => ({value: o.id, label: outcomeLabel(conflict, o.id)}));
    const asked = [...(saved ?? []).map(q => q.payload?.goal), goal]
      .filter((g): g is string => typeof g === 'string' && g !== '')
      .map(g => ({value: g, label: typedGoalWords(conflict, g)}));
    const all = [...named, ...asked];
    return all.filter((c, k) => all.findIndex(d => d.value === c.value || d.label === c.label) === k);
  }, [text, saved, goal]);
  return (
    <>
      {choices.length > 0 && (
        <NativeSelect
          label="Main question"
          value={goal || choices[0]!.value}
          onChange={event => onChange(event.currentTarget.value)}
          data={choices}
        />
      )}
      {state.dirty && (
        <Alert variant="light" color="yellow" title="The model has edits that are not saved">
          The brief is made from version {version}.{' '}
          <Button size="compact-xs" variant="default" onClick={() => void saveNow(session)}>
            Save them
          </Button>
        </Alert>
      )}
    </>
  );
}
