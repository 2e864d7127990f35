/** The numbers that officers have prepared for notices: the head finds them filled in. */
import { useQueries } from '@tanstack/react-query';
import { $api } from '../../api/client.js';

/** By "consultation agency", as the lines are known. @param consultations none where no notices are signed */
export function usePreparedNumbers(consultations: readonly string[]): ReadonlyMap<string, string> {
  const found = useQueries({
    queries: consultations.map((id) =>
      $api.queryOptions('get', '/api/v1/consultations/{id}/act-drafts', { params: { path: { id } } }),
    ),
  });
  const numbers = new Map<string, string>();
  for (const [index, { data }] of found.entries())
    for (const { act, agency, draft } of data?.items ?? [])
      if (act === 'notice.issue' && typeof draft?.draft.number === 'string')
        numbers.set(`${consultations[index]} ${agency}`, draft.draft.number);
  return numbers;
}
