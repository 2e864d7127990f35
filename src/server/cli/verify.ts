import type { OutsideCheckpoint } from '../../journal/verify-checkpoints.js';
import type { Reader } from '../../persistence/store.js';
import type { AddCommand } from './command.js';
import { CliError, EXIT } from './exit.js';
import { type Io, pathFromCaller } from './io.js';
import { notAsSigned, signedBefore } from './not-as-signed.js';
import { delaysIn } from './verify-delays.js';
import { type TrustGiven, verifyProofs } from './verify-proof.js';

interface Given extends TrustGiven {
  readonly databaseUrl?: string;
  readonly against?: string[];
  readonly tsaCa?: string;
  readonly proof?: readonly string[];
}

/** `verify`: checks the journal and replays it against what is stored, as far as the first consultation that differs. */
export const addVerify: AddCommand = (program, { io, ends }) => {
  program
    .command('verify')
    .description('kiểm tra nhật ký và đối chiếu với trạng thái đang lưu')
    .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
    .option(
      '--against <tệp...>',
      'điểm kiểm chứng giữ ở nơi khác: kết quả của lệnh checkpoint, tệp chứng cứ, manifest.json của bản sao lưu, hoặc {"province", "seq", "hash"}',
    )
    .option('--proof <tệp...>', 'kiểm tra các tệp chứng cứ này, không cần cơ sở dữ liệu; cần --key')
    .option('--key <khóa...>', 'với --proof: khóa mà tỉnh đã công bố, cả khóa hoặc đủ 64 chữ số của mã SHA-256')
    .option('--witness <khóa...>', 'với --proof: khóa của bên chứng kiến phải có chữ ký')
    .option('--tsa-ca <tệp>', 'chứng thư (PEM) của tổ chức cấp dấu thời gian; mặc định là TIMESTAMP_CA_FILE')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action(async ({ databaseUrl: given, against = [], tsaCa, proof, ...trust }: Given) => {
      if (proof !== undefined) {
        await verifyProofs(proof, trust, { io, ends });
        return;
      }
      const { databaseSettings, databaseUrl } = await import('./database-url.js');
      const { lookingOnly } = await import('../../persistence/configured-store.js');
      const { openStore } = await import('../../persistence/open-store.js');
      const { verifyStore } = await import('../../journal/verify.js');
      const store = await openStore(lookingOnly(databaseUrl(given, io), databaseSettings(io))).catch(
        async (error: unknown) => {
          // A file that was copied without its log may have no table at all.
          for (const sentence of await signedBefore(error, io)) io.out(`${sentence}\n`);
          throw error;
        },
      );
      try {
        const outside = await outsideOf(against, io);
        const authorities = await authoritiesIn(tsaCa, io);
        const verified = await verifyStore(store, { outside, authorities });
        const doubtful = verified.ok
          ? [...(await halfRestored(store.reader)), ...(await notAsSigned(store.reader, io))]
          : [];
        if (verified.ok) {
          const { provinces, consultations, entries, checkpoints } = verified;
          io.out(
            `Nhật ký đúng: ${provinces} tỉnh, ${consultations} hồ sơ, ${entries} mục, ${checkpoints} điểm kiểm chứng.\n`,
          );
          if (outside.length > 0) io.out(`Khớp với ${outside.length} điểm kiểm chứng giữ ở nơi khác.\n`);
          const delays = await delaysIn(store.reader, io);
          const stamped = await timestampsIn(store.reader, authorities);
          for (const sentence of [...stamped, ...doubtful, ...delays.sentences]) io.out(`${sentence}\n`);
          if (doubtful.length > 0 || delays.isBehind) ends(EXIT.no);
        } else {
          io.out(`Nhật ký sai ở hồ sơ ${verified.consultation}: ${verified.reason}\n`);
          ends(EXIT.no);
        }
      } finally {
        await store.close();
      }
    });
};

/** Rows that nothing follows from may be missing where a restore was not finished, and no file may have come back. */
async function halfRestored(reader: Reader): Promise<string[]> {
  const { isUnfinished, UNFINISHED } = await import('../../backup/unfinished.js');
  return (await isUnfinished(reader)) ? [UNFINISHED] : [];
}

/** The certificates by which timestamps are believed: of the file that was given, else of the server's; null without either. */
async function authoritiesIn(file: string | undefined, io: Io): Promise<string | null> {
  const { readAuthorities } = await import('../../platform/config/timestamps.js');
  const own = file === undefined ? io.env.TIMESTAMP_CA_FILE : pathFromCaller(file, io);
  return readAuthorities({ TIMESTAMP_CA_FILE: own });
}

/** What is told of timestamps that are in order; nothing where there are none. */
async function timestampsIn(reader: Reader, authorities: string | null): Promise<string[]> {
  const { countTimestamps } = await import('../../journal/log/verify-timestamps.js');
  const count = await countTimestamps(reader);
  if (count === 0) return [];
  return [
    authorities === null
      ? `Dấu thời gian: ${count}, đúng với điểm kiểm chứng mà chúng đóng; chưa rõ do ai cấp, vì không có chứng thư nào để đối chiếu (--tsa-ca).`
      : `Dấu thời gian: ${count}, đúng với điểm kiểm chứng mà chúng đóng và do tổ chức có chứng thư được tin cấp.`,
  ];
}

/** The checkpoints in the files that were given. @throws CliError for a file without any */
async function outsideOf(files: readonly string[], io: Io): Promise<OutsideCheckpoint[]> {
  const { readFile } = await import('node:fs/promises');
  const { outsideCheckpointsIn } = await import('../../journal/outside-checkpoints.js');
  const outside: OutsideCheckpoint[] = [];
  for (const file of files) {
    const found = outsideCheckpointsIn(await readFile(pathFromCaller(file, io), 'utf8'));
    if (found === null)
      throw new CliError(
        EXIT.unusable,
        `Tệp ${file} không có điểm kiểm chứng nào đọc được, hoặc chữ ký trong đó không đúng.`,
      );
    if (found.length === 0) io.out(`Tệp ${file} chưa có điểm kiểm chứng nào để đối chiếu.\n`);
    outside.push(...found);
  }
  return outside;
}
