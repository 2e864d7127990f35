/** A ledger folded: what its lines come to, by the working days of one agency. */
import type { Day } from '../moments.js';
import { asMap, wholeIn } from '../parts.js';
import { must } from '../wrong.js';
import type { LedgerLine } from './account.js';
import { dayIn, type WorkingDays } from './working-days.js';

/** Days in which a limit ran: later than one day, not later than another. */
export interface Span {
  readonly after: Day;
  readonly until: Day;
}

export interface Folded {
  readonly last: Day;
  readonly spans: readonly Span[];
}

/** @param ledger begins with a `start` */
export function fold(ledger: readonly LedgerLine[], days: WorkingDays): Folded {
  let [last, after] = [0, 0];
  let past: Span[] = [];
  for (const line of ledger) {
    const on = line.on === null ? 0 : dayIn(line.on);
    switch (line.kind) {
      case 'start':
        [last, after, past] = [endOf(line, days), on, []];
        break;
      case 'extend':
        last = days.after(last, line.workingDays);
        break;
      case 'at-least':
        last = Math.max(last, line.workingDays === 0 ? days.atOrAfter(on) : days.after(on, line.workingDays));
        break;
      case 'pause':
        past = [...past, { after, until: Math.min(on, last) }];
        after = last;
        break;
      case 'resume':
        [last, after] = [days.after(on, line.workingDays), on];
        break;
    }
  }
  return { last, spans: [...past, { after, until: last }] };
}

/** The working days that were left when a limit came to stand still. @throws Wrong `limit-pause` where it had not */
export function leftAt(ledger: readonly LedgerLine[], days: WorkingDays): number {
  const stop = ledger.at(-1);
  must(stop?.kind === 'pause', 'limit-pause');
  return days.between(dayIn(stop.on), fold(ledger, days).last);
}

function endOf(line: LedgerLine, days: WorkingDays): Day {
  const budget = asMap(line.budget, 'budget');
  const on = dayIn(line.on);
  if (budget.workingDays !== undefined) return days.after(on, wholeIn(budget, 'workingDays'));
  if (budget.calendarDays !== undefined) return days.atOrAfter(on + wholeIn(budget, 'calendarDays'));
  return days.atOrAfter(dayIn(budget.on));
}
