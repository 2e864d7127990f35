/** Who is signed in, and what every page knows of them. */
import { $api, type Schemas } from '../api/client.js';
import { setPlace } from '../language/place.js';

export type Me = Schemas['MeView'];

/**
 * Null while no one is signed in; undefined while that is not yet known. Who was signed in stays on the screen when the session
 * ends or the network goes: they sign in again in place (`sign-in-again.tsx`).
 */
export function useMe(): Me | null | undefined {
  const { data, error } = $api.useQuery('get', '/api/v1/me', {}, { retry: false, staleTime: 60_000 });
  if (data !== undefined) {
    setPlace(data.province.kind);
    return data;
  }
  return error === null ? undefined : null;
}

/** The person signed in. Only below the frame, which shows the sign-in page to all others. */
export function useMyself(): Me {
  const me = useMe();
  if (me === null || me === undefined) throw new Error('Nobody is signed in here.');
  return me;
}

/** Whether the person acts as head now: by their role, or by a delegation in force. */
export function actsAsHead(me: Me): boolean {
  return me.roles.includes('head') || me.delegations.length > 0;
}
