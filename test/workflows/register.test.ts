/** Commands on the register: who may, what is refused and in which order, and what changes. */
import { describe, expect, it } from '@jest/globals';
import type { CommandInputs, CommandName } from '../../workflows/commands/commands.js';
import {
  type Consequence,
  decideRegister,
  type RegisterDecision,
  refusedByConsultations,
} from '../../workflows/register/decide-register.js';
import type { PersonInAgency } from '../../workflows/register/register.checks.js';
import {
  applyChanges,
  type Delegation,
  isInForce,
  type Register,
  type RegisterChange,
} from '../../workflows/register/register.js';
import { aConsultation, day, VN_CALENDAR, vn } from './a-dossier.js';
import { DISPUTE_IN, OPINION_IN } from './in-state.js';
import { ADMIN, AGENCIES, head, PEOPLE, PERSONS, type Person } from './people.js';

const NOW = vn('2025-03-01T09:00');

const REGISTER: Register = {
  agencies: new Map(Object.entries(AGENCIES)),
  dissolved: new Map(),
  functions: new Map(),
  delegations: [],
  adoptions: [],
  inUse: { calendar: VN_CALENDAR },
  calendarVersions: new Set(['first', VN_CALENDAR.version]),
};

const GRANT: CommandInputs['delegation.grant'] = {
  to: 'deputy',
  from: vn('2025-03-01T00:00'),
  until: vn('2025-03-08T00:00'),
};
const REORGANISATION: CommandInputs['agency.reorganise'] = {
  from: 'STNMT',
  successors: [{ agency: 'SNNMT', functions: ['land', 'environment'] }],
  basis: 'Nghị quyết 190/2025/QH15',
};
const AMENDMENT: CommandInputs['calendar.amend'] = {
  version: '2025-03-01',
  daysOff: [day('2025-05-02')],
  workedSaturdays: [day('2025-04-26')],
  basis: 'Thông báo 6150/TB-BLĐTBXH',
};
const BICH: PersonInAgency = { id: 'bich', name: 'Trần Ngọc Bích', agency: 'SXD', roles: ['clerk', 'deputy'] };
const TO_BICH: CommandInputs['delegation.grant'] = {
  person: 'bich',
  document: '15/GUQ-SXD',
  from: vn('2025-03-01T00:00'),
  until: vn('2025-03-08T00:00'),
};

/** Granted by the head of SXD to the deputy, before now, for a week that includes it. */
const aDelegation = (change: Partial<Delegation> = {}): Delegation => ({
  id: ':register.1',
  agency: 'SXD',
  toRole: 'deputy',
  toPerson: null,
  document: null,
  from: vn('2025-02-26T00:00'),
  until: vn('2025-03-05T00:00'),
  grantedBy: 'SXD/head',
  grantedAt: vn('2025-02-25T09:00'),
  ended: null,
  ...change,
});
const holding = (...delegations: readonly Delegation[]): Register =>
  applyChanges(
    REGISTER,
    delegations.map((delegation) => ({ kind: 'delegation-granted', delegation })),
  );

const COMMANDS = {
  'delegation.grant': GRANT,
  'delegation.revoke': { to: 'deputy' },
  'agency.reorganise': REORGANISATION,
  'calendar.amend': AMENDMENT,
} as const;
type Name = keyof typeof COMMANDS;

const decided = (
  command: CommandName,
  carried: object,
  {
    actor = command.startsWith('delegation.') ? head('SXD') : ADMIN,
    malformed = [] as string[],
    register = command === 'delegation.revoke' ? holding(aDelegation()) : REGISTER,
    person = null as PersonInAgency | null,
  } = {},
): RegisterDecision =>
  decideRegister(
    register,
    { command, with: carried, malformed },
    { at: NOW, actor, entry: ':register.7', named: null, person },
  );

const told = (decision: RegisterDecision): string => {
  if (decision.refused === null) return 'accepted';
  const { code, field } = decision.refused;
  return field === undefined ? code : `${code} ${field}`;
};

const changesOf = (decision: RegisterDecision): readonly RegisterChange[] => {
  if (decision.refused !== null) throw new Error(told(decision));
  return decision.changes;
};

