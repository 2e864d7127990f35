/** Signing in. What was read for the person signed in before is forgotten. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { api } from '../api/client.js';
import type { Problem } from '../api/problem.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
}

export function useSignIn() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation<void, Problem | TypeError, Credentials>({
    mutationFn: async (body) => {
      const { error } = await api.POST('/api/v1/session', { body });
      if (error !== undefined) throw error;
    },
    onSuccess: () => {
      queries.clear();
      void queries.refetchQueries();
      void navigate(window.location.pathname === '/' ? '/' : window.location.pathname, { replace: true });
    },
  });
}
