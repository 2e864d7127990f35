/** A period of a province's journal as an object-centric event log, read batch by batch. */
import { epochMs, type Instant, instantOf } from '../../../workflows/limits/time.js';
import type { Reader } from '../../persistence/store.js';
import { type Asked, eventTypes, type OcelLog, objectTypes } from './ocel-log.js';
import { eventsOf } from './read-events.js';
import { objectsOf } from './read-objects.js';

/** The end of a period, or now where that is sooner: what is written while the log is read is about objects told before. */
export function endOrNow(until: Instant, now: Instant): Instant {
  const next = instantOf(epochMs(now) + 1);
  return until < next ? until : next;
}

/** Nothing is read before the first batch is taken. */
export function readLog(reader: Reader, asked: Asked): OcelLog {
  return {
    objectTypes: objectTypes(asked.people),
    eventTypes: eventTypes(),
    objects: objectsOf(reader, asked),
    events: eventsOf(reader, asked),
  };
}
