/** What a command on an inspection lacks: each gives the refusal, or null. */
import { existing, firstOf, notAhead, notPast, personOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { InspectionInputs } from '../inputs.js';
import type { InspectionContext, Measure } from './inspection.js';

type Check<Name extends keyof InspectionInputs> = (
  context: InspectionContext,
  input: InspectionInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

export const begunInFull: Check<'inspection.begin'> = (_context, input, circumstances) =>
  firstOf(
    said(input, 'beganOn', 'decision', 'dueOn'),
    notAhead(input.beganOn, 'beganOn', circumstances),
    notPast(input.dueOn, 'dueOn', circumstances),
  );

export const findingGiven: Check<'inspection.record-finding'> = (_context, input) =>
  firstOf(said(input, 'about', 'weight', 'basis'));

/** It rests on findings, and each of its measures has a date and somebody who can see it and carry it out. */
export const concludedInFull: Check<'inspection.conclude'> = (context, input, circumstances) => {
  if (context.findings.length === 0) return caseRefusal('inspection-without-findings');
  const { measures = [] } = input;
  return firstOf(
    said(input, 'text', 'number'),
    ...measures.flatMap((measure, index) => measureInOrder(context, measure, index, circumstances)),
  );
};

type MeasureInput = NonNullable<InspectionInputs['inspection.conclude']['measures']>[number];

function measureInOrder(
  { concerns, raisedBy }: InspectionContext,
  measure: MeasureInput,
  index: number,
  circumstances: CaseCircumstances,
): (() => CaseRefusal | null)[] {
  const field = `measures/${index}`;
  const { agency = '', person, dueOn } = measure;
  const missing = said(measure, 'what', 'agency', 'dueOn');
  return [
    () => {
      const found = missing();
      return found === null ? null : { code: found.code, field: `/${field}${found.field}` };
    },
    existing(agency, `${field}/agency`, circumstances),
    () => ([concerns.agency, raisedBy].includes(agency) ? null : caseRefusal('measure-of-another', `${field}/agency`)),
    personOf(person, agency, `${field}/person`, circumstances),
    notPast(dueOn, `${field}/dueOn`, circumstances),
  ];
}

/** The measure of that number, counted from 1. */
export const measureOf = ({ measures }: InspectionContext, number: number): Measure | undefined => measures[number - 1];

/** Reported by the agency that the measure names, once. */
export const measureReported: Check<'inspection.report-measure'> = (context, input, circumstances) =>
  firstOf(
    said(input, 'measure'),
    () => {
      const measure = measureOf(context, input.measure as number);
      if (measure === undefined) return caseRefusal('measure-unknown', 'measure');
      if (measure.reported !== null) return caseRefusal('measure-not-open', 'measure');
      return measure.agency === circumstances.actor.agency ? null : caseRefusal('measure-not-yours', 'measure');
    },
    said(input, 'doneOn', 'evidence'),
    notAhead(input.doneOn, 'doneOn', circumstances),
  );

/** Judged once it was reported, and not after it was accepted. */
const judged = (context: InspectionContext, input: { readonly measure?: number }) => (): CaseRefusal | null => {
  const measure = measureOf(context, input.measure as number);
  if (measure === undefined) return caseRefusal('measure-unknown', 'measure');
  return measure.reported !== null && measure.accepted === null ? null : caseRefusal('measure-not-reported', 'measure');
};

export const measureAccepted: Check<'inspection.accept-measure'> = (context, input) =>
  firstOf(said(input, 'measure'), judged(context, input));

export const measureReturned: Check<'inspection.return-measure'> = (context, input) =>
  firstOf(said(input, 'measure'), judged(context, input), said(input, 'reason'));

export const cancelledForAReason: Check<'inspection.cancel'> = (_context, input) => firstOf(said(input, 'reason'));
