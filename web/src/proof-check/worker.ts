/** The check in a thread of its own, so that a large file does not hold up the page. It is told a file and whom to trust, and answers once. */
import { checkProof, type Verdict } from './check-proof.js';
import type { Trust } from './note.js';

export interface Question {
  readonly turn: number;
  readonly file: File;
  readonly trust: Trust;
}

/** `null`: the file could not be read. */
export interface Answer {
  readonly turn: number;
  readonly verdict: Verdict | null;
}

addEventListener('message', ({ data: { turn, file, trust } }: MessageEvent<Question>) => {
  void answer(file, trust).then((verdict) => postMessage({ turn, verdict } satisfies Answer));
});

async function answer(file: File, trust: Trust): Promise<Verdict | null> {
  try {
    return await checkProof(file, trust);
  } catch {
    return null;
  }
}
