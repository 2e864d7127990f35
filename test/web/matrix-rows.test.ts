import { describe, expect, it } from '@jest/globals';
import { type GridShape, moved } from '../../web/src/pages/consultation/matrix/arrows.js';
import { formerRounds } from '../../web/src/pages/consultation/matrix/former-rounds.js';
import { holderLine } from '../../web/src/pages/consultation/matrix/holder.js';
import { pictureOf } from '../../web/src/pages/consultation/matrix/picture.js';
import { actsFirst, rowOf } from '../../web/src/pages/consultation/matrix/rows.js';
import { spanWords, type Told } from '../../web/src/pages/consultation/matrix/span-words.js';
import { questionTally, sayTally, tallySentence } from '../../web/src/pages/consultation/matrix/tally.js';
import { instantFrom } from '../../web/src/time/say.js';
import { by, calendar, phuYen } from './law.js';
import { aConsultation, anOpinion, at, NAMES, QUESTIONS, sevenOpinions } from './sample-opinions.js';

const told: Told = {
  now: instantFrom(at('2024-05-10 16:55')),
  calendar,
  regulation: phuYen,
  regime: 'ordinary',
  language: 'vi',
  nameOf: (agency) => NAMES[agency] ?? agency,
};
const opinions = sevenOpinions(by);
const rows = opinions.map((opinion) => rowOf(opinion, QUESTIONS));

function opinionOf(agency: string) {
  const found = opinions.find((opinion) => opinion.agency === agency);
  if (found === undefined) throw new Error(`nobody asked ${agency}`);
  return found;
}

describe('a row of the matrix', () => {
  it('fills one cell for each question that was answered, with the comments that came with it', () => {
    expect(rowOf(opinionOf('STC'), QUESTIONS)).toEqual({
      kind: 'cells',
      agency: 'STC',
      cells: [
        { question: 'mot', position: 'agree', text: null, comments: 0 },
        { question: 'hai', position: 'disagree', text: null, comments: 1 },
        { question: 'ba', position: 'no-comment', text: null, comments: 0 },
      ],
    });
  });

  it('leaves a question empty that was not asked', () => {
    expect(rowOf(opinionOf('SXD'), QUESTIONS)).toMatchObject({ cells: [{}, { question: 'hai', position: null }, {}] });
  });

  it.each([
    ['STNMT', 'awaiting'],
    ['SGTVT', 'returned'],
    ['UBNDTH', 'deemed'],
  ])('spans all questions for %s, which is %s', (agency, mark) => {
    expect(rowOf(opinionOf(agency), QUESTIONS)).toEqual({ kind: 'span', agency, mark });
  });

  it('never shows the late answer of a silent agency as its position', () => {
    expect(rowOf(opinionOf('UBNDTH'), QUESTIONS).kind).toBe('span');
  });
});

describe('the words of a spanning cell', () => {
  it('say until when an answer is waited for', () => {
    expect(spanWords(opinionOf('STNMT'), told)).toEqual({
      title: 'Chờ trả lời',
      detail: 'còn 1 ngày làm việc, đến hết thứ Hai 13/5/2024',
    });
  });

  it('say that consent is by rule, by which text, and since when', () => {
    expect(spanWords(opinionOf('UBNDTH'), told)).toEqual({
      title: 'Được xác định là đồng ý',
      detail: 'không trả lời; Văn bản 2230/UBND-NC, mục 2.2; từ 0:00 thứ Sáu 10/5',
    });
  });

  it('give the ground of a return', () => {
    expect(spanWords(opinionOf('SGTVT'), told).title).toBe('Trả lại: không thuộc thẩm quyền');
  });

  it('say that no limit runs without a receipt', () => {
    expect(spanWords(anOpinion(by, { agency: 'CAT', receivedAt: null }), told).detail).toBe(
      'chưa có biên nhận, thời hạn chưa bắt đầu tính',
    );
  });
});

describe('who holds the step', () => {
  it.each([
    ['STC', 'trả lời 15:40 thứ Hai 6/5'],
    ['STNMT', 'Chuyên viên đang xử lý'],
    ['SGTVT', 'chờ Sở Kế hoạch và Đầu tư'],
    ['UBNDTH', 'gửi chậm 9:14 thứ Sáu 10/5'],
    ['BCHQS', 'ngoài hệ thống, biên nhận 2/5'],
  ])('%s: %s', (agency, line) => {
    expect(holderLine(opinionOf(agency), told)).toBe(line);
  });
});

