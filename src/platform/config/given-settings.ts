/** The settings of an installation as they were given, and its secrets: what a backup of it needs beside its database. */
import { type Config, configOf } from './config.js';
import { type Environment, Settings } from './settings.js';

/** Names whose value itself is a secret; the address of a database may hold a password. */
const SECRET = /(^|_)(PASSWORD|SECRET|SECRET_KEY|SECRETS_KEY|SIGNING_KEY)$|^DATABASE_(READ_)?URL$/;

export interface GivenSettings {
  readonly config: Config;
  /** By name, secrets left out: of a file with a secret only where it lies. */
  readonly plain: Readonly<Record<string, string>>;
  /** By the name of the setting that gives the value itself, also where a file held it. */
  readonly secret: Readonly<Record<string, string>>;
}

/** @throws ConfigError with every fault at once */
export function givenSettings(environment: Environment): GivenSettings {
  const settings = new Settings(environment);
  const config = configOf(settings);
  const given = [...settings.given].sort(([a], [b]) => (a < b ? -1 : 1));
  const secrets: Readonly<Record<string, string | null | undefined>> = {
    ...Object.fromEntries(given.filter(([name]) => SECRET.test(name))),
    SIGNING_KEY: config.signingKey,
    SECRETS_KEY: config.sealingKeys?.map((key) => key.toString('base64')).join('\n'),
    SMTP_PASSWORD: config.delivery.smtp?.password,
    FILES_S3_SECRET_KEY: config.files.s3?.secretAccessKey,
    EDXML_SECRET_KEY: config.edxml.http?.secretKey,
    EDXML_IN_SECRET: config.edxml.inSecret,
    ...Object.fromEntries(
      config.oidc.map(({ name, clientSecret }) => [`OIDC_${name.toUpperCase()}_CLIENT_SECRET`, clientSecret]),
    ),
    ...Object.fromEntries(
      config.letters.signatures.flatMap(({ code, p12, passphrase }) => [
        [`${code}.p12`, Buffer.from(p12).toString('base64')],
        [`${code}.passphrase`, passphrase],
      ]),
    ),
  };
  return {
    config,
    plain: Object.fromEntries(given.filter(([name]) => !SECRET.test(name))),
    secret: Object.fromEntries(Object.entries(secrets).flatMap(([name, value]) => (value ? [[name, value]] : []))),
  };
}
