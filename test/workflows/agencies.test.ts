/** The administrator keeps the register of agencies and functions: what is refused, what changes, and what stays as it was. */
import { describe, expect, it } from '@jest/globals';
import type { CommandInputs, CommandName } from '../../workflows/commands/commands.js';
import { decideRegister } from '../../workflows/register/decide-register.js';
import { checkImport } from '../../workflows/register/register.agencies.js';
import { type AgencyFunction, applyChanges, type Register } from '../../workflows/register/register.js';
import type { RegisteredAgency } from '../../workflows/step/circumstances.js';
import { VN_CALENDAR, vn } from './a-dossier.js';
import { ADMIN, AGENCIES, head } from './people.js';

const HOUSING: AgencyFunction = { code: 'housing', name: 'Nhà ở', words: ['nhà ở xã hội', 'tái định cư'] };
const RAIL: AgencyFunction = { code: 'rail', name: 'Đường sắt', words: ['đường sắt'] };
const GONE: RegisteredAgency = {
  ...(AGENCIES.SYT as RegisteredAgency),
  code: 'SLD',
  name: 'Sở Lao động',
  functions: ['labour'],
};

const REGISTER: Register = {
  agencies: new Map(Object.entries(AGENCIES)),
  dissolved: new Map([['SLD', { agency: GONE, at: vn('2023-01-01T00:00'), successors: [] }]]),
  functions: new Map([['rail', RAIL]]),
  delegations: [],
  adoptions: [],
  inUse: { calendar: VN_CALENDAR },
  calendarVersions: new Set([VN_CALENDAR.version]),
};
const BASIS = 'Quyết định số 15/2025/QĐ-UBND';
const ADD: CommandInputs['agency.add'] = {
  agency: 'SDL',
  name: 'Sở Du lịch',
  functions: ['rail'],
  basis: BASIS,
};

const decide = (command: CommandName, carried: object, delivered?: AgencyFunction[], register = REGISTER) =>
  decideRegister(register, { command, with: carried } as never, {
    at: vn('2025-03-01T09:00'),
    actor: ADMIN,
    entry: ':register.3',
    named: null,
    person: null,
    ...(delivered === undefined ? {} : { delivered }),
  });
type Decision = ReturnType<typeof decide>;
const told = ({ refused }: Decision) =>
  refused === null ? 'accepted' : [refused.code, refused.field].filter(Boolean).join(' ');
const registerAfter = (decision: Decision, register = REGISTER) => {
  if (decision.refused !== null) throw new Error(told(decision));
  return applyChanges(register, decision.changes);
};
const long = (length: number) => 'x'.repeat(length);

describe('every act on agencies and functions', () => {
  it.each(['agency.add', 'agency.change', 'agency.import', 'function.add', 'function.change'] as const)(
    '%s is the administrator’s alone',
    (command) => {
      const decision = decideRegister(
        REGISTER,
        { command, with: {} },
        { at: vn('2025-03-01T09:00'), actor: head('VP'), entry: 'e', named: null, person: null },
      );
      expect(told(decision)).toBe('not-authorised');
    },
  );
});

describe('an agency that is entered', () => {
  it('is a department of the province in the system, unless it is said otherwise', () => {
    const { functions: _, ...bare } = ADD;
    expect(registerAfter(decide('agency.add', bare)).agencies.get('SDL')).toEqual({
      code: 'SDL',
      name: 'Sở Du lịch',
      kind: 'department',
      functions: [],
      external: false,
      subordination: 'department',
    });
  });

  it('keeps what is said of it, each function once and in one spelling', () => {
    const decision = decide('agency.add', {
      ...ADD,
      name: '  Chi cục\u00a0  Hải quan ',
      kind: 'department',
      subordination: 'vertical',
      external: true,
      functions: ['rail', ' rail ', '', 'budget'],
      group: ' Các chi cục ',
    });
    expect(decision).toMatchObject({ consequence: null });
    expect(registerAfter(decision).agencies.get('SDL')).toEqual({
      code: 'SDL',
      name: 'Chi cục Hải quan',
      kind: 'department',
      functions: ['rail', 'budget'],
      external: true,
      subordination: 'vertical',
      group: 'Các chi cục',
    });
  });

  it.each<[string, object]>([
    ['field-required /agency', { agency: undefined }],
    ['field-required /agency', { agency: ' ' }],
    ['invalid-input /agency', { agency: 'S XD' }],
    ['invalid-input /agency', { agency: 'A/B' }],
    ['invalid-input /agency', { agency: 'A~B' }],
    ['invalid-input /agency', { agency: 'Admin' }],
    ['invalid-input /agency', { agency: long(41) }],
    ['agency-exists /agency', { agency: 'SXD' }],
    ['agency-exists /agency', { agency: 'sxd' }],
    ['agency-exists /agency', { agency: 'SLD' }],
    ['field-required /name', { name: undefined }],
    ['field-required /name', { name: ' ' }],
    ['invalid-input /name', { name: long(201) }],
    ['invalid-input /name', { name: 'Sở\u202eDu lịch' }],
    ['agency-exists /name', { name: 'SỞ  XÂY DỰNG' }],
    ['accepted', { name: 'Sở Lao động' }],
    ['one-of-its-kind /kind', { kind: 'office' }],
    ['one-of-its-kind /kind', { kind: 'chairman' }],
    ['accepted', { kind: 'home-affairs' }],
    ['unknown-function /functions/1', { functions: ['rail', 'housing2'] }],
    ['accepted', { functions: ['labour'] }],
    ['invalid-input /group', { group: long(201) }],
    ['field-required /basis', { basis: undefined }],
    ['accepted', { agency: 'Đ.KV-1_2' }],
  ])('%s', (expected, change) => {
    expect(told(decide('agency.add', { ...ADD, ...change }))).toBe(expected);
  });

  it('may have a function that the program delivers', () => {
    expect(told(decide('agency.add', { ...ADD, functions: ['forests'] }))).toBe('unknown-function /functions/0');
    expect(told(decide('agency.add', { ...ADD, functions: ['forests'] }, [{ ...RAIL, code: 'forests' }]))).toBe(
      'accepted',
    );
  });

  it('may be the first of its kind', () => {
    const agencies = new Map([...REGISTER.agencies].filter(([, { kind }]) => kind !== 'office'));
    expect(told(decide('agency.add', { ...ADD, kind: 'office' }, [], { ...REGISTER, agencies }))).toBe('accepted');
  });
});

