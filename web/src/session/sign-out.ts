/** Signing out: the session ends on the server, and nothing that was read stays in memory, nor what was typed on this machine. */
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.js';
import { PREFIX } from '../drafts/stored-draft.js';

export function useSignOut(): () => void {
  const queries = useQueryClient();
  return () => {
    void api.DELETE('/api/v1/session').then(() => {
      queries.clear();
      forgetDrafts();
      window.location.assign('/');
    });
  };
}

/** Whoever comes to this machine next finds no draft on it. What the server has saved of them stays there. */
function forgetDrafts(): void {
  try {
    for (const place of Object.keys(localStorage)) if (place.startsWith(`${PREFIX}/`)) localStorage.removeItem(place);
  } catch {
    // A browser that forbids its storage keeps nothing.
  }
}
