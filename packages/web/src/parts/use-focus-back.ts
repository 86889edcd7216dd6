import {type RefCallback, useCallback, useRef} from 'react';

/**
 * For a button that turns into a field and back: `ref` goes to the button, and after `comeBack` the focus is there again
 * once the button is. Without it the focus would be nowhere when the field goes.
 */
export function useFocusBack<E extends HTMLElement>(): {ref: RefCallback<E>; comeBack: () => void} {
  const wanted = useRef(false);
  const ref = useCallback((button: E | null) => {
    if (!button || !wanted.current) return;
    wanted.current = false;
    button.focus();
  }, []);
  const comeBack = useCallback(() => {
    wanted.current = true;
  }, []);
  return {ref, comeBack};
}
