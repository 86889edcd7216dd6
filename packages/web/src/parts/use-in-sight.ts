import {type RefObject, useEffect, useState} from 'react';

/** Whether an element is in the window or nearly so: what costs much is kept current only there. */
export function useInSight(of: RefObject<Element | null>): boolean {
  const [inSight, setInSight] = useState(false);
  useEffect(() => {
    if (!of.current) return;
    const watch = new IntersectionObserver(entries => setInSight(entries.at(-1)!.isIntersecting), {
      rootMargin: '25%',
    });
    watch.observe(of.current);
    return () => watch.disconnect();
  }, [of]);
  return inSight;
}
