import {Alert, Transition} from '@mantine/core';
import {IconPlugConnectedX} from '@tabler/icons-react';
import {useSyncExternalStore} from 'react';
import {connection} from '../core/follow.ts';

/** Says that the server is gone, for as long as it is. */
export function ConnectionNotice() {
  const state = useSyncExternalStore(connection.subscribe, connection.state);
  const gone = state === 'lost' || state === 'unknown';
  return (
    <div role="status" aria-live="polite" className="connection-notice">
      <Transition mounted={gone} transition="slide-up">
        {style => (
          <Alert
            style={style}
            color="orange"
            variant="filled"
            autoContrast
            icon={<IconPlugConnectedX />}
            title={state === 'unknown' ? 'Suasion was started anew' : 'Suasion does not answer'}
          >
            {state === 'unknown'
              ? 'Open the address it printed when it started. Everything that was saved is there.'
              : 'It may have been stopped. Everything that was saved is safe; this page goes on by itself once it is back.'}
          </Alert>
        )}
      </Transition>
    </div>
  );
}
