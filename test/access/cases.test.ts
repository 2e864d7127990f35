/** Tables 4 and 5 of docs/access.md against the law of cases and the rules of reading them, every relation and role. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { caseAddress } from '../../src/api/discipline/case-paths.js';
import { openStore } from '../../src/persistence/open-store.js';
import { type CaseReader, type ReadableCase, readableCases, readsCase } from '../../src/rules/reading/case-reading.js';
import type { Role } from '../../workflows/commands/actors.js';
import { CASE_KINDS, type CaseContext } from '../../workflows/discipline/case.js';
import { mayActOnCase } from '../../workflows/discipline/case-authority.js';
import { COURSES } from '../../workflows/discipline/courses.js';
import { CASE_COMMAND_NAMES, caseRowOf } from '../../workflows/discipline/inputs.js';
import { describeApplication, type Visitor } from '../application.js';
import { describeOnBothDatabases } from '../databases.js';
import { AT, actor, facts } from '../workflows/discipline/a-case.js';
import { readTables } from './tables.js';

const { caseActs, caseReadings } = readTables();

/** An agency of each relation; SYT has nothing to do with the case. */
const AGENCIES: Readonly<Record<string, string>> = {
  holder: 'H',
  raiser: 'R',
  concerned: 'C',
  another: 'SYT',
  Office: 'VP',
  chairman: 'CT',
  'home affairs': 'SNV',
};
const ROLES: readonly Role[] = ['head', 'deputy', 'officer', 'clerk'];
const CONTEXT: CaseContext = {
  subject: 'Việc',
  raisedBy: 'R',
  raisedAt: AT,
  concerns: { agency: 'C', person: 'the reviewed' },
  holder: { agency: 'H', person: 'the named' },
  dueOn: null,
};

it('has a row for every act and every kind', () => {
  expect([...caseActs.keys()].sort()).toEqual([...CASE_COMMAND_NAMES].sort());
  expect([...caseReadings.keys()].sort()).toEqual([...CASE_KINDS].sort());
});

describe('acts', () => {
  it.each(CASE_COMMAND_NAMES)('%s', (command) => {
    const row = caseRowOf(command);
    const context = row.begins === true ? null : CONTEXT;
    const told: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const [relation, agency] of Object.entries(AGENCIES)) {
      const kind = facts().agencies[agency]?.kind ?? 'department';
      const may = (role: Role, person = `${role} of ${agency}`) =>
        mayActOnCase(row, actor(agency, role, { person, agencyKind: kind }), context, facts());
      const roles: string[] = ROLES.filter((role) => may(role));
      // The person who has it in hand may be a deputy, who may do nothing else here.
      if (may('deputy', 'the named') && !may('deputy')) roles.push('named');
      // So may the person whom it is about, wherever they are now.
      if (may('deputy', 'the reviewed') && !may('deputy')) roles.push('the person concerned');
      told[relation] = roles.length === 0 ? '–' : roles.join(', ');
      expected[relation] = caseActs.get(command)?.get(relation) ?? '';
    }
    expect(told).toEqual(expected);
    expect(mayActOnCase(row, actor(null, 'admin'), context, facts())).toBe(false);
  });
});

const reader = (relation: string, role: Role): CaseReader => {
  const agency = AGENCIES[relation] ?? '';
  return {
    id: `${role} of ${agency}`,
    agency,
    agencyKind: facts().agencies[agency]?.kind ?? 'department',
    roles: [role],
    asHead: role === 'head',
  };
};

/** A case of a kind at one of its states. */
const aCase = (kind: ReadableCase['kind'], state: string): ReadableCase => ({
  kind,
  state,
  raised_by: 'R',
  agency: 'C',
  person: null,
  holder_agency: 'H',
  holder_person: null,
});

/** "everybody", "head", "–"; with the states in which, where not in all: "head from begun; everybody from closed". */
function readingAt(relation: string, kind: ReadableCase['kind'], state: string): string {
  const of = (role: Role) => readsCase(reader(relation, role), aCase(kind, state));
  return of('officer') ? 'everybody' : of('head') ? 'head' : '–';
}