const without = (carried: object, ...keys: string[]): object =>
  Object.fromEntries(Object.entries(carried).filter(([key]) => !keys.includes(key)));

describe('a command on the register', () => {
  const HEADS: readonly Person[] = PERSONS.filter((name) => PEOPLE[name].role === 'head');

  it.each(PERSONS)('is that of a head in person, or of the administrator: asked by %s', (name) => {
    const actor = PEOPLE[name];
    const register = holding(aDelegation({ agency: actor.agency ?? '' }));
    for (const command of ['delegation.grant', 'delegation.revoke'] as const)
      expect(told(decided(command, COMMANDS[command], { actor, register }))).toBe(
        HEADS.includes(name) ? 'accepted' : 'not-authorised',
      );
    for (const command of ['agency.reorganise', 'calendar.amend'] as const)
      expect(told(decided(command, COMMANDS[command], { actor }))).toBe(
        name === 'admin' ? 'accepted' : 'not-authorised',
      );
  });

  it('of an agency that was dissolved is not authorised', () => {
    const actor = { ...head('SXD'), agencyKind: null };
    expect(told(decided('delegation.grant', GRANT, { actor }))).toBe('not-authorised');
  });

  it.each(Object.keys(COMMANDS) as Name[])('%s: who may comes first, then what is of the wrong type', (command) => {
    const malformed = ['/basis', '/from'];
    expect(told(decided(command, {}, { malformed }))).toBe('invalid-input /basis');
    expect(told(decided(command, {}, { malformed, actor: PEOPLE.clock }))).toBe('not-authorised');
  });

  it('that is one on a consultation names none', () => {
    expect(told(decided('dispute.submit', {}, { actor: head('VP') }))).toBe('unknown-consultation');
    const bare = { command: 'dispute.submit' as const, with: {} };
    const moment = { at: NOW, actor: head('VP'), entry: ':register.7', named: null, person: null };
    expect(told(decideRegister(REGISTER, bare, moment))).toBe('unknown-consultation');
    expect(told(decided('dispute.submit', {}, { actor: head('VP'), malformed: ['/opinion'] }))).toBe(
      'invalid-input /opinion',
    );
  });
});

