import {useQuery} from '@tanstack/react-query';
import {api, unwrap} from '../../core/api.ts';
import {keys} from '../../core/queries.ts';

export const questionsKey = (library: string, conflict: string) =>
  [...keys.notes(library), 'questions', conflict] as const;

/** Questions kept with a model. */
export const useQuestions = (library: string, conflict: string) =>
  useQuery({
    queryKey: questionsKey(library, conflict),
    queryFn: () =>
      unwrap(api.libraries[':library'].conflicts[':conflict'].questions.$get({param: {library, conflict}})),
  });
