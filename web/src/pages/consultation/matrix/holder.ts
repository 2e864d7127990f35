/** The second line under an agency's name: who holds the step, or when the agency was done with it. */

import { civilDateOf } from '../../../../../workflows/limits/time.js';
import { ownCode } from '../../../../../workflows/opinion/opinion-name.js';
import type { Opinion } from '../../../api/client.js';
import { roleWords } from '../../../marks/words.js';
import { instantFrom, sayDate, sayMoment } from '../../../time/say.js';
import type { Told } from './span-words.js';

const SAYS = {
  vi: {
    holds: (role: string) => `${role} đang xử lý`,
    waitsFor: (name: string) => `chờ ${name}`,
    notice: (name: string) => `${name} phải ra thông báo`,
    noticed: (number: string) => `đã ra thông báo${number === '' ? '' : `, số ${number}`}`,
    answered: (at: string) => `trả lời ${at}`,
    late: (at: string) => `gửi chậm ${at}`,
    external: 'ngoài hệ thống',
    receipt: (at: string) => `biên nhận ${at}`,
    noReceipt: 'chưa có biên nhận',
    keptBy: (name: string) => `nay là ${name}`,
    corrected: 'thông báo không còn giá trị',
    unclarified: 'chưa làm rõ',
    replaced: (n: number) => `đã thay câu trả lời ${n} lần`,
    urged: (n: number) => `đã đôn đốc ${n} lần`,
  },
  en: {
    holds: (role: string) => `held by: ${role.toLowerCase()}`,
    waitsFor: (name: string) => `waits for ${name}`,
    notice: (name: string) => `${name} owes the notice`,
    noticed: (number: string) => `notice given${number === '' ? '' : `, no. ${number}`}`,
    answered: (at: string) => `answered ${at}`,
    late: (at: string) => `sent late ${at}`,
    external: 'outside the system',
    receipt: (at: string) => `receipt ${at}`,
    noReceipt: 'receipt not proved',
    keptBy: (name: string) => `now ${name}`,
    corrected: 'the notice no longer holds',
    unclarified: 'not clarified',
    replaced: (n: number) => `replaced ${n} ${n === 1 ? 'time' : 'times'}`,
    urged: (n: number) => `urged ${n} ${n === 1 ? 'time' : 'times'}`,
  },
} as const;

/** "chờ Sở Kế hoạch và Đầu tư", "gửi chậm 9:14 thứ Sáu 10/5", "ngoài hệ thống, biên nhận 2/5"; at most two facts. */
export function holderLine(opinion: Opinion, told: Told): string {
  const { language, nameOf } = told;
  const says = SAYS[language];
  const moment = (at: string) => sayMoment(instantFrom(at), language, false);
  const facts: string[] = [];
  if (opinion.heldBy !== ownCode(opinion.agency)) facts.push(says.keptBy(nameOf(opinion.heldBy)));
  if (opinion.external) {
    facts.push(says.external);
    facts.push(
      opinion.receivedAt === null
        ? says.noReceipt
        : says.receipt(sayDate(civilDateOf(instantFrom(opinion.receivedAt)), false)),
    );
    return facts.join(', ');
  }
  const lateAt = opinion.late?.receivedAt ?? opinion.withheld?.lateAt ?? null;
  if (lateAt !== null) return [...facts, says.late(moment(lateAt))].join(', ');
  const answeredAt = opinion.answer?.receivedAt ?? opinion.withheld?.answeredAt ?? null;
  if (opinion.state === 'answered' && answeredAt !== null) facts.push(says.answered(moment(answeredAt)));
  if (opinion.unclarified) facts.push(says.unclarified);
  else if (opinion.replacements > 0) facts.push(says.replaced(opinion.replacements));
  if (opinion.urged > 0 && opinion.settledAt === null) facts.push(says.urged(opinion.urged));
  const { responsible, notice } = opinion;
  if (notice?.state === 'corrected') facts.push(says.corrected);
  else if (notice?.state === 'issued') facts.push(says.noticed(notice.number ?? ''));
  else if (responsible !== null) {
    if (opinion.state === 'deemed') facts.push(says.notice(nameOf(responsible.agency)));
    else if (responsible.agency !== opinion.heldBy) facts.push(says.waitsFor(nameOf(responsible.agency)));
    else facts.push(says.holds(roleWords[language][responsible.role]));
  }
  return facts.slice(0, 2).join(', ');
}
