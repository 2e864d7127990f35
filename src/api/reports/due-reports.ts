/** Which regular reports are to be made now, and which of them are not made yet. */
import { REPORT_SCHEDULE } from '../../../workflows/discipline/period-report/schedule.js';
import { SPANS, type Span, spanBefore } from '../../../workflows/discipline/period-report/spans.js';
import { addDays, civilDateOf, type Instant, instantAt } from '../../../workflows/limits/time.js';
import { Day, Flag, OneOf, Parts, Text } from '../../http/view-fields.js';
import type { Reader } from '../../persistence/store.js';

const MAKERS = ['office', 'home-affairs'] as const;

export class DueReportView {
  @OneOf(MAKERS, 'ReportMaker', { description: 'Which organ makes it' })
  by: (typeof MAKERS)[number];

  @OneOf(SPANS, 'ReportSpan')
  span: Span;

  @Day()
  from: string;

  @Day()
  to: string;

  @Day({ description: 'The last day on which it is in time; assumed, as no directive names it' })
  dueOn: string;

  @Flag()
  overdue: boolean;

  @Text({ nullable: true, description: 'Id of the report that was made; null where none was' })
  report: string | null;

  @Text({ nullable: true, description: 'Its state' })
  state: string | null;
}

export class DueReportsView {
  @Parts(() => DueReportView, { description: 'Of the last week, month and quarter that are over' })
  reports: DueReportView[];
}

/** What is due of the last spans that are over, by the organs of the province (`makers` by their codes). */
export async function dueReports(
  reader: Reader,
  province: string,
  makers: Readonly<Record<(typeof MAKERS)[number], string | null>>,
  now: Instant,
): Promise<DueReportsView> {
  const today = civilDateOf(now);
  const due = REPORT_SCHEDULE.map((one) => ({ ...one, ...spanBefore(one.span, today) }));
  const earliest = due.map(({ from }) => from).sort()[0] ?? today;
  const made = await reader.rows<{ id: string; state: string; raised_by: string; subject: string }>(
    `SELECT id, state, raised_by, subject FROM discipline_cases
     WHERE province = ? AND kind = ? AND raised_at >= ? AND state <> 'discarded' ORDER BY raised_at DESC, id DESC`,
    [province, 'period-report', instantAt(earliest, '00:00')],
  );
  return {
    reports: due.map(({ by, span, from, to, daysAfter }) => {
      const subject = subjectOf(from, to);
      const found = made.find((one) => one.raised_by === makers[by] && one.subject === subject);
      const dueOn = addDays(to, daysAfter);
      const sent = found?.state === 'sent';
      return {
        by,
        span,
        from,
        to,
        dueOn,
        overdue: !sent && today > dueOn,
        report: found?.id ?? null,
        state: found?.state ?? null,
      };
    }),
  };
}

/** As the law names a report of a period. */
const subjectOf = (from: string, to: string): string =>
  `Báo cáo ${from.split('-').reverse().join('/')} – ${to.split('-').reverse().join('/')}`;
