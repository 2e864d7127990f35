import type { WorkItem } from '../../web/src/pages/work/work-item.js';

/** A row of work: an opinion of the Department of Finance, except for what is told. */
export function workItem(other: Partial<WorkItem>): WorkItem {
  return {
    kind: 'opinion',
    consultation: 'bai-rac',
    subject: 'Địa điểm trạm trung chuyển',
    lead: 'STNMT',
    agency: 'STC',
    holder: 'STC',
    role: 'head',
    next: 'opinion.answer',
    dueAt: '2023-05-26T00:00:00+07:00',
    overdue: false,
    silence: 'deemed-consent',
    undecidedExtension: null,
    draft: null,
    draftBy: null,
    remark: null,
    ...other,
  };
}
