/** Who turns facts into bytes: in a thread beside the server, or in the server itself. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { LetterFacts } from '../facts/letter-facts.js';
import type { Rendering } from '../kinds/frame.js';
import { identityFor, type SigningIdentity } from '../signing/signing-identity.js';
import type { LetterFiles } from './letter-job.js';

export interface LetterWriter {
  /** The files of a letter. @throws Error where it cannot be written; others can */
  filesOf(facts: LetterFacts, rendering: Rendering): Promise<LetterFiles>;
  /** One PDF of several, page after page. */
  joined(pdfs: readonly Buffer[]): Promise<Buffer>;
  /** Ends what belongs to it; what is under way fails. */
  close(): Promise<void>;
}

/** Writes in this very thread: each letter keeps everything else waiting for some tenths of a second. */
export function writerHere(identities: readonly SigningIdentity[] = []): LetterWriter {
  return {
    async filesOf(facts, rendering) {
      // The writers are large: they are read with the first letter, and never where no letter is written.
      const { writtenLetter } = await import('./written-letter.js');
      await nextTurn();
      const identity = identityFor(identities, facts.issuer.code, facts.province.code);
      return writtenLetter({ facts, rendering, identity });
    },
    async joined(pdfs) {
      const { joinedPdf } = await import('./joined-pdf.js');
      return Buffer.from(await joinedPdf(pdfs));
    },
    close: async () => undefined,
  };
}

/** Who asks for a letter that is being written waits for that one: three people of an agency are sent the same letter at once. */
export function writingOnce(writer: LetterWriter): LetterWriter {
  const underWay = new Map<string, Promise<LetterFiles>>();
  return {
    filesOf(facts, rendering) {
      const key = JSON.stringify([facts.code, rendering]);
      const found = underWay.get(key);
      if (found !== undefined) return found;
      const files = writer.filesOf(facts, rendering).finally(() => underWay.delete(key));
      underWay.set(key, files);
      return files;
    },
    joined: (pdfs) => writer.joined(pdfs),
    close: () => writer.close(),
  };
}
