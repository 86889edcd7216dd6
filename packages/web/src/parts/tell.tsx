import {Button} from '@mantine/core';
import {notifications} from '@mantine/notifications';

const closeButtonProps = {'aria-label': 'Close'};

/** Says what went wrong, in the words it came with. */
export function tellProblem(title: string, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  notifications.show({title, message, color: 'red', autoClose: 10_000, closeButtonProps});
}

/** Says what happened, and offers one way on or back. */
export function tell(message: string, way?: {label: string; perform: () => unknown}): void {
  const id = way && `way ${message}`;
  notifications.show({
    id,
    message: way ? (
      <>
        {message}{' '}
        <Button
          size="compact-xs"
          variant="light"
          onClick={() => {
            notifications.hide(id!);
            way.perform();
          }}
        >
          {way.label}
        </Button>
      </>
    ) : (
      message
    ),
    autoClose: way ? 12_000 : 5000,
    closeButtonProps,
  });
}
