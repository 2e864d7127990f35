/** Whether strangers can reach the server, and by which names it is called. */
import { BlockList, isIP } from 'node:net';
import type { Settings } from './settings.js';

/** Whether an address to listen on is of this machine alone. */
export const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || /^127\./.test(host);

/** Whether it is an address, or a network such as 10.0.0.0/8. */
export function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  if (!/^\d{1,3}$/.test(bits)) return false;
  try {
    new BlockList().addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether the evaluation mode, whose passwords are public, is to be reached from other machines: only where that is said.
 * In production, false.
 */
export function readOnNetwork(settings: Settings, mode: 'evaluation' | 'production', host: string): boolean {
  const said = settings.choice('EVALUATION_ON_NETWORK', ['yes', 'no'], 'no') === 'yes';
  if (mode === 'production' || isLoopback(host)) return false;
  if (!said)
    settings.fault(
      `HOST is ${host}, so everybody on the network could sign in to the evaluation mode, whose passwords are public. Leave HOST out to try it on this machine, set NODE_ENV=production for real work, or say EVALUATION_ON_NETWORK=yes.`,
    );
  return said;
}

const NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;

/**
 * The names by which requests may call the server; null: by any, as none is known. An address in numbers is none: no other site
 * can be made to mean it.
 * @param publicUrl where people open the system; null where it was not told
 */
export function readHostNames(
  settings: Settings,
  {
    mode,
    host,
    publicUrl,
  }: { readonly mode: 'evaluation' | 'production'; readonly host: string; readonly publicUrl: string | null },
): readonly string[] | null {
  const given =
    settings
      .text('HOST_NAMES')
      ?.toLowerCase()
      .split(/\s*,\s*/) ?? [];
  for (const name of given.filter((one) => !NAME.test(one)))
    settings.fault(
      `HOST_NAMES has "${name}": write the further names by which the server is called, such as dongthuan.noi-bo, without port, separated by commas.`,
    );
  const ofUrl = publicUrl !== null && URL.canParse(publicUrl) ? new URL(publicUrl).hostname : null;
  if (mode === 'production' && ofUrl === null && given.length === 0) return null;
  const own = [ofUrl, host.toLowerCase(), 'localhost', ...given];
  return [...new Set(own.filter((name) => name !== null && isIP(name.replace(/^\[|\]$/g, '')) === 0))] as string[];
}
