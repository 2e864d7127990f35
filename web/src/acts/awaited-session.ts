/** The session that waits for the word of a dissenting head. */
import type { Consultation, Schemas } from '../api/client.js';

type Part = Pick<Consultation, 'dispute' | 'opinions'>;

/** Whether the last session with a dissenting agency has still to be confirmed by its head. */
export function isAwaited(session: Schemas['SessionView'] | undefined): session is Schemas['SessionView'] {
  return session?.result === 'unified' && session.confirmationNeeded && session.confirmed === null;
}

/** The session that the agency has to confirm, of its own opinion or of one that it took over; null where none waits. */
export function awaitedSession({ dispute, opinions }: Part, agency: string): Schemas['SessionView'] | null {
  const own = Object.entries(dispute?.sessions ?? {}).filter(
    ([key]) => key === agency || opinions[key]?.heldBy === agency,
  );
  return own.map(([, sessions]) => sessions.at(-1)).find(isAwaited) ?? null;
}
