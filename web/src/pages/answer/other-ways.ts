/** Whether more time may be asked for, and whether the request may be sent back: from the open actions and the regulation. */
import { addWorkingDays, type Calendar, provisionally } from '../../../../workflows/limits/calendar.js';
import { projectLimit } from '../../../../workflows/limits/limit.js';
import {
  type CivilDate,
  type Instant,
  instantAt,
  parseCivilDate,
  parseInstant,
} from '../../../../workflows/limits/time.js';
import type { Regulation } from '../../../../workflows/regulation/regulation.js';

/** An act that can be done, or the reason why it cannot. */
export type Way<Why extends string> = { readonly open: true } | { readonly open: false; readonly why: Why };

export type WhyNoExtension = 'none-by-rule' | 'asked' | 'exhausted' | 'over' | 'head-only';
export type WhyNoReturn = 'none-by-rule' | 'too-late' | 'returned' | 'over' | 'head-only';

/** What is known of the opinion. */
export interface Standing {
  readonly state: string;
  readonly extension: { readonly state: string } | null;
  readonly counted: { readonly startedOn: string } | null;
}

/**
 * Whether more time may be asked for. `offered` says that the server lists the act for this person: where nothing else
 * stands against it and it is not listed, it is another's to sign.
 */
export function extensionWay(
  { state, extension }: Standing,
  rule: Regulation['extension'],
  offered: boolean,
): Way<WhyNoExtension> {
  if (rule.max === 0) return { open: false, why: 'none-by-rule' };
  if (state !== 'awaiting') return { open: false, why: 'over' };
  if (extension?.state === 'asked') return { open: false, why: 'asked' };
  if (offered) return { open: true };
  return { open: false, why: extension?.state === 'granted' ? 'exhausted' : 'head-only' };
}

/** The first moment at which it is too late to send the request back: where the regulation names no time, the limit; null while none runs. */
export function returnWindow(
  { counted, dueAt }: Pick<Standing, 'counted'> & { readonly dueAt: string | null },
  regulation: Pick<Regulation, 'return' | 'clock'>,
  calendar: Calendar,
): Instant | null {
  const on = parseCivilDate(counted?.startedOn);
  if (on === null) return null;
  if (regulation.return.within === null) return dueAt === null ? null : parseInstant(dueAt);
  const { workingDays } = regulation.return.within;
  return projectLimit([{ kind: 'start', on, budget: { workingDays } }], provisionally(calendar), regulation.clock)
    .dueAt;
}

/** Whether the request may be sent back now. */
export function returnWay(
  { state }: Standing,
  rule: Regulation['return'],
  window: Instant | null,
  now: Instant,
  offered: boolean,
): Way<WhyNoReturn> {
  if (rule.grounds.length === 0) return { open: false, why: 'none-by-rule' };
  if (state === 'returned') return { open: false, why: 'returned' };
  if (window !== null && now >= window) return { open: false, why: 'too-late' };
  if (state !== 'awaiting') return { open: false, why: 'over' };
  return offered ? { open: true } : { open: false, why: 'head-only' };
}

/** Where the limit would end with so many working days more; null while no limit runs or for what is no number of days. */
export function extendedTo(
  lastDay: string | null,
  workingDays: number,
  calendar: Calendar,
  clock: Regulation['clock'],
): Instant | null {
  const day: CivilDate | null = parseCivilDate(lastDay);
  if (day === null || !Number.isInteger(workingDays) || workingDays < 1) return null;
  const end = addWorkingDays(provisionally(calendar), day, workingDays, clock.workedSaturdaysCount);
  return instantAt(end, clock.dayEnds);
}
