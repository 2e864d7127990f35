import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readRegulations } from '../../src/rules/regulations/read-regulations.js';
import { playRehearsal, type RehearsalResult } from '../../src/tools/rehearsal/play-rehearsal.js';
import { readRehearsal } from '../../src/tools/rehearsal/read-rehearsal.js';
import {
  postgresDatabases,
  sqliteDatabases,
  type TemporaryDatabases,
} from '../../src/tools/rehearsal/temporary-databases.js';
import { answer, aRehearsal, expectation, OPEN } from './a-rehearsal.js';

const regulations = readRegulations();

const SOURCES: readonly (readonly [string, () => Promise<TemporaryDatabases>])[] = [
  ['SQLite', sqliteDatabases],
  ['PostgreSQL', () => postgresDatabases(process.env.TEST_POSTGRES_URL)],
];

describe.each(SOURCES)('A rehearsal played on %s', (_name, start) => {
  let databases: TemporaryDatabases;
  beforeAll(async () => {
    databases = await start();
  });
  afterAll(() => databases.close());

  async function play(...steps: string[]): Promise<RehearsalResult> {
    const read = readRehearsal(aRehearsal(...steps), 'a.yaml', regulations);
    if ('faults' in read) throw new Error(JSON.stringify(read.faults));
    const database = await databases.next();
    try {
      return await playRehearsal(read.rehearsal, database);
    } finally {
      await database.drop();
    }
  }

  it('gives the views and the journal at its end', async () => {
    const { passed, failures, views, journal } = await play(OPEN, answer('2023-05-18T10:00:00+07:00'));
    expect({ passed, failures }).toEqual({ passed: true, failures: [] });
    expect(Object.keys(views)).toEqual(['c1']);
    expect(views.c1?.opinions.SXD).toMatchObject({ state: 'answered', settledAt: '2023-05-18T10:00:00.000+07:00' });
    expect(journal.map(({ chain, seq, command }) => [chain, seq, command])).toEqual([
      ['c1', 1, 'consultation.open'],
      ['c1', 2, 'opinion.answer'],
    ]);
    expect(journal[0]).toMatchObject({ at: '2023-05-16T02:00:00.000Z', entry: { actor: { person: 'SKHDT/head' } } });
    expect(journal[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('asks a question of some only; the others have their say on the whole', async () => {
    const { failures } = await play(
      OPEN.replace('text: Ý kiến}', 'text: Ý kiến, agencies: [SXD]}'),
      answer('2023-05-18T10:00:00+07:00'),
      '{at: 2023-05-18T11:00:00+07:00, as: STC/head, do: opinion.answer, id: c1, with: {position: agree}}',
      expectation('2023-05-18T12:00:00+07:00', '{c1: {state: consolidating, opinions: {STC: {state: answered}}}}'),
    );
    expect(failures).toEqual([]);
  });

  it('takes what YAML makes easy: numbers for text, merged maps, names with spaces', async () => {
    const { failures } = await play(
      OPEN.replace('id: c1', 'id: hồ sơ 1').replace('matter: m', 'matter: 2023').replace('key: q1', 'key: 1'),
      '{at: 2023-05-18T10:00:00+07:00, as: SXD/head, do: opinion.answer, id: hồ sơ 1, with: {<<: {position: agree}, answers: [{question: 1, position: agree}]}}',
      expectation('2023-05-18T12:00:00+07:00', '{hồ sơ 1: {opinions: {SXD: {state: answered}}}}'),
    );
    expect(failures).toEqual([]);
  });

  it('is not met by a refusal code that there is not', async () => {
    const { failures } = await play(OPEN, answer('2023-05-18T10:00:00+07:00', ', refused: not-lede'));
    expect(failures).toEqual([
      { step: 2, line: expect.any(Number), expected: { refused: 'not-lede' }, actual: 'accepted' },
    ]);
  });

  it('has met every limit up to and including the instant of a step, each when it passed', async () => {
    const { failures, journal } = await play(
      OPEN,
      expectation('2023-05-25T23:59:59.999+07:00', '{c1: {opinions: {STC: {state: awaiting}}}}'),
      expectation('2023-05-26T00:00:00+07:00', '{c1: {state: consolidating, opinions: {STC: {state: deemed}}}}'),
    );
    expect(failures).toEqual([]);
    const passed = journal.filter(({ command }) => command === 'limit.passed').map(({ at }) => at);
    expect(passed).toContain('2023-05-25T17:00:00.000Z');
    // The reminders went out on days of their own.
    expect(passed).toContain('2023-05-24T01:00:00.000Z');
  });

  it('goes on after a step that failed, and tells each', async () => {
    const byOfficer = (at: string, refused = '') => answer(at, refused).replace('SXD/head', 'SXD/officer');
    const { passed, failures } = await play(
      OPEN,
      expectation(
        '2023-05-17T00:00:00+07:00',
        '{c1: {state: draft, opinions: {SXD: {dueAt: 2023-05-27T00:00:00+07:00}}}}',
      ),
      answer('2023-05-18T10:00:00+07:00', ', refused: already-settled'),
      byOfficer('2023-05-18T11:00:00+07:00'),
      byOfficer('2023-05-18T12:00:00+07:00', ', refused: not-lead'),
      byOfficer('2023-05-18T13:00:00+07:00', ', refused: not-authorised'),
      expectation('2023-05-18T14:00:00+07:00', '{c2: {state: draft}, c3: null, c1: {outcome: null}}'),
    );
    expect(passed).toBe(false);
    expect(failures.map(({ line, ...failure }) => failure)).toEqual([
      { step: 2, path: 'c1.state', expected: 'draft', actual: 'collecting' },
      {
        step: 2,
        path: 'c1.opinions.SXD.dueAt',
        expected: '2023-05-27T00:00:00+07:00',
        actual: '2023-05-26T00:00:00.000+07:00',
      },
      { step: 3, expected: { refused: 'already-settled' }, actual: 'accepted' },
      { step: 4, expected: 'accepted', actual: { refused: 'not-authorised' } },
      { step: 5, expected: { refused: 'not-lead' }, actual: { refused: 'not-authorised' } },
      { step: 7, path: 'c2', expected: { state: 'draft' }, actual: null },
    ]);
    expect(failures.map(({ line }) => line)).toEqual([...failures.map(({ line }) => line)].sort((a, b) => a - b));
  });

  it('tells which value the engine found malformed, and refuses an id that no step opened', async () => {
    const { failures } = await play(
      OPEN,
      '{at: 2023-05-17T09:00:00+07:00, as: SXD/head, do: opinion.answer, id: c1, with: {answers: all}}',
      '{at: 2023-05-17T09:00:00+07:00, as: SXD/head, do: opinion.answer, id: c9, with: {}, refused: unknown-consultation}',
    );
    expect(failures).toEqual([
      expect.objectContaining({ step: 2, actual: { refused: 'invalid-input', field: '/answers' } }),
    ]);
  });

  it('records on a restart, with its own instant, what passed while the engine was stopped', async () => {
    const { failures, journal } = await play(
      OPEN,
      '{at: 2023-05-17T09:00:00+07:00, do: engine.stop}',
      expectation('2023-06-01T09:00:00+07:00', '{c1: {state: collecting, opinions: {STC: {state: awaiting}}}}'),
      '{at: 2023-06-02T09:00:00+07:00, do: engine.restart}',
      expectation('2023-06-02T09:00:00+07:00', '{c1: {opinions: {STC: {settledAt: 2023-05-26T00:00:00+07:00}}}}'),
    );
    expect(failures).toEqual([]);
    const consents = journal.filter(({ entry }) => JSON.stringify(entry).includes('"kind":"opinion"'));
    expect(consents.map(({ at }) => at)).toEqual(Array(2).fill('2023-06-02T02:00:00.000Z'));
  });

  it('fails a command while the engine is stopped, refused or not', async () => {
    const { failures } = await play(
      OPEN,
      '{at: 2023-05-17T09:00:00+07:00, do: engine.stop}',
      answer('2023-05-18T10:00:00+07:00'),
      answer('2023-05-18T10:00:00+07:00', ', refused: not-lead'),
      '{at: 2023-05-19T09:00:00+07:00, do: engine.stop}',
    );
    expect(failures.map(({ step, expected, actual }) => [step, expected, actual])).toEqual([
      [3, 'accepted', { error: 'The engine is stopped.' }],
      [4, { refused: 'not-lead' }, { error: 'The engine is stopped.' }],
    ]);
  });

  it('keeps what a delegation or an amended calendar changed through a restart', async () => {
    const { failures } = await play(
      '{at: 2023-05-16T08:00:00+07:00, as: SXD/head, do: delegation.grant, with: {to: deputy, from: 2023-05-16T08:00:00+07:00, until: 2023-05-20T00:00:00+07:00}}',
      '{at: 2023-05-16T08:30:00+07:00, as: admin, do: calendar.amend, with: {version: v2, daysOff: [2023-05-17], basis: Thông báo}}',
      OPEN,
      '{at: 2023-05-16T10:00:00+07:00, do: engine.restart}',
      answer('2023-05-18T10:00:00+07:00').replace('SXD/head', 'SXD/deputy'),
      expectation(
        '2023-05-18T10:00:00+07:00',
        '{c1: {opinions: {SXD: {state: answered}, STC: {dueAt: 2023-05-27T00:00:00+07:00}}}}',
      ),
    );
    expect(failures).toEqual([]);
  });
});
