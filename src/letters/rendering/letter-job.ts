/** What it takes to write a letter, and what comes of it. */
import type { LetterFacts } from '../facts/letter-facts.js';
import type { Rendering } from '../kinds/frame.js';
import type { SigningIdentity } from '../signing/signing-identity.js';

export interface LetterJob {
  readonly facts: LetterFacts;
  readonly rendering: Rendering;
  /** Null: letters of this agency are not signed. */
  readonly identity: SigningIdentity | null;
}

export interface LetterFiles {
  readonly docx: Buffer;
  readonly pdf: Buffer;
}
