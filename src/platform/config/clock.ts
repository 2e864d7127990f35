/** How far the clock that decides is believed; what lies beyond waits for an administrator (docs/decisions/0035). */
import type { Settings } from './settings.js';

export interface ClockConfig {
  /** How far it may jump forward, and a replica's clock differ from its database's. */
  readonly aheadMs: number;
  /** How far it may go back. */
  readonly behindMs: number;
  /** How long the system may have stood still without anybody confirming the time. */
  readonly standstillMs: number;
}

const SECOND_MS = 1000;
const HOUR_MS = 3600 * SECOND_MS;
const DEFAULT_AHEAD_SECONDS = 30;
const DEFAULT_BEHIND_SECONDS = 1;
/** From Friday evening to Monday morning, and a little. */
const DEFAULT_STANDSTILL_HOURS = 72;

/** Reads CLOCK_AHEAD_SECONDS, CLOCK_BEHIND_SECONDS and CLOCK_STANDSTILL_HOURS; faults are told to `settings`. */
export function readClock(settings: Settings): ClockConfig {
  const seconds = (name: string, fallback: number) =>
    settings.whole(name, fallback, { least: 1, most: 600 }) * SECOND_MS;
  return {
    aheadMs: seconds('CLOCK_AHEAD_SECONDS', DEFAULT_AHEAD_SECONDS),
    behindMs: seconds('CLOCK_BEHIND_SECONDS', DEFAULT_BEHIND_SECONDS),
    standstillMs:
      settings.whole('CLOCK_STANDSTILL_HOURS', DEFAULT_STANDSTILL_HOURS, { least: 1, most: 24 * 30 }) * HOUR_MS,
  };
}
