/** The regulation in force, from which the consequences of silence and of delay are told. */
import { $api } from '../../api/client.js';
import type { Rules } from './consequence.js';

/** Undefined while it is read. Its shape is that of workflows/regulation/regulation.ts, which the server checks. */
export function useRulesInForce(): Rules | undefined {
  const { data: list } = $api.useQuery('get', '/api/v1/regulations', { params: { query: { inForce: true } } });
  const id = list?.items[0]?.id;
  const { data } = $api.useQuery(
    'get',
    '/api/v1/regulations/{id}',
    { params: { path: { id: id ?? '' } } },
    { enabled: id !== undefined },
  );
  return data?.regulation as Rules | undefined;
}
