/** No query of the figures and of the follow-up list reads a table to its end, on either database. */
import { expect, it } from '@jest/globals';
import { LIMITS_OF_YEAR } from '../../src/api/reports/limits-of-year.js';
import { entriesOfSteps } from '../../src/api/reports/step-entries.js';
import { excusedSteps } from '../../src/figures/excused-steps.js';
import { followUpRows, newestFindings } from '../../src/figures/follow-up.js';
import { ASKED, DISPUTES, type HeldStep, NOTICES, OPENED, stepNamed } from '../../src/figures/held-steps.js';
import { reportFacts } from '../../src/figures/report-facts.js';
import { holdersOf } from '../../src/figures/step-holders.js';
import type { Param, Reader } from '../../src/persistence/store.js';
import { readCalendar } from '../../src/rules/calendars/read-calendar.js';
import type { Period } from '../../workflows/discipline/period-report/spans.js';
import type { Instant } from '../../workflows/limits/time.js';
import { describeOnBothDatabases } from '../databases.js';

const PERIOD = ['phu-yen', '2023-04-01T00:00:00.000Z', '2023-07-01T00:00:00.000Z'] as const;

describeOnBothDatabases('the queries of reports', (open) => {
  /** Every table that a plan would read whole. Small tables are cheapest so: PostgreSQL is asked what it would do where they are not. */
  const scanned = async (sql: string, params: readonly Param[]): Promise<string[]> =>
    (await open()).write(async (tx) => {
      if (open.kind === 'postgres') {
        await tx.rows('SET LOCAL enable_seqscan = off');
        const rows = await tx.rows<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, params);
        return rows.map((row) => row['QUERY PLAN']).filter((line) => /Seq Scan on/.test(line));
      }
      const rows = await tx.rows<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, params);
      // A subquery or a list of values that is walked is not a table.
      return rows.map(({ detail }) => detail).filter((line) => /^SCAN (?!x\b|w\b|json_each\b|\()/.test(line));
    });

  it.each([
    ['what was asked', ASKED, [...PERIOD, ['answered', 'deemed']]],
    ['notices', NOTICES, PERIOD],
    ['what was opened', OPENED, PERIOD],
    ['disputes', DISPUTES, PERIOD],
    ['limits of a year', LIMITS_OF_YEAR, ['phu-yen', ['SXD'], ['answered'], PERIOD[1], PERIOD[2]]],
  ] as const)('%s: begin at an index', async (_, sql, params) => {
    expect(await scanned(sql, params as readonly Param[])).toEqual([]);
  });

  it('the follow-up list: begins at an index in each of its parts', async () => {
    const { reader } = await open();
    const { sql, params } = await followUpRows(reader, 'phu-yen', '2023-06-14T00:00:00.000Z' as Instant);
    expect(await scanned(sql, params)).toEqual([]);
  });

  it('whatever a report, its figures, the steps behind them and its list ask of the database: begin at an index', async () => {
    const { reader } = await open();
    const asked: [sql: string, params: readonly Param[]][] = [];
    const recording = {
      rows: (sql: string, params: readonly Param[] = []) => {
        asked.push([sql, params]);
        return reader.rows(sql, params);
      },
      row: (sql: string, params: readonly Param[] = []) => {
        asked.push([sql, params]);
        return reader.row(sql, params);
      },
    } as Reader;
    const now = '2023-06-14T00:00:00.000Z' as Instant;
    const calendar = readCalendar('vn-civil-service');
    const asking = { province: 'phu-yen', now, calendar, workedSaturdaysCount: true };
    const period = { from: '2023-04-01', to: '2023-06-30' } as Period;
    await reportFacts(recording, asking, period);
    await excusedSteps(recording, 'phu-yen');
    await holdersOf(recording, 'phu-yen', [{ kind: 'consultation', agency: 'SXD' } as HeldStep], now);
    for (const kind of ['opinion', 'notice', 'consultation', 'dispute'])
      await stepNamed(recording, 'phu-yen', `${kind} c1 ${kind === 'consultation' ? '' : '1:SXD'}`.trim());
    await newestFindings(recording, 'phu-yen');
    await entriesOfSteps(recording, 'phu-yen', ['c1']);
    expect(asked.length).toBeGreaterThan(12);
    expect(asked.some(([sql]) => /figure-objection|discipline_cases WHERE/.test(sql))).toBe(true);
    for (const [sql, params] of asked) expect([sql, await scanned(sql, params)]).toEqual([sql, []]);
  });

  it('a scan would be found', async () => {
    expect(await scanned("SELECT * FROM opinions WHERE function = 'x'", [])).not.toEqual([]);
  });
});
