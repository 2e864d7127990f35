/** What opens an inspection of SXD in the first half of 2023, and what its law is told of plans, draws and other inspections. */
import {
  type InspectionFacts,
  type KnownInspection,
  NOTHING_KNOWN,
} from '../../../workflows/discipline/inspection/inspection-facts.js';
import type { PlanItem } from '../../../workflows/discipline/inspection-plan/inspection-plan.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { facts } from './a-case.js';

const HALF = { from: '2023-01-01' as CivilDate, until: '2023-06-30' as CivilDate };

export const PLANNED = { ground: 'planned', plan: 'p1', item: 1 };
export const OPENING = {
  subject: 'Kiểm tra Sở Xây dựng',
  unit: 'SXD',
  ...HALF,
  ...PLANNED,
  content: 'Việc thực hiện nhiệm vụ',
  team: [
    { person: 'officer of SNV', part: 'leader' },
    { person: 'officer of VP', part: 'member' },
  ],
};
export const DRAWN = { ...OPENING, ground: 'unannounced', draw: 'd1' };

/** The item that is named, as it was approved. */
export const ITEM: PlanItem = {
  unit: 'SXD',
  from: '2023-01-01' as CivilDate,
  until: '2023-12-31' as CivilDate,
  month: 8,
  content: 'Việc thực hiện nhiệm vụ',
  publicDuty: true,
};

/** Another inspection of the unit, of the last day of the period. */
export const taken = (change: Partial<KnownInspection> = {}): KnownInspection => ({
  id: 'i1',
  subject: 'Kiểm tra năm trước',
  unit: 'SXD',
  self: false,
  from: '2023-06-30' as CivilDate,
  until: '2023-09-30' as CivilDate,
  ...change,
});

export const knowing = (change: Partial<InspectionFacts> = {}) => ({
  facts: facts({ inspection: { ...NOTHING_KNOWN, item: ITEM, ...change } }),
});

export const drawn = (draw: InspectionFacts['draw'] = { source: 'agencies', drawn: ['SYT', 'SXD'] }) =>
  knowing({ draw });
