/** `checkpoint`, `key`, `consistency`: what is published of a province's log, and whether two checkpoints are of one history. */
import { readFile } from 'node:fs/promises';
import type { SignedNote } from '../../journal/log/note.js';
import type { Store } from '../../persistence/store.js';
import type { AddCommand, Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { pathFromCaller } from './io.js';

interface Given {
  readonly province?: string;
  readonly databaseUrl?: string;
  readonly size?: string;
}

/** The commands about the log; they work beside a running server. */
export const addLog: AddCommand = (program, cli) => {
  const common = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .option('--province <mã tỉnh>', 'tỉnh; bắt buộc khi cơ sở dữ liệu có nhiều tỉnh')
      .option('--database-url <url>', 'cơ sở dữ liệu; mặc định là của máy chủ')
      .helpOption('-h, --help', 'xem hướng dẫn');
  common('checkpoint', 'in điểm kiểm chứng mới nhất của sổ ghi (docs/proof.md), để lưu giữ hoặc công bố ở nơi khác')
    .option('--size <số mục>', 'điểm kiểm chứng của sổ ghi có đúng số mục này')
    .action((given: Given) => withStore(cli, given, (store, province) => printCheckpoint(cli, store, province, given)));
  common('key', 'in khóa công khai ký sổ ghi và mã băm đầy đủ của khóa, để công bố ở nơi khác').action((given: Given) =>
    withStore(cli, given, (store, province) => printKeys(cli, store, province)),
  );
  common(
    'consistency',
    'kiểm tra hai điểm kiểm chứng (tệp điểm kiểm chứng hoặc tệp chứng cứ) có cùng một lịch sử không',
  )
    .argument('<tệp A>', 'điểm kiểm chứng thứ nhất')
    .argument('<tệp B>', 'điểm kiểm chứng thứ hai')
    .action((a: string, b: string, given: Given) =>
      withStore(cli, given, (store, province) => compare(cli, store, province, a, b)),
    );
};

async function withStore(
  { io }: Cli,
  given: Given,
  work: (store: Store, province: string) => Promise<void>,
): Promise<void> {
  const { databaseSettings, databaseUrl } = await import('./database-url.js');
  const { lookingOnly } = await import('../../persistence/configured-store.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const store = await openStore(lookingOnly(databaseUrl(given.databaseUrl, io), databaseSettings(io)));
  try {
    await work(store, given.province ?? (await onlyProvince(store)));
  } finally {
    await store.close();
  }
}

async function onlyProvince(store: Store): Promise<string> {
  const rows = await store.reader.rows<{ province: string }>(
    'SELECT DISTINCT province FROM log_checkpoints ORDER BY province',
  );
  const [first, second] = rows.map(({ province }) => province);
  if (first === undefined)
    throw new CliError(EXIT.unusable, 'Chưa có điểm kiểm chứng nào: máy chủ lập mỗi phút một lần.');
  if (second !== undefined)
    throw new CliError(
      EXIT.unusable,
      `Cơ sở dữ liệu có nhiều tỉnh (${rows.map(({ province }) => province).join(', ')}): hãy chọn một tỉnh bằng --province.`,
    );
  return first;
}

async function printCheckpoint({ io }: Cli, store: Store, province: string, { size }: Given): Promise<void> {
  const { checkpointBy, latestCheckpoint, noteOfCheckpoint } = await import('../../journal/log/read-checkpoints.js');
  const kept =
    size === undefined
      ? await latestCheckpoint(store.reader, province)
      : await checkpointBy(store.reader, province, 'size', Number(size));
  if (kept === undefined)
    throw new CliError(
      EXIT.unusable,
      `Tỉnh ${province} không có điểm kiểm chứng như vậy: bỏ --size để in điểm mới nhất.`,
    );
  io.out(await noteOfCheckpoint(store.reader, province, kept));
}

async function printKeys({ io }: Cli, store: Store, province: string): Promise<void> {
  const { latestCheckpoint, signerOf } = await import('../../journal/log/read-checkpoints.js');
  const { keyFingerprint, verifierText } = await import('../../journal/log/note.js');
  const kept = await latestCheckpoint(store.reader, province);
  const signer = kept === undefined ? null : await signerOf(store.reader, kept);
  if (signer === null) throw new CliError(EXIT.unusable, `Chưa có điểm kiểm chứng nào của tỉnh ${province} được ký.`);
  io.out(`${verifierText(signer)}\nSHA-256: ${keyFingerprint(signer.publicKey)}\n`);
}

async function compare({ io, ends }: Cli, store: Store, province: string, a: string, b: string): Promise<void> {
  const { consistencyPath, isConsistent } = await import('../../journal/log/tree.js');
  const { nodesOf } = await import('../../journal/log/tiles.js');
  const { latestCheckpoint } = await import('../../journal/log/read-checkpoints.js');
  const [first, second] = [await headIn(pathFromCaller(a, io)), await headIn(pathFromCaller(b, io))];
  for (const [file, { note, origin }] of [
    [a, first],
    [b, second],
  ] as const)
    if (!(await isSignedHere(store, note, origin)))
      io.out(
        `Lưu ý: tệp ${file} không mang chữ ký đúng của khóa nào mà cơ sở dữ liệu này giữ. Nó chỉ là bằng chứng khi chữ ký trên đó đúng với khóa mà tỉnh đã công bố.\n`,
      );
  const [smaller, larger] = first.size <= second.size ? [first, second] : [second, first];
  if (first.origin !== second.origin)
    throw new CliError(
      EXIT.unusable,
      `Hai điểm kiểm chứng của hai sổ ghi khác nhau: ${first.origin} và ${second.origin}.`,
    );
  const latest = await latestCheckpoint(store.reader, province);
  const isHere = smaller.size > 0 && latest !== undefined && larger.size <= latest.size;
  const path = isHere ? await consistencyPath(nodesOf(store.reader, province), smaller.size, larger.size) : [];
  if (isHere && isConsistent(smaller, larger, path)) {
    io.out(`Cùng một lịch sử: sổ ghi ${smaller.size} mục là phần đầu của sổ ghi ${larger.size} mục.\n`);
    return;
  }
  io.out(
    isHere
      ? `KHÔNG cùng một lịch sử: sổ ghi ${smaller.size} mục không phải là phần đầu của sổ ghi ${larger.size} mục, hoặc cơ sở dữ liệu này đã bị thay. Hãy giữ cả hai tệp: chữ ký đúng trên đó là bằng chứng.\n`
      : `Cơ sở dữ liệu này chỉ có sổ ghi ${latest?.size ?? 0} mục, ngắn hơn điểm kiểm chứng ${larger.size} mục: sổ ghi đã bị cắt bớt, hoặc được khôi phục từ bản sao lưu cũ.\n`,
  );
  ends(EXIT.no);
}

/** The tree that a file tells of: a note, or a proof with a note in it. */
async function headIn(file: string) {
  const { parseCheckpointText, parseNote } = await import('../../journal/log/note.js');
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new CliError(EXIT.unusable, `Không đọc được tệp ${file}: ${error.message}`);
  });
  const note = parseNote(noteIn(text));
  const head = note === null ? null : parseCheckpointText(note.text);
  if (head === null || note === null)
    throw new CliError(EXIT.unusable, `Tệp ${file} không phải là điểm kiểm chứng hay tệp chứng cứ (docs/proof.md).`);
  return { ...head, note };
}

/** Whether a checkpoint bears a good signature by a key that the database keeps: anybody can write one without. */
async function isSignedHere(store: Store, note: SignedNote, name: string): Promise<boolean> {
  const { signatureBy } = await import('../../journal/log/note.js');
  const { keptPublicKeys } = await import('../../journal/signing-key.js');
  const keys = [...(await keptPublicKeys(store.reader)).values()];
  return keys.some((publicKey) => signatureBy(note, { name, publicKey, as: 'log' }) !== null);
}

function noteIn(text: string): string {
  if (!text.startsWith('{')) return text;
  try {
    const { checkpoint } = JSON.parse(text) as { checkpoint?: { note?: unknown } };
    return typeof checkpoint?.note === 'string' ? checkpoint.note : '';
  } catch {
    return '';
  }
}
