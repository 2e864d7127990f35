/** A proof: one file that shows, to people who trust neither us nor the province, what happened to a consultation. */
import type { ConsultationView } from '../../workflows/dossier/view.js';
import type { CalendarBody, RuleBody } from './kept-rules.js';
import type { LimitAccount } from './limit-account.js';
import type { SealedRule } from './log/sealed-rules.js';

/** The format, as docs/proof.md describes it for strangers. What is hashed or signed stands in it as text, verbatim. */
export interface ProofDocument {
  readonly format: 'dong-thuan-proof';
  readonly v: 2;
  readonly howToVerify: { readonly vi: string; readonly en: string };
  readonly province: string;
  readonly consultation: string;
  /** When the file was made; the seal says when the checkpoint was signed. */
  readonly madeAt: string;
  /** Every entry of the consultation, from the first on. */
  readonly entries: readonly ProvenEntry[];
  readonly checkpoint: ProvenCheckpoint;
  /** The regulations and calendars that the entries name. */
  readonly regulations: readonly RuleBody[];
  readonly calendars: readonly CalendarBody[];
  /** What the entries come to by these rules. It is shown, and proves nothing by itself. */
  readonly rendering: { readonly limits: readonly LimitAccount[]; readonly view: ConsultationView };
}

export interface ProvenEntry {
  readonly seq: number;
  /** Lower-case hexadecimal SHA-256 of the UTF-8 of `entry`. */
  readonly hash: string;
  readonly entry: string;
  /** Where its leaf stands in the province's log, and the way from there to the root. */
  readonly index: number;
  readonly path: readonly string[];
}

/** The checkpoint of the province's log that a proof hangs from. */
export interface ProvenCheckpoint {
  /** The signed note: the text, our signatures, those of witnesses. */
  readonly note: string;
  /** By which key it is signed, whole: `name+hash+base64`. */
  readonly key: string;
  /** A timestamp of the note's text with its first line (RFC 3161), DER in base64; left out where there is none. */
  readonly timestamp?: string;
  /** The text of the last leaf, and the way from there to the root. */
  readonly seal: { readonly text: string; readonly path: readonly string[] };
  /** The text of the place where the head of the consultation stands, and the way from there to the root that the seal names. */
  readonly heads: { readonly text: string; readonly path: readonly string[] };
  /** All rules that the province keeps, by name and hash: the list that the seal names. */
  readonly rules: readonly SealedRule[];
}

export const HOW_TO_VERIFY = {
  vi: 'Tính lại SHA-256 của từng bản ghi và chuỗi "prev", đi theo đường băm từ từng bản ghi đến gốc trong điểm kiểm chứng, kiểm tra chữ ký Ed25519 bằng khóa công khai mà tỉnh đã công bố và chữ ký của các bên chứng kiến, đối chiếu bản ghi cuối với mục của hồ sơ trong điểm kiểm chứng, rồi đếm lại từng thời hạn theo lịch kèm theo; từng bước có ở docs/proof.md.',
  en: 'Recompute the SHA-256 of every entry and its "prev" chain, follow the path from each entry to the root in the checkpoint, check the Ed25519 signature with the public key that the province has published and those of witnesses, hold the last entry against the head of the consultation in the checkpoint, then count every limit again with the enclosed calendar; docs/proof.md has each step.',
} as const;
