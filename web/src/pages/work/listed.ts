/** The two lists of work: read by the two hundred, which the strip needs, and shown by the fifty. */
import { useState } from 'react';
import { $api } from '../../api/client.js';
import type { WorkItem } from './work-item.js';

const READ = 200;
const SHOWN = 50;
/** Drafts are no record, so no event tells that one was submitted or sent back. */
const LOOK_MS = 30_000;

export interface Listed {
  readonly all: readonly WorkItem[];
  readonly shown: readonly WorkItem[];
  /** How many there are: "200+" where not all were read. */
  readonly count: string;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly isWaiting: boolean;
  readonly error: unknown;
  showMore(): void;
}

export function useListed(path: '/api/v1/work' | '/api/v1/work/waiting'): Listed {
  const [most, setMost] = useState(SHOWN);
  const list = $api.useInfiniteQuery(
    'get',
    path,
    { params: { query: { limit: READ } } },
    {
      refetchInterval: LOOK_MS,
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
    },
  );
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const known = all.length > most;
  return {
    all,
    shown: all.slice(0, most),
    count: list.hasNextPage ? `${all.length}+` : String(all.length),
    hasMore: known || list.hasNextPage,
    isReading: list.isFetchingNextPage,
    isWaiting: list.isPending,
    error: list.error,
    showMore() {
      setMost(most + SHOWN);
      if (all.length <= most + SHOWN && list.hasNextPage) void list.fetchNextPage();
    },
  };
}
