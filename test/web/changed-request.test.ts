import { describe, expect, it } from '@jest/globals';
import { awaitedSession } from '../../web/src/acts/awaited-session.js';
import { changedRequest, type Request } from '../../web/src/acts/changed-request.js';
import { nameUnderKey, ownCode } from '../../workflows/opinion/opinion-name.js';

const before: Request = {
  proposal: 'Phê duyệt dự thảo',
  position: 'Thống nhất chủ trương',
  questions: [
    { key: 'q1', text: 'Có phù hợp không?', agencies: null },
    { key: 'q2', text: 'Vốn từ đâu?', agencies: ['STC'] },
  ],
};

describe('what a new round changes', () => {
  it('is nothing where nothing was changed', () => {
    expect(changedRequest(before, before)).toEqual({});
    expect(changedRequest(before, before, '  ')).toEqual({});
  });

  it('is only what differs', () => {
    expect(changedRequest(before, { ...before, position: 'Chưa thống nhất' })).toEqual({ position: 'Chưa thống nhất' });
  });

  it('sends the questions whole, with whom each is asked of', () => {
    const questions = before.questions.map((one) => (one.key === 'q1' ? { ...one, text: '' } : one));
    expect(changedRequest(before, { ...before, questions }, 'Tiến độ?')).toEqual({
      questions: [
        { key: 'q2', text: 'Vốn từ đâu?', agencies: ['STC'] },
        { key: 'q3', text: 'Tiến độ?' },
      ],
    });
  });
});

describe('the name of an opinion', () => {
  const nameOf = (code: string) => ({ STC: 'Sở Tài chính', SXD: 'Sở Xây dựng' })[code] ?? code;

  it('is that of its agency, and says from whom it was taken over', () => {
    expect(nameUnderKey('STC', nameOf, 'vi')).toBe('Sở Tài chính');
    expect(nameUnderKey('STC~SXD', nameOf, 'vi')).toBe('Sở Tài chính (tiếp nhận từ Sở Xây dựng)');
    expect(nameUnderKey('STC~SXD', nameOf, 'en')).toBe('Sở Tài chính (taken over from Sở Xây dựng)');
    expect([ownCode('STC'), ownCode('STC~SXD')]).toEqual(['STC', 'STC']);
  });
});

describe('the session that waits for the word of a dissenting head', () => {
  const session = {
    heldOn: '2023-05-30',
    participants: [],
    minutes: 'Thống nhất',
    result: 'unified' as const,
    recordedAt: '2023-05-30T09:00:00.000+07:00',
    confirmed: null,
    objection: null,
    confirmationNeeded: true,
    confirmDueAt: '2023-06-02T00:00:00.000+07:00',
    confirmOverdue: false,
  };
  const of = (last: object, heldBy = 'SXD') =>
    awaitedSession(
      { dispute: { sessions: { SXD: [session, { ...session, ...last }] } }, opinions: { SXD: { heldBy } } } as never,
      'SXD',
    );

  it('is the last one, as long as nothing was said of it', () => {
    expect(of({ minutes: 'Lần hai' })?.minutes).toBe('Lần hai');
    expect(of({ confirmed: true })).toBeNull();
    expect(of({ confirmed: false })).toBeNull();
    expect(of({ result: 'differing' })).toBeNull();
    expect(of({ confirmationNeeded: false })).toBeNull();
  });
});
