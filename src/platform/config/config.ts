/**
 * The one place where the environment is read. Every setting is checked at start and every fault told at once; what is not
 * set has the default named here. docs/operations.md explains the same list to operators.
 */
import { isIP } from 'node:net';
import { type AvailabilityConfig, type DatabaseConfig, readAvailability, readDatabase } from './availability.js';
import { type CheckpointsConfig, readCheckpoints } from './checkpoints.js';
import { type ClockConfig, readClock } from './clock.js';
import { ConfigError } from './config-error.js';
import { type DeliveryConfig, readDelivery } from './delivery.js';
import { type EdxmlConfig, readEdxmlConfig } from './edxml.js';
import { type FilesConfig, readFiles } from './files.js';
import { type LettersConfig, readLetters } from './letters.js';
import { isNetwork, readHostNames, readOnNetwork } from './network.js';
import { type OidcProvider, readOidc } from './oidc.js';

import { readPasswordCost } from './passwords.js';
import { type ConfiguredProvince, EVALUATION_PROVINCE, readProvince } from './province.js';
import { type ReadingConfig, readReading } from './reading.js';
import { type RetentionConfig, readRetention } from './retention.js';
import { readSealingKeys } from './sealing-keys.js';
import { readSecondFactor } from './second-factor.js';
import { type Environment, Settings } from './settings.js';
import { readPreviousSigningKey, readSigningKey } from './signing-key.js';
import { readTelemetry, type TelemetryConfig } from './telemetry.js';
import { readTimestamps, type TimestampConfig } from './timestamps.js';
import { type ConfiguredWitness, readWitnesses } from './witnesses.js';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Evaluation: samples and a virtual clock. Production: neither, secrets of one's own, and cookies only over HTTPS. */
export const MODES = ['evaluation', 'production'] as const;
export type Mode = (typeof MODES)[number];

export interface Config {
  readonly mode: Mode;
  /** The address to listen on, and its port; port 0 takes any that is free. */
  readonly host: string;
  readonly port: number;
  readonly databaseUrl: string;
  readonly database: DatabaseConfig;
  readonly availability: AvailabilityConfig;
  /** The folder for what is no row: the evaluation mode's signing key, uploaded files, and the SQLite file by default. */
  readonly dataDir: string;
  /** The province that this installation serves. */
  readonly province: ConfiguredProvince;
  /** A register of agencies in YAML, entered when the database does not know the province yet. */
  readonly registerFile: string | null;
  /** The Ed25519 private key in PEM; null in evaluation mode when none was given: one is then kept in `dataDir`. */
  readonly signingKey: string | null;
  /** Under which secrets are sealed in the database, the first of them; null: one that is kept in `dataDir`. */
  readonly sealingKeys: readonly Buffer[] | null;
  /** Whether heads, the Office, the chairman's people and administrators must have a second factor. */
  readonly secondFactorRequired: boolean;
  /** What it costs to hash a password, as a power of two. */
  readonly passwordCost: number;
  /** By whom people may sign in beside their local account. */
  readonly oidc: readonly OidcProvider[];
  /** The key before it, which signs beside it while keys are changed. */
  readonly previousSigningKey: string | null;
  readonly files: FilesConfig;
  readonly letters: LettersConfig;
  /** Who reads what of a consultation that is not their own. */
  readonly reading: ReadingConfig;
  /** How many days a delegation of a head's powers lasts at most. */
  readonly delegationDays: number;
  /** How far the clock is believed. */
  readonly clock: ClockConfig;
  /** How long is kept what is no record. */
  readonly retention: RetentionConfig;
  /** Hours without a request after which a person is signed out. */
  readonly sessionHours: number;
  /** How often one person may write in a minute, by each replica. */
  readonly writesPerMinute: number;
  /** Whether the session cookie is sent over HTTPS only. */
  readonly secureCookie: boolean;
  readonly logLevel: LogLevel;
  /** Whether other machines can reach the evaluation mode: said by the operator, told on every page. */
  readonly onNetwork: boolean;
  /** The names by which requests may call the server; null: any. */
  readonly hostNames: readonly string[] | null;
  /** Which proxies may say where a request came from, as Express takes it; false: none. */
  readonly trustProxy: false | number | readonly string[];
  /** How people and other systems are reached. */
  readonly delivery: DeliveryConfig;
  /** The document axis, by which agencies outside are reached. */
  readonly edxml: EdxmlConfig;
  /** Where traces and metrics are sent. */
  readonly telemetry: TelemetryConfig;
  /** How soon the log is sealed. */
  readonly checkpoints: CheckpointsConfig;
  /** Who cosigns the checkpoints of the log. */
  readonly witnesses: readonly ConfiguredWitness[];
  /** Who stamps them with a time; null: nobody. */
  readonly timestamps: TimestampConfig | null;
  /** What was understood but should be written otherwise; told at start. */
  readonly warnings: readonly string[];
}

export { EVALUATION_PROVINCE };

const DEFAULT_HOST = '127.0.0.1';
const DEFAULT_PORT = 3000;
const DEFAULT_SESSION_HOURS = 12;
const MOST_SESSION_HOURS = 24 * 7;
/** Far more than anybody types; a page that keeps what is typed writes some times a minute. */
const DEFAULT_WRITES = 300;

