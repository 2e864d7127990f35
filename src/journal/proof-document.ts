/** A proof: one file that shows, to people who trust neither us nor the province, what happened to a consultation. */
import type { ConsultationView } from '../../workflows/dossier/view.js';
import type { CalendarBody, RuleBody } from './kept-rules.js';
import type { LimitAccount } from './limit-account.js';

/** The format, as docs/proof.md describes it for strangers. What is hashed or signed stands in it as text, verbatim. */
export interface ProofDocument {
  readonly format: 'dong-thuan-proof';
  readonly v: 1;
  readonly howToVerify: { readonly vi: string; readonly en: string };
  readonly province: string;
  readonly consultation: string;
  /** When the file was made; the checkpoint says when it was signed. */
  readonly madeAt: string;
  /** Every entry of the consultation, from the first on. */
  readonly entries: readonly ProvenEntry[];
  /** The checkpoint that anchors the last entry: where its leaf stands in the tree, and the way up to the root. */
  readonly checkpoint: SignedCheckpoint & { readonly index: number; readonly path: readonly string[] };
  /** The checkpoint before it; null when there was none. */
  readonly previous: SignedCheckpoint | null;
  /** The regulations and calendars that the entries name. */
  readonly regulations: readonly RuleBody[];
  readonly calendars: readonly CalendarBody[];
  readonly limits: readonly LimitAccount[];
  readonly view: ConsultationView;
}

export interface ProvenEntry {
  readonly seq: number;
  /** Lower-case hexadecimal SHA-256 of the UTF-8 of `entry`. */
  readonly hash: string;
  readonly entry: string;
}

export interface SignedCheckpoint {
  /** The signed text: canonical JSON (checkpoint-body.ts). */
  readonly body: string;
  /** Ed25519 over the UTF-8 of `body`, base64. */
  readonly signature: string;
  /** The raw public key, 32 bytes, base64. */
  readonly publicKey: string;
}

export const HOW_TO_VERIFY = {
  vi: 'Tính lại SHA-256 của từng bản ghi của nhật ký và chuỗi "prev", đi theo đường băm từ bản ghi cuối đến gốc trong điểm kiểm chứng, kiểm tra chữ ký Ed25519 bằng khóa công khai mà tỉnh đã công bố, rồi đếm lại từng thời hạn theo lịch kèm theo; từng bước có ở docs/proof.md.',
  en: 'Recompute the SHA-256 of every journal entry and its "prev" chain, follow the Merkle path from the last entry to the root in the checkpoint, check the Ed25519 signature with the public key that the province has published, then count every limit again with the enclosed calendar; docs/proof.md has each step.',
} as const;