describe('a refusal', () => {
  const successors = (change: object) => ({
    ...REORGANISATION,
    successors: [...(REORGANISATION.successors ?? []), { agency: 'SXD', functions: ['land'], ...change }],
  });
  const CASES: readonly (readonly [Name, string, object])[] = [
    ['delegation.grant', 'field-required /to', without(GRANT, 'to', 'from', 'until')],
    ['delegation.grant', 'invalid-input /to', { ...GRANT, to: 'clerk' }],
    ['delegation.grant', 'invalid-input /to', { to: 'head' }],
    ['delegation.grant', 'invalid-input /to', { ...TO_BICH, to: 'head' }],
    ['delegation.grant', 'unknown-person /person', without(TO_BICH, 'document')],
    ['delegation.grant', 'field-required /from', without(GRANT, 'from', 'until')],
    ['delegation.grant', 'field-required /until', without(GRANT, 'until')],
    ['delegation.grant', 'invalid-input /until', { ...GRANT, until: GRANT.from }],
    ['delegation.grant', 'invalid-input /until', { ...GRANT, from: vn('2025-02-01T00:00'), until: NOW }],
    ['delegation.revoke', 'field-required /to', {}],
    ['delegation.revoke', 'invalid-input /to', { to: 'clerk' }],
    ['delegation.revoke', 'not-in-state', { to: 'officer' }],
    ['delegation.revoke', 'not-in-state', { person: 'bich', to: 'deputy' }],
    ['agency.reorganise', 'field-required /from', {}],
    ['agency.reorganise', 'field-required /from', { ...REORGANISATION, from: '  ' }],
    ['agency.reorganise', 'unknown-agency /from', { ...REORGANISATION, from: 'XYZ', successors: [] }],
    ['agency.reorganise', 'invalid-input /from', { ...REORGANISATION, from: 'VP', successors: [] }],
    ['agency.reorganise', 'successor-required /successors', { ...REORGANISATION, successors: [] }],
    ['agency.reorganise', 'successor-required /successors', without(REORGANISATION, 'successors')],
    ['agency.reorganise', 'unknown-agency /successors/1/agency', successors({ agency: ' ', functions: [] })],
    ['agency.reorganise', 'unknown-agency /successors/1/agency', successors({ agency: 'XYZ' })],
    ['agency.reorganise', 'unknown-agency /successors/1/agency', successors({ agency: 'STNMT' })],
    ['agency.reorganise', 'unknown-agency /successors/0/agency', { ...REORGANISATION, successors: [{}] }],
    ['agency.reorganise', 'field-required /successors/1/functions', successors({ functions: [] })],
    [
      'agency.reorganise',
      'field-required /successors/0/functions',
      { ...REORGANISATION, successors: [{ agency: 'SXD' }] },
    ],
    ['agency.reorganise', 'field-required /basis', { ...REORGANISATION, basis: ' ' }],
    ['agency.reorganise', 'field-required /basis', without(REORGANISATION, 'basis')],
    ['calendar.amend', 'field-required /version', {}],
    ['calendar.amend', 'field-required /version', { ...AMENDMENT, version: ' ', basis: '' }],
    ['calendar.amend', 'field-required /basis', without(AMENDMENT, 'basis', 'daysOff', 'workedSaturdays')],
    ['calendar.amend', 'field-required /daysOff', without(AMENDMENT, 'daysOff', 'workedSaturdays')],
    ['calendar.amend', 'invalid-input /daysOff/1', { ...AMENDMENT, daysOff: ['2025-05-02', '2025-02-30'] }],
    ['calendar.amend', 'invalid-input /workedSaturdays/0', { ...AMENDMENT, workedSaturdays: ['2025-05-02'] }],
    ['calendar.amend', 'invalid-input /daysOff/0', { ...AMENDMENT, version: 'first', daysOff: ['1999-01-01'] }],
    ['calendar.amend', 'field-required /agencies', { ...AMENDMENT, agencies: [] }],
    ['calendar.amend', 'unknown-agency /agencies/1', { ...AMENDMENT, agencies: ['SXD', 'XYZ'] }],
    ['calendar.amend', 'invalid-input /workedSaturdays', { ...AMENDMENT, agencies: ['SXD'] }],
    [
      'calendar.amend',
      'invalid-input /completes',
      { ...without(AMENDMENT, 'workedSaturdays'), agencies: ['SXD'], completes: [2028] },
    ],
    ['calendar.amend', 'invalid-input /completes/0', { ...AMENDMENT, completes: [28] }],
    ['calendar.amend', 'invalid-input /withdrawn/0', { ...AMENDMENT, withdrawn: ['2025-05-02'] }],
    ['calendar.amend', 'invalid-input /withdrawn/1', { ...AMENDMENT, withdrawn: ['2025-05-01', '2025-05-07'] }],
    [
      'calendar.amend',
      'invalid-input /withdrawn/0',
      { ...without(AMENDMENT, 'workedSaturdays'), agencies: ['SXD'], withdrawn: ['2025-05-01'] },
    ],
    ['calendar.amend', 'invalid-input /version', { ...AMENDMENT, version: 'first' }],
    ['calendar.amend', 'invalid-input /version', { ...AMENDMENT, version: VN_CALENDAR.version }],
  ];

  it.each(CASES)('of %s is %s', (command, expected, carried) => {
    expect(told(decided(command, carried))).toBe(expected);
  });

  it.each(Object.keys(COMMANDS) as Name[])('is not given where nothing is missing in %s', (command) => {
    expect(told(decided(command, COMMANDS[command]))).toBe('accepted');
  });

  it('is not given for a grant to an officer that has begun, or for days of one kind only', () => {
    const earlier = { to: 'officer', from: vn('2025-02-01T00:00'), until: vn('2025-03-01T09:00:00.001') };
    expect(told(decided('delegation.grant', earlier))).toBe('accepted');
    expect(told(decided('calendar.amend', without(AMENDMENT, 'daysOff')))).toBe('accepted');
    const bare = without(AMENDMENT, 'daysOff', 'workedSaturdays');
    expect(told(decided('calendar.amend', without(AMENDMENT, 'workedSaturdays')))).toBe('accepted');
    expect(told(decided('calendar.amend', { ...bare, withdrawn: ['2025-05-01'] }))).toBe('accepted');
    expect(told(decided('calendar.amend', { ...bare, completes: [2028] }))).toBe('accepted');
  });
});

