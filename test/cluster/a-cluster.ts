/** Three machines with etcd, Patroni and PostgreSQL, and an HAProxy before them: addresses of loopback, or networks of their own (Debian's packages). */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { parse } from 'yaml';
import { Network } from './a-network.js';
import {
  addressOf,
  etcdOf,
  haproxyIn,
  MACHINES,
  type Machine,
  type Place,
  patroniOf,
  programIn,
} from './packaged-files.js';

const PORTS = [2379, 2380, 5432, 8008];
/** Another version of Patroni than Debian's can be tried. */
const { PATRONI = '/usr/bin/patroni' } = process.env;
const PROGRAMS = ['/usr/bin/etcd', PATRONI, '/usr/sbin/haproxy', '/usr/lib/postgresql/15/bin/postgres'];
const LOOK_MS = 200;
const WHOLE_WITHIN_MS = 300_000;

/** The programs that this machine lacks; with none of them missing a cluster can be started. */
export const missingPrograms: readonly string[] = PROGRAMS.filter((program) => !existsSync(program));

/** A member of the cluster, as Patroni tells it. */
interface Member {
  readonly name: Machine;
  readonly role: string;
  readonly state: string;
}

export class Cluster {
  private readonly patronis = new Map<Machine, ChildProcess>();
  private readonly others: ChildProcess[] = [];
  /** Whom the others do not hear, and who therefore knows nothing of them. */
  private cutOff: Machine | undefined;

  private constructor(
    private readonly place: Place,
    private readonly network: Network | null,
  ) {}

  /**
   * Starts everything and waits until three members stand, one of them as the standby that commits wait for.
   * @param apart each machine in a network of its own, which can be cut
   */
  static async start({ apart = false } = {}): Promise<Cluster> {
    const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-cluster-'));
    const network = await freeNetwork(apart ? '10' : '127');
    const cluster = new Cluster({ network, folder }, apart ? new Network(network) : null);
    process.once('exit', cluster.killAll);
    await cluster.run(['chown', accountOf(), folder]);
    for (const machine of MACHINES) {
      const own = join(folder, machine);
      mkdirSync(join(own, 'etcd'), { recursive: true, mode: 0o700 });
      await writeFile(join(own, 'patroni.yml'), patroniOf(machine, cluster.place), { mode: 0o600 });
    }
    await writeFile(join(folder, 'haproxy.cfg'), haproxyIn(cluster.place));
    await cluster.run(['chown', '-R', accountOf(), folder]);
    for (const machine of MACHINES)
      await cluster.spawn('etcd', cluster.on(machine, ['/usr/bin/etcd']), etcdOf(machine, cluster.place));
    for (const machine of MACHINES) await cluster.startMachine(machine);
    await cluster.spawn('haproxy', asOther(['/usr/sbin/haproxy', '-db', '-f', join(folder, 'haproxy.cfg')]));
    await cluster.whole();
    await cluster.makeDatabase();
    return cluster;
  }

  /** The settings of the program, with the addresses at which HAProxy listens. */
  get settings(): Record<string, string> {
    return programIn(this.place);
  }

