/** The law of petitions as tables: who, at which state, with what; what is not allowed is refused by its code. */
import { describe, expect, it } from '@jest/globals';
import type { Case } from '../../../workflows/discipline/case.js';
import { COURSES } from '../../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, type CaseCommandName, caseRowOf } from '../../../workflows/discipline/inputs.js';
import type { Instant } from '../../../workflows/limits/time.js';
import { actor, facts, then, verdict } from './a-case.js';

const head = actor('SXD', 'head');
const officer = actor('SXD', 'officer');
const clerk = actor('SXD', 'clerk');
const deputy = actor('SXD', 'deputy');
const office = actor('VP', 'head');
const other = actor('SYT', 'head');

const LATER = '2023-06-20T02:00:00.000Z' as Instant;
const PETITION = {
  subject: 'Hồ sơ trả chậm',
  about: 'Đã quá hạn 5 ngày.',
  from: 'Nguyễn Văn Bình',
  contact: '12 Lê Lợi',
  channel: 'letter',
  receivedOn: '2023-06-13',
  conduct: true,
};
const GIVEN: Partial<Record<CaseCommandName, object>> = {
  'petition.receive': PETITION,
  'petition.assign': { person: 'officer of SXD', dueOn: '2023-06-16' },
  'petition.report-up': { to: 'VP', reason: 'Vượt thẩm quyền' },
  'petition.settle': { finding: 'right', result: 'Đã trả kết quả' },
  'petition.tell': { toldOn: '2023-06-14', how: 'Công văn 812' },
  'petition.require-apology': { apologiser: 'unit', dueOn: '2023-06-19' },
  'petition.draft-apology': { text: 'Xin lỗi ông' },
  'petition.sign-apology': {},
  'petition.send-apology': { number: '815/SXD', sentOn: '2023-06-14' },
};
const COMMANDS = CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).kind === 'petition');
const given = (command: CaseCommandName) => GIVEN[command] ?? {};

const received = then(null, officer, 'petition.receive', PETITION);
const held = then(received, head, 'petition.assign', given('petition.assign'));
const settled = then(held, officer, 'petition.settle', given('petition.settle'));
const closed = then(settled, clerk, 'petition.tell', given('petition.tell'));
const required = then(closed, head, 'petition.require-apology', given('petition.require-apology'));
const drafted = then(required, officer, 'petition.draft-apology', given('petition.draft-apology'));
const signed = then(drafted, head, 'petition.sign-apology');
const sent = then(signed, clerk, 'petition.send-apology', given('petition.send-apology'));
const reported = then(received, head, 'petition.report-up', given('petition.report-up'));

