/** Why an act was not carried out: the consultation has changed since, or the server refused it. */
import type { Consultation } from '../api/client.js';
import { Refused } from '../parts/refused.js';
import type { Sending } from './act.js';
import { isStale, StaleNotice } from './stale-notice.js';

export function WhyNotSent({
  consultation,
  sending,
  version,
}: {
  readonly consultation: Consultation;
  readonly sending: Pick<Sending, 'error' | 'reset'>;
  readonly version: { readonly see: () => void };
}) {
  if (!isStale(sending.error)) return <Refused error={sending.error} />;
  const see = () => {
    version.see();
    sending.reset();
  };
  return <StaleNotice consultation={consultation} onSee={see} />;
}
