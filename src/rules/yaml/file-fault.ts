/** What is wrong with a file that people wrote, and where. */
export interface FileFault {
  /** The name by which the reader was asked for the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The way to the value ("story.2.with.limit"); empty for the file as a whole. */
  readonly key: string;
  /** Continues a sentence that begins with the key. */
  readonly reason: string;
}

/** A fault as one line: file, line, key and reason. */
export function faultLine({ file, line, key, reason }: FileFault): string {
  return `${file}:${line}: ${key === '' ? '' : `${key}: `}${reason}`;
}

/** Files that cannot be used: `what` is not usable because of these faults, told a line each. */
export class UnusableFile extends Error {
  override readonly name = 'UnusableFile';

  constructor(
    what: string,
    readonly faults: readonly FileFault[],
  ) {
    super(`${what} cannot be used:\n${faults.map((fault) => `  ${faultLine(fault)}`).join('\n')}`);
  }
}
