/** The version of a consultation that a person has before them while they fill in a form: what they sign is about that one. */

/** A consultation, as far as its version goes. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What was on the screen when the form was last read. */
export interface Reading {
  readonly id: string;
  /** Sent as `If-Match`. */
  readonly version: number;
  /** What of it the act is about, as text to compare. */
  readonly about: string;
}

/** What of a consultation an act is about; left out, all of it: every other version is another dossier. */
export type Concern<C> = (consultation: C) => unknown;

export function readingOf<C extends Versioned>(consultation: C, concern?: Concern<C>): Reading {
  const { id, version } = consultation;
  return { id, version, about: concern === undefined ? String(version) : JSON.stringify(concern(consultation)) };
}

/**
 * What counts as read once the screen shows another version: the new one where it is another consultation, or where nothing
 * that the act is about has changed; else still the old one, until the person says that they have read again.
 */
export function followed(read: Reading, shown: Reading): Reading {
  return read.id !== shown.id || read.about === shown.about ? shown : read;
}

/** Whether the screen shows something else than what was read. */
export function isOutdated(read: Reading, shown: Reading): boolean {
  return followed(read, shown).version !== shown.version;
}
