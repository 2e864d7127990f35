/** A standby of a temporary PostgreSQL: a copy of its files that goes on taking over what it writes. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../server/free-port.js';

/** What the primary must be started with. */
export const SETTINGS_OF_PRIMARY = ['wal_level=replica', 'wal_keep_size=256MB'] as const;

export interface Standby {
  /** The address of the same database there. */
  readonly url: string;
  /** Has a statement carried out there by the administrator. */
  execute(sql: string): Promise<void>;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

/** @param url the address of the primary's administrator */
export async function startStandby(url: string): Promise<Standby> {
  const folder = await mkdtemp(join(tmpdir(), 'dong-thuan-standby-'));
  const program = await copyOf(url, folder);
  const own = new URL(url);
  own.port = String(await freePort());
  const child = await started(program, folder, own);
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return {
    url: own.href,
    execute: (sql) => asked(own.href, sql).then(() => undefined),
    kill,
    stop: async () => {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Copies the files while the primary runs, as its manual has it. @returns where the program postgres lies */
async function copyOf(url: string, folder: string): Promise<string> {
  const { hostname, port, username, password } = new URL(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const one = async (sql: string): Promise<string> => Object.values((await client.query(sql)).rows[0])[0] as string;
  const data = await one("SELECT current_setting('data_directory')");
  const programs = await one("SELECT setting FROM pg_config WHERE name = 'BINDIR'");
  await one("SELECT pg_backup_start('standby', true)");
  const left = new Set(['postmaster.pid', 'postmaster.opts']);
  await cp(data, folder, { recursive: true, filter: (source) => !left.has(relative(data, source)) });
  await writeFile(join(folder, 'backup_label'), await one('SELECT labelfile FROM pg_backup_stop(false)'));
  await client.end();
  await writeFile(join(folder, 'standby.signal'), '');
  const primary = `host=${hostname} port=${port} user=${username} password=${password}`;
  await appendFile(join(folder, 'postgresql.auto.conf'), `\nprimary_conninfo = '${primary}'\n`);
  await chmod(folder, 0o700);
  return join(programs, 'postgres');
}

async function started(program: string, folder: string, { port, href }: URL): Promise<ChildProcess> {
  const flags = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', 'fsync=off'];
  const args = ['-D', folder, '-p', port, ...flags.flatMap((flag) => ['-c', flag])];
  // PostgreSQL refuses to run as root.
  const account = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (account.uid !== undefined) spawnSync('chown', ['-R', 'postgres:postgres', folder]);
  const child = spawn(program, args, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  process.once('exit', () => child.kill('SIGKILL'));
  for (let look = 0; look < 600; look += 1) {
    if (child.exitCode !== null) break;
    const follows = await asked(href, 'SELECT 1 FROM pg_stat_wal_receiver').catch(() => []);
    if (follows.length > 0) return child;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`The standby did not start: ${said}`);
}

async function asked(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const idOf = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
