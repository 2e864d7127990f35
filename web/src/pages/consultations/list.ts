/** The list by pages, as the filters ask for it. What was shown stays until the new list is there. */
import { keepPreviousData } from '@tanstack/react-query';
import { $api, type Schemas } from '../../api/client.js';
import { type Filters, queryOf } from './filters.js';

export const PAGE = 50;

export type Found = Schemas['ConsultationListItem'];

export function useFound(filters: Filters) {
  const list = $api.useInfiniteQuery(
    'get',
    '/api/v1/consultations',
    { params: { query: { limit: PAGE, ...queryOf(filters) } } },
    {
      pageParamName: 'cursor',
      initialPageParam: null,
      getNextPageParam: ({ next }: { next: string | null }) => next,
      placeholderData: keepPreviousData,
    },
  );
  return { ...list, items: list.data?.pages.flatMap(({ items }) => items) ?? [] };
}
