/** The measures of Nghị định 30/2020/NĐ-CP, Phụ lục I: millimetres of the page, points of the type. */

/** A4: lề trên, dưới 20–25 mm; lề trái 30–35 mm; lề phải 15–20 mm. */
export const PAGE_MM = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 18 } as const;

/** Cỡ chữ. */
export const TYPE_PT = {
  nation: 12,
  motto: 13,
  superior: 12,
  issuer: 12,
  number: 13,
  placeAndDay: 13,
  about: 12,
  urgency: 13,
  title: 14,
  titleAbout: 14,
  addressee: 14,
  body: 14,
  table: 12,
  signature: 14,
  copiesTitle: 12,
  copies: 11,
  pageNumber: 13,
  code: 9,
} as const;

/** Lùi đầu dòng 1 cm hoặc 1,27 cm; khoảng cách giữa các đoạn tối thiểu 6 pt. */
export const FIRST_LINE_MM = 12.7;
export const AFTER_PARAGRAPH_PT = 6;
/** The lines of the text, as a multiple of single. */
export const LINE_HEIGHT = 1.1;
export const QR_MM = 20;

const MM_PER_INCH = 25.4;
export const POINTS_PER_INCH = 72;
export const pointsOf = (mm: number): number => (mm / MM_PER_INCH) * POINTS_PER_INCH;

export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** The room that the signature itself takes, in lines. */
export const SIGNATURE_LINES = 4;

/**
 * How the two columns of the head share the width. The right one holds the name of the nation on one line; a wide page
 * gives it less.
 */
export function headShares(page: 'portrait' | 'landscape'): readonly [left: number, right: number] {
  return page === 'portrait' ? [0.4, 0.6] : [0.45, 0.55];
}
