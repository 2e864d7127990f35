/** The course of a report by period: made with its figures, written, submitted, signed, sent. */
import { setup } from 'xstate';
import { stepper } from '../../step/kernel.js';
import { type CaseEvent, caseActions, refusedCase } from '../case-actions.js';
import type { CaseRefusal } from '../case-refusals.js';
import type { PeriodReportInputs } from '../inputs.js';
import * as change from './period-report.changes.js';
import * as check from './period-report.checks.js';
import type { PeriodReport, PeriodReportContext } from './period-report.js';

const { refuseIf, assignWith } = caseActions<PeriodReportContext, PeriodReportInputs>();

const closedToOthers = { '*': refusedCase('case-not-open') };

const write = [
  refuseIf<'period-report.write'>(check.worded),
  { target: 'made' as const, actions: assignWith<'period-report.write'>(change.written) },
];
const sign = [{ target: 'signed' as const, actions: assignWith<'period-report.sign'>(change.signed) }];
const discard = [
  refuseIf<'period-report.discard'>(check.reasonSaid),
  { target: 'discarded' as const, actions: assignWith<'period-report.discard'>(change.putAside) },
];

export const periodReportMachine = setup({
  types: { context: {} as PeriodReportContext, events: {} as CaseEvent },
  actions: { refuse: (_, _params: CaseRefusal) => undefined },
}).createMachine({
  id: 'period-report',
  context: {} as PeriodReportContext,
  initial: 'new',
  states: {
    new: {
      on: {
        'period-report.make': [
          refuseIf<'period-report.make'>(check.periodSaid),
          { target: 'made', actions: assignWith<'period-report.make'>(change.made) },
        ],
        ...closedToOthers,
      },
    },
    made: {
      on: {
        'period-report.write': write,
        'period-report.submit': [{ target: 'submitted' }],
        'period-report.sign': sign,
        'period-report.discard': discard,
        ...closedToOthers,
      },
    },
    submitted: {
      on: {
        'period-report.write': write,
        'period-report.return': [
          refuseIf<'period-report.return'>(check.reasonSaid),
          { target: 'made', actions: assignWith<'period-report.return'>(change.givenBack) },
        ],
        'period-report.sign': sign,
        'period-report.discard': discard,
        ...closedToOthers,
      },
    },
    signed: {
      on: {
        'period-report.send': [
          refuseIf<'period-report.send'>(check.numbered),
          { target: 'sent', actions: assignWith<'period-report.send'>(change.sent) },
        ],
        ...closedToOthers,
      },
    },
    sent: { on: closedToOthers },
    discarded: { on: closedToOthers },
  },
});

export const stepPeriodReport = stepper<PeriodReport, CaseEvent, CaseRefusal>(periodReportMachine);
