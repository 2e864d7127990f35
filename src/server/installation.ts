/** What one process runs on: database, clock, law and engine, put together as the configuration says. */

import { epochMs, type Instant, instantOf } from '../../workflows/limits/time.js';
import type { SampleAccounts } from '../api/identity/about.controller.js';
import { isUnfinished, UNFINISHED } from '../backup/unfinished.js';
import type { CosigningWorker } from '../cosigning/cosigning-worker.js';
import { type EdxmlReader, edxmlReader } from '../edxml/reading/edxml-reader.js';
import type { Clock } from '../engine/clock.js';
import { createEngine, type Engine } from '../engine/engine.js';
import { outboxCounts } from '../engine/outbox/outbox.js';
import { adoptProvinces } from '../engine/province.js';
import { GuardedClock } from '../engine/time/guarded-clock.js';
import { type MachineTime, machineTime } from '../engine/time/machine-time.js';
import { type OpenFiles, openFiles } from '../files/open-files.js';
import { oldestUncoveredOfAll } from '../journal/log/cover.js';
import { keepPublicKey, type SigningKey, signingKeyFrom, signingKeyIn } from '../journal/signing-key.js';
import type { Making } from '../letters/keeping/make-letters.js';
import { configuredStore } from '../persistence/configured-store.js';
import { measuredStore } from '../persistence/measured-store.js';
import { openStore } from '../persistence/open-store.js';
import type { Reader, Store } from '../persistence/store.js';
import type { Config } from '../platform/config/config.js';
import { sealingKeysIn } from '../platform/config/sealing-keys.js';
import type { Logger } from '../platform/logging/logger.js';
import type { Metrics } from '../platform/metrics/metrics.js';
import { type PassingTime, passingFromNow } from '../platform/passing-time.js';
import { makeFolderPrivate } from '../platform/private-files.js';
import { Sealing } from '../platform/sealing.js';
import { readRegulations } from '../rules/regulations/read-regulations.js';
import { Rules } from '../rules/rules.js';
import { SAMPLE_PASSWORD, samplePeople } from '../tools/evaluation/sample-people.js';
import { StoredClock } from '../tools/evaluation/stored-clock.js';
import { STORY_BEGINS } from '../tools/evaluation/story.js';
import { checkSigned } from './as-signed.js';
import { claimMode } from './claim-mode.js';
import { enterProvince } from './enter-province.js';
import { lettersOf } from './letters.js';
import { checkCode, provincesIn, standingInWords } from './province-standing.js';
import { StartError } from './start-error.js';
import { cosigningWorker } from './witnesses.js';

/** How much of the time of a request may pass at the door. */
const SHARE_OF_THE_DOOR = 0.9;

export interface Installation {
  readonly store: Store;
  /** Resolves when a later version of the program has changed the tables: this process must stop. */
  readonly outgrown: Promise<Error>;
  readonly clock: Clock;
  /** By what sessions, codes, tokens and counts of failures live. */
  readonly passing: PassingTime;
  readonly engine: Engine;
  readonly rules: Rules;
  readonly signingKey: SigningKey;
  readonly cosigning: CosigningWorker;
  readonly sealing: Sealing;
  readonly files: OpenFiles;
  readonly letters: Making;
  /** Who reads messages of the document axis. */
  readonly messages: EdxmlReader;
  /** Who one can be in the evaluation mode; null in production. */
  readonly samples: SampleAccounts | null;
}

/**
 * Opens the database, brings it up to date, makes sure that it is of this mode and knows the province, and puts the engine
 * on it. No worker runs yet. On an error nothing stays open.
 * @throws StoreError, StartError
 */
