/** Whose a matter is when it is opened: the registers of delegated powers and of functions against the opening, as tables (PY-1.4a, PY-2.1c). */
import { describe, expect, it } from '@jest/globals';
import type { OpenInput } from '../../workflows/commands/commands.js';
import type { AuthorityRule } from '../../workflows/regulation/regulation.js';
import type { PowerAbout } from '../../workflows/step/circumstances.js';
import { aConsultation, anOpening, LEAD, type Story } from './a-dossier.js';
import { AGENCIES, head, officer } from './people.js';

const lead = head(LEAD);
const REASON = { authorityReason: 'Chủ tịch giữ lại việc này theo Thông báo số 77/TB-VP' };

function aPower(to: string, change: Partial<PowerAbout> = {}): PowerAbout {
  return {
    id: 'p1',
    subject: 'Hạ tầng',
    way: 'delegated',
    from: 'CT',
    to,
    document: 'QĐ 1015',
    over: 'matter',
    ...change,
  };
}

const HANDED = aPower(LEAD);
const HANDED_WHOLE = aPower(LEAD, { over: 'function' });
const ELSEWHERE = aPower('SXD');

interface Given {
  readonly powers?: readonly PowerAbout[];
  readonly rule?: AuthorityRule | undefined;
}

/** Nothing opened yet, under a rule, with what the door tells: the powers, and what the register says of the lead. */
function unopened({ powers = [], ...given }: Given): Story {
  const rule = 'rule' in given ? given.rule : { sentUp: 'refuse', ofAnother: 'refuse' };
  const story = aConsultation()
    .under(rule === undefined ? { authority: undefined as never } : { authority: rule as AuthorityRule })
    .unopened();
  story.agencies = AGENCIES;
  story.powers = powers;
  return story;
}

function outcome(given: Given, change: OpenInput): string {
  const story = unopened(given);
  const decision = story.tries(lead, 'consultation.open', anOpening(change));
  if (decision.refused !== null) return `${decision.refused.code} ${decision.refused.field ?? ''}`.trim();
  const { competence } = decision.dossier.consultation.context;
  if (competence === undefined) return 'opened';
  const { finding, leadFunction, reason } = competence;
  return `opened: ${finding?.code ?? 'nothing'}, ${leadFunction ?? 'no function'}, ${reason === null ? 'no reason' : 'with a reason'}`;
}

