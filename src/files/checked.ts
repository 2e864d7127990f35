/** A stream that is checked as it is read: what comes out whole is what was put in. */
import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** What is kept under a hash has another one: the disk, or somebody, has changed it. */
export class Damaged extends Error {
  override readonly name = 'Damaged';
}

/**
 * Passes everything through but holds the last piece back until the hash of all is that under which it is kept. Where it is not,
 * the stream breaks off with `Damaged` before its end, so that nobody takes what they got for the file.
 */
export function checkedAgainst(sha256: string): Transform {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  return new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      hash.update(chunk);
      const before = held;
      held = chunk;
      if (before === null) done();
      else done(null, before);
    },
    flush(done: TransformCallback) {
      if (hash.digest('hex') !== sha256) done(new Damaged(`The file ${sha256} is damaged.`));
      else done(null, held);
    },
  });
}
