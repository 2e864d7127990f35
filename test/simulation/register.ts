/** The agencies of a simulated province, and the regulations that it may have. */

import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { regulationFromOverrides } from '../../src/rules/regulations/regulation-from-overrides.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import type { Random } from './random.js';

const department = (code: string, name: string, ...functions: string[]): RegisteredAgency => ({
  code,
  name,
  kind: 'department',
  functions,
  external: false,
});

export const AGENCIES: readonly RegisteredAgency[] = [
  department('SKHDT', 'Sở Kế hoạch và Đầu tư', 'planning', 'public-investment'),
  department('SXD', 'Sở Xây dựng', 'construction', 'housing'),
  department('STC', 'Sở Tài chính', 'budget', 'public-assets'),
  department('STNMT', 'Sở Tài nguyên và Môi trường', 'land', 'environment'),
  department('SGTVT', 'Sở Giao thông vận tải', 'transport'),
  department('SCT', 'Sở Công Thương', 'industry', 'trade'),
  { ...department('CAT', 'Công an tỉnh', 'public-security'), external: true, subordination: 'vertical' },
  { ...department('BQL', 'Ban Quản lý Khu kinh tế', 'economic-zone'), external: true },
  { ...department('TAND', 'Tòa án nhân dân tỉnh', 'courts'), subordination: 'outside' },
  { ...department('VP', 'Văn phòng UBND tỉnh'), kind: 'office' },
  { ...department('CT', 'Chủ tịch UBND tỉnh'), kind: 'chairman' },
  { ...department('SNV', 'Sở Nội vụ', 'civil-service'), kind: 'home-affairs' },
];

/** Agencies that ask others in the simulation. */
export const LEADS = ['SKHDT', 'SXD', 'STNMT'] as const;

const installed = readRegulations();

/** What a province may decide for itself, each told apart: the simulation draws some of them. */
const DIFFERENCES: readonly Readonly<Record<string, unknown>>[] = [
  { 'silence.lateAnswer': 'lead-may-accept' },
  { 'silence.lateAnswer': 'lead-may-accept' },
  { 'silence.noticeWithin.workingDays': 3 },
  { 'extension.undecidedAtLimit': 'granted' },
  { 'extension.undecidedAtLimit': 'granted', 'extension.max': 2 },
  { 'extension.max': 2, 'extension.maxWorkingDays': 8 },
  { 'extension.max': 0 },
  { 'clock.dayEnds': '17:00' },
  { 'clock.receiptCutOff': '16:30', 'clock.dayEnds': '17:00' },
  { 'clock.workedSaturdaysCount': false },
  { 'clarification.max': 2 },
  { 'clarification.max': 0 },
  { 'repeat.rule': 'flag' },
  { 'repeat.withinDays': 5 },
  { 'reconciliation.required': false },
  { 'limits.ordinary.default': 3, 'limits.ordinary.min': 1 },
  { reminders: [] },
  { reminders: [{ before: { workingDays: 0 } }, { before: { workingDays: 4 } }] },
  { positions: ['agree', 'disagree'] },
  { 'return.within': { workingDays: 2 } },
  { 'extension.undecidedAtLimit': 'lapses' },
  { 'extension.undecidedAtLimit': 'lapses' },
  { 'silence.appliesTo': ['department', 'vertical'] },
  { 'silence.leastNotice': null },
  { 'silence.standstill': 'run-on' },
  { 'clock.receiptCutOff': null },
  { correction: 'none' },
];

/** A regulation as a province might have written it: an installed one with some values replaced. */
export function aRegulation(random: Random): Regulation {
  const base = random.weighted([
    [6, 'phu-yen-2230'],
    [1, 'default'],
    [1, 'tay-ninh-3328'],
  ] as const);
  const consents = base === 'phu-yen-2230';
  const open = DIFFERENCES.filter((one) => consents || Object.keys(one).every((key) => !key.startsWith('silence.')));
  const set = Object.assign({}, ...random.some(open, random.between(0, 4)));
  const made = regulationFromOverrides({ extends: base, set }, installed);
  if ('faults' in made)
    throw new Error(`the simulation made a regulation that is none: ${JSON.stringify(made.faults)}`);
  return made.regulation;
}
