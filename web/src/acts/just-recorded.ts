/** That an act of this page was recorded just now, for the page of its consultation to tell, also when another page opens after it. */
import { useEffect, useSyncExternalStore } from 'react';

let recorded: string | null = null;
const watchers = new Set<() => void>();

/** @param consultation id of the one on which the act was; null once it needs no telling any more */
export function actRecorded(consultation: string | null): void {
  recorded = consultation;
  for (const watcher of watchers) watcher();
}

/** Whether the last act of this page was on the consultation. It is forgotten when the page that asks is left. */
export function useJustRecorded(consultation: string): boolean {
  useEffect(() => () => actRecorded(null), []);
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => recorded === consultation,
  );
}
