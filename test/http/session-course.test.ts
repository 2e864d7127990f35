/** How the heads met, over the API: what is recorded is shown, and what does not hold together is told at its field. */
import { beforeAll, expect, it } from '@jest/globals';
import { describeApplication, type Visitor } from '../application.js';
import { disagreeing, done, opened, refused } from './asking.js';

const COURSE = {
  at: '08:00',
  place: 'Phòng họp số 2',
  chair: 'Nguyễn Văn An',
  heads: { lead: 'Nguyễn Văn An', dissenting: 'Trần Thị Bình' },
  questions: [{ key: 'q1', agreed: false, text: 'Còn khác nhau về ranh giới' }],
};
const SESSION = {
  agency: 'SXD',
  heldOn: '2023-06-14',
  participants: ['Hai Giám đốc'],
  minutes: 'Hai bên đã trao đổi.',
  result: 'differing',
};

describeApplication('a session of the heads', (application) => {
  let lead: Visitor;
  let id: string;

  beforeAll(async () => {
    lead = await application().signIn('truong.skhdt');
    const consult = [{ agency: 'SXD', function: 'construction', reason: 'Quản lý xây dựng' }];
    ({ id } = await opened(lead, { consult }));
    await done(await application().signIn('truong.sxd'), id, 'opinions/SXD/answer', disagreeing);
  });

  it('says at its field what is missing or contradicts itself, in a sentence of that field', async () => {
    const { minutes: _minutes, ...without } = SESSION;
    expect(await refused(lead, id, 'dispute/sessions', without)).toMatchObject({
      code: 'field-required',
      errors: [{ pointer: '/minutes', detail: 'Cần ghi nội dung biên bản.' }],
    });
    const wrong = (change: object) => refused(lead, id, 'dispute/sessions', { ...SESSION, ...COURSE, ...change });
    expect(await wrong({ questions: [{ key: 'q9', agreed: true }] })).toMatchObject({
      code: 'unknown-question',
      errors: [{ pointer: '/questions/0/key' }],
    });
    expect(await wrong({ questions: [{ key: 'q1' }] })).toMatchObject({
      errors: [{ pointer: '/questions/0/agreed', detail: 'Cần chọn: thống nhất hay còn khác nhau.' }],
    });
    expect(await wrong({ result: 'unified' })).toMatchObject({
      status: 422,
      code: 'session-contradicts-questions',
      errors: [{ pointer: '/result' }],
    });
    expect(await wrong({ at: '23:59' })).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/at' }] });
    expect(await wrong({ heads: 'Hai Giám đốc' })).toMatchObject({ status: 400, errors: [{ pointer: '/heads' }] });
  });

  it('is shown as it was recorded, and one of which less was said with nothing in its place', async () => {
    await done(lead, id, 'dispute/sessions', { ...SESSION, ...COURSE });
    const { dispute } = await done(lead, id, 'dispute/sessions', SESSION);
    const nothing = { at: null, place: null, chair: null, heads: null, questions: [] };
    expect(dispute?.sessions.SXD).toMatchObject([COURSE, nothing]);
  });
});
