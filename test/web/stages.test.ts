import { describe, expect, it } from '@jest/globals';
import { isWorded } from '../../web/src/pages/consultation/stages/event-words.js';
import { cornerOf, SPOTS, waysOf } from '../../web/src/pages/consultation/stages/machine-sheet.js';
import { stagesOf } from '../../web/src/pages/consultation/stages/stage-line.js';
import { instantFrom } from '../../web/src/time/say.js';
import { consultationMachine } from '../../workflows/consultation/consultation.machine.js';
import { opinionMachine } from '../../workflows/opinion/opinion.machine.js';
import { readMachine } from '../../workflows/step/machine-reading.js';
import { by, calendar } from './law.js';
import { aConsultation, anAnswer, at, sevenOpinions } from './sample-opinions.js';

const NOW = instantFrom(at('2024-05-10 16:55'));
const line = (consultation: ReturnType<typeof aConsultation>) =>
  stagesOf(consultation, NOW, calendar, 'vi').map(({ place, title, words }) => [place, title, words]);

describe('the line of stages', () => {
  it('tells what was, what is and what may come', () => {
    expect(line(aConsultation(sevenOpinions(by)))).toEqual([
      ['passed', 'Dự thảo', 'đến 26/4'],
      ['present', 'Đang lấy ý kiến', 'từ 26/4, ngày làm việc thứ 8'],
      ['certain', 'Tổng hợp, giải trình', 'khi ý kiến cuối cùng đã rõ'],
      ['possible', 'Làm việc trực tiếp', 'dự kiến: Sở Tài chính'],
      ['possible', 'Trình Chủ tịch', 'nếu không thống nhất được'],
      ['certain', 'Kết luận', 'hoặc rút hồ sơ, có lý do'],
    ]);
  });

  it('says which stages a concluded consultation was over without', () => {
    const agreed = aConsultation([anAnswer(by, 'STC', at('2024-05-06 15:40'), { mot: 'agree' })], {
      state: 'concluded' as never,
      endedAt: at('2024-05-08 10:00'),
    });
    expect(line(agreed)).toEqual([
      ['passed', 'Dự thảo', 'đến 26/4'],
      ['passed', 'Lấy ý kiến', '26/4 – 6/5'],
      ['passed', 'Tổng hợp, giải trình', '6/5 – 8/5'],
      ['skipped', 'Làm việc trực tiếp', 'không phải qua'],
      ['skipped', 'Trình Chủ tịch', 'không phải qua'],
      ['present', 'Đã kết luận', 'ngày 8/5/2024'],
    ]);
  });

  it('begins with a draft that nobody was asked about', () => {
    const draft = aConsultation([], { state: 'draft' as never, openedAt: null, rounds: [], round: 0 });
    expect(line(draft)[0]).toEqual(['present', 'Dự thảo', 'soạn và gửi']);
  });

  it('ends with the withdrawal', () => {
    const [asked] = sevenOpinions(by).slice(3);
    const cancelled = asked === undefined ? [] : [{ ...asked, state: 'cancelled' as never }];
    const withdrawn = aConsultation(cancelled, { state: 'withdrawn' as never, endedAt: at('2024-05-08 10:00') });
    expect(line(withdrawn).map(([place]) => place)).toEqual([
      'passed',
      'passed',
      'skipped',
      'skipped',
      'skipped',
      'present',
    ]);
    expect(line(withdrawn).at(-1)).toEqual(['present', 'Đã rút', 'ngày 8/5/2024']);
  });
});

describe.each([
  ['consultation', consultationMachine, SPOTS.consultation],
  ['opinion', opinionMachine, SPOTS.opinion],
] as const)('the drawing of the machine of the %s', (_name, machine, spots) => {
  const reading = readMachine(machine);

  it('has a place for every state, and no two on one place', () => {
    expect(Object.keys(spots).sort()).toEqual([...reading.states].sort());
    const corners = Object.values(spots).map((spot) => JSON.stringify(cornerOf(spot)));
    expect(new Set(corners).size).toBe(corners.length);
  });

  it('has words in both languages for every event that leads on', () => {
    const events = waysOf(reading).flatMap((way) => way.events);
    expect(events.length).toBeGreaterThan(0);
    expect(events.filter((event) => !isWorded(event, 'vi') || !isWorded(event, 'en'))).toEqual([]);
  });

  it('draws no way back into the same state', () => {
    expect(waysOf(reading).filter(({ from, to }) => from === to)).toEqual([]);
  });
});
