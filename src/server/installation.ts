/** What one process runs on: database, clock, law and engine, put together as the configuration says. */

import { civilDateOf, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { Regulation } from '../../workflows/regulation/regulation.js';
import { regulationInForce } from '../../workflows/regulation/regulation-in-force.js';
import type { SampleAccounts } from '../api/identity/about.controller.js';
import { type Clock, databaseClock } from '../engine/clock.js';
import { createEngine, type Engine } from '../engine/engine.js';
import { adoptProvinces, registerProvince } from '../engine/province.js';
import { keepPublicKey, type SigningKey, signingKeyFrom, signingKeyIn } from '../journal/signing-key.js';
import { measuredStore } from '../persistence/measured-store.js';
import { openStore } from '../persistence/open-store.js';
import type { Store } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { readCalendar } from '../rules/calendars/read-calendar.js';
import { readRegulations } from '../rules/regulations/read-regulations.js';
import { Rules } from '../rules/rules.js';
import { SAMPLE_PASSWORD, samplePeople } from '../tools/evaluation/sample-people.js';
import { StoredClock } from '../tools/evaluation/stored-clock.js';
import { STORY_BEGINS } from '../tools/evaluation/story.js';
import { claimMode } from './claim-mode.js';
import { checkCode, provincesIn, standingInWords } from './province-standing.js';
import { registerOfConfig } from './register-of-config.js';
import { StartError } from './start-error.js';

export interface Installation {
  readonly store: Store;
  readonly clock: Clock;
  readonly engine: Engine;
  readonly rules: Rules;
  readonly signingKey: SigningKey;
  /** Who one can be in the evaluation mode; null in production. */
  readonly samples: SampleAccounts | null;
}

/**
 * Opens the database, brings it up to date, makes sure that it is of this mode and knows the province, and puts the engine
 * on it. No worker runs yet. On an error nothing stays open.
 * @throws StoreError, StartError
 */
export async function openInstallation(config: Config, logger: Logger, metrics: Metrics): Promise<Installation> {
  const regulations = readRegulations();
  const store = measuredStore(await openStore({ url: config.databaseUrl, logger }), metrics);
  try {
    await store.migrate();
    await claimMode(store, config.mode);
    const clock = await clockOf(config, store);
    const now = instantOf(await clock.now(store.reader));
    for (const warning of config.warnings) logger.warn({}, warning);
    const told = checkCode(config.province, await provincesIn(store.reader));
    if (told !== null) logger.warn({ province: config.province.code }, told);
    await enterProvince(config, store, regulations, now);
    for (const province of await adoptProvinces(store, now))
      logger.info({ province }, 'the register of the province was taken over into the journal as it was found');
    const rules = new Rules(store.reader, regulations);
    const engine = createEngine({
      store,
      clock,
      rules,
      asks: 'who-can-answer',
      regulationFor: (_province, on, register) => rules.inForceOn(register, on),
      adoptionNeeded: config.mode === 'production',
      logger,
      observer: metrics.observer(),
    });
    metrics.watchQueue(engine);
    await tellStandings(config, store, rules, now, logger);
    const signingKey = await signingKeyOf(config);
    await keepPublicKey(store, signingKey);
    return { store, clock, engine, rules, signingKey, samples: samplesOf(config) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function samplesOf({ mode }: Config): SampleAccounts | null {
  if (mode === 'production') return null;
  return { logins: samplePeople().map(({ login }) => login), password: SAMPLE_PASSWORD };
}

async function clockOf(config: Config, store: Store): Promise<Clock> {
  if (config.mode === 'production') return databaseClock(store);
  const clock = new StoredClock(store);
  await clock.begin(STORY_BEGINS);
  return clock;
}

async function enterProvince(
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

/** What each province still lacks is told in plain words at every start, as it is on the page of the administrator. */
async function tellStandings(config: Config, store: Store, rules: Rules, now: Instant, logger: Logger): Promise<void> {
  for (const province of await provincesIn(store.reader)) {
    const lacking = await standingInWords(rules, province, config.mode === 'production', now);
    if (lacking !== null) logger.warn({ province: province.code }, lacking);
  }
}

/** The configured key; in evaluation mode without one, that of the data folder, which is made at the first start. */
async function signingKeyOf(config: Config): Promise<SigningKey> {
  if (config.signingKey !== null) return signingKeyFrom(config.signingKey);
  try {
    return await signingKeyIn(config.dataDir);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The signing key in ${config.dataDir} cannot be read or made (${reason}). Give the account that runs the server the right to write the folder, or name another in DATA_DIR.`,
      { cause: error },
    );
  }
}