describe('the states of a petition', () => {
  const OPEN: readonly (readonly [string, Case, readonly CaseCommandName[]])[] = [
    ['received', received, ['petition.assign', 'petition.report-up']],
    ['held', held, ['petition.assign', 'petition.report-up', 'petition.settle']],
    ['settled', settled, ['petition.tell', 'petition.require-apology']],
    ['closed', closed, ['petition.require-apology']],
    ['closed, a letter required', required, ['petition.draft-apology']],
    ['closed, the letter drafted', drafted, ['petition.draft-apology', 'petition.sign-apology']],
    ['closed, the letter signed', signed, ['petition.send-apology']],
    ['closed, the letter sent', sent, []],
  ];

  it.each(OPEN)('%s: the head may do this and nothing else', (_name, standing, open) => {
    const allowed = COMMANDS.filter((command) => verdict(standing, head, command, given(command)) === 'allowed');
    expect(allowed).toEqual(open);
  });

  it('ends when the petitioner was told and no letter is owed', () => {
    const { ended } = COURSES.petition;
    const isEnded = ({ state, context }: Case) => ended(state, context);
    expect([received, held, settled, closed, required, signed, sent].map(isEnded)).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('who may', () => {
  const MAY: readonly (readonly [CaseCommandName, Case | null, readonly string[]])[] = [
    ['petition.receive', null, ['head', 'officer', 'clerk', 'other', 'office']],
    ['petition.assign', received, ['head']],
    ['petition.report-up', held, ['head', 'officer']],
    ['petition.settle', held, ['head', 'officer']],
    ['petition.tell', settled, ['head', 'officer', 'clerk']],
    ['petition.require-apology', settled, ['head']],
    ['petition.draft-apology', required, ['head', 'officer']],
    ['petition.sign-apology', drafted, ['head']],
    ['petition.send-apology', signed, ['head', 'officer', 'clerk']],
  ];
  const PEOPLE = { head, officer, clerk, deputy, other, office };

  it.each(MAY)('%s', (command, standing, may) => {
    const told = Object.entries(PEOPLE).map(([name, person]) => [
      name,
      verdict(standing, person, command, given(command)),
    ]);
    const expected = Object.keys(PEOPLE).map((name) => [name, may.includes(name) ? 'allowed' : 'case-not-authorised']);
    expect(told).toEqual(expected);
  });

  it('names an officer: another officer of the agency has no more to do with it', () => {
    const colleague = actor('SXD', 'officer', { person: 'p2' });
    expect(verdict(held, colleague, 'petition.settle', given('petition.settle'))).toBe('case-not-authorised');
  });

  it('is nobody of no agency, and nobody of one that is no more', () => {
    const administrator = actor(null, 'admin');
    const gone = actor('SXD', 'head', { agencyKind: null });
    expect(verdict(null, administrator, 'petition.receive', PETITION)).toBe('case-not-authorised');
    expect(verdict(received, gone, 'petition.assign', given('petition.assign'))).toBe('case-not-authorised');
  });
});

describe('what a petition must say', () => {
  it.each(['subject', 'about', 'from', 'contact', 'channel', 'receivedOn'])('%s', (field) => {
    const { [field as keyof typeof PETITION]: _left, ...without } = PETITION;
    expect(verdict(null, officer, 'petition.receive', without)).toBe(`case-field-required /${field}`);
  });

  it('is about an agency that there is, and came on a day that was', () => {
    expect(verdict(null, officer, 'petition.receive', { ...PETITION, agency: 'KHÔNG' })).toBe(
      'case-agency-unknown /agency',
    );
    expect(verdict(null, officer, 'petition.receive', { ...PETITION, receivedOn: '2023-06-15' })).toBe(
      'case-day-ahead /receivedOn',
    );
    expect(verdict(null, officer, 'petition.receive', { subject: ' ' }, { malformed: ['/receivedOn'] })).toBe(
      'case-field-malformed /receivedOn',
    );
    expect(verdict(null, officer, 'petition.receive', PETITION, { malformed: ['/conduct'] })).toBe(
      'case-field-malformed /conduct',
    );
    const { conduct: _conduct, ...silent } = PETITION;
    expect(
      then(null, officer, 'petition.receive', { ...silent, agency: 'SYT', consultation: 'cau-an-hai' }).context,
    ).toMatchObject({
      conduct: false,
      concerns: { agency: 'SYT' },
      consultation: 'cau-an-hai',
    });
  });

  it('is held by one person of the agency, until a day to come', () => {
    const assign = (change: object) =>
      verdict(received, head, 'petition.assign', { ...given('petition.assign'), ...change });
    expect(assign({ person: 'officer of SYT' })).toBe('case-person-unknown /person');
    expect(assign({ person: 'nobody' })).toBe('case-person-unknown /person');
    expect(assign({ dueOn: '2023-06-13' })).toBe('case-day-past /dueOn');
    expect(assign({ dueOn: undefined })).toBe('case-field-required /dueOn');
  });

  it('is settled in words, and the petitioner told', () => {
    expect(verdict(held, head, 'petition.settle', { finding: 'right', result: ' ' })).toBe(
      'case-field-required /result',
    );
    expect(verdict(settled, head, 'petition.tell', { toldOn: '2023-06-15', how: 'x' })).toBe('case-day-ahead /toldOn');
    expect(verdict(settled, head, 'petition.tell', { toldOn: '2023-06-14' })).toBe('case-field-required /how');
  });
});

describe('files that come with a petition', () => {
  const hash = (digit: number) => String(digit).repeat(64);
  const paper = { sha256: hash(1), name: 'Giấy hẹn.pdf' };
  const known = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [hash(n), { size: n, type: 'application/pdf' }]));
  const told = { facts: facts({ files: known }) };
  const receive = (files: readonly object[], telling = told) =>
    verdict(null, officer, 'petition.receive', { ...PETITION, files }, telling);

  it('are kept with what is known of each, and nothing is said of them where there are none', () => {
    const files = [paper, { sha256: hash(2), name: 'Ảnh.png' }];
    expect(then(null, officer, 'petition.receive', { ...PETITION, files }, told).context).toMatchObject({
      files: [
        { ...paper, size: 1, type: 'application/pdf' },
        { sha256: hash(2), name: 'Ảnh.png', size: 2, type: 'application/pdf' },
      ],
    });
    expect(received.context).not.toHaveProperty('files');
    expect(then(null, officer, 'petition.receive', { ...PETITION, files: [] }).context).not.toHaveProperty('files');
  });

  it.each<[string, readonly object[], string]>([
    ['five', [1, 2, 3, 4, 5].map((n) => ({ ...paper, sha256: hash(n) })), 'allowed'],
    ['six', [1, 2, 3, 4, 5, 6].map((n) => ({ ...paper, sha256: hash(n) })), 'case-files-too-many /files'],
    ['one told twice', [paper, { ...paper, name: 'Khác.pdf' }], 'case-file-twice /files/1/sha256'],
    ['one that was not uploaded', [paper, { ...paper, sha256: hash(9) }], 'case-file-unknown /files/1/sha256'],
    ['one without a name', [{ sha256: hash(1), name: ' ' }], 'case-field-required /files/0/name'],
    ['one without its hash', [paper, { name: 'a.pdf' }], 'case-field-required /files/1/sha256'],
    ['one with another hash', [{ ...paper, sha256: 'abc' }], 'case-field-malformed /files/0/sha256'],
    ['one with a name of a place', [{ ...paper, name: '../a.pdf' }], 'case-field-malformed /files/0/name'],
  ])('%s', (_name, files, expected) => {
    expect(receive(files)).toBe(expected);
  });

  it('are unknown where nothing is told of files', () => {
    expect(receive([paper], { facts: facts() })).toBe('case-file-unknown /files/0/sha256');
  });
});

describe('reporting up', () => {
  const up = (standing: Case, by: Parameters<typeof verdict>[1], to: string) =>
    verdict(standing, by, 'petition.report-up', { to, reason: 'Vượt thẩm quyền' });

  it('goes to the Office or the chairman, never sideways, and needs a reason', () => {
    expect(up(received, head, 'SYT')).toBe('passed-round /to');
    expect(up(received, head, 'SXD')).toBe('passed-round /to');
    expect(up(received, head, 'KHÔNG')).toBe('case-agency-unknown /to');
    expect(up(received, head, 'CT')).toBe('allowed');
    expect(verdict(received, head, 'petition.report-up', { to: 'VP' })).toBe('case-field-required /reason');
  });

  it('from the Office goes to the chairman only', () => {
    const atOffice = then(null, office, 'petition.receive', PETITION);
    expect(up(atOffice, office, 'VP')).toBe('passed-round /to');
    expect(up(atOffice, office, 'CT')).toBe('allowed');
  });

  it('happens once: whoever has it then settles it', () => {
    expect(reported.context).toMatchObject({ holder: { agency: 'VP', person: null }, dueOn: null });
    expect(up(reported, office, 'CT')).toBe('already-reported-up');
    expect(verdict(reported, head, 'petition.assign', given('petition.assign'))).toBe('case-not-authorised');
  });
});

describe('the letter of apology', () => {
  const late = { at: LATER };
  const require = (standing: Case, change: object = {}) =>
    verdict(standing, head, 'petition.require-apology', { ...given('petition.require-apology'), ...change });

  it('is owed for a late settlement, and for conduct that fell short', () => {
    const quiet = then(
      then(null, officer, 'petition.receive', { ...PETITION, conduct: false }),
      head,
      'petition.assign',
      given('petition.assign'),
    );
    const settle = (standing: Case, finding: string, told = {}) =>
      then(standing, officer, 'petition.settle', { finding, result: 'Đã xem xét' }, told);
    expect(require(settle(quiet, 'right'))).toBe('apology-not-owed');
    expect(require(settle(quiet, 'not-right', late))).toBe('allowed');
    expect(require(settle(held, 'not-right'))).toBe('apology-not-owed');
    expect(require(settle(held, 'partly-right'))).toBe('allowed');
  });

  it('names who apologises, by when', () => {
    expect(require(settled, { apologiser: 'person' })).toBe('case-field-required /person');
    expect(require(settled, { apologiser: 'person', person: 'head of SYT' })).toBe('case-person-unknown /person');
    expect(require(settled, { dueOn: '2023-06-13' })).toBe('case-day-past /dueOn');
    expect(require(settled, { apologiser: undefined })).toBe('case-field-required /apologiser');
    const byPerson = then(settled, head, 'petition.require-apology', {
      apologiser: 'person',
      person: 'officer of SXD',
      dueOn: '2023-06-19',
    });
    expect(byPerson.context).toMatchObject({ apology: { by: 'person', person: 'officer of SXD' } });
  });

  it('is required once, written before it is signed, signed before it is sent, sent once', () => {
    expect(require(required)).toBe('apology-not-owed');
    expect(verdict(settled, head, 'petition.draft-apology', { text: 'x' })).toBe('apology-not-owed');
    expect(verdict(required, head, 'petition.draft-apology', {})).toBe('case-field-required /text');
    expect(verdict(required, head, 'petition.sign-apology')).toBe('apology-not-drafted');
    expect(verdict(settled, head, 'petition.sign-apology')).toBe('apology-not-owed');
    expect(verdict(drafted, head, 'petition.send-apology', given('petition.send-apology'))).toBe('apology-not-drafted');
    expect(verdict(settled, head, 'petition.send-apology', given('petition.send-apology'))).toBe('apology-not-owed');
    expect(verdict(signed, head, 'petition.draft-apology', { text: 'x' })).toBe('apology-not-owed');
    expect(verdict(signed, head, 'petition.send-apology', { number: '1', sentOn: '2023-06-15' })).toBe(
      'case-day-ahead /sentOn',
    );
    expect(verdict(sent, head, 'petition.send-apology', given('petition.send-apology'))).toBe('apology-not-owed');
  });
});

describe('a command', () => {
  it('finds no case, or one of another kind', () => {
    expect(verdict(null, head, 'petition.assign', {})).toBe('unknown-case');
    const strange = { ...received, kind: 'another' } as unknown as Case;
    expect(verdict(strange, head, 'petition.assign', {})).toBe('unknown-case');
  });

  it('begins a case once', () => {
    expect(verdict(received, head, 'petition.receive', PETITION)).toBe('case-not-open');
  });

  it('is decided for a province without an Office too', () => {
    expect(
      verdict(received, head, 'petition.report-up', { to: 'VP', reason: 'x' }, { facts: facts({ office: null }) }),
    ).toBe('passed-round /to');
  });
});
