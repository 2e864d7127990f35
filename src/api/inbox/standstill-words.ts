/** A limit that passed while nothing ran has its effect at its own instant: whoever is told of it is told that too. */
import { epochMs, type Instant, parseInstant } from '../../../workflows/limits/time.js';
import type { Locale } from '../../http/locale.js';
import { spokenTime } from './spoken-time.js';

/** Where the system runs, a limit is recorded within seconds. */
const LATEST_WHILE_RUNNING_MS = 10 * 60_000;

/** Messages in which `dueAt` is the limit that has passed, by the stage where it is that only in some. */
const OF_PASSED_LIMITS: Readonly<Record<string, readonly unknown[]>> = {
  'limit-passed': [undefined],
  'notice-due': [undefined],
  overdue: ['opinion', 'dispute'],
};

/**
 * The sentence that says so, with a space before it; empty where the limit was recorded when it passed.
 * @param recordedAt when the entry was written by which the message is told
 */
export function standstillWords(
  kind: string,
  params: Readonly<Record<string, unknown>>,
  recordedAt: Instant | undefined,
  locale: Locale,
): string {
  const dueAt = parseInstant(params.dueAt);
  const concerned = OF_PASSED_LIMITS[kind]?.includes(params.stage) === true;
  if (!concerned || dueAt === null || recordedAt === undefined) return '';
  if (epochMs(recordedAt) - epochMs(dueAt) <= LATEST_WHILE_RUNNING_MS) return '';
  const recorded = spokenTime(recordedAt, locale);
  return locale === 'vi'
    ? ` Hệ thống ngừng hoạt động vào lúc hết hạn (${spokenTime(dueAt, locale)}): việc hết hạn được ghi nhận lúc ${recorded}, có hiệu lực từ lúc hết hạn.`
    : ` The system stood still when the deadline ended (${spokenTime(dueAt, locale)}): that it passed was recorded at ${recorded}, with effect from the deadline.`;
}
