/** What is wrong with a token: it cannot be read, is about another text, its signature is false, or nobody who is trusted vouches for it. */
export type TimestampFault = 'broken' | 'other' | 'signature' | 'authority';

/** The answer of an authority is not a timestamp of what it was asked for, or not by an authority that is trusted. */
export class BadTimestamp extends Error {
  override readonly name = 'BadTimestamp';

  constructor(
    readonly about: TimestampFault,
    message: string,
  ) {
    super(message);
  }
}