describe('reading', () => {
  it.each(CASE_KINDS)('%s', (kind) => {
    const states = Object.keys(COURSES[kind].machine.states).filter((state) => state !== 'new');
    for (const relation of Object.keys(AGENCIES)) {
      const written = (caseReadings.get(kind)?.get(relation) ?? '').split('; ').map((part) => part.split(' from '));
      const at = (state: string) => written.find(([, from]) => from === undefined || from.split(', ').includes(state));
      const told = states.map((state) => [state, readingAt(relation, kind, state)]);
      expect([relation, ...told]).toEqual([relation, ...states.map((state) => [state, at(state)?.[0] ?? '–'])]);
    }
  });

  it('is of the person who has it in hand, and of nobody without a role', () => {
    for (const kind of CASE_KINDS) {
      const held = { ...aCase(kind, 'any'), holder_person: 'officer of SYT' };
      expect(readsCase(reader('another', 'officer'), held)).toBe(true);
      expect(readsCase({ ...reader('Office', 'head'), roles: [] }, held)).toBe(false);
    }
  });
});

describeOnBothDatabases('lists', (open) => {
  it('find what may be read, and nothing else', async () => {
    const store = await openStore({ url: open.url() });
    const cases: (ReadableCase & { id: string })[] = CASE_KINDS.flatMap((kind) =>
      Object.keys(COURSES[kind].machine.states).map((state) => ({ ...aCase(kind, state), id: `${kind} ${state}` })),
    );
    const standing = {
      version: 1,
      context_json: '{}',
      subject: 'x',
      raised_at: AT,
      due_on: null,
      ended: false,
      changed_at: AT,
    };
    await store.write((tx) =>
      tx.insert(
        'discipline_cases',
        cases.map((one) => ({ province: 'x', ...one, ...standing })),
      ),
    );
    for (const relation of Object.keys(AGENCIES))
      for (const role of ROLES) {
        const { sql, params } = readableCases(reader(relation, role));
        const rows = await store.reader.rows<{ id: string }>(
          `SELECT id FROM discipline_cases WHERE province = ? AND ${sql} ORDER BY id`,
          ['x', ...params],
        );
        const expected = cases.filter((one) => readsCase(reader(relation, role), one)).map(({ id }) => id);
        expect([relation, role, ...rows.map(({ id }) => id)]).toEqual([relation, role, ...expected.sort()]);
      }
    await store.close();
  });
});

describeApplication('over HTTP', (application) => {
  let people: Readonly<Record<string, Visitor>>;
  let id: string;
  beforeAll(async () => {
    const signIn = (login: string) => application().signIn(login);
    const entering = await signIn('truong.sxd');
    const petition = {
      subject: 'zq',
      about: 'zq',
      from: 'zq',
      contact: 'zq',
      channel: 'letter',
      receivedOn: '2023-01-03',
    };
    ({ id } = (await entering.post<{ id: string }>('/api/v1/petitions', petition)).body);
    people = {
      another: await signIn('truong.syt'),
      administrator: await signIn('quantri'),
      stranger: application().visitor(),
    };
  });

  it.each(CASE_COMMAND_NAMES.filter((command) => caseRowOf(command).begins !== true))('%s', async (command) => {
    const statuses: Record<string, number> = {};
    for (const [who, visitor] of Object.entries(people)) {
      const { status } = await visitor.post(caseAddress(command, id), {}, { headers: { 'if-match': '"1"' } });
      statuses[who] = status;
    }
    expect(statuses).toEqual({ another: 404, administrator: 404, stranger: 401 });
  });

  it('an administrator begins none', async () => {
    for (const command of CASE_COMMAND_NAMES.filter((name) => caseRowOf(name).begins === true))
      expect((await people.administrator?.post(caseAddress(command), {}))?.status).toBe(403);
  });
});