export async function openInstallation(
  config: Config,
  logger: Logger,
  metrics: Metrics,
  machine = machineTime(),
): Promise<Installation> {
  const regulations = readRegulations();
  if (!(await makeFolderPrivate(config.dataDir)))
    logger.warn(
      { folder: config.dataDir },
      'other accounts of this machine can open the data folder, and it belongs to another than the one that runs the server: chmod 700',
    );
  const { opened, outgrown } = await openDatabase(config, logger, metrics);
  try {
    await opened.migrate();
    if (await isUnfinished(opened.reader)) throw new StartError(UNFINISHED);
    await claimMode(opened, config.mode);
    await checkSigned(config, opened.reader, logger);
    const { clock, passing, store } = await timeOf(config, opened, machine, logger);
    const now = instantOf(await clock.now(store.reader));
    for (const warning of config.warnings) logger.warn({}, warning);
    const told = checkCode(config.province, await provincesIn(store.reader));
    if (told !== null) logger.warn({ province: config.province.code }, told);
    await enterProvince(config, store, regulations, now);
    for (const province of await adoptProvinces(store, now))
      logger.info({ province }, 'the register of the province was taken over into the journal as it was found');
    const rules = new Rules(store.reader, regulations);
    const engine = engineOn({ store, clock, rules }, config, logger, metrics);
    metrics.watchQueue(engine);
    metrics.watchClock(clock);
    metrics.watchOutbox(() => outboxCounts(store.reader));
    metrics.watchStandby(() => store.standby());
    metrics.watchLimits(() => overdueSeconds(engine));
    metrics.watchCheckpoints(() => uncoveredSeconds(engine, store.reader));
    await tellStandings(config, store, rules, now, logger);
    const signingKey = await keptSigningKey(config, store);
    const sealing = await sealingOf(config);
    const cosigning = cosigningWorker(config, store, logger, metrics);
    const files = openFiles(store, config.files);
    const letters = await lettersOf(config, { store, engine, passing }, logger);
    return {
      store,
      outgrown,
      clock,
      passing,
      engine,
      rules,
      signingKey,
      cosigning,
      sealing,
      files,
      letters,
      messages: edxmlReader(),
      samples: samplesOf(config),
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** @returns `outgrown` settles when a later version of the program has changed the tables */
async function openDatabase(config: Config, logger: Logger, metrics: Metrics) {
  let outgrew: (error: Error) => void = () => undefined;
  const outgrown = new Promise<Error>((resolve) => {
    outgrew = resolve;
  });
  const configured = configuredStore(config.databaseUrl, config.database);
  const store = await openStore({ ...configured, logger, onOutgrown: (error) => outgrew(error) });
  return { opened: measuredStore(store, metrics), outgrown };
}

function engineOn(
  { store, clock, rules }: Pick<Installation, 'store' | 'clock' | 'rules'>,
  config: Config,
  logger: Logger,
  metrics: Metrics,
): Engine {
  return createEngine({
    store,
    clock,
    rules,
    asks: 'who-can-answer',
    outbox: { email: config.delivery.smtp !== null },
    files: 'kept',
    regulationFor: (_province, on, register) => rules.inForceOn(register, on),
    adoptionNeeded: config.mode === 'production',
    // The door says what became of a command before the request as a whole is given up.
    patienceMs: config.availability.requestMs * SHARE_OF_THE_DOOR,
    logger,
    observer: metrics.observer(),
  });
}

/** How long ago the earliest limit that nobody has recorded was over, in seconds by the clock of the law. */
async function overdueSeconds(engine: Engine): Promise<number> {
  const [now, due] = [epochMs(await engine.now()), await engine.nextDue()];
  return due === null ? 0 : Math.max(0, now - epochMs(due)) / 1000;
}

/** How long the oldest entry that no checkpoint covers has waited, in seconds by the clock of the law. */
async function uncoveredSeconds(engine: Engine, reader: Reader): Promise<number> {
  const oldest = await oldestUncoveredOfAll(reader);
  return oldest === null ? 0 : Math.max(0, epochMs(await engine.now()) - epochMs(oldest.at)) / 1000;
}

function samplesOf({ mode }: Config): SampleAccounts | null {
  if (mode === 'production') return null;
  return { logins: samplePeople().map(({ login }) => login), password: SAMPLE_PASSWORD };
}

/** By what is decided, by what sessions and codes live, and the store that tells the same. */
async function timeOf(
  config: Config,
  opened: Store,
  machine: MachineTime,
  logger: Logger,
): Promise<Pick<Installation, 'clock' | 'passing' | 'store'>> {
  if (config.mode === 'production') {
    const clock = await GuardedClock.open(opened, config.clock, machine, logger);
    // What is no act but has its moment, such as an upload, has it by the guarded clock too.
    return { clock, passing: clock.passing, store: { ...opened, now: (reader) => clock.now(reader) } };
  }
  const clock = new StoredClock(opened);
  await clock.begin(STORY_BEGINS);
  // The virtual clock moves by weeks, and nobody is signed out by that.
  return { clock, passing: passingFromNow(machine), store: opened };
}

/** What each province still lacks is told in plain words at every start, as it is on the page of the administrator. */
async function tellStandings(config: Config, store: Store, rules: Rules, now: Instant, logger: Logger): Promise<void> {
  for (const province of await provincesIn(store.reader)) {
    const lacking = await standingInWords(rules, province, config.mode === 'production', now);
    if (lacking !== null) logger.warn({ province: province.code }, lacking);
  }
}

/** The key that signs, with its public half in the database, and that of the one before it. */
async function keptSigningKey(config: Config, store: Store): Promise<SigningKey> {
  const key = await signingKeyOf(config);
  await keepPublicKey(store, key);
  if (key.previous !== undefined) await keepPublicKey(store, key.previous);
  return key;
}

/** The configured key; in evaluation mode without one, that of the data folder, which is made at the first start. */
async function signingKeyOf(config: Config): Promise<SigningKey> {
  const key = await presentKeyOf(config);
  if (config.previousSigningKey === null) return key;
  const previous = signingKeyFrom(config.previousSigningKey);
  return previous.id === key.id ? key : { ...key, previous };
}

async function presentKeyOf(config: Config): Promise<SigningKey> {
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

/** What seals secrets: by the configured keys, else by the one of the data folder, which is made at the first start. */
async function sealingOf({ sealingKeys, dataDir }: Config): Promise<Sealing> {
  if (sealingKeys !== null) return new Sealing(sealingKeys);
  try {
    return new Sealing(await sealingKeysIn(dataDir));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The key for secrets in ${dataDir} cannot be read or made (${reason}). Give the account that runs the server the right to write the folder, or name a file of your own in SECRETS_KEY_FILE.`,
      { cause: error },
    );
  }
}
