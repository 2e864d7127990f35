/** `witness`: another agency looks on as the log of a province grows, and cosigns what goes on from what it has seen. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { Verifier } from '../../journal/log/note.js';
import type { AddCommand, Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { pathFromCaller } from './io.js';

interface Given {
  readonly listen: string;
  readonly state: string;
  readonly log: readonly string[];
  readonly name?: string;
  readonly follow?: true;
}

export const addWitness: AddCommand = (program, cli) => {
  program
    .command('witness')
    .description('chạy bên chứng kiến: ký chứng kiến điểm kiểm chứng của sổ ghi một tỉnh, do một cơ quan khác vận hành')
    .requiredOption('--listen <địa chỉ:cổng>', 'nơi lắng nghe, ví dụ 127.0.0.1:7380')
    .requiredOption('--state <thư mục>', 'nơi giữ khóa của bên chứng kiến và những gì đã chứng kiến')
    .requiredOption('--log <khóa...>', 'khóa của sổ ghi (tên+mã+base64) do tỉnh công bố; viết nhiều lần khi có nhiều')
    .option('--name <tên>', 'tên của bên chứng kiến, đặt ở lần chạy đầu, ví dụ chung-kien.luu-tru.tinh.gov.vn')
    .option('--follow', 'theo dõi từng mục của sổ ghi, chỉ ký những gì đã tự kiểm tra')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .action((given: Given) => witness(cli, given));
};

async function witness({ io }: Cli, given: Given): Promise<void> {
  const { signingKeyIn } = await import('../../journal/signing-key.js');
  const { isName, ownName } = await import('../../witness/own-name.js');
  const { Witness } = await import('../../witness/witness.js');
  const { witnessServer } = await import('../../witness/witness-server.js');
  const [, host = '', port = ''] = /^(.+):(\d{1,5})$/.exec(given.listen) ?? [];
  if (host === '' || Number(port) > 65_535)
    throw new CliError(EXIT.unusable, `--listen "${given.listen}": viết địa chỉ và cổng, ví dụ 127.0.0.1:7380.`);
  if (given.name !== undefined && !isName(given.name))
    throw new CliError(EXIT.unusable, `--name "${given.name}": tên không có khoảng trắng và dấu +.`);
  const logs = await keysOf(given.log);
  const folder = pathFromCaller(given.state, io);
  const key = await signingKeyIn(folder);
  const name = await ownName(folder, given.name ?? `chung-kien-${key.id}`);
  if (given.name !== undefined && given.name !== name)
    throw new CliError(
      EXIT.unusable,
      `Bên chứng kiến trong ${folder} đã có tên ${name}; tên là một phần của khóa nên không đổi được.`,
    );
  const alarm = (sentence: string) => io.err(`${new Date().toISOString()} ${sentence}\n`);
  const running = new Witness({ name, key, folder, logs, follows: given.follow === true, alarm });
  await running.open();
  const server = witnessServer(running, (error) => alarm(error instanceof Error ? error.message : String(error)));
  // Heard from now on: whoever reads the lines below may tell it to end at once.
  const toldToEnd = stopped();
  server.listen(Number(port), host.replace(/^\[|\]$/g, ''));
  await once(server, 'listening');
  const { port: taken } = server.address() as AddressInfo;
  io.out(`Khóa của bên chứng kiến: ${running.verifier}\nĐang lắng nghe: http://${host}:${taken}\n`);
  await toldToEnd;
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

async function keysOf(texts: readonly string[]): Promise<Verifier[]> {
  const { parseVerifier } = await import('../../journal/log/note.js');
  return texts.map((text) => {
    const verifier = parseVerifier(text);
    if (verifier?.as === 'log') return verifier;
    throw new CliError(EXIT.unusable, `--log "${text}" không phải là khóa của sổ ghi (tên+mã+base64).`);
  });
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
}
