/** What stands below the text: "Nơi nhận", who signs, and the code by which the letter is checked. */
import { ImageRun, Paragraph, type Table } from 'docx';
import type { LetterDocument } from '../document/letter-document.js';
import { POINTS_PER_INCH, pointsOf, QR_MM, TYPE_PT } from '../document/measures.js';
import { signatureOf } from './docx-blocks.js';
import { emptyLine, sideBySide } from './docx-tables.js';
import { mm, piecesOf, textTwips, twips } from './docx-units.js';

/** "Nơi nhận" beside the signature, on one page together. */
export function endOf({ copies, signature, page }: LetterDocument): (Paragraph | Table)[] {
  if (copies.length === 0 && signature === null) return [];
  const line = (text: string, size: number, all = {}) =>
    new Paragraph({ spacing: { after: 0 }, keepNext: true, children: piecesOf(text, size, all) });
  const half = Math.round(textTwips(page) / 2);
  const list =
    copies.length === 0
      ? []
      : [
          line('Nơi nhận:', TYPE_PT.copiesTitle, { bold: true, italics: true }),
          ...copies.map((text) => line(text, TYPE_PT.copies)),
        ];
  return [emptyLine(), sideBySide([half, half], [[list, signature === null ? [] : signatureOf(signature)]])];
}

const PIXELS_PER_INCH = 96;

/** The code of the letter, with the QR code of the page that checks it. */
export function codeOf({ text, address }: LetterDocument['code'], qr: Buffer | null): (Paragraph | Table)[] {
  const words = (before: number) =>
    [`Mã văn bản: ${text}`, ...(address === null ? [] : [`Kiểm tra văn bản tại: ${address}`])].map(
      (line, index) =>
        new Paragraph({
          spacing: { before: index === 0 ? twips(before) : 0, after: 0 },
          children: piecesOf(line, TYPE_PT.code),
        }),
    );
  if (qr === null) return [emptyLine(), ...words(0)];
  const side = (pointsOf(QR_MM) * PIXELS_PER_INCH) / POINTS_PER_INCH;
  const picture = new Paragraph({
    spacing: { after: 0 },
    children: [
      new ImageRun({
        type: 'png',
        data: qr,
        transformation: { width: side, height: side },
        altText: { name: 'QR', title: 'QR', description: `Mã QR dẫn đến trang kiểm tra văn bản ${text}` },
      }),
    ],
  });
  return [emptyLine(), sideBySide([mm(QR_MM + 2), mm(100)], [[[picture], words(pointsOf(QR_MM) / 3)]])];
}
