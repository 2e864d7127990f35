/** How people and other systems are reached: the mail server, the public address, and which private networks webhooks may enter. */
import { readFileSync } from 'node:fs';
import { isNetwork } from './network.js';
import { readSecret } from './secret-file.js';
import type { Settings } from './settings.js';

const SECURITIES = ['starttls', 'tls', 'none'] as const;

export interface SmtpConfig {
  readonly host: string;
  readonly port: number;
  /** tls: from the first byte; starttls: demanded before anything is said; none: only for a server on this machine. */
  readonly security: (typeof SECURITIES)[number];
  readonly user: string | null;
  readonly password: string | null;
  /** Certificates (PEM) of an authority of one's own; null: those of the system. */
  readonly ca: string | null;
  /** Who sends, as in "Đồng Thuận <dong-thuan@phuyen.gov.vn>". */
  readonly from: string;
  /** How many connections are open at once. */
  readonly connections: number;
}

export interface DeliveryConfig {
  /** Where people open the system, without a slash at its end; null where it was not told. */
  readonly publicUrl: string | null;
  /** Null: no e-mail is sent, and none is written down to be sent. */
  readonly smtp: SmtpConfig | null;
  /** Letters that go with e-mails: how large all of one e-mail may be, in bytes, and how long it waits for one that is not made yet. */
  readonly letters: { readonly largest: number; readonly waitMs: number };
  /** Networks (CIDR) or addresses of one's own that webhooks may reach, and by plain HTTP. */
  readonly webhookNetworks: readonly string[];
}

const PORTS = { starttls: 587, tls: 465, none: 25 } as const;
const MEGABYTE = 1024 * 1024;
const LETTERS_MB = { usual: 10, least: 0, most: 50 };
const LETTERS_WAIT_S = { usual: 20, least: 0, most: 120 };
const DEFAULT_CONNECTIONS = 4;
const MOST_CONNECTIONS = 20;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '::1'];
const FROM = /^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

/**
 * @param production whether what would be unsafe outside this machine is a fault
 * @param ownUrl where the server listens, which is its public address in the evaluation mode
 */
export function readDelivery(settings: Settings, production: boolean, ownUrl: string): DeliveryConfig {
  const publicUrl = readPublicUrl(settings) ?? (production ? null : ownUrl);
  const smtp = readSmtp(settings, production);
  if (smtp !== null && publicUrl === null)
    settings.fault(
      'PUBLIC_URL is missing: e-mail links to the dossier, so write where people open the system, such as https://dongthuan.phuyen.gov.vn.',
    );
  return { publicUrl, smtp, letters: readMailedLetters(settings), webhookNetworks: readNetworks(settings) };
}

function readMailedLetters(settings: Settings): DeliveryConfig['letters'] {
  return {
    largest: settings.whole('MAIL_LETTERS_MB', LETTERS_MB.usual, LETTERS_MB) * MEGABYTE,
    waitMs: settings.whole('MAIL_LETTERS_WAIT', LETTERS_WAIT_S.usual, LETTERS_WAIT_S) * 1000,
  };
}

function readPublicUrl(settings: Settings): string | null {
  const given = settings.text('PUBLIC_URL');
  if (given === undefined) return null;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '')
    return given.replace(/\/+$/, '');
  settings.fault(
    `PUBLIC_URL is "${given}": write the address at which people open the system, such as https://dongthuan.phuyen.gov.vn.`,
  );
  return null;
}

function readSmtp(settings: Settings, production: boolean): SmtpConfig | null {
  const host = settings.text('SMTP_HOST');
  if (host === undefined) return null;
  const security = settings.choice('SMTP_SECURITY', SECURITIES, production ? 'starttls' : 'none');
  if (production && security === 'none' && !LOCAL_HOSTS.includes(host))
    settings.fault(
      `SMTP_SECURITY is none, but ${host} is another machine: names and subjects would travel in the clear. Write starttls or tls.`,
    );
  const user = settings.text('SMTP_USER') ?? null;
  const password = readSecret(settings, 'SMTP_PASSWORD');
  if ((user === null) !== (password === null))
    settings.fault('SMTP_USER and SMTP_PASSWORD (or SMTP_PASSWORD_FILE) go together: give both, or neither.');
  return {
    host,
    port: settings.whole('SMTP_PORT', PORTS[security], { least: 1, most: 65535 }),
    security,
    user,
    password,
    ca: readFileOf(settings, 'SMTP_CA_FILE'),
    from: readFrom(settings, production),
    connections: settings.whole('SMTP_CONNECTIONS', DEFAULT_CONNECTIONS, { least: 1, most: MOST_CONNECTIONS }),
  };
}

function readFrom(settings: Settings, production: boolean): string {
  const given = settings.text('MAIL_FROM');
  if (given === undefined) {
    if (production)
      settings.fault('MAIL_FROM is missing: write who sends, such as Đồng Thuận <dong-thuan@phuyen.gov.vn>.');
    return 'Đồng Thuận <dong-thuan@localhost>';
  }
  if (!FROM.test(given))
    settings.fault(`MAIL_FROM is "${given}": write an address, such as Đồng Thuận <dong-thuan@phuyen.gov.vn>.`);
  return given;
}

function readFileOf(settings: Settings, name: string): string | null {
  const file = settings.text(name);
  if (file === undefined) return null;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    settings.fault(
      `${name} names ${file}, which cannot be read (${reason}): give the account that runs the server the right to read it.`,
    );
    return null;
  }
}

function readNetworks(settings: Settings): readonly string[] {
  const given = settings.text('WEBHOOK_PRIVATE_NETWORKS');
  if (given === undefined) return [];
  const networks = given.split(',').map((network) => network.trim());
  if (networks.every(isNetwork)) return networks;
  settings.fault(
    `WEBHOOK_PRIVATE_NETWORKS is "${given}": write the addresses or networks of your own that webhooks may reach, such as 10.1.2.0/24, separated by commas.`,
  );
  return [];
}
