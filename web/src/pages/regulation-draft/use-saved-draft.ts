/** A draft that saves itself: what is typed stands at once, and goes to the server after a pause, one save after the other. */
import { useEffect, useRef, useState } from 'react';
import type { Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/command.js';
import type { Data } from './at-key.js';

type Draft = Schemas['RegulationDraftDetail'];

const PAUSE_MS = 700;

/** What was typed; `savedAs`: the version that the server made of it, null while it has not. */
interface Typed {
  readonly data: Data;
  readonly savedAs: number | null;
}

/** The text as it is typed, and how far it is saved. `kept` is the draft as the server has it. */
export function useSavedDraft(kept: Draft) {
  const [typed, setTyped] = useState<Typed | null>(null);
  const [version, setVersion] = useState(kept.version);
  const { isPending, mutate, error, reset } = useVersioned('put', '/api/v1/regulation-drafts/{id}');
  const isSaved = typed === null || typed.savedAs !== null;
  const seen = Math.max(version, kept.version);
  useEffect(() => {
    if (typed === null || typed.savedAs !== null || isPending || error !== null) return;
    const timer = setTimeout(() => {
      const body = { regulation: typed.data as Record<string, unknown> };
      mutate(
        { path: { id: kept.id }, version: seen, body },
        {
          onSuccess: (saved) => {
            setVersion(saved.version);
            // What was typed meanwhile stands until it is saved too.
            setTyped((now) => (now === typed ? { ...typed, savedAs: saved.version } : now));
          },
        },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, isPending, error, mutate, kept.id, seen]);
  // Whoever leaves the page within the pause has typed all the same.
  const leave = useRef<() => void>(() => undefined);
  leave.current = () => {
    if (typed === null || typed.savedAs !== null || isPending || error !== null) return;
    mutate({ path: { id: kept.id }, version: seen, body: { regulation: typed.data as Record<string, unknown> } });
  };
  useEffect(() => {
    const leaving = () => leave.current();
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, []);
  // Until the draft is read anew, what was typed is newer than what was read.
  const isNewer = typed !== null && (typed.savedAs === null || kept.version < typed.savedAs);
  return {
    data: isNewer ? typed.data : (kept.regulation as Data),
    isSaved: isSaved && !isNewer,
    error,
    change: (data: Data) => setTyped({ data, savedAs: null }),
    /** Throws what was typed away and goes on from what the server has. */
    reload() {
      setTyped(null);
      setVersion(kept.version);
      reset();
    },
  };
}
