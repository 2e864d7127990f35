import type { Store } from '../../persistence/store.js';
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

/**
 * Opens the server's own database for work on its people, by the server's settings, and closes it afterwards. `province` is
 * the code of the configured one.
 * @throws CliError in evaluation mode; ConfigError, StoreError
 */
export async function withPeople(io: Io, work: (store: Store, province: string) => Promise<void>): Promise<void> {
  const { readConfig } = await import('../../platform/config/config.js');
  const { claimMode } = await import('../claim-mode.js');
  const { openStore } = await import('../../persistence/open-store.js');
  const config = readConfig(io.env);
  requireProduction(config);
  const store = await openStore({ url: config.databaseUrl });
  try {
    await store.migrate();
    await claimMode(store, config.mode);
    await work(store, config.province.code);
  } finally {
    await store.close();
  }
}
