/** By what letters are signed: the certificates of agencies, with their keys. */

/** A PKCS#12 file with its passphrase, as plain data: it is handed to the thread in which letters are written. */
export interface SigningIdentity {
  /** Code of the agency, or of the province for agencies that have none of their own. */
  readonly code: string;
  readonly p12: Uint8Array;
  readonly passphrase: string;
}

/** The identity with which the letters of an agency are signed: its own, else that of its province; null: none. */
export function identityFor(
  identities: readonly SigningIdentity[],
  agency: string,
  province: string,
): SigningIdentity | null {
  const of = (code: string) => identities.find((identity) => identity.code === code);
  return of(agency) ?? of(province) ?? null;
}
