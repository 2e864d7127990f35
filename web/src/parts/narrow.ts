/** Whether the window is as narrow as a phone, where tables become lists. */
import { useSyncExternalStore } from 'react';

const NARROW = '(max-width: 720px)';

export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(NARROW);
      media.addEventListener('change', changed);
      return () => media.removeEventListener('change', changed);
    },
    () => window.matchMedia(NARROW).matches,
  );
}
