/** Who looks on as the log of the province grows. */
import { isLoopback } from './network.js';
import type { Settings } from './settings.js';

export interface ConfiguredWitness {
  /** Its key: `name+hash+base64`. */
  readonly verifier: string;
  readonly name: string;
  /** Where it listens, without a slash at its end. */
  readonly url: string;
  /** Whether it is sent the leaves, and follows the log. */
  readonly follows: boolean;
}

const VERIFIER = /^([^\s+]+)\+[0-9a-f]{8}\+B[A-Za-z0-9+/]{43}$/;
const WORDS = ['follow', 'plain-http'];
const HOW = 'write its key (name+hash+base64), its address, and "follow" where it follows the log';

/** WITNESSES: one a line, or separated by commas. */
export function readWitnesses(settings: Settings): readonly ConfiguredWitness[] {
  const entries = (settings.text('WITNESSES') ?? '').split(/[,\n]/).map((entry) => entry.trim());
  const found = entries.filter((entry) => entry !== '').flatMap((entry) => readWitness(settings, entry) ?? []);
  const twice = found.find(({ verifier }, at) => found.findIndex((other) => other.verifier === verifier) < at);
  if (twice !== undefined) settings.fault(`WITNESSES names ${twice.name} twice: keep one of them.`);
  return found;
}

function readWitness(settings: Settings, entry: string): ConfiguredWitness | null {
  const [verifier = '', address = '', ...words] = entry.split(/\s+/);
  const name = VERIFIER.exec(verifier)?.[1];
  const strange = words.find((word) => !WORDS.includes(word));
  const url = URL.canParse(address) ? new URL(address) : null;
  if (name === undefined || strange !== undefined || url === null || !/^https?:$/.test(url.protocol)) {
    settings.fault(`WITNESSES has "${entry}", which is no witness: ${HOW}.`);
    return null;
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    settings.fault(`WITNESSES has the address ${address}: write it without a query and without a password.`);
    return null;
  }
  if (url.protocol === 'http:' && !isLoopback(url.hostname.replace(/^\[|\]$/g, '')) && !words.includes('plain-http'))
    settings.fault(
      `WITNESSES has ${address}, which is another machine without TLS: write https, or add "plain-http" where the way there is safe otherwise.`,
    );
  return { verifier, name, url: address.replace(/\/+$/, ''), follows: words.includes('follow') };
}
