/** Who may act on a case, for every party and capacity that a row can name. */
import { describe, expect, it } from '@jest/globals';
import type { CaseContext } from '../../../workflows/discipline/case.js';
import { mayActOnCase } from '../../../workflows/discipline/case-authority.js';
import type { CaseCapacity, CaseParty } from '../../../workflows/discipline/case-row.js';
import { isCaseCommand } from '../../../workflows/discipline/inputs.js';
import type { CivilDate } from '../../../workflows/limits/time.js';
import { AT, actor, facts } from './a-case.js';

const context: CaseContext = {
  subject: 'Việc',
  raisedBy: 'SYT',
  raisedAt: AT,
  concerns: { agency: 'SXD', person: null },
  holder: { agency: 'VP', person: 'officer of VP' },
  dueOn: null as CivilDate | null,
};
const may = (party: CaseParty, capacity: CaseCapacity, agency: string, role: Parameters<typeof actor>[1]) =>
  mayActOnCase({ by: [[party, capacity]] }, actor(agency, role), context, facts());

describe('a party', () => {
  const AGENCIES = ['SXD', 'SYT', 'SNV', 'VP', 'CT'];
  it.each([
    ['holder', ['VP']],
    ['raiser', ['SYT']],
    ['concerned', ['SXD']],
    ['office', ['VP']],
    ['chairman', ['CT']],
    ['home-affairs', ['SNV']],
    ['any-agency', AGENCIES],
  ] as const)('%s', (party, expected) => {
    expect(AGENCIES.filter((agency) => may(party, 'any', agency, 'officer'))).toEqual(expected);
  });

  it('is nobody of a case that there is not', () => {
    const allowed = (['holder', 'raiser', 'concerned'] as const).filter((party) =>
      mayActOnCase({ by: [[party, 'any']] }, actor('SXD', 'head'), null, facts()),
    );
    expect(allowed).toEqual([]);
  });
});

describe('a capacity', () => {
  const ROLES = ['head', 'deputy', 'officer', 'clerk'] as const;
  it.each([
    ['head', ['head']],
    ['head-in-person', ['head']],
    ['officer-or-head', ['head', 'officer']],
    ['clerk-or-officer', ['officer', 'clerk']],
    ['named-or-head', ['head', 'officer']],
    ['any', ROLES],
  ] as const)('%s', (capacity, expected) => {
    expect(ROLES.filter((role) => may('holder', capacity, 'VP', role))).toEqual(expected);
  });

  it('of the head is that of whoever holds the delegation; in person it is not', () => {
    const delegate = actor('VP', 'deputy', { asHead: true });
    const allowed = (['head', 'head-in-person', 'officer-or-head', 'named-or-head'] as const).filter((capacity) =>
      mayActOnCase({ by: [['holder', capacity]] }, delegate, context, facts()),
    );
    expect(allowed).toEqual(['head', 'officer-or-head', 'named-or-head']);
  });

  it('named is nobody where the person is not known', () => {
    expect(
      mayActOnCase({ by: [['holder', 'named-or-head']] }, actor('VP', 'clerk', { person: null }), context, facts()),
    ).toBe(false);
  });
});

it('a command on a case is known by its name', () => {
  expect([isCaseCommand('petition.receive'), isCaseCommand('opinion.answer'), isCaseCommand(7)]).toEqual([
    true,
    false,
    false,
  ]);
});
