/** Whether the session of the person on the screen has ended while they were at work: the server no longer knows who asks. */
import { useSyncExternalStore } from 'react';

let ended = false;
const watchers = new Set<() => void>();

/** Says that the session has ended, or that there is one again. */
export function setSessionEnded(now: boolean): void {
  if (ended === now) return;
  ended = now;
  for (const watcher of watchers) watcher();
}

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => ended,
  );
}
