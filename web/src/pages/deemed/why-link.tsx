/** The address of the page that says why an agency is deemed to agree. */
export function whyDeemedLink(consultation: string, agency: string): string {
  return `/ho-so/${encodeURIComponent(consultation)}/vi-sao-dong-y/${encodeURIComponent(agency)}`;
}
