/** What each kind of case is called: apart from everything else that is known of it, for pages that only name it. */
import type { CaseKind } from '../../../workflows/discipline/case.js';
import type { Language } from '../language/texts.js';

export const KIND_NAMES: Readonly<Record<Language, Readonly<Record<CaseKind, string>>>> = {
  vi: {
    'collected-report': 'Báo cáo tổng hợp',
    commendation: 'Đề nghị khen thưởng',
    'delegated-power': 'Phân cấp, ủy quyền',
    difficulty: 'Khó khăn, vướng mắc',
    draw: 'Rút thăm',
    'figure-objection': 'Đề nghị xem xét lại số liệu',
    'follow-up-review': 'Lần rà soát',
    'inspection-plan': 'Kế hoạch kiểm tra',
    inspection: 'Cuộc kiểm tra',
    'period-report': 'Báo cáo',
    petition: 'Phản ánh, kiến nghị',
    procedure: 'Thủ tục nội bộ',
    'regulation-review': 'Rà soát quy chế làm việc',
    'report-form': 'Mẫu báo cáo',
    review: 'Kiểm điểm trách nhiệm',
    'step-proposal': 'Đề xuất cắt bỏ khâu, bước',
  },
  en: {
    'collected-report': 'Collected report',
    commendation: 'Commendation',
    'delegated-power': 'Delegated power',
    difficulty: 'Difficulty',
    draw: 'Draw',
    'figure-objection': 'Objection to a figure',
    'follow-up-review': 'Review',
    'inspection-plan': 'Plan of inspections',
    inspection: 'Inspection',
    'period-report': 'Report',
    petition: 'Petition',
    procedure: 'Internal procedure',
    'regulation-review': 'Review of the working regulation',
    'report-form': 'Form of a report',
    review: 'Review of responsibility',
    'step-proposal': 'Proposal to cut a step',
  },
};
