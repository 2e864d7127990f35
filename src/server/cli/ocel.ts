import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';
import { type Io, pathFromCaller } from './io.js';

interface Given {
  readonly from: string;
  readonly to: string;
  readonly format: string;
  readonly out: string;
  readonly people?: true;
  readonly province?: string;
  readonly databaseUrl?: string;
}

/** `ocel`: a period of the journal as an object-centric event log (OCEL 2.0), for programs of process mining. */
export const addOcel: AddCommand = (program, { io }) => {
  program
    .command('ocel')
    .description('xuất nhật ký một kỳ theo OCEL 2.0 để khai phá quy trình: thời điểm và việc làm, không có nội dung')
    .requiredOption('--from <ngày>', 'ngày đầu: 2023-04-01')
    .requiredOption('--to <ngày>', 'ngày cuối, tính cả ngày ấy: 2023-06-30')
    .option('--format <json|xml>', 'định dạng', 'json')
    .requiredOption('--out <tệp>', 'tệp ghi ra')
    .option('--people', 'kể cả những người đã làm từng việc')
    .option('--province <mã tỉnh>', 'tỉnh; bắt buộc khi cơ sở dữ liệu có nhiều tỉnh')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action((given: Given) => write(given, io));
};

/** A file that is not whole never stands under the name that was asked for. @throws CliError for what cannot be used */
async function write(given: Given, io: Io): Promise<void> {
  const { parseCivilDate } = await import('../../../workflows/limits/time.js');
  const { momentsOf } = await import('../../api/office/period.js');
  const { endOrNow, readLog } = await import('../../api/ocel/read-log.js');
  const { formatNamed, OCEL_WRITERS } = await import('../../api/ocel/ocel-formats.js');
  const { readingProvince } = await import('./read-province.js');
  const [from, to, format] = [parseCivilDate(given.from), parseCivilDate(given.to), formatNamed(given.format)];
  if (from === null || to === null || to < from)
    throw new CliError(
      EXIT.unusable,
      'Kỳ không dùng được: viết hai ngày như 2023-04-01, ngày cuối không trước ngày đầu.',
    );
  if (format === null) throw new CliError(EXIT.unusable, `Không có định dạng ${given.format}: chọn json hoặc xml.`);
  const { since, until } = momentsOf({ from, to });
  const file = pathFromCaller(given.out, io);
  const partial = `${file}.part`;
  await readingProvince(given, io, async ({ reader, province, now }) => {
    const asked = { province, since, until: endOrNow(until, now), people: given.people === true };
    try {
      await pipeline(Readable.from(OCEL_WRITERS[format](readLog(reader, asked))), createWriteStream(partial));
      await rename(partial, file);
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  });
  io.err(`Đã ghi ${file}.\n`);
}
