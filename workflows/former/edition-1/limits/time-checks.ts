/** Checks of days and times for data that people write (workflows/data/shape.ts). */
import { must } from '../data/shape.js';
import { isClock, parseCivilDate } from './time.js';

/** A civil date that exists. */
export const day = must((value) => parseCivilDate(value) !== null, 'a day "YYYY-MM-DD" that exists');

/** A time of day, "HH:MM"; "24:00" is the first moment of the next day. */
export const clock = must(isClock, 'a time from "00:00" to "24:00"');
