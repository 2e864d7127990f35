/** Writes letters in a thread of its own, so that the server answers meanwhile. */
import type { Piscina } from 'piscina';
import { oneThread } from '../../platform/one-thread.js';
import { threadProgram } from '../../platform/thread-program.js';
import { identityFor, type SigningIdentity } from '../signing/signing-identity.js';
import type { LetterFiles, LetterJob } from './letter-job.js';
import type { LetterWriter } from './letter-writer.js';

/** What it gives back: bytes lose their class on the way. */
export interface WrittenFiles {
  readonly docx: Uint8Array<ArrayBuffer>;
  readonly pdf: Uint8Array<ArrayBuffer>;
}

type Bytes = Uint8Array<ArrayBuffer>;
type Pool = Piscina<LetterJob | readonly Buffer[], WrittenFiles | Bytes>;

/**
 * One thread, which begins with the first letter: with a second thread letters would be written in half the time, and pages would
 * come later. A thread that breaks fails the letter it had, and the next one begins anew.
 */
export function threadedWriter(identities: readonly SigningIdentity[] = []): LetterWriter {
  let pool: Promise<Pool> | undefined;
  let closed = false;
  const open = (): Promise<Pool> => {
    if (closed) throw new Error('The server is stopping.');
    pool ??= newPool();
    return pool;
  };
  return {
    async filesOf(facts, rendering): Promise<LetterFiles> {
      const identity = identityFor(identities, facts.issuer.code, facts.province.code);
      const written = await (await open()).run({ facts, rendering, identity });
      const { docx, pdf } = written as WrittenFiles;
      return { docx: bufferOf(docx), pdf: bufferOf(pdf) };
    },
    async joined(pdfs) {
      return bufferOf((await (await open()).run(pdfs, { name: 'join' })) as Bytes);
    },
    async close() {
      closed = true;
      await (await pool)?.destroy();
    },
  };
}

const newPool = (): Promise<Pool> =>
  oneThread(threadProgram(import.meta.url, 'src/letters/rendering', 'letter-thread.js'));

const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);
