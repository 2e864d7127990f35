/** What acts on cases tell whom: who must act next, who is concerned by what was decided, and nobody who may not read it. */
import { describe, expect, it } from '@jest/globals';
import { toldOfCase } from '../../../src/rules/reading/told-of-case.js';
import { CLOCK } from '../../../workflows/commands/actors.js';
import type { Case } from '../../../workflows/discipline/case.js';
import { PASS_LIMIT, passLimit } from '../../../workflows/discipline/clock/pass-limit.js';
import { wakingOf } from '../../../workflows/discipline/clock/waking.js';
import type { CaseCommandName } from '../../../workflows/discipline/inputs.js';
import { nextHands } from '../../../workflows/discipline/telling/next-hands.js';
import { standingAt } from '../../../workflows/discipline/telling/places.js';
import type { Instant } from '../../../workflows/limits/time.js';
import type { Recipient } from '../../../workflows/step/messages.js';
import { actor, facts, then } from './a-case.js';

const DAY = '2023-06-14';
const PETITION = {
  subject: 'Trả chậm',
  about: 'Chậm',
  from: 'Ông A',
  contact: 'Phường 5',
  channel: 'letter',
  receivedOn: DAY,
  conduct: true,
};
const REVIEW = { subject: 'Chậm', agency: 'SXD', person: 'officer of SXD', ground: 'Ba lần chậm' };
const DAYS = { explainBy: '2023-06-20', concludeBy: '2023-06-27' };
const head = (agency: string) => actor(agency, 'head');
const officer = (agency: string) => actor(agency, 'officer');

/** Who is told of one act, as "kind agency/role" or "kind agency/person". */
function told(standing: Case | null, by: ReturnType<typeof actor>, command: CaseCommandName, input: object = {}) {
  const next = then(standing, by, command, input);
  const messages = toldOfCase(standing, next, { command, actor: by, facts: facts() });
  const lines = messages.flatMap(({ kind, to }) =>
    to.map(({ agency, role, person }) => `${kind.slice('case-'.length)} ${agency}/${person ?? role ?? 'all'}`),
  );
  return { next, lines };
}

/** Acts one after another, each with whom it tells. */
function course(...acts: readonly (readonly [ReturnType<typeof actor>, CaseCommandName, object?])[]) {
  let standing: Case | null = null;
  return acts.map(([by, command, input]) => {
    const { next, lines } = told(standing, by, command, input);
    standing = next;
    return lines;
  });
}

describe('a petition tells', () => {
  it('each hand that it comes to, and of the apology each who acts on it', () => {
    const assigned = { person: 'officer of SXD', dueOn: '2023-06-30' };
    expect(
      course(
        [officer('SXD'), 'petition.receive', PETITION],
        [head('SXD'), 'petition.assign', assigned],
        [officer('SXD'), 'petition.settle', { finding: 'right', result: 'Xong' }],
        [head('SXD'), 'petition.require-apology', { apologiser: 'unit', dueOn: '2023-06-30' }],
        [officer('SXD'), 'petition.draft-apology', { text: 'Xin lỗi' }],
        [head('SXD'), 'petition.sign-apology'],
        [officer('SXD'), 'petition.tell', { toldOn: DAY, how: 'Công văn' }],
        [actor('SXD', 'clerk'), 'petition.send-apology', { number: '1/SXD', sentOn: DAY }],
      ),
    ).toEqual([
      ['waits SXD/head'],
      ['waits SXD/officer of SXD'],
      ['told SXD/head'],
      ['waits SXD/officer of SXD'],
      ['waits SXD/head'],
      ['waits SXD/clerk', 'waits SXD/officer of SXD'],
      [],
      ['told SXD/head'],
    ]);
  });

  it('its head nothing of what the head did, and the superior to whom it goes', () => {
    expect(
      course(
        [head('SXD'), 'petition.receive', PETITION],
        [head('SXD'), 'petition.report-up', { to: 'VP', reason: 'Vượt' }],
        [head('VP'), 'petition.assign', { person: 'officer of VP', dueOn: '2023-06-30' }],
        [officer('VP'), 'petition.settle', { finding: 'right', result: 'Xong' }],
      ),
    ).toEqual([[], ['waits VP/head'], ['waits VP/officer of VP'], ['told VP/head', 'told SXD/all']]);
  });
});

