import { useCallback, useEffect, useState } from 'react';
import { type Change, useChanges } from '../../api/live.js';
import { type PagePart, partOf } from './changed-part.js';

const TINTED_MS = 2000;

interface Recent {
  readonly part: PagePart;
  /** Whether the passing of a limit changed it. */
  readonly byClock: boolean;
}

/** The part of this consultation that was changed within the last two seconds, or null. */
export function useRecentChange(id: string): Recent | null {
  const [recent, setRecent] = useState<Recent | null>(null);
  useChanges(
    useCallback(
      (change: Change) => {
        if (change.id === id) setRecent({ part: partOf(change.command), byClock: change.by === null });
      },
      [id],
    ),
  );
  useEffect(() => {
    if (recent === null) return;
    const timer = setTimeout(() => setRecent(null), TINTED_MS);
    return () => clearTimeout(timer);
  }, [recent]);
  return recent;
}
