/** 7. Bảng tổng hợp, tiếp thu, giải trình ý kiến: khổ ngang, bốn cột. */
import {
  type Block,
  body,
  bold,
  type LetterDocument,
  type Paragraph,
  plain,
  type Text,
} from '../document/letter-document.js';
import type { ViewFacts } from '../facts/letter-contents.js';
import type { LetterFacts } from '../facts/letter-facts.js';
import { shortDay } from '../words/days.js';
import { fullStop, POSITION_WORDS, sentence, topicOf, upperFirst } from '../words/phrases.js';
import { counting, countsInText, RESULT_WORDS, standingsInText, viewInText } from '../words/views.js';
import { framed, type Rendering } from './frame.js';

export function summaryLetter(facts: LetterFacts<'summary'>, rendering: Rendering): LetterDocument {
  return framed(facts, rendering, {
    name: 'BẢNG TỔNG HỢP, TIẾP THU, GIẢI TRÌNH Ý KIẾN',
    about: `Về ${topicOf(facts.consultation.subject)}`,
    page: 'landscape',
    body: bodyOf(facts),
    copies: [],
  });
}

function bodyOf({ content, lead }: LetterFacts<'summary'>): Block[] {
  const { views, legalGround, askedOn } = content;
  const rows = counting(views).flatMap(rowsOf);
  return [
    body(
      `Căn cứ ${sentence(legalGround).replace(/^căn cứ\s+/iu, '')}, ngày ${shortDay(askedOn)} ${lead.name} đã gửi văn bản lấy ý kiến. Kết quả như sau:`,
    ),
    body([bold('1. Số liệu chung. '), { text: countsInText(views) }]),
    body([bold('2. Kết quả cụ thể')]),
    ...standingsInText(views, lead.name).map((text) => body(`- ${text}`)),
    ...(rows.length === 0
      ? [body('3. Các cơ quan không có nội dung góp ý cần tiếp thu, giải trình.')]
      : [
          body([bold('3. Nội dung góp ý và tiếp thu, giải trình')]),
          {
            kind: 'table' as const,
            columns: [
              { title: 'Nhóm vấn đề, điều, khoản', share: 22 },
              { title: 'Chủ thể góp ý', share: 18 },
              { title: 'Nội dung góp ý', share: 30 },
              { title: 'Nội dung tiếp thu, giải trình', share: 30 },
            ],
            rows,
          },
        ]),
    body(`Trên đây là kết quả tổng hợp, tiếp thu, giải trình ý kiến của ${lead.name}.`),
  ];
}

type Cells = readonly (Text | readonly Paragraph[])[];

/** The disagreement of an agency with its reasons, then its remarks one by one. */
function rowsOf(view: ViewFacts): Cells[] {
  const { position, reason, alternative, comments } = view;
  const who = viewInText(view);
  const whole: Cells[] =
    position === 'disagree' && reason !== null
      ? [
          [
            'Đề xuất nói chung',
            who,
            [
              plain(`${upperFirst(POSITION_WORDS.disagree)}. ${fullStop(reason)}`),
              ...(alternative === null ? [] : [plain(`Phương án đề nghị: ${fullStop(alternative)}`)]),
            ],
            comments.length === 0
              ? 'Báo cáo, giải trình tại hồ sơ trình.'
              : 'Xem nội dung tiếp thu, giải trình từng ý kiến dưới đây.',
          ],
        ]
      : [];
  return [...whole, ...comments.map((comment) => rowOf(comment, who))];
}

function rowOf(
  { question, text, condition, result, explanation, maintained }: ViewFacts['comments'][number],
  who: string,
): Cells {
  const outcome = result === null ? 'Đang xem xét.' : `${RESULT_WORDS[result]}.`;
  const kept =
    maintained === null ? '' : maintained ? ' Cơ quan góp ý bảo lưu ý kiến.' : ' Cơ quan góp ý không bảo lưu ý kiến.';
  return [
    question ?? 'Ý kiến chung',
    who,
    `${fullStop(text)}${condition ? ' (Điều kiện để thống nhất.)' : ''}`,
    [plain([bold(outcome), { text: `${explanation === null ? '' : ` ${fullStop(explanation)}`}${kept}` }])],
  ];
}
