/** What a command on a yearly plan lacks: each gives the refusal, or null. */
import { isBlank } from '../../step/check.js';
import { existing, firstOf, notAhead, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { InspectionPlanInputs } from '../inputs.js';
import { NOTHING_KNOWN } from '../inspection/inspection-facts.js';
import { forwards, overlap } from '../period.js';
import type { InspectionPlanContext, PlanItem } from './inspection-plan.js';

type Check<Name extends keyof InspectionPlanInputs> = (
  context: InspectionPlanContext,
  input: InspectionPlanInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

type Content = InspectionPlanInputs['inspection-plan.draft'];
type ItemInput = NonNullable<Content['items']>[number];

/** The whole plan, as drafted or written anew. */
export const planInOrder: Check<'inspection-plan.draft'> = (_context, input, circumstances) => {
  const { items = [] } = input;
  return firstOf(
    said(input, 'subject', 'year', 'basis'),
    () => yearInReach(input.year, circumstances),
    () => publicDutyPlanned(input),
    ...items.flatMap((item, index) => itemInOrder(item, `items/${index}`, circumstances)),
    () => itemsApart(items as readonly PlanItem[]),
    () => onePlanAYear(circumstances),
    () => unitsFree(items as readonly PlanItem[], circumstances),
  );
};

/** A plan is drafted for this year or the next. */
function yearInReach(year: number | undefined, { today }: CaseCircumstances): CaseRefusal | null {
  const now = Number(today.slice(0, 4));
  return year === now || year === now + 1 ? null : caseRefusal('plan-year-out-of-reach', 'year');
}

/** It says what is examined of public duty, and at least one inspection examines it (HG-2.3). */
function publicDutyPlanned({ publicDuty, items = [] }: Content): CaseRefusal | null {
  if (isBlank(publicDuty)) return caseRefusal('public-duty-content-missing', 'publicDuty');
  return items.some((item) => item.publicDuty === true) ? null : caseRefusal('public-duty-content-missing', 'items');
}

function itemInOrder(item: ItemInput, field: string, circumstances: CaseCircumstances): (() => CaseRefusal | null)[] {
  const missing = said(item, 'unit', 'from', 'until', 'month', 'content');
  return [
    () => {
      const found = missing();
      return found === null ? null : { code: found.code, field: `/${field}${found.field}` };
    },
    existing(item.unit, `${field}/unit`, circumstances),
    forwards(item, `${field}/until`),
    () => (MONTHS.has(item.month as number) ? null : caseRefusal('month-out-of-range', `${field}/month`)),
  ];
}
const MONTHS = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);

/** No two of its inspections are of one unit and periods that overlap (HG-2.2). */
function itemsApart(items: readonly PlanItem[]): CaseRefusal | null {
  for (const [index, item] of items.entries()) {
    const before = items.findIndex((other, at) => at < index && other.unit === item.unit && overlap(other, item));
    const other = items[before];
    if (other === undefined) continue;
    const { content, from, until } = other;
    return {
      ...caseRefusal('plan-items-overlap', `items/${index}`),
      other: { case: null, item: before + 1, subject: content, from, until },
    };
  }
  return null;
}

function onePlanAYear({ facts: { inspection = NOTHING_KNOWN } }: CaseCircumstances): CaseRefusal | null {
  const [plan] = inspection.plans;
  if (plan === undefined) return null;
  return {
    ...caseRefusal('plan-of-year-exists', 'year'),
    other: { case: plan.id, item: null, subject: plan.subject, from: null, until: null },
  };
}

/** No item is of a unit and a period for which there is an inspection already; a unit that inspects itself is not in the way (HG-2.2). */
function unitsFree(
  items: readonly PlanItem[],
  { facts: { inspection = NOTHING_KNOWN } }: CaseCircumstances,
): CaseRefusal | null {
  for (const [index, item] of items.entries()) {
    const taken = inspection.inspections.find((one) => !one.self && one.unit === item.unit && overlap(one, item));
    if (taken === undefined) continue;
    const { id, subject, from, until } = taken;
    return {
      ...caseRefusal('inspection-overlaps', `items/${index}`),
      other: { case: id, item: null, subject, from, until },
    };
  }
  return null;
}

/** Meanwhile an inspection may have been opened: the approval looks again. */
export const planApproved: Check<'inspection-plan.approve'> = ({ items }, input, circumstances) =>
  firstOf(said(input, 'number', 'decidedOn'), notAhead(input.decidedOn, 'decidedOn', circumstances), () =>
    unitsFree(items, circumstances),
  );

export const sentBackForAReason: Check<'inspection-plan.send-back'> = (_context, input) =>
  firstOf(said(input, 'reason'));

export const withdrawnForAReason: Check<'inspection-plan.withdraw'> = (_context, input) =>
  firstOf(said(input, 'reason'));
