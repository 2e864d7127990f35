/** The calendar and the regulations that pure code of the page is tested with: the installed ones. */
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import type { CountedBy } from '../../web/src/pages/consultation/ribbon/extended-limit.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';

export const calendar = readCalendar('vn-civil-service');

/** A regulation by its id. @throws Error when it is not installed */
export function regulation(id: string): Regulation {
  const found = readRegulations().get(id);
  if (found === undefined) throw new Error(`there is no regulation ${id}`);
  return found;
}

export const phuYen = regulation('phu-yen-2230');
export const by: CountedBy = { calendar, clock: phuYen.clock };
