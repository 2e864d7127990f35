import type { AddCommand } from './command.js';
import { EXIT } from './exit.js';

/** `files`: reads every file that a journal names, whole, and tells which is missing or is not what it was. */
export const addFiles: AddCommand = (program, { io, ends }) => {
  program
    .command('files')
    .description('kiểm tra mọi tệp mà nhật ký nêu: còn đủ và đúng mã băm')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async () => {
      const { readConfig } = await import('../../platform/config/config.js');
      const { openStore } = await import('../../persistence/open-store.js');
      const { lookingOnly } = await import('../../persistence/configured-store.js');
      const { openFiles } = await import('../../files/open-files.js');
      const { verifyFiles } = await import('../../files/verify-files.js');
      const config = readConfig(io.env);
      const store = await openStore(lookingOnly(config.databaseUrl, config.database));
      try {
        const { checked, findings } = await verifyFiles(store.reader, openFiles(store, config.files).files);
        for (const { sha256, consultation, what } of findings)
          io.out(`${what === 'missing' ? 'Thiếu' : 'Hỏng'}: ${sha256} (hồ sơ ${consultation})\n`);
        io.out(
          `Đã kiểm tra ${checked} tệp; ${findings.length === 0 ? 'tất cả còn nguyên vẹn' : `${findings.length} tệp có lỗi`}.\n`,
        );
        if (findings.length > 0) ends(EXIT.no);
      } finally {
        await store.close();
      }
    });
};
