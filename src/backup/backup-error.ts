/** Why a backup cannot be made, used or restored. */
export type BackupFault =
  /** The folder or the target holds something already. */
  | 'not-empty'
  /** There is no manifest, or none that this program reads: the backup was cut short, or it is none. */
  | 'no-manifest'
  /** A file of it is missing, too short, or is not what was written. */
  | 'damaged'
  /** It was made by a later version of the program. */
  | 'newer'
  /** It is encrypted, and no identity was given that opens it. */
  | 'locked'
  /** Tables in parts are asked of a database that has none. */
  | 'no-parts'
  /** A file of recipients or identities holds none. */
  | 'no-key'
  /** What was restored is not what was backed up. */
  | 'differs';

/** Told to the operator in Vietnamese, with what and where and how to go on. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(
    readonly fault: BackupFault,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}