/**
 * Reads and checks the whole configuration.
 * @throws ConfigError with every fault at once
 */
export function readConfig(environment: Environment = process.env): Config {
  return configOf(new Settings(environment));
}

/** The same of settings that remember what they were asked for. @throws ConfigError with every fault at once */
export function configOf(settings: Settings): Config {
  const mode = readMode(settings);
  const dataDir = settings.text('DATA_DIR') ?? './data';
  const host = readHost(settings);
  const port = settings.whole('PORT', DEFAULT_PORT, { least: 0, most: 65535 });
  const delivery = readDelivery(
    settings,
    mode === 'production',
    `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}`,
  );
  const config: Config = {
    mode,
    host,
    port,
    databaseUrl: readDatabaseUrl(settings, dataDir),
    database: readDatabase(settings),
    availability: readAvailability(settings, mode === 'production'),
    dataDir,
    province: readProvince(settings, mode === 'evaluation'),
    registerFile: settings.text('REGISTER_FILE') ?? null,
    signingKey: readSigningKey(settings, mode === 'production', dataDir),
    sealingKeys: readSealingKeys(settings),
    secondFactorRequired: readSecondFactor(settings, mode === 'production'),
    passwordCost: readPasswordCost(settings, mode === 'production'),
    oidc: readOidc(settings, mode === 'production', delivery.publicUrl),
    previousSigningKey: readPreviousSigningKey(settings),
    files: readFiles(settings, dataDir),
    letters: readLetters(settings),
    reading: readReading(settings),
    delegationDays: settings.whole('DELEGATION_DAYS', 366, { least: 1, most: 1830 }),
    clock: readClock(settings),
    retention: readRetention(settings),
    sessionHours: settings.whole('SESSION_HOURS', DEFAULT_SESSION_HOURS, { least: 1, most: MOST_SESSION_HOURS }),
    writesPerMinute: settings.whole('WRITES_PER_MINUTE', DEFAULT_WRITES, { least: 1, most: 1_000_000 }),
    secureCookie: readSecureCookie(settings, mode),
    logLevel: settings.choice('LOG_LEVEL', LOG_LEVELS, 'info'),
    trustProxy: readTrustProxy(settings),
    onNetwork: readOnNetwork(settings, mode, host),
    hostNames: readHostNames(settings, { mode, host, publicUrl: delivery.publicUrl }),
    delivery,
    edxml: readEdxmlConfig(settings, dataDir, mode === 'production'),
    telemetry: readTelemetry(settings),
    checkpoints: readCheckpoints(settings),
    witnesses: readWitnesses(settings),
    timestamps: readTimestamps(settings),
    warnings: settings.warnings,
  };
  if (settings.faults.length > 0) throw new ConfigError(settings.faults);
  return config;
}

function readMode(settings: Settings): Mode {
  const node = settings.choice('NODE_ENV', ['production', 'development', 'test'], 'development');
  const mode = settings.choice('MODE', MODES, node === 'production' ? 'production' : 'evaluation');
  if (node === 'production' && mode === 'evaluation') {
    settings.fault(
      'MODE is evaluation but NODE_ENV is production: samples and a movable clock have no place there. Leave one of the two out.',
    );
  }
  return mode;
}

function readHost(settings: Settings): string {
  const given = settings.text('HOST');
  if (given === undefined) return DEFAULT_HOST;
  if (isIP(given) === 0 && !/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(given)) {
    settings.fault(
      `HOST is "${given}": write the address of an interface of this machine, such as 127.0.0.1 or 0.0.0.0, without a port.`,
    );
  }
  return given;
}

function readDatabaseUrl(settings: Settings, dataDir: string): string {
  const given = settings.text('DATABASE_URL');
  if (given === undefined) return `sqlite:${dataDir.replace(/\/+$/, '')}/dong-thuan.db`;
  if (/^postgres(ql)?:\/\/./.test(given) ? !URL.canParse(given) : !/^sqlite:(?!:memory:$)./.test(given)) {
    // The address may hold a password, so it is not repeated.
    settings.fault(
      'DATABASE_URL names no database that this program knows: write sqlite:path/to/file.db or postgres://user:password@host:5432/database.',
    );
  }
  return given;
}

function readSecureCookie(settings: Settings, mode: Mode): boolean {
  const given = settings.choice('COOKIE_SECURE', ['true', 'false'], mode === 'production' ? 'true' : 'false');
  if (mode === 'production' && given === 'false')
    settings.fault(
      'COOKIE_SECURE is false, which production does not allow: put the server behind HTTPS and leave it out.',
    );
  return given === 'true';
}

function readTrustProxy(settings: Settings): Config['trustProxy'] {
  const given = settings.text('TRUST_PROXY');
  if (given === undefined || given === 'false') return false;
  if (/^[1-9]$/.test(given)) return Number(given);
  const proxies = given.split(',').map((proxy) => proxy.trim());
  if (proxies.every(isProxy)) return proxies;
  settings.fault(
    `TRUST_PROXY is "${given}": write how many proxies stand in front (1 to 9), or their addresses, such as 10.0.0.5 or 10.0.0.0/8 or loopback, separated by commas. To trust everybody would let anyone claim any address.`,
  );
  return false;
}

const isProxy = (text: string): boolean => text === 'loopback' || isNetwork(text);
