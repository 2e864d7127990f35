/** Calendars of limits, as the API shows them. */
import { Moment, OneOf, Parts, Text } from '../../http/view-fields.js';

/** person: what waits for me · agency: every limit that my agency holds or waits for. */
export const CALENDAR_SCOPES = ['person', 'agency'] as const;
export type CalendarScope = (typeof CALENDAR_SCOPES)[number];

export class LimitCalendarView {
  @OneOf(CALENDAR_SCOPES, 'CalendarScope')
  scope: CalendarScope;

  @Moment({ description: 'When its address was made' })
  createdAt: string;
}

export class LimitCalendarsView {
  @Parts(() => LimitCalendarView)
  items: LimitCalendarView[];
}

export class NewLimitCalendarView extends LimitCalendarView {
  @Text({ description: 'The path of its address: a secret, told this once' })
  path: string;

  @Text({
    nullable: true,
    description: 'The whole address; null where the public address of the system is not configured',
  })
  url: string | null;
}
