/** What the agencies are called: no code of an agency is ever shown. */
import { useCallback, useMemo } from 'react';
import { nameUnderKey } from '../../../workflows/opinion/opinion-name.js';
import { useLanguage } from '../language/language.js';
import { $api, type Schemas } from './client.js';

const MOST = 200;
/** Agencies are seldom reorganised, but whether somebody there can answer changes with people and delegations. */
const A_MINUTE = 60_000;
const UNKNOWN = '…';
const NONE: readonly Schemas['AgencyView'][] = [];

/** The register of the province, by name in the order of the Vietnamese alphabet; empty while it is read. */
export function useAgencies(): readonly Schemas['AgencyView'][] {
  const { data } = $api.useQuery(
    'get',
    '/api/v1/agencies',
    { params: { query: { limit: MOST, sort: 'name' } } },
    { staleTime: A_MINUTE },
  );
  return data?.items ?? NONE;
}

/** Gives the name of an agency by its code; dots while the register is not yet read, nothing for none. */
export function useAgencyName(): (code: string | null) => string {
  const { language } = useLanguage();
  const agencies = useAgencies();
  const names = useMemo(() => new Map(agencies.map(({ code, name }) => [code, name])), [agencies]);
  return useCallback(
    (key) =>
      key === null ? '' : nameUnderKey(key, (code) => names.get(code) ?? (names.size === 0 ? UNKNOWN : code), language),
    [names, language],
  );
}

/** The same for a consultation: its parties are named at once, other agencies when the register is read. */
export function useAgencyNames(parties: readonly Schemas['PartyView'][]): (code: string) => string {
  const { language } = useLanguage();
  const nameOf = useAgencyName();
  return useCallback(
    (key) => nameUnderKey(key, (code) => parties.find((party) => party.code === code)?.name ?? nameOf(code), language),
    [parties, nameOf, language],
  );
}
