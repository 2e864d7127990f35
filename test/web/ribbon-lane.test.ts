import { describe, expect, it } from '@jest/globals';
import { laneOf } from '../../web/src/pages/consultation/ribbon/lane.js';
import { laneSentence } from '../../web/src/pages/consultation/ribbon/lane-sentence.js';
import { instantFrom } from '../../web/src/time/say.js';
import { by } from './law.js';
import { ASKED_AT, anAnswer, anOpinion, answerAt, at, NAMES, sevenOpinions } from './sample-opinions.js';

const NOW = instantFrom(at('2024-05-10 16:55'));

function opinionOf(agency: string) {
  const found = sevenOpinions(by).find((opinion) => opinion.agency === agency);
  if (found === undefined) throw new Error(`nobody asked ${agency}`);
  return found;
}

const lane = (agency: string) => laneOf(opinionOf(agency), NOW, by);
const sentence = (agency: string) => laneSentence(NAMES[agency] ?? '', opinionOf(agency), by, 'vi');
const moment = (text: string) => instantFrom(at(text));

describe('the lane of an agency', () => {
  it('ends at the answer, with the position as its mark and only a tick where the limit was', () => {
    expect(lane('STC')).toMatchObject({
      stretches: [{ kind: 'line', from: instantFrom(ASKED_AT), to: moment('2024-05-06 15:40') }],
      marks: [{ name: 'disagree', at: moment('2024-05-06 15:40') }],
      limit: { kind: 'tick', at: moment('2024-05-10 00:00') },
    });
  });

  it('goes on to now while an answer is waited for, with the limit ahead and the extension filled up to now', () => {
    expect(lane('STNMT')).toMatchObject({
      stretches: [{ kind: 'line', to: NOW }],
      marks: [],
      limit: { kind: 'ahead', at: moment('2024-05-14 00:00') },
      extension: { from: moment('2024-05-10 00:00'), to: moment('2024-05-14 00:00'), filledTo: NOW, days: 2 },
    });
  });

  it('turns to dots after a return, because the limit has no effect', () => {
    expect(lane('SGTVT')).toMatchObject({
      stretches: [
        { kind: 'line', to: moment('2024-05-03 10:20') },
        { kind: 'without-limit', from: moment('2024-05-03 10:20'), to: NOW },
      ],
      marks: [{ name: 'returned', at: moment('2024-05-03 10:20') }],
      limit: null,
    });
  });

  it('bears § at the instant when silence took effect, and the late answer beside it', () => {
    expect(lane('UBNDTH')).toMatchObject({
      stretches: [{ kind: 'line', to: moment('2024-05-10 00:00') }],
      marks: [{ name: 'deemed', at: moment('2024-05-10 00:00') }],
      limit: { kind: 'silence', at: moment('2024-05-10 00:00') },
      lateAt: moment('2024-05-10 09:14'),
    });
  });

  it('has neither dot nor limit while receipt is not proved', () => {
    const unproved = laneOf(anOpinion(by, { agency: 'CAT', external: true, receivedAt: null }), NOW, by);
    expect(unproved).toMatchObject({
      receivedAt: null,
      stretches: [{ kind: 'lead-in', to: NOW }],
      limit: null,
      marks: [],
    });
  });

  it('says where the limit passed when the answer came only after it', () => {
    const late = answerAt(at('2024-05-13 08:00'), { mot: 'agree' });
    const settled = anAnswer(by, 'STC', at('2024-05-13 08:00'), { mot: 'agree' }, { late: { ...late, comments: {} } });
    expect(laneOf(settled, NOW, by)).toMatchObject({ limit: { kind: 'passed' }, marks: [{ name: 'agree' }] });
  });

  it('keeps the place of a return that the lead contested', () => {
    const contested = { ...opinionOf('SGTVT'), state: 'awaiting' } as ReturnType<typeof opinionOf>;
    expect(laneOf(contested, NOW, by)).toMatchObject({
      stretches: [{ kind: 'line', to: NOW }],
      marks: [{ name: 'returned' }],
      limit: { kind: 'ahead' },
    });
  });
});

