/** Who is signed in, and what every page knows of them. */
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import { setPlace } from '../language/place.js';
import { setSessionEnded } from './ended.js';

export type Me = Schemas['MeView'];

/**
 * The first question of the page, which may be asked by nobody. Who was signed in stays known when their session has ended,
 * which is said: the page then asks them to sign in again.
 */
const SESSION = ['get', '/api/v1/session'];

const session = queryOptions({
  queryKey: SESSION,
  queryFn: async ({ client, queryKey }): Promise<Schemas['SignedInView']> => {
    const { data, error } = await api.GET('/api/v1/session');
    if (error !== undefined) throw error;
    const before = client.getQueryData<Schemas['SignedInView']>(queryKey);
    if (data.person !== null || before === undefined || before.person === null) return data;
    setSessionEnded(true);
    return before;
  },
  retry: false,
  staleTime: 60_000,
});

/**
 * Null while no one is signed in; undefined while that is not yet known. Who was signed in stays on the screen when the session
 * ends or the network goes: they sign in again in place (`sign-in-again.tsx`).
 */
export function useMe(): Me | null | undefined {
  const { data, error } = useQuery(session);
  if (data !== undefined) {
    if (data.person !== null) setPlace(data.person.province.kind);
    return data.person;
  }
  return error === null ? undefined : null;
}

/** Takes over who has signed in just now, and forgets everything that was read for whoever was there before. */
export function setSignedIn(queries: QueryClient, person: Me): void {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== SESSION[1] });
  queries.setQueryData<Schemas['SignedInView']>(SESSION, { person });
}

/** The person signed in. Only below the frame, which shows the sign-in page to all others. */
export function useMyself(): Me {
  const me = useMe();
  if (me === null || me === undefined) throw new Error('Nobody is signed in here.');
  return me;
}

/** Whether the person acts as head now: by their role, or by a delegation in force. */
export function actsAsHead(me: Pick<Me, 'roles' | 'delegations'>): boolean {
  return me.roles.includes('head') || me.delegations.length > 0;
}
