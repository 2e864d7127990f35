/** How the program ends: part of the contract, scripts rely on it. */
export const EXIT = {
  done: 0,
  /** What was asked was done, and the answer is no: a step failed, the journal differs. */
  no: 1,
  /** What was given cannot be used: a file that is no rehearsal, an option that makes no sense. */
  unusable: 2,
  /** The program could not do its work: no database, a defect. */
  failed: 3,
} as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command with a sentence on standard error and an exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';

  constructor(
    readonly exit: Exit,
    message: string,
  ) {
    super(message);
  }
}
