/** The clock of the server and the calendar that limits are counted by, for every part that shows a time. */
import { createContext, type ReactNode, useContext, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Calendar } from '../../../workflows/limits/calendar.js';
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import { $api } from '../api/client.js';
import { instantFrom } from './say.js';

interface Clock {
  readonly now: Instant;
  readonly calendar: Calendar;
}

const ClockContext = createContext<Clock | null>(null);
const TICK_MS = 30_000;

/**
 * Gives everything below the server's present moment and calendar, and shows `waiting` until both are known. The virtual
 * clock of the evaluation mode stands still between its moves; a real one goes on by this machine's measure of time, which
 * need not show the right hour.
 */
export function ClockProvider({
  now: told,
  moves,
  waiting,
  children,
}: {
  readonly now: string;
  readonly moves: boolean;
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}) {
  // Asked for with the page, when perhaps nobody was signed in yet, it was refused, and the browser hands that answer out once.
  const { data: read } = $api.useQuery(
    'get',
    '/api/v1/calendar',
    {},
    { staleTime: Number.POSITIVE_INFINITY, retry: 1, retryDelay: 0 },
  );
  // With it the whole page comes: in small steps.
  const data = useDeferredValue(read);
  const start = useMemo(() => ({ told: instantFrom(told), at: performance.now() }), [told]);
  const [now, setNow] = useState(start.told);
  useEffect(() => {
    setNow(start.told);
    if (!moves) return;
    const tick = setInterval(() => setNow(instantOf(epochMs(start.told) + performance.now() - start.at)), TICK_MS);
    return () => clearInterval(tick);
  }, [start, moves]);
  const clock = useMemo(
    () =>
      data === undefined
        ? null
        : {
            now,
            calendar: {
              ...data,
              years: Object.fromEntries(data.years.map(({ year, ...rest }) => [String(year), rest])),
            } as unknown as Calendar,
          },
    [data, now],
  );
  return clock === null ? waiting : <ClockContext value={clock}>{children}</ClockContext>;
}

/** The server's clock. @throws Error outside of the frame of the page */
export function useClock(): Clock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error('The clock is known only within the frame of the page.');
  return clock;
}
