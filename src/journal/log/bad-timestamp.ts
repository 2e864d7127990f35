/** The answer of an authority is not a timestamp of what it was asked for, or not by an authority that is trusted. */
export class BadTimestamp extends Error {
  override readonly name = 'BadTimestamp';
}
