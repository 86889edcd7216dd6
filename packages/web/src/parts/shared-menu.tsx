import {Menu} from '@mantine/core';
import {IconDots} from '@tabler/icons-react';
import {
  createContext,
  Fragment,
  type ReactNode,
  type Ref,
  useCallback,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import {flushSync} from 'react-dom';

/** What a menu offers: something to do, a heading over what follows, or a line between. */
export type Entry =
  | {label: string; perform: () => unknown; disabled?: boolean; danger?: boolean}
  | {heading: string}
  | 'line';

// the button has its roles itself
const bare = {returnFocus: false, withRoles: false};

type Open = (button: HTMLElement, entries: readonly Entry[]) => void;

const OpenMenu = createContext<Open>(() => {});

interface Shown {
  button: HTMLElement;
  entries: readonly Entry[];
  label: string;
}

/**
 * One menu for every “…” button within: a page of many cards pays for a single one. It opens at the button that asked for
 * it, and the focus goes back there.
 */
export function SharedMenu({children}: {children: ReactNode}) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [opened, setOpened] = useState(false);
  const now = useRef<HTMLElement | null>(null);
  const open = useCallback<Open>((button, entries) => {
    const again = now.current === button;
    now.current = again ? null : button;
    setOpened(!again);
    if (again) return;
    // a click does not focus a button in every browser, and the focus is to come back to it
    button.focus({preventScroll: true});
    setShown({button, entries, label: button.getAttribute('aria-label') ?? ''});
  }, []);
  const close = () => {
    const button = now.current;
    now.current = null;
    setOpened(false);
    giveBack(() => (button?.isConnected ? button : null));
  };
  const first = shown?.entries.findIndex(e => typeof e === 'object' && 'label' in e && !e.disabled);
  return (
    <OpenMenu value={open}>
      {children}
      {shown && (
        <Menu opened={opened} onChange={to => !to && close()} position="bottom-end" {...bare}>
          <Menu.Target>
            <At button={shown.button} opened={opened} />
          </Menu.Target>
          <Menu.Dropdown aria-label={shown.label}>
            {shown.entries.map((entry, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the entries of one opening never change
              <Fragment key={k}>
                <Offered entry={entry} button={shown.button} first={k === first} />
              </Fragment>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </OpenMenu>
  );
}

/** @param first where the focus goes when the menu opens: what cannot be chosen takes none */
function Offered({entry, button, first}: {entry: Entry; button: HTMLElement; first: boolean}) {
  if (entry === 'line') return <Menu.Divider />;
  if ('heading' in entry) return <Menu.Label>{entry.heading}</Menu.Label>;
  const {label, perform, disabled, danger} = entry;
  return (
    <Menu.Item
      data-autofocus={first || undefined}
      disabled={disabled}
      c={danger ? 'var(--bad)' : undefined}
      onClick={() => staying(button, perform)}
    >
      {label}
    </Menu.Item>
  );
}

/** Does it; when that takes the button off the page, the focus goes to the one now in its place. */
function staying(button: HTMLElement, perform: () => unknown): void {
  const place = button.closest('ol, ul, section') ?? document.body;
  const buttons = () => [...place.querySelectorAll<HTMLElement>(`.${more}`)];
  const index = buttons().indexOf(button);
  // drawn at once, so that what is left can be seen
  flushSync(() => void perform());
  giveBack(() => {
    if (button.isConnected) return button;
    const left = buttons();
    return left[Math.min(index, left.length - 1)] ?? place.closest('section')?.querySelector<HTMLElement>('button');
  });
}

/**
 * Puts the focus where it is wanted, unless something else has taken it: at once, since a key may be pressed before the menu
 * is gone, and again when it is, for what a click beside it did.
 */
function giveBack(target: () => HTMLElement | null | undefined): void {
  const give = () => {
    const at = document.activeElement;
    if (at === null || at === document.body || at.closest('[role=menu]')) target()?.focus({preventScroll: true});
  };
  give();
  setTimeout(give, 20);
}

/** Stands for the button, which is elsewhere on the page, as what the menu opens at. */
function At({button, opened, ref}: {button: HTMLElement; opened: boolean; ref?: Ref<HTMLElement>}) {
  useLayoutEffect(() => {
    if (typeof ref === 'function') ref(button);
    else if (ref) ref.current = button;
  }, [button, ref]);
  useLayoutEffect(() => {
    button.setAttribute('aria-expanded', String(opened));
    return () => button.setAttribute('aria-expanded', 'false');
  }, [button, opened]);
  return null;
}

const more = 'more-button';

/** Opens the shared menu with what is offered at the moment of the click. */
export function MoreButton({label, entries}: {label: string; entries: () => readonly Entry[]}) {
  const open = useContext(OpenMenu);
  return (
    <button
      type="button"
      className={more}
      aria-label={label}
      aria-haspopup="menu"
      onClick={e => open(e.currentTarget, entries())}
    >
      <IconDots size={16} aria-hidden />
    </button>
  );
}
