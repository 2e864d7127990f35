/** Checks a file in a thread of its own, again whenever another key is trusted. */
import { useEffect, useRef, useState } from 'react';
import type { Verdict } from '../../proof-check/check-proof.js';
import type { Trust } from '../../proof-check/note.js';
import type { Answer, Question } from '../../proof-check/worker.js';

/** `null`: the file could not be read, or the thread not begun. */
export type Found = Verdict | 'checking' | 'nothing' | null;

/** @param trust another object is another question */
export function useCheck(file: File | null, trust: Trust): Found {
  const worker = useRef<Worker | null>(null);
  const turn = useRef(0);
  const [found, setFound] = useState<{ readonly turn: number; readonly verdict: Verdict | null } | null>(null);
  const [asked, setAsked] = useState(0);
  // Begun with the page, so that nothing is fetched any more when a file is there.
  useEffect(() => {
    const begun = new Worker(new URL('../../proof-check/worker.ts', import.meta.url), { type: 'module' });
    begun.addEventListener('message', ({ data }: MessageEvent<Answer>) => setFound(data));
    begun.addEventListener('error', () => setFound({ turn: turn.current, verdict: null }));
    worker.current = begun;
    return () => begun.terminate();
  }, []);
  useEffect(() => {
    if (file === null) return;
    turn.current += 1;
    setAsked(turn.current);
    worker.current?.postMessage({ turn: turn.current, file, trust } satisfies Question);
  }, [file, trust]);
  if (file === null) return 'nothing';
  return found === null || found.turn !== asked ? 'checking' : found.verdict;
}
