/** Which agencies fell silent between two looks at a consultation: what an open page must tell. */
import type { Consultation } from '../../api/client.js';

type Part = Pick<Consultation, 'opinions' | 'round'>;

/** Codes of agencies that had to answer before and are deemed to agree now, in the same round. */
export function newlyDeemed(before: Part, after: Part): string[] {
  if (before.round !== after.round) return [];
  return Object.values(after.opinions)
    .filter(({ agency, state }) => {
      const was = before.opinions[agency]?.state;
      return state === 'deemed' && (was === 'awaiting' || was === 'clarifying');
    })
    .map(({ agency }) => agency);
}
