/** What a command changes of an inspection. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { InspectionInputs } from '../inputs.js';
import { heldFor, type InspectionContext, type Measure } from './inspection.js';

type Change<Name extends keyof InspectionInputs> = (
  context: InspectionContext,
  input: Required<InspectionInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<InspectionContext>;

export const opened: Change<'inspection.open'> = (_context, input, { at, actor }) => {
  const agency = actor.agency as string;
  const { subject, unit, from, until, ground, content } = input;
  return {
    subject,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: unit, person: null },
    holder: { agency, person: null },
    dueOn: null,
    ground,
    plan: ground === 'planned' ? input.plan : null,
    item: ground === 'planned' ? input.item : null,
    draw: ground === 'unannounced' ? input.draw : null,
    drawn: ground === 'unannounced' ? (input.drawn ?? unit) : null,
    report: ground === 'following-a-report' ? input.report : null,
    period: { from, until },
    content,
    team: input.team as InspectionContext['team'],
    begun: null,
    findings: [],
    conclusion: null,
    measures: [],
    cancelled: null,
  };
};

export const teamChanged: Change<'inspection.set-team'> = (_context, { team }) => ({
  team: team as InspectionContext['team'],
});

export const begun: Change<'inspection.begin'> = (_context, { beganOn, decision, dueOn }) => ({
  begun: { on: beganOn, decision },
  dueOn,
});

export const found: Change<'inspection.record-finding'> = (
  { findings },
  { about, weight, basis },
  { today, actor },
) => ({
  findings: [...findings, { about, weight, basis, on: today, by: actor.name }],
});

export const concluded: Change<'inspection.conclude'> = ({ dueOn, raisedBy }, input, { today, actor }) => {
  const ordered = (input.measures ?? []) as readonly Pick<Measure, 'what' | 'agency' | 'person' | 'dueOn'>[];
  const measures = ordered.map(({ what, agency, person, dueOn: by }) => ({
    ...{ what, agency, person: person ?? null, dueOn: by },
    ...{ reported: null, accepted: null, returned: [] },
  }));
  const late = dueOn !== null && today > dueOn;
  return {
    conclusion: { text: input.text, number: input.number, on: today, late, by: actor.name },
    measures,
    ...heldFor(measures, raisedBy),
  };
};

/** One measure changed; who has the inspection in hand follows from all of them. */
function withMeasure(
  { measures, raisedBy }: InspectionContext,
  number: number,
  change: (measure: Measure) => Partial<Measure>,
): Partial<InspectionContext> {
  const changed = measures.map((measure, index) =>
    index === number - 1 ? { ...measure, ...change(measure) } : measure,
  );
  return { measures: changed, ...heldFor(changed, raisedBy) };
}

export const reported: Change<'inspection.report-measure'> = (context, { measure, doneOn, evidence }, { actor }) =>
  withMeasure(context, measure, ({ dueOn }) => ({
    reported: { doneOn, evidence, late: doneOn > dueOn, by: actor.name },
  }));

export const accepted: Change<'inspection.accept-measure'> = (context, { measure }, { today, actor }) =>
  withMeasure(context, measure, () => ({ accepted: { on: today, by: actor.name } }));

export const returned: Change<'inspection.return-measure'> = (context, { measure, reason }, { today }) =>
  withMeasure(context, measure, (before) => ({
    reported: null,
    returned: [...before.returned, { on: today, reason }],
  }));

export const cancelled: Change<'inspection.cancel'> = (_context, { reason }, { today }) => ({
  cancelled: { reason, on: today },
  dueOn: null,
});

/** Whether the measure of that number is the last one that was not accepted. */
export const isLastMeasure = ({ measures }: InspectionContext, number: number): boolean =>
  measures.every(({ accepted: taken }, index) => taken !== null || index === number - 1);