describe('a lane whose limit stood still', () => {
  const contest = (decidedAt: string | null) =>
    ({
      since: at('2024-05-06 08:00'),
      dueAt: at('2024-05-08 00:00'),
      decision: decidedAt === null ? null : { at: at(decidedAt), competent: true },
    }) as NonNullable<ReturnType<typeof opinionOf>['contest']>;

  it('is dotted from the return on while the competence is contested, and has no limit', () => {
    const contested = { ...opinionOf('SGTVT'), state: 'contested' as const, contest: contest(null) };
    expect(laneOf(contested, NOW, by)).toMatchObject({
      stretches: [
        { kind: 'line', to: moment('2024-05-03 10:20') },
        { kind: 'without-limit', from: moment('2024-05-03 10:20'), to: NOW },
      ],
      limit: null,
    });
    expect(laneSentence('Sở', contested, by, 'vi')).toContain('thẩm quyền đang được Văn phòng xem xét');
    expect(laneSentence('Sở', contested, by, 'vi')).not.toContain('hạn: ');
  });

  it('goes on as a line after the decision', () => {
    const decided = { ...opinionOf('SGTVT'), state: 'awaiting' as const, contest: contest('2024-05-07 09:00') };
    expect(laneOf(decided, NOW, by).stretches).toMatchObject([
      { kind: 'line', to: moment('2024-05-03 10:20') },
      { kind: 'without-limit', to: moment('2024-05-07 09:00') },
      { kind: 'line', from: moment('2024-05-07 09:00'), to: NOW },
    ]);
  });

  it('is dotted since the suspension, and shows no limit as due', () => {
    const since = moment('2024-05-07 09:00');
    const suspended = { ...anOpinion(by, { agency: 'SXD' }), dueAt: null, lastDay: null, counted: null };
    expect(laneOf(suspended, NOW, by, since)).toMatchObject({
      stretches: [
        { kind: 'line', to: since },
        { kind: 'without-limit', from: since, to: NOW },
      ],
      limit: null,
    });
    expect(laneSentence('Sở', suspended, by, 'vi', since)).toContain('thời hạn tạm dừng từ thứ Ba 7/5');
  });

  it('shows the days of a suspension that is over', () => {
    const opinion = anOpinion(by, { agency: 'SXD' });
    const steps = [
      ...(opinion.counted?.steps ?? []),
      { kind: 'pause', on: '2024-05-06' },
      { kind: 'resume', on: '2024-05-07' },
    ];
    const resumed = { ...opinion, counted: opinion.counted === null ? null : { ...opinion.counted, steps } };
    expect(laneOf(resumed, NOW, by).stretches).toMatchObject([
      { kind: 'line', to: moment('2024-05-06 00:00') },
      { kind: 'without-limit', to: moment('2024-05-08 00:00') },
      { kind: 'line', to: NOW },
    ]);
    expect(laneSentence('Sở', resumed, by, 'vi')).toContain('đã tạm dừng từ thứ Hai 6/5 đến hết thứ Ba 7/5');
  });
});

describe('the sentence of a lane', () => {
  it('says who, received when, answered when and what, and the limit', () => {
    expect(sentence('STC')).toBe(
      'Sở Tài chính: nhận 9:00 thứ Sáu 26/4, trả lời 15:40 thứ Hai 6/5: không thống nhất; hạn: hết thứ Năm 9/5.',
    );
  });

  it('tells of an extension and the limit before it', () => {
    expect(sentence('STNMT')).toBe(
      'Sở Tài nguyên và Môi trường: nhận 9:00 thứ Sáu 26/4, chờ trả lời; hạn: hết thứ Hai 13/5; đã gia hạn 2 ngày làm việc, hạn cũ hết thứ Năm 9/5.',
    );
  });

  it('says that silence took effect and that the late answer came', () => {
    expect(sentence('UBNDTH')).toBe(
      'UBND thành phố Tuy Hòa: nhận 9:00 thứ Sáu 26/4, không trả lời; được xác định là đồng ý từ 0:00 thứ Sáu 10/5; hạn: hết thứ Năm 9/5; ý kiến gửi chậm 9:14 thứ Sáu 10/5.',
    );
  });

  it('names no limit where a return took its effect away', () => {
    expect(sentence('SGTVT')).not.toContain('hạn: ');
  });

  it('says in English too that receipt is not proved', () => {
    const opinion = anOpinion(by, { agency: 'CAT', receivedAt: null });
    expect(laneSentence('Provincial Police', opinion, by, 'en')).toBe(
      'Provincial Police: sent 9:00 Friday 26/4, receipt not proved, the deadline does not run yet.',
    );
  });
});
