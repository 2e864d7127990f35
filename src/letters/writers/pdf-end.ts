/** What stands below the text: "Nơi nhận", who signs, and the code by which the letter is checked. */
import type { Column, Content } from 'pdfmake/interfaces.js';
import type { LetterDocument } from '../document/letter-document.js';
import { pointsOf, QR_MM, TYPE_PT } from '../document/measures.js';
import { signatureOf } from './pdf-blocks.js';

/** "Nơi nhận" beside the signature, on one page together. */
/** So many recipients of copies surely have room beside the signature on one page. */
export const MOST_COPIES_HELD = 20;

export function endOf({ copies, signature }: LetterDocument): Content[] {
  if (copies.length === 0 && signature === null) return [];
  const list = [
    { text: 'Nơi nhận:', bold: true, italics: true, fontSize: TYPE_PT.copiesTitle },
    ...copies.map((text) => ({ text, fontSize: TYPE_PT.copies })),
  ];
  return [
    {
      columns: [
        { width: '50%', stack: copies.length === 0 ? [] : list },
        { width: '50%', stack: signature === null ? [] : [signatureOf(signature)] },
      ],
      // What is held together and is longer than a page would be left out.
      unbreakable: copies.length <= MOST_COPIES_HELD,
      margin: [0, 12, 0, 0],
    },
  ];
}

/** The code of the letter, with the QR code of the page that checks it. */
export function codeOf({ text, address }: LetterDocument['code'], qr: Buffer | null): Content {
  const words: Content[] = [{ text: `Mã văn bản: ${text}` }];
  if (address !== null) words.push({ text: `Kiểm tra văn bản tại: ${address}` });
  const side = pointsOf(QR_MM);
  return {
    columns: [
      ...(qr === null ? [] : [pictureOf(qr, side)]),
      { width: '*', stack: words, fontSize: TYPE_PT.code, margin: qr === null ? 0 : [6, side / 3, 0, 0] },
    ],
    unbreakable: true,
    margin: [0, 14, 0, 0],
  };
}

const pictureOf = (png: Buffer, side: number): Column => ({
  width: side,
  image: `data:image/png;base64,${png.toString('base64')}`,
  fit: [side, side],
});
