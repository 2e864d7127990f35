/** Tables without lines, by which the parts of a letter stand beside each other. */
import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = { top: none, bottom: none, left: none, right: none } as const;
const NO_LINES = { ...NO_BORDERS, insideHorizontal: none, insideVertical: none } as const;

/** Rows of cells side by side; the widths in twentieths of a point. */
export function sideBySide(
  widths: readonly number[],
  rows: readonly (readonly (readonly (Paragraph | Table)[])[])[],
): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: NO_LINES,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
                borders: NO_BORDERS,
                children: children.length === 0 ? [emptyLine()] : [...children],
              }),
          ),
        }),
    ),
  });
}

/** A paragraph with nothing in it. */
export const emptyLine = (): Paragraph =>
  new Paragraph({ keepNext: true, spacing: { after: 0 }, children: [] as ParagraphChild[] });

/** A rule in the middle of a column: a line of so many points in one of so many. */
export function ruleOf(length: number, column: number): Paragraph {
  const side = Math.max(0, Math.round(((column - length) / 2) * 20));
  return new Paragraph({
    spacing: { before: 60, after: 0, line: 60, lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
