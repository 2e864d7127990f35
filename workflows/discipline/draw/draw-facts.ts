/** What the law of draws is told: what may be drawn from, and the checkpoint that came after the commitment. */
import type { KnownCase } from '../inspection/inspection-facts.js';

/** The first signed checkpoint of the province's log whose tree has the entry of the commitment. */
export interface CheckpointAfter {
  /** The number of the checkpoint, and how many leaves its tree has. */
  readonly seal: number;
  readonly size: number;
  /** Its text, the three lines that are signed (docs/proof.md): its SHA-256 goes into the draw. */
  readonly text: string;
  /** The number of the entry of the commitment in the journal of discipline, and the place of its leaf in the log. */
  readonly entry: number;
  readonly index: number;
}

export interface DrawFacts {
  /**
   * At the commitment: every agency of the register that may be drawn; of consultations and cases, those of the named that there are.
   * In the order of their characters.
   */
  readonly listed: readonly string[];
  /** A draw that has the same commitment already: its secret is known, or will be; null where there is none. */
  readonly sameCommitment: KnownCase | null;
  /** At the opening: null while there is none. */
  readonly checkpoint: CheckpointAfter | null;
}

/** Where nothing was told, there is nothing. */
export const NOTHING_LISTED: DrawFacts = { listed: [], sameCommitment: null, checkpoint: null };
