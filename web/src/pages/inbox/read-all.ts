/** Marks every unread message as read. The API marks one at a time; what is shown is read anew once, at the end. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api/client.js';

const READ = 200;
const AT_ONCE = 4;

/** `done` of how many so far; a failure leaves the rest unread, and pressing again goes on with them. */
export function useReadAll() {
  const queries = useQueryClient();
  const [done, setDone] = useState(0);
  const mutation = useMutation({
    mutationFn: async () => {
      setDone(0);
      const ids = await unread();
      for (let at = 0; at < ids.length; at += AT_ONCE) {
        await Promise.all(ids.slice(at, at + AT_ONCE).map(markRead));
        setDone(Math.min(ids.length, at + AT_ONCE));
      }
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => concernsInbox(queryKey[1]) }),
  });
  return { ...mutation, done };
}

const concernsInbox = (path: unknown): boolean =>
  (typeof path === 'string' && path.startsWith('/api/v1/inbox')) || path === '/api/v1/me/counts';

async function unread(): Promise<readonly string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const query: { unread: boolean; limit: number; cursor?: string } = {
      unread: true,
      limit: READ,
      ...(cursor === null ? {} : { cursor }),
    };
    const { data, error } = await api.GET('/api/v1/inbox', { params: { query } });
    if (data === undefined) throw error;
    ids.push(...data.items.map(({ id }) => id));
    cursor = data.next;
  } while (cursor !== null);
  return ids;
}

async function markRead(id: string): Promise<void> {
  const { error } = await api.POST('/api/v1/inbox/{id}/read', { params: { path: { id } } });
  if (error !== undefined) throw error;
}
