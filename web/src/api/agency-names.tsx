/** What the agencies are called: no code of an agency is ever shown. */
import { createContext, type ReactNode, useCallback, useContext, useDeferredValue, useMemo } from 'react';
import { nameUnderKey } from '../../../workflows/opinion/opinion-name.js';
import { useLanguage } from '../language/language.js';
import type { Schemas } from './client.js';
import { useEveryAgency } from './every-agency.js';

const UNKNOWN = '…';
const NONE: readonly Schemas['AgencyView'][] = [];

const AgenciesContext = createContext(NONE);

/**
 * Reads the register once for every part that names an agency. Names stand everywhere: when they come, a whole page is worked
 * out anew, in small steps that hold nobody up.
 */
export function AgenciesProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useEveryAgency();
  return <AgenciesContext value={useDeferredValue(data ?? NONE)}>{children}</AgenciesContext>;
}

/** The register of the province, by name in the order of the Vietnamese alphabet; empty while it is read. */
export function useAgencies(): readonly Schemas['AgencyView'][] {
  return useContext(AgenciesContext);
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
