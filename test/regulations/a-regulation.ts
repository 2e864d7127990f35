import type { CivilDate } from '../../workflows/limits/time.js';
import { type Regulation, RULES, type SilenceRule } from '../../workflows/regulation/regulation.js';

type Consent = Extract<SilenceRule, { effect: 'deemed-consent' }>;

/** Silence as Phú Yên has it. */
export const CONSENT: Consent = {
  effect: 'deemed-consent',
  appliesTo: ['department'],
  leastNotice: { workingDays: 2 },
  standstill: 'extend',
  lateAnswer: 'without-effect',
  noticeWithin: { workingDays: 1 },
};

/** The values that design and directives give Phú Yên, written once more by hand for the tests to compare. */
export function aRegulation(): Regulation {
  return {
    id: 'phu-yen-2230',
    province: 'phu-yen',
    inForce: { from: '2023-05-16' as CivilDate, until: null },
    basis: [{ id: 'PY', number: '2230/UBND-NC', date: '2023-05-16' as CivilDate }],
    calendar: 'vn-civil-service',
    clauses: {
      limits: 'assumed',
      clock: 'assumed',
      silence: ['PY-2.2d', 'PY-2.2e'],
      positions: ['PY-2.2c'],
      extension: 'assumed',
      return: ['PY-2.1b'],
      competence: 'assumed',
      clarification: ['PY-2.2c'],
      correction: 'assumed',
      reminders: 'assumed',
      repeat: ['PY-1.4b'],
      reconciliation: ['PY-2.3'],
      office: 'assumed',
      decision: 'assumed',
    },
    limits: {
      ordinary: { default: 7, min: 3, max: 15, unit: 'workingDays' },
      urgent: { default: 3, min: 1, max: 5, unit: 'workingDays', reasonRequired: true },
      complex: { default: 15, min: 5, max: 20, unit: 'workingDays' },
    },
    clock: { dayEnds: '24:00', receiptCutOff: '17:00', workedSaturdaysCount: true },
    silence: CONSENT,
    positions: ['agree', 'agree-with-conditions', 'disagree', 'no-comment'],
    extension: { max: 1, maxWorkingDays: 5, undecidedAtLimit: 'granted' },
    return: {
      grounds: ['outside-competence', 'requesters-own-competence', 'dossier-incomplete'],
      within: null,
      afterContest: { workingDays: 2 },
    },
    competence: { decideWithin: { workingDays: 2 } },
    clarification: { max: 1, within: { workingDays: 2 } },
    correction: 'until-limit',
    reminders: [{ before: { workingDays: 2 } }, { before: { workingDays: 1 } }],
    repeat: { withinDays: 180, rule: 'refuse' },
    reconciliation: { required: true, within: { workingDays: 5 }, confirmWithin: { workingDays: 2 } },
    office: { verifyWithin: { workingDays: 5 }, completeWithin: { workingDays: 3 } },
    decision: { within: { workingDays: 5 } },
    regimes: {
      'policy-proposal': {
        title: 'Đề xuất chính sách',
        source: 'Luật 64/2025/QH15, Điều 30',
        set: {
          'limits.ordinary': { default: 15, min: 15, max: 15, unit: 'calendarDays' },
          'silence.effect': 'escalate-to-head',
        },
      },
      'binding-opinion': {
        title: 'Ý kiến bắt buộc phải có',
        source: 'assumed',
        binding: true,
        set: { 'silence.effect': 'escalate-to-head' },
      },
    },
  };
}

/** The same without deemed consent and without any clause: what a province has whose document is silent. */
export function aRegulationWithoutConsent(): Regulation {
  return {
    ...aRegulation(),
    clauses: Object.fromEntries(RULES.map((rule) => [rule, 'assumed'])) as Regulation['clauses'],
    silence: { ...CONSENT, effect: 'escalate-to-head', lateAnswer: null, noticeWithin: null },
  };
}

/** Phú Yên's as it is installed: what PY-1.4a and PY-2.1c ask at the opening stands in no other file, and the design does not tell it. */
export const installedPhuYen = (): Regulation => ({
  ...aRegulation(),
  authority: { sentUp: 'refuse', ofAnother: 'refuse', leadFunction: 'optional' },
});
