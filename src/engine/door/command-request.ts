/** What comes to the door, and what it answers. */
import type { CommandInputs, CommandName } from '../../../workflows/commands/commands.js';
import type { Refusal } from '../../../workflows/commands/refusals.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { LetterFacts } from '../../letters/facts/letter-facts.js';
import type { Acting } from '../../rules/register/register.js';

export interface CommandRequest {
  /** Code of the province, e.g. "phu-yen". */
  readonly province: string;
  readonly by: Acting;
  readonly command: CommandName;
  /** The id of the consultation; null for commands on the register. */
  readonly consultation: string | null;
  /** Of the right types: a value of another type is left out and named in `malformed`. */
  readonly with: CommandInputs[CommandName];
  /** JSON pointers to what was of the wrong type. */
  readonly malformed?: readonly string[];
  /** The same key of the same person is answered with the same answer, and done once. */
  readonly idempotency?: { readonly key: string; readonly requestHash: string };
  /** The version that the caller saw (If-Match), of the consultation or of what is changed in the register; another one now is `stale`. */
  readonly seen?: number;
}

export interface Accepted {
  readonly accepted: true;
  readonly consultation: string | null;
  /** The version of the consultation after the command; equal to the number of its journal entries. */
  readonly version: number;
  /** The journal entry of the command, and its hash. */
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
  /** True when an earlier request with the same key had done it. */
  readonly replayed: boolean;
}

export type Outcome = Accepted | { readonly accepted: false; readonly refusal: Refusal };

/** The letters that a request would make if it were carried out now, or why it would not be. */
export type Previewed = { readonly letters: readonly LetterFacts[] } | { readonly refusal: Refusal };

/** What became of one request: an outcome, or an error that is not the law's. */
export type Result = { readonly outcome: Outcome } | { readonly error: unknown };

/** The same key came with another request: a mistake of the caller, which changes nothing. */
export class IdempotencyKeyReused extends Error {
  override readonly name = 'IdempotencyKeyReused';
  constructor(readonly key: string) {
    super(`The Idempotency-Key "${key}" was used for another request. Use a new key for a new request.`);
  }
}
