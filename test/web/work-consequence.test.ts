import { describe, expect, it } from '@jest/globals';
import { aboutOf } from '../../web/src/pages/work/about-words.js';
import { consequenceOf, type Rules } from '../../web/src/pages/work/consequence.js';
import { nextAct } from '../../web/src/pages/work/next-act.js';
import { instantFrom } from '../../web/src/time/say.js';
import { workItem } from './work-samples.js';

const now = instantFrom('2023-05-24T09:00:00+07:00');
const named = { lead: 'Sở Xây dựng', entersFor: null };
const deemed: Rules = { silence: { effect: 'deemed-consent' }, extension: { undecidedAtLimit: 'lapses' } };
const escalating: Rules = { silence: { effect: 'escalate-to-head' }, extension: { undecidedAtLimit: 'granted' } };

describe('what follows where nothing is done', () => {
  it('is agreement by rule, from the first moment after the limit, where the regulation says so', () => {
    const { isDeemed, effect, rest } = consequenceOf(workItem({}), deemed, named, now, 'vi');
    expect(isDeemed).toBe(true);
    expect(`${effect} ${rest}`).toBe(
      'Không trả lời thì được xác định là đồng ý với đề xuất của Sở Xây dựng từ 0:00 thứ Sáu 26/5.',
    );
  });

  it('is never called agreement where silence is none', () => {
    const { isDeemed, rest } = consequenceOf(workItem({}), escalating, named, now, 'vi');
    expect(isDeemed).toBe(false);
    expect(rest).toContain('không được coi là đồng ý');
  });

  it('names the agency outside for which the clerk enters the answer', () => {
    const outside = { ...named, entersFor: 'Công an tỉnh' };
    expect(consequenceOf(workItem({}), deemed, outside, now, 'vi').effect).toMatch(/^Công an tỉnh không trả lời/);
  });

  it('leaves the effect of agreement alone where only the notice is late', () => {
    const notice = workItem({ kind: 'notice', next: 'notice.issue' });
    expect(consequenceOf(notice, deemed, named, now, 'vi').rest).toContain('hiệu lực đồng ý không thay đổi');
  });

  it('lets an undecided extension lapse or stand as the regulation says', () => {
    const extension = workItem({ kind: 'extension', next: 'opinion.grant-extension' });
    expect(consequenceOf(extension, deemed, named, now, 'vi').rest).toContain('hết hiệu lực');
    expect(consequenceOf(extension, escalating, named, now, 'vi').rest).toContain('được coi là chấp nhận');
  });
});

describe('the one next act', () => {
  it('is signed by the head and drafted by the officer', () => {
    const submitted = workItem({ draft: 'submitted', draftBy: 'Huỳnh Thu Hà' });
    expect(nextAct(submitted, 'head', false, 'vi').text).toBe('Ký trả lời');
    expect(nextAct(workItem({}), 'officer', false, 'vi').text).toBe('Soạn trả lời');
  });

  it('is only seen by whoever may neither sign nor prepare it', () => {
    expect(nextAct(workItem({}), 'clerk', false, 'vi').isOnlySeen).toBe(true);
    expect(nextAct(workItem({}), 'clerk', true, 'vi').text).toBe('Nhập ý kiến trả lời');
  });

  it('is told with who submitted the draft', () => {
    const about = aboutOf(workItem({ draft: 'submitted', draftBy: 'Huỳnh Thu Hà' }), () => 'Sở A', false, 'vi');
    expect(about).toBe('Sở A lấy ý kiến · chuyên viên Huỳnh Thu Hà đã trình, chờ ký');
  });
});
