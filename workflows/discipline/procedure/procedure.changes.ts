/** What a command changes of an internal procedure. The checks have let it through. */
import type { CaseCircumstances } from '../case-facts.js';
import type { ProcedureInputs } from '../inputs.js';
import { type ComplianceCost, codeOf, costOf, type ProcedureContext } from './procedure.js';

type Change<Name extends keyof ProcedureInputs> = (
  context: ProcedureContext,
  input: Required<ProcedureInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<ProcedureContext>;

export const listed: Change<'procedure.list'> = (_context, input, { at, actor }) => {
  const raisedBy = String(actor.agency);
  const agency = input.agency ?? raisedBy;
  return {
    subject: input.name,
    raisedBy,
    raisedAt: at,
    concerns: { agency, person: null },
    holder: { agency, person: null },
    dueOn: null,
    code: codeOf(input.code),
    published: null,
    simplified: null,
    cut: null,
    before: null,
    after: null,
  };
};

export const published: Change<'procedure.publish'> = (_context, { on, address }) => ({ published: { on, address } });

export const simplified: Change<'procedure.simplify'> = (_context, { on, what }) => ({ simplified: { on, what } });

export const cutAway: Change<'procedure.cut'> = (_context, { on, document }) => ({ cut: { on, document } });

export const costed: Change<'procedure.cost'> = (_context, { when, parts, timesPerYear }) => {
  const entered = parts.map(({ what, minutes, wagePerHour, fees = 0 }) => ({
    what: String(what),
    minutes: Number(minutes),
    wagePerHour: Number(wagePerHour),
    fees,
  }));
  const cost: ComplianceCost = { parts: entered, timesPerYear, total: costOf(entered, timesPerYear) };
  return when === 'before' ? { before: cost } : { after: cost };
};
