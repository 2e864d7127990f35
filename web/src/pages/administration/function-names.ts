/** What the functions of agencies are called: their codes are never shown. */
import { useCallback } from 'react';
import { $api } from '../../api/client.js';

/** Gives the Vietnamese name of a function by its code; the code only where the register has no name for it. */
export function useFunctionName(): (code: string) => string {
  const { data } = $api.useQuery('get', '/api/v1/functions', {}, { staleTime: Number.POSITIVE_INFINITY });
  return useCallback((code) => data?.items.find((one) => one.code === code)?.name ?? (data ? code : '…'), [data]);
}
