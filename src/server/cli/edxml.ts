import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';
import { type Io, pathFromCaller } from './io.js';

interface SampleOptions {
  readonly agency?: string;
  readonly status?: string;
  readonly to?: string;
}

/** `edxml sample-answer`: in the evaluation mode, what an agency outside would send by the document axis, dropped into the in-folder. */
export const addEdxml: AddCommand = (program, { io }) => {
  const edxml = program
    .command('edxml')
    .description('trục liên thông văn bản (edXML)')
    .helpOption('-h, --help', 'xem hướng dẫn');
  edxml
    .command('sample-answer')
    .description('chế độ dùng thử: tạo tệp trả lời mẫu cho văn bản lấy ý kiến vừa phát hành, thả vào thư mục nhận')
    .option('--agency <mã>', 'cơ quan ngoài hệ thống trả lời; để trống: cơ quan được lấy ý kiến gần nhất')
    .option('--status <NN>', 'gửi thông điệp trạng thái (01 đã đến, 03 đã tiếp nhận…) thay cho văn bản trả lời')
    .option('--to <tệp>', 'ghi ra tệp này thay cho thư mục nhận')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async (options: SampleOptions) => sample(io, options));
};

async function sample(io: Io, { to, ...options }: SampleOptions): Promise<void> {
  const { agency = null, status = null }: { agency?: string | null; status?: string | null } = options;
  const { mkdir, rename, writeFile } = await import('node:fs/promises');
  const { dirname, join } = await import('node:path');
  const { readConfig } = await import('../../platform/config/config.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const { lookingOnly } = await import('../../persistence/configured-store.js');
  const { instantOf } = await import('../../../workflows/limits/time.js');
  const { StoredClock } = await import('../../tools/evaluation/stored-clock.js');
  const { sampleMessage } = await import('../../tools/evaluation/sample-answer.js');
  const config = readConfig(io.env);
  if (config.mode !== 'evaluation')
    throw new CliError(
      EXIT.unusable,
      'Tệp mẫu chỉ tạo được ở chế độ dùng thử: ở nơi vận hành thật không ai trả lời thay cơ quan khác.',
    );
  if (status !== null && !/^\d{2}$/.test(status))
    throw new CliError(EXIT.unusable, `Mã trạng thái gồm hai chữ số, không phải “${status}”.`);
  const store = await openStore(lookingOnly(config.databaseUrl, config.database));
  try {
    const now = instantOf(await new StoredClock(store).now(store.reader));
    const message = await sampleMessage(store.reader, { province: config.province.code, now, agency, status });
    if (message === null)
      throw new CliError(
        EXIT.unusable,
        'Chưa có văn bản lấy ý kiến nào đã cấp số, phát hành đang chờ cơ quan ngoài hệ thống. Hãy lấy ý kiến một cơ quan ngoài hệ thống, như Công an tỉnh, rồi văn thư cấp số và phát hành văn bản.',
      );
    const path = to === undefined ? join(config.edxml.inFolder, message.name) : pathFromCaller(to, io);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.part`, message.content);
    await rename(`${path}.part`, path);
    io.out(`${path}\n`);
    io.err(`${message.about}\n`);
  } finally {
    await store.close();
  }
}
