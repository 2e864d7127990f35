/** What a command on an internal procedure lacks: each gives the refusal, or null. */
import { existing, firstOf, notAhead, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { ProcedureInputs } from '../inputs.js';
import { type CostPart, costOf, type EnteredPart, type ProcedureContext } from './procedure.js';

type Check<Name extends keyof ProcedureInputs> = (
  context: ProcedureContext,
  input: ProcedureInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

export const listedOnce: Check<'procedure.list'> = (_context, input, circumstances) => {
  const { actor, facts } = circumstances;
  return firstOf(
    said(input, 'code', 'name'),
    existing(input.agency, 'agency', circumstances),
    () =>
      input.agency === undefined || input.agency === actor.agency || actor.agency === facts.office
        ? null
        : caseRefusal('procedure-of-another', 'agency'),
    () => (facts.procedure?.same == null ? null : caseRefusal('procedure-listed-already', 'code')),
  );
};

export const publishedWhere: Check<'procedure.publish'> = (_context, input, circumstances) =>
  firstOf(said(input, 'on', 'address'), notAhead(input.on, 'on', circumstances));

export const simplifiedHow: Check<'procedure.simplify'> = (_context, input, circumstances) =>
  firstOf(said(input, 'on', 'what'), notAhead(input.on, 'on', circumstances));

export const cutBy: Check<'procedure.cut'> = (_context, input, circumstances) =>
  firstOf(said(input, 'on', 'document'), notAhead(input.on, 'on', circumstances));

export const costEntered: Check<'procedure.cost'> = (_context, input) => {
  const { parts = [], timesPerYear } = input;
  return firstOf(
    said(input, 'when', 'timesPerYear'),
    () => (parts.length > 0 ? null : caseRefusal('case-field-required', 'parts')),
    ...parts.map((part, at) => partEntered(part, `parts/${at}`)),
    () => countable(timesPerYear, 'timesPerYear'),
    () =>
      Number.isSafeInteger(costOf(parts as readonly EnteredPart[], Number(timesPerYear)) * EXACT)
        ? null
        : caseRefusal('procedure-number-unusable', 'parts'),
  );
};

/** The sum is kept in minutes × đồng while it is added up, and has to stay exact there too. */
const EXACT = 60;

function partEntered(part: Partial<CostPart>, place: string) {
  return (): CaseRefusal | null => {
    for (const field of ['what', 'minutes', 'wagePerHour'] as const) {
      const missing = said(part, field)();
      if (missing !== null) return caseRefusal('case-field-required', `${place}/${field}`);
    }
    return (
      countable(part.minutes, `${place}/minutes`) ??
      countable(part.wagePerHour, `${place}/wagePerHour`) ??
      countable(part.fees, `${place}/fees`)
    );
  };
}

const countable = (number: number | undefined, field: string): CaseRefusal | null =>
  number === undefined || number >= 0 ? null : caseRefusal('procedure-number-unusable', field);
