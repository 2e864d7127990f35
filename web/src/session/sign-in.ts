/** Signing in. */
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api, type Schemas } from '../api/client.js';
import type { Problem } from '../api/problem.js';
import { setSessionEnded } from './ended.js';

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

/** Signs in from the first page. What was read for the person signed in before is forgotten. */
export function useSignIn(): SigningIn {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useSessionOf(() => {
    setSessionEnded(false);
    queries.clear();
    void queries.refetchQueries();
    void navigate(window.location.pathname === '/' ? '/' : window.location.pathname, { replace: true });
  });
}
