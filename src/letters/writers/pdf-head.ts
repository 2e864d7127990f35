/** The head of a letter: ô 1 to 5b of the sketch in Phụ lục I. */
import type { Content, Table } from 'pdfmake/interfaces.js';
import type { LetterDocument } from '../document/letter-document.js';
import { AFTER_PARAGRAPH_PT, headShares, MOTTO, NATION, PAGE_MM, pointsOf, TYPE_PT } from '../document/measures.js';
import { ruleOf } from './pdf-text.js';
import { widthOf } from './text-width.js';

/** The width of the text in points. */
export function textWidth(page: LetterDocument['page']): number {
  const whole = page === 'portrait' ? PAGE_MM.width : PAGE_MM.height;
  return pointsOf(whole - PAGE_MM.left - PAGE_MM.right);
}

/** How high the text of a page is, in points. */
export function textHeight(page: LetterDocument['page']): number {
  const whole = page === 'portrait' ? PAGE_MM.height : PAGE_MM.width;
  return pointsOf(whole - PAGE_MM.top - PAGE_MM.bottom);
}

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
};

/** Who writes and the name of the nation, then number and day, side by side. */
export function headOf({ head, page }: LetterDocument): Content {
  const [left, right] = headShares(page).map((share) => share * textWidth(page)) as [number, number];
  const shortRule = Math.min(left, widthOf(head.issuer, TYPE_PT.issuer)) * 0.4;
  const table: Table = {
    widths: [left, right],
    body: [
      [
        [
          ...(head.superior === null ? [] : [line(head.superior, TYPE_PT.superior)]),
          { ...line(head.issuer, TYPE_PT.issuer), bold: true },
          { stack: [ruleOf(shortRule, left)], margin: [0, 2, 0, 0] },
        ],
        [
          { ...line(NATION, TYPE_PT.nation), bold: true },
          { ...line(MOTTO, TYPE_PT.motto), bold: true },
          { stack: [ruleOf(widthOf(MOTTO, TYPE_PT.motto), right)], margin: [0, 2, 0, 0] },
        ],
      ],
      [
        [
          ...(head.number === null ? [] : [line(head.number, TYPE_PT.number)]),
          ...(head.about === null ? [] : [{ ...line(head.about, TYPE_PT.about), margin: [4, 2, 8, 0] as Margin }]),
          ...(head.urgency === null ? [] : [urgencyOf(head.urgency)]),
        ],
        [{ ...line(head.placeAndDay, TYPE_PT.placeAndDay), italics: true }],
      ].map((stack) => ({ stack, margin: [0, 8, 0, 0] as Margin })),
    ],
  };
  return { table, layout: bare, margin: [0, 0, 0, 14] };
}

type Margin = [number, number, number, number];

const line = (text: string, fontSize: number) => ({ text, fontSize, alignment: 'center' as const });

/** "KHẨN" in a box. */
const urgencyOf = (text: string): Content => ({
  columns: [
    { width: '*', text: '' },
    { width: 'auto', table: { body: [[{ text, bold: true, fontSize: TYPE_PT.urgency, margin: [4, 0, 4, 0] }]] } },
    { width: '*', text: '' },
  ],
  margin: [0, 6, 0, 0],
});

/** The name of the kind, what it is about and a rule under it; nothing for a công văn. */
export function titleOf({ title, page }: LetterDocument): Content[] {
  if (title === null) return [];
  const width = textWidth(page);
  return [
    { text: title.name, bold: true, fontSize: TYPE_PT.title, alignment: 'center' },
    { text: title.about, bold: true, fontSize: TYPE_PT.titleAbout, alignment: 'center' },
    { stack: [ruleOf(width / 5, width)], margin: [0, 2, 0, 14] },
  ];
}

/** "Kính gửi: Sở Xây dựng." on one line, several one below the other. */
export function addresseesOf({ addressees }: LetterDocument): Content[] {
  const [only, ...others] = addressees;
  if (only === undefined) return [];
  const margin: Margin = [0, 2, 0, 12];
  if (others.length === 0)
    return [{ text: `Kính gửi: ${only}.`, fontSize: TYPE_PT.addressee, alignment: 'center', margin }];
  const lines = addressees.map((name, index) => `- ${name}${index === addressees.length - 1 ? '.' : ';'}`);
  return [
    {
      columns: [
        { width: pointsOf(PAGE_MM.left), text: '' },
        { width: 'auto', text: 'Kính gửi:', fontSize: TYPE_PT.addressee },
        { width: '*', stack: lines.map((text) => ({ text, fontSize: TYPE_PT.addressee })), margin: [8, 0, 0, 0] },
      ],
      margin: [0, 2, 0, 12 + AFTER_PARAGRAPH_PT / 2],
    },
  ];
}
