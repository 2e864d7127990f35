/** What a command on a delegated power lacks: each gives the refusal, or null. */
import { isBlank } from '../../step/check.js';
import { existing, firstOf, said } from '../case-checks.js';
import type { CaseCircumstances } from '../case-facts.js';
import { type CaseRefusal, caseRefusal } from '../case-refusals.js';
import type { DelegatedPowerInputs } from '../inputs.js';
import type { DelegatedPowerContext } from './delegated-power.js';

type Check<Name extends keyof DelegatedPowerInputs> = (
  context: DelegatedPowerContext,
  input: DelegatedPowerInputs[Name],
  circumstances: CaseCircumstances,
) => CaseRefusal | null;

export const recordedWhole: Check<'delegated-power.record'> = (_context, input, circumstances) =>
  firstOf(
    said(input, 'subject', 'way', 'from', 'to', 'text', 'document', 'since'),
    existing(input.from, 'from', circumstances),
    existing(input.to, 'to', circumstances),
    () => (input.from === input.to ? caseRefusal('power-to-itself', 'to') : null),
    () =>
      isBlank(input.function) || circumstances.facts.power?.functionKnown === true
        ? null
        : caseRefusal('power-function-unknown', 'function'),
    () =>
      input.until !== undefined && input.until < String(input.since) ? caseRefusal('power-ends-before', 'until') : null,
  );

export const takenBack: Check<'delegated-power.end'> = ({ since }, input) =>
  firstOf(said(input, 'on', 'document'), () =>
    String(input.on) < since ? caseRefusal('power-ends-before', 'on') : null,
  );
