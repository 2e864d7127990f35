/**
 * Which addresses a webhook may reach: those of the public internet, and networks of one's own that were named in the
 * configuration. Everything else could be a machine that only this server can see.
 */
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Special-purpose IPv4 (IANA registry): this network, private, shared, loopback, link-local, documentation, benchmarks, multicast, reserved. */
const SPECIAL_V4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Of IPv6 only 2000::/3 is global unicast; within it these lead elsewhere: Teredo and other special ones, documentation, 6to4. */
const SPECIAL_V6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const special = new BlockList();
for (const [network, bits] of SPECIAL_V4) special.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of SPECIAL_V6) special.addSubnet(network, bits, 'ipv6');
const global = new BlockList();
global.addSubnet('2000::', 3, 'ipv6');

/** An IPv4 address in the clothes of IPv6. */
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const MAPPED_HEX = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i;

export class ReachableAddresses {
  private readonly own = new BlockList();

  /** @param networks addresses or networks (CIDR) of one's own that may be reached, as the configuration has checked them */
  constructor(networks: readonly string[]) {
    for (const network of networks) {
      const [address = '', bits] = network.split('/');
      const family = isIPv4(address) ? 'ipv4' : 'ipv6';
      if (bits === undefined) this.own.addAddress(address, family);
      else this.own.addSubnet(address, Number(bits), family);
    }
  }

  /** Whether it is in a network of one's own that was named. */
  isOwn(address: string): boolean {
    const plain = unmapped(address);
    return isIP(plain) !== 0 && this.own.check(plain, isIPv4(plain) ? 'ipv4' : 'ipv6');
  }

  /** Whether a webhook may go there. What is no address may not. */
  mayReach(address: string): boolean {
    const plain = unmapped(address);
    if (isIP(plain) === 0) return false;
    if (this.isOwn(plain)) return true;
    if (isIPv4(plain)) return !special.check(plain, 'ipv4');
    return global.check(plain, 'ipv6') && !special.check(plain, 'ipv6');
  }
}

function unmapped(address: string): string {
  const dotted = MAPPED.exec(address)?.[1];
  if (dotted !== undefined) return dotted;
  const hex = MAPPED_HEX.exec(address);
  if (hex === null) return address;
  const [high, low] = [Number.parseInt(hex[1] ?? '0', 16), Number.parseInt(hex[2] ?? '0', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
