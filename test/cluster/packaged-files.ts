/** The files of packaging/cluster, as an administrator copies them to three machines; here the machines are addresses of loopback. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

const FOLDER = fileURLToPath(new URL('../../packaging/cluster/', import.meta.url));

/** How the network of the machines begins in the files, and what their own account of it is to PostgreSQL. */
const NETWORK = '10.20.0.';
const OWN = `${NETWORK}11`;
export const MACHINES = ['db1', 'db2', 'db3'] as const;
export type Machine = (typeof MACHINES)[number];

/** Where a cluster is put: the beginning of the addresses ("127.5.6."), and a folder for what it writes. */
export interface Place {
  readonly network: string;
  readonly folder: string;
}

export const packaged = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

export function addressOf(machine: Machine, { network }: Pick<Place, 'network'>): string {
  return `${network}${11 + MACHINES.indexOf(machine)}`;
}

/** Patroni's file with the name, the addresses and the folders of one machine. */
export function patroniOf(machine: Machine, place: Place): string {
  const text = packaged('patroni.yml')
    .replaceAll(`${NETWORK}0/24`, place.network.startsWith('127.') ? '127.0.0.0/8' : `${NETWORK}0/24`)
    .replaceAll('/var/run/postgresql', join(place.folder, machine))
    .replaceAll('/var/lib/postgresql/15', join(place.folder, machine))
    .replaceAll('/var/lib/postgresql', join(place.folder, machine));
  const file = parse(text);
  file.name = machine;
  for (const part of [file.restapi, file.postgresql])
    for (const key of ['listen', 'connect_address'])
      part[key] = part[key].replace(OWN, `${NETWORK}${11 + MACHINES.indexOf(machine)}`);
  return stringify(file).replaceAll(NETWORK, place.network);
}

/** The settings of etcd of one machine. */
export function etcdOf(machine: Machine, place: Place): Record<string, string> {
  const settings = settingsIn(packaged('etcd.env'));
  for (const [name, value] of Object.entries(settings)) {
    const own =
      name === 'ETCD_INITIAL_CLUSTER' ? value : value.replaceAll(OWN, `${NETWORK}${11 + MACHINES.indexOf(machine)}`);
    settings[name] = own.replaceAll(NETWORK, place.network);
  }
  return { ...settings, ETCD_NAME: machine, ETCD_DATA_DIR: join(place.folder, machine, 'etcd') };
}

/** HAProxy's file, which listens at the first address of the network instead of loopback's own. */
export function haproxyIn({ network }: Place): string {
  return packaged('haproxy.cfg').replaceAll('127.0.0.1:', `${network}1:`).replaceAll(NETWORK, network);
}

/** What the program is told of the cluster. */
export function programIn({ network }: Pick<Place, 'network'>): Record<string, string> {
  const settings = settingsIn(packaged('dong-thuan.env'));
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, value.replaceAll('127.0.0.1:', `${network}1:`)]),
  );
}

/** `NAME=value` on each line, as systemd reads it. */
export function settingsIn(text: string): Record<string, string> {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(lines.map((line) => line.split(/=(.*)/s).slice(0, 2)));
}
