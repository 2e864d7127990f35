/** The page of a case. */
export const caseLink = (id: string): string => `/ky-cuong/ho-so/${encodeURIComponent(id)}`;
