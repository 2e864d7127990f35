/** Behind the back of the engine every column is changed that the journal determines: verification names the row each time. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CaseDoor } from '../../src/engine/discipline/case-door.js';
import { makeCheckpoint } from '../../src/journal/checkpoint.js';
import { chainKeyOf } from '../../src/journal/log/leaves.js';
import { keepPublicKey } from '../../src/journal/signing-key.js';
import { type StoreVerdict, verifyStore } from '../../src/journal/verify.js';
import { issueLetters } from '../../src/letters/keeping/issue-letters.js';
import { makeLetter, makeLetters } from '../../src/letters/keeping/make-letters.js';
import type { Row, Store, TableName, Value } from '../../src/persistence/store.js';
import { tableNames, tables } from '../../src/persistence/tables/index.js';
import { allColumns } from '../../src/persistence/tables/table.js';
import { Rules } from '../../src/rules/rules.js';
import { CLOCK } from '../../workflows/commands/commands.js';
import type { CaseCommandName } from '../../workflows/discipline/inputs.js';
import { civilDateOf } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';
import { agreeing, at, opening, PROVINCE } from '../engine/an-engine.js';
import { plainWriter } from '../letters/plain-writer.js';
import { anotherValue } from './another-value.js';
import { DETERMINED, NOT_DETERMINED } from './every-column.js';
import { formerCheckpoint } from './former-checkpoint.js';
import { aKey } from './keys.js';
import { everyStory } from './stories.js';
import { behindTheBack } from './tampering.js';

/**
 * Rows of each table that are tampered with, from the first to the last; fewer where there are many columns. What finds them is the
 * same on both databases, so on PostgreSQL there are fewer.
 */
const SAMPLES = { sqlite: { of: 3, ofWide: 2 }, postgres: { of: 2, ofWide: 1 } };
const WIDE = 7;

/** Where the database itself refuses every other value: the consultation must exist, an entry is in the log once. */
const REFUSED_BY_THE_DATABASE = ['opinions.province', 'disputes.province', 'log_runs.chain'];

const ofEach = (lists: typeof DETERMINED | typeof NOT_DETERMINED, table: TableName): string[] => {
  const list = lists[table] ?? [];
  if (typeof list === 'string') return Object.keys(allColumns(tables[table]));
  return Array.isArray(list) ? [...list] : Object.keys(list);
};

describe('every column', () => {
  it.each(tableNames)('of %s is determined by the journal, or there is a reason why not', (table) => {
    const listed = [...ofEach(DETERMINED, table), ...ofEach(NOT_DETERMINED, table)];
    expect(listed.sort()).toEqual(Object.keys(allColumns(tables[table])).sort());
  });
});

/** Some letters are made and some issued, one under a number of the agency's own; the others wait. */
async function letteredAndIssued(e: Awaited<ReturnType<typeof everyStory>>): Promise<void> {
  const { store, engine } = e;
  const making = { store, writer: plainWriter, now: () => engine.now(), publicAddress: null };
  await makeLetters(making, PROVINCE);
  const rows = await store.reader.rows<{ code: string; agency: string }>(
    "SELECT code, agency FROM letters WHERE kind = 'answer' ORDER BY signed_at, code LIMIT 2",
  );
  const now = await engine.now();
  for (const [index, { code, agency }] of rows.entries()) {
    const actor = { ...CLOCK, kind: 'person' as const, name: 'Văn thư', agency, role: 'clerk' as const };
    const number = index === 1 ? '812/VB' : null;
    const refused = await issueLetters(store, {
      province: PROVINCE,
      agency,
      codes: [code],
      unit: null,
      number,
      actor,
      now,
    });
    expect(refused).toBeNull();
  }
  const [first] = rows;
  if (first !== undefined) await makeLetter(making, PROVINCE, first.code);
}

