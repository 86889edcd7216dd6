import {useQuery} from '@tanstack/react-query';
import {api, unwrap} from '../../core/api.ts';
import type {WhatIf} from '../../core/conflict/what-if.ts';
import {keys} from '../../core/queries.ts';

export interface Question {
  goal: string;
  whatIfs: WhatIf[];
}

export const questionsKey = (library: string, conflict: string) =>
  [...keys.notes(library), 'questions', conflict] as const;

/** Questions kept with a model. */
export const useQuestions = (library: string, conflict: string) =>
  useQuery({
    queryKey: questionsKey(library, conflict),
    queryFn: () =>
      unwrap(api.libraries[':library'].conflicts[':conflict'].questions.$get({param: {library, conflict}})),
  });

/** The same, as far as this workbench can ask them again. */
export function useSavedQuestions(library: string, conflict: string): (Question & {id: string})[] {
  const {data} = useQuestions(library, conflict);
  return (data ?? []).flatMap(({id, payload}) => {
    const question = questionOf(payload);
    return question ? [{id, ...question}] : [];
  });
}

// what was saved may be from another version of the workbench
function questionOf(payload: unknown): Question | null {
  const {goal, whatIfs} = (payload ?? {}) as {goal?: unknown; whatIfs?: unknown};
  if (typeof goal !== 'string') return null;
  const list = Array.isArray(whatIfs) ? whatIfs : [];
  return {goal, whatIfs: list.filter((w): w is WhatIf => typeof w === 'object' && w !== null && 'change' in w)};
}
