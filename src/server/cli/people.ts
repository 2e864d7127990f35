import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import type { AddCommand, Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { addPeopleChanges } from './people-changes.js';
import { rolesOf } from './people-roles.js';
import { requireProduction, withPeople } from './people-store.js';

interface Options {
  readonly login: string;
  readonly name: string;
  readonly title?: string;
  readonly email?: string;
  readonly agency?: string;
  readonly role?: readonly string[];
  readonly passwordStdin?: boolean;
}

/** `people`: makes and changes accounts. It needs the server's configuration, so only an operator can. */
export const addPeople: AddCommand = (program, cli) => {
  const people = program
    .command('people')
    .description('tài khoản của người dùng (chế độ production)')
    .helpOption('-h, --help', 'xem hướng dẫn');
  withAccount(people.command('add-administrator').description('thêm quản trị viên của hệ thống')).action(
    (options: Options) => add(cli, { ...options, role: ['admin'] }),
  );
  withAccount(people.command('add').description('thêm người của một cơ quan'))
    .requiredOption('--agency <mã>', 'mã cơ quan, ví dụ SKHDT')
    .requiredOption('--role <role...>', 'head, deputy, officer hoặc clerk')
    .action((options: Options) => add(cli, options));
  addPeopleChanges(people, cli);
};

function withAccount(command: Command): Command {
  return command
    .requiredOption('--login <tên>', 'tên đăng nhập, ví dụ truong.skhdt')
    .requiredOption('--name <họ tên>', 'họ và tên')
    .option('--title <chức vụ>', 'chức vụ')
    .option('--email <địa chỉ>', 'thư điện tử nhận thông báo')
    .option('--password-stdin', 'đọc mật khẩu từ đầu vào chuẩn; nếu không thì hỏi ở màn hình')
    .helpOption('-h, --help', 'xem hướng dẫn');
}

async function add({ io }: Cli, options: Options): Promise<void> {
  const { readConfig } = await import('../../platform/config/config.js');
  const { addPerson } = await import('../../api/identity/people.js');
  const { personEntered } = await import('../../api/identity/account-entries.js');
  const roles = rolesOf(options.role ?? []);
  // Checked before a password is asked for, so that none is typed in vain.
  requireProduction(readConfig(io.env));
  const password = options.passwordStdin === true ? await readAll() : await askTwice(io.err);
  await withPeople(io, async (store, province, journal) => {
    const { login, name, title = null, email = null, agency = null } = options;
    const person = { province, login, name, title, email, agency, roles };
    await addPerson(store, person, password, undefined, (tx, entered) =>
      journal(tx, personEntered({ person: entered, login, agency, roles })),
    );
    io.out(`${login}\n`);
  });
}

/** A line break at the end belongs to `echo`, not to the password. */
async function readAll(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '');
}

async function askTwice(say: (text: string) => void): Promise<string> {
  if (!process.stdin.isTTY)
    throw new CliError(EXIT.unusable, 'Không có màn hình để hỏi mật khẩu: dùng --password-stdin.');
  const password = await askHidden('Mật khẩu: ', say);
  if ((await askHidden('Nhập lại: ', say)) !== password)
    throw new CliError(EXIT.unusable, 'Hai lần nhập không giống nhau.');
  return password;
}

/** Asks on the terminal without showing what is typed. */
async function askHidden(question: string, say: (text: string) => void): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  say(question);
  try {
    return await new Promise((resolve) => terminal.question('', resolve));
  } finally {
    terminal.close();
    say('\n');
  }
}
