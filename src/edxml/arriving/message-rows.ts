/** A message of the document axis as a row: what it is, who works on it, and what became of it. */
import type { Instant } from '../../../workflows/limits/time.js';
import type { EdxmlFaultCode } from '../reading/edxml-fault.js';

/** document · status · broken: it could not be read. */
export const MESSAGE_SORTS = ['document', 'status', 'broken'] as const;
export type MessageSort = (typeof MESSAGE_SORTS)[number];

/**
 * receipt: the receipt that it proves enters by the door · answer: matched, for the clerk to read and enter · tray: for the clerk to see
 * what it is · done: it had its effect, or has none · aside: a clerk has set it aside with a reason.
 */
export const MESSAGE_STATES = ['receipt', 'answer', 'tray', 'done', 'aside'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a message came to that is done. */
export const MESSAGE_OUTCOMES = ['receipt-recorded', 'answer-recorded', 'noted'] as const;
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number];

/** Why it needs a clerk beside what makes a file unreadable. */
const UNMATCHED = [
  'not-for-us',
  'unknown-sender',
  'no-reference',
  'unknown-reference',
  'several-references',
  'sender-not-asked',
  'consultation-ended',
  'reception-refused',
  'work-without-receipt',
  'recall-asked',
  'replacement-sent',
  'request-taken-back',
  'unknown-status',
  'receipt-refused',
  'earlier-request',
] as const;
export const TRAY_REASONS = [
  'empty',
  'too-large',
  'wrong-encoding',
  'not-xml',
  'has-doctype',
  'too-deep',
  'too-much',
  'not-edxml',
  ...UNMATCHED,
] as const satisfies readonly (EdxmlFaultCode | (typeof UNMATCHED)[number])[];
export type TrayReason = (typeof TRAY_REASONS)[number];

/** A file that came with a message. */
export interface MessageFile {
  /** Null where it could not be taken. */
  readonly sha256: string | null;
  readonly name: string;
  /** Why it could not be taken: a code of the faults of files; null where it was, or was not yet tried. */
  readonly fault: string | null;
}

/** What of a message is shown. Every text is safe and short. */
export interface MessageSummary {
  readonly fromName: string;
  readonly code: string;
  readonly on: string | null;
  readonly typeName: string;
  readonly subject: string;
  readonly content: string;
  readonly signer: string;
  readonly description: string;
  /** The documents of ours that it names. */
  readonly references: readonly { readonly organId: string; readonly code: string; readonly on: string | null }[];
  /** When its sender says that it was so. */
  readonly toldAt: Instant | null;
}

export const NOTHING_SAID: MessageSummary = {
  fromName: '',
  code: '',
  on: null,
  typeName: '',
  subject: '',
  content: '',
  signer: '',
  description: '',
  references: [],
  toldAt: null,
};

export interface MessageRow {
  readonly province: string;
  readonly sha256: string;
  readonly arrived_at: Instant;
  readonly came_by: string;
  readonly file_name: string;
  readonly size: number;
  readonly kind: MessageSort;
  readonly state: MessageState;
  readonly reason: TrayReason | null;
  readonly detail: string | null;
  readonly holder: string;
  readonly from_organ: string | null;
  readonly status_code: string | null;
  readonly consultation_id: string | null;
  readonly agency: string | null;
  readonly letter_code: string | null;
  readonly summary_json: string;
  readonly files_json: string;
  readonly outcome: MessageOutcome | null;
  readonly settled_at: Instant | null;
  readonly settled_by: string | null;
  readonly settled_note: string | null;
}

export const summaryOf = ({ summary_json }: Pick<MessageRow, 'summary_json'>): MessageSummary => ({
  ...NOTHING_SAID,
  ...(JSON.parse(summary_json) as Partial<MessageSummary>),
});

export const filesOf = ({ files_json }: Pick<MessageRow, 'files_json'>): MessageFile[] =>
  JSON.parse(files_json) as MessageFile[];