describe('an agency that is changed', () => {
  const change = (input: object) => decide('agency.change', { agency: 'SXD', basis: BASIS, ...input });

  it('keeps what is not told', () => {
    const renamed = registerAfter(change({ name: 'Sở Xây dựng và Giao thông' }));
    expect(renamed.agencies.get('SXD')).toEqual({
      ...AGENCIES.SXD,
      name: 'Sở Xây dựng và Giao thông',
      subordination: 'department',
    });
    expect(REGISTER.agencies.get('SXD')?.name).toBe('Sở Xây dựng');
  });

  it.each<[string, object]>([
    ['unknown-agency /agency', { agency: undefined }],
    ['unknown-agency /agency', { agency: 'SLD' }],
    ['field-required /name', { name: '' }],
    ['agency-exists /name', { name: 'Sở Tài chính' }],
    ['unknown-function /functions/0', { functions: ['housing2'] }],
    ['one-of-its-kind /kind', { kind: 'office' }],
    ['one-of-its-kind /kind', { agency: 'VP', kind: 'department' }],
    ['accepted', { agency: 'SNV', kind: 'department' }],
    ['nothing-changed', {}],
    ['nothing-changed', { name: ' Sở  Xây dựng', functions: ['construction', 'housing', 'housing'], group: '' }],
    ['accepted', { name: 'SỞ XÂY DỰNG' }],
    ['accepted', { functions: ['housing', 'construction'] }],
    ['accepted', { functions: ['housing'] }],
    ['accepted', { external: true }],
    ['accepted', { subordination: 'local' }],
    ['field-required /basis', { subordination: 'local', basis: '' }],
    ['field-required /basis', { kind: 'home-affairs', basis: ' ' }],
    ['accepted', { group: 'Khối kinh tế', basis: undefined }],
  ])('%s', (expected, input) => {
    expect(told(change(input))).toBe(expected);
  });

  it('leaves a group that it was put in', () => {
    const grouped = registerAfter(change({ group: 'Khối kinh tế' }));
    expect(grouped.agencies.get('SXD')?.group).toBe('Khối kinh tế');
    const left = decide('agency.change', { agency: 'SXD', group: '' }, [], grouped);
    expect(registerAfter(left, grouped).agencies.get('SXD')).toEqual({ ...AGENCIES.SXD, subordination: 'department' });
  });
});

