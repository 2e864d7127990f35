import type { Consultation } from '../../api/client.js';

/** The names of the parties of a consultation, by code; a code that is no party stands for itself. */
export function namesOf({ parties }: Pick<Consultation, 'parties'>): (code: string | null) => string {
  const names = new Map(parties.map(({ code, name }) => [code, name]));
  return (code) => (code === null ? '' : (names.get(code) ?? code));
}