/** A petition that was reported up, one that has only come in, and an internal procedure with what it costs. */
async function casesOfDiscipline({ store, clock, engine }: Awaited<ReturnType<typeof everyStory>>): Promise<void> {
  const door = new CaseDoor({ store, clock, rules: new Rules(store.reader) });
  const by = { person: 'p1', name: 'Trưởng', agency: 'STC', role: 'head' as const };
  const enter = async (id: string, command: CaseCommandName, carried: object) => {
    const outcome = await door.enter({ province: PROVINCE, by, command, id, with: carried });
    expect(outcome).toMatchObject({ accepted: true });
  };
  const today = civilDateOf(await engine.now());
  const petition = {
    subject: 'Trả chậm',
    about: 'Chậm',
    from: 'Ông A',
    contact: 'Phường 5',
    channel: 'letter',
    receivedOn: today,
  };
  await enter('d1', 'petition.receive', petition);
  await enter('d1', 'petition.report-up', { to: 'VP', reason: 'Vượt thẩm quyền' });
  await enter('d2', 'petition.receive', { ...petition, agency: 'STC' });
  await enter('d3', 'procedure.list', { code: 'NB-SXD-01', name: 'Lấy ý kiến thẩm định quy hoạch' });
  const cost = (when: 'before' | 'after', minutes: number) => ({
    when,
    parts: [{ what: 'Chuẩn bị hồ sơ', minutes, wagePerHour: 45_000, fees: 20_000 }],
    timesPerYear: 120,
  });
  await enter('d3', 'procedure.cost', cost('before', 240));
  await enter('d3', 'procedure.cost', cost('after', 120));
}

describeOnBothDatabases('a changed value', (open) => {
  let store: Store;

  beforeAll(async () => {
    store = await open();
    const e = await everyStory(store);
    const key = aKey();
    await keepPublicKey(store, key);
    await formerCheckpoint(store, key, PROVINCE, await e.engine.now());
    await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
    await e.done('SKHDT/head', 'consultation.open', 'c4', opening({ matter: 'viec-moi' }));
    await e.done('SKHDT/officer', 'consultation.draft', 'c5', opening({ matter: 'viec-sau' }));
    await e.done('STC/head', 'opinion.answer', 'c4', agreeing());
    await e.done('admin', 'agency.reorganise', null, {
      from: 'SXD',
      successors: [{ agency: 'STNMT', functions: ['construction', 'housing'] }],
      basis: 'Nghị quyết 190/2025/QH15',
    });
    for (const from of ['2024-06-01', '2024-07-01'])
      await e.done('admin', 'regulation.adopt', null, { regulation: 'phu-yen-2230', document: '2230/UBND-NC', from });
    await e.done('admin', 'agency.classify', null, { agency: 'STC', subordination: 'local', basis: 'Sắp xếp lại' });
    await e.done('admin', 'agency.change', null, { agency: 'STC', group: 'Khối tổng hợp' });
    await e.done('admin', 'agency.add', null, {
      agency: 'SDL',
      name: 'Sở Du lịch',
      group: 'departments',
      basis: 'Nghị quyết số 9',
    });
    await e.done('admin', 'function.change', null, { function: 'housing', words: ['nhà ở xã hội', 'chung cư mini'] });
    await e.done('admin', 'function.change', null, { function: 'housing', name: 'Nhà ở' });
    await e.done('admin', 'function.add', null, { function: 'rail', name: 'Đường sắt', words: ['tàu điện'] });
    await e.until(at('2024-05-30T09:00'));
    await letteredAndIssued(e);
    await casesOfDiscipline(e);
    await makeCheckpoint(store, key, PROVINCE, await e.engine.now());
    await behindTheBack(store);
    expect(await verifyStore(store)).toMatchObject({ ok: true, consultations: 5, checkpoints: 3 });
  });

  it.each(Object.entries(DETERMINED) as [TableName, readonly string[]][])(
    'in any column of %s is noticed, and its row named',
    async (table, columns) => {
      const rows = await store.reader.rows(`SELECT * FROM ${table} ORDER BY ${Object.keys(tables[table].key).join()}`);
      const unnoticed: string[] = [];
      for (const column of columns) {
        const verdicts: string[] = [];
        for (const row of sampleOf(table, column, rows, SAMPLES[open.kind]))
          verdicts.push(await tamper(table, column, row, rows));
        const silent = verdicts.filter((verdict) => verdict !== 'named' && verdict !== 'refused');
        const isRefused = REFUSED_BY_THE_DATABASE.includes(`${table}.${column}`);
        if (silent.length > 0 || verdicts.includes('named') === isRefused)
          unnoticed.push(`${column}: ${verdicts.join('; ')}`);
      }
      expect(unnoticed).toEqual([]);
      expect(await verifyStore(store)).toMatchObject({ ok: true });
    },
    120_000,
  );

  /** Changes one value, verifies, and puts it back. @returns what came of it */
  async function tamper(table: TableName, column: string, row: Row, rows: readonly Row[]): Promise<string> {
    const definition = allColumns(tables[table])[column];
    if (definition === undefined) throw new Error(`there is no ${table}.${column}`);
    const others = othersOf(table, column, rows);
    const changed: Row = { ...row, [column]: anotherValue(column, definition, row, others) };
    try {
      await put(table, column, row, changed);
    } catch (error) {
      if (/foreign key constraint|exists already/i.test(String(error))) return 'refused';
      throw error;
    }
    const verdict = await verifyStore(store);
    await put(table, column, changed, row);
    if (verdict.ok) return `unnoticed in ${nameOf(table, row)}`;
    if ([row, changed].some((candidate) => names(verdict, table, candidate))) return 'named';
    return `${nameOf(table, row)} told as ${verdict.consultation} ${JSON.stringify(verdict.fault)}`;
  }

  async function put(table: TableName, column: string, from: Row, to: Row): Promise<void> {
    const key = Object.keys(tables[table].key);
    const where = key.map((name) => `${name} = ?`).join(' AND ');
    const values = [to[column] ?? null, ...key.map((name) => from[name] ?? null)];
    await store.write((tx) => tx.execute(`UPDATE ${table} SET ${column} = ? WHERE ${where}`, values));
  }
});