  /** A connection of the administrator straight to one machine, or to the primary through HAProxy; the caller ends it. */
  async connect(machine: Machine | null, database = 'postgres'): Promise<pg.Client> {
    const { superuser } = parse(await readFile(join(this.place.folder, 'db1', 'patroni.yml'), 'utf8')).postgresql
      .authentication;
    const client = new pg.Client({
      host: machine === null ? `${this.place.network}1` : addressOf(machine, this.place),
      port: machine === null ? 6432 : 5432,
      user: superuser.username,
      password: superuser.password,
      database,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** The members as whoever answers first tells them; none when nobody does. */
  async members(): Promise<readonly Member[]> {
    for (const machine of MACHINES.filter((one) => one !== this.cutOff)) {
      const told = await this.toldBy(machine);
      if (told !== null) return told;
    }
    return [];
  }

  /** Null of one that was killed, or is just starting. */
  private async toldBy(machine: Machine): Promise<readonly Member[] | null> {
    try {
      const answer = await fetch(`http://${addressOf(machine, this.place)}:8008/cluster`, {
        signal: AbortSignal.timeout(2000),
      });
      return ((await answer.json()) as { members: Member[] }).members;
    } catch {
      return null;
    }
  }

  async leader(): Promise<Machine | undefined> {
    return (await this.members()).find(({ role, state }) => role === 'leader' && state === 'running')?.name;
  }

  /**
   * Waits until all three run, one leads and one is the standby that commits wait for, as each of them tells: one that was cut off knows
   * for a while only what was before. @returns the leader
   */
  async whole(): Promise<Machine> {
    const until = performance.now() + WHOLE_WITHIN_MS;
    for (;;) {
      const views = await Promise.all(MACHINES.map((machine) => this.toldBy(machine)));
      const leaders = new Set(views.map(leaderOfWhole));
      const [leader] = leaders;
      if (leaders.size === 1 && leader !== undefined) return leader;
      if (performance.now() > until)
        throw new Error(`The cluster did not become whole: ${JSON.stringify(views)}\n${await this.lastWords()}`);
      await sleep(LOOK_MS);
    }
  }

  /** Waits until another one leads. */
  async leaderOtherThan(former: Machine): Promise<Machine> {
    const until = performance.now() + WHOLE_WITHIN_MS;
    for (;;) {
      const leader = await this.leader();
      if (leader !== undefined && leader !== former) return leader;
      if (performance.now() > until) throw new Error(`Nobody took over from ${former}.\n${await this.lastWords()}`);
      await sleep(LOOK_MS);
    }
  }

  /** Hands the primary over in order, to the standby that commits wait for. */
  async switchover(from: Machine): Promise<void> {
    const candidate = (await this.members()).find(({ role }) => role === 'sync_standby')?.name;
    const answer = await fetch(`http://${addressOf(from, this.place)}:8008/switchover`, {
      method: 'POST',
      body: JSON.stringify({ leader: from, candidate }),
    });
    if (!answer.ok) throw new Error(`The switchover from ${from} was refused: ${answer.status} ${await answer.text()}`);
  }

  /** The machine loses the two others without a word, and with `all` us too; everything on it goes on running. */
  cut(machine: Machine, all: boolean): void {
    this.cutOff = machine;
    this.network?.cut(machine, all);
  }

  mend(machine: Machine): void {
    this.network?.mend(machine);
    this.cutOff = undefined;
  }

  /** Ends PostgreSQL's first process by SIGKILL; its Patroni lives. */
  killPostgres(machine: Machine): void {
    const pid = this.postmasterOf(machine);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  /** The machine is gone: Patroni first, so that it does not find PostgreSQL dead. */
  killMachine(machine: Machine): void {
    this.patronis.get(machine)?.kill('SIGKILL');
    this.killPostgres(machine);
  }

  /** Starts Patroni on a machine, and with it PostgreSQL. */
  async startMachine(machine: Machine): Promise<void> {
    const file = join(this.place.folder, machine, 'patroni.yml');
    this.patronis.set(machine, await this.spawn(machine, this.on(machine, [PATRONI, file])));
  }

  async stop(): Promise<void> {
    const all = [...this.patronis.values(), ...this.others];
    const ended = all.map((child) =>
      child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined,
    );
    this.killAll();
    await Promise.all(ended);
    process.removeListener('exit', this.killAll);
    this.network?.remove();
    // The children of a PostgreSQL that was killed let go of their files a moment later.
    await rm(this.place.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private readonly killAll = (): void => {
    for (const machine of MACHINES) this.killMachine(machine);
    for (const child of this.others) child.kill('SIGKILL');
  };

  private on(machine: Machine, command: readonly string[]): readonly string[] {
    const account = asOther(command);
    return this.network === null ? account : this.network.on(machine, account);
  }

  private async makeDatabase(): Promise<void> {
    const { username, password, pathname } = new URL(this.settings.DATABASE_URL ?? '');
    const client = await this.connect((await this.leader()) ?? null);
    await client.query(`CREATE ROLE ${username} LOGIN PASSWORD '${password}'`);
    // So that it may ask a standby whom it follows.
    await client.query(`GRANT pg_read_all_stats TO ${username}`);
    await client.query(`CREATE DATABASE ${pathname.slice(1)} OWNER ${username}`);
    await client.end();
  }

  private postmasterOf(machine: Machine): number | undefined {
    try {
      const [pid] = readFileSync(join(this.place.folder, machine, 'dong-thuan', 'postmaster.pid'), 'utf8').split('\n');
      const named = Number(pid);
      // A pid of before may be somebody else's by now.
      return readFileSync(`/proc/${named}/cmdline`, 'utf8').includes(this.place.folder) ? named : undefined;
    } catch {
      return undefined;
    }
  }

  private async run(command: readonly string[]): Promise<void> {
    const [program = '', ...args] = command;
    if (process.getuid?.() !== 0) return;
    const { status, stderr } = spawnSync(program, args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr}`);
  }

  private async spawn(
    name: string,
    command: readonly string[],
    env: Record<string, string> = {},
  ): Promise<ChildProcess> {
    const log = await open(join(this.place.folder, `${name}.log`), 'a');
    const [program = '', ...args] = command;
    const { PATH = '' } = process.env;
    const child = spawn(program, args, {
      cwd: this.place.folder,
      env: { PATH, LC_ALL: 'C.UTF-8', ...env },
      stdio: ['ignore', log.fd, log.fd],
    });
    await log.close();
    if (!(MACHINES as readonly string[]).includes(name)) this.others.push(child);
    return child;
  }

  private async lastWords(): Promise<string> {
    const logs = [...MACHINES, 'etcd', 'haproxy'].map(async (name) => {
      const text = await readFile(join(this.place.folder, `${name}.log`), 'utf8').catch(() => '');
      return `${name}:\n${text.split('\n').slice(-12).join('\n')}`;
    });
    return (await Promise.all(logs)).join('\n');
  }
}

/** Who leads where all three run and one is the standby that commits wait for. */
function leaderOfWhole(members: readonly Member[] | null): Machine | undefined {
  const running = (members ?? []).filter(({ state }) => state === 'running' || state === 'streaming');
  const isWhole = running.length === MACHINES.length && running.some(({ role }) => role === 'sync_standby');
  return isWhole ? running.find(({ role }) => role === 'leader')?.name : undefined;
}

const accountOf = () => 'postgres:postgres';

/** PostgreSQL and HAProxy do not run as root, and neither does anything else here. */
const asOther = (command: readonly string[]): readonly string[] =>
  process.getuid?.() === 0
    ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups', '--', ...command]
    : command;

/** A network on which all ports of the files are free at the addresses of all machines; of loopback, or one that nobody here has. */
async function freeNetwork(first: '127' | '10'): Promise<string> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const part = () => 1 + Math.floor(Math.random() * 250);
    const network = `${first}.${part()}.${part()}.`;
    if (first === '10') {
      if (
        Object.values(networkInterfaces())
          .flat()
          .some((known) => known?.address.startsWith(network))
      )
        continue;
      return network;
    }
    const places = [
      ...MACHINES.flatMap((machine) => PORTS.map((port) => [addressOf(machine, { network }), port] as const)),
      ...[6432, 6433].map((port) => [`${network}1`, port] as const),
    ];
    if ((await Promise.all(places.map(([host, port]) => isFree(host, port)))).every(Boolean)) return network;
  }
  throw new Error(`Another program listens on one of the ports ${PORTS.join(', ')} at every address of this machine.`);
}

async function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
