/** A lane in one sentence, in place of the drawing: who, received when, what came of it, and the limit. */
import { civilDateOf, type Instant } from '../../../../../workflows/limits/time.js';
import type { Opinion } from '../../../api/client.js';
import type { Language } from '../../../language/texts.js';
import { opinionStateWords, type PositionWord, positionWords } from '../../../marks/words.js';
import { instantFrom, sayDay, sayEffect, sayEnd, sayMoment } from '../../../time/say.js';
import { type CountedBy, extendedBy, limitBeforeExtension } from './extended-limit.js';
import { pausesOf } from './pauses.js';

const SAYS = {
  vi: {
    received: (at: string) => `nhận ${at}`,
    notReceived: (at: string) => `gửi ${at}, chưa có biên nhận, thời hạn chưa bắt đầu tính`,
    answered: (at: string, position: string) => `trả lời ${at}: ${position}`,
    awaiting: 'chờ trả lời',
    clarifying: 'chờ làm rõ ý kiến đã gửi',
    returned: (at: string) => `trả lại ${at}; thời hạn không có hiệu lực trong khi chờ cơ quan chủ trì quyết định`,
    released: (at: string) => `trả lại ${at}, cơ quan chủ trì đã chấp nhận`,
    contested: (at: string) => `trả lại ${at}, cơ quan chủ trì không chấp nhận`,
    contest: 'thẩm quyền đang được Văn phòng xem xét, thời hạn không có hiệu lực',
    paused: (from: string) => `thời hạn tạm dừng từ ${from}`,
    wasPaused: (from: string, to: string) => `thời hạn đã tạm dừng từ ${from} đến ${to}`,
    deemed: (at: string) => `không trả lời; được xác định là đồng ý từ ${at}`,
    overdue: 'quá hạn, chưa trả lời',
    settled: (state: string, at: string) => `${state} ${at}`,
    limit: (end: string) => `hạn: ${end}`,
    extended: (days: number, from: string) => `đã gia hạn ${days} ngày làm việc, hạn cũ ${from}`,
    late: (at: string) => `ý kiến gửi chậm ${at}`,
  },
  en: {
    received: (at: string) => `received ${at}`,
    notReceived: (at: string) => `sent ${at}, receipt not proved, the deadline does not run yet`,
    answered: (at: string, position: string) => `answered ${at}: ${position}`,
    awaiting: 'answer awaited',
    clarifying: 'clarification of the answer awaited',
    returned: (at: string) => `returned ${at}; the deadline has no effect until the lead decides`,
    released: (at: string) => `returned ${at}, accepted by the lead`,
    contested: (at: string) => `returned ${at}, not accepted by the lead`,
    contest: 'the Office considers who is competent, the deadline has no effect',
    paused: (from: string) => `the deadline stands still since ${from}`,
    wasPaused: (from: string, to: string) => `the deadline stood still from ${from} until ${to}`,
    deemed: (at: string) => `no answer; deemed to agree from ${at}`,
    overdue: 'overdue, not answered',
    settled: (state: string, at: string) => `${state} ${at}`,
    limit: (end: string) => `deadline: ${end}`,
    extended: (days: number, from: string) =>
      `extended by ${days} working ${days === 1 ? 'day' : 'days'}, deadline before: ${from}`,
    late: (at: string) => `late answer ${at}`,
  },
} as const;

/**
 * "Sở Tài chính: nhận 9:00 thứ Sáu 26/4, trả lời 15:40 thứ Hai 6/5: không thống nhất; hạn: hết thứ Năm 9/5." All times in
 * Asia/Ho_Chi_Minh, the year left out where it is the year of the asking.
 */
export function laneSentence(
  name: string,
  opinion: Opinion,
  by: CountedBy,
  language: Language,
  suspendedSince: Instant | null = null,
): string {
  const says = SAYS[language];
  const yearAsked = civilDateOf(instantFrom(opinion.askedAt)).slice(0, 4);
  const withYear = (at: Instant) => civilDateOf(at).slice(0, 4) !== yearAsked;
  const moment = (text: string) => sayMoment(instantFrom(text), language, withYear(instantFrom(text)));
  const end = (at: Instant) => sayEnd(at, language, withYear(at));
  const day = (at: Instant) => sayDay(civilDateOf(at), language, withYear(at));
  const start =
    opinion.receivedAt === null ? says.notReceived(moment(opinion.askedAt)) : says.received(moment(opinion.receivedAt));
  const returned = opinion.returned === null ? null : moment(opinion.returned.at);
  const hasEffect = opinion.state !== 'returned' && opinion.state !== 'released';
  const before = limitBeforeExtension(opinion, by);
  const parts = [
    `${start}${outcome()}`,
    ...(opinion.dueAt !== null && hasEffect && opinion.state !== 'contested'
      ? [says.limit(end(instantFrom(opinion.dueAt)))]
      : []),
    ...pausesOf(opinion, suspendedSince)
      .filter(({ why }) => why === 'suspended')
      .map(({ from, to }) => (to === null ? says.paused(day(from)) : says.wasPaused(day(from), end(to)))),
    ...(before !== null && hasEffect ? [says.extended(extendedBy(opinion), end(before.dueAt))] : []),
    ...(opinion.late === null ? [] : [says.late(moment(opinion.late.receivedAt))]),
  ];
  return `${name}: ${parts.join('; ')}.`;

  function outcome(): string {
    const contested = returned !== null && hasEffect ? `, ${says.contested(returned)}` : '';
    const own = ownOutcome();
    return own === null ? contested : `${contested}, ${own}`;
  }

  function ownOutcome(): string | null {
    const { state, answer, settledAt, dueAt } = opinion;
    if (state === 'awaiting') return opinion.receivedAt === null ? null : says.awaiting;
    if (state === 'clarifying') return says.clarifying;
    if (state === 'contested') return says.contest;
    if (state === 'overdue') return says.overdue;
    if (state === 'returned' && returned !== null) return says.returned(returned);
    if (state === 'released' && returned !== null) return says.released(returned);
    if (state === 'deemed') {
      const from = dueAt ?? settledAt;
      return from === null ? null : says.deemed(sayEffect(instantFrom(from), language, withYear(instantFrom(from))));
    }
    if (state === 'answered' && answer !== null)
      return says.answered(
        moment(answer.receivedAt),
        lower(positionWords[language][(opinion.position ?? answer.position) as PositionWord]),
      );
    return settledAt === null ? null : says.settled(lower(opinionStateWords[language][state]), moment(settledAt));
  }
}

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
