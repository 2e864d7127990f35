/** One row of work, as the API lists what an agency holds and what it waits for. */
import type { Schemas } from '../../api/client.js';

export type WorkItem = Schemas['WorkItem'];

/** What tells one row from another: the same consultation may ask for several acts. */
export function keyOf({ consultation, kind, agency, next }: WorkItem): string {
  return [consultation, kind, agency ?? '', next].join(' ');
}
