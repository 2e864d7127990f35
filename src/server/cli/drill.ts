import { tmpdir } from 'node:os';
import { textOf } from './backup.js';
import type { AddCommand, Cli } from './command.js';
import { EXIT } from './exit.js';
import { pathFromCaller } from './io.js';

interface Options {
  readonly identity?: string;
  readonly work?: string;
  readonly onlyPrint?: true;
}

/** `drill`: restores a backup to a temporary place, verifies it, and journals what came of it; works beside a running server. */
export const addDrill: AddCommand = (program, cli) => {
  program
    .command('drill')
    .description('diễn tập khôi phục: khôi phục bản sao lưu vào nơi tạm, kiểm tra, ghi kết quả vào nhật ký')
    .argument('<thư mục>', 'thư mục của bản sao lưu')
    .option('--identity <tệp>', 'tệp khóa bí mật age, khi bản sao lưu được mã hóa')
    .option('--work <thư mục>', 'nơi tạm, đủ chỗ cho toàn bộ dữ liệu; mặc định là thư mục tạm của máy')
    .option('--only-print', 'chỉ in kết quả, không ghi vào nhật ký (khi diễn tập ở máy khác)')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action((folder: string, options: Options) => drillOn(cli, folder, options));
};

async function drillOn({ io, ends }: Cli, given: string, options: Options): Promise<void> {
  const { drill } = await import('../../backup/drill.js');
  const { openingWith } = await import('../../backup/sealing.js');
  const { readAround } = await import('../../platform/config/around.js');
  const { makeFilesPrivate } = await import('../../platform/private-files.js');
  makeFilesPrivate();
  const { identity } = options;
  const opening = identity === undefined ? null : openingWith(await textOf(identity, io), identity);
  const work = options.work === undefined ? tmpdir() : pathFromCaller(options.work, io);
  const outcome = await drill(pathFromCaller(given, io), opening, work, readAround(io.env).files);
  const { passed, reason, consultations, entries, seconds } = outcome;
  io.out(
    passed
      ? `Diễn tập khôi phục đạt: ${consultations} hồ sơ, ${entries} mục, ${seconds} giây. Nơi tạm đã được xóa.\n`
      : `Diễn tập khôi phục không đạt: ${reason}\n`,
  );
  if (!passed) ends(EXIT.no);
  if (options.onlyPrint !== true) await keep(io, outcome);
}

async function keep(io: Cli['io'], outcome: Parameters<typeof import('../../backup/drill.js').keepDrill>[1]) {
  const { keepDrill } = await import('../../backup/drill.js');
  const { readConfig } = await import('../../platform/config/config.js');
  const { configuredStore } = await import('../../persistence/configured-store.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const { momentsOf } = await import('./moment.js');
  const { refuseUnfinished } = await import('../../backup/unfinished.js');
  const config = readConfig(io.env);
  const store = await openStore({ ...configuredStore(config.databaseUrl, config.database), beside: true });
  try {
    await refuseUnfinished(store.reader);
    await keepDrill(store, outcome, await momentsOf(store, config));
    io.out('Đã ghi kết quả vào nhật ký; quản trị viên xem ở Quản trị → Nhật ký.\n');
  } finally {
    await store.close();
  }
}
