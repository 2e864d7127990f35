/**
 * Whose act a consultation waits for, in words: while answers are waited for, that of the agencies that were asked; else of the
 * capacity and the agency that hold it. First of those whose limit may be the one that is shown beside it: who decides a contested
 * competence, who confirms the minutes of a session. Who drafts, an officer or the head, is not known here.
 */
import type { Language } from '../../language/texts.js';
import { officeOf } from '../../marks/office.js';
import type { Found } from './list.js';

const SAYS = {
  vi: {
    nobody: 'Không ai đang xử lý',
    answers: (name: string) => `${name} phải trả lời`,
    many: (n: number) => `${n} cơ quan phải trả lời`,
    decides: (names: string) => `${names} quyết định thẩm quyền`,
    confirms: (names: string) => `${names} xác nhận biên bản`,
    drafting: (name: string) => `${name} đang soạn`,
  },
  en: {
    nobody: 'Nobody holds it',
    answers: (name: string) => `${name} has to answer`,
    many: (n: number) => `${n} agencies have to answer`,
    decides: (names: string) => `${names} has to decide who is competent`,
    confirms: (names: string) => `${names} has to confirm the minutes`,
    drafting: (name: string) => `Being drafted by ${name}`,
  },
} as const;

export function whoseAct(
  {
    responsible,
    awaited,
    deciding,
    confirming,
    state,
    suspendedAt,
    lead,
  }: Pick<Found, 'responsible' | 'awaited' | 'deciding' | 'confirming' | 'state' | 'suspendedAt' | 'lead'>,
  nameOf: (code: string) => string,
  language: Language,
): string {
  const says = SAYS[language];
  if (responsible === null) return says.nobody;
  if (state === 'draft') return says.drafting(nameOf(lead));
  const whole = officeOf(responsible.role, nameOf(responsible.agency), language, ', ');
  if (suspendedAt !== null) return whole;
  const named = (codes: readonly string[]) => codes.map(nameOf).join(', ');
  const [first = '', ...others] = awaited;
  const answers = first === '' ? '' : others.length === 0 ? says.answers(nameOf(first)) : says.many(awaited.length);
  const parts = [
    deciding.length > 0 && says.decides(named(deciding)),
    confirming.length > 0 && says.confirms(named(confirming)),
    answers || (deciding.length === 0 && whole),
  ];
  return parts.filter(Boolean).join('; ');
}
