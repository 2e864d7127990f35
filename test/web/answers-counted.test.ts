import { describe, expect, it } from '@jest/globals';
import type { Opinion } from '../../web/src/api/client.js';
import { answeredAmong, answersCounted } from '../../web/src/marks/answers-counted.js';
import { outcomeTitle } from '../../web/src/marks/outcome-title.js';

type Counted = Parameters<typeof answersCounted>[0][number];
const one = (state: Opinion['state'], position: Opinion['position'] = null, notice: string | null = null): Counted => ({
  state,
  position,
  notice: notice === null ? null : ({ state: notice } as Opinion['notice']),
});
const agree = one('answered', 'agree');
const disagree = one('answered', 'disagree');
const deemed = one('deemed', null, 'issued');
const owed = one('deemed', null, 'pending');

describe('what a result rests on', () => {
  it.each<[string, Counted[], string[]]>([
    [
      'nobody answered',
      [deemed, owed],
      [
        '0 trên 2 cơ quan được lấy ý kiến đã trả lời.',
        '2 cơ quan không trả lời, được xác định là đồng ý theo quy định; không cộng vào số thống nhất.',
        'Còn 1 thông báo về việc được xác định là đồng ý chưa phát hành.',
      ],
    ],
    [
      'all answered',
      [agree, agree, disagree],
      ['3 trên 3 cơ quan được lấy ý kiến đã trả lời: 2 thống nhất, 1 không thống nhất.'],
    ],
    [
      'silence that is no agreement',
      [agree, one('unanswered'), one('overdue')],
      [
        '1 trên 3 cơ quan được lấy ý kiến đã trả lời: 1 thống nhất.',
        '2 cơ quan không trả lời; không được coi là đồng ý.',
      ],
    ],
    [
      'what was returned, taken back or passed on',
      [agree, one('released'), one('cancelled'), one('transferred')],
      ['1 trên 2 cơ quan được lấy ý kiến đã trả lời: 1 thống nhất.', '1 cơ quan trả lại văn bản và được chấp nhận.'],
    ],
  ])('is told: %s', (_, opinions, expected) => {
    expect(answersCounted(opinions, 'vi')).toEqual(expected);
  });

  it('never counts a deemed consent among the answers', () => {
    expect(answeredAmong([deemed, owed, agree])).toBe(1);
  });

  it.each<[string, Counted[], string]>([
    ['agreed', [agree, deemed], 'Đã kết luận: thống nhất'],
    ['agreed', [deemed], 'Đã kết luận: không cơ quan nào trả lời, được xác định là đồng ý theo quy định'],
    ['agreed', [deemed, one('unanswered')], 'Đã kết luận: không cơ quan nào trả lời'],
    ['agreed', [one('unanswered')], 'Đã kết luận: không cơ quan nào trả lời'],
    ['withdrawn', [one('cancelled')], 'Đã rút'],
    ['decided-by-lead', [deemed], 'Cơ quan chủ trì đã quyết định theo thẩm quyền'],
  ])('is in its title: %s', (outcome, opinions, title) => {
    expect(outcomeTitle(outcome as Parameters<typeof outcomeTitle>[0], opinions, 'vi')).toBe(title);
  });
});
