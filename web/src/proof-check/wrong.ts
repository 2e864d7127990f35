/** What is wrong with a proof, as a code with the place: the page has the sentences. The first thing that is wrong ends the check. */

/** Where in the file: a part by its name, an entry, a limit, an agency. */
export interface Where {
  /** A part of the file as it is named there, a key, or a value that was found. */
  readonly name?: string;
  /** The number of an entry. */
  readonly seq?: number;
  /** The subject of a limit, as `1:STC`. */
  readonly subject?: string;
  /** The kind of that limit, as `opinion`. */
  readonly kind?: string;
  readonly agency?: string;
}

export const FAULTS = [
  'too-large',
  'not-utf8',
  'not-json',
  'twice-named',
  'number-form',
  'too-deep',
  'part-missing',
  'not-canonical',
  'not-a-proof',
  'unknown-version',
  'no-entries',
  'entry-number',
  'entry-hash',
  'entry-version',
  'entry-elsewhere',
  'entry-link',
  'entry-moment',
  'entry-order',
  'note-form',
  'key-form',
  'key-of-other-log',
  'key-not-trusted',
  'signature-false',
  'witness-missing',
  'path-false',
  'place-false',
  'seal-path',
  'seal-form',
  'seal-province',
  'seal-time',
  'heads-false',
  'two-heads',
  'entries-withheld',
  'rules-false',
  'rule-unlisted',
  'rule-hash',
  'law-edition',
  'rule-missing',
  'rule-changed',
  'limit-form',
  'limit-calendar',
  'limit-step',
  'limit-start',
  'limit-budget',
  'limit-pause',
  'limit-count',
  'limit-too-long',
  'limit-end',
  'outage-false',
  'not-silent',
  'notice-fell',
  'limit-skipped',
  'limit-unaccounted',
  'limit-beside',
  'limit-order',
  'limit-withheld',
  'command-unknown',
  'act-unfounded',
  'outcome-unfounded',
  'view-other',
  'request-other',
  'deemed-unfounded',
  'position-other',
  'notice-other',
] as const;

export type FaultCode = (typeof FAULTS)[number];

export class Wrong extends Error {
  constructor(
    readonly code: FaultCode,
    readonly where: Where = {},
  ) {
    super(code);
  }
}

/** This browser cannot do what the check needs: without a secure address there is no cryptography, and older ones know no Ed25519. */
export class Unable extends Error {
  constructor(readonly lacks: 'cryptography' | 'ed25519') {
    super(lacks);
  }
}

/** @throws Wrong with this code and place where the condition does not hold */
export function must(condition: boolean, code: FaultCode, where: Where = {}): asserts condition {
  if (!condition) throw new Wrong(code, where);
}
