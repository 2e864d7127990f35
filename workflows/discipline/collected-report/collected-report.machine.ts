/** The course of one week of a collected report: open until it is compiled; what comes later is kept, and the table stays as it is. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { CollectedReportInputs } from '../inputs.js';
import * as change from './collected-report.changes.js';
import * as check from './collected-report.checks.js';
import type { CollectedReport, CollectedReportContext } from './collected-report.js';

const { refuseIf, assignWith } = caseActions<CollectedReportContext, CollectedReportInputs>();
const closedToOthers = { '*': refusedCase('case-not-open') };

const submit = [
  refuseIf<'collected-report.submit'>(check.handedIn),
  { actions: assignWith<'collected-report.submit'>(change.rowHandedIn) },
];
const urge = [
  refuseIf<'collected-report.urge'>(check.urgedAfterTheHour),
  { actions: assignWith<'collected-report.urge'>(change.unitsUrged) },
];

export const collectedReportMachine = setup({
  types: { context: {} as CollectedReportContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'collected-report',
  context: {} as CollectedReportContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'collected-report.open': [
          refuseIf<'collected-report.open'>(check.openedOnce),
          { target: 'open', actions: assignWith<'collected-report.open'>(change.weekOpened) },
        ],
        ...closedToOthers,
      },
    },
    open: {
      on: {
        'collected-report.submit': submit,
        'collected-report.urge': urge,
        'collected-report.compile': [
          refuseIf<'collected-report.compile'>(check.hourCome),
          { target: 'compiled', actions: assignWith<'collected-report.compile'>(change.tableCompiled) },
        ],
        ...closedToOthers,
      },
    },
    compiled: { on: { 'collected-report.submit': submit, 'collected-report.urge': urge, ...closedToOthers } },
  },
});

export const stepCollectedReport = stepper<CollectedReport, CaseEvent, CaseRefusal>(collectedReportMachine);
