/** Figures and a follow-up list, as the law of reports and reviews is told them. */
import type { FollowUpItem } from '../../../workflows/discipline/follow-up-review/follow-up-review.js';
import type { ReportFacts } from '../../../workflows/discipline/period-report/figures.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { AT } from './a-case.js';

export const REPORT: ReportFacts = {
  figures: {
    from: '2023-04-01' as CivilDate,
    to: '2023-06-30' as CivilDate,
    upTo: AT,
    agencies: [{ agency: 'SXD', name: 'Sở Xây dựng', figures: { held: 2 } }],
    people: [],
    totals: { held: 2 },
    times: [],
    disputes: [],
    difficulties: { reported: 0, answered: 0 },
  },
  hash: 'f'.repeat(64),
  behind: { held: ['opinion c1 1:SXD', 'opinion c2 1:SXD'] },
  covers: { entry: null, checkpoint: null },
};

export const watched = (item: string, change: Partial<FollowUpItem> = {}): FollowUpItem => ({
  item,
  kind: 'opinion',
  consultation: 'c1',
  subject: 'Nhà ở xã hội',
  agency: 'SXD',
  head: null,
  person: null,
  since: AT,
  days: 3,
  urged: 0,
  before: null,
  ...change,
});
