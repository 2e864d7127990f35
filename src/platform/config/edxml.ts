/** The document axis (edXML): where its messages come from and go to. */
import { readSecret } from './secret-file.js';
import type { Settings } from './settings.js';

export interface EdxmlConfig {
  /** The folder in which the axis leaves messages. */
  readonly inFolder: string;
  /** The folder from which the axis fetches what leaves; not used where `http` is given. */
  readonly outFolder: string;
  /** Where files are put together before they leave. */
  readonly workFolder: string;
  /** Null: files leave by the folder. */
  readonly http: {
    readonly url: string;
    readonly systemId: string | null;
    readonly secretKey: string | null;
  } | null;
  /** With it another system may post messages; null: nobody may. */
  readonly inSecret: string | null;
  /** The largest message that is read, in bytes. A larger one is kept and told. */
  readonly largest: number;
}

const MEGABYTE = 1024 * 1024;
const LARGEST_MB = { usual: 100, least: 1, most: 400 };
const SHORTEST_SECRET = 24;

/** Reads what begins with EDXML_; faults are told to `settings`. */
export function readEdxmlConfig(settings: Settings, dataDir: string, production: boolean): EdxmlConfig {
  const folder = `${dataDir.replace(/\/+$/, '')}/edxml`;
  const inSecret = readSecret(settings, 'EDXML_IN_SECRET');
  if (inSecret !== null && inSecret.length < SHORTEST_SECRET)
    settings.fault(`EDXML_IN_SECRET is too short: give it at least ${SHORTEST_SECRET} signs, made by chance.`);
  return {
    inFolder: settings.text('EDXML_IN') ?? `${folder}/in`,
    outFolder: settings.text('EDXML_OUT') ?? `${folder}/out`,
    workFolder: `${folder}/.dang-gui`,
    http: readHttp(settings, production),
    inSecret,
    largest: settings.whole('EDXML_LARGEST_MB', LARGEST_MB.usual, LARGEST_MB) * MEGABYTE,
  };
}

function readHttp(settings: Settings, production: boolean): EdxmlConfig['http'] {
  const url = settings.text('EDXML_OUT_URL');
  const systemId = settings.text('EDXML_SYSTEM_ID') ?? null;
  const secretKey = readSecret(settings, 'EDXML_SECRET_KEY');
  if (url === undefined) {
    if (systemId !== null || secretKey !== null)
      settings.fault(
        'EDXML_SYSTEM_ID and EDXML_SECRET_KEY go with EDXML_OUT_URL: give the address, or leave them out.',
      );
    return null;
  }
  if (settings.text('EDXML_OUT') !== undefined)
    settings.fault('EDXML_OUT and EDXML_OUT_URL are both given: what leaves goes one way, keep one of them.');
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address === null || !/^https?:$/.test(address.protocol) || address.username !== '')
    settings.fault(
      `EDXML_OUT_URL is "${url}": write where the axis takes files, such as https://truc.tinh.gov.vn/v1/sendEdoc.`,
    );
  else if (production && address.protocol === 'http:' && !LOCAL.includes(address.hostname))
    settings.fault(
      'EDXML_OUT_URL goes to another machine by plain http: documents would travel in the clear. Write https.',
    );
  return { url, systemId, secretKey };
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
