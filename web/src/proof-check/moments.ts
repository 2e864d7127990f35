/** Instants and days as the file writes them: instants in UTC with milliseconds, days of Vietnam, which is UTC+7 all year. */
import { must, Wrong } from './wrong.js';

const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** Days since 1 January 1970. */
export type Day = number;

export interface Local {
  readonly day: Day;
  /** Milliseconds since midnight. */
  readonly time: number;
}

/** Milliseconds since 1970. @throws Wrong `part-missing` with the text where it is no instant */
export function msOf(instant: string): number {
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(instant) ? Date.parse(instant) : Number.NaN;
  must(!Number.isNaN(ms) && new Date(ms).toISOString() === instant, 'part-missing', { name: instant });
  return ms;
}

/** The same instant on the clocks of Vietnam. */
export function localOf(instant: string): Local {
  const ms = msOf(instant) + VIETNAM_MS;
  const day = Math.floor(ms / DAY_MS);
  return { day, time: ms - day * DAY_MS };
}

/** As instants stand in a rendering: with +07:00. */
export function inVietnam(instant: string): string {
  return new Date(msOf(instant) + VIETNAM_MS).toISOString().replace('Z', '+07:00');
}

/** The instant of a day and a time of Vietnam. */
export function instantAt(day: Day, time: number): string {
  return new Date(day * DAY_MS + time - VIETNAM_MS).toISOString();
}

/** @throws Wrong `part-missing` with the text where it is no day */
export function dayOf(text: string): Day {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(ms) || dayText(ms / DAY_MS) !== text) throw new Wrong('part-missing', { name: text });
  return ms / DAY_MS;
}

export function dayText(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 0 is Sunday. */
export const weekday = (day: Day): number => (((day + 4) % 7) + 7) % 7;

/** "17:00", and "24:00" for the end of the day. */
export function timeOf(text: string): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  must(hours !== undefined && minutes !== undefined, 'part-missing', { name: text });
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}
