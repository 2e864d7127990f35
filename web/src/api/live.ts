/** Live updates: the server says what changed, and the queries that show it are read anew through the API. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { listen } from './shared-stream.js';

/** A consultation that was just changed, by a person or by the passing of a limit (then `by` is null). */
export interface Change {
  readonly id: string;
  readonly seq: number;
  readonly command: string;
  readonly by: string | null;
}

type Listener = (change: Change) => void;
const listeners = new Set<Listener>();

/** Calls back for every change of a consultation while the component stands. */
export function useChanges(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [listener]);
}

let connected = true;
const watchers = new Set<() => void>();

function setConnected(now: boolean): void {
  if (connected === now) return;
  connected = now;
  for (const watcher of watchers) watcher();
}

/** Whether the server is heard. False some seconds after the network went. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => connected,
  );
}

/** Opens the stream of events; only where a person is signed in. */
export function useLiveUpdates(): void {
  const queries = useQueryClient();
  useEffect(() => {
    // The server closes the stream of a session that has ended: whether it has is asked at once, not at the next act.
    const heard = (now: boolean) => {
      if (!now && connected) readAnew(queries, (path) => path.endsWith('/session'));
      setConnected(now);
    };
    const stop = listen((kind, data) => {
      if (kind === 'clock' || kind === 'reset') return void queries.invalidateQueries();
      if (kind === 'inbox') return readAnew(queries, (path) => path.includes('/inbox') || path.endsWith('/me/counts'));
      const change = data as Change;
      readAnew(queries, (path) => path.includes('/consultations/{id}'), change.id);
      readAnew(queries, (path) => !path.includes('/consultations/{id}'));
      for (const listener of listeners) listener(change);
    }, heard);
    const online = () => setConnected(true);
    const offline = () => setConnected(false);
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    return () => {
      stop();
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
    };
  }, [queries]);
}

/** Lists change with every consultation; rules, people and the calendar do not. */
const STANDING = /\/(about|calendar|regulations|people|functions|agencies|delegations)/;

function readAnew(queries: QueryClient, concerns: (path: string) => boolean, id?: string): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [, path, options] = queryKey as [string, string, { params?: { path?: { id?: string } } }?];
      if (typeof path !== 'string' || STANDING.test(path) || !concerns(path)) return false;
      return id === undefined || options?.params?.path?.id === id;
    },
  });
}
