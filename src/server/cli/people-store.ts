import type { Instant } from '../../../workflows/limits/time.js';
import type { ToldEntry } from '../../engine/outbox/account-mail.js';
import type { Store, Tx } from '../../persistence/store.js';
import type { Config } from '../../platform/config/config.js';
import { CliError, EXIT } from './exit.js';
import type { Io } from './io.js';

/** @throws CliError in evaluation mode, whose people are samples */
export function requireProduction({ mode }: Pick<Config, 'mode'>): void {
  if (mode === 'evaluation')
    throw new CliError(
      EXIT.unusable,
      'Chế độ dùng thử đã có sẵn người mẫu. Đặt NODE_ENV=production cùng cấu hình của máy chủ rồi chạy lại.',
    );
}

/** Journals what is done to accounts on the command line, in the transaction in which it is done: by nobody who is signed in. */
export type JournalAccounts = (tx: Tx, entry: ToldEntry) => Promise<void>;

/** What there is for work on people. */
interface PeopleParts {
  readonly store: Store;
  /** The code of the configured one. */
  readonly province: string;
  /** Now, by the clock that decides. */
  readonly when: { readonly at: Instant; readonly now: number };
  readonly journal: JournalAccounts;
}

/**
 * Opens the server's own database for work on its people, by the server's settings, and closes it afterwards.
 * @throws CliError in evaluation mode; ConfigError, StoreError, BackupError, ClockHeld
 */
export async function withPeople(io: Io, work: (parts: PeopleParts) => Promise<void>): Promise<void> {
  const { readConfig } = await import('../../platform/config/config.js');
  const { claimMode } = await import('../claim-mode.js');
  const { enterProvince } = await import('../enter-province.js');
  const { readRegulations } = await import('../../rules/regulations/read-regulations.js');
  const { instantOf } = await import('../../../workflows/limits/time.js');
  const { makeFilesPrivate } = await import('../../platform/private-files.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const { journalAccounts } = await import('../../engine/outbox/account-mail.js');
  const { GuardedClock } = await import('../../engine/time/guarded-clock.js');
  const { machineTime } = await import('../../engine/time/machine-time.js');
  const { configuredStore } = await import('../../persistence/configured-store.js');
  const { refuseUnfinished } = await import('../../backup/unfinished.js');
  const config = readConfig(io.env);
  requireProduction(config);
  makeFilesPrivate();
  const store = await openStore(configuredStore(config.databaseUrl, config.database));
  try {
    await store.migrate();
    await refuseUnfinished(store.reader);
    await claimMode(store, config.mode);
    const clock = await GuardedClock.open(store, config.clock, machineTime());
    // What is entered here has its moment in the journal too.
    const now = await clock.toDecide(store.reader);
    // The first people may be entered before the server runs for the first time.
    if (config.registerFile !== null) await enterProvince(config, store, readRegulations(), instantOf(now));
    const province = config.province.code;
    const outbox = { email: config.delivery.smtp !== null };
    await work({
      store,
      province,
      when: { at: instantOf(now), now },
      journal: async (tx, entry) => {
        const at = instantOf(await clock.toDecide(tx));
        await journalAccounts(store, tx, province, [entry], { by: null, at }, outbox);
      },
    });
  } finally {
    await store.close();
  }
}
