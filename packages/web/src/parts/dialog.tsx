import {Modal, type ModalProps} from '@mantine/core';
import {useLayoutEffect, useRef} from 'react';

const closeButtonProps = {'aria-label': 'Close'};

/**
 * A dialog, open for as long as it is rendered. What is marked `data-autofocus` has the focus from the moment it can be
 * seen, so that nothing typed is lost, also when it comes later than the dialog; afterwards the focus is where it was.
 */
export function Dialog({children, ...props}: Omit<ModalProps, 'opened'>) {
  return (
    <Modal opened closeButtonProps={closeButtonProps} {...props}>
      <Focus />
      {children}
    </Modal>
  );
}

function Focus() {
  const here = useRef<HTMLSpanElement>(null);
  const first = useRef<HTMLElement | null | undefined>(undefined);
  // a dialog that goes on takes its focus along, unless somebody is in the midst of it
  useLayoutEffect(() => {
    if (first.current === undefined) return;
    const now = firstIn(here.current);
    const dialog = here.current?.closest<HTMLElement>('[role=dialog]');
    const at = document.activeElement;
    const lost = at === null || at === document.body;
    if (lost || (now !== first.current && (at === dialog || at.matches('.mantine-Modal-close'))))
      (now ?? dialog)?.focus({preventScroll: true});
    first.current = now;
  });
  useLayoutEffect(() => {
    const before = document.activeElement;
    first.current = firstIn(here.current);
    first.current?.focus({preventScroll: true});
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({preventScroll: true});
    };
  }, []);
  return <span ref={here} hidden />;
}

const firstIn = (here: Element | null) =>
  here?.closest('[role=dialog]')?.querySelector<HTMLElement>('[data-autofocus]') ?? null;