describe('an opening', () => {
  it.each<[string, Given, OpenInput, string]>([
    ['nothing in the registers: the province', {}, {}, 'opened'],
    ['nothing in the registers: the lead', {}, { authority: 'lead' }, 'opened'],
    ['nothing in the registers, and a reason that nobody asked for', {}, REASON, 'opened'],
    ['handed to the lead: the province', { powers: [HANDED] }, {}, 'delegated-to-lead /authority'],
    [
      'handed to the lead: by draft of no authority',
      { powers: [HANDED] },
      { authority: undefined as never },
      'delegated-to-lead /authority',
    ],
    [
      'handed to the lead: the chairman',
      { powers: [HANDED] },
      { authority: 'chairman' },
      'delegated-to-lead /authority',
    ],
    ['handed to the lead: the lead', { powers: [HANDED] }, { authority: 'lead' }, 'opened'],
    ['a reason does not help where it is refused', { powers: [HANDED] }, REASON, 'delegated-to-lead /authority'],
    [
      'the whole function: without a reason',
      { powers: [HANDED_WHOLE] },
      {},
      'authority-reason-required /authorityReason',
    ],
    [
      'the whole function: a blank reason',
      { powers: [HANDED_WHOLE] },
      { authorityReason: ' ' },
      'authority-reason-required /authorityReason',
    ],
    [
      'the whole function: with a reason',
      { powers: [HANDED_WHOLE] },
      REASON,
      'opened: delegated-to-lead, no function, with a reason',
    ],
    ['the very matter says more than the function', { powers: [HANDED_WHOLE, ELSEWHERE] }, {}, 'opened'],
    ['handed to another: the lead', { powers: [ELSEWHERE] }, { authority: 'lead' }, 'authority-of-another /authority'],
    ['handed to another: the province', { powers: [ELSEWHERE] }, {}, 'opened'],
    ['lent by the lead itself: the lead', { powers: [aPower('SXD', { from: LEAD })] }, { authority: 'lead' }, 'opened'],
    [
      'decentralised by the lead: the lead',
      { powers: [aPower('SXD', { from: LEAD, way: 'decentralised' })] },
      { authority: 'lead' },
      'authority-of-another /authority',
    ],
    ['a function of the lead', {}, { leadFunction: 'planning' }, 'opened: nothing, planning, no reason'],
    ['a blank function', {}, { leadFunction: ' ' }, 'opened'],
    ['a function of another', {}, { leadFunction: 'construction' }, 'outside-lead-functions /leadFunction'],
    [
      'a function of another that was handed over',
      { powers: [HANDED_WHOLE] },
      { leadFunction: 'construction', authority: 'lead' },
      'opened: nothing, construction, no reason',
    ],
    [
      'explained: sent up without a reason',
      { powers: [HANDED], rule: { sentUp: 'explain' } },
      {},
      'authority-reason-required /authorityReason',
    ],
    [
      'explained: sent up with a reason',
      { powers: [HANDED], rule: { sentUp: 'explain' } },
      REASON,
      'opened: delegated-to-lead, no function, with a reason',
    ],
    [
      'explained: another’s, with a reason',
      { powers: [ELSEWHERE], rule: { ofAnother: 'explain' } },
      { ...REASON, authority: 'lead' },
      'opened: authority-of-another, no function, with a reason',
    ],
    [
      'explained: another’s function, with a reason',
      { rule: { ofAnother: 'explain' } },
      { ...REASON, leadFunction: 'construction' },
      'opened: outside-lead-functions, construction, with a reason',
    ],
    ['free: sent up', { powers: [HANDED], rule: { sentUp: 'free', ofAnother: 'refuse' } }, {}, 'opened'],
    [
      'free: another’s',
      { powers: [ELSEWHERE], rule: { sentUp: 'refuse', ofAnother: 'free' } },
      { authority: 'lead' },
      'opened',
    ],
    [
      'no rule at all',
      { powers: [HANDED, ELSEWHERE], rule: undefined },
      { leadFunction: 'construction' },
      'opened: nothing, construction, no reason',
    ],
    [
      'the function is demanded and left out',
      { rule: { leadFunction: 'demanded' } },
      {},
      'lead-function-required /leadFunction',
    ],
    [
      'the function is demanded and told',
      { rule: { leadFunction: 'demanded' } },
      { leadFunction: 'planning' },
      'opened: nothing, planning, no reason',
    ],
  ])('%s', (_name, given, change, expected) => {
    expect(outcome(given, change)).toBe(expected);
  });

  it('is not held against a function where the door has not told what the lead’s are', () => {
    const story = unopened({});
    const { [LEAD]: _lead, ...others } = AGENCIES;
    story.agencies = others;
    const opened = story.does(lead, 'consultation.open', anOpening({ leadFunction: 'construction' }));
    expect(opened.consultation.competence).toEqual({ leadFunction: 'construction', finding: null, reason: null });
  });

  it('keeps which power it was, and takes what the draft said', () => {
    const story = unopened({ powers: [HANDED_WHOLE] });
    story.does(officer(LEAD), 'consultation.draft', anOpening({ ...REASON, leadFunction: 'planning' }));
    story.does(lead, 'consultation.open', {});
    expect(story.consultation.competence).toEqual({
      leadFunction: 'planning',
      finding: { code: 'delegated-to-lead', power: HANDED_WHOLE },
      reason: REASON.authorityReason,
    });
  });

  it('tells another lead of the matter first, and what was asked before last', () => {
    const story = unopened({ powers: [HANDED] });
    story.matterLead = 'SXD';
    expect(story.code(lead, 'consultation.open', anOpening())).toBe('matter-has-another-lead');
    const again = aConsultation()
      .under({ authority: { sentUp: 'refuse' } })
      .afterAsking({ SXD: 'c0' })
      .unopened();
    again.powers = [HANDED];
    expect(again.code(lead, 'consultation.open', anOpening())).toBe('delegated-to-lead');
  });
});
