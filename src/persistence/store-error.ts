export type StoreErrorCode =
  | 'database-locked'
  | 'database-corrupt'
  | 'database-unwritable'
  | 'disk-full'
  | 'database-unreachable'
  | 'database-newer'
  | 'database-older'
  | 'database-empty'
  | 'database-busy'
  | 'outcome-unknown'
  | 'conflict';

/** What went wrong with the database, in a sentence that says what, where, and how to mend it. Never holds a password. */
export class StoreError extends Error {
  override readonly name = 'StoreError';

  constructor(
    readonly code: StoreErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
