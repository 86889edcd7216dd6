import {Modal, type ModalProps} from '@mantine/core';
import {useLayoutEffect, useRef} from 'react';

const closeButtonProps = {'aria-label': 'Close'};

/**
 * A dialog, open for as long as it is rendered. What is marked `data-autofocus` has the focus from the moment it can be
 * seen, so that nothing typed is lost; afterwards the focus is where it was.
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
  useLayoutEffect(() => {
    const before = document.activeElement;
    const dialog = here.current?.closest('[role=dialog]');
    dialog?.querySelector<HTMLElement>('[data-autofocus]')?.focus({preventScroll: true});
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({preventScroll: true});
    };
  }, []);
  return <span ref={here} hidden />;
}
