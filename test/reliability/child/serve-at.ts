/**
 * The server of production as `npm start` has it, on a machine whose clocks are moved alike: the one on the wall, the monotonic one and the
 * uptime, as if this process had really been started later. Argument: by how many milliseconds. Settings come from the environment.
 */
import { machineTime } from '../../../src/engine/time/machine-time.js';
import { readConfig } from '../../../src/platform/config/config.js';
import { createLogger } from '../../../src/platform/logging/logger.js';
import { startServer } from '../../../src/server/start-server.js';

const moved = Number(process.argv[2]);
const real = machineTime();
const config = readConfig();
const starting = startServer(config, createLogger(config.logLevel), undefined, {
  ...real,
  boot: 'the-same-start-of-the-machine',
  wall: () => real.wall() + moved,
  steady: () => real.steady() + moved,
});
// Heard from the beginning: whoever reads that it listens may tell it to stop at once.
process.on('SIGTERM', () => void starting.then((server) => server.stop()));
await starting;
