/** The actions in which the courses of cases are written, as `machineActions` is for consultations: refuse by a check, keep what changes. */
import { assign } from 'xstate';
import type { Passing } from '../step/machine-actions.js';
import type { CaseCircumstances } from './case-facts.js';
import type { CaseRefusal } from './case-refusals.js';

export interface CaseEvent {
  readonly type: string;
  readonly with: unknown;
  readonly circumstances: CaseCircumstances;
}

/** Refuses, whatever was sent. */
export const refusedCase = (code: CaseRefusal['code']) => ({ actions: { type: 'refuse' as const, params: { code } } });

/** The actions of one course, typed by its context and by what its commands carry. */
export function caseActions<Context extends object, Inputs extends object>() {
  type Name = keyof Inputs & string;
  type Step = Passing<Context, CaseEvent>;

  /** Refuses with what the check finds. */
  function refuseIf<N extends Name>(
    inspect: (context: Context, input: Inputs[N], circumstances: CaseCircumstances) => CaseRefusal | null,
  ) {
    const found = ({ context, event }: Step) => inspect(context, event.with as Inputs[N], event.circumstances);
    return {
      description: inspect.name,
      guard: (step: Step) => found(step) !== null,
      actions: { type: 'refuse' as const, params: (step: Step) => found(step) as CaseRefusal },
    };
  }

  /** Keeps what has changed. The checks stand before it in the list, so nothing that they ask for is missing here. */
  function assignWith<N extends Name>(
    compute: (context: Context, input: Required<Inputs[N]>, circumstances: CaseCircumstances) => Partial<Context>,
  ) {
    return assign<Context, CaseEvent, undefined, CaseEvent, never>(({ context, event }) =>
      compute(context, event.with as Required<Inputs[N]>, event.circumstances),
    );
  }

  return { refuseIf, assignWith };
}
