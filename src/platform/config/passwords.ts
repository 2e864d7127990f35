/** What it costs to hash a password. */
import type { Settings } from './settings.js';

/** 2^15 blocks: 32 MiB for each hash. */
const DEFAULT_COST = 15;
const LEAST_WHERE_PUBLIC = 10;
/** A gigabyte for each hash. */
const MOST = 20;

/**
 * The cost of a hash (PASSWORD_COST), as a power of two. In production never less than the default; the passwords of the evaluation
 * mode are public, so that there is nothing to guess.
 */
export function readPasswordCost(settings: Settings, production: boolean): number {
  return settings.whole('PASSWORD_COST', DEFAULT_COST, {
    least: production ? DEFAULT_COST : LEAST_WHERE_PUBLIC,
    most: MOST,
  });
}
