/**
 * Posts to an address that somebody else has chosen: the name is resolved here, every address that it has is looked at, and
 * the connection goes to the one that was looked at. No redirect is followed, nothing of the answer is read but its status.
 */
import { lookup } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { ReachableAddresses } from '../../platform/public-addresses.js';
import type { SignedRequest } from './signed-request.js';

/** The address is one that must not be reached. */
export class ForbiddenAddress extends Error {
  override readonly name = 'ForbiddenAddress';
}

export type Resolve = (hostname: string) => Promise<readonly string[]>;

const resolveByName: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

export interface PostParts {
  readonly reachable: ReachableAddresses;
  /** How long all of it may take, in milliseconds. */
  readonly timeMs: number;
  readonly resolve?: Resolve;
  /** Certificates of an authority of one's own; left out, those of the system. */
  readonly ca?: string;
}

/**
 * @returns the status of the answer
 * @throws ForbiddenAddress, and what else went wrong on the way
 */
export async function post(
  url: URL,
  { headers, body }: SignedRequest,
  { reachable, timeMs, resolve = resolveByName, ca }: PostParts,
  closing?: AbortSignal,
): Promise<number> {
  const signal = AbortSignal.any([AbortSignal.timeout(timeMs), ...(closing === undefined ? [] : [closing])]);
  const address = await pinned(url, reachable, resolve, signal);
  // Whatever name is asked for, the answer is the address that was looked at.
  const pin: LookupFunction = (_hostname, options, answer) => {
    const family = isIP(address);
    if (options.all === true) answer(null, [{ address, family }]);
    else answer(null, address, family);
  };
  const send = url.protocol === 'https:' ? overHttps : overHttp;
  return new Promise((resolved, rejected) => {
    const asked = send(
      url,
      {
        method: 'POST',
        agent: false,
        lookup: pin,
        signal,
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        ...(ca === undefined ? {} : { ca }),
      },
      (answer) => {
        resolved(answer.statusCode ?? 0);
        answer.destroy();
      },
    );
    asked.on('error', (error) => rejected(signal.aborted ? timedOut(timeMs) : error));
    asked.end(body);
  });
}

async function pinned(url: URL, reachable: ReachableAddresses, resolve: Resolve, signal: AbortSignal): Promise<string> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(hostname) === 0 ? await orAborted(resolve(hostname), signal) : [hostname];
  // One forbidden address among several is one too many: the name could be turned to it at any moment.
  const forbidden = addresses.find((address) => !reachable.mayReach(address));
  if (forbidden !== undefined)
    throw new ForbiddenAddress(`${url.hostname} leads to ${forbidden}, which is not public.`);
  const [first] = addresses;
  if (first === undefined) throw new Error(`${url.hostname} has no address.`);
  if (url.protocol !== 'https:' && !addresses.every((address) => reachable.isOwn(address)))
    throw new ForbiddenAddress(`${url.hostname} is not in a network of our own, so it needs https.`);
  return first;
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The name was not resolved in time.')), { once: true });
    work.then(resolve, reject);
  });
}

const timedOut = (timeMs: number) => new Error(`There was no answer within ${timeMs / 1000} seconds.`);
