/** A message of the axis as it was understood: every text safe to show and of a length to store. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';

export interface IncomingOrgan {
  /** As it is compared; empty where the file names none. */
  readonly id: string;
  readonly name: string;
}

/** The document of ours that a message is about. */
export interface IncomingReference {
  /** The organisation that issued it; empty where it is not named. */
  readonly organId: string;
  /** "45/SXD-QLQH"; empty where it is not named. */
  readonly code: string;
  readonly on: CivilDate | null;
}

export interface IncomingAttachment {
  readonly name: string;
  readonly type: string;
  /** Null where what is in it is missing or no base64. */
  readonly content: Buffer | null;
}

export interface IncomingDocument {
  readonly kind: 'document';
  readonly from: IncomingOrgan;
  readonly to: readonly IncomingOrgan[];
  readonly code: string;
  readonly on: CivilDate | null;
  readonly typeName: string;
  readonly subject: string;
  readonly content: string;
  readonly signer: { readonly position: string; readonly name: string };
  /** New, recall, update, replacement: "0" to "3". */
  readonly business: string;
  readonly responseFor: readonly IncomingReference[];
  /** Documents of its sender that it takes the place of; empty for one that takes nobody's. */
  readonly replaces: readonly IncomingReference[];
  readonly attachments: readonly IncomingAttachment[];
}

export interface IncomingStatus {
  readonly kind: 'status';
  readonly from: IncomingOrgan;
  readonly responseFor: readonly IncomingReference[];
  /** Two digits. */
  readonly status: string;
  readonly description: string;
  /** Who told it, where the file says. */
  readonly staff: string;
  /** When it was so by the clock of the sender; null where it is not told. */
  readonly at: Instant | null;
}

export type Incoming = IncomingDocument | IncomingStatus;
