/** How what was read is kept: shown at once from memory, read anew when the server says that it changed. */
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem } from './problem.js';

const FRESH_MS = 30_000;

/** @param onSignedOut called when the server no longer knows who asks */
export function createQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error) && error.code === 'not-signed-in') onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        retry: (failures, error) => !isProblem(error) && failures < 3,
      },
      mutations: { retry: false },
    },
  });
}
