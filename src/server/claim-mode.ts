import type { Store } from '../persistence/store.js';
import type { Mode } from '../platform/config/config.js';
import { StartError } from './start-error.js';

const KEY = 'mode';

/**
 * A database belongs to one mode for good: sample people have a known password, and a real register must never be moved
 * by a virtual clock. The first start says which.
 * @throws StartError when it belongs to the other one
 */
export async function claimMode(store: Store, mode: Mode): Promise<void> {
  const held = await store.write(async (tx) => {
    await tx.insert('installation', [{ key: KEY, value: mode }], 'ignore');
    return tx.row<{ value: string }>('SELECT value FROM installation WHERE key = ?', [KEY]);
  });
  if (held === undefined || held.value === mode) return;
  throw new StartError(
    mode === 'production'
      ? 'The database was made in evaluation mode: it holds sample people with a known password and a virtual clock. Name another one in DATABASE_URL, or set MODE=evaluation.'
      : 'The database belongs to a production installation, and evaluation mode would put samples and a virtual clock into it. Name another one in DATABASE_URL, or set NODE_ENV=production.',
  );
}
