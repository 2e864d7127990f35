import { textOf } from './backup.js';
import type { AddCommand, Cli } from './command.js';
import { databaseUrl } from './database-url.js';
import { pathFromCaller } from './io.js';

interface Options {
  readonly into: string;
  readonly identity?: string;
  readonly dataDir?: string;
  readonly withoutFiles?: true;
  readonly partitioned?: true;
}

const STEPS = {
  checking: 'Đang kiểm tra mã băm của mọi tệp trong bản sao lưu…',
  rows: 'Đang ghi dữ liệu…',
  parts: 'Đang chia các bảng theo tỉnh…',
  files: 'Đang ghi tệp…',
  verifying: 'Đang đối chiếu dữ liệu đã khôi phục với nhật ký…',
} as const;

/** `restore`: a backup into an empty database and an empty folder; it says what is missing. Nothing is ever written over. */
export const addRestore: AddCommand = (program, cli) => {
  program
    .command('restore')
    .description('khôi phục một bản sao lưu vào cơ sở dữ liệu trống, kiểm tra, và nêu khoảng thời gian bị thiếu')
    .argument('<thư mục>', 'thư mục của bản sao lưu')
    .requiredOption('--into <url>', 'cơ sở dữ liệu đích, còn trống: sqlite:tệp.db hoặc postgres://…')
    .option('--data-dir <thư mục>', 'thư mục dữ liệu đích; mặc định là của máy chủ (DATA_DIR)')
    .option('--identity <tệp>', 'tệp khóa bí mật age, khi bản sao lưu được mã hóa')
    .option('--without-files', 'không khôi phục tệp đã tải lên (khi nơi lưu tệp vẫn còn nguyên)')
    .option('--partitioned', 'chia các bảng theo tỉnh (PostgreSQL), mỗi tỉnh trong bản sao lưu một phần riêng')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action((folder: string, options: Options) => restore(cli, folder, options));
};

async function restore({ io }: Cli, given: string, options: Options): Promise<void> {
  const { restoreBackup } = await import('../../backup/restore-backup.js');
  const { lostTime } = await import('../../backup/lost-time.js');
  const { openingWith } = await import('../../backup/sealing.js');
  const { writeSecrets } = await import('../../backup/restored-secrets.js');
  const { configuredStore } = await import('../../persistence/configured-store.js');
  const { openFiles } = await import('../../files/open-files.js');
  const { readAround } = await import('../../platform/config/around.js');
  const { makeFilesPrivate } = await import('../../platform/private-files.js');
  const { instantOf } = await import('../../../workflows/limits/time.js');
  const dataDir = options.dataDir === undefined ? undefined : pathFromCaller(options.dataDir, io);
  const around = readAround(io.env, dataDir);
  makeFilesPrivate();
  const folder = pathFromCaller(given, io);
  const opening =
    options.identity === undefined ? null : openingWith(await textOf(options.identity, io), options.identity);
  const { manifest, verified, files } = await restoreBackup({
    folder,
    opening,
    database: configuredStore(databaseUrl(options.into, io), around.database),
    partitioned: options.partitioned === true,
    files: options.withoutFiles === true ? null : (store) => openFiles(store, around.files),
    writable: [
      around.dataDir,
      ...(options.withoutFiles === true || around.files.s3 !== null ? [] : [around.files.folder]),
    ],
    onStep: (step) => io.err(`${STEPS[step]}\n`),
  });
  const secrets = await writeSecrets(folder, manifest, opening, around.dataDir);
  io.out(
    `Đã khôi phục và kiểm tra: ${verified.consultations} hồ sơ, ${verified.entries} mục, ${verified.checkpoints} điểm kiểm chứng, ${files ?? 0} tệp.\n`,
  );
  for (const sentence of lostTime(manifest, instantOf(Date.now()), around.clock.standstillMs)) io.out(`${sentence}\n`);
  const { lastSignedFile, notHeld, readLastSigned } = await import('../../journal/last-signed.js');
  const { lookingOnly } = await import('../../persistence/configured-store.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const store = await openStore(lookingOnly(databaseUrl(options.into, io), around.database));
  const unheld = await notHeld(store.reader, await readLastSigned(around.dataDir)).finally(() => store.close());
  if (unheld.length > 0)
    io.out(
      `Khóa đã ký những điểm kiểm chứng mới hơn bản sao lưu này. Máy chủ chỉ khởi động sau khi ${lastSignedFile(around.dataDir)} được chuyển đi nơi khác.\n`,
    );
  io.out(
    secrets === null
      ? 'Bản sao lưu không có khóa và mật khẩu: hãy đặt lại từ nơi cất riêng.\n'
      : `Cấu hình, khóa và mật khẩu: ${secrets.folder} (chỉ tài khoản này đọc được).\n`,
  );
  for (const other of secrets?.others ?? [])
    io.out(
      `${other} đã có từ trước và là khóa khác: trước khi khởi động, hãy thay bằng tệp cùng tên trong ${secrets?.folder}, nếu không máy chủ sẽ dùng khóa đang có.\n`,
    );
}
