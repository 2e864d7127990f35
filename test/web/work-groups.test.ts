import { describe, expect, it } from '@jest/globals';
import { countSentence } from '../../web/src/pages/work/count-words.js';
import { grouped, leads } from '../../web/src/pages/work/groups.js';
import { stripOf } from '../../web/src/pages/work/strip.js';
import type { WorkItem } from '../../web/src/pages/work/work-item.js';
import { instantFrom } from '../../web/src/time/say.js';
import { workItem } from './work-samples.js';

const now = instantFrom('2024-05-10T16:55:00+07:00');
const due = (dueAt: string | null): WorkItem => workItem({ dueAt });

describe('work is grouped by how it presses', () => {
  it('takes a limit that ends with today as to be done today, and one second later as overdue', () => {
    const limit = due('2024-05-11T00:00:00+07:00');
    expect(grouped([limit], now).map(({ name }) => name)).toEqual(['today']);
    expect(grouped([limit], instantFrom('2024-05-11T00:00:00+07:00')).map(({ name }) => name)).toEqual(['overdue']);
  });

  it('puts a limit within today, at 17:00, under today too', () => {
    expect(grouped([due('2024-05-10T17:00:00+07:00')], now)[0]?.name).toBe('today');
  });

  it('keeps the order of urgency whatever the order of the rows', () => {
    const rows = [due(null), due('2024-05-15T00:00:00+07:00'), due('2024-05-09T00:00:00+07:00')];
    expect(grouped(rows, now).map(({ name }) => name)).toEqual(['overdue', 'soon', 'unlimited']);
  });

  it('puts what is drafted last, in a group of its own', () => {
    const rows = [workItem({ kind: 'draft', next: 'consultation.open', dueAt: null }), due(null)];
    expect(grouped(rows, now).map(({ name }) => name)).toEqual(['unlimited', 'drafted']);
  });

  it('gives each pressing group its one solid button, and else the first group', () => {
    const groups = grouped([due('2024-05-09T00:00:00+07:00'), due('2024-05-15T00:00:00+07:00')], now);
    expect(groups.map((group) => leads(group, groups))).toEqual([true, false]);
    const calm = grouped([due('2024-05-15T00:00:00+07:00'), due(null)], now);
    expect(calm.map((group) => leads(group, calm))).toEqual([true, false]);
  });
});

describe('the sentence beside the heading', () => {
  it('tells what is held, overdue and due today', () => {
    expect(countSentence({ work: 7, overdue: 1, today: 2 }, 'vi')).toBe(
      '7 việc cần xử lý, 1 quá hạn, 2 phải xong trước 24:00 hôm nay',
    );
  });

  it('leaves out what is none', () => {
    expect(countSentence({ work: 3, overdue: 0, today: 0 }, 'vi')).toBe('3 việc cần xử lý');
    expect(countSentence({ work: 0, overdue: 0, today: 0 }, 'vi')).toBe('Không có hồ sơ lấy ý kiến nào cần xử lý');
  });
});

describe('the strip of two weeks', () => {
  const calendar = {
    id: 'vn',
    version: '2024.2',
    years: { '2024': { notices: [{ number: '1' }], provisional: false } },
    daysOff: [],
    workedSaturdays: ['2024-05-11'],
  } as unknown as Parameters<typeof stripOf>[1];

  it('has fourteen days from today on, weekends off and a swapped Saturday worked', () => {
    const days = stripOf(now, calendar, [], []);
    expect(days).toHaveLength(14);
    expect(days[0]).toMatchObject({ date: '2024-05-10', isToday: true, isOff: false });
    expect(days[1]).toMatchObject({ isOff: false, isWorkedSaturday: true });
    expect(days.filter(({ isOff }) => isOff).map(({ date }) => date)).toEqual([
      '2024-05-12',
      '2024-05-18',
      '2024-05-19',
    ]);
  });

  it('puts a limit of midnight on the day that it ends, and leaves out what has passed', () => {
    const mine = [due('2024-05-14T00:00:00+07:00'), due('2024-05-09T00:00:00+07:00'), due(null)];
    const days = stripOf(now, calendar, mine, [due('2024-05-14T00:00:00+07:00')]);
    expect(days.filter((day) => day.mine + day.waiting > 0)).toEqual([
      expect.objectContaining({ date: '2024-05-13', mine: 1, waiting: 1 }),
    ]);
  });
});
