import type { AddCommand } from './command.js';

/** `migrate`: brings a database up to this program. The server does so too when it starts. */
export const addMigrate: AddCommand = (program, { io }) => {
  program
    .command('migrate')
    .description('cập nhật cấu trúc cơ sở dữ liệu theo phiên bản chương trình này')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async ({ databaseUrl: given }: { databaseUrl?: string }) => {
      const { databaseUrl } = await import('./database-url.js');
      const { openStore } = await import('../../persistence/open-store.js');
      const store = await openStore({ url: databaseUrl(given, io) });
      try {
        await store.migrate();
        io.out(`${await store.schemaVersion()}\n`);
      } finally {
        await store.close();
      }
    });
};
