import {Button} from '@mantine/core';
import {notifications} from '@mantine/notifications';

const closeButtonProps = {'aria-label': 'Close'};

/** Says what went wrong, in the words it came with. */
export function tellProblem(title: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  notifications.show({title, message, color: 'red', autoClose: 10_000, closeButtonProps});
}

/** Says what happened in the place of what was said of its kind before. */
export function tellLast(kind: string, message: string): void {
  const notice = {id: kind, message, autoClose: 6000, closeButtonProps};
  // to show leaves a notice of this id as it is, to update needs one
  notifications.show(notice);
  notifications.update(notice);
}

/** A way on or back that a notice offers. */
export interface Way {
  label: string;
  perform: () => unknown;
}

/** Says what happened, and offers ways on or back. */
export function tell(message: string, ...ways: Way[]): void {
  const id = ways.length > 0 ? `way ${message}` : undefined;
  notifications.show({
    id,
    message: id ? (
      <>
        {message}{' '}
        {ways.map(({label, perform}) => (
          <Button
            key={label}
            size="compact-xs"
            variant="light"
            mr={6}
            onClick={() => {
              notifications.hide(id);
              perform();
            }}
          >
            {label}
          </Button>
        ))}
      </>
    ) : (
      message
    ),
    autoClose: id ? 12_000 : 8000,
    closeButtonProps,
  });
}
