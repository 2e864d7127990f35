/** What a consultation that is being written is checked against: the regulation in force, the agencies, their functions. */
import { useMemo } from 'react';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';
import { $api, type Schemas } from '../../api/client.js';
import { useEveryAgency } from '../../api/every-agency.js';

export interface Rules {
  readonly regulation: Regulation;
  readonly standing: Schemas['StandingView'];
  readonly clauses: readonly Schemas['CitedClauseView'][];
  readonly agencies: ReadonlyMap<string, Schemas['AgencyView']>;
  readonly functionNames: ReadonlyMap<string, string>;
  /** The words by which people look for each function. */
  readonly functionWords: ReadonlyMap<string, readonly string[]>;
}

/** Null until all of it is known. */
export function useRules(): Rules | null {
  const { data: regulations } = $api.useQuery('get', '/api/v1/regulations', { params: { query: { limit: 200 } } });
  const inForce = regulations?.items.find((one) => one.inForce)?.id;
  const { data: rule } = $api.useQuery(
    'get',
    '/api/v1/regulations/{id}',
    { params: { path: { id: inForce ?? '' } } },
    { enabled: inForce !== undefined },
  );
  const { data: agencies } = useEveryAgency();
  const { data: functions } = $api.useQuery('get', '/api/v1/functions', {});
  return useMemo(
    () =>
      rule === undefined || agencies === undefined || functions === undefined
        ? null
        : {
            regulation: rule.regulation as unknown as Regulation,
            standing: rule.standing,
            clauses: rule.clauses,
            agencies: new Map(agencies.map((one) => [one.code, one])),
            functionNames: new Map(functions.items.map((one) => [one.code, one.name])),
            functionWords: new Map(functions.items.map((one) => [one.code, one.words])),
          },
    [rule, agencies, functions],
  );
}
