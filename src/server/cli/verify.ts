import type { AddCommand } from './command.js';
import { EXIT } from './exit.js';

/** `verify`: checks the journal and replays it against what is stored, as far as the first consultation that differs. */
export const addVerify: AddCommand = (program, { io, ends }) => {
  program
    .command('verify')
    .description('kiểm tra nhật ký và đối chiếu với trạng thái đang lưu')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async ({ databaseUrl: given }: { databaseUrl?: string }) => {
      const { databaseSettings, databaseUrl } = await import('./database-url.js');
      const { lookingOnly } = await import('../../persistence/configured-store.js');
      const { openStore } = await import('../../persistence/open-store.js');
      const { verifyStore } = await import('../../journal/verify.js');
      const store = await openStore(lookingOnly(databaseUrl(given, io), databaseSettings(io)));
      try {
        const verified = await verifyStore(store);
        if (verified.ok) {
          const { provinces, consultations, entries, checkpoints } = verified;
          io.out(
            `Nhật ký đúng: ${provinces} tỉnh, ${consultations} hồ sơ, ${entries} mục, ${checkpoints} điểm kiểm chứng.\n`,
          );
        } else {
          io.out(`Nhật ký sai ở hồ sơ ${verified.consultation}: ${verified.reason}\n`);
          ends(EXIT.no);
        }
      } finally {
        await store.close();
      }
    });
};