/** Rows from the whole of a table; of consultations, whose opinions hold on to their ids, also one without any. */
function sampleOf(table: TableName, column: string, rows: readonly Row[], samples: (typeof SAMPLES)['sqlite']): Row[] {
  if (table === 'consultations' && column in tables.consultations.key) return rows.filter(({ id }) => id === 'c5');
  const sample = Object.keys(allColumns(tables[table])).length > WIDE ? samples.ofWide : samples.of;
  const step = Math.max(1, (rows.length - 1) / Math.max(1, sample - 1));
  const places = Array.from({ length: Math.min(sample, rows.length) }, (_, index) => Math.round(index * step));
  return rows.filter((_, index) => places.includes(index));
}

/** Values from elsewhere in the table; a key must stay its own, but an opinion may move to a draft that has none. */
function othersOf(table: TableName, column: string, rows: readonly Row[]): Value[] {
  const { key, references } = tables[table];
  if (references !== undefined && column === 'consultation_id') return ['c5'];
  return column in key ? [] : rows.map((row) => row[column] ?? null);
}

const keyOf = (table: TableName, row: Row, left: readonly string[] = []): string =>
  Object.keys(tables[table].key)
    .filter((name) => name !== 'province' && !left.includes(name))
    .map((name) => row[name])
    .join(' ');

const nameOf = (table: TableName, row: Row): string => `${table} ${keyOf(table, row)}`;

/** Whether a verdict tells this row, by its table and key or by its chain and number. */
function names(verdict: Extract<StoreVerdict, { ok: false }>, table: TableName, row: Row): boolean {
  const { consultation: chain, fault } = verdict;
  const { params } = fault;
  const told = (value: Value | undefined, ...of: string[]) => of.some((name) => params[name] === value);
  // The last entry of a chain, when it has left it, is told by what it had done: nothing after it is without it.
  if (table === 'journal' && params.table !== undefined) return chain === row.chain;
  if (params.table !== undefined) return params.table === table && isRow(chain, String(params.row), table, row);
  switch (table) {
    case 'consultations':
      return chain === row.id;
    case 'journal':
      // An entry that has left its chain is told by the chain that is left, or by the one where it does not belong.
      return chain === row.chain && (told(row.seq, 'seq', 'expected') || fault.code === 'journal-orphan');
    case 'checkpoints':
      return chain === ':checkpoints' && told(row.seq, 'seq', 'expected', 'found');
    case 'checkpoint_heads':
      // A head is signed together with the others of its checkpoint.
      return chain === row.chain || (chain === ':checkpoints' && told(row.checkpoint_seq, 'seq'));
    case 'log_checkpoints':
      return chain === ':checkpoints' && (told(row.seq, 'seq', 'expected', 'found') || fault.code === 'log-gap');
    case 'log_runs':
      // A stretch that is gone from its place is told by the place, and one of another chain by that chain.
      return chain === row.chain || ['log-gap', 'log-entry', 'log-twice', 'checkpoint-lost'].includes(fault.code);
    case 'log_heads':
      return chainKeyOf(chain) === row.chain;
    case 'calendars':
      return told(row.version, 'version');
    case 'regulations':
      return told(row.hash, 'hash');
    default:
      return false;
  }
}

function isRow(chain: string, told: string, table: TableName, row: Row): boolean {
  const isElsewhere = table === 'inbox_messages' || (table === 'letters' && chain === ':letters');
  const isThere = row.consultation_id === undefined || chain === row.consultation_id || isElsewhere;
  return isThere && [keyOf(table, row), keyOf(table, row, ['consultation_id'])].includes(told);
}
