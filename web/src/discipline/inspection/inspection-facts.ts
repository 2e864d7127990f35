/** What an inspection holds, in the order in which it is read: its measures first, for they are what is still to be done. */
import type { Finding, InspectionContext, Measure } from '../../../../workflows/discipline/inspection/inspection.js';
import type { CaseFact, FactWriting } from '../words.js';
import { GROUNDS, TEAM_PARTS, WEIGHTS } from './inspection-words.js';

const words = {
  vi: {
    unit: 'Đơn vị được kiểm tra',
    period: 'Thời kỳ được kiểm tra',
    ground: 'Hình thức',
    plan: 'Kế hoạch',
    item: (number: number) => `mục ${number} của kế hoạch`,
    draw: 'Kết quả rút thăm',
    report: 'Theo',
    content: 'Nội dung',
    team: 'Đoàn kiểm tra',
    begun: 'Quyết định kiểm tra',
    began: (decision: string, on: string) => `${decision}, bắt đầu ngày ${on}`,
    finding: (number: number) => `Kết quả ${number}`,
    conclusion: 'Kết luận',
    concluded: (number: string, on: string, by: string) => `${number}, ${on}, ${by}`,
    late: 'trễ hạn',
    measure: (number: number) => `Biện pháp ${number}`,
    due: (who: string, on: string) => `${who}, trước hết ngày ${on}`,
    open: 'chưa thực hiện',
    done: (on: string) => `báo cáo đã thực hiện ngày ${on}`,
    accepted: (on: string) => `công nhận ngày ${on}`,
    returned: (on: string, why: string) => `Không công nhận, ${on}: ${why}`,
    cancelled: 'Lý do hủy',
  },
  en: {
    unit: 'Unit inspected',
    period: 'Period inspected',
    ground: 'Kind',
    plan: 'Plan',
    item: (number: number) => `item ${number} of the plan`,
    draw: 'What was drawn',
    report: 'Following',
    content: 'What is examined',
    team: 'Team',
    begun: 'Decision to inspect',
    began: (decision: string, on: string) => `${decision}, began ${on}`,
    finding: (number: number) => `Finding ${number}`,
    conclusion: 'Conclusion',
    concluded: (number: string, on: string, by: string) => `${number}, ${on}, ${by}`,
    late: 'late',
    measure: (number: number) => `Measure ${number}`,
    due: (who: string, on: string) => `${who}, by ${on}`,
    open: 'not carried out',
    done: (on: string) => `reported carried out on ${on}`,
    accepted: (on: string) => `accepted on ${on}`,
    returned: (on: string, why: string) => `Not accepted, ${on}: ${why}`,
    cancelled: 'Cancelled because',
  },
};

export function inspectionFacts(
  context: InspectionContext,
  writing: FactWriting,
  language: 'vi' | 'en',
): readonly CaseFact[] {
  const t = words[language];
  const { agency, person, day } = writing;
  const { period, begun, conclusion, cancelled, plan, item, draw, report } = context;
  const told: CaseFact[] = context.measures.map((measure, index) => ({
    label: t.measure(index + 1),
    value: measureTold(measure, writing, language),
    said: true,
  }));
  if (conclusion !== null) {
    const { number, on, by, late, text } = conclusion;
    told.push({
      label: t.conclusion,
      value: `${t.concluded(number, day(on), by ?? '')}${late ? ` (${t.late})` : ''}\n${text}`,
      said: true,
    });
  }
  told.push(
    ...context.findings.map((finding, index) => ({
      label: t.finding(index + 1),
      value: findingTold(finding, writing, language),
      said: true,
    })),
    { label: t.unit, value: agency(context.concerns.agency) },
    { label: t.period, value: `${day(period.from)} – ${day(period.until)}` },
    { label: t.ground, value: GROUNDS[language][context.ground] },
    { label: t.content, value: context.content, said: true },
    {
      label: t.team,
      value: context.team.map(({ person: id, part }) => `${person(id)} (${TEAM_PARTS[language][part]})`).join('\n'),
    },
  );
  if (plan !== null) told.push({ label: t.plan, value: t.item(item ?? 0), to: `/ky-cuong/ho-so/${plan}` });
  if (draw !== null) told.push({ label: t.draw, value: context.drawn ?? '', to: `/ky-cuong/ho-so/${draw}` });
  if (report !== null) told.push({ label: t.report, value: report });
  if (begun !== null) told.push({ label: t.begun, value: t.began(begun.decision, day(begun.on)) });
  if (cancelled !== null) told.push({ label: t.cancelled, value: `${day(cancelled.on)}: ${cancelled.reason}` });
  return told;
}

function findingTold({ about, weight, basis, on, by }: Finding, { day }: FactWriting, language: 'vi' | 'en'): string {
  return `${WEIGHTS[language][weight]}: ${about}\n${basis}; ${by ?? ''}, ${day(on)}`;
}

/** What is to be done, by whom and when; then how far it is. */
function measureTold(measure: Measure, { agency, person, day }: FactWriting, language: 'vi' | 'en'): string {
  const t = words[language];
  const who = measure.person === null ? agency(measure.agency) : `${person(measure.person)}, ${agency(measure.agency)}`;
  const { reported, accepted } = measure;
  const standing =
    reported === null
      ? t.open
      : `${t.done(day(reported.doneOn))}${reported.late ? ` (${t.late})` : ''}: ${reported.evidence}`;
  return [
    measure.what,
    `${t.due(who, day(measure.dueOn))}; ${standing}${accepted === null ? '' : `; ${t.accepted(day(accepted.on))}`}`,
    ...measure.returned.map(({ on, reason }) => t.returned(day(on), reason)),
  ].join('\n');
}
