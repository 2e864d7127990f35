import { civilDateOf, type Instant } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { regulationInForce } from '../../workflows/regulation/regulation-in-force.js';
import { registerProvince } from '../engine/province.js';
import type { Store } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import { readCalendar } from '../rules/calendars/read-calendar.js';
import { registerOfConfig } from './register-of-config.js';

/**
 * Enters the configured province with its agencies where the database does not know it yet: at the first start of the server,
 * or with the first person who is entered on the command line.
 * @throws StartError when its register cannot be used
 */
export async function enterProvince(
  config: Config,
  store: Store,
  regulations: ReadonlyMap<string, Regulation>,
  at: Instant,
): Promise<void> {
  const { code, name } = config.province;
  if ((await store.reader.row('SELECT code FROM provinces WHERE code = ?', [code])) !== undefined) return;
  const { calendar } = regulationInForce(regulations, code, civilDateOf(at));
  await registerProvince(store, { code, name, agencies: registerOfConfig(config) }, readCalendar(calendar), at);
}
