/** What was typed goes up to the server also when the page is left before the pause after the last key is over. */
import { useEffect, useRef } from 'react';

/**
 * Calls back once each time the page is left: hidden, which is the last that a page is told of on a phone, closed, or left for
 * another page of this system.
 */
export function useOnLeaving(onLeaving: () => void): void {
  const latest = useRef(onLeaving);
  latest.current = onLeaving;
  useEffect(() => {
    let isLeft = false;
    const leave = () => {
      if (!isLeft) latest.current();
      isLeft = true;
    };
    const turn = () => {
      if (document.visibilityState === 'hidden') leave();
      else isLeft = false;
    };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', turn);
    return () => {
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', turn);
      leave();
    };
  }, []);
}
