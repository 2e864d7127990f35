/**
 * A letter as paper has it, after Nghị định 30/2020/NĐ-CP, Phụ lục I: what stands in which part. The writers of DOCX and PDF turn
 * it into bytes; they know nothing of what is written.
 */
import type { Instant } from '../../../workflows/limits/time.js';

/** A piece of running text. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** Text of one style, or pieces of several. */
export type Text = string | readonly Run[];

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
  /** `body`: justified, its first line indented; `centred`; `plain`: neither. */
  readonly as: 'body' | 'centred' | 'plain';
}

export interface TableColumn {
  readonly title: string;
  /** Its share of the width; all shares together are the whole. */
  readonly share: number;
  readonly centred?: true;
}

/** Rows are not broken over pages where they fit on one; the heading is repeated. */
export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** A cell is one paragraph or several. */
  readonly rows: readonly (readonly (Text | readonly Paragraph[])[])[];
}

/** Two who sign beside each other, as under minutes. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly left: Signature;
  readonly right: Signature;
}

export type Block = Paragraph | Table | Signatures;

export interface Signature {
  /** "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC": one line each, in capitals. */
  readonly capacity: readonly string[];
  /** Null where the name is not known: the line stays empty. */
  readonly name: string | null;
}

export interface LetterHead {
  /** Cơ quan chủ quản trực tiếp; null where there is none to be named. */
  readonly superior: string | null;
  readonly issuer: string;
  /** "Số: 45/SXD-QLQH", or with a gap where it has no number yet; null where the kind bears none. */
  readonly number: string | null;
  /** "Phú Yên, ngày 16 tháng 5 năm 2023" */
  readonly placeAndDay: string;
  /** "V/v lấy ý kiến …" of a công văn, which has no name; null where it has one. */
  readonly about: string | null;
  /** "KHẨN" in a box; null where it is ordinary. */
  readonly urgency: string | null;
}

export interface LetterDocument {
  /** `landscape` for wide tables. */
  readonly page: 'portrait' | 'landscape';
  /** Of the file, for whoever lists files. */
  readonly fileTitle: string;
  /** The date that the file itself bears: fixed, so that the same letter is the same bytes. */
  readonly dated: Instant;
  readonly head: LetterHead;
  /** The name of the kind and what it is about: "THÔNG BÁO", "Về việc …"; null for a công văn. */
  readonly title: { readonly name: string; readonly about: string } | null;
  /** After "Kính gửi:"; none for decisions and minutes. */
  readonly addressees: readonly string[];
  readonly body: readonly Block[];
  /** Null where the body has its own (minutes). */
  readonly signature: Signature | null;
  /** Lines of "Nơi nhận"; empty: the part is left out. */
  readonly copies: readonly string[];
  readonly code: {
    readonly text: string;
    /** The address of the page that tells whether the letter is genuine; null where the installation has no address of its own. */
    readonly address: string | null;
  };
}

/** A paragraph of the text proper. */
export const body = (text: Text): Paragraph => ({ kind: 'paragraph', text, as: 'body' });
/** A paragraph in the middle of the page. */
export const centred = (text: Text): Paragraph => ({ kind: 'paragraph', text, as: 'centred' });
/** A paragraph without indentation, as in the cell of a table. */
export const plain = (text: Text): Paragraph => ({ kind: 'paragraph', text, as: 'plain' });
export const bold = (text: string): Run => ({ text, bold: true });
export const italic = (text: string): Run => ({ text, italic: true });

/** Whether a cell has several paragraphs. */
export const isParagraphs = (cell: Text | readonly Paragraph[]): cell is readonly Paragraph[] =>
  typeof cell !== 'string' && cell.some((part) => 'kind' in part);

/** The runs of a text. */
export const runsOf = (text: Text): readonly Run[] => (typeof text === 'string' ? [{ text }] : text);

/** Whether a paragraph is a title: all of it is bold. It stays on the page of what follows it. */
export const isTitle = ({ text }: Pick<Paragraph, 'text'>): boolean =>
  runsOf(text).every(({ bold: isBold }) => isBold === true);

/** The last paragraph of a letter ends with "./." (Phụ lục I, nội dung văn bản). */
export function ended(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.kind === 'paragraph');
  return blocks.map((block, index) => {
    if (index !== last || block.kind !== 'paragraph') return block;
    const runs = runsOf(block.text);
    const end = runs.at(-1) ?? { text: '' };
    return { ...block, text: [...runs.slice(0, -1), { ...end, text: `${end.text.replace(/[\s.;]+$/u, '')}./.` }] };
  });
}
