import { join } from 'node:path';
import type { AddCommand, Cli } from './command.js';
import { EXIT } from './exit.js';
import { type Io, pathFromCaller } from './io.js';
import { notAsSigned } from './not-as-signed.js';

interface Options {
  readonly recipient?: string;
  readonly withSecrets?: true;
  readonly withoutFiles?: true;
}

/** `backup`: the whole installation into a new folder, beside a running server; and `backup-key`, to seal it. */
export const addBackup: AddCommand = (program, cli) => {
  program
    .command('backup')
    .description('sao lưu toàn bộ: cơ sở dữ liệu, tệp, cấu hình; chạy được khi máy chủ đang hoạt động')
    .argument('<thư mục>', 'thư mục mới hoặc còn trống')
    .option('--recipient <tệp>', 'tệp chứa khóa công khai age: bản sao lưu được mã hóa, gồm cả các khóa và mật khẩu')
    .option('--with-secrets', 'ghi cả các khóa và mật khẩu khi không mã hóa')
    .option('--without-files', 'không sao lưu tệp đã tải lên (khi kho tệp có cách sao lưu riêng)')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action((folder: string, options: Options) => backup(cli, folder, options));
  program
    .command('backup-key')
    .description('tạo khóa để mã hóa bản sao lưu: ghi khóa bí mật vào một tệp mới, in khóa công khai')
    .argument('<tệp>', 'tệp mới cho khóa bí mật; hãy cất ở nơi khác với bản sao lưu')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action((file: string) => backupKey(cli, file));
};

async function backup({ io, ends }: Cli, given: string, options: Options): Promise<void> {
  const { givenSettings } = await import('../../platform/config/given-settings.js');
  const { makeBackup } = await import('../../backup/make-backup.js');
  const { recipientsIn } = await import('../../backup/sealing.js');
  const { lookingOnly } = await import('../../persistence/configured-store.js');
  const { openFiles } = await import('../../files/open-files.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const { makeFilesPrivate } = await import('../../platform/private-files.js');
  const { config, plain, secret } = givenSettings(io.env);
  makeFilesPrivate();
  const folder = pathFromCaller(given, io);
  const recipients =
    options.recipient === undefined ? [] : recipientsIn(await textOf(options.recipient, io), options.recipient);
  const withSecrets = recipients.length > 0 || options.withSecrets === true;
  const database = lookingOnly(config.databaseUrl, config.database);
  // Files are only read; the store is theirs.
  const store = await openStore(database);
  try {
    const { provinces, keptFiles, parts } = await makeBackup({
      folder,
      database,
      files: options.withoutFiles === true ? null : openFiles(store, config.files).files,
      configuration: plain,
      secrets: withSecrets ? await withOwnKeys(secret, config.dataDir) : null,
      recipients,
    });
    const bytes = parts.reduce((sum, part) => sum + part.bytes, keptFiles?.bytes ?? 0);
    const entries = provinces.reduce((sum, one) => sum + one.entries, 0);
    io.out(
      `Đã sao lưu vào ${folder}: ${provinces.length} tỉnh, ${entries} mục nhật ký, ${keptFiles?.count ?? 0} tệp, ${Math.ceil(bytes / 1024)} kB${recipients.length > 0 ? ', đã mã hóa' : ''}.\n`,
    );
    if (!withSecrets)
      io.out('Khóa và mật khẩu không có trong bản sao lưu này: hãy cất riêng (hoặc dùng --recipient).\n');
    if (options.withoutFiles === true) io.out('Tệp đã tải lên không có trong bản sao lưu này.\n');
    for (const name of keptFiles?.missing ?? []) io.out(`Thiếu hoặc hỏng ở nơi lưu: ${name}\n`);
    // A schedule that went on well with an old copy would in time have thrown the good ones away.
    const unsigned = await notAsSigned(store.reader, io);
    for (const sentence of unsigned) io.out(`${sentence}\n`);
    if ((keptFiles?.missing.length ?? 0) > 0 || unsigned.length > 0) ends(EXIT.no);
  } finally {
    await store.close();
  }
}

/** Where a key is not configured, the one that the server keeps in the data folder. */
async function withOwnKeys(secret: Readonly<Record<string, string>>, dataDir: string): Promise<Record<string, string>> {
  const { readFile } = await import('node:fs/promises');
  const { KEY_FILES } = await import('../../backup/restored-secrets.js');
  const own: Record<string, string> = {};
  for (const [name, file] of Object.entries(KEY_FILES)) {
    const content = secret[name] ?? (await readFile(join(dataDir, file), 'utf8').catch(() => null));
    if (content !== null) own[name] = content;
  }
  return { ...secret, ...own };
}

async function backupKey({ io }: Cli, given: string): Promise<void> {
  const { writeFile } = await import('node:fs/promises');
  const { newIdentity } = await import('../../backup/sealing.js');
  const { identity, recipient } = await newIdentity();
  await writeFile(pathFromCaller(given, io), `# public key: ${recipient}\n${identity}\n`, { flag: 'wx', mode: 0o600 });
  io.out(`${recipient}\n`);
}

/** The text of a file that the caller names. */
export async function textOf(given: string, io: Io): Promise<string> {
  const { readFile } = await import('node:fs/promises');
  return readFile(pathFromCaller(given, io), 'utf8');
}
