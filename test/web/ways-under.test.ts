import { describe, expect, it } from '@jest/globals';
import { waysOf } from '../../web/src/pages/consultation/stages/machine-sheet.js';
import {
  type AskedOpinion,
  statesOn,
  waysOfConsultation,
  waysOfOpinion,
} from '../../web/src/pages/consultation/stages/ways-under.js';
import { consultationMachine } from '../../workflows/consultation/consultation.machine.js';
import { opinionMachine } from '../../workflows/opinion/opinion.machine.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { readMachine } from '../../workflows/step/machine-reading.js';
import { phuYen } from './law.js';

const ofOpinion = waysOf(readMachine(opinionMachine));
const ofConsultation = waysOf(readMachine(consultationMachine));
const department: AskedOpinion = { state: 'awaiting', subordination: 'department', external: false };
const vertical: AskedOpinion = { ...department, subordination: 'vertical' };
const paper: AskedOpinion = { ...department, external: true };
const escalating = {
  ...phuYen,
  silence: { ...phuYen.silence, effect: 'escalate-to-head', lateAnswer: null, noticeWithin: null },
} as Regulation;
const without = (change: object) => ({ ...phuYen, ...change }) as Regulation;

const drawn = (rule: Regulation, ...asked: AskedOpinion[]) =>
  waysOfOpinion(ofOpinion, rule, asked).map(({ from, to }) => `${from} → ${to}`);

describe('the ways of an opinion that are drawn', () => {
  it.each<[string, Regulation, AskedOpinion[], boolean]>([
    ['awaiting → deemed', phuYen, [department], true],
    ['awaiting → deemed', phuYen, [vertical], false],
    ['awaiting → deemed', escalating, [department], false],
    ['awaiting → overdue', phuYen, [department], false],
    ['awaiting → overdue', phuYen, [department, vertical], true],
    ['awaiting → overdue', escalating, [department], true],
    ['overdue → unanswered', phuYen, [department], false],
    // What stands there already is drawn with its ways, whatever the rule.
    ['overdue → unanswered', phuYen, [{ ...department, state: 'overdue' }], true],
    [
      'deemed → answered',
      without({ silence: { ...phuYen.silence, lateAnswer: 'without-effect' } }),
      [department],
      false,
    ],
    ['deemed → answered', without({ silence: { ...phuYen.silence, lateAnswer: 'without-effect' } }), [paper], true],
    [
      'deemed → answered',
      without({ silence: { ...phuYen.silence, lateAnswer: 'lead-may-accept' } }),
      [department],
      true,
    ],
    ['answered → clarifying', without({ clarification: { ...phuYen.clarification, max: 0 } }), [department], false],
    ['answered → clarifying', without({ clarification: { ...phuYen.clarification, max: 1 } }), [department], true],
    ['awaiting → returned', without({ return: { ...phuYen.return, grounds: [] } }), [department], false],
    [
      'returned → contested',
      without({ return: { ...phuYen.return, grounds: ['dossier-incomplete'] } }),
      [department],
      false,
    ],
    [
      'returned → awaiting',
      without({ return: { ...phuYen.return, grounds: ['outside-competence'] } }),
      [department],
      false,
    ],
    [
      'returned → contested',
      without({ return: { ...phuYen.return, grounds: ['outside-competence'] } }),
      [department],
      true,
    ],
  ])('%s', (way, rule, asked, expected) => {
    expect(drawn(rule, ...asked).includes(way)).toBe(expected);
  });

  it('leave out the states to which none leads', () => {
    const states = statesOn(waysOfOpinion(ofOpinion, phuYen, [department]), ['awaiting']);
    expect([states.has('overdue'), states.has('unanswered'), states.has('deemed')]).toEqual([false, false, true]);
  });
});

describe('the ways of a consultation that are drawn', () => {
  it.each([
    ['province', false, true],
    ['lead', false, false],
    ['lead', true, true],
    ['chairman', false, true],
  ] as const)('lead upwards where %s decides, binding: %s → %s', (authority, binding, expected) => {
    const ways = waysOfConsultation(ofConsultation, { authority, state: 'collecting' }, binding);
    expect(ways.some(({ to }) => to === 'escalated')).toBe(expected);
  });
});
