import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Fault } from '../../api/tables/columns.js';
import { faultWords } from '../../api/tables/fault-words.js';
import type { Plan } from '../../api/tables/plan.js';
import type { FirstCode, Importer, TableImports } from '../../api/tables/table-imports.js';
import type { AddCommand, Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { shownMoment } from './first-code.js';
import { pathFromCaller } from './io.js';
import { withTables } from './tables-installation.js';

interface ImportOptions {
  readonly by: string;
  readonly dryRun?: boolean;
  readonly basis?: string;
  readonly codes?: string;
}

/** Readable and writable by its owner alone. */
const OWNER_ONLY = 0o600;

/** `import` and `export`: agencies and people from files and into files, as on the administrator's page. */
export const addTables: AddCommand = (program, cli) => {
  const imports = program
    .command('import')
    .description('nhập cơ quan, người dùng từ tệp .xlsx hoặc CSV; nhập cả tệp hoặc không nhập gì (chế độ production)')
    .helpOption('-h, --help', 'xem hướng dẫn');
  withFile(imports.command('agencies').description('nhập danh mục cơ quan'))
    .requiredOption('--by <tên đăng nhập>', 'quản trị viên thực hiện, được ghi vào nhật ký')
    .option('--basis <căn cứ>', 'căn cứ pháp lý; bắt buộc nếu không chỉ kiểm tra')
    .option('--dry-run', 'chỉ kiểm tra, không ghi gì')
    .action((file: string, options: ImportOptions) => importAgencies(cli, file, options));
  withFile(imports.command('people').description('nhập người dùng'))
    .requiredOption('--by <tên đăng nhập>', 'quản trị viên thực hiện')
    .option('--codes <tệp>', 'tệp mới để ghi mã đặt mật khẩu lần đầu của người được thêm; bắt buộc nếu có người mới')
    .option('--dry-run', 'chỉ kiểm tra, không ghi gì')
    .action((file: string, options: ImportOptions) => importPeople(cli, file, options));
  const exports = program
    .command('export')
    .description('ghi cơ quan, người dùng ra tệp .xlsx hoặc CSV (chế độ production)')
    .helpOption('-h, --help', 'xem hướng dẫn');
  for (const kind of ['agencies', 'people'] as const)
    withFile(exports.command(kind).description(kind === 'agencies' ? 'danh mục cơ quan' : 'người dùng'))
      .option('--template', 'tệp mẫu, chỉ có tiêu đề cột')
      .action((file: string, { template }: { template?: boolean }) => exportTable(cli, kind, file, template));
};

const withFile = (command: Command): Command =>
  command.argument('<tệp>', 'tệp .xlsx hoặc .csv').helpOption('-h, --help', 'xem hướng dẫn');

async function importAgencies(cli: Cli, path: string, { by, basis = '', dryRun }: ImportOptions): Promise<void> {
  if (!dryRun && basis.trim() === '')
    throw new CliError(EXIT.unusable, 'Cần --basis: căn cứ pháp lý được ghi vào nhật ký.');
  const file = await fileAt(cli, path);
  await withTables(cli.io, async ({ imports, importer }) => {
    const who = await importer(by);
    const plan = await planned(() => imports.planOfAgencies(who, file));
    if (!tellPlan(cli, plan) || dryRun) return;
    await imports.importAgencies(who, file, plan.tag, basis.trim());
  });
}

async function importPeople(cli: Cli, path: string, { by, codes, dryRun }: ImportOptions): Promise<void> {
  const file = await fileAt(cli, path);
  await withTables(cli.io, async ({ imports, importer }) => {
    const who = await importer(by);
    const plan = await planned(() => imports.planOfPeople(who, file));
    if (!tellPlan(cli, plan) || dryRun) return;
    if (plan.added.length === 0) await imports.importPeople(who, file, plan.tag);
    else await enterPeople(cli, imports, who, file, plan.tag, codes);
  });
}

/** The file is made first: codes that could not be written down would be lost. */
async function enterPeople(
  { io }: Cli,
  imports: TableImports,
  who: Importer,
  file: Uint8Array,
  tag: string,
  codes: string | undefined,
): Promise<void> {
  if (codes === undefined)
    throw new CliError(EXIT.unusable, 'Có người mới: cần --codes <tệp> để ghi mã đặt mật khẩu lần đầu.');
  const path = pathFromCaller(codes, io);
  try {
    await writeFile(path, '', { flag: 'wx', mode: OWNER_ONLY });
  } catch {
    throw new CliError(EXIT.unusable, `Không tạo được tệp ${path}: tệp đã có, hoặc không có quyền ghi.`);
  }
  const first = await imports.importPeople(who, file, tag);
  await writeFile(path, await codeTable(first.codes));
  io.err(`Mã đặt mật khẩu lần đầu ở tệp ${path}: giao cho từng người rồi xóa tệp.\n`);
}

async function codeTable(codes: readonly FirstCode[]): Promise<string> {
  const { csvTable } = await import('../../http/tables/write-table.js');
  const rows = codes.map(({ login, name, code, expiresAt }) => [login, name, code, shownMoment(expiresAt)]);
  return csvTable({ name: '', headings: ['Tên đăng nhập', 'Họ và tên', 'Mã đặt mật khẩu', 'Dùng được đến'], rows });
}

async function exportTable({ io }: Cli, kind: 'agencies' | 'people', file: string, template?: boolean): Promise<void> {
  const format = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (format !== 'csv' && format !== 'xlsx')
    throw new CliError(EXIT.unusable, 'Tên tệp phải kết thúc bằng .csv hoặc .xlsx.');
  await withTables(io, async ({ exports, province }) => {
    await writeFile(pathFromCaller(file, io), await exports.file(province, kind, format, template), {
      mode: OWNER_ONLY,
    });
  });
}

async function fileAt({ io }: Cli, path: string): Promise<Uint8Array> {
  const whole = pathFromCaller(path, io);
  try {
    return await readFile(whole);
  } catch {
    throw new CliError(EXIT.unusable, `Không đọc được tệp ${whole}.`);
  }
}

/** A file that is no table is told in the sentence of the page. */
async function planned<P extends Plan>(plan: () => Promise<P>): Promise<P> {
  const { UnusableTable } = await import('../../http/tables/table.js');
  const { unusableWords } = await import('../../http/tables/unusable-words.js');
  try {
    return await plan();
  } catch (error) {
    if (error instanceof UnusableTable) throw new CliError(EXIT.unusable, unusableWords(error, 'vi'));
    throw error;
  }
}

function told(fault: Fault): string {
  const { what, mend } = faultWords(fault, 'vi');
  const column = fault.column === null ? '' : `, cột ${fault.column}`;
  const value = fault.value === '' ? '' : ` (“${fault.value}”)`;
  return `Dòng ${fault.line}${column}${value}: ${what} ${mend}`;
}

/** Tells every bad line, or else what changes. @returns whether the file can be imported; where not, the program ends with 1 */
function tellPlan({ io, ends }: Cli, { faults, lines }: Plan): boolean {
  for (const { line, becomes, key, name, changes } of faults.length > 0 ? [] : lines) {
    if (becomes === 'unchanged') continue;
    const changed = changes.map(({ column, from, to }) => `${column}: “${from}” → “${to}”`).join('; ');
    io.out(
      `Dòng ${line}: ${becomes === 'added' ? 'thêm' : 'sửa'} ${key} ${name}${becomes === 'added' ? '' : ` (${changed})`}\n`,
    );
  }
  for (const fault of faults) io.out(`${told(fault)}\n`);
  const count = (wanted: string) => lines.filter(({ becomes }) => becomes === wanted).length;
  if (faults.length > 0) {
    io.err(`Có ${faults.length} chỗ sai; không ghi gì.\n`);
    ends(EXIT.no);
    return false;
  }
  io.err(`Thêm ${count('added')}, sửa ${count('changed')}, giữ nguyên ${count('unchanged')}.\n`);
  return true;
}
