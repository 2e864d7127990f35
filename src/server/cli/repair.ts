import type { Finding } from '../../journal/repair.js';
import type { AddCommand, Cli } from './command.js';
import { EXIT } from './exit.js';

const WHAT = { missing: 'thiếu', differs: 'khác', extra: 'thừa' } as const;
/** Lines of findings; the rest is counted. */
const MOST_LINES = 200;

/** `repair`: what follows from the journal of consultations, written anew where it differs; without `--write` only told. */
export const addRepair: AddCommand = (program, cli) => {
  program
    .command('repair')
    .description(
      'đối chiếu dữ liệu lập ra từ nhật ký của hồ sơ; chỉ nêu chỗ khác, thêm --write thì ghi lại và ghi nhật ký',
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
  const { repaired } = await import('../../journal/repaired-entry.js');
  const { sentenceOf } = await import('../../journal/fault.js');
  const { momentsOf } = await import('./moment.js');
  const config = readConfig(io.env);
  const store = await openStore({ ...configuredStore(config.databaseUrl, config.database), beside: true });
  try {
    const moment = write ? await momentsOf(store, config) : null;
    let found = 0;
    let beyond = 0;
    for (const { code } of await store.reader.rows<{ code: string }>('SELECT code FROM provinces ORDER BY code')) {
      const onWritten = moment === null ? null : repaired(store, code, moment);
      const repair = await repairProvince(store, code, { onWritten });
      for (const finding of repair.findings.slice(0, MOST_LINES)) io.out(`${lineOf(finding)}\n`);
      for (const { consultation, fault } of repair.beyond)
        io.out(`Hồ sơ ${consultation}: nhật ký không đúng nên không sửa được. ${sentenceOf(fault)}\n`);
      found += repair.findings.length;
      beyond += repair.beyond.length;
    }
    io.out(
      found === 0
        ? 'Không có chỗ nào khác với nhật ký của hồ sơ.\n'
        : write
          ? `Đã ghi lại ${found} chỗ khác với nhật ký.\n`
          : `Có ${found} chỗ khác với nhật ký; chưa ghi gì. Chạy lại với --write để ghi lại.\n`,
    );
    if (beyond > 0 || (found > 0 && !write)) ends(EXIT.no);
  } finally {
    await store.close();
  }
}

function lineOf({ consultation, table, what, columns }: Finding): string {
  return `Hồ sơ ${consultation}: bảng ${table} ${WHAT[what]} một dòng${columns.length > 0 ? ` (${columns.join(', ')})` : ''}`;
}
