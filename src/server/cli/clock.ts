import type { AddCommand, Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { requireProduction } from './people-store.js';

/** `clock`: an administrator says that the clock is right, where the system cannot know. It works beside a running server. */
export const addClock: AddCommand = (program, cli) => {
  const clock = program
    .command('clock')
    .description('đồng hồ của hệ thống (chế độ production)')
    .helpOption('-h, --help', 'xem hướng dẫn');
  clock
    .command('confirm')
    .description('xác nhận đồng hồ của hệ thống đúng, khi hệ thống đang chờ; ghi vào nhật ký')
    .requiredOption('--time <giờ>', 'giờ hiện tại theo nguồn tin cậy, ví dụ "2026-02-24 08:03" (giờ Việt Nam)')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(({ time }: { time: string }) => confirm(cli, time));
};

async function confirm({ io, ends }: Cli, time: string): Promise<void> {
  const { readConfig } = await import('../../platform/config/config.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const { configuredStore } = await import('../../persistence/configured-store.js');
  const { confirmClock } = await import('../../engine/time/confirmation.js');
  const { machineTime } = await import('../../engine/time/machine-time.js');
  const { inVietnam } = await import('../../../workflows/limits/time.js');
  const told = await instantTold(time);
  const { refuseUnfinished } = await import('../../backup/unfinished.js');
  const config = readConfig(io.env);
  requireProduction(config);
  const store = await openStore({ ...configuredStore(config.databaseUrl, config.database), beside: true });
  try {
    await refuseUnfinished(store.reader);
    const confirmed = await confirmClock(store, machineTime(), { province: config.province.code, told, by: null });
    if (confirmed.done) {
      io.out(
        `Đã xác nhận giờ: ${inVietnam(confirmed.at)}. Máy chủ đang chạy nhận biết trong vài giây; máy chủ đang tắt phải khởi động trong vòng 10 phút.\n`,
      );
      return;
    }
    const clock = inVietnam(confirmed.clock);
    io.out(
      confirmed.why === 'differs'
        ? `Chưa xác nhận: đồng hồ của hệ thống là ${clock}, lệch quá hai phút so với giờ đã nhập. Hãy chỉnh đồng hồ rồi chạy lại.\n`
        : `Chưa xác nhận: đồng hồ của hệ thống là ${clock}, sớm hơn mục mới nhất của nhật ký (${inVietnam(confirmed.newest)}). Hãy chỉnh đồng hồ; nếu đồng hồ đúng, hãy đợi đến thời điểm ấy.\n`,
    );
    ends(EXIT.no);
  } finally {
    await store.close();
  }
}

/** An instant with its offset, or a civil time in Vietnam. */
async function instantTold(time: string) {
  const { parseInstant } = await import('../../../workflows/limits/time.js');
  const civil = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?$/.exec(time.trim());
  const told = parseInstant(civil === null ? time.trim() : `${civil[1]}T${civil[2]}${civil[3] ?? ':00'}+07:00`);
  if (told === null)
    throw new CliError(EXIT.unusable, `Không đọc được giờ "${time}": viết như "2026-02-24 08:03", theo giờ Việt Nam.`);
  return told;
}
