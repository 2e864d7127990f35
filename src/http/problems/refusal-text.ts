/** The three sentences that a refused person is owed: what is refused, why, and how to mend it. */
import type { RefusalCode } from '../../../workflows/commands/refusals.js';

export interface RefusalText {
  /** What is refused, without a full stop: the title of the problem. */
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

/** A text for every code of the contract: a code that is added without one does not compile. */
export type RefusalTexts = Readonly<Record<RefusalCode, RefusalText>>;
