/**
 * Whose act a consultation waits for, in words: while answers are waited for, that of the agencies that were asked; else of the
 * capacity and the agency that hold it. Who drafts, an officer or the head, is not known here.
 */
import type { Language } from '../../language/texts.js';
import { roleWords } from '../../marks/words.js';
import type { Found } from './list.js';

const SAYS = {
  vi: {
    nobody: 'Không ai đang giữ',
    answers: (name: string) => `${name} phải trả lời`,
    many: (n: number) => `${n} cơ quan phải trả lời`,
    drafting: (name: string) => `${name} đang soạn`,
  },
  en: {
    nobody: 'Nobody holds it',
    answers: (name: string) => `${name} has to answer`,
    many: (n: number) => `${n} agencies have to answer`,
    drafting: (name: string) => `Being drafted by ${name}`,
  },
} as const;

export function whoseAct(
  {
    responsible,
    awaited,
    state,
    suspendedAt,
    lead,
  }: Pick<Found, 'responsible' | 'awaited' | 'state' | 'suspendedAt' | 'lead'>,
  nameOf: (code: string) => string,
  language: Language,
): string {
  const says = SAYS[language];
  if (responsible === null) return says.nobody;
  if (state === 'draft') return says.drafting(nameOf(lead));
  const [first = '', ...others] = awaited;
  if (suspendedAt === null && first !== '')
    return others.length === 0 ? says.answers(nameOf(first)) : says.many(awaited.length);
  return `${roleWords[language][responsible.role]}, ${nameOf(responsible.agency)}`;
}
