import type { Command } from 'commander';
import type { PersonChanges } from '../../api/identity/people-changes.js';
import type { Cli } from './command.js';
import { CliError, EXIT } from './exit.js';
import { rolesOf } from './people-roles.js';
import { withPeople } from './people-store.js';

interface Options {
  readonly login: string;
  readonly title?: string;
  readonly email?: string;
  readonly agency?: string;
  readonly role?: readonly string[];
}

/** `people change`, `deactivate`, `activate` and `remove-factor`: for accounts that there are, by their login. */
export function addPeopleChanges(people: Command, cli: Cli): void {
  withLogin(people.command('change').description('đổi chức vụ, cơ quan hoặc vai trò của một người'))
    .option('--title <chức vụ>', 'chức vụ')
    .option('--email <địa chỉ>', 'thư điện tử nhận thông báo; để trống thì bỏ địa chỉ')
    .option('--agency <mã>', 'mã cơ quan, ví dụ SKHDT')
    .option('--role <role...>', 'head, deputy, officer hoặc clerk')
    .action(({ login, title, email, agency, role }: Options) => {
      const changes = {
        ...(title === undefined ? {} : { title }),
        ...(email === undefined ? {} : { email }),
        ...(agency === undefined ? {} : { agency }),
        ...(role === undefined ? {} : { roles: rolesOf(role) }),
      };
      if (Object.keys(changes).length === 0)
        throw new CliError(EXIT.unusable, 'Chưa nêu nội dung cần đổi: --title, --email, --agency hoặc --role.');
      return change(cli, login, changes);
    });
  withLogin(people.command('deactivate').description('khóa tài khoản; mọi phiên đăng nhập kết thúc')).action(
    ({ login }: Options) => change(cli, login, { active: false }),
  );
  withLogin(
    people
      .command('remove-factor')
      .description('gỡ xác thực hai bước của người đã mất điện thoại và mã khôi phục; mọi phiên đăng nhập kết thúc'),
  ).action(({ login }: Options) => removeFactorOf(cli, login));
  withLogin(people.command('activate').description('mở lại tài khoản đã khóa')).action(({ login }: Options) =>
    change(cli, login, { active: true }),
  );
}

function withLogin(command: Command): Command {
  return command
    .requiredOption('--login <tên>', 'tên đăng nhập, ví dụ truong.skhdt')
    .helpOption('-h, --help', 'xem hướng dẫn');
}

async function change({ io }: Cli, login: string, changes: PersonChanges): Promise<void> {
  const { changePerson, personWithLogin } = await import('../../api/identity/people-changes.js');
  const { personChanged } = await import('../../api/identity/account-entries.js');
  await withPeople(io, async ({ store, province, when, journal }) => {
    const person = await personWithLogin(store, province, login);
    if (person === undefined) throw new CliError(EXIT.unusable, `Không có người dùng ${login}.`);
    await changePerson(store, person, changes, when, undefined, (tx, before) =>
      journal(tx, personChanged({ person: person.id, login }, changes, before)),
    );
    io.out(`${login}\n`);
  });
}

async function removeFactorOf({ io }: Cli, login: string): Promise<void> {
  const { endSessions, personWithLogin } = await import('../../api/identity/people-changes.js');
  const { removeFactor } = await import('../../api/identity/second-factor/stored-factors.js');
  await withPeople(io, async ({ store, province, journal }) => {
    const person = await personWithLogin(store, province, login);
    if (person === undefined) throw new CliError(EXIT.unusable, `Không có người dùng ${login}.`);
    const removed = await store.write(async (tx) => {
      if (!(await removeFactor(tx, person))) return false;
      await endSessions(tx, person);
      await journal(tx, { command: 'factor.removed', with: { person: person.id, login, address: null } });
      return true;
    });
    if (!removed) throw new CliError(EXIT.unusable, `Tài khoản ${login} không dùng xác thực hai bước.`);
    io.out(`${login}\n`);
  });
}
