/** Signing out: the session ends on the server, and nothing that was read stays in memory. */
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';

export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () => {
    void api.DELETE('/api/v1/session').then(() => {
      queries.clear();
      window.location.assign('/');
    });
  };
}
