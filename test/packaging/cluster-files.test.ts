/** The files of packaging/cluster fit each other: names, addresses and ports. `npm run test:cluster` runs them. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readConfig } from '../../src/platform/config/config.js';
import { etcdOf, haproxyIn, MACHINES, packaged, patroniOf, programIn, settingsIn } from '../cluster/packaged-files.js';

const NETWORK = '10.20.0.';
const HAPROXY = '/usr/sbin/haproxy';
const thereIsHaproxy = spawnSync(HAPROXY, ['-v']).status === 0;
const place = { network: '127.7.7.', folder: '/tmp/machines' };

describe('the files for a cluster of three', () => {
  it('name the same machines in Patroni, etcd and HAProxy', () => {
    const patroni = parse(packaged('patroni.yml'));
    const addresses = MACHINES.map((_, index) => `${NETWORK}${11 + index}`);
    expect(patroni.etcd.hosts).toEqual(addresses.map((address) => `${address}:2379`));
    expect(settingsIn(packaged('etcd.env')).ETCD_INITIAL_CLUSTER).toBe(
      MACHINES.map((machine, index) => `${machine}=http://${addresses[index]}:2380`).join(','),
    );
    const servers = [...packaged('haproxy.cfg').matchAll(/^ {2}server (\S+) (\S+) check port (\d+)$/gm)];
    const names: readonly string[] = MACHINES;
    const [, ownPort = ''] = patroni.restapi.listen.split(':');
    for (const [, machine = '', address, port] of servers) {
      expect(address).toBe(`${addresses[names.indexOf(machine)]}:5432`);
      expect(port).toBe(ownPort);
    }
    expect(servers).toHaveLength(2 * MACHINES.length);
  });

  it('let nothing be acknowledged that one machine alone has', () => {
    const { dcs } = parse(packaged('patroni.yml')).bootstrap;
    expect(dcs).toMatchObject({ synchronous_mode: true, synchronous_mode_strict: true });
    // Whoever cannot reach etcd has stepped down before another may take over.
    expect(dcs.loop_wait + 2 * dcs.retry_timeout).toBeLessThanOrEqual(dcs.ttl);
    expect(dcs.postgresql.parameters).not.toHaveProperty('synchronous_commit');
    expect(dcs.postgresql.parameters).not.toHaveProperty('fsync');
  });

  it('let nobody take the lock back by an interface of which Patroni 3.0.2 asks for nothing before', () => {
    const patroni = parse(packaged('patroni.yml'));
    expect(patroni).not.toHaveProperty('etcd3');
    expect(settingsIn(packaged('etcd.env'))).toMatchObject({ ETCD_ENABLE_V2: 'true', ETCD_PRE_VOTE: 'true' });
    // The kernel's 15 are a quarter of an hour: longer than `ttl`, in which a standby must notice that the primary is gone.
    expect(Number(settingsIn(packaged('sysctl.conf'))['net.ipv4.tcp_retries2'])).toBeLessThanOrEqual(5);
  });

  it('lead the program through HAProxy to the primary and to a standby', () => {
    const settings = settingsIn(packaged('dong-thuan.env'));
    const binds = [...packaged('haproxy.cfg').matchAll(/^listen (\w+)\n {2}bind (\S+)$/gm)].map(([, name, bind]) => [
      name,
      bind,
    ]);
    const hostOf = (url = '') => new URL(url).host;
    expect(binds).toEqual([
      ['primary', hostOf(settings.DATABASE_URL)],
      ['standby', hostOf(settings.DATABASE_READ_URL)],
    ]);
    const { database } = readConfig(settings);
    expect(database.standby?.url).toBe(settings.DATABASE_READ_URL);
  });

  it('become those of each machine by its name and its addresses alone', () => {
    const patroni = parse(patroniOf('db2', place));
    expect(patroni).toMatchObject({
      name: 'db2',
      restapi: { listen: '127.7.7.12:8008', connect_address: '127.7.7.12:8008' },
      postgresql: { listen: '127.7.7.12:5432', connect_address: '127.7.7.12:5432' },
    });
    expect(etcdOf('db3', place)).toMatchObject({ ETCD_NAME: 'db3', ETCD_LISTEN_PEER_URLS: 'http://127.7.7.13:2380' });
    const everything = [
      ...MACHINES.map((machine) => patroniOf(machine, place)),
      haproxyIn(place),
      JSON.stringify(programIn(place)),
    ];
    for (const text of everything) expect(text).not.toContain(NETWORK);
  });

  (thereIsHaproxy ? it : it.skip)(
    `are understood by HAProxy${thereIsHaproxy ? '' : ', which is not installed here (apt-get install haproxy)'}`,
    () => {
      const { status, stderr } = spawnSync(HAPROXY, ['-c', '-f', 'packaging/cluster/haproxy.cfg'], {
        encoding: 'utf8',
      });
      expect([status, stderr.match(/WARNING|ALERT/)]).toEqual([0, null]);
    },
  );

  it('are told of in the manual', () => {
    const manual = readFileSync(join('docs', 'operations.md'), 'utf8');
    for (const file of ['patroni.yml', 'etcd.env', 'haproxy.cfg', 'dong-thuan.env']) expect(manual).toContain(file);
  });
});
