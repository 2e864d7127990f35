/** What letters are made with, as the configuration says. */
import type { Engine } from '../engine/engine.js';
import { writeAxisDeliveries } from '../engine/outbox/axis.js';
import type { Making } from '../letters/keeping/make-letters.js';
import { writerHere, writingOnce } from '../letters/rendering/letter-writer.js';
import { threadedWriter } from '../letters/rendering/threaded-writer.js';
import type { Store } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import type { SignatureFile } from '../platform/config/signatures.js';
import type { Logger } from '../platform/logging/logger.js';
import type { PassingTime } from '../platform/passing-time.js';
import { StartError } from './start-error.js';

const DAY_MS = 24 * 3600 * 1000;
/** A new certificate takes its time: that one ends is told so long before. */
const WARNED_DAYS = 30;

interface LetterParts {
  readonly store: Store;
  readonly engine: Engine;
  /** By what it is told whether certificates hold: a virtual clock would be years off. */
  readonly passing: PassingTime;
}

/**
 * No thread runs before the first letter. The files with which letters are signed are opened once, to know that they can be.
 * @throws StartError with a sentence for each of them that cannot be used
 */
export async function lettersOf(
  config: Config,
  { store, engine, passing }: LetterParts,
  logger: Logger,
): Promise<Making> {
  const { letters, delivery, province } = config;
  await checkSignatures(letters.signatures, province.code, store, new Date(passing()), logger);
  const identities = letters.signatures.map(({ code, p12, passphrase }) => ({ code, p12, passphrase }));
  const writer = letters.making === 'thread' ? threadedWriter(identities) : writerHere(identities);
  return {
    store,
    now: () => engine.now(),
    publicAddress: delivery.publicUrl,
    writer: writingOnce(writer),
    issued: writeAxisDeliveries,
  };
}

async function checkSignatures(
  files: readonly SignatureFile[],
  province: string,
  store: Store,
  now: Date,
  logger: Logger,
): Promise<void> {
  if (files.length === 0) return;
  const { checkIdentity } = await import('../letters/signing/pkcs12.js');
  const agencies = await store.reader.rows<{ code: string }>('SELECT code FROM agencies WHERE province = ?', [
    province,
  ]);
  const known = new Set([province, ...agencies.map(({ code }) => code)]);
  const faults: string[] = [];
  for (const file of files) {
    const { path, code } = file;
    const { fault, until } = await checkIdentity(file, now);
    if (fault !== null) faults.push(`${path} ${fault}.`);
    else if (until !== null && until.getTime() - now.getTime() < WARNED_DAYS * DAY_MS)
      logger.warn({ file: path }, `The certificate ends on ${until.toISOString().slice(0, 10)}: ask for the next one.`);
    if (!known.has(code))
      logger.warn(
        { file: path },
        `Nothing is signed with it: ${code} is the code neither of the province nor of an agency.`,
      );
  }
  if (faults.length > 0)
    throw new StartError(
      `Letters cannot be signed: ${faults.join(' ')} Put the right file and passphrase in their place, or take both out of LETTER_SIGNATURES_DIR.`,
    );
}
