/** What the officers of a lead can prepare for its head in a consultation now; nothing for everybody else. */
import { $api, type Schemas } from '../api/client.js';
import { actsAsHead, useMyself } from '../session/me.js';

const LOOK_MS = 30_000;
const NOTHING: readonly Schemas['PreparedActView'][] = [];

export function usePrepared(id: string): readonly Schemas['PreparedActView'][] {
  const me = useMyself();
  const prepares = me.roles.includes('officer') && !actsAsHead(me);
  const { data } = $api.useQuery(
    'get',
    '/api/v1/consultations/{id}/act-drafts',
    { params: { path: { id } } },
    { enabled: prepares, refetchInterval: LOOK_MS },
  );
  return data?.items ?? NOTHING;
}
