/** The course of a form of a report: in force until it is asked for no more. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { ReportFormInputs } from '../inputs.js';
import * as change from './report-form.changes.js';
import * as check from './report-form.checks.js';
import type { ReportForm, ReportFormContext } from './report-form.js';

const { refuseIf, assignWith } = caseActions<ReportFormContext, ReportFormInputs>();
const closedToOthers = { '*': refusedCase('case-not-open') };

export const reportFormMachine = setup({
  types: { context: {} as ReportFormContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'report-form',
  context: {} as ReportFormContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'report-form.make': [
          refuseIf<'report-form.make'>(check.formSaid),
          { target: 'in-force', actions: assignWith<'report-form.make'>(change.formMade) },
        ],
        ...closedToOthers,
      },
    },
    'in-force': {
      on: {
        'report-form.amend': [
          refuseIf<'report-form.amend'>(check.formSaid),
          { actions: assignWith<'report-form.amend'>(change.formAmended) },
        ],
        'report-form.stop': [refuseIf<'report-form.stop'>(check.formStopped), { target: 'stopped' }],
        ...closedToOthers,
      },
    },
    stopped: { on: closedToOthers },
  },
});

export const stepReportForm = stepper<ReportForm, CaseEvent, CaseRefusal>(reportFormMachine);
