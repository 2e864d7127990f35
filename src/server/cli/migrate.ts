import type { AddCommand } from './command.js';

/** `migrate`: brings a database up to this program. The server does so too when it starts. */
export const addMigrate: AddCommand = (program, { io }) => {
  program
    .command('migrate')
    .description('cập nhật cấu trúc cơ sở dữ liệu theo phiên bản chương trình này')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async ({ databaseUrl: given }: { databaseUrl?: string }) => {
      const { databaseSettings, databaseUrl } = await import('./database-url.js');
      const { configuredStore } = await import('../../persistence/configured-store.js');
      const { makeFilesPrivate } = await import('../../platform/private-files.js');
      const { openStore } = await import('../../persistence/open-store.js');
      makeFilesPrivate();
      const store = await openStore(configuredStore(databaseUrl(given, io), databaseSettings(io)));
      try {
        await store.migrate();
        io.out(`${await store.schemaVersion()}\n`);
      } finally {
        await store.close();
      }
    });
};
