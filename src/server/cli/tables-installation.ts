import type { TableExports } from '../../api/tables/table-exports.js';
import type { Importer, TableImports } from '../../api/tables/table-imports.js';
import { CliError, EXIT } from './exit.js';
import type { Io } from './io.js';
import { requireProduction } from './people-store.js';

/** What tables are imported with and exported from. */
export interface Tables {
  readonly imports: TableImports;
  readonly exports: TableExports;
  readonly province: string;
  /** The administrator with a login. @throws CliError when there is none whose account is in use */
  readonly importer: (login: string) => Promise<Importer>;
}

/**
 * Opens the server's own installation, by the server's settings, and closes it afterwards. On SQLite no server may be running.
 * @throws CliError in evaluation mode; ConfigError, StoreError, StartError
 */
export async function withTables(io: Io, work: (tables: Tables) => Promise<void>): Promise<void> {
  const { readConfig } = await import('../../platform/config/config.js');
  const { createLogger } = await import('../../platform/logging/logger.js');
  const { Metrics } = await import('../../platform/metrics/metrics.js');
  const { openInstallation } = await import('../installation.js');
  const { TableImports: Imports } = await import('../../api/tables/table-imports.js');
  const { TableExports: Exports } = await import('../../api/tables/table-exports.js');
  const { SecurityJournal } = await import('../../api/identity/security-journal.js');
  const config = readConfig(io.env);
  requireProduction(config);
  const { store, engine, rules, passing } = await openInstallation(config, createLogger('silent'), new Metrics());
  const province = config.province.code;
  const outbox = { email: config.delivery.smtp !== null };
  const journal = new SecurityJournal(store, () => engine.now(), outbox);
  try {
    await work({
      imports: new Imports(engine, store, rules, passing, journal),
      exports: new Exports(store.reader, rules),
      province,
      importer: async (login) => {
        const row = await store.reader.row<{ id: string; name: string }>(
          `SELECT p.id, p.name FROM people p JOIN person_roles r ON r.province = p.province AND r.person_id = p.id
           WHERE p.province = ? AND p.login = ? AND p.active = TRUE AND r.role = 'admin'`,
          [province, login.toLowerCase()],
        );
        if (row === undefined)
          throw new CliError(EXIT.unusable, `Không có quản trị viên đang hoạt động mang tên đăng nhập ${login}.`);
        return { ...row, login: login.toLowerCase(), province, isOperator: true };
      },
    });
  } finally {
    await engine.stop();
    await store.close();
  }
}
