/** Why an act was not carried out: the consultation has changed since, or the server refused it. */
import type { Consultation } from '../api/client.js';
import { Refused } from '../parts/refused.js';
import { StaleNotice } from './stale-notice.js';
import type { ActState } from './use-act.js';

export function WhyNotSent({
  consultation,
  act,
}: {
  readonly consultation: Consultation;
  readonly act: Pick<ActState, 'error' | 'isOutdated' | 'readAgain'>;
}) {
  if (!act.isOutdated) return <Refused error={act.error} />;
  return <StaleNotice consultation={consultation} onSee={act.readAgain} />;
}
