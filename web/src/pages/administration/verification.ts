/** The verification of the whole journal as it goes on: kept outside of the page, so that the page may be left meanwhile. */
import { useSyncExternalStore } from 'react';
import { api, type Schemas } from '../../api/client.js';
import { linesOf } from './ndjson.js';

export type Verification =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'ended'; readonly result: Schemas['VerificationResult'] }
  | { readonly kind: 'failed'; readonly error: unknown };

const IDLE: Verification = { kind: 'idle' };

/** Whose verification it is: another person who signs in on this machine begins anew. */
let of: { readonly person: string; readonly state: Verification } | null = null;
const watchers = new Set<() => void>();

function tell(person: string, state: Verification): void {
  of = { person, state };
  for (const watcher of watchers) watcher();
}

/** The verification that a person began last, as it now stands. */
export function useVerification(person: string): Verification {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => (of?.person === person ? of.state : IDLE),
  );
}

/** Asks the server to verify the journal of the province, and follows it to its end. Never throws: a failure is a state. */
export async function verify(person: string): Promise<void> {
  tell(person, { kind: 'running', done: 0, of: 0 });
  try {
    const { data, error } = await api.GET('/api/v1/verification', { parseAs: 'stream' });
    if (error !== undefined) throw error;
    if (data === null || data === undefined) throw new TypeError('The verification told nothing.');
    for await (const line of linesOf(data)) {
      const told = line as Schemas['VerificationProgress'] | Schemas['VerificationResult'];
      if ('ok' in told) return tell(person, { kind: 'ended', result: told });
      tell(person, { kind: 'running', done: told.done, of: told.of });
    }
    throw new TypeError('The verification was cut off.');
  } catch (error) {
    tell(person, { kind: 'failed', error });
  }
}
