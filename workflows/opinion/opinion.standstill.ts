/** Whether the last working day of an opinion's limit is to be given back, as the system stood still on it (docs/decisions/0058). */
import { type Refusal, refusal } from '../commands/refusals.js';
import { type Outage, tookTheDay } from '../limits/standstill.js';
import { type CivilDate, parseInstant } from '../limits/time.js';
import type { Regulation } from '../regulation/regulation.js';
import type { Circumstances } from '../step/circumstances.js';
import type { OpinionContext } from './opinion.js';

type Limited = Pick<OpinionContext, 'lastDay' | 'dueAt'>;

/** The outage for which the day is given back under the rule of the matter; null where none took it, or the rule lets limits run on. */
export function outageOf(limit: Limited, { silence }: Regulation, outages: readonly Outage[]): Outage | null {
  const { dueAt } = limit;
  if (silence.standstill === 'run-on' || dueAt === null) return null;
  // What has an end has a last day.
  const lastDay = limit.lastDay as CivilDate;
  return outages.find((outage) => tookTheDay(outage, { lastDay, dueAt })) ?? null;
}

/** Refuses an outage that did not take the last working day, or that is not over yet. */
export function lastDayLost(context: OpinionContext, outage: Outage, circumstances: Circumstances): Refusal | null {
  const { regulation, recordedAt } = circumstances;
  // Who replays a journal has it from elsewhere: an instant that is written otherwise is none.
  const isOutage = [outage.from, outage.until].every((instant) => parseInstant(instant) === instant);
  const isOwed = isOutage && outage.until <= recordedAt && outageOf(context, regulation, [outage]) !== null;
  return isOwed ? null : refusal('not-in-state');
}
