import type {Issue} from '@suasion/model';
import {tellProblem} from '../../parts/tell.tsx';

/** Says why an edit was refused, if it was; returns whether it went through. */
export function refusal(issues: readonly Issue[] | null): boolean {
  if (issues === null) return true;
  const {message} = issues[0];
  tellProblem('That cannot be done', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace('..', '.'));
  return false;
}
