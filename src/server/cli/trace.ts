import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClauseTrace } from '../../api/directives/clause-trace.js';
import type { Counted } from '../../tools/traceability/trace-table.js';
import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';
import { type Io, pathFromCaller } from './io.js';

/** Where the page and what is collected for it stand in a checkout. */
const PAGE = 'docs/traceability.md';
const CITED = 'src/api/directives/cited.yaml';

interface Given {
  readonly clause?: string;
  readonly province?: string;
  readonly databaseUrl?: string;
  readonly day?: string;
  readonly write?: true;
}

/** `trace`: from each clause of the directives to what carries it out and what proves it; in an installation, how often it was applied. */
export const addTrace: AddCommand = (program, { io }) => {
  program
    .command('trace')
    .description('truy vết từ điều khoản của các văn bản đến lệnh, quy tắc, trang và kiểm thử')
    .option('--clause <mã>', 'chỉ một điều khoản, kể đầy đủ: PY-2.2d')
    .option('--province <mã tỉnh>', 'đếm số lần áp dụng trong quý này của tỉnh, trong cơ sở dữ liệu của máy chủ')
    .option('--database-url <url>', 'đếm trong cơ sở dữ liệu này')
    .option('--day <ngày>', 'đếm trong quý có ngày này thay vì quý này: 2023-05-16')
    .option('--write', `thu thập lại từ mã nguồn (${CITED}) và ghi ${PAGE}`)
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (given: Given) => {
      if (given.write === true) {
        await write(io);
        return;
      }
      const { readTraceFiles, traceClauses } = await import('../../api/directives/clause-trace.js');
      const { traceOfClause, traceTable } = await import('../../tools/traceability/trace-table.js');
      const traces = traceClauses(readTraceFiles());
      const one = chosen(traces, given.clause);
      const counted = await count(given, io);
      io.out(one === null ? traceTable(traces, counted) : traceOfClause(one, counted));
    });
};

/** @throws CliError for a clause that there is not */
function chosen(traces: readonly ClauseTrace[], id: string | undefined): ClauseTrace | null {
  if (id === undefined) return null;
  const found = traces.find(({ clause }) => clause.id === id);
  if (found !== undefined) return found;
  throw new CliError(
    EXIT.unusable,
    `Không có điều khoản ${id}: bỏ --clause để xem danh sách mã, hoặc viết như PY-2.2d.`,
  );
}

/** Collects from the checkout in which the caller stands, then makes the page of what was collected. */
async function write(io: Io): Promise<void> {
  const { stringify } = await import('yaml');
  const { CITED_HEADER, collectCitations } = await import('../../tools/traceability/collect-citations.js');
  const { readTraceFiles, traceClauses } = await import('../../api/directives/clause-trace.js');
  const { renderTraceabilityPage } = await import('../../tools/traceability/traceability-page.js');
  const root = pathFromCaller('.', io);
  const files = readTraceFiles((ids) => collectCitations(root, ids));
  await writeFile(join(root, CITED), CITED_HEADER + stringify(files.cited));
  await writeFile(join(root, PAGE), renderTraceabilityPage(traceClauses(files)));
}

/** What was counted this quarter; null where neither a province nor a database is named. */
async function count(given: Given, io: Io): Promise<Counted | null> {
  if (given.province === undefined && given.databaseUrl === undefined) return null;
  const { appliedIn, ownDocuments } = await import('../../api/directives/applied.js');
  const { readRegulations } = await import('../../rules/regulations/read-regulations.js');
  const { quarterOf } = await import('../../api/office/period.js');
  const { civilDateOf, parseCivilDate } = await import('../../../workflows/limits/time.js');
  const day = given.day === undefined ? undefined : parseCivilDate(given.day);
  if (day === null) throw new CliError(EXIT.unusable, `${given.day} không phải là một ngày: viết như 2023-05-16.`);
  const { readingProvince } = await import('./read-province.js');
  return readingProvince(given, io, async ({ reader, province, now }) => {
    const period = quarterOf(day ?? civilDateOf(now));
    const own = ownDocuments(province, readRegulations().values());
    return { province, period, own, applied: await appliedIn(reader, province, period) };
  });
}
