/** Whether a version of a letter is signed, by whom and when, as its facts say. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import type { Rendering } from '../kinds/frame.js';

export interface LetterSignature {
  /** What programs that read PDF show as the reason. */
  readonly reason: string;
  readonly place: string;
  /** The time that is claimed: of the act, or of the issue. */
  readonly at: Instant;
}

/** Null where nobody has signed yet: the head signs such a letter when it is issued; and what is only looked at is never signed. */
export function signatureOn(
  { signer, signedAt, province }: LetterFacts,
  { issue, isPreview }: Rendering,
): LetterSignature | null {
  if (isPreview) return null;
  const name = signer.name ?? issue?.signedBy ?? null;
  if (name === null) return null;
  return {
    reason: issue === null ? `${name} ký` : `${name} ký; ban hành số ${issue.number}`,
    place: province.name,
    at: issue?.at ?? signedAt,
  };
}
