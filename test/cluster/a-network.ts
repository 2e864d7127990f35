/** A machine's network of its own: namespaces of Linux at one bridge, so that packets between two machines can be lost without a word, as behind a broken switch. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { addressOf, MACHINES, type Machine, packaged, settingsIn } from './packaged-files.js';

/** A station that nobody is: what is sent to it is lost, and nobody says so. */
const NOBODY = '02:00:00:00:00:01';

/** Why no such network can be made here, or null. */
export function whyNoNetwork(): string | null {
  if (process.getuid?.() !== 0) return 'networks of their own are made by root alone';
  const name = `dong-thuan-${randomBytes(3).toString('hex')}`;
  const { status, stderr, error } = spawnSync('ip', ['netns', 'add', name], { encoding: 'utf8' });
  if (status !== 0) return `ip netns add: ${error?.message ?? stderr.trim()}`;
  ip('netns', 'delete', name);
  return null;
}

export class Network {
  private readonly name = `dt${randomBytes(3).toString('hex')}`;

  /** @param network the beginning of the addresses, "10.77.6." */
  constructor(private readonly network: string) {
    ip('link', 'add', this.name, 'type', 'bridge');
    ip('address', 'add', `${this.own}/24`, 'dev', this.name);
    ip('link', 'set', this.name, 'up');
    for (const machine of MACHINES) {
      const [space, cable] = [this.spaceOf(machine), `${this.name}-${machine}`];
      ip('netns', 'add', space);
      ip('link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', space);
      ip('link', 'set', cable, 'master', this.name, 'up');
      ip('-n', space, 'link', 'set', 'lo', 'up');
      ip('-n', space, 'address', 'add', `${addressOf(machine, { network })}/24`, 'dev', 'eth0');
      ip('-n', space, 'link', 'set', 'eth0', 'up');
      for (const [name, value] of Object.entries(settingsIn(packaged('sysctl.conf'))))
        ip('netns', 'exec', space, 'sysctl', '-qw', `${name.trim()}=${value.trim()}`);
    }
  }

  /** A command as it is run on a machine. */
  on(machine: Machine, command: readonly string[]): string[] {
    return ['ip', 'netns', 'exec', this.spaceOf(machine), ...command];
  }

  /** From now on nothing goes between a machine and the two others, and with `all` nothing between it and us. */
  cut(machine: Machine, all: boolean): void {
    for (const [space, device, address] of this.pathsOf(machine, all))
      ip(...space, 'neighbour', 'replace', address, 'lladdr', NOBODY, 'dev', device, 'nud', 'permanent');
  }

  mend(machine: Machine): void {
    // What is not known any more is asked for again.
    for (const [space, device, address] of this.pathsOf(machine, true))
      ip(...space, 'neighbour', 'flush', 'dev', device, 'to', address, 'nud', 'permanent');
  }

  remove(): void {
    for (const machine of MACHINES) spawnSync('ip', ['netns', 'delete', this.spaceOf(machine)]);
    spawnSync('ip', ['link', 'delete', this.name]);
  }

  private get own(): string {
    return `${this.network}1`;
  }

  private spaceOf(machine: Machine): string {
    return `${this.name}-${machine}`;
  }

  /** Where and by which device each end of each path reaches the other end. */
  private pathsOf(machine: Machine, all: boolean): [space: string[], device: string, address: string][] {
    const of = (other: Machine) => addressOf(other, { network: this.network });
    const space = (other: Machine) => ['-n', this.spaceOf(other)];
    const others = MACHINES.filter((other) => other !== machine);
    return [
      ...others.map((other): [string[], string, string] => [space(machine), 'eth0', of(other)]),
      ...others.map((other): [string[], string, string] => [space(other), 'eth0', of(machine)]),
      ...(all
        ? ([
            [space(machine), 'eth0', this.own],
            [[], this.name, of(machine)],
          ] as [string[], string, string][])
        : []),
    ];
  }
}

function ip(...args: string[]): void {
  const { status, stderr, error } = spawnSync('ip', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`ip ${args.join(' ')}: ${error?.message ?? stderr.trim()}`);
}
