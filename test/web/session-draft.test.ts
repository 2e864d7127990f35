import { describe, expect, it } from '@jest/globals';
import { courseLines, courseWords } from '../../web/src/acts/session-course.js';
import {
  courseOfDraft,
  questionsOfDissent,
  type SessionDraft,
  sessionBody,
  sessionSlips,
} from '../../web/src/pages/dispute/session-draft.js';
import { by } from './law.js';
import { aComment, anAnswer, at } from './sample-opinions.js';

const DRAFT: SessionDraft = {
  agency: 'SXD',
  heldOn: '2023-05-30',
  at: '14:00',
  place: ' phòng họp số 2 ',
  chair: '',
  lead: 'Nguyễn Văn An',
  dissenting: '',
  participants: 'Nguyễn Văn An\n\nTrần Thị Bình',
  questions: [{ key: 'mot', agreed: true, text: '' }],
  minutes: 'Hai bên đã trao đổi',
  result: 'unified',
};

describe('the minutes of a session', () => {
  it('are sent without what was left empty', () => {
    expect(sessionBody(DRAFT)).toEqual({
      agency: 'SXD',
      heldOn: '2023-05-30',
      at: '14:00',
      place: 'phòng họp số 2',
      heads: { lead: 'Nguyễn Văn An' },
      participants: ['Nguyễn Văn An', 'Trần Thị Bình'],
      questions: [{ key: 'mot', agreed: true }],
      minutes: 'Hai bên đã trao đổi',
      result: 'unified',
    });
    const bare = { ...DRAFT, at: '', place: '', lead: '', questions: [], result: null };
    expect(Object.keys(sessionBody(bare))).toEqual(['agency', 'heldOn', 'participants', 'minutes']);
  });

  it.each<[string, Partial<SessionDraft>, readonly string[]]>([
    ['nothing', {}, []],
    [
      'everything at once',
      {
        heldOn: '',
        participants: ' \n',
        minutes: '',
        result: null,
        questions: [{ key: 'mot', agreed: null, text: '' }],
      },
      ['heldOn', 'participants', 'questions/0', 'minutes', 'result'],
    ],
    ['a result against its questions', { questions: [{ key: 'mot', agreed: false, text: '' }] }, ['contradiction']],
    ['no result against its questions where they differ', { result: 'differing' }, []],
  ])('are told %s', (_what, change, slips) => {
    expect(sessionSlips({ ...DRAFT, ...change })).toEqual(slips);
  });

  it('read as they will stand in the dossier', () => {
    const of = {
      questions: [{ key: 'mot', text: 'Phù hợp không?', agencies: null }],
      lead: 'Sở A',
      dissenting: 'Sở B',
    };
    const lines = courseLines(courseOfDraft(DRAFT), of as never, courseWords.vi, 'vi');
    expect(lines.map(({ label, text }) => `${label}: ${text}`)).toEqual([
      'Thời gian, địa điểm: 14:00 thứ Ba 30/5/2023, tại phòng họp số 2',
      'Thủ trưởng Sở A: Nguyễn Văn An',
      'Thành phần tham dự: Nguyễn Văn An; Trần Thị Bình',
      'Câu 1: thống nhất',
    ]);
  });
});

describe('the questions about which the heads meet', () => {
  const of = (said: Record<string, 'agree' | 'disagree'>, more: object = {}) => {
    const opinion = anAnswer(by, 'SXD', at('2024-05-06 15:40'), said, more);
    return questionsOfDissent({ ...opinion, questions: ['mot', 'hai'] });
  };

  it('are those on which the agency did not simply agree', () => {
    expect(of({ mot: 'agree', hai: 'disagree' })).toEqual(['hai']);
  });

  it('are all that it was asked where its answer agrees to each', () => {
    expect(of({ mot: 'agree', hai: 'agree' })).toEqual(['mot', 'hai']);
    expect(questionsOfDissent(undefined)).toEqual([]);
  });

  it('include one with a comment on main content', () => {
    const comments = { k1: aComment('mot') };
    expect(of({ mot: 'agree', hai: 'agree' }, { comments })).toEqual(['mot']);
  });
});
