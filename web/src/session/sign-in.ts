/** Signing in. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { setSessionEnded } from './ended.js';
import { setSignedIn } from './me.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

type SigningIn = UseMutationResult<Schemas['MeView'], Problem | TypeError, Credentials>;

/** Opens a session, and says whose it is. */
export function useSessionOf(onSignedIn: (person: Schemas['MeView']) => void): SigningIn {
  return useMutation<Schemas['MeView'], Problem | TypeError, Credentials>({
    mutationFn: async (body) => {
      const { data, error } = await api.POST('/api/v1/session', { body });
      if (error !== undefined) throw error;
      return data;
    },
    onSuccess: onSignedIn,
  });
}

/** What is done once somebody has signed in: what was read for the person before is forgotten. @param after what is still to be done then */
export function useSignedIn(after?: () => void): (person: Schemas['MeView']) => void {
  const queries = useQueryClient();
  return (person) => {
    setSessionEnded(false);
    setSignedIn(queries, person);
    after?.();
  };
}

/** Signs in as somebody. */
export function useSignIn(after?: () => void): SigningIn {
  return useSessionOf(useSignedIn(after));
}