describe('the tallies', () => {
  it('say what the opinions come to', () => {
    expect(tallySentence(opinions, 'vi')).toBe('4 đã trả lời, 1 được xác định là đồng ý, 1 trả lại, 1 đang chờ');
  });

  it('never add deemed consent to the agreements', () => {
    const first = questionTally('mot', opinions, rows);
    expect(first).toContainEqual({ mark: 'agree', count: 3 });
    expect(first).toContainEqual({ mark: 'deemed', count: 1 });
  });

  it('count only the agencies that were asked the question', () => {
    expect(sayTally(questionTally('hai', opinions, rows), 'vi')).toBe('1 không thống nhất');
  });

  it('are right for a single agency', () => {
    expect(tallySentence([anOpinion(by, { agency: 'STC' })], 'vi')).toBe('1 đang chờ');
  });
});

describe('the order on a phone', () => {
  it('puts first what needs an act', () => {
    expect(
      actsFirst(opinions)
        .map(({ agency }) => agency)
        .slice(0, 3),
    ).toEqual(['UBNDTH', 'SGTVT', 'STNMT']);
  });
});

describe('former rounds', () => {
  it('keep their opinions with their own text', () => {
    const [first] = aConsultation([]).rounds;
    const second = {
      number: 2,
      proposal: 'Kè dài 2,9 km.',
      proposalHash: 'b2',
      openedAt: at('2024-05-15 09:00'),
      reason: 'Giảm',
      position: 'Thống nhất chủ trương',
      questions: [],
      requestHash: null,
    };
    const consultation = aConsultation(opinions, {
      round: 2,
      rounds: [first, second].filter((round) => round !== undefined),
      formerOpinions: opinions,
    });
    expect(formerRounds(consultation)).toMatchObject([{ round: { number: 1, proposal: 'Kè dài 3,2 km.' } }]);
    expect(formerRounds(consultation)[0]?.opinions).toHaveLength(7);
  });

  it('are none in the first', () => {
    expect(formerRounds(aConsultation(opinions))).toEqual([]);
  });
});

describe('the picture of one agency', () => {
  it('has a lane, a sentence and a sum of the whole', () => {
    const picture = pictureOf(
      [anOpinion(by, { agency: 'STC' })],
      { ...told, now: instantFrom(at('2024-05-06 10:00')) },
      'h',
    );
    expect(picture.sentences).toEqual(['Sở Tài chính: nhận 9:00 thứ Sáu 26/4, chờ trả lời; hạn: hết thứ Năm 9/5.']);
    expect(picture.sentence).toBe(
      'Các ngày từ thứ Sáu 26/4/2024 đến thứ Sáu 10/5/2024; bây giờ là 10:00 thứ Hai 6/5/2024; § 0:00 thứ Sáu 10/5.',
    );
  });
});

describe('arrow keys in the grid', () => {
  const shape: GridShape = [
    [0, 1, 2, 3],
    [0, 1, 2],
    [0, 1, 2, 3],
  ];

  it('move along a row and stop at its ends', () => {
    expect(moved(shape, { row: 0, column: 1 }, 'ArrowRight')).toEqual({ row: 0, column: 2 });
    expect(moved(shape, { row: 0, column: 3 }, 'ArrowRight')).toEqual({ row: 0, column: 3 });
    expect(moved(shape, { row: 0, column: 0 }, 'ArrowLeft')).toEqual({ row: 0, column: 0 });
  });

  it('come down into a spanning cell at the column in which it begins', () => {
    expect(moved(shape, { row: 0, column: 3 }, 'ArrowDown')).toEqual({ row: 1, column: 2 });
  });

  it('go to the ends of a row and to the corners', () => {
    expect(moved(shape, { row: 0, column: 1 }, 'End')).toEqual({ row: 0, column: 3 });
    expect(moved(shape, { row: 2, column: 3 }, 'Home', true)).toEqual({ row: 0, column: 0 });
  });

  it('are left alone when they mean something else', () => {
    expect(moved(shape, { row: 0, column: 0 }, 'a')).toBeNull();
  });
});
