import {notifications} from '@mantine/notifications';
import type {Issue} from '@suasion/model';

/** Says why an edit was refused, if it was; returns whether it went through. */
export function refusal(issues: readonly Issue[] | null): boolean {
  if (issues === null) return true;
  const {message} = issues[0];
  notifications.show({
    title: 'That cannot be done',
    message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace('..', '.'),
    color: 'red',
    autoClose: 8000,
  });
  return false;
}