describe('a personnel matter tells', () => {
  it('within the agency the head and the person alone, and then who concludes', () => {
    expect(
      course(
        [officer('SNV'), 'review.propose', { ...REVIEW, ...DAYS }],
        [officer('SXD'), 'review.explain-in-person', { text: 'Thiếu người' }],
        [head('SXD'), 'review.explain', { text: 'Đã chấn chỉnh' }],
        [head('SNV'), 'review.conclude', { outcome: 'discipline-proposed', words: 'Chậm', number: '1/KL', on: DAY }],
        [head('CT'), 'review.record-decision', { decision: 'accepted', number: '2/QĐ', on: DAY }],
      ),
    ).toEqual([
      ['waits SXD/head', 'waits SXD/officer of SXD'],
      ['told SNV/all'],
      ['waits SNV/all'],
      ['waits CT/head', 'told SXD/head', 'told SXD/officer of SXD'],
      ['told SXD/head', 'told SXD/officer of SXD', 'told SNV/all'],
    ]);
  });
});

describe('an inspection tells', () => {
  const opening = {
    subject: 'Kiểm tra',
    unit: 'SXD',
    from: '2022-01-01',
    until: '2022-12-31',
    content: 'Công vụ',
    team: [{ person: 'officer of SNV', part: 'leader' }],
  };

  it('the head of its unit once it is announced, and its team', () => {
    const report = { ...opening, ground: 'following-a-report', report: 'Báo cáo 215' };
    const { next, lines } = told(null, head('SNV'), 'inspection.open', report);
    expect(lines).toEqual(['told SXD/head', 'told SNV/officer of SNV']);
    const cancelled = told(next, head('SNV'), 'inspection.cancel', { reason: 'Trùng' });
    expect(cancelled.lines).toEqual(['told SXD/head', 'told SNV/officer of SNV']);
  });

  it('its unit nothing while it is sealed', () => {
    const standing = then(null, head('SNV'), 'inspection.open', {
      ...{ ...opening, ground: 'following-a-report', report: 'Báo cáo 215' },
    });
    const sealed = { ...standing, state: 'sealed' };
    const told_ = toldOfCase(null, sealed, { command: 'inspection.open', actor: head('SNV'), facts: facts() });
    expect(told_.flatMap(({ to }) => to.map(({ agency }) => agency))).toEqual(['SNV']);
    const off = told(sealed, head('SNV'), 'inspection.cancel', { reason: 'Trùng' });
    expect(off.lines).toEqual(['told SNV/officer of SNV']);
  });
});

describe('what waits for several or for an organ', () => {
  it('a difficulty goes to and fro', () => {
    const reported = { subject: 'Vướng', about: 'Chưa rõ', to: 'office' };
    expect(
      course(
        [head('SXD'), 'difficulty.report', reported],
        [officer('VP'), 'difficulty.answer', { text: 'Đã rõ' }],
        [officer('SXD'), 'difficulty.report-again', { reason: 'Chưa' }],
        [officer('VP'), 'difficulty.answer', { text: 'Rõ' }],
        [officer('SXD'), 'difficulty.close'],
      ),
    ).toEqual([['waits VP/all'], ['waits SXD/all'], ['waits VP/all'], ['waits SXD/all'], []]);
  });

  it('a proposal to cut a step waits for who decides, and who proposed it is told', () => {
    const step = { subject: 'Bỏ', procedure: 'Thẩm định', step: 'Hai', reason: 'Thừa', workingDays: 3 };
    const decided = { decision: 'accepted', number: '1/TB', on: DAY, inForceOn: '2023-07-01' };
    expect(course([head('SXD'), 'step-proposal.propose', step], [head('VP'), 'step-proposal.decide', decided])).toEqual(
      [['waits VP/head'], ['told SXD/all']],
    );
  });

  it('a delegated power is told to who gave it and to whom it went', () => {
    const recorded = {
      ...{ subject: 'Thẩm định', way: 'delegated', from: 'CT', to: 'SXD', text: 'Ủy quyền' },
      ...{ document: '1/QĐ', since: DAY },
    };
    const { next, lines } = told(null, officer('VP'), 'delegated-power.record', recorded);
    expect(lines).toEqual(['told SXD/all', 'told CT/all']);
    expect(told(next, officer('SNV'), 'delegated-power.end', { on: DAY, document: '2/QĐ' }).lines).toEqual([
      'told SXD/all',
      'told CT/all',
    ]);
  });
});