describe('a delegation', () => {
  it('is known by its entry and concerns no consultation', () => {
    const decision = decided('delegation.grant', GRANT);
    expect(decision).toEqual({
      refused: null,
      consequence: null,
      changes: [
        {
          kind: 'delegation-granted',
          delegation: {
            id: ':register.7',
            agency: 'SXD',
            toRole: 'deputy',
            toPerson: null,
            document: null,
            from: GRANT.from,
            until: GRANT.until,
            grantedBy: 'SXD/head',
            grantedAt: NOW,
            ended: null,
          },
        },
      ],
    });
  });

  it('stands in the register in the order of its beginning, then of its id', () => {
    const granted = (id: string, from: string): RegisterChange => ({
      kind: 'delegation-granted',
      delegation: aDelegation({ id, from: vn(from), until: vn('2026-01-01T00:00') }),
    });
    const after = applyChanges(REGISTER, [
      granted('b', '2025-03-02T00:00'),
      granted('c', '2025-03-01T00:00'),
      granted('a', '2025-03-02T00:00'),
    ]);
    expect(after.delegations.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(REGISTER.delegations).toEqual([]);
  });

  describe('to a person', () => {
    const grant = (change: object = {}, person: PersonInAgency | null = BICH) =>
      decided('delegation.grant', { ...TO_BICH, ...change }, { person });

    it.each<[string, PersonInAgency['roles'], object, string]>([
      ['a deputy', ['deputy'], {}, 'deputy'],
      ['an officer', ['officer'], {}, 'officer'],
      ['one who is both, as the deputy', ['officer', 'deputy'], {}, 'deputy'],
      ['one who is both, as the officer that the head says', ['officer', 'deputy'], { to: 'officer' }, 'officer'],
    ])('goes to %s', (_who, roles, change, toRole) => {
      expect(changesOf(grant(change, { ...BICH, roles }))).toMatchObject([
        { delegation: { toRole, toPerson: 'bich', document: '15/GUQ-SXD' } },
      ]);
    });

    it.each<[string, object, PersonInAgency | null, string]>([
      ['whom nobody knows there', {}, null, 'unknown-person /person'],
      ['who is neither deputy nor officer', {}, { ...BICH, roles: ['clerk', 'head'] }, 'unknown-person /person'],
      ['who has not the role that is told', { to: 'officer' }, BICH, 'unknown-person /person'],
      ['without its document', { document: undefined, from: undefined }, BICH, 'field-required /document'],
      ['with a blank document', { document: ' ' }, BICH, 'field-required /document'],
      ['without a beginning', { from: undefined }, BICH, 'field-required /from'],
    ])('is refused %s', (_what, change, person, expected) => {
      expect(told(grant(change, person))).toBe(expected);
    });

    it('keeps the number of its document without what surrounds it; a role needs none', () => {
      expect(changesOf(grant({ document: ' 15/GUQ-SXD ' }))).toMatchObject([
        { delegation: { document: '15/GUQ-SXD' } },
      ]);
      for (const [document, kept] of [
        [' ', null],
        ['16/GUQ-SXD', '16/GUQ-SXD'],
      ])
        expect(changesOf(decided('delegation.grant', { ...GRANT, document }))).toMatchObject([
          { delegation: { document: kept } },
        ]);
    });
  });

  describe('that stands already', () => {
    const toBich = aDelegation({ id: 'bich', toPerson: 'bich' });
    const COMING = { from: vn('2025-03-02T00:00'), until: vn('2025-03-03T00:00') };
    const register = holding(
      aDelegation({ id: 'now' }),
      aDelegation({ id: 'coming', ...COMING }),
      aDelegation({ id: 'past', until: NOW }),
      aDelegation({ id: 'ended', ended: { at: NOW, by: null } }),
      aDelegation({ id: 'officer', toRole: 'officer' }),
      aDelegation({ id: 'elsewhere', agency: 'STC' }),
      toBich,
      aDelegation({ id: 'bich as officer', toRole: 'officer', toPerson: 'bich', ...COMING }),
      aDelegation({ id: 'another person', toPerson: 'chau' }),
    );
    const endedBy = (decision: RegisterDecision) =>
      changesOf(decision).flatMap((change) => (change.kind === 'delegation-ended' ? [change] : []));
    const ids = (decision: RegisterDecision) => endedBy(decision).map(({ delegation }) => delegation);

    it('is replaced by a later grant to the same role, whether it holds or is to come', () => {
      const decision = decided('delegation.grant', GRANT, { register });
      expect(ids(decision)).toEqual(['now', 'coming']);
      expect(changesOf(decision).at(-1)).toMatchObject({ kind: 'delegation-granted' });
    });

    it('is replaced by a later grant to the same person, in whatever role', () => {
      expect(ids(decided('delegation.grant', TO_BICH, { register, person: BICH }))).toEqual([
        'bich',
        'bich as officer',
      ]);
    });

    it('is revoked at once, with who did it; the others stand', () => {
      const decision = decided('delegation.revoke', { to: 'deputy' }, { register });
      expect(endedBy(decision)).toEqual(
        ['now', 'coming'].map((delegation) => ({
          kind: 'delegation-ended',
          delegation,
          ended: { at: NOW, by: 'SXD/head' },
        })),
      );
      expect(decision).toMatchObject({ consequence: null });
      const after = applyChanges(register, changesOf(decision));
      const held = (at: string) => after.delegations.filter((one) => isInForce(one, vn(at))).map(({ id }) => id);
      expect(held('2025-03-01T08:59:59.999')).toContain('now');
      expect(held('2025-03-01T09:00')).toEqual(['another person', 'bich', 'elsewhere', 'officer']);
      expect(held('2025-03-02T12:00')).not.toContain('coming');
      expect(told(decided('delegation.revoke', { to: 'deputy' }, { register: after }))).toBe('not-in-state');
    });

    it('is revoked of a person, who need no longer be known', () => {
      expect(ids(decided('delegation.revoke', { person: 'bich' }, { register }))).toEqual(['bich', 'bich as officer']);
    });
  });

  it('holds from its first moment until before its last', () => {
    const delegation = aDelegation();
    const held = (at: string) => isInForce(delegation, vn(at));
    expect([held('2025-02-25T23:59:59.999'), held('2025-02-26T00:00')]).toEqual([false, true]);
    expect([held('2025-03-04T23:59:59.999'), held('2025-03-05T00:00')]).toEqual([true, false]);
  });
});

describe('a reorganisation', () => {
  const successors = [
    { agency: 'SNNMT', functions: ['land', 'forestry'] },
    { agency: 'SXD', functions: ['environment'] },
    { agency: 'SNNMT', functions: ['water'] },
  ];
  const decision = decided('agency.reorganise', { ...REORGANISATION, successors });

  it('gives each successor what it had and what it takes over, each function once', () => {
    const after = applyChanges(REGISTER, changesOf(decision));
    expect(after.agencies.get('SNNMT')?.functions).toEqual([
      'agriculture',
      'land',
      'environment',
      'construction',
      'forestry',
      'water',
    ]);
    expect(after.agencies.get('SXD')?.functions).toEqual(['construction', 'housing', 'environment']);
    expect(after.agencies.get('STC')).toBe(REGISTER.agencies.get('STC'));
  });

  it('dissolves the agency, with what became of it', () => {
    const after = applyChanges(REGISTER, changesOf(decision));
    expect(after.agencies.has('STNMT')).toBe(false);
    expect(after.dissolved.get('STNMT')).toEqual({ agency: AGENCIES.STNMT, at: NOW, successors });
    expect(REGISTER.agencies.has('STNMT')).toBe(true);
  });

  it('is told to the consultations of the agency', () => {
    expect(decision).toMatchObject({
      consequence: {
        in: 'consultations-of-agency',
        agency: 'STNMT',
        command: { command: 'agency.transferred', with: { from: 'STNMT', successors, basis: REORGANISATION.basis } },
      },
    });
  });

  it('of an agency that the register does not have changes nothing', () => {
    const changes: RegisterChange[] = [
      { kind: 'functions-taken-over', agency: 'XYZ', functions: ['land'] },
      { kind: 'agency-dissolved', agency: 'XYZ', at: NOW, successors },
    ];
    expect(applyChanges(REGISTER, changes)).toEqual(REGISTER);
  });
});

describe('the consultations of a reorganised agency', () => {
  const transfer = (functions: readonly string[], from = 'SXD'): Consequence => ({
    in: 'consultations-of-agency',
    agency: from,
    command: {
      command: 'agency.transferred',
      with: { from, successors: [{ agency: 'SNNMT', functions }], basis: 'Nghị quyết' },
    },
  });
  const orphan = { code: 'successor-required', field: '/successors' };
  const OPEN: readonly string[] = ['awaiting', 'clarifying', 'returned', 'contested', 'overdue'];

  it.each(Object.keys(OPINION_IN) as (keyof typeof OPINION_IN)[])(
    'refuse it where an open opinion would be without an agency: %s',
    (state) => {
      const dossier = OPINION_IN[state]().current;
      expect(refusedByConsultations(transfer(['transport']), [dossier])).toEqual(OPEN.includes(state) ? orphan : null);
      expect(refusedByConsultations(transfer(['construction']), [dossier])).toBeNull();
      expect(refusedByConsultations(transfer(['transport'], 'SYT'), [dossier])).toBeNull();
    },
  );

  it('refuse it for one opinion among many consultations', () => {
    const settled = DISPUTE_IN.negotiating().current;
    const open = aConsultation().opened().current;
    expect(refusedByConsultations(transfer(['transport']), [settled, open])).toEqual(orphan);
    expect(refusedByConsultations(transfer(['transport']), [])).toBeNull();
  });

  it('have nothing to say about a calendar', () => {
    const decision = decided('calendar.amend', AMENDMENT);
    if (decision.refused !== null || decision.consequence === null) throw new Error('it is accepted');
    expect(refusedByConsultations(decision.consequence, [aConsultation().opened().current])).toBeNull();
  });
});

describe('an amended calendar', () => {
  const decision = decided('calendar.amend', AMENDMENT);

  it('is in use from then on, under a version that is taken', () => {
    const after = applyChanges(REGISTER, changesOf(decision));
    expect(after.inUse.calendar).toMatchObject({ id: VN_CALENDAR.id, version: '2025-03-01' });
    expect(after.inUse.calendar.daysOff).toContain('2025-05-02');
    expect([...after.calendarVersions]).toEqual(['first', VN_CALENDAR.version, '2025-03-01']);
  });

  it('is told where limits run, with the notice that it rests on', () => {
    expect(decision).toMatchObject({
      changes: [{ kind: 'calendar-amended', basis: AMENDMENT.basis, at: NOW }],
      consequence: {
        in: 'consultations-with-open-limits',
        command: { command: 'calendar.amended', with: { version: '2025-03-01', basis: AMENDMENT.basis } },
      },
    });
  });

  it('names the agencies whose days off it gives', () => {
    const storm = decided('calendar.amend', { ...without(AMENDMENT, 'workedSaturdays'), agencies: ['SYT', 'SXD'] });
    const { calendar } = applyChanges(REGISTER, changesOf(storm)).inUse;
    expect(calendar.daysOff).toEqual(VN_CALENDAR.daysOff);
    expect(calendar.localDaysOff).toEqual([{ date: '2025-05-02', agencies: ['SXD', 'SYT'], basis: AMENDMENT.basis }]);
    expect(storm).toMatchObject({ consequence: { command: { with: { agencies: ['SXD', 'SYT'] } } } });
  });
});
