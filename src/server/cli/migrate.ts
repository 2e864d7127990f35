import type { Store, StoreOptions } from '../../persistence/store.js';
import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';

/** `migrate`: brings a database up to this program. The server does so too when it starts. */
export const addMigrate: AddCommand = (program, { io }) => {
  program
    .command('migrate')
    .description('cập nhật cấu trúc cơ sở dữ liệu theo phiên bản chương trình này')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .option(
      '--partitioned <mã tỉnh...>',
      'chia các bảng theo tỉnh (PostgreSQL, cơ sở dữ liệu mới), mỗi tỉnh nêu ở đây một phần riêng',
    )
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async ({ databaseUrl: given, partitioned }: { databaseUrl?: string; partitioned?: string[] }) => {
      const { databaseSettings, databaseUrl } = await import('./database-url.js');
      const { configuredStore } = await import('../../persistence/configured-store.js');
      const { makeFilesPrivate } = await import('../../platform/private-files.js');
      const { openStore } = await import('../../persistence/open-store.js');
      makeFilesPrivate();
      if (partitioned !== undefined) await refuseUnknown(partitioned);
      const options = configuredStore(databaseUrl(given, io), databaseSettings(io));
      const store = await openStore(options);
      try {
        await store.migrate();
        if (partitioned !== undefined) await partition(store.kind, options, partitioned);
        io.out(`${await store.schemaVersion()}\n`);
      } finally {
        await store.close();
      }
    });
};

/** A part for a code that is mistyped would stay empty, and the rows of the province would lie with those of all others. */
async function refuseUnknown(codes: readonly string[]): Promise<void> {
  const { codesInWords, PROVINCES } = await import('../../../workflows/regulation/provinces.js');
  for (const code of codes)
    if (!PROVINCES.has(code))
      throw new CliError(
        EXIT.unusable,
        `Không có tỉnh nào có mã "${code}"; hãy dùng một trong các mã: ${codesInWords()}.`,
      );
}

async function partition(kind: Store['kind'], options: StoreOptions, provinces: readonly string[]): Promise<void> {
  if (kind === 'sqlite')
    throw new CliError(
      EXIT.unusable,
      '--partitioned chỉ dùng với PostgreSQL: không chia được bảng trong tệp SQLite. Hãy bỏ tham số này.',
    );
  const { PartitionRefused, partitionByProvince } = await import('../../persistence/postgres/partitions.js');
  await partitionByProvince(options, provinces).catch((error: unknown) => {
    throw error instanceof PartitionRefused ? new CliError(EXIT.no, error.message) : error;
  });
}
