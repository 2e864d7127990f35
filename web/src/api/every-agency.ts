/** The whole register of agencies, page by page: a province may have more than the API gives at once. */
import { useQuery } from '@tanstack/react-query';
import { api, type Schemas } from './client.js';

/** As many as the API gives at once. */
const PAGE = 200;
/** Agencies are seldom reorganised, but whether somebody there can answer changes with people and delegations. */
const A_MINUTE = 60_000;

/** All agencies, dissolved ones included, by name in the order of the Vietnamese alphabet; undefined while they are read. */
export function useEveryAgency() {
  return useQuery({
    // Begins as the keys of the path do, so that what is told of agencies reads it anew.
    queryKey: ['get', '/api/v1/agencies', { every: true }],
    queryFn: everyAgency,
    staleTime: A_MINUTE,
  });
}

async function everyAgency(): Promise<readonly Schemas['AgencyView'][]> {
  const all: Schemas['AgencyView'][] = [];
  let cursor: string | null = null;
  do {
    const page: { items: Schemas['AgencyView'][]; next: string | null } = await pageAfter(cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

async function pageAfter(cursor: string | null) {
  const { data, error } = await api.GET('/api/v1/agencies', {
    params: { query: { limit: PAGE, sort: 'name', ...(cursor === null ? {} : { cursor }) } },
  });
  if (error !== undefined) throw error;
  return data;
}
