/** The law of proposals to cut a step as tables. */
import { describe, expect, it } from '@jest/globals';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { actor, facts, then, verdict } from './a-case.js';

const office = actor('VP', 'head');
const clerkOfOffice = actor('VP', 'officer');
const chairman = actor('CT', 'head');
const homeAffairs = actor('SNV', 'head');
const head = actor('SXD', 'head');
const officer = actor('SXD', 'officer');
const PEOPLE = { office, clerkOfOffice, chairman, homeAffairs, head, officer };

const PROPOSAL = {
  subject: 'Bỏ bước lấy ý kiến lần hai',
  procedure: 'Thẩm định chủ trương đầu tư',
  step: 'Lấy ý kiến lần hai',
  reason: 'Hỏi lại đúng nội dung đã trả lời.',
  workingDays: 3,
};
const DECISION = { decision: 'accepted', number: '88/QĐ-UBND', on: '2023-06-14', inForceOn: '2023-07-01' };
const DECLINED = { decision: 'declined', number: '89/VP-KSTTHC', on: '2023-06-14', reason: 'Luật quy định bước này.' };

const proposed = then(null, head, 'step-proposal.propose', PROPOSAL);
const accepted = then(proposed, office, 'step-proposal.decide', DECISION);
const declined = then(proposed, office, 'step-proposal.decide', DECLINED);

const allowed = (standing: typeof proposed | null, command: Parameters<typeof verdict>[2], input: object) =>
  Object.entries(PEOPLE)
    .filter(([, by]) => verdict(standing, by, command, input) === 'allowed')
    .map(([name]) => name);

describe('a proposal to cut a step', () => {
  it('is made by any head, decided once by the Office or the chairman', () => {
    expect(allowed(null, 'step-proposal.propose', PROPOSAL)).toEqual(['office', 'chairman', 'homeAffairs', 'head']);
    expect(allowed(proposed, 'step-proposal.decide', DECISION)).toEqual(['office', 'chairman']);
    expect(verdict(accepted, office, 'step-proposal.decide', DECISION)).toBe('case-not-open');
    expect(verdict(proposed, head, 'step-proposal.propose', PROPOSAL)).toBe('case-not-open');
  });

  it.each(['subject', 'procedure', 'step', 'reason', 'workingDays'])('says %s', (field) => {
    const input = { ...PROPOSAL, [field]: undefined };
    expect(verdict(null, head, 'step-proposal.propose', input)).toBe(`case-field-required /${field}`);
  });

  it('shortens something', () => {
    const by = (workingDays: number) => verdict(null, head, 'step-proposal.propose', { ...PROPOSAL, workingDays });
    expect([0, -2, 1].map(by)).toEqual(['shortens-nothing /workingDays', 'shortens-nothing /workingDays', 'allowed']);
  });

  it.each([
    [{ ...DECISION, inForceOn: undefined }, 'case-field-required /inForceOn'],
    [{ ...DECISION, inForceOn: '2023-06-13' }, 'case-day-order /inForceOn'],
    [{ ...DECISION, decision: undefined }, 'case-field-required /decision'],
    [{ ...DECLINED, reason: undefined }, 'case-field-required /reason'],
    [{ ...DECLINED, on: '2023-06-15' }, 'case-day-ahead /on'],
    [DECLINED, 'allowed'],
  ])('decided with %j: %s', (input, expected) => {
    expect(verdict(proposed, office, 'step-proposal.decide', input)).toBe(expected);
  });

  it('is in force from its day, and never where it was declined', () => {
    expect(accepted.context).toMatchObject({ inForceOn: '2023-07-01', decision: { decision: 'accepted' } });
    const careless = then(proposed, office, 'step-proposal.decide', { ...DECLINED, inForceOn: '2023-07-01' });
    expect([declined, careless].map(({ context }) => context)).toMatchObject([
      { inForceOn: null },
      { inForceOn: null },
    ]);
  });

  it('of the Office itself is the chairman’s to decide', () => {
    const ofOffice = then(null, office, 'step-proposal.propose', PROPOSAL);
    expect([proposed, ofOffice].map(({ context }) => context.holder.agency)).toEqual(['VP', 'CT']);
    expect([office, chairman].map((by) => verdict(ofOffice, by, 'step-proposal.decide', DECISION))).toEqual([
      'own-case',
      'allowed',
    ]);
    const without = { facts: facts({ office: null, chairman: null }) };
    expect(then(null, head, 'step-proposal.propose', PROPOSAL, without).context.holder.agency).toBe('SXD');
  });

  it('ends with the decision', () => {
    const { ended } = COURSES['step-proposal'];
    expect([proposed, accepted, declined].map(({ state, context }) => ended(state, context))).toEqual([
      false,
      true,
      true,
    ]);
  });
});
