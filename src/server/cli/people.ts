import type { Command } from 'commander';
import type { AddCommand, Cli } from './command.js';
import { tellCode } from './first-code.js';
import { addPeopleChanges } from './people-changes.js';
import { rolesOf } from './people-roles.js';
import { withPeople } from './people-store.js';

interface Options {
  readonly login: string;
  readonly name: string;
  readonly title?: string;
  readonly email?: string;
  readonly agency?: string;
  readonly role?: readonly string[];
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
  withAccount(
    people
      .command('add-auditor')
      .description('thêm người kiểm toán: chỉ đọc và kiểm tra nhật ký, không làm gì trong hồ sơ'),
  ).action((options: Options) => add(cli, { ...options, role: ['auditor'] }));
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
    .helpOption('-h, --help', 'xem hướng dẫn');
}

async function add({ io }: Cli, options: Options): Promise<void> {
  const { addPerson } = await import('../../api/identity/add-person.js');
  const { personEntered } = await import('../../api/identity/account-entries.js');
  const roles = rolesOf(options.role ?? []);
  await withPeople(io, async ({ store, province, when, journal }) => {
    const { login, name, title = null, email = null, agency = null } = options;
    const person = { province, login, name, title, email, agency, roles };
    const entered = await addPerson(store, person, { ...when, by: null }, (tx, id) =>
      journal(tx, personEntered({ person: id, login, agency, roles })),
    );
    tellCode(io, login, entered.code.code, entered.code.expiresAt);
  });
}
