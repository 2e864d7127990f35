/** Which reports are made regularly, by whom: data. The days that they have are assumed: no directive that we have read names them. */
import type { Span } from './spans.js';

export interface Scheduled {
  /** Which organ makes it. */
  readonly by: 'office' | 'home-affairs';
  readonly span: Exclude<Span, 'days'>;
  /** It is due so many calendar days after the last day of its period. */
  readonly daysAfter: number;
}

export const REPORT_SCHEDULE: readonly Scheduled[] = [
  { by: 'office', span: 'week', daysAfter: 1 },
  { by: 'office', span: 'month', daysAfter: 5 },
  { by: 'office', span: 'quarter', daysAfter: 10 },
  { by: 'home-affairs', span: 'month', daysAfter: 5 },
  { by: 'home-affairs', span: 'quarter', daysAfter: 10 },
];
