import {Kbd} from '@mantine/core';
import {Fragment} from 'react';

const mac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);
const names: Record<string, string> = {
  Mod: mac ? '⌘' : 'Ctrl',
  Alt: mac ? '⌥' : 'Alt',
  Shift: mac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A shortcut as keys to press. */
export function Keys({shortcut}: {shortcut: string}) {
  return (
    <span className="keys">
      {shortcut.split(' ').map((press, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one shortcut never change places
        <Fragment key={n}>
          {n > 0 && ' '}
          {press.split('+').map((key, k) => (
            <Fragment key={key}>
              {k > 0 && '+'}
              <Kbd size="xs">{names[key] ?? key}</Kbd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
