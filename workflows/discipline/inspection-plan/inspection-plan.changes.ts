/** What a command changes of a yearly plan. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { InspectionPlanInputs } from '../inputs.js';
import type { InspectionPlanContext, PlanContent, PlanItem } from './inspection-plan.js';

type Change<Name extends keyof InspectionPlanInputs> = (
  context: InspectionPlanContext,
  input: Required<InspectionPlanInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<InspectionPlanContext>;

type Content = Required<InspectionPlanInputs['inspection-plan.draft']>;

const contentOf = ({ subject, year, basis, publicDuty, items }: Content): PlanContent => ({
  subject,
  year,
  basis,
  publicDuty,
  items: (items as readonly PlanItem[]).map((item) => ({ ...item, publicDuty: item.publicDuty === true })),
});

export const drafted: Change<'inspection-plan.draft'> = (_context, input, { at, actor }) => {
  const agency = actor.agency as string;
  return {
    ...contentOf(input),
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: null, person: null },
    holder: { agency, person: null },
    dueOn: null,
    approved: null,
    sentBack: null,
    withdrawn: null,
  };
};

export const amended: Change<'inspection-plan.amend'> = (_context, input) => contentOf(input);

/** The chairman has it in hand; where a province has none, it stays where it is. */
export const submitted: Change<'inspection-plan.submit'> = ({ raisedBy }, _input, { facts }) => ({
  holder: { agency: facts.chairman ?? raisedBy, person: null },
  sentBack: null,
});

export const approved: Change<'inspection-plan.approve'> = (context, { number, decidedOn }, { actor }) => {
  const { subject, year, basis, publicDuty, items, raisedBy } = context;
  return {
    approved: { subject, year, basis, publicDuty, items, number, on: decidedOn, by: actor.name },
    holder: { agency: raisedBy, person: null },
  };
};

export const sentBack: Change<'inspection-plan.send-back'> = ({ raisedBy }, { reason }) => ({
  holder: { agency: raisedBy, person: null },
  sentBack: reason,
});

/** What was approved stands as it was. */
export const changeGivenUp: Change<'inspection-plan.withdraw'> = ({ approved: standing }) => {
  const { subject, year, basis, publicDuty, items } = standing as PlanContent;
  return { subject, year, basis, publicDuty, items, sentBack: null };
};

export const withdrawn: Change<'inspection-plan.withdraw'> = (_context, { reason }) => ({ withdrawn: reason });
