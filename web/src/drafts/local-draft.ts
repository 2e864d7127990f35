/** What a person types, kept on this machine at every key, so that neither a lost connection nor a closed tab loses any of it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useMyself } from '../session/me.js';
import { useClock } from '../time/now.js';
import { PREFIX, readDraft, type StoredDraft, writeDraft } from './stored-draft.js';

export interface LocalDraft<T> {
  readonly value: T;
  /** Keeps a new value at once; a function gets the latest one. */
  readonly set: (next: T | ((now: T) => T)) => void;
  /** Forgets what is kept, and begins again with `value` (by default the initial one). */
  readonly clear: (value?: T) => void;
  /** What is kept becomes a draft of something else: a new one that now has an address. The caller gives the new key next. */
  readonly moveTo: (key: string) => void;
  /** When it was last kept on this machine, by the server's clock (ISO 8601 with its offset); null where nothing is kept. */
  readonly savedAt: string | null;
  /** Whether the browser could keep it: false where its storage is full or shut off. */
  readonly isKept: boolean;
  /** When another tab of the same person changed it and this tab took that over; null after the next change here. */
  readonly changedElsewhere: string | null;
}

interface Held<T> {
  readonly value: T;
  readonly savedAt: string | null;
  readonly isKept: boolean;
  readonly changedElsewhere: string | null;
}

/**
 * @param key what it is a draft of ("tra-loi/<consultation>/<agency>"); the signed-in person is added, because several
 *   people may use one machine
 * @param initial what it is before anything was typed. A kept value of another shape is passed over.
 */
export function useLocalDraft<T>(key: string, initial: T): LocalDraft<T> {
  const { id } = useMyself();
  const { now } = useClock();
  const place = `${PREFIX}/${id}/${key}`;
  const first = useRef(initial);
  first.current = initial;
  const [held, setHeld] = useState<{ readonly place: string; readonly draft: Held<T> }>(() => ({
    place,
    draft: opened(place, initial),
  }));
  const current = held.place === place ? held.draft : opened(place, initial);
  const latest = useRef(current);
  latest.current = current;
  const moment = useRef<string>(now);
  moment.current = now;
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  const hold = useCallback(
    (draft: Held<T>) => {
      latest.current = draft;
      setHeld({ place, draft });
    },
    [place],
  );

  useEffect(() => {
    // The browser tells every other tab, and never the one that wrote.
    const onStorage = (event: StorageEvent) => {
      if (event.storageArea !== localStorage || event.key !== place) return;
      const read = readDraft(event.newValue, first.current);
      if (read === null) return;
      hold({ ...read, isKept: true, changedElsewhere: read.savedAt });
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, [place, hold]);

  const set = useCallback(
    (next: T | ((now: T) => T)) => {
      // An answer may come when the page was left: what lies in the storage is then the latest, if anything still does.
      if (!isHere.current && stored(place) === null) return;
      const before = isHere.current ? latest.current.value : opened(place, first.current).value;
      const value = typeof next === 'function' ? (next as (now: T) => T)(before) : next;
      const savedAt = moment.current;
      const isKept = keep(place, { value, savedAt });
      hold({ value, savedAt: isKept ? savedAt : null, isKept, changedElsewhere: null });
    },
    [place, hold],
  );

  const clear = useCallback(
    (value: T = first.current) => {
      forget(place);
      hold({ value, savedAt: null, isKept: true, changedElsewhere: null });
    },
    [place, hold],
  );

  const moveTo = useCallback(
    (newKey: string) => {
      const newPlace = `${PREFIX}/${id}/${newKey}`;
      const { value, savedAt } = latest.current;
      if (savedAt !== null) keep(newPlace, { value, savedAt });
      forget(place);
      setHeld({ place: newPlace, draft: latest.current });
    },
    [id, place],
  );

  return { ...current, set, clear, moveTo };
}

function opened<T>(place: string, initial: T): Held<T> {
  const read = readDraft(stored(place), initial);
  return { value: read?.value ?? initial, savedAt: read?.savedAt ?? null, isKept: true, changedElsewhere: null };
}

// A browser may forbid its storage, or have none left: the page then goes on without it, and says so.
function stored(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function keep<T>(place: string, draft: StoredDraft<T>): boolean {
  try {
    localStorage.setItem(place, writeDraft(draft));
    return true;
  } catch {
    return false;
  }
}

function forget(place: string): void {
  try {
    localStorage.removeItem(place);
  } catch {
    return;
  }
}
