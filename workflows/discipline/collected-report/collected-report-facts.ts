/** What the law is told of a form when a week of its report is opened. */
import type { FormOfReport } from '../report-form/report-form.js';
import type { Occurrence } from './occurrence.js';

export interface WeekFacts {
  /** The form that is named, where it is in force; null where there is none. */
  readonly form: FormOfReport | null;
  /** The agency that compiles it. */
  readonly compiler: string | null;
  /** Null where there is no form, no week, or the calendar does not know the day. */
  readonly occurrence: Occurrence | null;
  /** Id of the report that was opened of this form and week before; null where none was. */
  readonly same: string | null;
}