describe('a limit that passes', () => {
  const assigned = () =>
    then(then(null, officer('SXD'), 'petition.receive', PETITION), head('SXD'), 'petition.assign', {
      person: 'officer of SXD',
      dueOn: '2023-06-15',
    });
  const MIDNIGHT = '2023-06-15T17:00:00.000Z' as Instant;
  const passing = (before: Case, at: Instant) => {
    const after = passLimit(before, at);
    if (after === null) return null;
    const told_ = toldOfCase(before, after, {
      command: PASS_LIMIT,
      actor: { ...CLOCK, agency: 'SXD' },
      facts: facts(),
    });
    return {
      after,
      to: told_.flatMap(({ kind, to }) => to.map((one) => `${kind} ${one.agency}/${one.person ?? one.role ?? 'all'}`)),
    };
  };

  it('tells who holds the case, their head and who entered it, once and at its own instant', () => {
    expect(wakingOf(assigned())).toEqual({ limit: 'due', at: MIDNIGHT });
    expect(passing(assigned(), '2023-06-15T16:59:59.999Z' as Instant)).toBeNull();
    const passed = passing(assigned(), MIDNIGHT);
    expect(passed?.to).toEqual(['case-overdue SXD/officer of SXD', 'case-overdue SXD/head']);
    expect(wakingOf(passed?.after as Case)).toBeNull();
    expect(passing(passed?.after as Case, MIDNIGHT)).toBeNull();
    expect(passLimit(null, MIDNIGHT)).toBeNull();
  });

  it('is told anew of a new day, and never of a case that has ended', () => {
    const passed = passing(assigned(), MIDNIGHT)?.after as Case;
    const again = then(passed, head('SXD'), 'petition.assign', { person: 'officer of SXD', dueOn: '2023-06-30' });
    expect(wakingOf(again)).toMatchObject({ at: '2023-06-30T17:00:00.000Z' });
    expect(wakingOf({ ...again, state: 'closed' })).toBeNull();
    expect(wakingOf({ ...again, context: { ...again.context, dueOn: null } })).toBeNull();
  });
});

describe('where nobody, or another than usual, stands', () => {
  const petition = then(null, officer('SXD'), 'petition.receive', PETITION);
  const review = then(null, officer('SNV'), 'review.propose', { ...REVIEW, ...DAYS, person: undefined });
  const inspection = then(null, head('SNV'), 'inspection.open', {
    ...{ subject: 'Kiểm tra', unit: 'SXD', from: '2022-01-01', until: '2022-12-31', content: 'Công vụ' },
    ...{ team: [{ person: 'officer of SNV', part: 'leader' }], ground: 'following-a-report', report: 'Báo cáo 215' },
  });
  const names = (recipients: readonly Recipient[]) =>
    recipients.map(({ agency, role, person }) => `${agency}/${person ?? role ?? 'all'}`);

  it('nobody acts next in a state that the course does not know', () => {
    expect(nextHands({ ...petition, state: 'nothing' }, facts())).toEqual([]);
  });

  it('a measure waits for everybody of the unit that carries it out', () => {
    const context = { ...inspection.context, holder: { agency: 'SXD', person: null } };
    expect(names(nextHands({ ...inspection, state: 'concluded', context }, facts()))).toEqual(['SXD/all']);
  });

  it.each([
    ['holder', petition, ['SXD/all']],
    ['raiser', review, ['SNV/all']],
    ['concerned', review, ['SXD/all']],
    ['person-concerned', review, []],
    ['team', inspection, ['SNV/officer of SNV']],
    ['office', petition, ['VP/all']],
    ['chairman', petition, ['CT/all']],
    ['home-affairs', petition, ['SNV/all']],
  ] as const)('%s', (place, standing, expected) => {
    expect(names(standingAt(place, standing, facts()))).toEqual(expected);
  });

  it('an organ that the province does not have is told nothing', () => {
    expect(standingAt('office', petition, facts({ office: null }))).toEqual([]);
  });

  it('who entered a case that another holds is told that its day is over', () => {
    const up = then(petition, head('SXD'), 'petition.report-up', { to: 'VP', reason: 'Vượt' });
    const held = then(up, head('VP'), 'petition.assign', { person: 'officer of VP', dueOn: '2023-06-15' });
    const after = passLimit(held, '2023-06-15T17:00:00.000Z' as Instant) as Case;
    const act = { command: PASS_LIMIT, actor: { ...CLOCK, agency: 'VP' }, facts: facts() } as const;
    expect(names(toldOfCase(held, after, act).flatMap(({ to }) => to))).toEqual([
      'VP/officer of VP',
      'VP/head',
      'SXD/all',
    ]);
  });
});
