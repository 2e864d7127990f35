/** The primary goes: in order (a switchover), by SIGKILL of PostgreSQL, and by SIGKILL of everything on its machine. The figures are printed. */
import type { Cluster } from './a-cluster.js';
import { describeLosses, type Loss } from './losses.js';
import type { Machine } from './packaged-files.js';

const nothing = () => undefined;
const SWITCHOVER: Loss = {
  event: 'switchover',
  begin: (cluster: Cluster, primary: Machine) => cluster.switchover(primary),
  end: nothing,
};
const KILL: Loss = {
  event: 'kill of PostgreSQL',
  begin: (cluster, primary) => cluster.killPostgres(primary),
  end: nothing,
};
const KILL_ALL: Loss = {
  event: 'kill of the machine',
  begin: (cluster, primary) => cluster.killMachine(primary),
  end: (cluster, primary) => cluster.startMachine(primary),
};

describeLosses('a cluster of three that loses its primary', {
  rounds: Number(process.env.ROUNDS ?? 50),
  events: [SWITCHOVER, KILL, SWITCHOVER, KILL_ALL],
  apart: false,
});
