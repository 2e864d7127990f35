import type { Finding } from '../../journal/repair.js';
import type { CaseFinding } from '../../journal/repair-cases.js';
import type { AddCommand, Cli } from './command.js';
import { EXIT } from './exit.js';

const WHAT = { missing: 'thiếu', differs: 'khác', extra: 'thừa' } as const;
/** Lines of findings; the rest is counted. */
const MOST_LINES = 200;

/** `repair`: what follows from the journals of consultations and cases, written anew where it differs; without `--write` only told. */
export const addRepair: AddCommand = (program, cli) => {
  program
    .command('repair')
    .description(
      'đối chiếu dữ liệu lập ra từ nhật ký của hồ sơ và việc kỷ cương; chỉ nêu chỗ khác, thêm --write thì ghi lại và ghi nhật ký',
    )
    .option('--write', 'ghi lại những dòng thiếu, khác hoặc thừa')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(({ write = false }: { write?: boolean }) => repair(cli, write));
};

async function repair({ io, ends }: Cli, write: boolean): Promise<void> {
  const { readConfig } = await import('../../platform/config/config.js');
  const { configuredStore } = await import('../../persistence/configured-store.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const { repairProvince } = await import('../../journal/repair.js');
  const { repairCases } = await import('../../journal/repair-cases.js');
  const { casesRepaired, repaired } = await import('../../journal/repaired-entry.js');
  const { sentenceOf } = await import('../../journal/fault.js');
  const { forgetKept, verifyKept } = await import('../../journal/verify-kept.js');
  const { momentsOf } = await import('./moment.js');
  const { refuseUnfinished } = await import('../../backup/unfinished.js');
  const config = readConfig(io.env);
  const store = await openStore({ ...configuredStore(config.databaseUrl, config.database), beside: true });
  try {
    await refuseUnfinished(store.reader);
    const moment = write ? await momentsOf(store, config) : null;
    let found = 0;
    let beyond = 0;
    for (const { code } of await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code')) {
      const onWritten = moment === null ? null : repaired(store, code, moment);
      const repair = await repairProvince(store, code, { onWritten });
      for (const finding of repair.findings.slice(0, MOST_LINES)) io.out(`${lineOf(finding)}\n`);
      for (const { consultation, fault } of repair.beyond)
        io.out(`Hồ sơ ${consultation}: nhật ký không đúng nên không sửa được. ${sentenceOf(fault)}\n`);
      const onCasesWritten = moment === null ? null : casesRepaired(store, code, moment);
      const cases = await repairCases(store, code, { onWritten: onCasesWritten });
      for (const finding of cases.findings.slice(0, MOST_LINES)) io.out(`${lineOfCase(finding)}\n`);
      if (cases.beyond !== null)
        io.out(`Việc kỷ cương: nhật ký không đúng nên không sửa được. ${sentenceOf(cases.beyond)}\n`);
      const kept = await verifyKept(store.reader, code);
      if (kept !== null) io.out(`${sentenceOf(kept.fault)}\n`);
      if (kept !== null && write) await store.write((tx) => forgetKept(tx, code));
      found += repair.findings.length + cases.findings.length + (kept === null ? 0 : 1);
      beyond += repair.beyond.length + (cases.beyond === null ? 0 : 1);
    }
    io.out(
      found === 0
        ? 'Không có chỗ nào khác với nhật ký.\n'
        : write
          ? `Đã ghi lại ${found} chỗ khác với nhật ký.\n`
          : `Có ${found} chỗ khác với nhật ký; chưa ghi gì. Chạy lại với --write để ghi lại.\n`,
    );
    if (beyond > 0 || (found > 0 && !write)) ends(EXIT.no);
  } finally {
    await store.close();
  }
}

const lineOf = (finding: Finding): string => `Hồ sơ ${finding.consultation}: ${rowOf(finding)}`;
const lineOfCase = (finding: CaseFinding): string => `Việc ${finding.case}: ${rowOf(finding)}`;

function rowOf({ table, what, columns }: Omit<Finding, 'consultation'>): string {
  return `bảng ${table} ${WHAT[what]} một dòng${columns.length > 0 ? ` (${columns.join(', ')})` : ''}`;
}
