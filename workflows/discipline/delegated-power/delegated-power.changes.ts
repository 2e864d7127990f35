/** What a command changes of a delegated power. The checks have let it through. */
import { isBlank } from '../../step/check.js';
import type { CaseCircumstances } from '../case-facts.js';
import type { DelegatedPowerInputs } from '../inputs.js';
import type { DelegatedPowerContext } from './delegated-power.js';

type Change<Name extends keyof DelegatedPowerInputs> = (
  context: DelegatedPowerContext,
  input: Required<DelegatedPowerInputs[Name]>,
  circumstances: CaseCircumstances,
) => Partial<DelegatedPowerContext>;

export const recorded: Change<'delegated-power.record'> = (_context, input, { at, actor }) => {
  const agency = String(actor.agency);
  const { subject, way, from, to, text, document, since } = input;
  return {
    subject,
    raisedBy: agency,
    raisedAt: at,
    concerns: { agency: to, person: null },
    holder: { agency, person: null },
    dueOn: null,
    way,
    from,
    text,
    document,
    about: input.about ?? null,
    since,
    until: input.until ?? null,
    ended: null,
    ...(isBlank(input.matter) ? {} : { matter: input.matter }),
    ...(isBlank(input.function) ? {} : { function: input.function }),
  };
};

export const ended: Change<'delegated-power.end'> = (_context, { on, document }) => ({ ended: { on, document } });
