/** The head of a letter: ô 1 to 5b of the sketch in Phụ lục I. */
import {
  AlignmentType,
  BorderStyle,
  Table as DocxTable,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { LetterDocument } from '../document/letter-document.js';
import { headShares, MOTTO, NATION, PAGE_MM, TYPE_PT } from '../document/measures.js';
import { ruleOf, sideBySide } from './docx-tables.js';
import { mm, piecesOf, textTwips, twips } from './docx-units.js';
import { widthOf } from './text-width.js';

const centredLine = (text: string, size: number, all: { bold?: true; italics?: true } = {}, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(before), after: 0 },
    children: piecesOf(text, size, all),
  });

/** Who writes and the name of the nation, then number and day, side by side. */
export function headOf({ head, page }: LetterDocument): Table {
  const width = textTwips(page);
  const [left, right] = headShares(page).map((share) => Math.round(width * share)) as [number, number];
  const shortRule = Math.min(left / 20, widthOf(head.issuer, TYPE_PT.issuer)) * 0.4;
  return sideBySide(
    [left, right],
    [
      [
        [
          ...(head.superior === null ? [] : [centredLine(head.superior, TYPE_PT.superior)]),
          centredLine(head.issuer, TYPE_PT.issuer, { bold: true }),
          ruleOf(shortRule, left / 20),
        ],
        [
          centredLine(NATION, TYPE_PT.nation, { bold: true }),
          centredLine(MOTTO, TYPE_PT.motto, { bold: true }),
          ruleOf(widthOf(MOTTO, TYPE_PT.motto), right / 20),
        ],
      ],
      [
        [
          ...(head.number === null ? [] : [centredLine(head.number, TYPE_PT.number, {}, 6)]),
          ...(head.about === null ? [] : [centredLine(head.about, TYPE_PT.about, {}, 2)]),
          ...(head.urgency === null ? [] : [centredLine('', 6), urgencyOf(head.urgency), centredLine('', 6)]),
        ],
        [centredLine(head.placeAndDay, TYPE_PT.placeAndDay, { italics: true }, 6)],
      ],
    ],
  );
}

/** "KHẨN" in a box. */
function urgencyOf(text: string): Table {
  const width = twips(widthOf(text, TYPE_PT.urgency) + 16);
  const side = { style: BorderStyle.SINGLE, size: 6, color: '000000' } as const;
  return new DocxTable({
    alignment: AlignmentType.CENTER,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    rows: [
      new TableRow({
        children: [
          new TableCell({
            borders: { top: side, bottom: side, left: side, right: side },
            children: [centredLine(text, TYPE_PT.urgency, { bold: true })],
          }),
        ],
      }),
    ],
  });
}

/** The name of the kind, what it is about and a rule under it; nothing for a công văn. */
export function titleOf({ title, page }: LetterDocument): Paragraph[] {
  if (title === null) return [];
  const width = textTwips(page) / 20;
  return [
    centredLine(title.name, TYPE_PT.title, { bold: true }, 14),
    centredLine(title.about, TYPE_PT.titleAbout, { bold: true }),
    ruleOf(width / 5, width),
    centredLine('', 8),
  ];
}

/** "Kính gửi: Sở Xây dựng." on one line, several one below the other. */
export function addresseesOf({ addressees, page }: LetterDocument): (Paragraph | Table)[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  const gap = centredLine('', 8);
  if (others.length === 0) return [centredLine(`Kính gửi: ${only}.`, TYPE_PT.addressee, {}, 14), gap];
  const widths = [mm(PAGE_MM.left), mm(24)];
  const last = textTwips(page) - mm(PAGE_MM.left) - mm(24);
  const lines = addressees.map(
    (name, index) =>
      new Paragraph({
        spacing: { after: 0 },
        children: piecesOf(`- ${name}${index === addressees.length - 1 ? '.' : ';'}`, TYPE_PT.addressee),
      }),
  );
  const word = new Paragraph({ spacing: { after: 0 }, children: piecesOf('Kính gửi:', TYPE_PT.addressee) });
  return [gap, sideBySide([...widths, last], [[[], [word], lines]]), centredLine('', 8)];
}