describe('an import', () => {
  const bring = (agencies: object[] | undefined, basis: string | undefined = BASIS) =>
    decide('agency.import', { agencies, basis });

  it('enters and changes at once, and says nothing of what is as it was', () => {
    const decision = bring([
      { agency: 'SDL', name: 'Sở Du lịch', functions: ['rail'] },
      { agency: 'STC', name: 'Sở Tài chính' },
      { agency: 'SXD', name: 'Sở Xây dựng và Nhà ở' },
    ]);
    expect(decision.refused === null && decision.changes.map(({ kind }) => kind)).toEqual([
      'agency-added',
      'agency-changed',
    ]);
    expect(registerAfter(decision).agencies.get('SXD')?.name).toBe('Sở Xây dựng và Nhà ở');
  });

  it('is judged as it would stand: two may change their names or parts', () => {
    const swapped = registerAfter(
      bring([
        { agency: 'SXD', name: 'Sở Tài chính' },
        { agency: 'STC', name: 'Sở Xây dựng' },
        { agency: 'VP', kind: 'department' },
        { agency: 'VP2', name: 'Văn phòng mới', kind: 'office' },
      ]),
    );
    expect(['SXD', 'STC', 'VP2'].map((code) => swapped.agencies.get(code)?.name)).toEqual([
      'Sở Tài chính',
      'Sở Xây dựng',
      'Văn phòng mới',
    ]);
  });

  it.each<[string, object[] | undefined]>([
    ['nothing-changed', undefined],
    ['nothing-changed', [{ agency: 'SXD', name: 'Sở Xây dựng' }]],
    ['field-required /agencies/0/agency', [{ name: 'Sở Du lịch' }]],
    ['field-required /agencies/1/name', [{ agency: 'SXD', name: 'Sở A' }, { agency: 'SDL' }]],
    ['agency-exists /agencies/0/agency', [{ agency: 'SLD', name: 'Sở Lao động' }]],
    [
      'agency-exists /agencies/1/agency',
      [
        { agency: 'SDL', name: 'Sở Du lịch' },
        { agency: 'sdl', name: 'Sở Du lịch hai' },
      ],
    ],
    [
      'agency-exists /agencies/0/name',
      [
        { agency: 'SDL', name: 'Sở Du lịch' },
        { agency: 'SDT', name: 'Sở Du lịch' },
      ],
    ],
    ['unknown-function /agencies/0/functions/0', [{ agency: 'SXD', functions: ['housing2'] }]],
  ])('%s', (expected, agencies) => {
    expect(told(bring(agencies))).toBe(expected);
  });

  it('tells everything that is wrong, agency by agency', () => {
    const { rows, faults } = checkImport(
      [{ agency: 'SXD', name: '' }, {}, { agency: 'SDL', name: 'Sở Du lịch' }, { agency: 'SDL' }, { agency: 'STC' }],
      REGISTER,
    );
    expect(faults.map(({ code, field }) => `${code} ${field}`).sort()).toEqual([
      'agency-exists /agencies/3/agency',
      'field-required /agencies/0/name',
      'field-required /agencies/1/agency',
    ]);
    expect(rows.map((row) => row?.code)).toEqual(['SXD', undefined, 'SDL', undefined, 'STC']);
  });

  it('needs its basis', () => {
    expect(told(decide('agency.import', { agencies: [{ agency: 'SXD', name: 'Sở X' }] }))).toBe(
      'field-required /basis',
    );
  });
});

describe('a function', () => {
  const add = (input: object) =>
    decide('function.add', { function: 'rail-2', name: 'Đường sắt đô thị', words: ['tàu điện'], ...input }, [HOUSING]);
  const reword = (input: object, delivered = [HOUSING]) =>
    decide('function.change', { function: 'housing', ...input }, delivered);

  it('is entered with its name and its words', () => {
    const { functions } = registerAfter(add({ words: [' tàu  điện ', 'metro', 'metro', ''] }));
    expect(functions.get('rail-2')).toEqual({ code: 'rail-2', name: 'Đường sắt đô thị', words: ['tàu điện', 'metro'] });
  });

  it.each<[string, object]>([
    ['field-required /function', { function: undefined }],
    ['invalid-input /function', { function: 'a b' }],
    ['function-exists /function', { function: 'rail' }],
    ['function-exists /function', { function: 'housing' }],
    ['field-required /name', { name: undefined }],
    ['invalid-input /name', { name: long(201) }],
    ['field-required /words', { words: undefined }],
    ['field-required /words', { words: [' '] }],
    ['invalid-input /words', { words: Array.from({ length: 201 }, (_, index) => `từ ${index}`) }],
    ['invalid-input /words/1', { words: ['tàu', long(201)] }],
  ])('is not entered: %s', (expected, input) => {
    expect(told(add(input))).toBe(expected);
  });

  it('that the program delivers is worded by the province, which keeps the rest', () => {
    const worded = registerAfter(reword({ words: [...HOUSING.words, 'chung cư mini'] }));
    expect(worded.functions.get('housing')).toEqual({ ...HOUSING, words: [...HOUSING.words, 'chung cư mini'] });
    const renamed = decide('function.change', { function: 'housing', name: 'Nhà ở, bất động sản' }, [HOUSING], worded);
    expect(registerAfter(renamed, worded).functions.get('housing')).toEqual({
      code: 'housing',
      name: 'Nhà ở, bất động sản',
      words: [...HOUSING.words, 'chung cư mini'],
    });
  });

  it('that an agency has and nobody has named is named', () => {
    expect(told(decide('function.change', { function: 'transport', name: 'Giao thông' }))).toBe(
      'field-required /words',
    );
    const named = decide('function.change', { function: 'transport', name: 'Giao thông', words: ['đường bộ'] });
    expect(registerAfter(named).functions.get('transport')?.name).toBe('Giao thông');
  });

  it.each<[string, object]>([
    ['unknown-function /function', { function: 'nobody-has-it' }],
    ['unknown-function /function', { function: undefined }],
    ['nothing-changed', {}],
    ['nothing-changed', { name: 'Nhà ở', words: [...HOUSING.words] }],
    ['field-required /words', { words: [] }],
    ['field-required /name', { name: ' ' }],
    ['accepted', { words: ['tái định cư', 'nhà ở xã hội'] }],
  ])('is not changed: %s', (expected, input) => {
    expect(told(reword(input))).toBe(expected);
  });
});
