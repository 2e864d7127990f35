import { describe, expect, it } from '@jest/globals';
import type { Opinion } from '../../web/src/api/client.js';
import { saidByQuestion } from '../../web/src/pages/consultation/answers/said-by-question.js';
import { rowOf } from '../../web/src/pages/consultation/matrix/rows.js';
import { by } from './law.js';
import { anAnswer, anOpinion, answerAt, at, QUESTIONS } from './sample-opinions.js';

const MONDAY = at('2024-05-06 15:40');
const written: Opinion = anAnswer(by, 'STC', MONDAY, { mot: 'agree', hai: 'disagree' });
const withTexts: Opinion = {
  ...written,
  answer: written.answer && {
    ...written.answer,
    answers: [
      { question: 'mot', position: 'agree', text: 'Cần thiết đầu tư' },
      { question: 'hai', position: 'disagree', text: 'Chưa cân đối được vốn' },
    ],
  },
};

const asked = (...opinions: readonly Opinion[]) =>
  saidByQuestion({
    questions: QUESTIONS,
    opinions: Object.fromEntries(opinions.map((opinion) => [opinion.agency, opinion])),
  });

describe('the answers to one question side by side', () => {
  it('hold what each agency wrote, in its own words', () => {
    const [first, second] = asked(withTexts, anAnswer(by, 'SXD', MONDAY, { mot: 'agree' }));
    expect(first).toEqual({
      key: 'mot',
      text: 'Sự cần thiết, quy mô đầu tư',
      said: [
        { agency: 'STC', position: 'agree', text: 'Cần thiết đầu tư', receivedAt: MONDAY, late: false },
        { agency: 'SXD', position: 'agree', text: null, receivedAt: MONDAY, late: false },
      ],
      silent: [],
    });
    expect(second?.said).toMatchObject([{ agency: 'STC', position: 'disagree', text: 'Chưa cân đối được vốn' }]);
  });

  it.each<[Opinion['state'], string[]]>([
    ['awaiting', ['SCT']],
    ['deemed', ['SCT']],
    ['overdue', ['SCT']],
    ['released', []],
    ['transferred', []],
    ['cancelled', []],
  ])('name an agency that is %s among those who said nothing: %j', (state, silent) => {
    expect(asked(anOpinion(by, { agency: 'SCT', state }))[0]).toMatchObject({ said: [], silent });
  });

  it('show what came late as late', () => {
    const receivedAt = at('2024-05-13 09:00');
    const late = anOpinion(by, {
      agency: 'SCT',
      state: 'deemed',
      late: { ...answerAt(receivedAt, { mot: 'disagree' }), comments: {} },
    });
    expect(asked(late)[0]).toMatchObject({ said: [{ agency: 'SCT', position: 'disagree', late: true }], silent: [] });
  });

  it('stand in the table of answers too', () => {
    expect(rowOf(withTexts, QUESTIONS)).toMatchObject({
      cells: [{ text: 'Cần thiết đầu tư' }, { text: 'Chưa cân đối được vốn' }, { text: null }],
    });
  });
});
