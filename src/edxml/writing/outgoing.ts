/** What is written into an edXML file, whatever it was made of. */
import type { CivilDate, Instant } from '../../../workflows/limits/time.js';
import { BUSINESS_NEW, type BUSINESS_RECALL } from '../format.js';

export interface Organ {
  /** Its organisation code: "H45.05". */
  readonly id: string;
  readonly name: string;
  /** The authority above it: "UBND tỉnh Phú Yên"; empty where there is none. */
  readonly inCharge: string;
}

/** Updates and replacements are not written: a new round is a document of its own (decision 30). */
export interface OutgoingBusiness {
  readonly type: typeof BUSINESS_NEW | typeof BUSINESS_RECALL;
  /** In a line, for the registry that gets it. */
  readonly reason: string;
}

/** What nearly every document is. */
export const A_NEW_DOCUMENT: OutgoingBusiness = { type: BUSINESS_NEW, reason: 'Văn bản điện tử mới' };

/** Another document, as answers and status messages name it. */
export interface DocumentReference {
  readonly organId: string;
  /** "45/SXD-QLQH" */
  readonly code: string;
  readonly on: CivilDate;
}

export interface OutgoingAttachment {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly description: string;
  /** What is in it, piece by piece; asked for once. */
  content(): AsyncIterable<Buffer>;
}

export interface OutgoingDocument {
  readonly from: Organ;
  readonly to: readonly Organ[];
  /** Number and symbol, as they stand in the letter. */
  readonly code: string;
  /** Where and when it was issued. */
  readonly place: string;
  readonly on: CivilDate;
  /** "Công văn" */
  readonly typeName: string;
  readonly subject: string;
  readonly content: string;
  readonly signer: { readonly competence: string; readonly position: string; readonly name: string };
  /** The last day to answer; null where none runs yet. */
  readonly dueOn: CivilDate | null;
  readonly toPlaces: readonly string[];
  /** 0 ordinary, 1 urgent, 2 most urgent, 3 flash, 4 flash at a set time. */
  readonly priority: 0 | 1 | 2 | 3 | 4;
  /** What it answers to, or takes back; empty for a document of its own. */
  readonly responseFor: readonly DocumentReference[];
  /** Whether it is a document of its own, or takes back those that it names. */
  readonly business: OutgoingBusiness;
  /** When it leaves. */
  readonly sentAt: Instant;
  readonly attachments: readonly OutgoingAttachment[];
}

export interface OutgoingStatus {
  readonly from: Organ;
  readonly about: DocumentReference;
  /** "01" */
  readonly status: string;
  readonly description: string;
  readonly at: Instant;
}
