/** What is said once for all acts that are given together, as far as each of them takes it. */
import type { ManyAct } from './matters.js';

export interface SaidOnce {
  readonly day: string;
  readonly reason: string;
}

/** Whether a day is said that has not passed. @param today in Asia/Ho_Chi_Minh, as `day` is */
export const isDayToCome = ({ day }: SaidOnce, today: string): boolean => day !== '' && day >= today;

/** Whether what the act needs is said. */
export function isSaid({ says }: ManyAct, said: SaidOnce, today: string): boolean {
  if (says === 'day') return isDayToCome(said, today);
  return says !== 'reason' || said.reason.trim() !== '';
}

/** What of it is sent with the act. */
export function bodyOfSaid({ says }: ManyAct, { day, reason }: SaidOnce): Readonly<Record<string, string>> {
  if (says === 'day') return { answerBy: day };
  return says === 'number' || reason.trim() === '' ? {} : { reason: reason.trim() };
}
